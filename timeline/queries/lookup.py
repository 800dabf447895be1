"""From what a user types to whole ids: prefixes of events, articles and mentions, names of sources."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sqlalchemy import ColumnElement, Connection, and_, select, text

from timeline.errors import AmbiguousId, NotFound
from timeline.identity.decisions import FOREVER, Decisions
from timeline.projections.memberships import names_of
from timeline.projections.tables import TABLES

_HEX = re.compile(r"[0-9a-f]{4,64}")
_SOME = 5
_SIGHTED = {
    "sqlite": "EXISTS (SELECT 1 FROM json_each(article.sightings) s WHERE json_extract(s.value, '$.source') = :name)",
    "postgresql": "EXISTS (SELECT 1 FROM jsonb_array_elements(article.sightings::jsonb) s(value) WHERE s.value ->> 'source' = :name)",
}
"""That a text was also met under a name; looked for only where it is no article's first name."""
_EVENTS = "`timeline list` shows the ids"
_ARTICLES = "`timeline articles` lists them"


def find_event(connection: Connection, decisions: Decisions, prefix: str, at: int = FOREVER) -> str:
    """Return the event that an id or its beginning names at an instant.

    An id that was merged away by then names the event it went into, and that of a mention the event it tells of.
    """
    wanted = hex_prefix(prefix, "event", _EVENTS)
    t = TABLES
    found: set[str] = set()
    for column in (t.event.c.event, t.event_past.c.event, t.fact.c.event):
        found |= set(connection.execute(select(column).where(_starts(column, wanted)).distinct().limit(_SOME)).scalars())
    merged = {event for decision in decisions.all for event in _named(decision.data) if event.startswith(wanted)}
    named = {decisions.event(event, at) for event in found | merged}
    there = _standing(connection, named, at)
    return _only("event", prefix, sorted(there or _event_of_mention(connection, decisions, wanted, at) or named), _EVENTS)


def _standing(connection: Connection, events: set[str], at: int) -> set[str]:
    """Those of some events that were there at an instant."""
    e, p = TABLES.event.c, TABLES.event_past.c
    then = select(p.event).where(p.event.in_(events), p.known_from <= at, p.known_to > at)
    return set(connection.execute(select(e.event).where(e.event.in_(events), e.known_from <= at).union(then)).scalars())


def find_article(connection: Connection, name: str) -> str:
    """Return the article that an id, its beginning, or the exact name of a source of it names."""
    c = TABLES.article.c
    for is_named in (c.source == name, text(_SIGHTED[connection.dialect.name]).bindparams(name=name)):
        if by_source := list(connection.execute(select(c.article).where(is_named).limit(_SOME)).scalars()):
            return _only("article", name, by_source, _ARTICLES)
    wanted = hex_prefix(name, "article", _ARTICLES)
    return _only(
        "article", name, list(connection.execute(select(c.article).where(_starts(c.article, wanted)).limit(_SOME)).scalars()), _ARTICLES
    )


def _event_of_mention(connection: Connection, decisions: Decisions, wanted: str, at: int) -> set[str]:
    """The events that mentions tell of at an instant: what a mention was called when it was an event of its own stays a name of it."""
    m = TABLES.membership.c
    held = m.known_to == FOREVER if at == FOREVER else and_(m.known_from <= at, m.known_to > at)
    found = set()
    for row in connection.execute(select(m.mention, m.event, m.lineage).where(_starts(m.mention, wanted), held, m.dated == 1).limit(_SOME)):
        found.add(decisions.event_of_mention(names_of(row), row.event, at))
    return found


def _named(data: object) -> list[str]:
    if not isinstance(data, dict):
        return []
    return [*data.get("events", ()), *(data[name] for name in ("event", "into") if data.get(name))]


def hex_prefix(prefix: str, what: str, hint: str) -> str:
    """Return the beginning of an id in lower case; NotFound where it is none."""
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
