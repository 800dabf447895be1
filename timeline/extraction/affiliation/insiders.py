"""For which body somebody acts by an office that only such bodies have, where a text names just one: a sheriff for the sheriff's office."""

from __future__ import annotations

from types import MappingProxyType

from timeline.extraction.language.words import word_set
from timeline.extraction.recognition.named import Roster
from timeline.model.mentions import ActorKind

_SCHOOLS = word_set("Academy College School University")
_DEPARTMENTS = word_set("Constabulary Police")
_CHURCHES = word_set("Archdiocese Church Diocese Parish")
_KINDS = MappingProxyType(
    {
        "archbishop": _CHURCHES,
        "bishop": _CHURCHES,
        "constable": _DEPARTMENTS,
        "coroner": frozenset({"Coroner", "Coroner's"}),
        "curator": word_set("Gallery Museum"),
        "dean": _SCHOOLS,
        "deputy": frozenset({"Sheriff's", "Sheriff’s"}),
        "detective": _DEPARTMENTS,
        "headmaster": _SCHOOLS,
        "headteacher": _SCHOOLS,
        "inspector": _DEPARTMENTS,
        "pastor": _CHURCHES,
        "principal": _SCHOOLS,
        "provost": _SCHOOLS,
        "rector": _CHURCHES | _SCHOOLS,
        "sergeant": _DEPARTMENTS,
        "sheriff": frozenset({"Sheriff's", "Sheriff’s"}),
        "vicar": _CHURCHES,
    }
)
"""Words of titles, each with words one of which the names of its bodies have."""

_CHIEFS = MappingProxyType(
    {
        "athletic": _SCHOOLS | {"State"},
        "board": frozenset({"Board"}),
        "faculty": _SCHOOLS,
        "fire": frozenset({"Fire"}),
        "health": frozenset({"Health"}),
        "police": _DEPARTMENTS,
    }
)
"""Words beside "chief", "director", "president" and the like."""

_LEADING = word_set("chair chairman chairwoman chief commissioner director head officer president spokesman spokesperson spokeswoman")


def body_of_office(titles: frozenset[str], roster: Roster) -> str:
    """Return the one body that a text names for which somebody with such words in the title acts, or nothing."""
    wanted = [_KINDS[title] for title in titles if title in _KINDS]
    if titles & _LEADING:
        wanted += [words for word, words in _CHIEFS.items() if word in titles]
    for words in wanted:
        named = dict.fromkeys(
            entry.name for entry in roster.entries if entry.kind is ActorKind.ORGANIZATION and not words.isdisjoint(entry.name.split())
        )
        if len(named) == 1:
            return next(iter(named))
    return ""
