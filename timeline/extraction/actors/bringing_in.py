"""What a parsed sentence brings in with its parties: "the company agreed to buy Holvar", "they were charged", "it sued the firm"."""

from __future__ import annotations

from collections.abc import Iterator
from types import MappingProxyType
from typing import TYPE_CHECKING

from timeline.extraction.actors.taking_part import named
from timeline.extraction.coreference.cast import Cast
from timeline.extraction.coreference.frames import SORTS_OF, Frame
from timeline.extraction.grammar.participants import participants, subjects
from timeline.extraction.language.nouns import is_event_noun
from timeline.extraction.language.words import word_set
from timeline.extraction.recognition.authorities import is_authority
from timeline.extraction.recognition.named import Named
from timeline.model.mentions import ActorKind

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_VERBS = MappingProxyType(
    {
        "deal": word_set("acquire buy merge purchase"),
        "case": word_set("sue"),
        "trial": word_set("acquit arraign arrest charge convict indict jail plead prosecute sentence"),
        "war": word_set("attack clash fight invade"),
        "killing": word_set("abduct assassinate behead execute kidnap kill lynch murder shoot slay stab strangle"),
    }
)
_SORT_OF = MappingProxyType({verb: sort for sort, verbs in _VERBS.items() for verb in verbs})
_KINDS = MappingProxyType(
    {
        "deal": (ActorKind.ORGANIZATION,),
        "case": (ActorKind.ORGANIZATION, ActorKind.PERSON, ActorKind.STATE),
        "trial": (ActorKind.PERSON, ActorKind.ORGANIZATION),
        "war": (ActorKind.STATE, ActorKind.GROUP, ActorKind.ORGANIZATION),
        "peace": (ActorKind.STATE, ActorKind.GROUP, ActorKind.ORGANIZATION),
        "measure": (ActorKind.STATE, ActorKind.GROUP, ActorKind.ORGANIZATION),
        "killing": (ActorKind.PERSON,),
    }
)
_OF_ONE = ("trial", "killing")
_DOING = word_set("agree begin break conclude hold make open reach resume sign start")
_MOST = 6


def brought_in(doc: Doc, cast: Cast) -> Iterator[Frame]:
    """Find what a sentence brings in, with who takes part: of a trial or a killing, to whom it is done."""
    for token in doc:
        sort = _sort_of(token)
        told = {entry.name: entry for entry in _parties(token, sort, cast) if entry.kind in _KINDS[sort]} if sort else {}
        is_of_authority = sort == "deal" and any(is_authority(entry) for entry in told.values())
        if (1 if sort in _OF_ONE else 2) <= len(told) <= _MOST and not is_of_authority:
            yield Frame(sort, tuple(told.values()), cast.offset + token.idx + len(token))


def _parties(token: Token, sort: str, cast: Cast) -> Iterator[Named]:
    """Who takes part; for a person in a dealing of states, the states that they act for."""
    heads = _done_to(token) if sort in _OF_ONE else participants(token) if token.pos_ == "VERB" else _of_noun(token)
    for entry in named(heads, token, cast) if heads else ():
        yield entry
        if entry.kind is ActorKind.PERSON and ActorKind.STATE in _KINDS[sort]:
            for other in cast.affiliations.of(entry.name):
                yield Named(other.start, other.end, other.surface, other.acts_for or other.name, other.kind)


def _of_noun(noun: Token) -> tuple[Token, ...]:
    """The parties that a noun has in its own phrase; the subject of its verb only where that does it with them."""
    inside = set(noun.subtree)
    does = noun.head.lemma_ in _DOING or any(child.lower_ == "with" for child in noun.children)
    return tuple(head for head in participants(noun) if does or head in inside or head.dep_ == "pobj")


def _sort_of(token: Token) -> str:
    if token.pos_ == "VERB":
        return _SORT_OF.get(token.lemma_, "")
    sort = next(iter(SORTS_OF.get(token.lemma_.lower(), ("",)))) if token.pos_ == "NOUN" and is_event_noun(token) else ""
    return "" if sort in _OF_ONE else sort


def _done_to(verb: Token) -> tuple[Token, ...]:
    if verb.lemma_ == "plead":
        return subjects(verb)
    objects = tuple(child for child in verb.children if child.dep_ == "dobj")
    passive = verb.tag_ == "VBN" and any(child.dep_ in ("nsubjpass", "auxpass") for child in verb.children)
    return objects or (subjects(verb) if passive else ())
