"""Opening a database for a use case: for reading as it is, for writing with the schema brought up to date."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Engine

from timeline.errors import DatabaseOutdated, ReadOnlyDatabase
from timeline.log import migrate
from timeline.log.engines import is_read_only, open_engine, parse_url, reading, retrying, shown
from timeline.projections.catch_up import catch_up, is_behind, pending
from timeline.projections.tables import names_in_use
from timeline.services.watching import telling

_MAKERS = "ingest, record and init make it; --db names another one"


def open_to_read(url: str) -> Engine:
    """Return an engine on a database that is there and current, its read tables in step with the log.

    DatabaseOutdated where there is none yet. A database that cannot be written is read as it is.
    """
    engine = open_existing(url)
    with reading(engine) as connection:
        behind = is_behind(connection)
    if behind:
        if is_read_only(engine):
            raise ReadOnlyDatabase(shown(engine), "its read tables lag behind the log, and it is read-only")
        _catch_up(engine)
    return engine


def open_existing(url: str) -> Engine:
    """Return an engine on a database that is there and has this program's schema; nothing else is looked at."""
    engine = open_engine(url)
    _require_there(engine)
    migrate.require_current(engine)
    return engine


@contextmanager
def closing(engine: Engine) -> Iterator[Engine]:
    """Close the connections of an engine at the end; the last one of a SQLite file folds its journal into the file."""
    try:
        yield engine
    finally:
        engine.dispose()


def open_to_write(url: str, *, make: bool = True, behind: bool = False) -> Engine:
    """Return an engine on a database, upgraded where needed, whose guards are in place, its read tables in step with the log.

    With `make` the database need not be there yet; with `behind` its read tables stay as they are.
    """
    engine = open_engine(url)
    if not make:
        _require_there(engine)
    if is_read_only(engine):
        raise ReadOnlyDatabase(shown(engine), "the file or its folder is read-only")
    with reading(engine) as connection:
        state = migrate.state(connection, shown(engine))
        if state is migrate.State.CURRENT:
            migrate.require_guards(connection)
    if state is migrate.State.EMPTY and not make:
        raise DatabaseOutdated(shown(engine), "holds no timeline yet", _MAKERS)
    if state is not migrate.State.CURRENT:
        migrate.upgrade(engine)
    if not behind:
        _catch_up(engine)
    return engine


def initialize(url: str, app_role: str = "") -> bool:
    """Create or upgrade the schema, put guards and read tables in place; tell whether the schema changed.

    On PostgreSQL, `app_role` is an existing role that gets the rights to work with the timeline, and no more.
    """
    engine = open_engine(url)
    if is_read_only(engine):
        raise ReadOnlyDatabase(shown(engine), "the file or its folder is read-only")
    changed = migrate.upgrade(engine)
    _catch_up(engine)
    if app_role:
        from timeline.log import rights

        retrying(engine, lambda connection: rights.grant(connection, app_role, names_in_use(connection)))
    engine.dispose()
    return changed


def _catch_up(engine: Engine) -> None:
    with telling("bringing the views up to date, records", lambda: retrying(engine, pending, writes=False)) as progress:
        catch_up(engine, progress=progress)


def anchored(url: str) -> str:
    """Return the URL with the whole path of a SQLite file, so that it stays the same one when the current folder changes."""
    parsed = parse_url(url)
    if parsed.get_backend_name() != "sqlite" or not parsed.database:
        return url
    return parsed.set(database=str(Path(parsed.database).absolute())).render_as_string(hide_password=False)


def _require_there(engine: Engine) -> None:
    if engine.dialect.name == "sqlite" and not is_there(engine):
        raise DatabaseOutdated(shown(engine), "does not exist yet", _MAKERS)


def is_there(engine: Engine) -> bool:
    """Tell whether the file of a SQLite database exists."""
    return Path(engine.url.database or "").exists() or is_read_only(engine)
