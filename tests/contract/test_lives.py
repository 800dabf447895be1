"""What held at an instant is found by how long it was known, on every engine; planned events by an index of their own."""

import random

import pytest

from timeline.log.engines import reading, writing
from timeline.log.read import fetch
from timeline.projections.event_view import SPAN_CLASSES
from timeline.projections.lives import held_at, life
from timeline.queries.filters import EventFilter
from timeline.queries.spans import page_of_events

SECOND = 1_000_000


class LivesContract:
    backend = ""

    def test_each_version_that_held_is_found_once(self, engine):
        dice = random.Random(3)
        lives = [0, 1, 59 * SECOND, *(60 * SECOND * 8**number + extra for number in range(10) for extra in (0, 1))]
        at = 60 * SECOND * 8**10
        rows = [(since, since + life) for life in lives for since in (at - life, at - life - 1, at, at + 1, at - dice.randint(0, life), 0)]
        with writing(engine) as connection:
            kind = "INTEGER" if self.backend == "sqlite" else "bigint"
            connection.exec_driver_sql(f"CREATE TEMP TABLE version (known_from {kind}, known_to {kind})")
            sign = "?" if self.backend == "sqlite" else "%s"
            connection.exec_driver_sql(f"INSERT INTO version VALUES ({sign}, {sign})", rows)
            classes = [fetch(connection, f"SELECT known_from, known_to FROM version WHERE {condition}", ()) for condition in held_at(at)]
            numbers = fetch(connection, f"SELECT DISTINCT {life()} FROM version", ())
        found = sorted(tuple(row) for some in classes for row in some)
        assert found == sorted((since, to) for since, to in rows if since <= at < to)
        assert len(numbers) == len(classes) == 10


class TestLivesSqlite(LivesContract):
    backend = "sqlite"

    @pytest.mark.parametrize(("status", "index"), [("planned", "event_status"), ("happened", "event_span"), ("", "event_span")])
    def test_the_few_that_are_planned_are_read_from_their_own_index(self, engine, status, index):
        with reading(engine) as connection:
            text, values = page_of_events("sqlite", EventFilter(first=1, last=9, status=status), 51)
            plan = [detail for *_, detail in fetch(connection, f"EXPLAIN QUERY PLAN {text}", values) if "COVERING" in detail]
        assert len(plan) == len(SPAN_CLASSES)
        assert all(f"COVERING INDEX {index}_" in detail for detail in plan)


class TestLivesPostgres(LivesContract):
    backend = "postgresql"
