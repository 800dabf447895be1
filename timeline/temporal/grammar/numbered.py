"""Weeks and months by their number: "week 23 of 2019", "from 03/2020 to 11/2021"."""

from __future__ import annotations

from datetime import date
from typing import Final

from timeline.temporal.forms import Form, Kind
from timeline.temporal.grammar import year_guards
from timeline.temporal.grammar.rules import Found, Rule
from timeline.temporal.moments import Grain, holding, part_of
from timeline.temporal.words import words_of

_CUES: Final = words_of("between by dated from in since till until")
"""Before these, 03/2020 is a month; elsewhere it may be the number of a law or a case."""
_TO: Final = words_of("and through to till until - – — −")
_LAST_DAY: Final = (12, 28)
"""A day of the last week of any year."""


def _week(found: Found) -> Form | None:
    """Build "week 23 of 2019", by the weeks of ISO 8601."""
    year, number = int(found.low("year")), int(found.low("number"))
    if not year_guards.is_year(found, year) or not 1 <= number <= date(year, *_LAST_DAY).isocalendar().week:
        return None
    week = holding(date.fromisocalendar(year, number, 1).toordinal(), Grain.WEEK)
    return Form(Kind.MOMENT, found.first, found.last, moment=week)


def _month(found: Found) -> Form | None:
    """Build the 03/2020 of "since 03/2020", of "03/2020 to 11/2021"."""
    tokens, low = found.tokens, found.low("month")
    before, after, beyond = found.before(), found.after(), found.after(2)
    is_start = after in _TO and _is_month(beyond)
    is_end = before in _TO and _is_month(found.before(2))
    if not (is_start or is_end or before in _CUES) or (tokens.is_glued(found.first) and before not in ("(", "-", "–")):
        return None
    if (tokens.is_glued(found.last) and after in ("/", "-") and not is_start) or year_guards.counts(before, after):
        return None
    number, _, year = low.partition("/")
    return Form(Kind.MOMENT, found.first, found.last, moment=part_of(int(year), Grain.MONTH, int(number)))


def _is_month(low: str) -> bool:
    """Tell whether a token is written as a month of a year."""
    number, _, year = low.partition("/")
    return number.isdecimal() and year.isdecimal() and len(year) == len("2020") and 1 <= int(number) <= 12


RULES: Final = (
    Rule("week-of-year", "{the}?{week}(?P<number>{num2})(?:{of}(?:{the}{yearword})?|{in}|{comma})?(?P<year>{year4})", _week),
    Rule("month-of-year", "(?P<month>{monthyear})", _month),
)
