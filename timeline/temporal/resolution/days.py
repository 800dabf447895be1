"""Days: day and month, weekday, today, holiday."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from typing import Final

from timeline.dates.calendar import civil
from timeline.temporal import holidays
from timeline.temporal.context import Tense, is_cue
from timeline.temporal.forms import LISTED, Form, Kind, Relation
from timeline.temporal.moments import Grain, Moment, day_of, holding
from timeline.temporal.moments import weekday as calendar_weekday
from timeline.temporal.resolution import directions, years
from timeline.temporal.resolution.scene import UNKNOWN, Answer, Scene
from timeline.temporal.resolution.sequels import before_sequel
from timeline.temporal.resolution.steps import STEPS, number_words

_CLAUSE_ENDS: Final = frozenset((",", ";"))
_NEAR: Final = 80
"""A day and month no farther from the day of writing than this is the nearest one, whatever the tense."""
_SOON: Final = 21
"""A day no more days ahead than this is meant, even beside a verb in the past: "named 10 May for the vote"."""
_PAST: Final = 3
"""A day of the month that lies more days back than this is that of the next month, in a story."""
_AS_EARLY: Final = (["as", "early", "as"], ["as", "soon", "as"])
_BEFORE_THE: Final = frozenset(("by", "from", "on", "since", "until"))
_CLOSE_OF: Final = 6
_CLOSE_OF_DAY: Final = frozenset(("business", "play", "trading"))
"""Whose close on a day is a limit: "until close of business on Friday"."""
_DETERMINERS: Final = frozenset(("a", "an", "her", "his", "its", "my", "our", "the", "their"))
_CLOSINGS: Final = frozenset(("close", "closing", "finish", "price", "settlement"))
_FRIDAY: Final = 5
_JUST_OVER: Final = 2
"""What "was to" happen so few days ago may have happened."""
_ALMOST_A_WEEK: Final = 6
"""The weekday that was so many days ago is tomorrow's, too."""
_BREATH: Final = 8
"""A list of days goes on within so many tokens."""
_CLOSE: Final = 14
"""A holiday no farther from the day of writing than this is meant, whatever the tense."""
_DEADLINES: Final = frozenset(("by", "until", "till", "through"))
_LIMITS: Final = (["later", "than"], ["or", "before"])
_PAST_AUXILIARIES: Final = frozenset(("was", "were", "had", "been", "would", "said"))


def day_month(scene: Scene, form: Form) -> Answer:
    """Resolve "5 May": in a narrative of the year under discussion, else the nearest; "the 5th": of the month under discussion."""
    if not form.month:
        return _day_alone(scene, form)
    if form.year_relation is not Relation.BARE:
        year = years.related_year(scene, form.year_relation, form)
        return UNKNOWN if year is None else Answer(day_of(year[0], form.month, form.day), "of that year", year[1])
    if scene.narrative and not scene.is_to_come(form):
        return scene.told(form)
    if scene.day is None:
        listed = years.year_listed(scene, form)
        return UNKNOWN if listed is None else Answer(day_of(listed[0], form.month, form.day), "of the year told of", listed[1])
    return before_sequel(scene, form, _day_of_news(scene, form, scene.day))


def _day_of_news(scene: Scene, form: Form, day: int) -> Answer:
    """Resolve "5 May" of news: the nearest, unless a list, a range, a year told of, or the tense says better."""
    start = scene.range_start(form)
    if start is not None and form.name == LISTED:
        return Answer(directions.next_day(form.month, form.day, start.first), "of the same list", scene.focus_name)
    listed = years.year_listed(scene, form)
    if listed is not None:
        return Answer(day_of(listed[0], form.month, form.day), "of the year told of", listed[1])
    nearest = directions.nearest_day(form.month, form.day, day, form.weekday)
    is_open = nearest is not None and not form.weekday and (nearest.first > day + _SOON or nearest.first < day - _NEAR)
    named = years.year_at_head(scene, form) or (years.year_named(scene, form) if is_open else None)
    if named is not None:
        return Answer(day_of(named[0], form.month, form.day), "of the year told of", named[1])
    is_told = nearest is not None and form.weekday != 0 and form.weekday == calendar_weekday(nearest.first)
    if nearest is not None and nearest.first > day and not is_told and _is_surely_past(scene, form, nearest.first - day):
        return Answer(directions.last_day(form.month, form.day, day), "past tense: latest such day", scene.origin)
    if start is not None and start.grain is Grain.DAY:
        return Answer(directions.next_day(form.month, form.day, start.first), "first after the start of the range", scene.focus_name)
    if nearest is not None and not form.weekday:
        is_far = abs(nearest.first - day) > _NEAR
        here = scene.clause(form)
        is_end = scene.tokens.low(form.first - 1) == "through" and scene.tense(form) is not Tense.PAST
        if is_far and nearest.first > day and here.tense is Tense.PAST and not is_end:
            return Answer(directions.last_day(form.month, form.day, day), "past tense: latest such day", scene.origin)
        if nearest.first < day and here.tense is Tense.FUTURE and here.is_strong and (is_far or not _is_over(scene, form)):
            return Answer(directions.next_day(form.month, form.day, day), "future: first such day", scene.origin)
    return Answer(nearest, "nearest such day", scene.origin)


def _is_over(scene: Scene, form: Form) -> bool:
    """Tell whether what was to come may have come since: "was due in court on 3 May", "would speak on 3 May"."""
    here = scene.clause(form)
    return any(low in _PAST_AUXILIARIES for low in scene.tokens.lows[here.first : form.first])


def _is_surely_past(scene: Scene, form: Form, ahead: int) -> bool:
    """Tell whether a day so many days ahead is meant as last year's: "since 1 January", "expired on 1 January"."""
    before = scene.tokens.low(form.first - 1 - (scene.tokens.low(form.first - 1) == "the"))
    here = scene.clause(form) if ahead > _SOON and before not in ("by", "until", "till") else None
    return scene.tokens.low(form.first - 1) in ("ended", "since") or (here is not None and here.tense is Tense.PAST and here.is_near)


def _day_alone(scene: Scene, form: Form) -> Answer:
    """Resolve "the 5th": of the month under discussion; in a story of the next one, where the days have gone past it."""
    focus, number = scene.focus, form.day
    if form.relation is not Relation.BARE and scene.day is not None and not scene.narrative:
        here = holding(scene.day, Grain.MONTH).shifted(STEPS.get(form.relation, 0))
        return Answer(day_of(here.year, here.part, number), "of that month", scene.origin)  # "the 21st of next month"
    month = focus.at_grain(Grain.MONTH)
    if (
        month is None
        and scene.narrative
        and scene.focus.mod in ("early", "start")
        and focus.moment is not None
        and focus.moment.grain is Grain.YEAR
    ):
        month = holding(focus.moment.first, Grain.MONTH)  # "in the first days of 1851 ... on the 11th"
    aside = scene.aside(form) if scene.narrative else None
    is_one_clause = aside is not None and _CLAUSE_ENDS.isdisjoint(scene.tokens.lows[focus.aside_at : form.first])
    if aside is not None and is_one_clause and aside.grain in (Grain.MONTH, Grain.DAY):
        of_aside = holding(aside.first, Grain.MONTH)
        return Answer(day_of(of_aside.year, of_aside.part, number), "day of the month of the same sentence", scene.quoted(focus.aside_form))
    if month is None and scene.narrative and focus.day is not None:
        month = holding(focus.day.first, Grain.MONTH)
    if month is None:
        return _day_of_writing(scene, form)
    named, rule = day_of(month.year, month.part, number), "day of the month under discussion"
    if not scene.narrative or focus.day is None or named is None or not named.first >= month.first <= focus.day.first <= month.last:
        return Answer(named, rule, scene.focus_name)
    if focus.day.first - named.first > _PAST and not scene.looks_back(form):
        following = month.shifted(1)
        named, rule = day_of(following.year, following.part, number), "first such day after"
    return Answer(named, rule, scene.focus_name)


def _day_of_writing(scene: Scene, form: Form) -> Answer:
    """Resolve "the 5th" of news that names no month: the latest, or the first to come, seen from the day of writing."""
    if scene.narrative or scene.day is None:
        return UNKNOWN
    here = holding(scene.day, Grain.MONTH)
    found = [day_of(month.year, month.part, form.day) for month in (here.shifted(-1), here, here.shifted(1))]
    days = [moment for moment in found if moment is not None]
    tense = scene.tense(form)
    if tense is Tense.FUTURE:
        return Answer(next((moment for moment in days if moment.first >= scene.day), None), "future: first such day", scene.origin)
    return Answer(next((moment for moment in reversed(days) if moment.first <= scene.day), None), "latest such day", scene.origin)


def weekday(scene: Scene, form: Form) -> Answer:
    """Resolve "Tuesday": the latest on or before the day of writing, unless the clause looks ahead."""
    wanted, relation, day = form.weekday, form.relation, scene.day
    is_of_writing = relation is Relation.LAST and day is not None and not scene.is_quoted(form)
    is_told = scene.narrative and not is_of_writing
    if (relation in (Relation.PREVIOUS, Relation.FOLLOWING, Relation.THAT) or is_told) and scene.focus.day is not None:
        near = scene.focus.day.first
        if relation in (Relation.PREVIOUS, Relation.LAST):
            return Answer(directions.weekday_before(wanted, near, strictly=True), "latest before", scene.focus_name)
        return Answer(directions.weekday_after(wanted, near, strictly=relation is Relation.FOLLOWING), "first after", scene.focus_name)
    if is_told and scene.focus.moment is not None:
        return scene.inexact
    of_tale = _weekday_of_tale(scene, form)
    if of_tale is not None or day is None or _is_seen_from_event(scene, form):
        return of_tale or (UNKNOWN if day is None else Answer(None, "it is seen from an event"))
    if form.week_relation is not Relation.BARE:
        week = holding(day, Grain.WEEK).shifted(STEPS.get(form.week_relation, 0))
        return Answer(Moment(Grain.DAY, week.first + wanted - 1), "of that week", scene.origin)
    weeks = int(form.number or 0)
    if relation in (Relation.LAST, Relation.PREVIOUS):
        named = directions.weekday_before(wanted, day, strictly=True).shifted(-7 * weeks)
        if relation is Relation.LAST and named.first == day - 1 and calendar_weekday(day) <= _FRIDAY:
            return Answer(named.shifted(-7), "the week before: the latest is yesterday", scene.origin)
        return Answer(named, f"{number_words(Fraction(weeks), 'W')} before the latest" if weeks else "latest before", scene.origin)
    if relation in (Relation.NEXT, Relation.FOLLOWING):
        named = directions.weekday_after(wanted, day, strictly=True).shifted(7 * weeks)
        return Answer(named, f"{number_words(Fraction(weeks), 'W')} after the first" if weeks else "first after", scene.origin)
    start = scene.range_start(form)
    if start is not None:
        return Answer(directions.weekday_after(wanted, start.first, strictly=True), "first after the start of the range", scene.focus_name)
    return _directed_weekday(scene, form, day)


def _is_seen_from_event(scene: Scene, form: Form) -> bool:
    """Tell whether "the Monday after the vote" counts from what no date is told of."""
    tokens, at = scene.tokens, form.last
    is_the = form.relation is Relation.BARE and tokens.low(form.first - 1) == "the"
    return is_the and tokens.low(at) in ("after", "before", "following") and tokens.low(at + 1) in _DETERMINERS


def _weekday_of_tale(scene: Scene, form: Form) -> Answer | None:
    """Return the "on the Tuesday" of what is told of a day or week before it: the first after that day, the one of that week."""
    focus, tokens = scene.focus, scene.tokens
    is_the = form.relation is Relation.BARE and tokens.low(form.first - 1) == "the" and tokens.low(form.first - 2) in _BEFORE_THE
    if not is_the or focus.moment is None or form.week_relation is not Relation.BARE or not scene.is_recent(focus.at, form):
        return None
    if focus.moment.grain is Grain.WEEK:
        named, rule = Moment(Grain.DAY, focus.moment.first + form.weekday - 1), "of the week told of"
    elif focus.moment.grain is Grain.DAY:
        named, rule = directions.weekday_after(form.weekday, focus.moment.first, strictly=True), "first after the day told of"
    else:
        return None
    is_too_late = scene.day is not None and named.first > scene.day >= focus.moment.first and scene.tense(form) is Tense.PAST
    return None if is_too_late else Answer(named, rule, scene.focus_name)


def _directed_weekday(scene: Scene, form: Form, day: int) -> Answer:
    """Resolve a weekday by the direction of its clause."""
    here, wanted = scene.clause(form), form.weekday
    said = scene.said_at(form) if here.tense is Tense.FUTURE else None
    if said is not None:
        return Answer(directions.weekday_after(wanted, said.first, strictly=True), "first after it was said", scene.day_name)
    lows = scene.tokens.lows[max(0, form.first - 3) : form.first]
    near = scene.tokens.lows[max(0, form.first - _CLOSE_OF) : form.first]
    is_close = lows[-1:] == ["on"] and not _DEADLINES.isdisjoint(near) and not _CLOSE_OF_DAY.isdisjoint(near)
    is_limit = is_close or scene.tokens.low(form.first - 1) in _DEADLINES or lows[-2:] in _LIMITS
    is_deadline = is_limit and here.tense is not Tense.PAST and not scene.is_agent(form)
    if scene.is_agent(form) and scene.tokens.low(form.last + 2) in _CLOSINGS:
        return Answer(directions.weekday_before(wanted, day), "a price that is known: latest on or before", scene.origin)
    is_deadline = is_deadline or (lows in _AS_EARLY and here.tense is not Tense.PAST)
    if form.relation is Relation.THIS or is_deadline or (here.tense is Tense.FUTURE and here.is_strong):
        return Answer(directions.weekday_after(wanted, day), "first on or after", scene.origin)
    return _told_weekday(scene, form, day)


def _weekday_beside(scene: Scene, form: Form, day: int) -> Moment | None:
    """Return the weekday to come that a weekday follows in one breath: "spends Saturday in York and Sunday at home"."""
    previous = scene.forms[scene.index - 1] if scene.index else None
    moment = scene.focus.moment
    if previous is None or previous.kind is not Kind.WEEKDAY or scene.focus.at != previous.last or moment is None or moment.first <= day:
        return None
    between = scene.tokens.lows[previous.last : form.first]
    is_one_breath = (
        0 < len(between) <= _BREATH
        and not {"and", "followed"}.isdisjoint(between)
        and not any(is_cue(low) and low != "followed" for low in between)
    )
    return moment if is_one_breath else None


def _told_weekday(scene: Scene, form: Form, day: int) -> Answer:
    """Resolve a weekday without a sign of what is to come: the latest one, or the day after publication where the text tells of that."""
    beside = _weekday_beside(scene, form, day)
    if beside is not None:
        return Answer(directions.weekday_after(form.weekday, beside.first), "first after the day before it", scene.focus_name)
    latest = directions.weekday_before(form.weekday, day)
    if day - latest.first > _JUST_OVER and scene.was_to(form):
        return Answer(latest.shifted(7), "what was to come: first after", scene.origin)
    if latest.first == day - _ALMOST_A_WEEK and scene.tells_of_the_day_after():
        return Answer(latest.shifted(7), "the day after, of which the text tells", scene.origin, is_told=True)
    return Answer(latest, "latest on or before", scene.origin)


def days_from_writing(scene: Scene, form: Form) -> Answer:
    """Resolve "today", "yesterday", "the day after tomorrow"; "today" in a narrative means nowadays."""
    offset = form.day
    if form.name == "overnight" and not scene.narrative and scene.clause(form).tense is Tense.PAST:
        offset = -1  # the night that began on the day before
    if form.name == "overnight" and scene.narrative:
        return Answer(scene.focus.day, "day under discussion", scene.day_name) if scene.is_day_current() else scene.inexact
    if scene.day is None or (scene.narrative and not offset and not form.time):
        return UNKNOWN
    distance = number_words(Fraction(abs(offset)), "D")
    rule = "day of writing" if not offset else f"{distance} {'before' if offset < 0 else 'after'}"
    return Answer(Moment(Grain.DAY, scene.day + offset), rule, scene.origin)


def holiday(scene: Scene, form: Form) -> Answer:
    """Resolve "Christmas", "last Thanksgiving", "Easter weekend"."""
    found = _holiday_day(scene, form)
    if found.moment is None or form.grain is Grain.DAY:
        return found
    return replace(found, moment=holidays.around(found.moment, form.grain))


def _day_described(scene: Scene, form: Form) -> Moment | None:
    """Return the day that a holiday only describes: "on 15 May, Independence Day, the army paraded"."""
    previous = scene.forms[scene.index - 1] if scene.index else None
    if previous is None or form.part or previous.kind not in (Kind.DAY_MONTH, Kind.MOMENT) or previous.last != form.first - 1:
        return None
    return scene.focus.day if scene.tokens.low(previous.last) == "," and scene.focus.day_at == previous.last else None


def _holiday_day(scene: Scene, form: Form) -> Answer:
    named = _day_described(scene, form)
    if named is not None:
        return Answer(named, "the day named before it", scene.day_name)
    told = years.year_at_head(scene, form) if form.relation is Relation.BARE and not scene.narrative else None
    if form.part or told is not None:
        year, anchor = told if told is not None and not form.part else (form.part, "")
        return Answer(holidays.holiday(form.name, year), "calendar of holidays", anchor)
    if scene.narrative:
        return scene.told(form)
    day = scene.day
    if day is None:
        return UNKNOWN
    found = [moment for offset in (-1, 0, 1) if (moment := holidays.holiday(form.name, civil(day)[0] + offset)) is not None]
    before = [moment for moment in found if moment.first <= day] or found
    after = [moment for moment in found if moment.first >= day] or found
    nearest = min(found, key=lambda moment: abs(moment.first - day), default=None)
    if form.relation is Relation.LAST:
        return Answer(before[-1], "latest on or before", scene.origin)
    if form.relation is Relation.NEXT:
        return Answer(after[0], "first on or after", scene.origin)
    if nearest is None or abs(nearest.first - day) <= _CLOSE or form.relation is not Relation.BARE:
        return Answer(nearest, "nearest", scene.origin)
    tense = scene.clause(form).tense
    if tense is Tense.PAST:
        return Answer(before[-1], "past tense: latest on or before", scene.origin)
    if tense is Tense.FUTURE or scene.tokens.low(form.first - 1) in ("by", "until", "till", "before"):
        return Answer(after[0], "future: first on or after", scene.origin)
    return Answer(nearest, "nearest", scene.origin)
