"""Bringing a database to the schema of this program, and telling what it is before that.

The revision is read without Alembic, which costs more to import than a whole query: only a database that needs work loads it.
"""

from __future__ import annotations

from enum import Enum
from pathlib import Path

from sqlalchemy import Connection, Engine, inspect, select, text

from timeline.errors import DamagedGuards, DatabaseOutdated, ForeignDatabase, NewerDatabase
from timeline.log import guards
from timeline.log.engines import reading, shown, writing
from timeline.log.tables import setting
from timeline.model.ids import BUCKETS

REVISIONS = ("0001", "0002")
"""All revisions in order; the last is what this program needs."""

_LOCK = 7423_1105  # any number that other programs on the same server do not use


class State(Enum):
    """What a database is to this program."""

    EMPTY = "empty"
    OLDER = "older"
    CURRENT = "current"


def migrations_folder() -> Path:
    """Return where the migrations are: inside an installed package, or beside it in a checkout."""
    package = Path(__file__).parent.parent
    installed = package / "_migrations"
    return installed if installed.is_dir() else package.parent / "migrations"


def state(connection: Connection, url: str) -> State:
    """Tell what a database is; ForeignDatabase or NewerDatabase where it is none of ours to touch."""
    tables = set(inspect(connection).get_table_names())
    if "timeline_setting" not in tables:
        if tables - {"spatial_ref_sys"}:
            raise ForeignDatabase(url, f"it holds the table {min(tables)!r}")
        return State.EMPTY
    settings = dict(connection.execute(select(setting.c.name, setting.c.value)).all())
    if settings.get("application") != "timeline" or "alembic_version" not in tables:
        raise ForeignDatabase(url, "its settings are of another application")
    if settings.get("buckets") != str(BUCKETS):
        raise ForeignDatabase(url, f"its log has {settings.get('buckets')} buckets, not {BUCKETS}")
    revision = connection.execute(text("SELECT version_num FROM alembic_version")).scalar_one_or_none()
    if revision == REVISIONS[-1]:
        return State.CURRENT
    if revision in REVISIONS or revision is None:
        return State.OLDER
    raise NewerDatabase(url, str(revision))


def require_current(engine: Engine) -> None:
    """Raise DatabaseOutdated unless the database can be read by this program as it is."""
    with reading(engine) as connection:
        found = state(connection, shown(engine))
    if found is State.EMPTY:
        raise DatabaseOutdated(shown(engine), "holds no timeline yet")
    if found is State.OLDER:
        raise DatabaseOutdated(shown(engine), "was written by an older timeline")


def upgrade(engine: Engine) -> bool:
    """Create or upgrade the schema and put the guards in place; tell whether the schema changed."""
    with writing(engine) as connection:
        if engine.dialect.name == "postgresql":
            connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({_LOCK})")
        found = state(connection, shown(engine))
        if found is not State.CURRENT:
            _run_alembic(connection)
        elif guards.differences(connection):
            guards.install(connection)
    return found is not State.CURRENT


def require_guards(connection: Connection) -> None:
    """Raise DamagedGuards unless the log's triggers are as they should be."""
    if found := guards.differences(connection):
        raise DamagedGuards(found)


def _run_alembic(connection: Connection) -> None:
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(migrations_folder()).replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
