"""How many sources are independent: papers that print the same sentence print one agency's report, and count once."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from timeline.identity.terms import Terms, shared, terms_of, total

SAME = 850
"""The share of two sentences' words, in thousandths, from which one is a copy of the other."""

_FEWEST = 3


def independent(told: Iterable[tuple[str, str]]) -> int:
    """Return the number of independent sources among (article, sentence) pairs that tell of one event."""
    return len(families(told))


def families(told: Iterable[tuple[str, str]]) -> list[tuple[str, ...]]:
    """Group articles by common sentences."""
    sentences: dict[str, list[Terms]] = {}
    for article, sentence in sorted(set(told)):
        sentences.setdefault(article, []).append(terms_of(sentence))
    groups: list[list[str]] = []
    for article, told_here in sentences.items():
        near = [group for group in groups if any(_copied(told_here, sentences[other]) for other in group)]
        groups = [group for group in groups if group not in near]
        groups.append([article, *(other for group in near for other in group)])
    return sorted(tuple(sorted(group)) for group in groups)


def _copied(some: Sequence[Terms], others: Sequence[Terms]) -> bool:
    return any(_same(one, other) for one in some for other in others)


def _same(one: Terms, other: Terms) -> bool:
    longer = max(total(one), total(other))
    return min(len(one), len(other)) >= _FEWEST and 1000 * shared(one, other) >= SAME * longer
