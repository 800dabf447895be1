"""Finds the word that a time expression dates, by the dependency parse of its sentence.

The labels are those of spaCy's English models (ClearNLP style). The climb goes from the expression over prepositions and adverbs to the
first verb or noun; a noun is kept if it names an occurrence and nothing in the sentence speaks for its verb.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from timeline.extraction.words import (
    AFTERMATH,
    ASPECT,
    COMPARING,
    DATE_ADVERBS,
    EVENT_NOUNS,
    PLANNING,
    REPORTING,
    TALKING,
    WEAK_EVENT_NOUNS,
)

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

_MODIFIER = frozenset({"compound", "nmod", "amod", "poss", "nummod"})
_SUBJECT = frozenset({"nsubj", "nsubjpass", "csubj"})
_MAX_CLIMB = 12


@dataclass(frozen=True, slots=True)
class Attachment:
    """The dated word, the signal between the expression and it (a preposition, or empty), and how sure the way up was."""

    token: Token
    signal: str
    way: str


def attach(span: Span) -> Attachment | None:
    """Return what the expression dates, or None where it dates no occurrence."""
    node = span.root
    signal = ""
    for _ in range(_MAX_CLIMB):
        head = node.head
        if head is node:
            return _rootless(span, node, signal)
        if node.dep_ in ("relcl", "acl", "advcl", "ccomp", "parataxis") and node.pos_ in ("VERB", "AUX"):
            return _verb(span, node, signal, "clause")
        if head.lower_ in COMPARING or (head.dep_ == "prep" and head.head.lower_ in COMPARING):
            return None
        if head.pos_ in ("ADP", "SCONJ", "PART") or (head.dep_ == "prep" and head.pos_ != "VERB"):
            signal = signal or head.lower_
            node = head
        elif head.pos_ in ("VERB", "AUX"):
            return _verb(span, head, signal, "verb")
        elif head.lower_ in DATE_ADVERBS or head.pos_ in ("ADV", "NUM", "CCONJ", "PUNCT", "SYM", "INTJ", "X", "DET"):
            node = head
        elif head.ent_type_ in ("DATE", "TIME") and head.lemma_ not in EVENT_NOUNS and not head.is_upper:
            node = head
        else:
            found = _nominal(span, node, head, signal)
            if found is not None:
                return found
            if node.dep_ in _MODIFIER and node.i < head.i and not _could_be_adverb(span, head):
                return None
            if node.dep_ in ("nummod", "appos", "npadvmod", "nmod") and head.pos_ == "PROPN" and not signal and span.text.isdigit():
                return None
            node = head
    return None


def is_event_noun(token: Token) -> bool:
    """Tell whether a noun names an occurrence."""
    lemma = token.lemma_.lower()
    return token.pos_ in ("NOUN", "PROPN") and (lemma in EVENT_NOUNS or token.lower_ in EVENT_NOUNS)


def _could_be_adverb(span: Span, head: Token) -> bool:
    """A bare weekday before a noun may be an adverb that the parser took for its modifier ("the department Sunday issued")."""
    follower = span.doc[span.end] if span.end < len(span.doc) else None
    return follower is not None and follower.tag_ in ("VBD", "VBZ", "VBP", "MD")


def _nominal(span: Span, node: Token, noun: Token, signal: str) -> Attachment | None:
    if noun.pos_ == "ADJ":
        return None
    if not is_event_noun(noun):
        return None
    if node.i < noun.i:
        return Attachment(noun, signal, "premodifier") if node.dep_ in _MODIFIER else Attachment(noun, signal, "noun")
    if signal == "of":
        return Attachment(noun, signal, "of")
    verb, relation, preposition = _governor(noun)
    if verb is None or relation in _SUBJECT:
        return Attachment(noun, signal, "noun")
    if preposition in AFTERMATH and verb.i < noun.i:
        return Attachment(noun, signal, "aftermath")
    if verb.lemma_ in TALKING:
        return Attachment(noun, signal, "talking")
    if noun.lemma_.lower() not in WEAK_EVENT_NOUNS and (verb.tag_ in ("VBZ", "VBP", "VBG") or _is_modal(verb)) and verb.dep_ not in ("xcomp",):
        return Attachment(noun, signal, "tense")
    return None


def _governor(noun: Token) -> tuple[Token | None, str, str]:
    """Return the verb above a noun, the relation of the phrase to it, and the preposition between them."""
    node, preposition = noun, ""
    for _ in range(_MAX_CLIMB):
        head = node.head
        if head is node:
            return None, "", preposition
        if head.pos_ in ("VERB", "AUX"):
            return head, node.dep_, preposition
        if head.pos_ in ("ADP", "SCONJ") or head.dep_ == "prep":
            preposition = preposition or head.lower_
        node = head
    return None, "", preposition


def _is_modal(verb: Token) -> bool:
    return any(child.tag_ == "MD" for child in verb.children)


def _rootless(span: Span, node: Token, signal: str) -> Attachment | None:
    """A sentence whose root is the expression itself or a noun: a headline or a fragment."""
    if node.i not in range(span.start, span.end) and is_event_noun(node):
        return Attachment(node, signal, "fragment")
    for child in node.children:
        if child.pos_ == "VERB" or is_event_noun(child):
            return Attachment(child, signal, "fragment")
    return None


def _verb(span: Span, verb: Token, signal: str, way: str) -> Attachment | None:
    verb = _main_verb(verb)
    if verb.lemma_ == "be":
        for child in verb.children:
            if child.dep_ in ("attr", "acomp") and (is_event_noun(child) or child.dep_ == "acomp"):
                return Attachment(child, signal, "copula")
    if verb.dep_ in ("xcomp", "ccomp") and verb.head.pos_ == "VERB" and verb.head.lemma_ in ASPECT and verb.tag_ in ("VB", "VBG"):
        return Attachment(verb.head, signal, "aspect")
    return Attachment(verb, signal, way)


def _main_verb(verb: Token) -> Token:
    while verb.dep_ in ("aux", "auxpass") and verb.head.pos_ in ("VERB", "AUX"):
        verb = verb.head
    return verb


__all__ = ["PLANNING", "REPORTING", "Attachment", "attach", "is_event_noun"]
