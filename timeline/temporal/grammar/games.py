"""Tells the quarters and halves of a game from those of a year: "lost the third quarter 24-12"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from timeline.temporal.grammar.rules import Found
from timeline.temporal.words import words_of

_NEAR: Final = 12
_AROUND: Final = 30
_MOST_POINTS: Final = 200
_OF_BUSINESS: Final = words_of(
    "% $ £ € percent profit profits earnings earned revenue revenues sales net losses results growth income million billion dividend "
    "shipments gdp fiscal analysts shares"
)
_OF_GAMES: Final = words_of(
    "touchdown touchdowns quarterback fumble interception interceptions halftime rebound rebounds assists dunk layup jumper turnovers "
    "basketball football handball hockey lacrosse nba nfl wnba playoff playoffs innings touchline penalty striker goalkeeper scored"
)


def is_of_game(found: Found) -> bool:
    """Tell whether a game is told of: a score, or its words, stand near, and no figures of business."""
    tokens, first, last = found.tokens, found.first, found.last
    near = tokens.lows[max(0, first - _NEAR) : last + _NEAR]
    if not _OF_BUSINESS.isdisjoint(near):
        return False
    around = tokens.lows[max(0, first - _AROUND) : last + _AROUND]
    return not _OF_GAMES.isdisjoint(around) or any(_is_score(near, at) for at in range(len(near) - 2))


def _is_score(lows: Sequence[str], at: int) -> bool:
    """Tell whether a score stands here: 24-12."""
    return lows[at + 1] in ("-", "–") and all(low.isdecimal() and int(low) < _MOST_POINTS for low in (lows[at], lows[at + 2]))
