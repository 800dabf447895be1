"""Reads the forms of a text in order and gives each its value.

A value that depends on a day that is not known stays open: XXXX where TIMEX3 has it, and no moment.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Final

from timeline.temporal.context import Tense
from timeline.temporal.ended import end_of
from timeline.temporal.expressions import TimexType
from timeline.temporal.forms import OF_WEEK, TWO_CALENDARS, Form, Kind, Relation
from timeline.temporal.moments import SEASON_CODES, Grain, Moment, holding, part_of
from timeline.temporal.orders import ORDERS
from timeline.temporal.resolution import days, distances, ordinals, periods, times
from timeline.temporal.resolution.anchors import is_narrative
from timeline.temporal.resolution.directions import weekday_after, weekday_before
from timeline.temporal.resolution.scene import Answer, Scene
from timeline.temporal.resolution.steps import shifted
from timeline.temporal.tokens import Tokens

_HOW: Final[dict[Kind, Callable[[Scene, Form], Answer]]] = {
    Kind.DAY_MONTH: days.day_month,
    Kind.WEEKDAY: days.weekday,
    Kind.DAYS: days.days_from_writing,
    Kind.HOLIDAY: days.holiday,
    Kind.TIME: times.time_of_day,
    Kind.MONTH: periods.month,
    Kind.SEASON: periods.season,
    Kind.PART: periods.quarter,
    Kind.UNIT: periods.unit,
    Kind.DISTANCE: distances.distance,
    Kind.DECADE: ordinals.decade,
    Kind.ORDINAL_UNIT: ordinals.ordinal_unit,
}
_FIXED: Final = {Kind.VAGUE: TimexType.DATE, Kind.DURATION: TimexType.DURATION, Kind.SET: TimexType.SET}
_OPEN: Final = {
    Grain.DAY: "XXXX-XX-XX", Grain.WEEK: "XXXX-WXX", Grain.WEEKEND: "XXXX-WXX-WE", Grain.MONTH: "XXXX-XX", Grain.QUARTER: "XXXX-QX",
    Grain.HALF: "XXXX-HX", Grain.SEASON: "XXXX", Grain.YEAR: "XXXX", Grain.DECADE: "XXX", Grain.CENTURY: "XX", Grain.MILLENNIUM: "X",
}  # fmt: skip
_OF_ITS_DAY: Final = {"week-of": Grain.WEEK, "weekend-of": Grain.WEEKEND}
_FISCAL_DAYS: Final = 300
"""A quarter of a fiscal year may be over so many days before that of the calendar."""
_SOON: Final = 15
_LATE: Final = 20
"""A quarter of a company may end so many days after that of the calendar."""
_NOON: Final = 12
_SINCE: Final = 8
"""So many tokens before a day may stand that it starts something: "since just before Easter", "since the long chase of 17 June"."""
_SAME_HALF: Final = 45
"""So many tokens on, a time is of the same half of the day."""
_LAST_HOUR: Final = 5
_REPORTED_DAYS: Final = 460
"""A quarter that ended longer before the day of writing is history, and none that a report is on."""


_ENDS: Final = (Kind.DAY_MONTH, Kind.MONTH, Kind.MOMENT)
_COMPARING: Final = frozenset(("from", "than", "versus", "with", "against"))
"""Before a quarter that figures are compared with, and that a report is not on."""


@dataclass(frozen=True, slots=True)
class Resolved:
    """A form with its value. `moment` is None where the value is open, a duration, a set or vague; `rule` says how it came about.

    `last` is the last moment of several, None where there is one.
    """

    form: Form
    type: TimexType
    value: str
    moment: Moment | None = None
    rule: str = ""
    anchor: str = ""
    is_about: bool = False
    is_told: bool = False
    last: Moment | None = None

    @property
    def is_found(self) -> bool:
        """Tell whether it is an expression at all: "the third day" is none where nothing says of what."""
        return self.moment is not None or self.form.kind is not Kind.ORDINAL_UNIT

    @property
    def is_absolute(self) -> bool:
        """Tell whether the text alone says which date it is."""
        return self.form.kind is Kind.MOMENT


def resolve(tokens: Tokens, forms: Sequence[Form], day: int | None) -> list[Resolved]:
    """Resolve the forms of a text; `day` is that of writing, where it is known."""
    scene = Scene(tokens, forms, day, is_narrative(tokens, forms, day))
    found = []
    for index, form in enumerate(forms):
        scene.index = index
        found.append(_resolved(scene, form))
    return found


def _resolved(scene: Scene, form: Form) -> Resolved:
    kind = form.kind
    if kind in _FIXED:
        return Resolved(form, _FIXED[kind], form.value)
    if kind is Kind.THEN:
        moment = scene.focus.moment
        value = form.value or (moment.timex() if moment is not None else "PAST_REF")
        return Resolved(form, TimexType.DATE, value, moment, "the time under discussion", scene.focus_name if moment else "")
    if kind is Kind.UNIT and form.unit == "Y" and form.relation is Relation.THE and _is_year_to(scene, form):
        return Resolved(form, TimexType.DURATION, "P1Y")
    form = _clocked(scene, form)
    answer = _written(scene, form) if kind is Kind.MOMENT else _HOW[kind](scene, form)
    type_ = TimexType.TIME if form.time else TimexType.DATE
    if form.name in _OF_ITS_DAY and answer.moment is not None:
        answer = replace(answer, moment=holding(answer.moment.first, _OF_ITS_DAY[form.name]))
    if form.name == TWO_CALENDARS:
        answer = replace(answer, rule=f"{answer.rule}, the day of the new calendar of the two")
    if form.beside and answer.moment is not None:
        answer = _beside(answer, answer.moment, form)
    if answer.moment is None:
        return Resolved(form, type_, _open_value(scene, form) + form.time, None, answer.rule)
    if scene.narrative and scene.looks_aside(form):
        is_end = scene.tokens.low(form.first - 1) in ("until", "till")
        scene.focus.note(answer.moment, form, is_end=is_end)
    else:
        is_start = answer.moment.grain is Grain.DAY and not scene.narrative and _is_start(scene, form)
        scene.focus.take(answer.moment, form, answer.time or form.time, is_start=is_start)
        if _is_reported(scene, form, answer.moment):
            scene.focus.report(answer.moment, form)
        if answer.moment.grain is Grain.DAY and scene.ends_quarter(form):
            scene.focus.report(holding(answer.moment.first - _LATE, Grain.QUARTER), form)
    if answer.time:
        return Resolved(form, TimexType.TIME, answer.moment.timex() + answer.time, answer.moment, answer.rule, answer.anchor)
    value = (form.value or answer.moment.timex()) + form.time
    return Resolved(form, type_, value, answer.moment, answer.rule, answer.anchor, answer.is_about, answer.is_told, answer.last)


def _is_start(scene: Scene, form: Form) -> bool:
    """Tell whether something has gone on since a day."""
    before = scene.tokens.lows[max(0, form.first - _SINCE) : form.first]
    return "since" in before and "," not in before[before.index("since") :]


def _beside(answer: Answer, moment: Moment, form: Form) -> Answer:
    """Return the day or week before or after a date: "the day before 3 May", "the Sunday before Christmas"."""
    if form.unit.startswith(OF_WEEK):
        number, step = int(form.unit[-1]), "before" if form.beside < 0 else "after"
        of_week = weekday_before if form.beside < 0 else weekday_after
        return replace(answer, moment=of_week(number, moment.first, strictly=True), rule=f"the weekday {step}; {answer.rule}")
    step = f"the {'day' if form.unit == 'D' else 'week'} {'before' if form.beside < 0 else 'after'}"
    return replace(answer, moment=shifted(moment.first, form.unit, Fraction(form.beside)), rule=f"{step}; {answer.rule}")


def _is_year_to(scene: Scene, form: Form) -> bool:
    """Tell whether "the year" lasts until a date: "the year ended May 31", "the year to September"."""
    following = scene.following(form, 2)
    return following is not None and following.first == end_of(scene.tokens, form) and following.kind in _ENDS


def _clocked(scene: Scene, form: Form) -> Form:
    """Return the form with the half of the day that "two o'clock" most likely means: after noon, unless a morning is spoken of."""
    if form.name not in ("halfless", "oclock"):
        return form
    is_evening = scene.focus.time in ("TEV", "TNI") and scene.is_recent(scene.focus.at, form, _SOON)
    if is_evening and form.time[1:3] <= f"{_LAST_HOUR:02d}":
        return form._replace(name="")  # of the night that the evening leads to
    if form.time[1:3] < "12" and (is_evening or _goes_on(scene, form)):
        return form._replace(time=f"T{int(form.time[1:3]) + 12:02d}{form.time[3:]}", name="")
    previous = scene.forms[scene.index - 1] if scene.index else None
    if form.name == "halfless" and previous is not None and previous.time > form.time and _is_range(scene, previous, form):
        return form._replace(time=f"T{int(form.time[1:3]) + 12:02d}{form.time[3:]}", name="")
    last = scene.focus.time
    is_later = last[1:3].isdecimal() and last < form.time and int(last[1:3]) < _NOON and scene.is_recent(scene.focus.at, form, _SAME_HALF)
    if form.name == "oclock" and is_later:
        return form
    hour = int(form.time[1:3]) if form.name == "oclock" and form.time[1:3].isdecimal() else 0
    if not 1 <= hour <= _LAST_HOUR or (scene.focus.time in ("TMO", "TNI") and scene.is_recent(scene.focus.at, form)):
        return form
    return form._replace(time=f"T{hour + 12:02d}{form.time[3:]}", name="")


def _goes_on(scene: Scene, form: Form) -> bool:
    """Tell whether a time follows soon after one in the second half of the day, and later in it: "at 8 p.m. ... at 8:40"."""
    last = scene.focus.time
    if last == "TAF":
        return scene.is_recent(scene.focus.at, form, _SAME_HALF)  # "in the afternoon ... at 6:30"
    return (
        last[1:3].isdecimal()
        and int(last[1:3]) >= _NOON
        and form.time[:3] >= f"T{int(last[1:3]) - _NOON:02d}"
        and scene.is_recent(scene.focus.at, form, _SAME_HALF)
    )


def _is_range(scene: Scene, previous: Form, form: Form) -> bool:
    """Tell whether a time ends a range: "between 5.50 p.m. and half past six"."""
    return previous.last == form.first - 1 and scene.tokens.low(previous.last) in ("and", "to", "until", "-", "–")


def _written(scene: Scene, form: Form) -> Answer:
    """Return what a form says by itself; "the 1988 quarter" is the quarter reported on, of that year."""
    quarter = scene.focus.quarter
    if form.name == "quarter-of-year" and form.moment is not None and quarter is not None and quarter.grain is Grain.QUARTER:
        return Answer(part_of(form.moment.year, Grain.QUARTER, quarter.part), "the quarter reported on, of that year", scene.quarter_name)
    return Answer(form.moment, f"{form.name}, as other days of the text" if form.name in ORDERS else "as written")


def _is_reported(scene: Scene, form: Form, moment: Moment) -> bool:
    """Tell whether a quarter may be the one that a report is on: no year-ago figure, no forecast, no history."""
    if moment.grain not in (Grain.QUARTER, Grain.HALF) or form.relation is Relation.YEAR_AGO or form.kind is Kind.DISTANCE:
        return False
    if form.year_relation in (Relation.YEAR_AGO, Relation.LAST) or scene.tokens.low(form.first - 1) in _COMPARING:
        return False
    is_over = form.kind is Kind.PART and scene.day is not None and moment.last > scene.day and scene.tense(form) is Tense.PAST
    is_fiscal = is_over or "fiscal" in scene.tokens.lows[form.first : form.last] or scene.tokens.low(form.last) in ("ended", "ending")
    return scene.day is None or -_REPORTED_DAYS < moment.last - scene.day <= (_FISCAL_DAYS if is_fiscal else 0)


def _open_value(scene: Scene, form: Form) -> str:
    """Write the value of what cannot be resolved."""
    if form.beside:
        return _OPEN[Grain.DAY if form.unit == "D" else Grain.WEEK]
    named = _named_value(form)
    if named:
        return named
    focus = scene.focus.moment
    if form.kind is Kind.DAYS and scene.narrative and not form.day and not form.time:
        return "PRESENT_REF"
    if form.kind is Kind.DISTANCE and form.number is None:
        return "FUTURE_REF" if form.relation in (Relation.HENCE, Relation.LATER) else "PAST_REF"
    if focus is not None and form.grain is Grain.DAY and focus.grain is Grain.MONTH and form.kind in (Kind.UNIT, Kind.TIME):
        return focus.timex() + "-XX"
    if focus is not None and focus.grain is Grain.YEAR and form.kind is Kind.UNIT and form.grain in (Grain.MONTH, Grain.DAY):
        return focus.timex() + ("-XX" if form.grain is Grain.MONTH else "-XX-XX")
    return _OPEN[form.grain]


def _named_value(form: Form) -> str:
    """Write what is known of a date that a text names without its year or week."""
    if form.kind is Kind.DAY_MONTH:
        return f"XXXX-{form.month:02d}-{form.day:02d}" if form.month else f"XXXX-XX-{form.day:02d}"
    if form.kind is Kind.SEASON:
        return f"XXXX-{SEASON_CODES[form.part - 1]}"
    return {
        Kind.MONTH: f"XXXX-{form.month:02d}",
        Kind.PART: f"XXXX-{'H' if form.grain is Grain.HALF else 'Q'}{form.part}",
        Kind.WEEKDAY: f"XXXX-WXX-{form.weekday}",
        Kind.DECADE: f"XX{form.part}",
    }.get(form.kind, "")
