"""Who and what a text tells of that no roster holds: ships, which act for nobody, and persons without a name."""

from __future__ import annotations

import re

from timeline.extraction.language.roles import PROFESSIONS, TITLE_MODIFIERS, TITLES
from timeline.extraction.language.words import word_set

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

_NAME = r"[A-Z][\w'’-]{1,30}(?: (?:(?:of|the|de|del|la) ){0,2}[A-Z][\w'’-]{0,30}){0,3}"
_BOAT = (
    r"(?:barge|boat|coaster|cutter|destroyer|dhow|ferry|freighter|frigate|galleon|icebreaker|launch|lifeboat|liner|lugger|minesweeper|motorboat|sailboat"
    r"|schooner|ship|sloop|steamer|submarine|supertanker|tanker|trawler|tug|tugboat|vessel|warship|yacht)"
)
_SHIP_BEHIND = re.compile(
    rf"\b[Tt]he ({_NAME}),? (?:an?|the) (?:[\w-]{{1,30}} ){{0,4}}?{_BOAT}\b(?! (?:builder|company|firm|maker|operator|owner|yard))"
)
_SHIP_BESIDE = re.compile(
    rf"\b{_BOAT}s?, (?:the )?({_NAME}),? (?:capsized|collided|drifted|grounded|hit|listed|ran|sailed|sank|struck|went down)\b"
)
"""A ship that is said to be one behind or before its name: "the Santa Rosa, a wooden boat", "one of its boats, the Santa Rosa, hit"."""

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
    named = [name[0] for match in _SHIP.finditer(text) if (name := _RUN.match(text, match.end())) is not None]
    named += [match[1] for pattern in (_SHIP_BEHIND, _SHIP_BESIDE) for match in pattern.finditer(text)]
    ships = "|".join(sorted(set(map(re.escape, named)), key=len, reverse=True)[:_MOST])
    return re.sub(rf"(?:{_SHIP.pattern})?\b(?:{ships})\b", lambda match: " " * len(match[0]), text) if ships else text
