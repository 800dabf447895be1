"""Times of day: the day that a time without one belongs to."""

from __future__ import annotations

from typing import Final

from timeline.temporal.context import PAST_VERBS, Tense
from timeline.temporal.forms import Form, Kind, Relation
from timeline.temporal.moments import Grain, Moment
from timeline.temporal.resolution.days import day_month, days_from_writing, weekday
from timeline.temporal.resolution.scene import RECENT, UNKNOWN, Answer, Scene
from timeline.temporal.resolution.steps import STEPS

_STORY: Final = 250
"""How many tokens the day that a story tells of holds for the clock times in it."""
_LONG_AGO: Final = 300
_EVENING: Final = 18
_MORNING: Final = 6
_NOON: Final = 12
_SHORT: Final = 4
_BREAKS: Final = frozenset(("from", ",", ";", '"', "“", "that", "but"))
_AHEAD: Final = 9
"""A time without a day takes the day that follows within so many tokens."""


def time_of_day(scene: Scene, form: Form) -> Answer:
    """Resolve "this morning", "last night", "10:35 a.m.": the day that a time without one belongs to."""
    relation, day = form.relation, scene.day
    if relation in (Relation.THIS, Relation.LAST) and not scene.narrative:
        if day is None:
            return UNKNOWN
        before = relation is Relation.LAST
        return Answer(Moment(Grain.DAY, day - before), "the day before" if before else "day of writing", scene.origin)
    step = STEPS.get(relation, 0)
    is_current = (scene.tokens.low(form.first - 2) == "as" and scene.tokens.low(form.first - 1) == "of") or _is_of_markets(scene, form)
    if (form.name == "line" or is_current) and day is not None and not scene.narrative:
        return Answer(Moment(Grain.DAY, day), "an entry or state of the day of writing", scene.origin)
    ahead = scene.following(form, _AHEAD)
    between = scene.tokens.lows[form.last : ahead.first] if ahead is not None else ()
    if (
        ahead is not None
        and not step
        and relation is not Relation.THAT
        and (not ahead.time or len(between) == 1)
        and not _BREAKS.intersection(between)
        and not any(low in PAST_VERBS or (low.endswith("ed") and len(low) > _SHORT) for low in between)
        and (ahead.kind in (Kind.WEEKDAY, Kind.DAY_MONTH, Kind.DAYS) or _is_written_day(ahead))
    ):
        if ahead.moment is not None and ahead.kind is Kind.MOMENT:
            return Answer(ahead.moment, "of the day that follows", scene.quoted(ahead))
        resolved = {Kind.WEEKDAY: weekday, Kind.DAY_MONTH: day_month}.get(ahead.kind, days_from_writing)
        return resolved(scene, ahead)
    return _of_day_told(scene, form, step)


def _is_written_day(form: Form) -> bool:
    return form.kind is Kind.MOMENT and form.moment is not None and form.moment.grain is Grain.DAY


def _of_day_told(scene: Scene, form: Form, step: int) -> Answer:
    """Give a time the day that its sentence looks back to, or the one under discussion; in news also that of writing."""
    relation, day, focus = form.relation, scene.day, scene.focus
    aside = scene.aside(form) if scene.narrative and not step else None
    if aside is not None and aside.grain is Grain.DAY:
        return Answer(aside, "day of the same sentence", scene.quoted(focus.aside_form))
    if scene.narrative and focus.day is not None and not scene.is_day_current():
        return scene.inexact
    told = _day_told(scene, form)
    if told is not None:
        return told
    if focus.day is not None and (scene.narrative or step or relation is Relation.THAT or _is_of_story(scene, form)):
        is_told = scene.narrative or (day is not None and focus.day.first < day and focus.time in ("TNI", "T24:00"))
        if (
            is_told
            and not step
            and _is_after_night(form, focus.time, _MORNING if scene.narrative else _NOON + 1)
            and not scene.was_before(form)
        ):
            return Answer(focus.day.shifted(1), "the morning after the night under discussion", scene.day_name)
        return Answer(focus.day.shifted(step), "day under discussion", scene.day_name)
    if day is None or scene.narrative:
        return UNKNOWN
    return Answer(Moment(Grain.DAY, day + step), "day of writing", scene.origin)


def _is_of_markets(scene: Scene, form: Form) -> bool:
    """Tell whether a time is that of a market as a wire is written: "By 0730 GMT, futures pointed lower", "in morning trading"."""
    lows = scene.tokens.lows
    if form.relation is Relation.BARE and form.time.isalpha() and scene.tokens.low(form.last) in ("trade", "trading", "dealings"):
        return True
    return lows[form.last - 1] in ("gmt", "utc") and scene.tokens.word(form.first - 1) in ("By", "At")


def _day_told(scene: Scene, form: Form) -> Answer | None:
    """Return the day of what happened at an hour where the last day named lies ahead, or stands in words set off by commas."""
    focus, day, beside = scene.focus, scene.day, scene.focus.day_form
    if scene.narrative or day is None:
        return None
    is_of_writing = focus.day is None or focus.day.first == day
    if form.time == "TNI" and form.relation is Relation.THE and is_of_writing and scene.clause(form).tense is Tense.PAST:
        return Answer(Moment(Grain.DAY, day - 1), "past tense: the night before", scene.origin)
    if focus.day is None or beside is None:
        return None
    if STEPS.get(form.relation, 0) == 0 and (scene.apposed_from(beside) >= 0 or scene.day_beside() is not None):
        was = scene.day_beside()
        was = was if was is not None and was.first <= day else None
        return Answer(was or Moment(Grain.DAY, day), "the day told of", scene.origin)
    if focus.day.first <= day or form.relation is not Relation.BARE:
        return None
    if scene.clause(form).tense is not Tense.PAST:
        return None
    if focus.behind is not None and scene.is_recent(focus.behind[1].last, form, _STORY):
        return Answer(focus.behind[0], "last day named that lies not ahead", scene.quoted(focus.behind[1]))
    return Answer(Moment(Grain.DAY, day), "day of writing", scene.origin)


def _is_of_story(scene: Scene, form: Form) -> bool:
    """Tell whether a time belongs to the last day named: near it, or farther off a clock time in the past tense; nothing to come does."""
    day, story, at = scene.day, scene.focus.day, scene.focus.day_at
    if day is not None and story is not None and story.first < day - _LONG_AGO and not scene.is_day_current():
        return False  # the day of a look back that the text has left
    is_behind = day is not None and story is not None and story.first < day and form.time[1:2].isdecimal()
    tense = scene.tense(form) if is_behind else Tense.UNKNOWN
    return scene.is_recent(at, form, _STORY if tense is Tense.PAST else RECENT) and (tense is not Tense.FUTURE or scene.was_to(form))


def _is_after_night(form: Form, before: str, hour: int) -> bool:
    """Tell whether a time belongs to the morning after the evening or night that the text spoke of last."""
    is_night = before in ("TNI", "TEV") or (before[1:3].isdecimal() and int(before[1:3]) >= _EVENING)
    is_early = form.time[1:3].isdecimal() and int(form.time[1:3]) < hour
    return is_night and (is_early or form.time == "TMO") and form.relation in (Relation.BARE, Relation.THE)
