"""Which names of the tables are but words of an organization's name: "American" of "American Medical", "Sony" of "Sony Holm Corp."."""

from __future__ import annotations

from bisect import bisect_right

from timeline.extraction.language.roles import GENERIC, STATE_AGENTS, TITLES
from timeline.extraction.names import names
from timeline.extraction.recognition.bodies import has_legal_form
from timeline.extraction.recognition.institutions import is_institution
from timeline.extraction.recognition.named import Named
from timeline.model.mentions import ActorKind

_INDEPENDENT = frozenset({"bank", "college", "gallery", "institute", "library", "museum", "theatre", "university"})
"""Words of bodies that are no part of the state whose name they have."""

_OF_LONG_NAMES = frozenset({"administration", "agency", "authority", "guard"})
"""Last words of bodies that act in their own names where more than the state stands before: "Peruvian Coast Guard"."""

_SHORT = 2


def outside(known: list[Named], others: list[Named]) -> list[Named]:
    """Leave out what is but words of an organization's name: "American Medical", "Sony Holm Acquisition Corp."."""
    bodies_of = [entry for entry in others if entry.kind is ActorKind.ORGANIZATION and _is_of_its_own(entry.surface)]
    spans = [(entry.start, entry.end) for entry in bodies_of]
    starts = [start for start, _ in spans]
    kept: list[Named] = []
    for entry in known:
        at = bisect_right(starts, entry.end - 1) - 1  # "the Oslo" may begin before "Oslo Institute"
        inside = at >= 0 and entry.end <= spans[at][1] and (entry.start > spans[at][0] or entry.end < spans[at][1])
        is_within = inside and spans[at][0] < entry.start and entry.end < spans[at][1]
        goes_on = inside and (
            bodies_of[at].surface.startswith(f"{entry.surface.removeprefix('The ')} of ") or has_legal_form(bodies_of[at].surface)
        )
        is_part = entry.kind in (ActorKind.STATE, ActorKind.GROUP) or is_within or goes_on  # "Labour Party of Peru"
        if not (inside and is_part):
            kept.append(entry)
    return kept


def _is_of_its_own(surface: str) -> bool:
    """Tell whether a name with a state's in it is that of a body that is no part of the state."""
    words = surface.lower().split()
    if is_institution(surface):
        return True
    if " department of " in surface.lower() and (words[1] == "state" or not names().find(surface.split(maxsplit=1)[0])):
        return True  # "the Ohio Department of Health", "the Washington State Department of Ecology"
    of_state = (words[0] in STATE_AGENTS or words[0] in GENERIC) and _INDEPENDENT.isdisjoint(words)
    if len(words) > _SHORT and words[-1] in _OF_LONG_NAMES:
        return True
    return len(words) > 1 and not of_state and not (words[-1] in STATE_AGENTS or words[-1] in GENERIC or words[-1] in TITLES)
