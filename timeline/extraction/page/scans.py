"""What printing and scanning leave in a text: running heads and page numbers inside a sentence, marks of footnotes, letters for digits.

Every character keeps its place; what is read past stays in what is stored and quoted.
"""

from __future__ import annotations

import re

from timeline.temporal.words import MONTHS

_NUMBER = r"(?:(?i:page)\s)?\d{1,4}(?:\s(?:of|/)\s\d{1,4})?"
_CAPITALS = r"[^\W\d_a-z][^a-z\n\r\d]{3,60}"
_HEAD = re.compile(
    rf"[ \t]*(?:[\[({{–—-]{{0,2}}\s?{_NUMBER}\s?[\])}}–—-]{{0,2}}|\d{{1,4}}(?:[ \t]{{2,60}}|[ \t]\|[ \t]){_CAPITALS}"
    rf"|{_CAPITALS}(?:[ \t]{{2,60}}|[ \t]\|[ \t])\d{{1,4}})[ \t]*"
)
_LINE = re.compile(r"[^\n]*\n?")
_GOES_ON = re.compile(r"[^\W\d_]-?$|,$")
_MOST_HEADS = 4

_MONTH = "|".join(sorted((name for name in MONTHS if len(name) > 2), key=len, reverse=True))
_FOOTNOTE = re.compile(
    r"(?:(?<=\b[12]\d{3}[.,;])|(?<=[a-z]{3}[.,;”\"]))(?<!\bart\.)(?<!\bfig\.)(?<!\bnos\.)(?<!\bsec\.)(?<!\bvol\.)"
    r"(?:\d{1,2}(?=\s{1,4}[A-Z“\"]|\s{0,4}$|\s?\n)|[¹²³⁰⁴-⁹]{1,3})"
)
"""The number of a note, glued to what it belongs to: "in 1923.1 He", "was sold.12"."""

_DATE = re.compile(
    rf"(?<![\w.])(?:[\dIlO]{{1,2}}(?:st|nd|rd|th)?\s(?:of\s)?)?(?i:{_MONTH})\b\.?(?:\s[\dIlO]{{1,2}}(?!\w))?(?:,?\s[\dIlO]{{4}}(?!\w))?"
)
_LETTERED = re.compile(r"\d[IlO]|[IlO]\d")
_NUMBER_READ = re.compile(r"(?<!\w)(?=[IlO]{0,3}\d)[\dIlO]{2,4}(?!\w)")
_DIGITS = str.maketrans("IlO", "110")


def without_marks(text: str) -> str:
    """Blank out heads of pages inside sentences and numbers of footnotes, and write digits of dates that were read as letters."""
    if _LETTERED.search(text):
        text = _DATE.sub(lambda date: _NUMBER_READ.sub(lambda number: number[0].translate(_DIGITS), date[0]), text)
    return _FOOTNOTE.sub(lambda match: " " * len(match[0]), _without_heads(text))


def _without_heads(text: str) -> str:
    """Blank out what stands at a turn of pages between two halves of a sentence, so that the second follows the first."""
    lines = [(match.start(), match.end()) for match in _LINE.finditer(text) if match[0]]
    parts: list[str] = []
    at = index = 0
    while index < len(lines):
        after = index + 1
        heads = 0
        while after < len(lines) and heads <= _MOST_HEADS:
            line = text[slice(*lines[after])].strip()
            if line and not _is_head(line):
                break
            heads += bool(line)
            after += 1
        if heads and after < len(lines) and after > index + 1:
            before, following = text[slice(*lines[index])].rstrip(), text[slice(*lines[after])].lstrip()
            if _GOES_ON.search(before[-3:]) and following[:1].islower():
                end = lines[index][0] + len(before)
                parts += [text[at:end], "\n" + " " * (lines[after][0] - end - 1)]
                at = lines[after][0]
        index = after
    return "".join([*parts, text[at:]])


def _is_head(line: str) -> bool:
    """Tell whether a line is a page's number or its running head."""
    if len(line) > 100 or not any(map(str.isdigit, line)):
        return False
    return _HEAD.fullmatch(line) is not None
