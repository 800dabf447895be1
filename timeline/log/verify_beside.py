"""The process that verifies the last buckets of a log: by the driver alone, since it begins in a third of the time without SQLAlchemy."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from dataclasses import astuple
from typing import Any

from timeline.log import processes
from timeline.log.check import Verification, check


def _verify(task: dict[str, Any]) -> Iterator[tuple[Any, ...]]:
    found = _verify_file(**task) if "file" in task else _verify_server(**task)
    yield astuple(found)


def _verify_file(file: str, is_uri: bool, first: int) -> Verification:
    import sqlite3

    with closing(sqlite3.connect(file, uri=is_uri, isolation_level=None)) as connection:
        connection.execute("PRAGMA trusted_schema = 0")
        connection.execute("BEGIN")
        return check(lambda query, values: connection.execute(query, values).fetchall(), "sqlite", first)


def _verify_server(server: str, first: int) -> Verification:
    import psycopg

    with closing(psycopg.connect(server)) as connection, connection.cursor(binary=True) as cursor:
        connection.isolation_level = psycopg.IsolationLevel.REPEATABLE_READ
        return check(lambda query, values: cursor.execute(query.replace("?", "%s"), values).fetchall(), "postgresql", first)


if __name__ == "__main__":
    processes.work(_verify)
