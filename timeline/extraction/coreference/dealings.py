"""Whom "the bid", "its offer" or "the bombings" concern: the one that the article named with such a word before.

Read from the text, not from a parse: "the acquisition of Holvar", "an attack on Chad", "U.S. embassy bombings".
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from types import MappingProxyType
from typing import TYPE_CHECKING

from timeline.extraction.language.words import word_set
from timeline.extraction.recognition.named import Named
from timeline.model.mentions import ActorKind

if TYPE_CHECKING:
    from spacy.tokens import Token

_DEALS = word_set("acquisition bid buy-out buyout deal merger offer proposal purchase takeover transaction")
_ATTACKS = word_set("attack blast bombing explosion invasion")
_TREATIES = word_set("accord agreement armistice ceasefire convention pact treaty truce")
_CLASSES = MappingProxyType(dict.fromkeys(_DEALS, "deal") | dict.fromkeys(_ATTACKS, "attack") | dict.fromkeys(_TREATIES, "treaty"))
_SORT = r"(?:(?P<deal>acquisition|bid|buy-?out|merger|offer|purchase|takeover)|(?P<attack>attack|blast|bombing|explosion|invasion)s?)"
_BEFORE = re.compile(
    rf"(?i:\b{_SORT}\s(?:of|for|on|at|against|outside|near|to\s(?:acquire|buy|purchase|take\sover))\s(?:all\s(?:of\s)?|the\s|two\s|an?\s|its\srival\s)*)$"
)
_AFTER = re.compile(rf"(?i:(?:['’]s)?\s(?:embass(?:y|ies)|consulate|base)\s{_SORT}\b)")
_VERBS = re.compile(
    r"(?: [a-z]+){0,5}? (?:(?P<deal>acquire[ds]?|bids? for|bought|buys?|merge[ds]? with|offered to buy|purchase[ds]?|takes? over|took over)"
    r"|(?P<attack>attack(?:ed|s)?|bomb(?:ed|s)?|invade[ds]?|raid(?:ed|s)?|shell(?:ed|s)?))(?: (?!not\b)[a-z]+){0,3} "
)
"""What stands between who buys or attacks and whom."""

_SIGNED = re.compile(
    r"\b(?:agreed (?:on|to)|concluded|ratified|reached|signed|struck) (?:an?|the|their) (?:[\w-]{1,30} ){0,4}?"
    r"(?:accord|agreement|armistice|ceasefire|convention|pact|treaty|truce)\b(?P<partner> with )?"
)
"""What two states do with a treaty of theirs."""

_END = re.compile(r"[a-z]{3}[.!?]\s|\n")
_WINDOW = 50
_SENTENCE = 300
_SIDES = MappingProxyType({"deal": {ActorKind.ORGANIZATION}, "attack": {ActorKind.STATE, ActorKind.ORGANIZATION, ActorKind.GROUP}})
_DEFINITE = frozenset({"the", "its", "their", "his", "her", "this", "these", "that", "those"})
_OWN = frozenset({"of", "for", "on", "against", "with", "at", "between"})


@dataclass(frozen=True, slots=True)
class Dealing:
    """That somebody was named as the one whom a deal or an attack concerns: where, and who makes the deal."""

    sort: str
    party: Named
    maker: Named | None = None


def dealings(text: str, entries: tuple[Named, ...]) -> tuple[Dealing, ...]:
    """Find, in order, who is named with a word for a deal, a treaty or an attack; states have attacks, organizations deals."""
    found = (*_with_nouns(text, entries), *_with_verbs(text, entries), *_with_treaties(text, entries))
    return tuple(sorted(found, key=lambda dealing: dealing.party.start))


def _with_nouns(text: str, entries: tuple[Named, ...]) -> Iterator[Dealing]:
    for entry in entries:
        match = _BEFORE.search(text, max(0, entry.start - _WINDOW), entry.start) or _AFTER.match(text, entry.end)
        if match is None or entry.kind not in (ActorKind.STATE, ActorKind.ORGANIZATION):
            continue
        sort = match.lastgroup or ""
        if (sort == "deal") == (entry.kind is ActorKind.ORGANIZATION):
            yield Dealing(sort, entry, _maker(text, entry, entries) if sort == "deal" else None)


def _with_verbs(text: str, entries: tuple[Named, ...]) -> Iterator[Dealing]:
    for maker, party in pairwise(entries):
        told = _VERBS.fullmatch(text, maker.end, party.start) if party.start - maker.end <= _WINDOW else None
        if told is not None and maker.name != party.name and {maker.kind, party.kind} <= _SIDES[told.lastgroup or ""]:
            yield Dealing(told.lastgroup or "", party, maker)


def _with_treaties(text: str, entries: tuple[Named, ...]) -> Iterator[Dealing]:
    """The two states that one sentence names before a treaty, or before it and right behind."""
    starts = [entry.start for entry in entries]
    for match in _SIGNED.finditer(text):
        first, behind = bisect_left(starts, match.start() - _SENTENCE), bisect_left(starts, match.start())
        told = [entry for entry in entries[first:behind] if _END.search(text, entry.end, match.start()) is None]
        if match["partner"] is not None:
            told += [entry for entry in entries[behind : behind + 1] if entry.start == match.end()]
        states = {entry.name: entry for entry in told if entry.kind is ActorKind.STATE and not entry.is_locative}
        if len(states) == 2:
            maker, party = states.values()
            yield Dealing("treaty", party, maker)


def _maker(text: str, party: Named, entries: tuple[Named, ...]) -> Named | None:
    """The nearest other organization named before in the sentence that tells of a deal."""
    for entry in reversed([entry for entry in entries if party.start - _SENTENCE < entry.start < party.start]):
        if _END.search(text, entry.end, party.start):
            return None
        if entry.kind is ActorKind.ORGANIZATION and not entry.acts_for and entry.name != party.name:
            return entry
    return None


def concerned(token: Token, position: int, known: tuple[Dealing, ...]) -> tuple[Named, ...]:
    """Return whom a definite noun for a deal or an attack concerns, where it does not say so itself."""
    sort = _CLASSES.get(token.lemma_.lower())
    if sort is None or not _is_short_reference(token):
        return ()
    dealing = next((dealing for dealing in reversed(known) if dealing.sort == sort and dealing.party.start < position), None)
    if dealing is None:
        return ()
    is_told = any(child.lower_ in ("that", "the", "this") for child in token.children)
    return (dealing.maker, dealing.party) if is_told and dealing.maker is not None else (dealing.party,)


def _is_short_reference(token: Token) -> bool:
    children = tuple(token.children)
    for child in children:  # but "the bombings on 7 August"
        if child.dep_ == "prep" and child.lower_ in _OWN and any(token.ent_type_ != "DATE" for token in child.children):
            return False
    named = any(child.dep_ in ("amod", "compound", "nmod") and child.text[:1].isupper() and child.ent_type_ != "DATE" for child in children)
    return not named and any(
        child.lower_ in _DEFINITE or child.dep_ in ("nummod", "poss") or child.ent_type_ == "DATE" for child in children
    )
