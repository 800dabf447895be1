"""Two days, months or years, one of which is meant: "on 10 or 11 June", "in 1911 or 1912". Neither by itself is what the text says."""

from __future__ import annotations

from timeline.temporal.forms import LISTED
from timeline.temporal.listed import day_and_month
from timeline.temporal.moments import Grain
from timeline.temporal.resolution import Resolved
from timeline.temporal.tokens import Tokens

_GRAINS = (Grain.DAY, Grain.MONTH, Grain.YEAR)
_WIDEST = 3
"""Tokens between the two: "or", "or on", "or in the"."""


def either(tokens: Tokens, left: Resolved, right: Resolved) -> str | None:
    """Return the stretch of two expressions that follow each other, joined by "or"; None for others."""
    between = tokens.lows[left.form.last : right.form.first]
    if left.moment is None or right.moment is None or not 1 <= len(between) <= _WIDEST or between[0] != "or" or right.form.name == LISTED:
        return None
    if not set(between[1:]) <= {"in", "on", "the"} or left.moment.grain not in _GRAINS or left.form.readings or right.form.readings:
        return None
    follows = left.moment.grain is right.moment.grain and left.moment.shifted(1) == right.moment
    return f"{left.moment.edtf()}/{right.moment.edtf()}" if follows else None


def or_before(tokens: Tokens, item: Resolved) -> str | None:
    """Return the day before a day that is told with it, two tokens before: "10 or 11 June"; None where there is none."""
    known, first = day_and_month(item.form), item.form.first
    if (
        item.form.name == LISTED
        or known is None
        or item.moment is None
        or item.moment.grain is not Grain.DAY
        or tokens.low(first - 1) != "or"
    ):
        return None
    is_day = tokens.low(first - 2) == str(known[2] - 1) and tokens.low(first) == str(known[2])
    return item.moment.shifted(-1).edtf() if is_day else None
