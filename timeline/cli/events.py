"""A chronology as a table."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from timeline.cli.terminal import Column, show_table, tell
from timeline.dates import DateKind, EdtfDate, display

if TYPE_CHECKING:
    from timeline.queries.rows import EventRow
    from timeline.services.chronology import OpenName


def show_events(rows: list[EventRow]) -> None:
    """Print a table of events."""
    columns = [
        Column("", style="bold"),
        Column("DATE", style="cyan"),
        Column("EVENT", share=5),
        Column("ACTORS", share=3, spare=True),
        Column("SOURCES", right=True, spare=True),
    ]
    show_table(
        [*columns, Column("ID", style="dim")],
        [
            ("" if row.certain else "?", shown_date(row), _marked(row), ", ".join(row.actors), str(len(row.sources)), row.event[:8])
            for row in rows
        ],
    )


def tell_open_names(names: Iterable[OpenName]) -> None:
    """Say of each name of a question that several go by it, and who was taken."""
    for item in names:
        others = " or ".join(item.may_be)
        tell(f"{item.name} was taken for {item.taken}; it may also be {others}: give the full name to ask for another one")


def shown_date(row: EventRow) -> str:
    """Write the date of an event as a table shows it."""
    return display(EdtfDate.parse(row.date), DateKind(row.date_kind))


def _marked(row: EventRow) -> str:
    return f"{row.title} (planned)" if row.status == "planned" else row.title
