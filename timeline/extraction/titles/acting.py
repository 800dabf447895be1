"""Who acts in a title: the subject of a clause, under a name rather than by what is told beside it, and where the parse lost it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.extraction.grammar.clauses import governing
from timeline.extraction.grammar.lost import behind_preposition, opener, said_by
from timeline.extraction.grammar.participants import subjects
from timeline.extraction.language.nouns import is_event_noun
from timeline.extraction.language.words import DECIDING

if TYPE_CHECKING:
    from spacy.tokens import Token

_SUBJECT = ("nsubj", "nsubjpass")


def who_acts(verb: Token, subject: tuple[Token, ...]) -> tuple[Token, ...]:
    """Return the heads of the subject of a clause, given what the clause itself or the one above it has."""
    if not any(child.dep_ in _SUBJECT for child in verb.children) and (found := behind_preposition(verb)):
        return found
    if (doer := _doer_beside(verb, subject)) is not None:
        return (doer,)
    opening = (token for token in opener((*governing(verb), verb)[0]) if token.ent_type_ in ("ORG", "PERSON"))
    named = tuple(_named_beside(_owner_of_day(token), verb) for token in subject)
    return named or _inherited(verb) or tuple(opening) or said_by(verb)


def _owner_of_day(subject: Token) -> Token:
    """The noun that a clause tells of where the parse hangs it on a date beside that: "a finalist in 2003 who reached"."""
    above = subject.head.head if subject.dep_ == "pobj" else subject
    return above if subject.ent_type_ in ("DATE", "TIME") and above.pos_ in ("NOUN", "PROPN") else subject


def _doer_beside(verb: Token, subject: tuple[Token, ...]) -> Token | None:
    """The body right before a clause of what only somebody does, which the parse hangs on an event: "talks with Acme, which declined"."""
    own = next((child for child in verb.children if child.dep_ == "nsubj" and child.lower_ == "which"), None)
    if own is None or verb.dep_ != "relcl" or verb.lemma_ not in DECIDING or subject != (verb.head,) or not is_event_noun(verb.head):
        return None
    names = (token for token in verb.doc[verb.head.i + 1 : own.i] if token.dep_ == "pobj" and token.ent_type_ == "ORG")
    return next((token for token in names if token.head.head == verb.head), None)


def _named_beside(noun: Token, verb: Token) -> Token:
    """The name beside a noun that a clause tells of: of "Holm, a pilot who left," it is Holm."""
    is_told = verb.dep_ in ("acl", "relcl") and verb.head == noun and noun.dep_ == "appos"
    is_told = is_told and (noun.tag_ == "NN" or (noun.tag_ == "NNP" and noun.left_edge.lower_ in ("a", "an", "the")))
    return noun.head if is_told and noun.head.pos_ == "PROPN" and noun.head.i < noun.i else noun


def _inherited(verb: Token) -> tuple[Token, ...]:
    """The subject of the clause that a participle belongs to: "the ferry turned, heading for Oden"."""
    above = verb.head if verb.tag_ == "VBG" and verb.dep_ == "advcl" else verb
    return subjects(above) if above != verb and above.pos_ in ("AUX", "VERB") else ()
