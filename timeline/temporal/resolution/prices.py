"""What a step from one date of a story to the next costs: little on, more the farther, and most back; and to take a date for an aside."""

from __future__ import annotations

from math import log2
from typing import Final

from timeline.temporal.resolution.asides import Place
from timeline.temporal.resolution.stops import Stop

_MONTH: Final = 30
_ON: Final = 0.5
_BACK: Final = 1.5
_FARTHEST_ON: Final = 2.5
"""What a step ahead costs at most."""
_OTHER_YEAR: Final = 0.5
_OTHER_YEAR_MONTH: Final = 0.15
"""What it costs more, and more by the month, to come to another year without its being named."""
PASSED: Final = {Place.HEAD: 3.0, Place.WITHIN: 2.0, Place.CLAUSE: 2.0, Place.ASIDE: 0.4, Place.AHEAD: 0.2, Place.FATE: 1.0}
"""What it costs to take a date of the text for an aside."""
TAKEN: Final = {Place.HEAD: 0.0, Place.WITHIN: 0.0, Place.CLAUSE: 0.0, Place.ASIDE: 1.0, Place.AHEAD: 2.0, Place.FATE: 0.0}
"""What it costs to follow it."""
PASSED_DAY: Final = 1.2
"""What it costs more to take a month or a day for an aside than a year."""
YEARS_ON: Final = 2
PASSED_AHEAD: Final = 1.2
"""What it costs to take for an aside what was so many years on, where the text may tell what came of something."""


def unnamed(now: Stop, stop: Stop) -> float:
    """Return what a step costs to a date whose year is not named."""
    price = price_of(now, stop)
    return price if stop.year == now.year else price + _OTHER_YEAR + _OTHER_YEAR_MONTH * abs(stop.first - now.first) / _MONTH


def price_of(now: Stop, stop: Stop) -> float:
    """Return what a step from one date to the next costs."""
    if stop.last < now.first:
        return _BACK + log2(1 + (now.first - stop.last) / _MONTH)
    return min(_ON * log2(1 + max(0, stop.first - now.last) / _MONTH), _FARTHEST_ON)
