"""What keeps ordinary numbers from being taken for years: counts, prices, pages, house numbers, names with a number."""

from __future__ import annotations

from typing import Final

from timeline.temporal.grammar.guards import FUNCTION_WORDS, SMALL_WORDS, starts_sentence
from timeline.temporal.grammar.rules import Found
from timeline.temporal.words import words_of

YEAR_CUES: Final = words_of(
    "in since of by until till from during before after between through throughout to year circa c ca early late mid around about "
    "spring summer autumn fall winter january february march april may june july august september october november december "
    "season and post pre than end beginning back for as on or"
)
STRONG_CUES: Final = words_of("in since by until till during year years circa ca from between")
BEFORE_ABOUT: Final = words_of("born died since until till from between by to in founded built begun written made found empty before after")
"""What a rough year follows: "born about 1350", "since about 1410"."""
_AS: Final = words_of("ago early late recently far back")
_AFTER_ABOUT: Final = words_of("the a an he she it they we his her their when and or but in at by to with until")
_PAGED: Final = words_of("p pp page pages vol volume no nos number numbers col cols columns line lines verse verses folio folios ff")
_NUMBERED: Final = words_of("no nos p pp vol art sec fig ch")
_MAY_TOUCH: Final = words_of("- – — ( \" ' “ ‘ [ ` / , : −")
_NOT_BEFORE: Final = words_of(
    "$ £ € ¥ # % + = * / no nos number flight route highway interstate page pages pp room lot resolution model about nearly some dlrs rs "
    "yuan yen rmb usd over under than only least almost article section act form psalm bus train unit building apartment suite "
    "box boeing windows peugeot index nikkei points channel version"
)
_AFTER_RACE: Final = words_of("in at of was is by for on with as after before")
"""What follows "the 1500" of runners; behind a year with an article stands what it is the year of."""
_LEVELS: Final = words_of("close closed closes closing ended ending finished open opened opening settled stood stands trading")
"""What an index does at a number: "closed at 2012"."""
_GROUP: Final = 3
_STREETS: Final = words_of("street avenue road boulevard drive lane square place court terrace highway parkway ave st rd blvd")
_COUNTED: Final = words_of(
    "people persons men women children troops soldiers deaths dead wounded killed injured tons tonnes miles mile kilometers kilometres "
    "km kms meters metres feet foot inches acres hectares barrels gallons dollars cents euros pounds yen yuan rubles marks francs "
    "workers jobs employees points votes shares homes houses cases copies books pages words times calories degrees percent per "
    "students families passengers residents refugees members delegates players fans cars vehicles aircraft tanks ships guns "
    "prisoners casualties m mm cm ml ha kw mw gw kwh mwh gwh billion million thousand hundred dozen square cubic "
    "kg g lb lbs mph kph rpm mhz watts volts hp cc "
    "items units pieces seats rooms beds plants schools companies firms patients schoolchildren protesters demonstrators police "
    "civilians fighters rebels hours minutes seconds days weeks months years % men's women's meter metre"
)
_EVENTS: Final = words_of(
    "avalanche blizzard coup crash crisis cyclone disaster drought earthquake epidemic famine fire flood floods hurricane massacre "
    "pandemic plague quake riots storm tsunami typhoon uprising war"
)
"""What is called by its year, whatever it did: "the flood of 1953 killed many"."""


def is_year(found: Found, year: int) -> bool:
    """Tell whether a number stands for a year."""
    tokens = found.tokens
    start, end = found.span("year")
    before, after = tokens.low(start - 1), tokens.low(end)
    before = "circa" if before == "." and tokens.low(start - 2) in ("c", "ca") else before
    if tokens.lows[start] in ("'", "’", "‘", "`"):
        return tokens.is_glued(start + 1) and not tokens.is_glued(start) and (before in YEAR_CUES or found.has("mod"))
    if before in ("about", "than", "around"):
        return 1500 <= year <= 2100 and not counts(before, after) and (not after.isalpha() or after in _AFTER_ABOUT)
    is_in_number = before.isdecimal() and len(before) > 2 and not (len(before) == 4 and 1000 <= int(before) <= 2999)
    if before == "least" and tokens.low(start - 3) in ("until", "till", "through", "since", "from"):
        return 1500 <= year <= 2100 and not counts("since", after)
    if (
        before in _NOT_BEFORE
        or is_in_number
        or _ends_pages(found, start, year)
        or _is_house_number(found, end)
        or (before == "." and tokens.low(start - 2) in _NUMBERED)
        or (counts(before, after) and not (before == "of" and tokens.low(start - 2) in _EVENTS))
        or not _stands_free(found, start, end)
    ):
        return False
    if (before == "the" and after in _AFTER_RACE and start == found.first) or (before == "at" and tokens.low(start - 2) in _LEVELS):
        return False
    if 1500 <= year <= 2100:
        return not _ends_name(found, start)
    if found.has("year_word") and before != "fiscal":
        return True
    if after == ":" and (start == 0 or "\n" in tokens.gap(start)):
        return True  # an entry of a chronicle
    if before in STRONG_CUES or found.has("mod") or found.has("year_word"):
        return not after.isalpha() or (after not in _COUNTED and _is_small_word(found, end))
    return before in ("–", "-", "to", "and") and tokens.low(start - 2).isdecimal() and len(tokens.low(start - 2)) == 4


def _ends_pages(found: Found, start: int, year: int) -> bool:
    """Tell whether a number ends a range of pages, or of something else that is counted: "pages 1312-1340", "vol. 3 (1312-1340)"."""
    tokens = found.tokens
    first = tokens.low(start - 2)
    if tokens.low(start - 1) not in ("-", "–", "—", "−") or len(first) != len("1312") or not first.isdecimal():
        return False
    at = start - 3 - (tokens.low(start - 3) in ("(", "[", "."))
    return tokens.low(at) in _PAGED or (year < 1500 and tokens.low(at).isdecimal())


def may_be_year(found: Found, year: int) -> bool:
    """Tell whether a number is a year if its text speaks of such years: "in 1190 asked for", "found empty about 1350"."""
    tokens = found.tokens
    start, end = found.span("year")
    before, after = tokens.low(start - 1), tokens.low(end)
    if not 1000 <= year < 1500 or after in _COUNTED or counts(before, after) or not _stands_free(found, start, end):
        return False
    if before in ("about", "around"):
        return tokens.low(start - 2) in BEFORE_ABOUT and (not after.isalpha() or after in FUNCTION_WORDS)
    if before == "as":
        return tokens.low(start - 2) in _AS and not after.isalpha()
    return before in ("in", "since", "by", "until", "till", "from", "between") or (before == "of" and after in FUNCTION_WORDS)


def may_count(found: Found) -> bool:
    """Tell whether the word after a number may be what it counts: "in 1446 locusts"."""
    after = found.after()
    return after.isalpha() and after.endswith("s") and after not in FUNCTION_WORDS and not found.tokens.is_capitalized(found.last)


def _is_house_number(found: Found, end: int) -> bool:
    """Tell whether a number stands before the name of a street: "1600 Grove Avenue"."""
    tokens = found.tokens
    last = end
    while last < end + 3 and tokens.is_capitalized(last):
        if tokens.lows[last] in _STREETS:
            return True
        last += 1
    return False


def counts(before: str, after: str) -> bool:
    """Tell whether a number counts what follows: "1945 people", "2010%"."""
    if after in ("%", "°", "$", "€", "£", "x", "×"):
        return True
    if after not in _COUNTED or before == "year":
        return False
    if before in STRONG_CUES and after in ("people", "police", "per", "days", "men", "women"):
        return False
    return before not in ("in", "since", "the", "'s") or after not in ("deaths", "troops", "refugees", "companies", "soldiers")


def _stands_free(found: Found, start: int, end: int) -> bool:
    """Tell whether a number is no piece of something else: a price, a phone number, a code, a fraction."""
    tokens = found.tokens
    before, after, beyond = tokens.low(start - 1), tokens.low(end), tokens.low(end + 1)
    if after.isdecimal() and beyond.isdecimal() and len(after) >= _GROUP and len(beyond) >= _GROUP:
        return False  # a phone number
    if before.isdecimal() and tokens.low(start - 2).isdecimal() and tokens.low(start - 2).startswith("0"):
        return False  # the end of one
    if tokens.is_glued(start) and (
        before == "." or before not in _MAY_TOUCH or (before in ("-", "–", "/", "−") and not _follows_prefix(found, start))
    ):
        return False
    if not tokens.is_glued(end):
        return True
    if after == "-" and beyond[:1].isalpha():
        return False
    if after in ("/", ":") and beyond[:1].isdecimal() and tokens.is_glued(end + 1):
        return False
    return not (after in ("-", "–") and beyond.isdecimal() and len(beyond) not in (2, 4))


def _ends_name(found: Found, start: int) -> bool:
    """Tell whether the number ends a name within a sentence: "Orion 1980", "Expo 2025"."""
    tokens = found.tokens
    before = tokens.low(found.first - 1)
    if found.first < start or not tokens.is_capitalized(start - 1) or before in YEAR_CUES or len(before) < 3 or not before.isalpha():
        return False
    if "\n" in tokens.gap(start) or starts_sentence(found, start - 1):
        return False
    return tokens.low(start + 1) not in (")", "-", "–")


def _follows_prefix(found: Found, start: int) -> bool:
    """Tell whether the dash before a year belongs to mid-1996, post-1959 or 1904-1905."""
    low = found.tokens.low(start - 2)
    return (
        low in ("mid", "pre", "post", "early", "late", "summer", "winter", "spring", "fall", "fiscal", "november", "may")
        or (low.isdecimal() and len(low) == 4 and 1000 <= int(low) <= 2100 and found.tokens.low(start - 3) != "-")
        or (low.isalpha() and len(low) > 2)
    )


def _is_small_word(found: Found, index: int) -> bool:
    word = found.tokens.word(index)
    return word[:1].isupper() or word in SMALL_WORDS


def is_year_in_words(found: Found, year: int) -> bool:
    """Tell whether "nineteen ninety-six" or "two thousand" stands for a year."""
    tokens = found.tokens
    after = tokens.low(found.span("year")[1])
    if after in _COUNTED or (after == "-" and tokens.is_glued(found.span("year")[1])):
        return False
    if "thousand" in found.lows("year") or found.lows("year")[-1:] == ["hundred"]:
        is_dated = found.has("month") or found.before() in STRONG_CUES
        return is_dated and not (after.isalpha() and after not in SMALL_WORDS)
    return found.has("month") or 1500 <= year <= 2100
