"""How alike two mentions are: dates and actors gate, then predicate and words are weighed. Symmetric, and a function of the two alone.

The weights and bounds were fitted on two thirds of a corpus of clustered news, by logistic regression and by trying, and rounded;
`benchmarks/identity.py` measures them by cluster, so that what was read and what was held back can be told apart.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

from timeline.dates.calendar import civil
from timeline.identity.actors import any_same
from timeline.identity.occurrence import Occurrence
from timeline.identity.predicates import is_reporting, kinship, told_in
from timeline.identity.terms import Terms, shared

LINK = 450
"""The score from which two mentions are taken to tell of one event."""

UNSURE = 300
"""The score from which a person is asked."""

DISJOINT = 200
"""How alike the words have to be where the two name others, in thousandths."""

_OPEN_YEAR = 500
_OWN_CONTEXT = 200
_SHARED_FULL = 3000


@dataclass(frozen=True, slots=True)
class Likeness:
    """A score with its parts, all in thousandths; a score of 0 says that something rules it out, and `ruled_out` what."""

    score: int
    parts: tuple[tuple[str, int], ...] = ()
    ruled_out: str = ""


def likeness(one: Occurrence, other: Occurrence) -> Likeness:
    """Compare two mentions."""
    date = date_likeness(one, other)
    if not date:
        return Likeness(0, (), "date")
    if contradict(one, other):
        return Likeness(0, (), "actors")
    predicate = _predicate(one, other)
    words, clause = cosine(one.words, other.words), cosine(one.title, other.title)
    context = _OWN_CONTEXT if one.article == other.article else cosine(one.context, other.context)
    if _actors(one, other) < 0 and max(words, clause) < (DISJOINT if date >= 900 else 2 * DISJOINT):
        return Likeness(0, (), "actors")
    if not _same_act(one, other, date, predicate, words, clause):
        return Likeness(0, (), "predicate")
    common = min(1500, 1000 * shared(one.words, other.words) // _SHARED_FULL)
    actors = _actors(one, other)
    parts = (("date", date), ("actors", actors), ("predicate", predicate), ("words", words), ("clause", clause), ("context", context))
    d, a, p, w, c, t, s = (value / 1000 for value in (date, actors, predicate, words, clause, context, common))
    z = -6.0 + 2.0 * d + 2.5 * w + 1.2 * c + 0.4 * p + 1.2 * a + 3.0 * s + 1.4 * p * w + 2.0 * p * t + (7.0 + 5.0 * d) * t
    return Likeness(round(1000 / (1 + math.exp(-z))), parts)


def _predicate(one: Occurrence, other: Occurrence) -> int:
    """Kinship of the triggers, or at least one sentence tells by another word what the other's trigger names."""
    direct = kinship(one.lemma, other.lemma)
    if direct >= 850:
        return direct
    if told_in(one.lemma, other.told) or told_in(other.lemma, one.told):
        return max(direct, 600)
    return max(direct, 350) if one.told & other.told and is_reporting(one.lemma) == is_reporting(other.lemma) else direct


def _same_act(one: Occurrence, other: Occurrence, date: int, predicate: int, words: int, clause: int) -> bool:
    """Tell whether the two may tell of one act; that two articles are about the same affair does not make their sentences so.

    What somebody says is an act of the speaker's; another predicate needs more words in common, a coarse date or one article, too.
    """
    if is_reporting(one.lemma) and is_reporting(other.lemma):
        return any_same(one.actors, other.actors) or words >= 500
    near = max(words, clause)
    if date == _OPEN_YEAR:
        return predicate >= 850 and any_same(one.actors, other.actors) and near >= 350
    if near < (300 if one.article == other.article else 200 if date < 700 else 0):
        return False
    if not one.dated or not other.dated:
        return words >= 100
    return predicate >= 850 or (predicate >= 350 and words >= 100) or words >= 350


def date_likeness(one: Occurrence, other: Occurrence) -> int:
    """Return how well two dates agree, in thousandths; 0 where they cannot be one occurrence's.

    A day beside the other (a night, a time zone) is let through, but has to be outweighed by all else.
    """
    if one.dated and one.date == other.date and other.dated:
        length = one.length
        return 600 if length is None or length > 366 else 750 if length > 31 else 900 if length > 7 else 950 if length > 1 else 1000
    if one.month or other.month:
        return _month_likeness(one, other)
    if one.first is None or one.last is None or other.first is None or other.last is None:
        return 0
    gap = max(one.first, other.first) - min(one.last, other.last)
    if not one.dated or not other.dated:
        return 700 if gap <= 0 and max(one.last - one.first, other.last - other.first) < 31 else 0
    longest = max(one.last - one.first, other.last - other.first) + 1
    if gap <= 0:
        return 900 if longest <= 7 else 800 if longest <= 31 else 550 if longest <= 366 else 0
    return 600 if gap == 1 and longest == 1 else 0


def _month_likeness(one: Occurrence, other: Occurrence) -> int:
    """A month without a year agrees with every such month; it says less than any other date."""
    if one.month and other.month:
        return _OPEN_YEAR if one.month == other.month else 0
    dated, month = (other, one.month) if one.month else (one, other.month)
    if dated.first is None or dated.last is None or not dated.dated or dated.last - dated.first >= 31:
        return 0
    return _OPEN_YEAR if month in (civil(dated.first)[1], civil(dated.last)[1]) else 0


def contradict(one: Occurrence, other: Occurrence) -> bool:
    """Tell whether one article itself tells two mentions apart: other acts in one sentence, or days that have nothing in common."""
    if one.article != other.article or not one.article:
        return False
    if one.sentence == other.sentence and one.lemma != other.lemma:
        return kinship(one.lemma, other.lemma) < 850
    if one.first is None or one.last is None or other.first is None or other.last is None:
        return False
    return one.dated and other.dated and (one.first > other.last or other.first > one.last)


def cosine(one: Terms, other: Terms) -> int:
    """Return the cosine of two bags of terms, in thousandths."""
    if len(other) < len(one):
        one, other = other, one
    product = sum(weight * weight for stem, weight in one.items() if stem in other)
    if not product:
        return 0
    squares = sum(weight * weight for weight in one.values()) * sum(weight * weight for weight in other.values())
    return round(1000 * product / math.sqrt(squares))


def _actors(one: Occurrence, other: Occurrence) -> int:
    """1000 where an actor is shared, 0 where one side names none, -600 where the two name others."""
    if any_same(one.actors, other.actors):
        return 1000
    return -600 if one.actors and other.actors else 0
