"""Finds the forms of a text: look the words up, then try the rules where a word of time stands.

At each core word the rules are tried from a few tokens to its left; the leftmost match counts, and of the rules the
longest, then the first. Rules are looked up by the class that they begin with.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Final

from timeline.temporal.forms import Form
from timeline.temporal.grammar import calendars, clock, days, durations, feasts, numbered, periods, relative, sets, vague, weekdays, years
from timeline.temporal.grammar.heads import Head, head
from timeline.temporal.grammar.rules import Found, Rule
from timeline.temporal.lexicon import CORE, FILLER
from timeline.temporal.tokens import Tokens

RULES: Final[tuple[Rule, ...]] = (
    *calendars.RULES, *days.RULES, *feasts.RULES, *weekdays.RULES, *periods.RULES, *relative.RULES, *sets.RULES, *years.RULES, *clock.RULES,
    *durations.RULES, *vague.RULES, *numbered.RULES,
)  # fmt: skip


_WINDOW: Final = 40
"""No rule reaches over more tokens than this."""
_REMEMBERED: Final = 20_000


@cache
def _by_first() -> dict[str, list[tuple[str, Head, Rule]]]:
    """Return the rules, in their order, by the classes that they may begin with."""
    found: dict[str, list[tuple[str, Head, Rule]]] = {}
    for rule in RULES:
        expression = rule.expression()
        begins = head(expression)
        for first in begins.firsts:
            found.setdefault(first, []).append((expression, begins, rule))
    return found


@cache
def _starting_with(first: str, second: str) -> tuple[tuple[re.Pattern[str], frozenset[str], Rule], ...]:
    """Return the rules that may match where a class stands before another, and what each needs; compiled when a text first needs them."""
    return tuple(
        (_compiled(expression), begins.needs, rule)
        for expression, begins, rule in _by_first()[first]
        if first in begins.alone or second in begins.pairs.get(first, "")
    )


@cache
def _compiled(expression: str) -> re.Pattern[str]:
    return re.compile(expression)


@lru_cache(maxsize=_REMEMBERED)
def _matching(window: str) -> tuple[tuple[re.Match[str], Rule], ...]:
    """Return the matches of all rules at the head of some classes; most words of time stand among the same few."""
    found = []
    for expression, needs, rule in _starting_with(window[0], window[1:2] or FILLER):
        if not needs.isdisjoint(window) and (match := expression.match(window)) is not None:
            found.append((match, rule))
    return tuple(found)


_REACH: Final = 8
_BLANK_LINE: Final = re.compile(r"\n[ \t\r]*\n")


def scan(tokens: Tokens) -> list[Form]:
    """Return the forms of a text in order, without overlap."""
    forms: list[Form] = []
    classes, begins = tokens.classes, _by_first()
    done = 0
    for core in CORE.finditer(classes):
        at = core.start()
        if at < done:
            continue
        floor = max(done, at - _REACH)
        first = max(floor, classes.rfind(FILLER, floor, at) + 1)
        for start in range(first, at + 1):
            form = _match(tokens, start, at) if classes[start] in begins else None
            if form is not None:
                forms.append(form)
                done = form.last
                break
            done = start + 1  # what no rule matched here, none will match for a later core word
    return forms


def _match(tokens: Tokens, start: int, core: int) -> Form | None:
    """Return the longest form that begins at a token and holds the core word."""
    end = tokens.classes.find(FILLER, core, start + _WINDOW)
    best: Form | None = None
    for match, rule in _matching(tokens.classes[start : end if end >= 0 else start + _WINDOW]):
        last = start + match.end()
        if last <= core or (best is not None and last <= best.last):
            continue
        if last - start > 1 and _breaks(tokens, start, last):
            continue
        form = rule.build(Found(tokens, match, start, last))
        if form is not None and (best is None or form.last > best.last):
            best = form
    return best


def _breaks(tokens: Tokens, first: int, last: int) -> bool:
    """Tell whether a blank line stands between tokens."""
    between = tokens.text[tokens.starts[first] : tokens.ends[last - 1]]
    return "\n" in between and _BLANK_LINE.search(between) is not None
