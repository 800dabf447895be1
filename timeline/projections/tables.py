"""The read tables. They may be dropped and made again from the log at any time, with the same content.

`event` and `event_actor` hold what is known now, `event_past` and `event_actor_past` what was known earlier, so that the present
stays small. The index of `event` is the total order of dates within a span class (STORE.md, section 4), with what else a question may ask
for, so that it looks up no row in vain: the instant from which a row holds, status and confidence; so do rows of `event_actor`. The few
that are planned have an index of their own, and what is past is found by how long it was known (`lives`), too.
Kept counts are `actor_name` (events of an actor, and past versions of events), `period_count` (events in each period, and in each year)
and `length_count` (events of each length in days); `count_then` keeps them as of some instants, of which `count_mark` says why.
`event_term` finds the events that a mention may tell of: a cell is a rare word and a class of lengths; `event_cells`
says where in it an event stands. `dispute` holds the events whose mentions do not agree.
A set of tables has a prefix, so that a rebuild can fill new ones beside the old.
"""

from __future__ import annotations

import secrets
from collections.abc import Iterable
from functools import cache
from typing import Any

from sqlalchemy import Column, Connection, Index, MetaData, Table, Text, text
from sqlalchemy.schema import CreateIndex, CreateTable
from sqlalchemy.sql import quoted_name

from timeline.log.tables import BIGINT, HexId
from timeline.projections.lives import life

VERSION = "14"
"""The version of the tables' shape and of the derivation: a database with another one is rebuilt."""

BATCH = 5000
"""Records that go into the read tables in one transaction, about."""

ORDER = ("span_class", "first", "last", "fineness", "event")
"""The total order of dates, class by class."""


class ProjectionTables:
    """One set of read tables, by prefix."""

    def __init__(self, prefix: str) -> None:
        """Describe the tables; nothing is created."""
        self.prefix = prefix
        self.metadata = MetaData()
        self.projection = self._table("projection", Column("name", Text, primary_key=True), _text("version"), _int("turns"))
        self.checkpoint = self._table("checkpoint", _key("bucket"), _int("seq"))
        self.article = self._heap(
            "article",
            _id("article"),
            *map(_text, ("title", "title_origin", "source", "publisher", "url", "published", "published_how", "extractor", "reference")),
            *map(_int, ("length", "withdrawn", "dated", "undated", "waiting", "added_at", "changed_at")),
            *map(_text, ("problems", "sightings", "terms", "leading")),
            key=("article",),
            index={"added": ("added_at", "article"), "source": ("source",), "waiting": ("waiting", "added_at", "article")},
        )
        self.membership = self._heap(
            "membership",
            _id("mention"),
            *map(_int, ("known_from", "known_to")),
            *map(_id, ("event", "article", "record")),
            *map(_int, ("mentioned_at", "dated", "score")),
            *map(_text, ("published", "source", "publisher", "matcher", "extractor", "content", "lineage")),
            _int("doubt"),
            _text("doubts"),
            key=("mention", "known_from"),
            index={"event": ("event",), "article": ("article",)},
        )
        # Few are doubtful: the review reads them from the highest score on.
        _partial("membership_doubt", "doubt > 0", self.membership.c.doubt, self.membership.c.mention)
        self.fact = self._heap(
            "fact",
            *map(_id, ("record", "event")),
            _text("type"),
            _int("recorded_at"),
            _text("recorded_by"),
            _text("data"),
            key=("record",),
            index={"event": ("event",)},
        )
        _partial("fact_recorded", "type = 'event-recorded'", self.fact.c.record)
        self.event = self._events("event", ("event",))
        self.event_past = self._events("event_past", ("event", "known_from"))
        self.event_actor = self._actors("event_actor")
        self.event_actor_past = self._actors("event_actor_past")
        self.event_term = self._sorted("event_term", *map(_key, ("cell", "first")), Column("event", HexId, primary_key=True), _int("last"))
        self.event_cells = self._heap("event_cells", _id("event"), _id("cells"), key=("event",))
        self.dispute = self._heap("dispute", _id("event"), _int("kinds"), key=("event",))
        self.actor_name = self._sorted(
            "actor_name", *(Column(name, Text, primary_key=True) for name in ("actor", "name")), *map(_int, ("events", "past"))
        )
        self.period_count = self._sorted(
            "period_count",
            *(Column(name, Text, primary_key=True) for name in ("actor", "unit")),
            _key("first"),
            _key("last"),
            Column("label", Text, primary_key=True),
            _int("events"),
            _int("delta"),
        )
        self.length_count = self._sorted("length_count", *map(_key, ("span_class", "length")), _int("events"))
        self.count_mark = self._sorted("count_mark", _key("at"), Column("actor", Text, primary_key=True), *map(_int, ("years", "days")))
        self.count_then = self._sorted(
            "count_then", *(Column(name, Text, primary_key=True) for name in ("actor", "part")), _key("at"), _text("counts")
        )

    def _table(self, name: str, *columns: Column[Any], with_rowid: bool = True) -> Table:
        return Table(f"{self.prefix}{name}", self.metadata, *columns, sqlite_strict=True, sqlite_with_rowid=with_rowid)

    def _heap(self, name: str, *columns: Column[Any], key: tuple[str, ...], index: dict[str, tuple[str, ...]] | None = None) -> Table:
        """Describe a table whose rows stand as they came. All keys are indexes, so that a rebuild can make them when it is full."""
        table = self._table(name, *columns)
        for suffix, names in {"key": key, **(index or {})}.items():
            Index(f"{name}_{suffix}", *(table.c[column] for column in names), unique=suffix == "key")
        return table

    def _sorted(self, name: str, *columns: Column[Any]) -> Table:
        """Describe a table that stands in order of its key; on SQLite it is nothing but that index."""
        return self._table(name, *columns, with_rowid=False)

    def _events(self, name: str, key: tuple[str, ...]) -> Table:
        past = name.endswith("past")
        table = self._heap(
            name,
            _id("event"),
            *map(_int, ("known_from", "known_to", "span_class", "first", "last", "fineness")),
            Column("earliest", BIGINT),
            Column("latest", BIGINT),
            *map(_text, ("date", "kind", "title", "status", "actors", "places", "sources", "quote", "published")),
            *map(_int, ("mentions", "independent", "confidence", "recorded_at", "conflict")),
            _text("unit"),
            *map(_int, ("unit_first", "unit_last", "ongoing_from", "traits")),
            key=key,
            index={"span": (*ORDER, "known_from", *(("known_to",) if past else ()), "status", "confidence")},
        )
        c = table.c
        Index(f"{name}_since", c.known_from, c.first, c.last, c.traits)
        if past:
            Index(f"{name}_until", c.known_to, c.first, c.last, c.traits)
            Index(f"{name}_life", text(f"({life()})"), c.known_from, c.known_to)
        else:
            # Of two indexes that serve alike SQLite takes the one made last, by name.
            _partial(f"{name}_status", "status = 'planned'", *(c[column] for column in (*ORDER, "known_from", "status", "confidence")))
        return table

    def _actors(self, name: str) -> Table:
        return self._sorted(
            name,
            Column("actor", Text, primary_key=True),
            *map(_key, ORDER[:-1]),
            Column("event", HexId, primary_key=True),
            Column("known_from", BIGINT, primary_key=name.endswith("past"), autoincrement=False, nullable=False),
            _int("known_to"),
            _text("name"),
            _text("status"),
            *map(_int, ("confidence", "special")),
        )


def _partial(name: str, where: str, *columns: Column[Any]) -> None:
    """Describe an index of some rows; the options for it would load all that there is for PostgreSQL, on SQLite, too."""
    Index(name, *columns, info={"where": f" WHERE {where}"})


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

    create_bare(connection, new)
    for table in new.metadata.sorted_tables:
        create_indexes(connection, table)
    search.create_indexes(connection, new.prefix, new_mark())


def create_bare(connection: Connection, new: ProjectionTables) -> None:
    """Create a set of tables without the indexes that `create_indexes` makes."""
    from timeline.projections import search

    for table in new.metadata.sorted_tables:
        connection.execute(CreateTable(table))
    search.create(connection, new.prefix)
    # Whoever compares turns must not take tables made anew for those that were there before.
    connection.execute(new.projection.insert().values(name="read", version=VERSION, turns=secrets.randbits(48)))
    connection.execute(new.checkpoint.insert(), [{"bucket": bucket, "seq": 0} for bucket in range(256)])


def create_indexes(connection: Connection, table: Table) -> None:
    """Create the indexes of a table: of one that is full, each is sorted once."""
    mark = new_mark()
    for index in sorted(table.indexes, key=lambda index: str(index.name)):
        index.name = quoted_name(f"{index.info.setdefault('name', index.name)}_{mark}", None)
        connection.exec_driver_sql(f"{CreateIndex(index).compile(dialect=connection.dialect)}{index.info.get('where', '')}")


def drop_keys(connection: Connection, some: Iterable[Table]) -> None:
    """Take the primary keys from tables of PostgreSQL, until they are full."""
    for table in some:
        names = "SELECT conname FROM pg_constraint WHERE conrelid = %s::regclass AND contype = 'p'"
        quote = connection.dialect.identifier_preparer.quote
        for name in connection.exec_driver_sql(names, (table.name,)).scalars().all():
            connection.exec_driver_sql(f"ALTER TABLE {quote(table.name)} DROP CONSTRAINT {quote(name)}")


def create_keys(connection: Connection, table: Table) -> None:
    """Give a table of PostgreSQL its primary key again."""
    quote = connection.dialect.identifier_preparer.quote
    columns = ", ".join(quote(column.name) for column in table.primary_key.columns)
    connection.exec_driver_sql(f"ALTER TABLE {quote(table.name)} ADD PRIMARY KEY ({columns})")


def new_mark() -> str:
    """Return what makes the names of indexes new: they stay when a table is renamed, and nothing refers to an index by name."""
    return secrets.token_hex(4)


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
