"""What is told of no one time: habits, timetables, standing arrangements, what is so nowadays. The phrase and its verb tell together.

"In winter the pass is closed", "buses leave at 6 p.m.", "twice a year, in May and November", "Today, women make up half".
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from timeline.extraction.language.tense import is_present, verb_of
from timeline.extraction.language.words import REPORTING, TIME_UNITS, word_set

if TYPE_CHECKING:
    from spacy.tokens import Token

_SEASON = (
    r"(?:(?:early|late|mid)[- ])?(?:spring|summer|autumn|fall|winter|night|noon|midnight|dawn|dusk|daybreak|sunrise|sunset|christmas|easter"
    r"|january|february|march|april|may|june|july|august|september|october|november|december"
    r"|\d{1,2}(?:[:.]\d\d)?\s?(?:[ap]\.?m\.?|o'clock))"
)
_TIMELESS = re.compile(rf"(?:from )?{_SEASON}(?: (?:and|through|till|to|until) {_SEASON})?", re.IGNORECASE)
"""Times that come again: without "last", "this" or a year nothing says which one is meant."""

_EACH = word_set("each every")
_TIMES = word_set("once twice times")
_A = word_set("a an per each every")
_NOWADAYS = frozenset({"today", "these days", "now"})
_WIDEST = 2
_PASSIVE_NOW = frozenset({"VBZ", "VBP"})


def is_habit(verb: Token, phrase: str, *, is_planned: bool = False) -> bool:
    """Tell whether a verb with a time expression tells what is so again and again, or nowadays; a plan for a month is none."""
    if verb.pos_ not in ("VERB", "AUX", "ADJ"):
        return False
    if _is_repeated(verb):
        return True
    if not _is_in_present(verb) or verb.lemma_ in REPORTING:
        return False
    bare = " ".join(phrase.split())
    if is_planned and not any(char.isdigit() for char in bare) and bare[:1].isupper():  # "takes effect in July", but "leaves at 6 p.m."
        return False
    return _TIMELESS.fullmatch(bare) is not None or (bare.lower() in _NOWADAYS and verb.doc[0].lower_ == bare.split()[0].lower())


def _is_in_present(verb: Token) -> bool:
    """Tell whether a verb stands in the simple present, active or passive, or as a participle after "is"."""
    if verb.tag_ == "VBG" or any(child.tag_ == "MD" for child in verb.children):
        return False
    helping = [child for child in verb.children if child.dep_ in ("aux", "auxpass")]
    if helping:
        return helping[0].dep_ == "auxpass" and helping[0].tag_ in _PASSIVE_NOW
    return is_present(verb) or (verb.dep_ in ("acomp", "attr") and verb.head.lemma_ == "be" and verb.head.tag_ in _PASSIVE_NOW)


def _is_repeated(verb: Token) -> bool:
    """Tell whether "every year", "twice a month" stands under a verb, or under its object, and not in a clause of its own."""
    for token in verb.subtree:
        if token.lemma_.lower() not in TIME_UNITS or token.dep_ not in ("npadvmod", "pobj", "dobj") or verb_of(token) != verb:
            continue
        before = [token.doc[index].lower_ for index in range(max(0, token.i - _WIDEST), token.i)]
        if before and (before[-1] in _EACH or (before[-1] in _A and len(before) > 1 and before[-2] in _TIMES)):
            return True
    return False
