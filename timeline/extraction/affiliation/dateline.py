"""The state that the dateline of an article names: "MOSCOW (AP) --"."""

from __future__ import annotations

import re

from timeline.extraction.names import names
from timeline.model.mentions import ActorKind

_DATELINE_STATE = re.compile(
    r"\s*(?P<place>[A-Z][A-Z ]{3,30}?)(?:,(?P<region> [A-Z][\w. ]{2,20}?))?\s*(?:\([^()]{2,30}\)\s*)?(?:--|[—–_]|- )"
)

_SEATS = frozenset(("Brussels", "Davos", "Geneva", "Luxembourg", "New York", "Strasbourg", "The Hague", "United Nations", "Vienna"))
"""Where ministers of all states meet: reports from there are not on the state of the place."""

_OPENING = 600
"""Characters in which a dateline stands, below a title and perhaps a byline."""


def dateline_state(text: str) -> str:
    """Return the state of the place that a text, or one of the lines below its title, opens with, or nothing."""
    lines = (0, *(match.end() for match in re.finditer(r"\n", text[:_OPENING])))
    dateline = next((found for start in lines if (found := _DATELINE_STATE.match(text, start)) is not None), None)
    if dateline is None or dateline["place"].title() in _SEATS:
        return ""
    for part in (dateline["place"].title(), (dateline["region"] or "").strip()):
        named = [candidate for candidate in names().find(part) if candidate.kind is ActorKind.STATE]
        if named:
            return named[0].name
    return ""
