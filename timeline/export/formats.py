"""The formats that rows are written in, and the endings that name them."""

from __future__ import annotations

from enum import StrEnum
from pathlib import PurePath

from timeline.errors import UnknownEnding


class Format(StrEnum):
    """A format by the ending of its files."""

    CSV = "csv"
    JSON = "json"
    JSONL = "jsonl"
    MD = "md"


def format_of(path: PurePath | str) -> Format:
    """Return the format that a file's ending names, in whatever case; UnknownEnding where it names none."""
    try:
        return Format(PurePath(path).suffix.removeprefix(".").lower())
    except ValueError:
        raise UnknownEnding(str(path), tuple(f".{format_}" for format_ in Format)) from None
