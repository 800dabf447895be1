"""Filling a set of read tables that has no indexes yet, in transactions of its own, on a connection that is nobody else's.

Tables that stand in order of their key are gathered aside and put in place sorted, and indexes are made when everything is there: nothing
is written in the middle of anything, so the pace does not fall with the size. The rows of events stand in the order of dates, so that those
of a page or of an export lie side by side. On SQLite, where there is one writer, every transaction is short but those that make an index.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor, wait
from contextlib import contextmanager, suppress
from typing import Any

from sqlalchemy import Connection, Table, update

from timeline.identity import blocking
from timeline.log.engines import copy_packed, insert_values
from timeline.projections import search
from timeline.projections.counts import Counts
from timeline.projections.derive import Rows
from timeline.projections.marks import count_at_all
from timeline.projections.tables import ORDER, ProjectionTables, create_indexes, create_keys, drop_keys, new_mark
from timeline.projections.write import Touched, apply_touched, read_decisions

_KEYS_AT_ONCE, _EVENTS_AT_ONCE, _COPIED, _SEARCHED, _DERIVED = 10_000_000, 1_000_000, 200_000, 20_000, 2000
"""Rows that are sorted into place in one transaction, of keys and of events, and else in each; rows indexed by their words, events derived
in one."""

_SETTINGS = ("synchronous = NORMAL", "threads = 2", "cache_size = -2000")
"""Of SQLite while nobody reads the new tables: what a power cut takes of them is made again; the swap itself is synchronous. As much as
the cache holds is sorted at a time, in a thread while the next is read: with a small one the tail of a rebuild takes a quarter less."""

_CACHE_FOR_EVENTS = "cache_size = -65536"
"""The same where events are looked up one by one."""

_PG_SETTINGS = ("synchronous_commit = off", "work_mem = '64MB'", "maintenance_work_mem = '256MB'")
"""The same of PostgreSQL; what is sorted or counted at once is as much as on SQLite."""

_Guard = Callable[[Connection], None]


class Loader:
    """New tables being filled; `turn` begins each transaction, and `hold` one of another connection that takes no turn."""

    def __init__(self, connection: Connection, new: ProjectionTables, turn: _Guard, hold: _Guard) -> None:
        """Prepare the connection, which is nobody else's."""
        self.connection, self.new, self._turn, self._hold = connection, new, turn, hold
        self._lite = connection.dialect.name == "sqlite"
        self._counted = [table for table, _ in Counts().of(new)]
        self._events = [new.event, new.event_past]
        self._aside = [*self._counted, *self._events]
        self._sorted = [new.event_actor, new.event_actor_past, new.event_term]
        if self._lite:
            driver: Any = connection.connection.driver_connection
            for setting in _SETTINGS:
                driver.execute(f"PRAGMA {setting}")
            self._aside += self._sorted
        self._words, self._numbers = f"{new.prefix}event_search_key", search.Numbers()
        with self._transaction():
            if not self._lite:
                for setting in _PG_SETTINGS:
                    self._run(f"SET {setting}")
                drop_keys(connection, [*self._sorted, *self._counted])
            for table in self._aside:
                self._run(f"DROP TABLE IF EXISTS {self._staged(table)}")
                self._run(f"CREATE TEMP TABLE {self._staged(table, made=True)} AS SELECT * FROM {self._name(table)} LIMIT 0")
            if self._lite:
                self._run("DROP TABLE IF EXISTS temp.aside_words")
                self._run(f"CREATE TEMP TABLE aside_words AS SELECT * FROM {self._words} LIMIT 0")
            self._run("DROP TABLE IF EXISTS touched_event")
            self._run(f"CREATE TEMP TABLE touched_event (event {'BLOB' if self._lite else 'BYTEA'})")
        self._touched = Touched()

    def write(self, derived: Rows) -> None:
        """Write the rows of some streams."""
        new, connection = self.new, self.connection
        with self._transaction():
            for table in new.metadata.sorted_tables:
                rows = derived.tables.get(table.name.removeprefix(new.prefix), [])
                into = self._staged(table) if table in self._aside else self._name(table)
                if isinstance(rows, bytes):
                    copy_packed(connection, into, rows, binary=True)
                else:
                    insert_values(connection, table, rows, into)
            if isinstance(derived.bodies, bytes):
                search.add_packed(connection, new.prefix, derived.bodies)
            elif derived.bodies and self._lite:
                connection.exec_driver_sql("INSERT INTO temp.aside_words VALUES (?, ?, ?, ?)", self._numbers.of(derived.bodies))
            else:
                search.add(connection, new.prefix, derived.bodies)
            if derived.touched:
                mark = "?" if self._lite else "%s"
                connection.exec_driver_sql(
                    f"INSERT INTO touched_event VALUES ({mark})", [(bytes.fromhex(name),) for name in derived.touched]
                )
        self._touched.mentions.update(derived.moved)

    def finish(self, ends: Mapping[int, int]) -> None:
        """Put everything in its place, make the indexes, derive the events in which several streams have a say; `ends` is what was read."""
        with self._beside():
            for table in self._aside:
                self._put(table)
                with self._transaction():
                    self._index(self.connection, table)
        if self._lite:
            self._move("temp.aside_words", self._words, "SELECT * FROM temp.aside_words ORDER BY number", _EVENTS_AT_ONCE)
            self._index_words()
            for index in self._indexes_of_the_rest():
                with self._transaction():
                    index(self.connection)
        self._derive_touched()
        self._count_at_marks()
        checkpoint = self.new.checkpoint
        with self._transaction():
            for bucket, seq in ends.items():
                self.connection.execute(update(checkpoint).where(checkpoint.c.bucket == bucket).values(seq=seq))

    def _index(self, connection: Connection, table: Table) -> None:
        if not self._lite and table in (*self._sorted, *self._counted):
            create_keys(connection, table)
        create_indexes(connection, table)

    def _indexes_of_the_rest(self) -> list[Callable[[Connection], None]]:
        """What makes the indexes of all that was written where it stays."""
        rest = [table for table in self.new.metadata.sorted_tables if table not in self._aside]
        return [
            *(lambda connection, table=table: self._index(connection, table) for table in rest),
            lambda connection: search.create_indexes(connection, self.new.prefix, new_mark()),
        ]

    @contextmanager
    def _beside(self) -> Iterator[None]:
        """Make those indexes meanwhile on another connection to PostgreSQL, in a thread that only waits for them."""
        if self._lite:
            yield
            return
        with self.connection.engine.connect() as connection, ThreadPoolExecutor(1) as thread:
            done = thread.submit(self._index_the_rest, connection)
            try:
                yield
            except BaseException:
                driver: Any = connection.connection.driver_connection
                while wait([done], 0.1).not_done:
                    with suppress(connection.dialect.loaded_dbapi.Error):  # a server that is gone: the other end has heard of it
                        driver.cancel()
                raise
            done.result()

    def _index_the_rest(self, connection: Connection) -> None:
        with connection.begin():
            for setting in _PG_SETTINGS:
                connection.exec_driver_sql(f"SET LOCAL {setting}")
            self._hold(connection)
            for index in self._indexes_of_the_rest():
                index(connection)

    def _put(self, table: Table) -> None:
        """Move what was gathered aside into a table, in order of its key or of dates; rows of counts with the same key become one."""
        quote = self.connection.dialect.identifier_preparer.quote
        columns = [quote(column.name) for column in table.columns]
        keys = [quote(name) for name in ORDER] if table in self._events else columns[: len(table.primary_key.columns)]
        selected = f"SELECT {', '.join(columns)} FROM {self._staged(table)}"
        at_once = _EVENTS_AT_ONCE if table in self._events else _KEYS_AT_ONCE
        if self._lite and table is self.new.event_term:  # one row an event, in whose cell all of them are
            selected = f"SELECT value AS cell, first, event, last FROM {self._staged(table)}, json_each(cell)"
            at_once //= blocking.KEYS
        if table in self._counted:
            # PostgreSQL adds bigints up as numbers of any length, in twice the memory; what is counted in one batch is small.
            numbers = [f"sum({column if self._lite else f'{column}::int4'})" for column in columns[len(keys) :]]
            sums, some = ", ".join(numbers), " OR ".join(f"{number} <> 0" for number in numbers)
            selected = f"SELECT {', '.join(keys)}, {sums} FROM {self._staged(table)} GROUP BY {', '.join(keys)} HAVING {some}"
        if self._lite or table in self._events:  # counts are quicker hashed, and PostgreSQL keeps no table in order
            selected += f" ORDER BY {', '.join(keys)}"
        self._move(self._staged(table), self._name(table), selected, at_once)

    def _move(self, staged: str, target: str, selected: str, at_once: int) -> None:
        """Put what was selected into a table, in one transaction or in several, and drop what was gathered aside."""
        if not self._lite or self._last(staged) <= at_once:
            with self._transaction():
                self._run(f"INSERT INTO {target} {selected}")
                self._run(f"DROP TABLE {staged}")
            return
        self._run_alone(f"CREATE TEMP TABLE sorted AS {selected}")
        self._run_alone(f"DROP TABLE {staged}")
        last = self._last("temp.sorted")
        for after in range(0, last, _COPIED):
            with self._transaction():
                self._run(f"INSERT INTO {target} SELECT * FROM temp.sorted WHERE rowid > {after} AND rowid <= {after + _COPIED}")
        self._run_alone("DROP TABLE temp.sorted")

    def _index_words(self) -> None:
        after: int | None = -1
        while after is not None:
            with self._transaction():
                after = search.index(self.connection, self.new.prefix, after, _SEARCHED)

    def _derive_touched(self) -> None:
        if self._lite:
            self._run_alone(f"PRAGMA {_CACHE_FOR_EVENTS}")
        self._run_alone("CREATE TEMP TABLE touched_once AS SELECT DISTINCT event FROM touched_event ORDER BY event")
        self._run_alone("DROP TABLE touched_event")
        after = b""
        while True:
            mark = "?" if self._lite else "%s"
            with self._transaction():
                query = f"SELECT event FROM touched_once WHERE event > {mark} ORDER BY event LIMIT {_DERIVED}"
                some = [bytes(event) for (event,) in self.connection.exec_driver_sql(query, (after,))]
                if some or self._touched.mentions:
                    self._touched.events = {event.hex() for event in some}
                    apply_touched(self.connection, self.new, self._touched, read_decisions(self.connection), marked=False)
            if not some:
                return
            after, self._touched = some[-1], Touched()

    def _count_at_marks(self) -> None:
        pieces, more = count_at_all(self.connection, self.new), True
        while more:
            with self._transaction():
                more = next(pieces, "done") != "done"

    def _last(self, table: str) -> int:
        driver: Any = self.connection.connection.driver_connection
        return int(driver.execute(f"SELECT coalesce(max(rowid), 0) FROM {table}").fetchone()[0])

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        with self.connection.begin():
            self._turn(self.connection)
            yield

    def _run(self, statement: str) -> None:
        self.connection.exec_driver_sql(statement)

    def _run_alone(self, statement: str) -> None:
        """Run what touches nothing but tables of this connection; on SQLite outside of a transaction, so that other writers go on."""
        if self._lite:
            driver: Any = self.connection.connection.driver_connection
            driver.execute(statement)
        else:
            with self._transaction():
                self._run(statement)

    def _name(self, table: Table) -> str:
        return self.connection.dialect.identifier_preparer.quote(table.name)

    def _staged(self, table: Table, *, made: bool = False) -> str:
        name = f"aside_{table.name}"
        return f"temp.{name}" if self._lite and not made else name
