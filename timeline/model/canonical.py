"""Canonical JSON (RFC 8785) for what the log stores and hashes.

orjson with sorted keys writes exactly RFC 8785 as long as keys are ASCII and numbers are integers that a double holds, so that is
all that is let through. Bytes, not text: what is stored is what was hashed.
"""

from __future__ import annotations

import hashlib
from typing import Any

import orjson

MAX_INTEGER = 2**53 - 1  # RFC 8785 section 3.2.2.3: numbers are IEEE 754 doubles


def canonical_json(value: Any) -> bytes:
    """Write a value of dicts, lists, strings, integers, booleans and None; TypeError or ValueError for anything else."""
    _check(value)
    try:
        return orjson.dumps(value, option=orjson.OPT_SORT_KEYS)
    except orjson.JSONEncodeError as error:
        raise ValueError(str(error)) from error


def digest(data: bytes) -> str:
    """Return the SHA-256 of bytes, in hex."""
    return hashlib.sha256(data).hexdigest()


def digest_of(value: Any) -> str:
    """Return the SHA-256 of a value's canonical JSON, in hex."""
    return digest(canonical_json(value))


def _check(value: Any) -> None:
    kind = type(value)
    if kind is str or value is None or kind is bool:
        return
    if kind is int:
        if abs(value) > MAX_INTEGER:
            raise ValueError(f"{value} is no integer that every JSON reader keeps")
    elif kind is dict:
        for key, item in value.items():
            if type(key) is not str or not key.isascii():
                raise TypeError(f"the key {key!r} is not ASCII text")
            _check(item)
    elif kind is list or kind is tuple:
        for item in value:
            _check(item)
    else:
        raise TypeError(f"{kind.__name__} has no canonical JSON here")
