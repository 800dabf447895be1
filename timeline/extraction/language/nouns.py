"""Nouns that name an occurrence, by themselves and beside a time expression; and those that name a paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.extraction.language.roles import MEDIA
from timeline.extraction.language.words import EVENT_NOUNS, VERBAL_PREPOSITIONS

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

MODIFIER = frozenset({"compound", "nmod", "amod", "poss", "nummod"})
"""Relations of what stands before a noun."""
_NEAR_NOUN = 14


def is_event_noun(token: Token) -> bool:
    """Tell whether a noun names an occurrence."""
    lemma = token.lemma_.lower()
    if lemma == "exchange" and (
        (token.pos_ == "PROPN" and token.i and token.nbor(-1).pos_ == "PROPN") or token.head.lower_ in ("at", "on")
    ):
        return False  # "the Oden Stock Exchange", "on the exchange"
    if token.text == "March" and any(token.doc[at].like_num for at in (token.i - 1, token.i + 1) if 0 <= at < len(token.doc)):
        return False
    return token.pos_ in ("NOUN", "PROPN", "X") and (lemma in EVENT_NOUNS or token.lower_ in EVENT_NOUNS)


def noun_beside(span: Span) -> Token | None:
    """Return the nearest event noun before an expression with no verb between them."""
    doc = span.doc
    for index in range(span.start - 1, max(-1, span.start - _NEAR_NOUN), -1):
        token = doc[index]
        if token.pos_ in ("VERB", "AUX") and token.dep_ != "amod" and token.lower_ not in VERBAL_PREPOSITIONS:
            return None
        if is_event_noun(token) and token.dep_ not in MODIFIER:
            return token
    return None


def is_press(noun: Token) -> bool:
    """Tell whether a noun is for a paper or the like, in whose reports its state has no part, unless it speaks for the state."""
    words = {child.lower_ for child in noun.children if child.dep_ in ("amod", "compound", "nmod")}
    return (noun.lemma_.lower() in MEDIA or "news" in words) and not words & {"official", "state"}
