"""Finds the forms of a text: look the words up, then try the rules where a word of time stands.

At each core word the rules are tried from a few tokens to its left; the leftmost match counts, and of the rules the
longest, then the first. Rules are looked up by the class that they begin with.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Final

from timeline.temporal.forms import Form
from timeline.temporal.grammar import clock, days, durations, periods, relative, sets, vague, years
from timeline.temporal.grammar.firsts import firsts
from timeline.temporal.grammar.rules import Found, Rule
from timeline.temporal.lexicon import CORE, FILLER
from timeline.temporal.tokens import Tokens

RULES: Final[tuple[Rule, ...]] = (
    *days.RULES, *periods.RULES, *relative.RULES, *sets.RULES, *years.RULES, *clock.RULES, *durations.RULES, *vague.RULES,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Indexed:
    """The rules that may begin with a class, and one expression that says whether any does."""

    whether: re.Pattern[str]
    rules: tuple[tuple[re.Pattern[str], Rule], ...]


@cache
def _expressions() -> tuple[tuple[str, frozenset[str], Rule], ...]:
    written = ((rule.expression(), rule) for rule in RULES)
    return tuple((expression, firsts(expression), rule) for expression, rule in written)


@cache
def _starting_with(char: str) -> _Indexed | None:
    """Return the rules for a class; compiled when a text first needs them."""
    found = [(expression, rule) for expression, chars, rule in _expressions() if char in chars]
    if not found:
        return None
    whether = _compiled("|".join(re.sub(r"\(\?P<\w+>", "(?:", expression) for expression, _ in found))
    return _Indexed(whether, tuple((_compiled(expression), rule) for expression, rule in found))


@cache
def _compiled(expression: str) -> re.Pattern[str]:
    return re.compile(expression)


_REACH: Final = 8
_BLANK_LINE: Final = re.compile(r"\n[ \t\r]*\n")


def scan(tokens: Tokens) -> list[Form]:
    """Return the forms of a text in order, without overlap."""
    forms: list[Form] = []
    classes = tokens.classes
    done = 0
    for core in CORE.finditer(classes):
        at = core.start()
        if at < done:
            continue
        first = at
        while first > done and at - first < _REACH and classes[first - 1] != FILLER:
            first -= 1
        for start in range(first, at + 1):
            form = _match(tokens, start, at)
            if form is not None:
                forms.append(form)
                done = form.last
                break
            done = start + 1  # what no rule matched here, none will match for a later core word
    return forms


def _match(tokens: Tokens, start: int, core: int) -> Form | None:
    """Return the longest form that begins at a token and holds the core word."""
    classes = tokens.classes
    indexed = _starting_with(classes[start])
    if indexed is None or indexed.whether.match(classes, start) is None:
        return None
    best: Form | None = None
    for expression, rule in indexed.rules:
        match = expression.match(classes, start)
        if match is None or match.end() <= core or (best is not None and match.end() <= best.last):
            continue
        if _breaks(tokens, match.start(), match.end()):
            continue
        form = rule.build(Found(tokens, match))
        if form is not None and (best is None or form.last > best.last):
            best = form
    return best


def _breaks(tokens: Tokens, first: int, last: int) -> bool:
    """Tell whether a blank line stands between tokens."""
    between = tokens.text[tokens.starts[first] : tokens.ends[last - 1]]
    return "\n" in between and _BLANK_LINE.search(between) is not None
