"""An article as it comes through the door, before anything is made of it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from timeline.model.canonical import require_integers
from timeline.model.ids import article_id


class Origin(StrEnum):
    """Where a piece of metadata comes from."""

    GIVEN = "given"
    TEXT = "text"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Published:
    """The calendar day of publication as printed, and how it is known.

    `day`, `after` and `before` are ISO days, empty where unknown; `after` and `before` bound an unknown day. `evidence` is the words
    that say so, with their span in the text (0, 0 where a person gave the day); `time` and `zone` stay as printed.
    """

    day: str
    origin: Origin
    rule: str = ""
    evidence: str = ""
    start: int = 0
    end: int = 0
    time: str = ""
    zone: str = ""
    after: str = ""
    before: str = ""

    def __post_init__(self) -> None:
        """Refuse what the log cannot keep."""
        require_integers(self.start, self.end)


@dataclass(frozen=True, slots=True)
class Article:
    """A text and what is known about it. `source` is its name where it was found; never the URL."""

    text: str
    source: str
    title: str
    title_origin: Origin
    published: Published
    publisher: str = ""
    url: str = ""
    encoding: str = "utf-8"
    raw_sha256: str = ""
    replaced: int = 0
    reader: str = "text"
    metadata: tuple[tuple[str, str], ...] = ()

    @property
    def id(self) -> str:
        """The SHA-256 of the text."""
        return article_id(self.text)


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that could not be used: where it came from, the place in it, and one line that says what to do."""

    source: str
    place: str
    message: str


@dataclass(frozen=True, slots=True)
class Note(Problem):
    """Something that is worth a line and no fault."""
