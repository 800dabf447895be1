"""The only writer of the log.

An append locks the head row of each bucket it touches, in order of bucket, drops what is there already, numbers the rest
without holes and chains it. In a bucket, order of seq is then order of commit.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import orjson
from sqlalchemy import Connection, insert, select, update

from timeline import clock
from timeline.errors import ConcurrentAppend, RecordConflict
from timeline.log.chain import chain_hash
from timeline.log.tables import article_text, head, record
from timeline.model.canonical import canonical_json, digest
from timeline.model.ids import article_stream, bucket_of, record_id
from timeline.model.records import SCHEMA, Payload, to_data


@dataclass(frozen=True, slots=True)
class Draft:
    """A record to be. Without an id it is known by its content; with one (a UUIDv7) it is what a person did once."""

    stream: str
    payload: Payload
    id: str = ""


@dataclass(frozen=True, slots=True)
class Appended:
    """What an append did: ids of the records now in the log for each draft, in order, and those that are new."""

    ids: tuple[str, ...]
    new: frozenset[str] = field(default_factory=frozenset)


@dataclass(slots=True)
class _Ready:
    """A draft with everything known but its place."""

    index: int
    stream: str
    type: str
    id: str
    data: str
    digest: str


def append(
    connection: Connection,
    drafts: Sequence[Draft],
    *,
    author: str,
    texts: Mapping[str, str] | None = None,
    expected: Mapping[str, int] | None = None,
) -> Appended:
    """Append records, and the texts of new articles with them, in the caller's write transaction.

    A draft that the log holds already adds nothing; nor does one with `replaces` that says what the last one of its kind says. `expected` gives
    the version that a stream must be at. RecordConflict for an id with another content, ConcurrentAppend for another version.
    """
    by_bucket: dict[int, list[tuple[int, Draft]]] = defaultdict(list)
    for index, draft in enumerate(drafts):
        by_bucket[bucket_of(draft.stream)].append((index, draft))
    ids: dict[int, str] = {}
    new: set[str] = set()
    for bucket in sorted(by_bucket):
        locked = _lock(connection, bucket)
        ready, unchanged = _prepare(connection, bucket, by_bucket[bucket])
        ids.update(unchanged)
        ids.update({item.index: item.id for item in ready})
        fresh = _without_known(connection, bucket, ready)
        versions = _versions(connection, bucket, {item.stream for item in fresh} | set(expected or {}))
        _check_versions(expected or {}, versions, bucket)
        if fresh:
            _write(connection, bucket, fresh, locked, versions, author)
            new.update(item.id for item in fresh)
    _write_texts(connection, texts or {})
    return Appended(tuple(ids[index] for index in range(len(drafts))), frozenset(new))


def _lock(connection: Connection, bucket: int) -> tuple[int, int, str]:
    locking = update(head).where(head.c.bucket == bucket).values(seq=head.c.seq).returning(head.c.seq, head.c.recorded_at, head.c.hash)
    seq, recorded_at, hash_ = connection.execute(locking).one()
    return seq, recorded_at, hash_


def _prepare(connection: Connection, bucket: int, drafts: list[tuple[int, Draft]]) -> tuple[list[_Ready], dict[int, str]]:
    """Give ids and digests; drop what says the same as the record it would replace (returned as index -> id of that record)."""
    ready: list[_Ready] = []
    unchanged: dict[int, str] = {}
    last: dict[tuple[str, str, str], tuple[str, dict[str, Any]]] = {}
    replacing = {draft.stream for _, draft in drafts if hasattr(draft.payload, "replaces")}
    if replacing:
        last = _last_of_kind(connection, bucket, replacing, {d.payload.type for _, d in drafts if hasattr(d.payload, "replaces")})
    for index, draft in drafts:
        data = to_data(draft.payload)
        type_ = draft.payload.type
        kind = (draft.stream, type_, data.get("mention", ""))
        if "replaces" in data:
            before = last.get(kind)
            data["replaces"] = before[0] if before else ""
            if before and {**before[1], "replaces": ""} == {**data, "replaces": ""}:
                unchanged[index] = before[0]
                continue
        text = canonical_json(data)
        id_ = draft.id or record_id(draft.stream, type_, data)
        if "replaces" in data:
            last[kind] = (id_, orjson.loads(text))
        ready.append(_Ready(index, draft.stream, type_, id_, text.decode(), digest(text)))
    return ready, unchanged


def _last_of_kind(
    connection: Connection, bucket: int, streams: set[str], types: set[str]
) -> dict[tuple[str, str, str], tuple[str, dict[str, Any]]]:
    query = (
        select(record.c.stream, record.c.type, record.c.id, record.c.data)
        .where(record.c.bucket == bucket, record.c.stream.in_(sorted(streams)), record.c.type.in_(sorted(types)))
        .order_by(record.c.stream, record.c.version)
    )
    last = {}
    for stream, type_, id_, data in connection.execute(query):
        content = orjson.loads(data)
        last[stream, type_, content.get("mention", "")] = (id_, content)
    return last


def _without_known(connection: Connection, bucket: int, ready: list[_Ready]) -> list[_Ready]:
    known: dict[str, str] = {}
    for start in range(0, len(ready), 500):
        some = [item.id for item in ready[start : start + 500]]
        known.update(
            connection.execute(select(record.c.id, record.c.digest).where(record.c.bucket == bucket, record.c.id.in_(some))).tuples().all()
        )
    fresh = []
    for item in ready:
        before = known.setdefault(item.id, "")
        if before and before != item.digest:
            raise RecordConflict(item.id)
        if not before:
            known[item.id] = item.digest
            fresh.append(item)
    return fresh


def _versions(connection: Connection, bucket: int, streams: set[str]) -> dict[str, int]:
    """The last version of each stream of this bucket, 0 for a new one."""
    versions = {}
    for stream in sorted(streams):
        if bucket_of(stream) == bucket:
            query = select(record.c.version).where(record.c.bucket == bucket, record.c.stream == stream)
            versions[stream] = connection.execute(query.order_by(record.c.version.desc()).limit(1)).scalar_one_or_none() or 0
    return versions


def _check_versions(expected: Mapping[str, int], versions: Mapping[str, int], bucket: int) -> None:
    for stream, version in expected.items():
        if bucket_of(stream) == bucket and versions[stream] != version:
            raise ConcurrentAppend(stream, version, versions[stream])


def _write(
    connection: Connection, bucket: int, fresh: list[_Ready], locked: tuple[int, int, str], versions: dict[str, int], author: str
) -> None:
    seq, recorded_at, previous = locked
    now = clock.now()
    rows = []
    for item in fresh:
        seq += 1
        recorded_at = max(now, recorded_at + 1)
        versions[item.stream] += 1
        version = versions[item.stream]
        previous = chain_hash(previous, bucket, seq, item.stream, version, item.id, item.type, SCHEMA, recorded_at, author, item.digest)
        rows.append(
            {
                "bucket": bucket,
                "seq": seq,
                "stream": item.stream,
                "version": version,
                "id": item.id,
                "type": item.type,
                "schema": SCHEMA,
                "recorded_at": recorded_at,
                "recorded_by": author,
                "data": item.data,
                "digest": item.digest,
                "hash": previous,
            }
        )
    connection.execute(insert(record), rows)
    connection.execute(update(head).where(head.c.bucket == bucket).values(seq=seq, recorded_at=recorded_at, hash=previous))


def _write_texts(connection: Connection, texts: Mapping[str, str]) -> None:
    for article, text in texts.items():
        bucket = bucket_of(article_stream(article))
        key = (article_text.c.bucket == bucket) & (article_text.c.article == article)
        if connection.execute(select(article_text.c.article).where(key)).first() is None:
            connection.execute(insert(article_text).values(bucket=bucket, article=article, text=text))
