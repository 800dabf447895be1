"""The read tables. They may be dropped and made again from the log at any time, with the same content.

`event` and `event_actor` hold what is known now, `event_past` and `event_actor_past` what was known earlier, so that the present
stays small. The index of `event` is the total order of dates within a span class (STORE.md, section 4). `event_term` finds the events that
a mention may tell of: a cell is a rare word and a class of lengths. `dispute` holds the events whose mentions do not agree.
A set of tables has a prefix, so that a rebuild can fill new ones beside the old.
"""

from __future__ import annotations

import secrets
from functools import cache
from typing import Any

from sqlalchemy import Column, Connection, Index, MetaData, Table, Text
from sqlalchemy.sql import quoted_name

from timeline.log.tables import BIGINT, HexId

VERSION = "3"
"""The version of the tables' shape and of the derivation: a database with another one is rebuilt."""

_ORDER = ("span_class", "first", "last", "fineness", "event")


class ProjectionTables:
    """One set of read tables, by prefix."""

    def __init__(self, prefix: str) -> None:
        """Describe the tables; nothing is created."""
        self.prefix = prefix
        self.metadata = MetaData()
        self.projection = self._table("projection", Column("name", Text, primary_key=True), _text("version"), _int("turns"))
        self.checkpoint = self._table("checkpoint", _key("bucket"), _int("seq"))
        self.article = self._table(
            "article",
            Column("article", HexId, primary_key=True),
            *map(_text, ("title", "title_origin", "source", "publisher", "url", "published", "published_how", "extractor", "reference")),
            *map(_int, ("length", "withdrawn", "dated", "undated", "waiting", "added_at", "changed_at")),
            *map(_text, ("problems", "sightings", "terms")),
            index={"added": ("added_at", "article"), "source": ("source",), "waiting": ("waiting", "added_at", "article")},
        )
        self.membership = self._table(
            "membership",
            Column("mention", HexId, primary_key=True),
            _key("known_from"),
            _int("known_to"),
            *map(_id, ("event", "article", "record")),
            *map(_int, ("mentioned_at", "dated", "score")),
            *map(_text, ("published", "source", "publisher", "matcher", "extractor", "content", "lineage")),
            index={"event": ("event",), "article": ("article",)},
        )
        self.fact = self._table(
            "fact",
            Column("record", HexId, primary_key=True),
            _id("event"),
            _text("type"),
            _int("recorded_at"),
            _text("recorded_by"),
            _text("data"),
            index={"event": ("event",)},
        )
        self.event = self._events("event")
        self.event_past = self._events("event_past")
        self.event_actor = self._actors("event_actor")
        self.event_actor_past = self._actors("event_actor_past")
        self.event_term = self._table(
            "event_term",
            *map(_key, ("cell", "first")),
            Column("event", HexId, primary_key=True),
            _int("last"),
            index={"event": ("event",)},
            with_rowid=False,
        )
        self.dispute = self._table("dispute", Column("event", HexId, primary_key=True), _int("kinds"))
        self.actor_name = self._table(
            "actor_name", Column("actor", Text, primary_key=True), Column("name", Text, primary_key=True), _int("events")
        )
        self.period_count = self._table(
            "period_count",
            *(Column(name, Text, primary_key=True) for name in ("actor", "unit")),
            _key("first"),
            _key("last"),
            Column("label", Text, primary_key=True),
            _int("events"),
            _int("delta"),
        )

    def _table(self, name: str, *columns: Column[Any], index: dict[str, tuple[str, ...]] | None = None, with_rowid: bool = True) -> Table:
        indexes = [Index(f"{name}_{suffix}", *names) for suffix, names in (index or {}).items()]
        return Table(f"{self.prefix}{name}", self.metadata, *columns, *indexes, sqlite_strict=True, sqlite_with_rowid=with_rowid)

    def _events(self, name: str) -> Table:
        past = name.endswith("past")
        return self._table(
            name,
            Column("event", HexId, primary_key=True),
            Column("known_from", BIGINT, primary_key=past, autoincrement=False, nullable=False),
            *map(_int, ("known_to", "span_class", "first", "last", "fineness")),
            Column("earliest", BIGINT),
            Column("latest", BIGINT),
            *map(_text, ("date", "kind", "title", "status", "actors", "places", "sources", "quote", "published")),
            *map(_int, ("mentions", "independent", "confidence", "recorded_at", "conflict")),
            _text("unit"),
            *map(_int, ("unit_first", "unit_last", "ongoing_from")),
            index={"span": _ORDER},
        )

    def _actors(self, name: str) -> Table:
        past = name.endswith("past")
        key = [Column("actor", Text, primary_key=True)]
        key += [_key(column) for column in _ORDER[:-1]]
        key += [Column("event", HexId, primary_key=True)]
        return self._table(
            name,
            *key,
            Column("known_from", BIGINT, primary_key=past, autoincrement=False, nullable=False),
            _int("known_to"),
            _text("name"),
            index={"event": ("event",)},
        )


def _key(name: str) -> Column[Any]:
    return Column(name, BIGINT, primary_key=True, autoincrement=False)


def _int(name: str) -> Column[Any]:
    return Column(name, BIGINT, nullable=False)


def _text(name: str) -> Column[Any]:
    return Column(name, Text, nullable=False)


def _id(name: str) -> Column[Any]:
    return Column(name, HexId, nullable=False)


@cache
def tables(prefix: str = "") -> ProjectionTables:
    """Return the tables with a prefix."""
    return ProjectionTables(prefix)


TABLES = tables()
"""The tables in use."""


def create(connection: Connection, new: ProjectionTables) -> None:
    """Create a set of tables, with the search index of the engine."""
    from timeline.projections import search

    # Nothing refers to an index by name, and the names stay when a table is renamed: a mark keeps those of each set apart.
    mark = secrets.token_hex(4)
    for table in new.metadata.sorted_tables:
        for index in table.indexes:
            index.name = quoted_name(f"{index.info.setdefault('name', index.name)}_{mark}", None)
    new.metadata.create_all(connection, checkfirst=False)
    search.create(connection, new.prefix)
    connection.execute(new.projection.insert().values(name="read", version=VERSION, turns=0))
    connection.execute(new.checkpoint.insert(), [{"bucket": bucket, "seq": 0} for bucket in range(256)])


def drop(connection: Connection, old: ProjectionTables) -> None:
    """Drop a set of tables, those that are there."""
    from timeline.projections import search

    search.drop(connection, old.prefix)
    old.metadata.drop_all(connection, checkfirst=True)


def rename(connection: Connection, old: ProjectionTables, new: ProjectionTables) -> None:
    """Give the tables of one set the names of the other, which must be free."""
    from timeline.projections import search

    preparer = connection.dialect.identifier_preparer
    for table in old.metadata.sorted_tables:
        target = f"{new.prefix}{table.name.removeprefix(old.prefix)}"
        connection.exec_driver_sql(f"ALTER TABLE {preparer.quote(table.name)} RENAME TO {preparer.quote(target)}")
    search.rename(connection, old.prefix, new.prefix)


def names_in_use(connection: Connection) -> list[str]:
    """Return the names of the tables in use, with those of the search index."""
    from timeline.projections import search

    return [*(table.name for table in TABLES.metadata.sorted_tables), *search.table_names(connection)]
