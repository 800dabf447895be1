"""A mention as matching looks at it: its days, predicate, actors, words, and what its article is about.

What is made of words alone is made when it is asked for, and kept: most candidates are ruled out by their dates.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from timeline.dates import EdtfDate
from timeline.dates.calendar import day_number
from timeline.identity.amounts import Amounts, amounts_told
from timeline.identity.places import towns_told
from timeline.identity.predicates import classes_told
from timeline.identity.terms import Terms, heaviest, terms_of, terms_of_all

LEAD_DAYS = 7
"""How long before its article's publication an occurrence may lie that the article tells of without a date."""

_CONTEXT_TERMS = 120
_MONTHS = ("january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december")
DAYS_OF_WEEK = 7
_WEEKDAY = re.compile(r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b", re.IGNORECASE)
_MONTH = re.compile(rf"\b({'|'.join(_MONTHS)})\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class About:
    """What an article is about: the terms of its title and of the sentences that tell of events, no more than a page holds.

    `leading` are the actors, as (kind, name), of the first of these sentences that names any.
    """

    terms: Terms = field(default_factory=dict)
    leading: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Occurrence:
    """One mention, made from its recorded content.

    `first` and `last` are day numbers, None when open; for an undated one they bound it, for matching, or its `month` alone is known.
    `day_after` is the day after publication where a weekday that names it was read as of the week before. `clause` and `quote` are the
    words of the clause and of the sentence, `words` the terms of the sentence without its date, `context` those of the article, `leading`
    whom that is about. Actors are keys.
    """

    mention: str
    article: str
    date: str
    first: int | None
    last: int | None
    dated: bool
    month: int
    lemma: str
    sentence: tuple[int, int]
    trigger: tuple[int, int]
    actors: frozenset[str]
    status: str
    words: Terms
    clause: str
    quote: str
    context: Terms = field(default_factory=dict)
    leading: frozenset[str] = frozenset()
    day_after: int | None = None

    @property
    def title(self) -> Terms:
        """The terms of its clause."""
        return terms_of(self.clause)

    @property
    def told(self) -> frozenset[str]:
        """The classes of predicates in its clause."""
        return classes_told(self.clause)

    @property
    def around(self) -> frozenset[str]:
        """The classes of predicates in its sentence."""
        return classes_told(self.quote)

    @property
    def towns(self) -> frozenset[str]:
        """Where its clause says that it took place."""
        return towns_told(self.clause)

    @property
    def amounts(self) -> Amounts:
        """What its clause counts."""
        return amounts_told(self.clause)

    @property
    def length(self) -> int | None:
        """How many days its date covers, None where it is open."""
        return None if self.first is None or self.last is None else self.last - self.first + 1


def occurrence_of(
    mention: str,
    article: str,
    content: Mapping[str, Any],
    about: About,
    actor: Callable[[str, str], str],
    published: str = "",
) -> Occurrence:
    """Return a mention as matching sees it; where nothing bounds its date, it is like no other.

    `actor` gives the key of a (kind, name); `published` is the day of its article, "" where nobody knows it.
    """
    place, month = bounds_of(content), open_month(content)
    date, quote, trigger = _when(content)[0], content["quote"], content["trigger"]
    return Occurrence(
        mention=mention,
        article=article,
        date=date["value"] if date else "",
        first=place[0] if place else None,
        last=place[1] if place else None,
        dated=date is not None,
        month=month,
        lemma=trigger["lemma"].casefold(),
        sentence=(quote["start"], quote["end"]),
        trigger=(trigger["start"], trigger["end"]),
        actors=frozenset(actor(item["kind"], item["name"]) for item in content["actors"]),
        status=content["status"],
        words=words_of(content),
        clause=content["title"],
        quote=quote["exact"],
        context=about.terms,
        leading=frozenset(actor(kind, name) for kind, name in about.leading),
        day_after=_day_after(date, published),
    )


def _day_after(date: Mapping[str, Any] | None, published: str) -> int | None:
    """The day after publication, where a weekday that names it was read as that of the week before."""
    if date is None or not published or not _WEEKDAY.search(date["text"]):
        return None
    value = EdtfDate.parse(date["value"])
    after = day_number(*map(int, published.split("-"))) + 1
    return after if value.earliest == value.latest == after - DAYS_OF_WEEK else None


def bounds_of(content: Mapping[str, Any]) -> tuple[int | None, int | None] | None:
    """Return the first and last day of a mention's date (None where open), or of what bounds an undated one; None where nothing does."""
    date, undated = _when(content)
    if date is not None:
        return _bounds(date["value"])
    if not undated["not_after"]:
        return None
    last = day_number(*map(int, undated["not_after"].split("-")))
    return last - LEAD_DAYS + 1, last


def days_of(content: Mapping[str, Any]) -> tuple[object, ...]:
    """Return all that matching sees of when a mention was: where this changes, it has to be matched anew."""
    date, _ = _when(content)
    return date and date["value"], bounds_of(content), open_month(content)


def with_lent(content: dict[str, Any], value: str, kind: str, rule: str) -> dict[str, Any]:
    """Return a mention with the date that its event lent it, where it has none of its own; matching goes on to see it without."""
    undated = content["undated"]
    if not value or undated is None or not undated["phrase"]:
        return content
    date = {"value": value, "kind": kind, "text": undated["phrase"], "start": undated["start"], "end": undated["end"], "rule": rule}
    return {**content, "date": date, "undated": None, "own": undated}


def date_lent(content: Mapping[str, Any]) -> str:
    """Return the date that a mention was lent, "" for one that has its own or none."""
    return content["date"]["value"] if "own" in content else ""


def _when(content: Mapping[str, Any]) -> tuple[Any, Any]:
    """The date and what is known instead of one, as the mention's own article has them."""
    own = content.get("own")
    return (None, own) if own else (content["date"], content["undated"])


@lru_cache(maxsize=65536)
def _bounds(value: str) -> tuple[int | None, int | None]:
    date = EdtfDate.parse(value)
    return date.earliest, date.latest


def open_month(content: Mapping[str, Any]) -> int:
    """Return the month (1 to 12) that an undated mention names without a year, 0 where it names none."""
    undated = _when(content)[1]
    if undated is None or undated["not_after"]:
        return 0
    match = _MONTH.search(undated["phrase"])
    return _MONTHS.index(match[1].lower()) + 1 if match else 0


def is_matchable(content: Mapping[str, Any]) -> bool:
    """Tell whether a mention can be compared with others at all: its days are bounded, or at least its month is known."""
    return bounds_of(content) is not None or bool(open_month(content))


def content_of_fact(recorded: Mapping[str, Any]) -> dict[str, Any]:
    """Return what a person recorded in the shape of a mention, so that mentions may be found to tell of it."""
    sentence = ". ".join(filter(None, (recorded["title"], recorded["quote"], recorded["place"])))
    date = {**recorded["date"], "start": -1, "end": -1}
    return {
        "date": date,
        "undated": None,
        "quote": {"exact": sentence, "start": 0, "end": len(sentence)},
        "title": recorded["title"],
        "trigger": {"lemma": "", "start": -1, "end": -1},
        "actors": recorded["actors"],
        "status": recorded["status"],
    }


def words_of(content: Mapping[str, Any]) -> Terms:
    """Return the terms of a mention's sentence without its date, with the canonical names of its actors."""
    date, undated = _when(content)
    words = terms_of(_without(content["quote"], date or undated)).copy()
    for item in content["actors"]:
        words.update(_terms_of_name(item["kind"], item["name"]))
    return words


def about_of(title: str, contents: Sequence[Mapping[str, Any]]) -> About:
    """Return what an article is about, by its title and its mentions."""
    found = terms_of_all([title, *dict.fromkeys(content["quote"]["exact"] for content in contents)])
    first = min((content for content in contents if content["actors"]), key=lambda content: content["quote"]["start"], default=None)
    leading = tuple((item["kind"], item["name"]) for item in first["actors"]) if first else ()
    return About({stem: found[stem] for stem in heaviest(found, _CONTEXT_TERMS)}, leading)


def _without(quote: Mapping[str, Any], phrase: Mapping[str, Any]) -> str:
    """The words of a quote without those of its date, which the dates compare."""
    start, end = phrase["start"] - quote["start"], phrase["end"] - quote["start"]
    text: str = quote["exact"]
    return f"{text[:start]} {text[end:]}" if 0 <= start < end <= len(text) else text


@lru_cache(maxsize=65536)
def _terms_of_name(kind: str, name: str) -> tuple[tuple[str, int], ...]:
    """Names of persons and organizations weigh in full, whatever words they are made of; a canonical name stands for its other forms."""
    weighs_in_full = kind in ("person", "organization")
    return tuple((stem, max(weight, 800) if weighs_in_full else weight) for stem, weight in terms_of(name).items())
