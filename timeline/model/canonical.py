"""Canonical JSON (RFC 8785) for what the log stores and hashes.

With sorted keys, orjson and msgspec write exactly RFC 8785 as long as keys are ASCII and numbers are integers that a double holds, so that
is all that is let through: `canonical_json` looks at every value, and the classes of the model look at their numbers when they are made.
Bytes, not text: what is stored is what was hashed.
"""

from __future__ import annotations

import hashlib
from typing import Any

import msgspec
import orjson

MAX_INTEGER = 2**53 - 1  # RFC 8785 section 3.2.2.3: numbers are IEEE 754 doubles


def canonical_json(value: Any) -> bytes:
    """Write a value of dicts, lists, strings, integers, booleans and None; TypeError or ValueError for anything else."""
    _check(value)
    try:
        return orjson.dumps(value, option=orjson.OPT_SORT_KEYS)
    except orjson.JSONEncodeError as error:
        raise ValueError(str(error)) from error


write_object = msgspec.json.Encoder(order="sorted").encode_into
"""Write a frozen dataclass of the model into a bytearray, in the place of what is there: fields in order of their names, lists for tuples,
text for enumerations. ValueError for a lone surrogate."""


def object_json(value: object) -> bytes:
    """Return what `write_object` writes."""
    buffer = bytearray()
    write_object(value, buffer)
    return bytes(buffer)


def require_integers(*values: object) -> None:
    """Raise TypeError or ValueError unless all are integers that every JSON reader keeps."""
    for value in values:
        if type(value) is not int:
            raise TypeError(f"{value!r} is no integer")
        if not -MAX_INTEGER <= value <= MAX_INTEGER:
            raise ValueError(f"{value} is no integer that every JSON reader keeps")


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
            require_integers(item)
        elif kind is dict or kind is list or kind is tuple:
            if item:
                _check(item)
        else:
            raise TypeError(f"{kind.__name__} has no canonical JSON here")
