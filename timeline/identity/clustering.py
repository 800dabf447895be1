"""From pairs to events: mentions are put together, the likeliest pairs first, as long as nothing in either group forbids it.

The result is a function of the set of mentions: the order in which they came has no part in it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from timeline.identity.likeness import LINK, Likeness, contradict, date_likeness, likeness
from timeline.identity.occurrence import Occurrence

AVERAGE = 150
"""The mean score of all pairs between two groups below which one likely pair does not tie them."""

Apart = Callable[[str, str], bool]
"""Tells whether a person said that two mentions are not one event."""


@dataclass(frozen=True, slots=True)
class Link:
    """Two mentions, by id in order, with how alike they are."""

    one: str
    other: str
    likeness: Likeness


def partition(
    occurrences: Iterable[Occurrence], pairs: Iterable[Link], together: Iterable[Sequence[str]], apart: Apart
) -> list[tuple[str, ...]]:
    """Group mentions. `together` are groups that stand (by people); `apart` pairs never share one."""
    known = {item.mention: item for item in occurrences}
    groups: dict[str, list[str]] = {mention: [mention] for mention in known}
    for names in together:
        listed = [name for name in names if name in known]
        for name in listed[1:]:
            _join(groups, listed[0], name)
    for pair in sorted(pairs, key=lambda item: (-item.likeness.score, item.one, item.other)):
        one, other = groups[pair.one], groups[pair.other]
        if one is not other and _may_join(one, other, known, apart):
            _join(groups, pair.one, pair.other)
    return sorted({id(group): tuple(sorted(group)) for group in groups.values()}.values())


def can_be_one(some: Iterable[Occurrence], others: Sequence[Occurrence]) -> bool:
    """Tell whether nothing in two groups forbids that they tell of one occurrence."""
    return all(date_likeness(one, other) and not contradict(one, other) for one in some for other in others)


def _may_join(one: list[str], other: list[str], known: Mapping[str, Occurrence], apart: Apart) -> bool:
    if any(apart(a, b) for a in one for b in other):
        return False
    some, others = [known[a] for a in one], [known[b] for b in other]
    if not can_be_one(some, others):
        return False
    scores = [likeness(a, b).score for a in some for b in others]
    return sum(score for score in scores if score >= LINK) >= AVERAGE * len(scores)


def _join(groups: dict[str, list[str]], one: str, other: str) -> None:
    kept, gone = groups[one], groups[other]
    if kept is gone:
        return
    kept.extend(gone)
    for name in gone:
        groups[name] = kept
