"""The date of an event: an EDTF text with the days it may cover.

What is supported is EDTF (ISO 8601-2, the Library of Congress profile) levels 0 and 1 without times of day, and of level 2
the quarters 33-36 and half years 40, 41. Bounds are day numbers (`timeline.dates.calendar`), both inclusive. A
qualifier says how sure the source is; it never moves the bounds. Seasons are northern and meteorological.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import IntEnum, StrEnum
from functools import lru_cache
from typing import Self

from timeline.dates.calendar import day_number, is_leap, iso_day, month_length
from timeline.errors import InvalidDate

OPEN_END = 2**63 - 1
"""Stands for the last day of a date without one, so that integers order it after all others."""

_POINT = re.compile(
    r"(?P<year>-?\d{4}|Y-?\d{5,9}|-?\d{3}X|-?\d{2}XX|-?\dXXX)(?:-(?P<month>\d\d|XX)(?:-(?P<day>\d\d|XX))?)?(?P<qualifier>[?~%]?)",
    re.ASCII,
)
_UNSPECIFIED = {1: 10, 2: 100, 3: 1000}  # digits written as X -> years they stand for


class DateKind(StrEnum):
    """Whether the occurrence lies somewhere within the date, or lasted all of it."""

    INSTANT = "instant"
    INTERVAL = "interval"


class Precision(IntEnum):
    """How fine a date is, coarse before fine."""

    MILLENNIUM = 0
    CENTURY = 1
    DECADE = 2
    YEAR = 3
    HALF = 4
    SEASON = 5
    QUARTER = 6
    MONTH = 7
    DAY = 8


@dataclass(frozen=True, slots=True)
class EdtfDate:
    """A date as the source gives it, equal where the text is equal.

    `earliest` and `latest` are None where the date is open on that side; they are not both None.
    """

    text: str
    earliest: int | None
    latest: int | None
    precision: Precision

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read an EDTF text; InvalidDate where it is none, or one that is not supported."""
        earliest, latest, precision = _parse(text)
        return cls(text, earliest, latest, precision)

    @classmethod
    def from_days(cls, first: int, last: int) -> Self:
        """Make the date that covers two days and all between."""
        return cls.parse(iso_day(first) if first == last else f"{iso_day(first)}/{iso_day(last)}")

    def __str__(self) -> str:
        return self.text

    @property
    def is_range(self) -> bool:
        """Tell whether the text names two ends."""
        return "/" in self.text

    @property
    def qualifier(self) -> str:
        """The qualifiers in the text, in order, without repetition: "", "~", "?" or "%"."""
        return "".join(dict.fromkeys(char for char in self.text if char in "~?%"))

    @property
    def first(self) -> int:
        """The first day in the order of dates: the earliest, or the latest where there is none."""
        return self.earliest if self.earliest is not None else self.last

    @property
    def last(self) -> int:
        """The last day in the order of dates; OPEN_END where there is none."""
        return self.latest if self.latest is not None else OPEN_END

    @property
    def sort_key(self) -> tuple[int, int, int, str]:
        """The total order: first day, last day, coarse before fine, text."""
        return self.first, self.last, int(self.precision), self.text

    def __lt__(self, other: EdtfDate) -> bool:
        return self.sort_key < other.sort_key

    def overlaps(self, first: int | None, last: int | None) -> bool:
        """Tell whether the date may lie between two days (None is open)."""
        starts_in_time = last is None or self.earliest is None or self.earliest <= last
        ends_in_time = first is None or self.latest is None or self.latest >= first
        return starts_in_time and ends_in_time

    def lies_within(self, first: int | None, last: int | None) -> bool:
        """Tell whether the whole of the date lies between two days (None is open)."""
        starts_inside = first is None or (self.earliest is not None and self.earliest >= first)
        ends_inside = last is None or (self.latest is not None and self.latest <= last)
        return starts_inside and ends_inside

    def agrees_with(self, other: EdtfDate) -> bool:
        """Tell whether one occurrence can have both dates: some day is common to them."""
        return self.overlaps(other.earliest, other.latest)


@lru_cache(maxsize=65536)
def _parse(text: str) -> tuple[int | None, int | None, Precision]:
    start, slash, end = text.partition("/")
    if not slash:
        return _point(text, text)
    if start in ("", "..") and end in ("", ".."):
        raise InvalidDate(text, "an interval needs at least one end")
    if start in ("", ".."):
        _, latest, precision = _point(end, text)
        return None, latest, precision
    earliest, _, start_precision = _point(start, text)
    if end in ("", ".."):
        return earliest, None, start_precision
    _, latest, end_precision = _point(end, text)
    if earliest > latest:
        raise InvalidDate(text, "it ends before it starts")
    return earliest, latest, max(start_precision, end_precision)


def _point(text: str, whole: str) -> tuple[int, int, Precision]:
    """Bounds and precision of a text without a slash."""
    match = _POINT.fullmatch(text)
    if match is None:
        raise InvalidDate(whole, "it does not have the shape of one")
    year_text, month_text, day_text = match["year"], match["month"], match["day"]
    unspecified = year_text.count("X")
    if unspecified:
        if month_text is not None:
            raise InvalidDate(whole, "a month needs a whole year")
        return _unspecified_years(year_text, unspecified)
    year = _year(year_text, whole)
    if month_text is None or month_text == "XX":
        if day_text not in (None, "XX"):
            raise InvalidDate(whole, "a day needs a month")
        return day_number(year, 1, 1), day_number(year, 12, 31), Precision.YEAR
    number = int(month_text)
    if number > 12 or number == 0:
        return _sub_year(year, number, day_text, whole)
    if day_text is None or day_text == "XX":
        return day_number(year, number, 1), day_number(year, number, month_length(year, number)), Precision.MONTH
    day = int(day_text)
    if not 1 <= day <= month_length(year, number):
        why = f"{year} is no leap year" if (number, day) == (2, 29) and not is_leap(year) else f"month {number} has no day {day}"
        raise InvalidDate(whole, why)
    only = day_number(year, number, day)
    return only, only, Precision.DAY


def _year(year_text: str, whole: str) -> int:
    if year_text == "-0000":
        raise InvalidDate(whole, "year 0 has no sign")
    year = int(year_text.removeprefix("Y"))
    if year_text.startswith("Y") and abs(year) <= 9999:
        raise InvalidDate(whole, "Y is for years of more than four digits")
    return year


def _unspecified_years(year_text: str, digits: int) -> tuple[int, int, Precision]:
    """199X, 19XX or 1XXX: the years that begin so. Before year 0 the digits count away from it."""
    count = _UNSPECIFIED[digits]
    base = abs(int(year_text[: len(year_text) - digits])) * count
    low, high = (-(base + count - 1), -base) if year_text.startswith("-") else (base, base + count - 1)
    precision = (Precision.DECADE, Precision.CENTURY, Precision.MILLENNIUM)[digits - 1]
    return day_number(low, 1, 1), day_number(high, 12, 31), precision


def _sub_year(year: int, code: int, day_text: str | None, whole: str) -> tuple[int, int, Precision]:
    """Seasons 21-24 (winter runs into the next year), quarters 33-36, half years 40 and 41."""
    if day_text is not None:
        raise InvalidDate(whole, f"{code} is no month, so it has no day")
    if 21 <= code <= 24:
        first_month, months, precision = 3 * (code - 20), 3, Precision.SEASON
    elif 33 <= code <= 36:
        first_month, months, precision = 3 * (code - 33) + 1, 3, Precision.QUARTER
    elif code in (40, 41):
        first_month, months, precision = 6 * (code - 40) + 1, 6, Precision.HALF
    else:
        raise InvalidDate(whole, f"there is no month {code}")
    carry, month_index = divmod(first_month + months - 2, 12)
    last_year, last_month = year + carry, month_index + 1
    return day_number(year, first_month, 1), day_number(last_year, last_month, month_length(last_year, last_month)), precision
