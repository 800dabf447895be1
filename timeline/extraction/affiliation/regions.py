"""The state or province of a federation that a text is about, and its town: whom a governor, a premier or a mayor acts for.

"PIERRE, S.D. (AP) -- Gov. Ana Ruiz vetoed": the governor acts for South Dakota. Where no dateline tells, it is the one named most.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache

from timeline.extraction.names import Region, Role, names, regions
from timeline.model.mentions import ActorKind

_DATELINE = re.compile(
    r"(?:^|\n)\s*(?P<town>[A-ZÀ-Þ][\w.'’-]{1,20}(?: [A-ZÀ-Þ][\w.'’-]{1,20}){0,3}), (?P<region>[A-Z][A-Za-zÀ-ÿ. ]{1,25}?),?\s"
    r"(?:\([^()\n]{2,30}\)\s*)?(?:--|[—–]|- )"
)
_OPENING = 700
"""Characters in which a dateline stands, below a title and perhaps a byline."""

_AMBIGUOUS = frozenset({"Georgia", "New York", "Victoria", "Washington"})
"""Names that are also another's: told by a dateline, or by what stands beside an office, only."""


@lru_cache(maxsize=1)
def _forms() -> dict[str, Region]:
    found: dict[str, Region] = {}
    for region in regions():
        for form in (region.name, *region.short):
            found.setdefault(form, region)
    return found


@lru_cache(maxsize=1)
def _named() -> re.Pattern[str]:
    plain = (form for form, region in _forms().items() if form not in _AMBIGUOUS and (form == region.name or form.endswith(".")))
    forms = "|".join(re.escape(form) for form in sorted(plain, key=len, reverse=True))
    return re.compile(rf"(?<![\w.])(?:{forms})(?!\w)(?! (?:Avenue|City|State|Street|University)\b)")


def home_region(text: str) -> Region | None:
    """Return the state or province that a text is about: its dateline's, or else the one that it names most."""
    found = _DATELINE.search(text, 0, _OPENING)
    if found is not None and (region := _forms().get(found["region"].strip())) is not None:
        return region
    counts = Counter(_forms()[match[0]].name for match in _named().finditer(text))
    (name, count), (_, second) = [*counts.most_common(2), ("", 0), ("", 0)][:2]
    return _forms()[name] if count >= 2 * max(second, 1) else None


def home_town(text: str) -> str:
    """Return the town of a text's dateline as its body writes it, or nothing where no region or state stands behind it."""
    found = _DATELINE.search(text, 0, _OPENING)
    if found is None or not (found["region"].strip() in _forms() or _is_state(found["region"].strip())):
        return ""
    return as_written(text[found.end() :], found["town"])


def as_written(text: str, town: str) -> str:
    """Write a town in capitals as a text writes it elsewhere, or with one capital a word."""
    written = re.finditer(rf"(?i:\b{re.escape(town)}\b)", text)
    return next((match[0] for match in written if not match[0].isupper()), town.title())


def _is_state(name: str) -> bool:
    return any(candidate.kind is ActorKind.STATE and candidate.role is Role.NAME for candidate in names().find(name))
