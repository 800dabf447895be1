"""Counts of events per period, now and as of an instant.

Now they are kept (`period_count`). As of an instant they are what is kept, less what has come to be known since, so that yesterday costs
little more than today; where little was known by then, they are counted from that. In between all events are counted in the order of their
index, which takes no more than looking up a twelfth of them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from sqlalchemy import ColumnElement, Connection, FromClause, Table, case, func, literal_column, select

from timeline.dates.period import Unit, period_between
from timeline.identity.decisions import FOREVER
from timeline.log.read import fetch
from timeline.projections.event_view import RETRACTED
from timeline.projections.lives import held_at
from timeline.projections.rows import ONGOING, CountKey, CountPlace, DateFields, counted
from timeline.projections.tables import SPECIAL, TABLES

KeptRow = tuple[str, int, int, str, int, int]
"""Unit, first and last day, label, events, delta: a row of `period_count` without its actor."""

_PART = 12
"""The part of all events from which on it takes less to count all in order than to look these up."""

_PLACE = ("span_class", "first", "last", "fineness", "event")


@dataclass(frozen=True, slots=True)
class KeptCounts:
    """The counts under some keys of `period_count`, of which "" stands for all events, and what is to be added to them."""

    connection: Connection
    keys: tuple[str, ...]
    moved: Mapping[CountKey, tuple[int, int]]

    def rows(self, units: Collection[str]) -> Iterator[KeptRow]:
        """Yield the rows of some units, those of each in the order of their days; a period may come twice."""
        for (_, unit, first, last, label), (events, delta) in self.moved.items():
            if unit in units:
                yield unit, first, last, label, events, delta
        mark = "?" if self.connection.dialect.name == "sqlite" else "%s"
        columns = 'unit, "first", "last", label, events, delta'
        query = f'SELECT {columns} FROM period_count WHERE actor = {mark} AND unit = {mark} ORDER BY "first"'
        for key in self.keys:
            for unit in units:
                yield from fetch(self.connection, query, (key, unit))

    def change_within(self, first: int, before: int) -> int:
        """Return by how much the number of ongoing intervals changes from one day on until before another."""
        c = TABLES.period_count.c
        days = (c.actor.in_(self.keys), c.unit == ONGOING, c.first >= first, c.first < before)
        kept = int(self.connection.execute(select(func.coalesce(func.sum(c.delta), 0)).where(*days)).scalar_one())
        return kept + sum(delta for (_, unit, day, _, _), (_, delta) in self.moved.items() if unit == ONGOING and first <= day < before)


def kept_counts(connection: Connection, actor: tuple[str, ...], as_of: int | None) -> KeptCounts:
    """Return the counts now, or as of an instant; `actor` is the keys of one actor, or nothing for all events."""
    present = (TABLES.event, TABLES.event_actor)
    past = (TABLES.event_past, TABLES.event_actor_past)
    e = TABLES.event.c
    moves = _Moves(connection)
    if as_of is not None and not actor and not _is_near_an_end(connection, as_of):
        moves.add_known(as_of)
        for held in held_at(as_of, "event_past."):
            moves.add(1, *past, (), literal_column(held))
        return KeptCounts(connection, (), moves.joined())
    is_late = as_of is None or _is_late(connection, as_of)
    if is_late:
        for place in range(1, len(actor)):  # an event with several of the keys is kept under each of them
            moves.add(-1, *present, actor[place : place + 1], also=actor[:place])
    if as_of is not None:
        for held in held_at(as_of, "event_past."):
            moves.add(1, *past, actor, literal_column(held))
        if is_late:
            moves.add(-1, *present, actor, e.known_from > as_of)
        else:
            for place, key in enumerate(actor or ("",)):
                moves.add(1, *present, (key,) if actor else (), e.known_from <= as_of, but=actor[:place])
    return KeptCounts(connection, (actor or ("",)) if is_late else (), moves.joined())


def _is_late(connection: Connection, at: int) -> bool:
    """Tell whether an instant lies in the later half of the time in which the present came to be known."""
    c = TABLES.event.c
    first, last = (connection.execute(select(find(c.known_from))).scalar_one() for find in (func.min, func.max))
    return first is not None and last is not None and 2 * at >= first + last


def _is_near_an_end(connection: Connection, at: int) -> bool:
    """Tell whether little of the present was known by an instant, or little has come to be known since."""
    events = fetch(connection, "SELECT sum(events) FROM length_count", ())[0][0] or 0
    few, sign = int(events) // _PART, ">" if _is_late(connection, at) else "<="
    beyond = f"SELECT 1 FROM event WHERE known_from {sign} ? LIMIT ?"
    return bool(fetch(connection, f"SELECT count(*) FROM ({beyond}) AS counted", (at, few + 1))[0][0] <= few)


class _Moves:
    """Sums of counts of versions that are looked up."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._periods: Counter[CountPlace] = Counter()
        self._days: Counter[int] = Counter()  # by how much the number of those that go on changes after a day

    def add(
        self, sign: int, event: Table, actors: Table, actor: tuple[str, ...], *conditions: ColumnElement[bool],
        also: tuple[str, ...] = (), but: tuple[str, ...] = (),
    ) -> None:  # fmt: skip
        """Count the versions with one of the keys, of which they must have one of `also` too, and none of `but`."""
        c = event.c
        label = case((c.unit == literal_column(f"'{Unit.OTHER}'"), c.date), else_=literal_column("''"))
        begin, end = (case((c.ongoing_from < c.last, column), else_=literal_column("0")) for column in (c.ongoing_from, c.last))
        place = (c.unit, c.unit_first, c.unit_last, label, begin, end)
        query = select(*place, func.count()).where(*conditions, c.span_class != RETRACTED).group_by(*place)
        if len(actor) == 1:
            a = actors.alias()
            query = query.where(a.c.actor == actor[0], *_same(a, event))
        elif actor:
            query = query.where(_has(event, actors, actor))
        query = query.where(_has(event, actors, also)) if also else query
        query = query.where(~_has(event, actors, but)) if but else query
        for unit, first, last, date, since, until, number in self._connection.execute(query):
            self._count(sign * number, unit, first, last, date, since, until)

    def add_known(self, at: int) -> None:
        """Count all events of the present that were known by an instant."""
        known = "FROM event WHERE span_class >= 0 AND +known_from <= ?"  # the sign keeps SQLite from looking them up by it
        place = 'span_class, "first", "last", fineness'
        left = {tuple(row[:4]): row[4] for row in fetch(self._connection, f"SELECT {place}, count(*) {known} GROUP BY {place}", (at,))}
        listed = "unit, unit_first, unit_last, ongoing_from, date"
        query = f"SELECT {place}, {listed}, count(*) {known} AND ({SPECIAL}) GROUP BY {place}, {listed}"
        for *where, unit, first, last, since, date, number in fetch(self._connection, query, (at,)):
            left[tuple(where)] -= number
            self._count(number, unit, first, last, date if unit == Unit.OTHER else "", min(since, where[2]), where[2])
        for (_, first, last, _), number in left.items():
            if first == last:
                self._periods[Unit.DAY.value, first, last, ""] += number
            elif number and (period := period_between(first, last)):
                self._periods[period.unit.value, period.first, period.last, ""] += number

    def _count(self, number: int, unit: str, first: int, last: int, label: str, since: int, until: int) -> None:
        """Count so many events that stand in a period and, where they last, go on between two days."""
        self._periods[unit, first, last, label] += number
        if since < until:
            self._days[since] += number
            self._days[until] -= number

    def joined(self) -> dict[CountKey, tuple[int, int]]:
        """Return the sums."""
        events: Counter[CountKey] = Counter()
        deltas: Counter[CountKey] = Counter()
        for (unit, first, last, label), number in self._periods.items():
            for period in counted(DateFields(0, first, last, 0, None, None, unit, first, last, FOREVER), label)[0]:
                events["", *period] += number
        for day, number in self._days.items():
            for change, delta in counted(DateFields(0, day, FOREVER, 0, None, None, Unit.DAY.value, day, day, day), "")[1]:
                deltas["", *change] += number * delta
        return {key: (events[key], deltas[key]) for key in events.keys() | deltas.keys()}


def _same(actors: FromClause, event: Table) -> list[ColumnElement[bool]]:
    return [actors.c[name] == event.c[name] for name in (*_PLACE, "known_from")]


def _has(event: Table, actors: Table, keys: tuple[str, ...]) -> ColumnElement[bool]:
    a = actors.alias()
    return select(literal_column("1")).where(*_same(a, event), a.c.actor.in_(keys)).exists()
