"""Who is named deeper in a noun phrase that is no name: "a letter from X to Y", "a warning against travel to Z"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from timeline.extraction.actors.formers import FORMERLY
from timeline.extraction.actors.phrases import modifiers
from timeline.extraction.coreference.cast import Cast, entry_of
from timeline.extraction.language.roles import KIN, STATE_AGENTS, TITLES
from timeline.extraction.language.tense import is_infinitive
from timeline.extraction.language.words import word_set
from timeline.extraction.recognition.named import Named
from timeline.model.mentions import ActorKind

if TYPE_CHECKING:
    from spacy.tokens import Token

_INNER = word_set("about including against among between by for from of on over to with")
_DOERS = frozenset({"by", "with"})
"""Prepositions after a participle that tell who does it: "a suit filed by X"."""
_NOMINAL = frozenset({"pobj", "dobj", "conj", "appos", "poss", "compound"})
_WAYS = word_set("bridge flight highway path plane road route street train way")
"""What leads to places, not to actors: "on the road to Beni"."""
_PARTS = word_set("affiliate arm branch brand division member part subsidiary unit")
_MAX_PHRASES = 40


def inside(token: Token, cast: Cast) -> Iterator[Named]:
    """Persons and organizations deeper in an object: "a letter from X to Y", "a warning against travel to Z"."""
    if token.lemma_.lower() in TITLES or token.lemma_.lower() in _WAYS:
        return
    waiting = [child for child in token.children if _leads_inside(child)]
    for _ in range(_MAX_PHRASES):
        if not waiting:
            return
        node = waiting.pop(0)
        if node.dep_ == "appos" and node.head != token and _tells_more(node):
            continue
        entry = entry_of(node, cast) if node.dep_ in _NOMINAL else None
        if entry is not None and (entry.kind in (ActorKind.PERSON, ActorKind.ORGANIZATION) or _is_opposed(node)):
            yield entry
        elif entry is None and _is_opposed(node) and node.lemma_.lower() in STATE_AGENTS:  # "took up arms against the Peruvian army"
            yield from modifiers(node, token, False, cast)
        if node.lemma_.lower() in KIN:
            waiting.extend(child for child in node.children if child.dep_ == "prep" and child.lower_ in ("against", "to", "with"))
            continue
        if node.lemma_.lower() not in _WAYS:
            waiting.extend(child for child in node.children if child.dep_ in _NOMINAL or _leads_inside(child))


def _tells_more(noun: Token) -> bool:
    """Tell whether an apposition only says who somebody is: "whose owner, Ana Ruiz,", "part of Acme", "a former head of Acme"."""
    is_past = any(child.lower_ in FORMERLY for child in noun.children)
    return is_past or noun.lemma_.lower() in _PARTS or any(child.lower_ == "whose" for child in noun.children)


def _is_opposed(noun: Token) -> bool:
    """Tell whether something is done against whom a noun names."""
    return noun.dep_ == "pobj" and noun.head.lower_ == "against"


def _leads_inside(child: Token) -> bool:
    """Tell whether a phrase below a noun tells more of who is concerned: a preposition of no place, an infinitive, "filed by X"."""
    if child.dep_ in ("agent", "prep"):
        return child.lower_ in (_INNER if child.head.dep_ != "acl" or is_infinitive(child.head) else _DOERS)
    return child.dep_ in ("acl", "xcomp") and (is_infinitive(child) or child.tag_ == "VBN")
