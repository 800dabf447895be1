"""Reading the log: by bucket in order of seq, by stream in order of version, and the texts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

import orjson
from sqlalchemy import Connection, func, select

from timeline.errors import NotFound
from timeline.log.engines import raw_cursor
from timeline.log.tables import article_text, head, record
from timeline.model.ids import article_stream, bucket_of


class Record(NamedTuple):
    """An entry of the log as stored. `data` is the canonical JSON text that `digest` is of. A tuple, since all of them are read."""

    bucket: int
    seq: int
    stream: str
    version: int
    id: str
    type: str
    schema: int
    recorded_at: int
    recorded_by: str
    data: str
    digest: str
    hash: str

    @property
    def content(self) -> Any:
        """The data as JSON values, read anew at every call."""
        return orjson.loads(self.data)


_COLUMNS = ", ".join(Record._fields)


@dataclass(frozen=True, slots=True)
class Head:
    """The end of a bucket."""

    bucket: int
    seq: int
    recorded_at: int
    hash: str


def fetch(connection: Connection, query: str, parameters: tuple[Any, ...]) -> list[Any]:
    """Return the driver's own tuples for a statement with ? for its values (or the driver's own sign), by its own cursor.

    Nothing else is made of a row where there are millions; and a first page costs the database little more than the way to it would.
    """
    if connection.dialect.name == "postgresql":
        query = query.replace("?", "%s")
    with raw_cursor(connection) as cursor:
        cursor.execute(query, parameters)
        rows: list[Any] = cursor.fetchall()
        return rows


def heads(connection: Connection) -> list[Head]:
    """Return the ends of all buckets, in order."""
    return [Head(*row) for row in connection.execute(select(head).order_by(head.c.bucket))]


def count_records(connection: Connection) -> int:
    """Return how many records the log holds."""
    return int(connection.execute(select(func.count()).select_from(record)).scalar_one())


def read_bucket(connection: Connection, bucket: int, after: int = 0, limit: int = 1000, upto: int | None = None) -> list[Record]:
    """Return the next records of a bucket, by seq; `after` is exclusive, `upto` inclusive."""
    query = f"SELECT {_COLUMNS} FROM record WHERE bucket = ? AND seq > ? AND seq <= ? ORDER BY seq LIMIT ?"
    return [
        Record(bucket_, seq, stream, version, id_.hex(), type_, schema, at, by, data, digest.hex(), hash_.hex())
        for bucket_, seq, stream, version, id_, type_, schema, at, by, data, digest, hash_ in fetch(
            connection, query, (bucket, after, 2**62 if upto is None else upto, limit)
        )
    ]


def read_by_stream(connection: Connection, bucket: int, upto: int, after: tuple[str, int], limit: int) -> list[Record]:
    """Return the next records of a bucket up to a seq, by stream and version after some pair; digest and hash are left out."""
    query = (
        "SELECT seq, stream, version, id, type, schema, recorded_at, recorded_by, data FROM record"
        f" WHERE bucket = ? AND (stream, version) > (?, ?) AND seq <= ? ORDER BY stream, version LIMIT {limit}"
    )
    return [
        Record(bucket, seq, stream, version, id_.hex(), type_, schema, at, by, data, "", "")
        for seq, stream, version, id_, type_, schema, at, by, data in fetch(connection, query, (bucket, *after, upto))
    ]


def seq_after(connection: Connection, bucket: int, instant: int) -> int:
    """Return the seq of a bucket's last record up to an instant, 0 where there is none: a search by halves, since time grows with seq."""
    low = 0
    high = connection.execute(select(head.c.seq).where(head.c.bucket == bucket)).scalar_one()
    while low < high:
        middle = (low + high + 1) // 2
        at = connection.execute(select(record.c.recorded_at).where(record.c.bucket == bucket, record.c.seq == middle)).scalar_one()
        low, high = (middle, high) if at <= instant else (low, middle - 1)
    return int(low)


def read_stream(connection: Connection, stream: str) -> list[Record]:
    """Return all records of a stream, by version."""
    query = select(record).where(record.c.bucket == bucket_of(stream), record.c.stream == stream).order_by(record.c.version)
    return [Record(*row) for row in connection.execute(query)]


def read_streams(connection: Connection, bucket: int, streams: Sequence[str]) -> Iterator[Record]:
    """Return all records of some streams of one bucket, by stream and version."""
    for start in range(0, len(streams), 500):
        some = streams[start : start + 500]
        query = select(record).where(record.c.bucket == bucket, record.c.stream.in_(some)).order_by(record.c.stream, record.c.version)
        for row in connection.execute(query):
            yield Record(*row)


def read_text(connection: Connection, article: str) -> str:
    """Return the stored text of an article; NotFound where there is none."""
    bucket = bucket_of(article_stream(article))
    query = select(article_text.c.text).where(article_text.c.bucket == bucket, article_text.c.article == article)
    text = connection.execute(query).scalar_one_or_none()
    if text is None:
        raise NotFound("article", article[:8], "see `timeline articles`")
    return str(text)
