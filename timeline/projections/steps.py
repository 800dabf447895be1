"""One step of the incremental way: some new records of the log into the read tables, in one transaction.

The checkpoint is a vector, one seq a bucket, moved in the transaction that writes what it stands for. One projector works at a time:
each takes the row of `projection` first, and a second one waits there.
"""

from __future__ import annotations

import logging
from collections.abc import Callable

from sqlalchemy import Connection, Engine, inspect, select, update

from timeline.log.engines import retrying
from timeline.log.read import Record, read_bucket
from timeline.log.tables import head
from timeline.projections.tables import TABLES, ProjectionTables
from timeline.projections.write import apply_records

log = logging.getLogger(__name__)

Progress = Callable[[int], None]


def drain(engine: Engine, t: ProjectionTables, batch: int, progress: Progress | None) -> int:
    """Project all records that are new into the tables in use, some in each transaction; return their number."""
    done = 0
    while some := retrying(engine, lambda connection: _step_in_use(connection, t, batch)):
        done += some
        if progress:
            progress(some)
    return done


def _step_in_use(connection: Connection, t: ProjectionTables, batch: int) -> int:
    """Do a step before or after a rebuild puts its tables in place: among steps without an end it would not come to its turn."""
    if connection.dialect.name == "postgresql":
        connection.exec_driver_sql("LOCK TABLE lease IN ROW EXCLUSIVE MODE")
    return step(connection, t, batch)


def step(connection: Connection, t: ProjectionTables, batch: int) -> int:
    """Project up to about `batch` records, whole streams as far as they are there; return their number."""
    take_turn(connection, t)
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


def take_turn(connection: Connection, t: ProjectionTables) -> None:
    """Wait until nobody else works on the tables; the turn lasts until the transaction ends."""
    connection.execute(update(t.projection).where(t.projection.c.name == "read").values(turns=t.projection.c.turns + 1))


def version_of(connection: Connection, t: ProjectionTables) -> str | None:
    """Return the version of the read tables; None where there are none."""
    if not inspect(connection).has_table(t.projection.name):
        return None
    return connection.execute(select(t.projection.c.version).where(t.projection.c.name == "read")).scalar_one_or_none()


def turns_of(connection: Connection) -> int:
    """Return a number that is another one after everything that changes the tables in use."""
    t = TABLES.projection
    return int(connection.execute(select(t.c.turns).where(t.c.name == "read")).scalar_one())
