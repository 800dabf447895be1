"""The log refuses to be changed, and verification names the first record of what got past (STORE.md, section 2)."""

import sqlite3
from contextlib import closing

import pytest
from fabricated import all_records, ingest, mention, record, write
from sqlalchemy.exc import DBAPIError

from timeline.errors import DamagedGuards, StoreError
from timeline.log import guards, processes
from timeline.log import verify as verifying
from timeline.log.append import Draft
from timeline.log.engines import open_engine, reading, retrying, snapshot, writing
from timeline.log.verify import verify
from timeline.model.records import EventRetracted
from timeline.services.database import initialize, open_to_write

LOG = ("record", "article_text", "timeline_setting", "head")
OVER = {
    "record": "INSERT INTO record SELECT {} FROM record WHERE seq = 1",
    "article_text": "INSERT INTO article_text SELECT * FROM article_text",
    "head": "INSERT INTO head SELECT * FROM head WHERE bucket = 7",
    "timeline_setting": "INSERT INTO timeline_setting SELECT * FROM timeline_setting",
}
SAME_ID = OVER["record"].format("bucket, seq + 900, stream, version + 900, id, type, schema, recorded_at, recorded_by, data, digest, hash")
SAME_VERSION = {
    "sqlite": OVER["record"].format(
        "bucket, seq + 900, stream, version, zeroblob(32), type, schema, recorded_at, recorded_by, data, digest, hash"
    ),
    "postgresql": OVER["record"].format(
        "bucket, seq + 900, stream, version, decode(repeat('00', 32), 'hex'), type, schema, recorded_at, recorded_by, data, digest, hash"
    ),
}


def _filled(engine, articles=6):
    for number in range(articles):
        ingest(engine, number, mention(), mention(5))
    record(engine)


def _refused(engine, sql, before="", message="append-only"):
    with pytest.raises(DBAPIError, match=message), engine.connect() as connection, connection.begin():
        if before:
            connection.exec_driver_sql(before)
        connection.exec_driver_sql(sql)


def _unguarded(engine):
    """A connection that a thief with all rights has: no trigger fires."""
    with writing(engine) as connection:
        for name, table in _triggers(connection):
            connection.exec_driver_sql(f"DROP TRIGGER {name}" + ("" if engine.dialect.name == "sqlite" else f" ON {table}"))


def _triggers(connection):
    if connection.dialect.name == "sqlite":
        return connection.exec_driver_sql("SELECT name, tbl_name FROM sqlite_master WHERE type = 'trigger'").all()
    return connection.exec_driver_sql("SELECT tgname, tgrelid::regclass::text FROM pg_trigger WHERE NOT tgisinternal").all()


def _run(engine, *statements):
    with writing(engine) as connection:
        for statement in statements:
            connection.exec_driver_sql(statement)


def _findings(engine):
    """What verification finds, as a whole and in two parts wherever it is cut."""
    with snapshot(engine) as connection:
        whole = verify(connection)
        for cut in (0, 1, 7, 77, 128, 255, 256, *{finding.bucket for finding in whole.findings}):
            parts = [verify(connection, end=cut), verify(connection, first=cut)]
            assert tuple(finding for part in parts for finding in part.findings) == whole.findings
            assert sum(part.records for part in parts) == whole.records
            assert sum(part.texts for part in parts) == whole.texts
    return whole.findings


class GuardContract:
    backend = ""

    @pytest.mark.parametrize("table", LOG)
    def test_what_is_written_is_not_deleted(self, engine, table):
        _filled(engine)
        _refused(engine, f"DELETE FROM {table}")

    @pytest.mark.parametrize("table", ["record", "article_text", "timeline_setting"])
    def test_what_is_written_is_not_changed(self, engine, table):
        _filled(engine)
        column = {"record": "recorded_by", "article_text": "text", "timeline_setting": "value"}[table]
        _refused(engine, f"UPDATE {table} SET {column} = 'x'")
        _refused(engine, f"UPDATE {table} SET {column} = {column}")

    @pytest.mark.parametrize("change", ["seq = seq - 1", "recorded_at = recorded_at - 1", "bucket = bucket + 1000"])
    def test_a_head_does_not_go_back(self, engine, change):
        _filled(engine)
        _refused(engine, f"UPDATE head SET {change}")

    def test_a_bucket_has_a_hundred_and_more_triggers_away_from_nothing(self, engine):
        with reading(engine) as connection:
            assert guards.differences(connection) == ()

    def test_a_trigger_that_is_gone_stops_every_write_until_init(self, url, engine):
        _filled(engine)
        with writing(engine) as connection:
            name, table = next((name, table) for name, table in _triggers(connection) if table == "record")
            connection.exec_driver_sql(f"DROP TRIGGER {name}" + ("" if self.backend == "sqlite" else f" ON {table}"))
        with pytest.raises(DamagedGuards, match=f"trigger {name} is missing"):
            open_to_write(url)
        initialize(url)
        open_to_write(url).dispose()
        _refused(engine, "DELETE FROM record")

    def test_a_strange_trigger_stops_every_write(self, url, engine):
        if self.backend == "sqlite":
            _run(engine, "CREATE TRIGGER mine AFTER INSERT ON record BEGIN SELECT 1; END")
        else:
            _run(engine, "CREATE TRIGGER mine AFTER INSERT ON record FOR EACH ROW EXECUTE FUNCTION timeline_refuse()")
        with pytest.raises(DamagedGuards, match="mine is not ours"):
            open_to_write(url)
        initialize(url)
        open_to_write(url).dispose()

    # what verification finds when all guards were off

    def test_an_honest_log_is_clean(self, engine):
        _filled(engine)
        with reading(engine) as connection:
            found = verify(connection)
        assert (found.records, found.texts, found.findings) == (len(all_records(engine)), 6, ())

    def test_a_log_in_use_is_clean(self, url, engine):
        """What is written while it is read is not taken for slipped in: it stands behind what the heads said."""
        other = open_engine(url)
        _filled(engine)
        with snapshot(engine) as connection:
            before = verify(connection)
            for number in range(10, 40):
                ingest(other, number, mention())
            assert verify(connection) == before
        other.dispose()
        assert _findings(engine) == ()

    def test_two_processes_find_what_one_does(self, engine, monkeypatch):
        _filled(engine, 12)
        victims = [item for item in all_records(engine) if item.type == "event-mentioned"]
        _unguarded(engine)
        for victim in (victims[0], victims[-1]):
            _run(engine, f"UPDATE record SET data = data || ' ' WHERE bucket = {victim.bucket} AND seq = {victim.seq}")
        monkeypatch.setattr(verifying, "_START", 0)
        monkeypatch.setattr(processes, "MOST", 2)
        with snapshot(engine) as connection:
            whole = verify(connection)
            assert verifying.verify_whole(connection) == whole
        assert [finding.bucket for finding in whole.findings] == [victims[0].bucket, victims[-1].bucket]
        started = processes._start

        def killed(module, task):
            process = started(module, task)
            process.kill()
            return process

        monkeypatch.setattr(processes, "_start", killed)
        with pytest.raises(StoreError, match="repeat the command"), snapshot(engine) as connection:
            verifying.verify_whole(connection)

    @pytest.mark.parametrize(
        ("column", "value"),
        [
            ("data", "replace(data, 'Japan', 'China')"), ("recorded_by", "'somebody else'"), ("recorded_at", "recorded_at + 1"),
            ("type", "'event-restored'"), ("stream", "stream || 'x'"), ("version", "version + 1000"), ("schema", "2"),
            ("recorded_at", "9223372036854775807"), ("data", "data || ' '"), ("digest", "hash"), ("hash", "digest"), ("id", "digest"),
        ],
    )  # fmt: skip
    def test_a_changed_column_is_found_at_its_record(self, engine, column, value):
        _filled(engine)
        victim = next(item for item in all_records(engine) if item.type == "event-mentioned")
        _unguarded(engine)
        _run(engine, f"UPDATE record SET {column} = {value} WHERE bucket = {victim.bucket} AND seq = {victim.seq}")
        (finding,) = _findings(engine)
        assert (finding.bucket, finding.seq) == (victim.bucket, victim.seq)
        assert column == "id" or finding.record == victim.id

    def test_a_change_with_its_digest_made_anew_is_found(self, engine):
        from hashlib import sha256

        _filled(engine)
        victim = next(item for item in all_records(engine) if item.type == "event-mentioned")
        _unguarded(engine)
        data = victim.data.replace("Japan", "China")
        mark = "?" if self.backend == "sqlite" else "%s"
        with writing(engine) as connection:
            connection.exec_driver_sql(
                f"UPDATE record SET data = {mark}, digest = {mark} WHERE bucket = {mark} AND seq = {mark}",
                (data, sha256(data.encode()).digest(), victim.bucket, victim.seq),
            )
        assert [(item.bucket, item.seq) for item in _findings(engine)] == [(victim.bucket, victim.seq)]

    def test_a_removed_record_is_found_in_its_place(self, engine):
        _filled(engine)
        victim = next(item for item in all_records(engine) if item.seq == 2)
        _unguarded(engine)
        _run(engine, f"DELETE FROM record WHERE bucket = {victim.bucket} AND seq = 2")
        (finding,) = _findings(engine)
        assert f"record 2 of bucket {victim.bucket} was removed" in finding.message

    def test_a_removed_tail_is_found_by_the_head(self, engine):
        _filled(engine)
        victim = next(item for item in all_records(engine) if item.seq == 3)
        _unguarded(engine)
        _run(engine, f"DELETE FROM record WHERE bucket = {victim.bucket} AND seq >= 3")
        (finding,) = _findings(engine)
        assert (finding.bucket, finding.seq) == (victim.bucket, 3)
        assert "removed from its end" in finding.message

    def test_two_records_in_each_other_s_place_are_found(self, engine):
        _filled(engine)
        victim = next(item for item in all_records(engine) if item.seq == 2)
        _unguarded(engine)
        where = f"WHERE bucket = {victim.bucket} AND seq"
        _run(
            engine,
            f"UPDATE record SET seq = -1 {where} = 2",
            f"UPDATE record SET seq = 2 {where} = 3",
            f"UPDATE record SET seq = 3 {where} = -1",
        )
        (finding,) = _findings(engine)
        assert (finding.bucket, finding.seq) == (victim.bucket, 2)

    def test_a_record_that_was_slipped_in_is_found(self, engine):
        _filled(engine)
        victim = next(item for item in all_records(engine) if item.seq == 1)
        _unguarded(engine)
        _run(
            engine,
            "INSERT INTO record SELECT bucket, 4711, 'event/ab', 1, digest, type, schema, recorded_at + 9999999, recorded_by, data,"
            " digest, hash"
            f" FROM record WHERE bucket = {victim.bucket} AND seq = 1",
        )
        (finding,) = _findings(engine)
        assert finding.bucket == victim.bucket

    def test_a_record_before_the_first_and_a_bucket_beyond_the_last_are_found(self, engine):
        _filled(engine)
        victim = next(item for item in all_records(engine) if item.seq == 1)
        _unguarded(engine)
        copied = "stream || 'y', 1, digest, type, schema, recorded_at, recorded_by, data, digest, hash FROM record"
        _run(engine, f"INSERT INTO record SELECT bucket, -5, {copied} WHERE bucket = {victim.bucket} AND seq = 1")
        for bucket in (256, -9):
            _run(engine, f"INSERT INTO record SELECT {bucket}, 1, {copied} WHERE bucket = {victim.bucket} AND seq = 1")
        assert sorted((item.bucket, item.seq) for item in _findings(engine)) == sorted([(victim.bucket, -5), (256, 0), (256, 0)])

    @pytest.mark.parametrize(
        ("statement", "words"),
        [
            ("UPDATE article_text SET text = text || '.' WHERE bucket = {}", "was changed"),
            ("DELETE FROM article_text WHERE bucket = {}", "was removed"),
        ],
    )
    def test_a_changed_or_removed_text_is_found(self, engine, statement, words):
        _filled(engine)
        victim = next(item for item in all_records(engine) if item.type == "article-added")
        _unguarded(engine)
        _run(engine, statement.format(victim.bucket))
        (finding,) = _findings(engine)
        assert finding.record == victim.content["article"]
        assert words in finding.message

    def test_a_text_that_was_slipped_in_is_found(self, engine):
        from timeline.model.ids import article_id, article_stream, bucket_of

        _filled(engine)
        article = article_id("lies")
        bucket = bucket_of(article_stream(article))
        blob = f"x'{article}'" if self.backend == "sqlite" else f"'\\x{article}'::bytea"
        _run(engine, f"INSERT INTO article_text VALUES ({bucket}, {blob}, 'lies')")
        (finding,) = _findings(engine)
        assert (finding.record, "slipped in" in finding.message) == (article, True)

    @pytest.mark.parametrize("bucket", [-7, 256, 900])
    def test_a_text_in_a_bucket_that_does_not_exist_is_found(self, engine, bucket):
        _filled(engine)
        blob = f"x'{'ab' * 32}'" if self.backend == "sqlite" else f"'\\x{'ab' * 32}'::bytea"
        _run(engine, f"INSERT INTO article_text VALUES ({bucket}, {blob}, 'lies')")
        (finding,) = _findings(engine)
        assert (finding.record, "slipped in" in finding.message) == ("ab" * 32, True)

    @pytest.mark.parametrize("change", ["seq = seq + 1", "recorded_at = 0", "hash = {zero}"])
    def test_a_changed_head_is_found(self, engine, change):
        _filled(engine)
        victim = all_records(engine)[0]
        _unguarded(engine)
        zero = "zeroblob(32)" if self.backend == "sqlite" else "decode(repeat('00', 32), 'hex')"
        _run(engine, f"UPDATE head SET {change.format(zero=zero)} WHERE bucket = {victim.bucket}")
        (finding,) = _findings(engine)
        assert finding.bucket == victim.bucket

    def test_a_removed_head_is_found_and_no_append_goes_there(self, engine):
        _filled(engine)
        victim = all_records(engine)[0]
        _unguarded(engine)
        _run(engine, f"DELETE FROM head WHERE bucket = {victim.bucket}")
        (finding,) = _findings(engine)
        assert "head" in finding.message
        with pytest.raises(StoreError, match="head of bucket"):
            write(engine, [Draft(victim.stream, EventRetracted("ab", ""), "ab" * 16)])


class TestGuardSqlite(GuardContract):
    backend = "sqlite"

    @pytest.mark.parametrize("recursive", ["ON", "OFF"])
    @pytest.mark.parametrize("verb", ["INSERT", "INSERT OR REPLACE", "REPLACE", "INSERT OR IGNORE"])
    @pytest.mark.parametrize("table", LOG)
    def test_nothing_goes_over_what_is_there(self, url, engine, table, verb, recursive):
        _filled(engine)
        before = all_records(engine)
        with closing(sqlite3.connect(engine.url.database)) as connection:  # another tool, with its own settings
            connection.execute(f"PRAGMA recursive_triggers = {recursive}")
            over = [OVER[table].format("*")] + ([SAME_ID, SAME_VERSION["sqlite"]] if table == "record" else [])
            for sql in over:
                with pytest.raises(sqlite3.IntegrityError, match="append-only"):
                    connection.execute(sql.replace("INSERT", verb, 1).replace("REPLACE INTO", "REPLACE INTO"))
            connection.commit()
        assert all_records(engine) == before

    def test_update_or_replace_and_upsert_are_refused(self, engine):
        _filled(engine)
        _refused(engine, "UPDATE OR REPLACE record SET seq = 1")
        _refused(engine, OVER["record"].format("*") + " ON CONFLICT DO UPDATE SET data = 'x'")
        _refused(engine, OVER["record"].format("*") + " ON CONFLICT DO NOTHING")

    def test_a_disguised_trigger_is_seen(self, url, engine):
        _run(
            engine,
            "DROP TRIGGER record_no_delete",
            "CREATE TRIGGER record_no_delete BEFORE DELETE ON record WHEN 0 BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END",
        )
        with pytest.raises(DamagedGuards, match="record_no_delete was altered"):
            open_to_write(url)

    def test_text_does_not_slip_into_numbers(self, engine):
        _refused(
            engine,
            "INSERT INTO record VALUES (1, 'one', 's', 1, x'', 't', 1, 1, 'x', '{}', x'', x'')",
            message="cannot store TEXT value in INTEGER",
        )

    def test_every_connection_has_the_settings_of_the_log(self, engine):
        wanted = {
            "journal_mode": "wal",
            "synchronous": 2,
            "busy_timeout": 60_000,
            "foreign_keys": 1,
            "recursive_triggers": 1,
            "trusted_schema": 0,
        }
        with reading(engine) as one, reading(engine) as two:
            for connection in (one, two):
                assert {name: connection.exec_driver_sql(f"PRAGMA {name}").scalar_one() for name in wanted} == wanted


class TestGuardPostgres(GuardContract):
    backend = "postgresql"

    @pytest.mark.parametrize("table", LOG)
    def test_truncate_is_refused(self, engine, table):
        _filled(engine)
        _refused(engine, f"TRUNCATE {table}")
        _refused(engine, f"TRUNCATE {table} CASCADE", before="SET LOCAL session_replication_role = replica")

    @pytest.mark.parametrize("statement", ["DELETE FROM {}", "UPDATE {} SET {} = {}"])
    @pytest.mark.parametrize("table", LOG[:3])
    def test_no_role_of_replication_gets_past(self, engine, table, statement):
        _filled(engine)
        column = {"record": "data", "article_text": "text", "timeline_setting": "value"}[table]
        _refused(engine, statement.format(table, column, column), before="SET LOCAL session_replication_role = replica")

    @pytest.mark.parametrize("table", LOG)
    def test_nothing_goes_over_what_is_there(self, engine, table):
        _filled(engine)
        before = all_records(engine)
        over = [OVER[table].format("*")] + ([SAME_ID, SAME_VERSION["postgresql"]] if table == "record" else [])
        for sql in over:
            _refused(engine, sql, message="duplicate key")
        if table == "record":
            _refused(engine, over[0] + " ON CONFLICT (bucket, seq) DO UPDATE SET data = 'x'")
        assert all_records(engine) == before

    @pytest.mark.parametrize("how", ["DISABLE TRIGGER record_no_change", "ENABLE TRIGGER record_no_change", "DISABLE TRIGGER ALL"])
    def test_a_trigger_that_is_off_or_not_always_on_is_seen(self, url, engine, how):
        _run(engine, f"ALTER TABLE record {how}")
        with pytest.raises(DamagedGuards, match="record_no_change was altered"):
            open_to_write(url)
        initialize(url)
        open_to_write(url).dispose()

    def test_a_function_that_lets_all_pass_is_seen(self, url, engine):
        _run(engine, "CREATE OR REPLACE FUNCTION timeline_refuse() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN OLD; END'")
        with pytest.raises(DamagedGuards, match="was altered"):
            open_to_write(url)
        initialize(url)
        _refused(engine, "DELETE FROM record", message="append-only") if all_records(engine) else None

    def test_an_error_of_the_guards_is_one_line(self, engine):
        _filled(engine)
        with pytest.raises(StoreError, match="append-only") as refused:
            retrying(engine, lambda connection: connection.exec_driver_sql("DELETE FROM record"))
        assert "\n" not in str(refused.value)
