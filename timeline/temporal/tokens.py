"""A text as tokens: words, numbers and signs, with their places and classes."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate, repeat
from typing import Final

from timeline.temporal.lexicon import CLASS_OF, FILLER, NUMERIC_CLASS

_ABBREVIATED: Final = r"(?:[ap]\.m|b\.c(?:\.e)?|a\.d|c\.e)\b\.?"
_NUMBER: Final = "[0-9]+(?:[.,:/][0-9]+)*"
_SPLIT: Final = re.compile(rf"((?=\S)(?:[a-z]{{2,}}(?![^\W\d_])|[^\W\d_]{{2,}}|{_ABBREVIATED}|[^\W\d_]|{_NUMBER}|[^\w\s]|[_\d]))")
_SPLIT_PLAIN: Final = re.compile(rf"((?=\S)(?:[a-z]{{2,}}|[^\sa-z0-9]|{_NUMBER}|{_ABBREVIATED}|[a-z]))")
"""The same for texts whose letters and digits are those of ASCII: twice as fast."""
_NOT_PLAIN: Final = re.compile("[^\x00-\x7f‘’“”–—…•·£€°«»−\xa0]")
_OUTLINE: Final = bytes(0x30 if chr(code).isdecimal() else 0x2E if chr(code) in ".,:/" else 0x20 for code in range(256))
_COMPLEX: Final = re.compile(rb"0(?:0{4}|0{0,3}\.0)")
"""Finds a number that is not told by its look-up: one of five digits and more, or with signs in it.

It looks for a digit written as 0 in the outline of a text, where it finds it many times as fast as a digit among letters.
"""
_DATE: Final = re.compile(r"\d{1,2}([/.])\d{1,2}\1(?:\d{4}|\d\d)|\d{4}([/.])\d{1,2}\2\d{1,2}")
_CLOCK: Final = re.compile(r"(?:[01]?\d|2[0-4])[:.][0-5]\d(?:[:.][0-5]\d)?(?:[.,]\d{1,6})?")
_DECIMAL: Final = re.compile(r"\d{1,3}(?:,\d{3}){0,3}(?:\.\d{1,3})?|\d{1,6}\.\d{1,3}")
_SHAPES: Final = {
    "": (("numlong", re.compile(r"\d{5,9}")),),
    ",": (("decimal", _DECIMAL),),
    ":": (("clock", _CLOCK),),
    ".": (
        ("datenum", re.compile(r"\d{1,2}\.\d{1,2}\.[12]\d{3}")),
        ("clock", _CLOCK),
        ("datenum", _DATE),
        ("decimal", _DECIMAL),
    ),
    "/": (
        ("fraction", re.compile("1/[2-8]|2/3|3/4")),
        ("daypair", re.compile(r"(?:[1-9]|[12]\d|30)/(?:[2-9]|[12]\d|3[01])")),
        ("datenum", _DATE),
        ("yearpair", re.compile(r"[12]\d{3}/\d\d(?:\d\d)?")),
        ("monthyear", re.compile(r"(?:0?[1-9]|1[0-2])/[12]\d{3}")),
    ),
}
"""What a number may be, by the first sign in it."""


@dataclass(frozen=True, slots=True)
class Tokens:
    """The tokens of a text; token i is `text[starts[i]:ends[i]]`, its class `classes[i]`."""

    text: str
    lows: Sequence[str]
    starts: Sequence[int]
    ends: Sequence[int]
    classes: str

    def __len__(self) -> int:
        return len(self.lows)

    def low(self, index: int) -> str:
        """Return the word in small letters, or nothing beyond the text."""
        return self.lows[index] if 0 <= index < len(self.lows) else ""

    def is_glued(self, index: int) -> bool:
        """Tell whether nothing stands between this token and the one before."""
        return 0 < index < len(self.lows) and self.starts[index] == self.ends[index - 1]

    def is_capitalized(self, index: int) -> bool:
        """Tell whether the word begins with a capital."""
        return 0 <= index < len(self.lows) and self.text[self.starts[index]].isupper()

    def word(self, index: int) -> str:
        """Return the word as written, or nothing beyond the text."""
        return self.text[self.starts[index] : self.ends[index]] if 0 <= index < len(self.lows) else ""

    def gap(self, index: int) -> str:
        """Return what stands between the token before and this one."""
        if index <= 0:
            return self.text[: self.starts[0]] if self.lows else ""
        end = self.starts[index] if index < len(self.lows) else len(self.text)
        return self.text[self.ends[index - 1] : end]


def tokenize(text: str) -> Tokens:
    """Split a text into tokens. Linear in its length."""
    is_plain = text.isascii() or not _NOT_PLAIN.search(text)
    pieces = (_SPLIT_PLAIN if is_plain else _SPLIT).split(_lowered(text))
    lows = pieces[1::2]
    edges = list(accumulate(map(len, pieces)))
    starts, ends = edges[0:-1:2], edges[1::2]
    classes = list(map(CLASS_OF.get, lows, repeat(FILLER)))
    for found in _COMPLEX.finditer(text.encode("ascii", "replace").translate(_OUTLINE)):
        index = bisect_left(starts, found.start())
        if index < len(lows) and starts[index] == found.start() and classes[index] == FILLER:
            classes[index] = _numeric_class(lows[index])
    return Tokens(text, lows, starts, ends, "".join(classes))


def _lowered(text: str) -> str:
    """Return the text in small letters, every character in its place."""
    lowered = text.lower()
    if len(lowered) == len(text):
        return lowered
    return "".join(low if len(low) == 1 else char for char, low in zip(text, map(str.lower, text), strict=True))


def _numeric_class(low: str) -> str:
    if len(low) > 24:
        return FILLER
    for name, shape in _SHAPES[low.lstrip("0123456789")[:1]]:
        if shape.fullmatch(low):
            return NUMERIC_CLASS[name]
    return FILLER
