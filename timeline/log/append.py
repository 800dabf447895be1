"""The only writer of the log.

An append locks the head row of each bucket it touches, in order of bucket, drops what is there already, numbers the rest
without holes and chains it. In a bucket, order of seq is then order of commit.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from hashlib import sha256

import orjson
from sqlalchemy import Connection, insert, select

from timeline import clock
from timeline.errors import ConcurrentAppend, RecordConflict, StoreError
from timeline.log.chain import chained
from timeline.log.engines import insert_rows
from timeline.log.read import fetch
from timeline.log.tables import article_text, record
from timeline.model.canonical import canonical_json, write_object
from timeline.model.ids import article_stream, begun_id, bucket_of
from timeline.model.records import REPLACING, SCHEMA, Payload

_CHUNK = 500


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


_Ready = tuple[str, str, str, str, bytes, bool, bytes]
"""A draft with everything known but its place in the bucket: its stream, type, id, data, digest, whether the id was given, the id raw."""

_Head = tuple[int, int, str]


def append(
    connection: Connection,
    drafts: Sequence[Draft],
    *,
    author: str,
    texts: Mapping[str, str] | None = None,
    expected: Mapping[str, int] | None = None,
) -> Appended:
    """Append records, and the texts of new articles with them, in the caller's write transaction.

    A draft that the log holds already adds nothing; nor does one with `replaces`, which is filled in here, that says what the last one
    says. `expected` gives the version that a stream must be at, unless all drafts are there already (a repetition after a lost answer).
    RecordConflict for an id with another content, ConcurrentAppend for another version.
    """
    by_bucket: dict[int, list[tuple[int, Draft]]] = defaultdict(list)
    places: dict[str, list[tuple[int, Draft]]] = {}
    for index, draft in enumerate(drafts):
        if (place := places.get(draft.stream)) is None:
            place = places[draft.stream] = by_bucket[bucket_of(draft.stream)]
        place.append((index, draft))
    for stream in expected or {}:
        by_bucket[bucket_of(stream)] += []
    ids = [""] * len(drafts)
    found: list[tuple[int, _Head, dict[str, int], list[_Ready]]] = []
    for bucket in sorted(by_bucket):
        locked = _lock(connection, bucket)
        here = {stream for stream in expected or {} if bucket_of(stream) == bucket}
        versions = _versions(connection, bucket, here | {draft.stream for _, draft in by_bucket[bucket]})
        ready = _prepare(connection, bucket, by_bucket[bucket], versions, ids)
        found.append((bucket, locked, versions, _without_known(connection, bucket, ready, versions)))
    new: set[str] = set()
    if any(fresh for _, _, _, fresh in found):
        for bucket, locked, versions, fresh in found:
            for stream in versions.keys() & (expected or {}).keys():
                if versions[stream] != (expected or {})[stream]:
                    raise ConcurrentAppend(stream, (expected or {})[stream], versions[stream])
            if fresh:
                _write(connection, bucket, fresh, locked, versions, author)
                new.update([item[2] for item in fresh])
    _write_texts(connection, texts or {})
    return Appended(tuple(ids), frozenset(new))


def _lock(connection: Connection, bucket: int) -> _Head:
    found = fetch(connection, "UPDATE head SET seq = seq WHERE bucket = ? RETURNING seq, recorded_at, hash", (bucket,))
    if not found:
        raise StoreError(f"the head of bucket {bucket} is missing: nothing was appended; run `timeline verify`, and restore a backup")
    seq, recorded_at, hash_ = found[0]
    return seq, recorded_at, hash_.hex()


def _prepare(
    connection: Connection, bucket: int, drafts: list[tuple[int, Draft]], versions: dict[str, int], ids: list[str]
) -> list[_Ready]:
    """Give ids, in the places of the drafts in `ids`, and digests; drop what says the same as the record it would replace."""
    ready: list[_Ready] = []
    last = _last_of_kind(connection, bucket, drafts) if any(versions.values()) else {}
    key, begun = ("", ""), sha256()
    content = bytearray()
    for index, draft in drafts:
        payload, stream, id_ = draft.payload, draft.stream, draft.id
        type_ = payload.type
        given = id_ != ""
        write_object(payload, content)
        if replaces := isinstance(payload, REPLACING):
            kind = (stream, type_, getattr(payload, "mention", ""))
            before, said = last.get(kind, ("", b""))
            if content == said:
                ids[index] = before
                continue
            said = bytes(content)
            if before:
                write_object(replace(payload, replaces=before), content)
        if not given:
            if key != (stream, type_):
                key, begun = (stream, type_), begun_id(stream, type_)
            hash_ = begun.copy()
            hash_.update(content)
            hash_.update(b"]")
            raw = hash_.digest()
            id_ = raw.hex()
        else:
            raw = bytes.fromhex(id_)
        if replaces:
            last[kind] = (id_, said)
        ids[index] = id_
        ready.append((stream, type_, id_, content.decode(), sha256(content).digest(), given, raw))
    return ready


def _last_of_kind(connection: Connection, bucket: int, drafts: list[tuple[int, Draft]]) -> dict[tuple[str, str, str], tuple[str, bytes]]:
    """The last record of each stream, type and mention among those that replace each other, and what it says but for what it replaces."""
    replacing = {(draft.stream, draft.payload.type) for _, draft in drafts if isinstance(draft.payload, REPLACING)}
    if not replacing:
        return {}
    c = record.c
    streams, types = ({pair[place] for pair in replacing} for place in (0, 1))
    query = select(c.stream, c.type, c.id, c.data).where(c.bucket == bucket, c.type.in_(sorted(types))).order_by(c.stream, c.version)
    last = {}
    for some in _chunks(sorted(streams)):
        for stream, type_, id_, data in connection.execute(query.where(c.stream.in_(some))):
            content = orjson.loads(data)
            last[stream, type_, content.get("mention", "")] = (id_, canonical_json(content | {"replaces": ""}))
    return last


def _without_known(connection: Connection, bucket: int, ready: list[_Ready], versions: dict[str, int]) -> list[_Ready]:
    """Drop what the log holds. The stream is part of an id made from content, so nothing of a new stream is there to be found."""
    known: dict[str, bytes] = {}
    for some in _chunks(list({id_ for stream, _, id_, _, _, given, _ in ready if given or versions[stream]})):
        query = f"SELECT id, digest FROM record WHERE bucket = ? AND id IN ({_marks(some)})"
        for raw, digest in fetch(connection, query, (bucket, *map(bytes.fromhex, some))):
            known[raw.hex()] = digest
    if not known and len({item[2] for item in ready}) == len(ready):
        return ready
    fresh = []
    for item in ready:
        id_, digest = item[2], item[4]
        if id_ not in known:
            known[id_] = digest
            fresh.append(item)
        elif known[id_] != digest:
            raise RecordConflict(id_)
    return fresh


def _versions(connection: Connection, bucket: int, streams: set[str]) -> dict[str, int]:
    """The last version of each stream, 0 for a new one."""
    versions = dict.fromkeys(streams, 0)
    for some in _chunks(sorted(streams)):
        query = f"SELECT stream, max(version) FROM record WHERE bucket = ? AND stream IN ({_marks(some)}) GROUP BY stream"
        versions.update(fetch(connection, query, (bucket, *some)))
    return versions


def _write(connection: Connection, bucket: int, fresh: list[_Ready], locked: _Head, versions: dict[str, int], author: str) -> None:
    seq, recorded_at, previous = locked
    now = clock.now()
    rows = []
    for stream, type_, id_, data, digest, _, raw in fresh:
        seq += 1
        recorded_at = now if now > recorded_at else recorded_at + 1
        versions[stream] = version = versions[stream] + 1
        hash_ = chained((previous, bucket, seq, stream, version, id_, type_, SCHEMA, recorded_at, author, digest.hex()))
        rows.append((bucket, seq, stream, version, raw, type_, SCHEMA, recorded_at, author, data, digest, hash_))
        previous = hash_.hex()
    insert_rows(connection, record, rows)
    moved = "UPDATE head SET seq = ?, recorded_at = ?, hash = ? WHERE bucket = ? RETURNING bucket"
    fetch(connection, moved, (seq, recorded_at, bytes.fromhex(previous), bucket))


def _write_texts(connection: Connection, texts: Mapping[str, str]) -> None:
    for article, text in texts.items():
        bucket = bucket_of(article_stream(article))
        key = (article_text.c.bucket == bucket) & (article_text.c.article == article)
        if connection.execute(select(article_text.c.article).where(key)).first() is None:
            connection.execute(insert(article_text).values(bucket=bucket, article=article, text=text))


def _marks(values: Sequence[str]) -> str:
    return ", ".join("?" * len(values))


def _chunks(items: list[str]) -> Iterable[list[str]]:
    return (items[start : start + _CHUNK] for start in range(0, len(items), _CHUNK))
