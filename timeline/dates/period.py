"""Calendar periods, and the one under which a date is listed.

An instant stands in the finest of day, month, quarter and year that holds all of it; where no year does (a decade, a week across New
Year) it is a period of its own. An interval stands where it starts, or where it ends if it has no start. Nothing is smeared.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from timeline.dates.calendar import civil, day_number, iso_year, month_length
from timeline.dates.display import display
from timeline.dates.edtf import DateKind, EdtfDate


class Unit(StrEnum):
    """The length of a period; OTHER is that of the date itself."""

    DAY = "day"
    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"
    OTHER = "other"


_FINENESS = (Unit.YEAR, Unit.QUARTER, Unit.MONTH, Unit.DAY)
_MONTHS = {Unit.MONTH: 1, Unit.QUARTER: 3, Unit.YEAR: 12}


@dataclass(frozen=True, slots=True, order=True)
class Period:
    """A calendar day, month, quarter or year by its first and last day; for OTHER `label` is the EDTF text of the date."""

    first: int
    last: int
    unit: Unit
    label: str = ""

    @property
    def name(self) -> str:
        """The period's EDTF-like name: 2024, 2024-Q2, 2024-06, 2024-06-19, or the date itself."""
        year, month, day = civil(self.first)
        written = iso_year(year)
        if self.unit is Unit.YEAR:
            return written
        if self.unit is Unit.QUARTER:
            return f"{written}-Q{(month + 2) // 3}"
        if self.unit is Unit.MONTH:
            return f"{written}-{month:02d}"
        return self.label if self.unit is Unit.OTHER else f"{written}-{month:02d}-{day:02d}"

    @property
    def words(self) -> str:
        """The period as a reader writes it: 2024, Q2 2024, Jun 2024, 19 Jun 2024, 1990s."""
        if self.unit is Unit.QUARTER:
            year, month, _ = civil(self.first)
            return display(EdtfDate.parse(f"{iso_year(year)}-{32 + (month + 2) // 3}"))
        return display(EdtfDate.parse(self.name))


def period_with(day: int, unit: Unit) -> Period:
    """Return the day, month, quarter or year that a day lies in."""
    if unit is Unit.DAY:
        return Period(day, day, unit)
    year, month, _ = civil(day)
    months = _MONTHS[unit]
    start = (month - 1) // months * months + 1
    end = start + months - 1
    return Period(day_number(year, start, 1), day_number(year, end, month_length(year, end)), unit)


def period_of(date: EdtfDate, kind: DateKind) -> Period:
    """Return the period under which a date is listed at its own precision."""
    point = _listed_point(date) if kind is DateKind.INTERVAL else date
    if point.earliest is not None and point.latest is not None and (period := period_between(point.earliest, point.latest)):
        return period
    return Period(point.first, point.last, Unit.OTHER, point.text)


def period_between(first: int, last: int) -> Period | None:
    """Return the finest day, month, quarter or year that holds two days, None where no year does."""
    periods = (period_with(first, unit) for unit in reversed(_FINENESS))
    return next((period for period in periods if period.last >= last), None)


def coarsen(period: Period, by: Unit) -> Period:
    """Return the period of length `by` around a finer one; a coarser one stays."""
    if period.unit is Unit.OTHER or _FINENESS.index(period.unit) <= _FINENESS.index(by):
        return period
    return period_with(period.first, by)


def ongoing_after(date: EdtfDate) -> tuple[int, int]:
    """Return (last day of the start, last day) of an interval: in between it goes on. OPEN_END where it has no end."""
    if date.earliest is None:
        return date.last, date.last
    start = _listed_point(date)
    return min(start.last, date.last), date.last


def _listed_point(date: EdtfDate) -> EdtfDate:
    start, slash, end = date.text.partition("/")
    if not slash:
        return date
    return EdtfDate.parse(start if start not in ("", "..") else end)
