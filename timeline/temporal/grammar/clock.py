"""Times of day and parts of the day; the joiner gives them their date."""

from __future__ import annotations

from fractions import Fraction
from typing import Final

from timeline.temporal.forms import Form, Kind, Relation
from timeline.temporal.grammar import called
from timeline.temporal.grammar.guards import SMALL_WORDS
from timeline.temporal.grammar.hours import HOUR_CUES, PRICED, RANGE, dotted, hour_alone, hour_of
from timeline.temporal.grammar.rules import Found, Rule, starts_vaguely
from timeline.temporal.numbers import quantity
from timeline.temporal.words import DEICTICS, MONTHS, PARTS_OF_DAY, WEEKDAYS, words_of

_TIME_CUES: Final = words_of("at by around about from to until till before after since between and ( - – — | · , on")


_MILITARY_CUES: Final = words_of("at by around about from until before after to and till since")
_OPENING: Final = words_of("since until till from by in to before after")
_DAY_WORDS: Final = frozenset((*MONTHS, *WEEKDAYS, "today", "yesterday", "tomorrow"))
_ZONE_WORDS: Final = words_of("standard daylight summer mean")
_PAST_CUES: Final = words_of("at by around about until till from since before after to shortly just exactly and between is was now ( , .")


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
            return dotted(found, hour, minute)
        near_date = _begins_line(found) or after == "on" or {before, after} & _DAY_WORDS or (before == "," and found.before(2) in MONTHS)
        if not near_date and before not in _TIME_CUES and not (before.isdecimal() and len(before) == 4):
            return None
        if before in ("|", "·") and not found.before(2).isdecimal():
            return None  # the length of a film
        if before == "," and not near_date and not found.before(2).isdecimal():
            return None
        if before in ("to", "and", "by") and tokens.low(found.first - 2)[:1].isdecimal() and ":" not in tokens.low(found.first - 2):
            return None
    if hour > 24 or int(minute) > 59 or (hour == 24 and minute != "00"):
        return None
    is_open = not half_day and not found.has("zone") and 1 <= hour <= 11
    name = "line" if _begins_line(found) else "halfless" if is_open else ""
    first = found.first + starts_vaguely(found)
    return Form(Kind.TIME, first, _with_zone(found), time=f"T{hour:02d}:{minute}", mod=found.mod(), name=name)


def _begins_line(found: Found) -> bool:
    """Tell whether a time begins a line, as the entries of a live report do."""
    return found.first == 0 or "\n" in found.tokens.gap(found.first)


def _with_zone(found: Found) -> int:
    """Return where a time ends that names its zone in words: "11:56 Nepal Standard Time", "5 p.m. Moscow time"."""
    tokens, last = found.tokens, found.last
    end = next((index for index in range(last, min(last + 4, len(tokens))) if tokens.lows[index] == "time"), last)
    if end == last or not tokens.is_capitalized(last) or any(not tokens.word(index).isalpha() for index in range(last, end)):
        return last
    return end + 1 if end == last + 1 or tokens.lows[end - 1] in _ZONE_WORDS else last


def _hour_only(found: Found) -> Form | None:
    """Build "5 p.m.", "five p.m. EST"."""
    hour = hour_of(found.low("hour"))
    half_day = found.low("ampm").replace(".", "")
    if hour is None or not 1 <= hour <= 12 or (half_day in ("am", "pm") and "." not in found.low("ampm") and not _is_marker(found)):
        return None
    return Form(
        Kind.TIME,
        found.first + starts_vaguely(found),
        _with_zone(found),
        time=f"T{hour % 12 + (12 if half_day == 'pm' else 0):02d}:00",
        mod=found.mod(),
    )


def _is_marker(found: Found) -> bool:
    index = found.span("ampm")[0]
    word = found.tokens.word(index)
    return word.isupper() or word == "pm" or found.tokens.is_glued(index) or found.before() in _TIME_CUES


def _oclock(found: Found) -> Form | None:
    """Build "five o'clock"."""
    hour = hour_of(found.low("hour"))
    if hour is None or hour > 12:
        return None
    half_day = found.low("ampm").replace(".", "")
    return Form(
        Kind.TIME,
        found.first + starts_vaguely(found),
        found.last,
        time=f"T{hour % 12 + 12 if half_day == 'pm' else hour:02d}:00",
        mod=found.mod(),
        name="" if half_day else "oclock",
    )


def _hour_part(found: Found) -> Form | None:
    """Build "at 4 in the morning", "until 11 at night", not "killed 4 in the morning"."""
    hour, part = hour_of(found.low("hour")), PARTS_OF_DAY[found.low("part")]
    is_cued = found.before() in HOUR_CUES or found.before() == "for"
    is_cued = is_cued or (found.before() == "and" and found.before(3) == "between")
    if hour is None or not 1 <= hour <= 12 or not is_cued or part not in ("MO", "AF", "EV", "NI"):
        return None
    first = found.first + starts_vaguely(found)
    return Form(Kind.TIME, first, found.last, time=f"T{hour_in(part, hour):02d}:00", mod=found.mod())


def hour_in(part: str, hour: int) -> int:
    """Return the hour of the day that an hour is in a part of the day: 8 in the evening is 20."""
    if part in ("AF", "EV") or (part == "NI" and 6 <= hour <= 12):
        return hour + 12 if hour < 12 else 24 if part == "NI" else 12
    return 0 if hour == 12 else hour


def _military(found: Found) -> Form | None:
    """Build "1430 GMT", "0735 hours"."""
    text = found.low("number")
    if len(text) not in (3, 4):
        return None
    hour, minute = int(text[:-2]), int(text[-2:])
    if hour > 24 or minute > 59 or (hour == 24 and minute):
        return None
    if not found.has("zone") and (found.before() not in _MILITARY_CUES or len(text) != 4):
        return None
    if not text.startswith("0") and not found.has("zone") and not found.has("hours") and not _is_military(found, minute):
        return None
    return Form(Kind.TIME, found.first + starts_vaguely(found), found.last, time=f"T{hour:02d}:{minute:02d}", mod=found.mod())


def _is_military(found: Found, minute: int) -> bool:
    """Tell whether "at 2210" is a time: no price, no height, no year."""
    before, after = found.before(), found.after()
    return (
        minute % 5 == 0
        and (
            before == "at"
            or (before in ("about", "around") and found.before(2) == "at")
            or (found.has("approx") and before not in _OPENING)
        )
        and found.before(2) not in PRICED
        and (not after.isalpha() or after in SMALL_WORDS)
        and after not in ("%", "$", "€", "£", "°")
    )


def _noon(found: Found) -> Form | None:
    word = found.low("noon")
    if found.before() == "high" or (found.before() in ('"', "“", "my", "his", "her", "its", "their") and found.after().isalpha()):
        return None  # a "midnight blue" car, his midnight blue one
    if called.is_of_name(found, found.span("noon")[0]):
        return None
    return Form(
        Kind.TIME, found.first + starts_vaguely(found), found.last, time="T24:00" if word == "midnight" else "T12:00", mod=found.mod()
    )


def _part(found: Found) -> Form | None:
    """Build "this morning", "the next morning", "last night", "in the evening"."""
    low = found.low("part")
    relation = found.relation()
    if found.before() == "after" and found.before(2) == low:
        return None  # "night after night"
    if found.before() in WEEKDAYS and found.after() in called.SHOWS and found.tokens.is_capitalized(found.last):
        return None  # Monday Night Football
    is_of_kind = found.before() in ("good", "a", "per", "opening", "one", "every", "-") and not found.has("rel")
    if is_of_kind or (found.before() == "pre" or found.after() == "club"):
        return None
    if (
        found.tokens.is_capitalized(found.span("part")[0])
        and found.tokens.is_capitalized(found.span("part")[0] - 1)
        and found.before() not in WEEKDAYS
    ):
        return None
    if found.tokens.is_capitalized(found.span("part")[0]) and found.has("the") and found.tokens.is_capitalized(found.last):
        return None  # the Morning Briefing
    if called.is_dawn(found, found.span("part")[0]):
        return None
    if relation is Relation.BARE and (
        _is_of_noun(found) or (low == "dawn" and found.after() == "of" and not found.after(2)[:1].isdecimal())
    ):
        return None
    if low == "sunset" and (found.before() == "into" or (found.has("the") and found.after() in ("of", "years", "industry", "industries"))):
        return None  # they ride off into it
    is_range = found.before() == "and" and "between" in found.tokens.lows[max(0, found.first - RANGE) : found.first]
    if relation is Relation.BARE and not found.has("the") and not found.has("mod") and not (is_range or _has_place(found)):
        return None
    if relation is Relation.BARE and found.has("the"):
        relation = Relation.THE
    return Form(Kind.TIME, found.first, found.last, time="T" + PARTS_OF_DAY[low], relation=relation, mod=found.mod(), name=low)


def _past_hour(found: Found) -> Form | None:
    """Build "half past four", "a quarter to five", "ten past midnight"."""
    minutes = {"half": Fraction(30), "quarter": Fraction(15)}.get(found.tokens.lows[found.span("minutes")[1] - 1]) or quantity(
        found.lows("minutes")
    )
    word = found.low("hour")
    hour = {"noon": 12, "midday": 12, "midnight": 0}.get(word, hour_of(word))
    if minutes is None or hour is None or minutes >= 60 or minutes.denominator != 1 or found.before() not in _PAST_CUES:
        return None
    if found.low("way") == "to" and found.low("minutes") not in ("quarter", "a") and found.before() != "at":
        return None
    half = found.low("ampm").replace(".", "") or PARTS_OF_DAY.get(found.low("part"), "")
    if half in ("pm", "AF", "EV", "NI") and hour < 12:
        hour += 12
    total = hour * 60 + (int(minutes) if found.low("way") == "past" else -int(minutes))
    first, name = found.first + starts_vaguely(found), "halfless" if not half and 1 <= hour < 12 else ""
    return Form(Kind.TIME, first, found.last, time=f"T{total // 60 % 24:02d}:{total % 60:02d}", mod=found.mod(), name=name)


def _hour_of(found: Found) -> Form | None:
    """Build the nine of "at nine that morning"."""
    hour = hour_of(found.low("hour"))
    near = found.tokens.lows[max(0, found.first - RANGE) : found.first - 1]
    is_end = found.before() == "and" and "between" in near
    if hour is None or not 1 <= hour <= 12 or not (is_end or found.before() in HOUR_CUES):
        return None
    part = PARTS_OF_DAY[found.low("part")]
    return Form(Kind.TIME, found.first, found.last, time=f"T{hour_in(part, hour):02d}:00", relation=found.relation())


def _hour_before_part(found: Found) -> Form | None:
    """Build "9 on Monday morning", "8 yesterday evening", after "at"."""
    hour, part = hour_of(found.low("hour")), PARTS_OF_DAY[found.low("part")]
    if not hour or found.before() not in HOUR_CUES:
        return None
    time = f"T{hour_in(part, hour):02d}:00"
    if found.has("weekday"):
        return Form(Kind.WEEKDAY, found.first, found.last, weekday=WEEKDAYS[found.low("weekday")], time=time)
    return Form(Kind.DAYS, found.first, found.last, day=DEICTICS[found.low("word")], time=time)


def _hour_before_day(found: Found) -> Form | None:
    """Build the "three today" of "at three today"."""
    hour = hour_of(found.low("hour"))
    if not hour or hour > 12 or found.before() != "at":
        return None
    return Form(Kind.DAYS, found.first, found.last, day=DEICTICS[found.low("word")], time=f"T{hour:02d}:00", name="oclock")


def _first_light(found: Found) -> Form | None:
    return Form(Kind.TIME, found.first, found.last, time="TMO", name="dawn") if found.before() in ("at", "by", "until", "before") else None


def _early_hours(found: Found) -> Form | None:
    """Build "the early hours", "the small hours of the morning": before dawn; a part of the day that follows says it better."""
    if found.after() in ("of", "on") and any(low in PARTS_OF_DAY for low in found.tokens.lows[found.last + 1 : found.last + 4]):
        return None
    return Form(Kind.TIME, found.first, found.last, time="TMO", relation=Relation.THE, name="early-hours")


def _part_hours(found: Found) -> Form | None:
    """Build "the pre-dawn hours", "the early morning hours", of a day that follows or is told of; not "in daylight hours"."""
    part, first = PARTS_OF_DAY[found.low("part")], found.first
    if part == "DT":
        return None
    if found.before() == "-" and found.before(2) == "pre":
        first -= 2 + (found.before(3) == "the")
    if found.tokens.low(first) != "the" and found.after() not in ("of", "on"):
        return None
    return Form(Kind.TIME, first, found.last, time=f"T{part}", relation=Relation.THE, name="early-hours")


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
    if before in WEEKDAYS or before in DEICTICS or before[:1].isdecimal() or before in ("st", "nd", "rd", "th", ".", ","):
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
        "toward",
        "towards",
        "in",
        "of",
        "mid",
    )


_ZONE: Final = "(?P<zone>{zone}|{lparen}{zone}{rparen}|{zone}{time}|{hours}{zone}?|{comma}?{local}{time})?"
RULES: Final = (
    Rule("clock", "(?P<approx><approx>)?(?P<clock>{clock})(?P<ampm>{ampm})?" + _ZONE, _clock),
    Rule("hour", "(?P<approx><approx>)?(?P<hour>{monthnum}|{card})(?P<ampm>{ampm})" + _ZONE, _hour_only),
    Rule("hour-alone", "(?P<hour>{card}|{monthnum})", hour_alone),
    Rule("hour-part", "(?P<approx><approx>)?(?P<hour>{monthnum}|{card})(?:{in}{the}|{at})(?P<part>{part})", _hour_part),
    Rule("oclock", "(?P<approx><approx>)?(?P<hour>{monthnum}|{card}){oclock}{apos}{clockword}(?P<ampm>{ampm})?" + _ZONE, _oclock),
    Rule(
        "military",
        "(?P<approx><approx>)?(?:(?P<number>{digits})(?:(?P<zone>{zone})|(?P<hours>{hours}|{local}{time})(?:{zone}|{local}{time})?))",
        _military,
    ),
    Rule("military-bare", "(?P<approx><approx>)?(?P<number>{zero4}|{year4})", _military),
    Rule("noon", "(?P<approx><approx>)?(?P<noon>{noon})", _noon),
    Rule(
        "past-hour",
        "(?P<approx><approx>)?(?P<minutes>{half}|{a}?{quarter}|{card}|{ten}(?:{dash}?{card})?){minutes}?{dash}?(?P<way>{past}|{to})(?P<hour>{card}|{noon})(?:{oclock}{apos}{clockword})?(?P<ampm>{ampm})?(?:{in}{the}(?P<part>{part}))?(?:{comma}?{local}{time})?",
        _past_hour,
    ),
    Rule(
        "hour-of",
        "(?P<hour>{monthnum}|{card})(?P<rel>{that}(?:{same}|{very})?|{this}|{last}|{the}?(?:{next}|{following}|{same}))(?P<part>{part})",
        _hour_of,
    ),
    Rule(
        "hour-before-part",
        "(?P<hour>{monthnum}|{card}){on}?(?:(?P<weekday>{weekday})|(?P<word>{deictic}))(?P<part>{part})",
        _hour_before_part,
    ),
    Rule("hour-before-day", "(?P<hour>{monthnum}|{card})(?P<word>{deictic})", _hour_before_day),
    Rule("first-light", "{first}{light}", _first_light),
    Rule("part-hours", "(?:{the}(?:{early}{dash}?)?|{early}{dash}?)?(?P<part>{part}){hours}", _part_hours),
    Rule("early-hours", "{the}{very}?{small}{hours}(?:{of}{the}{part})?", _early_hours),
    Rule(
        "part",
        "(?P<mod><begin>|{the}?{early}{dash}?{in}?|(?:{earlier}|{later}))?(?:<rel>|(?P<the>{the}))?(?:{early}{dash}?)?(?P<part>{part})",
        _part,
    ),
)
