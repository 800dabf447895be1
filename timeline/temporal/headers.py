"""Header lines of an article: a date and little else beside it, at the head of the text.

What may stand beside the date: a label ("Published", "Updated:"), a time and zone, a weekday, a byline, a place, the name
of a section. A sentence or a title is no header, except that a dateline opens one ("LISBON, 5 March 2024 (AFP) - ...").
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise
from typing import Final

from timeline.temporal.grammar.years import two_digit_year
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
_YEAR_ENDS: Final = r"(?:(?!\d)|(?=[01]?\d:[0-5]\d|2[0-3]:[0-5]\d))"
"""A clock time may be glued to the year."""
_SHAPES: Final = tuple(
    re.compile(shape, re.IGNORECASE)
    for shape in (
        r"(?<!\d)(?P<year>\d{4})[-/.](?P<month>\d{1,2})[-/.](?P<day>\d{1,2})(?!\d)(?=T?\b|T\d)",
        rf"\b(?P<name>{_MONTH})\.?\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s*,?\s+(?P<year>\d{{4}}){_YEAR_ENDS}",
        rf"(?<!\d)(?P<day>\d{{1,2}})(?:st|nd|rd|th)?[\s-]+(?:(?:day\s+)?of\s+)?(?P<name>{_MONTH})\.?[\s,-]+(?P<year>\d{{4}}){_YEAR_ENDS}",
        r"(?<!\d)(?P<one>\d{1,2})(?P<sign>[/.-])(?P<two>\d{1,2})(?P=sign)(?P<year>\d{4})(?!\d)",
    )
)
_COMPACT: Final = re.compile(r"\s*(?P<year>(?:19|20)\d\d)(?P<month>0[1-9]|1[0-2])(?P<day>0[1-9]|[12]\d|3[01])(?!\d)")
"""A date without signs, at the head of its line."""
_SHORT: Final = re.compile(r"\s*\[?(?P<a>\d{1,2})(?P<sign>[-/.])(?P<b>\d{1,2})(?P=sign)(?P<c>\d\d)(?!\d)")
"""A date whose year has two digits, at the head of its line."""
_SHORT_YEAR: Final = re.compile(
    rf"(?<!\d)(?:(?P<day>\d{{1,2}})[\s-]+(?P<name>{_MONTH})\.?[\s-]+|(?P<name2>{_MONTH})\.?\s+(?P<day2>\d{{1,2}}),?\s+)'?(?P<year>\d\d)(?!\d)",
    re.IGNORECASE,
)
_STAMP: Final = re.compile(r"\s*\[\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d)?\]")
_PRICE: Final = re.compile(r"[$£€]\s?\d")
_READING: Final = re.compile(r"[a-z]*\s?\d{1,2}\s*-?min(?:utes?|s)?\.?\s+(?:read|listen|watch)\b", re.IGNORECASE)
_SPEAKS_OF_ITS_DAY: Final = re.compile(r"\b(?:today|yesterday|tomorrow|tonight|this (?:morning|afternoon|evening))\b", re.IGNORECASE)
_GLUED: Final = re.compile(
    r"(?<!\d)(?P<hour>[01]\d|2[0-3]):(?P<minute>[0-5]\d)(?P<one>\d{2})(?P<sign>[/.-])(?P<two>\d{1,2})(?P=sign)(?P<year>\d{4})(?!\d)"
)
_WEEKDAY_WORD: Final = re.compile(rf"\b(?P<weekday>{_WEEKDAY})\b\.?", re.IGNORECASE)
_PUBLISHED: Final = re.compile(
    r"\b(?:first\s+)?(?:published|posted|issued|released|publication date|dated?|created|filed|aired|broadcast|embargo(?:ed)?|"
    r"minutes of (?:the )?(?:\w+ )?meeting held)\b",
    re.IGNORECASE,
)
_UPDATED: Final = re.compile(r"\b(?:last\s+)?(?:updated?|modified|edited|revised|republished|corrected|rev)\b", re.IGNORECASE)
_SMALL: Final = re.compile(
    r"\b(?:first|published|posted|issued|released|publication|dated?|created|filed|aired|broadcast|embargo(?:ed)?|until|archives?|this|was|"
    r"minutes|meeting|held|last|updated?|modified|edited|revised|republished|corrected|rev|on|at|from|of|the|a|in|"
    r"by|and|min|mins|minutes?|hours?|read|reading|time|ago|local|edition|print|online|am|pm|news|story|article|share|comments?|staff|writer|"
    r"correspondent|reporter|editor|agencies|reuters|afp|ap|aa|kyodo|xinhua|tass|bbc|cnn|yonhap|ansa|dpa|efe|pti|ani|interfax|upi|page|pages|pg|vol|section|comment|views?|world|politics|business|opinion|asia|europe)\b",
    re.IGNORECASE,
)
_BYLINE: Final = re.compile(r"\b[Bb]y\s+(?:[A-Z][\w.'’-]*\s*(?:,|and\s+)?\s*){1,8}")
_AMERICAN: Final = words_of("est edt et cst cdt ct mst mdt mt pst pdt pt")
_NOT_AMERICAN: Final = words_of("gmt utc bst cet cest eet eest msk ist jst kst hkt sgt aest aedt acst awst nzst nzdt wib trt sast wat eat")
_DATELINE: Final = re.compile(
    r"\s*[A-Z][\w.'’-]*(?:,?\s+[A-Z][\w.'’-]*){0,3}(?:\s*,?\s+|\s*[—–-]{1,3}\s*\([\w .]{1,30}\)\s*[—–-]{1,3}\s*)$"
)
_AFTER_DATELINE: Final = re.compile(r"\s*(?:\([\w/ .-]{1,30}\)\s*|/[\w .-]{1,30}/\s*)?(?:[—–-]{1,3}|:)\s*[\"“A-Z]")
_ZONE_WORD: Final = re.compile(rf"\b(?:{'|'.join(ZONES)}|am|pm|hrs|hours)\b", re.IGNORECASE)
_RUNS_ON: Final = re.compile(r"\b(?:after|and|before|by|from|in|of|on|or|since|than|the|till|to|until)[ \t]*\r?\n[ \t]*$")
"""What a line ends with that goes on in the next one, which then is no header whatever it holds."""
_SIGNALLED: Final = re.compile(
    rf"\s*(?:[A-Z]{{1,2}}\s{{1,4}}){{0,3}}(?P<day>\d\d)(?P<hour>[01]\d|2[0-3])(?P<minute>[0-5]\d)Z\s{{1,4}}(?P<name>{_MONTH})\s{{1,4}}(?P<year>\d\d|\d{{4}})\s*$",
    re.IGNORECASE,
)
"""The group of a cable or signal that tells when it was sent: "R 141733Z JUN 76"."""
_MASTHEAD: Final = 8
_LETTERHEAD: Final = 6
_WIDE: Final = re.compile(r"(?:[ \t]{4,80}|\t)$")
"""What sets a date apart at the end of a letterhead."""
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
    speaks = _SPEAKS_OF_ITS_DAY.search(text[:_REACH]) is not None
    for line in text[:_REACH].splitlines(keepends=True):
        body = line.strip()
        if body:
            count += 1
            frame = _Frame(is_title=count == 1, speaks_of_its_day=speaks)
            if not _RUNS_ON.search(text, max(0, at - 20), at):
                found.extend(header for start, part in _parts(line) if (header := _header(part, at + start, frame)) is not None)
        at += len(line)
        if count >= _LINES or (len(body) > _LONGEST and found):
            break
    return found


@dataclass(frozen=True, slots=True)
class _Frame:
    """What is known beside a line: whether it is the first one, and whether the text says "today" of its day."""

    is_title: bool
    speaks_of_its_day: bool


def _parts(line: str) -> Iterator[tuple[int, str]]:
    """Cut a line before each label where it has several dates: "Published ... | Updated ..."."""
    labels = sorted({match.start() for label in (_PUBLISHED, _UPDATED) for match in label.finditer(line)})
    dates = sum(1 for shape in _SHAPES for _ in shape.finditer(line))
    cuts = [0, *[label for label in labels if label], len(line)] if dates > 1 and labels else [0, len(line)]
    for start, end in pairwise(cuts):
        yield start, line[start:end]


def _header(line: str, at: int, frame: _Frame) -> Header | None:
    """Read a line as a header, or decline."""
    short = _short(line, at)
    if short is not None:
        return short
    glued = _GLUED.search(line)
    compact = _COMPACT.match(line)
    match = glued or next((found for shape in _SHAPES if (found := shape.search(line)) is not None), None) or compact
    if match is None or _PRICE.search(line):
        return None
    dateline = _dateline(line, match, at)
    if dateline is not None or len(line) > _LONGEST:
        return dateline
    rest = _READING.sub(" ", line[: match.start()] + " " + line[match.end() :])
    other = _said_twice(rest, match)
    rest = rest if other is None else rest[: other.start()] + " " + rest[other.end() :]
    clock = _CLOCK.search(rest) if glued is None else None
    if clock is not None:
        rest = rest[: clock.start()] + " " + rest[clock.end() :]
    if _STAMP.match(line):
        rest = ""
    zone = "" if clock is None else (clock["zone"] or "")
    time = f"{glued['hour']}:{glued['minute']}" if glued is not None else "" if clock is None else _time(clock)
    named = _WEEKDAY_WORD.search(rest)
    week_day = WEEKDAYS[named["weekday"].lower()] if named else 0
    readings, rule = _readings(match.groupdict(), week_day, zone.lower())
    if other is not None and len(readings) > 1:
        readings = tuple(day for day in readings if day in _readings(other.groupdict(), 0, "")[0])
    rest = _WEEKDAY_WORD.sub(" ", rest)
    fits = bool(week_day) and any(day.isoweekday() == week_day for day in readings)
    if not readings or not (_is_header(rest) or _is_place_or_section(rest, line, match, readings[0], frame, fits=fits)):
        return None
    if compact is match and _is_more_than_a_time(rest):
        return None
    label = "published" if _PUBLISHED.search(rest) else "updated" if _UPDATED.search(rest) else ""
    edges = " \t\r\n|·•("
    start = len(line) - len(line.lstrip(edges))
    return Header(readings, at + start, at + len(line.rstrip(edges)), time, zone, label, rule)


def _said_twice(rest: str, match: re.Match[str]) -> re.Match[str] | None:
    """Find a second date that says the same day in another way: "03/14/2024March 14, 2024"."""
    other = next((found for shape in _SHAPES if (found := shape.search(rest)) is not None), None)
    is_same = other is not None and set(_readings(other.groupdict(), 0, "")[0]) & set(_readings(match.groupdict(), 0, "")[0])
    return other if is_same else None


def _is_more_than_a_time(rest: str) -> bool:
    return re.search(r"[^\W\d_]", _ZONE_WORD.sub(" ", rest)) is not None


def _short(line: str, at: int) -> Header | None:
    """Read "Date: 5 Jan 99", and "07-08-09" alone on its line: all days that it may be."""
    if signal := _SIGNALLED.match(line):
        year = int(signal["year"])
        day = _date(two_digit_year(year) if year < 100 else year, MONTHS[signal["name"].lower()], int(signal["day"]))
        time = f"{signal['hour']}:{signal['minute']}"
        return None if day is None else Header((day,), at, at + len(line.rstrip()), time, "Z", "published", "as printed")
    labelled = _PUBLISHED.match(line.strip())
    named = _SHORT_YEAR.search(line) if labelled is not None else None
    if named is None and (alone := _SHORT_YEAR.match(line.strip())) is not None:
        named = alone if not _is_more_than_a_time(_CLOCK.sub(" ", line.strip()[alone.end() :])) else None
    if named is not None and not any(shape.search(line) for shape in _SHAPES):
        month = MONTHS[(named["name"] or named["name2"]).lower()]
        day = _date(two_digit_year(int(named["year"])), month, int(named["day"] or named["day2"]))
        return None if day is None else Header((day,), at, at + len(line.rstrip()), "", "", "published", "as printed")
    match = _SHORT.match(line)
    if match is None or _is_more_than_a_time(_CLOCK.sub(" ", line[match.end() :])):
        return None
    one, two, three = int(match["a"]), int(match["b"]), int(match["c"])
    year, first = two_digit_year(three), two_digit_year(one)
    days = (_date(year, two, one), _date(year, one, two), _date(first, two, three) if match["sign"] == "-" else None)
    readings = tuple(dict.fromkeys(day for day in days if day is not None))
    return Header(readings, at, at + len(line.rstrip()), "", "", "", "one or several orders of day, month and year") if readings else None


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


def _is_place_or_section(rest: str, line: str, match: re.Match[str], day: date, frame: _Frame, *, fits: bool) -> bool:
    """Tell whether only a place, a section or the name of a newspaper stands beside the date, set off by a comma or with the weekday."""
    words = re.findall(r"[^\W\d_]+", _SMALL.sub(" ", rest))
    if not all(word[0].isupper() for word in words):
        return False
    if fits:
        return len(words) <= _MASTHEAD
    if _WIDE.search(line[: match.start()]) and 0 < len(words) <= _LETTERHEAD and not line[match.end() :].strip(" \t\r\n.,"):
        return True
    has_comma = line[: match.start()].rstrip().endswith(",") or line[match.end() :].lstrip().startswith(",")
    is_dated = day.year >= _ONLINE_SINCE or frame.speaks_of_its_day
    return has_comma and len(words) <= 4 and is_dated and (not frame.is_title or day.year < _ONLINE_SINCE)


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
        if day is not None and weekday and day.isoweekday() != weekday:
            step = (weekday - day.isoweekday() + 3) % 7 - 3
            return (day, day + timedelta(days=step)), "the weekday and the date contradict each other"
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
