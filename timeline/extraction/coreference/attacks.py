"""Whom "the bombings" or "the attack" hit: the state that the article named with such a word before.

Read from the text, not from a parse: "an attack on Chad", "U.S. embassy bombings", "Chad shelled".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from timeline.extraction.language.words import word_set
from timeline.extraction.recognition.named import Named
from timeline.model.mentions import ActorKind

if TYPE_CHECKING:
    from spacy.tokens import Token

_NOUNS = word_set("attack blast bombing explosion invasion")
_BEFORE = re.compile(
    r"(?i:\b(?:attack|blast|bombing|explosion|invasion)s?\s(?:of|for|on|at|against|outside|near)\s(?:all\s(?:of\s)?|the\s|two\s|an?\s)*)$"
)
_AFTER = re.compile(r"(?i:(?:['’]s)?\s(?:embass(?:y|ies)|consulate|base)\s(?:attack|blast|bombing|explosion|invasion)s?\b)")
_VERBS = re.compile(
    r"(?: [a-z]+){0,5}? (?:attack(?:ed|s)?|bomb(?:ed|s)?|invade[ds]?|raid(?:ed|s)?|shell(?:ed|s)?)(?: (?!not\b)[a-z]+){0,3} "
)
"""What stands between who attacks and whom."""

_WINDOW = 50
_SIDES = frozenset({ActorKind.STATE, ActorKind.ORGANIZATION, ActorKind.GROUP})
_DEFINITE = frozenset({"the", "its", "their", "his", "her", "this", "these", "that", "those"})
_OWN = frozenset({"of", "for", "on", "against", "with", "at", "between"})


@dataclass(frozen=True, slots=True)
class Attack:
    """That somebody was named as attacked, and who by, where the text says so."""

    attacked: Named
    attacker: Named | None = None


def attacks(text: str, entries: tuple[Named, ...]) -> tuple[Attack, ...]:
    """Find, in order, who is named with a word for an attack."""
    return tuple(sorted((*_with_nouns(text, entries), *_with_verbs(text, entries)), key=lambda attack: attack.attacked.start))


def _with_nouns(text: str, entries: tuple[Named, ...]) -> Iterator[Attack]:
    for entry in entries:
        if entry.kind is ActorKind.STATE and (
            _BEFORE.search(text, max(0, entry.start - _WINDOW), entry.start) or _AFTER.match(text, entry.end)
        ):
            yield Attack(entry)


def _with_verbs(text: str, entries: tuple[Named, ...]) -> Iterator[Attack]:
    for attacker, attacked in pairwise(entries):
        told = _VERBS.fullmatch(text, attacker.end, attacked.start) if attacked.start - attacker.end <= _WINDOW else None
        if told is not None and attacker.name != attacked.name and {attacker.kind, attacked.kind} <= _SIDES:
            yield Attack(attacked, attacker)


def concerned(token: Token, position: int, known: tuple[Attack, ...]) -> tuple[Named, ...]:
    """Return whom a definite noun for an attack concerns, where it does not say so itself."""
    if token.lemma_.lower() not in _NOUNS or not _is_short_reference(token):
        return ()
    last = next((attack for attack in reversed(known) if attack.attacked.start < position), None)
    if last is None:
        return ()
    is_told = any(child.lower_ in ("that", "the", "this") for child in token.children)
    return (last.attacker, last.attacked) if is_told and last.attacker is not None else (last.attacked,)


def _is_short_reference(token: Token) -> bool:
    children = tuple(token.children)
    for child in children:  # but "the bombings on 7 August"
        if child.dep_ == "prep" and child.lower_ in _OWN and any(token.ent_type_ != "DATE" for token in child.children):
            return False
    named = any(child.dep_ in ("amod", "compound", "nmod") and child.text[:1].isupper() and child.ent_type_ != "DATE" for child in children)
    return not named and any(
        child.lower_ in _DEFINITE or child.dep_ in ("nummod", "poss") or child.ent_type_ == "DATE" for child in children
    )
