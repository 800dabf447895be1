"""Who speaks in a quotation."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from timeline.extraction.coreference.cast import Cast, entry_of
from timeline.extraction.coreference.references import referents
from timeline.extraction.language.words import REPORTING, SPEAKER_PRONOUNS
from timeline.extraction.recognition.named import Named
from timeline.model.mentions import ActorKind

if TYPE_CHECKING:
    from spacy.tokens import Token

_QUOTED = 500
"""Characters to look back for whose quotation goes on."""


def speaker(token: Token, cast: Cast) -> Iterator[Named]:
    """Who says "I" in a quotation, or for whom they say "we"; an author is nobody of the text."""
    if not cast.is_quoted:
        yield from _of_turn(token, cast)
        return
    for verb in token.doc:
        if verb.lemma_ in REPORTING and verb.pos_ == "VERB":
            for child in verb.children:
                if child.dep_ == "nsubj" and child.lower_ not in SPEAKER_PRONOUNS:
                    said = entry_of(child, cast)
                    people = (said,) if said is not None else referents(child, cast.offset, cast.roster, cast.start)
                    for person in people:
                        if token.lower_ in ("i", "me", "my"):
                            yield person
                        elif person.kind is ActorKind.PERSON:
                            yield from cast.affiliations.of(person.name) or (person,)
                    return
    if token.lower_ in ("i", "me", "my"):  # a quotation that goes on
        earlier = (entry for entry in cast.roster.before(cast.start, _QUOTED) if entry.kind is ActorKind.PERSON)
        yield from tuple(earlier)[:1]
    else:
        last = next((e for e in cast.roster.before(cast.start, _QUOTED) if e.kind in (ActorKind.PERSON, ActorKind.ORGANIZATION)), None)
        if last is not None and last.kind is ActorKind.PERSON:
            yield from cast.affiliations.of(last.name)
        elif last is not None and last.opens:
            yield last


def _of_turn(token: Token, cast: Cast) -> Iterator[Named]:
    """Who speaks in a transcript, by the label of the turn, or whom they speak for."""
    if not cast.voice:
        return
    name = cast.voice if " " in cast.voice else cast.roster.full_name(cast.voice) or cast.voice
    if token.lower_ in ("i", "me", "my"):
        place = cast.offset + token.idx
        yield Named(place, place + len(token), token.text, name, ActorKind.PERSON)
    else:
        yield from cast.affiliations.of(name)
