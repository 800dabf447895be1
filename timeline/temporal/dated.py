"""The layer over TIMEX3 that extraction uses: phrases that date something, with signals and ranges joined, as EDTF.

Durations, sets and vague references are left out, except a stretch that ends with the day of writing ("over the past five
years") and a distance from a date in the same sentence ("two months after").
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from operator import attrgetter
from typing import Final

from timeline.dates.edtf import DateKind
from timeline.temporal.alternatives import either, or_before
from timeline.temporal.context import Tense
from timeline.temporal.counted import quoted
from timeline.temporal.expressions import Bounds, DatedPhrase, TimexType
from timeline.temporal.fiscal import settle_quarters
from timeline.temporal.forms import YEAR_BEHIND, Form, Kind
from timeline.temporal.infer import infer
from timeline.temporal.moments import Grain
from timeline.temporal.phrases import first_of, last_of, make, point, tense_of
from timeline.temporal.resolution import Resolved
from timeline.temporal.stretches import counted_to_or_from, part_of_whole, stretch
from timeline.temporal.timetables import WIDEST_OBJECT, is_moved
from timeline.temporal.timex import read, reference_day
from timeline.temporal.tokens import Tokens
from timeline.temporal.words import words_of

_SUPERLATIVES: Final = words_of("first highest lowest biggest largest worst best most lowest smallest longest only")
_TO: Final = words_of("to until till through and - – — −")
_TAKING_UP: Final = words_of("in on during for of both throughout over")
_DASHES: Final = words_of("- – — −")
_ABOUT: Final = frozenset(("about", "around", "circa", "roughly", "approximately"))
_CIRCA: Final = frozenset(("c", "ca"))
_SIDED: Final = (Kind.MOMENT, Kind.DAY_MONTH, Kind.MONTH, Kind.SEASON, Kind.PART, Kind.HOLIDAY)
_DISTANCES: Final = words_of("second seconds minute minutes hour hours day days week weeks month months year years decade decades")
_GOING_ON: Final = words_of(
    "a an and are as at but by did for from had has have he her his if in is it its no of on or she that the their these they this those "
    "to until was we were when which while who will with would"
)
"""Words that begin something else after a date, so that it modifies no noun: "after 1990 the party", not "after 1990 elections"."""
_THINKING: Final = words_of("ask asked hear heard know knew spoke talk talked talking think thinking thought told worried write wrote")
_STARTING: Final = words_of("starting beginning")
_WIDEST_DELAY: Final = 12
"""So many tokens before "until" something is put off."""
_TIMES_OF_A_DAY: Final = 3
_BESIDE_TIMES: Final = words_of("a about and around at between by from in of on or to until - – — ,")
_PROGRESSING: Final = words_of("is are was were be been being re the a")


def dates(text: str, reference: date | Bounds | None = None) -> list[DatedPhrase]:
    """Find the phrases of an English text that date something, in order and without overlap.

    `reference` is the day of publication, or bounds for it. A phrase that would need to know more has no date, and the reason.
    """
    tokens, found = read(text, reference)
    day = reference_day(reference)
    if day is None:
        found = infer(tokens, found)
    found = settle_quarters(tokens, found, day)
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
    edge = None if following is None else counted_to_or_from(tokens, item, following)
    if edge is not None:
        return edge, 2
    if item.type is TimexType.DURATION:
        part = part_of_whole(tokens, found, index)
        counted = part or stretch(tokens, found, index, day)
        takes_both = following is not None and counted is not None and tokens.starts[following.form.first] < counted.end
        return counted, 1 + takes_both
    if item.form.kind is Kind.TIME and _comes_back(tokens, found, index):
        return None, 1
    is_vague = item.form.kind is Kind.VAGUE or (item.form.kind is Kind.DISTANCE and item.form.number is None)
    if item.type is TimexType.SET or is_vague:
        return None, 1
    if following is not None and (value := either(tokens, item, following)) is not None:
        both = replace(item, rule=f"{item.rule}; or: {following.rule}", form=item.form._replace(last=following.form.last))
        return _either(tokens, both, item.form.first, value), 2
    if following is not None and (_is_range(tokens, item, following) or _is_both(tokens, item, following)):
        return _range(tokens, item, following, day), 2
    if item.form.name == YEAR_BEHIND and following is not None:
        item = replace(item, rule="of the year of the date behind it", anchor=quoted(tokens, following.form))
    return _single(tokens, item, day), 1


def _comes_back(tokens: Tokens, found: list[Resolved], index: int) -> bool:
    """Tell whether a time is one of days that come back: "from 8pm to 5am daily", "every Friday at 5 p.m.", "at noon on weekdays"."""
    for step in (1, -1):
        at = index
        while 0 <= at + step < len(found) and abs(at - index) < _TIMES_OF_A_DAY:
            left, right = sorted((found[at].form, found[at + step].form), key=attrgetter("first"))
            at += step
            if right.first - left.last > 2 or not _BESIDE_TIMES.issuperset(tokens.lows[left.last : right.first]):
                break
            if found[at].type is TimexType.SET:
                return True
            if found[at].form.kind is not Kind.TIME:
                break
    return tokens.lows[found[index].form.last : found[index].form.last + 2] == ["on", "weekdays"]


def _signal(tokens: Tokens, form: Form, *, is_ahead: bool, may_end: bool) -> tuple[str, int]:
    """Return the signal before an expression and its first token; what lies ahead may be as early as that, what may end does "through"."""
    first = form.first
    low = tokens.low(first - 1)
    is_noun = tokens.low(form.last).isalpha() and tokens.low(form.last) not in _GOING_ON  # "by the Tuesday deadline"
    if low in _ABOUT or (low == "the" and form.kind is Kind.WEEKDAY and not is_noun):
        first -= 1
        low = tokens.low(first - 1)
    is_agent = (tokens.low(form.last) in ("'", "’") and tokens.low(form.last + 1) == "s") or form.name == "overnight"
    if low == "by" and is_agent:
        return "", form.first  # "by Tuesday's launch", "by overnight losses"
    if low == "from" and _goes_on(tokens, form.last):
        return "since", first - 1
    if low in ("since", "until", "till", "by", "from", "between", "through", "throughout"):
        is_end = low == "till" or (low == "through" and may_end)
        return ("until" if is_end else low), first - 1
    if low in ("before", "after") and form.kind in _SIDED and tokens.lows[max(0, first - 3) : first - 1] == ["on", "or"]:
        return "by" if low == "before" else "earliest", first - 3
    if low in ("before", "after") and _is_side(tokens, form):
        return low, first - 1
    return _words_around(tokens, form, first, is_ahead=is_ahead)


def _words_around(tokens: Tokens, form: Form, first: int, *, is_ahead: bool) -> tuple[str, int]:
    """Return the signal of several words around an expression: "starting on", "no later than", "at the earliest"."""
    low = tokens.low(first - 1)
    at = first - 1 if low in _STARTING else first - 2
    if tokens.low(at) in _STARTING and low in (*_STARTING, "on", "in", "from") and tokens.low(at - 1) not in _PROGRESSING:
        return "since", at
    if form.kind in _SIDED and not form.time and tokens.low(form.last) not in ("'", "’"):
        if tokens.lows[max(0, first - 4) : first] == ["up", "to", "and", "including"]:
            return "until", first - 4
        if tokens.lows[max(0, first - 2) : first] == ["up", "to"]:
            return "until", first - 2
    if low == "than" and tokens.low(first - 2) == "later" and tokens.low(first - 3) in ("no", "not"):
        return "by", first - 3
    if low == "than" and tokens.low(first - 2) in ("earlier", "sooner") and tokens.low(first - 3) in ("no", "not"):
        return "earliest", first - 3
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
    return any(is_moved(tokens, index) for index in range(max(0, first - WIDEST_OBJECT), first))


def _is_put_off(tokens: Tokens, first: int) -> bool:
    """Tell whether something will be on a date "until" which it was put off; an extension ends then."""
    start = max(0, first - _WIDEST_DELAY)
    start = max((at + 1 for at in range(start, first) if tokens.lows[at] in (".", ",", ";")), default=start)
    return any(is_moved(tokens, at) for at in range(start, first)) and "extended" not in tokens.lows[start:first]


def _goes_on(tokens: Tokens, index: int) -> bool:
    """Tell whether "onwards" stands here, as in "from 2020 onwards", "from 2020 on"."""
    low = tokens.low(index)
    return low in ("onward", "onwards") or (low == "on" and not tokens.low(index + 1).isalnum())


def _is_side(tokens: Tokens, form: Form) -> bool:
    """Tell whether something lies before or after a date itself: not hours before midnight, two days after it, after "Monday's vote"."""
    is_end = form.mod == "end" and form.kind is Kind.UNIT
    if not (is_end or form.kind in _SIDED) or form.time or tokens.low(form.first - 2) in _DISTANCES:
        return False
    following = tokens.low(form.last)
    return (not following.isalpha() and following not in ("'", "’")) or following in _GOING_ON


def _single(tokens: Tokens, item: Resolved, day: int | None) -> DatedPhrase:
    form = item.form
    planned = _is_planned(tokens, item, day)
    may_end = item.moment is not None and (item.moment.grain >= Grain.QUARTER or (planned and item.moment.grain is Grain.YEAR))
    signal, first = _signal(tokens, form, is_ahead=planned, may_end=may_end)
    is_of_noun = tokens.low(form.last) in ("'", "’")
    roughly = tokens.low(form.first - 1) in _ABOUT and tokens.low(form.first - 2) not in _THINKING and not is_of_noun
    before = tokens.low(form.first - 2 if tokens.low(form.first - 1) == "." else form.first - 1)
    is_about = roughly or before in _CIRCA
    value = point(item, is_about=is_about)
    value = _to_its_end(value, signal) if form.mod == "end" else value
    signal = "earliest" if signal == "before" and _is_negated(tokens, first) else signal  # "not before May"
    kind = DateKind.INSTANT
    last = form.last
    if not signal and value is not None and (earlier := or_before(tokens, item)) is not None:
        return _either(tokens, item, first - 2, f"{earlier}/{value}")
    if signal in ("until", "by") and form.kind is Kind.TIME:
        signal, first = "", form.first  # "by noon", "until 3 a.m.": within the day
    if signal == "from" and planned and not _is_moved(tokens, first):
        signal = "since"  # "will be tested from September"
    if signal in ("since", "until"):
        is_itself = _is_superlative(tokens, first) if signal == "since" else _is_negated(tokens, first) or _is_put_off(tokens, first)
        if is_itself:
            signal, first = "", form.first
        else:
            value, kind = _open(value, signal), DateKind.INTERVAL
    elif signal in ("by", "before", "after", "earliest"):
        value = _side(item, value, signal)
        planned = planned or (signal == "by" and tense_of(tokens, item) is not Tense.PAST)
        last = max(last, form.last + 3) if signal == "earliest" and first == form.first else last
    elif signal in ("through", "throughout"):
        kind, first, signal = DateKind.INTERVAL, form.first, ""
    else:
        signal, first = "", form.first - roughly
    return make(tokens, item, first, last, value, kind, signal, planned)


def _to_its_end(value: str | None, signal: str) -> str | None:
    """Write "by the end of 1990" as what lies within 1990, to its last day, and not about it."""
    return value.removesuffix("~") if value is not None and signal in ("by", "before", "until") else value


def _open(value: str | None, signal: str) -> str | None:
    """Open a date to the right of its first day ("since"), or to the left of its last one ("until")."""
    if value is None:
        return None
    return f"{first_of(value)}/.." if signal == "since" else f"../{last_of(value)}"


def _side(item: Resolved, value: str | None, signal: str) -> str | None:
    """Open a date on one side, at "by" and "at the earliest" with the date itself; "after 1990" is 1991 or later, as in speech."""
    if item.moment is None or value is None:
        return value
    if item.form.mod == "end" and signal == "before":
        return f"../{last_of(value)}"
    if signal in ("by", "earliest"):
        return f"../{last_of(value)}" if signal == "by" else f"{first_of(value)}/.."
    edge = value if value.endswith("~") else item.moment.shifted(1 if signal == "after" else -1).edtf()
    return f"{edge}/.." if signal == "after" else f"../{edge}"


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
    return tense_of(tokens, item) is Tense.FUTURE and (day is None or item.moment.last >= day)


def _is_range(tokens: Tokens, left: Resolved, right: Resolved) -> bool:
    """Tell whether two expressions are the ends of one range."""
    if left.moment is None or right.moment is None or left.form.kind is Kind.VAGUE:
        return False
    between = tuple(tokens.lows[left.form.last : right.form.first - _rough(tokens, right.form)])
    signal = tokens.low(left.form.first - _rough(tokens, left.form) - 1)
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


def _rough(tokens: Tokens, form: Form) -> int:
    """Return how many words before an expression say that it is not exact: "about", "circa", "c."."""
    before = tokens.low(form.first - 1)
    if before == ".":
        return 2 if tokens.low(form.first - 2) in _CIRCA else 0
    return int(before in _ABOUT or before in _CIRCA)


def _is_both(tokens: Tokens, left: Resolved, right: Resolved) -> bool:
    """Tell whether two expressions name neighbours that something takes up: "in August and September", "in the 1960s and 70s"."""
    if left.moment is None or right.moment is None or left.form.time or right.form.time or left.form.mod or right.form.mod:
        return False
    is_alone = tokens.low(left.form.first - 1) in _TAKING_UP and tokens.low(right.form.last) not in ("'", "’", ",", "and")
    return is_alone and tokens.lows[left.form.last : right.form.first] == ["and"] and left.moment.shifted(1) == right.moment


def _either(tokens: Tokens, item: Resolved, first: int, value: str) -> DatedPhrase:
    """Date "in 1911 or 1912" by both, "since 1911 or 1912" from the first, "by 10 or 11 June" up to the last."""
    signal = tokens.low(first - 1)
    planned = tense_of(tokens, item) is Tense.FUTURE or (signal == "by" and tense_of(tokens, item) is not Tense.PAST)
    if signal == "since":
        return make(tokens, item, first - 1, item.form.last, f"{first_of(value)}/..", DateKind.INTERVAL, signal, planned)
    if signal in ("by", "until"):
        kind = DateKind.INSTANT if signal == "by" else DateKind.INTERVAL
        return make(tokens, item, first - 1, item.form.last, f"../{last_of(value)}", kind, signal, planned)
    return make(tokens, item, first, item.form.last, value, DateKind.INSTANT, "", planned)


def _range(tokens: Tokens, left: Resolved, right: Resolved, day: int | None) -> DatedPhrase:
    assert left.moment is not None
    assert right.moment is not None
    start, end = (point(item, is_about=_rough(tokens, item.form) > 0) for item in (left, right))
    start, end = start if start is None else first_of(start), end if end is None else last_of(end)
    rough = left.form.first - _rough(tokens, left.form)
    low = tokens.low(rough - 1)
    first = rough - 1 if low in ("from", "between") else left.form.first
    anchor = left.anchor or (right.anchor if right.anchor.startswith("published") else "")
    merged = replace(left, rule=f"{left.rule}; to: {right.rule}", anchor=anchor, form=left.form._replace(last=right.form.last))
    value = start if start == end else f"{start}/{end}"
    return make(
        tokens,
        merged,
        first,
        right.form.last,
        value,
        DateKind.INSTANT if start == end else DateKind.INTERVAL,
        low if low in ("from", "between") else "",
        tense_of(tokens, left) is Tense.FUTURE and (day is None or right.moment.last >= day),
    )
