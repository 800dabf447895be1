"""How long something lasts: six months, a year and a half, the past three years, weeks."""

from __future__ import annotations

from fractions import Fraction
from typing import Final

from timeline.temporal.forms import Form, Kind, Relation
from timeline.temporal.grammar.rules import Found, Rule, approximation, starts_vaguely
from timeline.temporal.grammar.units import ALL_UNITS, duration_value
from timeline.temporal.numbers import first_quantity
from timeline.temporal.words import LONG_ADJECTIVES, words_of

_PLAIN: Final = words_of("days weeks months years decades centuries hours minutes seconds")
_NOT_PLAIN: Final = words_of("many the those his her their its our my of light - working man all early final teen")
_THOSE: Final = words_of("when that with without of if")
"""Behind these, "on days" are those days that something is true of."""
_OF_MEETINGS: Final = words_of("are were show showed released")
"""Minutes that are published are those of a meeting."""
_OF_BUSINESS: Final = words_of(
    "banking business daylight daytime evening market morning night nighttime office opening peak rush school shopping trading visiting"
)
"""Hours of these are no stretch of time: "during office hours"."""
_OLDEST: Final = 120
"""Nobody is that many years old; what is, has a duration."""
_BEFORE_VERB: Final = words_of("to will would could can may might should must not t ll usually typically often it that which only and")
"""Before these, "last" is a verb: "expected to last three weeks"."""
MODALS: Final = words_of("will would may might could shall should ll can")
_NOUNS: Final = {
    "day": words_of("when of care trader traders trading job labourer laborer camp school trip nursery spa"),
    "minute": words_of("amount amounts quantity quantities detail details trace traces fraction particles"),
}
"""Nouns that make another thing of "a day", "a minute"."""
_SUBJECTS: Final = words_of("i we you he she it they")
_THEIR: Final = words_of("my your our his her its their the this these somebody someone they people")
_AFTER_THE: Final = words_of("since ahead before after following leading")


def is_name(found: Found) -> bool:
    """Tell whether the words are a name: "the Hundred Days", "the Six-Day War"."""
    tokens, index = found.tokens, found.span("unit")[0]
    return (
        tokens.is_capitalized(index)
        and index > 0
        and tokens.word(index) != tokens.word(index).upper()
        and tokens.low(index - 1) not in (".", "")
    )


def is_someday(found: Found) -> bool:
    """Tell whether "one day" is some day to come: "will one day be", not "within one day"."""
    if found.tokens.lows[found.first : found.last] != ["one", "day"]:
        return False
    comma = found.after() == ","
    near = [found.after(1 + comma), found.after(2 + comma), found.after(3 + comma)]
    is_ahead = near[0] in _SUBJECTS and (near[1] in MODALS or near[2] in ("ll", "d"))
    is_ahead = is_ahead or (near[0] in _THEIR and MODALS.intersection(near) != frozenset())
    return found.before() in MODALS or near[0] in MODALS or is_ahead


def _counted(found: Found) -> Form | None:
    """Build "six months", "six-month", "two to three weeks", "a year and a half"."""
    low = found.low("unit")
    unit = ALL_UNITS[low]
    if is_name(found):
        return None
    if (low in ("second", "sec", "min") and not found.has("num")) or is_someday(found):
        return None
    count = Fraction(1) if found.has("a") else first_quantity(found.lows("num"))
    if found.has("couple"):
        count = Fraction(2)
    if count is None or (found.has("a") and _is_part_of_name(found, low)):
        return None
    if (_is_age(found) and (count < _OLDEST or found.has("dash"))) or (
        found.has("a") and found.after() == "-" and found.tokens.is_glued(found.last)
    ):
        return None
    if found.has("half"):
        count += Fraction(1, 2)
    if (
        low in ("quarter", "quarters")
        and not found.has("kind")
        and (found.has("a") or found.after() in ("of", "point", "mile", "century", "-"))
    ):
        return None
    if low == "second" and count != 1 and not found.has("dash"):
        return None
    if found.before() in ("$", "£", "€", ".") and found.tokens.is_glued(found.first):
        return None
    if unit == "NI":
        if found.has("a"):
            return None
        unit = "D"
    value, mod = duration_value(unit, count), approximation(found.lows("approx"))
    return Form(Kind.DURATION, _first_of(found), found.last, value=value, unit=unit, number=count, mod=mod)


def _first_of(found: Found) -> int:
    """Return where a duration begins: an adjective ("another 3-month", "a week-long") after its article."""
    if found.has("a") and found.has("long"):
        return found.span("unit")[0]
    return found.span("num")[0] if found.has("dash") and found.has("another") else found.first + starts_vaguely(found)


def _is_age(found: Found) -> bool:
    """Tell whether a number of years is an age: "6-year-old", "52 years old", "aged 30 years"."""
    if ALL_UNITS[found.low("unit")] != "Y":
        return False
    lasts = found.tokens.low(found.last - 1)
    return (
        lasts == "old"
        or found.after() in ("old", "olds", "older", "younger")
        or (found.after() == "-" and found.after(2) in ("old", "olds"))
    )


def _is_part_of_name(found: Found, low: str) -> bool:
    if found.low("a") == "another":
        return low == "second"
    return (
        low in ("night", "quarter", "second")
        or (found.after() in ("ago", "earlier") and found.after(2) != "than")
        or found.after() in _NOUNS.get(low, ())
    )


def _span_long(found: Found) -> Form | None:
    """Build "week-long", "decade-old": one of the unit."""
    unit = ALL_UNITS[found.low("unit")]
    if unit == "NI" or (unit == "Y" and found.tokens.low(found.last - 1) == "old"):
        return None
    return Form(Kind.DURATION, found.first, found.last, value=duration_value(unit, Fraction(1)), unit=unit, number=Fraction(1))


def _half(found: Found) -> Form | None:
    """Build "half a year", "half an hour", "half-hour"."""
    unit = ALL_UNITS[found.low("unit")]
    if unit in ("NI", "WE", "Q", "S"):
        return None
    return Form(Kind.DURATION, found.first, found.last, value=duration_value(unit, Fraction(1, 2)), unit=unit, number=Fraction(1, 2))


def _fourths(found: Found) -> Form | None:
    """Build "a quarter of an hour", "three quarters of a year"."""
    unit = ALL_UNITS[found.low("unit")]
    count = first_quantity(found.lows("num")) if found.has("num") else Fraction(1)
    if unit not in ("H", "D", "Y", "CE") or count is None or not 1 <= count <= 3:
        return None
    first = found.first + starts_vaguely(found)
    value = duration_value(unit, count / 4)
    return Form(Kind.DURATION, first, found.last, value=value, unit=unit, number=count / 4, mod=approximation(found.lows("approx")))


def _quarter_century(found: Found) -> Form | None:
    years = Fraction(25)
    return Form(Kind.DURATION, found.first + starts_vaguely(found), found.last, value=duration_value("Y", years), unit="Y", number=years)


def _uncounted(found: Found) -> Form | None:
    """Build "several years", "a few days", "decades-long", "recent weeks"."""
    unit = ALL_UNITS[found.low("unit")]
    if unit in ("NI", "WD") or (found.before() == "as" and found.tokens.low(found.first) == "many"):
        return None  # the third "in as many months"
    first = found.first + (found.tokens.low(found.first) in ("just", "only"))
    return Form(Kind.DURATION, first, found.last, value=duration_value(unit, None), unit=unit, relation=found.relation())


def _plain(found: Found) -> Form | None:
    """Build "weeks", "months", "years" alone."""
    low = found.low("unit")
    before, after = found.before(), found.after()
    if is_name(found) and before.isalnum():
        return None
    if low not in _PLAIN or after in ("old", "olds") or (low == "days" and before == "on" and after in _THOSE):
        return None
    if found.tokens.low(found.last - 1) in ("long", "old"):
        return Form(Kind.DURATION, found.first, found.last, value=duration_value(ALL_UNITS[low], None), unit=ALL_UNITS[low])
    if (low == "hours" and before in _OF_BUSINESS) or (low == "minutes" and after in _OF_MEETINGS):
        return None
    if before in _NOT_PLAIN and not (before == "of" and low != "years") and not (before == "the" and after in _AFTER_THE):
        return None
    return Form(Kind.DURATION, found.first, found.last, value=duration_value(ALL_UNITS[low], None), unit=ALL_UNITS[low])


def _around_now(found: Found) -> Form | None:
    """Build "the past three months", "the next few days", "the first two years", "recent years"."""
    unit = ALL_UNITS[found.low("unit")]
    if unit in ("NI", "WD") or is_name(found):
        return None
    opens = found.tokens.low(found.first)
    if (opens == "last" and found.before() in _BEFORE_VERB) or opens in ("opening", "closing"):
        return None
    count = first_quantity(found.lows("num")) if found.has("num") else None
    if found.has("couple"):
        count = Fraction(2)
    if found.has("half"):
        count = (count or Fraction(1)) + Fraction(1, 2)
    which = found.low("which")
    relation = {"past": Relation.LAST, "last": Relation.LAST, "recent": Relation.LAST, "previous": Relation.PREVIOUS,
                "preceding": Relation.PREVIOUS, "prior": Relation.PREVIOUS, "next": Relation.NEXT, "coming": Relation.NEXT,
                "following": Relation.FOLLOWING, "upcoming": Relation.NEXT}.get(which, Relation.THE)  # fmt: skip
    return Form(
        Kind.DURATION, found.first, found.last, value=duration_value(unit, count), unit=unit, number=count, relation=relation, name="around"
    )


def _ahead(found: Found) -> Form | None:
    """Build "the weeks ahead", not "two weeks ahead of the vote"."""
    return None if found.after() == "of" else _around_now(found)


def _long(found: Found) -> Form | None:
    """Build "yearlong", "weeklong"."""
    return Form(Kind.DURATION, found.first, found.last, value=LONG_ADJECTIVES[found.low("long")])


def _some_time(found: Found) -> Form | None:
    return Form(Kind.DURATION, found.first, found.last, value="PXX" if found.has("lot") else "PXM")


_COUNT: Final = (
    "(?:(?P<num>(?:<num>(?:{dash}|{to}|{or}))?<num>)(?P<half>{and}{a}{half})?"
    "|(?P<couple>{a}?{couple}{of}?)|(?P<few>{a}?{fewq}{of}?|{scales}{of}))"
)
_LONG: Final = "(?P<long>{dash}(?:{old}|{long}))?"
RULES: Final = (
    Rule(
        "around-now",
        "(?:{the}|{these}|{those})?(?P<which>{last}|{past}|{next}|{coming}|{previous}|{following}|{recent}|{first}|{final}|{other}|{latest})"
        + _COUNT
        + "?{dash}?{business}?(?P<unit>{units})(?:{or}{so}|(?:{and}|{or}){units})?",
        _around_now,
    ),
    Rule(
        "around-now-half",
        "(?:{the}|{this})?(?P<which>{last}|{past}|{next}|{coming}|{previous}|{following})(?P<unit>{span})(?P<half>{and}{a}{half})",
        _around_now,
    ),
    Rule("ahead", "(?:{the}|{these}|{those})?" + _COUNT + "?(?P<unit>{units}){ahead}", _ahead),
    Rule("around-now-count", "{the}" + _COUNT + "(?:{business}){0,2}(?P<unit>{units})(?:{or}{so})?", _around_now),
    Rule(
        "fourths", "(?P<approx><approx>)?(?:{a}|(?P<num>{card}|{digits}){dash}?)?(?:{quarter}|{quarters}){of}{a}(?P<unit>{span})", _fourths
    ),
    Rule("year-and-half", "(?P<approx><approx>)?(?P<a>{a})(?P<unit>{span})(?P<half>{and}{a}{half})", _counted),
    Rule(
        "quarter-century",
        "(?:(?P<approx><approx>)?{a}?|{the}(?:{next}|{last}|{past}|{first}|{final}|{coming})){quarter}{dash}?(?:{of}{a})?{century}",
        _quarter_century,
    ),
    Rule(
        "half-unit",
        "(?P<approx><approx>)?(?:{the}(?:{first}|{last}|{final}|{next}))?(?:{half}(?:{dash}|{a})?|{a}{half})(?P<unit>{span})",
        _half,
    ),
    Rule(
        "counted",
        "(?P<approx><approx>)?(?P<another>{a}?{another})?(?P<num>(?:<num>(?:{dash}?(?:{to}|{or}){dash}?|{dash}))?<num>)(?P<half>{dash}?{and}{dash}?{a}{dash}?{half})?(?P<kind>(?:{dash}?{business}){1,2})?(?P<dash>{dash})?(?P<unit><unit>)(?:{and}{nights})?"
        + _LONG,
        _counted,
    ),
    Rule("couple", "(?P<approx><approx>)?(?P<couple>{a}?{couple}{of}?){more}?{business}?(?P<unit>{units})", _counted),
    Rule("a-unit", "(?P<approx><approx>)?(?P<a>{a}){business}?(?P<unit>{span})" + _LONG + "(?:{or}(?:{so}|{card}))?", _counted),
    Rule("another", "(?P<approx><approx>)?(?P<a>{another}|{a}{another})(?P<unit>{span})", _counted),
    Rule("few", "(?P<approx><approx>)?(?:{a}{quite}?|{quite}{a})?{fewq}{of}?{more}?{business}?(?P<unit>{units})" + _LONG, _uncounted),
    Rule("few-dash", "{fewq}{dash}(?P<unit>{span})", _uncounted),
    Rule("span-long", "(?P<unit>{span})(?P<long>{dash}(?:{old}|{long}))", _span_long),
    Rule("dozens", "(?P<approx><approx>)?{scales}{of}(?P<unit>{units})", _uncounted),
    Rule("plain", "(?P<unit>{units})(?:(?:{or}|{and}){units})?" + _LONG, _plain),
    Rule("long", "(?P<long>{longs})", _long),
    Rule("some-time", "{some}{time}", _some_time),
    Rule("a-long-time", "{a}(?:{quite}|{fairly})?(?P<lot>{lot}){lot}?(?:{time}|{period}(?:{of}{time})?)", _some_time),
)
