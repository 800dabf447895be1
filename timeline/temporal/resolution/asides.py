"""Which dates of a narrative are asides: looks back or ahead that the story does not follow.

"A secret alliance of 1873", "who had been legate since 7 BC", "(born in 1820)", "whose fate was settled in 1929": what comes after
such a date still belongs to the time before it.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum
from typing import Final

from timeline.temporal.context import Tense, clause
from timeline.temporal.forms import Form, Kind, Relation
from timeline.temporal.moments import Grain, Moment
from timeline.temporal.pluperfect import looks_back_at, stands_before_had
from timeline.temporal.sentence import sentence
from timeline.temporal.tokens import Tokens
from timeline.temporal.words import words_of

_RELATIVES: Final = words_of("which who whose whom where")
_BEYOND: Final = frozenset(("until", "till", "since"))
"""What leads to a decade or century beside the story: "not rebuilt until the late 18th century"."""
_STRETCHES: Final = frozenset(("course", "end", "beginning", "start", "middle", "rest", "remainder", "close", "outset"))
_PLANNED: Final = frozenset(("would", "should"))
_HEAD: Final = 3
"""A date that follows within so many tokens of the head of its sentence takes the story along."""
_PERSONS: Final = frozenset(("he", "it", "she", "they"))
_ENDS: Final = words_of(
    "abolished buried burned death demolished destroyed died dissolved drowned executed exiled hanged imprisoned killed murdered pardoned "
    "perished retired sank scrapped sentenced shot tried wrecked"
)
_BRIEF: Final = 9
_RECALLING: Final = words_of("claimed confessed recalled remembered said testified told wrote")
_PARENTHESIS: Final = 8
_HEADING: Final = 14
_LONG: Final = 5
"""So many years later is a look ahead, unless the sentence begins with it."""


class Place(Enum):
    """Where a date stands: at the head of its sentence or of a paragraph, within, in a clause of its own, or in words that look aside.

    "Who had been there in 1899" and "until 1905" are clauses of their own; "the alliance of 1873" and "(1834-1879)" look aside;
    "would be over by June 1948" looks ahead; "he died in 1868" ends a life, and the story may go on from before.
    """

    HEAD = "head"
    WITHIN = "within"
    CLAUSE = "clause"
    ASIDE = "aside"
    AHEAD = "ahead"
    FATE = "fate"


def place_of(tokens: Tokens, form: Form, moment: Moment) -> Place:
    """Tell where a written date stands."""
    start, _ = sentence(tokens, form.first, form.last)
    before = tokens.lows[start : form.first]
    if _is_beside(tokens, form, moment):
        return Place.ASIDE
    if not _PLANNED.isdisjoint(before) or _was_to(before):
        return Place.AHEAD
    if tokens.low(form.first - 1) in ("until", "till"):
        return Place.FATE
    is_told_back = tokens.low(form.first - 1) != "by" and stands_before_had(tokens, form.last)
    if is_told_back or looks_back_at(tokens, start, form.first) >= 0 or any(low in _RELATIVES for low in before):
        return Place.CLAUSE
    if _is_fate(tokens, start, form):
        return Place.FATE
    return Place.HEAD if form.first - start <= _HEAD or _begins_paragraph(tokens, start) else Place.WITHIN


def _was_to(before: Sequence[str]) -> bool:
    """Tell whether words say what was to be: "who was to become a minister in"."""
    return any(
        low in ("was", "were") and before[at + 1 : at + 2] == ["to"] and before[at + 2 : at + 3] != ["have"]
        for at, low in enumerate(before)
    )


def _is_fate(tokens: Tokens, start: int, form: Form) -> bool:
    """Tell whether a sentence only says how somebody ended of whom the one before told: "He died in October 1645."."""
    before = tokens.lows[start : form.first]
    return bool(before) and before[0] in _PERSONS and not _ENDS.isdisjoint(before) and tokens.low(form.last) in (".", ",", ";")


def looks_ahead(tokens: Tokens, form: Form) -> bool:
    """Tell whether a step or a bare date of a narrative leaves the story where it was: "four years earlier", "was due in May"."""
    if form.relation is Relation.BARE and form.kind in (Kind.DAY_MONTH, Kind.MONTH, Kind.SEASON, Kind.HOLIDAY):
        here = clause(tokens, form.first, form.last)
        return here.tense is Tense.FUTURE and (here.is_strong or "could" not in tokens.lows[here.first : here.last])
    if form.relation is Relation.PREVIOUS and (
        form.kind in (Kind.MONTH, Kind.SEASON) or (form.kind is Kind.UNIT and form.grain < Grain.DAY)
    ):
        return True  # "given command the previous August"
    if form.kind is Kind.MOMENT and form.moment is not None and form.moment.grain < Grain.YEAR:
        return tokens.low(form.first - 1) in _BEYOND
    if form.kind is not Kind.DISTANCE:
        return False
    if form.relation is Relation.EARLIER:
        return True
    start, _ = sentence(tokens, form.first, form.last)
    before = tokens.lows[start : form.first]
    return ("have" in before[-6:] and "to" in before) or (form.first - start > _HEAD and form.unit == "Y" and (form.number or 0) >= _LONG)


def _is_beside(tokens: Tokens, form: Form, moment: Moment) -> bool:
    """Tell whether a date only describes: "the alliance of 1873", "since 7 BC", "(1834-1879)"."""
    signal = tokens.low(form.first - 1)
    if signal == "of" and tokens.low(form.first - 2) in _STRETCHES:
        return False  # "in the course of 1948"
    if signal == "since" or (signal in ("of", "from") and not form.mod and moment.grain <= Grain.YEAR):
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


def may_tell_on(tokens: Tokens, form: Form) -> bool:
    """Tell whether a date of a narrative stands where what came of something is told, or what somebody said of it later.

    In the last sentence of a paragraph: "Dorn was tried in 1645"; in a short one: "The mill was rebuilt in 1661"; "he wrote in 1650".
    """
    start, end = sentence(tokens, form.first, form.last)
    is_last = end >= len(tokens) or "\n" in tokens.gap(end)
    is_brief = end - start <= _BRIEF and form.first - start > _HEAD
    return is_last or is_brief or not _RECALLING.isdisjoint(tokens.lows[start : form.first])


def _begins_paragraph(tokens: Tokens, start: int) -> bool:
    """Tell whether a sentence begins a paragraph, a heading of a few words before it aside."""
    return start <= _HEAD or any("\n" in tokens.gap(index) for index in range(start, start - _HEAD - 1, -1))
