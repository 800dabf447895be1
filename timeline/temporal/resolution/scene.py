"""What a form is resolved against: the text, the day of writing, and the time under discussion so far."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from timeline.dates.calendar import civil, iso_day
from timeline.temporal.context import BEFORE_WILL, PAST_VERBS, Clause, Tense, clause, is_cue
from timeline.temporal.forms import LISTED, Form, Kind, Relation
from timeline.temporal.moments import Grain, Moment
from timeline.temporal.pluperfect import looks_back_at
from timeline.temporal.resolution.anchors import Focus
from timeline.temporal.resolution.asides import looks_ahead
from timeline.temporal.resolution.leads import leads_of
from timeline.temporal.resolution.steps import STEPS
from timeline.temporal.resolution.story import NO_STORY, Story, follow
from timeline.temporal.sentence import has_figures, sentence
from timeline.temporal.tokens import Tokens

RECENT: Final = 60
"""How many tokens a date stays under discussion in news."""
_HEAD: Final = 100
"""So many tokens are the lead of an article."""
_AGAIN: Final = 3
_PLANNED: Final = frozenset(("planned", "scheduled", "set", "slated", "due", "expected", "supposed", "meant"))
_CLAUSE_ENDS: Final = frozenset((";", "but", "when", "after", "before", "which", "who", "that"))
_DELIVERED: Final = frozenset(("delivery", "contract", "contracts", "futures"))
"""What a market trades today for a month to come."""
_BOOKED: Final = frozenset(("bookings", "reservations", "booked", "tickets", "plans"))
_SAID: Final = frozenset(("said", "told", "announced", "added", "warned", "promised"))
_QUOTING: Final = frozenset(("said", "remarked", "wrote", "told", "recalled", "thought", "would", "had", '"', "“", "”"))
_LISTED: Final = 8
"""So many dates back a range is looked for."""
_RANGING: Final = frozenset(("and", "to", "-", "–", "—"))
_QUOTES: Final = frozenset(('"', "“", "”"))
_GOING_ON: Final = frozenset(("has", "have", "is", "are", "will"))
_ASIDES: Final = frozenset(
    ("begun", "who", "which", "whose", "born", "chosen", "held", "found", "made", "seen", "taken", "set", "built", "sent")
)
_LONGEST_ASIDE: Final = 15
_TAIL: Final = 9
"""So many words may follow the date in it: "the strike, called on Monday as a protest, goes on"."""
_VERB: Final = 6
_REPORT: Final = 100
"""How many tokens a quarter stays what "a year ago" is compared with."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What became of a form: its moment (None where nothing bounds it), the rule, and what it counted from.

    `last` is the last moment of several, `is_told` marks a day to come of which the text tells as it tells of the past.
    """

    moment: Moment | None
    rule: str = ""
    anchor: str = ""
    time: str = ""
    is_about: bool = False
    is_told: bool = False
    last: Moment | None = None


UNKNOWN: Final = Answer(None)


@dataclass(slots=True)
class Scene:
    """The state of reading one text; `index` is the form that is being resolved, `year` that of writing, `origin` its day in words.

    `of_year_told` are the forms that may take the year of a date before them in their sentence.
    """

    tokens: Tokens
    forms: Sequence[Form]
    day: int | None
    narrative: bool
    focus: Focus = field(default_factory=Focus)
    index: int = 0
    story: Story = NO_STORY
    clauses: dict[int, Clause] = field(default_factory=dict)
    of_year_told: set[int] = field(default_factory=set)
    day_after: bool | None = None
    year: int | None = None
    origin: str = ""

    def __post_init__(self) -> None:
        """Let the focus know the day of writing; follow the story of a narrative through its dates."""
        if self.day is not None:
            self.year, self.origin = civil(self.day)[0], f"published {iso_day(self.day)}"
        self.focus.writing, self.focus.year = self.day, self.year
        if self.narrative:
            self.story = follow(self.tokens, self.forms, leads_of(self.tokens, self.forms), self.day)

    @property
    def focus_name(self) -> str:
        """The time under discussion in words."""
        return self.quoted(self.focus.form)

    @property
    def day_name(self) -> str:
        """The day under discussion in words."""
        return self.quoted(self.focus.day_form)

    @property
    def quarter_name(self) -> str:
        """The quarter that a report is on in words; the day of writing where the text does not name it."""
        return self.quoted(self.focus.quarter_form) if self.focus.quarter is not None else self.origin

    @property
    def inexact(self) -> Answer:
        """Say that the time under discussion is too coarse to count from."""
        return Answer(None, f"{self.focus_name} is not exact enough")

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

    def told(self, form: Form) -> Answer:
        """Return the moment that the story gives a bare date; after "last year" in its sentence it is of that year."""
        moment = self.story.moments.get(form.first)
        before = self.forms[self.index - 1] if self.index else None
        if moment is not None and before is not None and self.year is not None and self._is_year_of_writing(before, form):
            moved = moment.in_year(self.year + STEPS.get(before.relation, 0))
            return Answer(moved, "of that year", f"'{self.words(before)}' in the text")
        anchor = self.focus_name if self.focus.moment is not None else ""
        return UNKNOWN if moment is None else Answer(moment, "in the year of the story", anchor)

    def _is_year_of_writing(self, before: Form, form: Form) -> bool:
        """Tell whether "last year", "this year" stands before a form in its sentence."""
        is_year = before.kind is Kind.UNIT and before.grain is Grain.YEAR and before.relation in (Relation.LAST, Relation.THIS)
        return is_year and before.first >= sentence(self.tokens, form.first, form.last)[0]

    def is_to_come(self, form: Form) -> bool:
        """Tell whether a story says what will be, after the day of writing: "a service will be held on 3 May", outside of quotations."""
        here = self.clause(form)
        lows = self.tokens.lows[here.first : here.last]
        before = lows[: form.first - here.first]
        is_verb = any(low == "will" and (not at or before[at - 1] not in BEFORE_WILL) for at, low in enumerate(before))
        return self.day is not None and is_verb and _QUOTES.isdisjoint(lows)

    def is_of_writing(self, form: Form) -> bool:
        """Tell whether a clause speaks of the time of writing: "this year it has gone on"."""
        ahead = self.tokens.lows[form.last : form.last + _VERB]
        return self.day is not None and ("has" in ahead or "have" in ahead)

    def looks_aside(self, form: Form) -> bool:
        """Tell whether the story leaves a date aside."""
        return form.first in self.story.asides or looks_ahead(self.tokens, form)

    def is_told_of_part(self) -> bool:
        """Tell whether the time under discussion is a part of a month or year: "by mid-May"; "since mid-May" goes on until now."""
        form = self.focus.form
        return bool(self.focus.mod) and form is not None and self.tokens.low(form.first - 1) != "since"

    def apposed_from(self, form: Form) -> int:
        """Return where the words begin that commas set off with a date, -1 where none do: "Gray, elected on Monday, spoke"."""
        lows = self.tokens.lows
        end = next((at for at in range(form.last, min(len(lows), form.last + _TAIL)) if lows[at] in (",", ".", ";")), -1)
        if end < 0 or lows[end] != ",":
            return -1
        start = max(sentence(self.tokens, form.first, form.last)[0] + 1, form.first - _LONGEST_ASIDE)
        comma = next((at for at in range(form.first - 2, start - 1, -1) if lows[at] == ","), -1)
        after = self.tokens.low(end + 1)
        goes_on = after in PAST_VERBS or after in _GOING_ON or after.endswith("ed")
        if comma < 0 or not (goes_on or self.tokens.is_capitalized(comma - 1)):
            return -1
        low = lows[comma + 1]
        return comma if low in _ASIDES or (low.endswith("ed") and len(low) > len("need")) else -1

    def day_beside(self) -> Moment | None:
        """Return the day that news told of before the last one, where commas set that off or it only says of what; None for others."""
        focus = self.focus
        if focus.day_form is None or self.narrative:
            return None
        is_apposed = 0 <= focus.day_was_at <= self.apposed_from(focus.day_form)
        return focus.day_was if is_apposed or self._is_of_noun(focus.day_form) else None

    def _is_of_noun(self, form: Form) -> bool:
        """Tell whether the last day is an earlier one that only says of what, or from when: "arrested on Tuesday over a fire on Sunday"."""
        focus = self.focus
        if focus.day is None or focus.day_was is None or focus.day_was.first <= focus.day.first:
            return False
        if focus.day_was_at < sentence(self.tokens, form.first, form.last)[0]:
            return False
        between = self.tokens.lows[focus.day_was_at : form.first]
        is_of_noun = len(between) > 1 and "and" not in between and not any(is_cue(low) for low in between)
        return is_of_noun or "had" in between

    def is_quoted(self, form: Form) -> bool:
        """Tell whether a sentence tells what was said, thought or had been: its "ago" counts from then."""
        here = self.clause(form)
        return not _QUOTING.isdisjoint(self.tokens.lows[here.first : here.last])

    def looks_back(self, form: Form) -> bool:
        """Tell whether a day lies before the time under discussion: "had begun on the 8th", "since the 8th"."""
        here = self.clause(form)
        return self.tokens.low(form.first - 1) == "since" or looks_back_at(self.tokens, here.first, form.first) >= 0

    def quoted(self, form: Form | None) -> str:
        """Name a date of the text by its words."""
        return f"'{self.words(form)}' in the text" if form is not None else ""

    def was_before(self, form: Form) -> bool:
        """Tell whether a verb right before a time looks back: "had started work at four"."""
        return looks_back_at(self.tokens, max(0, form.first - _VERB), form.first) >= 0

    def was_to(self, form: Form) -> bool:
        """Tell whether a clause says what was to come: "they were to meet on Tuesday", "was due to speak on Tuesday"."""
        lows, start = self.tokens.lows, self.clause(form).first
        end = next((at for at in range(form.first - 1, start, -1) if lows[at] in _CLAUSE_ENDS), start)
        planned = (at for at in range(end, form.first - 2) if lows[at] in ("was", "were"))
        return any(lows[at + 1] in _PLANNED or (lows[at + 1] == "to" and lows[at + 2] != "have") for at in planned)

    def words(self, form: Form) -> str:
        """Return the words of a form on one line."""
        return " ".join(self.tokens.text[self.tokens.starts[form.first] : self.tokens.ends[form.last - 1]].split())

    def clause(self, form: Form) -> Clause:
        """Return the clause that a form stands in."""
        if form.first not in self.clauses:
            self.clauses[form.first] = clause(self.tokens, form.first, form.last)
        return self.clauses[form.first]

    def tense(self, form: Form) -> Tense:
        """Return the tense of the clause that a form stands in; "since" looks back, "until" and "by" do not."""
        before = self.tokens.low(form.first - 1)
        if before == "since":
            return Tense.PAST
        if form.kind is Kind.MONTH and self.tokens.low(form.last) in _DELIVERED:
            return Tense.FUTURE
        if form.kind is Kind.MONTH and self._leads_up(form):
            return Tense.UNKNOWN  # near, before it and soon after
        if before == "for" and self.tokens.low(form.first - 2) in (*_BOOKED, *_DELIVERED):
            return Tense.FUTURE
        tense = self.clause(form).tense
        if before == "for" and form.kind is Kind.MONTH and tense is Tense.FUTURE and self.tokens.low(form.first - 2) not in _PLANNED:
            return Tense.UNKNOWN  # "the figures for May, due on Friday"
        if before in ("until", "till", "through", "by") and tense is Tense.PAST:
            here = self.clause(form)
            return Tense.PAST if "had" in self.tokens.lows[here.first : here.last] else Tense.UNKNOWN
        return tense

    def _leads_up(self, form: Form) -> bool:
        """Tell whether something leads up to what is in a month: "ahead of November's vote", "in the run-up to the November vote"."""
        at = form.first - 1 - (self.tokens.low(form.first - 1) == "the")
        return self.tokens.lows[max(0, at - 1) : at + 1] in (["ahead", "of"], ["up", "to"]) and self.tokens.low(at - 2) not in (
            "and",
            "from",
        )

    def ends_quarter(self, form: Form) -> bool:
        """Tell whether a day ends the three months that a report is on: "the three months ended 31 May"."""
        previous = self.forms[self.index - 1] if self.index else None
        ended = self.tokens.low(form.first - 1) in ("ended", "ending") or self.tokens.low(form.first - 2) in ("ended", "ending")
        return previous is not None and ended and previous.value == "P3M" and form.first - previous.last <= 2

    def tells_of_the_day_after(self) -> bool:
        """Tell whether the weekday after publication is what an article is about: in its first words, or again and again.

        Texts from beyond the date line, and those that were updated overnight, tell of the day after the one that they bear.
        """
        if self.day_after is None:
            places = [form.first for form in self.forms if self._is_of_tomorrow(form)]
            is_at_head = len(self.tokens) > _HEAD and bool(places) and places[0] < _HEAD
            self.day_after = is_at_head or len(places) >= _AGAIN
        return self.day_after

    def _is_of_tomorrow(self, form: Form) -> bool:
        if form.kind is not Kind.WEEKDAY or form.relation is not Relation.BARE or self.day is None:
            return False
        here = self.clause(form)
        return form.weekday == self.day % 7 + 1 and not (here.tense is Tense.FUTURE and here.is_strong)

    def is_surely_ahead(self, form: Form) -> bool:
        """Tell whether the clause of a form surely looks ahead: "will", "is due", a deadline; not "the vote due in May was put off"."""
        if self.tokens.low(form.last) in ("was", "were", "had", "has"):
            return False
        is_deadline = self.tokens.low(form.first - 1) in ("by", "until", "till") and not self.is_agent(form)
        return is_deadline or self.clause(form).is_strong

    def is_agent(self, form: Form) -> bool:
        """Tell whether an expression belongs to a noun: "by Tuesday's launch"."""
        return self.tokens.low(form.last) in ("'", "’")

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
        if (
            previous is None
            or previous.last != form.first - 1
            or (previous.kind is not form.kind and (previous.kind, form.kind) != (Kind.DAYS, Kind.WEEKDAY))
            or self.focus.at != previous.last
            or form.weekday == previous.weekday != 0
        ):
            return None
        joint, signal = self.tokens.low(previous.last), self.tokens.low(previous.first - 1)
        is_range = joint in ("to", "into", "through", "until", "-", "–") or (joint == "and" and signal == "between")
        is_range = is_range or (joint == "and" and form.kind is Kind.MONTH and previous.relation is Relation.BARE)  # "for April and May"
        return self.focus.moment if (is_range and form.relation is Relation.BARE) or form.name == LISTED else None

    def start_of_range(self, end: Form | None) -> tuple[Moment, str] | None:
        """Return the start, and its words, of the range that a date ends: the 1602 of "in 1602 and 1603"."""
        at = next((index for index in range(self.index - 1, max(0, self.index - _LISTED), -1) if self.forms[index] is end), 0)
        before = self.forms[at - 1] if at else None
        if end is None or before is None or before.moment is None or before.last != end.first - 1:
            return None
        return (before.moment, self.quoted(before)) if self.tokens.low(before.last) in _RANGING and before.kind is end.kind else None

    def is_recent(self, at: int, form: Form, reach: int = RECENT) -> bool:
        """Tell whether a token lies shortly before a form."""
        return at >= 0 and form.first - at <= reach

    def said_at(self, form: Form) -> Moment | None:
        """Return the day on which somebody said what "would" be: "said on Monday that it would resume on Tuesday"."""
        focus = self.focus
        start = sentence(self.tokens, form.first, form.last)[0]
        if focus.day is None or focus.day_at < start or self.day is None or focus.day.first >= self.day:
            return None
        between = self.tokens.lows[focus.day_at : form.first]
        said = any(low in _SAID for low in self.tokens.lows[start : form.first])
        return focus.day if said and "would" in between and "have" not in between else None

    def aside(self, form: Form) -> Moment | None:
        """Return the aside that stands before a form in its sentence."""
        focus = self.focus
        if focus.aside is None or focus.aside_at <= focus.at or focus.aside_at < sentence(self.tokens, form.first, form.last)[0]:
            return None
        return None if ")" in self.tokens.lows[focus.aside_at : form.first] else focus.aside  # "Cole (born in 1602) came in May"

    def is_day_current(self) -> bool:
        """Tell whether the last day named still is what the text speaks of."""
        day, moment = self.focus.day, self.focus.moment
        return day is not None and moment is not None and moment.first <= day.first <= moment.last

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
