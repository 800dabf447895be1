"""How many sources are independent: papers that print the same sentence print one agency's report, and count once.

A sentence is a copy where nearly all its words are another's, and most of them in the same order: two papers that tell of one act in
sentences of their own share the words, too.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from timeline.identity.terms import Terms, shared, terms_of, total

SAME = 850
"""The share of two sentences' words, in thousandths, from which one may be a copy of the other."""

IN_ORDER = 600
"""The share of pairs of neighbouring words, in thousandths, from which it is one."""

_FEWEST = 3
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class _Sentence:
    terms: Terms
    neighbours: frozenset[tuple[str, str]]


def independent(told: Iterable[tuple[str, str]]) -> int:
    """Return the number of independent sources among (article, sentence) pairs that tell of one event."""
    return len(families(told))


def families(told: Iterable[tuple[str, str]]) -> list[tuple[str, ...]]:
    """Group articles by common sentences."""
    sentences: dict[str, list[_Sentence]] = {}
    for article, sentence in sorted(set(told)):
        words = _WORD.findall(sentence.casefold())
        sentences.setdefault(article, []).append(_Sentence(terms_of(sentence), frozenset(pairwise(words))))
    groups: list[list[str]] = []
    for article, told_here in sentences.items():
        near = [group for group in groups if any(_same(one, two) for other in group for one in told_here for two in sentences[other])]
        groups = [group for group in groups if group not in near]
        groups.append([article, *(other for group in near for other in group)])
    return sorted(tuple(sorted(group)) for group in groups)


def _same(one: _Sentence, other: _Sentence) -> bool:
    if min(len(one.terms), len(other.terms)) < _FEWEST:
        return False
    if 1000 * shared(one.terms, other.terms) < SAME * max(total(one.terms), total(other.terms)):
        return False
    return 1000 * len(one.neighbours & other.neighbours) >= IN_ORDER * max(len(one.neighbours), len(other.neighbours))
