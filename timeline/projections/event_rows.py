"""The rows of some events, gathered table by table: what the incremental way and the rebuild both write. Pure."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from sqlalchemy import Table

from timeline.identity.blocking import Standing
from timeline.identity.decisions import FOREVER
from timeline.projections.counts import Counts
from timeline.projections.event_view import EventVersion
from timeline.projections.rows import Row, actor_rows, date_fields, event_row, pack, text
from timeline.projections.search import Body, body_of, place_of
from timeline.projections.tables import ProjectionTables
from timeline.projections.term_index import IndexEntry, longest


class EventRows:
    """Rows to be written, in the order in which they came."""

    def __init__(self) -> None:
        """Begin with none."""
        self.present: list[Row] = []
        self.past: list[Row] = []
        self.actors: list[Row] = []
        self.past_actors: list[Row] = []
        self.terms: list[Row] = []
        self.cells: list[Row] = []
        self.disputes: list[Row] = []
        self.bodies: list[Body] = []
        self.counts = Counts()

    def add(self, version: EventVersion) -> None:
        """Take a version of an event."""
        present = version.known_to == FOREVER
        row = event_row(version)
        (self.present if present else self.past).append(row)
        if version.retracted:
            return
        (self.actors if present else self.past_actors).extend(actor_rows(version))
        date = date_fields(version.date, version.kind)
        self.bodies.append((place_of(date.span_class, date.first), row[0], version.known_from, body_of(version.search, version.sources)))
        self.counts.mark(version.event, version.known_from, version.actors, 1)
        if present:
            self.counts.count(date, version.date, version.actors, 1)
            if version.disputes:
                self.disputes.append((row[0], version.disputes))
        else:
            self.counts.count_past(version.actors, 1)

    def place(self, entries: Iterable[IndexEntry]) -> None:
        """Take where events stand in the index by rare words and days: everything about each of them."""
        by_event: dict[str, list[tuple[int, int]]] = defaultdict(list)
        for (event, cell, first), last in longest(entries).items():
            by_event[event].append((cell, first))
            self.terms.append((cell, first, bytes.fromhex(event), last))
        self.cells += [(bytes.fromhex(event), pack(sorted(places))) for event, places in by_event.items()]

    def place_one(self, event: str, standing: Standing, *, together: bool) -> None:
        """Take where the one mention of an event stands; with `together` its cells are in one row, as JSON, for `Loader` to tell apart."""
        raw = bytes.fromhex(event)
        cells, first, last = standing
        if cells:
            self.terms += [(cell, first, raw, last) for cell in ([text(cells)] if together else cells)]
            self.cells.append((raw, pack([(cell, first) for cell in sorted(cells)])))

    def of(self, t: ProjectionTables) -> list[tuple[Table, list[Row]]]:
        """Return the rows of each table."""
        return [
            (t.event, self.present), (t.event_past, self.past), (t.event_actor, self.actors), (t.event_actor_past, self.past_actors),
            (t.event_term, self.terms), (t.event_cells, self.cells), (t.dispute, self.disputes),
        ]  # fmt: skip
