"""A chronology that is read whole stands as of one instant, whatever is projected while it is read."""

import pytest
from fabricated import alias, correct, extraction, ingest, mention, merge, record, retract, write

from timeline.log.engines import reading
from timeline.projections.catch_up import catch_up, rebuild
from timeline.queries import articles, events, spans
from timeline.queries.articles import mentions
from timeline.queries.events import all_events, first_events, last_instant
from timeline.queries.filters import EventFilter

DATES = (
    "1990",
    "2001-02",
    "2010/2019",
    "2024-06-10",
    "2024-06-11",
    "2024-06-12",
    "2024-06-13",
    "2024-06-14",
    "2024-06-15",
    "2024-07",
    "2030/..",
)


def _told(engine, asked):
    return [(row.event, row.date, row.title) for row in all_events(engine, asked)]


def _made(engine):
    return [record(engine, f"Event {number}", date) for number, date in enumerate(DATES)]


def _changes(engine, made):
    """What may be done to some events, each with the next one."""
    return [
        *(lambda event=event: correct(engine, event, title="Another title") for event in made),
        *(lambda event=event: correct(engine, event, date="1980-01-01") for event in made),
        *(lambda event=event: correct(engine, event, date="2050") for event in made),
        lambda: merge(engine, *made[4:7]),
        lambda: record(engine, "New", "2024-06-13"),
        lambda: alias(engine, "Peru", "Chile"),
        *(lambda event=event: retract(engine, event) for event in made[::2]),
    ]


class WholeContract:
    backend = ""

    @pytest.fixture
    def made(self, engine, monkeypatch):
        monkeypatch.setattr(events, "PAGE", 2)
        found = _made(engine)
        catch_up(engine)
        return found

    @pytest.mark.parametrize("asked", [EventFilter(), EventFilter(actors=(("state:peru", "state:chile"),))], ids=["all", "actor"])
    def test_between_two_pages_anything_may_be_projected(self, engine, made, asked):
        for number, change in enumerate(_changes(engine, made)):
            before = _told(engine, asked)
            rows = all_events(engine, asked)
            found = [next(rows) for _ in range(min(1 + number % 5, len(before)))]
            change()
            catch_up(engine)
            found += list(rows)
            assert [(row.event, row.date, row.title) for row in found] == before

    def test_so_it_may_within_a_page(self, engine, made, monkeypatch):
        left, change = 0, None
        whole = spans.page_of_branch

        def page_of_branch(*asked):
            nonlocal left
            left -= 1
            if left == 0:
                change()
                catch_up(engine)
            return whole(*asked)

        monkeypatch.setattr(events, "page_of_branch", page_of_branch)
        changed = 0
        for number, change in enumerate(_changes(engine, made)):  # noqa: B007 (it is used above)
            before = _told(engine, EventFilter())
            left = 1 + number * 3 % 40
            assert _told(engine, EventFilter()) == before
            changed += left <= 0
            left = 0
        assert changed > 30

    def test_and_tables_may_be_made_anew(self, engine, made):
        before = _told(engine, EventFilter())
        rows = all_events(engine, EventFilter())
        found = [next(rows) for _ in range(3)]
        correct(engine, made[5], date="1980-01-01")
        rebuild(engine)
        assert [(row.event, row.date, row.title) for row in (*found, *rows)] == before

    def test_what_moves_to_the_past_before_a_page_is_read_stands_in_it(self, engine, made, monkeypatch):
        """How long events are is asked before the page, and what of the past held."""
        with reading(engine) as connection:
            asked = EventFilter(as_of=last_instant(connection))
        longest = events.longest

        def then_correct(connection, question):
            found = longest(connection, question)
            if self.backend == "postgresql":  # each statement of SQLite's sees the state of the first
                correct(engine, made[5], title="Another title")
                catch_up(engine)
            return found

        with reading(engine) as connection:
            before = first_events(connection, asked, 50)
            monkeypatch.setattr(events, "longest", then_correct)
            assert first_events(connection, asked, 50) == before

    def test_mentions_are_read_as_of_one_instant_too(self, engine, monkeypatch):
        monkeypatch.setattr(articles, "PAGE", 2)
        made = [ingest(engine, number, mention(), mention(5, "2022/..")) for number in range(6)]
        catch_up(engine)
        before = list(mentions(engine, EventFilter(), undated=False))
        rows = mentions(engine, EventFilter(), undated=False)
        found = [next(rows) for _ in range(2)]
        for article in made:
            write(engine, extraction(article, (), "extractor 2"))
        alias(engine, "Japan", "Nippon")
        catch_up(engine)
        assert [*found, *rows] == before


class TestWholeSqlite(WholeContract):
    backend = "sqlite"


class TestWholePostgres(WholeContract):
    backend = "postgresql"
