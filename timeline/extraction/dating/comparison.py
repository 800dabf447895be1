"""Dates that only measure: "the first since 1985", "down 3 % from 1996", "compared with a year earlier". They date no occurrence.

Nor does a time that is denied ("on 1 July, not 1 June").
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.extraction.language.words import COMPARING, word_set

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

_MEASURES = word_set(
    """
best biggest deadliest fewest first highest largest last least longest lowest most only sharpest smallest steepest strongest
weakest worst
"""
)
_LEVELS = word_set("average deficit high level loss low peak profit rate record surplus total")
_FORECASTING = word_set("estimate expect forecast predict project report")
_UNITS = word_set("% bps cents dollars euros percent percentage point points pounds million billion trillion yen")
_AGREEING = word_set("agree extend get give ink offer pen renew sign win")
_DEALS = word_set("contract deal extension lease licence license loan mandate permit stay visa")
_REACH = 30
_NEAR = 16


def is_lifespan(span: Span, date: str) -> bool:
    """Tell whether years in brackets behind a person only say when they lived or ruled: "Ana Ruiz (1921-1998) wrote it"."""
    doc, before = span.doc, span.start - 1
    if "/" not in date or ".." in date or before <= 0 or doc[before].text not in ("(", "["):
        return False
    name = doc[before - 1]
    return name.ent_type_ == "PERSON" or (name.pos_ == "PROPN" and not name.ent_type_ and name.dep_ in ("nsubj", "nsubjpass"))


def is_term(phrase: str, verb: Token) -> bool:
    """Tell whether a last day is not that of the deed but of what is agreed: "signed a contract until June 2026"."""
    return (
        phrase.lower().startswith(("until ", "till ", "through "))
        and verb.lemma_ in _AGREEING
        and any(child.dep_ == "dobj" and child.lemma_.lower() in _DEALS for child in verb.children)
    )


def is_comparison(span: Span, date: str) -> bool:
    """Tell whether an expression only serves a comparison."""
    doc = span.doc
    start = span.start
    before = [doc[index].lower_ for index in range(max(0, start - 3), start)]
    first = span[0].lower_
    signal = first if first in ("since", "from") else "".join(before[-1:])
    if signal == "from" and ".." not in date and "/" not in date and not _takes_effect(span):
        return True
    if _is_denied(span):
        return True
    if any(_compares(token) for token in doc[max(0, start - 3) : start]):
        return True
    if span.text.lower().endswith(("earlier", "ago", "last year", "year before", "previous year")) and _follows_from(span):
        return True
    if signal in ("in", "at") and _dates_figure_before(span):
        return True
    if signal == "since":
        window = doc[max(0, start - _REACH) : start]
        return any(token.lower_ in _MEASURES or token.tag_ in ("JJS", "RBS") or _counts_times(token) for token in window)
    return False


def _takes_effect(span: Span) -> bool:
    """Tell whether a day is the one from which something holds: "with effect from 30 June", "effective from 30 June"."""
    start = span.start - (span[0].lower_ != "from")
    return start > 0 and span.doc[start - 1].lower_ in ("effect", "effective")


def _is_denied(span: Span) -> bool:
    """Tell whether it was another time: "on 1 July, not 1 June", "on Tuesday rather than on Monday"; but not "not until Monday"."""
    words = [token.lower_ for token in span.doc[max(0, span.start - 4) : span.start]]
    while words and words[-1] in ("at", "during", "in", "on", "the"):
        words.pop()
    return words[-2:] in ([",", "not"], ["and", "not"], ["but", "not"], ["rather", "than"], ["instead", "of"])


def _compares(token: Token) -> bool:
    """Tell whether a word compares; "a similar attack" only describes."""
    return token.lower_ in COMPARING and not (token.dep_ == "amod" and token.i < token.head.i and token.head.pos_ == "NOUN")


def _counts_times(token: Token) -> bool:
    """Tell whether a word counts: "for the second time since October", "the third minister to leave since May"."""
    return token.ent_type_ == "ORDINAL" and token.i + 1 < len(token.doc) and token.nbor().pos_ in ("NOUN", "PROPN", "ADJ")


def _follows_from(span: Span) -> bool:
    """Tell whether a figure with "from" or "against" stands before, no verb between: "rose to $5 million, from $4 million, a year ago"."""
    for token in reversed(span.doc[max(0, span.start - _NEAR) : span.start]):
        if token.pos_ in ("VERB", "AUX"):
            return False
        if token.lower_ in ("against", "from"):
            return token.nbor().pos_ in ("NUM", "SYM")
    return False


def _dates_figure_before(span: Span) -> bool:
    """Tell whether a date is that of the figure a change began at: "to 2% in May from 3% in April", "from a peak of 9% in late 2022"."""
    doc = span.doc
    for index in range(span.start - 2, max(0, span.start - _NEAR), -1):
        token = doc[index]
        is_verb = token.pos_ in ("VERB", "AUX") and token.lemma_ not in _FORECASTING  # "from 5 million forecast in May"
        if is_verb or token.lower_ in ("to", "by", ","):
            return False
        if token.lower_ == "from":
            figure = doc[index + 1 : span.start - 1]
            is_bare = len(figure) > 1 and figure[-2].like_num and figure[-1].lemma_ in _FORECASTING
            return is_bare or any(word.lower_ in _UNITS or word.lower_ in _LEVELS or word.is_currency for word in figure)
    return False
