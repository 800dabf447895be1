"""The day of publication: given by a person or a file's metadata, read from the text, or unknown. Never today."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from typing import Protocol

from timeline.model.articles import Origin, Published
from timeline.sources.options import is_iso_day

_INSTANT = re.compile(
    r"(?P<day>\d{4}-\d\d-\d\d)"
    r"(?:[Tt ](?P<time>(?:[01]\d|2[0-3]):[0-5]\d(?::(?:[0-5]\d|60)(?:[.,]\d{1,9})?)?)\s?(?P<zone>[Zz]|[+-]\d\d(?::?[0-5]\d)?)?)?",
    re.ASCII,
)


class DayBounds(Protocol):
    """The days between which an unknown day of publication lies, both inclusive."""

    @property
    def after(self) -> date | None:
        """The first day that it may be."""

    @property
    def before(self) -> date | None:
        """The last day that it may be."""


class FoundDay(Protocol):
    """What `timeline.temporal.published` returns, as far as it is used here."""

    @property
    def day(self) -> date | None:
        """The day as printed, None where the text does not say or says two."""

    @property
    def bounds(self) -> DayBounds | None:
        """What is known of the day where it is not."""

    @property
    def evidence(self) -> str:
        """The words that say so."""

    @property
    def start(self) -> int:
        """Where the words begin."""

    @property
    def end(self) -> int:
        """Where they end."""

    @property
    def rule(self) -> str:
        """How the day was read, or why none was."""

    @property
    def time(self) -> str:
        """The time of day as printed."""

    @property
    def zone(self) -> str:
        """The time zone as printed."""


FindPublished = Callable[[str], FoundDay]


def given_day(value: str, rule: str = "option") -> Published:
    """Take an ISO day, or an ISO instant of which the day counts as it is printed; ValueError for anything else.

    `rule` names where it was given: the option, or the key of a JSON line.
    """
    match = _INSTANT.fullmatch(value.strip())
    if match is None or not is_iso_day(match["day"]):
        raise ValueError(f"{value!r} is no ISO day")
    return Published(match["day"], Origin.GIVEN, rule, time=match["time"] or "", zone=match["zone"] or "")


def published_of(found: FoundDay) -> Published:
    """Turn what the text says of its own day into the article's; without day and bounds it is unknown."""
    after = found.bounds.after if found.bounds else None
    before = found.bounds.before if found.bounds else None
    if found.day is None and after is None and before is None:
        return Published("", Origin.UNKNOWN, rule=found.rule)
    return Published(
        day=found.day.isoformat() if found.day else "",
        origin=Origin.TEXT,
        rule=found.rule,
        evidence=found.evidence,
        start=found.start,
        end=found.end,
        time=found.time,
        zone=found.zone,
        after=after.isoformat() if after else "",
        before=before.isoformat() if before else "",
    )
