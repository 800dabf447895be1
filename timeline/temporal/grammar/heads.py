"""Which classes a rule begins with and which it cannot do without, so that at a token only the rules are tried that may match there."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Final

_PIECE: Final = re.compile(r"\[([^\]]*)\]|(\(\?P<\w+>|\(\?[:=!]|\()|(\))|(\|)|(\?|\{\d*,?\d*\})")
_AHEAD: Final = ("(?=", "(?!")
_NONE: Final[frozenset[str]] = frozenset()


@dataclass(frozen=True, slots=True)
class Head:
    """The beginnings of what an expression matches: whether that may be nothing, one class alone, or one class and then another.

    `needs` are classes of which every match holds one, the last such; there are none where it may be nothing.
    """

    is_empty: bool = False
    alone: frozenset[str] = _NONE
    pairs: dict[str, frozenset[str]] = field(default_factory=dict)
    needs: frozenset[str] = _NONE

    @property
    def firsts(self) -> frozenset[str]:
        """The classes that a match can begin with."""
        return self.alone.union(self.pairs)

    def then(self, other: Head) -> Head:
        """Return the beginnings of this and then the other."""
        if not self.alone and not self.pairs:
            return other if self.is_empty else self
        pairs = dict(self.pairs)
        if other.alone or other.pairs:
            follow = other.firsts
            for char in self.alone:
                pairs[char] = pairs[char] | follow if char in pairs else follow
        alone = self.alone if other.is_empty else _NONE
        if self.is_empty:
            alone |= other.alone
            _add(pairs, other.pairs)
        return Head(self.is_empty and other.is_empty, alone, pairs, other.needs or self.needs)

    def either(self, other: Head) -> Head:
        """Return the beginnings of this or the other."""
        pairs = dict(self.pairs)
        _add(pairs, other.pairs)
        needs = self.needs | other.needs if self.needs and other.needs else _NONE
        return Head(self.is_empty or other.is_empty, self.alone | other.alone, pairs, needs)


def _add(pairs: dict[str, frozenset[str]], others: dict[str, frozenset[str]]) -> None:
    for char, follow in others.items():
        pairs[char] = pairs[char] | follow if char in pairs else follow


def head(expression: str) -> Head:
    """Return the beginnings of what an expression matches; a rule never matches nothing."""
    found, _ = _alternatives(_PIECE.findall(expression), 0)
    return found


def _alternatives(pieces: list[tuple[str, ...]], at: int) -> tuple[Head, int]:
    """Read alternatives up to a closing parenthesis; return their beginnings and where they end."""
    found: Head | None = None
    branch = Head(is_empty=True)
    while at < len(pieces):
        chars, opening, closing, bar, _ = pieces[at]
        at += 1
        if closing:
            break
        if bar:
            found, branch = _joined(found, branch), Head(is_empty=True)
            continue
        inner = Head(alone=frozenset(chars), needs=frozenset(chars))
        if opening:
            inner, at = _alternatives(pieces, at)
            if opening in _AHEAD:
                continue
        if at < len(pieces) and pieces[at][4]:
            inner = _repeated(inner, pieces[at][4])
            at += 1
        branch = branch.then(inner)
    return _joined(found, branch), at


def _joined(found: Head | None, branch: Head) -> Head:
    return branch if found is None else found.either(branch)


def _repeated(inner: Head, times: str) -> Head:
    """Return the beginnings of an expression that may come several times or not at all."""
    if times != "?":
        inner = inner.either(inner.then(inner))
    return inner.either(Head(is_empty=True)) if times == "?" or times.startswith(("{0", "{,")) else inner
