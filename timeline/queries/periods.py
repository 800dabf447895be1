"""The view per period: how many events stand in each, which go on, and the first of them.

An event stands at its own precision (`timeline.dates.period`). The numbers come from `timeline.queries.kept`.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from dataclasses import dataclass
from itertools import accumulate

from sqlalchemy import Connection

from timeline.dates.period import Period, Unit, coarsen, period_with
from timeline.projections.rows import OF_YEAR, ONGOING, ONGOING_OF_YEAR
from timeline.queries.events import events_of_page, longest
from timeline.queries.filters import EventFilter
from timeline.queries.kept import KeptCounts
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
    kept = KeptCounts(connection, actor, as_of)
    counts: Counter[Period] = Counter()
    changes: list[tuple[int, int]] = []
    within: Period | None = None
    for unit, first, last, label, number in kept.rows(by_year=by is Unit.YEAR):
        if unit in (ONGOING, ONGOING_OF_YEAR):
            changes.append((last, number))
            continue
        if within is None or unit == Unit.OTHER or not (within.first <= first and last <= within.last and within.unit is by):
            within = coarsen(Period(first, last, Unit.YEAR if unit == OF_YEAR else Unit(unit), label), by)
        counts[within] += number
    changes.sort()
    sums = [0, *accumulate(delta for _, delta in changes)]
    rows = []
    for period in sorted(item for item, events in counts.items() if events):
        ongoing = sums[bisect_left(changes, (period.first,))]
        if by is Unit.YEAR and period.unit is Unit.OTHER:  # it may begin within a year
            ongoing += kept.change_within(period_with(period.first, Unit.YEAR).first, period.first)
        rows.append(PeriodRow(period, counts[period], ongoing))
    return rows


def events_of(connection: Connection, row: PeriodRow, by: Unit, asked: EventFilter, limit: int) -> list[EventRow]:
    """Return the first events that stand in a period."""
    period = row.period
    finer = _UNITS[_UNITS.index(by) :] if period.unit is by else (period.unit,)
    listed = Listed(tuple(unit.value for unit in finer), period.first, period.last, period.label)
    inside = EventFilter(first=period.first, last=period.last, actors=asked.actors, as_of=asked.as_of)
    lasting = None if asked.as_of is None else longest(connection, inside)
    query = page_of_events(connection.dialect.name, inside, limit, listed_in=listed, longest=lasting)
    return events_of_page(connection, EventFilter(), query)
