"""Keeping the counts at marks (`timeline.projections.counts_then`): what came late is added to those after it, new ones are counted.

What is late was recorded before the newest mark in another bucket than that, or by a clock that was set back. Most of what comes is later
than all marks and moves none.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from operator import itemgetter
from typing import Any

from sqlalchemy import Connection, func, select

from timeline.log.engines import insert_rows
from timeline.log.read import fetch
from timeline.projections.counts_then import EVERYONE, NEVER, SPACING, Change, Counted, changes_of
from timeline.projections.rows import DateFields
from timeline.projections.tables import ProjectionTables
from timeline.projections.tallies import DAYS, NAME, NAMES, ONGOING_DAYS, PARTS, YEARS, nothing, packed, placed_at, unpacked

Mark = tuple[int, str]
"""The key of a mark: the instant, and the actor ("" for everyone)."""

_SCANNED = 200_000
"""Versions of events of an actor that are counted in memory; those of one with more are read between mark and mark."""

_AT_ONCE = 50
"""Counts that are written in one piece."""

_ACTORS = 500
"""Actors whose changes are read at once: PostgreSQL has no statistics of the new tables yet, and may look through a whole one each time."""


def marks_of(event: str, known_from: int, actors: Iterable[Sequence[str]]) -> Iterator[tuple[Mark, bool]]:
    """Yield the marks that a version makes, with whether they are kept by day, too; `actors` are (key, name)."""
    number = int(event[-8:], 16)
    (all_years, one_years), (all_days, one_days) = SPACING[YEARS], SPACING[DAYS]
    if number % min(all_years, one_years):
        return
    if number % all_years == 0:
        yield (known_from, EVERYONE), number % all_days == 0
    if number % one_years == 0:
        for key, _ in actors:
            yield (known_from, key), number % one_days == 0


def parts_at(actor: str, *, by_day: bool) -> tuple[str, ...]:
    """Return what is kept at a mark."""
    return (YEARS, *((NAMES,) if actor else ()), *((DAYS, ONGOING_DAYS) if by_day else ()))


class Late:
    """Changes of counts up to the newest mark."""

    def __init__(self, connection: Connection, t: ProjectionTables) -> None:
        """Begin with none."""
        self._connection, self._t = connection, t
        self._newest = connection.execute(select(func.max(t.count_mark.c.at))).scalar_one()
        self._changes: dict[tuple[str, int], Counter[tuple[str, Any]]] = defaultdict(Counter)

    def count(self, date: DateFields, value: str, actors: Sequence[Sequence[str]], known_from: int, known_to: int, sign: int) -> None:
        """Count a version that is listed, or take it out with a sign of -1."""
        if self._newest is None or known_from > self._newest:
            return
        for instant, direction in ((known_from, sign), (known_to, -sign)):
            if instant <= self._newest:
                for key, name in ((EVERYONE, ""), *actors):
                    changes = self._changes[key, instant]
                    for unit, place, number in (*placed_at(date, value), (NAME, name, 1)):
                        changes[unit, place] += direction * number

    def move(self) -> None:
        """Bring the counts at the marks after each change up to date."""
        by_actor: dict[str, list[tuple[int, Counter[tuple[str, Any]]]]] = defaultdict(list)
        for (key, instant), numbers in self._changes.items():
            if any(numbers.values()):
                by_actor[key].append((instant, numbers))
        c = self._t.count_then.c
        for key, changes in by_actor.items():
            since = min(instant for instant, _ in changes)
            kept = select(c.part, c.at, c.counts).where(c.actor == key, c.at >= since)
            for part, at, counts in self._connection.execute(kept).all():
                found = unpacked(counts)
                for instant, numbers in changes:
                    for (unit, place), number in numbers.items() if instant <= at else ():
                        if unit in found:
                            found[unit][place] += number
                here = (c.actor == key, c.part == part, c.at == at)
                self._connection.execute(self._t.count_then.update().where(*here).values(counts=packed(found, part)))


def keep_marks(connection: Connection, t: ProjectionTables, moved: Iterable[Mark]) -> None:
    """Count at the marks that are new, and forget those that are none any more."""
    mark, then = t.count_mark.c, t.count_then.c
    for at, actor in sorted(moved):
        row = connection.execute(select(mark.years, mark.days).where(mark.at == at, mark.actor == actor)).one_or_none()
        wanted = set(parts_at(actor, by_day=row.days > 0)) if row is not None else set()
        here = (then.actor == actor, then.at == at)
        there = set(connection.execute(select(then.part).where(*here)).scalars())
        for part in PARTS:
            if part in wanted and part not in there:
                counts = packed(Counted(connection, t, actor, (part,)).at(at), part)
                insert_rows(connection, t.count_then, [(actor, part, at, counts)])
            elif part in there and part not in wanted:
                connection.execute(t.count_then.delete().where(*here, then.part == part))


def count_at_all(connection: Connection, t: ProjectionTables) -> Iterator[None]:
    """Count at all marks when all versions are there and nothing is kept yet, a piece of it each time before this yields."""
    marks: dict[str, list[tuple[int, bool]]] = defaultdict(list)
    for at, actor, days in fetch(connection, f'SELECT at, actor, days FROM "{t.count_mark.name}" ORDER BY actor, at', ()):
        marks[actor].append((at, days > 0))
    rows: list[tuple[Any, ...]] = []
    for actor, changes in _with_changes(connection, t, list(marks)):
        parts = parts_at(actor, by_day=any(by_day for _, by_day in marks[actor]))
        counted = Counted(connection, t, actor, parts)
        tally, before, taken = nothing(parts), NEVER, 0
        for at, by_day in marks[actor]:
            if changes is None:
                counted.add(tally, before, at)
            else:
                end = bisect_right(changes, at, taken, key=itemgetter(0))
                counted.add_changes(tally, changes[taken:end])
                taken = end
            before = at
            rows += [(actor, part, at, packed(tally, part)) for part in parts_at(actor, by_day=by_day)]
            if len(rows) >= _AT_ONCE:
                insert_rows(connection, t.count_then, rows)
                rows = []
                yield
    insert_rows(connection, t.count_then, rows)
    yield


def _with_changes(connection: Connection, t: ProjectionTables, actors: Iterable[str]) -> Iterator[tuple[str, list[Change] | None]]:
    """Yield some actors with their changes, None where these are too many to be in memory: those of several are read at once."""
    query = (
        f'SELECT actor, sum(events + past) FROM "{t.actor_name.name}" WHERE actor IN (SELECT actor FROM "{t.count_mark.name}") GROUP BY 1'
    )
    versions: dict[str, int] = dict(fetch(connection, query, ()))
    several: list[str] = []
    read = 0
    for actor in actors:
        if actor == EVERYONE or versions.get(actor, 0) > _SCANNED:
            yield actor, None
            continue
        if several and (read + versions.get(actor, 0) > _SCANNED // 10 or len(several) >= _ACTORS):
            yield from changes_of(connection, t, several).items()
            several, read = [], 0
        several.append(actor)
        read += versions.get(actor, 0)
    if several:
        yield from changes_of(connection, t, several).items()
