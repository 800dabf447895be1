"""The day of publication: given by a person or a file's metadata, read from the text, or unknown. Never today."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date

from timeline.errors import DateError
from timeline.model.articles import Origin, Published
from timeline.sources.options import is_iso_day
from timeline.temporal import Publication

_INSTANT = re.compile(
    r"(?P<day>\d{4}-\d\d-\d\d)"
    r"(?:[Tt ](?P<time>(?:[01]\d|2[0-3]):[0-5]\d(?::(?:[0-5]\d|60)(?:[.,]\d{1,9})?)?)\s?(?P<zone>[Zz]|UTC|GMT|[+-]\d\d(?::?[0-5]\d)?)?)?",
    re.ASCII,
)
_MAIL = re.compile(
    r"(?P<day>(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), )?\d{1,2} [A-Z][a-z]{2} \d{4}) (?P<time>\d\d:\d\d(?::\d\d)?) "
    r"(?P<zone>[A-Z]{1,4}|[+-]\d{4})",
    re.ASCII,
)
"""RFC 5322, section 3.3, as feeds and mails write it."""
_NAME = re.compile(r"[^\W\d_]{3}")
_TWO_DAYS = (date(1999, 1, 1), date(2031, 7, 7))
"""What a text says on both of them, it says on every day."""


FindPublished = Callable[[str], Publication]


def given_day(value: str, rule: str = "option") -> Published:
    """Take an ISO day or instant, the date of a feed or a mail, or a day in words that names its year; ValueError for anything else.

    Of an instant the day counts as it is printed. `rule` names where it was given: the option, or the key of a JSON line.
    """
    match = _INSTANT.fullmatch(value.strip()) or _MAIL.fullmatch(value.strip())
    if match is None:
        return Published(_day_in_words(value), Origin.GIVEN, rule)
    day = match["day"] if match.re is _INSTANT else _day_in_words(match["day"])
    if not is_iso_day(day):
        raise ValueError(f"{value!r} is no ISO day")
    return Published(day, Origin.GIVEN, rule, time=match["time"] or "", zone=match["zone"] or "")


def _day_in_words(value: str) -> str:
    """Return the ISO day that a text with a month's name names on whatever day it is read; ValueError where it names none."""
    if not _NAME.search(value):
        raise ValueError(f"{value!r} is no ISO day")
    try:
        days = {day for today in _TWO_DAYS for day in _bounds(value, today)}
    except DateError as error:
        raise ValueError(str(error)) from error
    day = days.pop() if len(days) == 1 else None
    if day is None or not 1 <= day <= date.max.toordinal():
        raise ValueError(f"{value!r} is no day of a calendar")
    return date.fromordinal(day).isoformat()


def _bounds(value: str, today: date) -> tuple[int | None, int | None]:
    from timeline.temporal.typed import read

    found = read(value, today).date
    if found.qualifier:
        raise ValueError(f"{value!r} is no certain day")
    return found.earliest, found.latest


def published_of(found: Publication) -> Published:
    """Turn what the text says of its own day into the article's; without day and bounds it is unknown.

    Of several pieces of evidence the first is kept, which is the header line where there is one; the rule names them all.
    """
    day, after, before = found.day, found.bounds.after, found.bounds.before
    if day is None and after is None and before is None:
        return Published("", Origin.UNKNOWN, rule=found.rule)
    evidence = found.evidence[0] if found.evidence else None
    return Published(
        day=day.isoformat() if day else "",
        origin=Origin.TEXT,
        rule=found.rule,
        evidence=evidence.text if evidence else "",
        start=evidence.start if evidence else 0,
        end=evidence.end if evidence else 0,
        time=found.time,
        zone=found.zone,
        after=after.isoformat() if after else "",
        before=before.isoformat() if before else "",
    )
