"""Where somebody is named in an article: the entries of its roster. Spans are offsets into the text."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from timeline.extraction.names import Role
from timeline.model.mentions import ActorKind


@dataclass(frozen=True, slots=True)
class Named:
    """One place where somebody or something is named. `name` is canonical; `kind` is None for a place that is no state.

    `opens` tells that it opens its sentence, as what the sentence is about mostly does; `sex` is `m` or `f` where the article says so of
    a person. `also` is a second person whom the same words name: "the Ruizes".
    """

    start: int
    end: int
    surface: str
    name: str
    kind: ActorKind | None
    role: Role = Role.NAME
    acts_for: str = ""
    is_locative: bool = False
    opens: bool = False
    sex: str = ""
    also: str = ""


@dataclass(frozen=True, slots=True)
class Entity:
    """An entity that the parser saw: a span of the article's text and the parser's label."""

    start: int
    end: int
    label: str


@dataclass(frozen=True, slots=True)
class Roster:
    """All places of an article where an actor is named, in order, and the state that it is mostly about.

    `surnames` are full names by their last word; `frequent` are words that the article often writes with a capital inside sentences.
    `main` is the organization that it is about, or empty. `starts` are where its sentences begin, `unnamed`
    where it tells of somebody without a name, `pronouns` the pronouns with which sentences open, by where those begin, and where the first
    of those in a row begins that open with the same. `life` is the person whose life and death it tells, or empty;
    `accused` the person who stands trial in it, or empty; `ages` tell who is of which age; `relatives` are called somebody's kin;
    `subjects` are meant by the nouns with which sentences open ("The company"), by where those begin. `pairs` are told side by side.
    `communities` are the towns, counties and regions told of: where, which of them, and the name.
    """

    entries: tuple[Named, ...]
    home: str
    surnames: tuple[tuple[str, str], ...] = ()
    frequent: frozenset[str] = frozenset()
    main: str = ""
    starts: tuple[int, ...] = ()
    unnamed: tuple[int, ...] = ()
    pronouns: Mapping[int, tuple[str, int]] = field(default_factory=dict)
    life: str = ""
    accused: str = ""
    ages: Mapping[int, str] = field(default_factory=dict)
    relatives: frozenset[str] = frozenset()
    subjects: Mapping[int, Named] = field(default_factory=dict)
    pairs: tuple[tuple[Named, Named], ...] = ()
    communities: tuple[tuple[int, str, str], ...] = ()

    def chain_start(self, sentence_start: int, pronoun: str) -> int:
        """Return where the first of the sentences side by side begins that all open with one pronoun, up to the given one."""
        opened, first = self.pronouns.get(sentence_start, ("", sentence_start))
        return first if opened == pronoun else sentence_start

    def sentence_before(self, sentence_start: int) -> int:
        """Return where the sentence before another one begins, or -1."""
        at = bisect_left(self.starts, sentence_start)
        return self.starts[at - 1] if at else -1

    def full_name(self, surname: str) -> str:
        """Return the full name that ends with a word, where the article gives just one."""
        return dict(self.surnames).get(surname, "")

    def within(self, start: int, end: int) -> tuple[Named, ...]:
        """Return what is named inside a span."""
        first = bisect_left(self.entries, start, key=lambda entry: entry.start)
        found = []
        for entry in self.entries[first:]:
            if entry.start >= end:
                break
            if entry.end <= end:
                found.append(entry)
        return tuple(found)

    def before(self, position: int, reach: int) -> Iterator[Named]:
        """Yield what is named in the characters before a position, the nearest first."""
        first = bisect_left(self.entries, position, key=lambda entry: entry.start)
        for entry in reversed(self.entries[:first]):
            if entry.start < position - reach:
                return
            yield entry
