"""Deriving what some records touched, and putting it into the read tables, in the caller's transaction.

Counts move by the difference between what an event was and what it is, read in the same transaction.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any, TypeVar

import orjson
from sqlalchemy import Connection, Table, delete, select

from timeline.dates import DateKind, EdtfDate
from timeline.dates.period import ongoing_after, period_of
from timeline.identity.decisions import FOREVER, Decision, Decisions, Group
from timeline.identity.occurrence import article_terms, is_matchable
from timeline.log.engines import insert_rows
from timeline.log.read import Record, read_stream, read_streams
from timeline.log.tables import HexId
from timeline.model.ids import IDENTITY_STREAM, stream_subject
from timeline.projections import counts, search
from timeline.projections.article_view import ArticleView, Membership, view_article
from timeline.projections.event_view import RETRACTED, EventVersion, Fact, event_versions, span_class
from timeline.projections.memberships import membership_rows, names_of
from timeline.projections.tables import ProjectionTables
from timeline.projections.term_index import IndexEntry, index_entries, index_rows

_CHUNK = 500
_T = TypeVar("_T")
_PeriodKey = tuple[str, str, int, int, str]


def chunks(items: Iterable[_T], size: int = _CHUNK) -> Iterator[list[_T]]:
    """Cut items into lists that fit into one statement."""
    listed = list(items)
    for start in range(0, len(listed), size):
        yield listed[start : start + size]


def read_decisions(connection: Connection) -> Decisions:
    """Read what people decided about sameness, up to now."""
    return Decisions(Decision(item.recorded_at, item.type, item.content) for item in read_stream(connection, IDENTITY_STREAM))


@dataclass(slots=True)
class _Touched:
    """The raw event ids and mentions that new records are about."""

    events: set[str] = field(default_factory=set)
    mentions: set[str] = field(default_factory=set)


def apply_records(connection: Connection, t: ProjectionTables, records: Sequence[Record]) -> None:
    """Bring the read tables up to date with some new records."""
    touched = _Touched()
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
    _apply_events(connection, t, touched, decisions)


def _apply_articles(connection: Connection, t: ProjectionTables, by_stream: Mapping[str, Sequence[Record]], touched: _Touched) -> None:
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
    _insert(connection, t.membership, [_membership_row(row) for row in rows])
    _insert(connection, t.article, [_article_row(view) for view in views])


def _membership_row(row: Membership) -> dict[str, Any]:
    return {
        "mention": row.mention,
        "known_from": row.known_from,
        "known_to": row.known_to,
        "event": row.event,
        "article": row.article,
        "record": row.record,
        "mentioned_at": row.mentioned_at,
        "dated": int(row.is_dated),
        "score": row.score,
        "published": row.published,
        "source": row.source,
        "publisher": row.publisher,
        "matcher": row.matcher,
        "extractor": row.extractor,
        "content": _text(row.content),
        "lineage": " ".join(row.lineage),
    }


def membership_from(row: Any) -> Membership:
    """Return a membership from its row, which has all columns in order."""
    (
        mention, known_from, known_to, event, article, record, mentioned_at, _, score, published, source, publisher, matcher, extractor,
        content, lineage,
    ) = row  # fmt: skip
    return Membership(
        mention, event, article, record, known_from, known_to, mentioned_at, published, source, publisher, matcher, score,
        orjson.loads(content), extractor, tuple(lineage.split()),
    )  # fmt: skip


def _article_row(view: ArticleView) -> dict[str, Any]:
    dated = sum(row.is_dated for row in view.held)
    return {
        "article": view.article,
        "title": view.title,
        "title_origin": view.title_origin,
        "source": view.source,
        "publisher": view.publisher,
        "url": view.url,
        "published": view.published.get("day", ""),
        "published_how": _text(view.published),
        "extractor": view.extractor,
        "reference": view.reference,
        "length": view.length,
        "withdrawn": int(view.withdrawn),
        "dated": dated,
        "undated": len(view.held) - dated,
        "waiting": int(any(not row.matcher and is_matchable(row.content) for row in view.held)),
        "added_at": view.added_at,
        "changed_at": view.changed_at,
        "problems": _text(view.problems),
        "sightings": _text(view.sightings),
        "terms": _text(article_terms(view.title, (row.content["quote"]["exact"] for row in view.held))),
    }


def _apply_facts(connection: Connection, t: ProjectionTables, records: Sequence[Record], touched: _Touched) -> None:
    fact = t.fact.c
    for some in chunks(records):
        known = set(connection.execute(select(fact.record).where(fact.record.in_([record.id for record in some]))).scalars())
        rows = [
            {
                "record": record.id,
                "event": stream_subject(record.stream),
                "type": record.type,
                "recorded_at": record.recorded_at,
                "recorded_by": record.recorded_by,
                "data": record.data,
            }
            for record in some
            if record.id not in known
        ]
        _insert(connection, t.fact, rows)
        touched.events.update(stream_subject(record.stream) for record in some)


def _touch_decided(connection: Connection, t: ProjectionTables, decisions: Decisions, records: Sequence[Record], touched: _Touched) -> None:
    """Mark the events that some decisions are about: those they name, and those of an actor that got another name."""
    for record in records:
        data = record.content
        touched.events.update(data.get("events", ()), filter(None, (data.get("event"), data.get("into"))))
        touched.mentions.update(data.get("mentions", ()))
        keys = {key for key in (data.get("actor"), data.get("part"), *data.get("actors", ())) if key}
        if record.type == "review-answered":
            keys |= {data["one"], data["other"]} if data["about"] == "actors" else set()
            touched.events.update({data["one"], data["other"]} if data["about"] == "events" else ())
        elif record.type == "actors-merged":
            keys.add(data["into"])
            touched.events.discard(data["into"])
        if keys:
            keys |= {key for key, owners in decisions.aliases().items() if keys.intersection(owners)}
            for table in (t.event_actor, t.event_actor_past):
                for some in chunks(sorted(keys)):
                    touched.events.update(connection.execute(select(table.c.event).where(table.c.actor.in_(some))).scalars())


def _apply_events(connection: Connection, t: ProjectionTables, touched: _Touched, decisions: Decisions) -> None:
    """Derive the touched events anew, each together with all that decisions tied to it."""
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
    _replace(connection, t, sorted(single), versions, entries)


def _versions_of_single(
    connection: Connection, t: ProjectionTables, events: list[str], decisions: Decisions, entries: set[IndexEntry]
) -> list[EventVersion]:
    rows: dict[str, list[Membership]] = defaultdict(list)
    for row in _memberships(connection, t, events, ()):
        if decisions.group_of_mention(row.names) is None:
            rows[row.event].append(row)
    facts: dict[str, list[Fact]] = defaultdict(list)
    for fact in _facts(connection, t, events):
        facts[fact.event].append(fact)
    for event in events:
        entries |= index_entries(rows[event], facts[event], lambda _, assigned: assigned, lambda name: name)
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
    connection: Connection, t: ProjectionTables, events: list[str], versions: Sequence[EventVersion], entries: Iterable[IndexEntry]
) -> None:
    """Put versions in the place of all that stands under some events, and move the counts by the difference."""
    periods: Counter[_PeriodKey] = Counter()
    deltas: Counter[_PeriodKey] = Counter()
    names: Counter[tuple[str, str]] = Counter()
    for some in chunks(events):
        _count_present(connection, t, some, periods, deltas, names)
        for table in (t.event, t.event_past, t.event_actor, t.event_actor_past, t.event_term, t.dispute):
            connection.execute(delete(table).where(table.c.event.in_(some)))
        search.remove(connection, t.prefix, some)
    rows: dict[bool, list[dict[str, Any]]] = {True: [], False: []}
    actor_rows: dict[bool, list[dict[str, Any]]] = {True: [], False: []}
    bodies = []
    for version in versions:
        present = version.known_to == FOREVER
        row = _event_row(version)
        rows[present].append(row)
        if version.retracted:
            continue
        actor_rows[present] += _actor_rows(version, row)
        bodies.append((version.event, version.known_from, version.search))
        if present:
            _count(row, [key for key, _ in version.actors], 1, periods, deltas)
            names.update(version.actors)
    _insert(connection, t.event, rows[True])
    _insert(connection, t.event_past, rows[False])
    _insert(connection, t.event_actor, actor_rows[True])
    _insert(connection, t.event_actor_past, actor_rows[False])
    disputed = [version for version in versions if version.disputes and version.known_to == FOREVER and not version.retracted]
    _insert(connection, t.dispute, [{"event": version.event, "kinds": version.disputes} for version in disputed])
    insert_rows(connection, t.event_term, index_rows(entries))
    search.add(connection, t.prefix, bodies)
    counts.move(connection, t.period_count, {key: (periods[key], deltas[key]) for key in periods.keys() | deltas.keys()})
    counts.move(connection, t.actor_name, {key: (number,) for key, number in names.items()})


def _event_row(version: EventVersion) -> dict[str, Any]:
    row = {
        "event": version.event,
        "known_from": version.known_from,
        "known_to": version.known_to,
        "date": version.date,
        "kind": version.kind,
        "title": version.title,
        "status": version.status,
        "actors": _text(version.actors),
        "places": _text(version.places),
        "sources": _text(version.sources),
        "quote": version.quote,
        "published": version.published,
        "mentions": version.mentions,
        "independent": version.independent,
        "confidence": version.confidence,
        "recorded_at": version.recorded_at,
        "conflict": int(version.conflict),
        **_date_fields(version.date, version.kind),
    }
    if version.retracted:
        row["span_class"] = RETRACTED
    return row


@lru_cache(maxsize=65536)
def _date_fields(value: str, kind: str) -> Mapping[str, Any]:
    """What the tables hold of a date; the days of a century and their months are few beside the events."""
    date = EdtfDate.parse(value)
    period = period_of(date, DateKind(kind))
    return {
        "span_class": span_class(date),
        "first": date.first,
        "last": date.last,
        "fineness": int(date.precision),
        "earliest": date.earliest,
        "latest": date.latest,
        "unit": period.unit.value,
        "unit_first": period.first,
        "unit_last": period.last,
        "ongoing_from": ongoing_after(date)[0] if kind == DateKind.INTERVAL else FOREVER,
    }


def _actor_rows(version: EventVersion, row: dict[str, Any]) -> list[dict[str, Any]]:
    shared = {key: row[key] for key in ("span_class", "first", "last", "fineness", "event", "known_from", "known_to")}
    return [{"actor": key, "name": name, **shared} for key, name in version.actors]


def _count_present(
    connection: Connection,
    t: ProjectionTables,
    events: list[str],
    periods: Counter[_PeriodKey],
    deltas: Counter[_PeriodKey],
    names: Counter[tuple[str, str]],
) -> None:
    """Take what stands in the tables now out of the counts."""
    keys: dict[str, list[str]] = defaultdict(list)
    actor = t.event_actor.c
    for event, key, name in connection.execute(select(actor.event, actor.actor, actor.name).where(actor.event.in_(events))):
        keys[event].append(key)
        names[key, name] -= 1
    listed = t.event.c
    columns = (listed.event, listed.unit, listed.unit_first, listed.unit_last, listed.date, listed.ongoing_from, listed.last)
    for row in connection.execute(select(*columns).where(listed.event.in_(events), listed.span_class != RETRACTED)).mappings():
        _count(row, keys[row["event"]], -1, periods, deltas)


def _count(row: Any, actors: Sequence[str], sign: int, periods: Counter[_PeriodKey], deltas: Counter[_PeriodKey]) -> None:
    label = row["date"] if row["unit"] == "other" else ""
    for actor in ("", *actors):
        periods[actor, row["unit"], row["unit_first"], row["unit_last"], label] += sign
        if row["ongoing_from"] < row["last"]:
            deltas[actor, "ongoing", row["ongoing_from"], row["ongoing_from"], ""] += sign
            if row["last"] < FOREVER:
                deltas[actor, "ongoing", row["last"], row["last"], ""] -= sign


def _insert(connection: Connection, table: Table, rows: list[dict[str, Any]]) -> None:
    """Insert rows past SQLAlchemy's compiler, which costs more than the databases do (benchmarks/store.py)."""
    if rows:
        columns = [_driver_values(column.type, [row[column.name] for row in rows]) for column in table.columns]
        insert_rows(connection, table, list(zip(*columns, strict=True)))


def _driver_values(type_: object, values: list[Any]) -> list[Any]:
    return list(map(bytes.fromhex, values)) if isinstance(type_, HexId) else values


def _text(value: object) -> str:
    return orjson.dumps(value).decode()
