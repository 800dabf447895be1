"""Where a clause says that something took place: towns by name, since talks in one town are no talks in another. Pure.

Countries, regions and continents hold many towns, so they tell nothing apart and are left out.
"""

from __future__ import annotations

import re
from functools import lru_cache

from timeline.extraction.names.tables import Role, names
from timeline.identity.terms import stem_of

_SEATED = "mayor|city|town|village|port|harbou?r|airport|station|university|cathedral|bishop|archbishop"
_AT = re.compile(rf"\b(?:in|at|near|outside|(?:{_SEATED})\s+of)\s+(?:the\s+)?((?:[A-Z][\w’'-]+)(?:\s+[A-Z][\w’'-]+){{0,3}})")
_WORD = re.compile(r"[^\W\d_]+")
_NO_TOWN = frozenset(
    """
    january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday
    sunday spring summer autumn fall winter christmas easter ramadan congress parliament senate house court cabinet council commission
    north south east west northern southern eastern western central new president minister mr ms mrs
    africa asia europe america americas australia oceania antarctica arctic atlantic pacific mediterranean middle latin gulf sea ocean
    alabama alaska arizona arkansas california colorado connecticut delaware florida georgia hawaii idaho illinois indiana iowa kansas
    kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri montana nebraska nevada hampshire jersey
    mexico york carolina dakota ohio oklahoma oregon pennsylvania rhode island islands tennessee texas utah vermont virginia washington
    wisconsin wyoming ontario quebec alberta british columbia manitoba saskatchewan scotia brunswick england scotland wales ulster bavaria
    saxony hesse catalonia andalusia lombardy sicily sardinia tuscany crimea siberia donbas chechnya kurdistan kashmir punjab tibet xinjiang
    hokkaido honshu kyushu okinawa gaza bank strip galilee sinai darfur tigray bosnia kosovo flanders wallonia provence brittany normandy
    """.split()  # noqa: SIM905
)


@lru_cache(maxsize=16384)
def towns_told(clause: str) -> frozenset[str]:
    """Return the names of towns in which a clause says that something took place, or whose mayor or port it is about.

    Each is the stems of its words joined by blanks.
    """
    found = set()
    for match in _AT.finditer(clause):
        words = [word for word in _WORD.findall(match[1].replace("’s", "").replace("'s", "")) if len(word) > 1]
        if words and not _is_country(match[1]) and not any(word.casefold() in _NO_TOWN for word in words):
            found.add(" ".join(map(stem_of, words)))
    return frozenset(found)


def elsewhere(one: frozenset[str], other: frozenset[str]) -> bool:
    """Tell whether two clauses name towns, and no word of them in common."""
    return bool(one and other) and words_of(one).isdisjoint(words_of(other))


def words_of(towns: frozenset[str]) -> frozenset[str]:
    """Return the stems of the words in the names of towns."""
    return frozenset(word for name in towns for word in name.split())


def _is_country(name: str) -> bool:
    return any(item.role in (Role.NAME, Role.DEMONYM) for item in names().find(name))
