"""Which event a mention tells of: candidates in, one scored decision out. Pure.

First version: the same date, a shared actor, and the same or a synonymous trigger.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

MATCHER = "matcher 0.1"

_SYNONYMS = (
    ("sign", "formalize", "conclude", "ink", "seal", "agreement", "treaty", "pact", "signing"),
    ("meet", "meeting", "summit", "talk", "talks", "negotiation", "conference", "visit"),
    ("attack", "strike", "bomb", "bombing", "shell", "raid", "assault", "blast", "explosion"),
    ("kill", "die", "death", "killing", "murder"),
    ("declare", "declaration", "impose", "proclaim"),
    ("fire", "launch", "test", "missile"),
    ("elect", "election", "vote", "win"),
    ("resign", "resignation", "quit", "step"),
    ("arrest", "detain", "detention"),
    ("say", "tell", "warn", "state", "announce", "announcement", "statement"),
    ("achieve", "elevate", "upgrade", "raise"),
    ("quake", "earthquake", "hit", "strike"),
)


@dataclass(frozen=True, slots=True)
class Occurrence:
    """A mention, as far as matching looks at it: its EDTF date, the keys of its actors, its trigger's lemma."""

    mention: str
    date: str
    actors: frozenset[str]
    trigger: str


@dataclass(frozen=True, slots=True)
class Candidate:
    """An event that a mention might tell of, by its mentions."""

    event: str
    occurrences: tuple[Occurrence, ...]


@dataclass(frozen=True, slots=True)
class Assignment:
    """The decision for one mention: the event, a score and its parts in thousandths."""

    mention: str
    event: str
    score: int
    parts: tuple[tuple[str, int], ...]


def assign(mention: Occurrence, candidates: Iterable[Candidate]) -> Assignment:
    """Decide which of some events a mention tells of; an event of its own where none fits."""
    best = Assignment(mention.mention, mention.mention, 1000, ())
    best_score = 0
    for candidate in sorted(candidates, key=lambda item: item.event):
        for other in candidate.occurrences:
            parts = _parts(mention, other)
            score = min((value for _, value in parts), default=0)
            if score > best_score:
                best, best_score = Assignment(mention.mention, candidate.event, score, parts), score
    return best


def _parts(one: Occurrence, other: Occurrence) -> tuple[tuple[str, int], ...]:
    shared = one.actors & other.actors
    date = 1000 if one.date == other.date else 0
    actors = 1000 * len(shared) // max(1, min(len(one.actors), len(other.actors)))
    trigger = 1000 if one.trigger == other.trigger else 900 if _synonyms(one.trigger, other.trigger) else 0
    return (("date", date), ("actors", actors), ("trigger", trigger))


def _synonyms(one: str, other: str) -> bool:
    return any(one in words and other in words for words in _SYNONYMS)
