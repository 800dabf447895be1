"""A rebuild, on each engine: the same tables by every way, one builder at a time, the old tables in use until the new ones are whole."""

import os
import random
import subprocess
import threading
import time
from dataclasses import replace

import psycopg
import pytest
from children import Child
from fabricated import (
    actor,
    alias,
    all_records,
    assign,
    correct,
    extraction,
    id_of_mention,
    ingest,
    mention,
    merge,
    projected,
    record,
    retract,
    split,
    text_of,
    write,
)  # fmt: skip
from sqlalchemy import insert, inspect

from timeline.errors import StoreError
from timeline.identity.decisions import Decisions
from timeline.log import processes
from timeline.log.engines import open_engine, reading, retrying, writing
from timeline.projections import catch_up as catching_up
from timeline.projections import load as loading
from timeline.projections import rebuild as rebuilding
from timeline.projections import steps
from timeline.projections.article_view import view_article
from timeline.projections.catch_up import catch_up, pending, rebuild
from timeline.projections.event_view import _state, of_one
from timeline.projections.tables import TABLES, create_bare, tables


def _live(engine, articles=12):
    """A log with what there is: joined mentions, another extraction, corrections, decisions, actors with two names."""
    dice, events = random.Random(4), []
    for number in range(articles):
        found = [mention(place * 7, dice.choice(("2024-06-19", "199X", "2022/..", None)), ("Japan", "Kenya")) for place in range(4)]
        article = ingest(engine, number, *found)
        for item in found:
            name = id_of_mention(article, item)
            assign(engine, article, name, dice.choice((name, name, *events[:4])))
            events.append(name)
        if number % 4 == 0:
            write(engine, extraction(article, (*found[:2], mention(40)), "extractor 2"))
    by_hand = record(engine)
    correct(engine, events[0], title="Better")
    retract(engine, events[5])
    merge(engine, by_hand, events[8])
    split(engine, by_hand, events[8], mentions=(events[8],))
    alias(engine, "Japan", "Nippon")
    return events


class RebuildContract:
    backend = ""

    def test_an_alias_that_gets_a_second_owner_leaves_the_first(self, engine):
        alias(engine, "Japan", "Nippon")
        ingest(engine, 0, mention(actors=("Nippon",)))
        catch_up(engine)
        alias(engine, "Kenya", "Nippon")
        catch_up(engine)
        by_steps = projected(engine)
        assert [row[:2] for row in by_steps["actor_name"] if row[2]] == [("state:nippon", "Nippon")]
        rebuild(engine)
        assert projected(engine) == by_steps

    def test_in_processes_and_in_this_one_it_is_what_steps_give(self, url, engine, monkeypatch, tmp_path):
        _live(engine)
        monkeypatch.setattr(catching_up, "BULK", 10**9)
        catch_up(engine, batch=3)
        by_steps = projected(engine)
        number = len(all_records(engine))
        assert rebuild(engine) == number
        assert projected(engine) == by_steps
        monkeypatch.setattr(rebuilding, "PROCESSES_FROM", 0)
        told = []
        (tmp_path / "json.py").write_text("raise AssertionError('what lies in the folder is not run')")
        monkeypatch.chdir(tmp_path)
        assert rebuild(engine, batch=10, progress=told.append) == number
        assert sum(told) == number
        assert projected(engine) == by_steps

    def test_what_is_too_much_for_one_transaction_is_put_in_place_in_several(self, engine, monkeypatch):
        _live(engine)
        catch_up(engine)
        before = projected(engine)
        for name, rows in {"_KEYS_AT_ONCE": 8, "_EVENTS_AT_ONCE": 2, "_COPIED": 3, "_SEARCHED": 2, "_DERIVED": 2}.items():
            monkeypatch.setattr(loading, name, rows)
        rebuild(engine)
        assert projected(engine) == before
        assert before["event_term"]

    def test_an_index_that_cannot_be_made_leaves_the_old_tables(self, engine, monkeypatch):
        _live(engine)
        catch_up(engine)
        before = projected(engine)

        def failing(connection, prefix, mark):
            connection.exec_driver_sql("SELECT nothing_of_that_name")

        with monkeypatch.context() as patched:
            patched.setattr(loading.search, "create_indexes", failing)
            with pytest.raises(StoreError, match="nothing_of_that_name"):
                rebuild(engine)
        assert projected(engine) == before
        monkeypatch.setattr(rebuilding, "_PATIENCE", 0)  # this process is the builder that failed, and lives
        rebuild(engine)
        assert projected(engine) == before

    def test_what_is_nearly_all_new_is_built_and_what_is_little_goes_in_steps(self, url, engine, monkeypatch):
        monkeypatch.setattr(catching_up, "BULK", 20)
        built = []
        monkeypatch.setattr(catching_up, "rebuild", lambda *given: built.append(pending_now(engine)) or rebuild(*given))
        for number in range(10):
            ingest(engine, number)
        catch_up(engine)
        assert built == [30]
        before = projected(engine)
        ingest(engine, 11)
        catch_up(engine)
        assert built == [30]
        assert len(projected(engine)["event"]) == len(before["event"]) + 1
        rebuild(engine)
        assert pending_now(engine) == 0

    def test_a_process_that_is_killed_is_one_line_and_the_old_tables_stay(self, url, engine, monkeypatch):
        _live(engine)
        catch_up(engine)
        before = projected(engine)
        monkeypatch.setattr(rebuilding, "PROCESSES_FROM", 0)
        started = processes._start

        def killed(module, task):
            process = started(module, task)
            process.kill()
            return process

        monkeypatch.setattr(processes, "_start", killed)
        with pytest.raises(StoreError, match="repeat the command") as failed:
            rebuild(engine)
        assert "\n" not in str(failed.value)
        assert projected(engine) == before
        monkeypatch.setattr(processes, "_start", started)
        rebuild(engine)
        assert projected(engine) == before

    def test_what_comes_in_while_it_builds_is_in_the_new_tables(self, url, engine, monkeypatch):
        _live(engine)
        other, real = open_engine(url), rebuilding.derive

        def and_meanwhile(*given):
            yield from real(*given)
            ingest(other, 77)
            alias(other, "Kenya", "Peru")

        monkeypatch.setattr(rebuilding, "derive", and_meanwhile)
        rebuild(engine)
        assert pending_now(engine) == 0
        built = projected(engine)
        monkeypatch.setattr(rebuilding, "derive", real)
        rebuild(engine)
        assert projected(engine) == built
        other.dispose()

    def test_several_at_once_come_to_the_same_end(self, url, engine):
        _live(engine)
        catch_up(engine)
        before = projected(engine)
        children = [Child(lambda own, told: told(str(rebuild(own, batch=3))), url) for _ in range(4)]
        assert [child.finish() for child in children] == [[str(len(all_records(engine)))]] * 4
        assert projected(engine) == before
        with reading(engine) as connection:
            assert not [name for name in inspect(connection).get_table_names() if name.startswith("new_")]

    @pytest.mark.parametrize("builder", ["dead here", "none"])
    def test_a_builder_that_is_dead_is_succeeded_at_once(self, url, engine, builder):
        _live(engine, 3)
        self._begin(engine, builder)
        start = time.monotonic()
        rebuild(engine)
        assert time.monotonic() - start < rebuilding._PATIENCE

    def test_a_builder_elsewhere_that_gives_no_sign_is_succeeded_and_stops_when_it_wakes(self, url, engine, monkeypatch):
        _live(engine, 3)
        monkeypatch.setattr(rebuilding, "_PATIENCE", 0.3)
        other, real, asleep, waking = open_engine(url), rebuilding.derive, threading.Event(), threading.Event()
        went = []

        def sleeping(*given):
            went.append(threading.current_thread().name)
            if len(went) == 1:
                asleep.set()
                waking.wait(60)
            yield from real(*given)

        monkeypatch.setattr(rebuilding, "derive", sleeping)
        thread = threading.Thread(target=rebuild, args=(other,), name="first")
        thread.start()
        asleep.wait(60)
        rebuild(engine)
        before = projected(engine)
        waking.set()
        thread.join(60)
        assert not thread.is_alive()
        assert projected(engine) == before
        other.dispose()

    @staticmethod
    def _begin(engine, builder):
        new = tables("new_")
        with subprocess.Popen(["true"]) as ended:
            pass
        token = {"dead here": f"{os.uname().nodename} {ended.pid} 00", "none": ""}[builder]
        with writing(engine) as connection:
            create_bare(connection, new)
            if token:
                connection.execute(insert(new.projection).values(name="builder", version=token, turns=1))

    def test_an_event_of_one_mention_is_derived_as_all_others_are(self, url, engine):
        people = (actor("Abe", "person"), actor("Shinzo Abe", "person"), actor("Japan"), actor("JAPAN"))
        several = (
            mention(),
            mention(0, "2022/..", ()),
            mention(0, "199X", title=""),
            mention(0, "2024", ("Kenya", "Japan", "Kenya"), "interval"),
            mention(0, "2024-06", ("Ägypten", "Zypern", "ägypten")),
        )
        for number, content in enumerate(several):
            for item in (content, replace(content, actors=people), replace(content, places=("Oslo", "Oslo", "Rome"))):
                article = ingest(engine, number, item, text=f"{text_of(number)} {item.actors} {item.places}")
                stream = [entry for entry in all_records(engine) if entry.stream == f"article/{article}"]
                (row,) = view_article(article, stream).memberships
                assert of_one(row, Decisions(())) == _state(row.event, [row], [], Decisions(()), row.known_from)


def pending_now(engine):
    return retrying(engine, pending, writes=False)


class TestRebuildSqlite(RebuildContract):
    backend = "sqlite"


class TestRebuildPostgres(RebuildContract):
    backend = "postgresql"

    def test_a_builder_that_loses_its_connection_begins_anew(self, url, engine, monkeypatch):
        _live(engine)
        catch_up(engine)
        before, real, cut = projected(engine), rebuilding.derive, []

        def and_cut(own, ends, decisions, batch):
            for number, rows in enumerate(real(own, ends, decisions, 5)):
                if number == 3 and not cut:
                    cut.append(number)
                    with psycopg.connect(url, autocommit=True) as other:
                        other.execute(
                            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                            " WHERE datname = current_database() AND pid <> pg_backend_pid()"
                        )
                yield rows

        monkeypatch.setattr(rebuilding, "derive", and_cut)
        rebuild(engine)
        assert cut
        assert projected(engine) == before

    def test_new_tables_take_their_place_among_steps_without_an_end(self, url, engine, monkeypatch):
        """The swap waits for the step at work, and the next step waits for the swap."""
        _live(engine)
        catch_up(engine)
        first, following, swap = _table(engine), [], rebuilding._swap
        builder, other = open_engine(url), open_engine(url)
        built, at_work = threading.Event(), threading.Event()

        def swap_while_others_work(*args):
            built.set()
            at_work.wait(30)
            return swap(*args)

        def follow():
            with writing(other) as connection:
                steps._step_in_use(connection, TABLES, 10)
                following.append(connection.exec_driver_sql("SELECT 'projection'::regclass::oid").scalar_one())

        monkeypatch.setattr(rebuilding, "_swap", swap_while_others_work)
        threads = [threading.Thread(target=rebuild, args=(builder,)), threading.Thread(target=follow)]
        threads[0].start()
        assert built.wait(30)
        with writing(engine) as connection:
            steps._step_in_use(connection, TABLES, 10)
            at_work.set()
            _until(lambda: _waiting_for_lease(url) == 1)
            threads[1].start()
            _until(lambda: _waiting_for_lease(url) == 2)
            assert _table(engine) == first
        for thread in threads:
            thread.join()
        assert following == [_table(engine)] != [first]
        builder.dispose()
        other.dispose()


def _table(engine):
    with reading(engine) as connection:
        return connection.exec_driver_sql("SELECT 'projection'::regclass::oid").scalar_one()


def _waiting_for_lease(url):
    with psycopg.connect(url) as connection:
        return connection.execute("SELECT count(*) FROM pg_locks WHERE relation = 'lease'::regclass AND NOT granted").fetchone()[0]


def _until(holds, seconds=30):
    end = time.monotonic() + seconds
    while not holds():
        assert time.monotonic() < end, "it does not come"
        time.sleep(0.02)
