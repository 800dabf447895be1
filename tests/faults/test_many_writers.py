"""Eight processes that write into one database while others follow the log: nothing lost, nothing twice, no holes."""

import os
import random
import threading
import time

import pytest
from children import Child
from fabricated import all_records, correct, ingest, mention, merge, new_id, projected, record, write
from sqlalchemy import select
from sqlalchemy.exc import DBAPIError

from timeline.log.append import Draft, append
from timeline.log.engines import open_engine, reading, writing
from timeline.log.read import heads, read_bucket
from timeline.log.tables import lease
from timeline.log.verify import verify
from timeline.model.ids import bucket_of, event_stream
from timeline.model.records import EventRetracted
from timeline.projections.catch_up import catch_up, rebuild
from timeline.queries.events import all_events, first_events
from timeline.queries.filters import EventFilter

WRITERS, EACH = 8, 12


def write_and_decide(engine, told):
    """What people and machines do, all mixed."""
    dice = random.Random(os.getpid())
    mine = []
    for number in range(EACH):
        ingest(engine, dice.randrange(40), mention(), mention(5, "2024-05"))  # the same articles as the others
        mine.append(record(engine, f"By {os.getpid()} {number}"))
        told(mine[-1])
        correct(engine, dice.choice(mine), title="Better")
        if number % 4 == 3:
            merge(engine, *dice.sample(mine, 2))
        catch_up(engine, batch=dice.choice((3, 2000)))


def follow(engine, told):
    """Read each bucket on from where it stood, until the word END is in the leases; say everything met, in order."""
    last = dict.fromkeys(range(256), 0)
    while True:
        with reading(engine) as connection:
            ended = connection.execute(select(lease.c.name).where(lease.c.name == "end")).first() is not None
        with reading(engine) as connection:
            moved = [end.bucket for end in heads(connection) if end.seq > last[end.bucket]]
        for bucket in moved:
            with reading(engine) as connection:
                for item in read_bucket(connection, bucket, last[bucket]):
                    told(f"{bucket} {item.seq} {item.id}")
                    last[bucket] = item.seq
        if ended:
            return


def look(engine, told):
    """Ask questions all the while; every answer is one state of the whole."""
    while True:
        with reading(engine) as connection:
            ended = connection.execute(select(lease.c.name).where(lease.c.name == "end")).first() is not None
            first_events(connection, EventFilter(actors=(("state:japan",),)), 20)
        just_before = time.time_ns() // 1000 - 300_000  # what is corrected meanwhile moves from table to table under the reader
        for asked in (EventFilter(), EventFilter(as_of=just_before)):
            rows = list(all_events(engine, asked))
            assert len({row.event for row in rows}) == len(rows)
        if ended:
            return


class ManyWritersContract:
    backend = ""

    def test_nothing_is_lost_and_nothing_comes_twice(self, url, engine):
        catch_up(engine)
        followers, lookers = [Child(follow, url) for _ in range(2)], [Child(look, url)]
        writers = [Child(write_and_decide, url) for _ in range(WRITERS)]
        builder = Child(lambda own, _: [rebuild(own, batch=20) for _ in range(3)], url)
        acknowledged = {event for child in writers for event in child.finish()}
        builder.finish()
        with writing(engine) as connection:
            connection.execute(lease.insert().values(name="end", holder="", expires=0))
        seen = [child.finish() for child in followers]
        for child in lookers:
            child.finish()
        records = all_records(engine)
        assert len(acknowledged) == WRITERS * EACH
        assert acknowledged == {item.content["event"] for item in records if item.type == "event-recorded"}
        for words in seen:
            assert sorted(words) == sorted(f"{item.bucket} {item.seq} {item.id}" for item in records)
        by_bucket = {}
        for item in records:
            by_bucket.setdefault(item.bucket, []).append(item.seq)
        assert all(seqs == list(range(1, len(seqs) + 1)) for seqs in by_bucket.values())
        assert len({item.id for item in records}) == len(records)
        with reading(engine) as connection:
            assert verify(connection).findings == ()
        catch_up(engine)
        before = projected(engine)
        rebuild(engine)
        assert before == projected(engine)

    @pytest.mark.parametrize("same", [False, True])
    def test_the_second_writer_of_a_bucket_goes_on_from_where_the_first_ends(self, url, engine, same):
        """It waits before it looks: without the lock of the head it would number and look too early, and only a key would stop it."""
        stream, other = "event/ab", open_engine(url)
        one = _one(stream)
        two = one if same else _one(stream)
        done = []

        def second():
            with writing(other) as connection:
                done.append(append(connection, two, author="second"))

        thread = threading.Thread(target=second)
        with writing(engine) as connection:
            append(connection, one, author="first")
            thread.start()
            time.sleep(0.3)
            assert not done
        thread.join()
        assert [len(item.new) for item in done] == [0 if same else 1]
        found = [(item.seq, item.version, item.recorded_by) for item in all_records(engine)]
        assert found == [(1, 1, "first"), (2, 2, "second")][: 1 if same else 2]
        other.dispose()


def _in_other_buckets():
    first = event_stream("0")
    return first, next(name for name in map(event_stream, map(str, range(1, 100))) if bucket_of(name) != bucket_of(first))


def _one(stream):
    return [Draft(stream, EventRetracted("ab", ""), new_id())]


class TestManyWritersSqlite(ManyWritersContract):
    backend = "sqlite"

    def test_a_writer_waits_for_its_turn(self, url, engine):
        held, other = threading.Event(), open_engine(url)

        def hold():
            with writing(other) as connection:
                append(connection, _one("event/a"), author="x")
                held.set()
                time.sleep(1.5)

        thread = threading.Thread(target=hold)
        thread.start()
        held.wait()
        write(engine, _one("event/b"))
        thread.join()
        assert {item.stream for item in all_records(engine)} == {"event/a", "event/b"}
        other.dispose()


class TestManyWritersPostgres(ManyWritersContract):
    backend = "postgresql"

    def test_buckets_go_side_by_side_and_one_bucket_in_turn(self, url, engine):
        one, two = _in_other_buckets()
        other = open_engine(url)
        with writing(other) as held:
            append(held, _one(one), author="x")
            with writing(engine) as connection:
                connection.exec_driver_sql("SET LOCAL lock_timeout = '5s'")
                append(connection, _one(two), author="x")
            with pytest.raises(DBAPIError, match="lock timeout"), engine.connect() as connection, connection.begin():
                connection.exec_driver_sql("SET LOCAL lock_timeout = '100ms'")
                append(connection, _one(one), author="x")
        write(engine, _one(one))
        assert sorted(item.stream for item in all_records(engine)) == sorted([one, one, two])
        other.dispose()
