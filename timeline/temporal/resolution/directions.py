"""Finds the year, week or decade of what a text names without it: "May", "Tuesday", "spring", "the third quarter"."""

from __future__ import annotations

from typing import Final

from timeline.dates.calendar import civil
from timeline.temporal.context import Tense
from timeline.temporal.moments import Grain, Moment, day_of, holding, part_of, weekday

_LONG_PAST: Final = 100
"""A month that ended fewer days ago than this is meant, unless the clause surely looks ahead."""


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


def following_part(grain: Grain, part: int, last: int) -> Moment:
    """Return the first month or season of this name that begins after a day: "the following May" of 3 May is that of the next year."""
    moment = next_part(grain, part, last + 1)
    return moment if moment.first > last else moment.shifted(_per_year(grain))


def part_around(grain: Grain, part: int, day: int) -> Moment:
    """Return the "that winter" of a day: the one that holds it, else that of its year."""
    here = holding(day, grain)
    return here if here.part == part else part_of(civil(day)[0], grain, part)


def nearest_part(grain: Grain, part: int, near: int) -> Moment:
    """Return the month, season or quarter of this name whose middle is nearest to a day's own."""
    year = civil(near)[0]
    here = holding(near, grain)
    return min(
        (part_of(year + offset, grain, part) for offset in (-1, 0, 1)), key=lambda moment: (abs(moment.index - here.index), moment.index)
    )


def _per_year(grain: Grain) -> int:
    return 12 if grain is Grain.MONTH else 2 if grain is Grain.HALF else 4


def directed_part(grain: Grain, part: int, near: int, tense: Tense, *, is_sure: bool) -> tuple[Moment, str]:
    """Return the month or season that a clause of this tense means, and the rule by which."""
    if tense is Tense.PAST:
        return last_part(grain, part, near), "past tense: latest"
    nearest = nearest_part(grain, part, near)
    if tense is Tense.FUTURE and (is_sure or nearest.last >= near or near - nearest.last > _LONG_PAST):
        return next_part(grain, part, near), "future: first"
    return nearest, "nearest"


def weekday_before(week_day: int, near: int, *, strictly: bool = False) -> Moment:
    """Return the latest such weekday on or before a day."""
    back = (weekday(near) - week_day) % 7
    return Moment(Grain.DAY, near - (back or (7 if strictly else 0)))


def weekday_after(week_day: int, near: int, *, strictly: bool = False) -> Moment:
    """Return the first such weekday on or after a day."""
    ahead = (week_day - weekday(near)) % 7
    return Moment(Grain.DAY, near + (ahead or (7 if strictly else 0)))


def decade(digit: int, near: int, *, latest: int | None = None) -> Moment:
    """Return the latest decade of a digit that has begun: the nineties; up to `latest` the one nearest to a day."""
    here = holding(near, Grain.DECADE).index
    before = Moment(Grain.DECADE, here - (here - digit) % 10)
    after = before.shifted(10)
    return after if latest is not None and after.first <= latest and after.index - here < here - before.index else before
