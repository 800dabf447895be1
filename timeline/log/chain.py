"""The hash chain of a bucket: what a record's hash is made of, and where it begins."""

from __future__ import annotations

from hashlib import sha256

import orjson

START = 64 * "0"
"""The hash before the first record of a bucket."""


def chain_hash(
    previous: str,
    bucket: int,
    seq: int,
    stream: str,
    version: int,
    id_: str,
    type_: str,
    schema: int,
    recorded_at: int,
    recorded_by: str,
    digest: str,
) -> str:
    """Return the hash of a record: over the hash before it and every stored column, the data by its digest.

    The digest stands for the data so that erasing a text on a court's order can one day leave the chain whole.
    """
    row = (previous, bucket, seq, stream, version, id_, type_, schema, recorded_at, recorded_by, digest)
    return sha256(orjson.dumps(row)).hexdigest()  # canonical as it stands: a list of strings and small integers


def content_id_start(stream: str, type_: str) -> bytes:
    """Return how the bytes begin whose SHA-256 is `model.ids.record_id`; the content's canonical JSON and `]` follow.

    Canonical JSON of a list is that of its items between commas, so nothing has to be written twice.
    """
    return orjson.dumps((stream, type_))[:-1] + b","
