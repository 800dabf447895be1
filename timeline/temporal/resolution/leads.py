"""Leads: paragraphs that sum up what is told after them, as an encyclopedia begins."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from operator import attrgetter
from typing import Final

from timeline.temporal.forms import Form, Kind
from timeline.temporal.moments import Grain
from timeline.temporal.resolution.anchors import DATES, is_step
from timeline.temporal.resolution.stops import Stop, is_written, stop_of
from timeline.temporal.sentence import ends_sentence
from timeline.temporal.tokens import Tokens

_LINES: Final = re.compile("\\n")
_FEW_DATES: Final = 3
_LEAD: Final = 10
_LEAD_SENTENCE: Final = 45
_LONGEST_LEAD: Final = 400
_SHORT_LEAD: Final = 80
_HALF_A_YEAR: Final = 180
_TO: Final = frozenset(("to", "until", "till", "-", "–"))
_ENDING: Final = frozenset(("closed", "concluded", "ended", "lasted", "quelled", "suppressed", "until"))
_COPULAS: Final = frozenset(("was", "were", "is", "are"))
_ENDINGS: Final = (("put", "down"), ("was", "over"), ("were", "over"))
_ARTICLES: Final = frozenset(("a", "an", "the", "one", "among"))


@dataclass(frozen=True, slots=True)
class Lead:
    """A paragraph that sums up what follows: its tokens, half-open, and whether it tells how the story ended."""

    first: int
    last: int
    tells_end: bool = False


@dataclass(frozen=True, slots=True)
class Restart:
    """Where a story may begin again after a lead that sums it up: its first date, `after` the dates that the lead may end with.

    `last` is the last date that the lead writes with its year.
    """

    first: Stop
    last: Stop
    after: tuple[Stop | None, ...]
    tells_end: bool

    def may_follow(self, now: Stop) -> bool:
        """Tell whether a way still is where the lead ended: the very stop, not another one of the same day."""
        return any(now is stop for stop in self.after)

    def comes_to(self, now: Stop, stop: Stop) -> bool:
        """Tell whether a step leads from what was before the story into the time that the lead names."""
        return now.year < self.first.year <= stop.year <= self.last.year and stop.last >= self.first.first


def leads_of(tokens: Tokens, forms: Sequence[Form]) -> list[Lead]:
    """Return the lead of a text, and those of its parts: short paragraphs that say of little but when something began and ended."""
    breaks = [bisect_left(tokens.starts, found.start()) for found in _LINES.finditer(tokens.text)]
    leads, first, at = [_lead_of(tokens, forms)], 0, 0
    for last in breaks:
        begin = at
        while at < len(forms) and forms[at].first < last:
            at += 1
        inside = forms[begin:at]
        is_short = first > 0 and _LEAD <= last - first <= _SHORT_LEAD and 0 < len(inside) <= _FEW_DATES
        if is_short and is_written(inside[0]) and _tells_both_ends(tokens, inside, first, last):
            leads.append(Lead(first, last))
        first = last
    found = [lead for lead in leads if lead is not None]
    return found[:1] + [lead for lead in found[1:] if lead.first >= found[0].last]


def _lead_of(tokens: Tokens, forms: Sequence[Form]) -> Lead | None:
    """Return the first paragraph that sums a story up, as an encyclopedia begins.

    It says what something was, or is short and tells of both ends, or spans half a year and more under a title, or it tells the end;
    but where it counts on ("the next day"), it tells the story already.
    """
    lows, start = tokens.lows, 0
    for index in range(1, min(len(lows), _LONGEST_LEAD)):
        if "\n" in tokens.gap(index):
            if index - start >= _LEAD:
                head = range(start, min(index - 1, start + _LEAD_SENTENCE))
                says_what = any(lows[at] in _COPULAS and lows[at + 1] in _ARTICLES for at in head)
                is_short = index - start <= _SHORT_LEAD
                spans = start > 0 and is_short and _span(forms, start, index) > _HALF_A_YEAR
                goes_on = any(is_step(form) for form in forms if start <= form.first < index)
                sums_up = (is_short and _tells_both_ends(tokens, forms, start, index)) or ((says_what or spans) and not goes_on)
                tells_end = start == 0 and _tells_the_end(tokens, forms, index)
                return Lead(0, index, tells_end) if sums_up or tells_end else None
            start = index
    return None


def _tells_both_ends(tokens: Tokens, forms: Sequence[Form], start: int, end: int) -> bool:
    """Tell whether a first paragraph says when something began and when it ended: "from 30 November to 13 March"."""
    dated = [form for form in forms if start <= form.first < end and form.kind in (*DATES, Kind.SEASON, Kind.DISTANCE)]
    return any(tokens.low(form.first - 1) in _TO or _is_ending(tokens.lows[before.last : form.first]) for before, form in pairwise(dated))


def _is_ending(words: Sequence[str]) -> bool:
    """Tell whether words between two dates say that something ended: "ended", "was put down", "was over by"."""
    return not _ENDING.isdisjoint(words) or any(pair in _ENDINGS for pair in pairwise(words))


def _tells_the_end(tokens: Tokens, forms: Sequence[Form], end: int) -> bool:
    """Tell whether a first paragraph of one sentence says how the story ended: what follows begins years before."""
    written = [form for form in forms if form.kind is Kind.MOMENT and form.moment is not None and form.moment.grain >= Grain.YEAR]
    before, after = [form.moment for form in written if form.first < end], [form.moment for form in written if form.first >= end]
    if (
        len(before) != 1
        or not after
        or before[0] is None
        or after[0] is None
        or any(ends_sentence(tokens, index) for index in range(end - 1))
    ):
        return False
    return before[0].year - after[0].year >= 1


def _span(forms: Sequence[Form], first: int, last: int) -> int:
    """Return how many days lie between the first and the last date that a paragraph writes in full."""
    dated = [form.moment for form in forms if first <= form.first < last and form.kind is Kind.MOMENT and form.moment is not None]
    days = [moment.first for moment in dated if moment.grain >= Grain.YEAR]
    return max(days) - min(days) if days else 0


def restart_of(forms: Sequence[Form], lead: Lead, after: Sequence[Stop | None]) -> Restart | None:
    """Return where a story may begin again after a lead, which has led to some stops."""
    begin, end = (bisect_left(forms, at, key=attrgetter("first")) for at in (lead.first, lead.last))
    stops = [stop_of(form.moment) for form in forms[begin:end] if is_written(form) and form.moment is not None]
    if not stops:
        return None
    return Restart(stops[0], max(stops, key=attrgetter("last")), tuple(after), lead.tells_end)
