"""What the matcher was unsure of, best first: pairs of events that may be one, and names that may be one actor's.

The matcher writes down, with its decision, what a mention nearly went to; the review reads that from the highest score on, as far as it is
asked to, so that its cost does not depend on how much was read.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from heapq import nsmallest
from typing import Any

import orjson
from sqlalchemy import Connection, and_, or_, select

from timeline.identity.actors import bearers
from timeline.identity.clustering import can_be_one
from timeline.identity.decisions import FOREVER, Decisions
from timeline.identity.likeness import UNSURE, likeness
from timeline.identity.occurrence import Occurrence
from timeline.model.records import ReviewSubject
from timeline.projections.memberships import names_of
from timeline.projections.tables import TABLES
from timeline.projections.write import chunks
from timeline.queries.candidates import Pool, add_events, event_of

_PAGE = 200


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two: an event with the mention that is most like the other's, or an actor."""

    id: str
    name: str
    date: str
    source: str
    quote: str


@dataclass(frozen=True, slots=True)
class Question:
    """Two that may be one, with the score of the matcher in thousandths and its parts; names have neither."""

    about: ReviewSubject
    one: Side
    other: Side
    score: int
    parts: tuple[tuple[str, int], ...]


def event_questions(connection: Connection, decisions: Decisions, limit: int) -> Iterator[Question]:
    """Yield the pairs of events that are nearly alike enough, the likeliest first, at most `limit`; what was decided is not asked again."""
    seen: set[tuple[str, str]] = set()
    for rows in _doubtful(connection):
        asked: list[Question] = []
        pairs = _pairs_of(connection, decisions, rows)
        pool = Pool()
        add_events(connection, pool, decisions, {event for _, *events in pairs for event in events})
        members: dict[str, list[Occurrence]] = defaultdict(list)
        for name, occurrence in pool.occurrences.items():
            members[pool.standing[name].event or pool.rows[name].event].append(occurrence)
        for (mention, other), one_event, other_event in pairs:
            first, second = sorted((one_event, other_event))
            if first == second or (first, second) in seen or _decided(decisions, first, second):
                continue
            seen.add((first, second))
            one, two = pool.occurrences.get(mention), pool.occurrences.get(other)
            if one is None or two is None or not can_be_one(members[one_event], members[other_event]):
                continue
            alike = likeness(one, two)
            if alike.score >= UNSURE:
                sides = _event_side(pool, one_event, mention), _event_side(pool, other_event, other)
                asked.append(Question(ReviewSubject.EVENTS, *sides, alike.score, alike.parts))
        yield from sorted(asked, key=lambda question: (-question.score, question.one.id, question.other.id))[:limit]
        limit -= len(asked)
        if limit <= 0:
            return


def actor_questions(connection: Connection, decisions: Decisions, limit: int) -> list[Question]:
    """Return names that may be one actor's: a surname and each full name that it fits, those of most events first, at most `limit`."""
    c = TABLES.actor_name.c
    names: dict[str, str] = {}
    events: dict[str, int] = defaultdict(int)
    query = select(c.actor, c.name, c.events).where(c.events > 0).order_by(c.actor, c.events.desc(), c.name)
    for key, name, number in connection.execute(query):
        names.setdefault(key, name)
        events[key] += number
    different = decisions.different_actors()
    pairs = ((full, short) for short, several in bearers(names).items() for full in several if frozenset((full, short)) not in different)
    first = nsmallest(limit, pairs, key=lambda pair: (-min(events[pair[0]], events[pair[1]]), pair))
    return [Question(ReviewSubject.ACTORS, _actor_side(full, names), _actor_side(short, names), 0, ()) for full, short in first]


def _doubtful(connection: Connection) -> Iterator[list[Any]]:
    """The mentions that nearly went elsewhere, in pages, the likeliest first."""
    m = TABLES.membership.c
    after: tuple[int, str] | None = None
    while True:
        query = select(TABLES.membership).where(m.doubt > 0, m.known_to == FOREVER)
        if after is not None:
            query = query.where(or_(m.doubt < after[0], and_(m.doubt == after[0], m.mention > after[1])))
        rows = list(connection.execute(query.order_by(m.doubt.desc(), m.mention).limit(_PAGE)))
        if not rows:
            return
        yield rows
        after = rows[-1].doubt, rows[-1].mention


def _pairs_of(connection: Connection, decisions: Decisions, rows: Iterable[Any]) -> list[tuple[tuple[str, str], str, str]]:
    """(Mention, what it nearly went to), and the events of the two as they stand now."""
    named = [(row, *item.split(":")) for row in rows for item in row.doubts.split()]
    m = TABLES.membership
    held: dict[str, Any] = {}
    for some in chunks(sorted({other for _, _, other in named})):
        for row in connection.execute(select(m).where(m.c.mention.in_(some), m.c.known_to == FOREVER)):
            held[row.mention] = row
    return [
        ((row.mention, other), event_of(row, decisions), event_of(held[other], decisions) if other in held else decisions.event(other))
        for row, _, other in sorted(named, key=lambda item: (-int(item[1]), names_of(item[0]), item[2]))
    ]


def _decided(decisions: Decisions, one: str, other: str) -> bool:
    """Tell whether a person said already what two events are to each other: merged and split again, or answered in a review."""
    group = decisions.group_of_event(one)
    if group is not None and group is decisions.group_of_event(other):
        return True
    return frozenset((one, other)) in decisions.different_events()


def _event_side(pool: Pool, event: str, mention: str) -> Side:
    row = pool.rows.get(mention)
    if row is None:
        return Side(event, "an event recorded by hand", pool.occurrences[mention].date, "", "")
    content = orjson.loads(row.content)
    date = content["date"]["value"] if content["date"] else f"on or before {content['undated']['not_after']}"
    return Side(event, content["title"], date, row.source, content["quote"]["exact"])


def _actor_side(key: str, names: dict[str, str]) -> Side:
    return Side(key, names[key], "", "", "")
