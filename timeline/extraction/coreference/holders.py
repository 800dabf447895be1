"""Who holds an office that stands without a name: "the FBI chief", "its leader", "the Iraqi president", "Anna's father"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from timeline.extraction.coreference.cast import Cast, entry_of
from timeline.extraction.coreference.kin import KIN_WORDS, relative
from timeline.extraction.coreference.references import referents
from timeline.extraction.language.roles import RULERS, TITLE_MODIFIERS, TITLES, UNIQUE_OFFICES
from timeline.extraction.names import leaders
from timeline.extraction.recognition.named import Named
from timeline.model.mentions import ActorKind

if TYPE_CHECKING:
    from spacy.tokens import Token

_BEFORE_NOUN = frozenset({"amod", "compound", "poss", "nmod"})
_DESCRIPTIONS = frozenset({"acl", "amod", "appos", "compound", "nmod", "poss", "prep", "relcl"})
_OTHERS = frozenset({"a", "an", "another", "former", "deputy", "vice", "next", "new"})
_REACH = 3000
"""Characters to look back for the last named of several holders of an office."""


def holder(token: Token, cast: Cast) -> Iterator[Named]:
    """Who "the FBI chief", "the president" or "the singer" is: the one person with that title, or of several the last one named before."""
    lemma = token.lemma_.lower()
    words = {child.lower_ for child in token.children}
    if lemma in KIN_WORDS and token.tag_ == "NN":
        yield from _relative(token, lemma, cast)
        return
    if lemma not in TITLES or lemma in TITLE_MODIFIERS or token.tag_ not in ("NN", "NNP") or words & _OTHERS:
        return
    described = [child for child in token.children if child.dep_ in _DESCRIPTIONS and child.pos_ != "NUM" and not _is_aside(child)]
    if lemma not in UNIQUE_OFFICES and ("the" not in words or described):
        return
    owners = [child for child in described if child.dep_ == "poss" and child.pos_ == "PRON"]  # "its leader"
    meant = [entry.name for child in owners for entry in referents(child, cast.offset, cast.roster, cast.start)]
    if owners and not meant:
        return
    bodies = meant or [entry.name for child in described if child.dep_ in _BEFORE_NOUN and (entry := entry_of(child, cast)) is not None]
    people = cast.affiliations.holders(lemma, bodies[0] if bodies else "")
    start = cast.offset + token.idx
    if not people and lemma in RULERS and bodies:  # "the Iraqi leader", of an article that names Saddam Hussein
        named = (entry.name for entry in cast.roster.before(start, _REACH) if leaders().get(entry.name) == bodies[0])
        people = tuple(named)[:1]
    if len(people) > 1 and not described and "the" in words:
        named = (entry.name for entry in cast.roster.before(start, _REACH) if entry.name in people)
        people = tuple(named)[:1]
    if len(people) == 1:
        yield Named(start, start + len(token), token.text, people[0], ActorKind.PERSON)


def _is_aside(clause: Token) -> bool:
    """Tell whether a clause only adds to what is told: "the bishop, who came in 1991,"."""
    first = clause.left_edge
    return clause.dep_ == "relcl" and first.i > 0 and first.nbor(-1).text == "," and first.lower_ in ("who", "whom", "whose")


def _relative(token: Token, lemma: str, cast: Cast) -> Iterator[Named]:
    """Who "Anna's father" or "the widow" is."""
    owners = [child for child in token.children if child.dep_ == "poss"]
    if not owners and not any(child.lower_ == "the" for child in token.children):
        return
    named = [entry for child in owners if (entry := _owner(child, cast)) is not None and entry.kind is ActorKind.PERSON]
    person = relative(lemma, named[0].name if named else "", cast.kin, cast.roster.entries)
    if person is not None:
        start = cast.offset + token.idx
        yield Named(start, start + len(token), token.text, person.name, ActorKind.PERSON)


def _owner(token: Token, cast: Cast) -> Named | None:
    """The one whose kin is spoken of."""
    return entry_of(token, cast) or next(iter(referents(token, cast.offset, cast.roster, cast.start)), None)
