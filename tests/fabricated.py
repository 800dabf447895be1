"""Records as extraction and people make them, without either: small, valid, and different by number."""

import os

from sqlalchemy import Connection, Engine, select, update

from timeline import clock
from timeline.dates import DateKind
from timeline.log.append import Appended, Draft, append
from timeline.log.engines import insert_rows, reading, retrying, writing
from timeline.log.read import Record, heads, read_bucket
from timeline.log.tables import head
from timeline.log.tables import record as record_table
from timeline.model.articles import Published
from timeline.model.canonical import object_json
from timeline.model.ids import IDENTITY_STREAM, article_id, article_stream, event_of_record, event_stream, mention_id, record_id, uuid7
from timeline.model.mentions import ActorKind, FoundDate, Mention, MentionedActor, Quote, Status, Trigger, Undated
from timeline.model.records import (
    AliasAdded,
    ArticleAdded,
    ArticleExtracted,
    EventCorrected,
    EventMentioned,
    EventRecorded,
    EventRestored,
    EventRetracted,
    EventsMerged,
    EventSplit,
    MentionAssigned,
    RecordedDate,
)
from timeline.projections.tables import TABLES, ProjectionTables

COLUMNS = tuple(column.name for column in record_table.columns)
PUBLISHED = Published("2024-06-20", "given", "option")


def text_of(number: int) -> str:
    return f"Article {number}. Japan and Kenya signed a treaty on a day. It was raining."


def added(text: str, source: str = "a.txt", published: Published = PUBLISHED) -> ArticleAdded:
    return ArticleAdded(article_id(text), len(text), source, f"Title of {source}", "text", published, "", "", "utf-8", "", 0, "text", ())


def actor(name: str, kind: str = "state") -> MentionedActor:
    return MentionedActor(name, ActorKind(kind), name, 0, len(name))


def mention(
    place: int = 0,
    date: str | None = "2024-06-19",
    actors: tuple[str, ...] = ("Japan", "Kenya"),
    title: str = "Japan and Kenya signed a treaty",
    kind: str = "instant",
    confidence: int = 900,
) -> Mention:
    found = FoundDate(date, DateKind(kind), "a day", 50 + place, 55 + place, "as written") if date else None
    undated = None if date else Undated("a day", 50 + place, 55 + place, "no year")
    quote = Quote(f"{title} on a day.", "", " It", 11, 50)
    trigger = Trigger("signed", "sign", 27 + place, 33 + place)
    taking_part = tuple(actor(name) for name in actors)
    return Mention(found, undated, trigger, title, quote, taking_part, (), Status.HAPPENED, confidence)


def id_of_mention(article: str, content: Mention) -> str:
    where = content.date or content.undated
    return mention_id(article, (where.start, where.end), (content.trigger.start, content.trigger.end))


def extraction(article: str, mentions: tuple[Mention, ...], extractor: str = "extractor 1") -> list[Draft]:
    stream = article_stream(article)
    drafts = [Draft(stream, EventMentioned(id_of_mention(article, item), article, item, extractor)) for item in mentions]
    holding = tuple(record_id(stream, draft.payload.type, object_json(draft.payload)) for draft in drafts)
    return [*drafts, Draft(stream, ArticleExtracted(article, extractor, "2024-06-20", holding, ()))]


def write(engine: Engine, drafts: list[Draft], texts: dict[str, str] | None = None, author: str = "tester", **more) -> Appended:
    return retrying(engine, lambda connection: append(connection, drafts, author=author, texts=texts, **more))


def ingest(engine: Engine, number: int, *mentions: Mention, text: str = "") -> str:
    """Append an article with its mentions; return its id."""
    body = text or text_of(number)
    article = article_id(body)
    drafts = [Draft(article_stream(article), added(body, f"{number}.txt")), *extraction(article, mentions or (mention(),))]
    write(engine, drafts, {article: body})
    return article


def assign(engine: Engine, article: str, mention_: str, event: str) -> Appended:
    return write(engine, [Draft(article_stream(article), MentionAssigned(mention_, event, 900, (("date", 1000),), "matcher 0"))])


def typed(value: str, kind: str = "instant") -> RecordedDate:
    return RecordedDate(value, DateKind(kind), value, "EDTF", "2024-06-20")


def new_id() -> str:
    return uuid7(clock.now(), os.urandom(10))


def record(engine: Engine, title: str = "By hand", date: str = "2024-05", actors: tuple[str, ...] = ("Peru",), record_: str = "") -> str:
    """Append an event by hand; return its id."""
    record_ = record_ or new_id()
    event = event_of_record(record_)
    payload = EventRecorded(event, title, typed(date), tuple(actor(name) for name in actors), "", "Notes", "", Status.HAPPENED, "")
    write(engine, [Draft(event_stream(event), payload, record_)])
    return event


def correct(engine: Engine, event: str, title=None, date=None, add=(), remove=()) -> None:
    payload = EventCorrected(event, title, typed(date) if date else None, tuple(actor(name) for name in add), remove, None, "wrong")
    write(engine, [Draft(event_stream(event), payload, new_id())])


def retract(engine: Engine, event: str) -> None:
    write(engine, [Draft(event_stream(event), EventRetracted(event, ""), new_id())])


def restore(engine: Engine, event: str) -> None:
    write(engine, [Draft(event_stream(event), EventRestored(event, ""), new_id())])


def merge(engine: Engine, into: str, *others: str) -> None:
    write(engine, [Draft(IDENTITY_STREAM, EventsMerged(into, others, ""), new_id())])


def split(engine: Engine, event: str, into: str, mentions: tuple[str, ...] = (), events: tuple[str, ...] = ()) -> None:
    write(engine, [Draft(IDENTITY_STREAM, EventSplit(event, mentions, events, into, ""), new_id())])


def alias(engine: Engine, name: str, other: str) -> None:
    write(engine, [Draft(IDENTITY_STREAM, AliasAdded(f"state:{name.casefold()}", name, ActorKind.STATE, other, ""), new_id())])


def all_records(engine: Engine) -> list[Record]:
    with reading(engine) as connection:
        return [item for end in heads(connection) for item in read_bucket(connection, end.bucket, limit=10**6)]


def put(engine: Engine, records: list[Record]) -> None:
    """Write records as they are into an empty log."""
    raw = bytes.fromhex
    hashes = ("id", "digest", "hash")
    rows = [tuple(raw(getattr(item, name)) if name in hashes else getattr(item, name) for name in COLUMNS) for item in records]
    with writing(engine) as connection:
        insert_rows(connection, record_table, [tuple(row) for row in rows])
        for item in records:  # the last of each bucket comes last
            connection.execute(
                update(head).where(head.c.bucket == item.bucket).values(seq=item.seq, recorded_at=item.recorded_at, hash=item.hash)
            )


def projected(engine: Engine, t: ProjectionTables = TABLES) -> dict[str, list[tuple]]:
    """The content of all read tables but the counter of turns, in an order of its own."""
    found = {}
    with reading(engine) as connection:
        for table in t.metadata.sorted_tables:
            columns = [column for column in table.columns if column.name != "turns"]
            found[table.name.removeprefix(t.prefix)] = sorted((tuple(row) for row in connection.execute(select(*columns))), key=repr)
        found["search"] = sorted(tuple(row) for row in connection.exec_driver_sql(_search(connection, t.prefix)))
        found["beside search"] = sorted(tuple(row) for row in connection.exec_driver_sql(_beside_search(engine, t.prefix)))
    return found


def _search(connection: Connection, prefix: str) -> str:
    """The query for the words in the index itself."""
    if connection.dialect.name == "sqlite":
        connection.exec_driver_sql("DROP TABLE IF EXISTS temp.words")
        connection.exec_driver_sql(f"CREATE VIRTUAL TABLE temp.words USING fts5vocab('main', '{prefix}event_search', 'instance')")
        return f"SELECT hex(event), known_from, term FROM temp.words LEFT JOIN {prefix}event_search_key ON number = doc"
    return f"SELECT upper(encode(event, 'hex')), known_from, word FROM {prefix}event_search, unnest(tsvector_to_array(body)) word"


def _beside_search(engine: Engine, prefix: str) -> str:
    if engine.dialect.name == "sqlite":
        return f"SELECT hex(event), known_from, body FROM {prefix}event_search_key"
    return f"SELECT upper(encode(event, 'hex')), known_from, body::text FROM {prefix}event_search"
