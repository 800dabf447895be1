"""Rows into a file or a stream, in one of the formats. Memory stays flat: a row is written before the next is asked for.

To a path, the rows go into a new file beside it that takes its place at the end, so that what is found under the name is the old
export or the whole new one, whatever interrupts.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from itertools import chain
from pathlib import Path
from typing import Generic, TextIO, TypeVar

from timeline.export.atomic import replacing
from timeline.export.formats import Format, format_of
from timeline.export.markdown import write_event_page, write_mention_page
from timeline.export.objects import write_event_array, write_event_lines, write_mention_array, write_mention_lines
from timeline.export.tabular import write_event_table, write_mention_table, write_stored_table
from timeline.queries.rows import EventRow, MentionRow, StoredEvent

Row = TypeVar("Row")
_Writers = Mapping[Format, Callable[[Iterable[Row], TextIO], None]]

_MARK = "\ufeff"


class _Counted(Generic[Row]):
    """Rows, and how many of them have been taken."""

    def __init__(self, rows: Iterable[Row]) -> None:
        self._rows = rows
        self.taken = 0

    def __iter__(self) -> Iterator[Row]:
        for row in self._rows:
            self.taken += 1
            yield row


def write_events(
    rows: Iterable[EventRow], target: TextIO | Path | str, format_: Format | None = None, *, raw: bool = False, excel: bool = False
) -> int:
    """Write events and return their number.

    A path's ending names the format, unless `format_` does; a stream needs `format_`, and must not translate line ends (`newline=""`).
    CSV only: `raw` leaves cells unguarded, `excel` begins with a byte-order mark. ExportError where the file cannot be written.
    """
    writers: _Writers[EventRow] = {
        Format.CSV: partial(write_event_table, raw=raw),
        Format.JSON: write_event_array,
        Format.JSONL: write_event_lines,
        Format.MD: write_event_page,
    }
    return _write(rows, target, format_, writers, excel=excel)


def write_stored_events(
    pages: Iterable[Sequence[StoredEvent]],
    events: Callable[[Sequence[StoredEvent]], Iterable[EventRow]],
    target: TextIO | Path | str,
    format_: Format | None = None,
    *,
    raw: bool = False,
    excel: bool = False,
) -> int:
    """Write events from pages of stored rows, of which `events` makes rows, and return their number.

    What is written is what `write_events` writes, in half the time where it is CSV; the other arguments and the errors are its own, too.
    """

    def by_rows(write: Callable[[Iterable[EventRow], TextIO], None]) -> Callable[[Iterable[Sequence[StoredEvent]], TextIO], None]:
        return lambda pages, file: write(chain.from_iterable(map(events, pages)), file)

    writers: _Writers[Sequence[StoredEvent]] = {
        Format.CSV: partial(write_stored_table, raw=raw),
        Format.JSON: by_rows(write_event_array),
        Format.JSONL: by_rows(write_event_lines),
        Format.MD: by_rows(write_event_page),
    }
    number = 0

    def counted() -> Iterator[Sequence[StoredEvent]]:
        nonlocal number
        for page in pages:
            number += len(page)
            yield page

    _write(counted(), target, format_, writers, excel=excel)
    return number


def write_mentions(
    rows: Iterable[MentionRow], target: TextIO | Path | str, format_: Format | None = None, *, raw: bool = False, excel: bool = False
) -> int:
    """Write mentions and return their number; the arguments and errors are those of `write_events`."""
    writers: _Writers[MentionRow] = {
        Format.CSV: partial(write_mention_table, raw=raw),
        Format.JSON: write_mention_array,
        Format.JSONL: write_mention_lines,
        Format.MD: write_mention_page,
    }
    return _write(rows, target, format_, writers, excel=excel)


def _write(
    rows: Iterable[Row],
    target: TextIO | Path | str,
    format_: Format | None,
    writers: _Writers[Row],
    *,
    excel: bool,
) -> int:
    if isinstance(target, (str, Path)):
        chosen = format_ or format_of(target)
        with replacing(Path(target)) as file:
            return _write(rows, file, chosen, writers, excel=excel)
    if format_ is None:
        raise TypeError("a stream has no ending that would name a format")
    counted = _Counted(rows)
    if excel and format_ is Format.CSV:
        target.write(_MARK)
    writers[format_](counted, target)
    return counted.taken
