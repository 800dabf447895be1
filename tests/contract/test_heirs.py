"""Decisions by people follow the words they were made about when a new extractor finds these with other spans."""

from dataclasses import replace

from fabricated import id_of_mention, ingest, mention

from timeline.dates import DateKind
from timeline.log.engines import reading
from timeline.model.mentions import FoundDate, Quote, Trigger
from timeline.model.records import ReviewSubject
from timeline.projections.catch_up import catch_up, rebuild
from timeline.projections.write import read_decisions
from timeline.queries.articles import mentions
from timeline.queries.filters import EventFilter
from timeline.queries.show import show_event
from timeline.services.deciding import retract
from timeline.services.decision import By
from timeline.services.event_identity import merge_events, split_event
from timeline.services.matching import match_mentions
from timeline.services.reviewing import Answer, Given, give, lost

ANA = By("ana", "I was there")
FIRST, MOVED = mention(), mention(place=2)
RAIN = FoundDate("2024-06-18", DateKind.INSTANT, "raining", 58, 65, "as written")
OTHER = mention(date="2023-01-05", actors=("Peru",), title="Peru opened a harbour")
ELSEWHERE = replace(FIRST, quote=Quote("It was raining.", "", "", 51, 66), trigger=Trigger("raining", "rain", 58, 65), date=RAIN)


def events(engine):
    """Mention -> event, as of now."""
    return {row.mention: row.event for row in mentions(engine, EventFilter(), undated=False)}


def told(engine, number, *found):
    """Take what an extractor found in an article, match, and return the ids of the mentions."""
    article = ingest(engine, number, *found)
    catch_up(engine)
    match_mentions(engine, "timeline")
    return [id_of_mention(article, item) for item in found]


class HeirsContract:
    backend = ""

    def test_a_split_mention_stays_split_under_its_new_id(self, engine):
        (one,), (other,) = told(engine, 0, FIRST), told(engine, 1, FIRST)
        assert len(set(events(engine).values())) == 1
        apart = split_event(engine, one, [other], ANA).subject
        (heir,) = told(engine, 1, MOVED)
        assert heir != other
        assert events(engine) == {one: one, heir: apart}
        told(engine, 2, FIRST)
        rebuild(engine)
        assert {name: events(engine)[name] for name in (one, heir)} == {one: one, heir: apart}
        assert lost(engine) == []

    def test_what_was_merged_stays_merged(self, engine):
        (one,), (other,) = told(engine, 0, FIRST), told(engine, 1, OTHER)
        merge_events(engine, one, [other], ANA)
        (heir,) = told(engine, 1, mention(2, "2023-01-05", ("Peru",), "Peru opened a harbour"))
        assert events(engine) == {one: one, heir: one}
        with reading(engine) as connection:
            assert len(show_event(connection, read_decisions(connection), one).proofs) == 2

    def test_a_decision_about_the_heir_is_the_later_one(self, engine):
        (one,), (other,) = told(engine, 0, FIRST), told(engine, 1, FIRST)
        apart = split_event(engine, one, [other], ANA).subject
        (heir,) = told(engine, 1, MOVED)
        merge_events(engine, one, [apart], ANA)
        assert set(events(engine).values()) == {one}
        again = split_event(engine, one, [heir], ANA).subject
        assert events(engine) == {one: one, heir: again}
        (back,) = told(engine, 1, FIRST)
        assert back == other
        assert events(engine) == {one: one, back: again}

    def test_an_answer_of_the_review_stands(self, engine):
        (one,), (other,) = told(engine, 0, FIRST), told(engine, 1, mention(date="2024-06-21", actors=("Peru",)))
        assert len(set(events(engine).values())) == 2
        give(engine, Given(ReviewSubject.EVENTS, one, other, Answer.REJECT), ANA)
        (heir,) = told(engine, 1, mention(place=3))
        assert events(engine) == {one: one, heir: other}

    def test_an_event_keeps_its_id_and_what_was_said_of_it(self, engine):
        (one,) = told(engine, 0, FIRST)
        retract(engine, one, ANA)
        (heir,) = told(engine, 0, MOVED)
        assert events(engine) == {heir: one}
        with reading(engine) as connection:
            assert show_event(connection, read_decisions(connection), one).retracted

    def test_what_has_no_heir_is_listed(self, engine):
        (one,), (other,) = told(engine, 0, FIRST), told(engine, 1, FIRST)
        split_event(engine, one, [other], ANA)
        told(
            engine, 1, replace(FIRST, quote=Quote("It was raining.", "", "", 51, 66), trigger=Trigger("raining", "rain", 58, 65), date=RAIN)
        )
        found = lost(engine)
        assert [(item.decision, item.part, item.by) for item in found] == [("split", other, "ana")]
        retract(engine, "1.txt", ANA)
        assert lost(engine) == []


class TestHeirsSqlite(HeirsContract):
    backend = "sqlite"


class TestHeirsPostgres(HeirsContract):
    backend = "postgresql"
