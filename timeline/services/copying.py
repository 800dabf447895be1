"""A log from one database into another, byte for byte: between SQLite and PostgreSQL in both directions, or into a backup.

Bucket by bucket, each in one transaction with its texts, and each from where the target stands: what broke off goes on when it is
repeated, and a target that the source has outgrown is brought up to it. A target that holds anything else is refused.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing as closing_file
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import orjson
from sqlalchemy import Connection, Engine, select, update

from timeline.errors import ExportError, Refused, StoreError
from timeline.log import migrate
from timeline.log.check import Finding
from timeline.log.cuts import hash_at
from timeline.log.engines import insert_rows, open_engine, reading, retrying, shown, snapshot
from timeline.log.read import Head, fetch, heads
from timeline.log.tables import article_text, head, record
from timeline.projections.catch_up import catch_up
from timeline.services.database import closing, open_existing
from timeline.services.verifying import verified
from timeline.services.watching import telling

_PAGE, _TEXTS = 2000, 20
_SEQ, _TYPE, _DATA = (list(record.columns.keys()).index(name) for name in ("seq", "type", "data"))

_Row = tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class Copied:
    """How many records the target holds, and how many of them this copy brought."""

    records: int
    new: int


def copy_log(from_url: str, to_url: str) -> Copied:
    """Copy a log and verify the copy; Refused where the target holds another log, or the copy does not verify."""
    with closing(open_existing(from_url)) as source, closing(open_engine(to_url)) as target:
        if _where(source) == _where(target):
            raise Refused(f"{shown(target)} is the log that was to be copied: nothing was done; name another database")
        migrate.upgrade(target)
        with reading(source) as connection:
            ends = heads(connection)
        if not any(end.seq for end in ends):
            raise Refused(f"{shown(source)} holds no records yet: there is nothing to copy")
        _refuse_another_log(source, target, ends)
        new = 0
        with telling("copying records", lambda: sum(end.seq for end in ends)) as progress:
            for end in ends:
                brought = _copy_bucket(source, target, end)
                new += brought
                progress(brought)
        with snapshot(target) as connection:
            found = verified(connection)
        if found.findings:
            raise Refused(_unverified(f"the copy in {shown(target)}", found.findings[0]))
        catch_up(target)
        return Copied(found.records, new)


def _where(engine: Engine) -> tuple[object, ...]:
    """What tells one database from another, however its URL is written."""
    if engine.dialect.name == "sqlite":
        name = shown(engine).removeprefix("sqlite:///")
        found = Path(name).stat() if Path(name).exists() else None
        return (name,) if found is None else (found.st_dev, found.st_ino)
    with reading(engine) as connection:
        return tuple(
            connection.exec_driver_sql("SELECT extract(epoch FROM pg_postmaster_start_time()), current_database(), current_schema()").one()
        )


def backup(url: str, file: Path) -> Copied:
    """Copy a database that is in use into a new SQLite file, which appears when it is whole and verified."""
    if file.exists():
        raise ExportError(str(file), "there is a file of that name already", "name another one; a backup replaces nothing")
    if not file.parent.is_dir():
        raise ExportError(str(file), f"the folder {file.parent} does not exist")
    draft = file.with_name(f".{file.name}.part")
    draft.unlink(missing_ok=True)
    try:
        with closing(open_existing(url)) as source:
            copied = _copy_file(source, draft, file) if source.dialect.name == "sqlite" else None
        if copied is None:
            copied = copy_log(url, f"sqlite:///{draft}")
        with closing_file(sqlite3.connect(draft)) as connection:
            connection.execute("PRAGMA journal_mode = DELETE")  # one file, without a write-ahead log beside it
        draft.replace(file)
    except OSError as error:
        raise ExportError(str(file), error.strerror or str(error)) from error
    except sqlite3.Error as error:
        raise ExportError(str(file), str(error)) from error
    except StoreError as error:
        if draft.name in str(error):  # the file that is being written, under a name that nobody gave
            raise StoreError(str(error).replace(str(draft), str(file))) from error
        raise
    finally:
        for leftover in (draft, draft.with_name(f"{draft.name}-wal"), draft.with_name(f"{draft.name}-shm")):
            leftover.unlink(missing_ok=True)
    return copied


def _copy_file(source: Engine, draft: Path, file: Path) -> Copied:
    """Copy page by page with SQLite's own backup, which takes in what others write meanwhile."""
    try:
        with closing_file(sqlite3.connect(draft)) as into, reading(source) as connection, telling("copying the file"):
            connection.connection.driver_connection.backup(into)  # type: ignore[union-attr]
    except sqlite3.Error as error:
        raise ExportError(str(file), str(error)) from error
    with closing(open_engine(f"sqlite:///{draft}")) as made, snapshot(made) as connection:
        found = verified(connection)
    if found.findings:
        raise Refused(_unverified("the backup", found.findings[0]))
    return Copied(found.records, found.records)


def _unverified(what: str, finding: Finding) -> str:
    return f"{what} does not verify (bucket {finding.bucket}: {finding.message}): run `timeline verify` on the source"


def _refuse_another_log(source: Engine, target: Engine, ends: list[Head]) -> None:
    with reading(target) as connection:
        there = {end.bucket: end for end in heads(connection) if end.seq}
    known = {end.bucket: end.seq for end in ends}
    with reading(source) as connection:
        for bucket, end in there.items():
            if known.get(bucket, 0) < end.seq or hash_at(connection, bucket, end.seq) != end.hash:
                raise Refused(f"{shown(target)} holds another log: nothing was copied; name an empty database")


def _copy_bucket(source: Engine, target: Engine, end: Head) -> int:
    def work(connection: Connection) -> int:
        locking = update(head).where(head.c.bucket == end.bucket).values(seq=head.c.seq).returning(head.c.seq, head.c.recorded_at)
        start, instant = connection.execute(locking).one()
        for page in _pages(source, end, start):
            insert_rows(connection, record, page)
            _copy_texts(source, connection, end.bucket, page)
        # Also where no record is new: a seal raises the instant of a head, and must hold in the copy too.
        moved = update(head).where(head.c.bucket == end.bucket)
        connection.execute(moved.values(seq=end.seq, recorded_at=max(instant, end.recorded_at), hash=end.hash))
        return int(end.seq - start)

    return retrying(target, work)


def _pages(source: Engine, end: Head, start: int) -> Iterator[list[_Row]]:
    """Yield the records of a bucket as the driver gives them: what is copied byte for byte need not be anything else on the way."""
    mark = "?" if source.dialect.name == "sqlite" else "%s"
    columns = ", ".join(f'"{column.name}"' for column in record.columns)
    query = f"SELECT {columns} FROM record WHERE bucket = {mark} AND seq > {mark} AND seq <= {mark} ORDER BY seq LIMIT {_PAGE}"
    while start < end.seq:
        with reading(source) as connection:
            page = fetch(connection, query, (end.bucket, start, end.seq))
        if not page:
            raise Refused(f"{shown(source)} lacks records of bucket {end.bucket}: run `timeline verify` on it")
        yield page
        start = page[-1][_SEQ]


def _copy_texts(source: Engine, connection: Connection, bucket: int, page: list[_Row]) -> None:
    """Copy the texts of the articles that some records add, a few at a time: one may be large."""
    articles = [orjson.loads(row[_DATA])["article"] for row in page if row[_TYPE] == "article-added"]
    c = article_text.c
    for place in range(0, len(articles), _TEXTS):
        some = articles[place : place + _TEXTS]
        there = set(connection.execute(select(c.article).where(c.bucket == bucket, c.article.in_(some))).scalars())
        with reading(source) as reader:
            texts = reader.execute(select(c.article, c.text).where(c.bucket == bucket, c.article.in_(some))).all()
        if missing := set(some).difference(row.article for row in texts):
            raise Refused(f"{shown(source)} lacks the text of article {min(missing)[:8]}: run `timeline verify` on it")
        insert_rows(connection, article_text, [(bucket, bytes.fromhex(row.article), row.text) for row in texts if row.article not in there])
