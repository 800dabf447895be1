"""The mentions that a new one may have to do with: found by rare words and days, read with what their articles are about."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

import orjson
from sqlalchemy import Connection, Select, bindparam, select, union_all

from timeline.identity.blocking import Probe, probes
from timeline.identity.decisions import FOREVER, Decisions
from timeline.identity.matcher import Standing
from timeline.identity.occurrence import Occurrence, content_of_fact, is_matchable, occurrence_of
from timeline.identity.terms import Terms
from timeline.model.actors import actor_key
from timeline.projections.memberships import membership_rows, names_of
from timeline.projections.tables import TABLES
from timeline.projections.write import chunks

_PER_CELL = 24
"""Events read from one cell: a word that more of them share in these days tells little."""

_CANDIDATES = 5
"""Events compared with one mention, those that share most words first."""

_LEAST_SHARED = 1000
"""What the words that two mentions share must weigh together: more than one rare word."""


@dataclass(slots=True)
class Pool:
    """Mentions read for one decision, by id, with where they stand; events recorded by hand stand in it under their own id."""

    occurrences: dict[str, Occurrence] = field(default_factory=dict)
    standing: dict[str, Standing] = field(default_factory=dict)
    rows: dict[str, Any] = field(default_factory=dict)
    events: set[str] = field(default_factory=set)


def waiting_articles(connection: Connection, limit: int) -> list[str]:
    """Return articles with mentions that no matcher has seen, in the order in which they came."""
    a = TABLES.article.c
    return list(connection.execute(select(a.article).where(a.waiting == 1).order_by(a.added_at, a.article).limit(limit)).scalars())


def add_articles(connection: Connection, pool: Pool, decisions: Decisions, articles: Sequence[str]) -> list[str]:
    """Read the mentions of articles that hold into the pool; return those that no matcher has seen."""
    m = TABLES.membership.c
    rows = [
        row
        for some in chunks(articles)
        for row in connection.execute(select(TABLES.membership).where(m.article.in_(some), m.known_to == FOREVER))
    ]
    _take(connection, pool, decisions, rows)
    return [row.mention for row in rows if not row.matcher and row.mention in pool.occurrences]


def add_events(connection: Connection, pool: Pool, decisions: Decisions, events: Iterable[str]) -> list[str]:
    """Read the mentions of events into the pool, and events by hand; return the ids that are new in it."""
    fact = TABLES.fact
    new = sorted(set(events) - pool.events)
    pool.events.update(new)
    raw = {name for event in new for name in _ids_of(decisions, event)}
    rows = [row for _, row in rows_of_events(connection, decisions, new)]
    before = set(pool.occurrences)
    _take(connection, pool, decisions, rows)
    for some in chunks(sorted(raw)):
        for row in connection.execute(select(fact).where(fact.c.event.in_(some), fact.c.type == "event-recorded")):
            content = content_of_fact(orjson.loads(row.data))
            occurrence = occurrence_of(row.event, "", content, {}, _key_of(decisions))
            if occurrence is not None:
                pool.occurrences[row.event] = occurrence
                pool.standing[row.event] = Standing(decisions.event(row.event), fixed=True, since=row.recorded_at)
    return sorted(set(pool.occurrences) - before)


def rows_of_events(connection: Connection, decisions: Decisions, events: Iterable[str]) -> list[tuple[str, Any]]:
    """Return (event, membership row) of all mentions that hold and belong to some events now, dated and undated."""
    wanted = set(events)
    raw = {name for event in wanted for name in _ids_of(decisions, event)}
    moved = {mention for event in wanted if (group := decisions.group_of_event(event)) for mention in group.mentions}
    rows = membership_rows(connection, TABLES.membership, raw, moved)
    found = [(event_of(row, decisions), row) for row in rows if row.known_to == FOREVER]
    return [(event, row) for event, row in found if event in wanted]


def near_events(connection: Connection, one: Occurrence) -> list[str]:
    """Return the events that a mention may tell of, by the words and days they share, the likeliest first."""
    shared: Counter[str] = Counter()
    looked = probes(one)
    for term, ranges in looked.items():
        found = set(connection.execute(_probing(len(ranges)), _bound(ranges)).scalars())
        for event in found:
            shared[event] += one.words[term]
    least = min(_LEAST_SHARED, sum(one.words[term] for term in looked) // 2)
    near = sorted(((event, weight) for event, weight in shared.items() if weight >= least), key=lambda item: (-item[1], item[0]))
    return [event for event, _ in near[:_CANDIDATES]]


def _take(connection: Connection, pool: Pool, decisions: Decisions, rows: Iterable[Any]) -> None:
    fresh = [row for row in rows if row.mention not in pool.rows]
    contexts = _contexts(connection, {row.article for row in fresh})
    events = {row.mention: event_of(row, decisions) for row in fresh}
    fixed = _fixed(connection, decisions, set(events.values()))
    key = _key_of(decisions)
    for row in fresh:
        content = orjson.loads(row.content)
        pool.rows[row.mention] = row
        if not is_matchable(content):
            continue
        occurrence = occurrence_of(row.mention, row.article, content, contexts.get(row.article, {}), key, row.published)
        if occurrence is not None:
            event = events[row.mention]
            stands = event in fixed or decisions.group_of_mention(names_of(row)) is not None
            pool.occurrences[row.mention] = occurrence
            pool.standing[row.mention] = Standing(event if row.matcher or row.lineage or stands else "", stands, row.mentioned_at)


def _ids_of(decisions: Decisions, event: str) -> frozenset[str]:
    group = decisions.group_of_event(event)
    return group.events if group else frozenset({event})


def event_of(row: Any, decisions: Decisions) -> str:
    """Return the event that a membership row belongs to, people's decisions taken into account."""
    return decisions.event_of_mention(names_of(row), row.event)


def _fixed(connection: Connection, decisions: Decisions, events: set[str]) -> set[str]:
    """The events about which a person decided something."""
    fact = TABLES.fact.c
    found = {event for event in events if decisions.is_decided(event)}
    for some in chunks(sorted(events)):
        found |= set(connection.execute(select(fact.event).where(fact.event.in_(some))).scalars())
    return found


def _contexts(connection: Connection, articles: set[str]) -> dict[str, Terms]:
    a = TABLES.article.c
    found: dict[str, Terms] = {}
    for some in chunks(sorted(articles)):
        for article, terms in connection.execute(select(a.article, a.terms).where(a.article.in_(some))):
            found[article] = orjson.loads(terms)
    return found


def _key_of(decisions: Decisions) -> Any:
    return lambda kind, name: decisions.actor(actor_key(kind, name), "")[0]


@lru_cache(maxsize=16)
def _probing(branches: int) -> Select[Any]:
    """The query for the events in some ranges of cells, a few of each."""
    c = TABLES.event_term.c
    parts = []
    for number in range(branches):
        where = (
            c.cell == bindparam(f"cell{number}"),
            c.first.between(bindparam(f"low{number}"), bindparam(f"high{number}")),
            c.last >= bindparam(f"end{number}"),
        )
        parts.append(select(select(c.event).where(*where).order_by(c.first.desc()).limit(_PER_CELL).subquery()))
    return select(union_all(*parts).subquery())


def _bound(ranges: Sequence[Probe]) -> Mapping[str, int]:
    values: dict[str, int] = {}
    for number, item in enumerate(ranges):
        values |= {f"cell{number}": item.cell, f"low{number}": item.low, f"high{number}": item.high, f"end{number}": item.end}
    return values
