"""Chronologies: the events that a filter selects, in the order of their dates."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import orjson
from sqlalchemy import Connection, Engine, func, select

from timeline.log.engines import reading
from timeline.log.tables import head
from timeline.queries.filters import EventFilter
from timeline.queries.rows import EventRow
from timeline.queries.spans import Key, page_of_events, page_of_keys

PAGE = 2000
"""Rows of one page of an export."""


def first_events(connection: Connection, asked: EventFilter, limit: int) -> list[EventRow]:
    """Return the first events of a chronology."""
    query = page_of_events(connection.dialect.name, asked, limit, None)
    return [event_row(row, asked) for row in connection.execute(query).mappings()]


def count_after(connection: Connection, asked: EventFilter, last: EventRow, fineness: int, limit: int) -> int:
    """Return how many events follow one, counting no further than `limit`."""
    first = last.earliest if last.earliest is not None else last.latest
    end = last.latest if last.latest is not None else 2**63 - 1
    query = page_of_keys(connection.dialect.name, asked, limit, (first or 0, end, fineness, last.event))
    return len(connection.execute(query).all())


def all_events(engine: Engine, asked: EventFilter, limit: int | None = None) -> Iterator[EventRow]:
    """Yield a whole chronology as it stood at one instant, page by page, without holding a transaction between pages."""
    with reading(engine) as connection:
        cut = asked.as_of if asked.as_of is not None else last_instant(connection)
    fixed = EventFilter(**{name: getattr(asked, name) for name in EventFilter.__slots__} | {"as_of": cut})
    after: Key | None = None
    left = limit
    while left is None or left > 0:
        size = PAGE if left is None else min(PAGE, left)
        with reading(engine) as connection:
            rows = connection.execute(page_of_events(connection.dialect.name, fixed, size, after)).mappings().all()
        for row in rows:
            yield event_row(row, asked)
        if len(rows) < size:
            return
        left = None if left is None else left - size
        end = rows[-1]
        after = (end["first"], end["last"], end["fineness"], end["event"])


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
