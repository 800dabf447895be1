"""Projecting from zero, first pages, export, and the views from kept counts, at growing sizes.

The database is filled through the log, so that what is measured is what a user gets; the bare SQL is the same statement run on the
driver's own cursor, and the flat table of the export holds the finished cells of every row.
"""

from __future__ import annotations

import csv
import resource
import sqlite3
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from sqlalchemy import Engine
from store_data import BUSY, articles

from timeline.dates.calendar import day_number
from timeline.dates.period import Unit
from timeline.identity.decisions import Decisions
from timeline.log.append import append
from timeline.log.engines import open_engine, reading, retrying
from timeline.model.actors import actor_key
from timeline.model.mentions import ActorKind
from timeline.projections.catch_up import catch_up, rebuild
from timeline.queries.actors import actors
from timeline.queries.events import first_events
from timeline.queries.filters import EventFilter
from timeline.queries.periods import periods
from timeline.queries.spans import page_of_events
from timeline.services.database import initialize

_WEEK = (day_number(1998, 3, 2), day_number(1998, 3, 8))
_YEAR = (day_number(1998, 1, 1), day_number(1998, 12, 31))
_ACTORS = ((actor_key(ActorKind.STATE, BUSY),),)
QUESTIONS = {
    "7 days": EventFilter(*_WEEK),
    "1 year": EventFilter(*_YEAR),
    "7 days, busy actor": EventFilter(*_WEEK, actors=_ACTORS),
    "1 year, busy actor": EventFilter(*_YEAR, actors=_ACTORS),
}


def fill(url: str, events: int, seed: int = 7) -> Engine:
    """Append articles until the log tells of so many events; the read tables stay behind."""
    initialize(url)
    engine = open_engine(url)
    batch: list[tuple[str, str, list[Any]]] = []
    for item in articles(events, seed=seed):
        batch.append(item)
        if len(batch) == 20:
            _append(engine, batch)
            batch = []
    _append(engine, batch)
    return engine


def project(engine: Engine) -> float:
    """Return the events a second of a projection from zero."""
    start = time.perf_counter()
    catch_up(engine)
    taken = time.perf_counter() - start
    with reading(engine) as connection:
        events = connection.exec_driver_sql("SELECT count(*) FROM event").scalar_one()
    return float(events / taken)


def increment(engine: Engine) -> float:
    """Return the seconds that ten new articles take to be projected."""
    new = list(articles(1000, each=100, seed=int(time.time())))
    _append(engine, [(id_ + "", text, drafts) for id_, text, drafts in new])
    return _seconds(lambda: catch_up(engine))


def again(engine: Engine) -> float:
    """Return the seconds of a rebuild."""
    return _seconds(lambda: rebuild(engine))


def first_pages(engine: Engine) -> dict[str, tuple[float, float]]:
    """Return question -> milliseconds of the first page, and of its bare SQL."""
    found = {}
    with reading(engine) as connection:
        cursor = connection.connection.cursor()
        for name, asked in QUESTIONS.items():
            text, values = page_of_events(connection.dialect.name, asked, 51)
            ours = _best(lambda: first_events(connection, asked, 51))  # noqa: B023
            bare = _best(lambda: (cursor.execute(text, values), cursor.fetchall()))  # noqa: B023
            found[name] = (ours * 1000, bare * 1000)
        cursor.close()
    return found


def views(engine: Engine) -> dict[str, float]:
    """Return the milliseconds of the views from kept counts."""
    with reading(engine) as connection:
        return {
            "periods --by year": _best(lambda: periods(connection, Unit.YEAR)) * 1000,
            "periods --by year, busy actor": _best(lambda: periods(connection, Unit.YEAR, _ACTORS[0])) * 1000,
            "actors": _best(lambda: actors(connection, Decisions(()))) * 1000,
        }


def export(url: str, folder: Path, events: int) -> dict[str, float]:
    """Export to CSV in a process of its own, and the same cells with `csv.writer` from a flat table in another."""
    target = folder / "export.csv"
    ours = _child("export", url, str(target))
    flat = folder / "flat.db"
    flat.unlink(missing_ok=True)
    with sqlite3.connect(flat) as connection, target.open(newline="", encoding="utf-8") as file:
        rows = csv.reader(file)
        names = next(rows)
        columns = ", ".join(f'"{name}"' for name in names)
        connection.execute(f"CREATE TABLE flat ({columns})")
        connection.executemany(f"INSERT INTO flat VALUES ({', '.join('?' * len(names))})", rows)
    connection.close()
    bare = _child("flat", str(flat), str(folder / "flat.csv"))
    return {"rows a second": events / ours[0], "flat rows a second": events / bare[0], "megabytes": ours[1]}


def _child(*arguments: str) -> tuple[float, float]:
    result = subprocess.run([sys.executable, __file__, *arguments], check=True, capture_output=True, text=True)
    seconds, megabytes = result.stdout.split()
    return float(seconds), float(megabytes)


def _in_child(what: str, source: str, target: str) -> None:
    if what == "export":
        from timeline.export.writing import write_stored_events
        from timeline.queries.events import events_of_rows, stored_events

        engine, asked = open_engine(source), EventFilter()
        seconds = _seconds(lambda: write_stored_events(stored_events(engine, asked), lambda page: events_of_rows(page, asked), target))
    else:
        seconds = _seconds(lambda: _write_flat(source, target))
    print(seconds, _megabytes())


def _megabytes() -> float:
    """The most memory this process ever held; `ru_maxrss` would count what its parent held before it."""
    for line in Path("/proc/self/status").read_text(encoding="ascii").splitlines():
        if line.startswith("VmHWM:"):
            return int(line.split()[1]) / 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def _write_flat(source: str, target: str) -> None:
    connection = sqlite3.connect(source)
    with Path(target).open("w", newline="", encoding="utf-8") as file:
        csv.writer(file).writerows(connection.execute("SELECT * FROM flat"))


def _append(engine: Engine, batch: list[tuple[str, str, list[Any]]]) -> None:
    drafts = [draft for _, _, some in batch for draft in some]
    texts = {id_: text for id_, text, _ in batch}
    retrying(engine, lambda connection: append(connection, drafts, author="benchmark", texts=texts))


def _best(work: Callable[[], Any], repeats: int = 15) -> float:
    work()
    return statistics.median(_seconds(work) for _ in range(repeats))


def _seconds(work: Callable[[], Any]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


if __name__ == "__main__":
    _in_child(*sys.argv[1:])
