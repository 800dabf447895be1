"""Words that open a typed date on one side: "after 1990", "before May 2024", "from 1990 on", "1990 or later", "1990 to present".

"After" and "before" leave the date itself out, as they do in speech: after 1990 is 1991 or later. All others keep it in.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from timeline.dates.edtf import DateKind, EdtfDate, Precision
from timeline.temporal.moments import Grain, holding

_BEFORE_IT: Final = (  # words, does the date begin or end what is meant, is it left out, did it last
    (r"(?:after|later than|post-?)", True, True, DateKind.INSTANT),
    (r"(?:before|prior to|earlier than|pre-?)", False, True, DateKind.INSTANT),
    (r"(?:since|from|starting(?: in| on)?|beginning(?: in| on)?)", True, False, DateKind.INTERVAL),
    (r"(?:until|till|up to|up until|through)", False, False, DateKind.INTERVAL),
    (r"(?:no earlier than|not earlier than|not before|(?:in|on) or after)", True, False, DateKind.INSTANT),
    (r"(?:by|no later than|not later than|not after|(?:in|on) or before)", False, False, DateKind.INSTANT),
)
_AFTER_IT: Final = (
    (
        r"(?:on|onwards?|- ?(?:present|now|today)|– ?(?:present|now|today)|to (?:the )?(?:present|now|today))",
        True,
        False,
        DateKind.INTERVAL,
    ),
    (r"(?:(?:or|and) (?:later|after)|at the earliest)", True, False, DateKind.INSTANT),
    (r"(?:(?:or|and) (?:earlier|before)|at the latest)", False, False, DateKind.INSTANT),
)
_FROM: Final = re.compile(r"(?:from|since)\s+", re.IGNORECASE)
_GRAINS: Final = {
    Precision.MILLENNIUM: Grain.MILLENNIUM, Precision.CENTURY: Grain.CENTURY, Precision.DECADE: Grain.DECADE, Precision.YEAR: Grain.YEAR,
    Precision.HALF: Grain.HALF, Precision.SEASON: Grain.SEASON, Precision.QUARTER: Grain.QUARTER, Precision.MONTH: Grain.MONTH,
    Precision.DAY: Grain.DAY,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Opening:
    """What opens a date: the words of the date, whether they begin what is meant or end it, and whether they are left out of it."""

    rest: str
    words: str
    is_start: bool
    is_beyond: bool
    kind: DateKind

    def value(self, date: EdtfDate) -> str:
        """Return the open date as EDTF, at the precision of the date that was typed."""
        end = self._end(date)
        return f"{end}/.." if self.is_start else f"../{end}"

    def _end(self, date: EdtfDate) -> str:
        grain = Grain.DAY if date.is_range else _GRAINS[date.precision]
        day = date.last if self.is_start == self.is_beyond else date.first
        if date.qualifier or not (self.is_beyond or date.is_range):
            return date.text
        step = 0 if not self.is_beyond else 1 if self.is_start else -1
        return holding(day, grain).shifted(step).edtf()


def opening(typed: str) -> Opening | None:
    """Return what opens a typed date; None where nothing does."""
    for words, is_start, is_beyond, kind in _AFTER_IT:
        match = re.fullmatch(rf"(?P<rest>.+?)(?:\s+|(?=[-–]))(?P<words>{words})", typed, re.IGNORECASE)
        if match is not None:
            return Opening(_FROM.sub("", match["rest"], count=1), match["words"], is_start, is_beyond, kind)
    for words, is_start, is_beyond, kind in _BEFORE_IT:
        match = re.fullmatch(rf"(?P<words>{words})(?:(?<=-)|\s+)(?P<rest>.+)", typed, re.IGNORECASE)
        if match is not None:
            return Opening(match["rest"], match["words"], is_start, is_beyond, kind)
    return None
