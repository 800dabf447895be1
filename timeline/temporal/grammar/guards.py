"""What keeps ordinary words from being taken for dates: months, seasons and units are also words ("may", "march", "second")."""

from __future__ import annotations

from typing import Final

from timeline.temporal.grammar import called
from timeline.temporal.grammar.rules import Found
from timeline.temporal.words import SEASONS, TENS_PLURALS, words_of

_FALL_CUES: Final = words_of("in by until till before since each every during early late mid this last next")
_SMALL_WITH_DAY: Final = words_of("may march mar sun")
_SMALL_ALONE: Final = words_of("may march mar august jan feb apr jun jul aug sep sept oct nov dec")
_HEAT: Final = frozenset(("temperature", "temperatures", "thermometer", "mercury", "degrees", "fahrenheit", "highs", "lows"))
_WEATHER: Final = 16
"""So many tokens before "the 70s" the weather may be spoken of."""
SMALL_WORDS: Final = words_of(
    "the a an and or but when while as he she it they we his her their its was were had at by for from in on to with after "
    "before until that which who under during through there this is are has according"
)
FUNCTION_WORDS: Final = SMALL_WORDS | words_of(
    "without against between near under over along across into within upon toward towards beyond behind despite because since if then "
    "where whose whom these those any all some many several no not only also just even both either neither each who what "
    "our your my i you me him them us would could should will may might must can did do does being been am became came went took began "
    "met left lost won fell saw gave held made said found led brought sent set put fought broke drove struck saw hit one two"
)
"""Words that follow a date and no number: what is none of them is a noun that a number counts or orders."""
_MONTH_CUES: Final = words_of(
    "in since of by until till from during before after between through throughout to early late mid last next this past coming "
    "each every and or on end beginning start middle , ( - – — / around about ending ended previous following for as than"
)
_AFTER_PERSON: Final = called.HONORIFICS | {"theresa", "brian", "president", "minister", "secretary"}
_UPHEAVALS: Final = words_of("revolution rising uprising monarchy manifesto plot theses")
_NAME_MONTHS: Final = frozenset(("april", "june", "august", "may", "jan", "march"))
_ABBREVIATED: Final = words_of("jan feb mar apr jun jul aug sep sept oct nov dec")
_SEASONAL: Final = words_of(
    "campaign campaigns offensive offensives semester term session season elections harvest floods thaw rains quarter collection"
)
_KEPT_FOR_SEASON: Final = words_of(
    "quarters camp camps clothing clothes uniform uniforms palace residence house home coat coats wheat barley garrison capital sports "
    "tyres tires olympics paralympics games school schools job jobs dress garden pasture pastures coats gear "
    "boots wear vegetables solstice water onions recess break vacation holidays"
)
_PLACED: Final = words_of("there here at in near on among")
_TURNING: Final = frozenset((*SEASONS, "from"))
"""Behind these, "to winter" is where something leads: "from autumn to winter"."""
_PASSED: Final = words_of("passed spent spend wintered")
_SEASON_CUES: Final = words_of(
    "in since of by until till from during before after between through throughout to early late mid last next this past coming "
    "each every and or end beginning start middle - around about previous following for per all that same"
)


def is_month_word(found: Found, group: str, *, has_day: bool) -> bool:
    """Tell whether a month's name stands for the month."""
    tokens = found.tokens
    index = found.span(group)[0]
    low = tokens.lows[index]
    if not tokens.is_capitalized(index):
        is_full = has_day and found.has("year")  # "12 may 2014", as people type
        return is_full or low not in (_SMALL_WITH_DAY if has_day else _SMALL_ALONE)
    before = tokens.low(found.first - 1)
    if tokens.low(index + 1) in _UPHEAVALS and tokens.is_capitalized(index + 1):
        return False  # the October Revolution
    if low == "march" and tokens.low(index - 1) == "long" and tokens.is_capitalized(index - 1):
        return False  # a Long March 9 rocket
    if has_day:
        return low != "may" or tokens.low(index - 1) not in _AFTER_PERSON
    if low in _NAME_MONTHS and called.is_person(found, index):
        return False
    if low in _ABBREVIATED and low != "sept" and not _is_abbreviation(found, index, before):
        return False
    if low in _NAME_MONTHS and before in ("and", "or", ",", "(", "to", "for", "as", "than") and _is_name(found, index + 1):
        return False
    if found.has("rel") or found.has("mod") or before in _MONTH_CUES:
        return not (low in ("may", "march") and before == "," and tokens.low(index + 1) in ("i", "be", "have", "not"))
    return low not in _NAME_MONTHS or _is_no_name(found, index, before)


def _is_abbreviation(found: Found, index: int, before: str) -> bool:
    """Tell whether "Oct", "Jan" stands for the month and begins no name."""
    low, after = found.tokens.lows[index], found.tokens.low(index + 1)
    if after != "." and (before not in _MONTH_CUES or _is_name(found, index + 1)):
        return False
    return low not in ("jan", "mar", "dec") or before in _MONTH_CUES


def _is_no_name(found: Found, index: int, before: str) -> bool:
    """Tell whether "April", "May", "March" is neither a person nor a verb nor a march."""
    tokens, low = found.tokens, found.tokens.lows[index]
    if before in _AFTER_PERSON or (low in ("may", "march") and starts_sentence(found, index)):
        return False
    if tokens.is_capitalized(found.first - 1) and before not in ("the", "a", "on", "in"):
        return False
    if tokens.is_capitalized(index + 1) and before not in ("the", "a", "an", "'s", "s", "its", "his", "their"):
        return False
    if low == "march" and before == "s" and tokens.low(index - 3) not in ("year", "company"):
        return False  # the Women's March
    return not (low == "march" and (before in ("the", "a", "this", "long") or tokens.low(index + 1) in ("for", "on")))


def _is_name(found: Found, index: int) -> bool:
    """Tell whether the next word begins a name, as in "Jan Kowalski"."""
    return found.tokens.is_capitalized(index) and found.tokens.low(index) not in ("i", "the")


def starts_sentence(found: Found, index: int) -> bool:
    """Tell whether a sentence or line begins with a word."""
    before = found.tokens.low(index - 1)
    return before in ("", ".", "!", "?", ":", '"', "“", "`", "'", "‘") or "\n" in found.tokens.gap(index)


def is_number_of_something(found: Found, span: tuple[int, int]) -> bool:
    """Tell whether the number after a month counts something: "in May 12 people"."""
    tokens = found.tokens
    after = tokens.low(span[1])
    if span[1] - span[0] > 1 or not tokens.lows[span[0]].isdecimal():
        return False
    if after in ("%", "percent", "per", "million", "billion", "hundred", "thousand"):
        return True
    return after == "/" or (after == ":" and tokens.is_glued(span[1]) and tokens.low(span[1] + 1).isdecimal())


_JOINING: Final = frozenset(("and", "or", "to", "through", ",", "-", "–"))
"""What joins decades: "the 1960s and 70s"."""
_DECADES_LISTED: Final = 4


def is_decade_word(found: Found) -> bool:
    """Tell whether "the nineties" is a decade and no temperature or age."""
    before = found.tokens.low(found.first - 1)
    if before in ("his", "her", "their", "my", "your", "our"):
        return False
    if found.after() in ("degrees", "percent", "%", "°"):
        return False
    if before in _JOINING and (found.tokens.low(found.first - 2) in TENS_PLURALS or _is_decade_number(found, found.first - 2)):
        return True
    if _HEAT.intersection(found.tokens.lows[max(0, found.first - _WEATHER) : found.first]):
        return False
    return "the" in found.tokens.lows[found.first : found.last] or before in ("mid", "-") or found.has("mod")


def _is_decade_number(found: Found, index: int, reach: int = _DECADES_LISTED) -> bool:
    """Tell whether the s of "the 1960s", "the '60s", or of what these words join to one, stands at a token."""
    number, before = found.tokens.low(index - 1), found.tokens.low(index - 2)
    if found.tokens.low(index) != "s" or not number.isdecimal() or not number.endswith("0") or len(number) not in (2, 4):
        return False
    if len(number) == 4 or before in ("'", "’", "‘"):
        return True
    return before in _JOINING and reach > 0 and _is_decade_number(found, index - 3, reach - 1)


def means_century(found: Found) -> bool:
    """Tell whether "the 1800s" is a century: it is, except where the text says decade."""
    return found.after() != "decade" and not found.low("number").startswith("20")


def is_season(found: Found) -> bool:
    """Tell whether a season's name stands for the season: not "the fall of Rome", "prices fall", "a hot spring"."""
    tokens = found.tokens
    index = found.span("season")[0]
    low = tokens.lows[index]
    before, after = tokens.low(index - 1), tokens.low(found.last)
    if tokens.is_capitalized(index) and tokens.is_capitalized(found.last) and not tokens.gap(found.last).count("\n"):
        return False  # the Winter War
    if before == "to" and after in _PLACED and not _TURNING & set(tokens.lows[max(0, index - 4) : index - 1]):
        return False  # "they refused to winter there"
    if after in _KEPT_FOR_SEASON or tokens.low(index - 1 - (tokens.low(index - 1) == ".")) in called.HONORIFICS:
        return False
    if found.has("rel") or found.has("mod"):
        return not (low in ("fall", "spring") and after == "of" and not found.has("rel"))
    if low not in ("fall", "spring"):
        return not tokens.is_capitalized(index) or before in _SEASON_CUES or before in ("the", "a", "", ".")
    if before == "the" and (after in _SEASONAL or _is_of_a_year(found)):
        return True
    if before == "the":
        return (tokens.low(index - 2) in _SEASON_CUES or tokens.low(index - 2) in _PASSED) and after != "of"
    return before in _FALL_CUES and after not in ("to", "from", "short", "apart", "into", "in")


def _is_of_a_year(found: Found) -> bool:
    """Tell whether "of the next year" follows."""
    tokens, at = found.tokens, found.last
    return (
        tokens.low(at) == "of" and "year" in tokens.lows[at + 1 : at + 4] and tokens.low(at + 1) in ("the", "that", "this", "last", "next")
    )
