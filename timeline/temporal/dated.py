"""The layer over TIMEX3 that extraction uses: phrases that date something, with signals and ranges joined, as EDTF.

Durations, sets and vague references are left out, except a stretch that ends with the day of writing ("over the past five
years") and a distance from a date in the same sentence ("two months after").
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from fractions import Fraction
from math import ceil
from typing import Final

from timeline.dates.calendar import iso_day
from timeline.dates.edtf import DateKind, EdtfDate
from timeline.errors import InvalidDate
from timeline.temporal.alternatives import either, or_before
from timeline.temporal.context import MOVED, Tense, clause
from timeline.temporal.counted import counted_from, first_months
from timeline.temporal.ended import ended
from timeline.temporal.expressions import Bounds, DatedPhrase, Role, TimexType
from timeline.temporal.forms import Form, Kind, Relation
from timeline.temporal.grammar.units import GRAINS
from timeline.temporal.infer import infer
from timeline.temporal.moments import Grain, holding
from timeline.temporal.resolution import Resolved
from timeline.temporal.resolution.steps import shifted
from timeline.temporal.timetables import WIDEST_OBJECT
from timeline.temporal.timex import read, reference_day
from timeline.temporal.tokens import Tokens
from timeline.temporal.words import words_of

_UNSURE: Final = frozenset(("early", "late", "mid", "start", "end", "approx", "more", "less"))
_SUPERLATIVES: Final = words_of("first highest lowest biggest largest worst best most lowest smallest longest only")
_TO: Final = words_of("to until till through and - – — −")
_DASHES: Final = words_of("- – — −")
_ABOUT: Final = frozenset(("about", "around", "circa", "roughly", "approximately"))
_CALENDAR_QUARTERS: Final = {"-01-01/-03-31": 33, "-04-01/-06-30": 34, "-07-01/-09-30": 35, "-10-01/-12-31": 36}
_STARTS: Final = words_of("in since by until from to between during before after about around the")
_SIDED: Final = (Kind.MOMENT, Kind.DAY_MONTH, Kind.MONTH, Kind.SEASON, Kind.PART, Kind.HOLIDAY)
_DISTANCES: Final = words_of("second seconds minute minutes hour hours day days week weeks month months year years decade decades")
_GOING_ON: Final = words_of(
    "a an and are as at but by did for from had has have he her his if in is it its no of on or she that the their these they this those "
    "to until was we were when which while who will with would"
)
"""Words that begin something else after a date, so that it modifies no noun: "after 1990 the party", not "after 1990 elections"."""
_THINKING: Final = words_of("ask asked hear heard know knew spoke talk talked talking think thinking thought told worried write wrote")
_HOURS: Final = 24
_STARTING: Final = words_of("starting beginning")
_PROGRESSING: Final = words_of("is are was were be been being re the a")
_PERIODS: Final = words_of("over in during within for throughout")


def dates(text: str, reference: date | Bounds | None = None) -> list[DatedPhrase]:
    """Find the phrases of an English text that date something, in order and without overlap.

    `reference` is the day of publication, or bounds for it. A phrase that would need to know more has no date, and the reason.
    """
    tokens, found = read(text, reference)
    day = reference_day(reference)
    if day is None:
        found = infer(tokens, found)
    phrases: list[DatedPhrase] = []
    index = 0
    while index < len(found):
        phrase, taken = _phrase(tokens, found, index, day)
        if phrase is not None:
            phrases.append(phrase)
        index += taken
    return phrases


def _phrase(tokens: Tokens, found: list[Resolved], index: int, day: int | None) -> tuple[DatedPhrase | None, int]:
    """Return the phrase that begins with an item, and how many items it takes."""
    item = found[index]
    following = found[index + 1] if index + 1 < len(found) else None
    value = None if following is None else ended(tokens, item.form, following.form, following.moment)
    if following is not None and value is not None:
        return _ended(tokens, item, following, value), 2
    if item.type is TimexType.DURATION:
        part = _part_of(tokens, found, index)
        return (part, 2) if part is not None else (_stretch(tokens, found, index, day), 1)
    is_vague = item.form.kind is Kind.VAGUE or (item.form.kind is Kind.DISTANCE and item.form.count is None)
    if item.type is TimexType.SET or is_vague:
        return None, 1
    if following is not None and (value := either(tokens, item, following)) is not None:
        both = replace(item, rule=f"{item.rule}; or: {following.rule}", form=replace(item.form, last=following.form.last))
        return _either(tokens, both, item.form.first, value), 2
    if following is not None and _is_range(tokens, item, following):
        return _range(tokens, item, following), 2
    return _single(tokens, item, day), 1


def point(item: Resolved, *, is_about: bool = False) -> str | None:
    """Write the date of one expression as EDTF, with `~` where the text is not exact."""
    if item.moment is None:
        return None
    text = item.moment.edtf()
    form = item.form
    if form.name in ("pair", "overnight"):
        return f"{text}/{iso_day(item.moment.first + 1)}"
    if form.name == "year-pair":
        return f"{text}/{item.moment.shifted(1).edtf()}"
    is_day = item.moment.grain is Grain.DAY
    is_unsure = is_about and not form.time if is_day else is_about or item.is_about or form.mod in _UNSURE
    return text + "~" if is_unsure and "/" not in text else text


def _signal(tokens: Tokens, form: Form, *, is_ahead: bool, may_end: bool) -> tuple[str, int]:
    """Return the signal before an expression and its first token; what lies ahead may be as early as that, what may end does "through"."""
    first = form.first
    low = tokens.low(first - 1)
    if low in _ABOUT:
        first -= 1
        low = tokens.low(first - 1)
    if low == "by" and tokens.low(form.last) in ("'", "’") and tokens.low(form.last + 1) == "s":
        return "", form.first  # "by Tuesday's launch" names an agent
    if low == "from" and _goes_on(tokens, form.last):
        return "since", first - 1
    if low in ("since", "until", "till", "by", "from", "between", "through", "throughout"):
        is_end = low == "till" or (low == "through" and may_end)
        return ("until" if is_end else low), first - 1
    if low in ("before", "after") and _is_side(tokens, form):
        return low, first - 1
    return _words_around(tokens, form, first, is_ahead=is_ahead)


def _words_around(tokens: Tokens, form: Form, first: int, *, is_ahead: bool) -> tuple[str, int]:
    """Return the signal of several words around an expression: "starting on", "no later than", "at the earliest"."""
    low = tokens.low(first - 1)
    at = first - 1 if low in _STARTING else first - 2
    if tokens.low(at) in _STARTING and low in (*_STARTING, "on", "in", "from") and tokens.low(at - 1) not in _PROGRESSING:
        return "since", at
    if low == "than" and tokens.low(first - 2) == "later" and tokens.low(first - 3) in ("no", "not"):
        return "by", first - 3
    if low in ("on", "in") and [tokens.low(first - 4), tokens.low(first - 3), tokens.low(first - 2)] == ["at", "the", "earliest"]:
        return "earliest", first - 4
    if low == "as" and [tokens.low(first - 3), tokens.low(first - 2)] == ["as", "early"] and is_ahead:
        return "earliest", first - 3
    if [tokens.low(form.last), tokens.low(form.last + 1), tokens.low(form.last + 2)] == ["at", "the", "earliest"]:
        return "earliest", form.first
    if [tokens.low(form.last), tokens.low(form.last + 1), tokens.low(form.last + 2)] == ["at", "the", "latest"]:
        return "by", form.first
    return "", form.first


def _is_moved(tokens: Tokens, first: int) -> bool:
    """Tell whether something is moved from a date to another: "the vote was moved from Friday to Sunday"."""
    return not MOVED.isdisjoint(tokens.lows[max(0, first - WIDEST_OBJECT) : first])


def _goes_on(tokens: Tokens, index: int) -> bool:
    """Tell whether "onwards" stands here, as in "from 2020 onwards", "from 2020 on"."""
    low = tokens.low(index)
    return low in ("onward", "onwards") or (low == "on" and not tokens.low(index + 1).isalnum())


def _is_side(tokens: Tokens, form: Form) -> bool:
    """Tell whether something lies before or after a date itself: not hours before midnight, two days after it, after "Monday's vote"."""
    if form.kind not in _SIDED or form.time or tokens.low(form.first - 2) in _DISTANCES:
        return False
    following = tokens.low(form.last)
    return not following.isalpha() or following in _GOING_ON


def _single(tokens: Tokens, item: Resolved, day: int | None) -> DatedPhrase:
    form = item.form
    planned = _is_planned(tokens, item, day)
    may_end = item.moment is not None and (item.moment.grain >= Grain.QUARTER or (planned and item.moment.grain is Grain.YEAR))
    signal, first = _signal(tokens, form, is_ahead=planned, may_end=may_end)
    is_of_noun = tokens.low(form.last) in ("'", "’")
    roughly = tokens.low(form.first - 1) in _ABOUT and tokens.low(form.first - 2) not in _THINKING and not is_of_noun
    before = tokens.low(form.first - 2 if tokens.low(form.first - 1) == "." else form.first - 1)
    is_about = roughly or before in ("c", "ca")
    value = point(item, is_about=is_about)
    kind = DateKind.INSTANT
    last = form.last
    if not signal and value is not None and (earlier := or_before(tokens, item)) is not None:
        return _either(tokens, item, first - 2, f"{earlier}/{value}")
    if signal in ("until", "by") and form.kind is Kind.TIME:
        signal, first = "", form.first  # "by noon", "until 3 a.m.": within the day
    if signal == "from" and planned and not _is_moved(tokens, first):
        signal = "since"  # "will be tested from September"
    if signal == "since":
        if _is_superlative(tokens, first):
            signal, first = "", form.first
        else:
            value, kind = None if value is None else f"{_first(value)}/..", DateKind.INTERVAL
    elif signal == "until":
        if _is_negated(tokens, first):
            signal, first = "", form.first
        else:
            value, kind = None if value is None else f"../{_last(value)}", DateKind.INTERVAL
    elif signal in ("by", "before", "after", "earliest"):
        value = _side(item, value, signal)
        planned = planned or (signal == "by" and _tense(tokens, item) is not Tense.PAST)
        last = max(last, form.last + 3) if signal == "earliest" and first == form.first else last
    elif signal in ("through", "throughout"):
        kind, first, signal = DateKind.INTERVAL, form.first, ""
    else:
        signal, first = "", form.first - roughly
    return _make(tokens, item, first, last, value, kind, signal, planned)


def _side(item: Resolved, value: str | None, signal: str) -> str | None:
    """Open a date on one side, at "by" and "at the earliest" with the date itself; "after 1990" is 1991 or later, as in speech."""
    if item.moment is None or value is None:
        return value
    if signal in ("by", "earliest"):
        return f"../{_last(value)}" if signal == "by" else f"{_first(value)}/.."
    edge = value if value.endswith("~") else item.moment.shifted(1 if signal == "after" else -1).edtf()
    return f"{edge}/.." if signal == "after" else f"../{edge}"


def _first(value: str) -> str:
    """The first part of an interval, or a date that is none."""
    return value.partition("/")[0]


def _last(value: str) -> str:
    return value.rpartition("/")[2]


def _make(
    tokens: Tokens, item: Resolved, first: int, last: int, value: str | None, kind: DateKind, signal: str, planned: bool
) -> DatedPhrase:  # fmt: skip
    start, end = tokens.starts[first], tokens.ends[min(last, len(tokens)) - 1]
    words = " ".join(tokens.text[start:end].split())
    value = _valid(value)
    reason = ""
    readings = [moment.edtf() for moment in item.form.readings]
    if readings and not any(moment.edtf() in item.anchor for moment in item.form.readings):
        value, item = None, replace(item, rule=f"reads two ways: {' or '.join(readings)}")
    if value is None:
        reason = item.rule or "nothing says when the text was written"
    counted = f" + {item.anchor}" if item.anchor else ""
    rule = f"'{words}'{counted} -> {item.rule}" if value is not None else f"'{words}': {reason}"
    return DatedPhrase(
        start, end, tokens.text[start:end], value, kind, rule, reason,
        Role.DATE if value is not None else Role.UNRESOLVED, signal, planned, "inferred" in item.rule,
        tokens.starts[item.form.first], tokens.ends[item.form.last - 1], item.anchor, _is_in_name(tokens, item.form),
    )  # fmt: skip


def _is_in_name(tokens: Tokens, form: Form) -> bool:
    """Tell whether a year stands beside a capital: "its 2025 Diplomatic Bluebook", "Expo 2025"."""
    if form.kind is not Kind.MOMENT or form.moment is None or form.moment.grain is not Grain.YEAR or form.last - form.first > 1:
        return False
    after = tokens.is_capitalized(form.last) and not tokens.gap(form.last).count("\n")
    before = tokens.is_capitalized(form.first - 1) and tokens.low(form.first - 1) not in _STARTS and form.first > 1
    return after or (before and tokens.low(form.first - 2) not in (".", "!", "?", ""))


def _valid(value: str | None) -> str | None:
    """Return the value where it is a date that can be stored."""
    if value is None:
        return None
    try:
        EdtfDate.parse(value)
    except InvalidDate:
        return None
    return value


def _is_superlative(tokens: Tokens, index: int) -> bool:
    """Tell whether "since" compares: "the first since 1985", "the highest level since May"."""
    before = tokens.lows[max(0, index - 5) : index]
    start = max((place + 1 for place, low in enumerate(before) if low in (".", "!", "?")), default=0)
    return any(low in _SUPERLATIVES or (low.endswith("est") and len(low) > 5) for low in before[start:])


def _is_negated(tokens: Tokens, index: int) -> bool:
    """Tell whether "until" names the moment itself: "not until May", "wasn't released until May"."""
    return any(low in ("not", "n't", "t", "never", "only") for low in tokens.lows[max(0, index - 6) : index])


def _is_planned(tokens: Tokens, item: Resolved, day: int | None) -> bool:
    if item.moment is None:
        return False
    if day is not None and item.moment.first > day:
        return not item.is_told
    return _tense(tokens, item) is Tense.FUTURE and (day is None or item.moment.last >= day)


def _tense(tokens: Tokens, item: Resolved) -> Tense:
    return clause(tokens, item.form.first, item.form.last).tense


def _is_range(tokens: Tokens, left: Resolved, right: Resolved) -> bool:
    """Tell whether two expressions are the ends of one range."""
    if left.moment is None or right.moment is None or left.form.kind is Kind.VAGUE:
        return False
    between = tuple(tokens.lows[left.form.last : right.form.first])
    signal = tokens.low(left.form.first - 1)
    if len(between) == 2 and between[1] == "the":
        between = between[:1]
    if len(between) != 1 or between[0] not in _TO or left.moment.first > right.moment.last:
        return False
    if signal == "from" and _is_moved(tokens, left.form.first):
        return False
    if between[0] in _DASHES:
        return tokens.is_glued(left.form.last) or left.moment.grain is right.moment.grain
    if between[0] == "and":
        return signal == "between"
    return signal == "from" or (between[0] in ("to", "through") and left.moment.grain is right.moment.grain)


def _either(tokens: Tokens, item: Resolved, first: int, value: str) -> DatedPhrase:
    """Date "in 1911 or 1912" by both, "since 1911 or 1912" from the first, "by 10 or 11 June" up to the last."""
    signal = tokens.low(first - 1)
    planned = _tense(tokens, item) is Tense.FUTURE or (signal == "by" and _tense(tokens, item) is not Tense.PAST)
    if signal == "since":
        return _make(tokens, item, first - 1, item.form.last, f"{_first(value)}/..", DateKind.INTERVAL, signal, planned)
    if signal in ("by", "until"):
        kind = DateKind.INSTANT if signal == "by" else DateKind.INTERVAL
        return _make(tokens, item, first - 1, item.form.last, f"../{_last(value)}", kind, signal, planned)
    return _make(tokens, item, first, item.form.last, value, DateKind.INSTANT, "", planned)


def _range(tokens: Tokens, left: Resolved, right: Resolved) -> DatedPhrase:
    assert left.moment is not None
    assert right.moment is not None
    start, end = point(left), point(right)
    start, end = start if start is None else _first(start), end if end is None else _last(end)
    low = tokens.low(left.form.first - 1)
    first = left.form.first - (low in ("from", "between"))
    merged = replace(left, rule=f"{left.rule}; to: {right.rule}", form=replace(left.form, last=right.form.last))
    value = start if start == end else f"{start}/{end}"
    return _make(
        tokens,
        merged,
        first,
        right.form.last,
        value,
        DateKind.INSTANT if start == end else DateKind.INTERVAL,
        low if low in ("from", "between") else "",
        _tense(tokens, left) is Tense.FUTURE,
    )


def _ended(tokens: Tokens, item: Resolved, end: Resolved, value: str) -> DatedPhrase:
    """Date "the quarter ended July 31" from its first day to its last, or as the quarter of the calendar that these are."""
    counted = replace(item, rule=f"counted back from its end; {end.rule}", anchor=end.anchor, form=replace(item.form, last=end.form.last))
    planned = _tense(tokens, end) is Tense.FUTURE
    quarter = _CALENDAR_QUARTERS.get(value[4:11] + value[15:]) if value[:4] == value[11:15] else None
    value, kind = (value, DateKind.INTERVAL) if quarter is None else (f"{value[:4]}-{quarter}", DateKind.INSTANT)
    return _make(tokens, counted, item.form.first, end.form.last, value, kind, "", planned)


def _part_of(tokens: Tokens, found: list[Resolved], index: int) -> DatedPhrase | None:
    """Date "the first nine months of 2024", "the last two weeks of May": from its first to its last unit."""
    item, whole = found[index], found[index + 1] if index + 1 < len(found) else None
    form = item.form
    if form.name != "around" or form.count is None or whole is None or whole.moment is None or tokens.low(form.last) != "of":
        return None
    if "fiscal" in tokens.lows[whole.form.first : whole.form.last]:
        return None  # nothing says when that year begins
    grain = GRAINS.get(form.unit)
    lows = tokens.lows[form.first : form.last]
    is_first = "first" in lows
    is_one_of_it = grain is not None and whole.form.first == form.last + 1 and form.count.denominator == 1 and whole.moment.grain < grain
    if grain is None or not is_one_of_it or not (is_first or "last" in lows or "final" in lows):
        return None
    span = int(form.count) - 1
    start = holding(whole.moment.first, grain) if is_first else holding(whole.moment.last, grain).shifted(-span)
    value = f"{_first(start.edtf())}/{_last(start.shifted(span).edtf())}"
    counted = replace(item, rule=f"counted in it; {whole.rule}", anchor=whole.anchor, form=replace(form, last=whole.form.last))
    return _make(tokens, counted, form.first, whole.form.last, value, DateKind.INTERVAL, "", _tense(tokens, whole) is Tense.FUTURE)


def _stretch(tokens: Tokens, found: list[Resolved], index: int, day: int | None) -> DatedPhrase | None:
    """Date "over the past five years" by the day of writing, "two months after" by the date before it in the sentence."""
    item = found[index]
    form = item.form
    if form.count is None:
        return None
    if form.name == "around" and form.relation is Relation.LAST and tokens.low(form.first - 1) in _PERIODS and day is not None:
        return _up_to(tokens, item, form.count, day)
    value = None if day is None else first_months(tokens, form, day)
    if value is not None and day is not None:
        counted = replace(item, rule="counted in the year of writing", anchor=f"published {iso_day(day)}")
        return _make(tokens, counted, form.first, form.last, value, DateKind.INTERVAL, "", False)
    far = counted_from(tokens, found, index, day)
    return None if far is None else _make(tokens, far, form.first, form.last, point(far), DateKind.INSTANT, "", False)


def _up_to(tokens: Tokens, item: Resolved, count: Fraction, day: int) -> DatedPhrase | None:
    """Date "over the past five years", up to the day of writing; quarters as they are over, hours and weeks as days."""
    form = item.form
    unit, steps = ("D", Fraction(ceil(count / _HOURS))) if form.unit == "H" and count >= _HOURS else (form.unit, count)
    if unit == "W":
        unit, steps = "D", count * 7
    start = shifted(day, unit, -steps) if unit not in ("H", "MIN", "S") else None
    if start is None:
        return None
    end = holding(day, start.grain).shifted(-1 if unit == "Q" else 0)
    value = start.edtf() if count == 1 and unit == form.unit else f"{_first(start.edtf())}/{_last(end.edtf())}"
    counted = replace(item, rule="the stretch up to the day of writing", anchor=f"published {iso_day(day)}")
    return replace(_make(tokens, counted, form.first, form.last, value, DateKind.INSTANT, "", False), role=Role.PERIOD)
