"""Counts of events per period, now and as of an instant, of all events or of one actor, which may go by several keys.

They are kept now (`period_count`), and as of an instant they are what `timeline.projections.counts_then` says.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from sqlalchemy import Connection, func, select

from timeline.log.read import fetch
from timeline.projections import tallies
from timeline.projections.counts_then import EVERYONE, SPECIAL_COLUMNS, Counted
from timeline.projections.rows import ONGOING
from timeline.projections.tables import TABLES
from timeline.projections.tallies import DAYS, NAME, NAMES, ONGOING_DAYS, PARTS, YEARS, Tally
from timeline.queries.spans import cross

KeptRow = tuple[str, int, int, str, int]
"""Unit, first and last day, label, and the number of events, or by how much that of ongoing ones changes."""


@dataclass(frozen=True)
class KeptCounts:
    """The counts of one actor by all its keys, or without one of all events, now or as of an instant."""

    connection: Connection
    keys: tuple[str, ...]
    as_of: int | None

    def rows(self, *, by_year: bool) -> Iterator[KeptRow]:
        """Yield the numbers of events and changes, those of each unit mostly in the order of their days; a period may come twice."""
        parts = (YEARS,) if by_year else (DAYS, ONGOING_DAYS)
        if self.as_of is not None:
            yield from tallies.rows(self._then(parts, self.as_of))
            return
        for unit, first, last, label, number in tallies.rows(self._in_two(parts)):
            yield unit, first, last, label, -number
        query = 'SELECT unit, "first", "last", label, events + delta FROM period_count WHERE actor = ? AND unit = ? ORDER BY "first"'
        for key in self.keys or (EVERYONE,):
            for part in parts:
                for unit in PARTS[part]:
                    yield from fetch(self.connection, query, (key, unit))

    def change_within(self, first: int, before: int) -> int:
        """Return by how much the number of ongoing intervals changes from one day on until before another."""
        if first == before:
            return 0
        if self.as_of is not None:
            return _sum_within(self._ongoing_then, first, before)
        c = TABLES.period_count.c
        days = (c.actor.in_(self.keys or (EVERYONE,)), c.unit == ONGOING, c.first >= first, c.first < before)
        kept = int(self.connection.execute(select(func.coalesce(func.sum(c.delta), 0)).where(*days)).scalar_one())
        return kept - _sum_within(self._in_two((ONGOING_DAYS,)), first, before)

    @cached_property
    def _ongoing_then(self) -> Tally:
        return self._then((ONGOING_DAYS,), self.as_of or 0)

    def _then(self, parts: tuple[str, ...], at: int) -> Tally:
        first, *others = self.keys or (EVERYONE,)
        found = Counted(self.connection, TABLES, first, parts).at(at)
        for key in others:
            tallies.merge(found, Counted(self.connection, TABLES, key, parts).at(at))
        for unit, numbers in self._in_two(parts).items():
            for place, number in numbers.items():
                found[unit][place] -= number
        return found

    def _in_two(self, parts: tuple[str, ...]) -> Tally:
        """What is counted too often: an event with several of the keys is kept under each of them."""
        found, dialect = tallies.nothing(parts), self.connection.dialect.name
        held = {"": "TRUE"} if self.as_of is None else {"": "a.known_from <= ?", "_past": "a.known_from <= ? AND a.known_to > ?"}
        place = ("span_class", "first", "last", "fineness", "event", "known_from")
        same = " AND ".join(f'b."{name}" = a."{name}"' for name in place)
        for number, key in enumerate(self.keys[1:], 1):
            others = self.keys[:number]
            marks = ", ".join("?" * len(others))
            for past, then in held.items():
                source = f"event_actor{past} a {cross(dialect)}JOIN event{past} e ON e.event = a.event AND e.known_from = a.known_from"
                also = f"EXISTS (SELECT 1 FROM event_actor{past} b WHERE b.actor IN ({marks}) AND {same})"
                query = f"SELECT {SPECIAL_COLUMNS} FROM {source} WHERE a.actor = ? AND {then} AND {also}"
                values: tuple[Any, ...] = (key, *([self.as_of] * then.count("?")), *others)
                tallies.add(found, Counter(map(tuple, fetch(self.connection, query, values))))
        return found


def kept_names(connection: Connection, key: str, as_of: int) -> Iterator[tuple[str, int]]:
    """Yield the names by which an actor went in events as of an instant, each with the number of these."""
    for name, events in Counted(connection, TABLES, key, (NAMES,)).at(as_of)[NAME].items():
        if events:
            yield name, events


def _sum_within(tally: Tally, first: int, before: int) -> int:
    return sum(number for day, number in tally[ONGOING].items() if first <= day < before)
