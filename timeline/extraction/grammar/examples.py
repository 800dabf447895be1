"""Who is told by name of several: "three unions, among them the CLU and the VLO, said", "leaders, including Ana Ruiz, met"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Token

_OPENING = tuple(tuple(words.split()) for words in ("among them", "among whom", "one of them", "such as", "including", "notably"))
_BEFORE = frozenset({"amod", "compound", "det", "nmod", "nummod", "poss"})
_CLAUSE = frozenset({"nsubj", "nsubjpass", "dobj"})
_REACH = 12


def examples(verb: Token) -> Iterator[Token]:
    """Yield the names that stand for several of whom a verb tells, as its subject or its object, wherever the parse hung them."""
    for noun in verb.children:
        if noun.dep_ in _CLAUSE and noun.tag_ in ("NNS", "NNPS"):
            yield from _behind(noun)


def _behind(noun: Token) -> Iterator[Token]:
    for start in range(noun.i + 1, min(len(noun.doc), noun.i + _REACH)):
        words = next((words for words in _OPENING if tuple(token.lower_ for token in noun.doc[start : start + len(words)]) == words), None)
        if words is None:
            continue
        if any(token.pos_ in ("AUX", "VERB") and token.tag_ != "VBG" for token in noun.doc[noun.i + 1 : start]):
            return
        at = start + len(words)
        head = noun.doc[at] if at < len(noun.doc) else noun
        while head.dep_ in _BEFORE and head.i < head.head.i:
            head = head.head
        if head.i >= at and head.pos_ in ("NOUN", "PROPN"):
            yield from (head, *head.conjuncts, *(child for child in head.children if child.dep_ == "appos"))
        return
