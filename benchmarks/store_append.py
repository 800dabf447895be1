"""Append, read and verify: ours, the eventsourcing library and the bare driver, in turns within one run.

A batch is a thousand records of one stream, one transaction on both sides, and what is timed begins when the objects are made: frozen
records here, events of an aggregate there. Both then write JSON, insert and commit, and are durable when they return: on SQLite a
write-ahead log, synchronous=FULL and pages of 4096 bytes (the library's file has them by default, which `_library` checks). Not alike is
what is kept: the library inserts four columns under one key; a record here has twelve, under three keys behind a trigger, with three
SHA-256. The library lets SQLite move its log into the file every 1000 pages, every third batch; here it is every 4000. A median over
batches leaves most of that out on both sides, so the whole time stands beside it, and the processor time of this process, which waits for
no disk and no neighbour (and on PostgreSQL leaves out what the server does). All write to files in one folder, with the settings a user
gets. Verifying is what the command does: where there are enough records, in two processes.
"""

from __future__ import annotations

import json
import os
import random
import sqlite3
import statistics
import time
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

from sqlalchemy import Column, Engine, Text, make_url
from store_data import mentions_of_one_article

from timeline.log.append import Draft, append
from timeline.log.engines import open_engine, reading, retrying, snapshot
from timeline.log.read import heads, read_bucket
from timeline.log.tables import HexId, record
from timeline.log.verify import verify_whole
from timeline.model.records import to_data
from timeline.services.database import initialize

BATCH = 1000
_RAW = "INSERT INTO record VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"


def measure(url: str, folder: Path, records: int) -> dict[str, float]:
    """Return records a second by name; each is the median over the batches, taken in turns."""
    initialize(url)
    engine = open_engine(url)
    dice = random.Random(1)
    library = _library(url, folder)
    raw = _raw(folder) if engine.dialect.name == "sqlite" else None
    taken: dict[str, list[float]] = {"append": [], "save": [], "raw": []}
    used: dict[str, list[float]] = {"append": [], "save": [], "raw": []}
    for number in range(records // BATCH):
        drafts = mentions_of_one_article(number, BATCH, dice)
        contents = [to_data(draft.payload) for draft in drafts]
        aggregate = library.make(contents)
        turns: list[tuple[str, Callable[[], Any]]] = [
            ("append", lambda: _append(engine, drafts)),  # noqa: B023
            ("save", lambda: library.save(aggregate)),  # noqa: B023
        ]
        if raw:
            rows = _rows_like(number, contents)
            turns.append(("raw", lambda: _insert(raw, rows)))  # noqa: B023
        dice.shuffle(turns)
        for name, work in turns:
            own = time.process_time()
            taken[name].append(_seconds(work))
            used[name].append(time.process_time() - own)
    found = {name: BATCH / statistics.median(times) for name, times in taken.items() if times}
    read, notified, verified = [], [], []
    for _ in range(3):
        read.append(_seconds(lambda: _read(engine)))
        notified.append(_seconds(library.read))
        verified.append(_seconds(lambda: _verify(engine)))
    found |= {name: records / min(times) for name, times in (("read", read), ("notifications", notified), ("verify", verified))}
    found |= {f"{name}, in the whole": records / sum(times) for name, times in taken.items() if times}
    found |= {f"{name}, by processor time here": records / sum(times) for name, times in used.items() if times}
    engine.dispose()
    library.application.close()
    return found


def _append(engine: Engine, drafts: list[Draft]) -> None:
    retrying(engine, lambda connection: append(connection, drafts, author="benchmark"))


def _read(engine: Engine) -> int:
    """Read the whole log in order, the data decoded."""
    number = 0
    with reading(engine) as connection:
        for end in heads(connection):
            after = 0
            while page := read_bucket(connection, end.bucket, after, BATCH):
                for item in page:
                    item.content  # noqa: B018
                number += len(page)
                after = page[-1].seq
    return number


def _verify(engine: Engine) -> None:
    with snapshot(engine) as connection:
        found = verify_whole(connection).findings
    if found:
        raise AssertionError(found)


@cache
def _article_class() -> Any:
    from eventsourcing.domain import Aggregate, event

    class Article(Aggregate):
        @event("Mentioned")
        def mention(self, content: dict[str, Any]) -> None:
            pass

    return Article


class _Library:
    """The eventsourcing library with the same contents in its events."""

    def __init__(self, environment: dict[str, str]) -> None:
        from eventsourcing.application import Application

        self.article = _article_class()
        self.application: Any = Application(env=environment)

    def make(self, contents: list[dict[str, Any]]) -> Any:
        found = self.article()
        for content in contents:
            found.mention(content)
        return found

    def save(self, aggregate: Any) -> None:
        self.application.save(aggregate)

    def read(self) -> None:
        recorder = self.application.recorder
        start = 1
        while page := recorder.select_notifications(start, BATCH):
            for item in page:
                json.loads(item.state)
            start = page[-1].id + 1


def _library(url: str, folder: Path) -> _Library:
    if url.startswith("sqlite"):
        found = _Library({"PERSISTENCE_MODULE": "eventsourcing.sqlite", "SQLITE_DBNAME": str(folder / "library.db")})
        with found.application.recorder.datastore.transaction(commit=False) as cursor:
            for name, expected in (("journal_mode", "wal"), ("synchronous", 2), ("page_size", 4096)):
                cursor.execute(f"PRAGMA {name}")
                if (value := cursor.fetchone()[0]) != expected:
                    raise AssertionError(f"{name} is {value}")
        return found
    parsed = make_url(url)
    environment = {
        "PERSISTENCE_MODULE": "eventsourcing.postgres",
        "POSTGRES_DBNAME": parsed.database or "",
        "POSTGRES_HOST": str(parsed.host or parsed.query["host"]),
        "POSTGRES_PORT": str(parsed.port or 5432),
        "POSTGRES_USER": parsed.username or "",
        "POSTGRES_PASSWORD": parsed.password or "-",
        # Its other way hangs on a thousand events (eventsourcing 9.5 with psycopg 3.3: a stalled pipeline).
        "POSTGRES_ENABLE_DB_FUNCTIONS": "y",
    }
    return _Library(environment)


def _raw(folder: Path) -> sqlite3.Connection:
    """A file with the table of the log, without triggers."""
    connection = sqlite3.connect(folder / "raw.db", isolation_level=None)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")
    columns = ", ".join(
        f"{column.name} {'BLOB' if isinstance(column.type, HexId) else _type(column)} NOT NULL" for column in record.columns
    )
    keys = "PRIMARY KEY (bucket, seq), UNIQUE (bucket, stream, version), UNIQUE (bucket, id)"
    connection.execute(f"CREATE TABLE record ({columns}, {keys}) STRICT")
    return connection


def _type(column: Column[Any]) -> str:
    return "BLOB" if isinstance(column.type, HexId) else "TEXT" if isinstance(column.type, Text) else "INTEGER"


def _rows_like(number: int, contents: list[dict[str, Any]]) -> list[tuple[Any, ...]]:
    stream = f"article/{os.urandom(32).hex()}"
    return [
        (number % 256, number * BATCH + place, stream, place, os.urandom(32), "event-mentioned", 1, place, "benchmark",
         json.dumps(content), os.urandom(32), os.urandom(32))
        for place, content in enumerate(contents)
    ]  # fmt: skip


def _insert(connection: sqlite3.Connection, rows: list[tuple[Any, ...]]) -> None:
    connection.execute("BEGIN IMMEDIATE")
    connection.executemany(_RAW, rows)
    connection.execute("COMMIT")


def _seconds(work: Callable[[], Any]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start
