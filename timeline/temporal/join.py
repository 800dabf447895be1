"""Joins forms that say one thing together: a weekday and its date, a day and its time, a month and its year."""

from __future__ import annotations

from fractions import Fraction
from typing import Final

from timeline.dates.calendar import civil
from timeline.temporal.context import PAST_VERBS
from timeline.temporal.forms import Form, Kind, Relation
from timeline.temporal.grammar.clock import hour_in
from timeline.temporal.holidays import holiday
from timeline.temporal.moments import Grain
from timeline.temporal.tokens import Tokens

_DATES: Final = frozenset((Kind.MOMENT, Kind.DAY_MONTH, Kind.WEEKDAY, Kind.DAYS, Kind.HOLIDAY, Kind.UNIT, Kind.ORDINAL_UNIT, Kind.DISTANCE))
_NOON: Final = 12
_ANY_YEAR: Final = 2001
_HEADER_SIGNS: Final = (("·",), ("/",), ("|",), ("–",), ("—",), ("•",))
_ENTRY: Final = frozenset(("-", "–", "—", ":"))
"""What follows a date that heads a line of a list."""
_FARTHEST: Final = 2
_LINKS: Final = frozenset((",", "and", "of", "on", "at", "in", "(", "the", "-", "/", "·", "|", "–", "—", "•"))


def join(tokens: Tokens, forms: list[Form]) -> list[Form]:
    """Return the forms with those joined that belong together."""
    joined: list[Form] = []
    for form in forms:
        whole = form
        while joined:
            pair = _pair(tokens, joined[-1], whole)
            if pair is None:
                break
            joined.pop()
            whole = pair
        joined.append(whole)
    return [form for form in joined if form.name != "beside"]


def _pair(tokens: Tokens, left: Form, right: Form) -> Form | None:
    if right.first - left.last > _FARTHEST:
        return None
    between = tuple(tokens.lows[left.last : right.first])
    if any(low not in _LINKS for low in between):
        return None
    gap = tokens.text[tokens.ends[left.last - 1] : tokens.starts[right.first]]
    if "\n\n" in gap or ("\n" in gap and tokens.low(right.last) in _ENTRY):
        return None
    joined = (
        _days_and_nights(tokens, left, right, between)
        or _early_hours(left, right, between)
        or _durations(left, right, between)
        or _part_of(left, right, between)
        or _days(left, right, between)
        or _years(tokens, left, right, between)
        or _weeks_ago(left, right, between)
        or _times(tokens, left, right, between)
    )
    if joined is None:
        return None
    last = right.last
    if "(" in between and tokens.low(last) == ")":
        last += 1
    return joined._replace(first=left.first, last=last)


_NAMED: Final = (Kind.WEEKDAY, Kind.HOLIDAY)
_OF_A_DAY: Final = (Relation.THIS, Relation.LAST, Relation.THAT, Relation.NEXT, Relation.FOLLOWING)
_IN_YEARS: Final = {"DE": 10, "CE": 100}
_OF_WRITING: Final = (Relation.THIS, Relation.LAST, Relation.NEXT)
_SMALLER: Final = {"Y": ("M", "W", "D"), "M": ("W", "D"), "D": ("H",), "H": ("MIN",), "MIN": ("S",)}
"""Which units may follow in a duration of several; TIMEX3 mixes no weeks, so they count as days."""
_MOST: Final = {"M": 12, "D": 31}
"""Behind a comma so many or more are no part of the year or month before it: "it takes a year, eighteen months"."""


def _durations(left: Form, right: Form, between: tuple[str, ...]) -> Form | None:
    """Join "three years, one month and two days", "eleven years and four months later"."""
    if left.value.endswith("Y") and left.number is not None and right.kind is Kind.DISTANCE and right.unit == "M" and between == ("and",):
        return None if right.number is None else right._replace(number=left.number * 12 + right.number, mod=left.mod)
    if left.kind is not Kind.DURATION or right.kind is not Kind.DURATION or between not in ((), (",",), ("and",), (",", "and")):
        return None
    if left.number is None or right.number is None or left.name or right.name or right.unit not in _SMALLER.get(left.unit, ()):
        return None
    if (
        "." in left.value + right.value
        or left.number.denominator != 1
        or right.number.denominator != 1
        or (between == (",",) and (right.unit not in ("M", "D") or right.number >= _MOST.get(right.unit, 0)))
    ):
        return None
    added = f"{right.number * 7}D" if right.unit == "W" else right.value[1:]
    if "T" in left.value:
        added = added.removeprefix("T")
    return left._replace(value=left.value + added, unit="D" if right.unit == "W" else right.unit)


def _days_and_nights(tokens: Tokens, left: Form, right: Form, between: tuple[str, ...]) -> Form | None:
    """Join "four days and three nights": so many days."""
    if left.kind is not Kind.DURATION or right.kind is not Kind.DURATION or between != ("and",) or left.unit != "D":
        return None
    return left if tokens.low(right.last - 1) in ("nights", "night") and left.number is not None and right.number is not None else None


def _part_of(left: Form, right: Form, between: tuple[str, ...]) -> Form | None:
    """Join "the first week of" with its month or year."""
    if left.name == "beside":
        return right._replace(beside=left.beside, unit=left.unit) if between == () and (_is_day(right) or right.kind in _NAMED) else None
    if left.name in ("week-of", "weekend-of"):
        return right._replace(name=left.name) if between == () and _is_day(right) else None
    if left.kind is not Kind.ORDINAL_UNIT or left.moment is not None or between not in (("of",), ("in",)):
        return None
    if right.name == "new" and not right.mod and left.part > 0:
        return right._replace(name="new-weeks") if left.grain is Grain.WEEK else None
    if right.kind is Kind.UNIT and right.grain is Grain.MONTH and right.relation in (Relation.THE, Relation.THAT) and not right.mod:
        return right if left.grain is Grain.WEEK else left._replace(name="of-month") if left.grain is Grain.DAY else None
    if right.kind is Kind.UNIT and right.grain is Grain.YEAR and right.relation in (Relation.THE, Relation.THAT) and not right.mod:
        return left._replace(name="of-year") if left.grain is Grain.DAY and left.part in (-1, 1) else None
    if right.kind is Kind.MONTH and right.relation is Relation.BARE:
        return left._replace(month=right.month, year_relation=right.year_relation)
    if right.kind is Kind.MOMENT and right.moment is not None and right.moment.grain in (Grain.MONTH, Grain.YEAR):
        if left.grain is Grain.DAY and right.moment.grain is Grain.YEAR and left.part > 0:
            return None
        return left._replace(moment=right.moment)
    return None


def _is_day(form: Form) -> bool:
    return form.kind is Kind.DAY_MONTH or (form.kind is Kind.MOMENT and form.moment is not None and form.moment.grain is Grain.DAY)


def _days(left: Form, right: Form, between: tuple[str, ...]) -> Form | None:
    """Join a weekday with a date, in either order."""
    if left.kind is Kind.WEEKDAY and _is_day(right) and between in ((), (",",), ("the",), (",", "the"), ("(",), (",", "on")):
        return right._replace(weekday=left.weekday, mod=right.mod or left.mod, time=right.time or left.time)
    if (
        _is_day(left)
        and right.kind is Kind.WEEKDAY
        and right.relation is Relation.BARE
        and between in ((), ("(",), (",",))
        and not left.weekday
    ):
        return left._replace(weekday=right.weekday) if between != (",",) else None
    if left.kind is Kind.HOLIDAY and left.grain is Grain.DAY and not left.part and between in ((",",), ()) and _is_day(right):
        return right if _is_of_holiday(left.name, right) else None
    if left.name == "overnight" and right.kind is Kind.WEEKDAY and between in ((), ("on",)):
        return right._replace(time=left.time)
    if left.kind is Kind.DAYS and left.name in ("today", "yesterday", "tomorrow") and between in ((",",), ("(",)) and _is_day(right):
        return right._replace(mod=left.mod)
    return None


def _is_of_holiday(name: str, day: Form) -> bool:
    """Tell whether a day is the one of a holiday: "Good Friday, 8 April 1898", "Christmas Day, 25 December"."""
    if day.moment is not None:
        return holiday(name, day.moment.year) == day.moment
    found = holiday(name, _ANY_YEAR)
    return found is not None and civil(found.index)[1:] == (day.month, day.day)


def _years(tokens: Tokens, left: Form, right: Form, between: tuple[str, ...]) -> Form | None:
    """Join a month, season or quarter with "last year", a weekday with "last week", "nine years ago" with "this month"."""
    if left.kind is Kind.DISTANCE and left.relation is Relation.AGO and left.number is not None and between == ():
        return None if _is_subject_day(tokens, right) else _ago(left, right, left.number)
    if right.kind is not Kind.UNIT or right.mod or right.relation in (Relation.THE, Relation.YEAR_AGO):
        return None
    if between not in ((), ("of",)) or (right.relation is Relation.BARE):
        return None
    is_same = left.kind is Kind.UNIT and left.relation is Relation.THAT and left.grain > Grain.YEAR and between == ()
    if is_same and right.grain is Grain.YEAR and right.relation in (Relation.LAST, Relation.PREVIOUS):
        return left._replace(year_relation=right.relation)
    if left.relation is not Relation.BARE or left.year_relation is not Relation.BARE:
        return None
    if right.grain is Grain.YEAR and left.kind in (Kind.MONTH, Kind.SEASON, Kind.PART, Kind.DAY_MONTH):
        return left._replace(year_relation=right.relation)
    if right.grain is Grain.WEEK and left.kind is Kind.WEEKDAY:
        return left._replace(week_relation=right.relation)
    return None


def _is_subject_day(tokens: Tokens, right: Form) -> bool:
    """Tell whether a weekday dates the verb behind it: "the firm that she founded ten years ago Friday filed for bankruptcy"."""
    after = tokens.low(right.last)
    return right.kind is Kind.WEEKDAY and (after in PAST_VERBS or (after.endswith("ed") and len(after) > len("need")))


def _ago(left: Form, right: Form, count: Fraction) -> Form | None:
    """Join "a year ago" with what it is so long before: "a year ago this month", "two years ago last Friday", "a week ago today"."""
    if left.unit == "W":
        is_day = right.kind is Kind.DAYS and not right.time and count.denominator == 1
        return right._replace(day=right.day - 7 * int(count), name="") if is_day else None
    if left.unit in _IN_YEARS:
        left = left._replace(unit="Y", number=count * _IN_YEARS[left.unit])
    if left.unit == "Y" and right.kind is Kind.UNIT and right.relation in _OF_WRITING and right.grain > Grain.YEAR:
        return left._replace(grain=right.grain, name="same", year_relation=right.relation)
    if left.unit not in ("Y", "M"):
        return None
    if right.kind is Kind.WEEKDAY and not right.time:
        return left._replace(grain=Grain.DAY, name="same", weekday=right.weekday, year_relation=right.relation)
    is_day = right.kind is Kind.DAYS and right.name in ("today", "yesterday", "tomorrow")
    return left._replace(grain=Grain.DAY, name="same", day=right.day) if is_day else None


def _weeks_ago(left: Form, right: Form, between: tuple[str, ...]) -> Form | None:
    """Join "a week ago Sunday": so many weeks before the latest Sunday."""
    is_weeks = left.kind is Kind.DISTANCE and left.relation is Relation.AGO and left.unit == "W" and left.number is not None
    if not is_weeks or right.kind is not Kind.WEEKDAY or right.relation is not Relation.BARE or between not in ((), ("on",)):
        return None
    return right._replace(relation=Relation.LAST, number=left.number)


def _times(tokens: Tokens, left: Form, right: Form, between: tuple[str, ...]) -> Form | None:
    """Join a day with its time, in either order."""
    if left.kind in _DATES and not left.time and _bears_time(left) and right.kind is Kind.TIME:
        named = not right.time[1:2].isdecimal()
        if named and right.relation is not Relation.BARE and not (right.relation is Relation.THE and between == ("in",)):
            return None
        if named and between not in ((), ("in",), ("at",)):
            return None
        if left.kind is Kind.DISTANCE and "," in between:
            return None
        if between in ((), ("at",), (",",), ("in",), ("(",), ("-",)) or (not named and between in _HEADER_SIGNS):
            return left._replace(time=right.time, mod=left.mod or right.mod)
    clocked = left.time[1:2].isdecimal() and left.kind in _DATES | {Kind.TIME}
    if clocked and right.time and not right.time[1:2].isdecimal() and right.kind in (Kind.TIME, Kind.DAYS, Kind.UNIT):
        return _part_after(left, right, between)
    if left.kind is Kind.TIME and right.kind in _DATES and not right.time and _bears_time(right):
        is_of_place = between == (",", "on") and tokens.low(left.last - 1) == "time"  # "at 5 p.m. local time, on 3 May"
        if between not in ((), ("on",), ("of",), (",",), ("(",), ("the",)) and not is_of_place:
            return None
        if between == (",",) and not left.time[1:2].isdecimal():
            return None
        if left.relation not in (Relation.BARE, Relation.THE):
            return None
        is_after_noon = left.name == "oclock" and left.time < "T06" and right.kind is Kind.DAYS  # "3 o'clock tomorrow"
        return right._replace(time=_in_part(left.time, "TAF") if is_after_noon else left.time, mod=right.mod or left.mod)
    return None


def _early_hours(left: Form, right: Form, between: tuple[str, ...]) -> Form | None:
    """Join "the early hours of" with its day or morning."""
    if left.name != "early-hours" or between not in (("of",), ("on",), ()) or not _bears_time(right):
        return None
    is_day = right.kind in _DATES or (right.kind is Kind.TIME and right.relation in (Relation.THIS, Relation.LAST))
    return right._replace(time=left.time) if is_day and not right.time[1:2].isdecimal() else None


def _part_after(left: Form, right: Form, between: tuple[str, ...]) -> Form | None:
    """Join a clock time with the part of day after it: "10 p.m. Sunday night", "10:30 last night", "6:00 in the morning"."""
    if left.kind is Kind.TIME and left.relation is Relation.BARE:
        if between == () and (right.kind in (Kind.DAYS, Kind.UNIT) or right.relation in _OF_A_DAY):
            return right._replace(time=_in_part(left.time, right.time), mod=left.mod)
        if (between == ("in",) and right.relation is Relation.THE) or (between == ("at",) and right.time == "TNI"):
            return left._replace(time=_in_part(left.time, right.time), name="")
        return None
    if between == () and right.kind is Kind.TIME and right.relation is Relation.BARE:
        return left._replace(time=_in_part(left.time, right.time))
    return None


def _in_part(time: str, part: str) -> str:
    """Write a clock time that a part of the day tells the half of: "8 o'clock in the evening"."""
    hour = int(time[1:3])
    if part == "TMO" and hour > _NOON:
        return f"T{hour - _NOON:02d}{time[3:]}"  # "3 o'clock yesterday" was read as of the afternoon
    return f"T{hour_in(part[1:], hour):02d}{time[3:]}" if 1 <= hour <= 11 and part[1:] in ("AF", "EV", "NI") else time


def _bears_time(form: Form) -> bool:
    if form.kind == Kind.MOMENT:
        return form.moment is not None and form.moment.grain is Grain.DAY
    if form.kind in (Kind.UNIT, Kind.ORDINAL_UNIT, Kind.DISTANCE):
        return form.grain is Grain.DAY and (form.kind is not Kind.DISTANCE or form.number is not None)
    return True
