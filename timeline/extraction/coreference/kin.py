"""Who is whose husband, sister or son, as a text tells: "his wife, Ana Ruiz", "Ruiz's brother Karl", "Ana Ruiz married Karl Holm".

Whom a text calls so by name it may later mean by the word alone: "Her husband left". Of kin without a name that of the same family name
is meant, where just one such is named.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from types import MappingProxyType

from timeline.extraction.coreference.pronouns import is_told, may_be
from timeline.extraction.coreference.salience import REACH
from timeline.extraction.language.words import word_set
from timeline.extraction.recognition.named import Named, Roster
from timeline.model.mentions import ActorKind

_HE = word_set("boyfriend bridegroom brother dad father fiance fiancé grandfather grandson groom husband nephew son uncle widower")
_SHE = word_set("aunt bride daughter fiancee fiancée girlfriend granddaughter grandmother mother mum mom niece sister widow wife")
_EITHER = word_set("cousin partner sibling spouse twin")
_WED = "spouse"
_SORTS = MappingProxyType(
    dict.fromkeys(_SPOUSES := word_set("bride bridegroom groom husband spouse widow widower wife"), _WED)
    | {word: word for word in (_HE | _SHE | _EITHER) - _SPOUSES}
    | {"dad": "father", "mom": "mother", "mum": "mother", "fiancé": "fiance", "fiancee": "fiance", "fiancée": "fiance"}
)
KIN_WORDS = frozenset(_SORTS)
_OF_FAMILY = KIN_WORDS - word_set("boyfriend fiance fiancé fiancee fiancée girlfriend partner")
"""Who mostly has the same family name."""

_WORD = rf"(?:ex-|late )?({'|'.join(sorted(KIN_WORDS))})"
_BEFORE = re.compile(
    rf"(?:\b(?P<owned>[Hh]is|[Hh]er|[Tt]heir|whose|[Tt]he|[Mm]y|[Oo]ur)|['’]s?) (?:[a-z-]{{2,15}} ){{0,2}}?{_WORD}"
    r"(?:, (?:the|an?)(?: [a-z-]{2,15}){1,3})?,? $"
)
_BEHIND = re.compile(
    rf",(?: \d\d,)? (?:(?:his|her|their|the)|[A-Z][\w-]{{1,20}}['’]s?) (?:[a-z-]{{2,15}} ){{0,2}}?{_WORD}(?=[,.;]| of | who )"
)
_MARRIED = re.compile(
    r"(?:,? who)?(?: (?:briefly|first|formerly|has|had|is|was|later|long|once|previously|then|secretly|to)){0,5}"
    r" (?:divorced|marrie[ds]|marry|married to|marries|wed|weds"
    rf"|and (?:his|her) {_WORD},?) (?:the |an? |her |his )?(?:[a-z-]{{3,15}} ){{0,3}}"
)
_WHOM = re.compile(r", whom (?:he|she) (?:had |later )?(?:divorced|married|wed)\b")
_WEDS = re.compile(r"\b(?:[Hh]e|[Ss]he) (?:had |later )?(?:divorced|married|wed) (?:the |an? )?(?:[a-z-]{3,15} ){0,3}$")
_NEAR = 60


@dataclass(frozen=True, slots=True)
class Kin:
    """That a text calls a person somebody's kin; `owner` is whose, or empty where the text says it by a pronoun."""

    sort: str
    person: Named
    owner: str = ""


def relatives(text: str, entries: Sequence[Named]) -> frozenset[str]:
    """Return the names of those who are called somebody's kin: "her daughter, the novelist Ana Ruiz"."""
    people = (entry for entry in entries if entry.kind is ActorKind.PERSON)
    return frozenset(entry.name for entry in people if _BEFORE.search(text, max(0, entry.start - _NEAR), entry.start))


def kin_told(text: str, roster: Roster) -> tuple[Kin, ...]:
    """Find who is called whose kin, in the order of the text."""
    people = [entry for entry in roster.entries if entry.kind is ActorKind.PERSON]
    return tuple(_told(text, people, roster.life))


def _told(text: str, people: Sequence[Named], life: str) -> Iterator[Kin]:
    for at, person in enumerate(people):
        before = _BEFORE.search(text, max(0, person.start - _NEAR), person.start)
        if before is not None:
            owner = people[at - 1] if at and not before["owned"] and people[at - 1].end == before.start() else None
            yield Kin(_SORTS[before[2].lower()], person, owner.name if owner is not None else "")
        elif (behind := _BEHIND.match(text, person.end)) is not None:
            yield Kin(_SORTS[behind[1]], person)
        elif person.name != life and (  # "Karl Holm, whom she married", of a life
            _WHOM.match(text, person.end) or _WEDS.search(text, max(0, person.start - _NEAR), person.start)
        ):
            yield Kin(_WED, person, life)
    for first, second in pairwise(people):
        if first.name != second.name and second.start - first.end < _NEAR and _MARRIED.fullmatch(text, first.end, second.start):
            yield Kin(_WED, second, first.name)


def relative(word: str, owner: str, known: Sequence[Kin], entries: Sequence[Named]) -> Named | None:
    """Return who is meant by a word for kin of a person, who may not be known (an empty name)."""
    sort = _SORTS.get(word)
    if sort is None:
        return None
    told = {kin.person.name: kin.person for kin in known if kin.sort == sort and kin.owner == owner and kin.person.name != owner}
    told = told or {
        kin.person.name: kin.person for kin in known if kin.sort == sort and kin.person.name != owner and not (owner and kin.owner)
    }
    if sort == _WED:
        own = {kin.owner for kin in known if kin.sort == sort and kin.person.name == owner and kin.owner}
        told = {entry.name: entry for entry in entries if entry.name in own} or told
    fitting = [person for person in told.values() if _fits(word, person)]
    if len(fitting) == 1:
        return fitting[0]
    alike = {entry.name: entry for entry in entries if _is_of_family(entry, owner) and _fits(word, entry)} if word in _OF_FAMILY else {}
    return next(iter(alike.values())) if len(alike) == 1 and not fitting else None


def _fits(word: str, person: Named) -> bool:
    """Tell whether a word for kin may be said of a man or of a woman."""
    return word in _EITHER or may_be(person, "he" if word in _HE else "she")


def _is_of_family(entry: Named, owner: str) -> bool:
    """Tell whether somebody else has the family name of a person."""
    is_other = entry.kind is ActorKind.PERSON and entry.name != owner and " " in entry.name and " " in owner
    return is_other and entry.name.rsplit(maxsplit=1)[-1] == owner.rsplit(maxsplit=1)[-1]


def couple(known: Sequence[Kin], position: int, roster: Roster, sentence_start: int) -> tuple[Named, ...]:
    """Return the two who marry or part: the only two of the sentence before, or who are told to be wed, or the last man and woman."""
    others = {kin.person.name for kin in known if kin.sort != _WED}
    people = [entry for entry in roster.before(position, REACH) if entry.kind is ActorKind.PERSON and entry.name not in others]
    near = {entry.name: entry for entry in people if entry.start >= roster.sentence_before(sentence_start)}
    if len(near) == 2:
        return tuple(near.values())
    pairs = {frozenset((kin.owner, kin.person.name)) for kin in known if kin.sort == _WED and kin.owner and kin.person.start < position}
    told = (entry for entry in roster.entries if entry.start < position and len(pairs) == 1)
    wed = {entry.name: entry for entry in told if any(entry.name in pair for pair in pairs)}
    if len(wed) == 2:
        return tuple(wed.values())
    sexes = (next((entry for entry in people if is_told(entry, pronoun)), None) for pronoun in ("he", "she"))
    two = tuple(entry for entry in sexes if entry is not None)
    return two if len(two) == 2 else ()
