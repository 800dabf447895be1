"""What relative expressions count from: the day of writing, and the time under discussion.

The time under discussion (the focus) is the last date that the text named; in a narrative it takes the place of the day of
writing. A text is a narrative when most of its dates lie years before the day of writing, or, where that is not
known, when it names many dates and hardly any "today" or "Tuesday".
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from timeline.dates.calendar import civil
from timeline.temporal.forms import Form, Kind, Relation
from timeline.temporal.moments import Grain, Moment, holding

_NEAR_WORDS: Final = frozenset((Kind.WEEKDAY, Kind.DAYS))
_FAR_YEARS: Final = 2


def is_narrative(forms: Sequence[Form], day: int | None) -> bool:
    """Tell whether a text tells of times far from the day of writing."""
    year = civil(day)[0] if day is not None else 10_000
    far = fine = near = 0
    for form in forms:
        if form.kind is Kind.MOMENT and form.moment is not None and form.moment.grain >= Grain.YEAR:
            distance = year - form.moment.year
            far += distance > _FAR_YEARS
            fine += distance > _FAR_YEARS and form.moment.grain > Grain.YEAR
            near += -1 <= distance <= 1
        elif (
            form.kind is Kind.DAYS
            or (form.kind is Kind.WEEKDAY)
            or (form.kind is Kind.UNIT and form.relation in (Relation.LAST, Relation.THIS) and form.grain > Grain.DECADE)
        ):
            near += 1
    return fine >= 3 and far + fine > 3 * near


@dataclass(slots=True)
class Focus:
    """The time under discussion while a text is read: the last date, the last day, the last quarter, and where they stood."""

    moment: Moment | None = None
    at: int = -1
    fine: Moment | None = None
    day: Moment | None = None
    day_at: int = -1
    quarter: Moment | None = None
    quarter_at: int = -1
    words: str = ""

    def take(self, moment: Moment, at: int, words: str, *, reported: bool) -> None:
        """Remember a date that the text named."""
        self.moment, self.at, self.words = moment, at, words
        if moment.grain >= Grain.YEAR:
            self.fine = moment
        if moment.grain is Grain.DAY:
            self.day, self.day_at = moment, at
        if reported:
            self.quarter, self.quarter_at = moment, at

    def at_grain(self, grain: Grain) -> Moment | None:
        """Return the moment of a grain that holds the focus; None where the focus is coarser."""
        if self.moment is None:
            return None
        if self.moment.grain is grain:
            return self.moment
        if self.moment.grain < grain:
            return None
        return holding(self.moment.first, grain)
