"""What is counted within a whole, or by its number: the third day, the first week of May, the nineties."""

from __future__ import annotations

from typing import Final

from timeline.dates.calendar import civil
from timeline.temporal.forms import Form, Kind
from timeline.temporal.moments import Grain, Moment, holding
from timeline.temporal.resolution import directions
from timeline.temporal.resolution.days import day_month, weekday
from timeline.temporal.resolution.periods import month
from timeline.temporal.resolution.scene import UNKNOWN, Answer, Scene

_APPOSITION: Final = 6
"""So many tokens after "the fourth day" may lie the day that it was."""
_FEW_DAYS: Final = 7
"""More days of something are counted from farther back than the day under discussion."""
_SHORT_DECADES: Final = 1890
"""In a story of later years, "the '90s" are the latest before the day of writing."""
_LISTED: Final = 2
"""So many tokens stand between decades that are told together: "the 1860s and early 70s"."""
_HALF_OF_TEN: Final = 5


def decade(scene: Scene, form: Form) -> Answer:
    """Resolve "the nineties"."""
    near, focus = scene.base_day, scene.focus
    if focus.moment is not None and focus.moment.grain is Grain.DECADE and 0 < form.first - focus.at <= _LISTED:
        step = (form.part - focus.moment.index + _HALF_OF_TEN) % 10 - _HALF_OF_TEN
        return Answer(focus.moment.shifted(step), "the nearest to the decade before it", scene.focus_name)
    if form.name == "short" and near is not None and scene.day is not None and civil(near)[0] > _SHORT_DECADES:
        near = scene.day
    if near is None:
        return UNKNOWN
    if scene.narrative and scene.day is not None:
        return Answer(directions.decade(form.part, near, latest=scene.day), "nearest such decade", scene.base_name)
    return Answer(directions.decade(form.part, near), "latest such decade", scene.base_name)


def _names_it(scene: Scene, form: Form, ahead: Form) -> bool:
    """Tell whether the day behind an ordinal says which day it is: "on the fourth day of the trial, on Thursday"."""
    between = scene.tokens.lows[form.last : ahead.first]
    if len(between) <= 2:
        return ahead.kind is Kind.DAY_MONTH
    return ahead.kind in (Kind.DAY_MONTH, Kind.WEEKDAY) and between[0] == "of" and between[-2:] == [",", "on"]


def _is_of_event(scene: Scene, form: Form, whole: Moment | None) -> bool:
    """Tell whether "the third day" is one of what went on, not of a month: of a fast, of the strike that began in May."""
    if whole is None or whole.grain is not Grain.DAY:
        return True
    of = scene.tokens.low(form.last) == "of"
    return of and (form.part > _FEW_DAYS or scene.tokens.low(form.last + 1) in ("his", "her", "their"))


def ordinal_unit(scene: Scene, form: Form) -> Answer:
    """Resolve "the third day", "the first week" of what is under discussion."""
    if form.name == "week-of":
        return UNKNOWN
    ahead = scene.following(form, _APPOSITION)
    if ahead is not None and form.grain is Grain.DAY and not form.month and form.moment is None and _names_it(scene, form, ahead):
        return day_month(scene, ahead) if ahead.kind is Kind.DAY_MONTH else weekday(scene, ahead)
    named = month(scene, form) if form.month else None
    whole = named.moment if named is not None else form.moment or scene.focus.moment
    if form.name == "of-month":
        whole = scene.focus.at_grain(Grain.MONTH) or (holding(scene.day, Grain.MONTH) if scene.day and not scene.narrative else None)
    if form.name == "of-year":
        whole = scene.focus.at_grain(Grain.YEAR) or (holding(scene.day, Grain.YEAR) if scene.day and not scene.narrative else None)
    is_counted_in = form.name in ("of-month", "of-year")
    if form.grain is Grain.DAY and form.moment is None and named is None and not is_counted_in and _is_of_event(scene, form, whole):
        return UNKNOWN
    if scene.narrative and named is None and form.moment is None and whole is not None and whole.grain is form.grain is Grain.DAY:
        return Answer(whole.shifted(form.part - 1) if form.part > 1 else None, "counted from the day under discussion", scene.focus_name)
    if whole is None or whole.grain >= form.grain:
        return UNKNOWN
    anchor = "" if form.moment or named is not None else scene.focus_name or scene.origin
    if form.grain is Grain.DAY and whole.grain < Grain.MONTH and form.moment is None and not is_counted_in:
        return UNKNOWN  # days of a year are not counted
    if form.grain is Grain.WEEK and whole.grain is Grain.MONTH:
        return Answer(whole, "a week of it; weeks do not divide months")
    if form.part < 0:
        return Answer(holding(whole.last, form.grain), "the last of it", anchor)
    return Answer(holding(whole.first, form.grain).shifted(form.part - 1), "counted in it", anchor)
