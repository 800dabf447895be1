"""Who speaks in a quotation, and to which paper or station."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from timeline.extraction.coreference.cast import Cast, entry_of
from timeline.extraction.coreference.references import referents
from timeline.extraction.language.words import REPORTING, SPEAKER_PRONOUNS, word_set
from timeline.extraction.recognition.named import Named
from timeline.model.mentions import ActorKind

if TYPE_CHECKING:
    from spacy.tokens import Token

_QUOTED = 500
"""Characters to look back for whose quotation goes on."""

_PRESS = re.compile(
    r"\b(?:[ABC]BC|CBS|CNBC|CNN\w*|Bloomberg|Chronicle|Courier|Daily|FM|Gazette|Globe|Guardian|Herald|Independent|Journal|Magazine|Mirror"
    r"|News|Observer|Post|Radio|Reuters|Telegraph|Television|Times|Tribune|TV)\b"
)
_SPEAKING = word_set("confirm confide say speak talk")
_BODIES = word_set("assembly commission committee congress council court house panel parliament police senate")


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


def is_told_to_press(entry: Named, token: Token, trigger: Token, cast: Cast) -> bool:
    """Tell whether something is told to a paper or a station: '"It is hard," Ruiz told Cusco Radio', "she spoke to Cusco News"."""
    if entry.kind is not ActorKind.ORGANIZATION:
        return False
    is_press = _PRESS.search(entry.surface) is not None
    if token.dep_ == "pobj":
        return is_press and token.head.head == trigger and trigger.lemma_ in _SPEAKING and token.head.lower_ in ("to", "with")
    if token.dep_ != "dobj" or token.head != trigger or trigger.lemma_ != "tell":
        return False
    has_article = any(child.dep_ in ("det", "poss") for child in token.children)
    return is_press or (cast.is_quoted and not has_article and not _BODIES & set(entry.surface.lower().split()))
