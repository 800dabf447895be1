"""Dates helped by other articles: a month without a year takes the year of the event that its mention surely belongs to."""

from __future__ import annotations

from timeline.dates import DateKind
from timeline.dates.calendar import civil, iso_year
from timeline.identity.occurrence import Occurrence
from timeline.model.records import LentDate


def lend(one: Occurrence, witness: Occurrence, source: str) -> LentDate | None:
    """Return the date that a mention with an open year takes from the one that speaks most for it; None where that one has none to give.

    Never finer than the mention's own words: "February" becomes a month, whatever day the other names.
    """
    if not one.month or not witness.dated or witness.first is None:
        return None
    year, month, _ = civil(witness.first)
    if month != one.month:
        return None
    rule = f"the year left open here is that of the same event in {source} ({witness.date})"
    return LentDate(f"{iso_year(year)}-{month:02d}", DateKind.INSTANT, rule)
