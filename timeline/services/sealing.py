"""Seals: a cut of the log that is written into it, and may be kept elsewhere.

`--as-of SEAL` is exactly `--as-of` its instant, and its cut never changes: every head is raised to the instant under its lock, so
that no record can come in before it any more.
"""

from __future__ import annotations

import os
import re
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from sqlalchemy import Connection, Engine, select, update

from timeline import clock
from timeline.errors import AmbiguousId, NotFound
from timeline.export.manifest import read_cut, write_seal
from timeline.log.append import Draft, append
from timeline.log.cuts import Cut, cut_at
from timeline.log.engines import retrying
from timeline.log.read import Record, read_stream
from timeline.log.tables import head
from timeline.model.ids import BUCKETS, SEALS_STREAM
from timeline.model.records import Sealed
from timeline.services.asking import instant_asked
from timeline.services.database import closing, open_to_write

_SEAL = re.compile(r"[0-9a-f]{8,64}")


@dataclass(frozen=True, slots=True)
class Seal:
    """A cut under its name: the id of its record."""

    id: str
    cut: Cut


def seal_log(engine: Engine, author: str) -> Seal:
    """Seal the log as it stands now."""
    return retrying(engine, lambda connection: _seal(connection, author))


def seal_database(url: str, author: str, out: Path | None = None) -> Seal:
    """Seal a database, and write the seal to a file to be kept elsewhere."""
    with closing(open_to_write(url)) as engine:
        made = seal_log(engine, author)
    if out is not None:
        write_seal(out, made.id, made.cut)
    return made


def _seal(connection: Connection, author: str) -> Seal:
    if connection.dialect.name == "postgresql":  # all heads, in the order in which an append takes them
        connection.execute(select(head.c.bucket).order_by(head.c.bucket).with_for_update()).all()
    at = clock.now()
    connection.execute(update(head).where(head.c.recorded_at < at).values(recorded_at=at))
    cut = cut_at(connection, at)
    done = append(connection, [Draft(SEALS_STREAM, Sealed(cut.at, cut.heads))], author=author)
    return Seal(done.ids[0], cut)


def seals(connection: Connection) -> list[Seal]:
    """Return all seals, in order of time."""
    return [_from_record(item) for item in read_stream(connection, SEALS_STREAM)]


def find_seal(connection: Connection, prefix: str) -> Seal | None:
    """Return the seal whose id begins so, None where none does; AmbiguousId where several do."""
    wanted = prefix.strip().lower()
    if not _SEAL.fullmatch(wanted):
        return None
    found = [item for item in read_stream(connection, SEALS_STREAM) if item.id.startswith(wanted)]
    if len(found) > 1:
        raise AmbiguousId("seal", prefix, [item.id[:12] for item in found])
    return _from_record(found[0]) if found else None


def cut_asked(connection: Connection, text: str) -> Cut | None:
    """Return the cut that the file of a seal or manifest, or a seal's id, names; None where the text is neither (so, perhaps, a date)."""
    if (found := find_seal(connection, text)) is not None:
        return found.cut
    return read_cut(Path(text)) if text.endswith(".json") or os.path.isfile(text) else None  # noqa: PTH113  (False for what no file is called)


def cut_required(connection: Connection, text: str) -> Cut:
    """Return what `cut_asked` does; NotFound where there is nothing of that name."""
    found = cut_asked(connection, text)
    if found is None:
        raise NotFound("seal or manifest", text, "name its file, or the first 8 characters of a seal's id (`timeline seal` prints it)")
    return found


def starts_after(connection: Connection, text: str, today: date) -> list[int]:
    """Return for each bucket the seq after which `log --since` begins: the end of a cut, or of what was there at an instant."""
    cut = cut_asked(connection, text.strip()) if text.strip() else None
    if cut is not None:
        return [seq for seq, _ in cut.heads]
    at = instant_asked(text, today, connection)
    return [0] * BUCKETS if at is None else [seq for seq, _ in cut_at(connection, at).heads]


def _from_record(item: Record) -> Seal:
    data = item.content
    return Seal(item.id, Cut(data["at"], tuple((seq, hash_) for seq, hash_ in data["heads"])))
