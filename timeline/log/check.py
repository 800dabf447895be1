"""Checking the log: every digest, every chain, every text, every head.

`check` trusts nothing but the arithmetic: what got past triggers and rights shows as a record that does not fit its neighbours. It needs
somebody who asks the database, and nothing of SQLAlchemy, whose loading takes longer than checking 40,000 records.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from heapq import merge
from itertools import groupby
from operator import itemgetter
from typing import Any, NamedTuple

import orjson

from timeline.log.chain import START, chained
from timeline.model.ids import BUCKETS, article_id, article_stream, begun_id, bucket_of, record_id

_PAGE, _TEXTS = 500, 50
EVERY = 2**62
"""Beyond every number of a bucket, below zero and above."""

_UUID_BYTES = 16

Ask = Callable[[str, tuple[Any, ...]], list[Any]]
"""What returns the driver's own tuples for a statement with ? for its values."""


class _End(NamedTuple):
    """What the head of a bucket says of its last record."""

    seq: int
    recorded_at: int
    hash: bytes


class _Stored(NamedTuple):
    """A record as the driver returns it."""

    bucket: int
    seq: int
    stream: str
    version: int
    id: bytes
    type: str
    schema: int
    recorded_at: int
    recorded_by: str
    data: bytes
    digest: bytes
    hash: bytes


@dataclass(frozen=True, slots=True)
class Finding:
    """Something in the log that cannot be as it was written.

    `seq` is 0 where it is about no record, `bucket` at least 256 where it is about none that should be there.
    """

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


def check(ask: Ask, dialect: str, first: int = -EVERY, end: int = EVERY) -> Verification:
    """Recompute every digest and chain; the findings are in order of bucket and seq.

    `first` and `end` choose buckets: all of them are what several checks find together. Whoever is asked must see one state of the log,
    or what is written meanwhile looks slipped in.
    """
    found: list[Finding] = []
    records = texts = 0
    ends = {bucket: _End(*rest) for bucket, *rest in ask("SELECT bucket, seq, recorded_at, hash FROM head", ())}
    expected = ((bucket, _Chain(bucket)) for bucket in sorted(set(range(BUCKETS)) | set(ends)) if first <= bucket < end)
    stored = _Texts(ask, first, end)
    for bucket, chains in groupby(merge(expected, _chains(ask, dialect, first, end), key=_bucket), key=_bucket):
        chain = max((chain for _, chain in chains), key=lambda chain: chain.is_begun)
        if not 0 <= bucket < BUCKETS:
            records_here, message = 0, f"bucket {bucket} does not exist in a log of {BUCKETS}: its records were slipped in"
            findings = [Finding(max(bucket, BUCKETS), 0, "", message)]
        elif bucket not in ends:
            records_here, findings = 0, [Finding(bucket, 0, "", f"the head of bucket {bucket} was removed")]
        else:
            records_here, findings = chain.seq, chain.findings(ends[bucket])
        found += stored.strangers(bucket)
        number, wrong = stored.check(bucket, chain.added)
        records += records_here
        texts += 0 if findings else number
        found += findings or wrong
    return Verification(records, texts, tuple(found + stored.strangers()))


def _bucket(pair: tuple[int, _Chain]) -> int:
    return pair[0]


def _chains(ask: Ask, dialect: str, first: int, end: int) -> Iterator[tuple[int, _Chain]]:
    """Follow all records in order, across buckets: a query for each would cost a small log more than its hashes do."""
    data = "CAST(data AS BLOB)" if dialect == "sqlite" else "convert_to(data, 'UTF8')"  # the bytes that were hashed
    query = (
        f"SELECT bucket, seq, stream, version, id, type, schema, recorded_at, recorded_by, {data}, digest, hash FROM record"
        f" WHERE (bucket, seq) > (?, ?) ORDER BY bucket, seq LIMIT {_PAGE}"
    )
    after = (first - 1, 2**63 - 1)
    chain: _Chain | None = None
    while page := _before(end, ask(query, after)):
        for bucket, rows in groupby(page, key=itemgetter(0)):
            if chain is None or chain.bucket != bucket:
                if chain is not None:
                    yield chain.bucket, chain
                chain = _Chain(bucket)
            chain.take(list(rows))
        after = page[-1][:2]
    if chain is not None:
        yield chain.bucket, chain


def _before(end: int, page: list[Any]) -> list[Any]:
    """The rows of a page before a bucket. With a condition for it PostgreSQL takes twice as long."""
    return page if not page or page[-1][0] < end else [row for row in page if row[0] < end]


class _Chain:
    """One bucket as far as it was checked: `follow` is the quick look at all records, `problem` says what is wrong with one."""

    def __init__(self, bucket: int) -> None:
        self.bucket = bucket
        self.seq = self.recorded_at = 0
        self.hash = START
        self.versions: dict[str, int] = {}
        self.added: set[str] = set()
        self.is_begun = False
        self.broken: _Stored | None = None

    def take(self, rows: Sequence[Any]) -> None:
        """Take the next records, unless the chain broke before."""
        self.is_begun = True
        if self.broken is None and (taken := self.follow(rows)) < len(rows):
            self.broken = _Stored(*rows[taken])

    def findings(self, end: _End) -> list[Finding]:
        """Return what is wrong: where it breaks, or how it differs from the head of its bucket."""
        bucket = self.bucket
        if self.broken is not None:
            return [Finding(bucket, self.broken.seq, self.broken.id.hex(), self.problem(self.broken))]
        if (end.seq, end.hash.hex()) != (self.seq, self.hash):
            verb = (
                "records were removed from its end" if end.seq > self.seq else "its head was changed, or records were slipped in at its end"
            )
            return [Finding(bucket, self.seq + 1, "", f"bucket {bucket} ends at {self.seq}, its head says {end.seq}: {verb}")]
        if end.recorded_at < self.recorded_at:
            return [Finding(bucket, self.seq, "", f"the head of bucket {bucket} is older than its last record: it was changed")]
        return []

    def follow(self, rows: Sequence[Any]) -> int:
        """Take the next records and return how many of them can stand where they do."""
        bucket, versions = self.bucket, self.versions
        last, before, previous = self.seq, self.recorded_at, self.hash
        key, begun = ("", ""), sha256()
        known = versions.get
        taken = 0
        for _, seq, stream, version, id_, type_, schema, recorded_at, recorded_by, data, digest_, hash_ in rows:
            if key != (stream, type_):
                key, begun = (stream, type_), begun_id(stream, type_)
            named = begun.copy()
            named.update(data)
            named.update(b"]")
            expected = known(stream, 0) + 1
            row = (previous, bucket, seq, stream, version, id_.hex(), type_, schema, recorded_at, recorded_by, digest_.hex())
            if (
                seq != last + 1
                or sha256(data).digest() != digest_
                or chained(row) != hash_
                or version != expected
                or recorded_at <= before
                or (expected == 1 and bucket_of(stream) != bucket)
                or (named.digest() != id_ and len(id_) != _UUID_BYTES)
            ):
                break
            last, before, previous = seq, recorded_at, hash_.hex()
            versions[stream] = version
            if type_ == "article-added":
                self.added.add(orjson.loads(data)["article"])
            taken += 1
        self.seq, self.recorded_at, self.hash = last, before, previous
        return taken

    def problem(self, item: _Stored) -> str:
        """Say what is wrong with the record that does not follow."""
        expected = self.seq + 1
        if item.seq > expected:
            return f"record {expected} of bucket {item.bucket} was removed"
        if item.seq < expected:
            return f"record {item.seq} of bucket {item.bucket} was slipped in"
        if sha256(item.data).digest() != item.digest:
            return "its data was changed"
        if bucket_of(item.stream) != item.bucket:
            return "it was slipped in: its stream belongs to another bucket"
        if item.version != self.versions.get(item.stream, 0) + 1:
            return f"version {self.versions.get(item.stream, 0) + 1} of its stream was removed"
        if item.recorded_at <= self.recorded_at:
            return "its time was changed: it is not after the one before"
        if len(item.id) != _UUID_BYTES and record_id(item.stream, item.type, item.data) != item.id.hex():
            return "its id is not that of its content: it was slipped in"
        return "it was changed, slipped in or put in another order: its hash does not follow from the one before"


class _Texts:
    """The stored texts, in order of bucket and article, read as far as they are asked for."""

    def __init__(self, ask: Ask, first: int, end: int) -> None:
        self._rows = self._read(ask, first, end)
        self._next = next(self._rows, None)

    def check(self, bucket: int, added: set[str]) -> tuple[int, list[Finding]]:
        """Compare the texts of a bucket with the articles that were added in it; return their number and what is wrong."""
        found, seen = [], set()
        for article, text in self._of(lambda of: of == bucket):
            seen.add(article)
            if article_id(text) != article:
                found.append(Finding(bucket, 0, article, f"the text of article {article[:8]} was changed"))
            elif article not in added or bucket_of(article_stream(article)) != bucket:
                found.append(Finding(bucket, 0, article, f"the text of article {article[:8]} was slipped in"))
        found += [Finding(bucket, 0, article, f"the text of article {article[:8]} was removed") for article in sorted(added - seen)]
        return len(seen), found

    def strangers(self, before: int = EVERY) -> list[Finding]:
        """Return the texts in buckets that do not exist, up to a bucket."""
        texts = self._of(lambda of: of < before)
        return [Finding(BUCKETS, 0, article, f"the text of article {article[:8]} was slipped in") for article, _ in texts]

    def _of(self, wanted: Callable[[int], bool]) -> Iterator[tuple[str, str]]:
        while self._next is not None and wanted(self._next[0]):
            yield self._next[1:]
            self._next = next(self._rows, None)

    @staticmethod
    def _read(ask: Ask, first: int, end: int) -> Iterator[tuple[int, str, str]]:
        query = f"SELECT bucket, article, text FROM article_text WHERE (bucket, article) > (?, ?) ORDER BY bucket, article LIMIT {_TEXTS}"
        after: tuple[int, bytes] = (first - 1, 33 * b"\xff")  # behind every id
        while page := _before(end, ask(query, after)):
            for bucket, article, text in page:
                yield bucket, article.hex(), text
            after = page[-1][:2]
