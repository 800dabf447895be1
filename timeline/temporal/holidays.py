"""Holidays with a day of their own: their names, and the day of a year that each falls on.

A name maps to a month and day, to a weekday counted in a month ("11 4 4": the fourth Thursday of November; "5 1 -1": the last Monday of
May) or to a number of days from Easter. Names are in small letters, without apostrophes and full stops. Holidays whose day is set by
a sighting or differs by country (Ramadan, Mother's Day) are not here.
"""

from __future__ import annotations

from typing import Final

from timeline.dates.calendar import day_number
from timeline.temporal.moments import Grain, Moment, day_of, weekday

HOLIDAYS: Final = {
    "new year": "01-01", "new year s": "01-01", "new year s day": "01-01", "new years day": "01-01", "new year day": "01-01",
    "new year s eve": "12-31", "new years eve": "12-31", "epiphany": "01-06", "candlemas": "02-02",
    "lady day": "03-25", "midsummer day": "06-24", "lammas": "08-01", "lammas day": "08-01", "whitsun": "easter+49",
    "twelfth night": "01-05", "australia day": "01-26",
    "groundhog day": "02-02", "valentine s day": "02-14", "valentines day": "02-14",
    "st valentine s day": "02-14", "saint valentine s day": "02-14",
    "leap day": "02-29", "international women s day": "03-08", "st patrick s day": "03-17", "saint patrick s day": "03-17",
    "april fools day": "04-01", "april fool s day": "04-01", "earth day": "04-22", "st george s day": "04-23", "anzac day": "04-25",
    "may day": "05-01", "ve day": "05-08", "v e day": "05-08", "victory in europe day": "05-08", "victory day": "05-09",
    "flag day": "06-14", "juneteenth": "06-19", "midsummer s day": "06-24", "canada day": "07-01", "independence day": "07-04",
    "bastille day": "07-14", "vj day": "08-15", "v j day": "08-15", "assumption day": "08-15", "michaelmas": "09-29",
    "unity day": "10-03", "halloween": "10-31", "all saints day": "11-01", "all souls day": "11-02", "guy fawkes night": "11-05",
    "guy fawkes day": "11-05", "bonfire night": "11-05", "armistice day": "11-11", "remembrance day": "11-11", "veterans day": "11-11",
    "veteran s day": "11-11", "martinmas": "11-11", "st andrew s day": "11-30", "christmas": "12-25", "xmas": "12-25",
    "christmas day": "12-25", "xmas day": "12-25", "christmas eve": "12-24", "xmas eve": "12-24", "boxing day": "12-26",
    "martin luther king day": "1 1 3", "martin luther king jr day": "1 1 3", "mlk day": "1 1 3", "presidents day": "2 1 3",
    "president s day": "2 1 3", "washington s birthday": "2 1 3", "memorial day": "5 1 -1", "labor day": "9 1 1", "columbus day": "10 1 2",
    "indigenous peoples day": "10 1 2", "thanksgiving": "11 4 4", "thanksgiving day": "11 4 4", "remembrance sunday": "11 7 2",
    "easter": "easter", "easter day": "easter", "easter sunday": "easter", "easter monday": "easter+1", "easter saturday": "easter-1",
    "holy saturday": "easter-1", "good friday": "easter-2", "maundy thursday": "easter-3", "holy thursday": "easter-3",
    "palm sunday": "easter-7", "ash wednesday": "easter-46", "shrove tuesday": "easter-47", "mardi gras": "easter-47",
    "ascension day": "easter+39", "whit sunday": "easter+49", "whitsunday": "easter+49", "pentecost": "easter+49",
    "whit monday": "easter+50", "corpus christi": "easter+60",
}  # fmt: skip


_LAST_OLD: Final = 1582
"""The last year with Easter by the old calendar."""


def easter(year: int) -> int:
    """Return Easter Sunday: Gregorian by the anonymous algorithm of 1876, up to 1582 Julian by that of Meeus."""
    if year <= _LAST_OLD:
        moon = (19 * (year % 19) + 15) % 30
        month, day = divmod(moon + (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7 + 114, 31)
        return day_number(year, month, day + 1)
    golden, century, of_century = year % 19, year // 100, year % 100
    shift = (19 * golden + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    week = (32 + 2 * (century % 4) + 2 * (of_century // 4) - shift - of_century % 4) % 7
    carry = (golden + 11 * shift + 22 * week) // 451
    month, day = divmod(shift + week - 7 * carry + 114, 31)
    return day_number(year, month, day + 1)


def holiday(rule: str, year: int) -> Moment | None:
    """Return the day that a holiday's rule means in a year."""
    if rule[2] == "-":
        return day_of(year, int(rule[:2]), int(rule[3:]))
    if rule.startswith("easter"):
        return Moment(Grain.DAY, easter(year) + int(rule.removeprefix("easter") or 0))
    month, week_day, nth = (int(number) for number in rule.split())
    if nth < 0:
        last = day_number(year, month + 1, 1) - 1
        return Moment(Grain.DAY, last - (weekday(last) - week_day) % 7)
    first = day_number(year, month, 1)
    return Moment(Grain.DAY, first + (week_day - weekday(first)) % 7 + 7 * (nth - 1))


def around(day: Moment, grain: Grain) -> Moment:
    """Return the week that holds a holiday, or the weekend that it makes long: that before a Monday."""
    week = (day.first - 1) // 7
    return Moment(grain, week - (grain is Grain.WEEKEND and weekday(day.first) == 1))
