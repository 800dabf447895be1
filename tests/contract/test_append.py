"""The log's writer, on each engine."""

import pytest
from fabricated import PUBLISHED, added, all_records, extraction, ingest, mention, new_id, record, text_of, typed, write
from sqlalchemy import select
from sqlalchemy.exc import DBAPIError

from timeline import clock
from timeline.errors import ConcurrentAppend, RecordConflict, StoreError
from timeline.log import engines
from timeline.log.append import Draft, append
from timeline.log.engines import open_engine, reading, retrying, writing
from timeline.log.read import heads, read_stream, read_text, seq_after
from timeline.log.tables import head
from timeline.log.tables import record as record_table
from timeline.log.verify import verify
from timeline.model.ids import article_id, article_stream, bucket_of, event_stream
from timeline.model.mentions import ActorKind, Status
from timeline.model.records import AliasAdded, ArticleCorrected, EventCorrected, EventRecorded, EventRetracted, MentionAssigned


def _drafts(number=1):
    text = text_of(number)
    article = article_id(text)
    return article, [Draft(article_stream(article), added(text)), *extraction(article, (mention(), mention(5)))], {article: text}


def _two_streams_in_one_bucket():
    first = event_stream("0")
    second = next(name for name in map(event_stream, map(str, range(1, 10**5))) if bucket_of(name) == bucket_of(first))
    return first, second


class AppendContract:
    backend = ""

    def test_a_record_comes_back_as_it_was_written(self, engine):
        before = clock.now()
        article, drafts, texts = _drafts()
        done = write(engine, drafts, texts, author="Zoë")
        with reading(engine) as connection:
            records = read_stream(connection, article_stream(article))
            assert read_text(connection, article) == texts[article]
        assert [item.id for item in records] == list(done.ids)
        assert [item.version for item in records] == [1, 2, 3, 4]
        assert {item.recorded_by for item in records} == {"Zoë"}
        assert before <= records[0].recorded_at <= clock.now()
        assert records[0].content["length"] == len(texts[article])

    def test_append_twice_is_once(self, engine):
        _, drafts, texts = _drafts()
        first = write(engine, drafts, texts)
        before = all_records(engine)
        again = write(engine, drafts, texts, author="somebody else")
        assert all_records(engine) == before
        assert again.ids == first.ids
        assert not again.new
        assert first.new == set(first.ids)

    def test_twice_in_one_append_is_once(self, engine):
        _, drafts, texts = _drafts()
        done = write(engine, [*drafts, *drafts], texts)
        assert len(all_records(engine)) == len(drafts)
        assert done.ids[: len(drafts)] == done.ids[len(drafts) :]

    def test_what_is_new_goes_in_beside_what_is_known(self, engine):
        _, drafts, texts = _drafts(1)
        write(engine, drafts[:2], texts)
        done = write(engine, drafts, texts)
        assert len(done.new) == len(drafts) - 2
        assert len(all_records(engine)) == len(drafts)

    def test_the_same_id_with_another_content_is_refused_and_nothing_is_written(self, engine):
        id_ = new_id()
        stream = event_stream("ab")
        write(engine, [Draft(stream, EventRetracted("ab", "once"), id_)])
        before = all_records(engine)
        with pytest.raises(RecordConflict) as refused:
            write(engine, [Draft(stream, EventRetracted("ab", "new"), new_id()), Draft(stream, EventRetracted("ab", "twice"), id_)])
        assert refused.value.record_id == id_
        assert all_records(engine) == before

    def test_a_b_a_are_three_records_and_the_same_again_none(self, engine):
        article, drafts, texts = _drafts()
        write(engine, drafts, texts)

        def run(*mentions):
            return write(engine, extraction(article, mentions)[-1:]).new

        one, two = (mention(),), (mention(), mention(5), mention(9))
        assert len(run(*one)) == 1
        assert len(run(*one)) == 0
        assert len(run(*two)) == 1
        assert len(run(*one)) == 1
        extracted = [item for item in all_records(engine) if item.type == "article-extracted"]
        assert [item.content["replaces"] for item in extracted] == ["", *(item.id for item in extracted[:-1])]

    def test_replacing_goes_by_mention(self, engine):
        stream = article_stream("0" * 64)
        one, two = (MentionAssigned(name * 64, "e" * 64, 1, (), "m") for name in "ab")
        write(engine, [Draft(stream, one), Draft(stream, two), Draft(stream, one), Draft(stream, two)])
        assert [item.content["replaces"] for item in all_records(engine)] == ["", ""]

    def test_a_correction_that_repeats_the_last_one_is_none(self, engine):
        article = ingest(engine, 1)
        correction = Draft(article_stream(article), ArticleCorrected(article, PUBLISHED, None, None, None, "late"))
        assert len(write(engine, [correction]).new) == 1
        assert len(write(engine, [correction]).new) == 0

    def test_an_expected_version_holds_the_writer_to_what_it_saw(self, engine):
        event = record(engine)
        stream = event_stream(event)
        draft = Draft(stream, EventRetracted(event, ""), new_id())
        with pytest.raises(ConcurrentAppend) as refused:
            write(engine, [draft], expected={stream: 4})
        assert (refused.value.expected, refused.value.found) == (4, 1)
        assert len(all_records(engine)) == 1
        write(engine, [draft], expected={stream: 1})
        assert not write(engine, [draft], expected={stream: 1}).new  # done already: a repetition after a lost answer
        with pytest.raises(ConcurrentAppend):
            write(engine, [Draft(stream, EventRetracted(event, "again"), new_id())], expected={stream: 1})

    def test_a_stream_that_is_only_expected_is_checked_too(self, engine):
        event, other = record(engine), record(engine)
        with pytest.raises(ConcurrentAppend):
            write(engine, [Draft(event_stream(event), EventRetracted(event, ""), new_id())], expected={event_stream(other): 0})

    def test_two_streams_of_a_bucket_share_its_seq_and_not_their_versions(self, engine):
        first, second = _two_streams_in_one_bucket()
        for stream in (first, second, first):
            write(engine, [Draft(stream, EventRetracted(stream, ""), new_id())])
        found = [(item.seq, item.stream, item.version) for item in all_records(engine)]
        assert found == [(1, first, 1), (2, second, 1), (3, first, 2)]

    def test_one_append_may_touch_many_buckets(self, engine):
        drafts = [Draft(event_stream(str(number)), EventRetracted(str(number), ""), new_id()) for number in range(300)]
        done = write(engine, drafts)
        assert [item.id for item in sorted(all_records(engine), key=lambda item: done.ids.index(item.id))] == [draft.id for draft in drafts]
        with reading(engine) as connection:
            assert not verify(connection).findings

    def test_time_never_goes_back_or_stands_still(self, engine, monkeypatch):
        instants = iter([5_000_000, 4_000_000, 4_000_000, 9_000_000])
        for _ in range(4):
            now = next(instants)
            monkeypatch.setattr(clock, "now", lambda now=now: now)
            write(engine, [Draft("identity", AliasAdded("state:peru", "Peru", ActorKind.STATE, name, ""), new_id()) for name in ("a", "b")])
        times = [item.recorded_at for item in all_records(engine)]
        assert times == [5_000_000, 5_000_001, 5_000_002, 5_000_003, 5_000_004, 5_000_005, 9_000_000, 9_000_001]
        with reading(engine) as connection:
            bucket = bucket_of("identity")
            assert [seq_after(connection, bucket, at) for at in (1, 5_000_000, 5_000_003, 9_000_000, 10**15)] == [0, 1, 4, 7, 8]

    def test_the_head_is_the_last_record(self, engine):
        for number in range(20):
            ingest(engine, number)
        last = {item.bucket: item for item in all_records(engine)}
        with reading(engine) as connection:
            ends = heads(connection)
        assert len(ends) == 256
        assert {end.bucket: (end.seq, end.hash) for end in ends if end.seq} == {key: (item.seq, item.hash) for key, item in last.items()}

    def test_an_append_that_fails_leaves_nothing(self, engine):
        _, drafts, texts = _drafts()
        with pytest.raises(ZeroDivisionError), writing(engine) as connection:
            append(connection, drafts, author="x", texts=texts)
            1 / 0  # noqa: B018
        assert all_records(engine) == []
        with reading(engine) as connection:
            assert {row.seq for row in connection.execute(select(head.c.seq))} == {0}
            assert connection.execute(select(record_table.c.id)).all() == []

    def test_every_character_that_a_database_takes_survives(self, engine):
        words = "'; DROP TABLE record; -- %s %(x)s :x ? \\ \" \r\n\t\x01\x1b[31m \u202e \ud7ff \ue000 \uffff 😀 e\u0301 {}"
        event = "ab" * 32
        payload = EventRecorded(event, words, typed("2024"), (), words, words, words, Status.HAPPENED, words)
        write(engine, [Draft(event_stream(event), payload, new_id())], author=words)
        (item,) = all_records(engine)
        assert item.recorded_by == words
        assert {item.content[name] for name in ("title", "place", "source", "quote", "reason")} == {words}
        with reading(engine) as connection:
            assert not verify(connection).findings

    def test_a_long_append_is_looked_up_in_pieces(self, engine):
        stream = event_stream("many")
        drafts = [Draft(stream, EventCorrected("many", str(number), None, (), (), None, ""), new_id()) for number in range(1700)]
        write(engine, drafts[:1500])
        assert len(write(engine, drafts).new) == 200
        with reading(engine) as connection:
            assert [item.version for item in read_stream(connection, stream)] == list(range(1, 1701))


def test_waiting_for_a_lock_often_leaves_patience_for_a_conflict(tmp_path, monkeypatch):
    """A rebuild that waits for its readers comes back many times; the deadlock after that is its first."""
    monkeypatch.setattr(engines.time, "sleep", lambda _: None)
    engine, states = open_engine(f"sqlite:///{tmp_path / 'a.db'}"), [*20 * ["55P03"], *7 * ["40P01"]]

    def work(connection):
        if states:
            raise _failure(states.pop(0))
        return "done"

    assert retrying(engine, work) == "done"
    states[:] = 8 * ["40P01"]
    with pytest.raises(StoreError, match="repeat it"):
        retrying(engine, work)
    engine.dispose()


def _failure(state):
    cause = Exception("said by the server")
    cause.sqlstate = state
    return DBAPIError("", None, cause)


class TestAppendSqlite(AppendContract):
    backend = "sqlite"


class TestAppendPostgres(AppendContract):
    backend = "postgresql"
