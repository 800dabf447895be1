"""Counts as of an instant: from the nearest point of time at which they are kept, and what changed between that and the instant.

They are kept now (`period_count`, `actor_name`), before anything was known they are nothing, and in between they are kept at marks
(`count_mark`, `count_then`). A mark is the instant from which a version of an event is known whose id falls into a small part of all: so
marks lie as densely as what is known, for all events and for each actor, and are the same in whatever order the log was read. Counts by
year and names are kept at every mark of an actor, those by day at few, since there are many of them.
What changed is read from indexes by time. Of an actor who has no mark nearby all versions are counted: there are not many.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from operator import itemgetter
from typing import Any

import orjson
from sqlalchemy import Connection, Table

from timeline.dates.period import Unit
from timeline.identity.decisions import FOREVER
from timeline.log.read import fetch
from timeline.projections.rows import OF_YEAR
from timeline.projections.tables import ProjectionTables
from timeline.projections.tallies import DAYS, LENGTHS, NAME, NAMES, ONGOING_DAYS, PARTS, YEARS, Tally, add, nothing, unpacked
from timeline.projections.traits import LISTED, SPECIAL, bits_of

EVERYONE = ""
"""Stands for an actor where all events are counted."""

SPACING = {YEARS: (1024, 256), DAYS: (2**14, 2**14)}
"""Of how many versions of events one makes a mark, and one that is kept by day, too, of all events and of an actor
(`benchmarks/store_questions.py`)."""

_PROBE, PASSED, _LOOKED_UP = 1000, 10, 100
"""Changes looked for at first on the way to the nearest mark; how many are passed over in the time in which one version of an actor is
counted, and in which one is looked up."""

_DAYS_COLUMNS = 'e."first", e."last"'
SPECIAL_COLUMNS = 'e.unit, e.unit_first, e.unit_last, e.ongoing_from, e."last", e.date'
"""What tells where a version `e` of an event is counted, of most dates and of any."""

NEVER = -(2**62)
"""Before anything was known."""


Change = tuple[int, int, str, tuple[Any, ...]]
"""An instant, 1 or -1, the name of the actor, and what `placed` takes."""


class Counted:
    """The counts of an actor, or of everyone, in some of the parts."""

    def __init__(self, connection: Connection, t: ProjectionTables, actor: str, parts: tuple[str, ...]) -> None:
        """Ask nothing yet. Parts asked for together are kept at the same marks."""
        self._connection, self._t, self._actor, self._parts = connection, t, actor, parts
        self._by_date = parts != (NAMES,)

    def at(self, instant: int) -> Tally:
        """Return the counts as of an instant."""
        near = self._nearest(instant)
        if near is None:
            found = self._of_all(instant)
        else:
            found = self._kept(near)
            if near <= instant:
                self.add(found, near, instant)
            else:
                self.add(found, instant, near, -1)
        return found

    def add(self, found: Tally, low: int, high: int, sign: int = 1) -> None:
        """Add to counts what changed after one instant and up to another, or subtract it with a sign of -1."""
        t = self._t
        for table, column, direction in (
            (t.event, "known_from", sign),
            (t.event_past, "known_from", sign),
            (t.event_past, "known_to", -sign),
        ):
            for columns, mask, bits in self._looks:
                where, values = f"{column} > ? AND {column} <= ? AND traits & ? = ?", (low, high, mask, bits)
                query = f"SELECT {columns} FROM {_quoted(table)} e WHERE {where}"
                if not self._actor:
                    add(found, Counter(map(tuple, fetch(self._connection, query, values))), direction)
                    continue
                pair = f"[{orjson.dumps(self._actor).decode()},"
                holds = f"{'instr' if self._connection.dialect.name == 'sqlite' else 'strpos'}(actors, ?) > 0"
                rows = fetch(self._connection, f"{query} AND {holds}", (*values, pair))
                if NAMES in self._parts:
                    for row in rows:
                        found[NAME][dict(orjson.loads(row[0]))[self._actor]] += direction
                if self._by_date:
                    add(found, Counter(tuple(row[1:]) for row in rows), direction)

    def add_changes(self, found: Tally, changes: Iterable[Change]) -> None:
        """Add some changes of an actor to counts."""
        days = Counter[tuple[Any, ...]]()
        for _, sign, name, dated in changes:
            days[dated] += sign
            found[NAME][name] += sign
        add(found, days)

    @property
    def _looks(self) -> Iterator[tuple[str, int, int]]:
        """What is read of which versions, by their traits: of those of everyone as little as tells where they are counted."""
        lasting = SPECIAL if self._parts == (ONGOING_DAYS,) else 0
        if self._actor:
            bits = LISTED | lasting | bits_of(self._actor)
            yield f"actors, {SPECIAL_COLUMNS}" if self._by_date else "actors", bits, bits
            return
        if not lasting:
            yield _DAYS_COLUMNS, LISTED | SPECIAL, LISTED
        yield SPECIAL_COLUMNS, LISTED | SPECIAL, LISTED | SPECIAL

    def _of_all(self, instant: int) -> Tally:
        """Count all versions of an actor that held at an instant."""
        t, found = self._t, nothing(self._parts)
        for event, actors, held in (
            (t.event, t.event_actor, "a.known_from <= ?"),
            (t.event_past, t.event_actor_past, "a.known_from <= ? AND a.known_to > ?"),
        ):
            values = (self._actor, *(instant for _ in range(held.count("?"))))
            source = f"{_quoted(actors)} a"
            where = f"WHERE a.actor = ? AND {held}"
            if NAMES in self._parts:
                for name, number in fetch(self._connection, f"SELECT name, count(*) FROM {source} {where} GROUP BY name", values):
                    found[NAME][name] += number
            if not self._by_date:
                continue
            days = 'a."first", a."last"'
            plain = f"SELECT {days}, count(*) FROM {source} {where} AND a.special = 0 GROUP BY a.span_class, {days}"
            add(found, {(first, last): number for first, last, number in fetch(self._connection, plain, values)})
            cross = "CROSS " if self._connection.dialect.name == "sqlite" else ""
            joined = f"{source} {cross}JOIN {_quoted(event)} e ON e.event = a.event AND e.known_from = a.known_from"
            rows = fetch(self._connection, f"SELECT {SPECIAL_COLUMNS} FROM {joined} {where} AND a.special = 1", values)
            add(found, Counter(map(tuple, rows)))
        return found

    def _nearest(self, instant: int) -> int | None:
        """Return the nearest instant at which counts are kept, FOREVER for now; None where counting all of an actor takes less."""
        before, after = (self._mark("<=", "DESC", instant), self._mark(">", "ASC", instant))
        low, high = NEVER if before is None else before, FOREVER if after is None else after
        most = self._most_between()
        probe = _PROBE
        while probe < most:
            since, until = self._changes(low, instant, probe), self._changes(instant, high, probe)
            if min(since, until) < probe:
                return low if since <= until else high
            probe *= 4
        return None

    def _most_between(self) -> float:
        """The number of changes that are read in the time in which all of an actor's versions are counted."""
        if not self._actor:
            return float("inf")
        mine = events_of(self._connection, self._t, self._actor)
        kept = f"SELECT sum(events) FROM {_quoted(self._t.period_count)} WHERE actor = ? AND unit IN (?, ?)"
        everyone = int(fetch(self._connection, kept, (EVERYONE, OF_YEAR, Unit.OTHER.value))[0][0] or 1)
        return float(PASSED * mine / (1 + _LOOKED_UP * mine / everyone))

    def _changes(self, low: int, high: int, most: int) -> int:
        """Count what came to be known after one instant and up to another, no further than a number."""
        some = f"SELECT 1 FROM {_quoted(self._t.event)} WHERE known_from > ? AND known_from <= ? LIMIT ?"
        return int(fetch(self._connection, f"SELECT count(*) FROM ({some}) AS counted", (low, high, most))[0][0])

    def _mark(self, sign: str, order: str, instant: int) -> int | None:
        query = f"SELECT at FROM {_quoted(self._t.count_then)} WHERE actor = ? AND part = ? AND at {sign} ? ORDER BY at {order} LIMIT 1"
        found = fetch(self._connection, query, (self._actor, self._parts[0], instant))
        return int(found[0][0]) if found else None

    def _kept(self, at: int) -> Tally:
        found = nothing(self._parts)
        if at == NEVER:
            return found
        for part in self._parts:
            if at == FOREVER:
                found |= self._now(part)
            else:
                query = f"SELECT counts FROM {_quoted(self._t.count_then)} WHERE actor = ? AND part = ? AND at = ?"
                found |= unpacked(fetch(self._connection, query, (self._actor, part, at))[0][0])
        return found

    def _now(self, part: str) -> Tally:
        if part == NAMES:
            query = f"SELECT name, events FROM {_quoted(self._t.actor_name)} WHERE actor = ?"
            return {NAME: defaultdict(int, fetch(self._connection, query, (self._actor,)))}
        found: Tally = {}
        for unit in PARTS[part]:
            place = '"first"' if unit in LENGTHS else '"first", "last", label'
            query = f"SELECT {place}, events + delta FROM {_quoted(self._t.period_count)} WHERE actor = ? AND unit = ? ORDER BY {place}"
            kept = fetch(self._connection, query, (self._actor, unit))
            found[unit] = defaultdict(int, kept if unit in LENGTHS else {tuple(place): number for *place, number in kept})
        return found


def events_of(connection: Connection, t: ProjectionTables, actor: str) -> int:
    """Return how many events an actor has now."""
    return int(fetch(connection, f"SELECT sum(events) FROM {_quoted(t.actor_name)} WHERE actor = ?", (actor,))[0][0] or 0)


def changes_of(connection: Connection, t: ProjectionTables, actors: Sequence[str]) -> dict[str, list[Change]]:
    """Return all changes of some actors, those of each in order of time."""
    found = defaultdict[str, list[Change]](list)
    cross = "CROSS " if connection.dialect.name == "sqlite" else ""
    some = f"a.actor IN ({', '.join('?' * len(actors))})"
    for event, named in ((t.event, t.event_actor), (t.event_past, t.event_actor_past)):
        source = f"FROM {_quoted(named)} a"
        joined = f"{source} {cross}JOIN {_quoted(event)} e ON e.event = a.event AND e.known_from = a.known_from"
        for date, of, special in (('a."first", a."last"', source, 0), (SPECIAL_COLUMNS, joined, 1)):
            query = f"SELECT a.actor, a.known_from, a.known_to, a.name, {date} {of} WHERE {some} AND a.special = {special}"
            for actor, known_from, known_to, name, *days in fetch(connection, query, tuple(actors)):
                mine = found[actor]
                mine.append((known_from, 1, name, tuple(days)))
                if known_to < FOREVER:
                    mine.append((known_to, -1, name, tuple(days)))
    for mine in found.values():
        mine.sort(key=itemgetter(0))
    return found


def _quoted(table: Table) -> str:
    return f'"{table.name}"'
