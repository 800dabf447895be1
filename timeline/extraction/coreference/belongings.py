"""Whose "the flight", "Tuesday's test" or "the dividend" is: whoever the article named as its owner or doer before.

Read from the text, not from a parse: "Peru's missile test", "a ruling by the court", "Holvar cut its dividend", "Chad fired two rockets".
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

from timeline.extraction.names import Role
from timeline.extraction.recognition.named import Named
from timeline.model.mentions import ActorKind

if TYPE_CHECKING:
    from spacy.tokens import Token

_CLASSES = MappingProxyType(
    {
        "launch": "launch|test|firing|missile",
        "flight": "flight",
        "ruling": "ruling|verdict|judgment",
        "dividend": "dividend",
        "factory": "factory|plant",
        "mission": "mission|probe|spacecraft|satellite",
        "record": "album|single",
        "film": "film|movie",
        "book": "book|novel|memoir",
        "study": "study|survey|poll|report",
        "suit": "lawsuit|suit|complaint",
        "resignation": "resignation|departure",
    }
)
_CLASS_OF = MappingProxyType({word: sort for sort, words in _CLASSES.items() for word in words.split("|")})
_NOUN = rf"(?P<noun>{'|'.join(_CLASSES.values())})s?\b"
_OWNED = re.compile(
    rf"['’]s?(?: [a-z\d-]+){{0,3}}? {_NOUN}"
    rf"|(?: [a-z]+){{1,4}}? (?:its|his|her|their)(?: (?!own\b)[a-z\d-]+){{0,3}}? {_NOUN.replace('noun', 'its')}"
)
_ITS = re.compile(rf"[^.;\n“\"]{{1,120}}? (?:its|his|her|their)(?: (?!own\b)[a-z\d-]+){{0,3}}? {_NOUN}")
_MADE_BY = re.compile(rf"\b{_NOUN}(?: [a-z]+){{0,2}} (?:by|from)(?: the)? $")
_ATTRIBUTE = re.compile(rf"(?: (?!and|or|said|of)[a-z-]+)? {_NOUN}")
_DOES = re.compile(
    r"(?:,? (?:also|again|has|had|have|recently|reportedly|successfully))*"
    r" (?:(?P<launch>fired|launched|tested|test-fired)\b(?=[^.;]{0,70}\b(?:ICBM|bomb|missile|rocket|satellite|warhead))"
    r"|(?P<ruling>ruled)\b|(?P<resignation>resigned|stepped down)\b)"
)
_WINDOW = 60
_MOST = 200
"""Places looked through for an owner."""

_DEFINITE = frozenset({"the", "this", "that"})
_NAMED = frozenset({"ORG", "GPE", "NORP", "PERSON"})
_TELLING = frozenset({"against", "between", "by", "from", "with"})


@dataclass(frozen=True, slots=True)
class Belonging:
    """That somebody was named as the owner or doer of what a class of nouns names, and where."""

    sort: str
    owner: Named


def belongings(text: str, entries: tuple[Named, ...]) -> tuple[Belonging, ...]:
    """Find who is named as the owner or doer of what may be spoken of later without them, in the order of the text."""
    return tuple(sorted(_owned(text, entries), key=lambda told: told.owner.start))


def _owned(text: str, entries: tuple[Named, ...]) -> Iterator[Belonging]:
    for entry in entries:
        if entry.kind is None or entry.role is Role.OTHER:
            continue
        if (match := _DOES.match(text, entry.end)) is not None:
            yield Belonging(match.lastgroup or "", entry)
        elif (owned := _OWNED.match(text, entry.end)) is not None:
            yield Belonging(_CLASS_OF[owned["noun"] or owned["its"]], entry)
        elif entry.opens and (its := _ITS.match(text, entry.end)) is not None:
            yield Belonging(_CLASS_OF[its["noun"]], entry)
        elif (made := _MADE_BY.search(text, max(0, entry.start - _WINDOW), entry.start)) is not None:
            yield Belonging(_CLASS_OF[made["noun"]], entry)
        elif entry.kind is ActorKind.ORGANIZATION or entry.role is Role.DEMONYM:
            beside = _ATTRIBUTE.match(text, entry.end)
            yield from () if beside is None else (Belonging(_CLASS_OF[beside["noun"]], entry),)


def owner_of(noun: Token, position: int, known: tuple[Belonging, ...]) -> tuple[Named, ...]:
    """Return whose a definite noun is that names nobody: of whoever was named before as the owner of such, the one named most as that."""
    sort = _CLASS_OF.get(noun.lemma_.lower())
    if sort is None or noun.pos_ != "NOUN" or noun.tag_ != "NN" or not _is_short_reference(noun):
        return ()
    at = bisect_left(known, position, key=lambda told: told.owner.start)
    known = known[max(0, at - _MOST) : at]
    owners = [belonging.owner for belonging in known if belonging.sort == sort and belonging.owner.end < position]
    if not owners:
        return ()
    counts = Counter(owner.name for owner in owners)
    most = max(counts.values())
    return (next(owner for owner in reversed(owners) if counts[owner.name] == most),)


def _is_short_reference(noun: Token) -> bool:
    """Tell whether a noun is definite, or a day's, and tells of no owner itself."""
    for child in noun.children:
        if child.ent_type_ in _NAMED or (child.dep_ in ("prep", "agent") and child.lower_ in _TELLING):
            return False
    if any(word.lower_ == "by" for word in noun.subtree):
        return False
    own = [child for child in noun.children if child.dep_ == "poss"]
    return (all(child.ent_type_ == "DATE" for child in own) and bool(own)) or (
        not own and any(child.lower_ in _DEFINITE for child in noun.children)
    )
