"""States, habits and completed acts: what a date makes an event, and what not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.extraction.dating.modality import is_appointed
from timeline.extraction.language.nouns import is_event_noun
from timeline.extraction.language.roles import FIGURES
from timeline.extraction.language.words import REPORTING, STATIVE, word_set

if TYPE_CHECKING:
    from spacy.tokens import Token

_BEING = word_set("be believe belong consist deserve hate know like love mean need remain resemble seem stay think want")
_PLACED = word_set("base date entitle locate set situate")
_FISCAL = word_set("half month period quarter week year")
_CUSTOMARY = word_set("customary habitual regular routine traditional usual")
_MOVED = word_set("down flat higher level lower unchanged up")
_MEASURED = FIGURES | word_set("growth index inflation population rate turnout unemployment yield")
_AMOUNTS = word_set("% billion cents dollars euros million percent pounds trillion yen")
_EXPECTING = word_set("anticipate expect forecast predict")


def is_state(trigger: Token, *, has_start: bool) -> bool:
    """Tell whether a word tells of a state; one with a start is an event, with an open interval."""
    if _stands_for_another_verb(trigger) or _is_customary(trigger):
        return True
    if has_start or trigger.lemma_ in REPORTING or is_appointed(trigger) or _tells_figure(trigger):
        return False
    if trigger.lemma_ == "appear":  # "appeared calm", "appeared to be", but not "appeared in court"
        return any(child.dep_ in ("acomp", "oprd", "xcomp", "attr", "ccomp") for child in trigger.children)
    if trigger.pos_ == "ADJ" or trigger.lemma_ in _BEING or (trigger.lemma_ == "date" and trigger.pos_ == "VERB"):
        return True
    if trigger.lemma_ == "end" and trigger.dep_ == "acl" and trigger.head.lemma_.lower() in _FISCAL:  # "the quarter ended June 30"
        return True
    if trigger.lemma_ in _PLACED and any(child.dep_ == "auxpass" and child.tag_ in ("VBZ", "VBP") for child in trigger.children):
        return True
    is_present = trigger.tag_ in ("VBZ", "VBP")
    if trigger.lemma_ == "have":
        return is_present or not any(child.dep_ == "dobj" and is_event_noun(child) for child in trigger.children)
    return is_present and (trigger.lemma_ in STATIVE or trigger.lemma_ in _EXPECTING)


def _tells_figure(trigger: Token) -> bool:
    """Tell whether a verb of being or having gives a figure of a time past: "net was $3 million", "it had losses of 5 million"."""
    verb = trigger if trigger.pos_ in ("VERB", "AUX") else trigger.head
    if verb.tag_ != "VBD" or verb.lemma_ not in ("be", "have"):
        return False
    if verb.lemma_ == "be":
        subject = next((child for child in verb.children if child.dep_ == "nsubj"), None)
        said = trigger != verb or any(child.dep_ == "attr" and _is_amount(child) for child in verb.children)
        return said and subject is not None and subject.lemma_.lower() in _MEASURED and (trigger == verb or trigger.lower_ in _MOVED)
    return any(child.dep_ == "dobj" and _is_figure(child) for child in verb.children)


def _is_figure(noun: Token) -> bool:
    """Tell whether an object is a figure with its amount: "losses of $5 million", "a 21% share", "5 million of charges"."""
    words = list(noun.subtree)
    return any(word.lemma_.lower() in FIGURES for word in words if word.pos_ == "NOUN") and any(_is_amount(word) for word in words)


def _is_amount(word: Token) -> bool:
    return word.lower_ in _AMOUNTS or word.pos_ == "SYM" or word.is_currency


def _is_customary(trigger: Token) -> bool:
    """Tell whether a noun is of something held again and again: "the customary New Year's speech"."""
    before = trigger.doc[trigger.left_edge.i : trigger.i] if trigger.pos_ == "NOUN" else ()
    return any(token.lower_ in _CUSTOMARY for token in before)


def _stands_for_another_verb(trigger: Token) -> bool:
    """The pattern "as the flood did in 2011": no more than a comparison."""
    return trigger.lemma_ == "do" and all(
        child.dep_ not in ("dobj", "xcomp", "ccomp", "attr", "oprd", "agent", "auxpass", "nsubjpass") for child in trigger.children
    )


def is_completed(trigger: Token) -> bool:
    """Tell whether a word tells of one completed act, not of an activity or a habit that went on."""
    if trigger.pos_ in ("NOUN", "PROPN"):
        return True
    return trigger.tag_ in ("VBD", "VBN") and trigger.lemma_ not in STATIVE
