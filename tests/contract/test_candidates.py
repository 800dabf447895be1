"""Which events are compared with a new mention, on every engine: those that share rare words in these days."""

import pytest
from fabricated import id_of_mention, ingest, mention
from sentences import said

from timeline.log.engines import reading
from timeline.projections.catch_up import catch_up
from timeline.queries.candidates import near_events

PROBE = said("Zorvan wexlil kept quarg.", "2024-06-19", "keep", article="new")


def stored(engine, *told):
    """Store a mention for each (title, day), in an article of its own; return their events."""
    articles = [(number, mention(0, day, (), title)) for number, (title, day) in enumerate(told)]
    found = [id_of_mention(ingest(engine, number, item), item) for number, item in articles]
    catch_up(engine)
    return found


def near(engine):
    with reading(engine) as connection:
        return near_events(connection, PROBE)


class CandidatesContract:
    backend = ""

    def test_those_that_share_more_come_first_and_those_that_share_nothing_do_not_come(self, engine):
        one, both, _ = stored(
            engine, ("Zorvan fell", "2024-06-19"), ("Zorvan fell on wexlil", "2024-06-19"), ("Tolland fell", "2024-06-19")
        )
        assert near(engine) == [both, one]

    @pytest.mark.parametrize(("title", "found"), [("Zorvan fell", False), ("Zorvan fell on wexlil", True)])
    def test_a_day_apart_one_rare_word_is_not_enough(self, engine, title, found):
        assert bool(stored(engine, (title, "2024-06-20")) == near(engine)) is found

    def test_a_word_that_many_share_in_these_days_is_not_enough(self, engine):
        stored(engine, *[("Zorvan fell", "2024-06-19")] * 9)
        assert near(engine) == []

    def test_few_that_share_one_word_but_more_that_share_several(self, engine):
        stored(engine, *[("Zorvan fell", "2024-06-19")] * 8)
        assert len(near(engine)) == 5
        stored(engine, *[("Zorvan fell on wexlil and quarg", "2024-06-19")] * 20)
        assert len(near(engine)) == 16


class TestCandidatesSqlite(CandidatesContract):
    backend = "sqlite"


class TestCandidatesPostgres(CandidatesContract):
    backend = "postgresql"
