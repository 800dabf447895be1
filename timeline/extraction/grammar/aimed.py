"""Whom a weapon is aimed at, and what a storm strikes: those who take part by being where something comes down."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from timeline.extraction.language.words import word_set
from timeline.extraction.recognition.bodies import COMPASS

if TYPE_CHECKING:
    from spacy.tokens import Token

DISASTERS = word_set(
    "blizzard cyclone drought earthquake fire flood heatwave hurricane quake storm tornado tremor tsunami typhoon wildfire"
)
AIMING = word_set("aim direct fire hurl launch lob point shoot throw")
_MISSILES = word_set("drone missile projectile rocket")
TARGETS = word_set("barracks base checkpoint compound consulate convoy destroyer embassy mission outpost patrol roadblock warship")
"""Places that stand for their state when something befalls them: "a bomb exploded outside the U.S. embassy"."""


def _is_missile(noun: Token) -> bool:
    """Tell whether a noun is a weapon that flies, or the launch of one."""
    return any(word.lemma_.lower() in _MISSILES for word in (noun, *noun.lefts))


def flown_over(verb: Token) -> tuple[Token, ...]:
    """Return over whom a weapon flies: it is aimed at them."""
    heads = (verb, *(child for child in verb.children if child.dep_ == "dobj"))
    if not any(_is_missile(head) for head in heads):
        return ()
    overs = (child for head in heads for child in head.children if child.dep_ == "prep" and child.lower_ == "over")
    flown = (token for over in overs for token in over.children if token.dep_ == "pobj")
    return tuple(token for token in flown if all(child.text not in COMPASS for child in token.children))  # "over Northern Chile"


def is_disaster(heads: tuple[Token, ...]) -> bool:
    """Tell whether an earthquake or a storm strikes: where it does is a place."""
    words = (word for head in heads for word in (head, *head.lefts))
    return any(word.lemma_.lower() in DISASTERS for word in words)


def targets(child: Token) -> Iterator[Token]:
    """Who is aimed at: "launched drones at Israel"."""
    at = [child] if child.lower_ == "at" else [token for token in child.children if token.dep_ == "prep" and token.lower_ == "at"]
    for preposition in at:
        yield from (token for token in preposition.children if token.dep_ == "pobj" and token.pos_ == "PROPN")
