"""CSV after RFC 4180: a header, lists joined by "; ", nothing in a cell of words that a spreadsheet would run.

A guarded cell has an apostrophe before it (OWASP, CSV Injection); spreadsheets take it as the mark of text.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from typing import TextIO

from timeline.export.cells import DECIMALS, EVENT_FIELDS, MENTION_FIELDS, display_or_empty, iso_instant, iso_or_empty
from timeline.queries.rows import EventRow, MentionRow

_RUN = frozenset("=+-@\t\r")
_JOINT = "; "

Cells = tuple[str | int | None, ...]


def write_event_table(rows: Iterable[EventRow], file: TextIO, *, raw: bool) -> None:
    """Write one row an event."""
    table = csv.writer(file)
    table.writerow(EVENT_FIELDS)
    table.writerows(_event_cells(rows, raw=raw))


def write_mention_table(rows: Iterable[MentionRow], file: TextIO, *, raw: bool) -> None:
    """Write one row a mention."""
    table = csv.writer(file)
    table.writerow(MENTION_FIELDS)
    table.writerows(_mention_cells(rows, raw=raw))


def guard(cell: str) -> str:
    """Put an apostrophe before a cell that a spreadsheet would take for a formula."""
    return f"'{cell}" if cell and cell[0] in _RUN else cell


def _event_cells(rows: Iterable[EventRow], *, raw: bool) -> Iterator[Cells]:
    safe = str if raw else guard
    join = _JOINT.join
    for row in rows:
        yield (
            row.event, row.date, row.date_kind, iso_or_empty(row.earliest), iso_or_empty(row.latest),
            display_or_empty(row.date, row.date_kind), safe(row.title), safe(join(row.actors)), row.status, safe(join(row.places)),
            safe(join(row.sources)), row.mentions, DECIMALS[row.confidence], safe(row.quote), row.published, iso_instant(row.recorded_at),
        )  # fmt: skip


def _mention_cells(rows: Iterable[MentionRow], *, raw: bool) -> Iterator[Cells]:
    safe = str if raw else guard
    join = _JOINT.join
    for row in rows:
        yield (
            row.event, row.mention, safe(row.source), row.article, row.published, row.date, row.date_kind,
            row.date_text and safe(row.date_text), row.date_start, row.date_end, row.date_rule, iso_or_empty(row.earliest),
            iso_or_empty(row.latest), safe(row.trigger), row.trigger_start, row.trigger_end, safe(row.title), safe(row.quote),
            row.quote_start, row.quote_end, safe(join(row.actors)), safe(join(row.places)), row.status, DECIMALS[row.confidence],
            row.extractor,
        )  # fmt: skip
