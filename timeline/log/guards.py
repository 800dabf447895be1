"""The triggers that make the log append-only, for both engines, and the comparison with what a database has.

What they refuse: UPDATE and DELETE anywhere in the log; an INSERT over a key that is there (on SQLite `INSERT OR REPLACE` deletes
without a DELETE trigger unless `recursive_triggers` is on); TRUNCATE (on PostgreSQL row triggers miss it). On PostgreSQL they fire ALWAYS,
or `session_replication_role = replica` would skip them. `head` moves, but never back. On SQLite a refusal undoes the whole transaction:
so that a statement can be undone alone, SQLite would keep a copy of every page that it writes to, in a file as soon as they are many.
"""

from __future__ import annotations

import re

from sqlalchemy import Connection

_APPEND_ONLY = ("timeline_setting", "record", "article_text")
_KEYS = {
    "timeline_setting": (("name",),),
    "head": (("bucket",),),
    "record": (("bucket", "seq"), ("bucket", "stream", "version"), ("bucket", "id")),
    "article_text": (("bucket", "article"),),
}
_MESSAGE = "the log is append-only"


def _sqlite_triggers() -> dict[str, str]:
    triggers = {}
    for table, keys in _KEYS.items():
        found = " OR ".join(
            f"EXISTS (SELECT 1 FROM {table} WHERE {' AND '.join(f'{column} = NEW.{column}' for column in key)})" for key in keys
        )
        triggers[f"{table}_no_replace"] = f"BEFORE INSERT ON {table} WHEN {found} BEGIN SELECT RAISE(ROLLBACK, '{_MESSAGE}'); END"
        triggers[f"{table}_no_delete"] = f"BEFORE DELETE ON {table} BEGIN SELECT RAISE(ROLLBACK, '{_MESSAGE}'); END"
    for table in _APPEND_ONLY:
        triggers[f"{table}_no_update"] = f"BEFORE UPDATE ON {table} BEGIN SELECT RAISE(ROLLBACK, '{_MESSAGE}'); END"
    triggers["head_no_return"] = (
        "BEFORE UPDATE ON head WHEN NEW.bucket IS NOT OLD.bucket OR NEW.seq < OLD.seq OR NEW.recorded_at < OLD.recorded_at "
        f"BEGIN SELECT RAISE(ROLLBACK, '{_MESSAGE}'); END"
    )
    return {name: f"CREATE TRIGGER {name} {body}" for name, body in triggers.items()}


_PG_FUNCTIONS = {
    "timeline_refuse": f"BEGIN RAISE EXCEPTION '{_MESSAGE}' USING ERRCODE = 'TL001'; END",
    "timeline_head_forward": (
        "BEGIN IF NEW.bucket <> OLD.bucket OR NEW.seq < OLD.seq OR NEW.recorded_at < OLD.recorded_at "
        f"THEN RAISE EXCEPTION '{_MESSAGE}' USING ERRCODE = 'TL001'; END IF; RETURN NEW; END"
    ),
}


def _pg_triggers() -> dict[str, tuple[str, str]]:
    """Name -> (table, definition without schema), as `pg_get_triggerdef` writes it."""
    triggers = {}
    for table in _APPEND_ONLY:
        name = f"{table}_no_change"
        triggers[name] = (table, f"BEFORE DELETE OR UPDATE ON {table} FOR EACH ROW EXECUTE FUNCTION timeline_refuse()")
    triggers["head_no_delete"] = ("head", "BEFORE DELETE ON head FOR EACH ROW EXECUTE FUNCTION timeline_refuse()")
    triggers["head_no_return"] = ("head", "BEFORE UPDATE ON head FOR EACH ROW EXECUTE FUNCTION timeline_head_forward()")
    for table in (*_APPEND_ONLY, "head"):
        name = f"{table}_no_truncate"
        triggers[name] = (table, f"BEFORE TRUNCATE ON {table} FOR EACH STATEMENT EXECUTE FUNCTION timeline_refuse()")
    return triggers


def install(connection: Connection) -> None:
    """Put every guard in place anew, in the connection's transaction, and take away what else hangs on the log's tables."""
    run = connection.exec_driver_sql
    quote = connection.dialect.identifier_preparer.quote
    if connection.dialect.name == "sqlite":
        for name in _found_sqlite(connection):
            run(f"DROP TRIGGER {quote(name)}")
        for sql in _sqlite_triggers().values():
            run(sql)
        return
    for name, found in _found_pg(connection).items():
        if name not in _pg_triggers():
            run(f"DROP TRIGGER {quote(name)} ON {found.partition(' ON ')[2].partition(' ')[0]}")
    for name, body in _PG_FUNCTIONS.items():
        run(f"CREATE OR REPLACE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $guard$ {body} $guard$")
    for name, (table, definition) in _pg_triggers().items():
        run(f"DROP TRIGGER IF EXISTS {name} ON {table}")
        run(f"CREATE TRIGGER {name} {definition}")
        run(f"ALTER TABLE {table} ENABLE ALWAYS TRIGGER {name}")


def differences(connection: Connection) -> tuple[str, ...]:
    """Return what is not as `install` leaves it: missing, altered, disabled or strange triggers on the log's tables."""
    found = _found_sqlite(connection) if connection.dialect.name == "sqlite" else _found_pg(connection)
    expected = _expected(connection.dialect.name)
    missing = [f"trigger {name} is missing" for name in expected if name not in found]
    altered = [f"trigger {name} was altered" for name, text in expected.items() if name in found and found[name] != text]
    strange = [f"trigger {name} is not ours" for name in found if name not in expected]
    return tuple(missing + altered + strange)


def _expected(dialect: str) -> dict[str, str]:
    if dialect == "sqlite":
        return {name: _squeeze(sql) for name, sql in _sqlite_triggers().items()}
    return {
        name: _squeeze(f"A CREATE TRIGGER {name} {definition} {_PG_FUNCTIONS[definition.rsplit(' ', 1)[1][:-2]]}")
        for name, (_, definition) in _pg_triggers().items()
    }


def _found_sqlite(connection: Connection) -> dict[str, str]:
    rows = connection.exec_driver_sql(
        "SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name IN ('timeline_setting', 'head', 'record', 'article_text')"
    )
    return {name: _squeeze(sql) for name, sql in rows}


def _found_pg(connection: Connection) -> dict[str, str]:
    rows = connection.exec_driver_sql(
        "SELECT t.tgname, t.tgenabled::text, pg_get_triggerdef(t.oid), p.prosrc FROM pg_trigger t"
        " JOIN pg_class c ON c.oid = t.tgrelid JOIN pg_proc p ON p.oid = t.tgfoid"
        " WHERE NOT t.tgisinternal AND c.relname IN ('timeline_setting', 'head', 'record', 'article_text')"
        " AND c.relnamespace = current_schema()::regnamespace"
    )
    return {
        name: _squeeze(f"{enabled} {re.sub(r' ON [^ ]*[.]', ' ON ', definition)} {source}") for name, enabled, definition, source in rows
    }


def _squeeze(text: str) -> str:
    return " ".join(text.split())
