"""Databases by URL, each connection set up as the log needs it, and their errors in our words.

SQLite: WAL and synchronous=FULL, so that what is acknowledged survives a power cut; the driver's own transactions are off and the `begin`
event starts them: IMMEDIATE for a writer, or a read that turns into a write fails at once with "database is locked".
PostgreSQL: psycopg 3, READ COMMITTED; the head rows are the locks.
"""

from __future__ import annotations

import os
import random
import re
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from typing import Any, TypeVar
from urllib.parse import quote, unquote

from sqlalchemy import URL, BigInteger, Connection, Engine, Table, Text, create_engine, event, make_url
from sqlalchemy.exc import ArgumentError, DBAPIError, NoSuchModuleError, OperationalError

from timeline.errors import DatabaseBusy, DatabaseUnreachable, ForeignDatabase, ReadOnlyDatabase, StoreError
from timeline.log.tables import HexId

BUSY_SECONDS = 60
"""How long a writer waits for another one."""

RECONNECT_SECONDS = 60
"""How long a writer waits for a server that went away."""

_CHECKPOINT_PAGES, _CACHE_KIB = 4000, 16_384
"""SQLite moves the write-ahead log into the file every 16 MB, and keeps 16 MB of pages in memory."""

SETTINGS: dict[str, str | int] = {
    "busy_timeout": BUSY_SECONDS * 1000,
    "foreign_keys": 1,
    "recursive_triggers": 1,
    "trusted_schema": 0,
    "journal_mode": "wal",
    "synchronous": 2,
    "wal_autocheckpoint": _CHECKPOINT_PAGES,
}
"""What every connection to a SQLite file sets (2 is FULL); `doctor` compares them."""

OF_WRITERS = ("journal_mode", "synchronous", "wal_autocheckpoint")
"""Those that a connection to a file without the right to write leaves alone."""

_WRITE = "write a file's path, sqlite:///FILE or postgresql://USER@HOST/NAME"
_PATH = re.compile(r"([A-Za-z]:[/\\])?[^:@?]+")
"""What can only be the path of a file: a mistyped URL would make one, and show its password."""
_RETRIED = {"40001", "40P01", "23505", "42P01"}  # the last one: read tables that somebody else has just put in place
_NOT_AVAILABLE = "55P03"
_LOST = {"08000", "08003", "08006", "57P01", "57P02", "57P03"}
_ATTEMPTS = 8
_COPY_FROM = 100
"""From this many rows on, COPY beats an INSERT a row (benchmarks/store.py)."""

_PG_TYPES = {BigInteger: "int8", Text: "text", HexId: "bytea"}
_T = TypeVar("_T")


def open_engine(url: str) -> Engine:
    """Return an engine for a database URL; DatabaseUnreachable for a URL that names none of ours. Connects to nothing yet."""
    parsed = parse_url(url)
    backend = parsed.get_backend_name()
    if backend == "sqlite":
        return _sqlite(parsed)
    if backend in ("postgresql", "postgres"):
        return create_engine(parsed.set(drivername="postgresql+psycopg"), pool_pre_ping=True)
    raise DatabaseUnreachable(_without_password(parsed), f"{backend} is not supported; {_WRITE}")


def parse_url(url: str) -> URL:
    """Return the parts of a database URL, its scheme in lower case, or of that of a file by its path; DatabaseUnreachable else."""
    try:
        parsed = make_url(f"sqlite:///{os.path.expanduser(url)}" if _PATH.fullmatch(url) else url)  # noqa: PTH111 (never raises)
    except (ArgumentError, ValueError) as error:  # ValueError where the port is no number
        # Nobody knows where in it a password stands: no more is shown than what comes before all places for one.
        shown_part = re.split(r"[:/@?]", url, maxsplit=1)[0]
        raise DatabaseUnreachable(shown_part if shown_part == url else f"{shown_part}…", f"that is no database URL; {_WRITE}") from error
    return parsed.set(drivername=parsed.drivername.lower())


def is_read_only(engine: Engine) -> bool:
    """Tell whether an engine was opened on a SQLite file that gives no right to write."""
    return engine.dialect.name == "sqlite" and "mode=ro" in str(engine.url)


def _sqlite(url: URL) -> Engine:
    if not url.database or url.database == ":memory:":
        raise DatabaseUnreachable(str(url), "a timeline needs a file; write sqlite:///FILE")
    if url.query:
        raise DatabaseUnreachable(str(url), "a SQLite URL takes no arguments; write a ? of the file's name as %3F")
    path = Path(url.database)
    if path.exists() and not (path.is_file() or path.is_dir()):
        raise DatabaseUnreachable(str(url), "that is no file; name one with --db")
    read_only = path.exists() and not (os.access(path, os.W_OK) and os.access(path.parent, os.W_OK))
    if read_only:
        still = {} if path.with_name(path.name + "-wal").exists() else {"immutable": "1"}
        url = URL.create("sqlite", database=f"file:{quote(str(path))}", query={"mode": "ro", "uri": "true", **still})
    engine = create_engine(url, connect_args={"isolation_level": None, "timeout": BUSY_SECONDS})

    @event.listens_for(engine, "connect")
    def _prepare(connection: Any, _: Any) -> None:
        for name, value in SETTINGS.items():
            if not (read_only and name in OF_WRITERS):
                connection.execute(f"PRAGMA {name} = {value}")
        connection.execute(f"PRAGMA cache_size = -{_CACHE_KIB}")
        connection.create_function("lower_all", 1, str.lower, deterministic=True)  # SQLite's own knows the letters of ASCII only

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        connection.exec_driver_sql("BEGIN IMMEDIATE" if connection.get_execution_options().get("writes") else "BEGIN")

    return engine


@contextmanager
def reading(engine: Engine) -> Iterator[Connection]:
    """Open a read transaction; database errors come out as StoreError."""
    with translated(engine), engine.connect() as connection, connection.begin():
        yield connection


@contextmanager
def snapshot(engine: Engine) -> Iterator[Connection]:
    """Open a read transaction whose statements all see one state of the log; not for the read tables, which a rebuild swaps."""
    options = {} if engine.dialect.name == "sqlite" else {"isolation_level": "REPEATABLE READ"}
    with translated(engine), engine.connect().execution_options(**options) as connection, connection.begin():
        yield connection


@contextmanager
def writing(engine: Engine) -> Iterator[Connection]:
    """Open a write transaction that commits at the end; database errors come out as StoreError."""
    with translated(engine), engine.connect().execution_options(writes=True) as connection, connection.begin():
        yield connection


def retrying(engine: Engine, work: Callable[[Connection], _T], *, whole: bool = True, writes: bool = True) -> _T:
    """Run `work` in a write transaction, again where another writer or a restarted server got in the way.

    With `writes` off it is a read transaction. With `whole` off, `work` begins transactions of its own, on a connection that nobody uses
    after it. `work` must be safe to run again: ids are computed from content, so what was committed before is found there. A server that
    was there and went away is waited for; one that never was is an error at once.
    """
    lost_since = busy_since = None
    conflicts = 0
    for attempt in count(1):
        try:
            with engine.connect().execution_options(writes=writes) as connection:
                if whole:
                    with connection.begin():
                        return work(connection)
                try:
                    return work(connection)
                finally:
                    connection.invalidate()
        except DBAPIError as error:
            if _is_lost(error, engine) and _was_there(error, engine):
                lost_since = lost_since or time.monotonic()
                if time.monotonic() - lost_since > RECONNECT_SECONDS:
                    raise _in_our_words(error, engine) from error
                engine.dispose()
            elif getattr(error.orig, "sqlstate", None) == _NOT_AVAILABLE:
                busy_since = busy_since or time.monotonic()
                if time.monotonic() - busy_since > BUSY_SECONDS:
                    raise DatabaseBusy(BUSY_SECONDS) from error
            else:
                conflicts += 1
                if conflicts >= _ATTEMPTS or getattr(error.orig, "sqlstate", None) not in _RETRIED:
                    raise _in_our_words(error, engine) from error
            time.sleep(random.uniform(0.5, 1) * min(1.0, 0.02 * 2**attempt))  # noqa: S311
    raise AssertionError("unreachable")


def insert_rows(connection: Connection, table: Table, rows: Sequence[tuple[Any, ...]]) -> None:
    """Insert rows of the driver's own values (bytes for hex), in the order of the table's columns; COPY where that pays."""
    insert_values(connection, table, rows)


def insert_values(connection: Connection, table: Table, rows: Sequence[tuple[Any, ...]], into: str = "") -> None:
    """Do what `insert_rows` does; `into` names another table with the same columns. On SQLite a failure undoes the whole transaction."""
    if not rows:
        return
    preparer = connection.dialect.identifier_preparer
    name = into or preparer.quote(table.name)
    names = ", ".join(preparer.quote(column.name) for column in table.columns)
    if connection.dialect.name == "sqlite":
        marks = ", ".join("?" * len(table.columns))
        with raw_cursor(connection) as cursor:
            cursor.executemany(f"INSERT OR ROLLBACK INTO {name} ({names}) VALUES ({marks})", rows)
    elif len(rows) < _COPY_FROM:
        marks = ", ".join(["%s"] * len(table.columns))
        connection.exec_driver_sql(f"INSERT INTO {name} ({names}) VALUES ({marks})", rows)
    else:
        with raw_cursor(connection) as cursor, cursor.copy(f"COPY {name} ({names}) FROM STDIN (FORMAT BINARY)") as copy:
            _write_rows(copy, rows, table)


def delete_rows(connection: Connection, table: Table, keys: Sequence[tuple[Any, ...]]) -> None:
    """Delete the rows with some primary keys, in the driver's own values and the order of the table's key columns."""
    if not keys:
        return
    quote = connection.dialect.identifier_preparer.quote
    columns = list(table.primary_key.columns)
    names = [quote(column.name) for column in columns]
    if connection.dialect.name == "sqlite":
        where = " AND ".join(f"{name} = ?" for name in names)
        connection.exec_driver_sql(f"DELETE FROM {quote(table.name)} WHERE {where}", list(keys))
        return
    arrays = ", ".join(f"%s::{_PG_TYPES[type(column.type)]}[]" for column in columns)
    connection.exec_driver_sql(
        f"DELETE FROM {quote(table.name)} WHERE ({', '.join(names)}) IN (SELECT * FROM unnest({arrays}))",
        tuple(list(values) for values in zip(*keys, strict=True)),
    )


def copy_text(connection: Connection, target: str, rows: Sequence[tuple[Any, ...]]) -> None:
    """COPY rows into a PostgreSQL table as text, for columns whose binary form only the server knows."""
    with raw_cursor(connection) as cursor, cursor.copy(f"COPY {target} FROM STDIN") as copy:
        _write_rows(copy, rows, None)


def packed(connection: Connection, rows: Sequence[tuple[Any, ...]], table: Table | None = None) -> bytes:
    """Return rows as COPY of PostgreSQL takes them, in the binary form of a table's columns or, without one, as text."""
    from psycopg import Copy
    from psycopg.copy import Writer

    class _Kept(Writer):
        def __init__(self) -> None:
            self.pieces: list[Any] = []

        def write(self, data: Any) -> None:
            self.pieces.append(data)

    kept = _Kept()
    with raw_cursor(connection) as cursor, Copy(cursor, binary=table is not None, writer=kept) as copy:
        _write_rows(copy, rows, table)
    return b"".join(kept.pieces)


def copy_packed(connection: Connection, target: str, data: bytes, *, binary: bool) -> None:
    """COPY what `packed` returned into a PostgreSQL table, which may be another one with the same columns."""
    with raw_cursor(connection) as cursor, cursor.copy(f"COPY {target} FROM STDIN{' (FORMAT BINARY)' if binary else ''}") as copy:
        copy.write(data)


def _write_rows(copy: Any, rows: Sequence[tuple[Any, ...]], table: Table | None) -> None:
    if table is not None:
        copy.set_types([_PG_TYPES[type(column.type)] for column in table.columns])
    for row in rows:
        copy.write_row(row)


@contextmanager
def raw_cursor(connection: Connection) -> Iterator[Any]:
    """Lend the driver's cursor; its errors come out as SQLAlchemy's do. PostgreSQL sends it bytes as they are, not twice as many digits."""
    driver = connection.dialect.loaded_dbapi
    cursor = connection.connection.cursor(**({} if connection.dialect.name == "sqlite" else {"binary": True}))
    try:
        yield cursor
    except driver.Error as error:
        raise DBAPIError.instance(None, None, error, driver.Error, dialect=connection.dialect) from error
    finally:
        cursor.close()


@contextmanager
def translated(engine: Engine) -> Iterator[None]:
    """Turn the driver's errors into ours."""
    try:
        yield
    except NoSuchModuleError as error:
        raise DatabaseUnreachable(shown(engine), str(error)) from error
    except DBAPIError as error:
        raise _in_our_words(error, engine) from error


def shown(engine: Engine) -> str:
    """Return the URL without its password, as messages show it."""
    url = engine.url
    if engine.dialect.name == "sqlite":
        name = url.database or ""
        return f"sqlite:///{unquote(name.removeprefix('file:')) if is_read_only(engine) else name}"
    return _without_password(url.set(drivername=url.get_backend_name()))


def _without_password(url: URL) -> str:
    hidden = {name: "***" for name in url.query if "password" in name.lower()}
    return url.update_query_dict(hidden).render_as_string(hide_password=True)


def _is_lost(error: DBAPIError, engine: Engine) -> bool:
    """Tell whether the connection broke or could not be made, or the server is on its way up or down."""
    state = getattr(error.orig, "sqlstate", None)
    if engine.dialect.name == "sqlite":
        return False
    return bool(error.connection_invalidated) or state in _LOST or (state is None and isinstance(error, OperationalError))


def _was_there(error: DBAPIError, engine: Engine) -> bool:
    """Tell whether the server answered before it was lost, if only to say that it is on its way."""
    known = getattr(engine.dialect, "server_version_info", None) is not None
    return known or bool(error.connection_invalidated) or getattr(error.orig, "sqlstate", None) in _LOST


def _in_our_words(error: DBAPIError, engine: Engine) -> StoreError:
    text = " ".join(str(error.orig).split())
    url = shown(engine)
    state = getattr(error.orig, "sqlstate", None)
    if engine.dialect.name == "sqlite":
        if "locked" in text or "busy" in text:
            return DatabaseBusy(BUSY_SECONDS)
        if "not a database" in text:
            return ForeignDatabase(url, "the file is no SQLite database")
        if "readonly" in text:
            return ReadOnlyDatabase(url, "it is read-only")
        if "unable to open" in text:
            return DatabaseUnreachable(url, _why_unopened(engine.url.database or ""))
        if "malformed" in text:
            return StoreError(f"{url} is damaged ({text}): copy the file aside and restore a backup")
        if "full" in text or "disk I/O" in text:
            return StoreError(f"{url}: {text}: nothing of this step was written; make room and repeat it")
    if state in {"25006", "42501"}:
        return ReadOnlyDatabase(url, text)
    if state is None and engine.dialect.name == "postgresql":
        reason = re.sub(r"^(connection failed: ?)?connection to server (at|on) ", "server ", text)
        reason = re.sub(r" Is the server running.*$", "", reason)
        return DatabaseUnreachable(url, f"{reason}; check that the server runs and the URL is right")
    return StoreError(f"{url}: {text}: nothing of this step was written; mend the cause and repeat it")


def _why_unopened(name: str) -> str:
    parent = Path(name).parent
    if not parent.exists():
        return f"the folder {parent} does not exist; make it first, or name another file with --db"
    if Path(name).is_dir():
        return "that is a folder; name a file in it"
    return "the file or its folder gives no right to open it; check its rights, or name another file with --db"
