"""Processes killed at any moment: what was acknowledged is there, the rest is whole or absent, and the next one goes on."""

import os
import random
import resource
import signal
from pathlib import Path

import pytest
from children import Child
from fabricated import all_records, ingest, mention, new_id, projected, record, text_of, write
from later import install_later
from sqlalchemy import inspect

from timeline.errors import StoreError
from timeline.log import guards, migrate
from timeline.log.append import Draft
from timeline.log.engines import open_engine, reading, retrying, shown
from timeline.log.tables import lease
from timeline.log.verify import verify
from timeline.model.ids import article_id, event_stream
from timeline.model.records import EventRetracted
from timeline.projections.catch_up import catch_up, rebuild
from timeline.services.database import initialize
from timeline.services.matching import match_mentions
from timeline.services.sealing import seal_log
from timeline.services.seals import seals
from timeline.services.upkeep import examine

ROUNDS = 12


def write_articles(engine, told):
    """Ingest article after article, project now and then; say which are committed."""
    dice = random.Random()
    while True:
        number = dice.randrange(10**9)
        ingest(engine, number, mention(), mention(5, "2024-05"))
        told(number)
        if dice.random() < 0.3:
            catch_up(engine, batch=5)


def _whole(engine):
    """Check that the log is sound and its articles complete; return the ids of the articles."""
    records = all_records(engine)
    with reading(engine) as connection:
        assert verify(connection).findings == ()
    by_article = {}
    for item in records:
        if item.stream.startswith("article/"):
            by_article.setdefault(item.stream, []).append(item.type)
    assert all(types == ["article-added", "event-mentioned", "event-mentioned", "article-extracted"] for types in by_article.values())
    return {stream.partition("/")[2] for stream in by_article}


def _as_rebuilt(engine):
    catch_up(engine)
    before = projected(engine)
    rebuild(engine)
    return before == projected(engine)


class CrashContract:
    backend = ""

    def test_writers_and_projectors_killed_at_any_moment(self, url, engine):
        dice, acknowledged = random.Random(1), set()
        for _ in range(ROUNDS):
            children = [Child(write_articles, url) for _ in range(2)]
            for child in children:
                acknowledged |= {article_id(text_of(int(word))) for word in child.kill(dice.uniform(0.0, 0.12))}
            assert acknowledged <= _whole(engine)
        assert acknowledged
        ingest(engine, 1, mention(), mention(5))
        assert _as_rebuilt(engine)

    def test_a_rebuild_killed_at_any_moment_leaves_the_old_views(self, url, engine):
        for number in range(12):
            ingest(engine, number, mention(), mention(5, "199X"))
        catch_up(engine)
        before, dice = projected(engine), random.Random(2)
        for _ in range(ROUNDS):
            Child(lambda own, _: rebuild(own, batch=3), url).kill(dice.uniform(0.0, 0.25))
            assert projected(engine) == before
        ingest(engine, 99, mention())
        assert _as_rebuilt(engine)

    def test_a_migration_killed_at_any_moment_is_done_or_not_begun(self, empty_url):
        dice, engine = random.Random(3), open_engine(empty_url)
        seen = set()
        for _ in range(ROUNDS):
            Child(lambda _, told: told(initialize(empty_url)), empty_url).kill(dice.uniform(0.0, 0.3))
            with reading(engine) as connection:
                seen.add(migrate.state(connection, shown(engine)))
        assert seen <= {migrate.State.EMPTY, migrate.State.CURRENT}
        initialize(empty_url)
        ingest(engine, 1, mention(), mention(5))
        assert _as_rebuilt(engine)
        engine.dispose()

    def test_an_upgrade_killed_at_any_moment_is_done_or_not_begun_and_the_log_is_the_same(self, url, engine, tmp_path, monkeypatch):
        for number in range(8):
            ingest(engine, number, mention(), mention(5))
        records = all_records(engine)
        slow = "connection.exec_driver_sql('SELECT count(*) FROM record a, record b, record c, record d').scalar_one()"
        install_later(monkeypatch, tmp_path / "migrations", slow)
        dice, seen = random.Random(7), []
        for _ in range(ROUNDS):
            Child(lambda own, told: told(str(migrate.upgrade(own))), url).kill(dice.uniform(0.0, 0.4))
            with reading(engine) as connection:
                seen.append(migrate.state(connection, shown(engine)))
                assert inspect(connection).has_table("noted") is (seen[-1] is migrate.State.CURRENT)
                assert guards.differences(connection) == ()
            assert all_records(engine) == records
        assert set(seen) <= {migrate.State.OLDER, migrate.State.CURRENT}
        assert seen == sorted(seen, key=lambda state: state is migrate.State.CURRENT)
        initialize(url)
        ingest(engine, 99, mention(), mention(5))
        assert _as_rebuilt(engine)

    def test_a_rebuild_in_processes_killed_at_any_moment_leaves_the_old_views_and_no_process(self, url, engine, monkeypatch):
        monkeypatch.setattr("timeline.projections.rebuild.PROCESSES_FROM", 0)
        for number in range(6):
            ingest(engine, number, mention(), mention(5, "199X"))
        catch_up(engine)
        before, dice = projected(engine), random.Random(8)
        for _ in range(ROUNDS // 2):
            Child(lambda own, _: rebuild(own, batch=3), url).kill(dice.uniform(0.2, 2.0))
            assert projected(engine) == before
        assert _as_rebuilt(engine)

    def test_a_seal_killed_at_any_moment_is_there_or_not(self, url, engine):
        ingest(engine, 1, mention(), mention(5))
        dice, acknowledged = random.Random(4), set()
        for _ in range(ROUNDS):
            acknowledged |= set(Child(lambda own, told: [told(seal_log(own, "x").id) for _ in range(50)], url).kill(dice.uniform(0.0, 0.1)))
        with reading(engine) as connection:
            assert acknowledged <= {item.id for item in seals(connection)}
        _whole(engine)

    def test_a_matcher_killed_at_any_moment_is_finished_by_the_next(self, url, engine, monkeypatch):
        from timeline.services import matching

        monkeypatch.setattr(matching, "_LEASE_SECONDS", 0)  # it would be another minute until the dead one's turn is over
        for number in range(10):
            ingest(engine, number, mention(), mention(5, "2024-05"))
        dice = random.Random(5)
        for _ in range(ROUNDS):
            Child(lambda own, _: match_mentions(own, "x"), url).kill(dice.uniform(0.0, 0.15))
            with reading(engine) as connection:
                assert verify(connection).findings == ()
        assert match_mentions(engine, "x").left == 0
        assigned = [item.content["mention"] for item in all_records(engine) if item.type == "mention-assigned"]
        assert len(set(assigned)) == 20
        assert _as_rebuilt(engine)

    def test_a_dead_matcher_is_outlived_and_a_living_one_is_told(self, url, engine, monkeypatch):
        from timeline.services import matching

        ingest(engine, 1, mention(), mention(5))
        monkeypatch.setattr(matching, "_LEASE_SECONDS", 1)
        assert retrying(engine, lambda connection: matching._take_lease(connection, "dead"))
        said = []
        assert match_mentions(engine, "x", said.append).left == 0
        assert said == ["another program gives events to mentions, or was killed at it: waited for, 1 seconds at most"]
        ingest(engine, 2, mention(), mention(5))
        catch_up(engine)
        assert "no other was compared with" in next(check.detail for check in examine(url) if check.name == "matching")
        monkeypatch.setattr(matching, "_LEASE_SECONDS", 100)
        assert retrying(engine, lambda connection: matching._take_lease(connection, "alive"))
        monkeypatch.setattr(matching, "_LEASE_SECONDS", 1)
        assert match_mentions(engine, "x").left == 1
        with engine.begin() as connection:
            connection.execute(lease.delete())
        assert match_mentions(engine, "x").left == 0
        assert "matching" not in {check.name for check in examine(url)}


class TestCrashSqlite(CrashContract):
    backend = "sqlite"

    def test_a_full_disk_is_one_line_and_nothing_is_half_written(self, url, engine):
        ingest(engine, 1, mention(), mention(5))
        engine.dispose()

        def until_full(own, told):
            signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
            resource.setrlimit(resource.RLIMIT_FSIZE, (600_000, resource.RLIM_INFINITY))
            try:
                write_articles(own, told)
            except StoreError as error:
                told(f"full: {error}")

        said = Child(until_full, url).finish()
        assert said[-1].startswith("full: ")
        assert "make room" in said[-1] or "room" in said[-1]
        assert {article_id(text_of(int(word))) for word in said[:-1]} <= _whole(engine)
        ingest(engine, 2, mention(), mention(5))
        assert _as_rebuilt(engine)

    def test_several_at_once_make_one_database(self, empty_url):
        children = [Child(lambda _, told: (initialize(empty_url), told("ready")), empty_url) for _ in range(8)]
        assert [child.finish() for child in children] == [["ready"]] * 8


class TestCrashPostgres(CrashContract):
    backend = "postgresql"

    def test_several_at_once_make_one_database(self, empty_url):
        children = [Child(lambda _, told: (initialize(empty_url), told("ready")), empty_url) for _ in range(6)]
        assert [child.finish() for child in children] == [["ready"]] * 6


class TestServer:
    """A server of its own, with fsync on, that is stopped at once and started again under load."""

    @pytest.fixture(scope="class")
    def server(self):
        import shutil
        import tempfile

        from conftest import Postgres

        folder = Path(tempfile.mkdtemp(prefix="tl", dir="/tmp"))
        server = Postgres(folder / "pg", durable=True)
        yield server
        server.server.cleanup()
        shutil.rmtree(folder, ignore_errors=True)

    def test_a_server_stopped_at_once_and_started_loses_nothing_acknowledged(self, server):
        url = server.fresh()
        engine = open_engine(url)
        number, dice = 6, random.Random(6)
        children = [Child(_so_many, url) for _ in range(3)]
        first = {article_id(text_of(1000 * child.process.pid)) for child in children}
        while not first <= _articles(engine):  # a server that never was there is an error at once
            _pause(0.01)
        for _ in range(number):
            _pause(dice.uniform(0.1, 0.3))
            server.restart()
        said = [child.finish() for child in children]
        assert all(len(words) == MANY for words in said)
        assert {article_id(text_of(int(word))) for words in said for word in words} <= _whole(engine)
        write(engine, [Draft(event_stream("ab"), EventRetracted("ab", ""), new_id())])
        record(engine)
        assert _as_rebuilt(engine)
        engine.dispose()


MANY = 150


def _so_many(engine, told):
    start = os.getpid() * 1000
    for number in range(start, start + MANY):
        ingest(engine, number, mention(), mention(5, "2024-05"))
        told(number)
        if number % 20 == 0:
            catch_up(engine)


def _articles(engine):
    return {item.content["article"] for item in all_records(engine) if item.type == "article-added"}


def _pause(seconds):
    import time

    time.sleep(seconds)
