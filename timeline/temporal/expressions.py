"""What the package hands out: time expressions, dated phrases, the bounds of a reference, the date of an article.

All spans are half-open offsets in code points: `text[start:end]` is the field `text`.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from timeline.dates.edtf import DateKind


class TimexType(StrEnum):
    """The four types of TIMEX3."""

    DATE = "DATE"
    TIME = "TIME"
    DURATION = "DURATION"
    SET = "SET"


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """A time expression with its TIMEX3 type and value."""

    start: int
    end: int
    text: str
    type: TimexType
    value: str


@dataclass(frozen=True, slots=True)
class Bounds:
    """What is known of the day of writing where the day itself is not: not before `after`, not after `before`; None is open."""

    after: date | None = None
    before: date | None = None


class Role(StrEnum):
    """What a phrase can do for an event."""

    DATE = "date"
    """It dates one."""

    PERIOD = "period"
    """A stretch up to the reference ("over the past year"), which dates completed acts only."""

    UNRESOLVED = "unresolved"
    """It would date one, if its reference were known."""


@dataclass(frozen=True, slots=True)
class DatedPhrase:
    """A phrase that dates something: its EDTF date (None where nothing bounds it, with the reason) and how it was derived.

    `core_start` and `core_end` are the time expression without the signal before it ("since", "by"); `anchor` names what the
    derivation counted from ("published 2025-04-08", or words of the text). `is_planned` is set by a deadline or a cue of the future,
    `is_in_name` where a year may belong to a name ("its 2025 Diplomatic Bluebook").
    """

    start: int
    end: int
    text: str
    date: str | None
    kind: DateKind
    rule: str
    reason: str = ""
    role: Role = Role.DATE
    signal: str = ""
    is_planned: bool = False
    is_inferred: bool = False
    core_start: int = 0
    core_end: int = 0
    anchor: str = ""
    is_in_name: bool = False


@dataclass(frozen=True, slots=True)
class Evidence:
    """Words of a text that something was concluded from."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Publication:
    """When an article was published, as far as its text tells: the day, or bounds, or two readings."""

    day: date | None
    bounds: Bounds
    evidence: tuple[Evidence, ...]
    rule: str
    time: str = ""
    zone: str = ""
    ambiguous: tuple[date, ...] = ()
