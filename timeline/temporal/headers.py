"""Header lines of an article: a date and little else beside it, at the head of the text.

What may stand beside the date: a label ("Published", "Updated:"), a time and zone, a weekday, a byline, a place, the name
of a section. A sentence or a title is no header, except that a dateline opens one ("LISBON, 5 March 2024 (AFP) - ...").
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import Final

from timeline.temporal.words import MONTHS, WEEKDAYS, ZONES, words_of

_LINES: Final = 30
_REACH: Final = 3000
_LONGEST: Final = 200
_MONTH: Final = "|".join(sorted(MONTHS, key=len, reverse=True))
_WEEKDAY: Final = "|".join(sorted(WEEKDAYS, key=len, reverse=True))
_CLOCK: Final = re.compile(
    rf"(?<!\d)(?P<hour>[01]?\d|2[0-3])[:.h](?P<minute>[0-5]\d)(?::[0-5]\d(?:\.\d{{1,6}})?)?(?P<half>\s?[ap]\.?m\b\.?)?"
    rf"(?:\s?\(?(?P<zone>(?:GMT|UTC)?[+-]\d\d?(?::?\d\d)?|Z\b|(?:{'|'.join(sorted(ZONES, key=len, reverse=True))})\b|local time)\)?)?",
    re.IGNORECASE,
)
_SHAPES: Final = tuple(
    re.compile(shape, re.IGNORECASE)
    for shape in (
        r"(?<!\d)(?P<year>\d{4})[-/.](?P<month>\d{1,2})[-/.](?P<day>\d{1,2})(?!\d)(?=T?\b|T\d)",
        rf"\b(?P<name>{_MONTH})\.?\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s*,?\s+(?P<year>\d{{4}})(?!\d)",
        rf"(?<!\d)(?P<day>\d{{1,2}})(?:st|nd|rd|th)?[\s-]+(?:of\s+)?(?P<name>{_MONTH})\.?[\s,-]+(?P<year>\d{{4}})(?!\d)",
        r"(?<!\d)(?P<one>\d{1,2})(?P<sign>[/.-])(?P<two>\d{1,2})(?P=sign)(?P<year>\d{4})(?!\d)",
    )
)
_GLUED: Final = re.compile(
    r"(?<!\d)(?P<hour>[01]\d|2[0-3]):(?P<minute>[0-5]\d)(?P<one>\d{2})(?P<sign>[/.-])(?P<two>\d{1,2})(?P=sign)(?P<year>\d{4})(?!\d)"
)
_WEEKDAY_WORD: Final = re.compile(rf"\b(?P<weekday>{_WEEKDAY})\b\.?", re.IGNORECASE)
_PUBLISHED: Final = re.compile(r"\b(?:first\s+)?(?:published|posted|issued|released|publication date|date|created|filed)\b", re.IGNORECASE)
_UPDATED: Final = re.compile(r"\b(?:last\s+)?(?:updated?|modified|edited|revised)\b", re.IGNORECASE)
_SMALL: Final = re.compile(
    r"\b(?:first|published|posted|issued|released|publication|date|created|filed|last|updated?|modified|edited|revised|on|at|from|of|the|a|in|"
    r"by|and|min|mins|minutes?|hours?|read|reading|time|ago|local|edition|print|online|am|pm|news|story|article|share|comments?|staff|writer|"
    r"correspondent|reporter|editor|agencies|reuters|afp|ap|aa|kyodo|xinhua|tass|bbc|cnn|comment|views?|world|politics|business|opinion|asia|europe)\b",
    re.IGNORECASE,
)
_BYLINE: Final = re.compile(r"\b[Bb]y\s+(?:[A-Z][\w.'’-]*\s*(?:,|and\s+)?\s*){1,8}")
_AMERICAN: Final = words_of("est edt et cst cdt ct mst mdt mt pst pdt pt")
_NOT_AMERICAN: Final = words_of("gmt utc bst cet cest eet eest msk ist jst kst hkt sgt aest aedt acst awst nzst nzdt wib trt sast wat eat")
_DATELINE: Final = re.compile(r"\s*[A-Z][\w.'’-]*(?:,?\s+[A-Z][\w.'’-]*){0,3}\s*,?\s+$")
_AFTER_DATELINE: Final = re.compile(r"\s*(?:\([\w/ .-]{1,30}\)\s*)?(?:[—–-]|:)\s*[\"“A-Z]")
_ONLINE_SINCE: Final = 1995
"""Before this year a place and a date on a line of their own are rather a caption than the day of publication."""


@dataclass(frozen=True, slots=True)
class Header:
    """A date in a header line; several readings where day and month may be swapped."""

    readings: tuple[date, ...]
    start: int
    end: int
    time: str
    zone: str
    label: str
    rule: str


def headers(text: str) -> list[Header]:
    """Return the header lines of a text, in order."""
    found: list[Header] = []
    at = count = 0
    for line in text[:_REACH].splitlines(keepends=True):
        body = line.strip()
        if body:
            count += 1
            found.extend(header for start, part in _parts(line) if (header := _header(part, at + start, is_title=count == 1)) is not None)
        at += len(line)
        if count >= _LINES or (len(body) > _LONGEST and found):
            break
    return found


def _parts(line: str) -> Iterator[tuple[int, str]]:
    """Cut a line before each label where it has several dates: "Published ... | Updated ..."."""
    labels = sorted({match.start() for label in (_PUBLISHED, _UPDATED) for match in label.finditer(line)})
    dates = sum(1 for shape in _SHAPES for _ in shape.finditer(line))
    cuts = [0, *[label for label in labels if label], len(line)] if dates > 1 and len(labels) > 1 else [0, len(line)]
    for start, end in pairwise(cuts):
        yield start, line[start:end]


def _header(line: str, at: int, *, is_title: bool) -> Header | None:
    """Read a line as a header, or decline."""
    glued = _GLUED.search(line)
    match = glued or next((found for shape in _SHAPES if (found := shape.search(line)) is not None), None)
    if match is None:
        return None
    dateline = _dateline(line, match, at)
    if dateline is not None or len(line) > _LONGEST:
        return dateline
    rest = line[: match.start()] + " " + line[match.end() :]
    clock = _CLOCK.search(rest) if glued is None else None
    if clock is not None:
        rest = rest[: clock.start()] + " " + rest[clock.end() :]
    zone = "" if clock is None else (clock["zone"] or "")
    time = f"{glued['hour']}:{glued['minute']}" if glued is not None else "" if clock is None else _time(clock)
    named = _WEEKDAY_WORD.search(rest)
    readings, rule = _readings(match.groupdict(), WEEKDAYS[named["weekday"].lower()] if named else 0, zone.lower())
    rest = _WEEKDAY_WORD.sub(" ", rest)
    if not readings or not (_is_header(rest) or (not is_title and _is_place_or_section(rest, line, match, readings[0]))):
        return None
    label = "published" if _PUBLISHED.search(rest) else "updated" if _UPDATED.search(rest) else ""
    frame = " \t\r\n|·•"
    start = len(line) - len(line.lstrip(frame))
    return Header(readings, at + start, at + len(line.rstrip(frame)), time, zone, label, rule)


def _dateline(line: str, match: re.Match[str], at: int) -> Header | None:
    """Read "LISBON, 5 March 2024 (AFP) - The minister ..."."""
    if not _DATELINE.fullmatch(line[: match.start()]) or not _AFTER_DATELINE.match(line[match.end() :]):
        return None
    readings, rule = _readings(match.groupdict(), 0, "")
    start = len(line) - len(line.lstrip())
    return Header(readings, at + start, at + match.end(), "", "", "", f"dateline, {rule}") if readings else None


def _is_header(rest: str) -> bool:
    """Tell whether what stands beside the date on its line is no sentence and no title."""
    has_label = bool(_PUBLISHED.match(rest.strip()) or _UPDATED.match(rest.strip()))
    rest = _BYLINE.sub(" ", rest)
    words = re.findall(r"[^\W\d_]+", _SMALL.sub(" ", rest))
    if has_label:
        return len(words) <= 6
    are_capitals = len(words) <= 2 and all(word.isupper() for word in words)
    return are_capitals or (len(words) <= 3 and re.search(r"[|·•—–]", rest) is not None)


def _is_place_or_section(rest: str, line: str, match: re.Match[str], day: date) -> bool:
    """Tell whether a place or a section stands before or after the date, set off by a comma."""
    words = re.findall(r"[^\W\d_]+", _SMALL.sub(" ", rest))
    has_comma = line[: match.start()].rstrip().endswith(",") or line[match.end() :].lstrip().startswith(",")
    return has_comma and day.year >= _ONLINE_SINCE and len(words) <= 4 and all(word[0].isupper() for word in words)


def _time(clock: re.Match[str]) -> str:
    hour = int(clock["hour"])
    half = (clock["half"] or "").strip().lower().replace(".", "")
    if half and 1 <= hour <= 12:
        hour = hour % 12 + (12 if half == "pm" else 0)
    return f"{hour:02d}:{clock['minute']}"


def _readings(groups: dict[str, str | None], weekday: int, zone: str) -> tuple[tuple[date, ...], str]:
    """Return the days that a match may be, and why."""
    year = int(groups["year"] or 0)
    if groups.get("one") is None:
        month = MONTHS[(groups["name"] or "").lower()] if groups.get("name") else int(groups["month"] or 0)
        day = _date(year, month, int(groups["day"] or 0))
        return ((day,), "as printed") if day is not None else ((), "")
    one, two = int(groups["one"] or 0), int(groups["two"] or 0)
    day_first, month_first = _date(year, two, one), _date(year, one, two)
    found = tuple(dict.fromkeys(day for day in (day_first, month_first) if day is not None))
    if len(found) < 2:
        return found, "only one order of day and month is possible" if one != two else "as printed"
    if weekday:
        fitting = tuple(day for day in found if day.isoweekday() == weekday)
        if len(fitting) == 1:
            return fitting, "the weekday tells day and month apart"
    if groups.get("sign") == ".":
        return found[:1], "dots: day first"
    if zone in _AMERICAN:
        return found[1:], f"zone {zone.upper()}: month first"
    if zone in _NOT_AMERICAN:
        return found[:1], f"zone {zone.upper()}: day first"
    return found, "two readings"


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day) if 1500 <= year <= 2200 else None
    except ValueError:
        return None
