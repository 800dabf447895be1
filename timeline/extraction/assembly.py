"""The second half of the work on an article: from parsed sentences with dated phrases to mentions."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from timeline.dates import DateKind, EdtfDate
from timeline.extraction.actors import Cast, actors
from timeline.extraction.affiliation import affiliations
from timeline.extraction.attachment import Attachment, attach, noun_beside
from timeline.extraction.confidence import parts_of, product
from timeline.extraction.comparison import is_comparison
from timeline.extraction.coordination import sharing
from timeline.extraction.modality import Modality, is_state, read
from timeline.extraction.participants import participants, subjects
from timeline.extraction.reading import Parsable, Reading
from timeline.extraction.references import referents
from timeline.extraction.roster import Entity, Roster, build_roster
from timeline.extraction.tense import When
from timeline.extraction.titles import title_of
from timeline.model.mentions import FoundDate, Mention, Quote, Status, Trigger

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

_CONTEXT = 32


def assemble(reading: Reading, docs: list[Doc]) -> tuple[Mention, ...]:
    """Make the mentions of an article from its parsed sentences, in the order of the text."""
    pairs = list(zip(reading.parsable, docs, strict=True))
    entities = [
        Entity(item.sentence.start + entity.start_char, item.sentence.start + entity.end_char, entity.label_) for item, doc in pairs for entity in doc.ents
    ]
    roster = build_roster(reading.clean, entities, [(sentence.start, sentence.end) for sentence in reading.sentences])
    persons = affiliations(reading.clean, roster)
    found: list[Mention] = []
    for item, doc in pairs:
        if item.phrases:
            cast = Cast(roster, persons, item.sentence.start, item.sentence.start, item.sentence.end)
            found.extend(_of_sentence(reading, item, doc, cast))
    return tuple(found)


def _of_sentence(reading: Reading, item: Parsable, doc: Doc, cast: Cast) -> Iterator[Mention]:
    offset = item.sentence.start
    spans = [(phrase, doc.char_span(phrase.start - offset, phrase.end - offset, alignment_mode="expand")) for phrase in item.phrases]
    dated = frozenset(token.i for _, span in spans if span is not None for token in span)
    seen: set[int] = set()
    direct: list[tuple[Any, Span, Attachment]] = []
    for phrase, span in spans:
        if span is None or phrase.date is None:
            continue
        if is_comparison(span, phrase.date):
            continue
        attachment = attach(span, _when(phrase, reading.reference))
        if attachment is None or attachment.token.i in dated:
            continue
        direct.append((phrase, span, attachment))
    direct = _settle(direct)
    taken = {attachment.token.i for _, _, attachment in direct}
    for phrase, span, attachment in direct:
        others = [other for other in sharing(attachment, span) if other.token.i not in taken]
        for one in (attachment, *others):
            if (one.token.i, phrase.start) in seen:  # type: ignore[comparison-overlap]
                continue
            seen.add((one.token.i, phrase.start))  # type: ignore[arg-type]
            mention = _mention(reading, item, phrase, span, one, dated, cast)
            if mention is not None:
                yield mention


def _settle(direct: list[tuple[Any, Span, Attachment]]) -> list[tuple[Any, Span, Attachment]]:
    """Where one verb would have two dates that exclude each other, give one of them to the event noun beside it."""
    settled: list[tuple[Any, Span, Attachment]] = []
    for phrase, span, attachment in direct:
        rivals = [other for other, _, held in direct if held.token.i == attachment.token.i and other is not phrase]
        value = EdtfDate.parse(phrase.date)
        if any(not value.agrees_with(EdtfDate.parse(rival.date)) for rival in rivals):
            noun = noun_beside(span)
            if noun is not None and noun.i != attachment.token.i:
                settled.append((phrase, span, Attachment(noun, attachment.signal, "tense")))
                continue
        settled.append((phrase, span, attachment))
    return settled


def _mention(reading: Reading, item: Parsable, phrase: Any, span: Span, attachment: Attachment, dated: frozenset[int], cast: Cast) -> Mention | None:
    token = attachment.token
    seen = read(token)
    if seen.modality is Modality.UNREAL or is_state(token):
        return None
    planned = _is_planned(phrase, reading.reference, seen.modality is Modality.PLANNED)
    heads = participants(token)
    who = actors(heads, token, cast)
    offset = item.sentence.start
    parts = parts_of(attachment.way, abs(token.i - span.start), item.sentence.end - item.sentence.start, bool(who), planned, "~" not in phrase.date)
    start = offset + token.idx
    return Mention(
        date=FoundDate(phrase.date, DateKind(phrase.kind), reading.text[phrase.start : phrase.end], phrase.start, phrase.end, phrase.rule),
        undated=None,
        trigger=Trigger(reading.text[start : start + len(token)], token.lemma_, start, start + len(token)),
        title=title_of(token, subjects(token), dated, _replacements(token.doc, cast)),
        quote=quote_of(reading.text, item.sentence.start, item.sentence.end),
        actors=who,
        places=_places(token, cast),
        status=Status.PLANNED if planned else Status.HAPPENED,
        confidence=product(parts),
        confidence_parts=parts,
    )


def _when(phrase: Any, reference: Any) -> When:
    if not hasattr(reference, "toordinal"):
        return When.UNKNOWN
    value, today = EdtfDate.parse(phrase.date), reference.toordinal()
    if value.earliest is not None and value.earliest > today:
        return When.FUTURE
    if value.latest is not None and value.latest < today:
        return When.PAST
    return When.AROUND


def quote_of(text: str, start: int, end: int) -> Quote:
    """Cut a quote from a text, with what stands around it."""
    return Quote(text[start:end], text[max(0, start - _CONTEXT) : start], text[end : end + _CONTEXT], start, end)


def _is_planned(phrase: Any, reference: Any, by_words: bool) -> bool:
    value = EdtfDate.parse(phrase.date)
    today = reference.toordinal() if hasattr(reference, "toordinal") else None
    if today is None:
        return by_words
    if value.earliest is not None and value.earliest > today:
        return True
    if value.latest is not None and value.latest < today:
        return False
    return by_words


def _places(trigger: Token, cast: Cast) -> tuple[str, ...]:
    found: list[str] = []
    for child in trigger.children:
        if child.dep_ == "prep" and child.lower_ in ("in", "at", "near"):
            for inner in child.children:
                if inner.dep_ == "pobj" and inner.ent_type_ in ("GPE", "LOC", "FAC"):
                    entity = next((entity for entity in inner.doc.ents if entity.start <= inner.i < entity.end), None)
                    if entity is not None:
                        found.append(entity.text.removeprefix("the "))
    return tuple(dict.fromkeys(found))


def _replacements(doc: Doc, cast: Cast) -> dict[int, str]:
    found: dict[int, str] = {}
    for token in doc:
        if token.tag_ in ("PRP", "PRP$"):
            names = referents(token, cast.offset, cast.roster, cast.start)
            if names:
                found[token.i] = " and ".join(name.name for name in names)
    return found


def roster_of(reading: Reading) -> Roster:
    """Return a roster without the parser's entities, for a text of which no sentence was parsed."""
    return build_roster(reading.clean, (), [(sentence.start, sentence.end) for sentence in reading.sentences])
