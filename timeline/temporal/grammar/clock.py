"""Times of day and parts of the day; the joiner gives them their date."""

from __future__ import annotations

from typing import Final

from timeline.temporal.forms import Form, Kind, Relation
from timeline.temporal.grammar.guards import SMALL_WORDS
from timeline.temporal.grammar.rules import Found, Rule, starts_vaguely
from timeline.temporal.numbers import quantity
from timeline.temporal.words import DEICTICS, MONTHS, PARTS_OF_DAY, WEEKDAYS, words_of

_TIME_CUES: Final = words_of("at by around about from to until till before after since between and ( - – — | · , on")


def _hour(low: str) -> int | None:
    number = quantity([low])
    return int(number) if number is not None and number.denominator == 1 and 0 <= number <= 24 else None


def _clock(found: Found) -> Form | None:
    """Build "5:30 p.m. EST", "17:52", "10.15 am"."""
    tokens = found.tokens
    parts = found.low("clock").replace(".", ":").replace(",", ":").split(":")
    hour, minute = int(parts[0]), parts[1]
    half_day = found.low("ampm").replace(".", "")
    if half_day:
        if not 1 <= hour <= 12:
            half_day = ""
        hour = hour % 12 + (12 if half_day == "pm" else 0) if half_day else hour
    elif not found.has("zone"):
        before, after = found.before(), found.after()
        if "." in found.low("clock"):
            return None
        near_date = before in WEEKDAYS or before in MONTHS or after in WEEKDAYS or after in MONTHS or after in ("on", "today", "yesterday")
        if not near_date and before not in _TIME_CUES and not (before.isdigit() and len(before) == 4):
            return None
        if before in ("|", "·") and not found.before(2).isdigit():
            return None  # the length of a film
        if before == "," and not near_date and not found.before(2).isdigit():
            return None
        if before in ("to", "and", "by") and tokens.low(found.first - 2)[:1].isdigit() and ":" not in tokens.low(found.first - 2):
            return None
    if hour > 24 or int(minute) > 59 or (hour == 24 and minute != "00"):
        return None
    return Form(Kind.TIME, found.first + starts_vaguely(found), found.last, time=f"T{hour:02d}:{minute}", mod=found.mod())


def _hour_only(found: Found) -> Form | None:
    """Build "5 p.m.", "five p.m. EST"."""
    hour = _hour(found.low("hour"))
    half_day = found.low("ampm").replace(".", "")
    if hour is None or not 1 <= hour <= 12 or (half_day in ("am", "pm") and "." not in found.low("ampm") and not _is_marker(found)):
        return None
    return Form(
        Kind.TIME,
        found.first + starts_vaguely(found),
        found.last,
        time=f"T{hour % 12 + (12 if half_day == 'pm' else 0):02d}:00",
        mod=found.mod(),
    )


def _is_marker(found: Found) -> bool:
    index = found.span("ampm")[0]
    word = found.tokens.word(index)
    return word.isupper() or word == "pm" or found.tokens.is_glued(index) or found.before() in _TIME_CUES


def _oclock(found: Found) -> Form | None:
    """Build "five o'clock"."""
    hour = _hour(found.low("hour"))
    if hour is None or hour > 12:
        return None
    half_day = found.low("ampm").replace(".", "")
    return Form(
        Kind.TIME,
        found.first + starts_vaguely(found),
        found.last,
        time=f"T{hour % 12 + 12 if half_day == 'pm' else hour:02d}:00",
        mod=found.mod(),
    )


def _military(found: Found) -> Form | None:
    """Build "1430 GMT", "0735 hours"."""
    text = found.low("number")
    if len(text) not in (3, 4):
        return None
    hour, minute = int(text[:-2]), int(text[-2:])
    if hour > 24 or minute > 59 or (hour == 24 and minute):
        return None
    if not found.has("zone") and (found.before() not in ("at", "by", "around", "about", "from", "until", "before") or len(text) != 4):
        return None
    return Form(Kind.TIME, found.first + starts_vaguely(found), found.last, time=f"T{hour:02d}:{minute:02d}", mod=found.mod())


def _noon(found: Found) -> Form | None:
    word = found.low("noon")
    return Form(
        Kind.TIME, found.first + starts_vaguely(found), found.last, time="T24:00" if word == "midnight" else "T12:00", mod=found.mod()
    )


def _part(found: Found) -> Form | None:
    """Build "this morning", "the next morning", "last night", "in the evening"."""
    low = found.low("part")
    relation = found.relation()
    if found.before() in ("good", "a", "per", "opening", "one", "every", "-") or (found.before() == "pre" or found.after() == "club"):
        return None
    if (
        found.tokens.is_capitalized(found.span("part")[0])
        and found.tokens.is_capitalized(found.span("part")[0] - 1)
        and found.before() not in WEEKDAYS
    ):
        return None
    if found.tokens.is_capitalized(found.span("part")[0]) and found.has("the") and found.tokens.is_capitalized(found.last):
        return None  # the Morning Briefing
    if relation is Relation.BARE and _is_of_noun(found):
        return None
    if relation is Relation.BARE and not found.has("the") and not found.has("mod") and not _has_place(found):
        return None
    if relation is Relation.BARE and found.has("the"):
        relation = Relation.THE
    return Form(Kind.TIME, found.first, found.last, time="T" + PARTS_OF_DAY[low], relation=relation, mod=found.mod(), name=low)


def _is_of_noun(found: Found) -> bool:
    """Tell whether a part of day only describes: "a late-night show", "the evening sky", "the morning's catch"."""
    after = found.after()
    if found.tokens.lows[found.last - 3 : found.last - 1] in (["late", "-"], ["early", "-"]):
        return after.isalpha() and not (after in SMALL_WORDS or after in WEEKDAYS or after in DEICTICS)
    return found.has("the") and not found.has("mod") and after in _DAILY


_DAILY: Final = words_of("sky sun light air show news shows newscast paper papers newspaper edition rush commute hours session shift stars")


def _has_place(found: Found) -> bool:
    """Tell whether a bare part of day stands where a time does: "at night", "Tuesday morning", not "the morning show"."""
    before = found.before()
    if (
        before in WEEKDAYS
        or before in ("yesterday", "tomorrow", "today")
        or before[:1].isdigit()
        or before in ("st", "nd", "rd", "th", ".", ",")
    ):
        return found.after() not in ("show", "news", "newspaper", "edition", "star", "post", "herald", "sickness")
    return before in (
        "at",
        "by",
        "before",
        "after",
        "until",
        "till",
        "since",
        "from",
        "to",
        "around",
        "about",
        "during",
        "in",
        "of",
        "mid",
    )


_ZONE: Final = "(?P<zone>{zone}|{lparen}{zone}{rparen}|{zone}{time}|{hourword}{time}?)?"
RULES: Final = (
    Rule("clock", "(?P<approx><approx>)?(?P<clock>{clock})(?P<ampm>{ampm})?" + _ZONE, _clock),
    Rule("hour", "(?P<approx><approx>)?(?P<hour>{monthnum}|{card})(?P<ampm>{ampm})" + _ZONE, _hour_only),
    Rule("oclock", "(?P<approx><approx>)?(?P<hour>{monthnum}|{card}){oclock}{apos}{clockword}(?P<ampm>{ampm})?" + _ZONE, _oclock),
    Rule("military", "(?P<approx><approx>)?(?:(?P<number>{digits})(?:(?P<zone>{zone})|{hourword}))", _military),
    Rule("military-bare", "(?P<approx><approx>)?(?P<number>{zero4})", _military),
    Rule("noon", "(?P<approx><approx>)?(?P<noon>{noon})", _noon),
    Rule("part", "(?P<mod>{the}?{early}{dash}?|(?:{earlier}|{later}))?(?:<rel>|(?P<the>{the}))?(?:{early}{dash}?)?(?P<part>{part})", _part),
)
