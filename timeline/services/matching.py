"""The matcher's turn: every mention without an event gets one, some articles at a time, in the order in which they came.

One matcher works at a time, by a lease that runs out when its holder dies. A step reads the new mentions, the events they may tell of, and
what is near to those; decides for all of them together; appends what changes. What a person decided is left alone.
"""

from __future__ import annotations

import secrets
import time
from collections.abc import Callable
from dataclasses import dataclass, replace

import orjson
from sqlalchemy import Connection, Engine, delete, insert, select, update

from timeline import clock
from timeline.identity.decisions import FOREVER, Decisions
from timeline.identity.lending import lend
from timeline.identity.likeness import LINK, UNSURE, likeness
from timeline.identity.matcher import MATCHER, ROUNDS, Assignment, assign, doubts_of, links_among
from timeline.identity.occurrence import Occurrence, date_lent
from timeline.log.append import Draft, append
from timeline.log.engines import retrying
from timeline.log.tables import lease
from timeline.model.ids import article_stream
from timeline.model.records import MentionAssigned
from timeline.projections.catch_up import catch_up
from timeline.projections.tables import TABLES
from timeline.projections.write import chunks, read_decisions
from timeline.queries.candidates import Pool, add_articles, add_events, count_waiting, near_events, waiting_articles

_LEASE_SECONDS = 60
_POLL_SECONDS = 0.2
_ARTICLES = 16
_MOST = 400
"""Mentions in one decision; what is farther from the new ones than these is taken as it stands."""


@dataclass(frozen=True, slots=True)
class Matched:
    """How many of the mentions that had no event joined one that was there, and how many of them were lent a date by theirs.

    `left` is the number of articles that wait still, since another matcher was at work.
    """

    joined: int = 0
    lent: int = 0
    left: int = 0


def match_mentions(engine: Engine, author: str, told: Callable[[str], None] = lambda _: None) -> Matched:
    """Give an event to every mention that has none. Another matcher is waited for, until a dead one's turn is over; `told` says so."""
    holder = secrets.token_hex(8)
    if not _await_lease(engine, holder, told):
        return Matched(left=retrying(engine, count_waiting, writes=False))
    joined = 0
    lent: dict[str, bool] = {}
    try:
        catch_up(engine)
        while True:
            articles, drafts, fresh, some = retrying(engine, _next, writes=False)
            if not articles:
                break
            joined += some
            lent |= dict.fromkeys(fresh, False)
            assigned = [draft.payload for draft in drafts if isinstance(draft.payload, MentionAssigned)]
            lent |= {item.mention: item.lent is not None for item in assigned if item.mention in lent}
            retrying(engine, lambda connection: _take_lease(connection, holder))
            retrying(engine, lambda connection: append(connection, drafts, author=author))  # noqa: B023
            catch_up(engine)
    finally:
        retrying(engine, lambda connection: connection.execute(delete(lease).where(lease.c.name == "matcher", lease.c.holder == holder)))
    return Matched(joined, sum(lent.values()))


def _await_lease(engine: Engine, holder: str, told: Callable[[str], None]) -> bool:
    """Take the lease, or wait for it; False where another matcher is at work for longer than a dead one's lease runs."""
    if retrying(engine, lambda connection: _take_lease(connection, holder)):
        return True
    told(f"another program gives events to mentions, or was killed at it: waited for, {_LEASE_SECONDS} seconds at most")
    ends = time.monotonic() + _LEASE_SECONDS + _POLL_SECONDS
    while time.monotonic() < ends:
        time.sleep(_POLL_SECONDS)
        if retrying(engine, lambda connection: _take_lease(connection, holder)):
            return True
    return False


def _take_lease(connection: Connection, holder: str) -> bool:
    """Take or renew the lease; False where somebody else holds it."""
    now = clock.now()
    row = connection.execute(select(lease.c.holder, lease.c.expires).where(lease.c.name == "matcher").with_for_update()).first()
    until = now + _LEASE_SECONDS * 1_000_000
    if row is None:
        connection.execute(insert(lease).values(name="matcher", holder=holder, expires=until))
        return True
    if row.holder != holder and row.expires > now:
        return False
    connection.execute(update(lease).where(lease.c.name == "matcher").values(holder=holder, expires=until))
    return True


def _next(connection: Connection) -> tuple[list[str], list[Draft], list[str], int]:
    """Take the next articles and decide for them: the articles, and what `_step` says of them."""
    articles = waiting_articles(connection, _ARTICLES)
    return articles, *_step(connection, read_decisions(connection), articles)


def _step(connection: Connection, decisions: Decisions, articles: list[str]) -> tuple[list[Draft], list[str], int]:
    """Decide for some articles: the records to append, the new mentions, and how many of them joined others."""
    pool, fresh, beside = gather(connection, decisions, articles)
    compared = links_among(list(pool.occurrences.values()), UNSURE)
    found = assign(list(pool.occurrences.values()), pool.standing, _taken(connection, pool), compared)
    decided = {item.mention: item for item in found}
    for mention in fresh:  # what stands by a person's word is seen, too
        decided.setdefault(mention, Assignment(mention, pool.rows[mention].event, 1000, ()))
    events = {name: held.event for name, held in pool.standing.items()} | {name: item.event for name, item in decided.items()}
    pairs = [(link.one, link.other, link.likeness.score) for link in compared] + beside
    for mention, doubts in doubts_of(fresh, events, pairs).items():
        decided[mention] = replace(decided[mention], doubts=doubts)
    drafts = [_draft(pool, item) for item in decided.values() if item.mention in pool.rows]
    return [draft for draft in drafts if draft is not None], fresh, sum(decided[mention].event != mention for mention in fresh)


def gather(connection: Connection, decisions: Decisions, articles: list[str]) -> tuple[Pool, list[str], list[tuple[str, str, int]]]:
    """Read the new mentions of articles, the events they may tell of, and what is near to those that do.

    What turns out to be no part of the decision is left out of the pool; how alike it is to new mentions is returned beside it.
    """
    pool = Pool()
    fresh = add_articles(connection, pool, decisions, articles)
    new = set(fresh)
    left = {pool.standing[mention].event for mention in fresh} - {""}  # what a mention with another date leaves may fall apart
    frontier = [*fresh, *add_events(connection, pool, decisions, left)]
    included = set(frontier)
    scores: list[tuple[str, str, int]] = []
    for _ in range(ROUNDS):
        if not frontier or len(included) > _MOST:
            break
        near = {event for mention in frontier for event in near_events(connection, pool.occurrences[mention])}
        add_events(connection, pool, decisions, near)
        beside = [name for name in pool.occurrences if name not in included]
        alike = [(one, name, _alike(pool.occurrences[one], pool.occurrences[name])) for one in frontier for name in beside]
        scores += [item for item in alike if item[0] in new and item[2] >= UNSURE]
        tied = {pool.standing[name].event for _, name, score in alike if score >= LINK}
        frontier = sorted(name for name in beside if pool.standing[name].event in tied)
        included.update(frontier)
    outside = [name for name in pool.occurrences if name not in included]  # near by words alone: no part of the decision
    for name in outside:
        del pool.occurrences[name]
    return pool, fresh, [item for item in scores if item[1] not in included]


def _alike(one: Occurrence, other: Occurrence) -> int:
    return 0 if one.words.keys().isdisjoint(other.words) else likeness(one, other).score


def _taken(connection: Connection, pool: Pool) -> frozenset[str]:
    """The ids among those of the mentions at hand that name events with other mentions."""
    m = TABLES.membership.c
    found: set[str] = set()
    for some in chunks(sorted(pool.occurrences)):
        rows = connection.execute(select(m.event, m.mention).where(m.event.in_(some), m.known_to == FOREVER))
        found |= {row.event for row in rows if row.mention not in pool.occurrences}
    return frozenset(found)


def _draft(pool: Pool, item: Assignment) -> Draft | None:
    """The record of a decision; None where one that was seen stays in its event with the date that it had."""
    row = pool.rows[item.mention]
    witness = pool.rows.get(item.witness)
    lent = lend(pool.occurrences[item.mention], pool.occurrences[item.witness], witness.source) if witness is not None else None
    stays = row.matcher and item.event == pool.standing[item.mention].event
    if stays and (lent.value if lent else "") == date_lent(orjson.loads(row.content)):
        return None
    payload = MentionAssigned(item.mention, item.event, item.score, item.parts, MATCHER, lent, item.doubts, row.record)
    return Draft(article_stream(row.article), payload)
