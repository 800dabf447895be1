"""Events whose mentions do not agree: in their dates, then in who took part, then in whether it happened. Each reading with its proofs."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

import orjson
from sqlalchemy import Connection, select

from timeline.dates import EdtfDate
from timeline.identity.actors import any_same
from timeline.identity.copies import independent
from timeline.identity.decisions import Decisions
from timeline.model.actors import actor_key
from timeline.projections.event_view import DISPUTES
from timeline.projections.tables import TABLES
from timeline.projections.write import chunks
from timeline.queries.candidates import rows_of_events
from timeline.queries.events import event_row
from timeline.queries.filters import EventFilter
from timeline.queries.rows import EventRow

KINDS = tuple(DISPUTES)


@dataclass(frozen=True, slots=True)
class Told:
    """One mention of a reading: where it stands and its words."""

    mention: str
    source: str
    published: str
    quote: str


@dataclass(frozen=True, slots=True)
class Reading:
    """What some of the mentions say: a date, the actors, or the status.

    `independent` counts the sources that print no common sentence; `shown` tells whether the event stands under this reading.
    """

    value: str
    told: tuple[Told, ...]
    independent: int
    shown: bool


@dataclass(frozen=True, slots=True)
class Conflict:
    """An event and the readings of it that do not go together. `resolved` says what settles it, "" where nothing does."""

    event: EventRow
    kind: str
    readings: tuple[Reading, ...]
    resolved: str


def conflicts(connection: Connection, decisions: Decisions, kinds: Iterable[str] = KINDS) -> Iterator[Conflict]:
    """Yield what is in conflict: all dates first, then actors, then status; within a kind in the order of dates."""
    wanted = tuple(kinds)
    c = TABLES.dispute.c
    disputed = connection.execute(select(c.event, c.kinds)).all()
    for kind in KINDS:
        if kind in wanted:
            events = [row.event for row in disputed if row.kinds & DISPUTES[kind]]
            for some in chunks(events):
                yield from _of_kind(connection, decisions, kind, some)


def _of_kind(connection: Connection, decisions: Decisions, kind: str, events: list[str]) -> Iterator[Conflict]:
    e = TABLES.event
    rows = connection.execute(select(e).where(e.c.event.in_(events)).order_by(e.c.first, e.c.last, e.c.fineness, e.c.event)).mappings()
    listed = [event_row(row, EventFilter()) for row in rows]
    told: dict[str, list[tuple[Any, Any]]] = defaultdict(list)
    for event, row in rows_of_events(connection, decisions, events):
        content = orjson.loads(row.content)
        if content["date"] is not None:
            told[event].append((row, content))
    for item in listed:
        members = sorted(told[item.event], key=lambda pair: (-pair[1]["confidence"], pair[0].mentioned_at, pair[0].mention))
        readings = _readings(kind, item, members, decisions)
        if len(readings) > 1:
            yield Conflict(item, kind, readings, _resolved(kind, readings))


def _readings(kind: str, event: EventRow, members: list[tuple[Any, Any]], decisions: Decisions) -> tuple[Reading, ...]:
    """Group mentions by what they say, the best attested first; where all agree with one another, there is one reading only."""
    found: dict[str, list[tuple[Any, Any]]] = defaultdict(list)
    actors: dict[str, frozenset[str]] = {}
    for row, content in members:
        value = _value(kind, content)
        if kind == "actors":
            keys = frozenset(decisions.actor(actor_key(actor["kind"], actor["name"]), "")[0] for actor in content["actors"])
            if not keys:
                continue
            value = next((other for other, theirs in actors.items() if any_same(keys, theirs)), value)
            actors.setdefault(value, keys)
        found[value].append((row, content))
    values = list(found)
    if kind == "dates":
        dates = {value: EdtfDate.parse(value) for value in values}
        values = [value for value in values if any(not dates[value].agrees_with(other) for other in dates.values())]
    readings = [_reading(value, found[value], shown=value == (event.date if kind == "dates" else event.status)) for value in values]
    return tuple(sorted(readings, key=lambda reading: -reading.independent))


def _reading(value: str, members: list[tuple[Any, Any]], *, shown: bool) -> Reading:
    told = tuple(Told(row.mention, row.source, row.published, content["quote"]["exact"]) for row, content in members)
    return Reading(value, told, independent((row.article, content["quote"]["exact"]) for row, content in members), shown)


def _value(kind: str, content: Any) -> str:
    if kind == "dates":
        return str(content["date"]["value"])
    if kind == "status":
        return str(content["status"])
    return " · ".join(sorted({actor["name"] for actor in content["actors"]}))


def _resolved(kind: str, readings: tuple[Reading, ...]) -> str:
    """A plan that somebody reports as done is done."""
    if kind != "status":
        return ""
    by = next((reading.told[0] for reading in readings if reading.value == "happened"), None)
    return f"happened, says {by.source}" + (f" of {by.published}" if by.published else "") if by else ""
