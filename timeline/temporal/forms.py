"""What an expression says before it is known when the text was written: a form.

A form is found by the grammar; the resolver makes it a value with the reference date and the dates around it.
"""

from __future__ import annotations

from enum import StrEnum
from fractions import Fraction
from typing import Final, NamedTuple

from timeline.temporal.moments import Grain, Moment

LISTED: Final = "listed"
"""The name of a day that shares the month, and so the year, of one before it in a list."""

YEAR_BEHIND: Final = "year behind"
"""The name of a month or day that takes its year from the date behind it."""
UNMARKED: Final = "unmarked"
"""The name of what dates something and is no expression of TIMEX3."""
SEASON_OF_SPORT: Final = "season of sport"
"""The name of "this season", "last season", which is none of TIMEX3 either."""
TWO_CALENDARS: Final = "two calendars"
"""The name of a day that is written in the old calendar and the new."""


class Kind(StrEnum):
    """What has to be done to a form in order to know its value."""

    MOMENT = "moment"  # nothing: the text says it all
    DAY_MONTH = "day-month"  # find the year
    MONTH = "month"  # find the year
    SEASON = "season"  # find the year
    PART = "part"  # a quarter or half year: find the year
    DECADE = "decade"  # "the nineties": find the century
    HOLIDAY = "holiday"  # find the year, then the day
    WEEKDAY = "weekday"  # find the week
    DAYS = "days"  # so many days from the reference: today, yesterday
    UNIT = "unit"  # this, last, next, that, the day, week, year ...
    DISTANCE = "distance"  # so many units ago, earlier, later
    ORDINAL_UNIT = "ordinal-unit"  # the third day, the first week of May
    TIME = "time"  # a time or part of a day without the day
    DURATION = "duration"
    SET = "set"
    THEN = "then"  # the time under discussion
    VAGUE = "vague"


class Relation(StrEnum):
    """Where a moment lies, seen from the reference or from the time under discussion."""

    BARE = "bare"
    THE = "the"
    THIS = "this"
    LAST = "last"
    NEXT = "next"
    THAT = "that"  # of the time under discussion
    FOLLOWING = "following"
    PREVIOUS = "previous"
    LATEST = "latest"
    YEAR_AGO = "year-ago"
    AGO = "ago"
    HENCE = "hence"
    EARLIER = "earlier"
    LATER = "later"


OF_WEEK: Final = "weekday "
"""The unit of "the Sunday before Christmas", with the number of its day."""


class Form(NamedTuple):
    """An expression as found: tokens `first` to `last` (half-open) and what they say.

    `mod` is "early", "mid", "late", "start", "end", "approx", "more", "less" or empty; `time` is what follows the day in a TIMEX3
    value ("T17:00", "TMO"); `value` is the TIMEX3 value where it does not depend on anything; `beside` counts units from the
    date itself: -1 in "the day before 3 May". A tuple, as it is made five times as fast as a frozen record of so many fields.
    """

    kind: Kind
    first: int
    last: int
    moment: Moment | None = None
    month: int = 0
    day: int = 0
    weekday: int = 0
    part: int = 0
    grain: Grain = Grain.DAY
    relation: Relation = Relation.BARE
    number: Fraction | None = None
    unit: str = ""
    year_relation: Relation = Relation.BARE
    week_relation: Relation = Relation.BARE
    name: str = ""
    time: str = ""
    mod: str = ""
    value: str = ""
    readings: tuple[Moment, ...] = ()
    beside: int = 0
    head: int = -1
