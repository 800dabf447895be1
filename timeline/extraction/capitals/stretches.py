"""Where a text is all in capitals, and how it falls into sentences there."""

from __future__ import annotations

import re
from collections.abc import Iterator

from timeline.extraction.capitals.spelling import Span
from timeline.extraction.page.sentences import split

_LINE = re.compile(r"[^\n\r]+")
_FEWEST = 200
"""Letters of a stretch in a text that has other letters, too: what is shorter is a headline or stressed."""

_FEWEST_ALONE = 24
_MOST_SMALL = 0.1
_MOST_SMALL_IN_LINE = 0.3
"""Shares of small letters: the "c" of "McNAMARA", a "km"."""

_WIDEST = 100
_FULL = 0.8
"""A line so wide, with the word that opens the next one, goes on there."""

_STOP = re.compile(r"(?<=\w) STOP(?=\s|$)")
"""How telegrams write a full stop."""

_AFTER_DOTS = re.compile(r"(?<=[A-Z]\.[A-Z]\.) (?=(?:BUT|HE|SHE|THE|THEY|WE)\s)")
"""Behind an abbreviation a sentence ends where such a word comes: capitals, which tell elsewhere, tell nothing here."""


def stretches(text: str) -> list[Span]:
    """Find runs of lines that are all but wholly in capitals: the whole text, or long ones."""
    found: list[tuple[int, int, int, int]] = []
    is_whole, goes_on = True, False
    for line in _LINE.finditer(text):
        letters, small = sum(map(str.isalpha, line[0])), sum(map(str.islower, line[0]))
        if small > _MOST_SMALL_IN_LINE * letters:
            is_whole = goes_on = False
        elif goes_on:
            start, _, held, held_small = found[-1]
            found[-1] = (start, line.end(), held + letters, held_small + small)
        elif letters:
            found.append((line.start(), line.end(), letters, small))
            goes_on = True
    fewest = _FEWEST_ALONE if is_whole else _FEWEST
    return [(start, end) for start, end, letters, small in found if letters >= fewest and small <= _MOST_SMALL * letters]


def with_full_stops(text: str, spans: list[Span]) -> str:
    """Write full stops in telegrams, where these say "stop"."""
    for start, end in spans:
        stops = len(_STOP.findall(text, start, end))
        if stops > 1 and 2 * stops > text.count(". ", start, end):
            text = text[:start] + _STOP.sub("    .", text[start:end]) + text[end:]
    return text


def pieces(text: str, start: int, end: int) -> Iterator[Span]:
    """Cut a stretch into its sentences."""
    for first, last in _blocks(text, start, end):
        for begin, stop in split(text, first, last):
            at = begin
            for after in _AFTER_DOTS.finditer(text, begin, stop):
                yield at, after.start()
                at = after.end()
            yield at, stop


def _blocks(text: str, start: int, end: int) -> Iterator[Span]:
    """Cut a stretch where a line does not go on in the next one."""
    lines = [(line.start(), line.end()) for line in _LINE.finditer(text, start, end) if not line[0].isspace()]
    width = max(stop - begin for begin, stop in lines)
    held = last = lines[0]
    for line in lines[1:]:
        first = text[line[0] : line[1]].split(maxsplit=1)[0]
        is_full = width <= _WIDEST and last[1] - last[0] + 1 + len(first) > _FULL * width
        if is_full and text.count("\n", last[1], line[0]) <= 1 and not text[last[0] : last[1]].rstrip().endswith((".", "!", "?", ":")):
            held = (held[0], line[1])
        else:
            yield held
            held = line
        last = line
    yield held
