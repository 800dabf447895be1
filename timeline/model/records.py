"""The records of the log: one frozen class for each type, named in the past tense.

What a class holds is the record's content (`data` in the log). Absent text is "", absent lists are (). `replaces` is the id of the record
whose place this one takes, filled in by `log.append` under the lock; ids are hex, days ISO, confidence and scores thousandths.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING, Any, ClassVar

import msgspec

from timeline.dates import DateKind
from timeline.model.articles import Published
from timeline.model.canonical import require_integers
from timeline.model.mentions import ActorKind, Mention, MentionedActor, Status

if TYPE_CHECKING:
    from pydantic import TypeAdapter

SCHEMA = 1
"""The version of the shapes below; a record keeps the one that it was written in."""


@dataclass(frozen=True, slots=True)
class ArticleAdded:
    """A text that was not known before."""

    type: ClassVar[str] = "article-added"
    article: str
    length: int
    source: str
    title: str
    title_origin: str
    published: Published
    publisher: str
    url: str
    encoding: str
    raw_sha256: str
    replaced: int
    reader: str
    metadata: tuple[tuple[str, str], ...]

    def __post_init__(self) -> None:
        """Refuse what the log cannot keep."""
        require_integers(self.length, self.replaced)


@dataclass(frozen=True, slots=True)
class ArticleSighted:
    """The same text met again under another name or address."""

    type: ClassVar[str] = "article-sighted"
    article: str
    source: str
    url: str
    publisher: str
    published: Published
    raw_sha256: str


@dataclass(frozen=True, slots=True)
class ArticleCorrected:
    """Better metadata from a person: only what changes is set, the rest is None."""

    type: ClassVar[str] = "article-corrected"
    article: str
    published: Published | None
    title: str | None
    publisher: str | None
    url: str | None
    reason: str
    replaces: str = ""


@dataclass(frozen=True, slots=True)
class ArticleWithdrawn:
    """The article no longer counts; its records stay."""

    type: ClassVar[str] = "article-withdrawn"
    article: str
    reason: str


@dataclass(frozen=True, slots=True)
class ArticleRestored:
    """A withdrawn article counts again."""

    type: ClassVar[str] = "article-restored"
    article: str
    reason: str


@dataclass(frozen=True, slots=True)
class EventMentioned:
    """What an extractor found at one place; it names no event."""

    type: ClassVar[str] = "event-mentioned"
    mention: str
    article: str
    content: Mention
    extractor: str


@dataclass(frozen=True, slots=True)
class ArticleExtracted:
    """The `event-mentioned` records that hold now, by extractor and reference date; the last one of an article is valid."""

    type: ClassVar[str] = "article-extracted"
    article: str
    extractor: str
    reference: str
    mentions: tuple[str, ...]
    problems: tuple[str, ...]
    replaces: str = ""


@dataclass(frozen=True, slots=True)
class LentDate:
    """A date that a mention took from its event, where its own article leaves the year open; the rule says so."""

    value: str
    kind: DateKind
    rule: str


@dataclass(frozen=True, slots=True)
class MentionAssigned:
    """The matcher's decision on which event a mention tells of.

    `doubts` are mentions of other events, and events recorded by hand, that it nearly went to, each with its score. `mentioned` is the
    `event-mentioned` record that was matched: where another one of the mention holds, with another date, the decision is open again.
    """

    type: ClassVar[str] = "mention-assigned"
    mention: str
    event: str
    score: int
    parts: tuple[tuple[str, int], ...]
    matcher: str
    lent: LentDate | None = None
    doubts: tuple[tuple[str, int], ...] = ()
    mentioned: str = ""
    replaces: str = ""

    def __post_init__(self) -> None:
        """Refuse what the log cannot keep."""
        require_integers(self.score, *(number for _, number in self.parts + self.doubts))


@dataclass(frozen=True, slots=True)
class RecordedDate:
    """A date as a person typed it: the text, its reading, the rule and the reference day."""

    value: str
    kind: DateKind
    text: str
    rule: str
    reference: str


@dataclass(frozen=True, slots=True)
class EventRecorded:
    """An event that a person put on the timeline."""

    type: ClassVar[str] = "event-recorded"
    event: str
    title: str
    date: RecordedDate
    actors: tuple[MentionedActor, ...]
    place: str
    source: str
    quote: str
    status: Status
    reason: str


@dataclass(frozen=True, slots=True)
class EventCorrected:
    """A person's correction: only what changes is set."""

    type: ClassVar[str] = "event-corrected"
    event: str
    title: str | None
    date: RecordedDate | None
    add_actors: tuple[MentionedActor, ...]
    remove_actors: tuple[str, ...]
    status: Status | None
    reason: str


@dataclass(frozen=True, slots=True)
class EventRetracted:
    """The event is not to be listed any more; its records stay."""

    type: ClassVar[str] = "event-retracted"
    event: str
    reason: str


@dataclass(frozen=True, slots=True)
class EventRestored:
    """A retracted event is listed again."""

    type: ClassVar[str] = "event-restored"
    event: str
    reason: str


@dataclass(frozen=True, slots=True)
class EventsMerged:
    """A person's decision that several events are one; `into` keeps its id."""

    type: ClassVar[str] = "events-merged"
    into: str
    events: tuple[str, ...]
    reason: str


@dataclass(frozen=True, slots=True)
class EventSplit:
    """A person's decision that mentions, or events once merged in, tell of another event."""

    type: ClassVar[str] = "event-split"
    event: str
    mentions: tuple[str, ...]
    events: tuple[str, ...]
    into: str
    reason: str


@dataclass(frozen=True, slots=True)
class AliasAdded:
    """Another name of an actor, given by a person."""

    type: ClassVar[str] = "alias-added"
    actor: str
    name: str
    kind: ActorKind
    alias: str
    reason: str


@dataclass(frozen=True, slots=True)
class ActorsMerged:
    """A person's decision that several actors, by key, are one; `name` is that of `into`."""

    type: ClassVar[str] = "actors-merged"
    into: str
    name: str
    actors: tuple[str, ...]
    reason: str


@dataclass(frozen=True, slots=True)
class ActorSplit:
    """A person's decision that a name, by key, is not the actor that it was taken for."""

    type: ClassVar[str] = "actor-split"
    actor: str
    part: str
    name: str
    reason: str


class ReviewSubject(StrEnum):
    """What a question of the review is about."""

    EVENTS = "events"
    ACTORS = "actors"


@dataclass(frozen=True, slots=True)
class ReviewAnswered:
    """A person's answer that two events, or two actors by key, are not the same; that they are is a merge."""

    type: ClassVar[str] = "review-answered"
    about: ReviewSubject
    one: str
    other: str
    reason: str


@dataclass(frozen=True, slots=True)
class Sealed:
    """The log up to an instant: for each bucket, in order, the seq and hash of its last record (0 and zeros where there is none)."""

    type: ClassVar[str] = "sealed"
    at: int
    heads: tuple[tuple[int, str], ...]

    def __post_init__(self) -> None:
        """Refuse what the log cannot keep."""
        require_integers(self.at, *(seq for seq, _ in self.heads))


Payload = (
    ArticleAdded | ArticleSighted | ArticleCorrected | ArticleWithdrawn | ArticleRestored | EventMentioned | ArticleExtracted
    | MentionAssigned | EventRecorded | EventCorrected | EventRetracted | EventRestored | EventsMerged | EventSplit | AliasAdded
    | ActorsMerged | ActorSplit | ReviewAnswered | Sealed
)  # fmt: skip

REPLACING = (ArticleCorrected, ArticleExtracted, MentionAssigned)
"""Those that have `replaces`."""

TYPES: dict[str, type[Payload]] = {cls.type: cls for cls in Payload.__args__}


@cache
def _adapter(type_: str) -> TypeAdapter[Any]:
    from pydantic import TypeAdapter  # a fifth of a second that reading does without

    return TypeAdapter(TYPES[type_])


def to_data(payload: Payload) -> dict[str, Any]:
    """Return the content of a record as plain values: dicts with their keys in order, tuples, texts, integers, None."""
    data: dict[str, Any] = msgspec.to_builtins(payload, order="sorted")
    return data


def from_data(type_: str, data: object) -> Payload:
    """Return the record's class from stored content; ValueError (of pydantic) where it does not fit."""
    payload: Payload = _adapter(type_).validate_python(data)
    return payload
