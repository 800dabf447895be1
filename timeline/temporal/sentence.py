"""Where the sentence around an expression begins and ends, and whether it gives figures of business."""

from __future__ import annotations

from typing import Final

from timeline.temporal.tokens import Tokens
from timeline.temporal.words import words_of

_REACH: Final = 60
_HALVES: Final = frozenset(("a.m.", "p.m."))
_STOPS: Final = _HALVES | {".", "!", "?"}
FIGURES: Final = words_of(
    "% percent profit profits earnings earned revenue revenues sales net loss losses results growth output exports imports gdp inflation "
    "income $ £ € million billion dividend shipments deliveries economy quarter cents yen costs prices rates volume margins"
)
_ABBREVIATIONS: Final = words_of(
    "v mr mrs ms dr gen sen rep gov lt col maj capt sgt st jr sr inc corp co ltd jan feb mar apr jun jul aug sep sept oct nov dec vs no "
    "mon tue tues wed thu thur thurs fri sat sun prof rev hon adm u s n p a m e g i mass calif va pa md ill conn mich wis minn"
)
_OPENERS: Final = words_of(
    "a after all an as at both but by for he her his i if in it its no on she some that the their there they this we when you"
)
"""Words that begin a sentence, with a capital, after "p.m."."""


def sentence(tokens: Tokens, first: int, last: int) -> tuple[int, int]:
    """Return the tokens of the sentence that holds an expression, at most 60 to each side."""
    lows, starts, ends = tokens.lows, tokens.starts, tokens.ends
    start, end = max(0, first - _REACH), min(len(lows), last + _REACH)
    for index in range(first - 1, start - 1, -1):
        if (lows[index] in _STOPS or starts[index + 1] - ends[index] > 1) and ends_sentence(tokens, index):
            start = index + 1
            break
    for index in range(last - (lows[last - 1] in _HALVES), end - 1):
        if (lows[index] in _STOPS or starts[index + 1] - ends[index] > 1) and ends_sentence(tokens, index):
            end = index + 1
            break
    return start, end


def has_figures(tokens: Tokens, first: int, last: int) -> bool:
    """Tell whether the sentence around an expression gives figures of business."""
    start, end = sentence(tokens, first, last)
    return any(low in FIGURES for low in tokens.lows[start:end])


def ends_sentence(tokens: Tokens, index: int) -> bool:
    """Tell whether a sentence ends with this token."""
    low = tokens.lows[index]
    nxt = index + 1
    if low in (".", "!", "?"):
        if nxt >= len(tokens):
            return True
        if low == "." and (tokens.low(index - 1) in _ABBREVIATIONS and not tokens.gap(nxt).count("\n")):
            return False
        return tokens.starts[nxt] > tokens.ends[index] or tokens.word(nxt)[0] in "\"”'’)"
    if low in _STOPS:
        return tokens.low(nxt) in _OPENERS and tokens.is_capitalized(nxt)
    gap = tokens.gap(nxt)
    return gap.count("\n") > 1
