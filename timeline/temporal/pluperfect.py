"""Where a sentence looks back: "had left", but not "had to leave", "had 300 men", "had the walls built"."""

from __future__ import annotations

from typing import Final

from timeline.temporal.context import PAST_VERBS
from timeline.temporal.tokens import Tokens
from timeline.temporal.words import CARDINALS, TENS, words_of

_DETERMINERS: Final = words_of(
    "a an another any both each every few her his its little many more much my no our several some the their these this"
)
_OWNED: Final = _DETERMINERS | words_of("enough none nothing to dozens hundreds thousands half") | frozenset((*CARDINALS, *TENS))
_ABOUT: Final = words_of("about almost already also barely hardly just nearly now only over perhaps still then")
_SUBJECT: Final = 7
"""So many tokens lead from a date at the head of a clause to its verb."""
_ENDINGS: Final = frozenset((".", ",", ";", ":", ")", "but", "when"))
_SUBJECTS: Final = words_of("a all an both he her his it its no she some the their they this two we")


def looks_back_at(tokens: Tokens, first: int, last: int) -> int:
    """Return where the last "had" of some tokens stands that looks back, -1 where none does or a new clause with its own subject came."""
    lows = tokens.lows
    for index in range(last - 1, first - 1, -1):
        low = lows[index]
        if low in (";", "but") and (tokens.low(index + 1) in _SUBJECTS or tokens.is_capitalized(index + 1)) and index + 1 < last:
            return -1
        if low == "had" and is_pluperfect(tokens, index):
            return index
    return -1


def is_pluperfect(tokens: Tokens, index: int) -> bool:
    """Tell whether a "had" leads to a verb: no number, no noun with its article, no "to" follows."""
    after = index + 1 + (tokens.low(index + 1) in _ABOUT)
    low = tokens.low(after)
    return not (low in _OWNED or low[:1].isdigit())


def stands_before_had(tokens: Tokens, last: int) -> bool:
    """Tell whether a clause goes on behind a date with a subject and a "had" that looks back: "in 1919 the thaw had come early"."""
    near = tokens.lows[last : last + _SUBJECT]
    at = near.index("had") if "had" in near else 0
    if not at or not is_pluperfect(tokens, last + at):
        return False
    return _ENDINGS.isdisjoint(near[:at]) and not any(low in PAST_VERBS or low.endswith("ed") for low in near[:at])
