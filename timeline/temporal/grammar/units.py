"""Units of time: their words, their grains, and how TIMEX3 writes so many of them."""

from __future__ import annotations

from fractions import Fraction
from typing import Final

from timeline.temporal.moments import Grain
from timeline.temporal.words import UNIT_PLURALS, UNITS

ALL_UNITS: Final = UNITS | UNIT_PLURALS
GRAINS: Final = {
    "D": Grain.DAY, "W": Grain.WEEK, "FN": Grain.WEEK, "M": Grain.MONTH, "Q": Grain.QUARTER, "Y": Grain.YEAR, "DE": Grain.DECADE,
    "CE": Grain.CENTURY, "WE": Grain.WEEKEND, "ML": Grain.MILLENNIUM, "NI": Grain.DAY,
}  # fmt: skip
_SMALLER: Final = {"Y": ("M", 12), "H": ("TM", 60), "MIN": ("TS", 60), "D": ("TH", 24), "M": ("", 0)}
_CODES: Final = {"MIN": "TM", "H": "TH", "S": "TS", "FN": "W", "H6": "M", "ML": "ML", "WD": "D"}
_IN_YEARS: Final = {"DE": 10, "CE": 100, "ML": 1000}
_TIMES: Final = {"FN": 2, "H6": 6}


def duration_value(unit: str, count: Fraction | None) -> str:
    """Write a duration as TIMEX3 does: P6M, PT24H, P2Y6M, PXD where the number is not told."""
    code = _CODES.get(unit, unit)
    time = code.startswith("T")
    letter = code.removeprefix("T")
    if count is None:
        return f"P{'T' if time else ''}X{letter}"
    if unit in _IN_YEARS and count.denominator != 1:
        unit, count = "Y", count * _IN_YEARS[unit]
        code, letter = "Y", "Y"
    count *= _TIMES.get(unit, 1)
    if count.denominator == 1:
        return f"P{'T' if time else ''}{count}{letter}"
    smaller, factor = _SMALLER.get(unit, ("", 0))
    whole, rest = divmod(count, 1)
    small = rest * factor
    if not smaller or small.denominator != 1:
        return f"P{'T' if time else ''}{_decimal(count)}{letter}"
    big = f"{'T' if time else ''}{whole}{letter}" if whole else ""
    return f"P{big}" + _smaller(bool(whole) and time, smaller, small)


def _smaller(has_time: bool, code: str, number: Fraction) -> str:
    letter = code.removeprefix("T")
    return f"{'T' if code.startswith('T') and not has_time else ''}{number}{letter}"


def _decimal(count: Fraction) -> str:
    return f"{float(count):.2f}".rstrip("0").rstrip(".")
