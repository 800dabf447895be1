"""Decisions about words that nobody finds any more: a mention that a person moved, or an event that a person joined, has no heir."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

import orjson
from sqlalchemy import Connection, select

from timeline.identity.decisions import FOREVER
from timeline.log.read import Record, read_stream
from timeline.model.ids import IDENTITY_STREAM
from timeline.projections.memberships import membership_rows
from timeline.projections.tables import TABLES
from timeline.projections.write import chunks

_ABOUT = {"events-merged": "merge", "event-split": "split", "review-answered": "review"}


@dataclass(frozen=True, slots=True)
class LostPart:
    """A mention or event that a decision names and that no extractor finds any more; `record` is the decision, `at` its instant."""

    decision: str
    record: str
    at: int
    by: str
    part: str
    source: str
    quote: str


def lost_parts(connection: Connection) -> Iterator[LostPart]:
    """Yield what decisions are about and no article tells any more, in the order of the decisions; retracted articles do not count."""
    records = [item for item in read_stream(connection, IDENTITY_STREAM) if _events(item) or _mentions(item)]
    events = {name for item in records for name in _events(item)}
    mentions = {name for item in records for name in _mentions(item)}
    last: dict[str, Any] = {}
    held: set[str] = set()
    for row in sorted(membership_rows(connection, TABLES.membership, events, mentions), key=lambda row: (row.known_from, row.mention)):
        named = {row.event, row.mention, *row.lineage.split()}
        last |= dict.fromkeys(named, row)
        if row.known_to == FOREVER:
            held |= named
    held |= _withdrawn(connection, last) | _recorded(connection, events)
    for item in records:
        for part in (*_events(item), *_mentions(item)):
            if part in last and part not in held:
                row = last[part]
                quote = orjson.loads(row.content)["quote"]["exact"]
                yield LostPart(_ABOUT[item.type], item.id, item.recorded_at, item.recorded_by, part, row.source, quote)


def _events(item: Record) -> list[str]:
    data = item.content
    match item.type:
        case "events-merged":
            return [data["into"], *data["events"]]
        case "event-split":
            return [name for name in data["events"] if name != data["into"]]
        case "review-answered" if data["about"] == "events":
            return [data["one"], data["other"]]
    return []


def _mentions(item: Record) -> list[str]:
    return list(item.content["mentions"]) if item.type == "event-split" else []


def _withdrawn(connection: Connection, last: dict[str, Any]) -> set[str]:
    """The names whose article is retracted: it tells nothing, and comes back with all that was said of it."""
    a = TABLES.article.c
    found: set[str] = set()
    for some in chunks({row.article for row in last.values()}):
        found |= set(connection.execute(select(a.article).where(a.article.in_(some), a.withdrawn == 1)).scalars())
    return {name for name, row in last.items() if row.article in found}


def _recorded(connection: Connection, events: Iterable[str]) -> set[str]:
    """The events that a person recorded: they need no article."""
    f = TABLES.fact.c
    found: set[str] = set()
    for some in chunks(sorted(events)):
        found |= set(connection.execute(select(f.event).where(f.event.in_(some), f.type == "event-recorded")).scalars())
    return found
