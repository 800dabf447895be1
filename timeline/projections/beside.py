"""Deriving in processes of their own (`timeline.log.processes`), while this one writes what they send: whole buckets to each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from sqlalchemy import Engine

from timeline.log import processes
from timeline.log.engines import open_engine, reading
from timeline.projections.derive import Rows, derive

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
    return map(tuple, derive(engine, task["ends"], decisions, task["batch"]))


if __name__ == "__main__":
    processes.work(_derive)
