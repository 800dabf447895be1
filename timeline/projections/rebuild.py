"""All read tables anew, beside the old ones, which stay in use until the new ones take their place in one transaction.

One process builds, and says so in the new tables; another one that wants the same waits, and takes over where the builder is no more. What
came in meanwhile is applied in the transaction of the swap: nobody sees tables that lag behind the old ones.
"""

from __future__ import annotations

import os
import platform
import secrets
import time

from sqlalchemy import Connection, Engine, delete, insert, inspect, select, update

from timeline.log import rights
from timeline.log.engines import retrying
from timeline.log.processes import is_possible
from timeline.log.read import heads
from timeline.projections import search
from timeline.projections.beside import PROCESSES_FROM, derive_beside
from timeline.projections.derive import derive
from timeline.projections.load import Loader
from timeline.projections.steps import Progress, step, take_turn, version_of
from timeline.projections.tables import BATCH, TABLES, ProjectionTables, create_bare, drop, names_in_use, rename, tables
from timeline.projections.write import read_decisions

_DERIVED = 2000
"""Records derived at a time, about: what is in memory."""

_PATIENCE = 20
"""Seconds without a sign of life after which a builder on another machine is taken to be dead."""


class _TakenOver(Exception):
    """Somebody else builds now."""


def rebuild(engine: Engine, batch: int = BATCH, progress: Progress | None = None) -> int:
    """Derive all read tables anew from the log and put them in the place of the old ones; return the number of records."""
    new = tables("new_")
    token = f"{platform.node()} {os.getpid()} {secrets.token_hex(8)}"
    while True:
        if not _claim(engine, new, token):
            return sum(end.seq for end in retrying(engine, heads, writes=False))  # another process has done it
        try:
            done = retrying(engine, lambda connection: _build(engine, connection, new, token, batch, progress), whole=False)
            while (some := retrying(engine, lambda connection: _follow(connection, new, token, batch))) >= batch:
                done += some
            return done + some + retrying(engine, lambda connection: _swap(connection, new, token, batch))
        except _TakenOver:
            continue


def _claim(engine: Engine, new: ProjectionTables, token: str) -> bool:
    """Become the builder; False where another one came to its end while this one waited."""
    seen: tuple[str, int] | None = None
    since = time.monotonic()
    while True:
        patience = _PATIENCE - (time.monotonic() - since)
        look = _look if seen is None else _look_again
        found = retrying(engine, lambda connection: look(connection, new, token, patience))  # noqa: B023
        if found is None:
            return False
        if found[0] == token:
            return True
        if found != seen:
            seen, since = found, time.monotonic()
        time.sleep(0.1)


def _look_again(connection: Connection, new: ProjectionTables, token: str, patience: float) -> tuple[str, int] | None:
    """Do what `_look` does; None where nobody builds any more."""
    return None if version_of(connection, new) is None else _look(connection, new, token, patience)


def _look(connection: Connection, new: ProjectionTables, token: str, patience: float) -> tuple[str, int]:
    """Return who builds and how far; this process where nobody does, or nobody who is alive."""
    if connection.dialect.name == "postgresql":
        connection.exec_driver_sql("LOCK TABLE lease IN SHARE ROW EXCLUSIVE MODE")
    p = new.projection
    if version_of(connection, new) is not None:
        take_turn(connection, new)
        row = connection.execute(select(p.c.version, p.c.turns).where(p.c.name == "builder")).one_or_none()
        if row is not None and patience > 0 and _is_alive(row.version):
            return row.version, row.turns
    drop(connection, new)
    create_bare(connection, new)
    connection.execute(insert(p).values(name="builder", version=token, turns=0))
    return token, 0


def _is_alive(token: str) -> bool:
    """Tell whether a builder may still be at work; only of this machine's own processes it is known."""
    node, _, rest = token.rpartition(" ")[0].rpartition(" ")
    if not rest.isdigit():
        return False
    if node != platform.node():
        return True
    try:
        os.kill(int(rest), 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True


def _turn(connection: Connection, new: ProjectionTables, token: str) -> None:
    """Show that the builder lives, or learn that it is another one now."""
    p = new.projection
    if version_of(connection, new) is None:
        raise _TakenOver
    take_turn(connection, new)
    mine = update(p).where(p.c.name == "builder", p.c.version == token).values(turns=p.c.turns + 1)
    if connection.execute(mine).rowcount != 1:
        raise _TakenOver


def _hold(connection: Connection, new: ProjectionTables, token: str) -> None:
    """Make sure that this is still the builder, and is until the transaction ends, without a turn: what was read cannot be dropped."""
    p = new.projection
    if connection.execute(select(p.c.version).where(p.c.name == "builder")).scalar_one_or_none() != token:
        raise _TakenOver


def _begin(connection: Connection, new: ProjectionTables, token: str) -> None:
    """Empty what this builder had filled when it lost its connection."""
    p = new.projection
    _turn(connection, new, token)
    if connection.execute(select(p.c.turns).where(p.c.name == "builder")).scalar_one() > 1:
        drop(connection, new)
        create_bare(connection, new)
        connection.execute(insert(p).values(name="builder", version=token, turns=1))


def _build(engine: Engine, connection: Connection, new: ProjectionTables, token: str, batch: int, progress: Progress | None) -> int:
    """Fill the new tables with what the log holds now."""
    with connection.begin():
        _begin(connection, new, token)
    loader = Loader(connection, new, lambda own: _turn(own, new, token), lambda other: _hold(other, new, token))
    ends = [(end.bucket, end.seq) for end in retrying(engine, heads, writes=False) if end.seq]
    decisions = retrying(engine, read_decisions, writes=False)
    done = 0
    beside = is_possible() and sum(seq for _, seq in ends) >= PROCESSES_FROM
    size = min(batch, _DERIVED)
    for rows in derive_beside(engine, ends, size) if beside else derive(engine, ends, decisions, size):
        loader.write(rows)
        done += rows.records
        if progress:
            progress(rows.records)
    loader.finish(dict(ends))
    return done


def _follow(connection: Connection, new: ProjectionTables, token: str, batch: int) -> int:
    """Project what came in meanwhile."""
    _turn(connection, new, token)
    return step(connection, new, batch)


def _swap(connection: Connection, new: ProjectionTables, token: str, batch: int) -> int:
    if connection.dialect.name == "postgresql":
        connection.exec_driver_sql("LOCK TABLE lease IN SHARE ROW EXCLUSIVE MODE")  # after the steps that are at work, before all others
        # The server may still be vacuuming the new tables, which nobody else uses: it gives way to who waits for a second.
        quote = connection.dialect.identifier_preparer.quote
        mine = [*(table.name for table in new.metadata.sorted_tables), *(f"{new.prefix}{name}" for name in search.table_names(connection))]
        if version_of(connection, new) is not None:
            connection.exec_driver_sql(f"LOCK TABLE {', '.join(map(quote, mine))} IN ACCESS EXCLUSIVE MODE")
        # A reader may hold one of these tables and want another: giving up before the server looks for deadlocks, it is never the reader
        # that fails. `retrying` comes back until it works.
        connection.exec_driver_sql("SET LOCAL lock_timeout = '100ms'")
        names = [table.name for table in TABLES.metadata.sorted_tables]
        there = set(inspect(connection).get_table_names())
        if locked := [quote(name) for name in names if name in there]:
            connection.exec_driver_sql(f"LOCK TABLE {', '.join(locked)} IN ACCESS EXCLUSIVE MODE")
    _turn(connection, new, token)
    done = 0
    while some := step(connection, new, batch):
        done += some
    connection.execute(delete(new.projection).where(new.projection.c.name == "builder"))
    roles = rights.holders(connection, TABLES.projection.name) if connection.dialect.name == "postgresql" else []
    drop(connection, TABLES)
    rename(connection, new, TABLES)
    rights.hand_on(connection, roles, names_in_use(connection))
    return done
