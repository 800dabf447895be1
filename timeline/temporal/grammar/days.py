"""Days and months, with or without their year."""

from __future__ import annotations

from typing import Final

from timeline.temporal.context import PAST_VERBS, Tense, clause
from timeline.temporal.eras import SURE, UNSURE
from timeline.temporal.forms import Form, Kind, Relation
from timeline.temporal.grammar import guards, year_guards
from timeline.temporal.grammar.calendars import pair_of_calendars
from timeline.temporal.grammar.rules import Found, Rule
from timeline.temporal.grammar.vague import of_an_age
from timeline.temporal.grammar.years import era_year, read_year, two_digit_year
from timeline.temporal.moments import Grain, Moment, day_of, part_of, year_of
from timeline.temporal.numbers import ordinal, quantity
from timeline.temporal.words import CARDINALS, DEICTICS, MONTHS, PARTS_OF_DAY, WEEKDAYS, words_of

_DAY_CUES: Final = words_of("on for between until till by from since and to of before after")
_NUMBERED_THINGS: Final = words_of(
    "regiment division brigade army corps battalion infantry cavalry armoured armored airborne panzer fleet squadron group air guards "
    "light congress parliament amendment street avenue floor century dynasty district ward arrondissement anniversary parallel fighter "
    "marine"
)
_CLOCKS: Final = words_of("noon midday midnight am pm a.m p.m a.m. p.m.")
_ONE_ONLY: Final = words_of("centuries editions series news lords congress games hours olympics fleets species")
_SHORT: Final = 4
_LASTING: Final = words_of("has have had been for last lasts")
_MEASURED: Final = words_of("inch inches foot feet mile miles percent cents points")
_DAYS: Final = 31


def _day(found: Found) -> Form | None:
    month = MONTHS[found.low("month")]
    day = ordinal(found.lows("day"))
    if day is None or not 1 <= day <= 31 or not guards.is_month_word(found, "month", has_day=True):
        return None
    if guards.is_number_of_something(found, found.span("day")) or _has_stop(found):
        return None
    first = found.first + (found.tokens.low(found.first) == "the" and found.tokens.low(found.span("day")[1] - 1).isdecimal())
    if found.has("year_after"):
        moment = day_of(int(found.low("year_after")), month, day)
        return None if moment is None else Form(Kind.MOMENT, first, found.last, moment=moment)
    if not found.has("year"):
        if _orders(found) or _is_of_no_calendar(found, month, day):
            return None
        if day > (29 if month == 2 else 30 if month in (4, 6, 9, 11) else 31):
            return None
        return Form(Kind.DAY_MONTH, first, found.last, month=month, day=day)
    if found.low("year").isalpha() and not year_guards.is_year_in_words(found, 0):
        return None
    year = read_year(found.lows("year"))
    moment = None if year is None else day_of(era_year(year, found.low("era")), month, day)
    return None if moment is None else Form(Kind.MOMENT, first, found.last, moment=moment)


def _is_of_no_calendar(found: Found, month: int, day: int) -> bool:
    """Tell whether a year follows that has no such day: "29 February 2021"."""
    year = found.after(1 + (found.after() == ","))
    return len(year) == 4 and year.isdecimal() and day_of(int(year), month, day) is None


def _orders(found: Found) -> bool:
    """Tell whether what looks like a day after its month orders a thing: "in June the first photographs came"."""
    day, after = found.span("day")[0], found.after()
    is_word = found.tokens.low(day - 1) == "the" and found.tokens.lows[day].isalpha()
    return is_word and found.span("month")[0] < day and after.isalpha() and after not in guards.FUNCTION_WORDS


def _day_pair(found: Found) -> Form | None:
    """Build "the night of 23/24 August": the first day, with the second in `part`."""
    month = MONTHS[found.low("month")]
    first, second = (int(number) for number in found.low("pair").split("/"))
    if not guards.is_month_word(found, "month", has_day=True) or _has_stop(found):
        return None
    if second != first + 1:
        return pair_of_calendars(found, month, first, second)
    if not found.has("year"):
        return Form(Kind.DAY_MONTH, found.first, found.last, month=month, day=first, part=second, name="pair")
    year = read_year(found.lows("year"))
    moment = None if year is None else day_of(era_year(year, found.low("era")), month, first)
    return None if moment is None else Form(Kind.MOMENT, found.first, found.last, moment=moment, day=first, part=second, name="pair")


def _night_pair(found: Found) -> Form | None:
    """Build the "12-13 May" of "the night of 12-13 May": the night that begins on the first day."""
    if found.before() not in ("of", "on") or not any(found.before(count) in ("night", "overnight", "evening") for count in (2, 3)):
        return None
    one, two, month = ordinal(found.lows("one")), ordinal(found.lows("two")), MONTHS[found.low("month")]
    if one is None or two != one + 1:
        return None
    if not found.has("year"):
        return Form(Kind.DAY_MONTH, found.first, found.last, month=month, day=one, part=two, name="pair")
    year = read_year(found.lows("year"))
    moment = None if year is None else day_of(era_year(year, found.low("era")), month, one)
    return None if moment is None else Form(Kind.MOMENT, found.first, found.last, moment=moment, day=one, part=two, name="pair")


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


def _spoken_year(found: Found) -> Form | None:
    """Build the "December ninety-eight" of speech: more than a month has days."""
    number = quantity([low for low in found.lows("spoken") if low.isalpha()])
    is_count = found.after().isalpha() and found.after() not in guards.SMALL_WORDS  # "in March fifty-two people"
    if number is None or not _DAYS < number < 100 or is_count or not guards.is_month_word(found, "month", has_day=True):
        return None
    return Form(Kind.MOMENT, found.first, found.last, moment=part_of(two_digit_year(int(number)), Grain.MONTH, MONTHS[found.low("month")]))


def _month_early_year(found: Found) -> Form | None:
    """Build "in August 410", "on 2 August 216": a year of three digits, where no noun follows that it could count."""
    after = found.after()
    cues = ("on", "by", "since", "until", "from", "to", "of") if found.has("day") else ("in", "of", "by", "since", "until", "from", "to")
    is_subject = found.tokens.is_capitalized(found.last) and after not in _NUMBERED_THINGS and len(found.low("year")) == 3
    is_other = found.before() in ("or", "and") and found.before(2) in MONTHS
    if not (found.before() in cues or is_other) or (after.isalpha() and after not in guards.SMALL_WORDS and not is_subject):
        return None
    form = _day(found) if found.has("day") else _month_year(found)
    is_sure = len(found.low("year")) == 3 and (not after.isalpha() or after in guards.SMALL_WORDS)
    is_number = not is_sure and "," in found.tokens.lows[found.first : found.last]  # "on 9 May, 300 Swedes"
    return None if form is None or is_number else form._replace(name=SURE if is_sure else UNSURE)


def _month(found: Found) -> Form | None:
    if not guards.is_month_word(found, "month", has_day=False):
        return None
    last = found.last
    if found.after().isdecimal() and len(found.after()) <= 2 and found.after(2) == "," and found.after(3)[:4].isdecimal():
        return None  # "February 30, 2021"
    if found.has("rel") and (found.after() if found.after() != "." else found.after(2)).isdecimal():
        return None
    dotted = (
        found.tokens.low(last) == "."
        and found.tokens.is_glued(last)
        and len(found.low("month")) <= 4
        and found.low("month") not in ("may", "june", "july")
    )
    month, is_clause = MONTHS[found.low("month")], found.is_clause()
    relation = Relation.BARE if is_clause else found.relation()
    return Form(Kind.MONTH, found.first + is_clause, last + dotted, month=month, relation=relation, mod=found.mod())


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


def _nine_eleven(found: Found) -> Form | None:
    """Build "9/11", which names a day, where it is no share or score."""
    moment = day_of(2001, 9, 11)
    is_free = (
        not found.after()[:1].isdecimal()
        and found.after() not in _MEASURED
        and found.before() not in ("than", "about", "by", "of")
        and found.after() != "of"
    )
    return Form(Kind.MOMENT, found.first, found.last, moment=moment) if found.low("pair") == "9/11" and is_free else None


def _day_of_month(found: Found) -> Form | None:
    """Build "on the 12th": a day of the month under discussion."""
    tokens, before, after = found.tokens, found.before(), found.tokens.word(found.last)
    is_part = before in ("of", "on") and (found.before(2) in PARTS_OF_DAY or found.before(2) in _CLOCKS)
    suffix = found.span("day")[0] + 1
    is_listed = before == "," and found.before(2) in ("st", "nd", "rd", "th") and found.after() in ("and", ",")
    if not tokens.is_glued(suffix) or not (before in _DAY_CUES or before in WEEKDAYS or is_listed):
        return None
    if found.has("month"):
        pass
    elif after[:1].isupper() and after.isalpha():
        is_numbered = _NUMBERED_THINGS.intersection(tokens.lows[found.last : found.last + 2])
        is_subject = before in ("by", "since", "until") and tokens.low(found.last + 1) in PAST_VERBS
        if is_numbered or not (before == "on" or before in WEEKDAYS or is_part or is_subject):
            return None
    elif after.isalpha() and not (
        is_part
        or (before == "on" and after in CARDINALS)
        or after in guards.FUNCTION_WORDS
        or after in PAST_VERBS
        or after.endswith(("ed", "ly"))
        or _is_plural(after)
    ):
        return None
    number = ordinal(found.lows("day"))
    if found.has("month") and found.low("month") != "month":
        return None
    if number is None or not 1 <= number <= 31:
        return None
    return Form(Kind.DAY_MONTH, found.first, found.last, day=number, relation=found.relation())


def _is_plural(word: str) -> bool:
    """Tell whether a word looks like the plural of a noun, which no ordinal counts: "on the 30th divisions crossed the river"."""
    return len(word) > _SHORT and word.endswith("s") and not word.endswith(("ss", "us", "is")) and word not in _ONE_ONLY


def _ides(found: Found) -> Form | None:
    """Build "the Ides of March": days of the Roman month."""
    month, name = MONTHS[found.low("month")], found.low("ides")
    is_late = month in (3, 5, 7, 10)
    day = 1 if name == "kalends" else (15 if is_late else 13) - (8 if name == "nones" else 0)
    year = era_year(int(found.low("year")), found.low("era")) if found.has("year") else int(found.low("year_after") or 0)
    if not (found.has("year") or found.has("year_after")):
        return Form(Kind.DAY_MONTH, found.first, found.last, month=month, day=day)
    moment = day_of(year, month, day)
    return None if moment is None else Form(Kind.MOMENT, found.first, found.last, moment=moment)


def _year_end(found: Found) -> Form | None:
    """Build "year-end", "year-end 1997": the year, at its end."""
    if found.has("year"):
        return Form(Kind.MOMENT, found.first, found.last, moment=year_of(int(found.low("year"))), mod="end")
    return Form(Kind.UNIT, found.first, found.last, grain=Grain.YEAR, unit="Y", relation=Relation.THE, mod="end", name="year-end")


def _weeks_on(found: Found) -> Form | None:
    """Build the British "a fortnight today", "three weeks tomorrow" of what is to come, not "he has been ill three weeks today"."""
    count, word = quantity(found.lows("num")) if found.has("num") else 1, found.low("word")
    weeks = {"week": 1, "weeks": 1, "fortnight": 2}.get(found.low("unit"), 0)
    if not weeks or count is None or count.denominator != 1 or word not in ("today", "tomorrow") or found.before() in ("for", "of"):
        return None
    here = clause(found.tokens, found.first, found.last)
    if here.tense is Tense.PAST or not _LASTING.isdisjoint(found.tokens.lows[here.first : here.last]):
        return None
    return Form(Kind.DAYS, found.first, found.last, day=7 * weeks * int(count) + DEICTICS[word])


def _text_day(found: Found) -> Form | None:
    """Build the "2moro" and "2nite" of short messages."""
    if found.low("two") != "2" or not found.tokens.is_glued(found.first + 1):
        return None
    word = {"nite": "tonight", "day": "today"}.get(found.low("word"), "tomorrow")
    if word == "tonight":
        return Form(Kind.DAYS, found.first, found.last, time="TNI", name=word)
    return Form(Kind.DAYS, found.first, found.last, day=DEICTICS[word], name=word)


def _deictic(found: Found) -> Form | None:
    word = found.low("word")
    if found.tokens.word(found.first) == "Today" and found.tokens.is_capitalized(found.first - 1):
        return None  # USA Today
    if found.before() == "the" and found.tokens.is_capitalized(found.first):
        return None  # the Tonight Show
    if found.tokens.is_capitalized(found.first) and found.after() in ("program", "programme"):
        return None  # the BBC's Today programme
    if word in ("tonight", "overnight", "tonite"):
        return Form(Kind.DAYS, found.first, found.last, number=None, time="TNI", mod=found.mod(), name=word)
    if (age := of_an_age(found)) is not None:
        return age
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
    Rule("nine-eleven", "(?P<pair>{daypair})", _nine_eleven),
    Rule("month-day-year", "(?P<month>{month}){dot}?{the}?(?P<day><daynum>){comma}?" + _YEAR, _day),
    Rule("day-month-year", "{the}?(?P<day><daynum>){of}?(?P<month>{month}){dot}?{comma}?" + _YEAR, _day),
    Rule("day-month-bce", "{the}?(?P<day><daynum>){of}?(?P<month>{month}){comma}?" + _ERA_YEAR, _day),
    Rule("month-day-bce", "(?P<month>{month}){dot}?(?P<day><daynum>){comma}?" + _ERA_YEAR, _day),
    Rule(
        "nights-of",
        "(?P<one>{daynum}{ordsuf}?)(?:{dash}|{to}|{and}|{slash})(?P<two>{daynum}{ordsuf}?)(?P<month>{month})(?:{comma}?" + _YEAR + ")?",
        _night_pair,
    ),
    Rule(
        "nights-of-us",
        "(?P<month>{month})(?P<one>{daynum})(?:{dash}|{to}|{and}|{slash})(?P<two>{daynum})(?:{comma}?" + _YEAR + ")?",
        _night_pair,
    ),
    Rule("day-pair", "{the}?(?P<pair>{daypair}|{fraction}){of}?(?P<month>{month})(?:{dot}?{comma}?" + _YEAR + ")?", _day_pair),
    Rule("month-day", "(?P<month>{month}){dot}?{the}?(?P<day><daynum>)", _day),
    Rule("month-year", "<mod>?(?P<month>{month}){dot}?(?:{of}{the}?{yearword}?|{comma})?" + _YEAR, _month_year),
    Rule("day-early-year", "{the}?(?P<day><daynum>){of}?(?P<month>{month}){comma}?(?P<year>{num3}|{num2})", _month_early_year),
    Rule("month-spoken-year", "(?P<month>{month}){apos}?(?P<spoken>{ten}{dash}?{card})", _spoken_year),
    Rule("month-early-year", "<mod>?(?P<month>{month})(?P<year>{num3})", _month_early_year),
    Rule("month-year-bce", "<mod>?(?P<month>{month}){comma}?(?P<year>{digits})(?P<era>{era})", _month_year),
    Rule("day-month", "{the}?(?P<day><daynum>){of}?(?P<month>{month})", _day),
    Rule("month", "<mod>?<rel>?(?P<month>{month})", _month),
    Rule("deictic-further", "{the}?{day}(?P<further>{before}|{after})(?P<word>{deictic})", _deictic),
    Rule("weeks-on", "(?:{a}|(?P<num><num>))(?P<unit>{span}|{units})(?P<word>{deictic})", _weeks_on),
    Rule("text-day", "(?P<two>{digits})(?P<word>{moro})", _text_day),
    Rule("deictic", "<mod>?(?P<word>{deictic})", _deictic),
    Rule(
        "day-of-month",
        "{the}(?P<day>{daynum}{ordsuf})(?:{of}(?:{the}(?:{same})?|{that}{same}?|(?P<rel>{this}|{next}|{last}))(?P<month>{span}))?",
        _day_of_month,
    ),
    Rule(
        "ides",
        "{the}(?P<ides>{ides}){of}(?P<month>{month})(?:{comma}?(?:(?P<year>{digits})(?P<era>{era})|(?P<year_after>{year4})))?",
        _ides,
    ),
    Rule("year-end", "<approx>?{the}?{yearword}(?:{dash}|{apos}{s})?{end}(?:{of}?(?P<year>{year4}))?", _year_end),
)
