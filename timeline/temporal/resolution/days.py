"""Days: day and month, weekday, today, holiday, and the day that a time belongs to."""

from __future__ import annotations

from fractions import Fraction
from typing import Final

from timeline.dates.calendar import civil
from timeline.temporal.context import Tense, clause
from timeline.temporal.forms import Form, Kind, Relation
from timeline.temporal.moments import Grain, Moment, day_of, holding
from timeline.temporal.resolution import directions
from timeline.temporal.resolution.scene import UNKNOWN, Answer, Scene
from timeline.temporal.resolution.steps import STEPS, number_words

_NEAR: Final = 80
"""A day and month no farther from the day of writing than this is the nearest one, whatever the tense."""
_AHEAD: Final = 9
"""A time without a day takes the day that follows within so many tokens."""


def day_month(scene: Scene, form: Form) -> Answer:
    """Resolve "5 May": in a narrative of the year under discussion, else the nearest; "the 5th": of the month under discussion."""
    if not form.month:
        month = scene.focus.at_grain(Grain.MONTH)
        named = None if month is None else day_of(month.year, month.part, form.day)
        return Answer(named, "day of the month under discussion", scene.focus_name)
    if form.year_relation is not Relation.BARE:
        year = scene.related_year(form.year_relation)
        return UNKNOWN if year is None else Answer(day_of(year, form.month, form.day), "of that year", scene.base_name)
    if scene.story is not None:
        return Answer(directions.day_in_story(form.month, form.day, scene.story), "in the year under discussion", scene.focus_name)
    if scene.day is None:
        return UNKNOWN
    nearest = directions.nearest_day(form.month, form.day, scene.day, form.weekday)
    if nearest is not None and not form.weekday and abs(nearest.first - scene.day) > _NEAR:
        here = clause(scene.tokens, form.first, form.last)
        if nearest.first > scene.day and here.tense is Tense.PAST:
            return Answer(directions.last_day(form.month, form.day, scene.day), "past tense: latest such day", scene.origin)
        if nearest.first < scene.day and here.tense is Tense.FUTURE and here.is_strong:
            return Answer(directions.next_day(form.month, form.day, scene.day), "future: first such day", scene.origin)
    return Answer(nearest, "nearest such day", scene.origin)


def weekday(scene: Scene, form: Form) -> Answer:
    """Resolve "Tuesday": the latest on or before the day of writing, unless the clause looks ahead."""
    wanted, relation, day = form.weekday, form.relation, scene.day
    from_focus = relation in (Relation.PREVIOUS, Relation.FOLLOWING, Relation.THAT) or scene.narrative
    if from_focus and scene.focus.day is not None:
        near = scene.focus.day.first
        if relation in (Relation.PREVIOUS, Relation.LAST):
            return Answer(directions.weekday_before(wanted, near, strictly=True), "latest before", scene.focus_name)
        return Answer(directions.weekday_after(wanted, near, strictly=relation is Relation.FOLLOWING), "first after", scene.focus_name)
    if day is None:
        return UNKNOWN
    if form.week_relation is not Relation.BARE:
        week = holding(day, Grain.WEEK).shifted(STEPS.get(form.week_relation, 0))
        return Answer(Moment(Grain.DAY, week.first + wanted - 1), "of that week", scene.origin)
    if relation in (Relation.LAST, Relation.PREVIOUS):
        return Answer(directions.weekday_before(wanted, day, strictly=True), "latest before", scene.origin)
    if relation in (Relation.NEXT, Relation.FOLLOWING):
        return Answer(directions.weekday_after(wanted, day, strictly=True), "first after", scene.origin)
    start = scene.range_start(form)
    if start is not None:
        return Answer(directions.weekday_after(wanted, start.first, strictly=True), "first after the start of the range", scene.focus_name)
    here = clause(scene.tokens, form.first, form.last)
    if relation is Relation.THIS or (here.tense is Tense.FUTURE and here.is_strong):
        return Answer(directions.weekday_after(wanted, day), "first on or after", scene.origin)
    return Answer(directions.weekday_before(wanted, day), "latest on or before", scene.origin)


def days_from_writing(scene: Scene, form: Form) -> Answer:
    """Resolve "today", "yesterday", "the day after tomorrow"; "today" in a narrative means nowadays."""
    offset = form.day
    if scene.day is None or (scene.narrative and not offset and not form.time):
        return UNKNOWN
    distance = number_words(Fraction(abs(offset)), "D")
    rule = "day of writing" if not offset else f"{distance} {'before' if offset < 0 else 'after'}"
    return Answer(Moment(Grain.DAY, scene.day + offset), rule, scene.origin)


def holiday(scene: Scene, form: Form) -> Answer:
    """Resolve "Christmas", "last Thanksgiving", "year-end"."""
    if form.part:
        return Answer(directions.holiday(form.name, form.part), "calendar of holidays")
    near = scene.base_day
    if near is None:
        return UNKNOWN
    year = civil(near)[0]
    found = [moment for offset in (-1, 0, 1) if (moment := directions.holiday(form.name, year + offset)) is not None]
    before = [moment for moment in found if moment.first <= near] or found
    after = [moment for moment in found if moment.first >= near] or found
    tense = Tense.UNKNOWN if scene.narrative else scene.tense(form)
    if form.relation is Relation.LAST or (tense is Tense.PAST and form.relation is Relation.BARE):
        return Answer(before[-1], "latest on or before", scene.base_name)
    is_deadline = scene.tokens.low(form.first - 1) in ("by", "until", "till") and form.relation is Relation.BARE
    if form.relation is Relation.NEXT or tense is Tense.FUTURE or is_deadline:
        return Answer(after[0], "first on or after", scene.base_name)
    return Answer(min(found, key=lambda moment: abs(moment.first - near), default=None), "nearest", scene.base_name)


def time_of_day(scene: Scene, form: Form) -> Answer:
    """Resolve "this morning", "last night", "10:35 a.m.": the day that a time without one belongs to."""
    relation, day = form.relation, scene.day
    if relation in (Relation.THIS, Relation.LAST) and not scene.narrative:
        if day is None:
            return UNKNOWN
        before = relation is Relation.LAST
        return Answer(Moment(Grain.DAY, day - before), "the day before" if before else "day of writing", scene.origin)
    step = STEPS.get(relation, 0)
    ahead = scene.following(form, _AHEAD)
    if ahead is not None and not step and not ahead.time and ahead.kind in (Kind.WEEKDAY, Kind.DAY_MONTH, Kind.DAYS):
        resolved = {Kind.WEEKDAY: weekday, Kind.DAY_MONTH: day_month}.get(ahead.kind, days_from_writing)
        return resolved(scene, ahead)
    focus = scene.focus
    if scene.narrative and focus.day is not None and not scene.is_day_current():
        return UNKNOWN
    if focus.day is not None and (scene.narrative or step or relation is Relation.THAT or scene.is_recent(focus.day_at, form)):
        return Answer(focus.day.shifted(step), "day under discussion", scene.focus_name)
    if day is None or scene.narrative:
        return UNKNOWN
    return Answer(Moment(Grain.DAY, day + step), "day of writing", scene.origin)
