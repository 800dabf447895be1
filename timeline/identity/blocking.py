"""Where a mention stands, and where it looks, in the index of events by rare words and days: so that few candidates are compared.

A cell is a number made of a term and a class of lengths; an entry of the index is (cell, first day, last day, event). Dates longer than a
year, and open ones, stand in cells of their own, found by the same date only. A month without a year ("February") has cells by month.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, NamedTuple

from timeline.dates.calendar import civil
from timeline.identity.occurrence import DAYS_OF_WEEK, Occurrence, bounds_of, open_month, words_of
from timeline.identity.terms import heaviest

KEYS = 8
"""Terms of a mention under which it stands: the rarest ones of its sentence."""

FAR = 2**40
"""A day after all others."""

PROBED = 8
"""Terms by which a mention looks for others: fewer, since both need not choose the same."""

_LONGEST = (1, 7, 31, 366)
_SLACK = 1
_NAMES = 2**16


class Standing(NamedTuple):
    """Where a mention stands: in some cells, which differ, under one pair of days."""

    cells: tuple[int, ...] = ()
    first: int = 0
    last: int = 0


@dataclass(frozen=True, slots=True)
class Probe:
    """A range of one cell: entries that begin between two days and end no earlier than a third."""

    cell: int
    low: int
    high: int
    end: int


def standing(content: Mapping[str, Any]) -> Standing:
    """Return where a mention (its recorded content) stands; nowhere if nothing bounds its date."""
    place = bounds_of(content)
    keys = heaviest(words_of(content), KEYS)
    if place is None:
        month = open_month(content)
        return Standing(_cells(keys, f"month {month}")) if month else Standing()
    first, last = place
    if first is None or last is None or last - first >= _LONGEST[-1]:
        named = content["date"]["value"] if content["date"] else ""
        return Standing(_cells(keys, named)) if named else Standing()
    return Standing(_cells(keys, str(_class(first, last))), first, last)


def probes(one: Occurrence) -> dict[str, list[Probe]]:
    """Return term -> where a mention looks for the events that it may tell of."""
    found: dict[str, list[Probe]] = {}
    for place, term in enumerate(heaviest(one.words, PROBED)):
        if one.month:
            found[term] = [Probe(_cell(term, str(number)), -FAR, FAR, -FAR) for number in range(3)]
            found[term].append(Probe(_cell(term, f"month {one.month}"), 0, 0, 0))
        elif one.first is None or one.last is None or one.last - one.first >= _LONGEST[-1]:
            found[term] = [Probe(_cell(term, one.date), 0, 0, 0)]
        else:
            low, high = one.first - _SLACK, one.last + _SLACK
            found[term] = [Probe(_cell(term, str(number)), low - longest + 1, high, low) for number, longest in enumerate(_LONGEST)]
            if one.dated and one.first == one.last and place < PROBED // 2:  # a weekday beyond the date line, read as of a week before
                days = [one.first - DAYS_OF_WEEK, *([one.day_after] if one.day_after is not None else [])]
                found[term] += [Probe(_cell(term, "0"), day, day, day) for day in days]
            if high - low <= _LONGEST[2]:
                found[term].append(Probe(_cell(term, f"month {civil(one.first)[1]}"), 0, 0, 0))
    return found


def _class(first: int, last: int) -> int:
    return next(number for number, longest in enumerate(_LONGEST) if last - first < longest)


def _cell(term: str, name: str) -> int:
    """The cells of a term stand side by side in the index, so that a mention that looks into all of them reads few pages."""
    return _hash(term) * _NAMES + _hash(name) % _NAMES


def _cells(terms: Iterable[str], name: str) -> tuple[int, ...]:
    place = _hash(name) % _NAMES
    return tuple({_hash(term) * _NAMES + place for term in terms})


@lru_cache(maxsize=65536)
def _hash(text: str) -> int:
    return int.from_bytes(hashlib.blake2b(text.encode(), digest_size=8).digest()) // (2 * _NAMES)
