"""Asking a database: each function opens it, answers one question and closes it."""

from __future__ import annotations

import heapq
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date

from sqlalchemy import Connection, Engine

from timeline.dates import EdtfDate
from timeline.dates.period import Unit
from timeline.export.periods import CountedPeriod
from timeline.identity.decisions import FOREVER, Decisions
from timeline.log.cuts import Cut, cut_at
from timeline.log.engines import reading
from timeline.log.read import Record, read_bucket
from timeline.model.ids import BUCKETS
from timeline.projections.write import read_decisions
from timeline.queries import actors as actor_queries
from timeline.queries import articles as article_queries
from timeline.queries import events as event_queries
from timeline.queries import periods as period_queries
from timeline.queries.filters import EventFilter
from timeline.queries.history import HistoryLine, history_of
from timeline.queries.lookup import find_article, find_event
from timeline.queries.rows import EventRow, MentionRow, StoredEvent
from timeline.queries.show import EventDetail, show_event
from timeline.services.asking import Question, decisions_until, instant_asked, starts_after, to_filter
from timeline.services.database import closing, open_to_read
from timeline.services.naming import actor_keys

_FIRST_OF_PERIOD = 3
_PERIODS_WITH_EVENTS = 60
_PAGE = 500


@dataclass(frozen=True, slots=True)
class OpenName:
    """A name in a question that several go by: whom it was taken for, and who else it may be."""

    name: str
    taken: str
    may_be: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Chronology:
    """The events that a question selects, in one database."""

    engine: Engine
    asked: EventFilter
    open_names: tuple[OpenName, ...] = ()

    @classmethod
    @contextmanager
    def ask(cls, url: str, question: Question, today: date) -> Iterator[Chronology]:
        """Open a database and understand a question; any TimelineError where that fails."""
        with closing(open_to_read(url)) as engine:
            with reading(engine) as connection:
                decisions = read_decisions(connection)
                asked = to_filter(connection, decisions, question, today)
                open_names = _open_names(connection, decisions, question.actors, asked.as_of)
            yield cls(engine, asked, open_names)

    def cut(self) -> tuple[Cut, Chronology]:
        """Return what the log holds as of this question, and the same question as of that instant."""
        with reading(self.engine) as connection:
            at = self.asked.as_of if self.asked.as_of is not None else event_queries.last_instant(connection)
            return cut_at(connection, at), replace(self, asked=replace(self.asked, as_of=at))

    def first(self, limit: int) -> list[EventRow]:
        """Return the first events."""
        with reading(self.engine) as connection:
            return event_queries.first_events(connection, self.asked, limit)

    def count_after(self, rows: Sequence[EventRow], limit: int) -> int:
        """Return how many events follow some first ones, counting no further than `limit`."""
        last = rows[-1]
        with reading(self.engine) as connection:
            return event_queries.count_after(connection, self.asked, last, int(EdtfDate.parse(last.date).precision), limit)

    def all(self, limit: int | None = None) -> Iterator[EventRow]:
        """Yield all events, as of one instant."""
        return event_queries.all_events(self.engine, self.asked, limit)

    def stored(self, limit: int | None = None) -> Iterator[list[StoredEvent]]:
        """Yield all events as they are stored, by pages, as of one instant."""
        return event_queries.stored_events(self.engine, self.asked, limit)

    def rows_of(self, page: Iterable[StoredEvent]) -> list[EventRow]:
        """Return the events of a page."""
        return event_queries.events_of_rows(page, self.asked)

    def mentions(self, *, undated: bool) -> Iterator[MentionRow]:
        """Yield the mentions that hold, dated or undated."""
        return article_queries.mentions(self.engine, self.asked, undated=undated)

    def why_empty(self) -> str:
        """Return a line that says why there is nothing, and what would help."""
        with reading(self.engine) as connection:
            if event_queries.first_events(connection, EventFilter(as_of=self.asked.as_of), 1):
                return "no event fits: ask for a longer period, or with fewer filters"
            if self.asked.as_of is not None:
                return "nothing was known then"
            if article_queries.count_articles(connection):
                return "the articles tell of no dated event; `timeline list --undated` shows what has no date"
        return "no events yet: `timeline ingest PATH` reads articles, `timeline record` takes one by hand"


def _open_names(connection: Connection, decisions: Decisions, names: Iterable[str], at: int | None) -> tuple[OpenName, ...]:
    then = decisions_until(decisions, at)
    found = []
    for name in names:
        keys = actor_keys(connection, then, name, surnames=True, as_of=at)
        if may_be := actor_queries.also_meant(connection, then, name, keys, at):
            found.append(OpenName(name, actor_queries.shown_name(connection, keys[0]), may_be))
    return tuple(found)


@dataclass(frozen=True, slots=True)
class ActorView:
    """An actor with its first events."""

    row: actor_queries.ActorRow
    events: tuple[EventRow, ...]


@dataclass(frozen=True, slots=True)
class PeriodView:
    """The periods in which events stand, and the name asked for where several go by it."""

    rows: tuple[CountedPeriod, ...]
    open_names: tuple[OpenName, ...]


def event_detail(url: str, name: str, as_of: str, today: date) -> EventDetail:
    """Return one event in full."""
    with closing(open_to_read(url)) as engine, reading(engine) as connection:
        decisions = read_decisions(connection)
        at = instant_asked(as_of, today, connection)
        event = find_event(connection, decisions, name, FOREVER if at is None else at)
        return show_event(connection, decisions, event, at)


def event_history(url: str, name: str) -> list[HistoryLine]:
    """Return all that happened to an event."""
    with closing(open_to_read(url)) as engine, reading(engine) as connection:
        decisions = read_decisions(connection)
        return history_of(connection, decisions, find_event(connection, decisions, name))


def all_actors(url: str) -> list[actor_queries.ActorRow]:
    """Return all actors, those with most events first."""
    with closing(open_to_read(url)) as engine, reading(engine) as connection:
        return actor_queries.actors(connection, read_decisions(connection))


def actor_view(url: str, name: str, as_of: str, today: date, limit: int) -> ActorView:
    """Return one actor and its events, as known now or then."""
    with closing(open_to_read(url)) as engine, reading(engine) as connection:
        at = instant_asked(as_of, today, connection)
        decisions = decisions_until(read_decisions(connection), at)
        keys = actor_keys(connection, decisions, name, surnames=True, as_of=at)
        asked = EventFilter(actors=(keys,), as_of=at)
        events = event_queries.first_events(connection, asked, limit)
        row = _actor_row(connection, decisions, keys, name, at)
        if row.events == 0 or len(keys) > 1:  # an event may stand under two names of one actor
            number = (
                len(events) if len(events) < limit else sum(item.events for item in period_queries.periods(connection, Unit.YEAR, keys, at))
            )
            row = replace(row, events=number)
        may_be = actor_queries.also_meant(connection, decisions, name, keys, at)
        return ActorView(replace(row, may_be=may_be), tuple(events))


def _actor_row(connection: Connection, decisions: Decisions, keys: tuple[str, ...], name: str, at: int | None) -> actor_queries.ActorRow:
    row = actor_queries.one_actor(connection, decisions, keys, at)
    return row or actor_queries.ActorRow(keys[0], name, keys[0].partition(":")[0], 0)


def period_view(url: str, by: Unit, actor: str, as_of: str, today: date, listed: int | None = None) -> PeriodView:
    """Return the periods with their counts and the first events of each: `listed` of them, or a few where the periods are few."""
    with closing(open_to_read(url)) as engine, reading(engine) as connection:
        at = instant_asked(as_of, today, connection)
        decisions = decisions_until(read_decisions(connection), at)
        keys = actor_keys(connection, decisions, actor, surnames=True, as_of=at) if actor else ()
        rows = period_queries.periods(connection, by, keys, at)
        asked = EventFilter(actors=(keys,) if keys else (), as_of=at)
        few = _FIRST_OF_PERIOD if len(rows) <= _PERIODS_WITH_EVENTS else 0
        some = few if listed is None else listed
        counted = tuple(
            CountedPeriod(
                row.period,
                row.events,
                row.ongoing,
                period_queries.events_of(connection, row, by, asked, some) if some else (),
            )
            for row in rows
        )
        return PeriodView(counted, _open_names(connection, decisions, (actor,) if actor else (), at))


def all_articles(url: str, limit: int | None) -> list[article_queries.ArticleRow]:
    """Return the articles in the order in which they came."""
    with closing(open_to_read(url)) as engine, reading(engine) as connection:
        return article_queries.articles(connection, limit)


def article_detail(url: str, name: str) -> tuple[article_queries.ArticleRow, list[MentionRow]]:
    """Return one article and its mentions."""
    with closing(open_to_read(url)) as engine, reading(engine) as connection:
        id_ = find_article(connection, name)
        return article_queries.article(connection, id_), article_queries.mentions_of_article(connection, id_)


def records_since(url: str, since: str, today: date) -> Iterator[Record]:
    """Yield the records of the log after an instant or a cut, in the order of their time."""
    with closing(open_to_read(url)) as engine:
        with reading(engine) as connection:
            starts = starts_after(connection, since, today)
        yield from _merged(engine, starts)


def _merged(engine: Engine, starts: Sequence[int]) -> Iterator[Record]:
    """Merge the buckets, each of which is in the order of time, from a seq on."""

    def bucket_records(bucket: int) -> Iterator[Record]:
        seq = starts[bucket]
        while True:
            with reading(engine) as connection:
                page = read_bucket(connection, bucket, seq, _PAGE)
            yield from page
            if len(page) < _PAGE:
                return
            seq = page[-1].seq

    return heapq.merge(*(bucket_records(bucket) for bucket in range(BUCKETS)), key=lambda item: (item.recorded_at, item.bucket))
