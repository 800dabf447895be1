"""What is derived from the log: the same whatever the order, the batches and the moments at which it was derived."""

import random
from collections import Counter
from dataclasses import replace
from datetime import date
from functools import reduce
from itertools import chain

import pytest
from fabricated import (
    alias,
    all_records,
    assign,
    correct,
    id_of_mention,
    ingest,
    mention,
    merge,
    projected,
    put,
    record,
    restore,
    retract,
    split,
    text_of,
    write,
)
from hypothesis import Phase, example, given, settings
from hypothesis import strategies as st

from timeline import clock
from timeline.dates import DateKind, EdtfDate
from timeline.dates.period import Unit, coarsen, ongoing_after, period_of
from timeline.errors import NotFound
from timeline.log.append import Draft
from timeline.log.engines import insert_rows, open_engine, reading, writing
from timeline.log.read import fetch
from timeline.log.tables import article_text
from timeline.model.ids import article_id, article_stream
from timeline.model.records import ArticleRestored, ArticleWithdrawn
from timeline.projections import counts_then
from timeline.projections import tables as projection_tables
from timeline.projections.catch_up import catch_up, is_behind, pending, rebuild
from timeline.projections.counts_then import SPACING
from timeline.projections.tallies import DAYS, YEARS
from timeline.projections.write import apply_records
from timeline.queries.events import all_events, count_after, first_events, stored_events
from timeline.queries.filters import EventFilter
from timeline.queries.periods import PeriodRow, periods
from timeline.services.chronology import actor_view, event_detail

DATES = [
    "2024",
    "2024-06",
    "2024-06-19",
    "2024-06-18/2024-06-20",
    "1998-08-10/1998-08-16",
    "../2020-05",
    "2022/..",
    "199X",
    "2024-06~",
    "-0043",
]
NAMES = ["Japan", "Kenya", "Peru", "Nippon"]
OPERATIONS = [
    "ingest", "again", "reread", "assign", "record", "correct", "retract", "restore", "merge", "split", "alias", "withdraw", "project",
]  # fmt: skip


class World:
    """A database to which things happen, with what exists in it."""

    def __init__(self, url: str) -> None:
        self.url = url
        self.engine = open_engine(url)
        self.articles: list[str] = []
        self.mentions: list[tuple[str, str]] = []
        self.events: list[str] = []
        self.merged: list[tuple[str, str]] = []

    def do(self, what: str, dice: random.Random) -> None:
        engine = self.engine
        if what == "project":
            catch_up(engine, batch=dice.choice((1, 3, 50)))
        elif what == "ingest" or not self.events:
            number = len(self.articles)
            found = tuple(self._mention(dice, place) for place in range(dice.randint(0, 3)))
            article = article_id(text_of(number))
            if not found:
                self.events.append(record(engine, date=dice.choice(DATES)))
                return
            self.articles.append(ingest(engine, number, *found))
            for item in found:
                self.mentions.append((article, id_of_mention(article, item)))
                self.events.append(self.mentions[-1][1])
        elif what == "again" and self.articles:
            number = dice.randrange(len(self.articles))
            ingest(engine, number, self._mention(dice, 0), self._mention(dice, 1))
        elif what == "reread" and self.articles:
            number = dice.randrange(len(self.articles))
            found = self._mention(dice, 0, moved=dice.randint(1, 9))
            article = ingest(engine, number, found)
            self.mentions.append((article, id_of_mention(article, found)))
        elif what == "assign" and self.mentions:
            assign(engine, *dice.choice(self.mentions), dice.choice(self.events))
        elif what == "record":
            self.events.append(record(engine, date=dice.choice(DATES), actors=(dice.choice(NAMES),)))
        elif what == "correct":
            correct(
                engine,
                dice.choice(self.events),
                title=dice.choice((None, "Another title")),
                date=dice.choice((None, *DATES)),
                add=dice.choice(((), ("Peru",))),
                remove=dice.choice(((), ("state:japan",))),
            )
        elif what == "retract":
            retract(engine, dice.choice(self.events))
        elif what == "restore":
            restore(engine, dice.choice(self.events))
        elif what == "merge" and len(self.events) > 1:
            into, other = dice.sample(self.events, 2)
            merge(engine, into, other)
            self.merged.append((into, other))
        elif what == "split" and self.mentions:
            if self.merged and dice.random() < 0.5:
                into, other = dice.choice(self.merged)
                split(engine, into, other, events=(other,))
            else:
                _, moved = dice.choice(self.mentions)
                split(engine, dice.choice(self.events), moved, mentions=(moved,))
        elif what == "alias":
            alias(engine, dice.choice(NAMES), dice.choice(NAMES))
        elif what == "withdraw" and self.articles:
            article = dice.choice(self.articles)
            payload = ArticleWithdrawn(article, "") if dice.random() < 0.6 else ArticleRestored(article, "")
            write(engine, [Draft(article_stream(article), payload, f"{dice.getrandbits(128):032x}")])

    @staticmethod
    def _mention(dice: random.Random, place: int, moved: int = 0):
        return mention(
            place * 7 + moved, dice.choice((*DATES, None)), tuple(dice.sample(NAMES, dice.randint(0, 2))), dice.choice(("One", "Two")),
            dice.choice(("instant", "interval")), dice.randint(1, 999),
        )  # fmt: skip


def _lived(url: str, operations: list[str], seed: int) -> World:
    world, dice = World(url), random.Random(seed)
    all_years, one_years = dice.choice((1, 2, 4, 10**6)), dice.choice((1, 2, 10**6))  # with marks nearby, or with none
    by_day = (all_years * dice.choice((1, 2)), one_years * dice.choice((1, 2)))
    SPACING.update({YEARS: (all_years, one_years), DAYS: by_day})  # marks as dense as a few events need
    counts_then.PASSED = dice.choice((0, 1, 10**6))  # changes are read among an actor's own, or among all
    for what in operations:
        world.do(what, dice)
    catch_up(world.engine)
    return world


MOVED = ["assign", "record", "reread", "ingest", "record", "project", "split", "assign"]
"""A person moves a mention that took another's place: the event that it leaves is not among those that the decision names."""
JOINED_LATER = [
    "ingest", "retract", "project", "correct", "split", "ingest", "reread", "again", "project", "alias", "split", "withdraw", "restore",
]  # fmt: skip
"""A mention of an article comes into an event long after it was found: before that it is no part of the event's history."""


JOINED_BY_LATER_MERGES = [
    "reread", "restore", "assign", "split", "restore", "correct", "reread", "correct", "assign", "again", "merge", "merge", "retract",
    "alias", "correct", "restore", "ingest", "ingest",
]  # fmt: skip
"""What later merges bring together, and names that come up later, are nothing that an event's history tells of before."""


ALIAS_OF_AN_ALIAS = [
    "assign", "record", "alias", "project", "project", "project", "project", "assign", "withdraw", "alias", "ingest", "merge", "retract",
    "alias", "project", "record",
]  # fmt: skip
"""A name leads to a second and that to a third: who bears the first is called otherwise when either changes."""


TWO_NAMES_OF_EACH_OTHER = ["alias", "restore", "alias", "alias"]
"""Two names are said to be each other's: an event with both is one event of the actor."""


def lives(test):
    """Live any life, and some that once went wrong."""
    any_life = given(st.lists(st.sampled_from(OPERATIONS), min_size=3, max_size=25), st.integers(0, 2**32))
    once_wrong = [
        (MOVED, 4),
        (JOINED_LATER, 2751512),
        (JOINED_BY_LATER_MERGES, 1),
        (JOINED_BY_LATER_MERGES, 13),
        (ALIAS_OF_AN_ALIAS, 6385082),
        (TWO_NAMES_OF_EACH_OTHER, 2266914),
    ]
    return reduce(lambda lived, life: example(operations=life[0], seed=life[1])(lived), once_wrong, any_life(test))


# A life costs a fifth of a second, and shrinking tries hundreds.
PHASES = (Phase.explicit, Phase.reuse, Phase.generate)
FILES, SERVER = settings(max_examples=40, phases=PHASES), settings(max_examples=8, phases=PHASES)


def _difference(one: dict, other: dict) -> dict:
    return {name: (one[name], other[name]) for name in one if one[name] != other[name]}


def answer(ask, url, subject, as_of):
    try:
        return ask(url, subject, as_of, date(2026, 1, 1))
    except NotFound:
        return None


def actor_seen(url, name, as_of, today):
    """The view of an actor; of one that was not known then there are no events."""
    view = actor_view(url, name, as_of, today, 3)
    return view if view.row.events else None


def sorted_counts(connection, unit, keys):
    """The view per period, counted one event at a time."""
    counts, events = Counter(), first_events(connection, EventFilter(actors=(keys,)), 1000)
    for row in events:
        counts[coarsen(period_of(EdtfDate.parse(row.date), DateKind(row.date_kind)), unit)] += 1
    spans = [ongoing_after(EdtfDate.parse(row.date)) for row in events if row.date_kind == "interval"]
    return [PeriodRow(period, counts[period], sum(start < period.first <= end for start, end in spans)) for period in sorted(counts)]


@pytest.fixture(autouse=True)
def _marks_as_they_were():
    kept, passed = dict(SPACING), counts_then.PASSED
    yield
    SPACING.update(kept)
    counts_then.PASSED = passed


class ProjectionLaws:
    backend = ""

    def step_by_step_is_what_a_rebuild_gives(self, fresh_url, operations, seed):
        world = _lived(fresh_url(self.backend), operations, seed)
        before = projected(world.engine)
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr("timeline.projections.marks._SCANNED", random.Random(seed).choice((0, 1000)))
            patch.setattr("timeline.projections.marks._AT_ONCE", 3)
            rebuild(world.engine, batch=7)
        assert not _difference(before, projected(world.engine))
        with reading(world.engine) as connection:
            assert not is_behind(connection)
            assert pending(connection) == 0
        world.engine.dispose()

    def any_order_of_buckets_and_any_pieces_give_the_same(self, fresh_url, operations, seed):
        world = _lived(fresh_url(self.backend), operations, seed)
        dice = random.Random(seed)
        other = projection_tables.tables("other_")
        with writing(world.engine) as connection:
            projection_tables.create(connection, other)
        waiting: dict[int, list] = {}
        for item in all_records(world.engine):
            waiting.setdefault(item.bucket, []).append(item)
        while waiting:
            taken = []
            for bucket in dice.sample(sorted(waiting), dice.randint(1, len(waiting))):
                size = dice.randint(1, 3)
                taken += waiting[bucket][:size]
                waiting[bucket] = waiting[bucket][size:]
                if not waiting[bucket]:
                    del waiting[bucket]
            with writing(world.engine) as connection:
                apply_records(connection, other, taken)
        one, two = projected(world.engine), projected(world.engine, other)
        assert not _difference({**one, "checkpoint": []}, {**two, "checkpoint": []})
        world.engine.dispose()

    def as_of_an_instant_is_the_log_replayed_up_to_it(self, fresh_url, operations, seed):
        world = _lived(fresh_url(self.backend), operations, seed)
        dice = random.Random(seed)
        records = all_records(world.engine)
        for at in dice.sample([item.recorded_at for item in records], min(2, len(records))):
            early = open_engine(early_url := fresh_url("sqlite"))
            put(early, [item for item in records if item.recorded_at <= at])
            with reading(world.engine) as now, writing(early) as past:
                insert_rows(past, article_text, fetch(now, 'SELECT bucket, article, "text" FROM article_text', ()))
            catch_up(early)
            few, names = dice.choice((0, 20_000)), dice.choice((0, 100))  # words and sources are looked up, or looked for
            held = dice.choice((0, 1000))  # and so is what held then
            for asked in (
                EventFilter(),
                EventFilter(text="one", last=739_000, actors=(("state:japan", "state:kenya"),)),
                EventFilter(text="one", first=738_900, within=True, status="happened"),
                EventFilter(status="planned"),
                EventFilter(first=738_900, within=True, min_confidence=300),
                EventFilter(first=738_000, last=739_500),
                EventFilter(actors=(("state:japan",),)),
                EventFilter(text="one treaty"),
                EventFilter(text="another"),
                EventFilter(source="1.", last=739_500),
                EventFilter(source="notes"),
                EventFilter(source="0.TXT", text="one", first=738_900),
                EventFilter(source="nobody's"),
                EventFilter(actors=(("state:peru",), ("state:japan",)), within=True, last=738_000),
            ):
                then = EventFilter(**{name: getattr(asked, name) for name in EventFilter.__slots__} | {"as_of": at})
                with pytest.MonkeyPatch.context() as patch:
                    everything = list(all_events(early, asked))
                    if asked.source:
                        wanted = asked.source.lower()
                        whatever = all_events(early, replace(asked, source=""))
                        assert everything == [row for row in whatever if any(wanted in name.lower() for name in row.sources)]
                    for bound in ("_FEW", "_FEW_WITHIN", "_FEW_ANYWHERE"):
                        patch.setattr(f"timeline.projections.search.{bound}", few)
                    patch.setattr("timeline.queries.events._SOURCES", names)
                    patch.setattr("timeline.queries.spans._FEW", held)
                    assert list(all_events(world.engine, then)) == everything
                    assert (
                        list(chain.from_iterable(stored_events(world.engine, then, 2)))[:2]
                        == list(chain.from_iterable(stored_events(world.engine, then)))[:2]
                    )
                    with reading(world.engine) as now, reading(early) as past:
                        found = first_events(now, then, 3)
                        assert found == first_events(past, asked, 3) == everything[:3]
                        if found:
                            fineness = int(EdtfDate.parse(found[-1].date).precision)
                            assert count_after(now, then, found[-1], fineness, 4) == min(4, len(everything) - len(found))
            actors = ("state:japan", "state:kenya", "state:nippon")
            with reading(world.engine) as now, reading(early) as past, pytest.MonkeyPatch.context() as patch:
                patch.setattr(counts_then, "PASSED", dice.choice((0, 1, 10**6)))
                for unit in (Unit.YEAR, Unit.DAY):
                    assert periods(now, unit, (), at) == periods(past, unit)
                    for keys in (("state:kenya",), actors):
                        assert periods(now, unit, keys, at) == periods(past, unit, keys)
                        assert periods(now, unit, keys) == sorted_counts(now, unit, keys)
            for ask, subjects in (
                (event_detail, sorted(set(world.events))[:6]),
                (actor_seen, ("state:japan", "state:kenya", "state:nippon")),
            ):
                for subject in subjects:
                    assert answer(ask, world.url, subject, clock.iso(at)) == answer(ask, early_url, subject, "")
            early.dispose()
        world.engine.dispose()


class TestProjectionSqlite(ProjectionLaws):
    backend = "sqlite"

    @FILES
    @lives
    def test_step_by_step_is_what_a_rebuild_gives(self, fresh_url, operations, seed):
        self.step_by_step_is_what_a_rebuild_gives(fresh_url, operations, seed)

    @FILES
    @lives
    def test_any_order_of_buckets_and_any_pieces_give_the_same(self, fresh_url, operations, seed):
        self.any_order_of_buckets_and_any_pieces_give_the_same(fresh_url, operations, seed)

    @FILES
    @lives
    def test_as_of_an_instant_is_the_log_replayed_up_to_it(self, fresh_url, operations, seed):
        self.as_of_an_instant_is_the_log_replayed_up_to_it(fresh_url, operations, seed)


class TestProjectionPostgres(ProjectionLaws):
    backend = "postgresql"

    @SERVER
    @lives
    def test_step_by_step_is_what_a_rebuild_gives(self, fresh_url, operations, seed):
        self.step_by_step_is_what_a_rebuild_gives(fresh_url, operations, seed)

    @SERVER
    @lives
    def test_any_order_of_buckets_and_any_pieces_give_the_same(self, fresh_url, operations, seed):
        self.any_order_of_buckets_and_any_pieces_give_the_same(fresh_url, operations, seed)

    @SERVER
    @lives
    def test_as_of_an_instant_is_the_log_replayed_up_to_it(self, fresh_url, operations, seed):
        self.as_of_an_instant_is_the_log_replayed_up_to_it(fresh_url, operations, seed)
