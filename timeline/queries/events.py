"""Chronologies: the events that a filter selects, in the order of their dates."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Generator, Iterable, Iterator
from dataclasses import dataclass, field, replace
from functools import lru_cache
from itertools import chain
from operator import itemgetter
from typing import Any

import orjson
from sqlalchemy import Connection, Engine, func, select

from timeline.log.engines import reading
from timeline.log.read import fetch
from timeline.log.tables import head
from timeline.projections import search
from timeline.projections.steps import turns_of
from timeline.queries.filters import EventFilter
from timeline.queries.rows import EventRow, StoredEvent
from timeline.queries.spans import (
    Branch,
    Key,
    Lengths,
    Statement,
    branches,
    counts_of_branches,
    lengths,
    lengths_of,
    names_of_sources,
    page_of_branch,
    page_of_events,
    page_of_found,
    places,
)

_FIRST: Key = (-(2**63), 0, 0, b"")
"""Before all events."""

PAGE = 1000
"""Rows of one page of a branch of an export: with 14 branches about 15 MB."""

_SOURCES = 100
"""Names of sources by which events are looked up; of more, events are looked through for them."""


def first_events(connection: Connection, asked: EventFilter, limit: int) -> list[EventRow]:
    """Return the first events of a chronology."""
    return events_of_page(connection, asked, page(connection, asked, limit))


def page(connection: Connection, asked: EventFilter, limit: int, after: Key | None = None) -> Statement:
    """The query for the next events of a chronology."""
    dialect, lasting = connection.dialect.name, longest(connection, asked)
    if (sought := _sought(connection, asked, lasting)) is not None:
        return page_of_found(dialect, asked, sought, limit, after, lasting)
    return page_of_events(dialect, asked, limit, after, longest=lasting)


def _sought(connection: Connection, asked: EventFilter, lasting: Lengths | None) -> search.Sought | None:
    """What of the words and sources asked for few events of those days have, None where it is many or nothing."""
    names: tuple[str, ...] = ()
    if asked.source:
        some = fetch(connection, *names_of_sources(connection.dialect.name, asked.source, _SOURCES + 1))
        names = () if len(some) > _SOURCES else tuple(name for (name,) in some) or ("",)  # no event has a source without a name
    sought = search.Sought(asked.text, names)
    return sought if any(sought) and search.is_rare(connection, sought, places(asked, lasting)) else None


def events_of_page(connection: Connection, asked: EventFilter, page: Statement) -> list[EventRow]:
    """Return the events that a query of `timeline.queries.spans` finds."""
    return events_of_rows(fetch(connection, *page), asked)


def count_after(connection: Connection, asked: EventFilter, last: EventRow, fineness: int, limit: int) -> int:
    """Return how many events follow one, counting no further than `limit`."""
    first = last.earliest if last.earliest is not None else last.latest
    end = last.latest if last.latest is not None else 2**63 - 1
    key = (first or 0, end, fineness, bytes.fromhex(last.event))
    is_once = all(len(keys) == 1 for keys in asked.actors[:1])  # an event may stand under two keys of one name
    lasting = longest(connection, asked)
    if not is_once or _sought(connection, asked, lasting) is not None:
        return len(fetch(connection, *page(connection, asked, limit, key)))
    found = 0
    for query in counts_of_branches(connection.dialect.name, asked, limit, key, lasting):
        found += fetch(connection, *query)[0][0]
        if found >= limit:
            return limit
    return found


def longest(connection: Connection, asked: EventFilter) -> Lengths:
    """Return how long the events of each span class are, of those that a question is about."""
    return lengths_of(fetch(connection, *lengths(asked.as_of))[0])


def all_events(engine: Engine, asked: EventFilter, limit: int | None = None) -> Iterator[EventRow]:
    """Yield a whole chronology as it stood at one instant, page by page, without holding a transaction between pages."""
    return chain.from_iterable(events_of_rows(page, asked) for page in stored_events(engine, asked, limit))


def stored_events(engine: Engine, asked: EventFilter, limit: int | None = None) -> Iterator[list[StoredEvent]]:
    """Yield the same events as they are stored, by pages."""
    with reading(engine) as connection:
        cut = asked.as_of if asked.as_of is not None else last_instant(connection)
        fixed, left = replace(asked, as_of=cut), limit
        if (sought := _sought(connection, fixed, None)) is not None:
            if few := fetch(connection, *page_of_found(engine.dialect.name, fixed, sought, limit)):
                yield few
            return
    for page in _pages(engine, fixed, PAGE if limit is None else min(PAGE, limit)):
        yield page if left is None else page[:left]
        left = None if left is None else left - len(page)
        if left is not None and left <= 0:
            return


def _pages(engine: Engine, asked: EventFilter, size: int) -> Iterator[list[StoredEvent]]:
    """Yield the pages of a chronology as of one instant, whatever is projected between them and while one is read.

    As long as nothing is, the branches read ahead, which is quicker. What is corrected moves from a table of the present to one of the
    past, so a branch that read ahead may have it twice, or no branch; from then on each page is one statement, which sees one state.
    """
    last = yield from _merged(engine, asked, size)
    while last is not None:
        with reading(engine) as connection:
            page = fetch(connection, *page_of_events(engine.dialect.name, asked, size, last, longest=longest(connection, asked)))
        if page:
            yield page
        last = page[-1][:4] if len(page) == size else None


@dataclass(slots=True)
class _Reader:
    """A branch as far as it was read: its next rows, each beginning with its key."""

    branch: Branch
    rows: list[Any] = field(default_factory=list)
    after: Key | None = None
    done: bool = False


def _merged(engine: Engine, asked: EventFilter, size: int) -> Generator[list[StoredEvent], None, Key | None]:
    """Merge the branches, each read on by its own key; return after which key nothing is read where something was projected."""
    readers = [_Reader(branch) for branch in branches(asked)]
    turns: int | None = None
    last: Any = None
    while readers:
        with reading(engine) as connection:
            turns = turns_of(connection) if turns is None else turns
            for reader in readers:
                if not reader.rows:
                    query = page_of_branch(engine.dialect.name, asked, reader.branch, size, reader.after)
                    reader.rows = fetch(connection, *query)
                    reader.done = len(reader.rows) < size
                    reader.after = reader.rows[-1][:4] if reader.rows else None
            if turns_of(connection) != turns:
                return last[:4] if last else _FIRST
        bound = min((reader.after for reader in readers if not reader.done and reader.after), default=None)
        taken: list[StoredEvent] = []
        for reader in readers:
            end = len(reader.rows) if bound is None else bisect_right(reader.rows, bound, key=_key)
            taken += reader.rows[:end]
            reader.rows = reader.rows[end:]
        taken.sort()  # rows begin with their keys, and no two events have the same
        # An event with two keys of the same actor stands in two branches.
        taken = [row for row, before in zip(taken, [last, *taken], strict=False) if before is None or row[3] != before[3]]
        if taken:
            yield taken
            last = taken[-1]
        readers = [reader for reader in readers if reader.rows or not reader.done]
    return None


_key = itemgetter(0, 1, 2, 3)


def events_of_rows(rows: Iterable[StoredEvent], asked: EventFilter) -> list[EventRow]:
    """Return the events of some rows of `EVENT_COLUMNS`."""
    loads = orjson.loads
    start, end = asked.first, asked.last
    return [
        EventRow(
            event.hex(),
            date,
            kind,
            earliest,
            latest,
            title,
            tuple([name for _, name in loads(actors)]),
            status,
            _listed(places),
            _listed(sources),
            mentions,
            confidence,
            quote,
            published,
            recorded_at,
            (start is None or (earliest is not None and earliest >= start)) and (end is None or (latest is not None and latest <= end)),
        )
        for (
            _, _, _, event, date, kind, earliest, latest, title, actors, status, places, sources, mentions, confidence, quote, published,
            recorded_at,
        ) in rows
    ]  # fmt: skip


@lru_cache(maxsize=4096)
def _listed(texts: str) -> tuple[str, ...]:
    return tuple(orjson.loads(texts))


def last_instant(connection: Connection) -> int:
    """Return the instant of the last record of the log."""
    return int(connection.execute(select(func.max(head.c.recorded_at))).scalar_one() or 0)


def event_row(row: Any, asked: EventFilter) -> EventRow:
    """Return an event from a row of its table."""
    earliest, latest = row["earliest"], row["latest"]
    starts_inside = asked.first is None or (earliest is not None and earliest >= asked.first)
    ends_inside = asked.last is None or (latest is not None and latest <= asked.last)
    return EventRow(
        event=row["event"],
        date=row["date"],
        date_kind=row["kind"],
        earliest=earliest,
        latest=latest,
        title=row["title"],
        actors=tuple(name for _, name in orjson.loads(row["actors"])),
        status=row["status"],
        places=tuple(orjson.loads(row["places"])),
        sources=tuple(orjson.loads(row["sources"])),
        mentions=row["mentions"],
        confidence=row["confidence"],
        quote=row["quote"],
        published=row["published"],
        recorded_at=row["recorded_at"],
        certain=starts_inside and ends_inside,
    )
