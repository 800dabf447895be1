"""What the matcher was unsure of, best first: pairs of events that may be one, and names that may be one actor's."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from sqlalchemy import Connection, select

from timeline.identity.actors import may_be_same
from timeline.identity.decisions import Decisions
from timeline.identity.likeness import UNSURE
from timeline.identity.matcher import links_among
from timeline.model.records import ReviewSubject
from timeline.projections.tables import TABLES
from timeline.queries.candidates import Pool, add_articles, add_events, near_events

ARTICLES = 300
"""Articles looked at, the latest ones."""


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


def event_questions(connection: Connection, decisions: Decisions, articles: int = ARTICLES) -> list[Question]:
    """Return the pairs of events with a mention in the latest articles that are nearly alike enough, the likeliest first."""
    a = TABLES.article.c
    latest = list(connection.execute(select(a.article).order_by(a.added_at.desc(), a.article).limit(articles)).scalars())
    pool = Pool()
    add_articles(connection, pool, decisions, latest)
    near = {event for one in list(pool.occurrences.values()) for event in near_events(connection, one)}
    add_events(connection, pool, decisions, near)
    found: dict[tuple[str, str], Question] = {}
    links = links_among(list(pool.occurrences.values()), UNSURE)
    for link in sorted(links, key=lambda item: (-item.likeness.score, item.one, item.other)):
        one, other = sorted((link.one, link.other), key=lambda name: pool.standing[name].event or name)
        first, second = (pool.standing[name].event or name for name in (one, other))
        if first != second and (first, second) not in found and not _decided(decisions, first, second):
            sides = (_event_side(pool, first, one), _event_side(pool, second, other))
            found[first, second] = Question(ReviewSubject.EVENTS, *sides, link.likeness.score, link.likeness.parts)
    return list(found.values())


def actor_questions(connection: Connection, decisions: Decisions) -> Iterator[Question]:
    """Yield names that may be one actor's: a surname and each full name that it fits; several answers mean that it is ambiguous."""
    c = TABLES.actor_name.c
    names: dict[str, str] = {}
    by_last: dict[tuple[str, str], list[str]] = defaultdict(list)
    rows = connection.execute(select(c.actor, c.name).where(c.events > 0).order_by(c.actor, c.events.desc(), c.name)).all()
    for key, name in rows:
        if key not in names:
            names[key] = name
            kind, _, folded = key.partition(":")
            if kind in ("person", "organization"):
                by_last[kind, folded.split()[-1] if kind == "person" else folded.split()[0]].append(key)
    different = decisions.different_actors()
    for keys in by_last.values():
        for index, one in enumerate(keys):
            for other in keys[index + 1 :]:
                if may_be_same(one, other) and frozenset((one, other)) not in different:
                    short, full = sorted((one, other), key=lambda key: (len(key.split()), key))
                    yield Question(ReviewSubject.ACTORS, _actor_side(full, names), _actor_side(short, names), 0, ())


def _decided(decisions: Decisions, one: str, other: str) -> bool:
    """Tell whether a person said already what two events are to each other: merged and split again, or answered in a review."""
    group = decisions.group_of_event(one)
    if group is not None and group is decisions.group_of_event(other):
        return True
    return frozenset((one, other)) in decisions.different_events()


def _event_side(pool: Pool, event: str, mention: str) -> Side:
    import orjson

    row = pool.rows.get(mention)
    if row is None:
        return Side(event, "an event recorded by hand", pool.occurrences[mention].date, "", "")
    content = orjson.loads(row.content)
    date = content["date"]["value"] if content["date"] else f"on or before {content['undated']['not_after']}"
    return Side(event, content["title"], date, row.source, content["quote"]["exact"])


def _actor_side(key: str, names: dict[str, str]) -> Side:
    return Side(key, names[key], "", "", "")
