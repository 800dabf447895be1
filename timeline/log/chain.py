"""The hash chain of a bucket: what a record's hash is made of, and where it begins."""

from __future__ import annotations

from hashlib import sha256

from orjson import dumps

START = 64 * "0"
"""The hash before the first record of a bucket."""


Row = tuple[str, int, int, str, int, str, str, int, int, str, str]
"""What the hash of a record is over: the hash before it, then bucket, seq, stream, version, id, type, schema, recorded_at, recorded_by and
the digest of the data, which stands for the data so that erasing a text on a court's order can one day leave the chain whole."""


def chained(row: Row) -> bytes:
    """Return the hash of a record."""
    return sha256(dumps(row)).digest()  # canonical as it stands: a list of strings and small integers
