"""The rows of mentions, past ones too, by the events that they were given and by what people said of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from sqlalchemy import Connection, Table, select

from timeline.identity.occurrence import is_matchable

CHUNK = 500


def names_of(row: Any) -> tuple[str, ...]:
    """Return the ids by which decisions may name the mention of a row: its own and those in whose place it stands."""
    return (row.mention, *row.lineage.split())


def is_waiting(row: Any, content: Mapping[str, Any]) -> bool:
    """Tell whether a matcher has to see a mention: a new one that can be matched, and one that had an event with another date or place."""
    return not row.matcher and (bool(row.score or row.lineage) or is_matchable(content))


def membership_rows(connection: Connection, table: Table, events: Iterable[str], mentions: Iterable[str]) -> list[Any]:
    """Return every row of some raw event ids, and of some mentions by any of their names, each once."""
    c = table.c
    moved = set(mentions)
    found: dict[tuple[str, int], Any] = {}
    articles: set[str] = set()
    for names, column in ((events, c.event), (moved, c.mention)):
        for some in _chunks(names):
            for row in connection.execute(select(table).where(column.in_(some))):
                found[row.mention, row.known_from] = row
                if row.mention in moved:
                    articles.add(row.article)
    for some in _chunks(articles):  # what took the place of one of them stands in its article
        for row in connection.execute(select(table).where(c.article.in_(some), c.lineage != "")):
            if not moved.isdisjoint(names_of(row)):
                found[row.mention, row.known_from] = row
    return list(found.values())


def _chunks(names: Iterable[str]) -> list[list[str]]:
    ordered = sorted(set(names))
    return [ordered[start : start + CHUNK] for start in range(0, len(ordered), CHUNK)]
