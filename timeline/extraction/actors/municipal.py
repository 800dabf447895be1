"""Towns, counties and regions that act under a common noun: "the city sued", "was sold to the county", "provincial officials said"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.extraction.affiliation.communities import KINDS, community
from timeline.extraction.coreference.cast import Cast
from timeline.extraction.language.words import REPORTING, STATIVE, word_set
from timeline.extraction.recognition.named import Named
from timeline.model.mentions import ActorKind

if TYPE_CHECKING:
    from spacy.tokens import Token

_BEFALLING = word_set("""
become celebrate commemorate enjoy experience fall flood get grow host lose mark mourn observe receive recover remember rise see shrink
sit suffer turn wake witness
""")
"""What a town does as a place, or as all who live in it."""

_TRANSFERRING = word_set("award cede donate give grant hand lease lend pay present sell submit transfer")
_CLAIMING = word_set("accuse ask challenge charge cost criticize fine force order persuade petition press sue tell urge")
_SERVANTS = word_set("""
administration administrator agency attorney authority crew employee engineer government inspector investigator lawyer official planner
spokesman spokesperson spokeswoman worker
""")
_OF_IT = {"municipal": "city", "provincial": "province"}
_BESIDE = frozenset({"amod", "compound", "nmod", "poss"})


def municipal(token: Token, cast: Cast) -> Named | None:
    """Return the town, county or region that a common noun or its servants stand for, where it acts or something is done to it."""
    lemma = token.lemma_.lower()
    noun = lemma if lemma in KINDS and _is_bare(token) and _takes_part(token) else _served(token, lemma)
    name = community(noun, cast.offset + token.idx, cast.roster.communities) if noun else ""
    start = cast.offset + token.idx
    return Named(start, start + len(token), token.text, name, ActorKind.ORGANIZATION) if name else None


def _is_bare(token: Token) -> bool:
    is_single = token.tag_ == "NN" and any(child.lower_ == "the" for child in token.children)
    return is_single and not any(child.dep_ in (*_BESIDE, "prep", "appos") for child in token.children)


def _takes_part(token: Token) -> bool:
    """Tell whether it is no place there: it decides or says something, or something is given to it or asked of it."""
    verb = token.head
    if token.dep_ == "nsubj" and verb.pos_ == "VERB":
        is_deed = verb.lemma_ in REPORTING or any(child.dep_ in ("ccomp", "dobj", "xcomp") for child in verb.children)
        return is_deed and verb.lemma_ not in STATIVE and verb.lemma_ not in _BEFALLING
    if token.dep_ in ("dobj", "nsubjpass"):
        return verb.lemma_ in _CLAIMING
    if token.dep_ == "dative":
        return verb.lemma_ in _TRANSFERRING
    if token.dep_ == "pobj":
        return verb.lower_ in ("against", "by", "with") or is_given(token)
    return False


def is_given(token: Token) -> bool:
    """Tell whether something is sold, leased or awarded to whom a token names."""
    preposition = token.head
    return token.dep_ == "pobj" and preposition.lower_ == "to" and preposition.head.lemma_ in _TRANSFERRING


def _served(token: Token, lemma: str) -> str:
    """Whose officials they are: "city officials", "the county attorney", "provincial authorities"."""
    if lemma not in _SERVANTS:
        return ""
    words = [child.lower_ for child in token.children if child.dep_ in ("amod", "compound", "nmod")]
    found = (_OF_IT.get(word, word) for word in words if word in KINDS or word in _OF_IT)
    return next(found, "")
