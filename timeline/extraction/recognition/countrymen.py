"""Whom "the Spaniard", "the American" or "the Lima native" stands for: the person whom a text spoke of last, never the state."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from timeline.extraction.language.words import word_set
from timeline.extraction.names import Role, names
from timeline.extraction.recognition.named import Named
from timeline.model.mentions import ActorKind

COUNTRYMEN = word_set(
    """
Aussie Brit Briton Croat Dane Englishman Englishwoman Filipina Filipino Finn Frenchman Frenchwoman Irishman Irishwoman Kiwi Pole Scot
Scotsman Serb Slovak Spaniard Swede Turk Welshman
"""
)
"""Words for one of a people that are no adjectives."""

_ONE = rf"(?:{'|'.join(sorted(COUNTRYMEN))})"
_ACTS = (
    r"(?= (?:also|later|then|had|has|was|is|will|would|who|won|lost|beat|said|says|told|took|made|left|came|went|[a-z]{3,}ed)\b"
    r"|,? (?:\d\d|who),?)"
)
_NATIVE = r"(?:[A-Z][\w.-]+ ){1,3}native"
_COUNTRYMAN = re.compile(rf"\b[Tt]he (?:({_ONE}|{_NATIVE})\b|([A-Z][a-z]{{2,12}}(?:an|ese|ian|ish)){_ACTS})")
_REACH = 800


def countrymen(text: str, entries: Sequence[Named]) -> list[Named]:
    """Return the places where one of a people stands for a person named before; `entries` in order of the text."""
    starts = [entry.start for entry in entries]
    found: list[Named] = []
    for match in _COUNTRYMAN.finditer(text):
        if match[2] is not None and not any(candidate.role is Role.DEMONYM for candidate in names().find(match[2])):
            continue
        first, last = (bisect_left(starts, place) for place in (match.start() - _REACH, match.start()))
        near = [entry for entry in entries[first:last] if entry.kind is ActorKind.PERSON]
        opening = [entry for entry in near if entry.opens]
        if near:
            person = (opening or near)[-1]
            found.append(Named(match.start(), match.end(), match[0], person.name, ActorKind.PERSON, Role.OTHER))
    return found
