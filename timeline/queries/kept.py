"""Counts of events per period, now and as of an instant.

Now they are kept (`period_count`). As of an instant they are what is kept, less what has come to be known since, so that yesterday costs
little more than today; where less was known by then than has come since, they are counted from what was known.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, Table, and_, case, func, literal_column, select

from timeline.dates.period import Unit
from timeline.identity.decisions import FOREVER
from timeline.log.read import fetch
from timeline.projections.event_view import RETRACTED
from timeline.projections.rows import ONGOING, CountKey, DateFields, counted
from timeline.projections.tables import TABLES

KeptRow = tuple[str, int, int, str, int, int]
"""Unit, first and last day, label, events, delta: a row of `period_count` without its actor."""

_PLACE = ("span_class", "first", "last", "fineness", "event")


@dataclass(frozen=True, slots=True)
class KeptCounts:
    """The counts of one actor, or of all events under "".

    `moved` is to be added to what is kept; without `is_from_now` it is all there is.
    """

    connection: Connection
    actor: str
    is_from_now: bool
    moved: Mapping[CountKey, tuple[int, int]]

    def rows(self, units: Collection[str]) -> Iterator[KeptRow]:
        """Yield the rows of some units, those of each in the order of their days; a period may come twice."""
        for (_, unit, first, last, label), (events, delta) in self.moved.items():
            if unit in units:
                yield unit, first, last, label, events, delta
        if self.is_from_now:
            mark = "?" if self.connection.dialect.name == "sqlite" else "%s"
            columns = 'unit, "first", "last", label, events, delta'
            for unit in units:
                query = f'SELECT {columns} FROM period_count WHERE actor = {mark} AND unit = {mark} ORDER BY "first"'
                yield from fetch(self.connection, query, (self.actor, unit))

    def change_within(self, first: int, before: int) -> int:
        """Return by how much the number of ongoing intervals changes from one day on until before another."""
        found = sum(delta for (_, unit, day, _, _), (_, delta) in self.moved.items() if unit == ONGOING and first <= day < before)
        if self.is_from_now:
            c = TABLES.period_count.c
            days = (c.actor == self.actor, c.unit == ONGOING, c.first >= first, c.first < before)
            found += int(self.connection.execute(select(func.coalesce(func.sum(c.delta), 0)).where(*days)).scalar_one())
        return found


def kept_counts(connection: Connection, actor: tuple[str, ...], as_of: int | None) -> KeptCounts:
    """Return the counts now, or as of an instant; `actor` is the keys of one actor, or nothing for all events."""
    keys = tuple(key for key in actor if _is_counted(connection, key)) if actor else ("",)
    is_kept = len(keys) <= 1  # of two keys that are counted each for itself, one event may have both
    key = keys[0] if keys else actor[0]
    if as_of is None and is_kept:
        return KeptCounts(connection, key, True, {})
    at = FOREVER - 1 if as_of is None else as_of
    e, p = TABLES.event.c, TABLES.event_past.c
    is_from_now = is_kept and _is_late(connection, at)
    events: Counter[CountKey] = Counter()
    deltas: Counter[CountKey] = Counter()
    changed = (e.known_from > at, -1) if is_from_now else (e.known_from <= at, 1)
    then = (and_(p.known_from <= at, p.known_to > at), 1)
    for table, actors, (condition, sign) in (
        (TABLES.event, TABLES.event_actor, changed),
        (TABLES.event_past, TABLES.event_actor_past, then),
    ):
        for unit, first, last, label, begin, end, number in connection.execute(_grouped(table, actors, actor, condition)):
            place = DateFields(0, begin, end, 0, None, None, unit, first, last, begin)
            for moved, more, delta in counted(place, label, ()):
                events[moved] += sign * number * more
                deltas[moved] += sign * number * delta
    return KeptCounts(connection, key, is_from_now, {moved: (number, deltas[moved]) for moved, number in events.items()})


def _is_counted(connection: Connection, key: str) -> bool:
    c = TABLES.period_count.c
    return connection.execute(select(c.unit).where(c.actor == key).limit(1)).first() is not None


def _is_late(connection: Connection, at: int) -> bool:
    """Tell whether an instant lies in the later half of the time in which the present came to be known."""
    c = TABLES.event.c
    first, last = (connection.execute(select(find(c.known_from))).scalar_one() for find in (func.min, func.max))
    return first is not None and last is not None and 2 * at >= first + last


def _grouped(event: Table, actors: Table, actor: tuple[str, ...], condition: ColumnElement[bool]) -> Select[Any]:
    """The query for how many versions stand where: unit, its first and last day, label, what goes on from when to when, number."""
    c = event.c
    label = case((c.unit == literal_column(f"'{Unit.OTHER}'"), c.date), else_=literal_column("''"))
    begin, end = (case((c.ongoing_from < c.last, column), else_=literal_column("0")) for column in (c.ongoing_from, c.last))
    place = (c.unit, c.unit_first, c.unit_last, label, begin, end)
    query = select(*place, func.count()).where(condition, c.span_class != RETRACTED).group_by(*place)
    if actor:
        same = [actors.c[name] == c[name] for name in (*_PLACE, "known_from")]
        query = query.where(select(literal_column("1")).where(*same, actors.c.actor.in_(actor)).exists())
    return query
