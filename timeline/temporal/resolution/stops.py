"""The dates that a story goes through: which forms name one, and the moments that a bare one may be."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from timeline.temporal import holidays
from timeline.temporal.forms import Form, Kind, Relation
from timeline.temporal.moments import Grain, Moment, day_of, part_of
from timeline.temporal.tokens import Tokens

WRITTEN: Final = (Kind.MOMENT, Kind.ORDINAL_UNIT, Kind.HOLIDAY)
"""The kinds of forms that may say their year themselves."""
_AT: Final = frozenset(("in", "on", "by", "at", "about", "around"))
_LONGEST_HEADING: Final = 6
_BESIDE: Final = 3
_JOINTS: Final = frozenset(("and", "to", "-", "–", "/", ","))


@dataclass(frozen=True, slots=True)
class Stop:
    """A date on the way: its days and its year, which are asked for often."""

    moment: Moment
    first: int
    last: int
    year: int


def stop_of(moment: Moment) -> Stop:
    """Return the stop that a moment is."""
    return Stop(moment, moment.first, moment.last, moment.year)


def is_written(form: Form) -> bool:
    """Tell whether a form names a year or a finer date with its year."""
    return form.kind in WRITTEN and form.moment is not None and form.moment.grain >= Grain.YEAR


def is_bare(form: Form) -> bool:
    """Tell whether a form names a day, a month or a season without its year."""
    if form.relation is not Relation.BARE or form.year_relation is not Relation.BARE or (form.part and form.kind is Kind.HOLIDAY):
        return False
    return form.kind in (Kind.MONTH, Kind.SEASON, Kind.HOLIDAY) or (form.kind in (Kind.DAY_MONTH, Kind.ORDINAL_UNIT) and form.month > 0)


def coming(forms: Sequence[Form]) -> list[Stop | None]:
    """Return for each form the next written date."""
    found: list[Stop | None] = []
    next_one: Stop | None = None
    for form in reversed(forms):
        found.append(next_one)
        if is_written(form) and form.moment is not None:
            next_one = stop_of(form.moment)
    return found[::-1]


def restated(tokens: Tokens, forms: Sequence[Form], index: int) -> Form | None:
    """Return the date that says once more where a distance leads: "two years later, in 1862", "in 1418, eight years before, he"."""
    form = forms[index]
    if form.kind is not Kind.DISTANCE or form.relation not in (Relation.LATER, Relation.EARLIER):
        return None
    after = forms[index + 1] if index + 1 < len(forms) else None
    if after is not None and (is_written(after) or is_bare(after)):
        between = tokens.lows[form.last : after.first]
        if between[:1] == [","] and len(between) <= _BESIDE and all(low in _AT for low in between[1:]):
            return after
    before = forms[index - 1] if index else None
    is_closed = tokens.low(form.last) in (",", ".", ")", ";")
    if before is not None and is_closed and (is_written(before) or is_bare(before)) and tokens.lows[before.last : form.first] == [","]:
        return before
    return None


def years_before(tokens: Tokens, forms: Sequence[Form], index: int) -> int:
    """Return how many years before the time told of a bare date lies: "two years earlier, on 19 August"; 0 where nothing says so."""
    ago = forms[index - 1] if index else None
    if ago is None or ago.relation is not Relation.EARLIER or ago.unit != "Y" or ago.number is None or ago.number.denominator != 1:
        return 0
    return int(ago.number) if restated(tokens, forms, index - 1) is forms[index] else 0


def is_heading(tokens: Tokens, form: Form) -> bool:
    """Tell whether a year stands alone on its line or with other years, as the heading of what follows: "1914", "1915 and 1916"."""
    if form.kind is not Kind.MOMENT or form.moment is None or form.moment.grain is not Grain.YEAR:
        return False
    first, last = form.first, form.last
    while first > 0 and "\n" not in tokens.gap(first):
        first -= 1
        if form.first - first > _LONGEST_HEADING or not _is_of_heading(tokens.lows[first]):
            return False
    while last < len(tokens) and "\n" not in tokens.gap(last):
        if last - form.last >= _LONGEST_HEADING or not _is_of_heading(tokens.lows[last]):
            return False
        last += 1
    return last < len(tokens)


def _is_of_heading(low: str) -> bool:
    return low in _JOINTS or low.isdecimal()


def maker(form: Form) -> Callable[[int], Moment | None]:
    """Return what makes a moment of a bare form in a year."""
    if form.kind is Kind.DAY_MONTH:
        return lambda year: day_of(year, form.month, form.day)
    if form.kind is Kind.HOLIDAY:
        return lambda year: holidays.holiday(form.name, year)
    grain, part = (Grain.MONTH, form.month) if form.month else (Grain.SEASON, form.part)
    return lambda year: part_of(year, grain, part)
