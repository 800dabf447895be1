"""Numbers as they are written in English: digits, words, fractions, years in words."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from functools import lru_cache
from typing import Final

from timeline.temporal.words import CARDINALS, ORDINALS, SCALES, TENS

_REMEMBERED: Final = 5_000
_SMALL: Final = CARDINALS | TENS
_JOINTS: Final = frozenset({"-", "–", "—", "‑", "−", "and", "of"})


def quantity(lows: Sequence[str]) -> Fraction | None:
    """Read a number: "twenty-four", "2 1/2", "1,800", "a hundred", "a dozen", "two and a half"."""
    return _quantity(tuple(lows))


@lru_cache(maxsize=_REMEMBERED)
def _quantity(lows: tuple[str, ...]) -> Fraction | None:
    total, current, seen = Fraction(0), Fraction(0), False
    for low in lows:
        if low in _JOINTS:
            continue
        if low in ("a", "an"):
            current += 1 if not seen else 0
        elif low == "half":
            current += Fraction(1, 2) - (1 if current == 1 and not seen else 0)
        elif low in _SMALL:
            current += _SMALL[low]
        elif low in ("couple", "pair"):
            current = Fraction(2)
        elif low in ("dozen", "score"):
            current = max(current, Fraction(1)) * (12 if low == "dozen" else 20)
        elif low in SCALES:
            current = max(current, Fraction(1)) * SCALES[low]
            if SCALES[low] >= 1000:
                total, current = total + current, Fraction(0)
        elif low[:1].isdecimal():
            number = _digits(low)
            if number is None:
                return None
            current += number
        else:
            return None
        seen = True
    return total + current if seen and total + current < 10**12 else None


def first_quantity(lows: Sequence[str]) -> Fraction | None:
    """Read a number, of a range ("two to three") the first."""
    for index, low in enumerate(lows):
        if low in ("to", "or") or (
            low in ("-", "–") and index and lows[index - 1].isdecimal() and index + 1 < len(lows) and lows[index + 1].isdecimal()
        ):
            return quantity(lows[:index])
    return quantity(lows)


def _digits(low: str) -> Fraction | None:
    if len(low) > 14:
        return None
    try:
        return Fraction(low.replace(",", ""))
    except (ValueError, ZeroDivisionError):
        return None


def ordinal(lows: Sequence[str]) -> int | None:
    """Read "third", "twenty-first", "3rd"."""
    words = [low for low in lows if low not in _JOINTS]
    if not words:
        return None
    if words[0].isdecimal():
        return int(words[0]) if len(words[0]) <= 3 else None
    number = TENS.get(words[0], 0) if len(words) > 1 else 0
    last = ORDINALS.get(words[-1])
    return None if last is None else number + last


def year_in_words(lows: Sequence[str]) -> int | None:
    """Read "nineteen ninety-six", "nineteen oh five", "two thousand and five", "twenty twenty-four"."""
    words = [low for low in lows if low not in _JOINTS]
    if not words:
        return None
    if "thousand" in words:
        number = quantity(words)
        return int(number) if number is not None and 1000 <= number <= 2999 else None
    century = _SMALL.get(words[0])
    if century is None or not 10 <= century <= 29:
        return None
    rest = words[1:]
    if century == 20 and len(rest) > 1 and CARDINALS.get(rest[0], 10) < 10:
        return None
    if rest == ["hundred"]:
        return century * 100
    if rest and rest[0] == "hundred":
        rest = rest[1:]
    if len(rest) == 2 and rest[0] in ("oh", "o") and CARDINALS.get(rest[1], 10) < 10:
        return century * 100 + CARDINALS[rest[1]]
    if len(rest) == 1 and _SMALL.get(rest[0], 0) >= 10:
        return century * 100 + _SMALL[rest[0]]
    if len(rest) == 2 and rest[0] in TENS and 0 < CARDINALS.get(rest[1], 10) < 10:
        return century * 100 + TENS[rest[0]] + CARDINALS[rest[1]]
    return None
