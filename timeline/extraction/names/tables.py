"""The names by which states and organizations go, from reviewed tables in this package.

`states.tsv` holds names, ISO 3166 codes, aliases, demonyms and seats (a capital or a house of government that stands for its state);
`organizations.tsv` holds names, aliases and the state that an organization acts for; `leaders.tsv` and `former_leaders.tsv` hold whom
a well-known leader acts for, which only serves where an article gives the office without its state, or names the state elsewhere;
`places.txt` holds what is no actor, whatever the parser takes it for. Look-ups are exact, but for a leading "the".
Peoples without a state of theirs are groups. A surface with several candidates is ambiguous, and stays so: the caller decides, or
says that it cannot.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from importlib.resources import files
from types import MappingProxyType

from timeline.model.mentions import ActorKind


class Role(StrEnum):
    """In what way a surface names an actor."""

    NAME = "name"
    DEMONYM = "demonym"
    SEAT = "seat"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class NameCandidate:
    """What a surface may stand for. `kind` is None where it is no actor at all (a US state, a person's name)."""

    name: str
    kind: ActorKind | None
    role: Role
    acts_for: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class NameTable:
    """Surfaces and their candidates; `longest` is the greatest number of words in one."""

    surfaces: Mapping[str, tuple[NameCandidate, ...]]
    longest: int

    def find(self, surface: str) -> tuple[NameCandidate, ...]:
        """Return the candidates of a surface as it stands in a text, none where it is unknown."""
        return self.surfaces.get(surface) or self.surfaces.get(surface.replace("’", "'").removeprefix("the ").removeprefix("The "), ())


_AMBIGUOUS = (
    ("Georgia", "the state of the US"),
    ("Washington", "the state of the US, or a person"),
    ("Jordan", "a person"),
    ("Chad", "a person"),
    ("Male", "the adjective"),
    ("Paris", "a person"),
    ("Santiago", "a person"),
    ("Victoria", "a person or a state of Australia"),
    ("Kingston", "a town"),
    ("Georgetown", "the university"),
    ("Hamilton", "a person"),
)
"""Surfaces of the tables that also are something else, with what."""

_PEOPLES = (
    ("Palestinians", ("Palestinian",)),
    ("Kurds", ("Kurd", "Kurdish")),
    ("Hutus", ("Hutu",)),
    ("Tutsis", ("Tutsi",)),
    ("Rohingya", ("Rohingyas",)),
    ("Uyghurs", ("Uyghur", "Uighur", "Uighurs")),
)
"""Peoples that act without a state of theirs: a group by its name, with the adjectives."""

_SEVERAL = (
    ("Korea", ("South Korea", "North Korea")),
    ("Korean", ("South Korea", "North Korea")),
    ("Koreans", ("South Korea", "North Korea")),
    ("Congo", ("Democratic Republic of the Congo", "Republic of the Congo")),
)


@lru_cache(maxsize=1)
def names() -> NameTable:
    """Return the tables, read once."""
    found: dict[str, list[NameCandidate]] = {}
    for surface, candidate in _all():
        held = found.setdefault(surface, [])
        if all(other.name != candidate.name for other in held):
            held.append(candidate)
    for surface, several in _SEVERAL:
        found[surface] = [NameCandidate(name, ActorKind.STATE, Role.NAME) for name in several]
    for surface, note in _AMBIGUOUS:
        if surface in found:
            found[surface].append(NameCandidate(surface, None, Role.OTHER, note=note))
    table = {surface: tuple(candidates) for surface, candidates in found.items()}
    return NameTable(MappingProxyType(table), max(len(surface.split()) for surface in table))


@lru_cache(maxsize=1)
def leaders() -> Mapping[str, str]:
    """Return the states of well-known leaders, by full name, and by surname where it is that of one state's leaders only."""
    found: dict[str, str] = {}
    surnames: dict[str, set[str]] = {}
    for name, state in _rows("leaders.tsv", 2):
        found[name] = state
        surnames.setdefault(name.rsplit(maxsplit=1)[-1], set()).add(state)
    found.update({surname: next(iter(states)) for surname, states in surnames.items() if len(states) == 1 and surname not in found})
    return MappingProxyType(found)


@lru_cache(maxsize=1)
def former_leaders() -> Mapping[str, str]:
    """Return the states of leaders of earlier days and of smaller states, by full name only: their surnames are those of many."""
    return MappingProxyType({row[0]: row[1] for row in _rows("former_leaders.tsv", 2)})


@dataclass(frozen=True, slots=True)
class Region:
    """A state or province of a federation, with its short forms: South Dakota of the United States, "S.D."."""

    name: str
    state: str
    short: tuple[str, ...]


@lru_cache(maxsize=1)
def regions() -> tuple[Region, ...]:
    """Return the states and provinces of federations by which governors and premiers are called."""
    return tuple(Region(name, state, tuple(filter(None, short.split(";")))) for name, state, short in _rows("regions.tsv", 3))


@lru_cache(maxsize=1)
def no_actors() -> frozenset[str]:
    """Return surfaces that look like names and are no actor's: rivers, islands, letters of honours."""
    return frozenset(name for (name,) in _rows("places.txt", 1))


def canonical(name: str) -> tuple[NameCandidate, ...]:
    """Return what a name typed by a person may stand for: exact first, then without regard to case; demonyms and seats too."""
    table = names()
    exact = table.find(" ".join(name.split()))
    if exact:
        return exact
    folded = " ".join(name.casefold().split()).removeprefix("the ")
    return tuple(
        dict.fromkeys(candidate for surface, found in table.surfaces.items() if surface.casefold() == folded for candidate in found)
    )


def _all() -> Iterator[tuple[str, NameCandidate]]:
    for name, _, aliases, demonyms, seats in _rows("states.tsv", 5):
        for surface in (name, *_list(aliases)):
            yield surface, NameCandidate(name, ActorKind.STATE, Role.NAME)
        for surface in _list(demonyms):
            yield surface, NameCandidate(name, ActorKind.STATE, Role.DEMONYM)
        for surface in _list(seats):
            yield surface, NameCandidate(name, ActorKind.STATE, Role.SEAT)
    for name, adjectives in _PEOPLES:
        for surface in (name, *adjectives):
            yield surface, NameCandidate(name, ActorKind.GROUP, Role.DEMONYM)
    for name, aliases, state in _rows("organizations.tsv", 3):
        for surface in (name, *_list(aliases)):
            yield surface, NameCandidate(name, ActorKind.ORGANIZATION, Role.NAME, state)


def _list(cell: str) -> tuple[str, ...]:
    return tuple(part for part in cell.split(";") if part)


def _rows(file: str, columns: int) -> Iterator[tuple[str, ...]]:
    for line in (files("timeline.extraction.names") / file).read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            cells = tuple(line.split("\t"))
            yield cells + ("",) * (columns - len(cells))
