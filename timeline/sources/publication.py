"""The day of publication: given by a person or a file's metadata, read from the text, or unknown. Never today."""

from __future__ import annotations

import re
from collections.abc import Callable

from timeline.model.articles import Origin, Published
from timeline.sources.options import is_iso_day
from timeline.temporal import Publication

_INSTANT = re.compile(
    r"(?P<day>\d{4}-\d\d-\d\d)"
    r"(?:[Tt ](?P<time>(?:[01]\d|2[0-3]):[0-5]\d(?::(?:[0-5]\d|60)(?:[.,]\d{1,9})?)?)\s?(?P<zone>[Zz]|[+-]\d\d(?::?[0-5]\d)?)?)?",
    re.ASCII,
)


FindPublished = Callable[[str], Publication]


def given_day(value: str, rule: str = "option") -> Published:
    """Take an ISO day, or an ISO instant of which the day counts as it is printed; ValueError for anything else.

    `rule` names where it was given: the option, or the key of a JSON line.
    """
    match = _INSTANT.fullmatch(value.strip())
    if match is None or not is_iso_day(match["day"]):
        raise ValueError(f"{value!r} is no ISO day")
    return Published(match["day"], Origin.GIVEN, rule, time=match["time"] or "", zone=match["zone"] or "")


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
