"""Days of publication as people type them."""

from __future__ import annotations

from datetime import date

from timeline.errors import UnreadableDate
from timeline.temporal.typed import Reading


def day_of(reading: Reading) -> str:
    """Return the ISO day that was typed; UnreadableDate where it is no single day, or one to come for which no year was typed."""
    first, last = reading.date.earliest, reading.date.latest
    if first is None or first != last:
        raise UnreadableDate(reading.text, "an article is published on one day, and this is none")
    if not 1 <= first <= date.max.toordinal():
        raise UnreadableDate(reading.text, "articles are published in the years 1 to 9999")
    if reading.date.qualifier:
        raise UnreadableDate(reading.text, "a day of publication is known or it is not: leave the ~, ? or % away")
    day = date.fromordinal(first)
    if day > reading.reference and str(day.year) not in reading.text:
        raise UnreadableDate(reading.text, f"that would be {day}, which is still to come: write the year if it is meant")
    return day.isoformat()
