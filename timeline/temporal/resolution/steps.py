"""Steps through time: so many units from a day, and the words that a rule uses for them."""

from __future__ import annotations

from fractions import Fraction
from typing import Final

from timeline.temporal.forms import Relation
from timeline.temporal.moments import Grain, Moment, holding

STEPS: Final = {Relation.LAST: -1, Relation.PREVIOUS: -1, Relation.NEXT: 1, Relation.FOLLOWING: 1}
"""What "last", "previous", "next" and "following" move by; all else stays."""

_UNIT_WORDS: Final = {
    "Y": "year", "M": "month", "W": "week", "D": "day", "H": "hour", "MIN": "minute", "S": "second", "Q": "quarter", "DE": "decade",
    "CE": "century", "FN": "fortnight", "WE": "weekend", "NI": "night", "ML": "millennium", "WD": "weekday", "H6": "half year",
}  # fmt: skip
_SMALLER: Final = {"Y": ("M", 12), "DE": ("Y", 10), "CE": ("Y", 100), "W": ("D", 7), "M": ("D", 30)}
_WHOLE: Final = {
    "Y": (Grain.YEAR, 1), "M": (Grain.MONTH, 1), "W": (Grain.WEEK, 1), "FN": (Grain.WEEK, 2), "Q": (Grain.QUARTER, 1),
    "WE": (Grain.WEEKEND, 1),
    "DE": (Grain.YEAR, 10), "CE": (Grain.YEAR, 100), "ML": (Grain.YEAR, 1000), "D": (Grain.DAY, 1), "NI": (Grain.DAY, 1),
    "H": (Grain.DAY, 0), "MIN": (Grain.DAY, 0), "S": (Grain.DAY, 0),
}  # fmt: skip
_FARTHEST: Final = 100_000


def shifted(base: int, unit: str, count: Fraction) -> Moment | None:
    """Return the moment that lies so many units from a day, at the grain of the unit."""
    if abs(count) > _FARTHEST:
        return None
    if count.denominator != 1 and unit in _SMALLER:
        smaller, factor = _SMALLER[unit]
        return shifted(base, smaller, Fraction(round(count * factor)))
    if unit not in _WHOLE:
        return None
    grain, times = _WHOLE[unit]
    return holding(base, grain).shifted(round(count) * times)


def number_words(count: Fraction, unit: str) -> str:
    """Write a number of units for a rule: "2 years", "1.5 hours"."""
    number = str(count.numerator) if count.denominator == 1 else f"{float(count):g}"
    word = _UNIT_WORDS.get(unit, unit)
    return f"{number} {word if count == 1 else f'{word[:-1]}ies' if word.endswith('ry') else f'{word}s'}"


def step_words(step: int, grain: Grain) -> str:
    """Write a step for a rule: "the week before"."""
    name = grain.name.lower()
    return f"the same {name}" if not step else f"the {name} {'before' if step < 0 else 'after'}"
