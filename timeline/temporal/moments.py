"""A stretch of the calendar with a name: a day, a week, a month, a quarter, a year, a decade.

Moments know their days (numbers as in `timeline.dates.calendar`), their neighbours of the same grain, and how TIMEX3 and
EDTF write them. Seasons are northern: spring begins in March, winter in December.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import IntEnum
from typing import Final

from timeline.dates.calendar import civil, day_number, iso_day, iso_year, month_length


class Grain(IntEnum):
    """How long a moment is, long before short."""

    MILLENNIUM = 0
    CENTURY = 1
    DECADE = 2
    YEAR = 3
    HALF = 4
    SEASON = 5
    QUARTER = 6
    MONTH = 7
    WEEK = 8
    WEEKEND = 9
    DAY = 10


SEASON_CODES: Final = ("SP", "SU", "FA", "WI")
GREGORIAN: Final = 577736
"""15 October 1582, the first day of the new calendar."""
_FEBRUARY: Final = 2
_YEARS: Final = {Grain.YEAR: 1, Grain.DECADE: 10, Grain.CENTURY: 100, Grain.MILLENNIUM: 1000}
_PER_YEAR: Final = {Grain.HALF: 2, Grain.QUARTER: 4, Grain.SEASON: 4, Grain.MONTH: 12}
_BEFORE_CHRIST: Final = {Grain.CENTURY: 1, Grain.DECADE: 2}
"""How many years after a round one those begin that are counted backwards.

The 1st century BC, -1, is 100 to 1 BC, the years -99 to 0; the 40s BC, -5, are 49 to 40 BC, the years -48 to -39.
"""
_WEEKS: Final = {Grain.WEEK: 1, Grain.WEEKEND: 6}
"""Weeks, with the day of the week that they begin with."""
_LAST_DATE: Final = date.max.toordinal()
_FIRST_YEAR: Final = -20000
_LAST_YEAR: Final = 9999


@dataclass(frozen=True, slots=True)
class Moment:
    """One moment: `index` counts moments of its grain, days from 1 = 0001-01-01, weeks from 0 = that of day 1, years from 0 = 1 BC."""

    grain: Grain
    index: int

    @property
    def first(self) -> int:
        """The first day."""
        return _first_day(self.grain, self.index)

    @property
    def last(self) -> int:
        """The last day."""
        grain = self.grain
        if grain is Grain.DAY:
            return self.index
        if grain in _WEEKS:
            return self.index * 7 + 7
        if grain in _BEFORE_CHRIST and self.index < 0:
            return day_number(min(self.year + _YEARS[grain] - 1, 0), 12, 31)
        return _first_day(grain, self.index + 1) - 1

    @property
    def year(self) -> int:
        """The year that the moment begins in."""
        parts = _PER_YEAR.get(self.grain)
        if parts is not None:
            return self.index // parts
        return _first_year(self.grain, self.index) if self.grain in _YEARS else civil(self.first)[0]

    @property
    def part(self) -> int:
        """Which of its kind in the year, from 1; the ISO week for weeks."""
        if self.grain in _PER_YEAR:
            return self.index % _PER_YEAR[self.grain] + 1
        if self.grain in _WEEKS:
            return iso_week(self.index)[1]
        return 1

    def shifted(self, count: int) -> Moment:
        """Return the moment of the same grain that many steps later."""
        return Moment(self.grain, self.index + count)

    def in_year(self, year: int) -> Moment | None:
        """Return the same day, month or season of another year; None where the calendar has none."""
        if self.grain is Grain.DAY:
            _, month, day = civil(self.index)
            return day_of(year, month, day)
        return part_of(year, self.grain, self.part) if self.grain in _PER_YEAR else None

    def timex(self) -> str:
        """Write the moment as TIMEX3 does: 1998-W33-WE, 198 for a decade, 19 for a century, BC0044."""
        grain = self.grain
        if grain is Grain.DAY:
            if 1 <= self.index <= _LAST_DATE:
                return date.fromordinal(self.index).isoformat()
            year, month, day = civil(self.index)
            return f"{_timex_year(year)}-{month:02d}-{day:02d}"
        if grain in _WEEKS:
            year, week = iso_week(self.index)
            return f"{_timex_year(year)}-W{week:02d}" + ("-WE" if grain is Grain.WEEKEND else "")
        if grain in _YEARS and self.index >= 0 and grain is not Grain.YEAR:
            width = {Grain.DECADE: 3, Grain.CENTURY: 2, Grain.MILLENNIUM: 1}[grain]
            return f"{self.index:0{width}d}"
        if grain in _YEARS:
            return _timex_year(self.year)[: {Grain.YEAR: 9, Grain.DECADE: -1, Grain.CENTURY: -2, Grain.MILLENNIUM: -3}[grain]]
        label = f"{self.part:02d}"
        if grain is Grain.SEASON:
            label = SEASON_CODES[self.part - 1]
        elif grain is not Grain.MONTH:
            label = f"{'H' if grain is Grain.HALF else 'Q'}{self.part}"
        return f"{_timex_year(self.year)}-{label}"

    def edtf(self) -> str:
        """Write the moment as EDTF; weeks are their first and last day, half years their first and last month."""
        grain = self.grain
        if grain is Grain.DAY:
            return iso_day(self.index)
        if grain in _WEEKS:
            return f"{iso_day(self.first)}/{iso_day(self.last)}"
        if grain is Grain.YEAR:
            return iso_year(self.index)
        if grain in _YEARS:
            unknown = {Grain.DECADE: 1, Grain.CENTURY: 2, Grain.MILLENNIUM: 3}[grain]
            if self.index < 0:
                return f"{iso_year(civil(self.first)[0])}/{iso_year(civil(self.last)[0])}"
            return iso_year(self.year)[:-unknown] + "X" * unknown
        if grain is Grain.HALF:
            year = iso_year(self.year)
            return f"{year}-01/{year}-06" if self.part == 1 else f"{year}-07/{year}-12"
        code = {Grain.SEASON: 20, Grain.QUARTER: 32}.get(grain, 0) + self.part
        return f"{iso_year(self.year)}-{code:02d}"


def _first_day(grain: Grain, index: int) -> int:
    if grain is Grain.DAY:
        return index
    parts = _PER_YEAR.get(grain)
    if parts is not None:
        year, part = divmod(index, parts)
        return day_number(year, part * (12 // parts) + (3 if grain is Grain.SEASON else 1), 1)
    if grain in _WEEKS:
        return index * 7 + _WEEKS[grain]
    return day_number(_first_year(grain, index), 1, 1)


def _first_year(grain: Grain, index: int) -> int:
    """Return the first year of a year or more."""
    return index * _YEARS[grain] + (_BEFORE_CHRIST.get(grain, 0) if index < 0 else 0)


def _timex_year(year: int) -> str:
    return f"{year:04d}" if year > 0 else f"BC{1 - year:04d}"


def iso_week(index: int) -> tuple[int, int]:
    """Return ISO year and week of the week with this index."""
    thursday = index * 7 + 4
    if thursday - 3 >= 1 and thursday <= 3652050:
        year, week, _ = date.fromordinal(thursday).isocalendar()
        return year, week
    year = civil(thursday)[0]
    return year, (thursday - day_number(year, 1, 1)) // 7 + 1


def holding(day: int, grain: Grain) -> Moment:
    """Return the moment of a grain that holds a day; a winter holds January and February of the next year."""
    if grain is Grain.DAY:
        return Moment(grain, day)
    if grain in _WEEKS:
        return Moment(grain, (day - 1) // 7)
    year, month, _ = civil(day)
    if grain in _YEARS:
        return Moment(grain, (year - (_BEFORE_CHRIST.get(grain, 0) if year < 0 else 0)) // _YEARS[grain])
    months = year * 12 + month - 1
    if grain is Grain.SEASON:
        months -= 2
    return Moment(grain, months * _PER_YEAR[grain] // 12)


def day_of(year: int, month: int, day: int) -> Moment | None:
    """Return a day, or None where the calendar has no such day."""
    if not (_FIRST_YEAR <= year <= _LAST_YEAR and 1 <= month <= 12 and 1 <= day <= month_length(year, month)):
        return None
    return Moment(Grain.DAY, day_number(year, month, day))


def part_of(year: int, grain: Grain, part: int) -> Moment:
    """Return the month, season, quarter or half year of a year, counted from 1."""
    return Moment(grain, year * _PER_YEAR[grain] + part - 1)


def year_of(year: int) -> Moment:
    """Return a year; 0 is 1 BC."""
    return Moment(Grain.YEAR, year)


def weekday(day: int) -> int:
    """Return the weekday of a day, Monday as 1; before 15 October 1582 that of the day so named in the old calendar, as texts tell it."""
    return (day - 1) % 7 + 1 if day >= GREGORIAN else (day + _late(day) - 1) % 7 + 1


def _late(day: int) -> int:
    """Return how many days later the old calendar comes to a date of the same name."""
    year, month, _ = civil(day)
    year -= month <= _FEBRUARY
    return year // 100 - year // 400 - 2
