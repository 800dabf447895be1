"""What comes back: daily, every Monday, a year in a rate, Tuesday nights."""

from __future__ import annotations

from fractions import Fraction
from typing import Final

from timeline.temporal.forms import Form, Kind
from timeline.temporal.grammar.rules import Found, Rule
from timeline.temporal.grammar.units import ALL_UNITS, duration_value
from timeline.temporal.numbers import first_quantity
from timeline.temporal.words import (
    ADVERBIAL_SETS,
    CARDINALS,
    MONTHS,
    PART_PLURALS,
    PARTS_OF_DAY,
    SEASON_PLURALS,
    SEASONS,
    WEEKDAY_PLURALS,
    WEEKDAYS,
    words_of,
)


def _set(found: Found, value: str) -> Form:
    return Form(Kind.SET, found.first, found.last, value=value)


def _adverb(found: Found) -> Form | None:
    low = found.low("adverb")
    if low in ("quarterly", "annual", "yearly", "semiannual", "biennial") and found.after().isalpha():
        return None
    if low in _PAPERS and _is_paper(found):
        return None
    if (
        not found.has("once")
        and found.tokens.is_capitalized(found.first)
        and low in ("daily", "weekly", "monthly", "quarterly")
        and (found.tokens.is_capitalized(found.first - 1) or (found.before() == "the" and found.tokens.is_capitalized(found.last)))
    ):
        return None  # a Daily, the Weekly Standard
    return _set(found, ADVERBIAL_SETS[low])


def _is_paper(found: Found) -> bool:
    """Tell whether a daily or weekly is a newspaper with its name: "the Danish daily Politiken", "the business daily Handel"."""
    tokens = found.tokens
    of_place = tokens.is_capitalized(found.first - 1) and found.before() not in ("the", "a", "its", "their")
    return tokens.is_capitalized(found.last) and (of_place or found.before() in _KINDS_OF_PAPER)


_PAPERS: Final = frozenset(("daily", "weekly", "monthly"))
_KINDS_OF_PAPER: Final = words_of(
    "business conservative economic evening financial independent leading left liberal local mass national official opposition party "
    "regional state tabloid wing respected newspaper"
)


def _every(found: Found) -> Form | None:
    part = PARTS_OF_DAY.get(found.low("part")) if found.has("part") else None
    if found.has("weekday"):
        return _set(found, f"XXXX-WXX-{WEEKDAYS[found.low('weekday')]}" + (f"T{part}" if part else ""))
    if found.has("month"):
        day = first_quantity(found.lows("day")) if found.has("day") else None
        return _set(found, f"XXXX-{MONTHS[found.low('month')]:02d}" + (f"-{int(day):02d}" if day else ""))
    if found.has("season"):
        return _set(found, f"XXXX-{SEASONS.get(found.low('season'), 'SU')}")
    if part:
        return _set(found, f"XXXX-XX-XXT{part}")
    unit = ALL_UNITS[found.low("unit")]
    if found.has("few"):
        return _set(found, duration_value(unit, None))
    count = first_quantity(found.lows("num")) if found.has("num") else Fraction(2) if found.has("other") else Fraction(1)
    if found.low("unit") == "second" and not found.has("num"):
        return None
    return None if count is None else _set(found, duration_value("D" if unit == "NI" else unit, count))


def _alternate(found: Found) -> Form | None:
    """Build "on alternate days"."""
    if found.has("weekday"):
        return _set(found, f"XXXX-WXX-{WEEKDAY_PLURALS[found.low('weekday')]}")
    unit = ALL_UNITS[found.low("unit")]
    return _set(found, duration_value("D" if unit == "NI" else unit, Fraction(2)))


def _rate(found: Found) -> Form | None:
    """Build "a year" after an amount, "per day", "once a week"."""
    low = found.low("unit")
    if low in ("second", "night", "quarter", "weekend", "decade", "century", "millennium") and not (low == "second" or found.has("per")):
        return None
    if found.has("per"):
        if low == "second":
            return None
        return _set(found, duration_value(ALL_UNITS[low], Fraction(1)))
    if low == "second" or (not found.has("once") and not _is_amount_before(found)):
        return None
    return Form(Kind.SET, found.first, found.last, value=duration_value(ALL_UNITS[low], Fraction(1)))


_AMOUNTS: Final = words_of(
    "million billion trillion thousand percent % cents dollars times twice once barrels tons tonnes pounds euros yen yuan rubles people "
    "hours minutes days miles gallons copies units"
)


def _is_amount_before(found: Found) -> bool:
    """Tell whether an amount stands before "a year", so that it is a rate."""
    tokens, before = found.tokens, found.before()
    if before in _AMOUNTS or (before in CARDINALS and before != "one"):
        return True
    if before[:1].isdecimal():
        return tokens.low(found.first - 2) in ("$", "£", "€", "¥", "to", "about") or "," in before
    numbers = tokens.lows[max(0, found.first - 4) : found.first - 1]
    return before.endswith("s") and any(low[:1].isdecimal() or low in ("thousand", "million", "many") for low in numbers)


def _plural(found: Found) -> Form | None:
    part = PART_PLURALS.get(found.low("parts")) if found.has("parts") else None
    if found.has("weekday"):
        weekday = (WEEKDAYS | WEEKDAY_PLURALS)[found.low("weekday")]
        return _set(found, f"XXXX-WXX-{weekday}" + (f"T{part}" if part else ""))
    if found.has("seasons"):
        is_counted = first_quantity([found.before()]) is not None and found.before(2) not in ("last", "past", "next", "first")
        if found.low("seasons") in ("springs", "falls") or is_counted or found.tokens.is_capitalized(found.last - 1):
            return None
        return _set(found, f"XXXX-{SEASON_PLURALS[found.low('seasons')]}")
    if part:
        return _set(found, f"XXXX-XX-XXT{part}") if found.before() in ("in", "on", "most", "at") else None
    return _set(found, "XXXX-WXX-WE" if found.low("unit") == "weekends" else "P1D")


RULES: Final = (
    Rule(
        "every",
        "{each}(?:{ordinal}|{other}(?={weekday}|{month}|{season}))?(?:(?P<weekday>{weekday})(?P<part>{part})?|(?P<month>{month})|(?P<season>{season})|(?P<other>{other})?(?:(?P<few>{fewq})|(?P<num><num>(?:(?:{to}|{or}|{dash})<num>)?))?{business}?(?P<unit><unit>))",
        _every,
    ),
    Rule("every-day-of-month", "{each}(?:(?P<day>{daynum})(?:{ordsuf}?{of})?(?P<month>{month}))", _every),
    Rule("every-month-day", "{each}(?P<month>{month})(?P<day>{daynum})", _every),
    Rule("alternate", "{alternate}(?:(?P<unit>{units}|{nights})|(?P<weekday>{weekdays}))", _alternate),
    Rule("every-part", "{each}(?P<part>{part})", _every),
    Rule("weekday-nights", "(?P<weekday>{weekday}|{weekdays})(?P<parts>{parts})", _plural),
    Rule("seasons", "(?P<seasons>{seasons})", _plural),
    Rule("weekdays", "(?P<weekday>{weekdays})", _plural),
    Rule("parts", "(?P<parts>{parts})", _plural),
    Rule("weekends", "(?P<unit>{weekends})", _plural),
    Rule("once-a", "(?P<once>{once}){a}(?P<unit>{span})", _rate),
    Rule("once-daily", "(?P<once>{once}){dash}?(?P<adverb>{setadv})", _adverb),
    Rule("per", "(?P<per>{per})(?P<unit>{span}|{unit})", _rate),
    Rule("a-rate", "{a}(?P<unit>{span})", _rate),
    Rule("adverb", "(?P<adverb>{setadv})", _adverb),
)
