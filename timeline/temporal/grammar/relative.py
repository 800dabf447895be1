"""Expressions that count from a reference or from another date: last week, the day, two years ago, the third day."""

from __future__ import annotations

from fractions import Fraction
from typing import Final

from timeline.temporal.forms import SEASON_OF_SPORT, UNMARKED, Form, Kind, Relation
from timeline.temporal.grammar.games import is_of_game
from timeline.temporal.grammar.guards import FUNCTION_WORDS
from timeline.temporal.grammar.rules import Found, Rule, approximation, starts_vaguely
from timeline.temporal.grammar.units import ALL_UNITS, GRAINS, duration_value
from timeline.temporal.moments import Grain
from timeline.temporal.numbers import ordinal, quantity
from timeline.temporal.words import MONTHS, words_of

_THE_CUES: Final = words_of("in of during for on throughout later earlier over through at by end")
_OVER: Final = frozenset(("over", "within", "throughout", "for"))
"""Before these, "the next decade" is how long something takes."""
_DAYS_IN: Final = {"D": 1, "W": 7, "FN": 14}
"""So many days from today is "a week from today", not a week."""
_THEIR: Final = words_of("its his her their our my your whose")
_OWNERS: Final = _THEIR | words_of("a an s")
_APOSTROPHES: Final = frozenset(("'", "’"))
_SUBJECTS: Final = words_of("he she they it the a")
_APPOSING: Final = words_of(", — – in since from during")
_BEGINNING: Final = words_of("i he she they we you my his her our their your")
_CLAUSE: Final = 7
_BROUGHT: Final = words_of("saw brought found began opened started")
"""What the new year does in a story."""
_NEW_YEAR_CUES: Final = words_of("in into for until till by before during since after of early late")
_OF_THE_DAY: Final = words_of("order orders talk dish hero man men question word issue news catch topic")
"""Set phrases: "the order of the day"."""
_SUMMED_UP: Final = words_of("is are s re m am have has want wants need needs matters you we")
_APPOINTED: Final = words_of("planned scheduled set due slated fixed booked called plans budget forecast outlook target targets estimate")
_OF_SOMETHING: Final = words_of("the this his her its their")
_THIS_TIME: Final = {"year": (12, "M", Grain.MONTH), "week": (7, "D", Grain.DAY)}
_BACKWARD: Final = frozenset(("before", "previous", "preceding", "prior"))
_AGO: Final = {
    "ago": Relation.AGO, "earlier": Relation.EARLIER, "before": Relation.EARLIER, "previously": Relation.EARLIER, "later": Relation.LATER,
    "after": Relation.LATER, "hence": Relation.HENCE, "from": Relation.HENCE, "prior": Relation.EARLIER, "afterward": Relation.LATER,
    "afterwards": Relation.LATER, "back": Relation.AGO,
}  # fmt: skip


def _unit(found: Found) -> Form | None:
    """Build "last week", "that same day", "the following month", "the year"."""
    low = found.low("unit")
    relation = found.relation()
    unit = ALL_UNITS[low]
    if unit == "D" and relation is Relation.THIS and found.after() == "in" and found.after(2).isdecimal():
        return None  # "on this day in 1961"
    if unit == "D" and relation is Relation.THIS and found.before() == "to":
        return Form(Kind.VAGUE, found.first, found.last, value="PRESENT_REF")  # "to this day it is unknown"
    is_stretch = unit in ("H", "MIN") or (
        unit in ("DE", "CE", "Y", "M") and ("past" in found.lows("rel") or (unit in ("DE", "CE") and found.before() in _OVER))
    )
    is_stretch = (
        is_stretch
        or (unit == "FN" and found.before() in _OVER)
        or (low == "day" and found.before() in ("over", "within"))
        or (unit in ("W", "M", "Y") and not found.has("fiscal") and _is_for_the_next(found))
    )
    if is_stretch and relation in (Relation.LAST, Relation.NEXT) and not found.has("mod"):
        value = duration_value(unit, Fraction(1))
        return Form(Kind.DURATION, found.first, found.last, value=value, unit=unit, number=Fraction(1), relation=relation, name="around")
    if (
        unit not in GRAINS
        or low == "night"
        or (low == "quarter" and is_of_game(found))
        or (found.tokens.is_capitalized(found.span("unit")[0]) and not found.tokens.word(found.first).isupper())
    ):
        return None
    if low == "day" and found.mod() == "end" and _is_saying(found):
        return Form(Kind.UNIT, found.first, found.last, grain=Grain.DAY, unit="D", name="beside")  # which is left out
    if relation is Relation.LAST and (low == "day" or found.before() in _THEIR):
        return None  # "the term's last day", "his last year in office"; the day before is called yesterday
    if relation is Relation.LAST and found.after() == "before" and found.after(2) not in ("", ".", ","):
        return None  # "the last month before the war"
    if relation is Relation.BARE:
        relation = Relation.THE
        if not _is_the_unit(found, low):
            return None
    elif unit == "WE" and any(word in ("coming", "upcoming") for word in found.lows("rel")):
        relation = Relation.THIS
    elif relation is Relation.THIS and low in ("second", "minute", "hour"):
        return None
    return Form(
        Kind.UNIT, found.first, found.last, grain=GRAINS[unit], unit=unit, relation=relation, mod=found.mod(),
        name="fiscal" if found.has("fiscal") else "",
    )  # fmt: skip


def _this_fiscal(found: Found) -> Form | None:
    """Build the "last fiscal" that Indian papers call a financial year."""
    if found.low("fiscal") != "fiscal" or (found.after().isalpha() and found.after() not in FUNCTION_WORDS) or found.after() == "-":
        return None
    return Form(Kind.UNIT, found.first, found.last, grain=Grain.YEAR, unit="Y", relation=found.relation(), mod=found.mod(), name="fiscal")


def _first_of_year(found: Found) -> Form:
    """Build "the first of the year", its first day."""
    return Form(Kind.DAY_MONTH, found.first, found.last, month=1, day=1)


def _its_fiscal_year(found: Found) -> Form | None:
    """Build the "fiscal year" of "in its fiscal year"."""
    if (found.before() not in _THEIR and found.before() != "s") or found.after() == "-":
        return None
    return Form(Kind.UNIT, found.first, found.last, grain=Grain.YEAR, unit="Y", relation=Relation.THE, name="fiscal")


_NO_SEASON: Final = frozenset(("of", "finale", "premiere", "ticket", "tickets", "-"))
_OF_WRITING: Final = {"this": Relation.THIS, "last": Relation.LAST, "next": Relation.NEXT}


def _that_season(found: Found) -> Form | None:
    """Build the "that season", "last season" of sport, by its year; TIMEX3 leaves it out."""
    if found.low("season") != "season" or found.is_clause() or found.after() in _NO_SEASON:
        return None
    words = found.tokens.lows[found.first : found.last]
    if words[0] in _OF_WRITING:
        return Form(Kind.UNIT, found.first, found.last, grain=Grain.YEAR, unit="Y", relation=_OF_WRITING[words[0]], name=SEASON_OF_SPORT)
    relation = Relation.FOLLOWING if "following" in words or "next" in words else Relation.THAT
    relation = Relation.PREVIOUS if "previous" in words else relation
    return Form(Kind.UNIT, found.first, found.last, grain=Grain.YEAR, unit="Y", relation=relation, name=UNMARKED)


def _is_saying(found: Found) -> bool:
    """Tell whether "at the end of the day," only sums up: what follows is in the present."""
    before = found.before(2) if found.before() == "the" else found.before()
    return before == "at" and not _SUMMED_UP.isdisjoint(found.tokens.lows[found.last : found.last + 5])


def _is_for_the_next(found: Found) -> bool:
    """Tell whether "for the next week" says how long: not "set for the next week"."""
    words = found.lows("rel")
    return "the" in words and "next" in words and found.before() == "for" and not found.has("mod") and found.before(2) not in _APPOINTED


def _mid_unit(found: Found) -> Form | None:
    """Build "mid-week", "mid-year", but "a mid-week match"."""
    if found.before() in ("a", "an") or found.low("unit") not in ("week", "month", "year") or found.mod() != "mid":
        return None
    return _of_now(found)


def _unit_end(found: Found) -> Form | None:
    """Build "month's end", "the decade's end"."""
    return _of_now(found) if found.low("unit") in ("week", "month", "quarter", "decade", "century") else None


def _of_now(found: Found) -> Form:
    unit = ALL_UNITS[found.low("unit")]
    return Form(Kind.UNIT, found.first, found.last, grain=GRAINS[unit], unit=unit, relation=Relation.THE, mod=found.mod())


def _is_the_unit(found: Found, low: str) -> bool:
    """Tell whether "the year" is a date: not "the year that ...", "the year 2000", "the day-to-day"."""
    before, after = found.before(), found.after()
    if found.has("fiscal"):
        return True
    if after in ("-", "of", "'", "’") and not (after in ("'", "’") and low != "day"):
        return low == "weekend" and after != "-"
    if low == "day" and before == "of" and found.before(2) in _OF_THE_DAY:
        return False
    if low == "day":
        return found.has("mod") or (
            before in ("in", "on", "during", "of", "for", "throughout")
            and after not in ("when", "to", "they", "he", "we", "it", "after", "before")
        )
    if low == "night":
        return before in ("in", "during")
    if low in ("century", "decade", "millennium"):
        return before in _THE_CUES or found.has("mod")
    is_of_clause = before in _APPOSING and after in _BEGINNING  # "in '98, the year my daughter was born"
    return low not in ("week", "month", "year") or not is_of_clause


def _the_day_before(found: Found) -> Form | None:
    """Build "the day before", "the year after": seen from the time under discussion; "the day before the vote" counts from the vote."""
    if found.low("unit") == "day" and found.low("way") in ("before", "after") and found.after() in _OF_SOMETHING and found.before() != "to":
        last = found.span("way")[0]
        return Form(Kind.DURATION, found.first, last, value="P1D", unit="D", number=Fraction(1), name=UNMARKED)
    is_closed = found.after() in (".", ",", ";", "", ")", "and", "but", "when", "in", "at")
    is_told = found.low("way") == "before" and _looks_back(found)
    if not (is_closed or is_told or found.has("that") or (found.low("way") == "following" and found.after() in _SUBJECTS)):
        return None
    relation = Relation.PREVIOUS if found.low("way") in _BACKWARD else Relation.FOLLOWING
    unit = ALL_UNITS[found.low("unit")]
    time = "TNI" if unit == "NI" else ""
    return Form(Kind.UNIT, found.first, found.last, grain=GRAINS[unit], unit=unit, relation=relation, time=time)


def _looks_back(found: Found) -> bool:
    """Tell whether "the year before" stands at the head of a clause that looks back: "the year before his father had died"."""
    ahead = found.tokens.lows[found.last : found.last + _CLAUSE]
    is_head = found.before() in (";", ".", ":", "", "\n") or found.tokens.is_capitalized(found.first)
    return is_head and "had" in ahead and "," not in ahead[: ahead.index("had")]


def _beside(found: Found) -> Form | None:
    """Build the "the day before" of "the day before 3 May", which its date follows."""
    unit = ALL_UNITS[found.low("unit")]
    if unit not in ("D", "W"):
        return None
    step = -1 if found.low("way") == "before" else 1
    return Form(Kind.UNIT, found.first, found.last, grain=GRAINS[unit], unit=unit, name="beside", beside=step)


def _before_last(found: Found) -> Form | None:
    """Build "the week before last", "the year after next", "the night before last"."""
    unit = ALL_UNITS[found.low("unit")]
    if found.low("unit") == "night":
        return Form(Kind.DAYS, found.first, found.last, day=-2 if found.has("rel") else 2, time="TNI", name="twice")
    if unit not in GRAINS:
        return None
    relation = Relation.LAST if found.has("rel") else Relation.NEXT
    return Form(Kind.UNIT, found.first, found.last, grain=GRAINS[unit], unit=unit, relation=relation, name="twice")


def _distance(found: Found) -> Form | None:
    """Build "two years ago", "a day earlier", "six weeks later", "several years ago", "years ago"."""
    unit = ALL_UNITS[found.low("unit")]
    relation = _AGO[found.low("way")]
    count = quantity(found.lows("num")) if found.has("num") else None
    if found.has("a") or found.has("couple"):
        count = Fraction(1 if found.has("a") else 2)
    if found.has("quarter"):
        count, unit = Fraction(25), "Y"
    if found.has("fourths"):
        count = (count or Fraction(1)) / 4
    if found.has("half"):
        count = (count or Fraction(0)) + Fraction(1, 2)
    if found.after() == "than" and found.low("way") in ("earlier", "later"):
        return None  # "a month earlier than planned" tells how long
    if found.low("way") in ("earlier", "later") and found.before() in ("in", "for") and found.after() in ("on", "this", "today"):
        if count is None:
            return None
        value = duration_value(unit, count)  # "its first loss in a decade earlier on Thursday"
        return Form(Kind.DURATION, found.first, found.span("way")[0], value=value, unit=unit, number=count)
    if found.low("way").startswith("afterward") and found.before() == "for":
        return None  # "burned for three days afterwards"
    is_after_that = found.tokens.low(found.last - 1) == "that"
    if is_after_that and found.low("way") == "before" and found.after().isalpha() and found.after() not in _SUBJECTS:
        return None  # "three days before that vote"
    if (
        found.low("way") in ("before", "after", "prior", "back")
        and not is_after_that
        and found.after() not in (".", ",", ";", "", ")", "and", "but")
    ):
        return None
    if found.tokens.low(found.last - 1) == "today" and unit in _DAYS_IN and count is not None and count.denominator == 1:
        return Form(Kind.DAYS, found.first, found.last, day=int(count) * _DAYS_IN[unit])
    return Form(
        Kind.DISTANCE, found.first + starts_vaguely(found), found.last, grain=GRAINS.get(unit, Grain.DAY), unit=unit, relation=relation,
        number=count, mod=approximation(found.lows("approx")),
    )  # fmt: skip


def _this_time(found: Found) -> Form | None:
    """Build "this time last year": about the same month; "this time next week": the same day."""
    count, unit, grain = _THIS_TIME.get(found.low("unit"), (0, "", Grain.DAY))
    if not count:
        return None
    relation = Relation.AGO if found.low("which") == "last" else Relation.HENCE
    mod = "approx" if grain is Grain.MONTH else ""
    return Form(Kind.DISTANCE, found.first, found.last, grain=grain, unit=unit, relation=relation, number=Fraction(count), mod=mod)


def _year_ago(found: Found) -> Form | None:
    """Build "the year-ago quarter", "the year-earlier period", "year-ago" before a noun."""
    if found.has("months"):
        number = quantity(found.lows("num"))
        return None if number is None else Form(Kind.DURATION, found.first, found.last, value=f"P{int(number)}M", unit="M", number=number)
    grain = Grain.QUARTER if found.low("period") != "half" else Grain.HALF
    if not found.has("period"):
        first = found.first + (found.low("det") != "")
        if found.tokens.low(first + 1) not in ("-", "–", "‑"):
            return None
        return Form(Kind.UNIT, first, found.last, grain=Grain.QUARTER, unit="Q", relation=Relation.YEAR_AGO, name="")
    return Form(Kind.UNIT, found.first, found.last, grain=grain, unit="Q", relation=Relation.YEAR_AGO, name=found.low("period"))


def _ordinal_unit(found: Found) -> Form | None:
    """Build "the third day", "the first week of" a month or year."""
    low = found.low("unit")
    number = -1 if found.has("final") else ordinal(found.lows("ord"))
    unit = ALL_UNITS[low]
    if number is None or unit not in GRAINS or low in ("quarter", "century", "decade", "millennium"):
        return None
    if found.lows("final") == ["last"] and found.tokens.low(found.first) == "last" and found.after(2) not in MONTHS:
        return _last_of(found, unit)
    if found.before() == "for" or found.after() in ("running", "straight") or (found.after() == "in" and found.after(3) == "row"):
        return None  # "for the fifth day", "the third year in a row"
    return Form(Kind.ORDINAL_UNIT, found.first, found.last, grain=GRAINS[unit], unit=unit, part=number)


def _last_of(found: Found, unit: str) -> Form | None:
    """Build the "last month" of "the arrest last month of the president", not of "his last month of work"."""
    if found.before() in _OWNERS or unit == "D" or found.before(2) in _APOSTROPHES:
        return None
    return Form(Kind.UNIT, found.first, found.last, grain=GRAINS[unit], unit=unit, relation=Relation.LAST)


def _new_year(found: Found) -> Form | None:
    """Build "the new year" of "talks resume in the new year"."""
    is_placed = found.has("mod") or found.before() in _NEW_YEAR_CUES or found.after() in _BROUGHT
    if found.tokens.word(found.last - 2) != "new" or found.low("unit") != "year" or not is_placed:
        return None
    if found.after() in ("'", "’", "-"):
        return None
    return Form(Kind.UNIT, found.first, found.last, grain=Grain.YEAR, unit="Y", relation=Relation.NEXT, mod=found.mod(), name="new")


def _week_of(found: Found) -> Form | None:
    """Build "the week of", "the weekend of", which its day follows."""
    grain = GRAINS[ALL_UNITS[found.low("unit")]]
    return Form(Kind.ORDINAL_UNIT, found.first, found.last, grain=grain, name="week-of" if grain is Grain.WEEK else "weekend-of")


_NUM: Final = (
    "(?:(?P<num><num>)(?P<half>{and}{a}{half})?|(?P<few>{a}?{fewq}{of}?|{many}{a})|(?P<couple>{the}?{a}?{couple}{of}?)|(?P<a>{a}))"
)
_WAY: Final = (
    "(?P<way>{ago}|{earlier}|{later}|{hence}|{from}(?:{now}|{today})|{previously}|(?:{before}|{after}){that}?|{afterward}|{prior}|{back})"
)
RULES: Final = (
    Rule(
        "year-ago-period",
        "(?P<det>{the}|{a})?{comparable}?{yearword}{dash}?(?:{ago}|{earlier}|{before})(?:{comparable}?(?P<num><num>)(?P<months>{units})|{ordinal}?{fiscal}?(?P<period>{quarter}|{period}|{half}|{thirdq}))?",
        _year_ago,
    ),
    Rule("distance", "(?P<approx><approx>)?" + _NUM + "{dash}?{business}?(?P<unit><unit>)(?:{or}{so})?(?P<just>{just})?" + _WAY, _distance),
    Rule("distance-and-half", "(?P<approx><approx>)?(?P<a>{a})(?P<unit>{span})(?P<half>{and}{a}{half})" + _WAY, _distance),
    Rule("half-distance", "(?P<approx><approx>)?{a}?(?P<half>{half})(?:{dash}|{a})?(?P<unit>{span})" + _WAY, _distance),
    Rule("quarter-century", "(?P<approx><approx>)?{a}?{quarter}{dash}?(?:{of}{a})?(?P<unit>{century})(?P<quarter>)" + _WAY, _distance),
    Rule(
        "fourths-distance",
        "(?P<approx><approx>)?(?:{a}|(?P<num>{card}){dash}?)?(?P<fourths>{quarter}|{quarters}){of}{a}(?P<unit>{span})" + _WAY,
        _distance,
    ),
    Rule("distance-plural", "(?P<unit>{units})" + _WAY, _distance),
    Rule("this-time", "{this}{time}(?P<which>{last}|{next})(?P<unit>{span})", _this_time),
    Rule("the-day-before", "{the}(?P<unit>{span})(?P<way>{before}|{after}|{following}|{previous})(?P<that>{that})?", _the_day_before),
    Rule(
        "beside",
        "{the}(?P<unit>{day}|{week})(?P<way>{before}|{after}|{following})(?={month}|{daynum}|{digits}|{weekday}|{holiword})",
        _beside,
    ),
    Rule(
        "before-last",
        "{the}(?P<unit>{span})(?:{before}(?P<rel>{last})|{after}(?P<next>{next}))(?!{weekday}|{month}|{span}|{season})",
        _before_last,
    ),
    Rule("week-of", "{the}(?P<unit>{week_or_weekend}){of}(?={month}|{daynum})", _week_of),
    Rule(
        "last-unit-of",
        "{the}?(?P<final>{last}|{final})(?P<unit>{span})(?={of}(?:{the}|{month}|{digits}|{this}|{that}|{last}|{next}|{apos}|{each}|{season}))",
        _ordinal_unit,
    ),
    Rule(
        "unit",
        "(?P<mod><begin>?{the}?<early>{dash}?(?:{in}|{on})?|<begin>)?<rel>{full}?(?P<fiscal>{fiscal})?(?P<unit>{span})(?:{or}{so})?",
        _unit,
    ),
    Rule(
        "the-unit", "(?P<mod><begin>?{the}?<early>{dash}?(?:{in}|{on})?|<begin>)?{the}{full}?(?P<fiscal>{fiscal})?(?P<unit>{span})", _unit
    ),
    Rule("that-season", "(?:{that}|{this}|{last}|{next}|{the}(?:{following}|{previous}|{next}|{same}))(?P<season>{seasonw})", _that_season),
    Rule("first-of-year", "{the}{first}{of}{the}(?P<unit>{year})", _first_of_year),
    Rule("its-fiscal-year", "(?P<fiscal>{fiscal})(?P<unit>{year})", _its_fiscal_year),
    Rule("this-fiscal", "(?P<mod><begin>)?<rel>(?P<fiscal>{fiscal})", _this_fiscal),
    Rule("new-year", "(?P<mod><begin>?{the}?<early>{dash}?(?:{in}|{on})?|<begin>)?{the}{holiword}(?P<unit>{span})", _new_year),
    Rule("mid-unit", "(?P<mod>{early}{dash})(?P<unit>{span})", _mid_unit),
    Rule("unit-end", "{the}?(?P<unit>{span}){apos}{s}(?P<mod>{end})", _unit_end),
    Rule("ordinal-unit", "{the}?(?P<ord><daynum>)(?P<unit>{span})", _ordinal_unit),
)
