"""Whose life a text tells, as an obituary does: the one who is "he" or "she" in it wherever nobody else is spoken of."""

from __future__ import annotations

import re
from collections.abc import Sequence

from timeline.extraction.recognition.named import Named
from timeline.model.mentions import ActorKind

_DIED = re.compile(r"\b(?:has died|died (?:aged|after|at|from|in|of|on|peacefully|suddenly)|dies|passed away)\b")
_LIFE = re.compile(r"\b(?:[Bb]orn\b|grew up|(?:is|was) survived by|[Ss]urvivors include|leaves (?:an?|her|his|two|three|four|five)\b)")
_REACH = 320
"""Characters after a name in which its bearer's death is told."""

_FIRST = 4
"""Sentences in one of which the text names whom it is on."""


def life_told(text: str, entries: Sequence[Named], starts: Sequence[int]) -> str:
    """Return the name of the person whose life and death a text tells, or nothing; `entries` in order of the text."""
    end = starts[_FIRST] if len(starts) > _FIRST else len(text)
    first = next((entry for entry in entries if entry.kind is ActorKind.PERSON and entry.end <= end), None)
    if first is None or _LIFE.search(text) is None:
        return ""
    places = (entry.end for entry in entries if entry.name == first.name and entry.end <= end)
    return first.name if any(_DIED.search(text, place, place + _REACH) for place in places) else ""
