"""Deriving what some records touched, and putting it into the read tables, in the caller's transaction.

Counts move by the difference between what an event was and what it is, read in the same transaction.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeVar

import orjson
from sqlalchemy import Connection, delete, select

from timeline.identity.decisions import Decision, Decisions, Group
from timeline.log.engines import delete_rows, insert_rows
from timeline.log.read import Record, read_stream, read_streams
from timeline.model.ids import IDENTITY_STREAM, stream_subject
from timeline.projections import search
from timeline.projections.article_view import Membership, view_article
from timeline.projections.counts import Counts
from timeline.projections.event_rows import EventRows
from timeline.projections.event_view import RETRACTED, EventVersion, Fact, event_versions
from timeline.projections.marks import Late, keep_marks
from timeline.projections.memberships import membership_rows, names_of
from timeline.projections.rows import article_row, date_fields, fact_row, membership_from, membership_row, unpack
from timeline.projections.tables import ProjectionTables
from timeline.projections.term_index import IndexEntry, index_entries

_CHUNK = 500
_T = TypeVar("_T")


def chunks(items: Iterable[_T], size: int = _CHUNK) -> Iterator[list[_T]]:
    """Cut items into lists that fit into one statement."""
    listed = list(items)
    for start in range(0, len(listed), size):
        yield listed[start : start + size]


def read_decisions(connection: Connection) -> Decisions:
    """Read what people decided about sameness, up to now."""
    return Decisions(Decision(item.recorded_at, item.type, item.content) for item in read_stream(connection, IDENTITY_STREAM))


@dataclass(slots=True)
class Touched:
    """The raw event ids and mentions that new records are about."""

    events: set[str] = field(default_factory=set)
    mentions: set[str] = field(default_factory=set)


def apply_records(connection: Connection, t: ProjectionTables, records: Sequence[Record]) -> None:
    """Bring the read tables up to date with some new records."""
    touched = Touched()
    articles: dict[int, dict[str, list[Record]]] = defaultdict(lambda: defaultdict(list))
    for record in records:
        if record.stream.startswith("article/"):
            articles[record.bucket][record.stream].append(record)
    for bucket, streams in articles.items():
        # A stream that begins here is in hand; what comes after it in the log comes later to the tables, too.
        whole = {stream: some for stream, some in streams.items() if some[0].version == 1}
        for record in read_streams(connection, bucket, [stream for stream in streams if stream not in whole]):
            whole.setdefault(record.stream, []).append(record)
        _apply_articles(connection, t, whole, touched)
    _apply_facts(connection, t, [record for record in records if record.stream.startswith("event/")], touched)
    decisions = read_decisions(connection)
    if any(record.stream == IDENTITY_STREAM for record in records):
        _touch_decided(connection, t, decisions, [record for record in records if record.stream == IDENTITY_STREAM], touched)
    apply_touched(connection, t, touched, decisions)


def _apply_articles(connection: Connection, t: ProjectionTables, by_stream: Mapping[str, Sequence[Record]], touched: Touched) -> None:
    views = [view_article(stream_subject(stream), records) for stream, records in by_stream.items()]
    membership, ids = t.membership.c, [view.article for view in views]
    for some in chunks(ids):
        for row in connection.execute(select(membership.event, membership.mention, membership.lineage).where(membership.article.in_(some))):
            touched.events.add(row.event)
            touched.mentions.update(names_of(row))
        connection.execute(delete(t.membership).where(membership.article.in_(some)))
        connection.execute(delete(t.article).where(t.article.c.article.in_(some)))
    rows = [row for view in views for row in view.memberships]
    touched.events.update(row.event for row in rows)
    touched.mentions.update(name for row in rows for name in row.names)
    insert_rows(connection, t.membership, [membership_row(row) for row in rows])
    insert_rows(connection, t.article, [article_row(view) for view in views])


def _apply_facts(connection: Connection, t: ProjectionTables, records: Sequence[Record], touched: Touched) -> None:
    fact = t.fact.c
    for some in chunks(records):
        known = set(connection.execute(select(fact.record).where(fact.record.in_([record.id for record in some]))).scalars())
        insert_rows(connection, t.fact, [fact_row(record) for record in some if record.id not in known])
        touched.events.update(stream_subject(record.stream) for record in some)


def _touch_decided(connection: Connection, t: ProjectionTables, decisions: Decisions, records: Sequence[Record], touched: Touched) -> None:
    """Mark the events that some decisions are about: those they name, and those of an actor that got another name."""
    for record in records:
        data = record.content
        touched.events.update(data.get("events", ()), filter(None, (data.get("event"), data.get("into"))))
        if mentions := data.get("mentions", ()):
            touched.mentions.update(mentions)
            touched.events.update(row.event for row in membership_rows(connection, t.membership, (), mentions))  # which they leave
        keys = {key for key in (data.get("actor"), data.get("part"), *data.get("actors", ())) if key}
        if record.type == "review-answered":
            keys |= {data["one"], data["other"]} if data["about"] == "actors" else set()
            touched.events.update({data["one"], data["other"]} if data["about"] == "events" else ())
        elif record.type == "actors-merged":
            keys.add(data["into"])
            touched.events.discard(data["into"])
        if keys:
            shared = [(key, owners) for key, owners in decisions.aliases().items() if keys.intersection(owners)]
            keys.update(*({key, *owners} for key, owners in shared))  # an alias that gets a second owner leaves the first one
            for table in (t.event_actor, t.event_actor_past):
                for some in chunks(sorted(keys)):
                    touched.events.update(connection.execute(select(table.c.event).where(table.c.actor.in_(some))).scalars())


def apply_touched(connection: Connection, t: ProjectionTables, touched: Touched, decisions: Decisions, *, marked: bool = True) -> None:
    """Derive the touched events anew, each together with all that decisions tied to it; without `marked` no counts at marks."""
    groups: dict[int, Group] = {}
    single: set[str] = set()
    for event in touched.events:
        group = decisions.group_of_event(event)
        if group:
            groups[id(group)] = group
        else:
            single.add(event)
    for mention in touched.mentions:
        if group := decisions.group_of_mention((mention,)):
            groups[id(group)] = group
    versions: list[EventVersion] = []
    entries: set[IndexEntry] = set()
    for some in chunks(sorted(single)):
        versions += _versions_of_single(connection, t, some, decisions, entries)
    for group in groups.values():
        rows = list(_memberships(connection, t, group.events, group.mentions))
        facts = _facts(connection, t, group.events)
        versions += event_versions(group.events, group, rows, facts, decisions)
        resolver = group.resolver()
        here = [row for row in rows if decisions.group_of(row.names, row.event) is group]
        entries |= index_entries(here, facts, resolver.mention, resolver.event)
        single |= group.events
    _replace(connection, t, sorted(single), versions, entries, marked=marked)


def _versions_of_single(
    connection: Connection, t: ProjectionTables, events: list[str], decisions: Decisions, entries: set[IndexEntry]
) -> list[EventVersion]:
    rows: dict[str, list[Membership]] = defaultdict(list)
    for row in _memberships(connection, t, events, ()):
        rows[row.event].append(row)
    facts: dict[str, list[Fact]] = defaultdict(list)
    for fact in _facts(connection, t, events):
        facts[fact.event].append(fact)
    for event in events:
        here = [row for row in rows[event] if decisions.group_of_mention(row.names) is None]
        entries |= index_entries(here, facts[event], lambda _, assigned: assigned, lambda name: name)
    return [version for event in events for version in event_versions((event,), None, rows[event], facts[event], decisions)]


def _memberships(connection: Connection, t: ProjectionTables, events: Iterable[str], mentions: Iterable[str]) -> Iterator[Membership]:
    """Every membership, past ones too, of some raw event ids or mentions."""
    return map(membership_from, membership_rows(connection, t.membership, events, mentions))


def _facts(connection: Connection, t: ProjectionTables, events: Iterable[str]) -> list[Fact]:
    found = []
    for some in chunks(events):
        for row in connection.execute(select(t.fact).where(t.fact.c.event.in_(some))):
            found.append(Fact(row.event, row.record, row.type, row.recorded_at, orjson.loads(row.data)))  # noqa: PERF401
    return found


def _replace(
    connection: Connection,
    t: ProjectionTables,
    events: list[str],
    versions: Sequence[EventVersion],
    entries: Iterable[IndexEntry],
    *,
    marked: bool,
) -> None:
    """Put versions in the place of all that stands under some events, and move the counts by the difference, those at marks if asked to."""
    moved, late = Counts(), Late(connection, t) if marked else None
    for some in chunks(events):
        _remove(connection, t, some, moved, late)
        search.remove(connection, t.prefix, some)
    new = EventRows()
    for version in versions:
        new.add(version)
        if late is not None and not version.retracted:
            late.count(date_fields(version.date, version.kind), version.date, version.actors, version.known_from, version.known_to, 1)
    new.place(entries)
    moved.take(new.counts)
    for table, rows in new.of(t):
        if table in (t.event_actor, t.event_actor_past, t.event_term):
            rows.sort()  # these stand in order of their key: each page is written once, however many of them the cache holds
        insert_rows(connection, table, rows)
    search.add(connection, t.prefix, new.bodies)
    moved.move(connection, t)
    if late is not None:
        late.move()
        keep_marks(connection, t, (mark for mark, number in moved.marks.items() if number or moved.days[mark]))


def _remove(connection: Connection, t: ProjectionTables, events: list[str], moved: Counts, late: Late | None) -> None:
    """Take what stands under some events out of the tables and out of the counts."""
    for events_table, actors_table in ((t.event, t.event_actor), (t.event_past, t.event_actor_past)):
        c = events_table.c
        columns = (c.event, c.span_class, c.date, c.kind, c.actors, c.known_from, c.known_to)
        keys: list[tuple[Any, ...]] = []
        for row in connection.execute(select(*columns).where(c.event.in_(events))):
            if row.span_class != RETRACTED:
                date, actors = date_fields(row.date, row.kind), orjson.loads(row.actors)
                since = (row.known_from,) if events_table is t.event_past else ()
                keys += [(actor, *date[:4], bytes.fromhex(row.event), *since) for actor, _ in actors]
                if late is not None:
                    late.count(date, row.date, actors, row.known_from, row.known_to, -1)
                moved.mark(row.event, row.known_from, actors, -1)
                if events_table is t.event:
                    moved.count(date, row.date, actors, -1)
                else:
                    moved.count_past(actors, -1)
        delete_rows(connection, actors_table, keys)
    cells = t.event_cells.c
    places = connection.execute(select(cells.event, cells.cells).where(cells.event.in_(events))).all()
    delete_rows(
        connection,
        t.event_term,
        [(*place, bytes.fromhex(event)) for event, packed in places for place in unpack(bytes.fromhex(packed))],
    )
    for table in (t.event, t.event_past, t.event_cells, t.dispute):
        connection.execute(delete(table).where(table.c.event.in_(events)))
