"""Hours that bare numbers tell, where the words around them speak of a time of day: "by nine it was over", "at 5.30 the river came"."""

from __future__ import annotations

from typing import Final

from timeline.temporal.forms import Form, Kind
from timeline.temporal.grammar.guards import SMALL_WORDS
from timeline.temporal.grammar.rules import Found, starts_vaguely
from timeline.temporal.numbers import quantity
from timeline.temporal.words import DEICTICS, MONTHS, PARTS_OF_DAY, WEEKDAYS, words_of

PRICED: Final = words_of("closed close trading traded stood stand stands ended priced valued up down opened settled index points")
HOUR_CUES: Final = words_of("at by around about until till from since before after to")
RANGE: Final = 8
_DAY_WORDS: Final = frozenset((*MONTHS, *WEEKDAYS, "today", "yesterday", "tomorrow"))
_MONTH_SIGNS: Final = frozenset((*MONTHS, "."))
_SAME_DAY: Final = 45
_TIMES_TOLD: Final = frozenset((*PARTS_OF_DAY, "noon", "midnight", "midday", "a.m.", "p.m.", "am", "pm", "clock"))
_MONEY: Final = words_of("% $ £ € percent shares points index aged age pounds dollars million billion degrees")
_FRONTED: Final = words_of("at by towards toward around about")
_AT: Final = words_of("at by until till since")
_MARGINS: Final = words_of("won win wins winning lost lose beat beaten led leads lead ahead behind up down rose fell cut")
"""What is so by a number: "won by three"."""
_SUBJECTS: Final = words_of("a an there no all his her some most nothing nobody everything everyone both only")


def hour_of(low: str) -> int | None:
    """Return the hour that a word or a number tells."""
    number = quantity([low])
    return int(number) if number is not None and number.denominator == 1 and 0 <= number <= 24 else None


def dotted(found: Found, hour: int, minute: str) -> Form | None:
    """Build the British "3.40" of "at 3.40 the next morning", "at 2.30 on Friday", not "at 2.30 a share"."""
    tokens, after = found.tokens, found.after()
    near = tokens.lows[found.last : found.last + 4]
    before = found.before()
    is_day = after in ("the", "in", "that", "this", "on", "next") and any(
        low in PARTS_OF_DAY or low in WEEKDAYS or low in MONTHS for low in near
    )
    is_after_day = before in DEICTICS and hour > 5
    is_of_day = is_after_day or (before in HOUR_CUES and (is_day or after in WEEKDAYS or after in DEICTICS))
    if hour > 23 or not (is_of_day or _goes_on(found)):
        return None
    name = "halfless" if not is_of_day and 1 <= hour <= 11 else ""
    return Form(Kind.TIME, found.first + starts_vaguely(found), found.last, time=f"T{hour:02d}:{minute}", mod=found.mod(), name=name)


def _goes_on(found: Found) -> bool:
    """Tell whether a number stands where a time does, soon after one: "at four the dam broke; at 5.30 the river came", "by nine it was"."""
    tokens, before, after = found.tokens, found.before(), found.after()
    near = tokens.lows[max(0, found.first - _SAME_DAY) : found.first - 1]
    is_fronted = before in _FRONTED and (tokens.is_capitalized(found.first - 1) or found.before(2) == ";")
    is_near = before in ("before", "after") and found.before(2) in ("shortly", "just", "soon")
    is_listed = after == "," and _is_clock(found.after(2))
    if is_listed or not (is_fronted or is_near or before in _AT) or found.before(2) in PRICED or not _MONEY.isdisjoint(near):
        return False
    is_closed = after in (".", ",", ";") or (
        is_fronted and (after in SMALL_WORDS or after in _SUBJECTS or tokens.is_capitalized(found.last))
    )
    if "." in found.low("clock"):
        is_closed = (is_closed or after in SMALL_WORDS or after in _SUBJECTS) and after not in ("a", "an")
    return is_closed and (not _TIMES_TOLD.isdisjoint(near) or any(map(_is_clock, near)))


def _is_clock(low: str) -> bool:
    return low[-3:-2] in (".", ":") and low[-2:].isdecimal()


def hour_alone(found: Found) -> Form | None:
    """Build the five of "the watch was sent to bed at five.", where the words before have just told a time of day."""
    hour, after = hour_of(found.low("hour")), found.after()
    if hour is None or not 1 <= hour <= 12 or found.before(2) in PRICED or found.before() not in (*_FRONTED, *_AT, "before", "after"):
        return None
    is_of_date = found.before() == "at" and (
        found.before(2) in _DAY_WORDS or (found.before(2).isdecimal() and found.before(3) in _MONTH_SIGNS)
    )
    is_closed = found.before() in ("at", "by", "until", "till") and (
        after in (".", ",", ";", "the") or (after in ("and", "but", "he", "they") and found.after(2) != "a")
    )
    near = found.tokens.lows[max(0, found.first - _SAME_DAY) : found.first - 1]
    if found.before() == "by" and not _MARGINS.isdisjoint(near[-RANGE:]):
        return None
    is_before_day = found.before() == "at" and after == "on" and found.after(2) == "the" and found.after(3)[:1].isdecimal()
    if is_before_day:
        return Form(Kind.TIME, found.first, found.last, time=f"T{hour:02d}:00", name="oclock")
    is_told = is_closed and (is_of_date or not _TIMES_TOLD.isdisjoint(near)) and _MONEY.isdisjoint(near)
    if not is_told and not _goes_on(found):
        return None
    return Form(Kind.TIME, found.first, found.last, time=f"T{hour:02d}:00", name="oclock")
