"""What a chronology may be asked for."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class EventFilter:
    """Which events a chronology selects.

    `first` and `last` are day numbers, None when open. Each of `actors` is one actor asked for: the keys that the name stands for; an event
    must have all the actors. `within` asks that the whole of a date lies inside. `as_of` is an instant.
    """

    first: int | None = None
    last: int | None = None
    actors: tuple[tuple[str, ...], ...] = ()
    source: str = ""
    text: str = ""
    status: str = ""
    within: bool = False
    min_confidence: int = 0
    as_of: int | None = None
