"""Days as integers in the proleptic Gregorian calendar.

Day 1 is 0001-01-01, as in `datetime.date.toordinal`; year 0 is 1 BC (ISO 8601), so years and days may be
negative. The arithmetic counts years from March, as in Howard Hinnant's note on calendar algorithms.
"""

from __future__ import annotations

from datetime import date

_DAYS_BEFORE_EPOCH = 306  # from 0000-03-01 to 0001-01-01
_LAST_OF_FOUR_DIGITS = date.max.toordinal()
_MONTH_LENGTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def is_leap(year: int) -> bool:
    """Tell whether a year has a 29 February."""
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def month_length(year: int, month: int) -> int:
    """Return the number of days of a month."""
    return 29 if month == 2 and is_leap(year) else _MONTH_LENGTHS[month - 1]


def day_number(year: int, month: int, day: int) -> int:
    """Return the day's number; the month is 1 to 12, the day one that the month has."""
    if 1 <= year <= 9999:
        return date(year, month, day).toordinal()
    shifted = year - (month <= 2)
    era, year_of_era = divmod(shifted, 400)
    day_of_year = (153 * ((month + 9) % 12) + 2) // 5 + day - 1
    return era * 146097 + year_of_era * 365 + year_of_era // 4 - year_of_era // 100 + day_of_year - _DAYS_BEFORE_EPOCH + 1


def civil(number: int) -> tuple[int, int, int]:
    """Return (year, month, day) of a day's number."""
    if 1 <= number <= _LAST_OF_FOUR_DIGITS:
        day = date.fromordinal(number)
        return day.year, day.month, day.day
    era, day_of_era = divmod(number - 1 + _DAYS_BEFORE_EPOCH, 146097)
    year_of_era = (day_of_era - day_of_era // 1460 + day_of_era // 36524 - day_of_era // 146096) // 365
    day_of_year = day_of_era - (365 * year_of_era + year_of_era // 4 - year_of_era // 100)
    month_from_march = (5 * day_of_year + 2) // 153
    month = month_from_march + 3 if month_from_march < 10 else month_from_march - 9
    return year_of_era + era * 400 + (month <= 2), month, day_of_year - (153 * month_from_march + 2) // 5 + 1


def iso_year(year: int) -> str:
    """Write a year as EDTF does: four digits, a minus before year 0, `Y` where four do not suffice."""
    if abs(year) > 9999:
        return f"Y{year}"
    return f"{year:04d}" if year >= 0 else f"-{-year:04d}"


def iso_day(number: int) -> str:
    """Write a day's number as an ISO 8601 day, 2024-06-19 or -0044-03-15."""
    if 1 <= number <= _LAST_OF_FOUR_DIGITS:
        return date.fromordinal(number).isoformat()
    year, month, day = civil(number)
    return f"{iso_year(year)}-{month:02d}-{day:02d}"
