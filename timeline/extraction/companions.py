"""Who takes part beside the subject and the object of a verb: "along with her son", "flew to Lima to meet X", "hired away from X"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from timeline.extraction.words import word_set

if TYPE_CHECKING:
    from spacy.tokens import Token

_SUBJECT = ("nsubj", "nsubjpass")
_BESIDE = frozenset({"alongside", "beside"})
_APPEARING = word_set("act appear perform sit speak stand travel work")
_AWAY = frozenset({"away", "back", "together"})
_FROM = frozenset({"against", "from", "with"})
_SETTING_OUT = word_set("arrive come drive fly go head journey land return sail travel")
_MEETING = word_set("brief confront consult face fight greet join marry meet replace rescue see succeed visit")
_MADE = word_set("back draft file issue prepare propose publish put release sponsor submit table write")
_OF_EMPLOYER = {"work": "for", "belong": "to"}
_SUITS = word_set("charge complaint indictment lawsuit petition suit")
_SAYING_SO = word_set("accuse allege charge name seek target")


def beside(verb: Token) -> Iterator[Token]:
    """Yield the heads of those who take part with others, or whom the clause below a verb names."""
    for child in verb.children:
        if child.dep_ in _SUBJECT:
            yield from _with_subject(child)
        elif child.dep_ == "prep" and child.lower_ in _BESIDE:
            yield from _inner(child)
        elif child.dep_ == "advcl" and child.tag_ == "VBG" and child.lemma_ in _APPEARING:
            yield from (token for other in child.children if other.lower_ in _BESIDE for token in _inner(other))
        elif child.dep_ == "advmod" and child.lower_ in _AWAY:
            yield from (token for other in child.children if other.lower_ in _FROM for token in _inner(other))
        elif child.dep_ in ("advcl", "xcomp") and child.tag_ == "VB" and verb.lemma_ in _SETTING_OUT and child.lemma_ in _MEETING:
            yield from (token for token in child.children if token.dep_ == "dobj")
        elif child.dep_ == "advcl" and child.tag_ == "VBN" and child.lemma_ in _MADE and child.i > verb.i:
            yield from (token for other in child.children if other.dep_ == "agent" for token in _inner(other))
    if verb.dep_ == "acl" and verb.head.lemma_.lower() in _SUITS and verb.head.dep_ in _SUBJECT:  # "a suit filed by X accuses Y"
        above = verb.head.head
        yield from (token for token in above.children if token.dep_ == "dobj" and above.lemma_ in _SAYING_SO)


def _with_subject(subject: Token) -> Iterator[Token]:
    for child in subject.children:
        if child.dep_ == "prep" and child.lower_ == "along":
            for other in child.children:
                yield from _inner(other) if other.lower_ == "with" else ()
        elif child.dep_ == "prep" and child.lower_ in _BESIDE:
            yield from _inner(child)
        elif child.dep_ == "acl" and child.lemma_ in _OF_EMPLOYER:  # "two journalists working for X"
            yield from (token for other in child.children if other.lower_ == _OF_EMPLOYER[child.lemma_] for token in _inner(other))


def _inner(preposition: Token) -> Iterator[Token]:
    """The noun behind a preposition, and who it is said to be: "with his wife, Ana Ruiz"."""
    for token in preposition.children:
        if token.dep_ == "pobj":
            yield token
            yield from (other for other in token.children if other.dep_ == "appos")
