"""Stretches that are counted back from their last day or month: "the quarter ended July 31", "the 12 months to September"."""

from __future__ import annotations

from typing import Final

from timeline.dates.calendar import civil, day_number, iso_day, month_length
from timeline.temporal.forms import Form, Kind, Relation
from timeline.temporal.moments import Grain, Moment, holding
from timeline.temporal.tokens import Tokens

_MONTHS: Final = {"CE": 1200, "DE": 120, "Y": 12, "Q": 3, "M": 1}
_DAYS: Final = {"W": 7, "D": 1}
_YEAR: Final = 12
_ENDING: Final = frozenset(("ended", "ending"))
_BEGINNING: Final = frozenset(("began", "beginning", "begun", "commencing", "started", "starting"))


def end_of(tokens: Tokens, form: Form) -> int | None:
    """Return the token where the end of a stretch is named, behind "to", "through", "ended", "that ended on"; None where nothing does."""
    if tokens.low(form.last) in ("to", "through"):
        return form.last + 1
    return _named_behind(tokens, form.last, _ENDING)


def _named_behind(tokens: Tokens, at: int, verbs: frozenset[str]) -> int | None:
    """Return the token behind "ended", "that ended on", "which began in"."""
    at += tokens.low(at) in ("that", "which")
    return at + 1 + (tokens.low(at + 1) in ("on", "in")) if tokens.low(at) in verbs else None


def ended(tokens: Tokens, form: Form, end: Form, last: Moment | None) -> str | None:
    """Return the EDTF interval of a stretch with its end, or None where the two expressions do not make one.

    `last` is the moment that `end` means: a day, a month or a year, not coarser than the units counted.
    """
    is_quarter = form.kind is Kind.PART and form.grain is Grain.QUARTER
    is_length = form.kind is Kind.DURATION or is_quarter or (form.kind is Kind.UNIT and form.relation in (Relation.THE, Relation.BARE))
    if last is None or not is_length or end_of(tokens, form) != end.first:
        return None
    count = 1 if form.number is None else form.number
    if count != int(count) or count < 1:
        return None
    if form.unit in _DAYS and last.grain is Grain.DAY:
        return f"{iso_day(last.first - int(count) * _DAYS[form.unit] + 1)}/{last.edtf()}"
    if end.mod == "end" and last.grain is Grain.YEAR:
        last = holding(last.last, Grain.MONTH)
    months = int(count) * _MONTHS.get("Q" if is_quarter else form.unit, 0)
    return _counted_back(last, months) if months else None


def begun(tokens: Tokens, form: Form, start: Form, first: Moment | None) -> str | None:
    """Return the EDTF interval of a year, quarter, month or week with its beginning: "the fiscal year that began July 1"."""
    is_whole = form.kind is Kind.UNIT and form.relation in (Relation.THE, Relation.BARE) and form.unit in ("Y", "Q", "M", "W")
    if first is None or not is_whole or _named_behind(tokens, form.last, _BEGINNING) != start.first:
        return None
    if first.grain is Grain.DAY:
        return f"{first.edtf()}/{iso_day(day_after(first.first, form.unit, 1) - 1)}"
    months = _MONTHS.get(form.unit, 0)
    return f"{first.edtf()}/{first.shifted(months - 1).edtf()}" if first.grain is Grain.MONTH and months else None


def day_after(day: int, unit: str, count: int) -> int:
    """Return the day so many days, weeks, months, quarters or years after another."""
    return day + count * _DAYS[unit] if unit in _DAYS else _months_before(day, -count * _MONTHS[unit])


def _counted_back(last: Moment, months: int) -> str | None:
    """Write so many months up to a day, a month, or a year, its own part included."""
    if last.grain is Grain.DAY:
        start = iso_day(_months_before(last.first + 1, months))
    elif last.grain is Grain.MONTH and months > 1:
        start = last.shifted(1 - months).edtf()
    elif last.grain is Grain.YEAR and months > _YEAR and months % _YEAR == 0:
        start = last.shifted(1 - months // _YEAR).edtf()
    else:
        return None
    return f"{start}/{last.edtf()}"


def _months_before(day: int, months: int) -> int:
    """Return the same day of the month so many months before, or the last one where that month is shorter."""
    year, month, of_month = civil(day)
    index = year * _YEAR + month - 1 - months
    year, month = index // _YEAR, index % _YEAR + 1
    return day_number(year, month, min(of_month, month_length(year, month)))
