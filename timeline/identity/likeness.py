"""How alike two mentions are: dates and actors gate, then predicate and words are weighed. Symmetric, and a function of the two alone.

The weights were fitted by logistic regression on two thirds of a corpus of clustered news, and rounded. The bounds (`LEAST` and what stands
beside it) were tried on half of its clusters, by the pairs of articles they link and by 125 pairs of mentions judged by hand; the other
half was measured and not read. `benchmarks/identity.py clusters` says what they are worth, all together and by folds.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from timeline.dates.calendar import civil
from timeline.identity.actors import any_same
from timeline.identity.amounts import differ
from timeline.identity.occurrence import DAYS_OF_WEEK, Occurrence
from timeline.identity.places import elsewhere, words_of
from timeline.identity.predicates import is_effect, is_reporting, is_stance, kinship, names_act, told_in
from timeline.identity.terms import RARE, Terms, shared, stem_of

LINK = 400
"""The score from which two mentions are taken to tell of one event."""

UNSURE = 200
"""The score from which a person is asked."""

DISJOINT = 400
"""How alike the words have to be where the two name others, in thousandths."""

KIN, TOLD, UNKNOWN = 850, 600, 200
"""Two predicates of one class, and an empty word beside a clause that tells what the other's predicate names."""

DOUBTFUL = 200
"""How far below these bounds a score ends: up to half of that a person is asked."""

SAME_SENTENCE = 850
OPENING = 1500
"""How far into an article its opening reaches, in characters."""

_OPEN_YEAR, _BESIDE = 500, 650
_OWN_CONTEXT = 200
_MOST_CONTEXT = 250
_SHARED_FULL = 3000
_SPOKEN = 300
_SAID_ALIKE = 500
_ONE_ARTICLE = 350
_SAME_CLAUSE = 900
_RARE_WORDS = 2
"""Rare words in common that chance does not bring together on one day; in a year it may."""

LEAST = ((50, 100, 350, 500), (150, 200, 450, 600), (250, 300, 550, 700))
LEAST_OPENING = ((0, 0, 100, 450), (50, 50, 150, 550))
"""How alike words or clause have to be, in thousandths: by date (tight, loose, coarse), and by act (kin, told, an empty or unknown word,
another). What stands in the opening of two articles is what they are about, so less is asked of it."""


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
        return Likeness(0, (), "contradiction")
    if one.article != other.article and _of_other_affairs(one, other):
        return Likeness(0, (), "affair")
    actors, predicate = _actors(one, other), _predicate(one, other)
    words, clause = cosine(one.words, other.words), cosine(one.title, other.title)
    if actors < 0 and max(words, clause) < DISJOINT:
        return Likeness(0, (), "actors")
    opening = one.article != other.article and max(one.sentence[0], other.sentence[0]) < OPENING
    margin = _margin(one, other, date, predicate, words, clause, opening=opening)
    if margin < -DOUBTFUL:
        return Likeness(0, (), "predicate")
    context = _OWN_CONTEXT if one.article == other.article else min(_MOST_CONTEXT, cosine(one.context, other.context))
    common = min(1500, 1000 * shared(one.words, other.words) // _SHARED_FULL)
    parts = (("date", date), ("actors", actors), ("predicate", predicate), ("words", words), ("clause", clause), ("context", context))
    d, a, p, w, c, t, s = (value / 1000 for value in (date, actors, predicate, words, clause, context, common))
    z = -6.0 + 2.0 * d + 2.5 * w + 1.2 * c + 0.4 * p + 1.2 * a + 3.0 * s + 1.4 * p * w + 2.0 * p * t + (7.0 + 5.0 * d) * t
    score = round(1000 / (1 + math.exp(-z)))
    return Likeness(score if margin >= 0 else (LINK - 1) * score * (DOUBTFUL + margin) // (1000 * DOUBTFUL), parts)


def _predicate(one: Occurrence, other: Occurrence) -> int:
    """How far the two may name one act, in thousandths: kin triggers, or an empty word whose clause tells what the other's trigger names.

    Two words that name acts of different classes are two acts, unless one is what the other brings about (a crash kills); and what is
    threatened, asked or condemned is not what is done.
    """
    direct = kinship(one.lemma, other.lemma)
    if direct >= KIN:
        return direct
    if names_act(one.lemma) and names_act(other.lemma):
        is_told = told_in(one.lemma, other.around) or told_in(other.lemma, one.around)
        return TOLD if is_told and is_effect(one.lemma, other.lemma) else 0
    if is_stance(one.lemma) or is_stance(other.lemma):
        return min(direct, 300)
    is_told = told_in(one.lemma, other.told) or told_in(other.lemma, one.told)
    return max(direct, TOLD if is_told else UNKNOWN)


def _margin(one: Occurrence, other: Occurrence, date: int, predicate: int, words: int, clause: int, *, opening: bool) -> int:
    """By how much two mentions are more alike than they have to be to tell of one act, in thousandths; below 0 they are not enough.

    That two articles are about the same affair does not make their sentences so. What somebody says is an act of the speaker's. The less
    the dates say, the more the predicates and the words have to; a day apart, what the two count may not differ. Another act in what is the
    same sentence is another act.
    """
    near = max(words, clause)
    if is_reporting(one.lemma) and is_reporting(other.lemma):
        by_the_same = date >= 700 and any_same(one.actors, other.actors)
        return max(words - _SAID_ALIKE, near - _SPOKEN if by_the_same else -RARE)
    if words >= SAME_SENTENCE and predicate < KIN and one.lemma != other.lemma and one.lemma and other.lemma:
        return -RARE
    if date == _BESIDE and (predicate < TOLD or differ(one.amounts, other.amounts)):
        return -RARE
    if date == _OPEN_YEAR:
        return near - _ONE_ARTICLE if predicate >= KIN and any_same(one.actors, other.actors) else -RARE
    if one.article == other.article and (near < _ONE_ARTICLE or predicate < KIN):
        return -RARE
    row = 0 if date >= 900 else 1 if date >= 700 else 2
    least = (LEAST_OPENING if opening and row < 2 else LEAST)[row]
    return near - least[0 if predicate >= KIN else 1 if predicate >= TOLD else 2 if predicate >= UNKNOWN else 3]


def date_likeness(one: Occurrence, other: Occurrence) -> int:
    """Return how well two dates agree, in thousandths; 0 where they cannot be one occurrence's.

    A day beside the other (a night, a time zone) is let through, but has to be outweighed by all else; so is a weekday that was read as of
    the week before and may be the day after the article was published, on the other side of the date line.
    """
    if one.dated and one.date == other.date and other.dated:
        length = one.length
        return 600 if length is None or length > 366 else 750 if length > 31 else 800 if length > 7 else 950 if length > 1 else 1000
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
    if one.day_after in (other.first, other.last) or other.day_after in (one.first, one.last):
        return 700 if longest == 1 else 0
    return _BESIDE if gap == 1 and longest == 1 else 0


def _month_likeness(one: Occurrence, other: Occurrence) -> int:
    """A month without a year agrees with every such month; it says less than any other date."""
    if one.month and other.month:
        return _OPEN_YEAR if one.month == other.month else 0
    dated, month = (other, one.month) if one.month else (one, other.month)
    if dated.first is None or dated.last is None or not dated.dated or dated.last - dated.first >= 31:
        return 0
    return _OPEN_YEAR if month in (civil(dated.first)[1], civil(dated.last)[1]) else 0


def contradict(one: Occurrence, other: Occurrence) -> bool:
    """Tell whether two mentions name other towns, or one article itself tells them apart: other acts in one sentence, other days."""
    if elsewhere(one.towns, other.towns) and (one.article == other.article or not _knows_both(one, other)):
        return True
    if one.article != other.article:
        return _are_strangers(one, other) or _of_other_actors(one, other)
    if not one.article:
        return False
    if one.sentence == other.sentence and one.lemma != other.lemma:
        return kinship(one.lemma, other.lemma) < 850
    if one.sentence != other.sentence and _tells_apart(one.actors, other.actors):
        return True
    if one.first is None or one.last is None or other.first is None or other.last is None:
        return False
    return one.dated and other.dated and (one.first > other.last or other.first > one.last)


def _are_strangers(one: Occurrence, other: Occurrence) -> bool:
    """Tell whether the clause of each names a state of which nothing in the other's article speaks: Norway met Chile, Norway met Peru."""
    return _has_stranger(one, other) and _has_stranger(other, one)


def _has_stranger(one: Occurrence, other: Occurrence) -> bool:
    stems = [_stems(key) for key in one.actors if key.startswith("state:") and key not in other.actors]
    return any(not name.isdisjoint(one.title) and other.context.keys().isdisjoint(name) for name in stems)


@lru_cache(maxsize=16384)
def _stems(key: str) -> frozenset[str]:
    """The stems of the words of an actor's name."""
    return frozenset(map(stem_of, key.partition(":")[2].split()))


def _of_other_affairs(one: Occurrence, other: Occurrence) -> bool:
    """Tell whether a sentence that names nobody and no town ("Ministers will meet again next month") stands in an article on other actors.

    It does where each article leads with a state of which the other does not speak; and where neither speaks of any whom the other leads
    with, and the sentences have little in common but words of every day.
    """
    if (one.actors or one.towns) and (other.actors or other.towns):
        return False
    unknown, others = _unknown(one, other), _unknown(other, one)
    if any(key.startswith("state:") for key in unknown) and any(key.startswith("state:") for key in others):
        return True
    nobody = bool(unknown and others) and unknown == one.leading and others == other.leading
    return nobody and not _share_rare(one.words, other.words, _RARE_WORDS)


def _unknown(one: Occurrence, other: Occurrence) -> frozenset[str]:
    """Those with whom one article leads and of whom the other says nothing."""
    return frozenset(key for key in one.leading if not any_same([key], other.leading) and other.context.keys().isdisjoint(_stems(key)))


def _share_rare(one: Terms, other: Terms, number: int) -> bool:
    """Tell whether two texts share so many rare words."""
    return sum(weight >= RARE for stem, weight in one.items() if stem in other) >= number


def _of_other_actors(one: Occurrence, other: Occurrence) -> bool:
    """Tell whether two clauses say the same of other states, or of other persons, in words of every day: Norway voted, Chile voted.

    Organizations have too many names for that; and where the words are rare ones, it is one event on whose actors the sources disagree.
    """
    kinds = {key.partition(":")[0] for key in one.actors | other.actors}
    if kinds not in ({"state"}, {"person"}) or not one.actors or not other.actors or any_same(one.actors, other.actors):
        return False
    sides = [(item, frozenset(stem for key in item.actors for stem in _stems(key))) for item in (one, other)]
    clause, beside = ({stem: weight for stem, weight in item.title.items() if stem not in names} for item, names in sides)
    are_named = all(not names.isdisjoint(item.title) for item, names in sides)
    is_of_days = all(item.length is not None and item.length <= DAYS_OF_WEEK for item in (one, other))
    enough = _RARE_WORDS if is_of_days else 2 * _RARE_WORDS
    return are_named and cosine(clause, beside) >= _SAME_CLAUSE and not _share_rare(clause, beside, enough)


def _tells_apart(some: Iterable[str], others: Iterable[str]) -> bool:
    """Tell whether each of two sets of actors has somebody whom the other lacks: Norway met Chile, Norway met Peru."""
    one, other = tuple(some), tuple(others)
    return any(not any_same([key], other) for key in one) and any(not any_same([key], one) for key in other)


def _knows_both(one: Occurrence, other: Occurrence) -> bool:
    """Tell whether one of the articles names the town of the other, too: they may be two places of one occurrence."""
    return not (words_of(one.towns).isdisjoint(other.context) and words_of(other.towns).isdisjoint(one.context))


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
    """1000 where an actor is shared, 0 where one side names none or who reports it, -600 where the two name others."""
    if any_same(one.actors, other.actors):
        return 1000
    if is_reporting(one.lemma) != is_reporting(other.lemma):
        return 0
    return -600 if one.actors and other.actors else 0
