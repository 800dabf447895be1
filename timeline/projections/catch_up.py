"""Keeping the read tables in step with the log: a step at a time, or all of them anew where nearly everything is new."""

from __future__ import annotations

from sqlalchemy import Connection, Engine, func, select

from timeline.log import rights
from timeline.log.engines import retrying
from timeline.log.tables import head
from timeline.projections.rebuild import rebuild
from timeline.projections.steps import Progress, drain, version_of
from timeline.projections.tables import BATCH, TABLES, VERSION, create

__all__ = ["catch_up", "is_behind", "pending", "rebuild"]

BULK = 20_000
"""From so many new records on, if they are most of the log, a rebuild is quicker than steps."""


def is_behind(connection: Connection) -> bool:
    """Tell whether the log has records that the read tables do not show yet, or the tables are of another version."""
    if version_of(connection, TABLES) != VERSION:
        return True
    checkpoint = TABLES.checkpoint
    newer = select(head.c.bucket).join(checkpoint, checkpoint.c.bucket == head.c.bucket).where(head.c.seq > checkpoint.c.seq).limit(1)
    return connection.execute(newer).first() is not None


def pending(connection: Connection) -> int:
    """Return how many records wait to be projected."""
    checkpoint = TABLES.checkpoint
    if version_of(connection, TABLES) != VERSION:
        return sum(connection.execute(select(head.c.seq)).scalars())
    rows = connection.execute(select(head.c.seq, checkpoint.c.seq).join(checkpoint, checkpoint.c.bucket == head.c.bucket))
    return sum(end - done for end, done in rows)


def catch_up(engine: Engine, batch: int = BATCH, progress: Progress | None = None) -> int:
    """Project all records that are new; return their number. Tables of another version are rebuilt."""
    version, bulk = retrying(engine, _look, writes=False)
    if version is None:
        retrying(engine, _create_first)
        version, bulk = retrying(engine, _look, writes=False)
    return rebuild(engine, batch, progress) if bulk or version != VERSION else drain(engine, TABLES, batch, progress)


def _is_bulk(connection: Connection) -> bool:
    """Tell whether most of the log is new to the read tables, and much, and this role may make new ones."""
    done = connection.execute(select(func.sum(TABLES.checkpoint.c.seq))).scalar_one()
    there = connection.execute(select(func.sum(head.c.seq))).scalar_one()
    return there - done >= max(BULK, done) and rights.may_create(connection, TABLES.projection.name)


def _look(connection: Connection) -> tuple[str | None, bool]:
    """The version of the tables in use, and whether a rebuild is quicker than steps."""
    version = version_of(connection, TABLES)
    return version, version == VERSION and _is_bulk(connection)


def _create_first(connection: Connection) -> None:
    """Create the tables in use, unless somebody else did."""
    if connection.dialect.name == "postgresql":
        connection.exec_driver_sql("LOCK TABLE lease IN SHARE ROW EXCLUSIVE MODE")  # one at a time, until the commit
    if version_of(connection, TABLES) is None:
        create(connection, TABLES)
