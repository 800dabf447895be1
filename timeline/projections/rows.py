"""What the read tables hold of an article, a mention and a version of an event: rows as the drivers take them, in the order of the columns.

Tuples, with bytes for ids: there is one for every row of every table, and anything richer costs more than the database does
(`benchmarks/store.py`).
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import chain
from struct import Struct
from typing import Any, NamedTuple

import orjson

from timeline.dates import DateKind, EdtfDate
from timeline.dates.period import Unit, ongoing_after, period_of, period_with
from timeline.identity.decisions import FOREVER
from timeline.identity.occurrence import about_of
from timeline.log.read import Record
from timeline.model.ids import stream_subject
from timeline.projections.article_view import ArticleView, Membership
from timeline.projections.event_view import RETRACTED, EventVersion, span_class
from timeline.projections.memberships import is_waiting
from timeline.projections.traits import traits

Row = tuple[Any, ...]
CountPlace = tuple[str, int, int, str]
"""Unit, first and last day, label."""
CountKey = tuple[str, str, int, int, str]
"""Actor ("" for all), and the place."""

ONGOING, OF_YEAR, ONGOING_OF_YEAR = "ongoing", "of year", "ongoing of year"
"""What `period_count.unit` says beside the units of periods: by how much the number of ongoing intervals changes after a day; and the sums
of all events that stand in a year, and of these changes in it: `periods --by year` reads no more for a busy actor than for another."""

_raw = bytes.fromhex


def text(value: object) -> str:
    """Write JSON for a column."""
    return orjson.dumps(value).decode()


def membership_row(row: Membership) -> Row:
    """Return the row of `membership`."""
    return (
        _raw(row.mention), row.known_from, row.known_to, _raw(row.event), _raw(row.article), _raw(row.record), row.mentioned_at,
        int(row.is_dated), row.score, row.published, row.source, row.publisher, row.matcher, row.extractor, text(row.content),
        " ".join(row.lineage), int(row.doubts.partition(":")[0] or 0), row.doubts,
    )  # fmt: skip


def membership_from(row: Any) -> Membership:
    """Return a membership from its row, which has all columns in order."""
    (
        mention, known_from, known_to, event, article, record, mentioned_at, _, score, published, source, publisher, matcher, extractor,
        content, lineage, _, doubts,
    ) = row  # fmt: skip
    return Membership(
        mention, event, article, record, known_from, known_to, mentioned_at, published, source, publisher, matcher, score,
        orjson.loads(content), extractor, tuple(lineage.split()), doubts,
    )  # fmt: skip


def article_row(view: ArticleView) -> Row:
    """Return the row of `article`."""
    held = view.held
    dated = sum(row.is_dated for row in held)
    waiting = int(any(is_waiting(row, row.content) for row in held))
    about = about_of(view.title, [row.content for row in held])
    return (
        _raw(view.article), view.title, view.title_origin, view.source, view.publisher, view.url, view.published.get("day", ""),
        text(view.published), view.extractor, view.reference, view.length, int(view.withdrawn), dated, len(held) - dated, waiting,
        view.added_at, view.changed_at, text(view.problems), text(view.sightings), text(about.terms),
        text(about.leading),
    )  # fmt: skip


def fact_row(record: Record) -> Row:
    """Return the row of `fact`."""
    return _raw(record.id), _raw(stream_subject(record.stream)), record.type, record.recorded_at, record.recorded_by, record.data


class DateFields(NamedTuple):
    """What the tables hold of a date: its place in the order, its bounds, its place in the view per period."""

    span_class: int
    first: int
    last: int
    fineness: int
    earliest: int | None
    latest: int | None
    unit: str
    unit_first: int
    unit_last: int
    ongoing_from: int


@lru_cache(maxsize=65536)
def date_fields(value: str, kind: str) -> DateFields:
    """Return what the tables hold of a date; the days of a century and their months are few beside the events."""
    date = EdtfDate.parse(value)
    period = period_of(date, DateKind(kind))
    ongoing = ongoing_after(date)[0] if kind == DateKind.INTERVAL else FOREVER
    return DateFields(
        span_class(date), date.first, date.last, int(date.precision), date.earliest, date.latest, period.unit.value, period.first,
        period.last, ongoing,
    )  # fmt: skip


def event_row(version: EventVersion) -> Row:
    """Return the row of `event` or `event_past`."""
    date = date_fields(version.date, version.kind)
    return (
        _raw(version.event), version.known_from, version.known_to,
        RETRACTED if version.retracted else date.span_class, date.first, date.last, date.fineness, date.earliest, date.latest,
        version.date, version.kind, version.title, version.status, text(version.actors), text(version.places), text(version.sources),
        version.quote, version.published, version.mentions, version.independent, version.confidence, version.recorded_at,
        int(version.conflict), date.unit, date.unit_first, date.unit_last, date.ongoing_from,
        0 if version.retracted else traits(is_special(date), version.actors),
    )  # fmt: skip


def is_special(date: DateFields) -> bool:
    """Tell whether the days of a date do not say where it is counted: it lasts, or no calendar period holds it."""
    return date.unit == Unit.OTHER or date.ongoing_from < FOREVER


def actor_rows(version: EventVersion) -> list[Row]:
    """Return the rows of `event_actor` or `event_actor_past`."""
    date = date_fields(version.date, version.kind)
    place = (date.span_class, date.first, date.last, date.fineness, _raw(version.event), version.known_from, version.known_to)
    special = int(is_special(date))
    return [(key, *place, name, version.status, version.confidence, special) for key, name in version.actors]


@lru_cache(maxsize=65536)
def counted(date: DateFields, value: str) -> tuple[tuple[CountPlace, ...], tuple[tuple[CountPlace, int], ...]]:
    """Return where an event of a date is counted in the view per period, and where the number of ongoing ones changes, and by how much."""
    label = value if date.unit == "other" else ""
    periods: list[CountPlace] = [(date.unit, date.unit_first, date.unit_last, label)]
    if not label:
        periods.append((OF_YEAR, *_year(date.unit_first), ""))
    changes: list[tuple[CountPlace, int]] = []
    if date.ongoing_from < date.last:
        for day, delta in ((date.ongoing_from, 1), (date.last, -1)):
            if day < FOREVER:
                changes += [((ONGOING, day, day, ""), delta), ((ONGOING_OF_YEAR, *_year(day), ""), delta)]
    return tuple(periods), tuple(changes)


@lru_cache(maxsize=65536)
def _year(day: int) -> tuple[int, int]:
    year = period_with(day, Unit.YEAR)
    return year.first, year.last


def pack(places: Sequence[tuple[int, int]]) -> bytes:
    """Return (cell, first day) pairs as bytes."""
    return _places(len(places)).pack(*chain.from_iterable(places))


def unpack(packed: bytes) -> list[tuple[int, int]]:
    """Return what was packed."""
    numbers = _places(len(packed) // 16).unpack(packed)
    return list(zip(numbers[::2], numbers[1::2], strict=True))


@lru_cache(maxsize=1024)
def _places(number: int) -> Struct:
    return Struct(f">{2 * number}q")
