"""Which words of a clause a title keeps: what completes the verb, not what joins, stands around or is told beside it.

`dates` are the indices of tokens that are left out anyway.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.extraction.language.tense import is_infinitive
from timeline.extraction.language.words import TIME_UNITS, word_set

if TYPE_CHECKING:
    from spacy.tokens import Token

_DROPPED = frozenset({"advcl", "relcl", "parataxis", "punct", "cc", "mark", "intj", "meta", "discourse"})
_EMPTY = frozenset({"come"})
"""Verbs that tell nothing without what follows: "the test comes after a warning"."""

_WHOEVER = word_set("all any anybody anyone everybody everyone nobody none ones those")
_PLEADING = word_set("appear appearance bring call haul hearing plead stand summon testify testimony")
"""What is done before a court."""

_CONNECTING = word_set(
    """
additionally also besides earlier even eventually finally further furthermore here however indeed instead ironically just later meantime
meanwhile moreover nevertheless previously shortly similarly so still subsequently then therefore thus
"""
)
_BESIDE = frozenset({"intj", "meta", "parataxis", "relcl"})
_BODIES = frozenset({"GPE", "NORP", "ORG"})
_DASHES = frozenset({"-", "--", "–", "—", "(", "_"})
AROUND = word_set("after amid before despite during following pending since until")


def collect(token: Token, kept: set[int], dates: frozenset[int], top: bool) -> None:
    """Add the words of a phrase to those kept; of a clause at the top of a title only those that complete it."""
    first = min((child.i for child in token.children if child.dep_ in ("nsubj", "nsubjpass")), default=-1)
    waiting = [(token, top)]
    while waiting:
        node, is_top = waiting.pop()
        if node.i in kept:
            continue
        kept.add(node.i)
        for child in node.children:
            if child.i in dates and not (is_top and _is_purpose(child, node)):
                continue
            if not (_is_left_out(child, node, first) if is_top else False) and not _is_beside(child, node, dates):
                waiting.append((child, False))


def _is_left_out(child: Token, node: Token, first: int) -> bool:
    """Tell whether the top of a title goes without a part of its clause: what joins, what stands around, what is told beside it."""
    if child.lower_ in ("that", "which") and (child.dep_ == "mark" or (child.i < node.i and child.dep_ in ("dobj", "pobj"))):
        return True
    if _is_purpose(child, node):
        return False
    if child.tag_ in ("WDT", "WP", "WRB") or (child.dep_ == "prep" and child.i < first):
        return True
    if child.dep_ == "advmod" and child.i < node.i and child.lower_ in _CONNECTING:
        return True
    if child.dep_ == "npadvmod" and child.lower_ in TIME_UNITS and child.i < node.i and child.nbor().dep_ == "mark":
        return True  # "hours after the ferry had left"
    if child.dep_ == "advcl" and child.pos_ == "NOUN" and child.left_edge.lower_ == "to":
        return False  # "brought him to power", of which the parse takes "to power" for a verb
    if (child.dep_ in _DROPPED or child.dep_ == "conj") and not (child.dep_ == "advcl" and _is_empty(node)):
        return True
    is_around = child.lower_ in AROUND and not (child.lower_ == "before" and node.lemma_ in _PLEADING)
    return child.dep_ == "prep" and is_around and child.i > node.i and not _is_empty(node)


def _is_empty(verb: Token) -> bool:
    """Tell whether a verb tells nothing without what follows: "the test comes after a warning", but not "came to light"."""
    return verb.lemma_ in _EMPTY and all(child.lower_ not in ("into", "to") for child in verb.children)


def _is_beside(child: Token, node: Token, dates: frozenset[int]) -> bool:
    """Tell whether a part of a phrase says more of a name, belongs to a date, or is a clause of its own."""
    if child.dep_ == "relcl" and node.lower_ in _WHOEVER:
        return False  # without it more is told: "all who were missing for four years are dead"
    if _is_aside(child, node) or (child.dep_ in _BESIDE and not is_infinitive(child)):  # but "the first woman to run a bank"
        return True
    if child.dep_ == "prep":
        return any(grand.i in dates or _has_grounds(grand) for grand in child.children)
    tells = node.pos_ == "AUX" and child.pos_ == "ADV" and child.i > node.i  # "shares were down on Monday"
    return child.dep_ in ("advmod", "npadvmod") and not tells and any(token.i in dates for token in child.subtree)


def _has_grounds(noun: Token) -> bool:
    """Tell whether a noun only opens the clause of a reason, which a title goes without: "on the ground that it was late"."""
    return noun.lemma_ in ("basis", "ground") and any(child.dep_ in ("acl", "ccomp", "relcl") for child in noun.children)


def _is_aside(child: Token, node: Token) -> bool:
    """Tell whether a phrase says more of a name or of the source: "Holm, a former judge,", "according to the police"."""
    if child.lower_ == "according":
        return True
    mark = node.doc[child.left_edge.i - 1].text if child.left_edge.i > node.i else ""
    if child.dep_ == "appos":
        is_name = child.ent_type_ == "PERSON" != node.ent_type_ and node.ent_type_ not in _BODIES  # "the Speaker, Ana Ruiz,"
        if child.ent_type_ == node.ent_type_ == "PERSON" and not is_listed(child, node):
            return all(other.dep_ != "cc" for other in node.children)
        return mark in _DASHES or (
            mark == "," and (node.pos_ == "PROPN" or child.pos_ != "PROPN") and not is_name and not is_listed(child, node)
        )
    is_open = child.left_edge.lower_ in ("a", "an") or child.lower_ in TIME_UNITS
    if mark == "," and is_open and any(grand.dep_ == "relcl" for grand in child.children):
        return True  # "sent them home, an act for which she was fired"
    if mark == "," and child.dep_ == "npadvmod" and (child.ent_type_, node.ent_type_) == ("GPE", "ORG"):
        return True  # "Norvax Corp., Oden, declared"
    if child.dep_ == "amod" and mark == "," and node.pos_ == "PROPN":
        return True  # "Holm, a wealthy boat builder," of which the parse takes the last word for an adjective
    return mark in (",", *_DASHES) and child.dep_ == "acl" and child.tag_ in ("VBN", "VBG")


def is_listed(name: Token, first: Token) -> bool:
    """Tell whether a name goes on a list that the parse takes for one thing said twice: "Ana Ruiz, Karl Holm and Tom Archer"."""
    return name.pos_ == first.pos_ == "PROPN" and name.ent_type_ == first.ent_type_ and any(child.dep_ == "conj" for child in name.children)


def _is_purpose(clause: Token, verb: Token) -> bool:
    """Tell whether a clause after a verb says what for: "made an offer to buy its rival"."""
    if clause.dep_ != "advcl" or clause.i < verb.i:
        return False
    return is_infinitive(clause) and not any(child.dep_ in ("mark", "advmod", "nsubj") for child in clause.children)
