"""What a person says about the articles that are read, and how the files are to be read."""

from __future__ import annotations

import codecs
from dataclasses import dataclass
from datetime import date

from timeline.errors import SettingsError

ARTICLE_LIMIT = 100 * 2**20
"""The most bytes that one article may have, since it is held in memory whole."""


@dataclass(frozen=True, slots=True)
class ReadOptions:
    """Metadata that a person gives, "" where they do not; it beats what a file says.

    `published` is an ISO day. `title`, `url` and `name` belong to one article, so they are refused for folders (and, save `name`, for
    JSON Lines). `encoding` is a name that Python knows; without it files are UTF-8. SettingsError where a value cannot hold.
    """

    published: str = ""
    publisher: str = ""
    title: str = ""
    url: str = ""
    name: str = ""
    encoding: str = ""
    limit: int = ARTICLE_LIMIT

    def __post_init__(self) -> None:
        if self.published and not is_iso_day(self.published):
            raise SettingsError(f"{self.published!r} is no day of publication: write it like 2024-06-19")
        if self.encoding and not _is_text_encoding(self.encoding):
            raise SettingsError(f"{self.encoding!r} is no text encoding known here: write it like utf-8, windows-1252 or utf-16")

    @property
    def codec(self) -> str:
        """The encoding's one name among all its spellings: utf-8, cp1252."""
        return codecs.lookup(self.encoding or "utf-8").name


def is_iso_day(text: str) -> bool:
    """Tell whether a text is a day as ISO 8601 writes it at length, 2024-06-19."""
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def _is_text_encoding(name: str) -> bool:
    try:
        "a".encode(name)
    except (LookupError, ValueError):
        return False  # unknown, or a codec that turns bytes into bytes
    return True
