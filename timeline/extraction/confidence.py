"""How sure a mention is, in thousandths, as a product of parts that a reviewer can read."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

_WAYS: Mapping[str, int] = MappingProxyType(
    {
        "verb": 930,
        "clause": 900,
        "premodifier": 900,
        "of": 930,
        "noun": 800,
        "aftermath": 850,
        "talking": 800,
        "tense": 700,
        "copula": 750,
        "aspect": 850,
        "fragment": 500,
        "shared": 700,
        "doubt": 400,
        "lead": 300,
    }
)


def parts_of(
    way: str, distance: int, length: int, has_actor: bool, planned: bool, precise: bool, *, stands_alone: bool = True, ended: bool = True
) -> tuple[tuple[str, int], ...]:
    """Return the parts: how and how far the date is attached, the length of the sentence, whether somebody acts, the kind of date.

    `stands_alone` tells of the title, `ended` that the sentence has its full stop, as captions and labels do not.
    """
    return (
        ("attachment", _WAYS.get(way, 700)),
        ("distance", 1000 if distance <= 6 else 950 if distance <= 12 else 850 if distance <= 25 else 700),
        ("sentence", 1000 if length <= 250 else 960 if length <= 400 else 850),
        ("actors", 1000 if has_actor else 880),
        ("status", 900 if planned else 1000),
        ("date", 1000 if precise else 930),
        ("title", 1000 if stands_alone else 800),
        ("body", 1000 if ended else 750),
    )


def product(parts: tuple[tuple[str, int], ...]) -> int:
    """Multiply the parts to one number of thousandths."""
    value = 1000
    for _, part in parts:
        value = value * part // 1000
    return value
