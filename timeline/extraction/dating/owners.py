"""Nouns that have a date rather than the verb that the parser gave it to."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from timeline.extraction.language.nouns import noun_beside
from timeline.extraction.language.words import INTRODUCING, TALKING, TIME_UNITS, word_set

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

PERIOD = re.compile(r"quarter|period|half|year", re.IGNORECASE)
"""What figures are given for."""

_INSIDE_NOUN_PHRASE = frozenset({"DET", "ADJ", "NOUN", "PROPN", "NUM", "PRON", "PART", "X"})
_SETTING_A_DAY = word_set("book call fix plan schedule set")
_ORDERING = word_set("demand order request seek")
_ANNOUNCING = word_set("announce disclose report")
_BESIDE = 2
_FAR = 9


def owner(span: Span, verb: Token, signal: str) -> Token | None:
    """Return the event noun before an expression that has it, though the parser gave it to a verb by way of a preposition (or none)."""
    noun = noun_beside(span)
    if noun is None:
        return None
    is_behind = verb.lemma_ == "be" and noun.dep_ == "pobj" and noun.i > verb.i
    is_object = noun.dep_ == "dobj" and noun.head == verb
    return noun if is_behind or (is_object and _is_of_object(span, verb, signal)) or _owns_date(noun, verb, span) else None


def _is_of_object(span: Span, verb: Token, signal: str) -> bool:
    """Tell whether a date is rather that of the object: "set a hearing for 2 March", "ordered a release by Friday"."""
    if signal == "by":
        return verb.lemma_ in _ORDERING
    is_of_period = verb.lemma_ in _ANNOUNCING and PERIOD.search(span.text) is not None  # "announced a loss for the fourth quarter"
    return signal == "for" and (verb.lemma_ in _SETTING_A_DAY or is_of_period)


def _owns_date(noun: Token, verb: Token, span: Span) -> bool:
    """Tell whether an event noun before the expression has it, though the parser gave it to the verb.

    So it is after "following", "after", "within weeks of"; and before the verb, when the phrase of the noun opens the sentence.
    """
    if verb.i >= span.end:
        return (
            span.start - noun.i <= _FAR
            and noun.dep_ in ("pobj", "nsubj", "nsubjpass")
            and not any(token.text == "," for token in noun.doc[noun.i : span.start])
        )
    if noun.i < verb.i:
        return False
    reaches = span.start - noun.i <= _BESIDE or any(token.i == span.start - 1 for token in noun.subtree)
    if verb.tag_ == "VBG" and verb.lemma_ in TALKING and reaches:
        return True
    index = noun.i - 1
    while index > verb.i and noun.doc[index].pos_ in _INSIDE_NOUN_PHRASE and noun.doc[index].lower_ not in INTRODUCING:
        index -= 1
    introducer = noun.doc[index]
    if introducer.lower_ == "of":
        return noun.doc[index - 1].lower_ in TIME_UNITS
    return introducer.lower_ in INTRODUCING
