"""From a word to its class: one character for each distinct set of categories.

A text becomes a string of classes, one character a token, and the rules of the grammar are regular expressions over
that string. `pattern` compiles a rule written with categories in braces: `{month}{daynum}`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import count
from typing import Final

from timeline.temporal.words import CATEGORIES, CORES

FILLER: Final = "~"
"""The class of a word that says nothing about time."""

_NUMERIC: Final = ("clock", "datenum", "daypair", "fraction", "decimal", "numlong", "yearpair", "monthyear")


def _number_categories(text: str) -> tuple[str, ...]:
    number = int(text)
    found = ["digits"]
    if len(text) <= 2:
        found.append("num2")
        if 1 <= number <= 31:
            found.append("daynum")
        if 1 <= number <= 12:
            found.append("monthnum")
        if number <= 24:
            found.append("hournum")
    elif len(text) == 3:
        found.append("num3")
    elif text.startswith("0"):
        found.append("zero4")
    if len(text) == 4 and 1000 <= number <= 2999:
        found.append("year4")
    return tuple(found)


_LONG_NUMBERS: Final = (
    [*map(str, range(100, 1000))],
    [*map(str, range(1000, 3000))],
    [*map(str, range(3000, 10000))],
    [f"{number:04d}" for number in range(1000)],
)
"""Numbers of three and four digits, by what they can be."""


def _members() -> dict[str, frozenset[str]]:
    words: dict[str, set[str]] = {}
    for category, text in CATEGORIES.items():
        for word in text.split():
            words.setdefault(word, set()).add(category)
    for text in [*map(str, range(100)), *(f"{number:02d}" for number in range(10))]:
        words.setdefault(text, set()).update(_number_categories(text))
    return {word: frozenset(found) for word, found in words.items()}


def _signs() -> Iterator[str]:
    """Yield characters that mean themselves in an expression, to stand for classes; the first, below 256, are matched fastest."""
    return (char for char in map(chr, count()) if char.isalnum() or not char.isascii() or not char.isprintable())


def _assign() -> tuple[dict[str, str], dict[str, str]]:
    """Return the class of each word and the classes of each category."""
    members = _members()
    sets: dict[frozenset[str], str] = {}
    signs = _signs()
    numbers = {frozenset(_number_categories(texts[0])): texts for texts in _LONG_NUMBERS}
    for found in [*members.values(), *numbers, *(frozenset({name}) for name in _NUMERIC), frozenset({"decimal", "thousands"})]:
        if found not in sets:
            sets[found] = next(signs)
    categories: dict[str, str] = {}
    for found, char in sets.items():
        for name in found:
            categories[name] = categories.get(name, "") + char
    classes = {word: sets[found] for word, found in members.items()}
    for found, texts in numbers.items():
        classes.update(dict.fromkeys(texts, sets[found]))
    return classes, categories


CLASS_OF, _CHARS_OF = _assign()
NUMERIC_CLASS: Final = {name: next(char for char in _CHARS_OF[name] if len(_CHARS_OF[name]) == 1 or name == "decimal") for name in _NUMERIC}


def chars(category: str) -> str:
    """Return all classes that belong to a category."""
    return _CHARS_OF[category]


def pattern(rule: str) -> re.Pattern[str]:
    """Compile a rule: `{name}` is one token of a category, white space is for the reader."""
    return re.compile(expand(rule))


def expand(rule: str) -> str:
    """Write a rule as a regular expression over classes."""
    return re.sub(r"\{([a-z_][a-z_0-9]*)\}", lambda match: f"[{_CHARS_OF[match[1]]}]", re.sub(r"\s+", "", rule))


def _one_of(*names: str) -> str:
    """Write a set of the classes of some categories."""
    return "[" + "".join(dict.fromkeys("".join(_CHARS_OF[name] for name in names))) + "]"


_ALWAYS: Final = _one_of(*sorted(CORES))
_NUM2: Final = _one_of("num2")
_CARD: Final = _one_of("card")
_HOUR: Final = _one_of("monthnum")
CORE: Final = re.compile(
    _one_of(*sorted(CORES), "num2", "card", "monthnum") + f"(?:(?<={_ALWAYS})"
    f"|(?<={_one_of('apos')}{_NUM2})|(?<={_one_of('the', 'early')}{_NUM2})(?={_one_of('apos')}?{_one_of('s')})"
    f"|(?<={_one_of('s')}{_one_of('and', 'or', 'to', 'comma', 'dash')}{_NUM2})(?={_one_of('s')})"
    f"|(?<={_one_of('at', 'byhour', 'before')}{_CARD})|(?<={_one_of('at')}{_HOUR})(?={_one_of('dot', 'comma')}))"
)
"""Finds a token that an expression can stand on: words of time, and numbers after or before certain words."""
