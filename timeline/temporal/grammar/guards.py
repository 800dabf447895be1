"""What keeps ordinary words and numbers from being taken for dates.

Months, seasons and units are also words ("may", "march", "second"), and a number of four digits may count people.
"""

from __future__ import annotations

from typing import Final

from timeline.temporal.grammar import called
from timeline.temporal.grammar.rules import Found
from timeline.temporal.words import TENS_PLURALS, words_of

YEAR_CUES: Final = words_of(
    "in since of by until till from during before after between through throughout to year circa c ca early late mid around about "
    "spring summer autumn fall winter january february march april may june july august september october november december "
    "season and post pre than end beginning back for as on or"
)
STRONG_CUES: Final = words_of("in since by until till during year circa ca from between")
BEFORE_ABOUT: Final = words_of("born died since until till from between by to in founded built begun written made found empty before after")
"""What a rough year follows: "born about 1350", "since about 1410"."""
_AS: Final = words_of("ago early late recently far back")
_FALL_CUES: Final = words_of("in by until till before since each every during early late mid this last next")
_AFTER_ABOUT: Final = words_of("the a an he she it they we his her their when and or but in at by to with until")
_SMALL_WITH_DAY: Final = words_of("may march mar sun")
_SMALL_ALONE: Final = words_of("may march mar august jan feb apr jun jul aug sep sept oct nov dec")
_NUMBERED: Final = words_of("no nos p pp vol art sec fig ch")
_MAY_TOUCH: Final = words_of("- – — ( \" ' “ ‘ [ ` / , : −")
_NOT_BEFORE: Final = words_of(
    "$ £ € ¥ # % + = * / no nos number flight route highway interstate page pp room lot resolution model about nearly some dlrs rs "
    "yuan yen rmb usd over under than only least almost article section act form psalm bus train unit building apartment suite "
    "box boeing windows peugeot index nikkei points channel version"
)
_HEAT: Final = frozenset(("temperature", "temperatures", "thermometer", "mercury", "degrees", "fahrenheit", "highs", "lows"))
_AFTER_RACE: Final = words_of("in at of was is by for on with as after before")
"""What follows "the 1500" of runners; behind a year with an article stands what it is the year of."""
_LEVELS: Final = words_of("close closed closes closing ended ending finished open opened opening settled stood stands trading")
"""What an index does at a number: "closed at 2012"."""
_GROUP: Final = 3
_WEATHER: Final = 16
"""So many tokens before "the 70s" the weather may be spoken of."""
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
        return low not in (_SMALL_WITH_DAY if has_day else _SMALL_ALONE)
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
    if before in _AFTER_PERSON or (low in ("may", "march") and _starts_sentence(found, index)):
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


def _starts_sentence(found: Found, index: int) -> bool:
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
        return 1500 <= year <= 2100 and not _counts(before, after) and (not after.isalpha() or after in _AFTER_ABOUT)
    is_in_number = before.isdecimal() and len(before) > 2 and not (len(before) == 4 and 1000 <= int(before) <= 2999)
    if before == "least" and tokens.low(start - 3) in ("until", "till", "through", "since", "from"):
        return 1500 <= year <= 2100 and not _counts("since", after)
    if (
        before in _NOT_BEFORE
        or is_in_number
        or _is_house_number(found, end)
        or (before == "." and tokens.low(start - 2) in _NUMBERED)
        or (_counts(before, after) and not (before == "of" and tokens.low(start - 2) in _EVENTS))
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


def may_be_year(found: Found, year: int) -> bool:
    """Tell whether a number is a year if its text speaks of such years: "in 1190 asked for", "found empty about 1350"."""
    tokens = found.tokens
    start, end = found.span("year")
    before, after = tokens.low(start - 1), tokens.low(end)
    if not 1000 <= year < 1500 or after in _COUNTED or _counts(before, after) or not _stands_free(found, start, end):
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


def _counts(before: str, after: str) -> bool:
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
    if "\n" in tokens.gap(start) or _starts_sentence(found, start - 1):
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
