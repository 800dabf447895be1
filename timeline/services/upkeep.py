"""Keeping a database: rebuilding, and what `doctor` looks at."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from sqlalchemy import Connection, Engine

from timeline.log import guards, rights
from timeline.log.engines import OF_WRITERS, SETTINGS, is_read_only, reading, retrying, shown
from timeline.log.migrate import REVISIONS
from timeline.log.read import count_records, heads
from timeline.model.ids import BUCKETS
from timeline.projections.catch_up import pending, rebuild
from timeline.queries.candidates import count_waiting
from timeline.services.database import closing, open_existing, open_to_write
from timeline.services.seals import seals
from timeline.services.watching import telling


def rebuild_tables(url: str) -> int:
    """Derive all read tables anew; return the number of records read."""
    with (
        closing(open_to_write(url, make=False, behind=True)) as engine,
        telling("making all views anew, records", lambda: retrying(engine, count_records, writes=False)) as progress,
    ):
        return rebuild(engine, progress=progress)


class State(Enum):
    """How something is: as it should be, worth knowing, or wrong."""

    GOOD = "ok"
    NOTE = "note"
    BAD = "bad"


@dataclass(frozen=True, slots=True)
class Check:
    """One thing that was looked at; what to do stands in `detail`."""

    name: str
    state: State
    detail: str


def examine(url: str) -> list[Check]:
    """Compare a database with what it should be; reads only. `verify` looks at the records themselves."""
    with closing(open_existing(url)) as engine, reading(engine) as connection:
        checks = [Check("database", State.GOOD, f"{shown(engine)} ({_product(connection)})"), Check("schema", State.GOOD, REVISIONS[-1])]
        checks += _guards(connection)
        checks += list(_settings(engine, connection)) if engine.dialect.name == "sqlite" else list(_rights(connection))
        checks += _contents(connection)
    return checks


def _product(connection: Connection) -> str:
    version = connection.dialect.server_version_info or ()
    return f"{'SQLite' if connection.dialect.name == 'sqlite' else 'PostgreSQL'} {'.'.join(map(str, version))}"


def _guards(connection: Connection) -> list[Check]:
    found = guards.differences(connection)
    if found:
        return [Check("triggers", State.BAD, f"{'; '.join(found)}: run `timeline verify`, then `timeline init`")]
    return [Check("triggers", State.GOOD, "all in place, unaltered")]


def _settings(engine: Engine, connection: Connection) -> Iterator[Check]:
    wrong = []
    for name, expected in SETTINGS.items():
        found = connection.exec_driver_sql(f"PRAGMA {name}").scalar_one()
        if found != expected and not (is_read_only(engine) and name in OF_WRITERS):
            wrong.append(f"{name} is {found}, not {expected}")
    yield Check("settings", State.BAD if wrong else State.GOOD, "; ".join(wrong) or "those of the log")
    with telling("looking through the whole file"):
        broken = connection.exec_driver_sql("PRAGMA quick_check(1)").scalar_one()
    what = "whole" if broken == "ok" else f"{' '.join(str(broken).split())}: copy it aside and restore a backup"
    yield Check("file", State.GOOD if broken == "ok" else State.BAD, what)
    if is_read_only(engine):
        yield Check("rights", State.NOTE, "the file is read-only for you: reading works, writing does not")


def _rights(connection: Connection) -> Iterator[Check]:
    wrong = rights.dangerous(connection)
    if wrong:
        advice = "`timeline init --app-role NAME` gives an existing role no more than it needs; work as that role"
        yield Check("rights", State.NOTE, f"this role could change the log ({', '.join(wrong)}): {advice}")
    else:
        yield Check("rights", State.GOOD, "this role adds to the log and cannot change it")


def _contents(connection: Connection) -> Iterator[Check]:
    ends = heads(connection)
    ok = [end.bucket for end in ends] == list(range(BUCKETS)) and sum(end.seq for end in ends) == count_records(connection)
    number = sum(end.seq for end in ends)
    detail = (
        f"{number:,} record{'' if number == 1 else 's'} in {BUCKETS} buckets"
        if ok
        else "heads and records do not fit each other: run `timeline verify`"
    )
    yield Check("log", State.GOOD if ok else State.BAD, detail)
    waiting = pending(connection)
    behind = f"{waiting:,} record{'' if waiting == 1 else 's'} behind: the next command catches up"
    yield Check("views", State.NOTE if waiting else State.GOOD, behind if waiting else "up to date")
    if not waiting and (left := count_waiting(connection)):
        what = f"{left:,} article{'' if left == 1 else 's'} with mentions that no other was compared with: `timeline match`"
        yield Check("matching", State.NOTE, what)
    found = seals(connection)
    last = f"{len(found)}, the last one {found[-1].id[:8]}" if found else "none: `timeline seal --out FILE` makes one to keep elsewhere"
    yield Check("seals", State.GOOD if found else State.NOTE, last)
