"""Ids, streams and buckets: all computed from content, none drawn by a database.

Ids are lower-case hex: 64 digits of a SHA-256, or 32 of a UUIDv7 for what a person did.
"""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

import orjson

from timeline.model.canonical import digest_of

if TYPE_CHECKING:
    from hashlib import _Hash as Hash

BUCKETS = 256
IDENTITY_STREAM = "identity"
SEALS_STREAM = "seals"


def bucket_of(stream: str) -> int:
    """Return the bucket of a stream: SHA-256 modulo 256, which is the last byte."""
    return hashlib.sha256(stream.encode()).digest()[-1]


def article_stream(article: str) -> str:
    """Name the stream of an article."""
    return f"article/{article}"


def event_stream(event: str) -> str:
    """Name the stream of an event."""
    return f"event/{event}"


def stream_subject(stream: str) -> str:
    """Return the article or event that a stream is about; empty for the others."""
    return stream.partition("/")[2]


def article_id(text: str) -> str:
    """Return the id of an article: the SHA-256 of its text in UTF-8."""
    return hashlib.sha256(text.encode()).hexdigest()


def mention_id(article: str, date_span: tuple[int, int] | None, trigger_span: tuple[int, int]) -> str:
    """Return the id of a mention; the extractor is not in it, so it survives a new extraction."""
    return digest_of([article, list(date_span) if date_span else None, list(trigger_span)])


def begun_id(stream: str, type_: str) -> Hash:
    """Return the hash that makes the id of a record of what it says once its content and `]` are added: that of a list of the three."""
    return hashlib.sha256(orjson.dumps((stream, type_))[:-1] + b",")


def record_id(stream: str, type_: str, content: bytes) -> str:
    """Return the id of a record that is what it says, by its content as canonical JSON: the same content is the same record."""
    begun = begun_id(stream, type_)
    begun.update(content + b"]")
    return begun.hexdigest()


def event_of_record(record: str) -> str:
    """Return the id of the event that a record by a person made."""
    return hashlib.sha256(bytes.fromhex(record)).hexdigest()


def uuid7(instant: int, random: bytes) -> str:
    """Return a UUIDv7 (RFC 9562, 5.7) as 32 hex digits, from microseconds since 1970 and 10 random bytes."""
    milliseconds, microseconds = divmod(instant, 1000)
    # rand_a holds the fraction of the millisecond (method 3 of section 6.2), so that ids made in a row stay in order.
    rand_a = microseconds * 4096 // 1000
    rand_b = int.from_bytes(random[:8]) & (2**62 - 1)
    value = (milliseconds << 80) | (7 << 76) | (rand_a << 64) | (2 << 62) | rand_b
    return f"{value:032x}"
