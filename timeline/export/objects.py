"""JSON: an object a row with the fields of the CSV, lists as arrays, null for what is absent; one array, or one object a line.

What a terminal would act on, and the marks of direction, are written as JSON's escapes: the same text, and harmless where it is shown.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, TextIO

import orjson

from timeline.export.cells import EVENT_FIELDS, MENTION_FIELDS, display_or_empty, iso_instant, iso_or_empty
from timeline.export.terminal import escaped
from timeline.queries.rows import EventRow, MentionRow

_Objects = Iterator[dict[str, Any]]


def write_event_lines(rows: Iterable[EventRow], file: TextIO) -> None:
    """Write one object a line, JSON Lines."""
    _write_lines(event_objects(rows), file)


def write_event_array(rows: Iterable[EventRow], file: TextIO) -> None:
    """Write one array, an object a line."""
    _write_array(event_objects(rows), file)


def write_mention_lines(rows: Iterable[MentionRow], file: TextIO) -> None:
    """Write one object a line, JSON Lines."""
    _write_lines(_mention_objects(rows), file)


def write_mention_array(rows: Iterable[MentionRow], file: TextIO) -> None:
    """Write one array, an object a line."""
    _write_array(_mention_objects(rows), file)


def _write_lines(objects: _Objects, file: TextIO) -> None:
    file.writelines(f"{_object(item)}\n" for item in objects)


def _write_array(objects: _Objects, file: TextIO) -> None:
    joint = "[\n"
    for item in objects:
        file.write(joint + _object(item))
        joint = ",\n"
    file.write("[]\n" if joint == "[\n" else "\n]\n")


def _object(item: dict[str, Any]) -> str:
    return escaped(orjson.dumps(item).decode())


def event_objects(rows: Iterable[EventRow]) -> _Objects:
    """Yield the object of each event."""
    for row in rows:
        yield dict(zip(EVENT_FIELDS, (
            row.event, row.date or None, row.date_kind or None, iso_or_empty(row.earliest) or None, iso_or_empty(row.latest) or None,
            display_or_empty(row.date, row.date_kind) or None, row.title, row.actors, row.status, row.places, row.sources, row.mentions,
            row.confidence / 1000, row.quote or None, row.published or None, iso_instant(row.recorded_at),
        ), strict=True))  # fmt: skip


def _mention_objects(rows: Iterable[MentionRow]) -> _Objects:
    for row in rows:
        yield dict(zip(MENTION_FIELDS, (
            row.event, row.mention, row.source, row.article, row.published or None, row.date, row.date_kind, row.date_text, row.date_start,
            row.date_end, row.date_rule, iso_or_empty(row.earliest) or None, iso_or_empty(row.latest) or None, row.trigger,
            row.trigger_start, row.trigger_end, row.title, row.quote, row.quote_start, row.quote_end, row.actors, row.places, row.status,
            row.confidence / 1000, row.extractor,
        ), strict=True))  # fmt: skip
