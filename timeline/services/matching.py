"""The matcher's turn: every mention without an event gets one, article by article in the order in which they came.

One matcher works at a time, by a lease that runs out when its holder dies. What a person moved is left alone.
"""

from __future__ import annotations

import secrets
from collections import defaultdict
from collections.abc import Callable
from typing import Any

import orjson
from sqlalchemy import Connection, Engine, delete, insert, select, update

from timeline import clock
from timeline.dates import EdtfDate
from timeline.identity.decisions import FOREVER, Decisions
from timeline.identity.matcher import MATCHER, Assignment, Candidate, Occurrence, assign
from timeline.log.append import Draft, append
from timeline.log.engines import reading, retrying
from timeline.log.tables import lease
from timeline.model.actors import actor_key
from timeline.model.ids import article_stream
from timeline.model.records import MentionAssigned
from timeline.projections.catch_up import catch_up
from timeline.projections.event_view import span_class
from timeline.projections.tables import TABLES
from timeline.projections.write import chunks, read_decisions

_LEASE_SECONDS = 60


def match_mentions(engine: Engine, author: str, progress: Callable[[int], None] | None = None) -> int:
    """Give an event to every mention that has none; return how many joined an event that was there."""
    holder = secrets.token_hex(8)
    if not retrying(engine, lambda connection: _take_lease(connection, holder)):
        return 0
    joined = 0
    try:
        catch_up(engine)
        for article in _unmatched(engine):
            retrying(engine, lambda connection: _take_lease(connection, holder))
            with reading(engine) as connection:
                assignments = _decide(connection, article)
            drafts = [_draft(article, item) for item in assignments]
            retrying(engine, lambda connection: append(connection, drafts, author=author))  # noqa: B023
            catch_up(engine)
            joined += sum(item.event != item.mention for item in assignments)
            if progress:
                progress(1)
    finally:
        retrying(engine, lambda connection: connection.execute(delete(lease).where(lease.c.name == "matcher", lease.c.holder == holder)))
    return joined


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


def _unmatched(engine: Engine) -> list[str]:
    m, a = TABLES.membership.c, TABLES.article.c
    query = select(a.article, a.added_at).join(TABLES.membership, m.article == a.article)
    with reading(engine) as connection:
        rows = connection.execute(
            query.where(m.known_to == FOREVER, m.matcher == "", m.dated == 1).distinct().order_by(a.added_at, a.article)
        )
        return [row.article for row in rows]


def _decide(connection: Connection, article: str) -> list[Assignment]:
    m = TABLES.membership.c
    decisions = read_decisions(connection)
    held = select(TABLES.membership).where(m.article == article, m.known_to == FOREVER, m.dated == 1, m.matcher == "")
    rows = sorted(connection.execute(held).all(), key=lambda row: (orjson.loads(row.content)["trigger"]["start"], row.mention))
    fresh: list[Candidate] = []
    found = []
    for row in rows:
        if decisions.group_of_mention(row.mention) is not None:
            continue
        occurrence = _occurrence(row, decisions)
        assignment = assign(occurrence, [*_candidates(connection, occurrence, decisions, article), *fresh])
        found.append(assignment)
        fresh.append(Candidate(assignment.event, (occurrence,)))
    return found


def _occurrence(row: Any, decisions: Decisions) -> Occurrence:
    content = orjson.loads(row.content)
    keys = frozenset(decisions.actor(actor_key(actor["kind"], actor["name"]), "")[0] for actor in content["actors"])
    return Occurrence(row.mention, content["date"]["value"], keys, content["trigger"]["lemma"].casefold())


def _candidates(connection: Connection, occurrence: Occurrence, decisions: Decisions, article: str) -> list[Candidate]:
    """Events with the same bounds and a shared actor, by the index per actor."""
    date = EdtfDate.parse(occurrence.date)
    t = TABLES.event_actor.c
    same = (t.span_class == span_class(date), t.first == date.first, t.last == date.last)
    events = set(connection.execute(select(t.event).where(t.actor.in_(sorted(occurrence.actors)), *same)).scalars())
    m = TABLES.membership.c
    members: dict[str, list[Occurrence]] = defaultdict(list)
    for some in chunks(sorted(events)):
        raw = {event for name in some for event in _ever(decisions, name)}
        query = select(TABLES.membership).where(m.event.in_(sorted(raw)), m.known_to == FOREVER, m.dated == 1)
        for row in connection.execute(query):
            group = decisions.group_of_event(row.event)
            event = group.resolver().mention(row.mention, row.event) if group else row.event
            if (
                (row.matcher or row.article != article)
                and row.mention != occurrence.mention
                and not _was_split(decisions, occurrence.mention, event)
            ):
                members[event].append(_occurrence(row, decisions))
    return [Candidate(event, tuple(found)) for event, found in sorted(members.items())]


def _ever(decisions: Decisions, event: str) -> frozenset[str]:
    """The ids that decisions ever tied to an event, with its own."""
    group = decisions.group_of_event(event)
    return group.events if group else frozenset({event})


def _was_split(decisions: Decisions, mention: str, event: str) -> bool:
    return any(item.type == "event-split" and mention in item.data["mentions"] and item.data["event"] == event for item in decisions.all)


def _draft(article: str, item: Assignment) -> Draft:
    payload = MentionAssigned(item.mention, item.event, item.score, item.parts, MATCHER)
    return Draft(article_stream(article), payload)
