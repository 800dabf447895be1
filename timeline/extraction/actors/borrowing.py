"""Who takes part in an occurrence that names nobody itself, by the clause around it: "Acme said net income fell"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.extraction.grammar.aimed import DISASTERS
from timeline.extraction.grammar.participants import participants, subjects
from timeline.extraction.language.nouns import is_event_noun
from timeline.extraction.language.roles import FIGURES
from timeline.extraction.language.words import REPORTING, TALKING, word_set

if TYPE_CHECKING:
    from spacy.tokens import Token

_MUTUAL = word_set(
    """
accord acquisition agreement alliance armistice ceasefire contract deal meeting merger negotiation negotiations pact partnership settlement
summit talk talks treaty truce
"""
)
"""Occurrences between those that the clause around them names."""

_MADE = word_set(
    """
acquire adopt announce approve buy file issue make pass publish purchase release sell sign win write
"""
)
"""What is done by the subject of the clause in which its object stands: "it holds shares bought in May"."""

_CHARGING = word_set(
    "accuse acquit arraign arrest blame charge convict detain extradite hold implicate indict jail seek sentence suspect try want"
)
"""What is done to somebody for a deed."""

_BEHIND = word_set("behind responsible suspect")
"""What somebody is in relation to a deed of theirs: "was behind two killings"."""

_INSIDE = word_set("for in of with")
"""Prepositions after which an occurrence is a part of what the clause tells."""

_TOPIC = word_set("about against at concerning over regarding")
"""Prepositions after which stands what somebody thinks or speaks of: another's doing as likely as one's own."""

_MAX_CLIMB = 6


def lenders(trigger: Token) -> tuple[Token, ...]:
    """Return heads of noun phrases outside a dated word's own phrases that tell who takes part."""
    if trigger.pos_ in ("NOUN", "PROPN") and is_event_noun(trigger):
        if trigger.lemma_.lower() in FIGURES:  # "it plans to restructure after a loss"
            above = _clause_above(trigger)
            return subjects(above) if above is not None else ()
        return _of_mutual(trigger) if trigger.lemma_.lower() in _MUTUAL else ()
    if trigger.dep_ == "acl" and trigger.tag_ in ("VBN", "VBD") and trigger.lemma_ in _MADE:
        verb = _clause_above(trigger.head)
        return subjects(verb) if verb is not None and verb.lemma_ not in TALKING else ()
    own = subjects(trigger)
    if own and all(head.lemma_.lower() in FIGURES for head in own):
        return _speakers(trigger)
    return ()


def charged(deed: Token) -> tuple[Token, ...]:
    """Who is charged, blamed or sought for a deed: "Ana Ruiz was charged with murder in the 1998 bombing"."""
    node = deed
    for _ in range(_MAX_CLIMB):
        if node.pos_ in ("AUX", "VERB") and node != deed:
            break
        if node.head == node or node.dep_ not in ("acomp", "pobj", "prep", "dobj", "compound", "conj", "pcomp"):
            return ()
        node = node.head
    if node.lemma_ == "be" or node.pos_ == "AUX":
        return subjects(node) if any(word.lower_ in _BEHIND for word in node.children) else ()
    if node.lemma_ not in _CHARGING:
        return ()
    objects = tuple(child for child in node.children if child.dep_ == "dobj" and child.i < deed.i and deed not in child.subtree)
    return objects or (subjects(node) if node.tag_ == "VBN" else ())


def _of_mutual(noun: Token) -> tuple[Token, ...]:
    verb = _clause_above(noun)
    if verb is not None and verb.lemma_ in REPORTING and noun.dep_ == "pobj" and noun.head.head == verb:
        return subjects(verb)  # "she said after a meeting"
    if verb is None or verb.lemma_ in REPORTING or verb.lemma_ in TALKING:
        return ()
    return tuple(head for head in participants(verb) if head != noun)


def controllers(trigger: Token) -> tuple[Token, ...]:
    """Return the subject of the clause in which a dated word without one of its own stands: "found guilty of driving in 2019".

    Clauses of saying lend nobody: who reports has no part. A subject on the way that is no figure or dealing ends the climb.
    """
    is_noun = trigger.pos_ in ("NOUN", "PROPN") and is_event_noun(trigger)
    if (is_noun and trigger.lemma_.lower() in DISASTERS) or any(child.tag_ in ("WDT", "WP") for child in trigger.children):
        return ()
    node = trigger
    for _ in range(_MAX_CLIMB):
        own = _bare_subjects(node) if node.pos_ in ("VERB", "AUX") else ()
        if node != trigger and own:
            return () if node.lemma_ in REPORTING or node.lemma_ in TALKING else subjects(node)
        if any(subject.lemma_.lower() not in FIGURES and subject.lemma_.lower() not in _MUTUAL for subject in own):
            return ()
        if node.head == node or (node.dep_ == "prep" and (node.lower_ in _TOPIC or (is_noun and node.lower_ not in _INSIDE))):
            return ()
        node = node.head
    return ()


def _bare_subjects(verb: Token) -> tuple[Token, ...]:
    """The subjects of a verb's own clause but for relative pronouns."""
    return tuple(child for child in verb.children if child.dep_ in ("nsubj", "nsubjpass") and child.tag_ not in ("WP", "WDT"))


def _clause_above(noun: Token) -> Token | None:
    """The verb of the clause in which a noun stands."""
    node = noun
    for _ in range(_MAX_CLIMB):
        if node.pos_ == "VERB" and node != noun:
            return node
        if node.head == node:
            return None
        node = node.head
    return None


def _speakers(verb: Token) -> tuple[Token, ...]:
    """Who says what happened to their figures."""
    node = verb
    for _ in range(_MAX_CLIMB):
        if node.dep_ in ("ccomp", "conj", "advcl", "parataxis") and node.head != node:
            node = node.head
            if node.lemma_ in REPORTING:
                return subjects(node)
            continue
        return ()
    return ()
