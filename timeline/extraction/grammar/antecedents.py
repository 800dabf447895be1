"""Whom or what a relative pronoun repeats: "Ana Ruiz, who left", "a programme with NATO, which was adopted"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.extraction.language.words import word_set

if TYPE_CHECKING:
    from spacy.tokens import Token

DONE_TO_THINGS = word_set(
    """
adopt agree announce approve build cancel complete conclude construct design draft enact implement introduce launch negotiate
open pass publish ratify release renew schedule sign sink table unveil write
"""
)
_BELONGING = word_set("at for from in of with")
_BODIES_AND_PLACES = frozenset({"DATE", "EVENT", "FAC", "GPE", "LOC", "ORG"})

_MAX_DEPTH = 5


def antecedent(token: Token) -> Token:
    """The noun that a relative pronoun repeats."""
    if token.lower_ in ("who", "which", "that", "whom") and token.tag_ in ("WP", "WDT"):
        clause = token.head
        for _ in range(_MAX_DEPTH):
            if clause.dep_ == "relcl":
                if (person := _person_above(token, clause.head)) is not None:
                    return person
                return _one_above(thing_above(clause) if token.dep_ == "nsubjpass" else clause.head, clause)
            clause = clause.head
    return token


def _person_above(who: Token, place: Token) -> Token | None:
    """The person whom "who" repeats where the parse hangs it on a place or a body: "a teacher from Cusco who", "dean of Acme, who"."""
    node = place
    for _ in range(_MAX_DEPTH):
        above = node.head.head
        is_one = above.pos_ in ("NOUN", "PROPN") or above.lower_ == "old"  # "the 25-year-old from Cusco, who"
        if who.lower_ != "who" or node.dep_ != "pobj" or node.head.lower_ not in _BELONGING or not is_one:
            break
        node = above
    is_one = place.tag_ not in ("NNS", "NNPS") or place.ent_type_ == "GPE"
    return node if node != place and place.ent_type_ in _BODIES_AND_PLACES and is_one else None


def _one_above(noun: Token, clause: Token) -> Token:
    """The one thing that a clause in the singular tells of, though it hangs on several: "the maker of chips, which is to close"."""
    finite = next((child for child in clause.children if child.dep_ in ("aux", "auxpass") and child.tag_ != "MD"), clause)
    if noun.tag_ not in ("NNS", "NNPS") or not (finite.tag_ == "VBZ" or finite.lower_ == "was"):
        return noun
    node = noun
    for _ in range(_MAX_DEPTH):
        node = node.head
        if node.pos_ in ("VERB", "AUX") or node.head == node:
            return noun
        if node.tag_ in ("NN", "NNP"):
            return node.head if node.dep_ == "appos" else node
    return noun


def thing_above(clause: Token) -> Token:
    """What was adopted in "the programme with NATO, which was adopted": no name inside the phrase, but its head."""
    name = clause.head
    noun = name.head.head if name.dep_ == "pobj" else name
    if noun.pos_ == "VERB":  # the parse gave the preposition to the verb: "hailed the programme (XPP) with NATO, which"
        noun = next((child for child in noun.children if child.dep_ == "dobj" and child.right_edge.i == name.head.i - 1), noun)
    is_name = name.pos_ == "PROPN" and name.ent_type_ in ("ORG", "GPE", "NORP", "PERSON")
    return noun if is_name and clause.lemma_ in DONE_TO_THINGS and noun.pos_ in ("NOUN", "PROPN") else name


def person_before(whom: Token, noun: Token) -> Token:
    """Who is told of by "whom", though the parse hangs it on a noun further off: "an interview with Ana Ruiz last year, whom he knew"."""
    between = reversed(list(whom.doc[noun.i : whom.i]))
    return next((token for token in between if token.pos_ == "PROPN" and token.dep_ in ("pobj", "dobj", "conj", "appos")), noun)
