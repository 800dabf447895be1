"""Who and what a text tells of that no roster holds: ships, which act for nobody, and persons without a name."""

from __future__ import annotations

import re

from timeline.extraction.roles import PROFESSIONS, TITLE_MODIFIERS, TITLES
from timeline.extraction.words import word_set

_RUN = re.compile(r"[A-Z][\w'’-]*(?: (?:(?:of|the|de|del|la) )*[A-Z][\w'’-]*)*(?: [IVX]+\b)?")
_SOMEBODY = re.compile(r"\b(?:[Aa]n?|[Aa]nother) ((?:[\w’'-]+ ){0,2}[a-z]{4,20})\b(?!,? [A-Z])")
_SAME = re.compile(r"(?:\b(?:as|am|be|became|become|becomes|becoming|been|being|him|her|is|was)|[A-Z][\w’'-]+,|\b\d\d,) $")
"""Before words that only tell more of one who has a name: "as a coach", "Ana Ruiz, a lawyer"."""

_PERSONS = (
    PROFESSIONS
    | (TITLES - TITLE_MODIFIERS - word_set("labor major model staff"))
    | word_set("boy driver girl gunman man passenger resident soldier student suspect teenager tourist victim woman worker")
)
_SHIP = re.compile(
    r"\b(?:MV|[FM]/[STV]|KM|RMS|HM[ACN]?S|USS|[Tt]he (?:cruise ship|ferry|freighter|tanker|trawler|vessel|yacht)|sinking of the) (?=[A-Z])"
)
"""What stands before the name of a ship."""

_NEAR = 30
_MOST = 20
"""Ships that are told apart in one text."""


def unnamed(text: str) -> tuple[int, ...]:
    """Return where a text tells of one person without a name, if a word of a role says so: "a tribal leader"."""
    return tuple(
        match.start(1)
        for match in _SOMEBODY.finditer(text)
        if not _PERSONS.isdisjoint(match[1].split()) and _SAME.search(text, max(0, match.start() - _NEAR), match.start()) is None
    )


def without_ships(text: str) -> str:
    """Blank out the names of ships, which act for nobody: "the MV Santa Rosa", and then "the Santa Rosa"."""
    named = (_RUN.match(text, match.end()) for match in _SHIP.finditer(text))
    ships = "|".join(sorted({re.escape(name[0]) for name in named if name is not None}, key=len, reverse=True)[:_MOST])
    return re.sub(rf"(?:{_SHIP.pattern})?\b(?:{ships})\b", lambda match: " " * len(match[0]), text) if ships else text
