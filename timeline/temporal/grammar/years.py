"""Years, decades, centuries, seasons and fiscal years."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from typing import Final

from timeline.temporal.eras import AMONG, SURE, UNSURE
from timeline.temporal.forms import Form, Kind, Relation
from timeline.temporal.grammar import guards, year_guards
from timeline.temporal.grammar.rules import Found, Rule
from timeline.temporal.moments import SEASON_CODES, Grain, Moment, part_of, year_of
from timeline.temporal.numbers import ordinal, quantity, year_in_words
from timeline.temporal.words import SEASON_ADJECTIVES, SEASON_PLURALS, SEASONS, TENS_PLURALS, words_of

_ALL_SEASONS: Final = SEASONS | SEASON_ADJECTIVES
_SUBJECTS: Final = words_of("the he she they it his her their a an")
_PRONOUNS: Final = words_of("and but he i it she they we when")
_EARLY_CUES: Final = words_of("in since until till by from after before year")
_DASHES: Final = words_of("- – — −")
_BEFORE_EARLY: Final = _EARLY_CUES | _DASHES | {"about", "and", "around", "between", "to"}
"""What stands before a year of three digits, where none follows in a range."""
_HOUSES: Final = words_of("fox foundation fund mutual plaza")
"""What bears a century in its name."""
_LIVED: Final = frozenset(("b", "c", "d", "fl", "r"))
"""Born, about, died, flourished, ruled."""
_BRACKETS: Final = frozenset(("(", "["))
_LIFE: Final = 120
_FIRST_TOLD: Final = words_of("attested baptised baptized born canonised canonized consecrated crowned died documented founded mentioned")
"""What is told of a year: "first mentioned in 914"."""
_MOST_SEASONS: Final = 100
_COUNTS: Final = words_of("% ° $ € £ /")
_APOSTROPHES: Final = ("'", "’", "‘", "`")


def two_digit_year(number: int) -> int:
    """Return the year that an abbreviated one stands for: '68 is 1968, '24 is 2024."""
    return number + (2000 if number < 40 else 1900)


def read_year(lows: Sequence[str]) -> int | None:
    """Read the words of a year: 1998, '98, nineteen ninety-eight."""
    words = [low for low in lows if low not in _APOSTROPHES]
    if len(words) == 1 and words[0].isdecimal():
        number = int(words[0])
        return two_digit_year(number) if len(words[0]) == 2 and len(lows) == 2 else number
    return year_in_words(words)


def era_year(number: int, era: str) -> int:
    """Return the year of an era, with 1 BC as 0: 44 BC is -43."""
    return 1 - number if era.startswith("b") else number


def _year(found: Found) -> Form | None:
    year = read_year(found.lows("year"))
    if year is None:
        return None
    is_sure = year_guards.is_year(found, year) or _is_of_life(found, year)
    if not is_sure and not year_guards.may_be_year(found, year):
        return None
    name = "" if is_sure else AMONG if year_guards.may_count(found) else UNSURE
    return Form(Kind.MOMENT, found.first, found.last, moment=year_of(year), mod=found.mod(), name=name)


def _is_of_life(found: Found, year: int) -> bool:
    """Tell whether brackets give years of a life or reign: "Ines II (1312-40)", "(r. 1312-1340)", "(d. 1340)"."""
    tokens, (start, end) = found.tokens, found.span("year")
    after, other = tokens.low(end), tokens.low(end + 1)
    is_told = tokens.low(start - 1) == "." and tokens.low(start - 2) in _LIVED and tokens.low(start - 3) in _BRACKETS
    if not 1000 <= year < 1500 or not (is_told or (tokens.low(start - 1) in _BRACKETS and tokens.is_capitalized(start - 2))):
        return False
    is_span = after in _DASHES and other.isdecimal() and (len(other) == 2 or year < int(other) <= year + _LIFE)
    return is_span or (is_told and after in (")", "]", ",", ";"))


def _year_in_words(found: Found) -> Form | None:
    year = year_in_words(found.lows("year"))
    if year is None or not (found.has("year_word") or year_guards.is_year_in_words(found, year)):
        return None
    return Form(Kind.MOMENT, found.first, found.last, moment=year_of(year), mod=found.mod())


_SHARES: Final = words_of("half all most many some several both")
"""What begins a subject: "by 411 half of the allies had revolted"."""


def _early_year(found: Found) -> Form | None:
    """Build the 410 of "In 410 the city fell": at the head of a sentence, before its subject; elsewhere a year only among such years."""
    tokens, after = found.tokens, found.after()
    if found.before() not in _BEFORE_EARLY and after not in _DASHES:
        return None
    moment = year_of(int(found.low("year")))
    is_free = tokens.is_glued(found.last) == (after == ",")
    if tokens.word(found.first - 1) == "In" and is_free and found.after(1 + (after == ",")) in _SUBJECTS:
        return Form(Kind.MOMENT, found.first, found.last, moment=moment, name=SURE)
    if (
        found.before() in ("in", "since")
        and found.before(2) in _FIRST_TOLD
        and (not after.isalpha() or after in ("and", "but", "by", "when"))
    ):
        return Form(Kind.MOMENT, found.first, found.last, moment=moment, name=SURE)
    is_range = (after in _DASHES and found.after(2)[:3].isdecimal()) or (found.before() in _DASHES and found.before(2).isdecimal())
    is_start = (
        found.before() == "between" and after == "and" and len(found.after(2)) == len(found.low("year")) and found.after(2).isdecimal()
    )
    is_about = found.before() in ("about", "around") and found.before(2) in year_guards.BEFORE_ABOUT
    is_end = found.before() in ("to", "and") and found.before(2).isdecimal() and found.before(3) in ("from", "between")
    if not (is_range or is_start or is_end) and (
        not (found.before() in _EARLY_CUES or is_about)
        or (after.isalpha() and after not in guards.SMALL_WORDS and after not in _SHARES and not tokens.is_capitalized(found.last))
        or after in _COUNTS
    ):
        return None
    return Form(Kind.MOMENT, found.first, found.last, moment=moment, name=UNSURE)


def _year_number(found: Found) -> Form | None:
    """Build "the year 9"."""
    number = int(found.low("year"))
    if not 1 <= number <= 999 or (found.after().isalpha() and found.after() not in guards.SMALL_WORDS) or found.after() in _COUNTS:
        return None
    return Form(Kind.MOMENT, found.first, found.last, moment=year_of(number), name=SURE)


def _season_of_early_year(found: Found) -> Form | None:
    """Build "the spring of 207", in a text of such years."""
    if found.after().isalpha() and found.after() not in guards.SMALL_WORDS and not found.tokens.is_capitalized(found.last):
        return None
    part = SEASON_CODES.index(_ALL_SEASONS[found.low("season")]) + 1
    moment = part_of(int(found.low("year")), Grain.SEASON, part)
    return Form(Kind.MOMENT, found.first, found.last, moment=moment, mod=found.mod(), name=UNSURE)


def _season_of_speech(found: Found) -> Form | None:
    """Build the "winter of eighty-two" of speech."""
    number = quantity([low for low in found.lows("spoken") if low.isalpha()])
    if number is None or (found.after().isalpha() and found.after() not in guards.SMALL_WORDS):
        return None
    part = SEASON_CODES.index(_ALL_SEASONS[found.low("season")]) + 1
    return Form(Kind.MOMENT, found.first, found.last, moment=part_of(two_digit_year(int(number)), Grain.SEASON, part), mod=found.mod())


def _year_pair(found: Found) -> Form | None:
    """Build the 2024/25 of a season or a fiscal year: two years as one."""
    first, second = found.low("pair").split("/")
    if int(second[-2:]) != (int(first) + 1) % 100 or not 1500 <= int(first) <= 2200:
        return None
    return Form(Kind.MOMENT, found.first, found.last, moment=year_of(int(first)), mod=found.mod(), name="year-pair")


def _era_year(found: Found) -> Form | None:
    index = found.span("era")[0]
    number = int(found.low("number"))
    if not found.tokens.word(index).isupper() or number == 0:
        return None
    return Form(Kind.MOMENT, found.first, found.last, moment=year_of(era_year(number, found.low("era"))), mod=found.mod())


def _decade(found: Found) -> Form | None:
    number = int(found.low("number"))
    if not found.tokens.is_glued(found.span("suffix")[1] - 1) or number % 10:
        return None
    mod = found.mod()
    if number and found.low("era").startswith("b"):
        is_century = number % 100 == 0 and guards.means_century(found)
        grain, count = (Grain.CENTURY, number // 100) if is_century else (Grain.DECADE, number // 10)
        value = f"BC{count:0{2 if is_century else 3}d}"
        return Form(Kind.MOMENT, found.first, found.last, moment=Moment(grain, -count - 1), value=value, mod=mod)
    if number >= 1000:
        if number % 100 == 0 and guards.means_century(found):
            return Form(Kind.MOMENT, found.first, found.last, moment=Moment(Grain.CENTURY, number // 100), mod=mod)
        return Form(Kind.MOMENT, found.first, found.last, moment=Moment(Grain.DECADE, number // 10), mod=mod)
    if number > 99 or not (found.has("apos") or guards.is_decade_word(found)):
        return None
    return Form(Kind.DECADE, found.first, found.last, part=number // 10, mod=mod, name="short")


def _decade_in_words(found: Found) -> Form | None:
    number = TENS_PLURALS[found.low("word")]
    if found.has("century"):
        century = year_in_words([found.low("century"), "hundred"])
        decade = None if century is None else Moment(Grain.DECADE, (century + number) // 10)
        return None if decade is None else Form(Kind.MOMENT, found.first, found.last, moment=decade, mod=found.mod())
    return Form(Kind.DECADE, found.first, found.last, part=number // 10, mod=found.mod()) if guards.is_decade_word(found) else None


def _century(found: Found) -> Form | None:
    number = ordinal(found.lows("ord"))
    if number is None or not 1 <= number <= 30 or (found.tokens.is_capitalized(found.last - 1) and found.after() in _HOUSES):
        return None
    mod = found.mod() or ("" if not found.has("quarter") else "early" if found.low("which") in ("first", "second") else "late")
    if found.has("era") and found.low("era").startswith("b"):
        return Form(Kind.MOMENT, found.first, found.last, moment=Moment(Grain.CENTURY, -number), mod=mod, value=f"BC{number - 1:02d}")
    return Form(Kind.MOMENT, found.first, found.last, moment=Moment(Grain.CENTURY, number - 1), mod=mod)


def _decade_of_century(found: Found) -> Form | None:
    """Build "the last decade of the 19th century"."""
    century = ordinal(found.lows("ord"))
    number = 10 if found.low("which") in ("last", "final") else ordinal(found.lows("which"))
    if found.low("unit") != "decade" or century is None or number is None or not (1 <= century <= 30 and 1 <= number <= 10):
        return None
    return Form(Kind.MOMENT, found.first, found.last, moment=Moment(Grain.DECADE, (century - 1) * 10 + number - 1))


def _season(found: Found) -> Form | None:
    part = SEASON_CODES.index(_ALL_SEASONS[found.low("season")]) + 1
    if found.has("year"):
        year = read_year(found.lows("year"))
        if year is None:
            return None
        year = era_year(year, found.low("era"))
        return Form(Kind.MOMENT, found.first, found.last, moment=part_of(year, Grain.SEASON, part), mod=found.mod())
    if not guards.is_season(found):
        return None
    is_clause = found.is_clause()
    relation = Relation.BARE if is_clause else found.relation()
    return Form(Kind.SEASON, found.first + is_clause, found.last, part=part, relation=relation, mod=found.mod())


def _season_before(found: Found) -> Form | None:
    """Build "the winter before": the one before the time told of, not "the winter before the war"."""
    after = found.after()
    if after.isalpha() and after not in _PRONOUNS:
        return None
    part = SEASON_CODES.index(_ALL_SEASONS[found.low("season")]) + 1
    return Form(Kind.SEASON, found.first, found.last, part=part, relation=Relation.PREVIOUS)


def _season_before_last(found: Found) -> Form | None:
    """Build "the summer before last": two of them ago."""
    part = SEASON_CODES.index(_ALL_SEASONS[found.low("season")]) + 1
    return Form(Kind.SEASON, found.first, found.last, part=part, relation=Relation.LAST, number=Fraction(2))


def _seasons_ago(found: Found) -> Form | None:
    """Build "two winters ago", "four summers earlier"."""
    count = quantity(found.lows("num"))
    if count is None or not 1 <= count <= _MOST_SEASONS or count.denominator != 1:
        return None
    part = SEASON_CODES.index(SEASON_PLURALS[found.low("seasons")]) + 1
    relation = Relation.LAST if found.low("way") == "ago" else Relation.PREVIOUS
    return Form(Kind.SEASON, found.first, found.last, part=part, relation=relation, number=count)


def _year_span(found: Found) -> Form | None:
    """Build "the 2005-06 financial year", "the 1987-88 season"."""
    first = int(found.low("year"))
    if int(found.low("second")) != (first + 1) % 100:
        return None
    return Form(Kind.MOMENT, found.first, found.last, moment=year_of(first), mod=found.mod(), name="year-pair")


def _season_of_pair(found: Found) -> Form | None:
    """Build "the winter of 1939/40"."""
    pair = _year_pair(found)
    if pair is None or pair.moment is None:
        return None
    part = SEASON_CODES.index(_ALL_SEASONS[found.low("season")]) + 1
    return Form(Kind.MOMENT, found.first, found.last, moment=part_of(pair.moment.index, Grain.SEASON, part), mod=found.mod())


def _fiscal_year(found: Found) -> Form | None:
    year = read_year(found.lows("year"))
    if year is not None and year < 100:
        year = two_digit_year(year)
    if year is None or not 1500 <= year <= 2100:
        return None
    return Form(Kind.MOMENT, found.first, found.last, moment=year_of(year), mod=found.mod(), name="fiscal")


_QUARTER_OF: Final = "{the}?(?P<which>{ordinal}|{last}|{final})(?P<quarter>{quarter}){of}"
RULES: Final = (
    Rule("fiscal-year", "<mod>?{the}?(?:{fiscal}{dash}?{yearword}?|{fy}{dash}?)(?P<year>{year4}|{apos}?{num2})", _fiscal_year),
    Rule("fiscal-span", "<mod>?{the}?(?:{fiscal}{dash}?{yearword}?|{fy}{dash}?)(?P<year>{year4}){dash}(?P<second>{num2})", _year_span),
    Rule("year-fiscal", "<mod>?{the}?(?P<year>{year4}){fiscal}{dash}?{yearword}", _fiscal_year),
    Rule(
        "season-year",
        "<mod>?{the}?(?P<season>{season})(?:{of}|{comma})?(?P<year>{year4}|{apos}{num2}|<yearwords>)(?:{dash}(?:{num2}|{year4}))?",
        _season,
    ),
    Rule("season-spoken-year", "<mod>?{the}?(?P<season>{season})(?:{of}|{comma})?(?P<spoken>{ten}{dash}?{card})", _season_of_speech),
    Rule(
        "season-year-bce", "<mod>?{the}?(?P<season>{season})(?:{of}|{comma})?(?P<year>{digits})(?:{dash}{digits})?(?P<era>{era})", _season
    ),
    Rule("season-anno", "<mod>?{the}?(?P<season>{season}){of}?(?P<era>{anno})(?P<year>{digits})", _season),
    Rule("season-of-early-year", "<mod>?{the}?(?P<season>{season}){of}(?P<year>{num3}|{num2})", _season_of_early_year),
    Rule("season-year-pair", "<mod>?{the}?(?P<season>{season}){of}?(?P<pair>{yearpair})", _season_of_pair),
    Rule(
        "year-span",
        "<mod>?{the}?(?P<year>{year4}){dash}(?P<second>{num2})(?:{fiscal}{yearword}|{schoolyear}{yearword}|{seasonw})",
        _year_span,
    ),
    Rule("year-of-span", "<mod>?{the}{full}?{fiscal}?{yearword}(?P<year>{year4}){dash}(?P<second>{num2})", _year_span),
    Rule("pair-span", "<mod>?{the}?(?P<pair>{yearpair})(?:{fiscal}{yearword}|{schoolyear}{yearword}|{seasonw})", _year_pair),
    Rule("year-pair", "<mod>?(?P<pair>{yearpair})", _year_pair),
    Rule("seasons-ago", "(?P<num><num>)(?P<seasons>{seasons})(?P<way>{ago}|{earlier}|{before})", _seasons_ago),
    Rule("season-before", "{the}(?P<season>{season}){before}", _season_before),
    Rule("season-before-last", "{the}(?P<season>{season}){before}{last}", _season_before_last),
    Rule("season", "<mod>?(?:<rel>|(?P<the>{the}){full}?)?(?P<season>{season})", _season),
    Rule("year-bce", "<mod>?(?:{the}{yearword})?(?:{circa}{dot}?)?(?P<number>{digits})(?P<era>{era})", _era_year),
    Rule("year-ad", "<mod>?(?P<era>{anno})(?P<number>{digits})", _era_year),
    Rule("decade", "<mod>?{the}?(?P<apos>{apos})?(?P<number>{digits})(?P<suffix>{apos}?{s})(?P<era>{era})?", _decade),
    Rule("decade-in-words", "<mod>?{the}?(?:(?P<century>{teen}){dash}?)?(?P<word>{tens})", _decade_in_words),
    Rule("century", "(?:<mod>|" + _QUARTER_OF + ")?{the}?(?P<ord><daynum>){dash}?{century}(?P<era>{era})?", _century),
    Rule(
        "decade-of-century",
        "{the}?(?P<which>{ordinal}|{last}|{final})(?P<unit>{span}){of}{the}?(?P<ord><daynum>){century}",
        _decade_of_century,
    ),
    Rule("centuries", "<mod>?(?P<ord><daynum>){centuries}(?P<era>{era})?", _century),
    Rule("year-in-words", "<mod>?(?P<year_word>{the}{yearword})?(?P<year><yearwords>)", _year_in_words),
    Rule("year-number", "{the}{yearword}(?P<year>{digits})", _year_number),
    Rule("early-year", "(?P<year>{num3})", _early_year),
    Rule("year", "<mod>?(?P<year_word>(?:{the}|{fiscal})?{yearword})?(?P<year>{year4}|{apos}{num2})", _year),
)
