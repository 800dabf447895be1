"""Finds the forms of a text: look the words up, then try the rules where a word of time stands.

At each core word the rules are tried from a few tokens to its left; the leftmost match counts, and of the rules the
longest, then the first. All rules stand in one regular expression that says quickly where none applies.
"""

from __future__ import annotations

import re
from typing import Final

from timeline.temporal.forms import Form
from timeline.temporal.grammar import clock, days, durations, periods, relative, sets, vague, years
from timeline.temporal.grammar.rules import Found, Rule
from timeline.temporal.lexicon import CORE, FILLER
from timeline.temporal.tokens import Tokens

RULES: Final[tuple[Rule, ...]] = (
    *days.RULES, *periods.RULES, *relative.RULES, *sets.RULES, *years.RULES, *clock.RULES, *durations.RULES, *vague.RULES,
)  # fmt: skip
_EXPRESSIONS: Final = tuple(rule.expression() for rule in RULES)
_COMPILED: Final = tuple((re.compile(expression), rule) for expression, rule in zip(_EXPRESSIONS, RULES, strict=True))
_ANY: Final = re.compile("|".join(re.sub(r"\(\?P<\w+>", "(?:", expression) for expression in _EXPRESSIONS))
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
    return forms


def _match(tokens: Tokens, start: int, core: int) -> Form | None:
    """Return the longest form that begins at a token and holds the core word."""
    if _ANY.match(tokens.classes, start) is None:
        return None
    best: Form | None = None
    for expression, rule in _COMPILED:
        match = expression.match(tokens.classes, start)
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
