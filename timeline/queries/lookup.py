"""From what a user types to whole ids: prefixes of events, articles and mentions, names of sources."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sqlalchemy import ColumnElement, Connection, select

from timeline.errors import AmbiguousId, NotFound
from timeline.identity.decisions import Decisions
from timeline.projections.tables import TABLES

_HEX = re.compile(r"[0-9a-f]{4,64}")
_SOME = 5
_EVENTS = "`timeline list` shows the ids with --format jsonl, `timeline show` takes their first characters"
_ARTICLES = "`timeline articles` lists them"


def find_event(connection: Connection, decisions: Decisions, prefix: str) -> str:
    """Return the event that an id or its beginning names; an id that was merged away names the event it went into."""
    wanted = _hex(prefix, "event", _EVENTS)
    t = TABLES
    found: set[str] = set()
    for column in (t.event.c.event, t.event_past.c.event, t.fact.c.event):
        found |= set(connection.execute(select(column).where(_starts(column, wanted)).distinct().limit(_SOME)).scalars())
    merged = {event for decision in decisions.all for event in _named(decision.data) if event.startswith(wanted)}
    return _only("event", prefix, sorted({decisions.event(event) for event in found | merged}), _EVENTS)


def find_article(connection: Connection, name: str) -> str:
    """Return the article that an id, its beginning, or the exact name of its source names."""
    c = TABLES.article.c
    by_source = list(connection.execute(select(c.article).where(c.source == name).limit(_SOME)).scalars())
    if by_source:
        return _only("article", name, by_source, _ARTICLES)
    wanted = _hex(name, "article", _ARTICLES)
    return _only(
        "article", name, list(connection.execute(select(c.article).where(_starts(c.article, wanted)).limit(_SOME)).scalars()), _ARTICLES
    )


def find_mention(connection: Connection, prefix: str) -> str:
    """Return the mention that an id or its beginning names."""
    hint = "`timeline show EVENT` lists the mentions of an event"
    wanted = _hex(prefix, "mention", hint)
    c = TABLES.membership.c
    query = select(c.mention).where(_starts(c.mention, wanted)).distinct().limit(_SOME)
    return _only("mention", prefix, list(connection.execute(query).scalars()), hint)


def _named(data: object) -> list[str]:
    if not isinstance(data, dict):
        return []
    return [*data.get("events", ()), *(data[name] for name in ("event", "into") if data.get(name))]


def _hex(prefix: str, what: str, hint: str) -> str:
    wanted = prefix.strip().lower()
    if not _HEX.fullmatch(wanted):
        raise NotFound(what, prefix, f"an id is 4 to 64 of the characters 0-9 and a-f; {hint}")
    return wanted


def _starts(column: ColumnElement[str], wanted: str) -> ColumnElement[bool]:
    """The condition that a 32-byte id begins with hex digits: a range of its key."""
    return column.between(wanted.ljust(64, "0"), wanted.ljust(64, "f"))


def _only(what: str, prefix: str, found: Sequence[str], hint: str) -> str:
    if not found:
        raise NotFound(what, prefix, hint)
    if len(found) > 1:
        raise AmbiguousId(what, prefix, [id_[:12] for id_ in found])
    return found[0]
