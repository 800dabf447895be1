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


def record_json(data: dict[str, Any]) -> bytes:
    """Write what `model.records.to_data` returned: its keys are in order, and it holds nothing to be refused but integers out of bounds."""
    try:
        return orjson.dumps(data, option=orjson.OPT_STRICT_INTEGER)
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
    if kind is dict:
        if not "".join(value).isascii():  # a TypeError for a key that is no text
            raise TypeError(f"the keys {', '.join(value)!r} are not ASCII text")
        value = value.values()
    elif kind is not list and kind is not tuple:
        value = (value,)
    for item in value:
        kind = type(item)
        if kind is str or item is None or kind is bool:
            continue
        if kind is int:
            if abs(item) > MAX_INTEGER:
                raise ValueError(f"{item} is no integer that every JSON reader keeps")
        elif kind is dict or kind is list or kind is tuple:
            if item:
                _check(item)
        else:
            raise TypeError(f"{kind.__name__} has no canonical JSON here")
