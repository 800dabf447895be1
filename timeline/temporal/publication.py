"""The date of an article: from the header lines at the head of its text, else bounds from the dates it tells of.

A header line holds a date and little else: a label ("Published", "Updated:"), a time and zone, a weekday, a byline. A date in
running prose is none. The day is the one printed; it is never converted to another zone.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import Final

from timeline.dates.calendar import civil
from timeline.temporal.context import Tense, clause
from timeline.temporal.expressions import Bounds, Evidence, Publication
from timeline.temporal.moments import Grain
from timeline.temporal.resolution import Resolved
from timeline.temporal.timex import read
from timeline.temporal.tokens import Tokens
from timeline.temporal.words import MONTHS, WEEKDAYS, ZONES, words_of

_LINES: Final = 30
_REACH: Final = 3000
_LONGEST: Final = 200
_MONTH: Final = "|".join(sorted(MONTHS, key=len, reverse=True))
_WEEKDAY: Final = "|".join(sorted(WEEKDAYS, key=len, reverse=True))
_CLOCK: Final = re.compile(
    rf"(?<!\d)(?P<hour>[01]?\d|2[0-3])[:.h](?P<minute>[0-5]\d)(?::[0-5]\d(?:\.\d{{1,6}})?)?(?P<half>\s?[ap]\.?m\b\.?)?"
    rf"(?:\s?\(?(?P<zone>Z\b|(?:{'|'.join(sorted(ZONES, key=len, reverse=True))})\b|(?:GMT|UTC)?[+-]\d\d?:?\d\d|local time)\)?)?",
    re.IGNORECASE,
)
_SHAPES: Final = tuple(
    re.compile(shape, re.IGNORECASE)
    for shape in (
        r"(?<!\d)(?P<year>\d{4})[-/.](?P<month>\d{1,2})[-/.](?P<day>\d{1,2})(?!\d)(?=T?\b|T\d)",
        rf"\b(?P<name>{_MONTH})\.?\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s*,?\s+(?P<year>\d{{4}})\b",
        rf"(?<!\d)(?P<day>\d{{1,2}})(?:st|nd|rd|th)?[\s-]+(?:of\s+)?(?P<name>{_MONTH})\.?[\s,-]+(?P<year>\d{{4}})\b",
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
_BYLINE: Final = re.compile(r"\bby\s+(?:[A-Z][\w.'’-]*\s*(?:,|and\s+)?\s*){1,8}")
_AMERICAN: Final = words_of("est edt et cst cdt ct mst mdt mt pst pdt pt")
_NOT_AMERICAN: Final = words_of("gmt utc bst cet cest eet eest msk ist jst kst hkt sgt aest aedt acst awst nzst nzdt wib trt sast wat eat")


@dataclass(frozen=True, slots=True)
class _Header:
    """A date in a header line; several readings where day and month may be swapped."""

    readings: tuple[date, ...]
    start: int
    end: int
    time: str
    zone: str
    label: str
    rule: str


def published(text: str) -> Publication:
    """Say when an article was published, as far as its text tells."""
    headers = _headers(text)
    if headers:
        best = min(headers, key=lambda header: ({"published": 0, "": 1, "updated": 2}[header.label], header.start))
        evidence = (Evidence(best.start, best.end, text[best.start : best.end]),)
        if len(best.readings) == 1:
            day = best.readings[0]
            return Publication(day, Bounds(day, day), evidence, f"'{evidence[0].text}' in the header: {best.rule}", best.time, best.zone)
        bounds = Bounds(min(best.readings), max(best.readings))
        rule = f"'{evidence[0].text}' in the header reads two ways: {' or '.join(day.isoformat() for day in best.readings)}"
        return Publication(None, bounds, evidence, rule, best.time, best.zone, best.readings)
    return _bounded(text)


def _headers(text: str) -> list[_Header]:
    found = []
    at = 0
    count = 0
    for line in text[:_REACH].splitlines(keepends=True):
        body = line.strip()
        if body:
            count += 1
            if len(body) <= _LONGEST:
                header = _header(line, at)
                if header is not None:
                    found.append(header)
        at += len(line)
        if count >= _LINES or (len(body) > _LONGEST and found):
            break
    return found


def _header(line: str, at: int) -> _Header | None:
    """Read one line as a header, or decline."""
    glued = _GLUED.search(line)
    match = glued
    for shape in _SHAPES:
        if match is not None:
            break
        match = shape.search(line)
    if match is None:
        return None
    groups = match.groupdict()
    rest = line[: match.start()] + " " + line[match.end() :]
    clock = _CLOCK.search(rest) if glued is None else None
    if clock is not None:
        rest = rest[: clock.start()] + " " + rest[clock.end() :]
    zone = "" if clock is None else (clock["zone"] or "")
    time = "" if clock is None else _time(clock)
    if glued is not None:
        time = f"{glued['hour']}:{glued['minute']}"
    named = _WEEKDAY_WORD.search(rest)
    rest = _WEEKDAY_WORD.sub(" ", rest)
    if not _is_header(rest):
        return None
    readings, rule = _readings(groups, WEEKDAYS[named["weekday"].lower()] if named else 0, zone.lower())
    if not readings:
        return None
    label = "published" if _PUBLISHED.search(rest) else "updated" if _UPDATED.search(rest) else ""
    start = len(line) - len(line.lstrip())
    return _Header(readings, at + start, at + len(line.rstrip()), time, zone, label, rule)


def _is_header(rest: str) -> bool:
    """Tell whether what stands beside the date on its line is no sentence and no title."""
    has_label = bool(_PUBLISHED.match(rest.strip()) or _UPDATED.match(rest.strip()))
    rest = _BYLINE.sub(" ", rest)
    words = re.findall(r"[^\W\d_]+", _SMALL.sub(" ", rest))
    if has_label:
        return len(words) <= 6
    return (
        not words or (len(words) <= 2 and all(word.isupper() for word in words)) or (len(words) <= 3 and bool(re.search(r"[|·•—–]", rest)))
    )


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


def _bounded(text: str) -> Publication:
    """Bound the day of writing by the latest past event and the earliest one to come that the text dates."""
    tokens, found = read(text, None)
    dated = [(item, item.moment) for item in found if item.moment is not None and item.is_absolute and item.moment.grain >= Grain.YEAR]
    tenses = [clause(tokens, item.form.first, item.form.last).tense for item, _ in dated]
    past = [
        (item, moment)
        for (item, moment), tense in zip(dated, tenses, strict=True)
        if tense is not Tense.FUTURE
        and (moment.grain > Grain.YEAR or (tense is Tense.PAST and tokens.low(item.form.first - 1) in ("in", "since")))
    ]
    coming = [pair for pair, tense in zip(dated, tenses, strict=True) if tense is Tense.FUTURE]
    said, evidence = [], []
    after = before = None
    if past:
        item, moment = max(past, key=lambda pair: (pair[1].first, -pair[0].form.first))
        after = _day(moment.first)
        evidence.append(_evidence(text, tokens, item))
        said.append(f"not before the past event of '{evidence[-1].text}'")
    if coming:
        item, moment = min(coming, key=lambda pair: (pair[1].last, pair[0].form.first))
        before = _day(moment.last)
        if before is not None and (after is None or before >= after):
            evidence.append(_evidence(text, tokens, item))
            said.append(f"not after what '{evidence[-1].text}' still expects")
        else:
            before = None
    return Publication(None, Bounds(after, before), tuple(evidence), "; ".join(said) or "the text does not tell")


def _evidence(text: str, tokens: Tokens, item: Resolved) -> Evidence:
    start, end = tokens.starts[item.form.first], tokens.ends[item.form.last - 1]
    return Evidence(start, end, text[start:end])


def _day(number: int) -> date | None:
    year, month, day = civil(number)
    return _date(year, month, day)
