"""Holidays by their names, with their year, their week or their weekend."""

from __future__ import annotations

from typing import Final

from timeline.temporal.forms import Form, Kind
from timeline.temporal.grammar.rules import Found, Rule
from timeline.temporal.holidays import HOLIDAYS, holiday
from timeline.temporal.moments import Grain
from timeline.temporal.words import words_of

_AFTER_HOLIDAY: Final = words_of("honours honors island rising parade offensive carol")
"""What makes another thing of a holiday: "Christmas Island", "the New Year Honours"."""
_SILENT: Final = ("'", "’", "‘", "`", "ʼ", ".")
"""What a holiday's name may be written with and without."""
_OTHER_CALENDARS: Final = words_of(
    "amazigh armenian assyrian balinese bengali berber buddhist burmese cambodian chinese coptic ethiopian hebrew hindu iranian islamic "
    "jewish julian khmer korean kurdish lao lunar muslim nepali orthodox parsi persian sinhala sinhalese tamil thai tibetan vietnamese "
    "zoroastrian"
)
"""Whose Christmas, Easter or New Year is on another day."""


def _holiday(found: Found) -> Form | None:
    """Build "Christmas", "New Year's Eve 1999", "last Easter weekend": the longest name that the words begin with."""
    tokens, (start, end) = found.tokens, found.span("name")
    if not tokens.is_capitalized(start) or tokens.low(start - 1) in _OTHER_CALENDARS:
        return None
    words = [low for low in tokens.lows[start:end] if low not in _SILENT]
    known = next((size for size in range(len(words), 0, -1) if " ".join(words[:size]) in HOLIDAYS), 0)
    if not known:
        return None
    last = start
    for _ in range(known):
        while tokens.lows[last] in _SILENT:
            last += 1
        last += 1
    name = HOLIDAYS[" ".join(words[:known])]
    around = tokens.low(last)
    if around in ("term", "terms") or (around in _AFTER_HOLIDAY and tokens.is_capitalized(last)):
        return None
    grain = {"week": Grain.WEEK, "weekend": Grain.WEEKEND}.get(around, Grain.DAY)
    last += grain is not Grain.DAY
    year = tokens.low(last + (tokens.low(last) in (",", "of")))
    if len(year) == 4 and year.isdecimal() and 1000 <= int(year) <= 2200:
        moment, last = holiday(name, int(year)), last + 1 + (tokens.low(last) in (",", "of"))
        return Form(Kind.HOLIDAY, found.first, last, name=name, part=int(year), grain=grain, moment=moment)
    return Form(Kind.HOLIDAY, found.first, last, name=name, relation=found.relation(), grain=grain)


RULES: Final = (
    Rule("holiday", "<rel>?(?P<name>{holifirst}(?:{holiword}|{apos}|{dot}){0,6}){week_or_weekend}?(?:(?:{comma}|{of})?{year4})?", _holiday),
)
