"""Who takes part by being where or in what something happens: "was hurt at the Acme mill", "wrote in a letter to X", "began at Acme"."""

from __future__ import annotations

from collections.abc import Iterator
from types import MappingProxyType
from typing import TYPE_CHECKING

from timeline.extraction.grammar.aimed import TARGETS
from timeline.extraction.language.roles import TITLES
from timeline.extraction.language.words import REPORTING, word_set

if TYPE_CHECKING:
    from spacy.tokens import Token

_PUBLISHING = word_set("air broadcast print publish")
_WORKING = word_set("coach employ enroll graduate hire play study teach work")
_LEARNING = word_set("attend complete earn finish gain get obtain read receive study take train win")
_SCHOOLS = word_set("Academy College Conservatory Institute School University")
_SERVING = word_set("edit head lead manage preach run serve train")
_TAKING_UP = word_set("act appoint begin continue employ engage hire return serve spend start work")
"""What is told of a job: "began as a graduate assistant at Cusco University"."""

_PREMISES = word_set("""
branch depot factory headquarters lab laboratory mill mine office plant refinery shop shipyard site smelter store terminal warehouse website
""")
"""Places of an enterprise by which it has a part in what happens there: "queues formed at Acme branches"."""

_TURNING_ON = word_set("aim charge fire hurl lash laugh make point scream shoot shout spit swear swing throw wave yell")
"""What is done at somebody: "made a pass at Ana Ruiz", "shouted at her"."""

_DEEDS = word_set(
    "airstrike ambush assassination assault attack bombing case crackdown lawsuit offensive operation raid shelling shooting strike suit"
)
"""In what somebody is killed, hurt, held or charged: who does it has a part."""

_ENCOUNTERS = word_set("""
ambush argument auction battle bout brawl clash collaboration collision conflict confrontation consultation
cooperation crossfire deal debate dispute draw duel encounter exchange feud fight fighting final firefight fistfight
fixture friendly game gunbattle gunfight match meeting negotiation partnership playoff qualifier quarrel race row
scuffle semi-final semifinal shoot-out shootout showdown skirmish stand-off standoff summit swap talk tie transaction
trial tussle war
""")
"""Dealings between two sides, in which something happens to or is done by one of them: "died in clashes with Chad"."""

_OUTCOMES = MappingProxyType(
    {
        "win": ("against", "over"),
        "victory": ("against", "over"),
        "triumph": ("against", "over"),
        "rout": ("of",),
        "upset": ("of",),
        "thrashing": ("of",),
        "defeat": ("against", "by", "of", "to"),
        "loss": ("against", "to"),
    }
)
"""How games and wars end, and what stands before the name of the other side: "scored in a 3-1 win over Beni"."""

SPEECHES = word_set("address briefing filing interview lecture letter message remark speech statement testimony tweet")
"""What the one who tells of something gives: "in a speech on Monday, she described"."""


def of_place(preposition: Token, verb: Token) -> Iterator[Token]:
    """Who has a part by being where something happens: a paper in which a letter is published, an embassy outside which a bomb explodes."""
    for token in preposition.children:
        if token.dep_ != "pobj":
            continue
        is_paper = preposition.lower_ in ("in", "on") and verb.lemma_ in _PUBLISHING and token.pos_ == "PROPN" and token.ent_type_ != "GPE"
        is_post = preposition.lower_ == "as" and token.lemma_.lower() in TITLES
        is_post = is_post or (preposition.lower_ == "as" and verb.lemma_ == "identify" and token.pos_ == "PROPN")
        is_work = preposition.lower_ in ("at", "in") and verb.lemma_ in _WORKING and token.ent_type_ == "ORG"
        is_work = is_work or (preposition.lower_ == "at" and verb.lemma_ in _LEARNING and token.text in _SCHOOLS)
        if preposition.lower_ == "in" and verb.lemma_ in REPORTING and token.lemma_.lower() in SPEECHES:
            yield from _addressees(token)
        if preposition.lower_ in ("at", "during", "in"):
            yield from _other_side(token)
        is_met = preposition.lower_ == "at" and token.ent_type_ == "PERSON" and verb.lemma_ in _TURNING_ON
        is_at = preposition.lower_ == "at" and token.lemma_.lower() in _PREMISES
        is_deed = preposition.lower_ in ("in", "during") and token.lemma_.lower() in _DEEDS
        if (
            is_deed
            or is_met
            or is_at
            or is_paper
            or is_post
            or is_work
            or (preposition.lower_ in ("at", "near", "outside") and token.lemma_.lower() in TARGETS)
        ):
            yield token
        is_job = preposition.lower_ == "as" and verb.lemma_ in _TAKING_UP and token.pos_ == "NOUN"
        if is_post or is_job:  # "was hired as a coach at Temple University"
            employers = (child for child in token.children if child.dep_ == "prep" and child.lower_ in ("at", "for", "with"))
            yield from (inner for child in employers for inner in child.children if inner.dep_ == "pobj" and _is_employer(inner))


def school_left(verb: Token) -> Iterator[Token]:
    """Where somebody had studied who is told to graduate: "read law at Cusco University, graduating in 1950"."""
    above = verb.head
    if verb.lemma_ != "graduate" or verb.dep_ not in ("advcl", "conj") or any(child.dep_ in ("dobj", "prep") for child in _places(verb)):
        return
    for child in above.children:
        if child.dep_ == "dobj" and above.lemma_ in ("attend", "enter", "join"):
            yield child
        elif child.dep_ == "prep" and child.lower_ == "at":
            yield from (token for token in child.children if token.dep_ == "pobj" and token.pos_ == "PROPN")
        elif child.dep_ == "dobj":  # "read law at"
            inner = (token for prep in child.children if prep.lower_ == "at" for token in prep.children)
            yield from (token for token in inner if token.dep_ == "pobj" and token.pos_ == "PROPN")


def _places(verb: Token) -> Iterator[Token]:
    return (child for child in verb.children if child.dep_ == "dobj" or child.lower_ in ("at", "from"))


def _is_employer(noun: Token) -> bool:
    return noun.ent_type_ == "ORG" or (noun.pos_ == "PROPN" and noun.head.lower_ == "at" and noun.ent_type_ not in ("DATE", "GPE", "LOC"))


def _other_side(encounter: Token) -> Iterator[Token]:
    """With whom a fight or a meeting was in which something happened."""
    lemma = encounter.lemma_.lower()
    words = ("against", "between", "involving", "with") if lemma in _ENCOUNTERS else _OUTCOMES.get(lemma, ())
    for child in encounter.children:
        if child.dep_ in ("agent", "prep") and child.lower_ in words:
            yield from (other for token in child.children if token.dep_ == "pobj" for other in (token, *token.conjuncts))


def _addressees(speech: Token) -> Iterator[Token]:
    """To whom something is said "in a letter to X" or "in a filing with X"."""
    for child in speech.children:
        if child.dep_ == "prep" and child.lower_ in ("before", "to", "with"):
            yield from (token for token in child.children if token.dep_ == "pobj")


def employer_in(verb: Token) -> Iterator[Token]:
    """Where somebody works: "joined Acme, where she has headed the bank", "the mill where she was a clerk"."""
    is_work = verb.lemma_ in _WORKING | _SERVING and verb.dep_ == "relcl"
    if is_work and any(child.lower_ == "where" for child in verb.children) and verb.head.ent_type_ not in ("GPE", "LOC"):
        yield verb.head
