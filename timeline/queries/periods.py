"""The view per period: how many events stand in each, which go on, and the first of them.

An event stands at its own precision (`timeline.dates.period`); as of now the numbers come from kept counts.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from sqlalchemy import Connection, literal, select, union_all

from timeline.dates.period import Period, Unit, coarsen
from timeline.projections.event_view import RETRACTED
from timeline.projections.tables import TABLES
from timeline.queries.events import events_of_page
from timeline.queries.filters import EventFilter
from timeline.queries.rows import EventRow
from timeline.queries.spans import Listed, page_of_events

_UNITS = (Unit.YEAR, Unit.QUARTER, Unit.MONTH, Unit.DAY)


@dataclass(frozen=True, slots=True)
class PeriodRow:
    """A period with the number of events that stand in it and of intervals that began before and go on in it."""

    period: Period
    events: int
    ongoing: int


def periods(connection: Connection, by: Unit, actor: tuple[str, ...] = (), as_of: int | None = None) -> list[PeriodRow]:
    """Return the periods in which events stand, in order; `actor` is the keys of one actor."""
    kept = _kept(connection, actor) if as_of is None and len(actor) <= 1 else _counted(connection, actor, as_of)
    counts: Counter[Period] = Counter()
    changes: list[tuple[int, int]] = []
    for unit, first, last, label, events, delta in kept:
        if events:
            counts[coarsen(Period(first, last, Unit(unit), label), by)] += events
        if delta:
            changes.append((first, delta))
    changes.sort()
    rows, ongoing, place = [], 0, 0
    for period in sorted(counts, key=lambda item: (item.first, item.last, item.label)):
        while place < len(changes) and changes[place][0] < period.first:
            ongoing += changes[place][1]
            place += 1
        rows.append(PeriodRow(period, counts[period], ongoing))
    return rows


def events_of(connection: Connection, row: PeriodRow, by: Unit, asked: EventFilter, limit: int) -> list[EventRow]:
    """Return the first events that stand in a period."""
    period = row.period
    finer = _UNITS[_UNITS.index(by) :] if period.unit is by else (period.unit,)
    listed = Listed(tuple(unit.value for unit in finer), period.first, period.last, period.label)
    inside = EventFilter(first=period.first, last=period.last, actors=asked.actors, as_of=asked.as_of)
    return events_of_page(connection, EventFilter(), page_of_events(connection.dialect.name, inside, limit, listed_in=listed))


_Kept = tuple[str, int, int, str, int, int]


def _kept(connection: Connection, actor: tuple[str, ...]) -> list[_Kept]:
    c = TABLES.period_count.c
    query = select(c.unit, c.first, c.last, c.label, c.events, c.delta).where(c.actor == (actor[0] if actor else ""))
    return [
        (Unit.OTHER.value if unit == "ongoing" else unit, first, last, label, events, delta)
        for unit, first, last, label, events, delta in connection.execute(query)
    ]


def _counted(connection: Connection, actor: tuple[str, ...], as_of: int | None) -> list[_Kept]:
    """Count from the events themselves, as they stood at an instant."""
    t = TABLES
    parts = []
    for event, actors, past in ((t.event, t.event_actor, False), (t.event_past, t.event_actor_past, True)):
        if past and as_of is None:
            continue
        c = event.c
        query = select(c.unit, c.unit_first, c.unit_last, c.date, c.ongoing_from, c.last).where(c.span_class != RETRACTED)
        if as_of is not None:
            query = query.where(c.known_from <= as_of, c.known_to > as_of)
        if actor:
            same = [actors.c.event == c.event, actors.c.actor.in_(actor)]
            query = query.where(select(literal(1)).where(*same, actors.c.known_from == c.known_from).exists())
        parts.append(query)
    rows: Counter[tuple[str, int, int, str]] = Counter()
    deltas: Counter[int] = Counter()
    for unit, first, last, label, ongoing_from, end in connection.execute(union_all(*parts)):
        rows[unit, first, last, label if unit == Unit.OTHER else ""] += 1
        if ongoing_from < end:
            deltas[ongoing_from] += 1
            deltas[end] -= 1
    counted: list[_Kept] = [(unit, first, last, label, number, 0) for (unit, first, last, label), number in rows.items()]
    return counted + [(Unit.OTHER.value, day, day, "", 0, delta) for day, delta in deltas.items()]
