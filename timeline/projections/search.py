"""Finding events by words: FTS5 on SQLite, tsvector on PostgreSQL, behind the same four functions.

What is indexed is a plain row of words, folded here and not by the database, so that both engines find the same: NFKD without marks,
casefolded, split at everything that is no letter or digit.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from sqlalchemy import ColumnElement, Connection, text
from sqlalchemy.sql import column, literal_column, select, table

_WORD = re.compile(r"[^\W_]+")
_CHUNK = 500


def fold_words(body: str) -> str:
    """Return the words of a text as they are indexed, with single blanks between."""
    plain = "".join(char for char in unicodedata.normalize("NFKD", body.casefold()) if not unicodedata.combining(char))
    return " ".join(_WORD.findall(plain))


def create(connection: Connection, prefix: str) -> None:
    """Create the index."""
    run = connection.exec_driver_sql
    if connection.dialect.name == "sqlite":
        run(f"CREATE TABLE {prefix}event_search_key (number INTEGER PRIMARY KEY, event BLOB NOT NULL UNIQUE) STRICT")
        run(f"CREATE VIRTUAL TABLE {prefix}event_search USING fts5(body, tokenize = 'unicode61 remove_diacritics 0')")
    else:
        run(f"CREATE TABLE {prefix}event_search (event bytea PRIMARY KEY, body tsvector NOT NULL)")
        run(f"CREATE INDEX ON {prefix}event_search USING gin (body)")


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
    """Take events out of the index."""
    keys = [{"event": bytes.fromhex(event)} for event in events]
    if not keys:
        return
    if connection.dialect.name == "sqlite":
        found = text(f"DELETE FROM {prefix}event_search WHERE rowid = (SELECT number FROM {prefix}event_search_key WHERE event = :event)")
        connection.execute(found, keys)
        connection.execute(text(f"DELETE FROM {prefix}event_search_key WHERE event = :event"), keys)
    else:
        connection.execute(text(f"DELETE FROM {prefix}event_search WHERE event = :event"), keys)


def add(connection: Connection, prefix: str, bodies: Sequence[tuple[str, str]]) -> None:
    """Put (event, words) into the index."""
    rows = [{"event": bytes.fromhex(event), "body": fold_words(body)} for event, body in bodies]
    if not rows:
        return
    if connection.dialect.name == "sqlite":
        connection.execute(text(f"INSERT INTO {prefix}event_search_key (event) VALUES (:event)"), rows)
        connection.execute(
            text(f"INSERT INTO {prefix}event_search (rowid, body) SELECT number, :body FROM {prefix}event_search_key WHERE event = :event"),
            rows,
        )
    else:
        connection.execute(text(f"INSERT INTO {prefix}event_search (event, body) VALUES (:event, to_tsvector('simple', :body))"), rows)


def matches(dialect: str, event: ColumnElement[str], words: str) -> ColumnElement[bool]:
    """Return the condition that an event's title and quotes hold all the words."""
    folded = fold_words(words).split()
    search = table("event_search", column("event"), column("body"), column("rowid"))
    if dialect == "sqlite":
        key = table("event_search_key", column("number"), column("event"))
        asked = " ".join(f'"{word}"' for word in folded)
        found = select(key.c.event).join(search, search.c.rowid == key.c.number).where(literal_column("event_search").op("MATCH")(asked))
    else:
        found = select(search.c.event).where(
            search.c.body.op("@@")(text("plainto_tsquery('simple', :asked)").bindparams(asked=" ".join(folded)))
        )
    return event.in_(found)
