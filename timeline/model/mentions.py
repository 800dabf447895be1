"""A mention: one place in one article that tells of an event.

All offsets count code points of the article's stored text and are half-open, so `text[start:end]` is the words. Confidence
is in thousandths, since the log holds no fractions.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from timeline.dates import DateKind
from timeline.model.canonical import require_integers


class Status(StrEnum):
    """Whether the article tells of the event as something done or something to come."""

    HAPPENED = "happened"
    PLANNED = "planned"


class ActorKind(StrEnum):
    """What an actor is."""

    STATE = "state"
    ORGANIZATION = "organization"
    GROUP = "group"
    PERSON = "person"


@dataclass(frozen=True, slots=True)
class Trigger:
    """The word that names the occurrence."""

    text: str
    lemma: str
    start: int
    end: int

    def __post_init__(self) -> None:
        """Refuse what the log cannot keep."""
        require_integers(self.start, self.end)


@dataclass(frozen=True, slots=True)
class Quote:
    """The sentence that tells it, as W3C Web Annotation selectors: position, and exact words with what stands around them."""

    exact: str
    prefix: str
    suffix: str
    start: int
    end: int

    def __post_init__(self) -> None:
        """Refuse what the log cannot keep."""
        require_integers(self.start, self.end)


@dataclass(frozen=True, slots=True)
class FoundDate:
    """A date expression that could be resolved: its words, its EDTF value and the rule that led from one to the other."""

    value: str
    kind: DateKind
    text: str
    start: int
    end: int
    rule: str

    def __post_init__(self) -> None:
        """Refuse what the log cannot keep."""
        require_integers(self.start, self.end)


@dataclass(frozen=True, slots=True)
class Undated:
    """Why a mention has no date: the phrase (empty for a lead that names no day), its span, the reason, and a bound.

    `not_after` is an ISO day, or empty: matching may use it, a chronology never does.
    """

    phrase: str
    start: int
    end: int
    reason: str
    not_after: str = ""

    def __post_init__(self) -> None:
        """Refuse what the log cannot keep."""
        require_integers(self.start, self.end)


@dataclass(frozen=True, slots=True)
class MentionedActor:
    """Somebody who takes part, under the canonical name, and the words that stand for them in the text."""

    name: str
    kind: ActorKind
    surface: str
    start: int
    end: int

    def __post_init__(self) -> None:
        """Refuse what the log cannot keep."""
        require_integers(self.start, self.end)


@dataclass(frozen=True, slots=True)
class Mention:
    """What an extractor found at one place. Exactly one of `date` and `undated` is there."""

    date: FoundDate | None
    undated: Undated | None
    trigger: Trigger
    title: str
    quote: Quote
    actors: tuple[MentionedActor, ...]
    places: tuple[str, ...]
    status: Status
    confidence: int
    confidence_parts: tuple[tuple[str, int], ...] = ()

    def __post_init__(self) -> None:
        """Refuse what the log cannot keep."""
        require_integers(self.confidence, *(number for _, number in self.confidence_parts))
