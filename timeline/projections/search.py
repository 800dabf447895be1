"""Finding events by words: FTS5 on SQLite, tsvector on PostgreSQL, behind the same functions.

What is indexed is a plain row of words, folded here and not by the database, so that both engines find the same: NFKD without marks,
casefolded, split at everything that is no letter or digit. The index of SQLite knows only which rows hold a word; the words of a row stand
beside it (`event_search_key`), by which it is taken out again. Rows have a place, the span class and the first day of their date, so that
words are looked for in the days asked for only: on SQLite the number of a row begins with it, and its index is in the order of numbers.
The sources of a version are words of it, too, each by its hash.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from functools import lru_cache
from hashlib import blake2b
from typing import NamedTuple

from sqlalchemy import Connection

from timeline.log.engines import copy_packed, copy_text
from timeline.log.read import fetch

Body = tuple[int, bytes, int, str]
"""The words of a version of an event: place, event, known from, folded words."""

Places = tuple[tuple[int, int], ...]
"""Ranges of places, both ends inclusive; none stand for all places."""


class Sought(NamedTuple):
    """What versions are looked for by: words, all of which they must hold, and sources, of which they must have one if any is named."""

    words: str
    sources: tuple[str, ...] = ()


_FEW, _FEW_WITHIN = 20_000, 1000
"""With a tenth of a second to look up so many events, words of ten million that are less rare are met within a tenth of a second, too. Of
the events of some days, of which there are fewer, words are met sooner."""

_FEW_ANYWHERE = 200
"""So many in all are counted in less time than the ranges of some days are opened."""

_CLASS, _DAY, _NO_DAY = 58, 27, 2**30
"""The bits of a place from which on span class and day stand in it; days beyond a million years share a place."""

_WORD = re.compile(r"[^\W_]+")
_PLAIN = "".join(chr(code) if chr(code).isalnum() else " " for code in range(128))
"""What separates words in ASCII, as blanks: most texts are, and are cut six times as fast so."""
_LONGEST = 500
"""Characters of a word that are indexed: PostgreSQL takes no more than 2046 bytes."""
_COPY_FROM = 100


def fold_words(body: str) -> str:
    """Return the words of a text as they are indexed, with single blanks between."""
    plain = body.casefold()
    if plain.isascii():
        words = plain.translate(_PLAIN).split()
    else:
        plain = "".join(char for char in unicodedata.normalize("NFKD", plain) if char.isascii() or not unicodedata.combining(char))
        words = _WORD.findall(plain)
    if len(plain) > _LONGEST:
        words = [word[:_LONGEST] for word in words]
    return " ".join(words)


def body_of(text: str, sources: Iterable[str]) -> str:
    """Return what is indexed of a version."""
    return " ".join([fold_words(text), *map(_word_of_source, sources)])


@lru_cache(maxsize=65_536)
def _word_of_source(name: str) -> str:
    return f"source{blake2b(name.encode(), digest_size=10).hexdigest()}"


def create(connection: Connection, prefix: str) -> None:
    """Create the index."""
    run = connection.exec_driver_sql
    if connection.dialect.name == "sqlite":
        run(
            f"CREATE TABLE {prefix}event_search_key (number INTEGER PRIMARY KEY, event BLOB NOT NULL, known_from INTEGER NOT NULL,"
            " body TEXT NOT NULL) STRICT"
        )
        run(f"CREATE VIRTUAL TABLE {prefix}event_search USING fts5(body, content = '', detail = none, columnsize = 0, tokenize = 'ascii')")
    else:
        run(
            f"CREATE TABLE {prefix}event_search (place bigint NOT NULL, event bytea NOT NULL, known_from bigint NOT NULL,"
            " body tsvector NOT NULL)"
        )


def create_indexes(connection: Connection, prefix: str, mark: str) -> None:
    """Create what finds a row by its event, and on PostgreSQL by its words; `mark` makes the names of the indexes new ones."""
    run = connection.exec_driver_sql
    if connection.dialect.name == "sqlite":
        run(f"CREATE UNIQUE INDEX event_search_event_{mark} ON {prefix}event_search_key (event, known_from)")
    else:
        run(f"CREATE UNIQUE INDEX event_search_event_{mark} ON {prefix}event_search (event, known_from)")
        run(f"CREATE INDEX event_search_body_{mark} ON {prefix}event_search USING gin (body)")


def table_names(connection: Connection) -> tuple[str, ...]:
    """Return the names of the tables in use."""
    return ("event_search", "event_search_key") if connection.dialect.name == "sqlite" else ("event_search",)


def drop(connection: Connection, prefix: str) -> None:
    """Drop the index if it is there."""
    connection.exec_driver_sql(f"DROP TABLE IF EXISTS {prefix}event_search")
    connection.exec_driver_sql(f"DROP TABLE IF EXISTS {prefix}event_search_key")


def rename(connection: Connection, old: str, new: str) -> None:
    """Give the index of one set of tables the name of another's, which must be free."""
    connection.exec_driver_sql(f"ALTER TABLE {old}event_search RENAME TO {new}event_search")
    if connection.dialect.name == "sqlite":
        connection.exec_driver_sql(f"ALTER TABLE {old}event_search_key RENAME TO {new}event_search_key")


def remove(connection: Connection, prefix: str, events: Sequence[str]) -> None:
    """Take all versions of some events out of the index."""
    keys = [bytes.fromhex(event) for event in events]
    if not keys:
        return
    run = connection.exec_driver_sql
    if connection.dialect.name == "sqlite":
        marks = ", ".join("?" * len(keys))
        rows = run(f"SELECT number, body FROM {prefix}event_search_key WHERE event IN ({marks})", tuple(keys)).all()
        if rows:
            name = f"{prefix}event_search"
            run(f"INSERT INTO {name} ({name}, rowid, body) VALUES ('delete', ?, ?)", [tuple(row) for row in rows])
            run(f"DELETE FROM {prefix}event_search_key WHERE event IN ({marks})", tuple(keys))
    else:
        run(f"DELETE FROM {prefix}event_search WHERE event = ANY(%s)", (keys,))


def add(connection: Connection, prefix: str, bodies: Sequence[Body]) -> None:
    """Put the words of versions into the index."""
    if not bodies:
        return
    run = connection.exec_driver_sql
    if connection.dialect.name == "sqlite":
        numbers = Numbers(connection, prefix)
        rows = sorted(numbers.of(bodies))
        run(f"INSERT INTO {prefix}event_search_key (number, event, known_from, body) VALUES (?, ?, ?, ?)", rows)
        run(f"INSERT INTO {prefix}event_search (rowid, body) VALUES (?, ?)", [(number, body) for number, _, _, body in rows])
    elif len(bodies) < _COPY_FROM:  # folded words are a tsvector as they stand
        run(f"INSERT INTO {prefix}event_search (place, event, known_from, body) VALUES (%s, %s, %s, %s::tsvector)", list(bodies))
    else:
        copy_text(connection, _copied(prefix), bodies)


def add_packed(connection: Connection, prefix: str, data: bytes) -> None:
    """Put what `packed` made of the words of versions into the index of PostgreSQL."""
    copy_packed(connection, _copied(prefix), data, binary=False)


def _copied(prefix: str) -> str:
    return f"{prefix}event_search (place, event, known_from, body)"


class Numbers:
    """What rows of SQLite are numbered by: a place, and how many are there."""

    def __init__(self, connection: Connection | None = None, prefix: str = "") -> None:
        """Begin after what a table holds, or with nothing."""
        self._connection = connection
        self._query = f"SELECT max(number) FROM {prefix}event_search_key WHERE number >= ? AND number < ?"
        self._next: dict[int, int] = {}

    def of(self, bodies: Iterable[Body]) -> list[tuple[int, bytes, int, str]]:
        """Return the rows of `event_search_key`."""
        rows, following = [], self._next
        for place, event, known_from, body in bodies:
            number = following.get(place) or self._first_free(place)
            following[place] = number + 1
            rows.append((number, event, known_from, body))
        return rows

    def _first_free(self, place: int) -> int:
        if self._connection is None:
            return place
        last = self._connection.exec_driver_sql(self._query, (place, place + (1 << _DAY))).scalar_one()
        return place if last is None else int(last) + 1


def index(connection: Connection, prefix: str, after: int, limit: int) -> int | None:
    """Index the next rows of SQLite after a number; return the last one's, None where there were none."""
    some = f"SELECT number, body FROM {prefix}event_search_key WHERE number > ? ORDER BY number LIMIT ?"
    last = connection.exec_driver_sql(f"SELECT max(number) FROM ({some})", (after, limit)).scalar_one()
    if last is not None:
        connection.exec_driver_sql(f"INSERT INTO {prefix}event_search (rowid, body) {some}", (after, limit))
    return None if last is None else int(last)


def place_of(span_class: int, day: int) -> int:
    """Return the place of dates of a class that begin on a day."""
    return (span_class << _CLASS) + ((max(-_NO_DAY, min(day, _NO_DAY - 1)) + _NO_DAY) << _DAY)


def places_between(span_class: int, first: int | None, last: int | None) -> tuple[int, int]:
    """Return the places of dates of a class that begin on a day between two."""
    low = place_of(span_class, -_NO_DAY if first is None else first)
    return low, place_of(span_class, _NO_DAY if last is None else last) + (1 << _DAY) - 1


def found(dialect: str, sought: Sought, places: Places) -> tuple[str, tuple[str | int, ...]]:
    """Return the query for the versions (event, known_from) that are looked for."""
    if dialect == "sqlite":
        query = "SELECT k.event, k.known_from FROM event_search s JOIN event_search_key k ON k.number = s.rowid WHERE "
        conditions, values = _within(sought, places, "s.")
        return " UNION ALL ".join(query + condition for condition in conditions), values
    where = " OR ".join(["place BETWEEN %s AND %s"] * len(places)) or "true"
    values = (_query(dialect, sought), *(end for ends in places for end in ends))
    return f"SELECT event, known_from FROM event_search WHERE body @@ %s::tsquery AND ({where})", values


def _within(sought: Sought, places: Places, table: str) -> tuple[list[str], tuple[str | int, ...]]:
    """The conditions on the index of SQLite, one for each range of places."""
    matching, query = f"{table}event_search MATCH ?", _query("sqlite", sought)
    if not places:
        return [matching], (query,)
    return [f"{matching} AND {table}rowid BETWEEN ? AND ?"] * len(places), tuple(value for ends in places for value in (query, *ends))


def is_rare(connection: Connection, sought: Sought, places: Places) -> bool:
    """Tell whether so few versions are looked for that they are read at less cost than the events are looked through for them.

    The index of PostgreSQL counts nothing without reading it all; the planner knows how frequent words are.
    """
    if connection.dialect.name == "sqlite":
        if places and _are_few(connection, sought, (), _FEW_ANYWHERE):
            return True
        return _are_few(connection, sought, places, _FEW_WITHIN if places else _FEW)
    query = "EXPLAIN (FORMAT JSON) SELECT 1 FROM event_search WHERE body @@ %s::tsquery"
    return bool(fetch(connection, query, (_query("postgresql", sought),))[0][0][0]["Plan"]["Plan Rows"] <= _FEW)


def _are_few(connection: Connection, sought: Sought, places: Places, few: int) -> bool:
    """Tell whether no more than some are found in the index of SQLite."""
    conditions, values = _within(sought, places, "")
    union = " UNION ALL ".join(f"SELECT 1 FROM event_search WHERE {condition}" for condition in conditions)
    return bool(fetch(connection, f"SELECT count(*) FROM ({union} LIMIT {few + 1})", values)[0][0] <= few)


def condition(dialect: str, event: str, words: str) -> tuple[str, tuple[str, ...]]:
    """Return the SQL condition that a version's title and quotes hold all the words; `event` names its table."""
    same = f"s.event = {event}.event AND s.known_from = {event}.known_from"
    if dialect == "sqlite":
        folded = fold_words(words).split()
        holds = " AND ".join(["instr(' ' || s.body || ' ', ?) > 0"] * len(folded)) or "0"
        return f"EXISTS (SELECT 1 FROM event_search_key s WHERE {same} AND {holds})", tuple(f" {word} " for word in folded)
    return f"EXISTS (SELECT 1 FROM event_search s WHERE {same} AND s.body @@ %s::tsquery OFFSET 0)", (_query(dialect, Sought(words)),)


def _query(dialect: str, sought: Sought) -> str:
    """What is looked for in the language of the index; a query that finds nothing where the text holds no word."""
    quote, both, either = ('"', " AND ", " OR ") if dialect == "sqlite" else ("'", " & ", " | ")
    words = [f"{quote}{word}{quote}" for word in fold_words(sought.words).split()]
    if sought.words and not words:
        return '""' if dialect == "sqlite" else ""
    sources = either.join(f"{quote}{_word_of_source(name)}{quote}" for name in sought.sources)
    return both.join([*words, *([f"({sources})"] if sources else [])])
