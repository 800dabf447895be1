"""Names of the tables in a text: states and organizations by name, demonym and seat, in runs of capitalized words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from types import MappingProxyType

from timeline.extraction.language.roles import TITLES
from timeline.extraction.language.words import word_set
from timeline.extraction.names import NameCandidate, NameTable, Role
from timeline.extraction.recognition.named import Named
from timeline.model.mentions import ActorKind

_CAPITALIZED = r"(?:[A-ZÀ-Þ]\w*(?:[.&'’-]\w+)*(?:\.|['’](?= [A-Z]))?|(?:al|el)-[A-Z]\w+|\b[a-z][A-Z]\w+|\b\d\ders\b)"
_LINK = r"(?:(?:of(?: the)?|for|on|the|&|bin|ibn|al|el|de|da|di|del|der|den|van|von|la|le|du|dos|Co|and) )?"
_RUN = re.compile(rf"{_CAPITALIZED}(?:[ \t]+{_LINK}{_CAPITALIZED})*")
_WORD = re.compile(r"\S+")
POSSESSIVE = re.compile(r"(?:['’]s|['’])$")
_LOCATIVE = re.compile(r"\b(?:in|at|near|across|throughout|around|outside|inside|to)\s+(?:the\s|\w+ern\s)?$")
_COMPASS = re.compile(r"\b[Tt]he (?P<side>North|South)(?=['’]s\b|\s+[a-z]|[,.])")
_CHAMBERS = MappingProxyType(
    {
        "Congress": "US Congress",
        "Senate": "US Senate",
        "House": "US House of Representatives",
        "Supreme Court": "US Supreme Court",
    }
)
_CHAMBER = re.compile(
    r"(?:(?<=\b[Tt]he )|(?<![A-Z]\w)(?<=[a-z.,] )(?=Congress)|(?<=\n)(?=Congress))"
    r"(Congress|Senate|House|Supreme Court|High Court|Court of Appeals?)(?=['’]s\b|[.,;]|\s[a-z])"
)
_PARTY = re.compile(r"\b[Tt]he ((?!North|South|East|West)[A-Z][a-z]+\s)$")
"""What makes a people the name of a party: "the Independent Greeks"."""
_PART = re.compile(r"[^-–/]+")
_COMBINING = MappingProxyType(
    {
        "Russo": "Russian",
        "Sino": "Chinese",
        "Anglo": "British",
        "Franco": "French",
        "Austro": "Austrian",
        "Greco": "Greek",
        "Hispano": "Spanish",
    }
)
_OF_AMERICA = re.compile(r"\b(?:African|Afro|Arab|Asian|Central|Hispanic|Latin|Native|North|South)[ -]$")
"""What makes "America" and "American" no words for a state: "African-Americans", "North America"."""

_NOBLE = re.compile(r"\b(?:[Aa]rchbishop|[Bb]ishop|Countess|Duchess|Duke|Earl|Marquess|Princess?) of $")
"""Before the place of a title: "the Duke of Kent"."""

_MAKERS = word_set("Airbus BMW Boeing Chrysler Daimler Fiat Ford GM Honda Hyundai Mercedes-Benz Mitsubishi Nissan Toyota Volkswagen")
_MODEL = re.compile(
    r" (?:A?\d{2,4}\w?\b|F-\d+|(?:[a-z]+ )?(?:aircraft|airliner|car|jet|jetliner|minivan|motorcycle|pickup|plane|sedan|SUV|truck|van)s?\b"
    r"(?! (?:company|division|factory|maker|plant|sales|unit)))"
)
"""Behind a maker whose car or plane is meant: "a Boeing 737", "a Ford truck"."""

_DRIVEN = re.compile(r"\b(?:her|his|my) $")
"""Before a maker whose car is meant: "drove his Ford"."""

_OF_GAMES = re.compile(r" (?:Amateur Open|Derby|Grand Prix|Masters|Open|Premier League|Super Cup)\b")
"""Behind a state in the name of a contest: "the French Open"."""

_DASHED = word_set("based born bound educated language made occupied speaking style wide")


def tabled(text: str, start: int, end: int, table: NameTable) -> Iterator[Named]:
    """Find the names of the tables, the longest first, in runs of capitalized words."""
    for run in _RUN.finditer(text, start, end):
        words = [(match.start(), match.end()) for match in _WORD.finditer(text, run.start(), run.end())]
        at = 0
        while at < len(words):
            step = 1
            for last in range(min(len(words), at + table.longest) - 1, at - 1, -1):
                hits = _hits(text, words[at][0], words[last][1], table)
                if hits:
                    yield from (_as_party(text, hit) for hit in hits if not _is_part_of_name(text, words, at, last, hit))
                    step = last - at + 1
                    break
            at += step


def _hits(text: str, start: int, end: int, table: NameTable) -> tuple[Named, ...]:
    """What a stretch of words names: one actor, or the two of "Japan-NATO"."""
    surface = text[start:end]
    for form in (surface, POSSESSIVE.sub("", surface), surface.rstrip(".")):
        choice = _choose(table.find(form))
        if choice is not None:
            return (
                Named(
                    start,
                    start + len(form),
                    form,
                    choice.name,
                    choice.kind,
                    choice.role,
                    choice.acts_for,
                    _LOCATIVE.search(text, max(0, start - 14), start) is not None,
                ),
            )
    joined = POSSESSIVE.sub("", surface)
    if " " in joined or not any(dash in joined for dash in "-–/"):
        return ()
    found: list[Named] = []
    for part in _PART.finditer(joined):
        if part[0].lower() in _DASHED:
            return ()
        choice = _choose(table.find(_COMBINING.get(part[0], part[0])))
        at = start + part.start()
        if choice is not None and not _is_of_peoples(text, at, part[0]):
            found.append(Named(at, at + len(part[0]), part[0], choice.name, choice.kind, choice.role, choice.acts_for))
    return tuple(found)


def _is_of_peoples(text: str, start: int, word: str) -> bool:
    """Tell whether "America" or "American" is a word for a people or a continent."""
    return word.startswith("America") and _OF_AMERICA.search(text, max(0, start - 10), start) is not None


def _choose(found: tuple[NameCandidate, ...]) -> NameCandidate | None:
    """Take the candidate that is an actor; none where several actors compete."""
    actors = [candidate for candidate in found if candidate.kind is not None]
    return actors[0] if len(actors) == 1 else None


def _as_party(text: str, hit: Named) -> Named:
    """Take a people with a capital word before it for a party: "the Independent Greeks"."""
    party = _PARTY.search(text, max(0, hit.start - 30), hit.start) if hit.role is Role.DEMONYM and hit.surface.endswith("s") else None
    if party is None:
        return hit
    name = text[party.start(1) : hit.end]
    return Named(party.start(1), hit.end, name, " ".join(name.split()), ActorKind.ORGANIZATION)


def _is_part_of_name(text: str, words: list[tuple[int, int]], at: int, last: int, hit: Named) -> bool:
    """Tell whether the surface is a word of a longer name: "Jordan Smith", "George Washington", "Paris Hilton"."""
    if _is_of_peoples(text, hit.start, hit.surface):
        return True
    if _NOBLE.search(text, max(0, hit.start - 20), hit.start) or (hit.name in _MAKERS and _MODEL.match(text, hit.end)):
        return True
    if hit.role is not Role.SEAT and _OF_GAMES.match(text, hit.end):
        return True
    if hit.name in _MAKERS and _DRIVEN.search(text, max(0, hit.start - 6), hit.start):
        return True
    if hit.surface == "Security Council" and at and text[slice(*words[at - 1])] == "National":
        return True
    if len(hit.surface.split()) > 1 or hit.role is Role.DEMONYM or hit.surface.isupper() or "." in hit.surface:
        return False
    before = text[slice(*words[at - 1])] if at else ""
    after = text[slice(*words[last + 1])] if last + 1 < len(words) else ""
    firsts = ("George", "Michael", "Denzel", "Booker", "Harrison", "Gerald", "Betty", "Henry", "Tom")
    return before in firsts or (
        hit.surface in ("Jordan", "Chad", "Paris", "Georgia", "Israel") and after[:1].isupper() and after.lower().strip(".,") not in TITLES
    )


def chambers(text: str, spans: Iterable[tuple[int, int]], home: str) -> Iterator[Named]:
    """The pattern "the Senate", "the Supreme Court": by their names in full in an article on the United States, as they stand elsewhere."""
    is_american = home == "United States"
    for start, end in spans:
        for match in _CHAMBER.finditer(text, start, end):
            if is_american or match[1] != "House":
                name = _CHAMBERS.get(match[1], match[1]) if is_american else match[1]
                yield Named(match.start(1), match.end(1), match[1], name, ActorKind.ORGANIZATION)


def compass(text: str, known: list[Named]) -> Iterator[Named]:
    """The pattern "The North" of an article on North Korea."""
    if not any(entry.name == "North Korea" for entry in known):
        return
    for match in _COMPASS.finditer(text):
        yield Named(match.start("side"), match.end("side"), match["side"], f"{match['side']} Korea", ActorKind.STATE)
