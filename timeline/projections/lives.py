"""How long a version of an event was known, in classes: what held at an instant is found without looking at all that is past.

Most past versions were known for a moment: a mention is an event of its own until it is matched. Each class is eight times as long as the
one before, so that what is looked at is not much more than what held (the span classes of STORE.md, section 4, along the other clock).
"""

from __future__ import annotations

_LONGEST = tuple(60_000_000 * 8**number for number in range(9))
"""From a minute to 32 years, in microseconds; a last class is for what was known for longer."""


def life(row: str = "") -> str:
    """Return the class of a row of `event_past`, as SQL; `row` names it. An index on it serves a question in the same words only."""
    lasted = f"{row}known_to - {row}known_from"
    return (
        f"CASE{''.join(f' WHEN {lasted} <= {longest} THEN {number}' for number, longest in enumerate(_LONGEST))} ELSE {len(_LONGEST)} END"
    )


def held_at(at: int, row: str = "") -> tuple[str, ...]:
    """Return the conditions, one for each class, that a row of `event_past` held at an instant."""
    since = [f" AND {row}known_from > {at - longest}" for longest in _LONGEST]
    held = f"{row}known_from <= {at} AND {row}known_to > {at}"
    return tuple(f"{life(row)} = {number}{after} AND {held}" for number, after in enumerate([*since, ""]))
