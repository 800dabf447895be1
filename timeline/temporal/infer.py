"""What can be dated when the day of writing is not known: by bounds for it, and by the order of events in the text.

Where both bounds lead to the same value, it holds. Where only the order helps, a bare month, season or day and month
in the past tense is its first occurrence after the latest past event that the text dates, and the rule says that it was
inferred. Weekdays, "last week" and the like stay open.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from timeline.dates.calendar import iso_day
from timeline.temporal.context import Tense, clause
from timeline.temporal.forms import Kind, Relation
from timeline.temporal.moments import Grain, Moment
from timeline.temporal.resolution import Resolved, directions
from timeline.temporal.tokens import Tokens

_YEAR: Final = 366
_REACH: Final = 245
"""A month that would come later than this many days after the latest event is not inferred: it may as well lie before it."""


def agreeing(opened: Sequence[Resolved], after: Sequence[Resolved], before: Sequence[Resolved], first: int, last: int) -> list[Resolved]:
    """Return what the earliest and the latest possible day of writing agree on; the rest stays open."""
    anchor = f"published between {iso_day(first)} and {iso_day(last)}"
    found = []
    for none, early, late in zip(opened, after, before, strict=True):
        if early.moment == late.moment and early.value == late.value:
            found.append(replace(early, anchor=anchor) if early.anchor.startswith("published") else early)
        else:
            found.append(none)
    return found


def latest_event(tokens: Tokens, found: Sequence[Resolved]) -> Resolved | None:
    """Return the latest past event that the text dates to a month or a day."""
    latest: Resolved | None = None
    for item in found:
        moment = item.moment
        if moment is None or not item.is_absolute or moment.grain < Grain.SEASON:
            continue
        if _tense(tokens, item) is Tense.FUTURE:
            continue
        if latest is None or latest.moment is None or moment.first > latest.moment.first:
            latest = item
    return latest


def _first_plan(tokens: Tokens, found: Sequence[Resolved]) -> int | None:
    """Return the first day of the earliest date that the text still expects: it was written before that."""
    dated = [item for item in found if item.moment is not None and item.is_absolute and item.moment.grain >= Grain.YEAR]
    days = [item.moment.first for item in dated if item.moment is not None and _tense(tokens, item) is Tense.FUTURE]
    return min(days, default=None)


def _tense(tokens: Tokens, item: Resolved) -> Tense:
    return clause(tokens, item.form.first, item.form.last).tense


def infer(tokens: Tokens, found: Sequence[Resolved]) -> list[Resolved]:
    """Resolve bare months, seasons, days and months by the latest past event; the rest stays as it is.

    Where the text expects something years later, it may tell of that day and month of any year between: it stays open.
    """
    latest = latest_event(tokens, found)
    if latest is None or latest.moment is None:
        return list(found)
    plan = _first_plan(tokens, found)
    words = " ".join(tokens.text[tokens.starts[latest.form.first] : tokens.ends[latest.form.last - 1]].split())
    result = []
    for item in found:
        moment = _inferred(tokens, item, latest.moment) if item.moment is None else None
        if moment is None or (plan is not None and moment.first + _YEAR < plan):
            result.append(item)
            continue
        rule = "inferred: first after the latest past event dated in the text"
        result.append(replace(item, moment=moment, value=moment.timex() + item.form.time, rule=rule, anchor=f"'{words}' in the text"))
    return result


def _inferred(tokens: Tokens, item: Resolved, latest: Moment) -> Moment | None:
    form = item.form
    if (
        form.kind not in (Kind.MONTH, Kind.SEASON, Kind.DAY_MONTH)
        or form.relation is not Relation.BARE
        or form.year_relation is not Relation.BARE
    ):
        return None
    if _tense(tokens, item) is Tense.FUTURE:
        return None
    moment: Moment | None
    if form.kind is Kind.DAY_MONTH:
        moment = directions.next_day(form.month, form.day, latest.last + (latest.grain is Grain.DAY))
        if moment is None and latest.grain is not Grain.DAY:
            moment = directions.next_day(form.month, form.day, latest.first)
    else:
        grain = Grain.MONTH if form.kind is Kind.MONTH else Grain.SEASON
        moment = directions.next_part(grain, form.month or form.part, latest.last + 1)
    return moment if moment is not None and moment.first - latest.last <= _REACH else None
