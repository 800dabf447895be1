"""Whom a noun concerns that names nobody, or not all: the parties with which the text brought in what it names.

"The takeover is to be completed in May": who buys and who is bought. "The hearing opens in May": who sues whom. "The slaying": who died.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from typing import TYPE_CHECKING

from timeline.extraction.coreference.cast import Cast, entry_of
from timeline.extraction.coreference.frames import SORTS_OF, Frame
from timeline.extraction.grammar.participants import subjects
from timeline.extraction.language.words import REPORTING, STATIVE, TALKING, word_set
from timeline.extraction.names import Role
from timeline.extraction.recognition.named import Named
from timeline.model.mentions import MentionedActor

if TYPE_CHECKING:
    from spacy.tokens import Token

_BARE = word_set("armistice cease-fire ceasefire clash fighting hearing hostility peace retrial trial truce verdict war")
"""What is known without an article: "fighting resumed in May"."""

_WISHED = word_set("appeal ask call demand discuss propose seek urge")
_AGREEING = word_set("announce confirm")
_CHARGING = word_set("accuse acquit charge convict indict sentence suspect try")
_OF = frozenset({"against", "between", "by", "from", "into", "of", "with"})
_OF_COURTS = _OF | {"for"}
_DEFINITE = word_set("his her its that the their these this those")
_INTO = frozenset({"after", "at", "during", "for", "from", "in", "of", "on", "over", "to", "with"})
_OWNING = frozenset({"agent", "compound", "nmod", "amod", "poss", "prep"})


def inherited(trigger: Token, found: AbstractSet[str], cast: Cast) -> Iterator[MentionedActor]:
    """Who takes part by the nouns of a clause that name less than all parties of what they name; `found` are those that it names."""
    for noun in _nouns(trigger):
        sorts = SORTS_OF.get(noun.lemma_.lower(), ()) if noun.pos_ == "NOUN" else ()
        if sorts and _is_known(noun, sorts, trigger):
            for party in _parties(noun, sorts, found, cast):
                if party.kind is not None:
                    yield MentionedActor(party.name, party.kind, party.surface, party.start, party.end)


def _nouns(trigger: Token) -> Iterator[Token]:
    """The dated word itself, what it is told of, what is done to it, and what it is done about."""
    yield trigger
    if trigger.pos_ not in ("VERB", "AUX"):
        return
    yield from subjects(trigger)
    is_told = trigger.lemma_ in REPORTING or trigger.lemma_ in TALKING or trigger.lemma_ in STATIVE
    if (is_told and trigger.lemma_ not in _AGREEING) or trigger.lemma_ in _WISHED:
        return
    for child in trigger.children:
        if child.dep_ == "dobj":
            yield child
        elif child.dep_ == "prep" and child.lower_ in _INTO:
            yield from (token for token in child.children if token.dep_ == "pobj")


def _is_known(noun: Token, sorts: tuple[str, ...], trigger: Token) -> bool:
    """Tell whether a noun may stand for something told before."""
    if sorts == ("deal",) and noun.tag_ != "NN":
        return False
    own = _OF_COURTS if "trial" in sorts else _OF
    for child in noun.children:
        if child.dep_ == "prep" and child.lower_ in own and not any(t.pos_ == "PROPN" or t.ent_type_ == "DATE" for t in child.subtree):
            return False  # "the purchase of two shops", "a war of words", "a hearing for all four"
    words = {child.lower_ for child in noun.children if child.dep_ in ("amod", "det", "poss")}
    is_days = any(child.dep_ in ("poss", "compound", "nmod", "nummod", "npadvmod") and child.ent_type_ == "DATE" for child in noun.children)
    is_charge = sorts == ("killing",) and trigger.lemma_ in _CHARGING
    return noun.lemma_.lower() in _BARE or is_days or is_charge or bool(words & _DEFINITE)


def _parties(noun: Token, sorts: tuple[str, ...], found: AbstractSet[str], cast: Cast) -> tuple[Named, ...]:
    """The parties of what was told before, with those whom the noun or its clause names; of several the last, or the victim told most."""
    position, own = cast.offset + noun.idx, {entry.name for entry in _named_by(noun, cast)}
    told = [frame for frame in cast.frames if frame.sort in sorts and own <= {party.name for party in frame.parties}]
    if sorts == ("killing",):
        counts = Counter(frame.parties[0].name for frame in told)
        return max(reversed(told), key=lambda frame: counts[frame.parties[0].name]).parties if told else ()
    is_owned = any(child.dep_ == "poss" and child.pos_ == "PRON" for child in noun.children)
    for sort in sorts:
        fitting = [frame for frame in told if frame.sort == sort and frame.end <= position]
        if fitting:
            last = max(fitting, key=lambda frame: (_shared(frame, found), frame.end))
            is_meant = bool(_shared(last, found)) or not (is_owned or (sort == "trial" and _are_several(fitting)))
            return last.parties if is_meant else ()
    return ()


def _shared(frame: Frame, found: AbstractSet[str]) -> int:
    """How many parties of something told before a clause names itself."""
    return sum(party.name in found for party in frame.parties)


def _are_several(frames: list[Frame]) -> bool:
    """Tell whether a text tells of the trials of different persons, of none more often than of another."""
    (_, count), (_, second) = [*Counter(party.name for frame in frames for party in frame.parties).most_common(2), ("", 0), ("", 0)][:2]
    return count <= second and len({frame.parties[0].name for frame in frames}) > 1


def _named_by(noun: Token, cast: Cast) -> Iterator[Named]:
    """Who is named in the phrase of a noun, but for places."""
    for child in noun.children:
        if child.dep_ not in _OWNING:
            continue
        for token in child.subtree:
            entry = entry_of(token, cast)
            if entry is not None and entry.kind is not None and not entry.is_locative and entry.role is not Role.SEAT:
                yield entry
