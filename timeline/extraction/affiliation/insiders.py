"""For which body somebody acts by an office that only such bodies have, where a text names just one: a sheriff for the sheriff's office."""

from __future__ import annotations

from types import MappingProxyType

from timeline.extraction.language.words import word_set
from timeline.extraction.recognition.named import Roster
from timeline.model.mentions import ActorKind

_SCHOOLS = word_set("academy college gymnasium lycée school university")
_DEPARTMENTS = word_set("constabulary police")
_CHURCHES = word_set("archdiocese cathedral church diocese parish")
_ORCHESTRAS = word_set("ensemble orchestra philharmonic sinfonia symphony")
_PARKS = word_set("park parks refuge reserve wildlife")
_COMPANIES = word_set("ballet opera theater theatre")
_PRISONS = word_set("jail penitentiary prison prisons")
_KINDS = MappingProxyType(
    {
        "abbess": word_set("abbey convent"),
        "abbot": word_set("abbey monastery"),
        "archbishop": _CHURCHES,
        "archivist": word_set("archive archives library"),
        "bishop": _CHURCHES,
        "cantor": word_set("synagogue temple"),
        "choirmaster": word_set("choir chorus"),
        "concertmaster": _ORCHESTRAS,
        "constable": _DEPARTMENTS,
        "coroner": word_set("coroner coroner's coroner’s"),
        "councillor": frozenset({"council"}),
        "councilor": frozenset({"council"}),
        "curator": word_set("gallery museum"),
        "dean": _SCHOOLS,
        "deputy": word_set("sheriff's sheriff’s"),
        "detective": _DEPARTMENTS,
        "firefighter": frozenset({"fire"}),
        "gamekeeper": word_set("estate park reserve"),
        "groundskeeper": word_set("club stadium"),
        "harbourmaster": word_set("harbour port"),
        "headmaster": _SCHOOLS,
        "headmistress": _SCHOOLS,
        "headteacher": _SCHOOLS,
        "imam": frozenset({"mosque"}),
        "inspector": _DEPARTMENTS,
        "librarian": word_set("archive libraries library"),
        "matron": word_set("hospice hospital infirmary"),
        "organist": word_set("cathedral church"),
        "pastor": _CHURCHES,
        "postmaster": word_set("post postal"),
        "prioress": word_set("convent priory"),
        "principal": _SCHOOLS,
        "provost": _SCHOOLS,
        "rabbi": word_set("synagogue temple"),
        "ranger": _PARKS,
        "rector": _CHURCHES | _SCHOOLS,
        "sergeant": _DEPARTMENTS,
        "sheriff": word_set("sheriff's sheriff’s"),
        "stationmaster": word_set("rail railway railways"),
        "superintendent": _DEPARTMENTS | _PARKS | word_set("schools"),
        "teacher": _SCHOOLS,
        "vicar": _CHURCHES,
        "warden": _PARKS | _PRISONS,
        "zookeeper": frozenset({"zoo"}),
    }
)
"""Words of titles, each with words one of which the names of its bodies have."""

_CHIEFS = MappingProxyType(
    {
        "artistic": _COMPANIES | _ORCHESTRAS | word_set("festival museum"),
        "athletic": _SCHOOLS | {"state"},
        "board": frozenset({"board"}),
        "election": word_set("election elections electoral"),
        "electoral": word_set("election elections electoral"),
        "faculty": _SCHOOLS,
        "festival": frozenset({"festival"}),
        "fire": frozenset({"fire"}),
        "health": frozenset({"health"}),
        "museum": frozenset({"museum"}),
        "music": _ORCHESTRAS | {"opera"},
        "police": _DEPARTMENTS,
        "port": word_set("port ports"),
        "prison": _PRISONS,
        "union": word_set("union unions workers"),
    }
)
"""Words beside "chief", "director", "president" and the like."""

_LEADING = word_set("chair chairman chairwoman chief commissioner director head officer president spokesman spokesperson spokeswoman")


def is_of_insider(word: str) -> bool:
    """Tell whether a word is an office that only bodies of some kinds have: "librarian"."""
    return word in _KINDS


def body_of_office(titles: frozenset[str], roster: Roster) -> str:
    """Return the one body that a text names for which somebody with such words in the title acts, or nothing."""
    wanted = [_KINDS[title] for title in titles if title in _KINDS]
    if titles & _LEADING:
        wanted += [words for word, words in _CHIEFS.items() if word in titles]
    for words in wanted:
        bodies = (entry.name for entry in roster.entries if entry.kind is ActorKind.ORGANIZATION)
        named = dict.fromkeys(name for name in bodies if not words.isdisjoint(name.lower().split()))
        if len(named) == 1:
            return next(iter(named))
    return ""
