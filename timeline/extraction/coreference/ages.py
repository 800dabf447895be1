"""Who is meant by an age: "the 61-year-old" is the one of whom a text says so, "Karl Holm, 61," or "61-year-old Karl Holm"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from timeline.extraction.coreference.common_nouns import main_person
from timeline.extraction.coreference.salience import first_fitting
from timeline.extraction.recognition.named import Named
from timeline.model.mentions import ActorKind

if TYPE_CHECKING:
    from spacy.tokens import Token

    from timeline.extraction.coreference.cast import Cast

_BEHIND = re.compile(r",? (?:\((?P<brackets>\d{2})\)|(?<=, )(?:aged |now )?(?P<commas>\d{2})(?=[,.;)]| (?:who|of)\b))")
_BEFORE = re.compile(r"\b(\d{2})-year-old (?:[a-z-]{2,20} ){0,4}$")
_REACH = 80
_DIGITS = 2
_ACTING = frozenset({"nsubj", "nsubjpass"})


def ages(text: str, entries: Sequence[Named]) -> dict[int, str]:
    """Return who is of an age, by the ages that a text gives to one person only."""
    found: dict[int, set[str]] = {}
    for entry in entries:
        if entry.kind is not ActorKind.PERSON:
            continue
        behind = _BEHIND.match(text, entry.end)
        if behind is not None:
            found.setdefault(int(behind["brackets"] or behind["commas"]), set()).add(entry.name)
        before = _BEFORE.search(text, max(0, entry.start - _REACH), entry.start)
        if before is not None:
            found.setdefault(int(before[1]), set()).add(entry.name)
    return {age: next(iter(names)) for age, names in found.items() if len(names) == 1}


def age_told(token: Token) -> int:
    """Return the age by which a noun phrase calls somebody, "the 61-year-old" or "the 61-year-old engineer", or 0."""
    old = token if token.lower_ == "old" else next((child for child in token.children if child.lower_ == "old" and child.i < token.i), None)
    year = next((child for child in old.children if child.lower_ in ("year", "years")), None) if old is not None else None
    if year is None or not any(child.lower_ in ("the", "this", "that") for child in token.children):
        return 0
    numbers = (child.text for child in year.children if child.dep_ == "nummod")
    return next((int(number) for number in numbers if number.isdigit() and len(number) == _DIGITS), 0)


def of_age(age: int, token: Token, cast: Cast) -> tuple[Named, ...]:
    """Return whom a text calls by an age: who is told to have it; where only that is said, whom the text is on or spoke of last."""
    name = cast.roster.ages.get(age) or (cast.roster.life or cast.roster.accused if token.lower_ == "old" else "")
    if name:
        return tuple(entry for entry in cast.roster.entries if entry.name == name)[:1]
    if token.lower_ != "old" or token.dep_ not in _ACTING:
        return ()
    near = (*first_fitting(cast.roster, cast.start, cast.start, (ActorKind.PERSON,)), *main_person(cast.roster))
    of_others = set(cast.roster.ages.values())
    return tuple(entry for entry in near if entry.name not in of_others)[:1]
