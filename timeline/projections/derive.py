"""What a rebuild writes for whole streams: all rows of articles, mentions and facts, and those of the events that need nothing else. Pure.

An event needs nothing else where it is one mention that never moved and about which nobody decided anything. Its rows stand unless another
mention joined it; the events that several streams have a say in are named in `touched`, and derived when everything is there.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from timeline.identity.decisions import FOREVER, Decisions
from timeline.log.read import Record
from timeline.model.actors import actor_key
from timeline.model.ids import stream_subject
from timeline.projections.article_view import Membership, view_article
from timeline.projections.event_rows import EventRows
from timeline.projections.event_view import of_one, throughout
from timeline.projections.rows import Row, article_row, fact_row, membership_row
from timeline.projections.term_index import index_entries


class Derived:
    """The rows of some streams."""

    def __init__(self) -> None:
        """Begin with none."""
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
        self.events.place(index_entries([rows[-1]], (), lambda _, assigned: assigned, lambda name: name))


def _is_decided(row: Membership, decisions: Decisions) -> bool:
    keys = [actor_key(actor["kind"], actor["name"]) for actor in row.content["actors"]]
    return decisions.group_of(row.names, row.event, FOREVER) is not None or bool(decisions.alias_instants(keys))
