"""What a rebuild writes for whole streams: all rows of articles, mentions and facts, and those of the events that need nothing else.

An event needs nothing else where it is one mention that never moved and about which nobody decided anything. Its rows stand unless another
mention joined it; the events that several streams have a say in are named in `touched`, and derived when everything is there.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from sqlalchemy import Engine

from timeline.identity import blocking
from timeline.identity.decisions import FOREVER, Decisions
from timeline.log.engines import retrying
from timeline.log.read import Record, read_by_stream
from timeline.model.actors import actor_key
from timeline.model.ids import stream_subject
from timeline.projections.article_view import Membership, view_article
from timeline.projections.event_rows import EventRows
from timeline.projections.event_view import of_one, throughout
from timeline.projections.rows import Row, article_row, fact_row, membership_row
from timeline.projections.search import Body
from timeline.projections.tables import tables


class Rows(NamedTuple):
    """The rows of some streams, by the name of their table without its prefix; nothing but what `marshal` writes.

    What comes from another process for PostgreSQL is packed as COPY takes it: rows cost more to hand over than to write.
    """

    records: int
    tables: Mapping[str, list[Row] | bytes]
    bodies: list[Body] | bytes
    touched: list[str]
    moved: list[str]


class Derived:
    """The rows of some streams; of `event_term` one for each event, its cells together, or one for each cell."""

    def __init__(self, *, together: bool) -> None:
        """Begin with none."""
        self._together = together
        self.records = 0
        self.articles: list[Row] = []
        self.memberships: list[Row] = []
        self.facts: list[Row] = []
        self.events = EventRows()
        self.touched: set[str] = set()
        self.moved: set[str] = set()

    def take(self, stream: str, records: Sequence[Record], decisions: Decisions) -> None:
        """Take a stream, all its records in order."""
        self.records += len(records)
        if stream.startswith("event/"):
            self.facts += map(fact_row, records)
            self.touched.add(stream_subject(stream))
        elif stream.startswith("article/"):
            view = view_article(stream_subject(stream), records)
            self.articles.append(article_row(view))
            self.memberships += map(membership_row, view.memberships)
            by_mention: dict[str, list[Membership]] = defaultdict(list)
            for row in view.memberships:
                by_mention[row.mention].append(row)
            for rows in by_mention.values():
                self._take_mention(rows, decisions)

    def _take_mention(self, rows: list[Membership], decisions: Decisions) -> None:
        first = throughout(rows)
        if first is None or first.event != first.mention or first.lineage or (decisions.all and _is_decided(first, decisions)):
            self.touched.update(row.event for row in rows)
            self.moved.update(name for row in rows for name in row.names if decisions.group_of_mention((name,)))
            return
        if first.is_dated:
            self.events.add(of_one(first, decisions))
        self.events.place_one(first.event, blocking.standing(rows[-1].content), together=self._together)

    def rows(self) -> Rows:
        """Return what was taken, as it is written."""
        t = tables()
        found = {table.name: rows for table, rows in (*self.events.of(t), *self.events.counts.of(t))}
        found |= {t.article.name: self.articles, t.membership.name: self.memberships, t.fact.name: self.facts}
        return Rows(
            self.records, {str(name): rows for name, rows in found.items()}, self.events.bodies, list(self.touched), list(self.moved)
        )


def _is_decided(row: Membership, decisions: Decisions) -> bool:
    keys = [actor_key(actor["kind"], actor["name"]) for actor in row.content["actors"]]
    return decisions.group_of(row.names, row.event, FOREVER) is not None or bool(decisions.alias_instants(keys))


def derive(engine: Engine, ends: Sequence[tuple[int, int]], decisions: Decisions, batch: int) -> Iterator[Rows]:
    """Derive all streams of some buckets up to their seqs, about so many records at a time."""
    together = engine.dialect.name == "sqlite"
    derived = Derived(together=together)
    for bucket, seq in ends:
        for stream, records in _streams(engine, bucket, seq, batch):
            derived.take(stream, records, decisions)
            if derived.records >= batch:
                yield derived.rows()
                derived = Derived(together=together)
    yield derived.rows()


def _streams(engine: Engine, bucket: int, seq: int, batch: int) -> Iterator[tuple[str, list[Record]]]:
    """Read the streams of a bucket up to a seq, each whole."""
    after, held = ("", 0), list[Record]()
    while True:
        page = retrying(engine, lambda connection: read_by_stream(connection, bucket, seq, after, batch), writes=False)  # noqa: B023
        for record in page:
            if held and held[-1].stream != record.stream:
                yield held[-1].stream, held
                held = []
            held.append(record)
        if len(page) < batch:
            break
        after = (page[-1].stream, page[-1].version)
    if held:
        yield held[-1].stream, held
