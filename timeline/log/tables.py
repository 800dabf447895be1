"""The log's tables, and the column types that all tables share.

Every key begins with `bucket`; no key is made by the database. Ids, digests and hashes are hex in Python and raw bytes in the
database (half the index). Instants are microseconds UTC, days are day numbers, both as 64-bit integers. On SQLite all tables are
STRICT, or text would slip into integer columns.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import BigInteger, Column, Dialect, Integer, MetaData, Table, Text, UniqueConstraint
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.types import UserDefinedType

BIGINT = BigInteger().with_variant(Integer, "sqlite")


class HexId(UserDefinedType[str]):
    """Hex text in Python, bytes in the database. Drivers take and give bytes as they are, so nothing of SQLAlchemy's stands between."""

    cache_ok = True

    def get_col_spec(self, **_: Any) -> str:
        """Return the type's name where no dialect has a better one; `_hex_on_postgresql` has."""
        return "BLOB"

    def bind_processor(self, dialect: Dialect) -> Any:  # noqa: ARG002
        """Return what makes bytes of hex digits; None is not for these columns."""
        return bytes.fromhex

    def result_processor(self, dialect: Dialect, coltype: object) -> Any:  # noqa: ARG002
        """Return what makes hex digits of bytes."""
        return bytes.hex


@compiles(HexId, "postgresql")
def _hex_on_postgresql(_: HexId, __: object, **___: object) -> str:
    return "BYTEA"


metadata = MetaData()

setting = Table(
    "timeline_setting",
    metadata,
    Column("name", Text, primary_key=True),
    Column("value", Text, nullable=False),
    sqlite_strict=True,
)
"""What must never change in a database: the application it belongs to and the number of buckets."""

head = Table(
    "head",
    metadata,
    Column("bucket", BIGINT, primary_key=True, autoincrement=False),
    Column("seq", BIGINT, nullable=False),
    Column("recorded_at", BIGINT, nullable=False),
    Column("hash", HexId, nullable=False),
    sqlite_strict=True,
)
"""One row a bucket: its last seq, instant and chain hash. An append locks its row; a seal may raise `recorded_at`."""

record = Table(
    "record",
    metadata,
    Column("bucket", BIGINT, primary_key=True, autoincrement=False),
    Column("seq", BIGINT, primary_key=True, autoincrement=False),
    Column("stream", Text, nullable=False),
    Column("version", BIGINT, nullable=False),
    Column("id", HexId, nullable=False),
    Column("type", Text, nullable=False),
    Column("schema", BIGINT, nullable=False),
    Column("recorded_at", BIGINT, nullable=False),
    Column("recorded_by", Text, nullable=False),
    Column("data", Text, nullable=False),
    Column("digest", HexId, nullable=False),
    Column("hash", HexId, nullable=False),
    UniqueConstraint("bucket", "stream", "version", name="record_stream_version"),
    UniqueConstraint("bucket", "id", name="record_id"),
    sqlite_strict=True,
)

article_text = Table(
    "article_text",
    metadata,
    Column("bucket", BIGINT, primary_key=True, autoincrement=False),
    Column("article", HexId, primary_key=True),
    Column("text", Text, nullable=False),
    sqlite_strict=True,
)

lease = Table(
    "lease",
    metadata,
    Column("name", Text, primary_key=True),
    Column("holder", Text, nullable=False),
    Column("expires", BIGINT, nullable=False),
    sqlite_strict=True,
)
"""Who is at work on something that one process does at a time; not part of the log."""

LOG_TABLES = (setting, head, record, article_text)
