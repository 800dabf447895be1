"""CSV after RFC 4180: a header, lists joined by "; ", nothing in a cell of words that a spreadsheet would run.

A guarded cell has an apostrophe before it (OWASP, CSV Injection); spreadsheets take it as the mark of text.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import islice
from typing import TextIO

import orjson

from timeline.dates import DateKind
from timeline.dates.display import display_text
from timeline.export.cells import DECIMALS, EVENT_FIELDS, MENTION_FIELDS, display_or_empty, iso_instant, iso_or_empty
from timeline.queries.rows import EventRow, MentionRow, StoredEvent

_RUN = frozenset("=+-@\t\r")
_JOINT = "; "
_PLAIN_DAY = len("2024-06-19")
_LINES, _RECENT, _SOURCES = 500, 4096, 32_768
_EVENT_HEAD = f"{','.join(EVENT_FIELDS)}\r\n"

Cells = tuple[str | int | None, ...]


def write_event_table(rows: Iterable[EventRow], file: TextIO, *, raw: bool) -> None:
    """Write one row an event.

    The lines are those of `csv.writer`, which takes three times as long for them: most of their cells hold nothing to be quoted.
    """
    file.write(_EVENT_HEAD)
    lines = _event_lines(rows, raw=raw)
    while some := list(islice(lines, _LINES)):
        file.write("".join(some))


def write_stored_table(pages: Iterable[Sequence[StoredEvent]], file: TextIO, *, raw: bool) -> None:
    """Write the same table from rows as they are stored, without making anything of them that no cell holds."""
    file.write(_EVENT_HEAD)
    file.writelines("".join(_stored_lines(page, raw=raw)) for page in pages)


def write_mention_table(rows: Iterable[MentionRow], file: TextIO, *, raw: bool) -> None:
    """Write one row a mention."""
    table = csv.writer(file)
    table.writerow(MENTION_FIELDS)
    table.writerows(_mention_cells(rows, raw=raw))


def guard(cell: str) -> str:
    """Put an apostrophe before a cell that a spreadsheet would take for a formula."""
    return f"'{cell}" if cell and cell[0] in _RUN else cell


def quoted(cell: str) -> str:
    """Quote a cell as RFC 4180 asks for, where it does."""
    if '"' in cell:
        return '"' + cell.replace('"', '""') + '"'
    return f'"{cell}"' if "," in cell or "\n" in cell or "\r" in cell else cell


def _event_lines(rows: Iterable[EventRow], *, raw: bool) -> Iterator[str]:
    safe, join = quoted if raw else _guarded, _JOINT.join
    for row in rows:
        yield (
            f"{row.event},{_dated(row.date, row.date_kind, row.earliest, row.latest)},{safe(row.title)},{safe(join(row.actors))},"
            f"{row.status},{safe(join(row.places))},{safe(join(row.sources))},{row.mentions},{DECIMALS[row.confidence]},{safe(row.quote)},"
            f"{row.published},{iso_instant(row.recorded_at)}\r\n"
        )


def _stored_lines(page: Sequence[StoredEvent], *, raw: bool) -> list[str]:
    safe, listed = (quoted, _listed) if raw else (_guarded, _guarded_list)
    join, loads, dated, instant, decimals = _JOINT.join, orjson.loads, _dated, iso_instant, DECIMALS
    return [
        f"{event.hex()},{dated(date, kind, earliest, latest)},{safe(title)},{safe(join([name for _, name in loads(actors)]))},{status},"
        f"{listed(places)},{listed(sources)},{mentions},{decimals[confidence]},{safe(quote)},{published},{instant(recorded_at)}\r\n"
        for (
            _, _, _, event, date, kind, earliest, latest, title, actors, status, places, sources, mentions, confidence, quote, published,
            recorded_at,
        ) in page
    ]  # fmt: skip


def _guarded(cell: str) -> str:
    """Guard and quote a cell: `quoted(guard(cell))`, without a call for what needs neither."""
    if cell and cell[0] in _RUN:
        cell = f"'{cell}"
    if '"' in cell:
        return '"' + cell.replace('"', '""') + '"'
    return f'"{cell}"' if "," in cell or "\n" in cell or "\r" in cell else cell


@lru_cache(_SOURCES)
def _listed(names: str) -> str:
    """The cell of a JSON list; many events have the same source or place."""
    return quoted(_JOINT.join(orjson.loads(names)))


@lru_cache(_SOURCES)
def _guarded_list(names: str) -> str:
    return _guarded(_JOINT.join(orjson.loads(names)))


@lru_cache(_RECENT)
def _dated(date: str, kind: str, earliest: int | None, latest: int | None) -> str:
    """The cells of a date, joined: a chronology is in the order of dates, so the next event often has the same."""
    if earliest == latest and len(date) == _PLAIN_DAY:
        return f"{date},{kind},{date},{date},{display_text(date, DateKind(kind))}"
    return ",".join(map(quoted, (date, kind, iso_or_empty(earliest), iso_or_empty(latest), display_or_empty(date, kind))))


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
