"""One day told in two calendars: "8 (20) September 1790", "11 October [O.S. 30 September] 1709".

The old calendar was 10 to 13 days behind when such days were written; the date is that of the new one, the later of the two.
"""

from __future__ import annotations

from typing import Final

from timeline.temporal.forms import TWO_CALENDARS, Form, Kind
from timeline.temporal.grammar.rules import Found, Rule
from timeline.temporal.moments import Moment, day_of
from timeline.temporal.numbers import ordinal
from timeline.temporal.words import MONTHS

_LAG: Final = range(10, 14)
_LAST_YEAR: Final = 1940
"""Later, two days side by side are of two calendars only where the text says so."""
_ANY_YEAR: Final = 1899
"""A year without a 29 February, for days that are written without one."""


def two_calendars(found: Found) -> Form | None:
    """Build the later of two days that stand for one, in the year that either or both are written with."""
    months = [found.low(group) or found.low("month") for group in ("month_one", "month_two")]
    one, two = (ordinal(found.lows(group)) for group in ("one", "two"))
    if one is None or two is None or not all(found.tokens.is_capitalized(at) for at in _named(found)):
        return None
    month_one, month_two = MONTHS.get(months[0], 0), MONTHS.get(months[1] or months[0], 0)
    if not _is_sure(found):
        return None
    for year_one, year_two in _years(found):
        first, second = day_of(year_one, month_one, one), day_of(year_two, month_two, two)
        if first is not None and second is not None and abs(first.index - second.index) in _LAG:
            return _form(found, *((first, month_one, one) if first.index > second.index else (second, month_two, two)))
    return None


def pair_of_calendars(found: Found, month: int, one: int, two: int) -> Form | None:
    """Build the 20 September of "8/20 September 1790"; None where no calendars are so far apart."""
    year = found.low("year")
    if two - one not in _LAG or not year.isdecimal() or int(year) > _LAST_YEAR or found.has("era"):
        return None
    new = day_of(int(year), month, two)
    return None if new is None else _form(found, new, month, two)


def _form(found: Found, new: Moment, month: int, day: int) -> Form:
    if not any(found.has(group) for group in ("year", "year_one", "year_two")):
        return Form(Kind.DAY_MONTH, found.first, found.last, month=month, day=day, name=TWO_CALENDARS)
    return Form(Kind.MOMENT, found.first, found.last, moment=new, name=TWO_CALENDARS)


def _is_sure(found: Found) -> bool:
    """Tell whether two days are of two calendars: by the words, by a year long past, by the shape of "8 (20) September"."""
    if found.has("style_before") or found.has("style_behind"):
        return True
    if any(found.has(group) for group in ("year", "year_one", "year_two")):
        return all(int(found.low(group) or 0) <= _LAST_YEAR for group in ("year", "year_one", "year_two"))
    return found.has("month") and not found.has("month_one") and not found.has("month_two")


def _named(found: Found) -> list[int]:
    """Return the tokens of the months."""
    return [found.span(group)[0] for group in ("month_one", "month_two", "month") if found.has(group)]


def _years(found: Found) -> list[tuple[int, int]]:
    """Return which years the two days may be of: each its own, else that of the other or one beside it; one behind both is of the later."""
    one, two, both = (int(found.low(group) or 0) for group in ("year_one", "year_two", "year"))
    year = both or one or two or _ANY_YEAR
    if one and two:
        return [(one, two)]
    if one or two:
        return [(year, year), *((year, year + step) if one else (year + step, year) for step in (-1, 1))]
    return [(year, year), (year, year - 1), (year - 1, year)]


_STYLE: Final = "(?:{newold}{style}|{osns}|(?:{n}|{oclock}){dot}?{s}{dot}?)"
_ONE: Final = "(?P<one><daynum>)(?:{of}?(?P<month_one>{month}){dot}?(?:{comma}?(?P<year_one>{year4}))?)?"
_NAMED: Final = "{of}?(?P<month_two>{month}){dot}?(?:{comma}?(?P<year_two>{year4}))?"
_TWO: Final = f"(?P<two><daynum>)(?:{_NAMED})?"
_BEHIND: Final = "(?:{of}?(?P<month>{month}){dot}?)?(?:{comma}?(?P<year>{year4}))?"
RULES: Final = (
    Rule(
        "two-calendars",
        f"{{the}}?{_ONE}{{lparen}}(?:(?P<style_before>{_STYLE}){{comma}}?)?{{the}}?{_TWO}(?:{{comma}}?(?P<style_behind>{_STYLE}))?{{rparen}}{_BEHIND}",
        two_calendars,
    ),
    Rule("two-calendars-slash", f"{{the}}?{_ONE}{{slash}}{{the}}?(?P<two><daynum>){_NAMED}", two_calendars),
    Rule(
        "two-calendars-us",
        "(?P<month_one>{month}){dot}?(?P<one><daynum>)(?:{comma}(?P<year_one>{year4}))?{lparen}(?:(?P<style_before>"
        + _STYLE
        + "){comma}?)?"
        "(?:(?P<month_two>{month}){dot}?)?(?P<two><daynum>)(?:{comma}(?P<year_two>{year4}))?(?:{comma}?(?P<style_behind>"
        + _STYLE
        + "))?{rparen}"
        "(?:{comma}?(?P<year>{year4}))?",
        two_calendars,
    ),
)
