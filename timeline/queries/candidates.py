"""The mentions that a new one may have to do with: found by rare words and days, read with what their articles are about."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

import orjson
from sqlalchemy import Connection, func, select

from timeline.identity.blocking import FAR, probes
from timeline.identity.decisions import FOREVER, Decisions
from timeline.identity.matcher import Standing
from timeline.identity.occurrence import About, Occurrence, content_of_fact, is_matchable, occurrence_of
from timeline.identity.terms import RARE
from timeline.model.actors import actor_key
from timeline.projections.memberships import is_waiting, membership_rows, names_of
from timeline.projections.tables import TABLES
from timeline.projections.write import chunks

_PER_CELL = 24
"""Events read from one cell: a word that more of them share in these days tells little."""

_CROWDED = 8
"""Events of these days from which on a word that they share tells less."""

_CANDIDATES, _MOST_CANDIDATES = 5, 16
"""Events compared with one mention, those that share most words first; so many more where they share more than one rare word."""

_LEAST_SHARED, _SHARE_MUCH = RARE, 3 * RARE // 2
"""What the words that two mentions share must weigh together: as much as one rare word; and more than that."""


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


def count_waiting(connection: Connection) -> int:
    """Return the number of articles with mentions that no matcher has seen."""
    return connection.execute(select(func.count()).where(TABLES.article.c.waiting == 1)).scalar_one()


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
            pool.occurrences[row.event] = occurrence_of(row.event, "", content, About(), _key_of(decisions))
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
    looked = probes(one)
    if not looked:
        return []
    days = (FAR, -FAR) if one.first is None or one.last is None else (one.last, one.first)
    values: list[int] = []
    for term, ranges in looked.items():
        values.append(one.words[term])
        for item in ranges:
            values += (*days, item.cell, item.low, item.high, item.end)
    values.append(min(_LEAST_SHARED, sum(one.words[term] for term in looked) // 2))
    text = _probing(connection.dialect.name, tuple(len(ranges) for ranges in looked.values()))
    found = connection.exec_driver_sql(text, tuple(values))
    return [bytes(event).hex() for place, (event, weight) in enumerate(found) if place < _CANDIDATES or weight >= _SHARE_MUCH]


def _take(connection: Connection, pool: Pool, decisions: Decisions, rows: Iterable[Any]) -> None:
    fresh = [row for row in rows if row.mention not in pool.rows]
    subjects = _subjects(connection, {row.article for row in fresh})
    events = {row.mention: event_of(row, decisions) for row in fresh}
    fixed = _fixed(connection, decisions, set(events.values()))
    key = _key_of(decisions)
    for row in fresh:
        content = orjson.loads(row.content)
        pool.rows[row.mention] = row
        if is_matchable(content) or is_waiting(row, content):
            event = events[row.mention]
            stands = event in fixed or decisions.group_of_mention(names_of(row)) is not None
            had_event = stands or row.score or row.lineage
            pool.occurrences[row.mention] = occurrence_of(
                row.mention, row.article, content, subjects.get(row.article, About()), key, row.published
            )
            pool.standing[row.mention] = Standing(event if had_event else "", stands, row.mentioned_at, seen=bool(row.matcher))


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


def _subjects(connection: Connection, articles: set[str]) -> dict[str, About]:
    a = TABLES.article.c
    found: dict[str, About] = {}
    for some in chunks(sorted(articles)):
        for article, terms, leading in connection.execute(select(a.article, a.terms, a.leading).where(a.article.in_(some))):
            found[article] = About(orjson.loads(terms), tuple(map(tuple, orjson.loads(leading))))
    return found


def _key_of(decisions: Decisions) -> Any:
    return lambda kind, name: decisions.actor(actor_key(kind, name), "")[0]


@lru_cache(maxsize=256)
def _probing(dialect: str, branches: tuple[int, ...]) -> str:
    """The query for the events that share most with a mention: for each term its weight and so many ranges, then the least to be shared.

    Plain text, since building it anew took longer than running it; the database adds up, so that only candidates leave it. A word weighs
    half where the days do not meet, and half where it is crowded.
    """
    met = "CASE WHEN first <= ? AND last >= ? THEN 2 ELSE 1 END AS met"
    held = (
        f"SELECT event, {met} FROM event_term WHERE cell = ? AND first BETWEEN ? AND ? AND last >= ? ORDER BY first DESC LIMIT {_PER_CELL}"
    )
    terms = (" UNION ALL ".join([f"SELECT event, met FROM ({held}) AS held"] * number) for number in branches)
    weight = f"CAST(? AS INTEGER) * max(met) / CASE WHEN count(*) OVER () > {_CROWDED} THEN 4 ELSE 2 END"
    shared = " UNION ALL ".join(f"SELECT {weight} AS weight, event FROM ({term}) AS found GROUP BY event" for term in terms)
    text = (
        f"SELECT event, sum(weight) AS weight FROM ({shared}) AS shared GROUP BY event HAVING sum(weight) >= ? "
        f"ORDER BY 2 DESC, event LIMIT {_MOST_CANDIDATES}"
    )
    return text if dialect == "sqlite" else text.replace("?", "%s")
