"""Checking the log: every digest, every chain, every text, every head.

`verify` trusts nothing but the arithmetic: what got past triggers and rights shows as a record that does not fit its neighbours.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

import orjson
from orjson import dumps
from sqlalchemy import Connection, func, select

from timeline.log.chain import START, content_id_start
from timeline.log.read import Head, Record, fetch, heads
from timeline.log.tables import article_text, record
from timeline.model.canonical import digest
from timeline.model.ids import BUCKETS, article_id, article_stream, bucket_of

_PAGE = 2000
_UUID_BYTES = 16


@dataclass(frozen=True, slots=True)
class Finding:
    """Something in the log that cannot be as it was written. `seq` is 0 where it is about no record."""

    bucket: int
    seq: int
    record: str
    message: str


@dataclass(frozen=True, slots=True)
class Verification:
    """What a verification saw: counts, and the findings (the first of each bucket: what follows a break proves nothing)."""

    records: int
    texts: int
    findings: tuple[Finding, ...]


def verify(connection: Connection) -> Verification:
    """Recompute every digest and chain; the findings are in order of bucket and seq."""
    found: list[Finding] = []
    records = texts = 0
    ends = {end.bucket: end for end in heads(connection)}
    buckets = set(connection.execute(select(record.c.bucket).distinct()).scalars()) | set(range(BUCKETS)) | set(ends)
    for bucket in sorted(buckets):
        count, text_count, findings = _verify_bucket(connection, bucket, ends.get(bucket))
        records += count
        texts += text_count
        found += findings
    return Verification(records, texts, tuple(found))


def _verify_bucket(connection: Connection, bucket: int, end: Head | None) -> tuple[int, int, list[Finding]]:
    if not 0 <= bucket < BUCKETS:
        return 0, 0, [Finding(bucket, 0, "", f"bucket {bucket} does not exist in a log of {BUCKETS}: its records were slipped in")]
    if end is None:
        return 0, 0, [Finding(bucket, 0, "", f"the head of bucket {bucket} was removed")]
    chain = _Chain(bucket)
    for page in _pages(connection, bucket):
        taken = chain.follow(page)
        if taken < len(page):
            seq, stream, version, id_, type_, schema, at, by, data, digest_, hash_ = page[taken]
            item = Record(bucket, seq, stream, version, id_.hex(), type_, schema, at, by, data, digest_.hex(), hash_.hex())
            return chain.seq, 0, [Finding(bucket, seq, item.id, chain.problem(item))]
    if (end.seq, end.hash) != (chain.seq, chain.hash):
        verb = "records were removed from its end" if end.seq > chain.seq else "its head was changed, or records were slipped in at its end"
        return chain.seq, 0, [Finding(bucket, chain.seq + 1, "", f"bucket {bucket} ends at {chain.seq}, its head says {end.seq}: {verb}")]
    if end.recorded_at < chain.recorded_at:
        return chain.seq, 0, [Finding(bucket, chain.seq, "", f"the head of bucket {bucket} is older than its last record: it was changed")]
    texts, findings = _verify_texts(connection, bucket, chain.added)
    return chain.seq, texts, findings


def _pages(connection: Connection, bucket: int) -> Iterator[list[Any]]:
    """The records of a bucket without the bucket, as the driver gives them."""
    mark = "?" if connection.dialect.name == "sqlite" else "%s"
    query = (
        "SELECT seq, stream, version, id, type, schema, recorded_at, recorded_by, data, digest, hash FROM record"
        f" WHERE bucket = {mark} AND seq > {mark} ORDER BY seq LIMIT {_PAGE}"
    )
    after = -(2**62)
    while rows := fetch(connection, query, (bucket, after)):
        yield rows
        after = rows[-1][0]


class _Chain:
    """One bucket as far as it was checked: `follow` is the quick look at all records, `problem` says what is wrong with one."""

    def __init__(self, bucket: int) -> None:
        self.bucket = bucket
        self.seq = self.recorded_at = 0
        self.hash = START
        self.versions: dict[str, int] = {}
        self.added: set[str] = set()

    def follow(self, rows: Sequence[Any]) -> int:
        """Take the next records and return how many of them can stand where they do."""
        bucket, versions = self.bucket, self.versions
        last, before, previous = self.seq, self.recorded_at, self.hash
        starts: dict[tuple[str, str], bytes] = {}
        taken = 0
        for seq, stream, version, id_, type_, schema, recorded_at, recorded_by, data, digest_, hash_ in rows:
            content = data.encode()
            expected = versions.get(stream, 0) + 1
            # as log.chain has it, without the call
            row = dumps((previous, bucket, seq, stream, version, id_.hex(), type_, schema, recorded_at, recorded_by, digest_.hex()))
            if (start := starts.get((stream, type_))) is None:
                start = starts[stream, type_] = content_id_start(stream, type_)
            if (
                seq != last + 1
                or sha256(content).digest() != digest_
                or sha256(row).digest() != hash_
                or version != expected
                or recorded_at <= before
                or (expected == 1 and bucket_of(stream) != bucket)
                or (len(id_) != _UUID_BYTES and sha256(start + content + b"]").digest() != id_)
            ):
                break
            last, before, previous = seq, recorded_at, hash_.hex()
            versions[stream] = version
            if type_ == "article-added":
                self.added.add(orjson.loads(content)["article"])
            taken += 1
        self.seq, self.recorded_at, self.hash = last, before, previous
        return taken

    def problem(self, item: Record) -> str:
        """Say what is wrong with the record that does not follow."""
        expected = self.seq + 1
        if item.seq > expected:
            return f"record {expected} of bucket {item.bucket} was removed"
        if item.seq < expected:
            return f"record {item.seq} of bucket {item.bucket} was slipped in"
        if digest(item.data.encode()) != item.digest:
            return "its data was changed"
        if bucket_of(item.stream) != item.bucket:
            return "it was slipped in: its stream belongs to another bucket"
        if item.version != self.versions.get(item.stream, 0) + 1:
            return f"version {self.versions.get(item.stream, 0) + 1} of its stream was removed"
        if item.recorded_at <= self.recorded_at:
            return "its time was changed: it is not after the one before"
        if len(item.id) != 2 * _UUID_BYTES and digest(content_id_start(item.stream, item.type) + item.data.encode() + b"]") != item.id:
            return "its id is not that of its content: it was slipped in"
        return "it was changed, slipped in or put in another order: its hash does not follow from the one before"


def _verify_texts(connection: Connection, bucket: int, added: set[str]) -> tuple[int, list[Finding]]:
    found, seen = [], set()
    after = ""
    while True:
        query = select(article_text.c.article, article_text.c.text).where(article_text.c.bucket == bucket, article_text.c.article > after)
        page = connection.execute(query.order_by(article_text.c.article).limit(50)).all()
        for article, text in page:
            seen.add(article)
            if article_id(text) != article:
                found.append(Finding(bucket, 0, article, f"the text of article {article[:8]} was changed"))
            elif article not in added or bucket_of(article_stream(article)) != bucket:
                found.append(Finding(bucket, 0, article, f"the text of article {article[:8]} was slipped in"))
        if not page:
            break
        after = page[-1][0]
    found += [Finding(bucket, 0, article, f"the text of article {article[:8]} was removed") for article in sorted(added - seen)]
    return len(seen), found


def count_records(connection: Connection) -> int:
    """Return how many records the log holds."""
    return int(connection.execute(select(func.count()).select_from(record)).scalar_one())
