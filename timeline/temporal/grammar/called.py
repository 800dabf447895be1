"""Words of time that are a name: "his wife, Dawn,", "her sister April said", "Midnight Oil", "Sheffield Wednesday"."""

from __future__ import annotations

from typing import Final

from timeline.temporal.grammar.rules import Found
from timeline.temporal.words import MONTHS, WEEKDAYS, words_of

_KIN: Final = words_of(
    "aunt boyfriend brother cousin daughter fiance fiancee fiancé fiancée girlfriend husband mother nephew niece partner sister son twin "
    "uncle widow wife"
)
_SAYING: Final = words_of("added admitted asked laughed recalled replied says said shouted smiled tells thinks thought told")
"""What only somebody does, right behind a name."""

_ADDRESSED: Final = words_of("asked befriended divorced married named nicknamed thanked told")
_SIDES: Final = words_of("at by on in until till before after since from of the a an and or to")
"""Words that may have a capital before a time, as the first of a sentence or in a headline."""

_CLUBS: Final = {"wednesday": "sheffield", "tuesday": "ruby"}
_LONGEST_ZONE: Final = 4


def is_person(found: Found, index: int) -> bool:
    """Tell whether a month or a part of the day is what somebody is called: "told June that", "their son August"."""
    tokens = found.tokens
    before, after = tokens.low(index - 1), tokens.low(index + 1)
    if not tokens.is_capitalized(index) or tokens.word(index).isupper():
        return False
    is_aside = before == "," and after in (",", ".", ";", ")") and tokens.low(index - 2) in _KIN
    return is_aside or before in _KIN or before in _ADDRESSED or (after in _SAYING and before not in _SIDES)


def is_dawn(found: Found, index: int) -> bool:
    """Tell whether a "Dawn" that stands within a sentence is a name: it has a capital, and no preposition before it."""
    tokens = found.tokens
    if tokens.lows[index] != "dawn" or not tokens.is_capitalized(index) or tokens.word(index).isupper():
        return False
    before = tokens.low(index - 1)
    return is_person(found, index) or (before not in _SIDES and before not in ("", ".", "!", "?", ":") and "\n" not in tokens.gap(index))


def is_of_name(found: Found, index: int) -> bool:
    """Tell whether a "Noon" or a "Midnight" is a piece of a name: another capital word beside it is none of a date or a zone."""
    tokens = found.tokens
    if not tokens.is_capitalized(index) or tokens.word(index).isupper():
        return False
    before, after = tokens.low(index - 1), tokens.low(index + 1)
    is_dated = after in WEEKDAYS or after in MONTHS or (tokens.word(index + 1).isupper() and len(after) <= _LONGEST_ZONE)
    if tokens.is_capitalized(index + 1) and not is_dated and "\n" not in tokens.gap(index + 1):
        return True
    is_after_name = tokens.is_capitalized(index - 1) and before not in _SIDES and before not in WEEKDAYS and before not in MONTHS
    return is_after_name and "\n" not in tokens.gap(index)


def is_club(found: Found, index: int) -> bool:
    """Tell whether a weekday ends the name of a club or a chain: "Sheffield Wednesday", but not what was "in Sheffield Wednesday"."""
    tokens = found.tokens
    before = tokens.low(index - 1)
    return _CLUBS.get(tokens.lows[index], "") == before and tokens.is_capitalized(index - 1) and tokens.low(index - 2) != "in"
