"""Quarters, half years and the periods that a company reports on."""

from __future__ import annotations

from typing import Final

from timeline.temporal.forms import Form, Kind, Relation
from timeline.temporal.grammar.games import is_of_game
from timeline.temporal.grammar.rules import Found, Rule
from timeline.temporal.grammar.years import read_year, two_digit_year
from timeline.temporal.moments import Grain, part_of, year_of
from timeline.temporal.numbers import ordinal
from timeline.temporal.sentence import FIGURES
from timeline.temporal.words import MONTHS, words_of

_YEAR_RELATIONS: Final = {"last": Relation.LAST, "next": Relation.NEXT, "this": Relation.THIS, "that": Relation.THAT, "the": Relation.THIS}


def _part(found: Found) -> Form | None:
    """Build "the third quarter of 1997", "last year's fourth quarter", "H1 2025", "3Q"."""
    if found.has("code"):
        word = found.low("code")
        if not (word.isdecimal() and found.tokens.is_glued(found.span("code")[0])) or found.after() in ("inc", "corp", "ltd", "plc"):
            return None
        number: int | None = int(word)
    elif found.low("ord") == "last" and not (found.has("half") or found.has("year") or found.has("year_rel") or found.after() == "of"):
        return None  # the one before this one
    elif found.low("ord") in ("last", "final", "latter", "closing"):
        number = 2 if found.has("half") else 4
    else:
        number = ordinal(found.lows("ord"))
    is_half = found.has("half")
    if number is None or not 1 <= number <= (2 if is_half else 4):
        return None
    grain = Grain.HALF if is_half else Grain.QUARTER
    year = read_year(found.lows("year")) if found.has("year") else None
    if year is not None and year < 100:
        year = two_digit_year(year)
    if year is not None:
        return Form(Kind.MOMENT, found.first, found.last, moment=part_of(year, grain, number), mod=found.mod())
    if not found.has("year_rel") and ((is_half and not _is_business(found)) or is_of_game(found)):
        return None
    relation = next((_YEAR_RELATIONS[low] for low in found.lows("year_rel") if low in _YEAR_RELATIONS), Relation.BARE)
    if (
        relation is Relation.BARE
        and found.tokens.low(found.last - 2) == "-"
        and found.tokens.low(found.first) == "the"
        and not found.has("year_ago")
    ):
        return Form(Kind.PART, found.first + 1, found.last, grain=grain, part=number, mod=found.mod())
    if found.has("year_ago"):
        relation = Relation.YEAR_AGO
    return Form(Kind.PART, found.first, found.last, grain=grain, part=number, year_relation=relation, mod=found.mod())


def _reported_period(found: Found) -> Form | None:
    """Build "third-period" of "third-period profit": papers on business say so for the quarter."""
    return _part(found) if found.after() in FIGURES or found.after() in ("net", "operating", "pretax") else None


def _months_quarter(found: Found) -> Form | None:
    """Build "the April-June quarter", "the June quarter"."""
    last = MONTHS[found.low("two")]
    if last % 3 or (found.has("one") and MONTHS[found.low("one")] != last - 2):
        return None
    number = last // 3
    if found.has("year"):
        return Form(Kind.MOMENT, found.first, found.last, moment=part_of(int(found.low("year")), Grain.QUARTER, number))
    return Form(Kind.PART, found.first, found.last, grain=Grain.QUARTER, part=number)


def _bare_half(found: Found) -> Form | None:
    """Build the H1 of "profits rose in H1", not the H1 of a motorway or a vitamin."""
    return _part(found) if found.before() in ("in", "for", "of", "during", "and", "vs", "versus", "with") and _is_business(found) else None


_BUSINESS: Final = words_of(
    "acquisition analysts borrowing demand fiscal forecast guidance investors ipo merger orders output production shareholders takeover"
)


def _is_business(found: Found) -> bool:
    """Tell whether "the first half" is half a year and none of a match: money is spoken of."""
    around = found.tokens.lows[max(0, found.first - 15) : found.last + 15]
    return found.after() != "of" and any(low in FIGURES or low in _BUSINESS for low in around)


def _period(found: Found) -> Form | None:
    """Build "the latest quarter", "the quarter", "the latest period", "the 1988 quarter"."""
    word = found.low("period")
    if found.has("year"):
        year = read_year(found.lows("year"))
        if year is None or not 1900 <= year <= 2100:
            return None
        return Form(Kind.MOMENT, found.first, found.last, moment=year_of(year), name=f"{word}-of-year")
    if found.has("ago"):
        return Form(Kind.UNIT, found.first, found.last, grain=Grain.QUARTER, unit="Q", relation=Relation.YEAR_AGO, name=word)
    relation = found.relation()
    if found.has("year_rel"):
        relation = next((_YEAR_RELATIONS[low] for low in found.lows("year_rel") if low in _YEAR_RELATIONS), relation)
        if relation is Relation.LAST:
            return Form(Kind.UNIT, found.first, found.last, grain=Grain.QUARTER, unit="Q", relation=Relation.YEAR_AGO, name=word)
    if (found.after() == "-" and found.tokens.is_glued(found.last)) or is_of_game(found):
        return None
    if word == "period":
        if relation is Relation.LATEST or found.has("comparable"):
            return Form(Kind.UNIT, found.first, found.last, grain=Grain.QUARTER, unit="Q", relation=relation, name=word)
        return None
    if relation is Relation.BARE:
        relation = Relation.THE
    return Form(Kind.UNIT, found.first, found.last, grain=Grain.QUARTER, unit="Q", relation=relation, mod=found.mod(), name=word)


_OF_YEAR: Final = (
    "(?:{dash}?{of}?{comma}?{fiscal}?{yearword}?(?P<year>{year4}|{apos}{num2}|<yearwords>)"
    "|{of}?(?P<year_rel>{the}?(?:{last}|{next}|{this}|{that}|{the}){fiscal}?{yearword}))"
)
_YEAR_FIRST: Final = (
    "(?:{the}?(?:{fiscal}{dash}?)?(?P<year>{year4})|(?P<year_rel>(?:{last}|{next}|{this}|{that}){yearword}){apos}{s}"
    "|(?P<year_ago>{the}{yearword}{dash}?(?:{ago}|{earlier})))"
)
_ORD: Final = "(?P<ord>{ordinal}|{last}|{final}|{latter}|{daynum}{ordsuf})"
_WHAT: Final = "{dash}?(?:{fiscal}{dash}?)?(?:{quarter}|(?P<half>{half}))"
RULES: Final = (
    Rule("quarter-code", "{q}{dash}?(?P<code>{daynum}){dash}?(?:{of}?{comma}?{fy}?{fiscal}?(?P<year>{year4}|{apos}{num2}))?", _part),
    Rule("quarter-code-after", "(?P<year>{year4}){dash}?{q}(?P<code>{daynum})", _part),
    Rule("quarter-number", "(?P<ord>{daynum}){q}(?:(?P<year>{year4}|{apos}?{num2}))?", _part),
    Rule("half-code", "(?P<half>{h})(?P<code>{daynum})(?:{dash}?{of}?(?P<year>{year4}|{apos}{num2}))", _part),
    Rule("half-bare", "(?P<half>{h})(?P<code>{daynum})", _bare_half),
    Rule("half-number", "(?P<ord>{daynum})(?P<half>{h})(?:(?P<year>{year4}|{apos}?{num2}))", _part),
    Rule("half-code-after", "(?P<year>{year4}){dash}?(?P<half>{h})(?P<code>{daynum})", _part),
    Rule("year-quarter", "<mod>?" + _YEAR_FIRST + "{fiscal}?" + _ORD + _WHAT, _part),
    Rule("quarter-year", "<mod>?{the}?(?:{fiscal}{dash}?)?" + _ORD + _WHAT + _OF_YEAR, _part),
    Rule("quarter", "<mod>?{the}?(?:{fiscal}{dash}?)?" + _ORD + _WHAT, _part),
    Rule("quarter-period", "(?P<ord>{ordinal}){dash}{period}", _reported_period),
    Rule(
        "months-quarter", "{the}?(?:(?P<one>{month}){dash})?(?P<two>{month}){fiscal}?{quarter}(?:{of}?(?P<year>{year4}))?", _months_quarter
    ),
    Rule("period-year", "{the}{comparable}?(?P<year>{year4})(?P<period>{quarter}|{period})", _period),
    Rule("period-of-year", "{the}{comparable}(?P<period>{quarter}){of}{fiscal}?(?P<year>{year4})", _period),
    Rule("period-last-year", "{the}{comparable}?(?P<period>{quarter}|{period}){of}?(?P<year_rel>{last}{yearword})", _period),
    Rule("last-year-period", "(?P<year_rel>{last}{yearword}){apos}{s}{comparable}?(?P<period>{quarter}|{period})", _period),
    Rule(
        "period-a-year-ago", "{the}{comparable}?(?P<period>{quarter}|{period})(?P<ago>{a}{yearword}(?:{ago}|{earlier}|{before}))", _period
    ),
    Rule("period", "<mod>?(?:<rel>|{the})(?P<comparable>{comparable})?(?P<fiscal>{fiscal})?(?P<period>{quarter}|{period})", _period),
)
