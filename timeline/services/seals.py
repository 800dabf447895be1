"""Seals as they are found again: by their id, by the file they were written to, or in a manifest."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Connection

from timeline.errors import AmbiguousId, NotFound
from timeline.export.manifest import read_cut
from timeline.log.cuts import Cut
from timeline.log.read import Record, read_stream
from timeline.model.ids import SEALS_STREAM

_SEAL = re.compile(r"[0-9a-f]{8,64}")


@dataclass(frozen=True, slots=True)
class Seal:
    """A cut under its name: the id of its record."""

    id: str
    cut: Cut


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


def _from_record(item: Record) -> Seal:
    data = item.content
    return Seal(item.id, Cut(data["at"], tuple((seq, hash_) for seq, hash_ in data["heads"])))
