"""Which classes a rule can begin with, so that at a token only the rules are tried that may match there."""

from __future__ import annotations

import re
from typing import Final

_PIECE: Final = re.compile(r"\[([^\]]*)\]|(\(\?P<\w+>|\(\?[:=!]|\()|(\))|(\|)|(\?|\{\d*,?\d*\})")


def firsts(expression: str) -> frozenset[str]:
    """Return the classes that a match of an expression can begin with; a rule never matches nothing."""
    found, _, _ = _alternatives(_PIECE.findall(expression), 0)
    return found


def _alternatives(pieces: list[tuple[str, ...]], at: int) -> tuple[frozenset[str], bool, int]:
    """Read alternatives up to a closing parenthesis: first classes, whether they may be empty, where they end."""
    found: frozenset[str] = frozenset()
    can_be_empty = False
    branch: frozenset[str] = frozenset()
    is_open = True  # nothing before has to match
    while at < len(pieces):
        chars, opening, closing, bar, _ = pieces[at]
        at += 1
        if closing:
            break
        if bar:
            found, can_be_empty, branch, is_open = found | branch, can_be_empty or is_open, frozenset(), True
            continue
        if opening:
            inner, empty, at = _alternatives(pieces, at)
            if opening in ("(?=", "(?!"):
                continue
        elif chars:
            inner, empty = frozenset(chars), False
        else:
            continue
        if at < len(pieces) and pieces[at][4]:
            empty = empty or pieces[at][4] == "?" or pieces[at][4].startswith(("{0", "{,"))
            at += 1
        if is_open:
            branch |= inner
            is_open = empty
    return found | branch, can_be_empty or is_open, at
