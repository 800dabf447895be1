"""How a text goes on to speak of a name, which tells a person's where the name itself does not: "he", "Mr Holm", "Holm, 49,"."""

from __future__ import annotations

import re

_HER = re.compile(r"\b(?:he|she|his|her|him|herself|himself|born)\b")
_OFTEN = 2


def actor(text: str, places: tuple[tuple[int, int], ...]) -> str:
    """What somebody is whose name tells nothing: a person where a "he" or "she" is mostly told after it."""
    personal = sum(_HER.search(text, end, end + 100) is not None for _, end in places)
    return "PERSON" if 2 * personal >= len(places) else "ORG"


def is_somebody(text: str, surface: str, places: tuple[tuple[int, int], ...]) -> bool:
    """Tell whether a lone word with small letters is rather a person's name: "he" or "she" mostly follows it."""
    if " " in surface or not surface[1:].islower() or len(places) < _OFTEN:
        return False
    return 2 * sum(_HER.search(text, end, end + 100) is not None for _, end in places) > len(places)


def goes_by_surname(text: str, full: str) -> bool:
    """Tell whether the last word of a name stands alone where only a person's does: "Mr Holm", "Holm, 49,", "Holm, who"."""
    surname = re.escape(full.rsplit(maxsplit=1)[-1])
    alone = rf"(?:^|[.!?\n] ?|\b[a-z]{{1,20}} ){surname}, (?:\d\d\b|who\b)"
    return re.search(rf"\b(?:Mr|Mrs|Ms|Miss)\.? {surname}\b|{alone}", text) is not None
