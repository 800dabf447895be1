"""Which dates of a narrative are asides: looks back or ahead that the story does not follow.

"A secret alliance of 1873", "who had been legate since 7 BC", "(born in 1820)", "whose fate was settled in 1929": what comes after
such a date still belongs to the time before it.
"""

from __future__ import annotations

from typing import Final

from timeline.temporal.context import Tense, clause, sentence
from timeline.temporal.forms import Form, Kind, Relation
from timeline.temporal.moments import Grain, Moment
from timeline.temporal.tokens import Tokens
from timeline.temporal.words import words_of

_RELATIVES: Final = words_of("which who whose whom where")
_HEAD: Final = 3
"""A date that follows within so many tokens of the head of its sentence takes the story along."""
_PARENTHESIS: Final = 8
_HEADING: Final = 14
_LONG: Final = 5
"""So many years later is a look ahead, unless the sentence begins with it."""


def is_aside(tokens: Tokens, form: Form, moment: Moment, story: Moment | None) -> bool:
    """Tell whether a date of a narrative leaves the story where it was."""
    if story is None:
        return False
    start, _ = sentence(tokens, form.first, form.last)
    is_at_head = form.first - start <= _HEAD
    before = tokens.lows[start : form.first]
    if form.kind is Kind.DISTANCE:
        if form.relation is Relation.EARLIER:
            return True
        return ("have" in before[-6:] and "to" in before) or (not is_at_head and form.unit == "Y" and (form.count or 0) >= _LONG)
    if form.kind in (Kind.DAY_MONTH, Kind.MONTH, Kind.SEASON, Kind.HOLIDAY):
        return clause(tokens, form.first, form.last).tense is Tense.FUTURE
    if form.kind is not Kind.MOMENT or (moment.year == story.year and moment.grain > Grain.YEAR):
        return form.kind is Kind.MOMENT and _is_in_parentheses(tokens, form)
    if _is_beside(tokens, form, moment):
        return True
    if any(low in _RELATIVES for low in before):
        return True
    if moment.year == story.year:
        return False
    is_back = moment.first < story.first
    if is_back and "had" in before:
        return True
    return is_back and not is_at_head and not _begins_paragraph(tokens, start)


def _is_beside(tokens: Tokens, form: Form, moment: Moment) -> bool:
    """Tell whether a date only describes: "the alliance of 1873", "since 7 BC", "(1834-1879)"."""
    signal = tokens.low(form.first - 1)
    if (
        signal in ("since", "until", "till")
        or (signal == "from" and moment.grain <= Grain.YEAR)
        or (signal == "of" and moment.grain <= Grain.YEAR and not form.mod)
    ):
        return True
    return _is_in_parentheses(tokens, form)


def _is_in_parentheses(tokens: Tokens, form: Form) -> bool:
    """Tell whether parentheses hold the date, other than those of a heading: "Outbreak (1914)"."""
    lows = tokens.lows
    first = max(0, form.first - _PARENTHESIS)
    opening = next((index for index in range(form.first - 1, first - 1, -1) if lows[index] in ("(", ")")), None)
    if opening is None or lows[opening] == ")":
        return False
    closing = next((index for index in range(form.last, min(len(lows), form.last + _PARENTHESIS)) if lows[index] == ")"), None)
    if closing is None or "\n" not in tokens.gap(closing + 1):
        return True
    return not any("\n" in tokens.gap(index) for index in range(max(0, opening - _HEADING), opening + 1))


def _begins_paragraph(tokens: Tokens, start: int) -> bool:
    """Tell whether a sentence begins a paragraph, a heading of a few words before it aside."""
    return start <= _HEAD or any("\n" in tokens.gap(index) for index in range(start, start - _HEAD - 1, -1))
