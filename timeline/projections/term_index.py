"""Where events stand in the index by rare words and days, by which the matcher finds them (`timeline.identity.blocking`). Pure."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from timeline.identity import blocking
from timeline.identity.decisions import FOREVER
from timeline.identity.occurrence import content_of_fact
from timeline.projections.article_view import Membership
from timeline.projections.event_view import Fact

IndexEntry = tuple[int, int, str, int]
"""Cell, first day, event, last day."""


def index_entries(
    rows: Iterable[Membership], facts: Iterable[Fact], event_of: Callable[[Sequence[str], str], str], present: Callable[[str], str]
) -> set[IndexEntry]:
    """Return where events stand, by their mentions that hold and what was recorded by hand; undated mentions count, too."""
    told = [(event_of(row.names, row.event), row.content) for row in rows if row.known_to == FOREVER]
    told += [(present(fact.event), content_of_fact(fact.data)) for fact in facts if fact.type == "event-recorded"]
    places = ((event, blocking.standing(content)) for event, content in told)
    return {(cell, first, event, last) for event, (cells, first, last) in places for cell in cells}


def longest(entries: Iterable[IndexEntry]) -> dict[tuple[str, int, int], int]:
    """Return (event, cell, first day) -> last day, for each place that which lasts longest."""
    found: dict[tuple[str, int, int], int] = {}
    for cell, first, event, last in entries:
        key = (event, cell, first)
        if last >= found.get(key, last):
            found[key] = last
    return found
