"""Months, seasons, quarters, weeks, years: named without their year, or by their place beside another date."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from timeline.dates.calendar import civil
from timeline.temporal.context import Tense
from timeline.temporal.ended import end_of
from timeline.temporal.forms import SEASON_OF_SPORT, Form, Kind, Relation
from timeline.temporal.moments import Grain, Moment, holding, part_of, weekday, year_of
from timeline.temporal.resolution import directions, years
from timeline.temporal.resolution.days import day_month
from timeline.temporal.resolution.scene import UNKNOWN, Answer, Scene
from timeline.temporal.resolution.sequels import before_sequel
from timeline.temporal.resolution.steps import STEPS, step_words
from timeline.temporal.sentence import sentence

_SAME_BREATH: Final = 30
"""So many tokens after it, "that day" is the last one named, whatever month was named since."""
_EARLY: Final = 4
"""Up to this month, the year-end that lies behind is the last one."""
_HARDLY_OVER: Final = 45
"""A half year that has more days than this to run is not told of as over; a quarter may be one of a fiscal year."""
_WINTER: Final = 4
_NEW: Final = 2
"""Up to this month a year is new."""
_FORESEEN: Final = frozenset(("forecast", "predicted", "projected", "expected", "estimated", "outlook", "guidance"))
_AFTER_WEEKEND: Final = 2
"""Up to Tuesday, "this weekend" may be the one just over."""
_NEAR: Final = 2
"""A month no more months from that of writing than this is the nearest one."""
_FIGURE: Final = 6
_ENDS: Final = (Kind.DAY_MONTH, Kind.MOMENT)
_ENDED_BY: Final = 4
"""So many tokens on stands the end of a quarter: "the quarter that ended in June"."""
_LEFT: Final = frozenset(("rest", "remainder", "balance", "bulk"))
_SAME_TALE: Final = 30
"""How many tokens after a date "later in the year" means the year of that date."""
_CENTURY: Final = 100
_SEASON_TURNS: Final = {-1: 5, 0: 6, 1: 8}
"""The last months of a year in which the last season, this one and the next of winter sports are those before they turn."""


def month(scene: Scene, form: Form) -> Answer:
    """Resolve "May", "last May"."""
    return _named(scene, form, Grain.MONTH, form.month)


def season(scene: Scene, form: Form) -> Answer:
    """Resolve "spring", "this summer"."""
    return _named(scene, form, Grain.SEASON, form.part)


def _named(scene: Scene, form: Form, grain: Grain, part: int) -> Answer:
    relation = form.relation
    if form.year_relation is not Relation.BARE:
        told = years.related_year(scene, form.year_relation, form)
        return UNKNOWN if told is None else Answer(part_of(told[0], grain, part), "of that year", told[1])
    is_of_writing = relation is Relation.LAST and scene.day is not None and not scene.is_quoted(form)
    is_told = scene.narrative and not is_of_writing
    if relation in (Relation.THAT, Relation.FOLLOWING, Relation.PREVIOUS) or (is_told and relation is not Relation.BARE):
        return _earlier(_beside(scene, form, grain, part), form)
    if is_told:
        return scene.told(form)
    year = years.year_beside(scene, form)
    if year is not None:
        return Answer(part_of(year, grain, part), "of that year", scene.focus_name)
    listed = years.year_listed(scene, form) if relation is Relation.BARE else None
    if listed is not None:
        return Answer(part_of(listed[0], grain, part), "of the year told of", listed[1])
    if scene.day is None:
        return UNKNOWN
    found = _named_in_news(scene, form, scene.day, grain, part)
    return before_sequel(scene, form, found) if relation is Relation.BARE else found


def _named_in_news(scene: Scene, form: Form, day: int, grain: Grain, part: int) -> Answer:
    """Resolve the month or season of news: what goes before it says which, or else the direction of its clause."""
    relation, start = form.relation, scene.range_start(form)
    if start is not None and start.grain is grain:
        return Answer(directions.next_part(grain, part, start.last + 1), "first after the start of the range", scene.focus_name)
    here = holding(day, grain)
    if relation is Relation.LAST:
        if grain is Grain.MONTH:
            here = here.shifted(-1)  # the month before this one is called "last month"
        return _earlier(Answer(directions.last_part(grain, part, here.first - 1), "latest before", scene.origin), form)
    if relation is Relation.NEXT:
        return Answer(directions.next_part(grain, part, here.last + 1), "first after", scene.origin)
    if relation is Relation.THIS and grain is Grain.MONTH:
        return Answer(part_of(civil(day)[0], grain, part), "of this year", scene.origin)
    headed = years.year_at_head(scene, form) if relation is Relation.BARE else None
    if headed is not None:
        return Answer(part_of(headed[0], grain, part), "of the year told of", headed[1])
    named = years.year_named(scene, form) if grain is Grain.MONTH and relation is Relation.BARE else None
    if named is not None and abs(directions.nearest_part(grain, part, day).index - here.index) > _NEAR:
        return Answer(part_of(named[0], grain, part), "of the year told of", named[1])
    return _directed(scene, form, day, grain, part)


def _directed(scene: Scene, form: Form, day: int, grain: Grain, part: int) -> Answer:
    """Resolve a month or season by the direction of its clause; "this summer" is near, or to come in the year of writing."""
    if form.relation is Relation.BARE and scene.tokens.low(form.first - 1) in ("in", "for") and scene.was_to(form):
        return Answer(directions.nearest_part(grain, part, day), "what was to be: nearest", scene.origin)
    tense = scene.tense(form)
    if form.relation is Relation.THIS:
        named = part_of(civil(day)[0], grain, part)
        if tense is not Tense.PAST and part != _WINTER and named.first > day:
            return Answer(named, "the one to come", scene.origin)
        tense = Tense.UNKNOWN if tense is Tense.PAST else tense
    return Answer(*directions.directed_part(grain, part, day, tense, is_sure=scene.is_surely_ahead(form)), scene.origin)


def _earlier(last: Answer, form: Form) -> Answer:
    """Return the season that lies so many years back, counted from the latest one: "two winters ago"."""
    if last.moment is None or form.number is None or form.number == 1:
        return last
    return replace(last, moment=last.moment.shifted(-4 * (int(form.number) - 1)), rule=f"{form.number} of them back")


def _beside(scene: Scene, form: Form, grain: Grain, part: int) -> Answer:
    """Return "the following spring", "that May": seen from the time under discussion, else from the day of writing."""
    relation, focus = form.relation, scene.focus.moment
    is_of_writing = focus is not None and focus.year == scene.year and not scene.narrative
    if relation is Relation.THAT and is_of_writing and scene.focus.other is not None and scene.is_recent(scene.focus.other_at, form):
        focus = scene.focus.other  # not the day on which somebody said it
    anchor, aside = scene.focus_name, scene.aside(form) if scene.narrative else None
    if aside is not None:
        focus, anchor = aside, scene.quoted(scene.focus.aside_form)  # "had been cut in June 1920 and again that December"
    first, last, name = (focus.first, focus.last, anchor) if focus is not None else (scene.day, scene.day, scene.origin)
    if first is None or last is None:
        return UNKNOWN
    if relation in (Relation.PREVIOUS, Relation.LAST):
        return Answer(directions.last_part(grain, part, first - 1, ended=True), "latest before", name)
    if relation in (Relation.FOLLOWING, Relation.NEXT):
        return Answer(directions.following_part(grain, part, last), "first after", name)
    is_fine = focus is None or focus.grain > Grain.YEAR
    named = directions.part_around(grain, part, first) if is_fine else part_of(civil(first)[0], grain, part)
    return Answer(named, "of the time under discussion", name)


def quarter(scene: Scene, form: Form) -> Answer:
    """Resolve "the third quarter", "the first half of last year"."""
    relation, day = form.year_relation, scene.day
    if relation is Relation.YEAR_AGO:
        if day is None:
            return UNKNOWN
        per_year = 2 if form.grain is Grain.HALF else 4
        return Answer(directions.last_part(form.grain, form.part, day, ended=True).shifted(-per_year), "a year before", scene.origin)
    if relation is not Relation.BARE:
        year = years.related_year(scene, relation, form)
        return UNKNOWN if year is None else Answer(part_of(year[0], form.grain, form.part), "of that year", year[1])
    if scene.narrative and scene.focus.fine is not None:
        return Answer(part_of(scene.focus.fine.year, form.grain, form.part), "in the year under discussion", scene.focus_name)
    if day is None:
        return UNKNOWN
    following = directions.next_part(form.grain, form.part, day)
    is_deadline = scene.tokens.low(form.first - 1) in ("by", "until", "before")
    if (following.index - holding(day, form.grain).index <= 1 or is_deadline) and scene.tense(form) is Tense.FUTURE:
        return Answer(following, "future: first", scene.origin)
    begun = directions.last_part(form.grain, form.part, day)
    if form.grain is Grain.HALF and _is_forecast(scene, form):
        return Answer(begun, "forecast: latest begun", scene.origin)
    if form.grain is Grain.HALF and begun.last - day > _HARDLY_OVER and scene.tense(form) is Tense.PAST:
        return Answer(directions.last_part(form.grain, form.part, day, ended=True), "past tense: latest ended", scene.origin)
    return Answer(begun, "latest begun", scene.origin)


def _has_begun(scene: Scene, form: Form) -> bool:
    """Tell whether "the new year" is that of the time under discussion: in its first weeks, and in news where it tells of the past."""
    if not scene.narrative:
        return scene.tense(form) is Tense.PAST
    return scene.focus.moment is not None and scene.focus.moment.grain > Grain.YEAR and civil(scene.focus.moment.first)[1] <= _NEW


def _is_forecast(scene: Scene, form: Form) -> bool:
    """Tell whether something was foreseen for a period: "in May the firm had forecast growth for the second half"."""
    here = scene.clause(form)
    return scene.tokens.low(form.first - 1) == "for" and not _FORESEEN.isdisjoint(scene.tokens.lows[here.first : form.first])


def unit(scene: Scene, form: Form) -> Answer:
    """Resolve "last week", "that year", "the following month", "the quarter", "the first weeks of the new year"."""
    if form.year_relation is not Relation.BARE:
        return _last_years(scene, form)
    if form.name == SEASON_OF_SPORT:
        return _season_of_sport(scene, form)
    if form.name != "new-weeks":
        return _unit(scene, form)
    year = _unit(scene, form._replace(name="new")).moment
    return UNKNOWN if year is None else Answer(part_of(year.year, Grain.MONTH, 1), "the first weeks of it", scene.base_name)


def _season_of_sport(scene: Scene, form: Form) -> Answer:
    """Resolve "this season", "last season": most begin in the second half of a year and end in the next, others lie within a year."""
    if scene.day is None or scene.narrative:
        return UNKNOWN
    (year, month_, _), step = civil(scene.day), STEPS.get(form.relation, 0)
    is_late = month_ > _SEASON_TURNS[step]
    first = year_of(year - 1 + step + is_late)
    is_over_two = bool(step) or not is_late  # what has begun in the second half of a year has not come to the next
    return Answer(first, "a season may begin in one year and end in the next", scene.origin, last=first.shifted(1) if is_over_two else None)


def _last_years(scene: Scene, form: Form) -> Answer:
    """Resolve "the same month last year": that under discussion, a year before."""
    here, year = scene.focus.at_grain(form.grain), years.related_year(scene, form.year_relation, form)
    if here is None or year is None:
        return Answer(None, "nothing says which")
    return Answer(here.in_year(year[0]), "the same of the year before", scene.focus_name)


def _unit(scene: Scene, form: Form) -> Answer:
    grain, relation, focus = form.grain, form.relation, scene.focus
    if form.name == "new" and _has_begun(scene, form):
        relation = Relation.THIS
    if (
        relation is Relation.THE
        and not form.mod
        and scene.tokens.low(form.last) in ("after", "before")
        and scene.tokens.low(form.last + 1).isalnum()
    ):
        return Answer(None, "it is seen from an event")
    if grain is Grain.CENTURY and relation is Relation.THE and "turn" in scene.tokens.lows[form.first : form.last]:
        return _turn(scene, form)
    ended = _ended(scene, form)
    if ended is not None:
        return ended
    if form.unit == "Q" and relation in (Relation.THE, Relation.LATEST, Relation.YEAR_AGO, Relation.THAT):
        return _reported_quarter(scene, form)
    from_focus = (
        (scene.narrative and relation is not Relation.LAST and not (relation is Relation.THIS and scene.is_of_writing(form)))
        or relation in (Relation.THAT, Relation.FOLLOWING, Relation.PREVIOUS)
        or _is_after_focus(scene, form)
        or (grain is Grain.DAY and (relation is Relation.NEXT or (relation is Relation.THE and _is_day_told(scene, form))))
    )
    step = STEPS.get(relation, 0) * (2 if form.name == "twice" else 1)
    base = _base(scene, form) if from_focus else None
    if base is not None:
        name = scene.quarter_name if form.unit == "Q" and base is focus.quarter else scene.focus_name
        return Answer(base.shifted(step), step_words(step, grain), name)
    is_seen_from_text = scene.narrative or (relation is Relation.PREVIOUS and scene.is_recent(focus.at, form))
    if from_focus and is_seen_from_text and focus.moment is not None:
        return scene.inexact
    if scene.day is None or (relation is Relation.FOLLOWING and scene.tense(form) is Tense.PAST):
        return Answer(None, "it is not said after what" if scene.day is not None else "")
    here = holding(scene.day, grain)
    if grain is Grain.WEEKEND:
        return _weekend(scene, form, here)
    is_whole = not form.mod and _LEFT.isdisjoint(scene.tokens.lows[form.first : form.last])
    if grain is Grain.WEEK and relation is Relation.THE and scene.day == here.first and is_whole:
        return Answer(here.shifted(-1), "on a Monday: the week before", scene.origin)
    if relation is Relation.LATEST or (form.name == "year-end" and _is_last_year_end(scene, form)):
        step = -1
    return Answer(here.shifted(step), step_words(step, grain) if step else f"the {grain.name.lower()} of writing", scene.origin)


def _is_day_told(scene: Scene, form: Form) -> bool:
    """Tell whether "the day" is the one just told of: not "he flew on Friday and will land later in the day"."""
    if not scene.is_recent(scene.focus.day_at, form):
        return False
    told = scene.focus.day
    if told is None or scene.day is None or scene.narrative or told.first == scene.day:
        return True
    return scene.tense(form) is not (Tense.FUTURE if told.first < scene.day else Tense.PAST)


def _turn(scene: Scene, form: Form) -> Answer:
    """Resolve "the turn of the century": about the year of the hundred nearest to the time told of, in news on the side of the tense."""
    base = scene.base_day
    if base is None:
        return UNKNOWN
    year, told = civil(base)[0], scene.focus.moment
    is_old = told is not None and scene.is_recent(scene.focus.at, form) and year - told.year > _CENTURY // 2
    year = told.year if told is not None and is_old else year
    tense = Tense.UNKNOWN if is_old or scene.narrative else scene.tense(form)
    ahead = 0 if tense is Tense.PAST else _CENTURY - 1 if tense is Tense.FUTURE else _CENTURY // 2
    return Answer(year_of((year + ahead) // _CENTURY * _CENTURY), "the nearest turn of a century", scene.base_name, is_about=True)


def _is_after_focus(scene: Scene, form: Form) -> bool:
    """Tell whether a unit is one of the time under discussion: "later in the year"; "the next month", with its article, in the past."""
    focus, day = scene.focus, scene.day
    if form.relation is Relation.THE and form.mod in ("later", "earlier"):
        is_to_come = focus.moment is not None and day is not None and focus.moment.first > day
        if form.grain is Grain.DAY:
            return _is_day_told(scene, form)
        is_told = form.grain is not Grain.WEEK and scene.is_recent(focus.at, form, _SAME_TALE)
        return is_told and not (is_to_come and scene.tense(form) is Tense.PAST)
    if form.relation is Relation.THE and form.mod == "end" and focus.moment is not None and form.grain is Grain.YEAR:
        is_here = focus.at >= sentence(scene.tokens, form.first, form.last)[0]
        return is_here and focus.moment.year != scene.year and scene.clause(form).tense is Tense.PAST
    if form.relation is not Relation.NEXT or scene.tokens.low(form.first) != "the" or not scene.is_recent(focus.at, form):
        return False
    return scene.tense(form) is Tense.PAST


def _base(scene: Scene, form: Form) -> Moment | None:
    """Return the moment of the unit's grain under discussion; "that day" may be the one that an aside has just named."""
    focus, grain = scene.focus, form.grain
    if form.relation is Relation.THAT and focus.aside is not None and focus.aside_at > focus.at and focus.aside.grain >= grain:
        return holding(focus.aside.first, grain)
    is_this_year = grain is Grain.YEAR and focus.moment is not None and focus.moment.year == scene.year and not scene.narrative
    if form.relation is Relation.THAT and is_this_year and focus.other is not None and scene.is_recent(focus.other_at, form):
        return holding(focus.other.first, grain)
    if form.unit == "Q" and focus.quarter is not None and scene.is_recent(focus.quarter_at, form):
        return focus.quarter
    beside = scene.day_beside() if grain is Grain.DAY and focus.day is focus.moment else None
    if beside is not None:
        return beside
    base = focus.at_grain(grain)
    is_day_before = (
        base is None and grain is Grain.DAY and form.relation is Relation.THAT and scene.is_recent(focus.day_at, form, _SAME_BREATH)
    )
    if is_day_before:
        return focus.day  # "on the 27th a body that it had left in January met; that day"
    return holding(focus.fine.first, grain) if base is None and focus.fine is not None and focus.fine.grain >= grain else base


def _is_last_year_end(scene: Scene, form: Form) -> bool:
    """Tell whether "year-end" is that of the year before: "since year-end", in the past tense early in a year."""
    is_early = scene.day is not None and civil(scene.day)[1] <= _EARLY
    is_compared = "from" in scene.tokens.lows[max(0, form.first - _FIGURE) : form.first - 1]  # "up from 20% at year-end"
    return scene.tokens.low(form.first - 1) == "since" or (is_early and (is_compared or scene.tense(form) is Tense.PAST))


def _ended(scene: Scene, form: Form) -> Answer | None:
    """Return the quarter of "the quarter ended Sept. 30": the one whose end is nearest to the day; the week of "the week ended July 10"."""
    if form.unit not in ("Q", "W") or scene.tokens.low(form.last) in ("to", "through"):
        return None
    following = scene.following(form, _ENDED_BY)
    if following is None or following.first != end_of(scene.tokens, form) or following.kind not in (*_ENDS, Kind.MONTH):
        return None
    if form.unit == "W" and following.kind is Kind.MONTH:
        return None
    resolved = month(scene, following) if following.kind is Kind.MONTH else day_month(scene, following)
    found = Answer(following.moment) if following.kind is Kind.MOMENT else resolved
    if found.moment is None or found.moment.grain not in (Grain.DAY, Grain.MONTH):
        return None
    day = found.moment.last
    if form.unit == "W":
        return Answer(holding(day, Grain.WEEK), f"the week ended on '{scene.words(following)}'", found.anchor)
    here = holding(day, Grain.QUARTER)
    before = here.shifted(-1)
    nearest = before if day - before.last < here.last - day else here
    return Answer(nearest, f"the quarter ended near '{scene.words(following)}'", found.anchor)


def _weekend(scene: Scene, form: Form, here: Moment) -> Answer:
    if form.name == "twice":
        return Answer(here.shifted(-2 if form.relation is Relation.LAST else 2), "one week farther", scene.origin)
    if form.relation is Relation.LAST:
        return Answer(here.shifted(-1), "latest before", scene.origin)
    if form.relation is Relation.NEXT:
        return Answer(here.shifted(1), "that of the next week", scene.origin)
    is_here = scene.day is not None and scene.day >= here.first
    if (
        form.relation is Relation.THIS
        and scene.day is not None
        and weekday(scene.day) <= _AFTER_WEEKEND
        and scene.tense(form) is Tense.PAST
    ):
        return Answer(here.shifted(-1), "that just over", scene.origin)
    tense = scene.tense(form)
    is_soon = tense is Tense.UNKNOWN and scene.day is not None and weekday(scene.day) > _AFTER_WEEKEND
    if form.relation is Relation.THIS or is_here or is_soon or tense is Tense.FUTURE:
        return Answer(here, "of the week of writing", scene.origin)
    return Answer(here.shifted(-1), "latest before", scene.origin)


def _reported_quarter(scene: Scene, form: Form) -> Answer:
    """Return the quarter that a report is on: the last one named, else the last one ended."""
    found, anchor = scene.focus.quarter, scene.quarter_name
    if found is None:
        if scene.day is None:
            return UNKNOWN
        found, anchor = holding(scene.day, Grain.QUARTER).shifted(-1), scene.origin
    if form.relation is Relation.YEAR_AGO:
        before = scene.quarter_before() if scene.focus.quarter is not None else found.shifted(-4)
        return Answer(before, "the same a year before", anchor)
    return Answer(found, "the quarter reported on", anchor)
