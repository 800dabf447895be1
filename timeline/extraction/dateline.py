"""The state that the dateline of an article names: "MOSCOW (AP) --"."""

from __future__ import annotations

import re

from timeline.extraction.names import names
from timeline.model.mentions import ActorKind

_DATELINE_STATE = re.compile(
    r"\s*(?P<place>[A-Z][A-Z ]{3,30}?)(?:,(?P<region> [A-Z][\w. ]{2,20}?))?\s*(?:\([^()]{2,30}\)\s*)?(?:--|[—–_]|- )"
)


def dateline_state(text: str) -> str:
    """Return the state of the place that a text opens with, or nothing."""
    dateline = _DATELINE_STATE.match(text)
    for part in (dateline["place"].title(), (dateline["region"] or "").strip()) if dateline else ():
        named = [candidate for candidate in names().find(part) if candidate.kind is ActorKind.STATE]
        if named:
            return named[0].name
    return ""
