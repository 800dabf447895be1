"""Gives forms their values: reads a text's forms in order, with the day of writing and the time under discussion.

A value that depends on a day that is not known stays open: XXXX where TIMEX3 has it, and no moment.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Final

from timeline.dates.calendar import civil, iso_day
from timeline.temporal import directions
from timeline.temporal.anchors import Focus, is_narrative
from timeline.temporal.context import Clause, Tense, clause
from timeline.temporal.expressions import TimexType
from timeline.temporal.forms import Form, Kind, Relation
from timeline.temporal.moments import SEASON_CODES, Grain, Moment, day_of, holding, part_of
from timeline.temporal.tokens import Tokens

_OPEN: Final = {
    Grain.DAY: "XXXX-XX-XX", Grain.WEEK: "XXXX-WXX", Grain.WEEKEND: "XXXX-WXX-WE", Grain.MONTH: "XXXX-XX", Grain.QUARTER: "XXXX-QX",
    Grain.HALF: "XXXX-HX", Grain.SEASON: "XXXX", Grain.YEAR: "XXXX", Grain.DECADE: "XXX", Grain.CENTURY: "XX", Grain.MILLENNIUM: "X",
}  # fmt: skip
_RECENT: Final = 60
"""How many tokens a date stays under discussion in news."""
_NEAR: Final = 80
"""A day and month no farther from the day of writing than this is the nearest one, whatever the tense."""
_REPORT: Final = 100
"""How many tokens a quarter stays what "a year ago" is compared with."""


@dataclass(frozen=True, slots=True)
class Resolved:
    """A form with its value. `moment` is None where the value is open, a duration, a set or vague; `rule` says how it came about."""

    form: Form
    type: TimexType
    value: str
    moment: Moment | None = None
    rule: str = ""
    anchor: str = ""
    tense: Tense = Tense.UNKNOWN
    is_absolute: bool = False


class Resolver:
    """Reads the forms of one text in order."""

    def __init__(self, tokens: Tokens, forms: Sequence[Form], day: int | None) -> None:
        self.tokens = tokens
        self.forms = forms
        self.day = day
        self.index = 0
        self.narrative = is_narrative(forms, day)
        self.focus = Focus()
        self.year = civil(day)[0] if day is not None else None
        self.origin = f"published {iso_day(day)}" if day is not None else ""

    def run(self) -> list[Resolved]:
        """Resolve all forms."""
        found = []
        for index, form in enumerate(self.forms):
            self.index = index
            item = self._resolve(form)
            if item.moment is not None or form.kind is not Kind.ORDINAL_UNIT:
                found.append(item)
        return found

    def _next(self, form: Form, reach: int) -> Form | None:
        """Return the form that follows within so many tokens."""
        for following in self.forms[self.index + 1 : self.index + 4]:
            if following.first - form.last > reach:
                return None
            if following.kind is not Kind.TIME:
                return following
        return None

    def words(self, form: Form) -> str:
        """Return the words of a form on one line."""
        text = self.tokens.text[self.tokens.starts[form.first] : self.tokens.ends[form.last - 1]]
        return " ".join(text.split())

    def _resolve(self, form: Form) -> Resolved:
        kind = form.kind
        if kind is Kind.VAGUE:
            return Resolved(form, TimexType.DATE, form.value)
        if kind is Kind.UNIT and form.unit == "Y" and form.relation is Relation.THE and self.tokens.low(form.last) in ("ended", "ending"):
            return Resolved(form, TimexType.DURATION, "P1Y")
        if kind is Kind.DURATION:
            return Resolved(form, TimexType.DURATION, form.value)
        if kind is Kind.SET:
            return Resolved(form, TimexType.SET, form.value)
        tense = Tense.UNKNOWN
        rule = anchor = ""
        if kind is Kind.THEN:
            moment = self.focus.moment
            value = form.value or (moment.timex() if moment is not None else "PAST_REF")
            return Resolved(form, TimexType.DATE, value, moment, "the time under discussion", self._focus_name() if moment else "")
        if kind is Kind.MOMENT:
            moment, rule = form.moment, "as written"
        else:
            here: Clause | None = None
            if kind in (Kind.MONTH, Kind.SEASON, Kind.PART, Kind.WEEKDAY, Kind.HOLIDAY) or form.grain is Grain.WEEKEND:
                here = clause(self.tokens, form.first, form.last)
                tense = here.tense
            moment, rule, anchor = self._relative(form, here)
        if moment is None:
            return self._open(form, tense, rule)
        value = form.value or moment.timex()
        words = self.words(form)
        self.focus.take(moment, form.last, words, reported=self._is_reported(form, moment))
        if form.time:
            return Resolved(form, TimexType.TIME, value + form.time, moment, rule, anchor, tense, kind is Kind.MOMENT)
        return Resolved(form, TimexType.DATE, value, moment, rule, anchor, tense, kind is Kind.MOMENT)

    def _is_reported(self, form: Form, moment: Moment) -> bool:
        """Tell whether a quarter may be the one that a report is on: no year-ago figure, no forecast, no history."""
        if moment.grain not in (Grain.QUARTER, Grain.HALF) or form.relation is Relation.YEAR_AGO or form.kind is Kind.DISTANCE:
            return False
        if form.year_relation in (Relation.YEAR_AGO, Relation.LAST):
            return False
        return self.day is None or -460 < moment.last - self.day <= 0

    def _open(self, form: Form, tense: Tense, rule: str) -> Resolved:
        """Write the value of what cannot be resolved."""
        value = _OPEN[form.grain]
        if form.kind is Kind.DAY_MONTH:
            value = f"XXXX-{form.month:02d}-{form.day:02d}" if form.month else f"XXXX-XX-{form.day:02d}"
        elif form.kind is Kind.MONTH:
            value = f"XXXX-{form.month:02d}"
        elif form.kind is Kind.SEASON:
            value = f"XXXX-{SEASON_CODES[form.part - 1]}"
        elif form.kind is Kind.PART:
            value = f"XXXX-{'H' if form.grain is Grain.HALF else 'Q'}{form.part}"
        elif form.kind is Kind.DAYS and self.narrative and self.day is not None and not form.time:
            value = "PRESENT_REF"
        elif form.kind is Kind.WEEKDAY:
            value = f"XXXX-WXX-{form.weekday}"
        elif form.kind is Kind.DECADE:
            value = f"XX{form.part}"
        elif form.kind is Kind.DISTANCE and form.count is None:
            value = "FUTURE_REF" if form.relation in (Relation.HENCE, Relation.LATER) else "PAST_REF"
        elif form.kind is Kind.UNIT and form.grain is Grain.DAY and self.focus.moment is not None and self.focus.moment.grain is Grain.MONTH:
            value = self.focus.moment.timex() + "-XX"
        elif form.kind is Kind.UNIT and form.grain in (Grain.MONTH, Grain.DAY) and self.focus.moment is not None and self.focus.moment.grain is Grain.YEAR:
            value = self.focus.moment.timex() + ("-XX" if form.grain is Grain.MONTH else "-XX-XX")
        elif form.kind is Kind.TIME and self.narrative and self.focus.moment is not None and self.focus.moment.grain is Grain.MONTH:
            value = self.focus.moment.timex() + "-XX"
        if form.time:
            return Resolved(form, TimexType.TIME, value + form.time, None, rule, "", tense)
        return Resolved(form, TimexType.DATE, value, None, rule, "", tense)

    def _relative(self, form: Form, here: Clause | None) -> tuple[Moment | None, str, str]:
        """Return moment, rule and anchor of a form that depends on another date."""
        kind = form.kind
        tense = here.tense if here is not None else Tense.UNKNOWN
        if kind is Kind.DAY_MONTH:
            return self._day_month(form)
        if kind is Kind.MONTH:
            return self._part(form, Grain.MONTH, form.month, tense)
        if kind is Kind.SEASON:
            return self._part(form, Grain.SEASON, form.part, tense)
        if kind is Kind.PART:
            return self._quarter(form, tense)
        if kind is Kind.WEEKDAY:
            return self._weekday(form, here)
        if kind is Kind.DAYS:
            return self._days(form)
        if kind is Kind.UNIT:
            return self._unit(form, tense)
        if kind is Kind.DISTANCE:
            return self._distance(form)
        if kind is Kind.TIME:
            return self._time(form)
        if kind is Kind.HOLIDAY:
            return self._holiday(form, tense)
        if kind is Kind.DECADE:
            near = self._base_day()
            return (None, "", "") if near is None else (directions.decade(form.part, near), "latest such decade", self._base_name())
        return self._ordinal_unit(form)

    def _base_day(self) -> int | None:
        """Return the day that a text counts from: that of writing, or in a narrative the one under discussion."""
        if self.narrative and self.focus.moment is not None:
            return self.focus.moment.first
        return self.day

    def _base_name(self) -> str:
        if self.narrative and self.focus.moment is not None:
            return self._focus_name()
        return self.origin

    def _focus_name(self) -> str:
        return f"'{self.focus.words}' in the text"

    def _is_recent(self, at: int, form: Form, reach: int = _RECENT) -> bool:
        return at >= 0 and form.first - at <= reach

    def _story(self) -> Moment | None:
        """Return the date that gives a narrative its year."""
        return self.focus.fine if self.narrative else None

    def _related_year(self, relation: Relation) -> int | None:
        base = self.year
        if relation is Relation.THAT or (self.narrative and self.focus.moment is not None):
            base = self.focus.moment.year if self.focus.moment is not None else base
        if base is None:
            return None
        return base + {Relation.LAST: -1, Relation.PREVIOUS: -1, Relation.NEXT: 1, Relation.FOLLOWING: 1}.get(relation, 0)

    def _day_month(self, form: Form) -> tuple[Moment | None, str, str]:
        if form.year_relation is not Relation.BARE:
            year = self._related_year(form.year_relation)
            return (None, "", "") if year is None else (day_of(year, form.month, form.day), "of that year", self._base_name())
        story = self._story()
        if not form.month:
            month = self.focus.at_grain(Grain.MONTH)
            named = None if month is None else day_of(month.year, month.part, form.day)
            return named, "day of the month under discussion", self._focus_name()
        if story is not None:
            return directions.day_in_story(form.month, form.day, story), "in the year under discussion", self._focus_name()
        if self.day is None:
            return None, "", ""
        nearest = directions.nearest_day(form.month, form.day, self.day, form.weekday)
        if nearest is None or form.weekday or abs(nearest.first - self.day) <= _NEAR:
            return nearest, "nearest such day", self.origin
        here = clause(self.tokens, form.first, form.last)
        if nearest.first > self.day and here.tense is Tense.PAST:
            return directions.last_day(form.month, form.day, self.day), "past tense: latest such day", self.origin
        if nearest.first < self.day and here.tense is Tense.FUTURE and here.is_strong:
            return directions.next_day(form.month, form.day, self.day), "future: first such day", self.origin
        return nearest, "nearest such day", self.origin

    def _part(self, form: Form, grain: Grain, part: int, tense: Tense) -> tuple[Moment | None, str, str]:
        relation = form.relation
        if form.year_relation is not Relation.BARE:
            year = self._related_year(form.year_relation)
            return (None, "", "") if year is None else (part_of(year, grain, part), "of that year", self._base_name())
        if relation in (Relation.THAT, Relation.FOLLOWING, Relation.PREVIOUS) or (self.narrative and relation is not Relation.BARE):
            near = self.focus.moment.first if self.focus.moment is not None else self.day
            if near is None:
                return None, "", ""
            if relation in (Relation.PREVIOUS, Relation.LAST):
                return directions.last_part(grain, part, near - 1, ended=True), "latest before", self._focus_name()
            if relation in (Relation.FOLLOWING, Relation.NEXT):
                near = self.focus.moment.last if self.focus.moment is not None else near
                return directions.next_part(grain, part, near + 1), "first after", self._focus_name()
            return part_of(civil(near)[0], grain, part), "of the time under discussion", self._focus_name()
        story = self._story()
        if story is not None and relation is Relation.BARE:
            return directions.in_story(grain, part, story), "in the year under discussion", self._focus_name()
        if self.day is None:
            return None, "", ""
        if relation is Relation.LAST:
            here = holding(self.day, grain)
            if grain is Grain.MONTH:
                here = here.shifted(-1)  # the month before this one is called "last month"
            return directions.last_part(grain, part, here.first - 1), "latest before", self.origin
        if relation is Relation.NEXT:
            here = holding(self.day, grain)
            return directions.next_part(grain, part, here.last + 1), "first after", self.origin
        if relation is Relation.THIS:
            if grain is Grain.SEASON:
                return directions.nearest_part(grain, part, self.day), "nearest", self.origin
            return part_of(civil(self.day)[0], grain, part), "of this year", self.origin
        rule = {Tense.PAST: "past tense: latest", Tense.FUTURE: "future: first"}.get(tense, "nearest")
        return directions.directed_part(grain, part, self.day, tense), rule, self.origin

    def _quarter(self, form: Form, tense: Tense) -> tuple[Moment | None, str, str]:
        relation = form.year_relation
        per_year = 2 if form.grain is Grain.HALF else 4
        if relation is Relation.YEAR_AGO:
            if self.day is None:
                return None, "", ""
            return directions.last_part(form.grain, form.part, self.day, ended=True).shifted(-per_year), "a year before", self.origin
        if relation is not Relation.BARE:
            year = self._related_year(relation)
            return (None, "", "") if year is None else (part_of(year, form.grain, form.part), "of that year", self._base_name())
        story = self._story()
        if story is not None:
            return part_of(story.year, form.grain, form.part), "in the year under discussion", self._focus_name()
        if self.day is None:
            return None, "", ""
        following = directions.next_part(form.grain, form.part, self.day)
        if tense is Tense.FUTURE and following.index - holding(self.day, form.grain).index <= 1:
            return following, "future: first", self.origin
        return directions.last_part(form.grain, form.part, self.day), "latest begun", self.origin

    def _weekday(self, form: Form, here: Clause | None) -> tuple[Moment | None, str, str]:
        wanted, relation = form.weekday, form.relation
        if relation in (Relation.PREVIOUS, Relation.FOLLOWING, Relation.THAT) or (self.narrative and self.focus.day is not None):
            near = self.focus.day.first if self.focus.day is not None else self.day
            if near is None:
                return None, "", ""
            if relation in (Relation.PREVIOUS, Relation.LAST):
                return directions.weekday_before(wanted, near, strictly=True), "latest before", self._focus_name()
            return directions.weekday_after(wanted, near, strictly=relation is Relation.FOLLOWING), "first after", self._focus_name()
        if self.day is None:
            return None, "", ""
        if form.week_relation is not Relation.BARE:
            step = {Relation.LAST: -1, Relation.PREVIOUS: -1, Relation.NEXT: 1, Relation.FOLLOWING: 1}.get(form.week_relation, 0)
            week = holding(self.day, Grain.WEEK).shifted(step)
            return Moment(Grain.DAY, week.first + wanted - 1), "of that week", self.origin
        if relation is Relation.LAST:
            return directions.weekday_before(wanted, self.day, strictly=True), "latest before", self.origin
        if relation is Relation.NEXT:
            return directions.weekday_after(wanted, self.day, strictly=True), "first after", self.origin
        if relation is Relation.THIS:
            return directions.weekday_after(wanted, self.day), "first on or after", self.origin
        if here is not None and here.tense is Tense.FUTURE and here.is_strong:
            return directions.weekday_after(wanted, self.day), "future: first on or after", self.origin
        return directions.weekday_before(wanted, self.day), "latest on or before", self.origin

    def _days(self, form: Form) -> tuple[Moment | None, str, str]:
        if self.day is None or (self.narrative and not form.day and not form.time):
            return None, "", ""
        offset = form.day
        return Moment(Grain.DAY, self.day + offset), "day of writing" if not offset else f"{number_words(Fraction(abs(offset)), 'D')} {'before' if offset < 0 else 'after'}", self.origin

    def _holiday(self, form: Form, tense: Tense) -> tuple[Moment | None, str, str]:
        if form.part:
            return directions.holiday(form.name, form.part), "calendar of holidays", ""
        near = self._base_day()
        if near is None:
            return None, "", ""
        year = civil(near)[0]
        found = [moment for offset in (-1, 0, 1) if (moment := directions.holiday(form.name, year + offset)) is not None]
        before = [moment for moment in found if moment.first <= near]
        after = [moment for moment in found if moment.first >= near]
        if form.relation is Relation.LAST or (tense is Tense.PAST and form.relation is Relation.BARE and not self.narrative):
            return (before or found)[-1], "latest on or before", self._base_name()
        if form.relation is Relation.NEXT or tense is Tense.FUTURE:
            return (after or found)[0], "first on or after", self._base_name()
        return min(found, key=lambda moment: abs(moment.first - near), default=None), "nearest", self._base_name()

    def _unit(self, form: Form, tense: Tense) -> tuple[Moment | None, str, str]:
        grain, relation = form.grain, form.relation
        ended = self._ended(form)
        if ended is not None:
            return ended
        if form.unit == "Q" and relation in (Relation.THE, Relation.LATEST, Relation.YEAR_AGO, Relation.THAT):
            return self._reported_quarter(form)
        from_focus = relation in (Relation.THAT, Relation.FOLLOWING, Relation.PREVIOUS) or self.narrative
        from_focus = from_focus or (grain is Grain.DAY and relation is Relation.NEXT)
        if relation is Relation.THE and grain is Grain.DAY and self._is_recent(self.focus.day_at, form):
            from_focus = True
        base = self.focus.at_grain(grain) if from_focus else None
        if base is not None and (self.focus.moment is not None):
            step = {Relation.LAST: -1, Relation.PREVIOUS: -1, Relation.NEXT: 1, Relation.FOLLOWING: 1}.get(relation, 0)
            return base.shifted(step), step_words(step, grain), self._focus_name()
        if from_focus and grain is Grain.DAY and self.focus.day is not None and self.narrative:
            step = {Relation.PREVIOUS: -1, Relation.NEXT: 1, Relation.FOLLOWING: 1}.get(relation, 0)
            return self.focus.day.shifted(step), step_words(step, grain), self._focus_name()
        if self.day is None or (from_focus and self.narrative and self.focus.moment is not None):
            return None, "", ""
        here = holding(self.day, grain)
        if grain is Grain.WEEK and relation is Relation.THE and self.day == here.first and not form.mod:
            return here.shifted(-1), "on a Monday: the week before", self.origin
        if grain is Grain.WEEKEND:
            return self._weekend(form, here, tense)
        step = {Relation.LAST: -1, Relation.PREVIOUS: -1, Relation.LATEST: -1, Relation.NEXT: 1, Relation.FOLLOWING: 1}.get(relation, 0)
        return here.shifted(step), step_words(step, grain) if step else f"the {grain.name.lower()} of writing", self.origin

    def _ended(self, form: Form) -> tuple[Moment | None, str, str] | None:
        """Return the quarter of "the quarter ended Sept. 30": the one whose end is nearest to the day."""
        if form.unit != "Q" or self.tokens.low(form.last) not in ("ended", "ending"):
            return None
        following = self._next(form, 2)
        if following is None or following.kind not in (Kind.DAY_MONTH, Kind.MOMENT):
            return None
        day, _, anchor = (following.moment, "", "") if following.kind is Kind.MOMENT else self._day_month(following)
        if day is None or day.grain is not Grain.DAY:
            return None
        here = holding(day.first, Grain.QUARTER)
        before = here.shifted(-1)
        nearest = before if day.first - before.last < here.last - day.first else here
        return nearest, f"the quarter ended near '{self.words(following)}'", anchor

    def _weekend(self, form: Form, here: Moment, tense: Tense) -> tuple[Moment | None, str, str]:
        assert self.day is not None
        inside = self.day >= here.first
        if form.relation is Relation.LAST:
            return here.shifted(-1), "latest before", self.origin
        if form.relation is Relation.NEXT:
            return here.shifted(1), "next week's", self.origin
        if form.relation is Relation.THIS or inside or tense is Tense.FUTURE:
            return here, "of the week of writing", self.origin
        return here.shifted(-1), "latest before", self.origin

    def _reported_quarter(self, form: Form) -> tuple[Moment | None, str, str]:
        """Return the quarter that a report is on: the last one named, else the last one ended."""
        quarter, anchor = self.focus.quarter, self._focus_name()
        if quarter is None or (form.relation is Relation.YEAR_AGO and form.name == "period" and not self._is_recent(self.focus.quarter_at, form, 400)):
            if self.day is None:
                return None, "", ""
            quarter, anchor = holding(self.day, Grain.QUARTER).shifted(-1), self.origin
        if form.relation is Relation.YEAR_AGO:
            if self.focus.quarter is not None:
                return self._year_before(), "the same a year before", anchor
            return quarter.shifted(-4), "the same a year before", anchor
        return quarter, "the quarter reported on", anchor

    def _is_reported_lately(self, form: Form) -> bool:
        """Tell whether the text just spoke of a quarter, so that "a year ago" is the same quarter of the year before."""
        return self.focus.quarter is not None and not self.narrative and self._is_recent(self.focus.quarter_at, form, _REPORT)

    def _year_before(self) -> Moment | None:
        """Return the quarter a year before the one reported on; that one itself where it is already a year old."""
        quarter = self.focus.quarter
        if quarter is None or (self.day is not None and quarter.last <= self.day - 300):
            return quarter
        return quarter.shifted(-4 if quarter.grain is Grain.QUARTER else -2)

    def _distance(self, form: Form) -> tuple[Moment | None, str, str]:
        relation = form.relation
        count = form.count
        if count is None:
            return None, "", ""
        from_focus = relation in (Relation.EARLIER, Relation.LATER)
        back = relation in (Relation.AGO, Relation.EARLIER)
        if form.unit == "Y" and count == 1 and back and self._is_reported_lately(form):
            return self._year_before(), "the same quarter a year before", self._focus_name()
        base, anchor = self.day, self.origin
        if from_focus and self.focus.moment is not None:
            base, anchor = self.focus.moment.first, self._focus_name()
        elif relation is Relation.LATER:
            return self._named_next(form)
        if base is None:
            return None, "", ""
        moment = shifted(base, form.unit, -count if back else count)
        return moment, f"{number_words(count, form.unit)} {'before' if back else 'after'}", anchor

    def _named_next(self, form: Form) -> tuple[Moment | None, str, str]:
        """Return the date that follows at once: "two years later, in 2017"."""
        following = self._next(form, 3)
        if following is None or following.moment is None or following.moment.grain > form.grain:
            return None, "it is not said after what", ""
        return following.moment, "the date that follows", f"'{self.words(following)}' in the text"

    def _time(self, form: Form) -> tuple[Moment | None, str, str]:
        """Return the day that a time without a day belongs to."""
        relation = form.relation
        if relation is Relation.THIS and not self.narrative:
            return (None, "", "") if self.day is None else (Moment(Grain.DAY, self.day), "day of writing", self.origin)
        if relation is Relation.LAST and not self.narrative:
            return (None, "", "") if self.day is None else (Moment(Grain.DAY, self.day - 1), "the day before", self.origin)
        step = {Relation.NEXT: 1, Relation.FOLLOWING: 1, Relation.PREVIOUS: -1, Relation.LAST: -1}.get(relation, 0)
        following = self._next(form, 9)
        if following is not None and not step and following.kind in (Kind.WEEKDAY, Kind.DAY_MONTH, Kind.DAYS) and not following.time:
            return self._relative(following, clause(self.tokens, following.first, following.last))
        if self.narrative and self.focus.day is not None and not self._is_day_current():
            return None, "", ""
        if self.focus.day is not None and (self.narrative or step or relation is Relation.THAT or self._is_recent(self.focus.day_at, form)):
            return self.focus.day.shifted(step), "day under discussion", self._focus_name()
        if self.day is None or self.narrative:
            return None, "", ""
        return Moment(Grain.DAY, self.day + step), "day of writing", self.origin

    def _is_day_current(self) -> bool:
        """Tell whether the last day named still is what the narrative speaks of."""
        day, moment = self.focus.day, self.focus.moment
        return day is not None and moment is not None and moment.first <= day.first <= moment.last

    def _ordinal_unit(self, form: Form) -> tuple[Moment | None, str, str]:
        """Return the third day, the first week of what is under discussion."""
        whole = form.moment or self.focus.moment
        if whole is None or whole.grain >= form.grain:
            return None, "", ""
        if form.part < 0:
            return holding(whole.last, form.grain), "the last of it", ""
        return holding(whole.first, form.grain).shifted(form.part - 1), "counted in it", ""


def shifted(base: int, unit: str, count: Fraction) -> Moment | None:
    """Return the moment that lies so many units from a day, at the grain of the unit."""
    if abs(count) > 100_000:
        return None
    if count.denominator != 1:
        smaller = {"Y": ("M", 12), "DE": ("Y", 10), "CE": ("Y", 100), "W": ("D", 7), "M": ("D", 30)}.get(unit)
        if smaller is None:
            return Moment(Grain.DAY, base + round(count)) if unit == "D" else None
        return shifted(base, smaller[0], Fraction(round(count * smaller[1])))
    number = int(count)
    if unit in ("H", "MIN", "S"):
        return Moment(Grain.DAY, base)
    if unit in ("D", "NI"):
        return Moment(Grain.DAY, base + number)
    if unit in ("W", "FN"):
        return holding(base, Grain.WEEK).shifted(number * (2 if unit == "FN" else 1))
    if unit in ("DE", "CE", "ML"):
        return holding(base, Grain.YEAR).shifted(number * {"DE": 10, "CE": 100, "ML": 1000}[unit])
    grain = {"M": Grain.MONTH, "Q": Grain.QUARTER, "Y": Grain.YEAR, "WE": Grain.WEEKEND}.get(unit)
    return None if grain is None else holding(base, grain).shifted(number)


_UNIT_WORDS: Final = {
    "Y": "year", "M": "month", "W": "week", "D": "day", "H": "hour", "MIN": "minute", "S": "second", "Q": "quarter", "DE": "decade",
    "CE": "century", "FN": "fortnight", "WE": "weekend", "NI": "night", "ML": "millennium", "WD": "weekday", "H6": "half year",
}  # fmt: skip


def number_words(count: Fraction, unit: str) -> str:
    """Write a number of units for a rule: "2 years", "1.5 hours"."""
    number = str(count.numerator) if count.denominator == 1 else f"{float(count):g}"
    return f"{number} {_UNIT_WORDS.get(unit, unit)}{'' if count == 1 else 's'}"


def step_words(step: int, grain: Grain) -> str:
    """Write a step for a rule: "the week before"."""
    name = grain.name.lower()
    return f"the same {name}" if not step else f"the {name} {'before' if step < 0 else 'after'}"
