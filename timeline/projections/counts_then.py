"""Counts as of an instant: from the nearest point of time at which they are kept, and what changed between that and the instant.

They are kept now (`period_count`, `actor_name`), before anything was known they are nothing, and in between they are kept at marks
(`count_mark`, `count_then`). A mark is the instant from which a version of an event is known whose id falls into a small part of all: so
marks lie as densely as what is known, for all events and for each actor, and are the same in whatever order the log was read. Counts by
year and names are kept at every mark of an actor, those by day at few, since there are many of them.
What changed since is read from indexes by time, or from an actor's own versions where these are fewer.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from math import ceil
from operator import itemgetter
from typing import Any

import orjson
from sqlalchemy import Connection, Table

from timeline.identity.decisions import FOREVER
from timeline.log.read import fetch
from timeline.projections.tables import ProjectionTables
from timeline.projections.tallies import DAYS, LENGTHS, NAME, NAMES, ONGOING_DAYS, PARTS, YEARS, Tally, add, nothing, unpacked
from timeline.projections.traits import LISTED, SPECIAL, bits_of

EVERYONE = ""
"""Stands for an actor where all events are counted."""

SPACING = {YEARS: (512, 128), DAYS: (2**14, 2**12)}
"""Of how many versions of events one makes a mark, and one that is kept by day, too, of all events and of an actor
(`benchmarks/store_questions.py`)."""

PASSED = 1
"""Versions of all events that are passed over in the time in which one of an actor's is."""

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
        found = self._kept(near)
        if near <= instant:
            self.add(found, near, instant)
        else:
            self.add(found, instant, near, -1)
        return found

    def add(self, found: Tally, low: int, high: int, sign: int = 1) -> None:
        """Add to counts what changed after one instant and up to another, or subtract it with a sign of -1."""
        read = self._of_its_own if self._has_fewer(low, high) else self._by_time
        self._add(found, (((change * sign, *named), number) for (change, *named), number in read(low, high).items()))

    def add_changes(self, found: Tally, changes: Iterable[Change]) -> None:
        """Add some changes of an actor to counts."""
        self._add(found, (((sign, name, *dated), 1) for _, sign, name, dated in changes))

    def _add(self, found: Tally, changes: Iterable[tuple[tuple[Any, ...], int]]) -> None:
        days = Counter[tuple[Any, ...]]()
        for (sign, name, *dated), number in changes:
            days[tuple(dated)] += sign * number
            if NAME in found:
                found[NAME][name] += sign * number
        if self._by_date:
            add(found, days)

    def _has_fewer(self, low: int, high: int) -> bool:
        """Tell whether an actor has fewer versions of events than there are of all between two instants, as everyone's marks tell."""
        if not self._actor:
            return False
        names = f"SELECT sum(events + past) FROM {_quoted(self._t.actor_name)} WHERE actor = ?"
        most = ceil(PASSED * int(fetch(self._connection, names, (self._actor,))[0][0] or 0) / SPACING[YEARS][0])
        some = f"SELECT 1 FROM {_quoted(self._t.count_mark)} WHERE at > ? AND at < ? AND actor = ? AND years > 0 LIMIT ?"
        marks = f"SELECT count(*) FROM ({some}) AS counted"
        return int(fetch(self._connection, marks, (low, high, EVERYONE, most))[0][0]) == most

    def _by_time(self, low: int, high: int) -> Counter[tuple[Any, ...]]:
        """Count (1 or -1, name, what `placed` takes) of what changed, an actor's looked for among all by their traits."""
        event, between = f'"{self._t.event.name}{{past}}" e', "e.{column} > ? AND e.{column} <= ? AND e.traits & ? = ?"
        lasting = SPECIAL if self._parts == (ONGOING_DAYS,) else 0
        if self._actor:
            bits = LISTED | lasting | bits_of(self._actor)
            values: tuple[Any, ...] = (low, high, bits, bits)
            find, pair = "instr", f"[{orjson.dumps(self._actor).decode()},"
            if self._connection.dialect.name == "postgresql":  # it looks up a row before it looks at traits, but where an index is enough
                place = '{column}, "first", "last"'
                event = f"(SELECT DISTINCT {place} FROM {event} WHERE {between} OFFSET 0) k JOIN {event} USING ({place})"
                between, values, find = "e.traits & ? = ?", (*values, bits, bits), "strpos"
            rows = self._changed(event, f"e.actors, {SPECIAL_COLUMNS}", f"{between} AND {find}(e.actors, ?) > 0", (*values, pair))
            return Counter((sign, dict(orjson.loads(actors))[self._actor], *dated) for sign, actors, *dated in rows)
        found = Counter[tuple[Any, ...]]()
        for columns, special in ((SPECIAL_COLUMNS, SPECIAL), *(() if lasting else ((_DAYS_COLUMNS, 0),))):
            rows = self._changed(event, f"'', {columns}", between, (low, high, LISTED | SPECIAL, LISTED | special))
            found.update(map(tuple, rows))
        return found

    def _of_its_own(self, low: int, high: int) -> Counter[tuple[Any, ...]]:
        """Count the same of an actor, among all its versions."""
        actor = f'"{self._t.event_actor.name}{{past}}" a'
        cross = "CROSS " if self._connection.dialect.name == "sqlite" else ""
        joined = f'{actor} {cross}JOIN "{self._t.event.name}{{past}}" e ON e.event = a.event AND e.known_from = a.known_from'
        where = "a.{column} > ? AND a.{column} <= ? AND a.actor = ? AND a.special = ?"
        found = Counter[tuple[Any, ...]]()
        for source, columns, special in ((actor, 'a."first", a."last"', 0), (joined, SPECIAL_COLUMNS, 1)):
            rows = self._changed(source, f"a.name, {columns}", where, (low, high, self._actor, special))
            found.update(map(tuple, rows))
        return found

    def _changed(self, source: str, columns: str, where: str, values: tuple[Any, ...]) -> list[tuple[Any, ...]]:
        """Read 1 or -1 and some columns of the versions, present and past, that began or ended; {past} and {column} say which and where."""
        query = " UNION ALL ".join(
            f"SELECT {sign}, {columns} FROM {source.format(past=past, column=column)} WHERE {where.format(column=column)}"
            for past, column, sign in (("", "known_from", 1), ("_past", "known_from", 1), ("_past", "known_to", -1))
        )
        return fetch(self._connection, query, values * 3)

    def _nearest(self, instant: int) -> int:
        """Return the nearest instant by the clock at which counts are kept, FOREVER for now."""
        marks = f"FROM {_quoted(self._t.count_then)} WHERE actor = ? AND part = ?"
        query = f"SELECT (SELECT max(at) {marks} AND at <= ?), (SELECT min(at) {marks} AND at > ?)"
        before, after = fetch(self._connection, query, (self._actor, self._parts[0], instant) * 2)[0]
        low, high = NEVER if before is None else before, FOREVER if after is None else after
        return low if instant - low <= high - instant else high

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
