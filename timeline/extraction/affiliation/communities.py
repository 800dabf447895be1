"""Towns, counties and regions of which a text tells: whom it may call "the city", "the county" or "the province" where they act."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from timeline.extraction.affiliation.regions import as_written, home_region, home_town
from timeline.extraction.language.words import word_set
from timeline.extraction.names import Role, regions
from timeline.extraction.recognition.named import Named
from timeline.extraction.recognition.people import THINGS

CITY, COUNTY, REGION = "city", "county", "region"
KINDS = dict.fromkeys(("borough", "city", "municipality", "town", "village"), CITY) | {"county": COUNTY, "parish": COUNTY}
KINDS |= dict.fromkeys(("province", "state", "territory"), REGION)
"""What a town, a county or a region is called without its name."""

_DATELINE = re.compile(
    r"\s*(?P<town>[A-ZÀ-Þ][A-ZÀ-Þ.'’-]{2,20}(?: [A-ZÀ-Þ][A-ZÀ-Þ.'’-]{1,20}){0,3})"
    r"(?:, (?:[A-Z][\w.]{1,15} ?){1,3})?(?: ?\([^()\n]{2,30}\))? ?(?:--|[—–]|- )"
)
_COUNTY = re.compile(r"(?<![\w-])[A-Z][\w.-]{2,20}(?: [A-Z][\w.-]{2,20})? (?:County|Parish)\b")
_OPENS = re.compile(r"^(?:The|In|At|From|But|And|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday) ")
_WHERE = re.compile(r"\b(?:[Aa]cross|[Aa]round|[Aa]t|city of|[Ff]rom|[Ii]n|mayor of|[Nn]ear|[Oo]utside|town of|village of) $")
_NEAR_BY = 300
"""Characters in which a town that was named goes before the one of the dateline."""

_NO_TOWNS = word_set("Africa America Asia Europe Jr Latin Middle Parliament Congress Senate")


def communities(text: str, entries: Sequence[Named]) -> tuple[tuple[int, str, str], ...]:
    """Return where a text tells of a town, a county or a region, which of them, and its name; what it is about at 0."""
    dateline = _DATELINE.match(text)
    region = home_region(text)
    home = home_town(text) or (as_written(text, dateline["town"]) if dateline is not None else "")
    found = [(0, CITY, home)] if home else []
    found += [(0, REGION, region.name)] if region is not None else []
    found += [(match.start(), COUNTY, _OPENS.sub("", match[0])) for match in _COUNTY.finditer(text)]
    found += [(entry.start, CITY, entry.surface) for entry in entries if _is_town(entry, text)]
    return tuple(sorted(found))


def community(noun: str, position: int, told: Sequence[tuple[int, str, str]]) -> str:
    """Return the name of the one that is meant by "the city" and the like at a position, or nothing."""
    kind = KINDS[noun]
    before = [entry for entry in told[: bisect_left(told, (position, "", ""))] if entry[1] == kind]
    if not before:
        return ""
    is_near = position - before[-1][0] < _NEAR_BY
    return before[-1][2] if is_near or before[0][0] else before[0][2]


def _is_town(entry: Named, text: str) -> bool:
    """Tell whether what is named is where something is, and no state, region, building or river."""
    is_place = entry.kind is None or entry.role is Role.SEAT
    words = entry.surface.split()
    is_other = not _NO_TOWNS.isdisjoint(words) or words[-1] in THINGS or any(entry.surface == region.name for region in regions())
    return is_place and not is_other and _WHERE.search(text, max(0, entry.start - 14), entry.start) is not None
