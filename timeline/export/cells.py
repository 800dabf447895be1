"""The values of a row's fields as every format has them: days as ISO text, confidence as a decimal, instants in UTC.

The order of the fields is a contract with whoever reads the files: new ones come last.
"""

from __future__ import annotations

from functools import lru_cache

from timeline import clock
from timeline.dates import DateKind, iso_day
from timeline.dates.display import display_text

EVENT_FIELDS = (
    "event", "date", "date_kind", "earliest", "latest", "display_date", "title", "actors", "status", "places", "sources", "mentions",
    "confidence", "quote", "published", "recorded_at",
)  # fmt: skip
MENTION_FIELDS = (
    "event", "mention", "source", "article", "published", "date", "date_kind", "date_text", "date_start", "date_end", "date_rule",
    "earliest", "latest", "trigger", "trigger_start", "trigger_end", "title", "quote", "quote_start", "quote_end", "actors", "places",
    "status", "confidence", "extractor",
)  # fmt: skip

DECIMALS = tuple(f"{thousandths / 1000:g}" for thousandths in range(1001))
"""Confidence in thousandths to decimal text: 920 to "0.92"."""

_RECENT = 4096
"""Dates kept in hand: a chronology is in their order, so the next event often has the same."""

_INSTANTS = 16_384
"""Minutes kept in hand: ten days."""

_MINUTE = 60_000_000


@lru_cache(_RECENT)
def iso_or_empty(day: int | None) -> str:
    """Write a day's number as ISO 8601, "" where the date is open."""
    return "" if day is None else iso_day(day)


@lru_cache(_RECENT)
def display_or_empty(date: str | None, kind: str | None) -> str:
    """Write an EDTF date in words, "" for what is undated."""
    return display_text(date, DateKind(kind or "instant")) if date else ""


def iso_instant(instant: int) -> str:
    """Write microseconds since 1970 as ISO 8601 in UTC, like `clock.iso`, which takes five times as long."""
    minute, microseconds = divmod(instant, _MINUTE)
    digits = f"{microseconds:08d}"
    return f"{_minute_of(minute)}{digits[:2]}.{digits[2:]}Z"


@lru_cache(_INSTANTS)
def _minute_of(minute: int) -> str:
    return clock.iso(minute * _MINUTE)[: -len("00.000000Z")]
