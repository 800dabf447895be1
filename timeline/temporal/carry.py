"""Carries month and year over a range: "March to May 2024", "3-5 May 2024", "May 3-5", "1914-18".

Both ends of a range are expressions of their own; the end that says less takes the rest from the other.
"""

from __future__ import annotations

from typing import Final

from timeline.temporal.context import PAST_VERBS
from timeline.temporal.forms import YEAR_BEHIND, Form, Kind, Relation
from timeline.temporal.grammar.guards import SMALL_WORDS
from timeline.temporal.listed import day_and_month, day_form, listed_after, listed_before
from timeline.temporal.moments import Grain, Moment, day_of, part_of, year_of
from timeline.temporal.numbers import ordinal
from timeline.temporal.tokens import Tokens
from timeline.temporal.words import CARDINALS, MONTHS, WEEKDAYS, words_of

_NOON: Final = 12
_LAST_DAY: Final = 31
_HALVES: Final = words_of("am pm a.m p.m a.m. p.m.")
_DASHES: Final = words_of("- – — −")
_TO: Final = words_of("to until till through and or & / - – — −")
_BREATH: Final = 3
_AGAIN: Final = words_of("again in late later on then")
_FROM_TO: Final = frozenset((("between", "and"), ("from", "to"), ("from", "until"), ("from", "till")))
_SUFFIXES: Final = words_of("st nd rd th")
_COUNTED: Final = words_of("% $ £ € ° -")
_JOINTS: Final = _TO | {",", "the"}


def carry(tokens: Tokens, forms: list[Form]) -> list[Form]:
    """Return the forms with the ends of ranges completed."""
    found: list[Form] = []
    for scanned in forms:
        form = scanned
        if found and form.first - found[-1].last <= _BREATH:
            settled = _beside(tokens, found, form)
            if settled is None:
                continue
            form = settled
        done = found[-1].last if found else 0
        is_joined = tokens.low(form.first - 1 - (tokens.low(form.first - 1) == "the")) in _JOINTS
        ahead, listed = (_ahead(tokens, form, done), listed_before(tokens, form, done)) if is_joined else (None, [])
        if listed:
            found += listed
            continue
        found += [] if ahead is None else [ahead]
        goes_on = tokens.low(form.last) in _JOINTS
        found += (goes_on and (listed_after(tokens, form) or _after(tokens, form))) or (form,)
    return _without_overlap(found)


def _beside(tokens: Tokens, found: list[Form], form: Form) -> Form | None:
    """Settle a form and the last of those found, right before it, by one another; None where that has taken it in."""
    if (dated := _in_year(tokens, found[-1], form)) is not None:
        found.pop()
        form = dated
    if not found:
        return form
    found[-1], form = _of_years_ago(tokens, found[-1], _of_week(tokens, found[-1], form))
    previous = found[-1]
    if (previous.last == form.first - 1 and tokens.lows[previous.last] in _TO) or _is_repeated(tokens, previous, form):
        found[-1] = _from_right(previous, form)
        _list_from_right(tokens, found)
    if previous.value == "P1Y" and previous.kind is Kind.SET and form.first == previous.last + 1:
        form = _yearly(tokens, form)
    if _is_each_year(tokens, previous, form):
        found[-1] = _coming_back(previous)._replace(last=form.last)
        return None
    if previous.kind is Kind.DAY_MONTH and not previous.month and _is_before_century(tokens, previous, form):
        found.pop()  # "the 9th" of "the 9th to the 12th century" is no day
    return form


def _list_from_right(tokens: Tokens, found: list[Form]) -> None:
    """Give the months or days of a list the year that its last one bears: "in May, June and July 2015"."""
    at = len(found) - 1
    if found[at].name != YEAR_BEHIND or tokens.low(found[at].last) not in ("and", "or"):
        return
    while at > 0 and found[at - 1].kind in (Kind.MONTH, Kind.DAY_MONTH) and tokens.lows[found[at - 1].last : found[at].first] == [","]:
        given = _from_right(found[at - 1], found[at])
        if given is found[at - 1]:
            return
        at -= 1
        found[at] = given


def _is_repeated(tokens: Tokens, left: Form, right: Form) -> bool:
    """Tell whether two dates are told in one breath: "in May and again in June 1915", "either in May or in June 1915"."""
    between = tokens.lows[left.last : right.first]
    return 1 < len(between) <= _BREATH and between[0] in ("and", "or") and _AGAIN.issuperset(between[1:])


def _ahead(tokens: Tokens, form: Form, done: int) -> Form | None:
    """Make a form of what stands before a dash or "to" and takes the rest from the form behind it."""
    return (
        _hour_before(tokens, form, done)
        or _year_before(tokens, form, done)
        or _day_before(tokens, form, done)
        or _century_before(tokens, form, done)
    )


def _without_overlap(forms: list[Form]) -> list[Form]:
    found: list[Form] = []
    for form in forms:
        if not found or form.first >= found[-1].last:
            found.append(form)
    return found


def _yearly(tokens: Tokens, form: Form) -> Form:
    """Make a day that comes back of the "18 June" in "every year on 18 June"."""
    if tokens.low(form.first - 1) not in ("on", "in", "at") or form.kind not in (Kind.DAY_MONTH, Kind.MONTH) or not _is_bare(form):
        return form
    return _coming_back(form)


def _of_week(tokens: Tokens, week: Form, form: Form) -> Form:
    """Give the weekday of "last week, on Tuesday" that week."""
    is_week = week.kind is Kind.UNIT and week.unit == "W" and week.relation in (Relation.LAST, Relation.NEXT) and not week.name
    is_bare = form.kind is Kind.WEEKDAY and form.relation is form.week_relation is Relation.BARE
    is_of_it = is_week and is_bare and tokens.lows[week.last : form.first] in (["on"], [",", "on"])
    return form._replace(week_relation=week.relation) if is_of_it else form


def _of_years_ago(tokens: Tokens, left: Form, right: Form) -> tuple[Form, Form]:
    """Give the month or day of "in May two years ago", "three years ago, on 3 May" that year."""
    ago, named = (left, right) if left.kind is Kind.DISTANCE else (right, left)
    if ago.kind is not Kind.DISTANCE or ago.relation is not Relation.AGO or ago.unit != "Y" or ago.number is None or ago.mod:
        return left, right
    is_named = named.kind in (Kind.MONTH, Kind.SEASON) or (named.kind is Kind.DAY_MONTH and named.month > 0)
    joints = (["in"], ["on"], [",", "in"], [",", "on"]) if ago is left else ([], [","])
    if not is_named or not _is_bare(named) or ago.number.denominator != 1 or tokens.lows[left.last : right.first] not in joints:
        return left, right
    named = named._replace(year_relation=Relation.AGO, number=ago.number)
    return (left, named) if ago is left else (named, right)


def _is_each_year(tokens: Tokens, form: Form, year: Form) -> bool:
    """Tell whether "of each year" follows a day or month: "on 1 January of each year", "in May every year"."""
    if form.kind not in (Kind.DAY_MONTH, Kind.MONTH) or not form.month or not _is_bare(form) or year.kind is not Kind.SET:
        return False
    return year.value == "P1Y" and tokens.low(year.first) in ("each", "every") and tokens.lows[form.last : year.first] in ([], ["of"])


def _coming_back(form: Form) -> Form:
    """Return the day or month that a form says, of every year."""
    value = f"XXXX-{form.month:02d}" + (f"-{form.day:02d}" if form.kind is Kind.DAY_MONTH else "")
    return form._replace(kind=Kind.SET, value=value)


def _in_year(tokens: Tokens, form: Form, year: Form) -> Form | None:
    """Make one form of "October in 2024"; None where a bare month or day is not followed by its year so."""
    moment = year.moment
    if form.last != year.first - 1 or tokens.lows[form.last] != "in" or moment is None or moment.grain is not Grain.YEAR:
        return None
    if year.kind is not Kind.MOMENT or year.mod or form.kind not in (Kind.MONTH, Kind.DAY_MONTH) or not _is_bare(form):
        return None
    is_month = form.kind is Kind.MONTH
    whole = part_of(moment.year, Grain.MONTH, form.month) if is_month else day_of(moment.year, form.month, form.day)
    return None if whole is None else form._replace(kind=Kind.MOMENT, moment=whole, last=year.last)


def _is_bare(form: Form) -> bool:
    return form.relation is Relation.BARE and form.year_relation is Relation.BARE


def _from_right(left: Form, right: Form) -> Form:
    """Give a bare month or day the year of the date that follows it, a weekday its week."""
    moment = right.moment
    if left.kind is Kind.DAY_MONTH and not left.month:
        return _month_from_right(left, right)
    if left.kind is right.kind is Kind.WEEKDAY and left.relation is left.week_relation is Relation.BARE and left.weekday < right.weekday:
        return left._replace(week_relation=right.week_relation)
    if right.kind is not Kind.MOMENT or moment is None or not _is_bare(left) or moment.grain not in (Grain.MONTH, Grain.DAY, Grain.SEASON):
        return left
    whole: Moment | None = None
    if left.kind is Kind.MONTH:
        whole = part_of(moment.year, Grain.MONTH, left.month)
        if whole.first > moment.last:
            whole = whole.shifted(-12)
    elif left.kind is Kind.SEASON and moment.grain is Grain.SEASON:
        whole = part_of(moment.year, Grain.SEASON, left.part)
    elif left.kind is Kind.DAY_MONTH:
        whole = day_of(moment.year, left.month, left.day)
        if whole is not None and whole.first > moment.last:
            whole = day_of(moment.year - 1, left.month, left.day)
    return left if whole is None else left._replace(kind=Kind.MOMENT, moment=whole, name=left.name or YEAR_BEHIND)


def _month_from_right(left: Form, right: Form) -> Form:
    """Give "the 8th" of "the 8th and the 10th of May" its month; "the 28th" of "the 28th to the 2nd of June" is of the month before."""
    known = day_and_month(right)
    if known is None or not known[1]:
        return left
    year, month, day = known
    month -= left.day >= day
    year, month = (None if year is None else year - 1, 12) if not month else (year, month)
    return day_form(left.first, left.last, year, month, left.day) or left


def _day_before(tokens: Tokens, form: Form, done: int) -> Form | None:
    """Make a form of the 3 in "3-5 May", "between 3 and 5 May"."""
    known = day_and_month(form)
    joint = form.first - 1
    first = joint - 1 - (tokens.low(joint - 1) in _SUFFIXES and tokens.is_glued(joint - 1))
    number_at = form.first + (tokens.low(form.first) in WEEKDAYS)
    if known is None or first < done or not tokens.low(number_at).isdecimal():
        return None
    low = tokens.low(joint)
    is_listed = tokens.low(first - 1) in ("between", "on", "of") or (number_at > form.first and tokens.low(first - 1) in WEEKDAYS)
    if low not in _DASHES and low != "to" and not (low == "and" and is_listed):
        return None
    number = tokens.low(first)
    if not (number.isdecimal() and len(number) <= 2 and 1 <= int(number) < known[2]):
        return None
    return day_form(first, joint, known[0], known[1], int(number))


def _year_before(tokens: Tokens, form: Form, done: int) -> Form | None:
    """Make a form of the 264 in "from 264 to 241 BC"."""
    joint, first = form.first - 1, form.first - 2
    moment = form.moment
    if form.kind is not Kind.MOMENT or moment is None or moment.grain is not Grain.YEAR or moment.index > 0 or first < done:
        return None
    number = tokens.low(first)
    if tokens.low(joint) not in _TO or not (number.isdecimal() and len(number) <= 4) or 1 - int(number) >= moment.index:
        return None
    return Form(Kind.MOMENT, first, joint, moment=year_of(1 - int(number)))


def _hour_before(tokens: Tokens, form: Form, done: int) -> Form | None:
    """Make a form of the 4 in "from 4 to 8 p.m. Thursday", "10 to 2 p.m.", "between four and half past eleven"."""
    first, number = form.first - 2, tokens.low(form.first - 2)
    hour = CARDINALS.get(number, int(number) if number.isdecimal() and len(number) <= 2 else 0)
    if first < done or not form.time[1:3].isdecimal() or not 1 <= hour <= _NOON:
        return None
    signal, joint = tokens.low(first - 1), tokens.low(form.first - 1)
    is_between = (signal, joint) in _FROM_TO and tokens.low(form.first) not in WEEKDAYS and tokens.low(form.first) not in MONTHS
    is_of_half = joint in _TO and tokens.low(form.first + 1) in _HALVES and tokens.low(form.first).isdecimal() and number.isdecimal()
    if not is_between and not is_of_half:
        return None
    last = int(form.time[1:3])
    if form.name not in ("halfless", "oclock"):
        hour = hour % _NOON + (_NOON if (_NOON <= last < 2 * _NOON) == (hour % _NOON < last % _NOON) else 0)
    return form._replace(first=first, last=form.first - 1, time=f"T{hour:02d}:00")


def _century_before(tokens: Tokens, form: Form, done: int) -> Form | None:
    """Make a form of the "late 4th" in "the late 4th and early 5th centuries", of "the 9th" in "from the 9th to the 12th century"."""
    moment = form.moment
    if form.kind is not Kind.MOMENT or moment is None or moment.grain is not Grain.CENTURY:
        return None
    joint = form.first - 1 - (tokens.low(form.first - 1) == "the")
    if not any(low.startswith("centur") for low in tokens.lows[form.first : form.last]):
        return None
    first = joint - 1 - (tokens.low(joint - 1) in ("st", "nd", "rd", "th"))
    number = ordinal(tokens.lows[first:joint]) if first >= done and tokens.low(joint) in _TO else None
    if number is None or number < 1:
        return None
    index = -number if moment.index < 0 else number - 1
    mod = ""
    while first > done and (low := tokens.low(first - 1)) in ("early", "late", "mid", "the", "-"):
        first -= 1
        mod = low if low not in ("the", "-") else mod
    value = f"BC{number - 1:02d}" if moment.index < 0 else ""
    return Form(Kind.MOMENT, first, joint, moment=Moment(Grain.CENTURY, index), value=value, mod=mod)


def _is_before_century(tokens: Tokens, left: Form, right: Form) -> bool:
    moment = right.moment
    joint = right.first - 1 - (tokens.low(right.first - 1) == "the")
    return left.last == joint and tokens.low(joint) in _TO and moment is not None and moment.grain is Grain.CENTURY


def _ordinal_after(tokens: Tokens, form: Form) -> tuple[Form, Form] | None:
    """Make a form of the 9th in "the 8th and 9th", a later day of the same month."""
    first = form.last + 1
    number, beyond = tokens.low(first), tokens.low(first + 2)
    if not number.isdecimal() or tokens.low(first + 1) not in ("st", "nd", "rd", "th") or not tokens.is_glued(first + 1):
        return None
    if not form.day < int(number) <= _LAST_DAY or (beyond.isalpha() and beyond not in SMALL_WORDS and beyond not in PAST_VERBS):
        return None
    return form, Form(Kind.DAY_MONTH, first, first + 2, day=int(number))


def _after(tokens: Tokens, form: Form) -> tuple[Form, Form] | None:
    """Make a form of the 5 in "May 3-5", of "5, 2024" in "May 3-5, 2024", of the 18 in "1914-18"."""
    joint, number = form.last, tokens.low(form.last + 1)
    low = tokens.low(joint)
    if form.kind is Kind.DAY_MONTH and not form.month:
        return _ordinal_after(tokens, form) if low in _DASHES or low in ("and", "to") else None
    if not (number.isdecimal() and len(number) <= 2):
        return None
    has_suffix = tokens.low(form.last + 2) in _SUFFIXES and tokens.is_glued(form.last + 2)
    end = form.last + 2 + has_suffix
    is_closed = tokens.low(end) not in _COUNTED and (not tokens.low(end).isalpha() or tokens.low(end) in SMALL_WORDS)
    joins = low in _DASHES or low == "and" or (low == "to" and tokens.low(form.first - 1) in ("from", "between"))
    if not joins and not (low in ("to", "or", "through") and is_closed):
        return None
    if form.kind is Kind.MOMENT and form.moment is not None and form.moment.grain is Grain.YEAR:
        if (
            len(number) != 2
            or form.moment.index <= 0
            or int(number) <= form.moment.index % 100
            or not tokens.is_glued(joint + 1)
            or not tokens.is_glued(joint)
        ):
            return None
        if tokens.is_glued(end) and tokens.low(end)[:1].isalnum():
            return None
        return form, Form(Kind.MOMENT, joint + 1, end, moment=year_of(form.moment.index // 100 * 100 + int(number)))
    known = day_and_month(form)
    if (
        low == "and"
        and not (tokens.low(end) == "," and len(tokens.low(end + 1)) == 4 and tokens.low(end + 1).isdecimal())
        and tokens.low(form.first - 1) != "between"
        and not (tokens.low(form.first - 1) == "on" and is_closed)
    ):
        return None
    if known is None or known[0] is not None or int(number) <= known[2]:
        return None
    if tokens.low(form.last - 1 - (tokens.low(form.last - 1) in _SUFFIXES)) != str(known[2]):
        return None
    year = tokens.low(end + 1)
    if tokens.low(end) == "," and year.isdecimal() and len(year) == 4 and 1500 <= int(year) <= 2200:
        left, right = (
            day_form(form.first, form.last, int(year), known[1], known[2]),
            day_form(joint + 1, end + 2, int(year), known[1], int(number)),
        )
    else:
        left, right = form, day_form(joint + 1, end, None, known[1], int(number))
    return None if left is None or right is None else (left, right)
