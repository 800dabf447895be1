"""Cuts: what the log held up to an instant, as the end of every bucket.

There is no number for "the whole log so far": a cut is 256 pairs of seq and hash, in order of bucket, and the instant. Its root is the
SHA-256 of their canonical JSON, so whoever kept the root elsewhere can tell whether the log still begins that way.
"""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Connection, select

from timeline.log.chain import START
from timeline.log.check import Finding
from timeline.log.read import heads, seq_after
from timeline.log.tables import record
from timeline.model.canonical import digest_of
from timeline.model.ids import BUCKETS


@dataclass(frozen=True, slots=True)
class Cut:
    """The log up to `at`: for each bucket the seq and hash of its last record, (0, START) where there is none."""

    at: int
    heads: tuple[tuple[int, str], ...]

    @property
    def root(self) -> str:
        """The one hash over all of it."""
        return digest_of([self.at, [list(pair) for pair in self.heads]])

    @property
    def records(self) -> int:
        """How many records the log held."""
        return sum(seq for seq, _ in self.heads)


def cut_at(connection: Connection, at: int) -> Cut:
    """Return the cut at an instant. Unless heads are locked and raised to it, a writer may still add records before it."""
    pairs = [(0, START)] * BUCKETS
    for end in heads(connection):
        seq = end.seq if end.recorded_at <= at else seq_after(connection, end.bucket, at)
        pairs[end.bucket] = (seq, end.hash if seq == end.seq else hash_at(connection, end.bucket, seq) or START)
    return Cut(at, tuple(pairs))


def hash_at(connection: Connection, bucket: int, seq: int) -> str | None:
    """Return the chain hash of a record, START for seq 0, None where there is none."""
    if seq == 0:
        return START
    return connection.execute(select(record.c.hash).where(record.c.bucket == bucket, record.c.seq == seq)).scalar_one_or_none()


def compare(connection: Connection, cut: Cut, name: str) -> list[Finding]:
    """Return where a log does not begin as a cut says; `name` is what the cut came from. Only with `verify` does it prove anything."""
    found = []
    ends = {end.bucket: end.seq for end in heads(connection)}
    for bucket, (seq, hash_) in enumerate(cut.heads):
        now = hash_at(connection, bucket, seq)
        if now is None:
            first = ends.get(bucket, 0) + 1
            found.append(Finding(bucket, first, "", f"{name} has {seq} records of bucket {bucket}: those from {first} on were removed"))
        elif now != hash_:
            found.append(Finding(bucket, seq, "", f"{name} has another record {seq} of bucket {bucket}: it or one before it was changed"))
    return found
