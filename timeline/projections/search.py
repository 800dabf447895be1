"""Finding events by words: FTS5 on SQLite, tsvector on PostgreSQL, behind the same functions.

What is indexed is a plain row of words, folded here and not by the database, so that both engines find the same: NFKD without marks,
casefolded, split at everything that is no letter or digit. The index of SQLite knows only which rows hold a word; the words of a row stand
beside it (`event_search_key`), by which it is taken out again.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from sqlalchemy import Connection

from timeline.log.engines import copy_text

_FEW = 20_000
"""With a tenth of a second to look up so many events, words of ten million that are less rare are met within a tenth of a second, too."""

_WORD = re.compile(r"[^\W_]+")
_LONGEST = 500
"""Characters of a word that are indexed: PostgreSQL takes no more than 2046 bytes."""
_COPY_FROM = 100


def fold_words(body: str) -> str:
    """Return the words of a text as they are indexed, with single blanks between."""
    plain = body.casefold()
    if not plain.isascii():
        plain = "".join(char for char in unicodedata.normalize("NFKD", plain) if char.isascii() or not unicodedata.combining(char))
    words = _WORD.findall(plain)
    if len(plain) > _LONGEST:
        words = [word[:_LONGEST] for word in words]
    return " ".join(words)


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
        run(f"CREATE TABLE {prefix}event_search (event bytea NOT NULL, known_from bigint NOT NULL, body tsvector NOT NULL)")


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


def add(connection: Connection, prefix: str, bodies: Sequence[tuple[bytes, int, str]]) -> None:
    """Put (event, known from, folded words) into the index."""
    if not bodies:
        return
    last = add_bare(connection, prefix, bodies)
    if connection.dialect.name == "sqlite":
        index(connection, prefix, last, last + len(bodies))


def add_bare(connection: Connection, prefix: str, bodies: Sequence[tuple[bytes, int, str]]) -> int:
    """Put rows beside the index; return the number of the last one before them. On SQLite they are found after `index` only."""
    run = connection.exec_driver_sql
    if connection.dialect.name == "sqlite":
        last = last_number(connection, prefix)
        rows = [(number, *body) for number, body in enumerate(bodies, last + 1)]
        run(f"INSERT INTO {prefix}event_search_key (number, event, known_from, body) VALUES (?, ?, ?, ?)", rows)
        return last
    # Folded words are a tsvector as they stand.
    if len(bodies) < _COPY_FROM:
        run(f"INSERT INTO {prefix}event_search (event, known_from, body) VALUES (%s, %s, %s::tsvector)", list(bodies))
    else:
        copy_text(connection, f"{prefix}event_search (event, known_from, body)", bodies)
    return 0


def last_number(connection: Connection, prefix: str) -> int:
    """Return the number of the last row beside the index of SQLite."""
    return int(connection.exec_driver_sql(f"SELECT coalesce(max(number), 0) FROM {prefix}event_search_key").scalar_one())


def index(connection: Connection, prefix: str, after: int, upto: int) -> None:
    """Index the rows of SQLite with numbers above one and up to another."""
    rows = f"SELECT number, body FROM {prefix}event_search_key WHERE number > ? AND number <= ?"
    connection.exec_driver_sql(f"INSERT INTO {prefix}event_search (rowid, body) {rows}", (after, upto))


def found(dialect: str, words: str) -> tuple[str, tuple[str, ...]]:
    """Return the query for the versions (event, known_from) whose title and quotes hold all the words."""
    if dialect == "sqlite":
        matching = "s.event_search MATCH ?"
        return f"SELECT k.event, k.known_from FROM event_search s JOIN event_search_key k ON k.number = s.rowid WHERE {matching}", (
            _query(dialect, words),
        )
    return "SELECT event, known_from FROM event_search WHERE body @@ %s::tsquery", (_query(dialect, words),)


def is_rare(connection: Connection, words: str) -> bool:
    """Tell whether so few versions hold all the words that they are read at less cost than the events are looked through for them."""
    dialect = connection.dialect.name
    matching = "event_search MATCH ?" if dialect == "sqlite" else "body @@ %s::tsquery"
    query = f"SELECT count(*) FROM (SELECT 1 FROM event_search WHERE {matching} LIMIT {_FEW + 1}) AS counted"
    return int(connection.exec_driver_sql(query, (_query(dialect, words),)).scalar_one()) <= _FEW


def condition(dialect: str, event: str, words: str) -> tuple[str, tuple[str, ...]]:
    """Return the SQL condition that a version's title and quotes hold all the words; `event` names its table."""
    same = f"s.event = {event}.event AND s.known_from = {event}.known_from"
    if dialect == "sqlite":
        folded = fold_words(words).split()
        holds = " AND ".join(["instr(' ' || s.body || ' ', ?) > 0"] * len(folded)) or "0"
        return f"EXISTS (SELECT 1 FROM event_search_key s WHERE {same} AND {holds})", tuple(f" {word} " for word in folded)
    return f"EXISTS (SELECT 1 FROM event_search s WHERE {same} AND s.body @@ %s::tsquery OFFSET 0)", (_query(dialect, words),)


def _query(dialect: str, words: str) -> str:
    """The query for all the words in the language of the index; one that finds nothing where the text holds no word."""
    folded = fold_words(words).split()
    return " ".join(f'"{word}"' for word in folded) or '""' if dialect == "sqlite" else " & ".join(f"'{word}'" for word in folded)
