"""Deriving in processes of their own (`timeline.log.processes`), while this one writes what they send: whole buckets to each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from sqlalchemy import Connection, Engine

from timeline.log import processes
from timeline.log.engines import open_engine, packed, reading
from timeline.projections.derive import Rows, derive
from timeline.projections.tables import tables

PROCESSES_FROM = 50_000
"""Records from which on it pays to start processes (benchmarks/store.py)."""


def derive_beside(engine: Engine, ends: Sequence[tuple[int, int]], batch: int) -> Iterator[Rows]:
    """Do what `derive` does, as they come in; StoreError where a process is killed."""
    url = engine.url.render_as_string(hide_password=False)
    tasks = [{"url": url, "ends": ends[place :: processes.MOST], "batch": batch} for place in range(processes.MOST)]
    with processes.beside(__name__, tasks) as frames:
        for frame in frames:
            yield Rows(*frame)


def _derive(task: dict[str, Any]) -> Iterator[tuple[Any, ...]]:
    from timeline.projections.write import read_decisions

    engine = open_engine(task["url"])
    with reading(engine) as connection:
        decisions = read_decisions(connection)
    derived = derive(engine, task["ends"], decisions, task["batch"])
    if engine.dialect.name == "sqlite":
        yield from map(tuple, derived)
    else:
        with engine.connect() as connection:
            for rows in derived:
                yield tuple(_packed(connection, rows))
    engine.dispose()


def _packed(connection: Connection, rows: Rows) -> Rows:
    """Pack rows on a connection of which nothing but its way to write values is used."""
    known = tables().metadata.tables
    some = {name: packed(connection, listed, known[name]) for name, listed in rows.tables.items() if isinstance(listed, list) and listed}
    return rows._replace(tables=some, bodies=packed(connection, rows.bodies) if isinstance(rows.bodies, list) else rows.bodies)


if __name__ == "__main__":
    processes.work(_derive)
