"""From a word to its class: one character for each distinct set of categories.

A text becomes a string of classes, one character a token, and the rules of the grammar are regular expressions over
that string. `pattern` compiles a rule written with categories in braces: `{month}{daynum}`.
"""

from __future__ import annotations

import re
from typing import Final

from timeline.temporal.words import CATEGORIES, CORES

FILLER: Final = "~"
"""The class of a word that says nothing about time."""

_NUMERIC: Final = ("clock", "datenum", "daypair", "fraction", "decimal", "numlong", "yearpair")


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


def _assign() -> tuple[dict[str, str], dict[str, str]]:
    """Return the class of each word and the classes of each category."""
    members = _members()
    sets: dict[frozenset[str], str] = {}
    numbers = {frozenset(_number_categories(texts[0])): texts for texts in _LONG_NUMBERS}
    for found in [*members.values(), *numbers, *(frozenset({name}) for name in _NUMERIC), frozenset({"decimal", "thousands"})]:
        sets.setdefault(found, chr(0x4E00 + len(sets)))
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


_JOINING: Final = "".join(_CHARS_OF[name] for name in ("and", "or", "to", "comma", "dash"))
_BEFORE_HOUR: Final = "".join(_CHARS_OF[name] for name in ("at", "byhour", "before"))
_NUM2: Final = f"[{_CHARS_OF['num2']}]"
_CARD: Final = f"[{_CHARS_OF['card']}]"
_HOUR: Final = f"[{_CHARS_OF['monthnum']}]"
CORE: Final = re.compile(
    "[" + "".join(dict.fromkeys("".join(_CHARS_OF[name] for name in sorted(CORES)))) + "]"
    f"|{_NUM2}(?:(?<=[{_CHARS_OF['apos']}]{_NUM2})|(?<=[{_CHARS_OF['the']}{_CHARS_OF['early']}]{_NUM2})(?=[{_CHARS_OF['apos']}]?[{_CHARS_OF['s']}])"
    f"|(?<=[{_CHARS_OF['s']}][{_JOINING}]{_NUM2})(?=[{_CHARS_OF['s']}]))"
    f"|{_CARD}(?<=[{_BEFORE_HOUR}]{_CARD})|{_HOUR}(?<=[{_CHARS_OF['at']}]{_HOUR})(?=[{_CHARS_OF['dot']}{_CHARS_OF['comma']}])"
)
"""Finds a token that an expression can stand on."""
