"""Days of publication as people type them."""

from __future__ import annotations

from timeline.errors import UnreadableDate
from timeline.temporal.typed import Reading


def day_of(reading: Reading) -> str:
    """Return the ISO day that was typed; UnreadableDate where it is no single day."""
    if reading.date.earliest is None or reading.date.earliest != reading.date.latest:
        raise UnreadableDate(reading.text, "an article is published on one day, and this is none")
    return reading.date.text.rstrip("?~%")
