"""What relative expressions count from: the day of writing, and the time under discussion.

The time under discussion (the focus) is the last date that the text named; in a narrative it takes the place of the day of
writing. A text is a narrative when most of its dates lie years before the day of writing, or, where that is not
known, when it names many dates and hardly any "today" or "Tuesday".
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from timeline.temporal.context import BEFORE_WILL
from timeline.temporal.forms import Form, Kind, Relation
from timeline.temporal.moments import Grain, Moment, holding
from timeline.temporal.resolution.stops import WRITTEN
from timeline.temporal.tokens import Tokens

_FAR: Final = 300
"""A date that lies so many days before the day of writing is far from it."""
_LONG_PAST: Final = 1800
"""A short text that opens with a date so many days back is hardly news."""
_FEW: Final = 2
_FIRST: Final = 3
DATES: Final = (Kind.MOMENT, Kind.DAYS, Kind.WEEKDAY, Kind.DAY_MONTH, Kind.MONTH)
_ENOUGH: Final = 9
_REPORTING: Final = ("said", "says", "told")
_ENOUGH_OF_PAST: Final = 4
"""So little makes a story of a short text that opens with a day or month long past and says nothing of the present."""
_PRESENT: Final = frozenset(("are", "has", "have", "is", "will", "i", "we", "now", "recently", "today", *_REPORTING))
_SURPLUS: Final = 1.7
_OF_WRITING: Final = 8
_SAID_BEFORE: Final = 6


def is_narrative(tokens: Tokens, forms: Sequence[Form], day: int | None) -> bool:
    """Tell whether a text tells of times far from the day of writing: dates and steps from one to the next against words of the day.

    Weights and thresholds were chosen on newspaper texts and histories of which the kind is known; few texts lie near them.
    """
    far = story = news = 0
    if day is not None and _opens_with_news(tokens, forms):
        return False
    for form in forms:
        moment = form.moment
        if form.kind in WRITTEN and moment is not None and moment.grain >= Grain.YEAR:
            is_far = day is None or moment.last < day - _FAR
            far += is_far
            story += is_far + (is_far and moment.grain > Grain.YEAR)
            news += not is_far
        elif form.kind is Kind.DAYS:
            news += 3
        elif _is_weekday(form) or _is_near(form):
            is_of_writing = day is not None and (_is_said(tokens, form) or form.relation in (Relation.LAST, Relation.THIS, Relation.NEXT))
            news += _OF_WRITING if is_of_writing else 2
        elif form.kind in (Kind.DAY_MONTH, Kind.MONTH, Kind.SEASON) or is_step(form):
            story += 1
    if day is not None and not news and story >= _ENOUGH_OF_PAST and _is_of_past(tokens, forms, day):
        return True
    if far + _is_set_once(forms, far, news) < _FEW or story < _ENOUGH:
        return False
    return story > _SURPLUS * (news + sum(map(tokens.lows.count, _REPORTING)))


def _is_of_past(tokens: Tokens, forms: Sequence[Form], day: int) -> bool:
    """Tell whether a text opens with a day or month long past, and has no word of the present or of a report in it."""
    first = next((form.moment for form in forms if form.kind in DATES or form.moment is not None), None)
    is_past = first is not None and first.grain >= Grain.MONTH and first.last < day - _LONG_PAST
    return is_past and not any(_is_of_present(tokens, index) for index in range(len(tokens)))


def _is_of_present(tokens: Tokens, index: int) -> bool:
    """Tell whether a word is of the present or of a report: not "against his will"."""
    low = tokens.lows[index]
    return low in _PRESENT and not (low == "will" and tokens.low(index - 1) in BEFORE_WILL)


def _is_said(tokens: Tokens, form: Form) -> bool:
    """Tell whether somebody said something then, to the one who writes: "said on Thursday", "told us in an email last week"."""
    return any(low in _REPORTING for low in tokens.lows[max(0, form.first - _SAID_BEFORE) : form.first])


def _is_set_once(forms: Sequence[Form], far: int, news: int) -> bool:
    """Tell whether a text names one day or month long past first, and none of the day of writing after it: it needs no second year."""
    first = next((form for form in forms if form.kind in DATES), None)
    return far == 1 and not news and first is not None and first.moment is not None and first.moment.grain >= Grain.MONTH


def _opens_with_news(tokens: Tokens, forms: Sequence[Form]) -> bool:
    """Tell whether the first dates of a text count from the day of writing, as in the lead of news: "on Friday", "this week".

    "Today" and a date without a year say so only as the very first: a story may say what became of a thing, and goes on in its own year.
    """
    dated = [form for form in forms if form.kind in DATES or form.moment is not None or _is_near(form)][:_FIRST]
    first = dated[0] if dated else None
    if first is not None and first.kind in (Kind.DAY_MONTH, Kind.MONTH):
        next_one = dated[1].first if len(dated) > 1 else len(tokens.lows)
        return "." in tokens.lows[first.last : next_one]  # not "between May and June 1917"
    return any(form.kind is Kind.DAYS for form in dated[:1]) or any(_is_weekday(form) or _is_near(form) for form in dated)


def _is_weekday(form: Form) -> bool:
    """Tell whether a weekday counts from the day of writing: "on Tuesday", not "that Tuesday", "the following Tuesday"."""
    return form.kind is Kind.WEEKDAY and form.relation not in (Relation.THAT, Relation.FOLLOWING, Relation.PREVIOUS)


def _is_near(form: Form) -> bool:
    return form.kind is Kind.UNIT and form.relation in (Relation.LAST, Relation.THIS) and form.grain > Grain.DECADE


def is_step(form: Form) -> bool:
    """Tell whether a form leads from one date of a story to the next: "the following day", "three weeks later"."""
    if form.kind is Kind.DISTANCE:
        return form.relation is Relation.LATER
    is_next_day = form.relation is Relation.NEXT and form.grain is Grain.DAY
    return form.kind is Kind.UNIT and (form.relation in (Relation.FOLLOWING, Relation.THAT) or is_next_day)


@dataclass(slots=True)
class Focus:
    """The time under discussion while a text is read: the last date, the last day, the last quarter, and the forms that named them.

    `day_was` is the day named before the last one, `behind` the last day that lies not ahead of the day of writing, `other` the last
    date of another year than that day's, `named` the years with which months were written, and by which form.
    """

    writing: int | None = None
    year: int | None = None
    moment: Moment | None = None
    form: Form | None = None
    at: int = -1
    fine: Moment | None = None
    aside: Moment | None = None
    aside_form: Form | None = None
    aside_at: int = -1
    day: Moment | None = None
    day_form: Form | None = None
    day_at: int = -1
    day_was: Moment | None = None
    day_was_at: int = -1
    other: Moment | None = None
    other_at: int = -1
    behind: tuple[Moment, Form] | None = None
    quarter: Moment | None = None
    quarter_form: Form | None = None
    quarter_at: int = -1
    time: str = ""
    mod: str = ""
    named: dict[int, tuple[int, Form]] = field(default_factory=dict)

    def take(self, moment: Moment, form: Form, time: str, *, is_start: bool) -> None:
        """Remember a date that a form of the text named, the time of day it named with it, and which part of it.

        A day that only starts what goes on ("since Saturday") is not the day that what follows is told of, where there is another.
        """
        self.moment, self.form, self.at, self.time, self.mod = moment, form, form.last, time, form.mod
        if form.kind is Kind.MOMENT and moment.grain in (Grain.DAY, Grain.MONTH):
            self.named[holding(moment.first, Grain.MONTH).part] = moment.year, form
        if moment.grain >= Grain.YEAR:
            self.fine = moment
            if self.year is not None and moment.year != self.year:
                self.other, self.other_at = moment, form.last
        if moment.grain is Grain.DAY and not (is_start and self.day is not None):
            self.day_was, self.day_was_at = self.day, self.day_at
            self.day, self.day_form, self.day_at = moment, form, form.last
            if self.writing is not None and moment.index <= self.writing:
                self.behind = moment, form

    def report(self, quarter: Moment, form: Form) -> None:
        """Remember the quarter that figures are given for."""
        self.quarter, self.quarter_form, self.quarter_at = quarter, form, form.last

    def note(self, moment: Moment, form: Form, *, is_end: bool) -> None:
        """Remember a date that is an aside, for what counts from it in its sentence; where something ended, beyond it."""
        self.aside, self.aside_form, self.aside_at = moment, form, form.last
        if is_end and (self.moment is None or moment.grain >= min(self.moment.grain, Grain.YEAR)):
            self.moment, self.form, self.at, self.time, self.mod = moment, form, form.last, "", ""

    def at_grain(self, grain: Grain) -> Moment | None:
        """Return the moment of a grain that holds the focus; None where the focus is coarser."""
        if self.moment is None:
            return None
        if self.moment.grain is grain:
            return self.moment
        if self.moment.grain < grain:
            return None
        return holding(self.moment.first, grain)
