"""How many of what a sentence tells: where two sentences count the same thing otherwise, they may be about two occurrences. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from timeline.identity.terms import stem_of

_WRITTEN = {
    word: number
    for number, word in enumerate("one two three four five six seven eight nine ten eleven twelve".split(), 1)  # noqa: SIM905
}
_NUMBER = rf"\d[\d,]*(?:\.\d+)?|{'|'.join(_WRITTEN)}"
_COUNTED = re.compile(rf"\b({_NUMBER})\s+([^\W\d_]+)(?:\s+([^\W\d_]+))?", re.IGNORECASE)
_NO_THING = frozenset("of in on at by from to and or the a an per percent other".split())  # noqa: SIM905
_PERSONS = frozenset(map(stem_of, ("person", "persons", "people")))

Amounts = frozenset[tuple[str, float]]
"""(Stem of what is counted, its number); the two words after a number both stand for what it counts."""


@lru_cache(maxsize=16384)
def amounts_told(sentence: str) -> Amounts:
    """Return what a sentence counts."""
    return frozenset(_told(sentence))


def _told(sentence: str) -> Iterator[tuple[str, float]]:
    for match in _COUNTED.finditer(sentence):
        written = match[1].casefold()
        number = _WRITTEN.get(written) or float(written.replace(",", "").rstrip("."))
        for word in match.groups()[1:]:
            if word is None or word.casefold() in _NO_THING:
                break
            stem = stem_of(word)
            yield "people" if stem in _PERSONS else stem, number


def differ(one: Amounts, other: Amounts) -> bool:
    """Tell whether two sentences count the same thing, and nothing alike."""
    things = {stem for stem, _ in one} & {stem for stem, _ in other}
    return bool(things) and one.isdisjoint(other)
