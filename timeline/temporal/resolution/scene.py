"""What a form is resolved against: the text, the day of writing, and the time under discussion so far."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from operator import itemgetter
from typing import Final

from timeline.dates.calendar import civil, iso_day
from timeline.temporal.context import Tense, clause, has_figures, sentence
from timeline.temporal.forms import Form, Kind, Relation
from timeline.temporal.moments import Grain, Moment, year_of
from timeline.temporal.resolution.anchors import Focus, lead_end
from timeline.temporal.resolution.asides import is_aside
from timeline.temporal.resolution.directions import Story
from timeline.temporal.resolution.steps import STEPS
from timeline.temporal.tokens import Tokens

RECENT: Final = 60
"""How many tokens a date stays under discussion in news."""
_AHEAD: Final = 150
"""How many tokens ahead the next full date of a narrative may stand to say which year it is in."""
_COMING: Final = 3
_PARAGRAPH: Final = 500
_REPORT: Final = 100
"""How many tokens a quarter stays what "a year ago" is compared with."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What became of a form: its moment (None where nothing bounds it), the rule, and what it counted from."""

    moment: Moment | None
    rule: str = ""
    anchor: str = ""
    time: str = ""
    is_about: bool = False


UNKNOWN: Final = Answer(None)


@dataclass(slots=True)
class Scene:
    """The state of reading one text; `index` is the form that is being resolved."""

    tokens: Tokens
    forms: Sequence[Form]
    day: int | None
    narrative: bool
    focus: Focus = field(default_factory=Focus)
    index: int = 0
    opening: Moment | None = None
    anchors: tuple[tuple[int, Form, Moment], ...] = ()

    lead: int = -1

    def __post_init__(self) -> None:
        """Look for the year that a narrative begins in, and for the end of a lead that sums it up."""
        if not self.narrative:
            return
        written = [(form, form.moment) for form in self.forms if form.kind is Kind.MOMENT and form.moment is not None]
        dated = [(form, moment) for form, moment in written if moment.grain >= Grain.YEAR]
        self.opening = year_of(dated[0][1].year) if dated else None
        self.anchors = tuple((form.first, form, moment) for form, moment in dated)
        self.lead = lead_end(self.tokens)

    def leave_lead(self, form: Form) -> None:
        """Go back to the first year of the story where the lead that sums it up ends."""
        focus = self.focus
        if 0 < self.lead <= form.first and focus.fine is not None and focus.fine_at <= self.lead and self.opening is not None:
            focus.fine = self.opening
            self.lead = -1

    @property
    def year(self) -> int | None:
        """The year of writing."""
        return None if self.day is None else civil(self.day)[0]

    @property
    def origin(self) -> str:
        """The day of writing in words."""
        return "" if self.day is None else f"published {iso_day(self.day)}"

    @property
    def focus_name(self) -> str:
        """The time under discussion in words."""
        return f"'{self.focus.words}' in the text"

    @property
    def base_day(self) -> int | None:
        """The day that the text counts from: that of writing, or in a narrative the one under discussion."""
        if self.narrative and self.focus.moment is not None:
            return self.focus.moment.first
        return self.day

    @property
    def base_name(self) -> str:
        """That day in words."""
        return self.focus_name if self.narrative and self.focus.moment is not None else self.origin

    @property
    def story(self) -> Story | None:
        """Where a narrative stands; before it has named a date, in the year of the first to come."""
        now = self.focus.fine or self.opening if self.narrative else None
        if now is None:
            return None
        at = self.forms[self.index].first
        place = bisect_right(self.anchors, at, key=itemgetter(0))
        coming = next(
            (
                moment
                for first, form, moment in self.anchors[place : place + _COMING]
                if first <= at + _AHEAD and not is_aside(self.tokens, form, moment, now)
            ),
            None,
        )
        since = max(self.focus.fine_at, at - _PARAGRAPH, 0)
        is_apart = coming is not None and "\n" in self.tokens.text[self.tokens.starts[since] : self.tokens.starts[at]]
        return Story(now, coming, is_apart, None if self.opening is None else self.opening.year)

    def words(self, form: Form) -> str:
        """Return the words of a form on one line."""
        return " ".join(self.tokens.text[self.tokens.starts[form.first] : self.tokens.ends[form.last - 1]].split())

    def tense(self, form: Form) -> Tense:
        """Return the tense of the clause that a form stands in; "since" looks back, "until" and "by" do not."""
        before = self.tokens.low(form.first - 1)
        if before == "since":
            return Tense.PAST
        tense = clause(self.tokens, form.first, form.last).tense
        if before == "for" and form.kind is Kind.MONTH and tense is Tense.FUTURE:
            return Tense.UNKNOWN  # "the figures for May, due on Friday"
        if before in ("until", "till", "through", "by") and tense is Tense.PAST:
            return Tense.UNKNOWN
        return tense

    def is_surely_ahead(self, form: Form) -> bool:
        """Tell whether the clause of a form surely looks ahead: "will", "is due", a deadline."""
        return self.tokens.low(form.first - 1) in ("by", "until", "till") or clause(self.tokens, form.first, form.last).is_strong

    def following(self, form: Form, reach: int) -> Form | None:
        """Return the form, other than a time of day, that follows within so many tokens."""
        for other in self.forms[self.index + 1 : self.index + 4]:
            if other.first - form.last > reach or sentence(self.tokens, form.first, form.last)[1] <= other.first:
                return None
            if other.kind is not Kind.TIME:
                return other
        return None

    def range_start(self, form: Form) -> Moment | None:
        """Return the start of a range that a form ends: the May of "between May and July"."""
        previous = self.forms[self.index - 1] if self.index else None
        if previous is None or previous.last != form.first - 1 or previous.kind is not form.kind or self.focus.at != previous.last:
            return None
        joint, signal = self.tokens.low(previous.last), self.tokens.low(previous.first - 1)
        is_range = joint in ("to", "into", "through", "until", "-", "–") or (joint == "and" and signal == "between")
        return self.focus.moment if is_range and form.relation is Relation.BARE else None

    def is_recent(self, at: int, form: Form, reach: int = RECENT) -> bool:
        """Tell whether a token lies shortly before a form."""
        return at >= 0 and form.first - at <= reach

    def aside(self, form: Form) -> Moment | None:
        """Return the aside that stands before a form in its sentence."""
        focus = self.focus
        if focus.aside is None or focus.aside_at <= focus.at or focus.aside_at < sentence(self.tokens, form.first, form.last)[0]:
            return None
        return focus.aside

    def is_day_current(self) -> bool:
        """Tell whether the last day named still is what the text speaks of."""
        day, moment = self.focus.day, self.focus.moment
        return day is not None and moment is not None and moment.first <= day.first <= moment.last

    def related_year(self, relation: Relation) -> int | None:
        """Return "last year", "that year" of "June last year", "in June of that year"."""
        base = self.year
        is_of_writing = relation in (Relation.LAST, Relation.THIS) and base is not None
        if self.focus.moment is not None and (relation is Relation.THAT or (self.narrative and not is_of_writing)):
            base = self.focus.moment.year
        return None if base is None else base + STEPS.get(relation, 0)

    def has_report(self, form: Form) -> bool:
        """Tell whether the text just spoke of a quarter and gives figures here: then "a year ago" is the same quarter of last year."""
        near = self.focus.quarter is not None and not self.narrative and self.is_recent(self.focus.quarter_at, form, _REPORT)
        return near and (has_figures(self.tokens, form.first, form.last) or self.tokens.low(form.first - 1) in ("than", "with", "from"))

    def quarter_before(self) -> Moment | None:
        """Return the quarter a year before the one reported on; that one itself where it is already a year old."""
        quarter = self.focus.quarter
        if quarter is None or (self.day is not None and quarter.last <= self.day - 300):
            return quarter
        return quarter.shifted(-4 if quarter.grain is Grain.QUARTER else -2)
