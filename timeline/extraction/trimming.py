"""What a long title goes without before it is cut: clauses beside a name, then phrases of place and manner, the last ones first.

Conditions stay ("if", "until", "unless"), and what a word needs to mean something ("a threat of"): a shorter title must not tell more.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import islice
from typing import TYPE_CHECKING

from timeline.extraction.words import word_set

if TYPE_CHECKING:
    from spacy.tokens import Token

_LEAST = 30
"""Characters that a shorter line has at least."""

_MOST = 24
"""Parts that are tried, so that a sentence without end takes bounded time."""

_ASIDES = frozenset({"appos", "relcl"})
_PLACES = word_set("across along amid among around at during from in including inside near on outside over through throughout under via")
_COMPLETING = frozenset({"acomp", "attr", "ccomp", "dobj", "xcomp"})


def within(most: int, trigger: Token, dates: frozenset[int], line_without: Callable[[frozenset[int]], str]) -> str:
    """Return the line of a title without the parts that it takes to have at most so many characters, or the whole where none will do.

    One part that is enough goes before several, and of those the one that leaves most. `line_without` makes the line without some tokens;
    those of `dates` are left out anyway.
    """
    whole = line = line_without(dates)
    left_out, parts = dates, list(islice(_parts(trigger), _MOST)) if len(whole) > most else []
    while parts and len(line) > most:
        lines = [line_without(left_out | part) for part in parts]
        enough = [index for index, shorter in enumerate(lines) if _LEAST <= len(shorter) <= most]
        chosen = max(enough, key=lambda index: len(lines[index]), default=0)
        if _LEAST <= len(lines[chosen]) < len(line):
            line, left_out = lines[chosen], left_out | parts[chosen]
        parts.pop(chosen)
    return line if len(line) <= most else whole


def _parts(trigger: Token) -> Iterator[frozenset[int]]:
    """What may go, the most dispensable first: the tokens of each part."""
    tokens = [token for token in trigger.doc if token != trigger and not token.is_ancestor(trigger)]
    asides = sorted(
        filter(_is_aside, tokens), key=lambda token: (-token.right_edge.i, token.left_edge.i)
    )  # the whole of one before its parts
    for token in (*asides, *reversed(list(filter(_is_circumstance, tokens)))):
        joining = (child for child in token.head.children if child.dep_ == "cc") if token.dep_ == "conj" else ()
        yield frozenset(inner.i for inner in (*token.subtree, *joining))


def _is_aside(token: Token) -> bool:
    """Tell whether a word heads what is told beside something: an apposition, a relative clause, a participle."""
    if token.dep_ == "appos":
        return token.left_edge.i > 0 and token.left_edge.nbor(-1).text in (",", "(", "-", "–")
    is_participle = token.tag_ in ("VBG", "VBN") and all(child.dep_ != "mark" for child in token.children)
    return token.dep_ in _ASIDES or (token.dep_ in ("acl", "advcl") and is_participle)


def _is_circumstance(token: Token) -> bool:
    """Tell whether a preposition heads where or how, of a noun or of a verb that is complete without it."""
    if token.dep_ == "conj" and token.pos_ == "ADP":  # "over the island and into the sea"
        return True
    if token.dep_ != "prep" or token.lower_ not in _PLACES or token.head.i > token.i or token.head.dep_ in ("nsubj", "nsubjpass"):
        return False
    return token.head.pos_ in ("NOUN", "PROPN") or any(child.dep_ in _COMPLETING and child.i < token.i for child in token.head.children)
