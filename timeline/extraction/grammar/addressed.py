"""Whom a statement accuses, and whom it tells what to do: "said Acme had cheated", "said that Chad must withdraw"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from timeline.extraction.language.words import REPORTING, word_set

if TYPE_CHECKING:
    from spacy.tokens import Token

_SUBJECT = ("nsubj", "nsubjpass")
_WRONGS = word_set("""
abduct abet abuse assassinate assault attack backstab backtrack betray blackmail bomb bombard breach bribe bully
butcher cheat coerce collude conceal conspire deceive defame defraud defy destabilise destabilize destroy discriminate
dodge dupe embezzle encroach endanger evade exploit extort fabricate fail falsify finance flout foment forge groom
harass harbor harbour hoard hound humiliate hush ignore impede incite infringe insult intimidate invade jeopardise
jeopardize kidnap kill launder lie loot manipulate massacre meddle misappropriate mislead mismanage misrepresent
mistreat misuse mock molest murder neglect obstruct occupy oppress orchestrate overcharge persecute pilfer pillage
plagiarise plagiarize plot plunder poison pollute provoke rape renege retaliate rig rob sabotage scam scapegoat shell
shield shirk shoot silence slander slaughter smear smuggle spy stall starve steal stoke stonewall subvert suppress
swindle tamper terrorise terrorize threaten torment torture traffic trick undermine usurp violate withhold wreck
""")
"""What nobody owns up to: who is told to have done it is accused."""

_OBLIGING = word_set("must ought should")
_NEEDING = word_set("have need")


def addressed(clause: Token, verb: Token) -> Iterator[Token]:
    """Yield the heads of whom a statement charges with a wrong, or with a duty."""
    is_asked = any(child.dep_ == "advmod" and child.tag_ == "WRB" for child in clause.children)
    if clause.dep_ != "ccomp" or verb.lemma_ not in REPORTING or is_asked:
        return
    predicates = (clause, *(child for child in clause.children if child.dep_ == "conj" and not _has_subject(child)))
    if any(_is_wrong(word) or _is_duty(word) for word in predicates):
        yield from (child for child in clause.children if child.dep_ == "nsubj" and child.pos_ in ("NOUN", "PROPN"))


def _is_wrong(predicate: Token) -> bool:
    doings = (predicate, *(child for child in predicate.children if child.dep_ == "xcomp"))
    return any(word.pos_ == "VERB" and word.lemma_ in _WRONGS for word in doings)


def _is_duty(predicate: Token) -> bool:
    """Tell whether something is to be done: "must go", "has to stop", "needs to explain"."""
    if any(child.dep_ == "aux" and child.lower_ in _OBLIGING for child in predicate.children):
        return True
    return predicate.lemma_ in _NEEDING and any(child.dep_ == "xcomp" and child.tag_ == "VB" for child in predicate.children)


def _has_subject(verb: Token) -> bool:
    return any(child.dep_ in _SUBJECT for child in verb.children)
