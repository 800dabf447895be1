"""Read tables of any size, written in bulk past the log: what a projection of `store_data.articles` would hold.

Projecting ten million events takes as long as it takes; what reading costs does not depend on how the tables were filled. `differences`
holds the two against each other on a small log. Every twentieth event was corrected once, so that there is a past. Left empty are the
tables that only matching reads (`event_term`, `dispute`), and the mentions unless they are asked for.
A PostgreSQL database is filled from the SQLite file, table by table.
"""

from __future__ import annotations

import random
import sqlite3
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from functools import cache
from itertools import islice
from pathlib import Path
from typing import Any

import orjson
import psycopg
from sqlalchemy import Engine, Table, select
from store_data import PUBLISHED, Drawn, added, article, draw, mention_of, text_of

from timeline.dates import DateKind, EdtfDate
from timeline.dates.period import Unit, ongoing_after, period_of, period_with
from timeline.identity.decisions import FOREVER
from timeline.log.append import Draft, append
from timeline.log.engines import open_engine, reading, retrying, writing
from timeline.log.tables import BIGINT, HexId
from timeline.model.actors import actor_key
from timeline.model.canonical import object_json
from timeline.model.ids import article_id, event_stream, mention_id, record_id, uuid7
from timeline.model.mentions import ActorKind
from timeline.model.records import EventCorrected, EventMentioned, to_data
from timeline.projections import search
from timeline.projections.catch_up import catch_up
from timeline.projections.event_view import OPEN_ENDED, OPEN_STARTED, RETRACTED, span_class
from timeline.projections.marks import Mark, count_at_all, marks_of
from timeline.projections.tables import ORDER, TABLES
from timeline.projections.traits import traits
from timeline.services.database import initialize

EACH = 100
"""Events of an article."""

CORRECTED = 20
"""Of so many events one was corrected."""

EPOCH = 1_700_000_000_000_000
"""The instant of the first record; an article takes a second, and its corrections come at half past."""

_BATCH = 100
_PG_TYPES = {True: "int8", False: "text"}

Row = dict[str, Any]
Instants = Callable[[int, int], tuple[int, int, int]]
"""Article and place -> when the mention was recorded, when its article was read, and when it was corrected."""


def regular(number: int, place: int) -> tuple[int, int, int]:
    """Return the instants of a log into which one article came a second."""
    start = EPOCH + number * 1_000_000
    return start + place + 1, start + EACH + 1, start + 500_000 + place


def correction(number: int) -> tuple[str, str]:
    """Return the title and the record id of the correction of an event."""
    return f"Correction: agreement {number} was signed", uuid7(EPOCH + number, number.to_bytes(10, "big"))


class _Maker:
    """Rows of the read tables, article by article."""

    def __init__(self, seed: int, each: int, instants: Instants, *, mentions: bool) -> None:
        self.dice = random.Random(seed)
        self.each, self.instants, self.with_mentions = each, instants, mentions
        self.rows: dict[str, list[Row]] = {}
        self.searched: list[search.Body] = []
        self.marks: dict[Mark, list[int]] = defaultdict(lambda: [0, 0])

    def take(self) -> tuple[dict[str, list[Row]], list[search.Body]]:
        taken = self.rows, self.searched
        self.rows, self.searched = {name: [] for name in _FILLED}, []
        return taken

    def make(self, number: int) -> None:
        id_ = article_id(text_of(number))
        for place in range(self.each):
            drawn = draw(number * self.each + place, self.dice)
            self._event(id_, number, place, drawn)
        self.rows["article"].append(self._article(id_, number))

    def _event(self, article_: str, number: int, place: int, drawn: Drawn) -> None:
        mentioned, known, corrected = self.instants(number, place)
        event = mention_id(article_, *drawn.spans)
        actors = sorted(((_key(name), name) for name in drawn.names), key=lambda pair: (pair[1].casefold(), pair[0]))
        row = {
            "event": event, "known_from": known, "known_to": FOREVER, "date": drawn.value, "kind": drawn.kind.value, "title": drawn.title,
            "status": drawn.status.value, "actors": orjson.dumps(actors).decode(), "places": "[]", "sources": f'["{number}.txt"]',
            "quote": drawn.quote, "published": PUBLISHED.day, "mentions": 1, "independent": 1, "confidence": drawn.confidence,
            "recorded_at": mentioned, "conflict": 0, **_dates(drawn.value, drawn.kind),
        }  # fmt: skip
        if self.with_mentions:
            self._mention(article_, number, drawn, event, mentioned, known)
        index = number * self.each + place
        if index % CORRECTED == 0:
            self._put(row | {"known_to": corrected}, actors, past=True)
            title, record = correction(index)
            payload = EventCorrected(event, title, None, (), (), None, "wrong")
            self.rows["fact"].append(
                {"record": record, "event": event, "type": payload.type, "recorded_at": corrected, "recorded_by": "benchmark",
                 "data": orjson.dumps(to_data(payload), option=orjson.OPT_SORT_KEYS).decode()}
            )  # fmt: skip
            row = row | {"known_from": corrected, "title": title}
        self._put(row, actors, past=False)

    def _put(self, row: Row, actors: Sequence[tuple[str, str]], *, past: bool) -> None:
        suffix = "_past" if past else ""
        special = row["unit"] == Unit.OTHER or row["ongoing_from"] < FOREVER
        self.rows[f"event{suffix}"].append(row | {"traits": traits(special, actors)})
        self.rows[f"event_actor{suffix}"] += [row | {"actor": key, "name": name, "special": int(special)} for key, name in actors]
        for mark, by_day in marks_of(row["event"], row["known_from"], actors):
            self.marks[mark][0] += 1
            self.marks[mark][1] += by_day
        place = search.place_of(row["span_class"], row["first"])
        words = search.body_of(f"{row['title']} {row['quote']}", orjson.loads(row["sources"]))
        self.searched.append((place, bytes.fromhex(row["event"]), row["known_from"], words))

    def _mention(self, article_: str, number: int, drawn: Drawn, event: str, mentioned: int, known: int) -> None:
        payload = EventMentioned(event, article_, mention_of(drawn), "benchmark 1")
        data, id_ = to_data(payload), record_id(f"article/{article_}", payload.type, object_json(payload))
        self.rows["membership"].append({
            "mention": event, "known_from": known, "known_to": FOREVER, "event": event, "article": article_,
            "record": id_, "mentioned_at": mentioned, "dated": 1, "score": 0,
            "published": PUBLISHED.day, "source": f"{number}.txt", "publisher": "", "matcher": "", "extractor": "benchmark 1",
            "content": orjson.dumps(data["content"]).decode(), "lineage": "", "doubt": 0, "doubts": "",
        })  # fmt: skip

    def _article(self, id_: str, number: int) -> Row:
        mentioned, known, _ = self.instants(number, 0)
        data = to_data(added(number, id_))
        return {
            "article": id_, "title": data["title"], "title_origin": data["title_origin"], "source": data["source"], "publisher": "",
            "url": "", "published": PUBLISHED.day, "published_how": orjson.dumps(data["published"]).decode(), "extractor": "benchmark 1",
            "reference": "2025-01-10", "length": data["length"], "withdrawn": 0, "dated": self.each, "undated": 0, "waiting": 1,
            "added_at": mentioned - 1, "changed_at": known, "problems": "[]", "sightings": "[]", "terms": "{}", "leading": "[]",
        }  # fmt: skip


_FILLED = ("article", "membership", "fact", "event", "event_past", "event_actor", "event_actor_past")


@cache
def _key(name: str) -> str:
    return actor_key(ActorKind.STATE, name)


@cache
def _dates(value: str, kind: DateKind) -> Row:
    date = EdtfDate.parse(value)
    period = period_of(date, kind)
    return {
        "span_class": span_class(date), "first": date.first, "last": date.last, "fineness": int(date.precision),
        "earliest": date.earliest, "latest": date.latest, "unit": period.unit.value, "unit_first": period.first,
        "unit_last": period.last, "ongoing_from": ongoing_after(date)[0] if kind is DateKind.INTERVAL else FOREVER,
    }  # fmt: skip


def fill_file(path: Path, events: int, *, seed: int = 7, mentions: bool = False, each: int = EACH, instants: Instants = regular) -> None:
    """Make a SQLite database whose read tables hold so many events, and whose log is empty."""
    initialize(f"sqlite:///{path}")
    with closing(sqlite3.connect(path, isolation_level=None)) as into:
        run = into.execute
        for pragma in ("journal_mode = OFF", "synchronous = OFF", "cache_size = -600000", "temp_store = FILE"):
            run(f"PRAGMA {pragma}")
        later = [TABLES.event, TABLES.event_past, TABLES.event_actor, TABLES.event_actor_past]
        names = [*(table.name for table in TABLES.metadata.sorted_tables), "event_search_key"]
        marks = ", ".join("?" * len(names))
        query = f"SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL AND tbl_name IN ({marks})"
        indexes = run(query, names).fetchall()
        run("BEGIN")
        for name, _ in indexes:
            run(f'DROP INDEX "{name}"')
        for name in (*(table.name for table in later), "event_search_key"):
            run(f"CREATE TEMP TABLE unsorted_{name} AS SELECT * FROM {name} WHERE 0")
        maker = _Maker(seed, each, instants, mentions=mentions)
        maker.take()
        numbers = search.Numbers()
        for start in range(0, events // each, _BATCH):
            for number in range(start, min(start + _BATCH, events // each)):
                maker.make(number)
            rows, words = maker.take()
            for name, some in rows.items():
                table = TABLES.metadata.tables[name]
                into.executemany(_insert(f"unsorted_{name}" if table in later else name, table), _values(table, some))
            into.executemany("INSERT INTO unsorted_event_search_key VALUES (?, ?, ?, ?)", numbers.of(words))
        for table in later:
            _place(run, table.name, [column.name for column in table.primary_key.columns] or ORDER)
        _place(run, "event_search_key", ["number"])
        run("INSERT INTO event_search (event_search, rank) VALUES ('hashsize', 67108864)")
        run("INSERT INTO event_search (rowid, body) SELECT number, body FROM event_search_key ORDER BY number")
        run("INSERT INTO event_search (event_search, rank) VALUES ('hashsize', 1048576)")
        for _, sql in indexes:
            run(sql)
        _count(run, into.executemany)
        into.executemany(_insert("count_mark", TABLES.count_mark), [(*mark, *numbers) for mark, numbers in maker.marks.items()])
        _mark_known(run, maker.instants(max(0, events // each - 1), each - 1)[2])
        run("COMMIT")
        run("PRAGMA journal_mode = WAL")
    engine = open_engine(f"sqlite:///{path}")
    with writing(engine) as connection:
        for _ in count_at_all(connection, TABLES):
            pass
    engine.dispose()


def _place(run: Callable[[str], Any], name: str, keys: Sequence[str]) -> None:
    """Put the rows of a table in place, in order."""
    order = ", ".join(f'"{key}"' for key in keys)
    run(f"INSERT INTO {name} SELECT * FROM unsorted_{name} ORDER BY {order}")
    run(f"DROP TABLE unsorted_{name}")


def _count(run: Callable[[str], Any], run_many: Callable[..., Any]) -> None:
    """Fill the kept counts from the events."""
    each = "SELECT actor, name, 1 AS now, 0 AS earlier FROM event_actor UNION ALL SELECT actor, name, 0, 1 FROM event_actor_past"
    run(f"INSERT INTO actor_name (actor, name, events, past) SELECT actor, name, sum(now), sum(earlier) FROM ({each}) GROUP BY 1, 2")
    run(
        "INSERT INTO length_count (span_class, length, events)"
        f" SELECT span_class, CASE WHEN span_class IN ({OPEN_ENDED}, {OPEN_STARTED}) THEN 0 ELSE last - first + 1 END, count(*) FROM event"
        f" WHERE span_class <> {RETRACTED} GROUP BY 1, 2"
    )
    run("CREATE TEMP TABLE year_of (day INTEGER PRIMARY KEY, first INTEGER, last INTEGER)")
    days = "SELECT unit_first FROM event UNION SELECT ongoing_from FROM event UNION SELECT last FROM event"
    years = [(day, *_year(day)) for (day,) in run(days).fetchall() if day < FOREVER]
    run_many("INSERT INTO year_of VALUES (?, ?, ?)", years)
    columns = "unit, unit_first, unit_last, date, ongoing_from, event.last AS last"
    everyone = f"SELECT '' AS actor, {columns} FROM event WHERE span_class <> {RETRACTED}"
    actors = f"SELECT a.actor AS actor, {columns} FROM event_actor a JOIN event ON event.event = a.event"
    for rows in (everyone, actors):
        other = Unit.OTHER
        moves = (
            f"SELECT actor, unit, unit_first AS first, unit_last AS last, CASE unit WHEN '{other}' THEN date ELSE '' END AS label,"
            f" 1 AS events, 0 AS delta FROM ({rows}) UNION ALL"
            f" SELECT actor, 'ongoing', ongoing_from, ongoing_from, '', 0, 1 FROM ({rows}) WHERE ongoing_from < last UNION ALL"
            f" SELECT actor, 'ongoing', last, last, '', 0, -1 FROM ({rows}) WHERE ongoing_from < last AND last < {FOREVER}"
        )
        run(
            "INSERT INTO period_count (actor, unit, first, last, label, events, delta) SELECT actor, unit, first, last, label, sum(events),"
            f" sum(delta) FROM ({moves}) GROUP BY 1, 2, 3, 4, 5 HAVING sum(events) <> 0 OR sum(delta) <> 0"
        )
    run(
        "INSERT INTO period_count (actor, unit, first, last, label, events, delta)"
        " SELECT actor, CASE WHEN delta = 0 THEN 'of year' ELSE 'ongoing of year' END, y.first, y.last, '', sum(events), sum(delta)"
        " FROM period_count c JOIN year_of y ON y.day = c.first WHERE unit <> 'other' GROUP BY 1, 2, 3, 4"
        " HAVING sum(events) <> 0 OR sum(delta) <> 0"
    )


def _year(day: int) -> tuple[int, int]:
    period = period_with(day, Unit.YEAR)
    return period.first, period.last


def _mark_known(run: Callable[..., Any], at: int) -> None:
    """Let the log end when the last correction was made."""
    run(f"UPDATE head SET recorded_at = {at + 1} WHERE bucket = 0")


def _insert(name: str, table: Table) -> str:
    columns = ", ".join(f'"{column.name}"' for column in table.columns)
    return f'INSERT INTO "{name}" ({columns}) VALUES ({", ".join("?" * len(table.columns))})'


def _values(table: Table, rows: Sequence[Row]) -> list[tuple[Any, ...]]:
    if not rows:
        return []
    columns = []
    for column in table.columns:
        values = [row[column.name] for row in rows]
        columns.append(list(map(bytes.fromhex, values)) if isinstance(column.type, HexId) else values)
    return list(zip(*columns, strict=True))


def fill_postgres(url: str, path: Path) -> None:
    """Fill an empty PostgreSQL database with the read tables of a SQLite file."""
    initialize(url)
    plain = url.replace("postgresql+psycopg://", "postgresql://")
    with closing(sqlite3.connect(path)) as source, psycopg.connect(plain) as into:
        into.execute("SET maintenance_work_mem = '800MB'")
        into.execute("SET synchronous_commit = off")
        undone = _drop_indexes(into)
        for table in TABLES.metadata.sorted_tables:
            if table.name not in ("projection", "checkpoint"):
                _copy(source, into, table)
        into.execute("CREATE TEMP TABLE words (place bigint, event bytea, known_from bigint, body text)")
        query = "SELECT number >> 27 << 27, event, known_from, body FROM event_search_key"
        _stream(source.execute(query), into, "words", ["int8", "bytea", "int8", "text"])
        into.execute("INSERT INTO event_search (place, event, known_from, body) SELECT place, event, known_from, body::tsvector FROM words")
        into.execute("DROP TABLE words")
        for statement in undone:
            into.execute(statement)
        _mark_known(into.execute, source.execute("SELECT max(recorded_at) FROM head").fetchone()[0] - 1)
        into.commit()
        into.autocommit = True
        into.execute("VACUUM ANALYZE")


def _drop_indexes(into: psycopg.Connection[Any]) -> list[str]:
    """Drop the indexes and keys of the read tables; return the statements that bring them back."""
    names = [table.name for table in TABLES.metadata.sorted_tables] + ["event_search"]
    keys = into.execute(
        "SELECT conrelid::regclass::text, conname, pg_get_constraintdef(oid) FROM pg_constraint"
        " WHERE contype = 'p' AND conrelid::regclass::text = ANY(%s)", (names,)
    ).fetchall()  # fmt: skip
    for table, name, _ in keys:
        into.execute(f'ALTER TABLE {table} DROP CONSTRAINT "{name}"')
    indexes = into.execute("SELECT indexname, indexdef FROM pg_indexes WHERE tablename = ANY(%s)", (names,)).fetchall()
    for name, _ in indexes:
        into.execute(f'DROP INDEX "{name}"')
    return [f'ALTER TABLE {table} ADD CONSTRAINT "{name}" {text}' for table, name, text in keys] + [text for _, text in indexes]


def _copy(source: sqlite3.Connection, into: psycopg.Connection[Any], table: Table) -> None:
    columns = ", ".join(f'"{column.name}"' for column in table.columns)
    types = ["bytea" if isinstance(column.type, HexId) else _PG_TYPES[column.type is BIGINT] for column in table.columns]
    _stream(source.execute(f'SELECT {columns} FROM "{table.name}"'), into, f'"{table.name}" ({columns})', types)


def _stream(rows: Iterator[Any], into: psycopg.Connection[Any], target: str, types: list[str]) -> None:
    with into.cursor() as cursor, cursor.copy(f"COPY {target} FROM STDIN (FORMAT BINARY)") as copy:
        copy.set_types(types)
        while some := list(islice(rows, 5000)):
            for row in some:
                copy.write_row(row)


def fill_log(url: str, events: int, *, seed: int = 7, each: int = EACH) -> Engine:
    """Append the same articles and corrections to a log and project them."""
    initialize(url)
    engine = open_engine(url)
    dice = random.Random(seed)
    for number in range(events // each):
        id_, text, drafts = article(number, each, dice)
        _append(engine, drafts, {id_: text})
        found = [draft.payload.mention for draft in drafts if isinstance(draft.payload, EventMentioned)]
        for place, event in enumerate(found):
            if (index := number * each + place) % CORRECTED == 0:
                title, record = correction(index)
                _append(engine, [Draft(event_stream(event), EventCorrected(event, title, None, (), (), None, "wrong"), record)], {})
    catch_up(engine)
    return engine


def _append(engine: Engine, drafts: list[Draft], texts: dict[str, str]) -> None:
    retrying(engine, lambda connection: append(connection, drafts, author="benchmark", texts=texts))


def differences(folder: Path, events: int = 400, each: int = 20) -> list[str]:
    """Return what differs between the tables made in bulk and those projected from a log of the same articles."""
    engine = fill_log(f"sqlite:///{folder / 'projected.db'}", events, each=each)
    projected = _content(engine)
    instants = _instants_of(projected, each)
    fill_file(folder / "bulk.db", events, mentions=True, each=each, instants=instants)
    bulk = _content(made := open_engine(f"sqlite:///{folder / 'bulk.db'}"))
    engine.dispose()
    made.dispose()
    return [f"{name}: {len(projected[name])} rows, in bulk {len(bulk[name])}" for name in projected if projected[name] != bulk[name]]


def _instants_of(projected: dict[str, list[Row]], each: int) -> Instants:
    mentioned = {row["mention"]: row for row in projected["membership"]}
    corrected = {row["event"]: row["recorded_at"] for row in projected["fact"]}
    events = [
        mention_id(article_id(text_of(number)), *drawn.spans)
        for number, drawn in _drawn_again(len(mentioned), each)
    ]  # fmt: skip

    def instants(number: int, place: int) -> tuple[int, int, int]:
        event = events[number * each + place]
        return mentioned[event]["mentioned_at"], mentioned[event]["known_from"], corrected.get(event, 0)

    return instants


def _drawn_again(events: int, each: int, seed: int = 7) -> Iterator[tuple[int, Drawn]]:
    dice = random.Random(seed)
    for index in range(events):
        yield index // each, draw(index, dice)


def _content(engine: Engine) -> dict[str, list[Row]]:
    """The read tables that questions read, without what only matching needs."""
    found = {}
    with reading(engine) as connection:
        for name in (*_FILLED, "actor_name", "period_count", "length_count", "count_mark", "count_then"):
            table = TABLES.metadata.tables[name]
            columns = [column for column in table.columns if column.name not in ("terms", "leading")]
            found[name] = sorted((dict(row) for row in connection.execute(select(*columns)).mappings()), key=repr)
        words = "SELECT hex(event) AS event, known_from, number >> 27 AS place, body FROM event_search_key"
        found["event_search"] = sorted((dict(row) for row in connection.exec_driver_sql(words).mappings()), key=repr)
    return found
