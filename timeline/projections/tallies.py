"""Counts in memory, and as text that is kept: by unit, then by the first day of a period, or by whatever else tells one from another.

A unit is what `period_count` calls so; NAME is that of the names by which an actor goes. Numbers are of events, those of ongoing units by
how much the number of ongoing intervals changes after a day.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from itertools import accumulate, pairwise
from typing import Any

import orjson

from timeline.dates.period import Unit, period_between, period_with
from timeline.identity.decisions import FOREVER
from timeline.projections.rows import OF_YEAR, ONGOING, ONGOING_OF_YEAR, CountPlace, DateFields, counted

Tally = dict[str, dict[Any, int]]
"""Unit -> first day, label with first and last day, or name -> number."""

NAME = "name"

YEARS, NAMES, DAYS, ONGOING_DAYS = "years", "names", "days", "ongoing"
PARTS: Mapping[str, tuple[str, ...]] = {
    YEARS: (Unit.OTHER.value, OF_YEAR, ONGOING_OF_YEAR),
    NAMES: (NAME,),
    DAYS: tuple(unit.value for unit in Unit),
    ONGOING_DAYS: (ONGOING,),
}
"""What is kept together, and the units of each part."""

LENGTHS = {
    Unit.DAY.value: Unit.DAY, ONGOING: Unit.DAY, Unit.MONTH.value: Unit.MONTH, Unit.QUARTER.value: Unit.QUARTER, Unit.YEAR.value: Unit.YEAR,
    OF_YEAR: Unit.YEAR, ONGOING_OF_YEAR: Unit.YEAR,
}  # fmt: skip
"""The units whose periods are told by their first day, with their length."""

Placed = tuple[tuple[str, Any, int], ...]
"""Units, keys and numbers of one event."""


def nothing(parts: Iterable[str]) -> Tally:
    """Return a tally of some parts that counts nothing yet."""
    return {unit: defaultdict(int) for part in parts for unit in PARTS[part]}


def add(tally: Tally, days: Mapping[tuple[Any, ...], int]) -> None:
    """Count so many events of each of some days (`placed`) in the units that a tally has."""
    for dated, number in days.items():
        for unit, key, change in placed(*dated):
            if unit in tally:
                tally[unit][key] += number * change


def merge(tally: Tally, changes: Tally) -> None:
    """Add the numbers of another tally in the units that a tally has."""
    for unit, numbers in changes.items():
        if unit in tally:
            mine = tally[unit]
            for key, number in numbers.items():
                mine[key] = mine.get(key, 0) + number


@lru_cache(maxsize=65536)
def placed(*days: Any) -> Placed:
    """Return where an event is counted, by its first and last day or, where these do not tell, by what `SPECIAL_COLUMNS` says of it."""
    if len(days) == 2:
        first, last = days
        if first == last:  # most are days, and there are many
            return (Unit.DAY.value, first, 1), (OF_YEAR, period_with(first, Unit.YEAR).first, 1)
        period = period_between(first, last)
        if period is None:
            return ()
        return placed_at(DateFields(0, first, last, 0, None, None, period.unit.value, period.first, period.last, FOREVER), "")
    unit, first, last, ongoing_from, until, date = days
    return placed_at(DateFields(0, first, until, 0, None, None, unit, first, last, ongoing_from), date)


@lru_cache(maxsize=65536)
def placed_at(date: DateFields, value: str) -> Placed:
    """Return where an event of a date is counted."""
    periods, changes = counted(date, value)
    return tuple((place[0], _key(place), number) for place, number in (*((place, 1) for place in periods), *changes))


def _key(place: CountPlace) -> Any:
    unit, first, last, label = place
    return first if unit in LENGTHS else (first, last, label)


def rows(tally: Tally) -> Iterator[tuple[str, int, int, str, int]]:
    """Yield the places of the view per period that a tally counts, with their numbers; those of each unit mostly in order."""
    for unit, numbers in tally.items():
        if (length := LENGTHS.get(unit)) is Unit.DAY:
            yield from ((unit, first, first, "", number) for first, number in numbers.items())
        elif length is not None:
            yield from ((unit, first, _last_of(first, length), "", number) for first, number in numbers.items())
        elif unit != NAME:
            yield from ((unit, *place, number) for place, number in numbers.items())


@lru_cache(maxsize=65536)
def _last_of(first: int, unit: Unit) -> int:
    return period_with(first, unit).last


def packed(tally: Tally, part: str) -> str:
    """Return the counts of a part as they are kept: first days as differences, since there are many."""
    kept = {}
    for unit in PARTS[part]:
        some = sorted(item for item in tally[unit].items() if item[1])
        keys: list[Any] = [key for key, _ in some]
        if unit in LENGTHS:
            keys = [keys[0], *(later - one for one, later in pairwise(keys))] if keys else []
        kept[unit] = keys, [number for _, number in some]
    return orjson.dumps(kept).decode()


def unpacked(text: str) -> Tally:
    """Return counts that were kept."""
    found: Tally = {}
    for unit, (kept, numbers) in orjson.loads(text).items():
        keys: Iterable[Any] = kept
        if unit in LENGTHS:
            keys = accumulate(kept)
        elif unit != NAME:
            keys = map(tuple, kept)
        found[unit] = defaultdict(int, zip(keys, numbers, strict=True))
    return found
