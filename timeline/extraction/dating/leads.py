"""What the opening of an article tells that it gives no day: the word that names the occurrence, for an undated mention.

Only what is told as over counts: a verb in the past or the perfect, no state, no wish, no quotation. The openings of features, with
"he" or "it" before anybody is named, are left to a later sentence.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.extraction.dating.modality import Modality, mood
from timeline.extraction.dating.states import is_state
from timeline.extraction.grammar.clauses import governing
from timeline.extraction.language.nouns import is_event_noun
from timeline.extraction.language.tense import is_modal, is_present_perfect
from timeline.extraction.language.words import REPORTING, STATIVE, word_set

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_MAX_CLAUSES = 3
_OPENING_MARKS = frozenset({'"', "'", "``", "(", "[", "@", "#"})
_VAGUE_SUBJECTS = word_set("he i it one she that there they this we what who you")
_BACKGROUND = word_set("already earlier formerly long once originally previously")
"""Adverbs of what was long before."""

_LIGHT = word_set("be come do get give go happen make occur see seem show take tell")
"""Verbs that name no occurrence by themselves."""


def told_by_lead(doc: Doc) -> Token | None:
    """Return the word that names what a sentence tells as over, or None where it tells of no occurrence."""
    root = next((token for token in doc if token.dep_ == "ROOT"), None)
    if root is None or doc[0].text in _OPENING_MARKS or root.pos_ not in ("VERB", "AUX"):
        return None
    verb = root
    for _ in range(_MAX_CLAUSES):
        said = _said(verb)
        if said is None:
            break
        verb = said
    return verb if _is_occurrence(verb) else (root if verb is not root and _is_occurrence(root) else None)


def _said(verb: Token) -> Token | None:
    """The verb of what somebody says that happened: "Police say three were hurt", "… died, officials said"."""
    if verb.lemma_ not in REPORTING:
        return None
    return next((child for child in verb.children if child.dep_ == "ccomp" and child.pos_ == "VERB" and _is_over(child)), None)


def _is_occurrence(verb: Token) -> bool:
    if verb.pos_ != "VERB" or not _is_over(verb) or verb.lemma_ in STATIVE or is_state(verb, has_start=False) or governing(verb):
        return False
    subject = next((child for child in verb.children if child.dep_ in ("nsubj", "nsubjpass")), None)
    if subject is None or subject.lower_ in _VAGUE_SUBJECTS or mood(verb).modality is not Modality.FACT:
        return False
    if any(child.dep_ == "advmod" and child.lower_ in _BACKGROUND for child in verb.children):
        return False
    return verb.lemma_ not in _LIGHT or any(child.dep_ == "dobj" and is_event_noun(child) for child in verb.children)


def _is_over(verb: Token) -> bool:
    """Tell whether a verb stands in the past or in the present perfect."""
    if is_modal(verb):
        return False
    if is_present_perfect(verb):
        return verb.tag_ != "VBG"
    helping = [child for child in verb.children if child.dep_ in ("aux", "auxpass")]
    return verb.tag_ == "VBD" if not helping else helping[0].tag_ == "VBD" and verb.tag_ in ("VBN", "VB", "VBD")
