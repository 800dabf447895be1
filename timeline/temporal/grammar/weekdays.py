"""Weekdays, alone, counted by weeks, and by their number in a month."""

from __future__ import annotations

from fractions import Fraction
from typing import Final

from timeline.temporal.context import Tense, clause
from timeline.temporal.forms import OF_WEEK, Form, Kind, Relation
from timeline.temporal.grammar import called, guards
from timeline.temporal.grammar.rules import Found, Rule
from timeline.temporal.moments import Grain
from timeline.temporal.numbers import ordinal, quantity
from timeline.temporal.words import MONTHS, PARTS_OF_DAY, WEEKDAY_PLURALS, WEEKDAYS

_ADJECTIVES: Final = 4
_SUFFIXES: Final = ("st", "nd", "rd", "th")
_MOST_WEEKS: Final = 9
"""Nobody counts more weeks from a weekday."""


def _weekday(found: Found) -> Form | None:
    if not called.is_weekday(found):
        return None
    if found.before() in ("a", "an", "any", "one") and not found.has("rel") and not found.has("mod"):
        after, part = found.after(), PARTS_OF_DAY.get(found.after(), "")
        if part and (not found.after(2).isalpha() or found.after(2) in guards.SMALL_WORDS):
            return Form(Kind.VAGUE, found.first - 1, found.last + 1, value=f"XXXX-WXX-{WEEKDAYS[found.low('weekday')]}T{part}")
        if not (after.isalpha() or after in ("-", "'", "’")) or after in guards.SMALL_WORDS or after in ("off", "if", "like", "because"):
            value = f"XXXX-WXX-{WEEKDAYS[found.low('weekday')]}"
            return Form(Kind.VAGUE, found.first - 1, found.last, value=value)
    if _describes_day(found):
        return Form(Kind.VAGUE, found.first, found.last, value=f"XXXX-WXX-{WEEKDAYS[found.low('weekday')]}")
    if found.before(2) in ("a", "an", "one") and found.after() == "in" and found.after(2) in MONTHS:
        return Form(Kind.VAGUE, found.first, found.last, value=f"XXXX-WXX-{WEEKDAYS[found.low('weekday')]}")  # "a wet Monday in October"
    first = found.span("weekday")[0] if found.low("mod") in ("earlier", "later") and not found.has("rel") else found.first
    return Form(
        Kind.WEEKDAY, first, found.last, weekday=WEEKDAYS[found.low("weekday")], relation=found.relation(), mod=found.mod(),
    )  # fmt: skip


def _describes_day(found: Found) -> bool:
    """Tell whether a weekday only describes the date before it: "on 8 August, a hot and cloudless Sunday,"."""
    if found.after() not in (",", ".", ";", ")") or found.before() in ("on", "said", "", ".") or found.has("rel") or found.has("mod"):
        return False
    words = [found.before(count) for count in range(1, 2 + _ADJECTIVES)]
    article = next((at for at, low in enumerate(words) if low in ("a", "an")), -1)
    named = found.before(article + 3)
    is_day = named.isdecimal() or named in MONTHS or named in _SUFFIXES
    return article > 0 and found.before(article + 2) == "," and is_day and all(low.isalpha() for low in words[:article])


def _weeks_from(found: Found) -> Form | None:
    """Build "a week from Friday", "two weeks from Monday", the British "a week on Friday" of what is to come."""
    if found.has("on") and (found.has("num") or clause(found.tokens, found.first, found.last).tense is Tense.PAST):
        return None  # "it lasted a week on Friday"
    count = quantity(found.lows("num")) if found.has("num") else Fraction(1)
    if count is None or count.denominator != 1 or not 1 <= count <= _MOST_WEEKS or found.low("unit") not in ("week", "weeks"):
        return None
    return Form(Kind.WEEKDAY, found.first, found.last, weekday=WEEKDAYS[found.low("weekday")], relation=Relation.NEXT, number=count)


def _weekday_beside(found: Found) -> Form | None:
    """Build the "the Sunday before" of "the Sunday before Christmas", which its date follows."""
    step, number = -1 if found.low("way") == "before" else 1, WEEKDAYS[found.low("weekday")]
    return Form(Kind.UNIT, found.first, found.last, grain=Grain.DAY, unit=f"{OF_WEEK}{number}", name="beside", beside=step)


def _weekdays_ago(found: Found) -> Form | None:
    """Build "two Sundays ago": the one before the latest."""
    count = quantity(found.lows("num"))
    if count is None or count.denominator != 1 or not 1 <= count <= _MOST_WEEKS:
        return None
    weekday = WEEKDAY_PLURALS[found.low("weekdays")]
    return Form(Kind.WEEKDAY, found.first, found.last, weekday=weekday, relation=Relation.LAST, number=count - 1)


def _weekday_before_last(found: Found) -> Form:
    """Build "the Friday before last", "the Monday after next"."""
    relation = Relation.LAST if found.has("last") else Relation.NEXT
    return Form(Kind.WEEKDAY, found.first, found.last, weekday=WEEKDAYS[found.low("weekday")], relation=relation, number=Fraction(1))


def _weekday_week(found: Found) -> Form | None:
    """Build the "Tuesday week" of "on Tuesday week": the Tuesday after the next one."""
    is_of_plan = clause(found.tokens, found.first, found.last).tense is Tense.FUTURE and not found.after().isalpha()
    if found.before() not in ("on", "until", "by", "from") and not is_of_plan:
        return None
    weekday = WEEKDAYS[found.low("weekday")]
    return Form(Kind.WEEKDAY, found.first, found.last, weekday=weekday, relation=Relation.NEXT, number=Fraction(1))


def _nth_weekday(found: Found) -> Form | None:
    """Build "the third Thursday in November", "the first Monday of each month"."""
    number = -1 if found.low("nth") == "last" else ordinal(found.lows("nth"))
    if number is None or not -1 <= number <= 5 or not number:
        return None
    if found.has("each") and found.tokens.low(found.last - 1) != "month":
        return None
    if not found.has("month"):
        return Form(Kind.SET, found.first, found.last, value="P1M")
    month, week_day = MONTHS[found.low("month")], WEEKDAYS[found.low("weekday")]
    name = f"{month} {week_day} {number}"
    return Form(Kind.HOLIDAY, found.first, found.last, name=name, part=int(found.low("year") or 0))


RULES: Final = (
    Rule("weekday", "<mod>?<rel>?(?P<weekday>{weekday})", _weekday),
    Rule("week-from", "(?:{a}|(?P<num><num>))(?P<unit>{week}|{units})(?:{from}{next}?|(?P<on>{on}))(?P<weekday>{weekday})", _weeks_from),
    Rule(
        "weekday-beside",
        "{the}(?P<weekday>{weekday})(?P<way>{before}|{after})(?={month}{daynum}|{daynum}|{the}{daynum}{ordsuf}|{holiword})",
        _weekday_beside,
    ),
    Rule(
        "weekday-before-last",
        "{the}(?P<weekday>{weekday})(?:{before}(?P<last>{last})|{after}{next})(?!{span}|{month}|{weekday}|{season})",
        _weekday_before_last,
    ),
    Rule("weekdays-ago", "(?P<num><num>)(?P<weekdays>{weekdays}){ago}", _weekdays_ago),
    Rule("weekday-week", "(?P<weekday>{weekday}){week}", _weekday_week),
    Rule(
        "nth-weekday",
        "{the}?(?P<nth>{ordinal}|{last}|{daynum}{ordsuf})(?P<weekday>{weekday})(?:{of}|{in})"
        "(?:(?P<month>{month})(?:{comma}?(?P<year>{year4}))?|{each}{span}|(?P<each>{the}{span}))",
        _nth_weekday,
    ),
)
