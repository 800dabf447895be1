"""Whether a person is a "he" or a "she": by what the article says of them, or else as far as given names tell; what opens sentences.

Where neither tells, either may be meant.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import zip_longest
from types import MappingProxyType

from timeline.extraction.names import given_names
from timeline.extraction.recognition.named import Named
from timeline.model.mentions import ActorKind

_PRONOUNS = MappingProxyType({"m": ("he", "him", "his", "himself"), "f": ("she", "her", "hers", "herself")})
_SEX = MappingProxyType({word: sex for sex, words in _PRONOUNS.items() for word in words})
_HE = (
    r"(?:(?:step|half-|god|grand|ex-|great-)?(?:boyfriend|brother|father|fiancé?|grandfather|grandson|husband|nephew|son|uncle)(?:-in-law)?"
    r"|widower|dad|groom)"
)
_SHE = (
    r"(?:(?:step|half-|god|grand|ex-|great-)?(?:aunt|daughter|fiancée|girlfriend|grandmother|mother|niece|sister|wife)(?:-in-law)?"
    r"|widow|mum|mom|bride)"
)
_WHOSE = r"(?:[Hh]er|[Hh]is|[Tt]heir|[Mm]y|[Oo]ur|[A-Z][\w-]{1,20}['’]s?) (?:[a-z-]{1,15} ){0,2}"
_TITLED = re.compile(
    r"\b(?:(?P<m>Archbishop|Archduke|Baron|Bishop|Brother|Count|Duke|Earl|Emir|Emperor|Father|Fr|Herr|Imam|King|Lord|Monsieur|Mr|Pope|Prince"
    r"|Rabbi|Señor|Sheikh?|Signor|Sir|Sultan|actor|businessman|chairman|clergyman|congressman|fisherman|fireman|gunman|policeman|salesman"
    rf"|seaman|sportsman|spokesman|statesman|strongman|{_WHOSE}{_HE})"
    r"|(?P<f>Baroness|Countess|Dame|Duchess|Empress|Frau|Lady|Madame|Miss|Mother|Mrs|Ms|Princess|Queen|Señora|Signora|Sister|actress"
    rf"|businesswoman|chairwoman|congresswoman|heiress|nun|policewoman|sportswoman|spokeswoman|{_WHOSE}{_SHE}))\.?,? $"
)
_STARTS = re.compile(r"(?:^|[.!?\n][\"”]? ?|\n)(?:[A-Z][a-z]{1,3}\. )?$")
_TOLD = re.compile(r"[^.!?\n]{0,120}?\b(he|she|his|himself|herself)\b|[^\n]{0,300}?[.!?] (He|She|His|Her)\b")
_BEHIND = re.compile(rf",(?: \d\d,)? (?:the|an?|{_WHOSE})\s?(?:[\w-]{{1,15}} ){{0,3}}(?:(?P<m>{_HE})|(?P<f>{_SHE}))\b")
_MONTH = r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
_OPENING = re.compile(
    r"[\"“]?(?:(?:After|Afterwards|At|Before|By|During|Early|From|In|Later|On|Since|Soon|Then|Until|When)"
    rf"(?: (?:[a-z\d’'-]{{1,20}},?|{_MONTH},?|[A-Z][a-z]+day,?)){{0,6}},? )?(?i:(he|she|it|they))\b"
)
"""A pronoun that opens a sentence, perhaps behind a time: "In May 1971 he left"."""

_NEAR = 60
_CLEAR = 2
"""How many pronouns of one sex there must be for each of the other."""


def may_be(person: Named, pronoun: str) -> bool:
    """Tell whether a pronoun may stand for somebody."""
    allowed = _PRONOUNS.get(_sex_of(person))
    return allowed is None or pronoun in allowed


def is_told(person: Named, pronoun: str) -> bool:
    """Tell whether a pronoun is known to be right for somebody."""
    return pronoun in _PRONOUNS.get(_sex_of(person), ())


def _sex_of(person: Named) -> str:
    """What the article says of a person, or else the first word of the name: a given name, or "Princess"."""
    first = person.name.split(maxsplit=1)[0]
    titled = _TITLED.match(f"{first} ") if not person.sex else None
    return person.sex or given_names().get(first, "") or (titled.lastgroup or "" if titled is not None else "")


def called(fulls: Sequence[str], title: str) -> list[str]:
    """Return those of several persons who are a "Mr" or a "Mrs" by their given names, or else those who may be."""
    sex = "m" if title == "Mr" else "f"
    told = {full: given_names().get(full.split(maxsplit=1)[0], "") for full in fulls}
    return [full for full in fulls if told[full] == sex] or [full for full in fulls if told[full] not in ("f", "m")]


def with_sexes(text: str, entries: Sequence[Named]) -> list[Named]:
    """Return the entries of a text, in its order, with the sex of those of whom it says so, by "Mrs", "her husband" or a "she" behind."""
    titled: dict[str, Counter[str]] = {}
    told: dict[str, Counter[str]] = {}
    for entry, behind in zip_longest(entries, entries[1:]):
        if entry.kind is not ActorKind.PERSON:
            continue
        before = _TITLED.search(text, max(0, entry.start - _NEAR), entry.start)
        after = _BEHIND.match(text, entry.end)
        for match in (before, after):
            if match is not None and match.lastgroup:
                titled.setdefault(entry.name, Counter())[match.lastgroup] += 1
        pronoun = _TOLD.match(text, entry.end, behind.start if behind is not None and behind.kind is ActorKind.PERSON else len(text))
        if pronoun is not None and _STARTS.search(text, max(0, entry.start - 8), entry.start):
            told.setdefault(entry.name, Counter())[_SEX[(pronoun[1] or pronoun[2]).lower()]] += 1
    sexes = {name: _clear(counts) for name, counts in told.items() if given_names().get(name.split(maxsplit=1)[0]) not in ("f", "m")}
    sexes |= {name: _clear(counts) for name, counts in titled.items()}
    return [replace(entry, sex=sexes[entry.name]) if sexes.get(entry.name) else entry for entry in entries]


def _clear(counts: Counter[str]) -> str:
    (sex, count), (_, other) = [*counts.most_common(2), ("", 0)][:2]
    return sex if count >= _CLEAR * other else ""


def opened(text: str, starts: Iterable[int]) -> dict[int, tuple[str, int]]:
    """Return the pronouns with which sentences open, by where those begin, and where the first in a row begins that has the same."""
    found: dict[int, tuple[str, int]] = {}
    before = ("", 0)
    for start in starts:
        match = _OPENING.match(text, start)
        pronoun = match[1].lower() if match is not None else ""
        before = (pronoun, before[1] if pronoun == before[0] else start)
        if pronoun:
            found[start] = before
    return found
