"""What a query returns: plain frozen rows, ready to be printed or exported.

Ids are whole hex ids, days are EDTF or ISO text or day numbers as said, confidence is in thousandths, instants are microseconds UTC.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, NamedTuple

StoredEvent = tuple[Any, ...]
"""An event as its table holds it (`EVENT_COLUMNS` in `timeline.queries.spans`): ids are bytes, lists are JSON."""


class EventRow(NamedTuple):
    """An event of a chronology. A tuple, since making a frozen dataclass costs more than reading its row does.

    `earliest` and `latest` are day numbers, None when open. `certain` is False where the date only overlaps the dates asked for.
    `quote`, `published` and `confidence` are of the best mention ("" for an event recorded by hand without one). `recorded_at`
    is that of the event's first record.
    """

    event: str
    date: str
    date_kind: str
    earliest: int | None
    latest: int | None
    title: str
    actors: tuple[str, ...]
    status: str
    places: tuple[str, ...]
    sources: tuple[str, ...]
    mentions: int
    confidence: int
    quote: str
    published: str
    recorded_at: int
    certain: bool = True


@dataclass(frozen=True, slots=True)
class MentionRow:
    """A mention of an article that holds now, dated or undated; None where something is absent."""

    event: str
    mention: str
    source: str
    article: str
    published: str | None
    date: str | None
    date_kind: str | None
    date_text: str | None
    date_start: int | None
    date_end: int | None
    date_rule: str | None
    earliest: int | None
    latest: int | None
    trigger: str
    trigger_start: int
    trigger_end: int
    title: str
    quote: str
    quote_start: int
    quote_end: int
    actors: tuple[str, ...]
    places: tuple[str, ...]
    status: str
    confidence: int
    extractor: str
