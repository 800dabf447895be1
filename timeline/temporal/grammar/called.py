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
HONORIFICS: Final = words_of("mr mrs ms miss dr sir lady lord")
SHOWS: Final = words_of("baseball fever fights football live lights raw takeaway")
_NEWSPAPERS: Final = words_of("times telegraph mirror express herald post mail world star tribune independent people sun")
_NAMED_DAYS: Final = words_of("black bloody cyber super ash shrove maundy")
_WEEKDAY_WORDS: Final = words_of("sun sat mon wed fri thu tue")


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


def _ends_name(found: Found, index: int) -> bool:
    """Tell whether a weekday ends a name: "Sheffield Wednesday", but not what was "in Sheffield Wednesday"; "the Mail on Sunday"."""
    tokens = found.tokens
    before = tokens.low(index - 1)
    if before == "on" and tokens.lows[index] == "sunday" and tokens.word(index - 2) == "Mail":
        return True
    return _CLUBS.get(tokens.lows[index], "") == before and tokens.is_capitalized(index - 1) and tokens.low(index - 2) != "in"


def is_weekday(found: Found) -> bool:
    """Tell whether a weekday's name or abbreviation stands for the day: not "the Sun", "she sat"."""
    tokens = found.tokens
    index = found.span("weekday")[0]
    low = tokens.lows[index]
    if low.endswith("day"):
        if (tokens.low(index - 1) in _NAMED_DAYS and tokens.is_capitalized(index - 1)) or _ends_name(found, index):
            return False
        is_named = tokens.low(index - 1) == "." or tokens.is_capitalized(index - 1)
        titled = range(max(0, index - 1 - is_named), index)
        if tokens.low(index + 1) in ("school", "prayer") or any(
            tokens.lows[at] in HONORIFICS and tokens.is_capitalized(at) for at in titled
        ):
            return False  # Sunday school, the Friday prayer, Mr. Friday; but "the president Friday signed"
        is_show = tokens.low(index + 1) == "night" and tokens.low(index + 2) in SHOWS and tokens.is_capitalized(index + 2)
        return not is_show and not (tokens.low(index + 1) in _NEWSPAPERS and tokens.is_capitalized(index + 1))
    if not tokens.is_capitalized(index):
        return low in ("tues", "thurs", "weds") or (
            low in ("mon", "tue", "thu", "fri") and tokens.low(index - 1) in ("on", "next", "last", "this", "by")
        )
    if low in _WEEKDAY_WORDS:
        after = tokens.low(index + 1)
        beyond = tokens.lows[index + 1 : index + 4]
        if tokens.low(index - 1) in ("the", "a"):
            return False
        if after in ("-", "–") and tokens.low(index + 2) in WEEKDAYS:
            return True
        return (
            (after in (".", ",") and any(word.isdecimal() for word in beyond))
            or after.isdecimal()
            or tokens.low(index - 1) in ("on", "last", "next", "by")
        )
    return True
