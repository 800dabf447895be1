"""Distances: so many units from the day of writing or from the time under discussion, "two years ago", "ten days later"."""

from __future__ import annotations

from fractions import Fraction
from typing import Final

from timeline.dates.calendar import civil
from timeline.temporal.forms import Form, Relation
from timeline.temporal.moments import Grain, Moment, day_of, holding, part_of
from timeline.temporal.resolution.directions import weekday_after, weekday_before
from timeline.temporal.resolution.scene import UNKNOWN, Answer, Scene
from timeline.temporal.resolution.steps import STEPS, number_words, shifted
from timeline.temporal.resolution.stops import restated
from timeline.temporal.sentence import has_figures, sentence

_YEAR_BACK: Final = 250
"""A date under discussion that lies this many days before the day of writing is last year's already."""
_WITHIN: Final = {"early": -10, "start": -10, "late": 10, "end": 14}
_COARSER: Final = {"D": Grain.MONTH, "W": Grain.MONTH, "M": Grain.YEAR}
"""The moment that holds "a few days later", "some months later", as near as can be told."""
_HOURS_IN: Final = {"H": Fraction(60), "MIN": Fraction(1), "S": Fraction(1, 60)}
"""How many minutes they are."""
_LONG: Final = ("DE", "CE", "ML")
_FARTHEST_HOURS: Final = 1000
_DAY: Final = 24 * 60
_HALF_WEEK: Final = 3


def distance(scene: Scene, form: Form) -> Answer:
    """Resolve "two years ago", "ten days later", "a year earlier"."""
    same = _restated(scene, form)
    if same is not None:
        return same
    return _few(scene, form) if form.number is None else _counted_on(scene, form, form.number)


def _counted_on(scene: Scene, form: Form, count: Fraction) -> Answer:
    """Count from an aside, a report, the time under discussion or the day of writing."""
    relation, focus = form.relation, scene.focus.moment
    aside = scene.aside(form)
    if aside is not None and relation in (Relation.EARLIER, Relation.LATER) and aside.grain >= form.grain:
        step = -count if relation is Relation.EARLIER else count
        words = f"{number_words(count, form.unit)} {'before' if step < 0 else 'after'}"
        base_of_aside, name = _edge(scene, form, aside, scene.focus.aside_form)
        return Answer(shifted(base_of_aside, form.unit, step), words, name)
    back = relation in (Relation.AGO, Relation.EARLIER)
    if form.name == "same" and scene.day is not None and count.denominator == 1:
        return _same(scene, form, scene.day, int(count))
    if form.unit == "Y" and count == 1 and back and scene.has_report(form):
        return Answer(scene.quarter_before(), "the same quarter a year before", scene.quarter_name)
    if form.unit in _HOURS_IN and relation in (Relation.EARLIER, Relation.LATER) and scene.focus.day is not None:
        return _hours(scene, form, scene.focus.day, -count if back else count)
    base, anchor = scene.day, scene.origin
    from_focus = relation in (Relation.EARLIER, Relation.LATER) and not _is_compared(scene, form)
    is_coarse = focus is not None and focus.grain < form.grain and not scene.is_told_of_part()
    if from_focus and scene.narrative and is_coarse and scene.is_day_current() and scene.focus.day:
        base, anchor = scene.focus.day.first, scene.day_name
    elif from_focus and focus is not None and focus.grain >= form.grain:
        base, anchor = _edge(scene, form, focus, scene.focus.form)
    elif from_focus and focus is not None and (scene.narrative or _is_of_part(form, focus) or _is_within(scene, form, focus)):
        return _about(scene, form, focus, -1 if back else 1)
    elif relation is Relation.LATER:
        return _named_next(scene, form)
    if scene.narrative and focus is not None and relation is Relation.AGO and form.unit == "Y" and scene.is_quoted(form):
        base, anchor = focus.first, scene.focus_name
    if base is None:
        return UNKNOWN
    is_of_year = focus is not None and base == focus.first and focus.grain <= Grain.YEAR
    return _counted(form, base, -count if back else count, anchor, is_of_year=is_of_year)


def _edge(scene: Scene, form: Form, moment: Moment, named: Form | None) -> tuple[int, str]:
    """Return the day to count from, and what names it: back from the start of a range, "in 1602 and 1603 ... a year before"."""
    start = scene.start_of_range(named) if form.relation is Relation.EARLIER else None
    return (moment.first, scene.quoted(named)) if start is None else (start[0].first, start[1])


def _restated(scene: Scene, form: Form) -> Answer | None:
    """Return the date that a story itself gives beside a distance: "two years later, in 1862"."""
    beside = restated(scene.tokens, scene.forms, scene.index) if scene.narrative else None
    if beside is None:
        return None
    moment = beside.moment or scene.story.moments.get(beside.first)
    if moment is None or (form.number is None and moment.grain < form.grain):
        return None
    words = "the date beside it"
    return Answer(holding(moment.first, form.grain) if moment.grain > form.grain else moment, words, scene.quoted(beside))


def _counted(form: Form, base: int, count: Fraction, anchor: str, *, is_of_year: bool) -> Answer:
    """Count from a day; "half a century later" is about right, and so is "2 1/2 years later" of a year."""
    moment = shifted(base, form.unit, count)
    is_loose = count.denominator != 1 and (is_of_year or form.unit in _LONG)
    if moment is not None and is_loose:
        moment = holding(moment.first, Grain.YEAR)
    return Answer(moment, f"{number_words(abs(count), form.unit)} {'before' if count < 0 else 'after'}", anchor, is_about=is_loose)


def _same(scene: Scene, form: Form, day: int, count: int) -> Answer:
    """Return the day, week or month so many years or months before one seen from the day of writing: "17 years ago next month"."""
    step = STEPS.get(form.year_relation, 0)
    if form.weekday:
        seen = _weekday_seen(form.weekday, form.year_relation, day)
    else:
        seen = holding(day, form.grain).shifted(step).first if step else day + form.day
    year, month_, day_ = civil(seen)
    here = part_of(year, Grain.MONTH, month_).shifted(-count * (1 if form.unit == "M" else 12))
    same = day_of(here.year, here.part, day_)
    counted = "months" if form.unit == "M" else "years"
    return UNKNOWN if same is None else Answer(holding(same.first, form.grain), f"the same so many {counted} before", scene.origin)


def _weekday_seen(wanted: int, relation: Relation, day: int) -> int:
    """Return the day that "last Friday", "this Friday" and, as the nearest one, "Friday" means, seen from a day."""
    if relation is Relation.LAST:
        return weekday_before(wanted, day, strictly=True).first
    if relation in (Relation.THIS, Relation.NEXT):
        return weekday_after(wanted, day, strictly=relation is Relation.NEXT).first
    return weekday_before(wanted, day + _HALF_WEEK).first


def _hours(scene: Scene, form: Form, day: Moment, count: Fraction) -> Answer:
    """Count hours and minutes from the time under discussion; only the day where the text names no time."""
    clock = scene.focus.time
    words = f"{number_words(abs(count), form.unit)} {'before' if count < 0 else 'after'}"
    if abs(count) > _FARTHEST_HOURS:
        return Answer(day, words, scene.day_name)
    if len(clock) != len("T00:00") or not clock[1:3].isdecimal():
        whole = count * _HOURS_IN[form.unit] / _DAY
        return Answer(day.shifted(int(whole)) if whole.denominator == 1 else day, words, scene.day_name)
    minutes = int(clock[1:3]) * 60 + int(clock[4:6]) + int(count * _HOURS_IN[form.unit])
    days, rest = divmod(minutes, 24 * 60)
    return Answer(day.shifted(days), words, scene.day_name, f"T{rest // 60:02d}:{rest % 60:02d}")


def _about(scene: Scene, form: Form, focus: Moment, sign: int) -> Answer:
    """Count from the middle of a month or season: "late April; two weeks later" is May. A year is not exact enough for that."""
    if form.number is not None and _is_of_part(form, focus):
        moment = shifted((focus.first + focus.last) // 2, "M", sign * form.number)
        counted = f"about {number_words(form.number, 'M')} {'before' if sign < 0 else 'after'}"
        return Answer(moment, counted, scene.focus_name, is_about=True)
    if focus.grain is not Grain.MONTH or form.unit not in ("W", "D", "FN") or form.number is None:
        return scene.inexact
    middle = (focus.first + focus.last) // 2 + _WITHIN.get(scene.focus.mod, 0)
    moment = shifted(middle, form.unit, sign * form.number)
    found = None if moment is None else holding(moment.first, Grain.MONTH)
    return Answer(
        found, f"about {number_words(form.number, form.unit)} {'before' if sign < 0 else 'after'}", scene.focus_name, is_about=True
    )


def _is_within(scene: Scene, form: Form, focus: Moment) -> bool:
    """Tell whether days or weeks are counted from a month that the sentence names: "came ashore in April, and five days later"."""
    is_here = scene.focus.at >= sentence(scene.tokens, form.first, form.last)[0]
    return is_here and focus.grain is Grain.MONTH and form.unit in ("D", "W") and form.relation is Relation.LATER


def _is_of_part(form: Form, focus: Moment) -> bool:
    """Tell whether months are counted from a season, a quarter or a half: "in the spring of 1996 ... sixteen months later"."""
    return form.unit == "M" and focus.grain in (Grain.SEASON, Grain.QUARTER, Grain.HALF)


def _few(scene: Scene, form: Form) -> Answer:
    """Resolve "a few days later" in a narrative: the month, or the year, that the time under discussion lies in."""
    focus = scene.focus.moment
    if not scene.narrative or focus is None or form.relation not in (Relation.LATER, Relation.EARLIER):
        return UNKNOWN
    grain = _COARSER.get(form.unit)
    here = None if grain is None else scene.focus.at_grain(grain) or (focus if focus.grain > Grain.DECADE else None)
    return Answer(here, "not long " + ("before" if form.relation is Relation.EARLIER else "after"), scene.focus_name)


def _is_compared(scene: Scene, form: Form) -> bool:
    """Tell whether figures are compared with "a year earlier" once more: the year before, not the one before that."""
    day, focus = scene.day, scene.focus.moment
    if day is None or focus is None or scene.narrative or form.unit != "Y" or form.number != 1 or form.relation is not Relation.EARLIER:
        return False
    return focus.last < day - _YEAR_BACK and has_figures(scene.tokens, form.first, form.last)


def _named_next(scene: Scene, form: Form) -> Answer:
    """Return the date that follows at once: "two years later, in 2017"."""
    following = scene.following(form, 3)
    if following is None or following.moment is None or following.moment.grain > form.grain:
        return Answer(None, "it is not said after what")
    return Answer(following.moment, "the date that follows", scene.quoted(following))
