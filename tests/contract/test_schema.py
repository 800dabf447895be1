"""The schema: its rules, its migrations, and what the program says to a database that is not what it expects."""

import os
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from fabricated import all_records, ingest, record, retract
from later import REVISION, install_later
from sqlalchemy import inspect, text

from timeline.errors import (
    DamagedGuards,
    DatabaseOutdated,
    DatabaseUnreachable,
    ForeignDatabase,
    NewerDatabase,
    ReadOnlyDatabase,
    StoreError,
    TimelineError,
)
from timeline.log import guards, migrate
from timeline.log.engines import open_engine, reading, writing
from timeline.log.tables import LOG_TABLES, article_text, head, metadata
from timeline.log.tables import record as record_table
from timeline.log.verify import verify
from timeline.services.database import anchored, initialize, open_to_read, open_to_write
from timeline.services.ingest import extract_stored
from timeline.services.reviewing import stored_questions
from timeline.services.sealing import seal_database
from timeline.services.upkeep import rebuild_tables

EDGES = list(zip((None, *migrate.REVISIONS), migrate.REVISIONS, strict=False))


def _config(connection):
    config = Config()
    config.set_main_option("script_location", str(migrate.migrations_folder()))
    config.attributes["connection"] = connection
    return config


def _objects(engine):
    """Everything that the schema of the log consists of, as the database tells it."""
    with reading(engine) as connection:
        if engine.dialect.name == "sqlite":
            rows = connection.exec_driver_sql(
                "SELECT type, name, sql FROM sqlite_master"
                " WHERE tbl_name IN ('record', 'head', 'article_text', 'timeline_setting', 'lease', 'seal')"
            )
            return sorted(map(tuple, rows), key=repr)
        rows = connection.exec_driver_sql(
            "SELECT c.relname, pg_get_triggerdef(t.oid), t.tgenabled::text FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid"
            " UNION ALL SELECT c.relname, pg_get_constraintdef(k.oid), k.contype::text FROM pg_constraint k"
            " JOIN pg_class c ON c.oid = k.conrelid"
            " WHERE c.relname IN ('record', 'head', 'article_text', 'timeline_setting', 'lease')"
        )
        return sorted(map(tuple, rows), key=repr)


def test_the_program_needs_the_last_revision():
    script = ScriptDirectory(str(migrate.migrations_folder()))
    assert [item.revision for item in reversed(list(script.walk_revisions()))] == list(migrate.REVISIONS)
    assert script.get_current_head() == migrate.REVISIONS[-1]


class SchemaContract:
    backend = ""

    def test_the_bucket_comes_first_in_every_key_of_the_log(self, engine):
        with reading(engine) as connection:
            found = inspect(connection)
            for table in (head, record_table, article_text):
                keys = [found.get_pk_constraint(table.name)["constrained_columns"]]
                keys += [item["column_names"] for item in found.get_unique_constraints(table.name)]
                keys += [item["column_names"] for item in found.get_indexes(table.name)]
                assert keys
                assert all(key[0] == "bucket" for key in keys), (table.name, keys)

    def test_no_key_is_made_by_the_database(self, engine):
        with reading(engine) as connection:
            found = inspect(connection)
            for name in found.get_table_names():
                for column in found.get_columns(name):
                    assert not column.get("identity"), (name, column["name"])
                    assert not column.get("default"), (name, column["name"])
            assert found.get_sequence_names() == [] if self.backend == "postgresql" else True
            if self.backend == "sqlite":
                sql = " ".join(connection.execute(text("SELECT sql FROM sqlite_master WHERE sql IS NOT NULL")).scalars())
                assert "AUTOINCREMENT" not in sql.upper()

    def test_nothing_of_the_log_may_be_null_and_no_table_refers_to_it(self, engine):
        with reading(engine) as connection:
            found = inspect(connection)
            for table in LOG_TABLES:
                assert not any(column["nullable"] for column in found.get_columns(table.name)), table.name
            assert not any(found.get_foreign_keys(name) for name in found.get_table_names())

    def test_tables_are_strict_and_whole_numbers_are_long(self, engine):
        with reading(engine) as connection:
            if self.backend == "sqlite":
                rows = connection.exec_driver_sql("PRAGMA table_list").mappings()
                loose = [
                    row["name"] for row in rows if row["type"] == "table" and not row["strict"] and not row["name"].startswith("sqlite_")
                ]
                assert {name for name in loose if not name.startswith("event_search")} <= {"alembic_version"}
            else:
                rows = connection.exec_driver_sql(
                    "SELECT table_name, column_name FROM information_schema.columns"
                    " WHERE table_schema = 'public' AND data_type IN ('integer', 'smallint')"
                )
                assert rows.all() == []

    def test_what_the_migrations_make_is_what_the_program_describes(self, engine):
        with reading(engine) as connection:
            found = inspect(connection)
            for table in metadata.sorted_tables:
                assert [column["name"] for column in found.get_columns(table.name)] == [column.name for column in table.columns]

    @pytest.mark.parametrize(("before", "after"), [*EDGES, (migrate.REVISIONS[-1], REVISION)])
    def test_each_revision_goes_up_and_down_with_records_in_the_log(self, url, engine, tmp_path, monkeypatch, before, after):
        if after == REVISION:
            install_later(monkeypatch, tmp_path / "migrations")
            initialize(url)
        for number in range(3):
            ingest(engine, number)
        record(engine)
        records = all_records(engine)
        schema = _objects(engine)
        with writing(engine) as connection:
            command.downgrade(_config(connection), before or "base")
        if before is None:  # the first revision made the log: what goes down with it is gone
            with reading(engine) as connection:
                assert not set(inspect(connection).get_table_names()) & {table.name for table in metadata.sorted_tables}
            records = []
        else:
            assert all_records(engine) == records
            with reading(engine) as connection:
                assert guards.differences(connection) == ()
            with pytest.raises(DatabaseOutdated, match="older"):
                open_to_read(url)
        with writing(engine) as connection:
            command.upgrade(_config(connection), after)
            command.upgrade(_config(connection), "head")
        assert _objects(engine) == schema
        assert all_records(engine) == records
        with reading(engine) as connection:
            assert guards.differences(connection) == ()
            assert not verify(connection).findings

    def test_an_older_database_is_brought_up_by_the_first_that_writes_and_loses_nothing(self, url, engine, tmp_path, monkeypatch):
        for number in range(3):
            ingest(engine, number)
        event, records = record(engine), all_records(engine)
        install_later(monkeypatch, tmp_path / "migrations")
        with pytest.raises(DatabaseOutdated, match="older"):
            open_to_read(url)
        open_to_write(url).dispose()
        assert all_records(engine) == records
        with reading(engine) as connection:
            assert migrate.state(connection, url) is migrate.State.CURRENT
            assert guards.differences(connection) == ()
            assert not verify(connection).findings
            noted = connection.exec_driver_sql("SELECT stream, data FROM noted").all()
        assert sorted(map(tuple, noted)) == sorted((item.stream, item.data) for item in records)
        retract(engine, event)
        assert len(all_records(engine)) == len(records) + 1
        open_to_read(url).dispose()

    def test_a_revision_that_fails_leaves_nothing(self, engine, tmp_path, monkeypatch):
        for number in range(3):
            ingest(engine, number)
        before, records = _objects(engine), all_records(engine)
        trigger = "record_no_delete" if self.backend == "sqlite" else "record_no_change ON record"
        install_later(
            monkeypatch,
            tmp_path / "migrations",
            f"op.execute('DROP TRIGGER {trigger}')\nop.execute('ALTER TABLE record ADD COLUMN extra INTEGER')\n"
            "op.execute('DELETE FROM record')\nop.execute('SELECT * FROM there_is_no_such_table')",
        )
        with pytest.raises(StoreError, match="there_is_no_such_table") as failed:
            migrate.upgrade(engine)
        assert "\n" not in str(failed.value)
        assert _objects(engine) == before
        assert all_records(engine) == records
        with reading(engine) as connection:
            assert not inspect(connection).has_table("noted")
            assert migrate.state(connection, "") is migrate.State.OLDER

    def test_a_revision_that_loses_a_trigger_stops_every_write(self, url, engine, tmp_path, monkeypatch):
        ingest(engine, 1)
        trigger = "record_no_delete" if self.backend == "sqlite" else "record_no_change ON record"
        install_later(monkeypatch, tmp_path / "migrations", f"op.execute('DROP TRIGGER {trigger}')")
        migrate.upgrade(engine)
        with pytest.raises(DamagedGuards, match="is missing"):
            open_to_write(url)

    def test_opening_for_reading_needs_a_database(self, empty_url):
        with pytest.raises(DatabaseOutdated, match=r"\binit\b"):
            open_to_read(empty_url)

    def test_opening_for_writing_makes_one(self, empty_url):
        engine = open_to_write(empty_url)
        record(engine)
        assert len(all_records(engine)) == 1
        assert initialize(empty_url) is False
        engine.dispose()

    def test_what_changes_a_timeline_makes_none(self, empty_url):
        opening = [
            lambda url: open_to_write(url, make=False),
            lambda url: seal_database(url, "Ada"),
            rebuild_tables,
            lambda url: extract_stored(url, print),
            lambda url: stored_questions(url, 9),
        ]
        for open_ in opening:
            with pytest.raises(DatabaseOutdated, match=r"\binit\b"):
                open_(empty_url)
        engine = open_engine(empty_url)
        with reading(engine) as connection:
            assert migrate.state(connection, "") is migrate.State.EMPTY
        engine.dispose()

    def test_a_foreign_database_is_left_alone(self, empty_url):
        engine = open_engine(empty_url)
        with writing(engine) as connection:
            connection.exec_driver_sql("CREATE TABLE customers (name TEXT)")
        for opening in (open_to_read, open_to_write, initialize):
            with pytest.raises(ForeignDatabase, match="customers"):
                opening(empty_url)
        with reading(engine) as connection:
            assert inspect(connection).get_table_names() == ["customers"]
        engine.dispose()

    def test_a_database_of_another_application_with_our_table_is_left_alone(self, empty_url):
        engine = open_engine(empty_url)
        with writing(engine) as connection:
            connection.exec_driver_sql("CREATE TABLE timeline_setting (name TEXT, value TEXT)")
        with pytest.raises(ForeignDatabase, match="another application"):
            open_to_write(empty_url)
        engine.dispose()

    def test_a_newer_database_is_left_alone(self, url, engine):
        with writing(engine) as connection:
            connection.exec_driver_sql("UPDATE alembic_version SET version_num = '0815'")
        for opening in (open_to_read, open_to_write, initialize):
            with pytest.raises(NewerDatabase, match=r"schema 0815.*upgrade this program"):
                opening(url)

    def test_read_tables_of_another_version_are_made_anew(self, url, engine):
        from timeline.queries.events import first_events
        from timeline.queries.filters import EventFilter

        record(engine)
        open_to_read(url).dispose()
        with writing(engine) as connection:
            connection.exec_driver_sql("UPDATE projection SET version = 'older'")
            connection.exec_driver_sql("DELETE FROM event")
        again = open_to_read(url)
        with reading(again) as connection:
            assert len(first_events(connection, EventFilter(), 9)) == 1
        again.dispose()


class TestSchemaSqlite(SchemaContract):
    backend = "sqlite"

    def test_a_file_that_is_no_database_is_left_alone(self, tmp_path):
        file = tmp_path / "notes.txt"
        file.write_bytes(b"Dear diary, " * 500)
        for opening in (open_to_read, open_to_write, initialize):
            with pytest.raises(ForeignDatabase, match="no SQLite database"):
                opening(f"sqlite:///{file}")
        assert file.read_bytes() == b"Dear diary, " * 500

    @pytest.mark.parametrize("name", ["none/there.db", "."])
    def test_a_path_that_cannot_be_opened_says_why(self, tmp_path, name):
        with pytest.raises((DatabaseUnreachable, DatabaseOutdated)) as refused:
            open_to_write(f"sqlite:///{tmp_path / name}")
        assert "folder" in str(refused.value)

    @pytest.mark.parametrize("url", ["sqlite:nonsense.db", "a@b", "mysql://x/y", "sqlite://", "sqlite:///:memory:", "", "postgresql://"])
    def test_a_url_that_names_nothing_of_ours_is_one_line(self, url):
        with pytest.raises(TimelineError) as refused:
            open_to_write(url)
        assert "\n" not in str(refused.value)

    @pytest.mark.parametrize(
        "url",
        [
            "postgresql://u:secret@h:abc/x",
            "postgresql://u:secret",
            "postgresql//u:secret@h/x",
            "mysql://u:secret@h/x",
            "mysql://h/x?password=secret",
            "postgresql://nobody:secret@127.0.0.1:1/x",
            "postgresql://nobody@127.0.0.1:1/x?password=secret",
        ],
    )
    def test_no_refusal_of_a_url_shows_its_password(self, url):
        for opening in (open_to_write, lambda url: open_to_write(anchored(url))):
            with pytest.raises(TimelineError) as refused:
                opening(url)
            assert "secret" not in str(refused.value)
            assert "\n" not in str(refused.value)

    def test_a_plain_path_is_a_file(self, tmp_path, monkeypatch):
        monkeypatch.chdir(tmp_path)
        monkeypatch.setenv("HOME", str(tmp_path / "home"))
        (tmp_path / "home").mkdir()
        for path, file in {"a.db": "a.db", "./b c.db": "b c.db", str(tmp_path / "100%.db"): "100%.db", "~/d": "home/d"}.items():
            initialize(path)
            assert (tmp_path / file).is_file()
            open_to_read(anchored(path)).dispose()
        assert {each.name for each in tmp_path.iterdir()} == {"a.db", "b c.db", "100%.db", "home"}

    def test_a_mistyped_url_makes_no_file(self, tmp_path, monkeypatch):
        monkeypatch.chdir(tmp_path)
        for url in ("postgresql:/h/x", "postgresql//h/x", "sqlite:a.db", "sqlite//a.db", "u:secret@h", "h:5432"):
            with pytest.raises(TimelineError, match="folder|path") as refused:
                open_to_write(url)
            assert "secret" not in str(refused.value)
        assert list(tmp_path.iterdir()) == []

    def test_the_scheme_of_a_url_in_capitals(self, url):
        open_to_read(url.replace("sqlite:", "SQLITE:")).dispose()
        assert open_engine("POSTGRESQL://h/x").dialect.name == "postgresql"

    def test_a_file_without_the_right_to_write_is_read_and_not_written(self, url, engine):
        record(engine)
        open_to_read(url).dispose()
        engine.dispose()
        file = engine.url.database
        with closing(sqlite3.connect(file)) as connection:
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        assert _as_nobody(file, url) == "1 event; settings ok; ReadOnlyDatabase; ReadOnlyDatabase"


def _as_nobody(file, url):
    """Open a file as a user without rights to it; tell what happened."""
    path = Path(file).resolve()
    path.chmod(0o444)
    path.parent.chmod(0o555)
    for folder in path.parent.parents:  # the way there
        if folder.stat().st_uid == os.getuid() and folder not in (Path("/"), Path("/tmp")):
            folder.chmod(0o755)
    out, into = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            os.write(into, _opened_without_rights(url).encode())
        except BaseException as error:  # noqa: BLE001
            os.write(into, repr(error).encode())
        finally:
            os._exit(0)
    os.close(into)
    os.waitpid(child, 0)
    path.parent.chmod(0o755)
    with os.fdopen(out) as pipe:
        return pipe.read()


def _opened_without_rights(url):
    if os.getuid() == 0:
        os.setgid(65534)
        os.setuid(65534)
    from timeline.queries.events import first_events
    from timeline.queries.filters import EventFilter
    from timeline.services.upkeep import examine

    with reading(open_to_read(url)) as connection:
        said = [f"{len(first_events(connection, EventFilter(), 9))} event"]
    said += [f"{check.name} {check.state.value}" for check in examine(url) if check.name == "settings"]
    for opening in (open_to_write, initialize):
        try:
            opening(url)
            said.append("opened")
        except ReadOnlyDatabase as error:
            said.append(type(error).__name__)
    return "; ".join(said)


class TestSchemaPostgres(SchemaContract):
    backend = "postgresql"

    def test_a_server_that_is_not_there_is_one_line_at_once(self):
        with pytest.raises(DatabaseUnreachable, match="check that the server runs") as refused:
            open_to_write("postgresql://someone@127.0.0.1:1/none")
        assert "\n" not in str(refused.value)

    def test_a_database_that_is_not_there_is_one_line(self, url):
        with pytest.raises(TimelineError, match="does not exist") as refused:
            open_to_write(url.replace("/t", "/no_such_t", 1))
        assert "\n" not in str(refused.value)

    def test_a_database_that_is_read_only_says_so(self, url, engine):
        with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
            connection.exec_driver_sql(f"ALTER DATABASE {engine.url.database} SET default_transaction_read_only = on")
        engine.dispose()
        with pytest.raises(ReadOnlyDatabase):
            record(engine)
