"""Markdown: a table for people, in GitHub's dialect, with the date in words, who, what, and the quote that proves it.

Of mentions it also says how the date was derived, and where in its source the quote stands. It holds what is worth reading, not every
field. Words of articles stay words: nothing in a cell is markup, HTML, or a line end.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TextIO

from timeline.export.cells import display_or_empty
from timeline.export.terminal import sanitize
from timeline.queries.rows import EventRow, MentionRow

_EVENT_HEAD = ("Date", "Event", "Actors", "Status", "Sources", "Quote", "Id")
_MENTION_HEAD = ("Date", "In words", "How", "Event", "Actors", "Source", "Characters", "Quote", "Id")
_SHORT_ID = 8
_ESCAPES = str.maketrans({char: f"\\{char}" for char in "\\`*_[]|~$#@"} | {"&": "&amp;", "<": "&lt;", ">": "&gt;"})


def write_event_page(rows: Iterable[EventRow], file: TextIO) -> None:
    """Write a table with one row an event; `?` marks a date that may lie outside the dates asked for."""
    _write_page(_EVENT_HEAD, _event_rows(rows), file)


def write_mention_page(rows: Iterable[MentionRow], file: TextIO) -> None:
    """Write a table with one row a mention."""
    _write_page(_MENTION_HEAD, _mention_rows(rows), file)


def escape(text: str) -> str:
    """Write a text so that Markdown shows it as it is, on one line."""
    return sanitize(text).strip().translate(_ESCAPES)


def _write_page(head: tuple[str, ...], rows: Iterator[tuple[str, ...]], file: TextIO) -> None:
    file.write(f"| {' | '.join(head)} |\n|{' --- |' * len(head)}\n")
    file.writelines(f"| {' | '.join(map(escape, row))} |\n" for row in rows)


def _event_rows(rows: Iterable[EventRow]) -> Iterator[tuple[str, ...]]:
    for row in rows:
        date = display_or_empty(row.date, row.date_kind) or "undated"
        shown = date if row.certain else f"? {date}"
        yield shown, row.title, ", ".join(row.actors), row.status, ", ".join(row.sources), row.quote, row.event[:_SHORT_ID]


def _mention_rows(rows: Iterable[MentionRow]) -> Iterator[tuple[str, ...]]:
    for row in rows:
        date = display_or_empty(row.date, row.date_kind) or "undated"
        how, characters = row.date_rule or "", f"{row.quote_start}-{row.quote_end}"
        yield date, row.date_text or "", how, row.title, ", ".join(row.actors), row.source, characters, row.quote, row.mention[:_SHORT_ID]
