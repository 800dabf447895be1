"""Seals, manifests, copies, backups, the doctor and the rights of a role."""

import json
import sqlite3
from contextlib import closing
from datetime import date
from pathlib import Path

import psycopg
import pytest
from fabricated import alias, all_records, correct, ingest, mention, merge, projected, record
from sqlalchemy import select

from timeline import clock
from timeline.errors import ExportError, NotFound, ReadOnlyDatabase, Refused
from timeline.export.manifest import manifest_path, read_cut, write_manifest
from timeline.log import rights
from timeline.log.cuts import compare, cut_at
from timeline.log.engines import open_engine, reading, writing
from timeline.log.read import heads, read_text
from timeline.log.tables import article_text
from timeline.log.verify import verify
from timeline.model.ids import bucket_of
from timeline.projections.catch_up import catch_up, rebuild
from timeline.queries.events import all_events
from timeline.queries.filters import EventFilter
from timeline.services.asking import Question, starts_after
from timeline.services.chronology import Chronology, records_since
from timeline.services.copying import backup, copy_log
from timeline.services.database import initialize
from timeline.services.sealing import seal_database, seal_log
from timeline.services.seals import find_seal, seals
from timeline.services.upkeep import State, examine
from timeline.services.verifying import verify_against

TODAY = date(2026, 11, 22)
OTHER = {"sqlite": "postgresql", "postgresql": "sqlite"}


def _fill(engine, start=0):
    for number in range(start, start + 5):
        ingest(engine, number, mention(), mention(5, "2022/.."))
    correct(engine, record(engine), title="Better")
    alias(engine, "Japan", "Nippon")


def _titles(engine, at):
    return [(row.date, row.title) for row in all_events(engine, EventFilter(as_of=at))]


def _thief(engine, *statements):
    with writing(engine) as connection:
        if engine.dialect.name == "sqlite":
            for (name,) in connection.exec_driver_sql("SELECT name FROM sqlite_master WHERE type = 'trigger'").all():
                connection.exec_driver_sql(f"DROP TRIGGER {name}")
        else:
            for table in ("record", "head"):
                connection.exec_driver_sql(f"ALTER TABLE {table} DISABLE TRIGGER ALL")
        for statement in statements:
            connection.exec_driver_sql(statement)


class SealContract:
    backend = ""

    def test_a_seal_is_a_record_and_its_cut_is_all_before_it(self, engine):
        _fill(engine)
        before = all_records(engine)
        made = seal_log(engine, "Ada")
        after = all_records(engine)
        (new,) = [item for item in after if item not in before]
        assert (new.type, new.stream, new.recorded_by, new.id) == ("sealed", "seals", "Ada", made.id)
        assert new.recorded_at > made.cut.at >= max(item.recorded_at for item in before)
        assert made.cut.records == len(before)
        with reading(engine) as connection:
            assert find_seal(connection, made.id[:8]) == made == seals(connection)[0]
            assert find_seal(connection, "ffffffff") is None
            assert not verify(connection).findings

    def test_nothing_comes_in_before_a_seal_any_more_even_with_a_clock_set_back(self, engine, monkeypatch):
        _fill(engine)
        made = seal_log(engine, "Ada")
        catch_up(engine)
        titles = _titles(engine, made.cut.at)
        monkeypatch.setattr(clock, "now", lambda: made.cut.at - 10**9)
        _fill(engine, 10)
        catch_up(engine)
        with reading(engine) as connection:
            assert cut_at(connection, made.cut.at) == made.cut
        assert _titles(engine, made.cut.at) == titles
        second = seal_log(engine, "Ada")
        with reading(engine) as connection:
            assert cut_at(connection, second.cut.at) == second.cut

    def test_a_seal_names_its_instant_wherever_one_is_asked_for(self, url, engine, tmp_path):
        _fill(engine)
        made = seal_database(url, "Ada", tmp_path / "seal.json")
        _fill(engine, 10)
        for name in (made.id, made.id[:9], str(tmp_path / "seal.json")):
            with Chronology.ask(url, Question(as_of=name), TODAY) as chronology:
                assert chronology.asked.as_of == made.cut.at
            since = list(records_since(url, name, TODAY))
            assert {item.id for item in since} == {item.id for item in all_records(engine)[:]} - {
                item.id for item in all_records(engine) if item.seq <= made.cut.heads[item.bucket][0]
            }
            assert [item.recorded_at for item in since] == sorted(item.recorded_at for item in since)
        with reading(engine) as connection:
            assert starts_after(connection, "", TODAY) == [0] * 256

    @pytest.mark.parametrize("by_file", [True, False])
    def test_a_removed_tail_with_its_head_set_back_is_found_against_the_seal(self, url, engine, tmp_path, by_file):
        _fill(engine)
        made = seal_database(url, "Ada", tmp_path / "seal.json")
        name = str(tmp_path / "seal.json") if by_file else made.id
        assert verify_against(url, name).findings == ()
        victim = next(item for item in all_records(engine) if item.type == "article-extracted")
        before = next(item for item in all_records(engine) if (item.bucket, item.seq) == (victim.bucket, victim.seq - 1))
        blob = f"x'{before.hash}'" if self.backend == "sqlite" else f"'\\x{before.hash}'::bytea"
        _thief(
            engine,
            f"DELETE FROM record WHERE bucket = {victim.bucket} AND seq >= {victim.seq}",
            f"UPDATE head SET seq = {before.seq}, hash = {blob} WHERE bucket = {victim.bucket}",
        )
        with reading(engine) as connection:
            assert not verify(connection).findings  # which is why seals are kept elsewhere
        (finding,) = verify_against(url, name).findings
        assert (finding.bucket, finding.seq) == (victim.bucket, victim.seq)

    def test_a_history_written_anew_is_found_against_the_seal(self, url, engine, fresh_url, tmp_path):
        _fill(engine)
        seal_database(url, "Ada", tmp_path / "seal.json")
        other = fresh_url(self.backend)
        forged = open_engine(other)
        _fill(forged)
        with reading(forged) as connection:
            found = compare(connection, read_cut(tmp_path / "seal.json"), "the seal")
        assert found
        assert verify_against(other, str(tmp_path / "seal.json")).findings == tuple(
            item.__class__(item.bucket, item.seq, "", item.message.replace("the seal", str(tmp_path / "seal.json"))) for item in found
        )
        forged.dispose()

    @pytest.mark.parametrize("content", ["", "{}", "[1]", '{"kind": "timeline seal", "heads": []}', "\x00"])
    def test_a_file_that_is_no_seal_is_refused(self, url, engine, tmp_path, content):
        file = tmp_path / "seal.json"
        file.write_text(content)
        with pytest.raises(Refused, match="no seal"):
            verify_against(url, str(file))
        with pytest.raises(NotFound, match="seal"):
            verify_against(url, "deadbeef")

    def test_a_seal_that_was_touched_is_refused(self, url, engine, tmp_path):
        _fill(engine)
        file = tmp_path / "seal.json"
        seal_database(url, "Ada", file)
        content = json.loads(file.read_text())
        content["heads"][3] = [0, "00" * 32] if content["heads"][3][0] else [1, "00" * 32]
        file.write_text(json.dumps(content))
        with pytest.raises(Refused, match="root"):
            verify_against(url, str(file))

    def test_a_manifest_holds_its_file_to_what_it_was(self, url, engine, tmp_path):
        _fill(engine)
        file = tmp_path / "out.csv"
        file.write_text("a,b\n")
        with Chronology.ask(url, Question(), TODAY) as chronology:
            cut, fixed = chronology.cut()
            assert list(fixed.all()) == list(chronology.all())
        manifest = write_manifest(file, 1, {"from": ""}, cut)
        assert manifest == manifest_path(file)
        assert verify_against(url, str(manifest)).findings == ()
        _fill(engine, 10)
        assert verify_against(url, str(manifest)).findings == ()
        file.write_text("a,c\n")
        assert [item.message for item in verify_against(url, str(manifest)).findings] == [f"{file} was changed since it was exported"]
        file.unlink()
        assert "not there" in verify_against(url, str(manifest)).findings[0].message

    def test_a_copy_is_the_same_byte_for_byte_there_and_back(self, url, engine, fresh_url, tmp_path):
        _fill(engine)
        made = seal_database(url, "Ada", tmp_path / "seal.json")
        merge(engine, *[item.content["mention"] for item in all_records(engine) if item.type == "event-mentioned"][:2])
        catch_up(engine)
        there, back = fresh_url(OTHER[self.backend]), fresh_url(self.backend)
        assert copy_log(url, there).new == len(all_records(engine))
        copy_log(there, back)
        for other in (there, back):
            copied = open_engine(other)
            assert all_records(copied) == all_records(engine)
            with reading(copied) as one, reading(engine) as two:
                assert [(end.seq, end.hash) for end in heads(one)] == [(end.seq, end.hash) for end in heads(two)]
                texts = select(article_text).order_by(article_text.c.bucket, article_text.c.article)
                assert one.execute(texts).all() == two.execute(texts).all()
                assert find_seal(one, made.id) == made
            assert verify_against(other, str(tmp_path / "seal.json")).findings == ()
            one, two = projected(copied), projected(engine)
            one.pop("beside search"), two.pop("beside search")  # the words as each engine writes them
            assert one == two
            copied.dispose()

    def test_a_copy_goes_on_where_the_target_stands(self, url, engine, fresh_url):
        _fill(engine)
        there = fresh_url(OTHER[self.backend])
        copy_log(url, there)
        assert copy_log(url, there).new == 0
        before = len(all_records(engine))
        _fill(engine, 10)
        assert copy_log(url, there).new == len(all_records(engine)) - before

    def test_a_copy_keeps_what_a_seal_forbids(self, url, engine, fresh_url, monkeypatch):
        _fill(engine)
        made = seal_log(engine, "Ada")
        there = fresh_url(OTHER[self.backend])
        copy_log(url, there)
        copied = open_engine(there)
        monkeypatch.setattr(clock, "now", lambda: 1)
        _fill(copied, 10)
        with reading(copied) as connection:
            assert cut_at(connection, made.cut.at) == made.cut
        copied.dispose()

    def test_another_log_is_never_copied_over(self, url, engine, fresh_url):
        _fill(engine)
        there = fresh_url(OTHER[self.backend])
        other = open_engine(there)
        record(other)
        before = all_records(other)
        with pytest.raises(Refused, match="another log"):
            copy_log(url, there)
        assert all_records(other) == before
        other.dispose()

    def test_a_copy_of_a_log_that_was_changed_is_not_passed_off_as_good(self, url, engine, fresh_url):
        _fill(engine)
        _thief(engine, "UPDATE record SET recorded_by = 'nobody' WHERE seq = 2")
        with pytest.raises(Refused, match="does not verify"):
            copy_log(url, fresh_url(OTHER[self.backend]))

    def test_a_backup_is_a_whole_database_in_one_file(self, url, engine, tmp_path):
        _fill(engine)
        file = tmp_path / "backup.db"
        assert backup(url, file).records == len(all_records(engine))
        assert sorted(item.name for item in tmp_path.iterdir() if "backup" in item.name) == ["backup.db"]
        copied = open_engine(f"sqlite:///{file}")
        assert all_records(copied) == all_records(engine)
        with reading(copied) as connection:
            assert read_text(connection, next(item.content["article"] for item in all_records(engine) if item.type == "article-added"))
        copied.dispose()
        with pytest.raises(ExportError, match="already"):
            backup(url, file)
        with pytest.raises(ExportError):
            backup(url, tmp_path / "none" / "backup.db")

    def test_the_doctor_finds_a_healthy_database_healthy(self, url, engine):
        _fill(engine)
        checks = {check.name: check for check in examine(url)}
        assert all(check.state is not State.BAD for check in checks.values())
        assert (checks["views"].state, checks["seals"].state) == (State.NOTE, State.NOTE)
        catch_up(engine)
        seal_log(engine, "Ada")
        catch_up(engine)
        checks = {check.name: check for check in examine(url)}
        assert (checks["views"].state, checks["seals"].state) == (State.GOOD, State.GOOD)

    def test_after_a_seal_nothing_is_behind_and_one_record_is_one_record(self, url, engine):
        record(engine)
        checks = {check.name: check for check in examine(url)}
        assert checks["views"].detail.startswith("1 record behind")
        assert checks["log"].detail.startswith("1 record in")
        seal_database(url, "Ada")
        checks = {check.name: check for check in examine(url)}
        assert (checks["views"].state, checks["views"].detail) == (State.GOOD, "up to date")
        assert checks["log"].detail.startswith("2 records in")

    def test_the_doctor_finds_what_is_wrong(self, url, engine):
        _fill(engine)
        _thief(engine, "DELETE FROM record WHERE seq = 2", f"UPDATE head SET seq = 3 WHERE bucket = {bucket_of('seals')}")
        checks = {check.name: check for check in examine(url)}
        assert checks["triggers"].state is State.BAD
        assert checks["log"].state is State.BAD


class TestSealSqlite(SealContract):
    backend = "sqlite"

    def test_a_role_is_for_servers(self, url):
        with pytest.raises(Refused, match="PostgreSQL"):
            initialize(url, "someone")

    def test_a_torn_copy_of_a_file_is_found(self, url, engine, tmp_path):
        for number in range(60):
            ingest(engine, number, *(mention(place * 3) for place in range(20)))
        engine.dispose()
        with closing(sqlite3.connect(engine.url.database)) as connection:
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        whole = Path(engine.url.database).read_bytes()
        torn = tmp_path / "torn.db"
        torn.write_bytes(whole[: len(whole) // 2 // 4096 * 4096])
        said = []
        for work in (verify_against, examine, seal_database):
            try:
                work(f"sqlite:///{torn}", *(["deadbeef"] if work is verify_against else ["Ada"] if work is seal_database else []))
            except Exception as error:  # noqa: BLE001
                said.append((type(error).__mro__[-4].__name__, str(error)))
        assert said
        assert all("\n" not in message for _, message in said)
        assert any("damaged" in message for _, message in said)


class TestSealPostgres(SealContract):
    backend = "postgresql"

    def test_a_role_gets_what_it_needs_and_no_more(self, url, engine, postgres):
        role = f"writer_{engine.url.database}"
        with pytest.raises(Refused, match="no role"):
            initialize(url, role)
        with psycopg.connect(url, autocommit=True) as owner:
            owner.execute(f"CREATE ROLE {role} LOGIN")
        try:
            _fill(engine)
            initialize(url, role)
            theirs = url.replace("//postgres:", f"//{role}:")
            assert role in theirs
            working = open_engine(theirs)
            _fill(working, 10)
            assert catch_up(working)
            assert seal_log(working, "Ada").cut.records
            checks = {check.name: check for check in examine(theirs)}
            assert checks["rights"].state is State.GOOD
            assert {check.name: check for check in examine(url)}["rights"].state is State.NOTE
            for statement in (
                "UPDATE record SET recorded_by = 'x'", "DELETE FROM record", "TRUNCATE record", "DELETE FROM head", "DROP TABLE record",
                "ALTER TABLE record DISABLE TRIGGER ALL", "DROP TRIGGER record_no_change ON record", "UPDATE article_text SET text = ''",
                "INSERT INTO timeline_setting VALUES ('a', 'b')",
            ):  # fmt: skip
                with pytest.raises(ReadOnlyDatabase), writing(working) as connection:
                    connection.exec_driver_sql(statement)
            rebuild(engine)  # the owner's; what comes of it is the role's to use
            _fill(working, 20)
            assert catch_up(working)
            with pytest.raises(ReadOnlyDatabase):
                rebuild(working)
            working.dispose()
            with reading(engine) as connection:
                assert rights.holders(connection, "projection") == [role]
        finally:
            with psycopg.connect(url, autocommit=True) as owner:
                owner.execute(f"DROP OWNED BY {role}")
                owner.execute(f"DROP ROLE {role}")
