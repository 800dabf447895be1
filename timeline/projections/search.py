"""Finding events by words: FTS5 on SQLite, tsvector on PostgreSQL, behind the same four functions.

What is indexed is a plain row of words, folded here and not by the database, so that both engines find the same: NFKD without marks,
casefolded, split at everything that is no letter or digit.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from sqlalchemy import Connection

_WORD = re.compile(r"[^\W_]+")


def fold_words(body: str) -> str:
    """Return the words of a text as they are indexed, with single blanks between."""
    plain = body.casefold()
    if not plain.isascii():
        plain = "".join(char for char in unicodedata.normalize("NFKD", plain) if char.isascii() or not unicodedata.combining(char))
    return " ".join(_WORD.findall(plain))


def create(connection: Connection, prefix: str) -> None:
    """Create the index."""
    run = connection.exec_driver_sql
    if connection.dialect.name == "sqlite":
        run(
            f"CREATE TABLE {prefix}event_search_key (number INTEGER PRIMARY KEY, event BLOB NOT NULL, known_from INTEGER NOT NULL,"
            " UNIQUE (event, known_from)) STRICT"
        )
        run(f"CREATE VIRTUAL TABLE {prefix}event_search USING fts5(body, tokenize = 'unicode61 remove_diacritics 0')")
    else:
        run(f"CREATE TABLE {prefix}event_search (event bytea, known_from bigint, body tsvector NOT NULL, PRIMARY KEY (event, known_from))")
        run(f"CREATE INDEX ON {prefix}event_search USING gin (body)")


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
        numbers = [number for (number,) in run(f"SELECT number FROM {prefix}event_search_key WHERE event IN ({marks})", tuple(keys))]
        if numbers:
            run(f"DELETE FROM {prefix}event_search WHERE rowid = ?", [(number,) for number in numbers])
            run(f"DELETE FROM {prefix}event_search_key WHERE event IN ({marks})", tuple(keys))
    else:
        run(f"DELETE FROM {prefix}event_search WHERE event = ANY(%s)", (keys,))


def add(connection: Connection, prefix: str, bodies: Sequence[tuple[str, int, str]]) -> None:
    """Put (event, known from, words) into the index."""
    rows = [(bytes.fromhex(event), known_from, fold_words(body)) for event, known_from, body in bodies]
    if not rows:
        return
    run = connection.exec_driver_sql
    if connection.dialect.name == "sqlite":
        last = run(f"SELECT coalesce(max(number), 0) FROM {prefix}event_search_key").scalar_one()
        numbered = [(number, *row) for number, row in enumerate(rows, last + 1)]
        run(f"INSERT INTO {prefix}event_search_key (number, event, known_from) VALUES (?, ?, ?)", [row[:3] for row in numbered])
        run(f"INSERT INTO {prefix}event_search (rowid, body) VALUES (?, ?)", [(row[0], row[3]) for row in numbered])
    else:
        run(f"INSERT INTO {prefix}event_search (event, known_from, body) VALUES (%s, %s, to_tsvector('simple', %s))", rows)


def condition(dialect: str, event: str, words: str) -> tuple[str, str]:
    """Return the SQL condition that a version's title and quotes hold all the words, with its one parameter; `event` names its table."""
    folded = fold_words(words).split()
    key = f"({event}.event, {event}.known_from) IN"
    if dialect == "sqlite":
        found = "SELECT k.event, k.known_from FROM event_search s JOIN event_search_key k ON k.number = s.rowid WHERE event_search MATCH ?"
        return f"{key} ({found.replace('WHERE event_search', 'WHERE s.event_search')})", " ".join(f'"{word}"' for word in folded)
    return f"{key} (SELECT event, known_from FROM event_search WHERE body @@ plainto_tsquery('simple', %s))", " ".join(folded)
