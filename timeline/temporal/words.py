"""The words that tell time in English, by category. Data only.

A word may stand in several categories ("second" is an ordinal and a unit, "may" a month and a modal); the grammar
(`timeline.temporal.grammar`) names the categories in its patterns.
"""

from __future__ import annotations

from typing import Final

from timeline.temporal.holidays import HOLIDAYS


def words_of(text: str) -> frozenset[str]:
    """Return the words of a text as a set, so that tables read as lists of words."""
    return frozenset(text.split())


MONTHS: Final = {
    "january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7, "august": 8,
    "september": 9, "october": 10, "november": 11, "december": 12,
    "jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9, "oct": 10, "nov": 11, "dec": 12,
}  # fmt: skip
MONTH_NAMES: Final = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
)  # fmt: skip

WEEKDAYS: Final = {
    "monday": 1, "tuesday": 2, "wednesday": 3, "thursday": 4, "friday": 5, "saturday": 6, "sunday": 7,
    "mon": 1, "tue": 2, "tues": 2, "wed": 3, "weds": 3, "thu": 4, "thur": 4, "thurs": 4, "fri": 5, "sat": 6, "sun": 7,
}  # fmt: skip
WEEKDAY_PLURALS: Final = {
    "mondays": 1, "tuesdays": 2, "wednesdays": 3, "thursdays": 4, "fridays": 5, "saturdays": 6, "sundays": 7,
}  # fmt: skip

SEASONS: Final = {"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI"}
SEASON_PLURALS: Final = {"springs": "SP", "summers": "SU", "autumns": "FA", "falls": "FA", "winters": "WI"}
SEASON_ADJECTIVES: Final = {"springtime": "SP", "summertime": "SU", "wintertime": "WI", "midsummer": "SU", "midwinter": "WI"}

UNITS: Final = {
    "second": "S", "minute": "MIN", "hour": "H", "day": "D", "week": "W", "fortnight": "FN", "month": "M", "year": "Y",
    "decade": "DE", "century": "CE", "weekend": "WE", "night": "NI", "millennium": "ML", "quarter": "Q",
    "min": "MIN", "hr": "H", "yr": "Y", "wk": "W", "sec": "S", "semester": "H6", "weekday": "WD",
}  # fmt: skip
UNIT_PLURALS: Final = {
    "seconds": "S", "minutes": "MIN", "hours": "H", "days": "D", "weeks": "W", "fortnights": "FN", "months": "M", "years": "Y",
    "decades": "DE", "centuries": "CE", "weekends": "WE", "nights": "NI", "millennia": "ML", "quarters": "Q",
    "mins": "MIN", "hrs": "H", "yrs": "Y", "wks": "W", "secs": "S", "semesters": "H6", "weekdays": "WD",
}  # fmt: skip

PARTS_OF_DAY: Final = {
    "morning": "MO", "morn": "MO", "nite": "NI", "afternoon": "AF", "evening": "EV", "night": "NI", "dawn": "MO",
    "daybreak": "MO", "predawn": "MO", "midmorning": "MO", "midafternoon": "AF",
    "sunrise": "MO", "sunup": "MO", "daylight": "DT", "forenoon": "MO",
    "dusk": "EV", "sunset": "EV", "sundown": "EV", "nightfall": "EV", "nighttime": "NI", "lunchtime": "MI", "midday": "MI", "daytime": "DT",
}  # fmt: skip
PART_PLURALS: Final = {"mornings": "MO", "afternoons": "AF", "evenings": "EV", "nights": "NI"}

CARDINALS: Final = {
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
    "seventeen": 17, "eighteen": 18, "nineteen": 19,
}  # fmt: skip
TENS: Final = {
    "twenty": 20, "thirty": 30, "forty": 40, "fourty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
}  # fmt: skip
TENS_PLURALS: Final = {
    "twenties": 20, "thirties": 30, "forties": 40, "fifties": 50, "sixties": 60, "seventies": 70, "eighties": 80, "nineties": 90,
    "aughts": 0, "noughties": 0,
}  # fmt: skip
SCALES: Final = {"hundred": 100, "thousand": 1000, "million": 1_000_000, "billion": 1_000_000_000}
SCALE_PLURALS: Final = {"dozens": 12, "hundreds": 100, "thousands": 1000, "millions": 1_000_000, "scores": 20}
ORDINALS: Final = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
    "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15, "sixteenth": 16,
    "seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20, "thirtieth": 30,
}  # fmt: skip

DEICTICS: Final = {
    "today": 0, "yesterday": -1, "tomorrow": 1, "tonight": 0, "overnight": 0, "tmrw": 1, "tmr": 1, "tmw": 1,
    "tomoz": 1, "tonite": 0, "yday": -1,
}  # fmt: skip
"""Words for days seen from the day of writing, those of short messages included."""

LONG_ADJECTIVES: Final = {
    "daylong": "P1D", "weeklong": "P1W", "monthlong": "P1M", "yearlong": "P1Y", "hourlong": "PT1H", "decadelong": "P1DE",
}  # fmt: skip

ADVERBIAL_SETS: Final = {
    "daily": "P1D", "nightly": "P1D", "weekly": "P1W", "biweekly": "P2W", "fortnightly": "P2W", "monthly": "P1M",
    "bimonthly": "P2M", "quarterly": "P3M", "semiannual": "P6M", "semiannually": "P6M", "annual": "P1Y", "annually": "P1Y",
    "yearly": "P1Y", "biannual": "P6M", "biennial": "P2Y", "hourly": "PT1H",
}  # fmt: skip

ZONES: Final = words_of(
    "gmt utc bst cet cest eet eest msk ist jst kst hkt sgt aest aedt acst awst nzst nzdt est edt et cst cdt ct mst mdt mt "
    "pst pdt pt akst hst wib trt sast wat eat z"
)

VAGUE: Final = {
    "now": "PRESENT_REF", "currently": "PRESENT_REF", "presently": "PRESENT_REF", "nowadays": "PRESENT_REF",
    "recently": "PAST_REF", "lately": "PAST_REF",
    "soon": "FUTURE_REF", "shortly": "FUTURE_REF",
}  # fmt: skip

CATEGORIES: Final[dict[str, str]] = {
    "month": " ".join(MONTHS),
    "weekday": " ".join(WEEKDAYS),
    "weekdays": " ".join(WEEKDAY_PLURALS),
    "season": " ".join(SEASONS | SEASON_ADJECTIVES),
    "seasons": " ".join(SEASON_PLURALS),
    "unit": " ".join(UNITS),
    "units": " ".join(UNIT_PLURALS),
    "span": "hour minute day week weekend fortnight month year decade century night quarter millennium semester yr wk",
    "quarter": "quarter",
    "quarters": "quarters",
    "half": "half",
    "part": " ".join(PARTS_OF_DAY),
    "parts": " ".join(PART_PLURALS),
    "noon": "noon midnight midday",
    "card": " ".join(CARDINALS),
    "teen": " ".join(word for word, number in CARDINALS.items() if number >= 10),
    "ten": " ".join(TENS),
    "tens": " ".join(TENS_PLURALS),
    "scale": " ".join(SCALES),
    "hundred": "hundred",
    "thousand": "thousand",
    "scales": " ".join(SCALE_PLURALS),
    "dozen": "dozen score",
    "couple": "couple pair",
    "few": "few",
    "days_or_more": "days weeks months years decades",
    "fewq": "few several many some countless numerous various handful multi",
    "many": "many",
    "some": "some",
    "ordinal": " ".join(ORDINALS),
    "ordsuf": "st nd rd th",
    "s": "s",
    "a": "a an",
    "the": "the",
    "this": "this",
    "that": "that",
    "these": "these",
    "those": "those",
    "last": "last",
    "past": "past",
    "next": "next",
    "coming": "coming upcoming forthcoming",
    "previous": "previous preceding prior",
    "following": "following ensuing subsequent succeeding",
    "current": "current present",
    "same": "same",
    "latest": "latest",
    "recent": "recent",
    "first": "first",
    "final": "final opening closing initial",
    "full": "full entire whole",
    "other": "other",
    "another": "another additional extra",
    "more": "more",
    "ago": "ago",
    "ahead": "ahead",
    "someday": "someday",
    "one": "one",
    "earlier": "earlier",
    "later": "later",
    "before": "before",
    "after": "after",
    "hence": "hence",
    "previously": "previously",
    "from": "from",
    "now": "now",
    "of": "of",
    "in": "in",
    "on": "on",
    "at": "at",
    "byhour": "by until till towards toward since",
    "to": "to",
    "or": "or",
    "and": "and",
    "so": "so",
    "per": "per",
    "as": "as",
    "each": "each every",
    "early": "early late mid",
    "begin": "beginning start end middle close midpoint outset onset turn eve opening conclusion",
    "part_of": "part most much rest remainder bulk balance latter",
    "sometime": "sometime",
    "just": "just only barely",
    "time": "time",
    "fiscal": "fiscal financial",
    "period": "period",
    "term": "term",
    "dash": "- – — ‑ −",
    "comma": ",",
    "dot": ".",
    "apos": "' ’ ‘ ` ʼ",
    "slash": "/",
    "light": "light",
    "schoolyear": "school academic tax budget marketing crop",
    "seasonw": "season campaign",
    "moro": "moro morrow mrw nite day",
    "minutes": "minutes minute",
    "lparen": "( [",
    "rparen": ") ]",
    "ampm": "am pm a.m p.m a.m. p.m.",
    "zone": " ".join(ZONES),
    "oclock": "o",
    "oh": "oh",
    "well": "well",
    "very": "very",
    "tee": "t",
    "century": "century",
    "centuries": "centuries",
    "clockword": "clock",
    "era": "bc bce ad ce b.c. b.c b.c.e. b.c.e a.d. a.d c.e. c.e",
    "anno": "ad a.d. a.d",
    "deictic": " ".join(DEICTICS),
    "longs": " ".join(LONG_ADJECTIVES),
    "today": "today",
    "vague": " ".join(VAGUE),
    "setadv": " ".join(ADVERBIAL_SETS),
    "holiday": "christmas xmas thanksgiving easter halloween juneteenth pentecost whitsun whitsunday epiphany mardi michaelmas martinmas "
    "candlemas lammas corpus",
    "holifirst": " ".join(sorted({name.split()[0] for name in HOLIDAYS})),
    "holiword": " ".join(sorted({word for name in HOLIDAYS for word in name.split()})),
    "yearword": "year",
    "old": "old",
    "newold": "new old",
    "style": "style",
    "osns": "os ns",
    "n": "n",
    "long": "long",
    "year": "year",
    "day": "day",
    "week": "week",
    "days": "days",
    "end": "end",
    "approx": "about around nearly almost roughly approximately some over under",
    "morethan": "more less fewer better longer greater",
    "than": "than",
    "least": "least most",
    "up": "up",
    "no": "no",
    "q": "q",
    "latter": "latter second",
    "comparable": "comparable corresponding same similar like latest first second third fourth fiscal",
    "thirdq": "nine",
    "hourword": "hours hrs",
    "hours": "hours hrs",
    "local": "local",
    "nights": "nights",
    "ides": "ides nones kalends",
    "small": "early small wee",
    "afterward": "afterward afterwards",
    "prior": "prior",
    "back": "back",
    "possible": "possible",
    "near": "near foreseeable immediate distant not-too-distant recent not too so very",
    "short": "short long near medium",
    "soonw": "soon",
    "futurew": "future",
    "weekends": "weekends",
    "week_or_weekend": "week weekend",
    "fairly": "fairly rather relatively",
    "right": "right",
    "pastw": "past",
    "lot": "lengthy long short brief considerable certain indefinite extended",
    "quite": "quite only just as very so more most",
    "h": "h",
    "fy": "fy",
    "circa": "circa c ca",
    "future": "future",
    "thenw": "then",
    "moment": "moment",
    "once": "once twice thrice",
    "not": "not",
    "alternate": "alternate alternating",
    "business": "business working trading calendar single consecutive straight full long successive short solid more additional whole "
    "further different other school plus odd",
}

CORES: Final = words_of(
    "month weekday weekdays season seasons unit units quarter quarters half part parts noon tens deictic vague setadv holiday "
    "ampm year4 clock datenum era ago q h fy fiscal period num3 current recent future pastw time moment short zone teen hourword latest "
    "thousand thenw ordsuf clockword zero4 longs someday yearpair monthyear daypair light moro seasonw"
)
"""The categories that an expression can stand on; the rest only stand beside them."""
