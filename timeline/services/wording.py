"""Words as people type them: in one line, not empty, no longer than a reader or an index takes, and such as every database can hold."""

from __future__ import annotations

import re
from collections.abc import Iterator

from timeline.errors import Refused

_TITLE_LIMIT = 500
_NAME_LIMIT = 200
"""A name is a key of indexes; PostgreSQL takes 2,700 bytes there."""

_TEXT_LIMIT = 20_000
_UNSTORABLE = re.compile("[\0\ud800-\udfff]")


def typed_title(text: str) -> str:
    """Return a title in one line; Refused where it is empty or too long."""
    return _line(text, "a title", _TITLE_LIMIT, "; put the rest into --quote")


def typed_name(text: str, what: str = "a name") -> str:
    """Return a name in one line; Refused where it is empty or too long."""
    return _line(text, what, _NAME_LIMIT)


def check_storable(*values: object) -> None:
    """Refuse texts, at any depth of JSON values, that some database would not take."""
    for text in _texts(values):
        if found := _UNSTORABLE.search(text):
            raise Refused(f"{_short(text)} holds {found[0]!r}, which is no character of a text: leave it out")
        if len(text) > _TEXT_LIMIT:
            raise Refused(f"{_short(text)} has {len(text):,} characters, more than the {_TEXT_LIMIT:,} of any note: shorten it")


def _line(text: str, what: str, limit: int, advice: str = "") -> str:
    line = " ".join(text.split())
    if not any(char.isalnum() for char in line):
        raise Refused(f"{what} needs words: {_short(text)} holds none")
    if len(line) > limit:
        raise Refused(f"{what} has at most {limit} characters, this one {len(line):,}: shorten it{advice}")
    return line


def _short(text: str) -> str:
    return repr(text if len(text) <= 40 else f"{text[:40]}…")


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for item in value.values():
            yield from _texts(item)
    elif isinstance(value, (list, tuple)):
        for item in value:
            yield from _texts(item)
