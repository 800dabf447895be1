"""Days and months, with or without their year."""

from __future__ import annotations

from typing import Final

from timeline.temporal.forms import Form, Kind
from timeline.temporal.grammar import guards
from timeline.temporal.grammar.rules import Found, Rule
from timeline.temporal.grammar.years import era_year, read_year, two_digit_year
from timeline.temporal.moments import Grain, Moment, day_of, part_of
from timeline.temporal.numbers import ordinal
from timeline.temporal.words import DEICTICS, HOLIDAYS, MONTHS, WEEKDAYS


def _day(found: Found) -> Form | None:
    month = MONTHS[found.low("month")]
    day = ordinal(found.lows("day"))
    if day is None or not 1 <= day <= 31 or not guards.is_month_word(found, "month", has_day=True):
        return None
    if guards.is_number_of_something(found, found.span("day")) or _has_stop(found):
        return None
    first = found.first + (found.tokens.low(found.first) == "the" and found.tokens.low(found.span("day")[1] - 1).isdigit())
    if found.has("year_after"):
        moment = day_of(int(found.low("year_after")), month, day)
        return None if moment is None else Form(Kind.MOMENT, first, found.last, moment=moment)
    if not found.has("year"):
        if day > (29 if month == 2 else 30 if month in (4, 6, 9, 11) else 31):
            return None
        return Form(Kind.DAY_MONTH, first, found.last, month=month, day=day)
    year = read_year(found.lows("year"))
    moment = None if year is None else day_of(era_year(year, found.low("era")), month, day)
    return None if moment is None else Form(Kind.MOMENT, first, found.last, moment=moment)


def _day_pair(found: Found) -> Form | None:
    """Build "the night of 23/24 August": the first day, with the second in `part`."""
    month = MONTHS[found.low("month")]
    first, second = (int(number) for number in found.low("pair").split("/"))
    if second != first + 1 or not guards.is_month_word(found, "month", has_day=True) or _has_stop(found):
        return None
    if not found.has("year"):
        return Form(Kind.DAY_MONTH, found.first, found.last, month=month, day=first, part=second, name="pair")
    year = read_year(found.lows("year"))
    moment = None if year is None else day_of(era_year(year, found.low("era")), month, first)
    return None if moment is None else Form(Kind.MOMENT, found.first, found.last, moment=moment, day=first, part=second, name="pair")


def _has_stop(found: Found) -> bool:
    """Tell whether a full stop follows a month that is not abbreviated: "in July. 15 people"."""
    low = found.low("month")
    return (
        found.tokens.low(found.span("month")[1]) == "."
        and (len(low) > 4 or low in ("may", "june", "july"))
        and found.span("month")[1] < found.last
    )


def _month_year(found: Found) -> Form | None:
    year = read_year(found.lows("year"))
    if year is None or _has_stop(found) or not guards.is_month_word(found, "month", has_day=True):
        return None
    moment = part_of(era_year(year, found.low("era")), Grain.MONTH, MONTHS[found.low("month")])
    return Form(Kind.MOMENT, found.first, found.last, moment=moment, mod=found.mod())


def _month_early_year(found: Found) -> Form | None:
    """Build "in August 410": a year of three digits, where no noun follows that it could count."""
    after = found.after()
    if found.before() not in ("in", "of", "by", "since", "until", "from", "to") or (after.isalpha() and after not in guards.SMALL_WORDS):
        return None
    return _month_year(found)


def _month(found: Found) -> Form | None:
    if not guards.is_month_word(found, "month", has_day=False):
        return None
    last = found.last
    if found.has("rel") and (found.after() if found.after() != "." else found.after(2)).isdigit():
        return None
    dotted = (
        found.tokens.low(last) == "."
        and found.tokens.is_glued(last)
        and len(found.low("month")) <= 4
        and found.low("month") not in ("may", "june", "july")
    )
    return Form(
        Kind.MONTH, found.first, last + dotted, month=MONTHS[found.low("month")], relation=found.relation(), mod=found.mod(),
    )  # fmt: skip


def _iso_day(found: Found) -> Form | None:
    tokens = found.tokens
    if not all(tokens.is_glued(index) for index in range(found.first + 1, found.last)):
        return None
    if tokens.is_glued(found.first) and found.before() in "-–.,/":
        return None
    moment = day_of(int(found.low("year")), int(found.low("month")), int(found.low("day")))
    if moment is None:
        return None
    return Form(Kind.MOMENT, found.first, found.last, moment=moment, time="T" + found.low("clock")[:5] if found.has("clock") else "")


def _iso_month(found: Found) -> Form | None:
    tokens = found.tokens
    month = found.low("month")
    if not all(tokens.is_glued(index) for index in range(found.first + 1, found.last)) or len(month) != 2:
        return None
    if (tokens.is_glued(found.first) and found.before() in "-–.,/") or (found.after() == "-" and tokens.is_glued(found.last)):
        return None
    year = int(found.low("year"))
    if int(month) > year % 100:  # "2004-05" may be two years
        return None
    return Form(Kind.MOMENT, found.first, found.last, moment=part_of(year, Grain.MONTH, int(month)))


def numeric_readings(text: str) -> tuple[Moment, ...]:
    """Return the days that "3/4/2025" or "13.04.2025" may be, month first before day first."""
    parts = [int(part) for part in text.replace(".", "/").split("/")]
    if len(parts) != 3:
        return ()
    if parts[0] > 31:
        only = day_of(parts[0], parts[1], parts[2])
        return () if only is None else (only,)
    year = parts[2] if parts[2] > 99 else two_digit_year(parts[2])
    found = [day_of(year, parts[0], parts[1]), day_of(year, parts[1], parts[0])]
    return tuple(dict.fromkeys(moment for moment in found if moment is not None))


def _numeric(found: Found) -> Form | None:
    text = found.low("date")
    readings = numeric_readings(text)
    if not readings or (found.tokens.is_glued(found.first) and found.before() not in ("(", "[", '"', ",")):
        return None
    if "." in text and len(text.rsplit(".", 1)[1]) < 4 and len(text) < 8:
        return None
    moment = readings[-1] if "." in text else readings[0]
    return Form(Kind.MOMENT, found.first, found.last, moment=moment, readings=readings if len(readings) > 1 else ())


def _weekday(found: Found) -> Form | None:
    if not guards.is_weekday(found):
        return None
    first = found.span("weekday")[0] if found.low("mod") in ("earlier", "later") and not found.has("rel") else found.first
    return Form(
        Kind.WEEKDAY, first, found.last, weekday=WEEKDAYS[found.low("weekday")], relation=found.relation(), mod=found.mod(),
    )  # fmt: skip


def _holiday(found: Found) -> Form | None:
    words = [low if low not in ("’", "`") else "'" for low in found.lows("name")]
    name = HOLIDAYS.get(" ".join(words))
    if name is None or not found.tokens.is_capitalized(found.span("name")[0]):
        return None
    if found.has("year"):
        return Form(Kind.HOLIDAY, found.first, found.last, name=name, part=read_year(found.lows("year")) or 0)
    return Form(Kind.HOLIDAY, found.first, found.last, name=name, relation=found.relation())


def _day_of_month(found: Found) -> Form | None:
    """Build "on the 12th": a day of the month under discussion."""
    tokens = found.tokens
    if not tokens.is_glued(found.last - 1) or found.before() not in (
        "on",
        "until",
        "till",
        "by",
        "from",
        "since",
        "and",
        "to",
        "of",
        "before",
        "after",
    ):
        return None
    after = tokens.word(found.last)
    if after.isalpha() and after.lower() not in guards.SMALL_WORDS and not after.endswith("ed"):
        return None
    number = ordinal(found.lows("day"))
    return None if number is None or not 1 <= number <= 31 else Form(Kind.DAY_MONTH, found.first, found.last, day=number)


def _year_end(found: Found) -> Form | None:
    """Build "year-end": 31 December."""
    return Form(Kind.HOLIDAY, found.first, found.last, name="12-31", part=int(found.low("year") or 0))


def _deictic(found: Found) -> Form | None:
    word = found.low("word")
    if found.tokens.word(found.first) == "Today" and found.tokens.is_capitalized(found.first - 1):
        return None  # USA Today
    if word in ("tonight", "overnight", "tonite"):
        return Form(Kind.DAYS, found.first, found.last, count=None, time="TNI", mod=found.mod(), name=word)
    offset = DEICTICS[word]
    if found.has("further"):
        offset += -1 if offset < 0 else 1
    return Form(Kind.DAYS, found.first, found.last, day=offset, mod=found.mod(), name=word)


_YEAR: Final = "(?P<year>{year4}|{apos}{num2}|<yearwords>)(?P<era>{era})?"
_ERA_YEAR: Final = "(?:(?P<year>{digits})(?P<era>{era})|(?P<anno>{anno})(?P<year_after>{digits}))"
RULES: Final = (
    Rule("iso-day", "(?P<year>{year4}){dash}(?P<month>{monthnum}){dash}(?P<day>{daynum})(?:{tee}(?P<clock>{clock}){zone}?)?", _iso_day),
    Rule("iso-month", "(?P<year>{year4}){dash}(?P<month>{monthnum})", _iso_month),
    Rule("numeric-day", "(?P<date>{datenum})", _numeric),
    Rule("month-day-year", "(?P<month>{month}){dot}?{the}?(?P<day><daynum>){comma}?" + _YEAR, _day),
    Rule("day-month-year", "{the}?(?P<day><daynum>){of}?(?P<month>{month}){dot}?{comma}?" + _YEAR, _day),
    Rule("day-month-bce", "{the}?(?P<day><daynum>){of}?(?P<month>{month}){comma}?" + _ERA_YEAR, _day),
    Rule("month-day-bce", "(?P<month>{month}){dot}?(?P<day><daynum>){comma}?" + _ERA_YEAR, _day),
    Rule("day-pair", "{the}?(?P<pair>{daypair}|{fraction}){of}?(?P<month>{month})(?:{dot}?{comma}?" + _YEAR + ")?", _day_pair),
    Rule("month-day", "(?P<month>{month}){dot}?{the}?(?P<day><daynum>)", _day),
    Rule("month-year", "<mod>?(?P<month>{month}){dot}?(?:{of}{the}?{yearword}?|{comma})?" + _YEAR, _month_year),
    Rule("month-early-year", "<mod>?(?P<month>{month})(?P<year>{num3})", _month_early_year),
    Rule("month-year-bce", "<mod>?(?P<month>{month}){comma}?(?P<year>{digits})(?P<era>{era})", _month_year),
    Rule("day-month", "{the}?(?P<day><daynum>){of}?(?P<month>{month})", _day),
    Rule("month", "<mod>?<rel>?(?P<month>{month})", _month),
    Rule("weekday", "<mod>?<rel>?(?P<weekday>{weekday})", _weekday),
    Rule("deictic-further", "{the}?{day}(?P<further>{before}|{after})(?P<word>{deictic})", _deictic),
    Rule("deictic", "<mod>?(?P<word>{deictic})", _deictic),
    Rule("day-of-month", "{the}(?P<day>{daynum}{ordsuf})", _day_of_month),
    Rule("year-end", "<approx>?{the}?{yearword}(?:{dash}|{apos}{s})?{end}(?:{of}?(?P<year>{year4}))?", _year_end),
    Rule(
        "holiday",
        "<rel>?(?P<name>{holipre}(?:{holitail}|{apos}|{s}){0,4}(?:{day}|{eve}|{weekday}|{yearword})|{holiday}(?:{day}|{eve}|{weekday})?)(?:{comma}?(?P<year>{year4}))?",
        _holiday,
    ),
)
