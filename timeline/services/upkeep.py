"""Keeping a database: verification and rebuilding."""

from __future__ import annotations

from timeline.log.engines import reading
from timeline.log.verify import Verification, verify
from timeline.projections.catch_up import rebuild
from timeline.services.database import closing, open_existing, open_to_write


def verify_log(url: str) -> Verification:
    """Check the whole log; the read tables are not needed for it."""
    with closing(open_existing(url)) as engine, reading(engine) as connection:
        return verify(connection)


def rebuild_tables(url: str) -> int:
    """Derive all read tables anew; return the number of records read."""
    open_existing(url).dispose()
    with closing(open_to_write(url)) as engine:
        return rebuild(engine)
