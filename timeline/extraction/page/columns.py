"""Pages of two columns that were copied line by line, so that each line holds halves of two sentences: they cannot be read."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

_LINE = re.compile(r"[^\n]*\n?")
_GAP = re.compile(r"(?<=\S)(?:[ \t]{3,80}|\t[ \t]{0,80})(?=\S)")
_FEWEST_LINES = 4
_SHORTEST = 12
"""Of so many lines both halves have at least so many characters."""

_NEAR = 2
"""Characters by which the right column may begin earlier or later than in the line above."""

_FULL = 0.75
"""How much of the widest line of its column a full line has at least."""

_MOST = 2 / 3
"""The share of a column's lines that are full."""

_GOES_ON = 2
"""So many times each column must go on in small letters in the next line."""


@dataclass(frozen=True, slots=True)
class _Halves:
    """Where a line begins and ends, its halves, and where in it the right one begins."""

    start: int
    end: int
    left: str
    right: str
    at: int


def without_columns(text: str) -> tuple[str, int]:
    """Blank out runs of lines that stand in two columns, keeping every offset; return how many lines there were."""
    parts: list[str] = []
    at = lines = 0
    run: list[_Halves] = []
    for match in _LINE.finditer(text):  # the last one is empty
        halves = _halves(match)
        if halves is not None and (not run or abs(run[-1].at - halves.at) <= _NEAR):
            run.append(halves)
            continue
        if _are_columns(run):
            parts += [text[at : run[0].start], re.sub(r"[^\n]", " ", text[run[0].start : run[-1].end])]
            at = run[-1].end
            lines += len(run)
        run = [halves] if halves is not None else []
    return "".join([*parts, text[at:]]), lines


def _halves(line: re.Match[str]) -> _Halves | None:
    """Cut a line at its only gap."""
    gaps = list(_GAP.finditer(line[0].rstrip()))
    if len(gaps) != 1:
        return None
    return _Halves(line.start(), line.end(), line[0][: gaps[0].start()].strip(), line[0][gaps[0].end() :].strip(), gaps[0].end())


def _are_columns(run: list[_Halves]) -> bool:
    """Tell whether both halves of a run of lines go on from line to line, and most of the left ones fill their column.

    The terms of a list, with what they mean beside them, are of any length.
    """
    widest = max((len(line.left) for line in run), default=0)
    if sum(len(line.left) >= _FULL * widest for line in run) < _MOST * len(run):
        return False
    if sum(len(line.left) >= _SHORTEST <= len(line.right) for line in run) < _FEWEST_LINES:
        return False
    return all(
        sum(one[-1:].isalnum() and other[:1].islower() for one, other in pairwise(halves)) >= _GOES_ON
        for halves in ([line.left for line in run], [line.right for line in run])
    )
