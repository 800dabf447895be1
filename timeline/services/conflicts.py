"""Where the sources disagree, in one database."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.log.engines import reading
from timeline.projections.write import read_decisions
from timeline.queries.conflicts import KINDS, Conflict, conflicts
from timeline.services.database import closing, open_to_read

__all__ = ["KINDS", "Conflict", "all_conflicts"]


def all_conflicts(url: str, kinds: Sequence[str] = KINDS) -> list[Conflict]:
    """Return what is in conflict: dates, then actors, then status."""
    with closing(open_to_read(url)) as engine, reading(engine) as connection:
        return list(conflicts(connection, read_decisions(connection), kinds))
