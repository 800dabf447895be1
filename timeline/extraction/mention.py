"""Writes one mention: trigger, quote, title, actors, status and confidence around a word that was found to be dated."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from timeline.dates import EdtfDate, iso_day
from timeline.extraction.actors.taking_part import actors
from timeline.extraction.confidence import parts_of, product
from timeline.extraction.coreference.cast import Cast
from timeline.extraction.dating.attachment import Attachment
from timeline.extraction.dating.modality import Modality, mood
from timeline.extraction.grammar.participants import participants, subjects
from timeline.extraction.language.tense import is_present
from timeline.extraction.page.sentences import Sentence
from timeline.extraction.reading import Reading
from timeline.extraction.titles.described import Known
from timeline.extraction.titles.replacing import replacements
from timeline.extraction.titles.title import Share, is_weak, title_of
from timeline.model.mentions import FoundDate, Mention, MentionedActor, Quote, Status, Trigger, Undated
from timeline.temporal.expressions import DatedPhrase

if TYPE_CHECKING:
    from spacy.tokens import Token

_YEARS = 4 * 365
"""Days after which an office may be another."""

CONTEXT = 32
"""Characters of prefix and suffix around a quote."""

_ENDS = frozenset(".!?…\"'”’»)]")
_NO_DAY = "the article names no day for it"


@dataclass(frozen=True, slots=True)
class Found:
    """A dated word in its sentence.

    `covered` are the tokens of time expressions. `window` are the offsets between which the participants stand, where the word has
    several dates. `quote_start` is where the quote begins, where that is before the sentence.
    """

    reading: Reading
    sentence: Sentence
    attachment: Attachment
    covered: frozenset[int]
    cast: Cast
    window: tuple[int, int] | None = None
    quote_start: int = -1


def dated_mention(found: Found, phrase: DatedPhrase, distance: int) -> Mention:
    """Make the mention of an event whose date is known."""
    value = phrase.date or ""
    text = found.reading.text
    who = _actors(found, was_long_ago=_was_long_ago(value, found.reading.today))
    later = phrase.text.lower().startswith("later") and is_present(found.attachment.token)
    planned = _is_planned(found, value, phrase.is_planned or later)
    length = found.sentence.end - found.sentence.start
    title, ended = _title(found, who), _is_ended(found)
    precise = "~" not in value and not phrase.is_inferred
    parts = parts_of(found.attachment.way, distance, length, bool(who), planned, precise, stands_alone=not is_weak(title), ended=ended)
    start = found.reading.place(phrase.start)
    date = FoundDate(value, phrase.kind, text[start : phrase.end], start, phrase.end, phrase.rule)
    return _mention(found, date, None, who, planned, parts, title)


def undated_mention(found: Found, phrase: DatedPhrase | None) -> Mention:
    """Make the mention of an event without a date: a phrase that could not be resolved, or None for a lead that names no day."""
    text, today = found.reading.text, found.reading.today
    bound = iso_day(today) if today is not None else ""
    if phrase is None:
        start = found.sentence.start
        undated = Undated("", start, start, _NO_DAY, bound)
    else:
        reason = _reason(phrase, isinstance(found.reading.reference, date))
        start = found.reading.place(phrase.start)
        undated = Undated(text[start : phrase.end], start, phrase.end, reason, bound)
    who = _actors(found)
    planned = mood(found.attachment.token).modality is Modality.PLANNED or (phrase is not None and phrase.is_planned)
    title, ended = _title(found, who), _is_ended(found)
    length = found.sentence.end - found.sentence.start
    parts = parts_of(found.attachment.way, 0, length, bool(who), planned, False, stands_alone=not is_weak(title), ended=ended)
    return _mention(found, None, undated, who, planned, parts, title)


def _title(found: Found, who: tuple[MentionedActor, ...]) -> str:
    token = found.attachment.token
    known = Known(frozenset(actor.name for actor in who), found.reading.clean, found.covered)
    written = replacements(token, found.cast, known)
    return title_of(token, subjects(token), found.covered, written, _share_of_window(found))


def _share_of_window(found: Found) -> Share | None:
    """What belongs to one date of a word with several that each have their names: "Greece in 1952, Germany in 1955"."""
    if found.window is None:
        return None
    offset, trigger = found.sentence.start, found.attachment.token
    start, end = found.window
    after = [token for token in trigger.doc[trigger.i + 1 :] if token.i not in found.covered]
    own = [token for token in after if start <= offset + token.idx < end]
    while own and (own[0].is_punct or own[0].dep_ == "cc"):
        own.pop(0)
    while own and (own[-1].is_punct or own[-1].pos_ == "ADP"):
        own.pop()
    others = {token.lower_ for token in after if token not in own}
    if own and own[0].pos_ == "ADP" and own[0].lower_ not in others:
        return None  # "saw Roe's car on Monday near Holm's house on Tuesday": the date in between is of the same thing
    shared = [any(token.pos_ == "PROPN" for token in tokens) for tokens in (own, [token for token in after if token not in own])]
    if not all(shared):
        return None
    first_date = min((index for index in found.covered if index > trigger.i), default=len(trigger.doc))
    is_object = any(token.pos_ in ("NOUN", "PROPN") and token.i < first_date for token in after)
    return Share(frozenset(token.i for token in own), is_object, first_date)


def _is_ended(found: Found) -> bool:
    """Tell whether the sentence has an end, as captions and labels have none."""
    return found.reading.text[found.sentence.end - 1] in _ENDS


def _reason(phrase: DatedPhrase, is_day_known: bool) -> str:
    if is_day_known and phrase.reason.startswith("nothing says when"):
        return "it is too vague to be dated"
    return phrase.reason or "nothing bounds it"


def quote_of(text: str, start: int, end: int) -> Quote:
    """Cut a quote from a text, with what stands around it."""
    return Quote(text[start:end], text[max(0, start - CONTEXT) : start], text[end : end + CONTEXT], start, end)


def _mention(
    found: Found,
    date: FoundDate | None,
    undated: Undated | None,
    who: tuple[MentionedActor, ...],
    planned: bool,
    parts: tuple[tuple[str, int], ...],
    title: str,
) -> Mention:
    token, text = found.attachment.token, found.reading.text
    first = found.sentence.start + token.idx
    start, end = found.reading.place(first), first + len(token)
    return Mention(
        date=date,
        undated=undated,
        trigger=Trigger(text[start:end], token.lemma_, start, end),
        title=title,
        quote=quote_of(text, found.reading.place(found.sentence.start if found.quote_start < 0 else found.quote_start), found.sentence.end),
        actors=who,
        places=_places(token),
        status=Status.PLANNED if planned else Status.HAPPENED,
        confidence=product(parts),
        confidence_parts=parts,
    )


def _was_long_ago(value: str, today: int | None) -> bool:
    """Tell whether a date lies years before the text: offices that the text tells of need not have been held then."""
    latest = EdtfDate.parse(value).latest
    return today is not None and latest is not None and latest < today - _YEARS


def _actors(found: Found, *, was_long_ago: bool = False) -> tuple[MentionedActor, ...]:
    token, cast = found.attachment.token, found.cast
    if was_long_ago:
        cast = replace(cast, affiliations=cast.affiliations.told_in(found.sentence.start, found.sentence.end))
    reading = found.reading  # the names were read from the text without its control characters
    who = actors(participants(token), token, cast, found.window)
    places = ((actor, reading.place(actor.start)) for actor in who)
    return tuple(replace(actor, start=start, surface=reading.text[start : actor.end]) for actor, start in places)


def _is_planned(found: Found, value: str, by_phrase: bool) -> bool:
    """What was only planned stays so; else a date after publication is planned, one before it is not, and between them the words decide."""
    date, today = EdtfDate.parse(value), found.reading.today
    told = mood(found.attachment.token)
    by_words = told.modality is Modality.PLANNED or (by_phrase and found.attachment.token.tag_ not in ("VBD", "VBN"))
    if told.is_only_planned:
        return True
    if today is None:
        return by_words
    if date.earliest is not None and date.earliest > today and (by_phrase or date.earliest > today + 1):
        return True  # but of the day after a text may tell as of the past, and then its phrase plans nothing
    if date.latest is not None and date.latest < today:
        return False
    return by_words


def _places(trigger: Token) -> tuple[str, ...]:
    found: list[str] = []
    for child in trigger.children:
        if child.dep_ == "prep" and child.lower_ in ("in", "at", "near"):
            for inner in child.children:
                if inner.dep_ == "pobj" and inner.ent_type_ in ("GPE", "LOC", "FAC"):
                    found.extend(entity.text.removeprefix("the ") for entity in inner.doc.ents if entity.start <= inner.i < entity.end)
    return tuple(dict.fromkeys(found))
