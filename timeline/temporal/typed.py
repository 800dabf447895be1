"""Dates as people type them on the command line: EDTF, our own English, then any language that dateparser knows.

Relative words count from the day given as `today`. What reads two ways is refused with both readings; nothing is filled in.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import Final

from timeline.dates.calendar import iso_day
from timeline.dates.display import display
from timeline.dates.edtf import DateKind, EdtfDate
from timeline.errors import AmbiguousDate, InvalidDate, UnreadableDate
from timeline.temporal.dated import dates
from timeline.temporal.expressions import DatedPhrase
from timeline.temporal.grammar.years import two_digit_year
from timeline.temporal.moments import Grain, Moment, holding
from timeline.temporal.openings import opening
from timeline.temporal.prepositions import prepositions
from timeline.temporal.words import MONTH_NAMES, MONTHS, WEEKDAYS

_LONGEST: Final = 100
_TIME: Final = re.compile(
    r"[T\s,]+(?:at\s+)?\d{1,2}[:.h]\d\d(?::\d\d(?:\.\d{1,6})?)?\s*(?:[ap]\.?m\.?)?\s*(?:Z|[A-Z]{2,5}|[+-]\d\d:?\d\d)?", re.IGNORECASE
)
_ONLY_TIME: Final = re.compile(r"\d{1,2}(?:[:.]\d\d)?\s*[ap]\.?m\.?|\d{1,2}:\d\d(?::\d\d)?|noon|midnight", re.IGNORECASE)
_SUB_YEAR: Final = re.compile(r"(\d{4})[-\s]?(Q[1-4]|H[12]|W\d\d)|(Q[1-4]|H[12])[-\s](\d{4})", re.IGNORECASE)
_WEEK: Final = re.compile(
    r"(?:(?:the )?week|wk\.?|KW|semaine|vecka|uge|uke) (\d\d?),?(?: of| in| de| /)? (\d{4})|(\d{4}),? week (\d\d?)", re.IGNORECASE
)
_WEEK_DAY: Final = re.compile(r"(\d{4})-?W(\d\d)-?([1-7])", re.IGNORECASE)
_MONTH_YEAR: Final = re.compile(r"(?P<month>\d{1,2})[/.-](?P<year>\d{4})|(?P<first>\d{4})[/.](?P<second>\d{1,2})")
_EIGHT: Final = re.compile(r"(\d{4})(\d\d)(\d\d)")
_ISO: Final = r"-?\d{4}(?:-\d\d){0,2}"
_MEANT_AS_EDTF: Final = re.compile(rf"-\d{{4}}|-?\d{{4}}-\d\d(?:-\d\d)?|{_ISO}/{_ISO}")
_CIRCA: Final = re.compile(r"^ca?\.?\s*(?=\d{3,4}\b)", re.IGNORECASE)
_FISCAL: Final = re.compile(r"\b(?:fiscal|financial|FY(?=\b|\d))", re.IGNORECASE)
_NUMERIC: Final = re.compile(r"(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d\d)")
_YEAR_FIRST: Final = re.compile(r"(\d{4})([/.])(\d{1,2})\2(\d{1,2})")
_EDTF_LIKE: Final = re.compile(r"[-\dXYxy./~?%]+")
_NAMES: Final = re.compile(rf"\b(?:{'|'.join([*MONTHS, *WEEKDAYS])})\b", re.IGNORECASE)
_WORD: Final = re.compile(r"[^\W\d_]+")
_MONTH_NUMBER: Final = re.compile(rf"({'|'.join(MONTHS)})\.?[\s,'’-]+(\d\d)", re.IGNORECASE)
_UNIT_LIKE: Final = re.compile(r"\d[a-z](?![a-z])|^[a-z][\s.]*\d|\d\s[a-z]$", re.IGNORECASE | re.ASCII)
"""A letter by itself beside a number, which some language takes for a unit or a weekday: 1e3, 0s, w 2024."""
_NONE_OF: Final = re.compile(r"\b0+\b|^[a-z]{1,2}$", re.IGNORECASE)
"""No days at all, or too few letters to be a word."""
_LANGUAGES: Final = (
    "en fr de es it pt nl sv da nb fi pl cs sk sl hr sr hu ro bg el ru uk tr ca et lv lt ar fa he hi bn ur id vi th zh ja ko"
)
_FILLERS: Final = frozenset(
    ["of", "the", "on", "st", "nd", "rd", "th", "le", "er", "de", "del", "en", "den", "på", "roku", "vo", "во", "в", "في", "án", "én"]
)
"""Words in a date that change nothing about it; dateparser leaves out others, too, among them "about" in many languages."""
_BEFORE_TIMES: Final = frozenset(["at", "à", "um", "uhr", "om", "kl", "klo", "às", "alle", "las", "la", "в", "во"])
_HOURS_AGO: Final = re.compile(r"\b(?:hours?|minutes?|seconds?)\s+(?:ago|earlier|before|later)\b", re.IGNORECASE)
_WEEKDAY_NAMES: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_FRAME: Final = " \t\n.,;:!()\"'"


@dataclass(frozen=True, slots=True)
class Reading:
    """A date typed by a person: the text as typed, its date and kind, the rule that led there, and the day it was read on."""

    text: str
    date: EdtfDate
    kind: DateKind
    rule: str
    reference: dt.date


def read(text: str, today: dt.date) -> Reading:
    """Read a date that a person typed; UnreadableDate or AmbiguousDate where that cannot be done without a guess."""
    typed = " ".join(text.split())
    if not typed:
        raise UnreadableDate(text, "it is empty")
    if len(typed) > _LONGEST:
        raise UnreadableDate(text[:_LONGEST] + "…", "it is too long for a date")
    return (
        _as_edtf(text, typed, today)
        or _as_numbers(text, typed, today)
        or _as_english(text, typed, today)
        or _as_opened(text, typed, today)
        or _after_preposition(text, typed, today)
        or _as_any_language(text, typed, today)[0]
    )


def _reading(text: str, value: str, kind: DateKind, rule: str, today: dt.date) -> Reading:
    try:
        return Reading(text, EdtfDate.parse(value), kind, rule, today)
    except InvalidDate as error:
        raise UnreadableDate(text, error.reason) from error


def _kind(value: str) -> DateKind:
    return DateKind.INTERVAL if "/" in value else DateKind.INSTANT


def _as_edtf(text: str, typed: str, today: dt.date) -> Reading | None:
    """Read EDTF as it stands, and 2024-Q1, 2024-H1, 2024-W05, 2024-W05-3, "week 10 of 2024"."""
    match = _WEEK_DAY.fullmatch(typed)
    if match is not None:
        return _week_day(text, int(match[1]), int(match[2]), int(match[3]), today)
    match = _SUB_YEAR.fullmatch(typed)
    if match is not None:
        return _sub_year(text, int(match[1] or match[4]), (match[2] or match[3]).upper(), today)
    match = _WEEK.fullmatch(typed)
    if match is not None:
        return _sub_year(text, int(match[2] or match[3]), f"W{match[1] or match[4]}", today)
    body = _TIME.sub("", typed) if re.match(r"\d{4}-\d\d-\d\d[T\s]", typed) else typed
    if not _EDTF_LIKE.fullmatch(body):
        return None
    try:
        value = EdtfDate.parse(body)
    except InvalidDate as error:
        if _MEANT_AS_EDTF.fullmatch(body) and not _is_years(body):
            raise UnreadableDate(text, error.reason) from error
        return None
    rule = "EDTF as written" if body == typed else "EDTF as written; the time of day is left out"
    return Reading(text, value, _kind(body), rule, today)


def _is_years(body: str) -> bool:
    """Tell whether "1914-18" is two years."""
    return len(body) == 7 and body[5:].isdecimal() and int(body[5:]) > int(body[2:4])


def _sub_year(text: str, year: int, code: str, today: dt.date) -> Reading:
    number = int(code[1:])
    if code[0] == "Q":
        return _reading(text, f"{year:04d}-{32 + number}", DateKind.INSTANT, f"quarter {number} of {year}", today)
    if code[0] == "H":
        return _reading(text, f"{year:04d}-{39 + number}", DateKind.INSTANT, f"half {number} of {year}", today)
    try:
        monday = dt.date.fromisocalendar(year, number, 1)
    except ValueError as error:
        raise UnreadableDate(text, f"{year} has no week {number}") from error
    return _reading(
        text,
        Moment(Grain.WEEK, holding(monday.toordinal(), Grain.WEEK).index).edtf(),
        DateKind.INSTANT,
        f"ISO week {number} of {year}",
        today,
    )


def _week_day(text: str, year: int, week: int, number: int, today: dt.date) -> Reading:
    try:
        day = dt.date.fromisocalendar(year, week, number)
    except ValueError as error:
        raise UnreadableDate(text, f"{year} has no week {week}") from error
    return _reading(text, day.isoformat(), DateKind.INSTANT, f"day {number} of ISO week {week} of {year}", today)


def _month_of_year(text: str, match: re.Match[str], today: dt.date) -> Reading | None:
    """Read 06/2024 and 2024/06; 2009/10 may be two years, and 2024/25 is."""
    year, month = int(match["year"] or match["first"]), int(match["month"] or match["second"])
    if not 1 <= month <= 12:
        if match["month"]:
            raise UnreadableDate(text, f"there is no month {month}")
        return None
    value = f"{year:04d}-{month:02d}"
    if match["second"] and len(match["second"]) == 2 and month == (year + 1) % 100:
        raise AmbiguousDate(text, [(value, f"{MONTH_NAMES[month - 1]} {year}"), (f"{year}/{year + 1}", f"{year} and {year + 1}")])
    return _reading(text, value, DateKind.INSTANT, "month and year", today)


def _as_numbers(text: str, typed: str, today: dt.date) -> Reading | None:
    """Read 13/04/2025, 2024/06/19, 20240619 and 06/2024; refuse 03/04/2025."""
    body = _TIME.sub("", typed).strip(_FRAME)
    dropped = "; the time of day is left out" if body != typed.strip(_FRAME) else ""
    match = _MONTH_YEAR.fullmatch(body)
    if match is not None:
        return _month_of_year(text, match, today)
    match = _EIGHT.fullmatch(body)
    if match is not None:
        return _reading(text, "-".join(match.groups()), DateKind.INSTANT, f"year, month, day{dropped}", today)
    match = _YEAR_FIRST.fullmatch(body)
    if match is not None:
        value = f"{match[1]}-{int(match[3]):02d}-{int(match[4]):02d}"
        return _reading(text, value, DateKind.INSTANT, f"year, month, day{dropped}", today)
    match = _NUMERIC.fullmatch(body)
    if match is None:
        return None
    one, two, three = int(match[1]), int(match[3]), int(match[4])
    year = three if len(match[4]) == 4 else two_digit_year(three)
    orders = [(year, two, one, "day first"), (year, one, two, "month first")]
    if match[2] == "-" and len(match[1]) == len(match[4]) == 2:  # 24-03-03, as ISO 8601 was once shortened
        orders.append((two_digit_year(one), two, three, "year first"))
    readings = []
    for year, month, day, order in orders:
        try:
            found = dt.date(year, month, day)
        except ValueError:
            continue
        readings.append((found, order))
    if not readings:
        raise UnreadableDate(text, "there is no such day")
    days = dict.fromkeys(found for found, _ in readings)
    if len(days) > 1:
        raise AmbiguousDate(text, [(day.isoformat(), f"{day.day} {MONTH_NAMES[day.month - 1]} {day.year}") for day in days])
    found, order = readings[0]
    rule = "day and month are the same" if one == two else f"{order}, since no other order is a date"
    return _reading(text, found.isoformat(), DateKind.INSTANT, rule + dropped, today)


def _as_english(text: str, typed: str, today: dt.date) -> Reading | None:
    """Read what our own grammar covers whole."""
    if _ONLY_TIME.fullmatch(typed):
        raise UnreadableDate(text, "it is a time of day without a date")
    if _HOURS_AGO.search(typed):
        raise UnreadableDate(text, "it counts hours, and says no day")
    if _FISCAL.search(typed):
        raise UnreadableDate(text, "fiscal years begin on another day in each place: write the months, like 2023-10/2024-09")
    named = _CIRCA.sub("circa ", _NAMES.sub(lambda match: match[0].capitalize(), typed))
    for candidate in (f"the {named}",) if named.startswith("week of ") else (named, f"in {named}"):
        lead = len(candidate) - len(named)
        phrases = dates(candidate, today)
        if len(phrases) == 1 and _covers(phrases[0], candidate, lead) and phrases[0].date is not None:
            phrase = phrases[0]
            if phrase.signal in ("before", "after"):  # read below, with all words that open a typed date
                return None
            rule = phrase.rule.replace(f"published {today.isoformat()}", f"today {today.isoformat()}")
            reading = _reading(text, phrase.date or "", phrase.kind, rule + _dropped_time(candidate), today)
            _refuse_day_or_year(reading, named)
            _refuse_next_year(reading)
            _refuse_other_weekday(reading, {low for word in _WORD.findall(named) if (low := word.lower()) in WEEKDAYS}, WEEKDAYS)
            return reading
    return None


def _as_opened(text: str, typed: str, today: dt.date) -> Reading | None:
    """Read "after 1990", "1990 or later": the date by itself, then what the words beside it make of it."""
    found = opening(typed)
    if found is None:
        return None
    inner = read(found.rest, today)
    if inner.date.earliest is None or inner.date.latest is None:
        raise UnreadableDate(text, "it is open on more than one side")
    return _reading(
        text, found.value(inner.date), found.kind, f"'{found.words.strip('-– ').lower()}' opens {inner.date}; {inner.rule}", today
    )


def _after_preposition(text: str, typed: str, today: dt.date) -> Reading | None:
    """Read "am 3. März 2024", "seit 2022": the date by itself, in the language of the words before it where it has one."""
    if not re.search(r"\d{4}", typed):
        return None  # "vor 3 Tagen" counts from today
    for found in prepositions(typed):
        inner, language = _in_language(found.rest, tuple(found.meanings), today)
        meaning = None if inner is None else found.meaning(language)
        if inner is None or meaning is None:
            continue
        opened = found.opening(meaning)
        if opened is None:
            return _reading(text, inner.date.text, inner.kind, f"'{found.words}' says on or in; {inner.rule}", today)
        if inner.date.earliest is None or inner.date.latest is None:
            raise UnreadableDate(text, "it is open on more than one side")
        rule = f"'{found.words}' says {meaning}, which opens {inner.date}; {inner.rule}"
        return _reading(text, opened.value(inner.date), opened.kind, rule, today)
    return None


def _in_language(rest: str, languages: Sequence[str], today: dt.date) -> tuple[Reading | None, str]:
    """Return the date of a text without its preposition, and its language; none where numbers or English words say it all."""
    with suppress(UnreadableDate):
        known = _as_edtf(rest, rest, today) or _as_numbers(rest, rest, today) or _as_english(rest, rest, today)
        return (known, "") if known is not None else _as_any_language(rest, rest, today, languages)
    return None, ""


def _refuse_day_or_year(reading: Reading, named: str) -> None:
    """Refuse "Jun 24": a day of this year, or a month of 2024."""
    match = _MONTH_NUMBER.fullmatch(named.strip(_FRAME))
    if match is None or not re.fullmatch(r"\d{4}-\d\d-\d\d", reading.date.text):
        return
    year, month = two_digit_year(int(match[2])), int(reading.date.text[5:7])
    name = MONTH_NAMES[month - 1]
    raise AmbiguousDate(
        reading.text, [(reading.date.text, f"{int(match[2])} {name} {reading.date.text[:4]}"), (f"{year}-{month:02d}", f"{name} {year}")]
    )


def _refuse_next_year(reading: Reading) -> None:
    """Refuse "March" in November: the nearest one is next year's, and this year's may be meant."""
    value, year = reading.date.text, reading.date.text[:4]
    if " -> nearest" in reading.rule and year == str(reading.reference.year + 1):
        before = value.replace(year, str(reading.reference.year))
        with suppress(InvalidDate):  # 29 February
            raise AmbiguousDate(reading.text, [(text, display(EdtfDate.parse(text), reading.kind)) for text in (value, before)])


def _refuse_other_weekday(reading: Reading, named: set[str], numbers: Mapping[str, int]) -> None:
    """Refuse a day with its year that is written with the name of another weekday."""
    value = reading.date.text
    if not re.fullmatch(r"\d{4}-\d\d-\d\d", value) or not re.search(r"\d{4}", reading.text) or len(named) != 1:
        return
    day = dt.date.fromisoformat(value)
    if numbers[name := named.pop()] != day.isoweekday():
        is_, not_ = _WEEKDAY_NAMES[day.weekday()], _WEEKDAY_NAMES[numbers[name] - 1]
        raise UnreadableDate(reading.text, f"{value} is a {is_}, not a {not_}")


def _dropped_time(typed: str) -> str:
    from timeline.temporal.timex import tag

    return "; the time of day is left out" if any("T" in item.value for item in tag(typed, dt.date(2000, 1, 1))) else ""


def _covers(phrase: DatedPhrase, typed: str, lead: int) -> bool:
    before = typed[lead : max(phrase.start, lead)].strip(_FRAME).lower()
    return before in ("", "in", "on", "the", "during", "at", "in the", "on the") and not typed[phrase.end :].strip(_FRAME)


def _as_any_language(text: str, typed: str, today: dt.date, languages: Sequence[str] = ()) -> tuple[Reading, str]:
    """Read what dateparser reads, to the precision it found and no finer, where every word is part of the date; name the language."""
    from dateparser.date import DateDataParser

    has_year = re.search(r"\d{4}", typed) is not None
    if not any(char.isalpha() for char in typed) or _UNIT_LIKE.search(_TIME.sub("", typed)) or (not has_year and _NONE_OF.search(typed)):
        raise UnreadableDate(text)
    settings = {
        "REQUIRE_PARTS": ["year"],
        "RELATIVE_BASE": dt.datetime.combine(today, dt.time.min),
        "RETURN_AS_TIMEZONE_AWARE": False,
        "PARSERS": ["absolute-time" if has_year else "relative-time"],
    }
    try:
        found = DateDataParser(languages=list(languages) or _LANGUAGES.split(), settings=settings).get_date_data(typed)
    except (ValueError, OverflowError, TypeError, RecursionError) as error:
        raise UnreadableDate(text) from error
    moment = found.date_obj
    if moment is None or found.period not in ("day", "week", "month", "year", "time"):
        raise UnreadableDate(text) if has_year else UnreadableDate(text, "no date with its year could be read from it")
    value = {"year": f"{moment:%Y}", "month": f"{moment:%Y-%m}"}.get(found.period, f"{moment:%Y-%m-%d}")
    if found.period == "week":
        value = holding(moment.toordinal(), Grain.WEEK).edtf()
    dropped = "; the time of day is left out" if _TIME.search(typed) or found.period == "time" else ""
    relative = "" if has_year else f" from today {iso_day(today.toordinal())}"
    rule = f"read as a {found.period} in language '{found.locale}'{relative}{dropped}"
    reading = _reading(text, value, DateKind.INSTANT, rule, today)
    _refuse_other_words(reading, found.locale, typed, has_year=has_year)
    if not has_year and moment.time() != dt.time.min:
        raise UnreadableDate(text, "it counts hours, and says no day")
    return reading, found.locale


def _refuse_other_words(reading: Reading, language: str, typed: str, *, has_year: bool) -> None:
    """Refuse a text with a word that is no part of a date in its language ("après 1990", "etwa 1990"), and a weekday not the day's."""
    from dateparser.languages import default_loader

    known: dict[str, Sequence[str]] = default_loader.get_locale(language).info
    weekdays: dict[str, int] = {}
    for number, name in enumerate(_WEEKDAY_NAMES, 1):
        for word in known.get(name.lower(), ()):
            weekdays[word.casefold()] = 0 if word.casefold() in weekdays else number
    names = (*(name.lower() for name in (*MONTH_NAMES, *_WEEKDAY_NAMES)), "year", "month", "day")
    parts = {word.casefold() for name in names for phrase in known.get(name, ()) for word in _WORD.findall(phrase)}
    date_only = _TIME.sub("", typed)
    parts |= _FILLERS if date_only == typed else _FILLERS | _BEFORE_TIMES
    left_out = {word.casefold() for word in known.get("skip", ())}
    words = [word.casefold() for word in _WORD.findall(date_only)]
    for word in words:
        if word not in parts and (has_year or word in left_out):
            raise UnreadableDate(reading.text, f"{word!r} is no part of a date that is known here")
    _refuse_other_weekday(reading, {word for word in words if weekdays.get(word)}, weekdays)
