"""Whether an occurrence happened, is planned, or is no fact at all: denied, hypothetical, conditional, a habit or a state."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from timeline.extraction.attachment import is_event_noun
from timeline.extraction.words import CONDITIONAL_MARKS, FUTURE_MODALS, HYPOTHETICAL_MODALS, PLANNING, REPORTING, STATIVE, word_set

if TYPE_CHECKING:
    from spacy.tokens import Token

_MAX_CLIMB = 6


_DISPOSED = word_set("able eager entitled free inclined keen prepared ready reluctant unable unwilling willing")
_BEING = word_set("appear be believe belong consist deserve hate know like love mean need remain resemble seem stay think want")
_WHATEVER = word_set("whatever whenever wherever whichever whoever")


class Modality(StrEnum):
    """What the sentence makes of the occurrence."""

    FACT = "fact"
    PLANNED = "planned"
    UNREAL = "unreal"
    STATE = "state"


@dataclass(frozen=True, slots=True)
class Reading:
    """A modality and the word that decided it."""

    modality: Modality
    because: str = ""


_HABIT = word_set(
    """
always annually frequently generally mostly normally often rarely regularly seldom sometimes traditionally typically usually
"""
)
_NOBODY = word_set("neither nobody none noone nothing")
_DOUBTING = word_set("deny disbelieve dispute doubt fear imagine refuse reject rule worry")
_DOUBTFUL = word_set(
    """
chance danger fear hope hypothesis idea likelihood myth possibility prospect risk rumor rumour speculation suggestion threat
"""
)
_WISHING = word_set("dream fear hate hope like long love need want wish")


def read(trigger: Token) -> Reading:
    """Tell the modality of a verb or an event noun from its auxiliaries, its negation and the clauses above."""
    if trigger.pos_ in ("NOUN", "PROPN"):
        return _read_noun(trigger)
    if trigger.doc[-1].text == "?" and not any(token.text == '"' for token in trigger.doc):
        return Reading(Modality.UNREAL, "?")
    if trigger.pos_ not in ("VERB", "AUX"):
        return _read_clause(trigger.head if trigger.head.pos_ in ("VERB", "AUX") else trigger)
    return _read_clause(trigger)


def _read_noun(noun: Token) -> Reading:
    for child in noun.children:
        if child.lower_ in ("planned", "scheduled", "upcoming", "forthcoming", "proposed", "coming"):
            return Reading(Modality.PLANNED, child.lower_)
        if child.lower_ == "no" and child.dep_ in ("det", "neg"):
            return Reading(Modality.UNREAL, "no")
        if child.lower_ in ("possible", "potential", "hypothetical", "would-be"):
            return Reading(Modality.UNREAL, child.lower_)
    return Reading(Modality.FACT)


def _read_clause(verb: Token) -> Reading:
    node = verb
    planned = ""
    for _ in range(_MAX_CLIMB):
        for child in node.children:
            lower = child.lower_
            if child.dep_ == "neg" and (node is verb or verb.dep_ == "xcomp"):
                return Reading(Modality.UNREAL, lower)
            if child.dep_ in ("aux", "auxpass") and child.tag_ == "MD":
                if lower in FUTURE_MODALS or child.lemma_ in FUTURE_MODALS:
                    planned = planned or lower
                elif lower in HYPOTHETICAL_MODALS:
                    return Reading(Modality.UNREAL, lower)
            if child.dep_ == "mark" and lower in CONDITIONAL_MARKS and node is verb:
                return Reading(Modality.UNREAL, lower)
            if lower in _HABIT and child.dep_ == "advmod" and node is verb:
                return Reading(Modality.UNREAL, lower)
            if (
                node is verb
                and child.dep_ in ("nsubj", "nsubjpass")
                and (lower in _NOBODY or any(grand.lower_ == "no" for grand in child.children))
            ):
                return Reading(Modality.UNREAL, "no")
            if lower in _WHATEVER and node is verb:
                return Reading(Modality.UNREAL, lower)
            if child.dep_ == "advmod" and lower in ("never",) and node is verb:
                return Reading(Modality.UNREAL, lower)
        if node.dep_ in ("xcomp", "conj", "auxpass", "aux") and node.head is not node and node.head.pos_ in ("VERB", "AUX", "ADJ"):
            if node.dep_ == "conj" and any(child.dep_ in ("aux", "nsubj", "nsubjpass") for child in node.children):
                break
            if node.dep_ == "xcomp" and node.head.lemma_ in _WISHING and _is_to_infinitive(node):
                return Reading(Modality.UNREAL, node.head.lower_)
            if node.dep_ == "xcomp" and node.head.lower_ in _DISPOSED:
                return Reading(Modality.UNREAL, node.head.lower_)
            if node.dep_ == "xcomp" and node.head.lemma_ in PLANNING and _is_to_infinitive(node):
                planned = planned or node.head.lower_
            node = node.head
            continue
        if node.dep_ == "ccomp" and node.head.lemma_ in _DOUBTING:
            return Reading(Modality.UNREAL, node.head.lower_)
        if node.dep_ == "acl" and node.head.lemma_.lower() in _DOUBTFUL:
            return Reading(Modality.UNREAL, node.head.lower_)
        if node.dep_ in ("acl", "advcl") and _is_to_infinitive(node):
            planned = planned or "to"
        break
    return Reading(Modality.PLANNED, planned) if planned else Reading(Modality.FACT)


def _is_to_infinitive(verb: Token) -> bool:
    return any(child.dep_ == "aux" and child.lower_ == "to" for child in verb.children)


def is_state(trigger: Token, has_start: bool) -> bool:
    """Tell whether a word tells of a state; one with a start is an event, with an open interval."""
    if has_start or trigger.lemma_ in REPORTING:
        return False
    if trigger.pos_ == "ADJ" or trigger.lemma_ in _BEING:
        return True
    if trigger.lemma_ == "turn" and any(child.dep_ in ("dobj", "attr", "acomp") and child.pos_ == "NUM" for child in trigger.children):
        return True
    if trigger.lemma_ in ("expect", "forecast", "predict", "anticipate") and trigger.tag_ in ("VBZ", "VBP"):
        return True
    if trigger.lemma_ == "have":
        return not any(child.dep_ == "dobj" and is_event_noun(child) for child in trigger.children) or trigger.tag_ in ("VBZ", "VBP")
    return trigger.lemma_ in STATIVE and trigger.tag_ in ("VBZ", "VBP")


def is_completed(trigger: Token) -> bool:
    """Tell whether a word tells of one completed act, not of an activity or a habit that went on."""
    if trigger.pos_ in ("NOUN", "PROPN"):
        return True
    return trigger.tag_ in ("VBD", "VBN") and trigger.lemma_ not in STATIVE
