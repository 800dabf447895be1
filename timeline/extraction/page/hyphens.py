"""Words that something stands in: a line's end ("the minister re-" and "signed" below is no signing), soft hyphens, HTML entities."""

from __future__ import annotations

import re
from collections.abc import Mapping
from html import unescape

from timeline.extraction.language.words import word_set

_SOFT = "\u00ad\u200b\u2060¬"
_PART = r"[^\W\d_]{1,30}"
_IN_WORD = (
    r"&(?:amp|apos|[lr]squo|#0?39|#x27|#8217|#x2019|szlig|(?:ae|oe)lig|[a-zA-Z](?:acute|caron|cedil|circ|grave|ring|slash|tilde|uml)"
    r"|#(?:19[2-9]|[23]\d\d));"
)
"""Entities of letters, apostrophes and ampersands."""

_INSIDE = re.compile(
    r"(?<![\w-])(?P<front>[^\W\d_]{2,20})-\r?\n[ \t]{0,300}(?=[a-z]{2})"
    rf"|(?<![^\W\d_])(?P<soft>{_PART}(?:[{_SOFT}](?:\r?\n[ \t]{{0,300}})?{_PART}){{1,8}})"
    rf"|(?<![\w'’.&;-])(?P<coded>(?:[\w'’.-]{{0,30}}{_IN_WORD}){{1,8}}(?=\w)|[\w'’.-]{{1,30}} &amp;(?= \w))"
    r"|(?P<sign>&(?:#\d{1,5}|#x[\da-fA-F]{1,4}|[a-zA-Z]{2,8});)"
)
_HYPHENED = word_set(
    "all anti co cross ex far first fast five four full half hard high ill inter left long low mid multi near non one open part post pre "
    "pro quasi right second self semi short six so ten third three top two ultra under vice well"
)
"""Fronts behind which a hyphen is rather the word's own: "two-" and "year" below."""

_SOFT_AND_SPACE = re.compile(rf"[{_SOFT}\s]+")


def mended(text: str) -> tuple[str, Mapping[int, int]]:
    """Return a text of the same length with such words whole, their fronts moved to where they go on.

    The second value maps where a word begins in that text to where it begins in the given one.
    """
    if not any(mark in text for mark in ("-\n", "-\r", "&", *_SOFT)):
        return text, {}
    begins: dict[int, int] = {}

    def whole(match: re.Match[str]) -> str:
        if match["sign"]:
            sign = unescape(match["sign"])
            return sign.rjust(len(match[0])) if text[match.end() : match.end() + 1].isalnum() else sign.ljust(len(match[0]))
        if front := match["front"]:
            word = f"{front}-" if front.lower() in _HYPHENED else front
        else:
            word = _SOFT_AND_SPACE.sub("", match["soft"]) if match["soft"] else unescape(match["coded"])
        begins[match.end() - len(word)] = match.start()
        return word.rjust(len(match[0]))

    return _INSIDE.sub(whole, text), begins
