"""Keeping the read tables in step with the log.

The checkpoint is a vector, one seq a bucket, moved in the transaction that writes what it stands for. One projector works at a time:
each takes the row of `projection` first, and a second one waits there. A rebuild fills new tables and swaps them in one transaction.
"""

from __future__ import annotations

import logging
from collections.abc import Callable

from sqlalchemy import Connection, Engine, inspect, select, update

from timeline.log import rights
from timeline.log.engines import reading, retrying
from timeline.log.read import Record, read_bucket
from timeline.log.tables import head
from timeline.projections.tables import TABLES, VERSION, ProjectionTables, create, drop, names_in_use, rename, tables
from timeline.projections.write import apply_records

log = logging.getLogger(__name__)

BATCH = 5000
"""Records in one transaction, about."""

Progress = Callable[[int], None]


def is_behind(connection: Connection) -> bool:
    """Tell whether the log has records that the read tables do not show yet, or the tables are of another version."""
    if _version(connection, TABLES) != VERSION:
        return True
    checkpoint = TABLES.checkpoint
    newer = select(head.c.bucket).join(checkpoint, checkpoint.c.bucket == head.c.bucket).where(head.c.seq > checkpoint.c.seq).limit(1)
    return connection.execute(newer).first() is not None


def pending(connection: Connection) -> int:
    """Return how many records wait to be projected."""
    checkpoint = TABLES.checkpoint
    if _version(connection, TABLES) != VERSION:
        return sum(connection.execute(select(head.c.seq)).scalars())
    rows = connection.execute(select(head.c.seq, checkpoint.c.seq).join(checkpoint, checkpoint.c.bucket == head.c.bucket))
    return sum(end - done for end, done in rows)


def catch_up(engine: Engine, batch: int = BATCH, progress: Progress | None = None) -> int:
    """Project all records that are new; return their number. Tables of another version are rebuilt."""
    with reading(engine) as connection:
        version = _version(connection, TABLES)
    if version == VERSION:
        return _drain(engine, TABLES, batch, progress)
    if version is None and retrying(engine, _create_first):
        return _drain(engine, TABLES, batch, progress)
    with reading(engine) as connection:  # somebody else may have been quicker
        version = _version(connection, TABLES)
    return _drain(engine, TABLES, batch, progress) if version == VERSION else rebuild(engine, batch, progress)


def rebuild(engine: Engine, batch: int = BATCH, progress: Progress | None = None) -> int:
    """Derive all read tables anew from the log and put them in the place of the old ones; return the number of records.

    Several at once fill the same new tables, and the first to be done puts them in place for all.
    """
    new = tables("new_")
    retrying(engine, lambda connection: _start_over(connection, new))
    done = _drain(engine, new, batch, progress)
    # What came in meanwhile is applied in the transaction of the swap itself: nobody sees tables that lag behind the old ones.
    return done + retrying(engine, lambda connection: _swap(connection, new, batch))


def _create_first(connection: Connection) -> bool:
    """Create the tables in use; False where somebody else did."""
    if connection.dialect.name == "postgresql":
        connection.exec_driver_sql("LOCK TABLE lease IN SHARE ROW EXCLUSIVE MODE")  # one at a time, until the commit
    if _version(connection, TABLES) is not None:
        return False
    create(connection, TABLES)
    return True


def _start_over(connection: Connection, new: ProjectionTables) -> None:
    if connection.dialect.name == "postgresql":
        connection.exec_driver_sql("LOCK TABLE lease IN SHARE ROW EXCLUSIVE MODE")
    drop(connection, new)
    create(connection, new)


def _swap(connection: Connection, new: ProjectionTables, batch: int) -> int:
    done = 0
    if connection.dialect.name == "postgresql":
        # A reader may hold one of these tables and want another: giving up before the server looks for deadlocks, it is never the reader
        # that fails. `retrying` comes back until it works.
        connection.exec_driver_sql("SET LOCAL lock_timeout = '100ms'")
        connection.exec_driver_sql("LOCK TABLE lease IN SHARE ROW EXCLUSIVE MODE")
        names = [table.name for table in TABLES.metadata.sorted_tables]
        there = set(inspect(connection).get_table_names())
        if locked := [connection.dialect.identifier_preparer.quote(name) for name in names if name in there]:
            connection.exec_driver_sql(f"LOCK TABLE {', '.join(locked)} IN ACCESS EXCLUSIVE MODE")
    if _version(connection, new) is None:
        return 0
    while step := _step(connection, new, batch):
        done += step
    roles = rights.holders(connection, TABLES.projection.name) if connection.dialect.name == "postgresql" else []
    drop(connection, TABLES)
    rename(connection, new, TABLES)
    rights.hand_on(connection, roles, names_in_use(connection))
    return done


def _drain(engine: Engine, t: ProjectionTables, batch: int, progress: Progress | None) -> int:
    done = 0
    while step := retrying(engine, lambda connection: _step(connection, t, batch)):
        done += step
        if progress:
            progress(step)
    return done


def _step(connection: Connection, t: ProjectionTables, batch: int) -> int:
    """Project up to about `batch` records, whole streams as far as they are there; return their number.

    Nothing to do where the tables are not there: somebody else has put them into use.
    """
    if t is not TABLES and _version(connection, t) is None:
        return 0
    _take_turn(connection, t)
    checkpoint = t.checkpoint
    behind = (
        select(head.c.bucket, checkpoint.c.seq)
        .join(checkpoint, checkpoint.c.bucket == head.c.bucket)
        .where(head.c.seq > checkpoint.c.seq)
        .order_by(head.c.bucket)
    )
    records: list[Record] = []
    for bucket, seq in connection.execute(behind).all():
        some = read_bucket(connection, bucket, seq, batch)
        records += some
        moved = update(checkpoint).where(checkpoint.c.bucket == bucket, checkpoint.c.seq == seq).values(seq=some[-1].seq)
        if connection.execute(moved).rowcount != 1:
            raise AssertionError("the checkpoint moved under the lock of its projection")
        if len(records) >= batch:
            break
    if records:
        apply_records(connection, t, records)
        log.debug("projected %d records", len(records))
    return len(records)


def _take_turn(connection: Connection, t: ProjectionTables) -> None:
    connection.execute(update(t.projection).where(t.projection.c.name == "read").values(turns=t.projection.c.turns + 1))


def _version(connection: Connection, t: ProjectionTables) -> str | None:
    """The version of the read tables; None where there are none."""
    if not inspect(connection).has_table(t.projection.name):
        return None
    return connection.execute(select(t.projection.c.version)).scalar_one_or_none()
