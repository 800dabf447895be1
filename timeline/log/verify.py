"""Checking the log: every digest, every chain, every text, every head.

`verify` trusts nothing but the arithmetic: what got past triggers and rights shows as a record that does not fit its neighbours.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import orjson
from sqlalchemy import Connection, func, select

from timeline.log.chain import START, chain_hash
from timeline.log.read import Head, Record, heads, read_bucket
from timeline.log.tables import article_text, record
from timeline.model.canonical import canonical_json, digest
from timeline.model.ids import BUCKETS, article_id, article_stream, bucket_of, record_id

_PAGE = 2000
_UUID_DIGITS = 32


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
    count, added = 0, set[str]()
    last: Record | None = None
    versions: dict[str, int] = {}
    for item in _records(connection, bucket):
        problem = _problem(item, last, versions)
        if problem:
            return count, 0, [Finding(bucket, item.seq, item.id, problem)]
        count += 1
        last = item
        if item.type == "article-added":
            added.add(orjson.loads(item.data)["article"])
    seq, hash_, instant = (last.seq, last.hash, last.recorded_at) if last else (0, START, 0)
    if (end.seq, end.hash) != (seq, hash_):
        verb = "records were removed from its end" if end.seq > seq else "its head was changed, or records were slipped in at its end"
        return count, 0, [Finding(bucket, seq + 1, "", f"bucket {bucket} ends at {seq}, its head says {end.seq}: {verb}")]
    if end.recorded_at < instant:
        return count, 0, [Finding(bucket, seq, "", f"the head of bucket {bucket} is older than its last record: it was changed")]
    texts, findings = _verify_texts(connection, bucket, added)
    return count, texts, findings


def _records(connection: Connection, bucket: int) -> Iterator[Record]:
    after = -(2**62)
    while page := read_bucket(connection, bucket, after, _PAGE):
        yield from page
        after = page[-1].seq


def _problem(item: Record, last: Record | None, versions: dict[str, int]) -> str:
    """What is wrong with a record in its place, or nothing."""
    expected = last.seq + 1 if last else 1
    if item.seq > expected:
        return f"record {expected} of bucket {item.bucket} was removed"
    if item.seq < expected:
        return f"record {item.seq} of bucket {item.bucket} was slipped in"
    if digest(item.data.encode()) != item.digest:
        return "its data was changed"
    previous = last.hash if last else START
    hash_ = chain_hash(
        previous,
        item.bucket,
        item.seq,
        item.stream,
        item.version,
        item.id,
        item.type,
        item.schema,
        item.recorded_at,
        item.recorded_by,
        item.digest,
    )
    if hash_ != item.hash:
        return "it was changed, slipped in or put in another order: its hash does not follow from the one before"
    if bucket_of(item.stream) != item.bucket:
        return "it was slipped in: its stream belongs to another bucket"
    versions[item.stream] = versions.get(item.stream, 0) + 1
    if item.version != versions[item.stream]:
        return f"version {versions[item.stream]} of its stream was removed"
    if last and item.recorded_at <= last.recorded_at:
        return "its time was changed: it is not after the one before"
    content = orjson.loads(item.data)
    if canonical_json(content).decode() != item.data or (
        len(item.id) != _UUID_DIGITS and record_id(item.stream, item.type, content) != item.id
    ):
        return "its id is not that of its content: it was slipped in"
    return ""


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
