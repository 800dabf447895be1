"""Sealing: a cut of the log is written into it, and may be kept elsewhere.

`--as-of SEAL` is exactly `--as-of` its instant, and its cut never changes: every head is raised to the instant under its lock, so
that no record can come in before it any more.
"""

from __future__ import annotations

from contextlib import nullcontext
from pathlib import Path

from sqlalchemy import Connection, Engine, select, update

from timeline import clock
from timeline.errors import ExportError
from timeline.export.atomic import replacing
from timeline.export.manifest import write_seal
from timeline.log.append import Draft, append
from timeline.log.cuts import cut_at
from timeline.log.engines import retrying
from timeline.log.tables import head
from timeline.model.ids import SEALS_STREAM
from timeline.model.records import Sealed
from timeline.projections.catch_up import catch_up
from timeline.services.database import closing, open_to_write
from timeline.services.seals import Seal


def seal_log(engine: Engine, author: str) -> Seal:
    """Seal the log as it stands now."""
    return retrying(engine, lambda connection: _seal(connection, author))


def seal_database(url: str, author: str, out: Path | None = None) -> Seal:
    """Seal a database, and write the seal to a new file to be kept elsewhere; where that cannot be made, nothing is sealed."""
    if out is not None and out.is_file():
        raise ExportError(str(out), "there is a file of that name already", "name another one; a seal replaces nothing")
    with closing(open_to_write(url, make=False)) as engine, replacing(out) if out is not None else nullcontext() as file:
        made = seal_log(engine, author)
        catch_up(engine)
        if file is not None:
            write_seal(file, made.id, made.cut)
    return made


def _seal(connection: Connection, author: str) -> Seal:
    if connection.dialect.name == "postgresql":  # all heads, in the order in which an append takes them
        connection.execute(select(head.c.bucket).order_by(head.c.bucket).with_for_update()).all()
    at = clock.now()
    connection.execute(update(head).where(head.c.recorded_at < at).values(recorded_at=at))
    cut = cut_at(connection, at)
    done = append(connection, [Draft(SEALS_STREAM, Sealed(cut.at, cut.heads))], author=author)
    return Seal(done.ids[0], cut)
