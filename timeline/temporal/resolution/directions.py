"""Finds the year, week or decade of what a text names without it: "May", "Tuesday", "spring", "the third quarter"."""

from __future__ import annotations

from typing import Final

from timeline.dates.calendar import civil, day_number
from timeline.temporal.context import Tense
from timeline.temporal.moments import Grain, Moment, day_of, holding, part_of, weekday

_NEAR: Final = 9


def nearest_day(month: int, day: int, near: int, week_day: int = 0) -> Moment | None:
    """Return the day and month nearest to a day; one that falls on the weekday, where one is given."""
    year = civil(near)[0]
    found = [moment for offset in (-1, 0, 1) if (moment := day_of(year + offset, month, day)) is not None]
    if not found:
        found = [moment for offset in (-4, -3, -2, 2, 3, 4) if (moment := day_of(year + offset, month, day)) is not None]
    if week_day:
        found = [moment for moment in found if weekday(moment.first) == week_day] or found
    return min(found, key=lambda moment: abs(moment.first - near), default=None)


def last_day(month: int, day: int, near: int) -> Moment | None:
    """Return the latest such day on or before a day."""
    year = civil(near)[0]
    return next((m for y in range(year, year - 9, -1) if (m := day_of(y, month, day)) is not None and m.first <= near), None)


def next_day(month: int, day: int, near: int) -> Moment | None:
    """Return the first such day on or after a day."""
    year = civil(near)[0]
    return next((m for y in range(year, year + 9) if (m := day_of(y, month, day)) is not None and m.first >= near), None)


def last_part(grain: Grain, part: int, near: int, *, ended: bool = False) -> Moment:
    """Return the latest month, season, quarter of this name that has begun (or ended) by a day."""
    moment = part_of(civil(near)[0], grain, part)
    while (moment.last if ended else moment.first) > near:
        moment = moment.shifted(-_per_year(grain))
    return moment


def next_part(grain: Grain, part: int, near: int) -> Moment:
    """Return the first month, season or quarter of this name that ends on or after a day."""
    moment = part_of(civil(near)[0] - 1, grain, part)
    while moment.last < near:
        moment = moment.shifted(_per_year(grain))
    return moment


def nearest_part(grain: Grain, part: int, near: int) -> Moment:
    """Return the month, season or quarter of this name whose middle is nearest to a day's own."""
    year = civil(near)[0]
    here = holding(near, grain)
    return min(
        (part_of(year + offset, grain, part) for offset in (-1, 0, 1)), key=lambda moment: (abs(moment.index - here.index), moment.index)
    )


def _per_year(grain: Grain) -> int:
    return 12 if grain is Grain.MONTH else 2 if grain is Grain.HALF else 4


def directed_part(grain: Grain, part: int, near: int, tense: Tense) -> Moment:
    """Return the month or season that a clause of this tense means."""
    if tense is Tense.PAST:
        return last_part(grain, part, near)
    if tense is Tense.FUTURE:
        return next_part(grain, part, near)
    return nearest_part(grain, part, near)


def in_story(grain: Grain, part: int, focus: Moment) -> Moment:
    """Return the month, season or quarter that a narrative means: of the year under discussion, or the next one after its end."""
    same = part_of(focus.year, grain, part)
    if focus.grain > Grain.YEAR and focus.first - same.last > 210:
        return part_of(focus.year + 1, grain, part)
    return same


def day_in_story(month: int, day: int, focus: Moment) -> Moment | None:
    """Return the day and month that a narrative means."""
    same = day_of(focus.year, month, day)
    if same is not None and focus.grain > Grain.YEAR and focus.first - same.last > 210:
        return day_of(focus.year + 1, month, day) or same
    return same


def weekday_before(week_day: int, near: int, *, strictly: bool = False) -> Moment:
    """Return the latest such weekday on or before a day."""
    back = (weekday(near) - week_day) % 7
    return Moment(Grain.DAY, near - (back or (7 if strictly else 0)))


def weekday_after(week_day: int, near: int, *, strictly: bool = False) -> Moment:
    """Return the first such weekday on or after a day."""
    ahead = (week_day - weekday(near)) % 7
    return Moment(Grain.DAY, near + (ahead or (7 if strictly else 0)))


def decade(digit: int, near: int) -> Moment:
    """Return the latest decade of a digit that has begun: the nineties."""
    here = holding(near, Grain.DECADE).index
    return Moment(Grain.DECADE, here - (here - digit) % 10)


def easter(year: int) -> int:
    """Return Easter Sunday (Gregorian, the anonymous algorithm of 1876)."""
    golden, century, of_century = year % 19, year // 100, year % 100
    shift = (19 * golden + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    week = (32 + 2 * (century % 4) + 2 * (of_century // 4) - shift - of_century % 4) % 7
    carry = (golden + 11 * shift + 22 * week) // 451
    month, day = divmod(shift + week - 7 * carry + 114, 31)
    return day_number(year, month, day + 1)


_NTH: Final = {"thanksgiving": (11, 4, 4), "labor": (9, 1, 1), "mlk": (1, 1, 3), "columbus": (10, 1, 2), "presidents": (2, 1, 3)}


def holiday(name: str, year: int) -> Moment | None:
    """Return the day of a holiday (those of the United States where they move)."""
    if name[0].isdigit():
        return day_of(year, int(name[:2]), int(name[3:]))
    if name.startswith("easter"):
        return Moment(Grain.DAY, easter(year) + int(name.removeprefix("easter") or 0))
    if name == "memorial":
        return weekday_before(1, day_number(year, 5, 31))
    month, week_day, nth = _NTH[name]
    return weekday_after(week_day, day_number(year, month, 1)).shifted(7 * (nth - 1))
