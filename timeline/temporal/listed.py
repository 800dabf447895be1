"""Days that share their month: "on 12, 14 and 19 January", "on January 12, 14 and 19"."""

from __future__ import annotations

from typing import Final

from timeline.dates.calendar import civil
from timeline.temporal.forms import LISTED, Form, Kind
from timeline.temporal.moments import Grain, day_of
from timeline.temporal.tokens import Tokens
from timeline.temporal.words import words_of

_LINKS: Final = frozenset((",", "and", "&", "or"))
_BEFORE: Final = words_of("on of the")
_AFTER: Final = words_of("after and as at before but by for from in on to when where while with")
"""What may stand after the last number of a list; a noun makes it a number of things: "on 12 May, 14 and 19 people"."""


def listed_before(tokens: Tokens, form: Form, done: int) -> list[Form]:
    """Return the days before "19 January" that belong to it, in order, with that one; none of their tokens is before `done`."""
    known = day_and_month(form)
    if known is None or not tokens.low(form.first).isdecimal():
        return []
    numbers: list[int] = []
    at, day = form.first, known[2]
    while at - 2 >= done and tokens.low(at - 1) in _LINKS and (number := _day(tokens, at - 2)) is not None and number < day:
        numbers.append(at - 2)
        at, day = at - 2, number
    if len(numbers) < 2 or tokens.low(form.first - 1) == "," or tokens.low(at - 1) not in _BEFORE:
        return []
    made = [day_form(index, index + 1, known[0], known[1], int(tokens.low(index))) for index in reversed(numbers)]
    return _in_list([*made, form])


def listed_after(tokens: Tokens, form: Form) -> list[Form]:
    """Return "January 12" with the days after it that belong to it; a year behind the last is that of all."""
    known = day_and_month(form)
    if known is None or tokens.low(form.last - 1) != str(known[2]):
        return []
    numbers: list[int] = []
    at, day, joint = form.last, known[2], ""
    while (link := tokens.low(at)) in _LINKS and (number := _day(tokens, at + 1)) is not None and number > day:
        numbers.append(at + 1)
        at, day, joint = at + 2, number, link
    year = int(tokens.low(at + 1)) if tokens.low(at) == "," and len(tokens.low(at + 1)) == 4 and tokens.low(at + 1).isdecimal() else None
    follower = tokens.low(at)
    if len(numbers) < 2 or joint == "," or (year is None and follower.isalnum() and follower not in _AFTER):
        return []
    whole = known[0] if year is None else year
    head = day_form(form.first, form.last, whole, known[1], known[2])
    made = [head] + [day_form(index, index + 1, whole, known[1], int(tokens.low(index))) for index in numbers]
    found = _in_list(made)
    if year is not None and found:
        found[-1] = found[-1]._replace(last=at + 2)
    return found


def _in_list(days: list[Form | None]) -> list[Form]:
    found = [day for day in days if day is not None]
    return found[:1] + [day._replace(name=LISTED) for day in found[1:]]


def day_and_month(form: Form) -> tuple[int | None, int, int] | None:
    """Return year (None where not told), month and day of a form that names a day."""
    if form.kind is Kind.DAY_MONTH:
        return None, form.month, form.day
    if form.kind is Kind.MOMENT and form.moment is not None and form.moment.grain is Grain.DAY and not form.readings:
        return civil(form.moment.index)
    return None


def day_form(first: int, last: int, year: int | None, month: int, day: int) -> Form | None:
    """Make the form of a day; None where the calendar has none."""
    if day_of(year if year is not None else 2000, month, day) is None:
        return None
    if year is None:
        return Form(Kind.DAY_MONTH, first, last, month=month, day=day)
    return Form(Kind.MOMENT, first, last, moment=day_of(year, month, day))


def _day(tokens: Tokens, index: int) -> int | None:
    low = tokens.low(index)
    return int(low) if low.isdecimal() and len(low) <= 2 and 1 <= int(low) <= 31 else None
