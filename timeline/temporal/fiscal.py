"""Quarters of a company's own year: which months they are, by the day on which one of them ended.

"Its fiscal first quarter ended Sept. 30" tells that the first quarter is that of July to September, and so where the fourth one lies,
and the fiscal year, which bears the name of the year that it ends in. TIMEX3 keeps the number of the company; a date needs the months.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from timeline.dates.calendar import civil
from timeline.temporal.context import Tense, clause
from timeline.temporal.forms import Form, Kind
from timeline.temporal.moments import Grain, Moment
from timeline.temporal.resolution import Resolved
from timeline.temporal.tokens import Tokens

MONTHS_OF_ITS_OWN: Final = "fiscal-quarter"
"""The name of a form whose moment is the first of the three months of a quarter that is none of the calendar."""
_ENDING: Final = frozenset(("ended", "ending", "ends", "closed"))
_NEAR: Final = 5
"""So many tokens stand between a quarter and the day on which it ended."""
_EARLY: Final = 10
"""A quarter that ends by this day of a month is that of the months before."""
_YEAR: Final = 12
_QUARTER: Final = 3
_LAST_QUARTER: Final = 4
_NAMED: Final = (Kind.PART, Kind.MOMENT)


@dataclass(frozen=True, slots=True)
class _Offset:
    """How many months after the quarter of the calendar with its number a company's quarter lies, and the number it is known of.

    Where a text only says when the year ends, in whichever year, the number is 0: all of its quarters lie so, up to whole years.
    """

    months: int
    number: int
    ended: str


def settle_quarters(tokens: Tokens, found: Sequence[Resolved], day: int | None) -> list[Resolved]:
    """Return the expressions with the quarters of a company's own year at the months that they are."""
    offset = next(_offsets(tokens, found), None)
    if offset is None or not offset.months:
        return list(found)
    settled: list[Resolved] = []
    moved: set[str] = set()
    for item in found:
        if _is_of_company(tokens, item, offset) or item.anchor in moved:
            moved.add(f"'{_words(tokens, item.form)}' in the text")
            settled.append(_moved(tokens, item, offset, day))
        else:
            settled.append(item)
    return settled


def _offsets(tokens: Tokens, found: Sequence[Resolved]) -> Iterator[_Offset]:
    """Yield what the quarters with a number and an end tell; first those that name both, then the fiscal ones and an end near by."""
    for index, item in enumerate(found[:-1]):
        end = found[index + 1]
        if _is_named(item) and _ends_with(tokens, item.form, end):
            yield _offset(tokens, item, end)
    named = [item for item in found if _is_named(item)]
    fiscal = next((quarter for quarter in named if _is_fiscal(tokens, quarter.form)), None)
    last = next((quarter for quarter in named if _number(quarter) == _LAST_QUARTER), None)
    for index, item in enumerate(found[:-1]):
        end = found[index + 1]
        unit = "Q" if item.form.unit == "Q" or item.form.value == "P3M" else item.form.unit
        if unit not in ("Q", "Y") or item.form.kind not in (Kind.UNIT, Kind.DURATION) or not _ends_with(tokens, item.form, end):
            continue
        if unit == "Y" and "ends" in tokens.lows[item.form.last : end.form.first]:
            yield _Offset(_month_of(end) % _YEAR, 0, _words(tokens, end.form))
        quarter = fiscal if unit == "Q" else last
        if quarter is not None:
            yield _offset(tokens, quarter, end)


def _ends_with(tokens: Tokens, form: Form, end: Resolved) -> bool:
    """Tell whether a day or month ends a quarter: "the first quarter ended Sept. 30", "its second quarter, which ended March 28"."""
    between = tokens.lows[form.last : end.form.first]
    is_day = end.moment is not None and end.moment.grain in (Grain.DAY, Grain.MONTH)
    return is_day and len(between) <= _NEAR and not _ENDING.isdisjoint(between) and "." not in between


def _offset(tokens: Tokens, quarter: Resolved, end: Resolved) -> _Offset:
    assert quarter.moment is not None
    named = quarter.moment.year * _YEAR + _number(quarter) * _QUARTER
    return _Offset(_month_of(end) - named, _number(quarter), _words(tokens, end.form))


def _month_of(end: Resolved) -> int:
    """Return the last month of a quarter by its last day, counted from January of the year 0 as 1."""
    assert end.moment is not None
    year, month, day = civil(end.moment.last)
    return year * _YEAR + month - (day <= _EARLY)


def _is_named(item: Resolved) -> bool:
    return item.form.kind in _NAMED and item.moment is not None and item.moment.grain is Grain.QUARTER and not item.form.month


def _number(item: Resolved) -> int:
    return 0 if item.moment is None else item.moment.part


def _is_fiscal(tokens: Tokens, form: Form) -> bool:
    return "fiscal" in tokens.lows[form.first : form.last]


def _is_of_company(tokens: Tokens, item: Resolved, offset: _Offset) -> bool:
    """Tell whether a quarter is one of the company's year: called fiscal, or of the number that is known."""
    return _is_named(item) and (_is_fiscal(tokens, item.form) or offset.number in (0, _number(item)))


def _moved(tokens: Tokens, item: Resolved, offset: _Offset, day: int | None) -> Resolved:
    """Return a quarter at its months; one of a fiscal year that is named lies before the end of that year."""
    if item.moment is None or item.moment.grain is not Grain.QUARTER:
        return item
    months = offset.months
    if item.form.kind is Kind.MOMENT and months > 0:
        months -= (months + _YEAR - 1) // _YEAR * _YEAR
    elif not offset.number and day is not None:
        months = _latest(tokens, item, months, day)
    rule = f"{item.rule}; of a year of its own, by '{offset.ended}' in the text"
    if months % _QUARTER == 0:
        return replace(item, moment=item.moment.shifted(months // _QUARTER), rule=rule)
    first = Moment(Grain.MONTH, (item.moment.year * _YEAR + (item.moment.part - 1) * _QUARTER) + months)
    return replace(item, moment=first, form=item.form._replace(name=MONTHS_OF_ITS_OWN), rule=rule)


def _latest(tokens: Tokens, item: Resolved, months: int, day: int) -> int:
    """Return how far the latest such quarter that is over lies, or, of what is to come, the first that is not."""
    assert item.moment is not None
    last = item.moment.year * _YEAR + item.moment.part * _QUARTER
    year, month, _ = civil(day)
    behind = (last + months - (year * _YEAR + month)) // _YEAR + 1
    months -= behind * _YEAR
    return months + _YEAR if clause(tokens, item.form.first, item.form.last).tense is Tense.FUTURE else months


def _words(tokens: Tokens, form: Form) -> str:
    return " ".join(tokens.text[tokens.starts[form.first] : tokens.ends[form.last - 1]].split())
