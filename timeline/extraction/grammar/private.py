"""Which occurrences are somebody's own, whatever office they hold: births, weddings, votes they stand in, how they rose or fell."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.extraction.language.words import word_set

if TYPE_CHECKING:
    from spacy.tokens import Token

_OWN = word_set("bear birth campaign concede divorce elect engage flee graduate marry re-elect reelect wed wedding")
"""What nobody does for the state or the body in which they hold an office."""

_GAINING = word_set("assume come gain grab seize take win")
_FALL = word_set("depose dethrone oust overthrow topple unseat")
_TRYING = word_set("attempt begin conspire fail help manage plot seek start threaten try vow want")
_VOTED = word_set("contest gain lose win")
_BALLOTS = word_set(
    "ballot candidacy contest election landslide majority mandate nomination poll presidency primary race re-election reelection runoff"
    " seat term vote"
)
_OFFICES = word_set(
    "chancellor congress election governor mayor nomination office parliament premier presidency president re-election reelection senate"
)
_VICTORIES = word_set("candidacy landslide re-election reelection victory")


def is_private(trigger: Token) -> bool:
    """Tell whether an occurrence is somebody's own, so that no state or body acts by them."""
    lemma = trigger.lemma_.lower()
    if lemma in _OWN or lemma in _FALL:
        return True
    if lemma in _TRYING and any(child.dep_ == "xcomp" and child.lemma_ in _FALL for child in trigger.children):
        return True
    return _is_of_vote(trigger, lemma) or (lemma in _GAINING and _is_of_power(trigger))


def _is_of_power(trigger: Token) -> bool:
    """Tell whether somebody comes to power."""
    return any(token.lemma_.lower() == "power" for child in trigger.children for token in (child, *child.children))


def _is_of_vote(trigger: Token, lemma: str) -> bool:
    """Tell whether somebody stands in a vote, wins or loses it: "won the election", "ran for mayor", "Ana's victory"."""
    if trigger.pos_ == "NOUN":
        return lemma in _VICTORIES and any(child.dep_ == "poss" for child in trigger.children)
    if lemma in ("run", "stand"):
        inner = (token for child in trigger.children if child.lower_ == "for" for token in child.children)
        return any(token.lemma_.lower() in _OFFICES for token in inner)
    objects = [child for child in trigger.children if child.dep_ == "dobj"] if lemma in _VOTED else []
    return any(token.lemma_.lower() in _BALLOTS for child in objects for token in (child, *child.children) if token.dep_ != "poss")
