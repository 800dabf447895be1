"""The second half of the work on an article: from parsed sentences with dated phrases to mentions."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from timeline.dates import DateKind, EdtfDate
from timeline.extraction.actors.bringing_in import brought_in
from timeline.extraction.affiliation.persons import affiliations
from timeline.extraction.coreference.attacks import attacks
from timeline.extraction.coreference.belongings import belongings
from timeline.extraction.coreference.cast import Cast
from timeline.extraction.coreference.frames import frames
from timeline.extraction.coreference.kin import kin_told
from timeline.extraction.coreference.references import subjects_meant
from timeline.extraction.coreference.roster import build_roster
from timeline.extraction.dating.attachment import Attachment, attach
from timeline.extraction.dating.comparison import is_comparison, is_lifespan, is_term
from timeline.extraction.dating.coordination import clause_of_when, lasting_since, sharing
from timeline.extraction.dating.habits import is_habit
from timeline.extraction.dating.leads import told_by_lead
from timeline.extraction.dating.modality import Modality, mood
from timeline.extraction.dating.states import is_completed, is_state
from timeline.extraction.language.nouns import is_event_noun, noun_beside
from timeline.extraction.language.tense import When, is_let, is_present_perfect, latest_before, tells_of_the_past, verb_of
from timeline.extraction.language.words import PLANNING, word_set
from timeline.extraction.mention import Found, dated_mention, undated_mention
from timeline.extraction.page.sentences import Sentence
from timeline.extraction.reading import OPENING, Parsable, Reading
from timeline.extraction.recognition.named import Named, Roster
from timeline.extraction.recognition.seen import seen
from timeline.extraction.titles.title import is_weak
from timeline.model.mentions import ActorKind, Mention
from timeline.temporal.expressions import DatedPhrase, Role

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span

_LEADS = 2
"""Sentences of an opening without a day that are taken for mentions, each with an occurrence of its own or the same in other words."""

_COUNTED = re.compile(r"-> [\d./]+ \w+ (before|after)$")
"""The end of the rule of what was counted: "two weeks" + "Monday" in the text -> 2 weeks before."""
_POSTPONING = word_set("adjourn defer delay postpone reschedule")
_MARK = re.compile(r"[\"“”]|``|''|(?<![^\s(–—-])['‘](?=\w)|(?<=[,.!?…])['’](?=\s|$)")
_LAST_NAME = re.compile(r"((?:[A-ZÀ-Þ][\w&.'’-]{1,40} ){0,3}[A-ZÀ-Þ][\w&'’-]{1,40}):$")
_LONGEST_NAME = 120
_LONGEST_QUOTATION = 40
_JUST_OVER = 31
"""Days before publication of which captions tell in the present; what is older may be a chronicle."""


def assemble(reading: Reading, docs: list[Doc]) -> tuple[Mention, ...]:
    """Make the mentions of an article from its parsed sentences, in the order of the text."""
    pairs = list(zip(reading.parsable, docs, strict=True))
    entities = [entity for item, doc in pairs if not item.sentence.heads for entity in seen(doc, item.sentence.start)]
    roster = build_roster(reading.clean, entities, [(sentence.start, sentence.end) for sentence in reading.sentences], reading.title)
    roster = replace(
        roster, subjects=subjects_meant(((item.sentence.start, doc) for item, doc in pairs if not item.sentence.heads), roster)
    )
    persons = affiliations(reading.clean, roster)
    text, names = reading.clean, roster.entries
    known = (attacks(text, names), belongings(text, names), kin_told(text, roster))
    told_frames = frames(text, names)
    found: list[Mention] = []
    told: set[int] = set()
    for item, doc in pairs:
        begin, end = item.sentence.start, item.sentence.end
        cast = Cast(
            roster,
            persons,
            begin,
            begin,
            end,
            *known,
            frames=told_frames,
            is_quoted=_is_quoted(reading, item.sentence),
            voice=reading.voice(begin),
            lead_in=_of_list(reading, item.sentence, roster),
        )
        told_frames = (*told_frames, *brought_in(doc, cast))
        cast = replace(cast, frames=told_frames)
        own = list(_of_sentence(reading, item, doc, cast)) if item.phrases else []
        found.extend(own)
        told.update(mention.date.start for mention in own if mention.date is not None)
        if item.lent is not None and item.lent.start not in told:
            found.extend(_of_lent(reading, item, item.lent, doc, cast, {mention.trigger.start for mention in own}))
    found.extend(_of_lead(reading, pairs, Cast(roster, persons, 0, 0, 0, *known, frames=told_frames), found))
    return tuple(sorted(found, key=lambda mention: mention.quote.start))


def _of_sentence(reading: Reading, item: Parsable, doc: Doc, cast: Cast) -> Iterator[Mention]:
    spans = [(phrase, span) for phrase in item.phrases if (span := _span(doc, phrase, item.sentence.start)) is not None]
    covered = frozenset(token.i for phrase, span in spans for token in _whole(doc, phrase, item.sentence.start, span))
    direct: list[tuple[DatedPhrase, Span, Attachment]] = []
    for phrase, span in spans:
        if phrase.date is not None and (is_comparison(span, phrase.date) or is_lifespan(span, phrase.date)):
            continue
        attachment = attach(span, _when(phrase, reading.today), is_of_other=_is_of_other(phrase, span))
        if attachment is not None and is_term(phrase.text, attachment.token):
            continue
        phrase = _put_off(_in_the_past(phrase, attachment, reading.today), attachment)  # noqa: PLW2901 the phrase as its verb tells it
        if attachment is not None and attachment.token.i not in covered and not _is_caption(attachment, phrase, reading.today):
            direct.append((phrase, span, attachment))
    direct = _settle([found for found in direct if not _repeats_in_brackets(found, direct)])
    taken = {attachment.token.i for _, _, attachment in direct}
    nearest = _nearest_lenders(direct)
    seen: set[tuple[int, str | None]] = set()
    for phrase, span, attachment in direct:
        for one, its_phrase in _all_of(attachment, span, phrase, taken):
            if one.way == "shared" and one.signal != "since" and nearest.get(one.token.i, attachment.token.i) != attachment.token.i:
                continue
            if (one.token.i, its_phrase.date) not in seen and _is_event(one, its_phrase):
                seen.add((one.token.i, its_phrase.date))
                window = _window(one, its_phrase, direct, item.sentence.start) if one is attachment else None
                found = Found(reading, item.sentence, one, covered, cast, window)
                yield (
                    dated_mention(found, its_phrase, abs(one.token.i - span.start))
                    if its_phrase.date
                    else undated_mention(found, its_phrase)
                )


def _is_of_other(phrase: DatedPhrase, span: Span) -> bool:
    """Tell whether a stretch of time was counted the other way than it is told: its date is not that of the verb."""
    counted = _COUNTED.search(phrase.rule) if span[-1].lower_ not in ("ago", "earlier", "later") else None
    told = span.doc[span.end].lower_ if span.end < len(span.doc) else ""
    return counted is not None and (counted[1], told) in (("before", "after"), ("after", "before"))


def _in_the_past(phrase: DatedPhrase, attachment: Attachment | None, today: int | None) -> DatedPhrase:
    """Take a month or a weekday that was read as one to come for the latest one past, where its verb stands in the simple past."""
    if attachment is None or not phrase.date or _when(phrase, today) is not When.FUTURE:
        return phrase
    verb = verb_of(attachment.token)
    if verb is None or ("future" not in phrase.rule and not is_let(verb)):
        return phrase
    if verb.lemma_ in PLANNING or not tells_of_the_past(verb) or mood(attachment.token).modality is not Modality.FACT:
        return phrase
    value = latest_before(phrase.text, phrase.date)
    return replace(phrase, date=value, rule=f"{phrase.rule}; told in the past: the latest", is_planned=False) if value else phrase


def _put_off(phrase: DatedPhrase, attachment: Attachment | None) -> DatedPhrase:
    """What is put off until a day is to be on that day, not up to it: "the vote was postponed until 3 March"."""
    if attachment is None or not phrase.date or not phrase.date.startswith("../") or not phrase.text.lower().startswith(("until", "till")):
        return phrase
    verb = verb_of(attachment.token)
    if verb is None or not (
        verb.lemma_ in _POSTPONING or (verb.lemma_ in ("put", "push") and verb.doc[verb.i + 1 : verb.i + 2].text.lower() in ("off", "back"))
    ):
        return phrase
    rule = f"{phrase.rule}; put off until then: on that day"
    return replace(phrase, date=phrase.date.removeprefix("../"), kind=DateKind.INSTANT, rule=rule)


def _repeats_in_brackets(found: tuple[DatedPhrase, Span, Attachment], others: list[tuple[DatedPhrase, Span, Attachment]]) -> bool:
    """Tell whether an expression in brackets only gives another for the time of the same word: "at 6 a.m. Tuesday (2100 GMT Monday)"."""
    _, span, attachment = found
    if span.start == 0 or span.doc[span.start - 1].text != "(":
        return False
    return any(other.end in (span.start - 1, span.start - 2) and held.token.i == attachment.token.i for _, other, held in others)


def _is_caption(attachment: Attachment, phrase: DatedPhrase, today: int | None) -> bool:
    """Tell whether the present tells of what is just over, as captions and headlines do: "Firemen help a man on Thursday"."""
    verb = attachment.token
    if attachment.way != "doubt" or verb.tag_ not in ("VBZ", "VBP") or not any(child.dep_ == "nsubj" for child in verb.children):
        return False
    latest = EdtfDate.parse(phrase.date).latest if phrase.date else None
    return today is not None and latest is not None and today - _JUST_OVER <= latest <= today


def _of_lent(reading: Reading, item: Parsable, phrase: DatedPhrase, doc: Doc, cast: Cast, taken: set[int]) -> Iterator[Mention]:
    """What a sentence tells whose date stands before it: "Paris, January 1997", "3 May: The bank fails"; not at the places taken."""
    root = next((token for token in doc if token.dep_ == "ROOT"), None)
    if root is None or not (root.pos_ == "VERB" or is_event_noun(root)) or phrase.date is None:
        return
    for token in (root, *(other for other in root.conjuncts if other.pos_ == "VERB" and root.pos_ == "VERB")):
        attachment = Attachment(token, "", "fragment")
        if reading.place(item.sentence.start + token.idx) not in taken and _is_event(attachment, phrase):
            yield dated_mention(Found(reading, item.sentence, attachment, frozenset(), cast, quote_start=item.opening), phrase, 0)


def _span(doc: Doc, phrase: DatedPhrase, offset: int) -> Span | None:
    """The tokens of a time expression without the signal before it."""
    start, end = (phrase.core_start, phrase.core_end) if phrase.core_end > phrase.core_start else (phrase.start, phrase.end)
    return doc.char_span(start - offset, end - offset, alignment_mode="expand")


def _whole(doc: Doc, phrase: DatedPhrase, offset: int, core: Span) -> Span:
    """The tokens of a phrase with its signal, for what is no part of a title."""
    return doc.char_span(phrase.start - offset, phrase.end - offset, alignment_mode="expand") or core


def _when(phrase: DatedPhrase, today: int | None) -> When:
    if today is None or phrase.date is None:
        return When.UNKNOWN
    value = EdtfDate.parse(phrase.date)
    if value.earliest is not None and value.earliest > today:
        return When.FUTURE if phrase.is_planned or value.earliest > today + 1 else When.AROUND
    if value.latest is not None and value.latest < today:
        return When.PAST
    return When.AROUND


def _settle(direct: list[tuple[DatedPhrase, Span, Attachment]]) -> list[tuple[DatedPhrase, Span, Attachment]]:
    """Where one verb would have two dates that exclude each other, give one of them to the event noun beside it."""
    settled: list[tuple[DatedPhrase, Span, Attachment]] = []
    for phrase, span, attachment in direct:
        rivals = [
            other
            for other, there, held in direct
            if held.token.i == attachment.token.i and other is not phrase and other.date and not _is_joined(span, there)
        ]
        if phrase.date and rivals:
            value = EdtfDate.parse(phrase.date)
            noun = noun_beside(span)
            between = span.doc[noun.i : span.start] if noun is not None else ()
            if (
                noun is not None
                and noun.i != attachment.token.i
                and not (noun.tag_ == "NNS" and noun.dep_ == "dobj" and noun.head == attachment.token)  # "canceled 12 flights on Monday"
                and not any(token.dep_ == "cc" and token.head == attachment.token for token in between)
                and any(not value.agrees_with(EdtfDate.parse(rival.date or "")) for rival in rivals)
            ):
                settled.append((phrase, span, Attachment(noun, attachment.signal, "tense")))
                continue
        settled.append((phrase, span, attachment))
    return settled


def _is_joined(one: Span, other: Span) -> bool:
    """Tell whether two dates are joined, so that one word has both: "in 2009 and again in 2011"."""
    first, second = sorted((one, other), key=lambda span: span.start)
    between = first.doc[first.end : second.start]
    return len(between) > 0 and all(token.pos_ in ("ADP", "CCONJ") or token.lower_ in ("again", "then", ",") for token in between)


def _window(
    one: Attachment, phrase: DatedPhrase, direct: list[tuple[DatedPhrase, Span, Attachment]], offset: int
) -> tuple[int, int] | None:
    """Where a word has several dates that follow it, each has the participants before it: "Greece in 1952, Germany in 1955"."""
    trigger = offset + one.token.idx
    ends = sorted(other.end for other, _, held in direct if held.token.i == one.token.i and other.start > trigger)
    if len(ends) < 2 or phrase.end not in ends:
        return None
    place = ends.index(phrase.end)
    return (ends[place - 1] if place else trigger, phrase.end)


def _nearest_lenders(direct: list[tuple[DatedPhrase, Span, Attachment]]) -> dict[int, int]:
    """For each word that could share several dates, the dated word nearest before it."""
    found: dict[int, int] = {}
    for _, span, attachment in direct:
        for other in sharing(attachment, span):
            held = found.get(other.token.i)
            if held is None or held < attachment.token.i < other.token.i:
                found[other.token.i] = attachment.token.i
    return found


def _all_of(attachment: Attachment, span: Span, phrase: DatedPhrase, taken: set[int]) -> Iterator[tuple[Attachment, DatedPhrase]]:
    """The dated word and those that share its date; what happened "when" has the bare date of an open one."""
    clause = clause_of_when(span)
    if clause is None or attachment.token.tag_ != "VBG" or is_present_perfect(attachment.token):
        yield attachment, phrase
    if phrase.date and "/" not in phrase.date:
        for other in lasting_since(attachment):
            rule = f"{phrase.rule}; it has gone on since then"
            yield other, replace(phrase, date=f"{phrase.date}/..", kind=DateKind.INTERVAL, rule=rule)
    for other in sharing(attachment, span):
        if other.token.i in taken:
            continue
        if clause is not None and other.token.i == clause.i and phrase.date and phrase.date.endswith("/.."):
            bare = phrase.date.removesuffix("/..")
            yield other, replace(phrase, date=bare, rule=f"{phrase.rule}; the clause with 'when' has the day itself")
        else:
            yield other, phrase


def _is_quoted(reading: Reading, sentence: Sentence) -> bool:
    """Tell whether a sentence holds quotation marks, or stands between some of its paragraph."""
    if _MARK.search(reading.clean, sentence.start, sentence.end):
        return True
    first = sentence
    while sentence.number - _LONGEST_QUOTATION < first.number > 0 and reading.sentences[first.number - 1].paragraph == sentence.paragraph:
        first = reading.sentences[first.number - 1]
    return len(_MARK.findall(reading.clean, first.start, sentence.start)) % 2 == 1


def _of_list(reading: Reading, sentence: Sentence, roster: Roster) -> Named | None:
    """Whom an item of a list is said of, without a name where the text before its colon names nobody; None where there is no list."""
    span = reading.lead_in(sentence)
    if span is None:
        return None
    last = _LAST_NAME.search(reading.clean, max(span[0], span[1] - _LONGEST_NAME), span[1])
    if last is None:
        return Named(*span, "", "", None)
    known = next((entry for entry in roster.entries if last[1] in (entry.surface, entry.name) and entry.kind is not None), None)
    kind, name = (known.kind, known.name) if known is not None else (ActorKind.ORGANIZATION, last[1])
    return Named(last.start(1), last.end(1), last[1], name, kind)


def _is_event(attachment: Attachment, phrase: DatedPhrase) -> bool:
    has_start = phrase.kind is DateKind.INTERVAL
    if mood(attachment.token).modality is Modality.UNREAL or is_state(attachment.token, has_start=has_start):
        return False
    if (not has_start or not (phrase.date or "..").count("..")) and is_habit(attachment.token, phrase.text, is_planned=phrase.is_planned):
        return False
    return phrase.role is not Role.PERIOD or is_completed(attachment.token)


def _of_lead(reading: Reading, pairs: list[tuple[Parsable, Doc]], cast: Cast, found: list[Mention]) -> Iterator[Mention]:
    """What the opening of an article tells without a day: undated, with the day of publication as a bound.

    The first sentences that tell an occurrence count, but none after a sentence whose occurrence has a date.
    """
    if reading.lead < 0:
        return
    told_so_far = 0
    for item, doc in pairs:
        if not reading.lead <= item.sentence.number < reading.lead + OPENING:
            continue
        trigger = told_by_lead(doc)
        told = [mention for mention in found if item.sentence.start <= mention.trigger.start < item.sentence.end]
        if trigger is not None and all(mention.trigger.start != reading.place(item.sentence.start + trigger.idx) for mention in told):
            begin, end = item.sentence.start, item.sentence.end
            own = replace(
                cast, offset=begin, start=begin, end=end, is_quoted=_is_quoted(reading, item.sentence), voice=reading.voice(begin)
            )
            mention = undated_mention(Found(reading, item.sentence, Attachment(trigger, "", "lead"), frozenset(), own), None)
            if not is_weak(mention.title):
                yield mention
                told_so_far += 1
        if told_so_far == _LEADS or any(mention.date for mention in told):
            return
