"""Words that were broken at the end of a line, as printed pages have them: "the minister re-" and "signed" below is no signing."""

from __future__ import annotations

import re
from collections.abc import Mapping

from timeline.extraction.words import word_set

_BROKEN = re.compile(r"(?<![\w-])([^\W\d_]{2,20})-\r?\n[ \t]{0,20}(?=[a-z]{2})")
_HYPHENED = word_set(
    "all anti co cross ex far first fast five four full half hard high ill inter left long low mid multi near non one open part post pre "
    "pro quasi right second self semi short six so ten third three top two ultra under vice well"
)
"""Fronts behind which a hyphen is rather the word's own: "two-" and "year" below."""


def mended(text: str) -> tuple[str, Mapping[int, int]]:
    """Return a text of the same length with such words whole, their fronts moved to where they go on.

    The second value maps where a word begins in that text to where it begins in the given one.
    """
    if "-\n" not in text and "-\r" not in text:
        return text, {}
    begins: dict[int, int] = {}

    def whole(match: re.Match[str]) -> str:
        front = f"{match[1]}-" if match[1].lower() in _HYPHENED else match[1]
        begins[match.end() - len(front)] = match.start()
        return front.rjust(len(match[0]))

    return _BROKEN.sub(whole, text), begins
