"""Words of a text as matching weighs them: stems with a weight in thousandths, by how seldom a word is in the news at large.

The weights are a function of the word alone (`timeline.identity.common`), so that the same two texts are as alike tomorrow as today.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from functools import lru_cache
from itertools import chain
from types import MappingProxyType

from timeline.identity import common

RARE = 1000
_BANDS = ((common.FUNCTION, 0), (common.FREQUENT, 250), (common.TOPICAL, 550))
_WORD = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*")
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
_ENDINGS = ("ations", "ation", "ings", "ing", "edly", "ies", "ied", "ers", "ed", "es", "er", "ly", "s", "e", "y")
_SHORTEST = 4

Terms = Mapping[str, int]
"""Stem -> weight in thousandths."""


@lru_cache(maxsize=16384)
def terms_of(text: str) -> MappingProxyType[str, int]:
    """Return the stems of a text with their weights; those that weigh nothing are left out."""
    found: dict[str, int] = {}
    for piece in text.split():
        for stem, weight in _weighed_of(piece):
            if stem not in found or weight > found[stem]:
                found[stem] = weight
    return MappingProxyType(found)


def terms_of_all(texts: Sequence[str]) -> Terms:
    """Return the terms of several texts together; a stem weighs what it does in the last of them."""
    pieces = set(chain.from_iterable(map(str.split, texts)))
    pairs = set(chain.from_iterable(map(_weighed_of, pieces)))
    found = dict(pairs)
    if len(found) < len(pairs):  # some stem has several weights
        for text in texts:
            found.update(terms_of(text))
    return MappingProxyType(found)


def total(terms: Terms) -> int:
    """Return what all terms of a text weigh."""
    return sum(terms.values())


def shared(one: Terms, other: Terms) -> int:
    """Return what the terms weigh that two texts have in common."""
    if len(other) < len(one):
        one, other = other, one
    return sum(weight for stem, weight in one.items() if stem in other)


def heaviest(terms: Terms, number: int) -> tuple[str, ...]:
    """Return the rarest terms of a text, the longer first where they weigh the same."""
    stems = sorted(terms)
    stems.sort(key=len, reverse=True)
    stems.sort(key=terms.__getitem__, reverse=True)
    return tuple(stems[:number])


@lru_cache(maxsize=65536)
def stem_of(word: str) -> str:
    """Return a word without its endings, folded: raise, raises, raised and raising are one."""
    folded = _fold(word)
    if not folded.isalpha():
        return folded
    for ending in _ENDINGS:
        if folded.endswith(ending) and len(folded) - len(ending) >= _SHORTEST - (ending in ("s", "e", "ies")):
            folded = folded[: -len(ending)]
            break
    if len(folded) > _SHORTEST and folded[-1] == folded[-2] and folded[-1] not in "aeiouls":
        folded = folded[:-1]
    return folded.removesuffix("e") if len(folded) > _SHORTEST else folded


@lru_cache(maxsize=65536)
def weight_of(word: str) -> int:
    """Return how much it says, in thousandths, that two texts have this word in common."""
    folded = _fold(word)
    if folded.isdigit():
        return 0 if len(folded) == 1 or _YEAR.fullmatch(folded) else 500 if len(folded) == 2 else RARE
    if len(folded) == 1:
        return 0
    weights = _weights()
    if folded in weights:
        return weights[folded]
    return weights.get(stem_of(folded), RARE)


@lru_cache(maxsize=65536)
def _weighed_of(piece: str) -> tuple[tuple[str, int], ...]:
    """The stems in what stands between two blanks, those left out that weigh nothing; no word goes over a blank."""
    return tuple(pair for word in _WORD.findall(piece) for pair in _weighed(word) if pair[1])


@lru_cache(maxsize=65536)
def _weighed(word: str) -> tuple[tuple[str, int], ...]:
    """The stems of a word and of its parts, with what they weigh."""
    return tuple((stem_of(part), weight_of(part)) for part in _parts(word))


def _parts(word: str) -> list[str]:
    plain = word.replace("’", "'").removesuffix("'s")
    return [plain, *plain.split("-")] if "-" in plain else [plain]


def _fold(word: str) -> str:
    plain = word.casefold()
    if not plain.isascii():
        plain = "".join(char for char in unicodedata.normalize("NFKD", plain) if not unicodedata.combining(char))
    return plain.replace(".", "")


@lru_cache(maxsize=1)
def _weights() -> Mapping[str, int]:
    found: dict[str, int] = {}
    for words, weight in _BANDS:
        for word in words.split():
            found.setdefault(word, weight)
            if weight:
                found.setdefault(stem_of(word), weight)
    return MappingProxyType(found)
