"""Whether an occurrence happened, is planned, or is no fact at all: denied, doubted, hypothetical, conditional, wished, a habit."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from timeline.extraction.language.tense import is_infinitive
from timeline.extraction.language.words import CONDITIONAL_MARKS, FUTURE_MODALS, HYPOTHETICAL_MODALS, PLANNING, REPORTING, word_set

if TYPE_CHECKING:
    from spacy.tokens import Token

_MAX_CLIMB = 6
_DISPOSED = word_set("able eager entitled free inclined keen prepared ready reluctant unable unwilling willing")
_WHATEVER = word_set("whatever whenever wherever whichever whoever")
_HABIT = word_set(
    """
always annually frequently generally mostly normally often rarely regularly seldom sometimes traditionally typically usually
"""
)
_NOBODY = word_set("neither nobody none noone nothing")
_ANYBODY = word_set("any anybody anyone anything whoever")
_PHRASE = 8
"""Words of the longest phrase that leaves open who is meant."""

_DOUBTING = word_set("contradict debunk dismiss rebut refute deny disbelieve dispute doubt fear imagine refuse reject rule worry")
_DOUBTFUL = word_set(
    """
chance danger fear hope hypothesis idea likelihood myth possibility prospect risk rumor rumour speculation suggestion threat
"""
)
_CLAIMS = word_set("accusation allegation assertion claim report rumor rumour story suggestion")
_DEMANDING = word_set("ask demand insist propose recommend request suggest urge")
_CALLS = word_set("call email inquiry message request")
_DECLINING = word_set("decline fail refuse")
_INVERTED = word_set("had should were")
_FALSE = word_set("absurd baseless fabricated false groundless incorrect invented lie lies nonsense rubbish unfounded untrue wrong")
_WISHING = word_set("aspire dream fear hate hope like long love need want wish")
_APPOINTING = word_set("book expect fix plan schedule set slate")
_UPCOMING = word_set("coming forthcoming planned proposed scheduled upcoming")
_POSSIBLE = word_set("hypothetical possible potential would-be")


class Modality(StrEnum):
    """What the sentence makes of the occurrence."""

    FACT = "fact"
    PLANNED = "planned"
    UNREAL = "unreal"


@dataclass(frozen=True, slots=True)
class Mood:
    """A modality and the word that decided it."""

    modality: Modality
    because: str = ""

    @property
    def is_only_planned(self) -> bool:
        """Tell whether the words themselves speak of a plan ("was due to", "planned to"), whatever has become of it since."""
        return self.modality is Modality.PLANNED and self.because not in ("to", "would", "'d", *FUTURE_MODALS)


_FACT = Mood(Modality.FACT)


def mood(trigger: Token) -> Mood:
    """Tell the modality of a verb or an event noun from its auxiliaries, its negation and the clauses above."""
    unreal = _of_sentence(trigger)
    if unreal:
        return Mood(Modality.UNREAL, unreal)
    if trigger.pos_ in ("NOUN", "PROPN"):
        return _of_noun(trigger)
    if trigger.doc[-1].text == "?" and not any(token.text == '"' for token in trigger.doc):
        return Mood(Modality.UNREAL, "?")
    verb = trigger.head if trigger.pos_ not in ("VERB", "AUX") and trigger.head.pos_ in ("VERB", "AUX") else trigger
    told = _of_verb(verb)
    return Mood(Modality.PLANNED, trigger.lower_) if told.modality is Modality.FACT and is_appointed(trigger) else told


def _of_sentence(trigger: Token) -> str:
    """The word that makes a whole sentence no report: "Take the pills on Monday", "Were the army to attack in May, …"."""
    opener = next((token for token in trigger.doc if not token.is_punct), trigger)
    if _is_command(opener):
        return opener.lower_
    if _is_unanswered(trigger):
        return "not"
    if opener.lower_ not in _INVERTED:
        return ""
    verb = opener.head if opener.dep_ in ("aux", "auxpass") else opener
    comma = next((token.i for token in trigger.doc if token.text == ","), len(trigger.doc))
    has_subject = any(child.dep_ in ("nsubj", "nsubjpass") for child in verb.children)
    return opener.lower_ if has_subject and trigger.i < comma else ""


def _anybody_before(verb: Token) -> str:
    """The word that leaves open who it was, before a participle that the parse may take for a verb: "fire any of the staff found drunk"."""
    if verb.tag_ not in ("VBD", "VBN") or any(child.dep_ in ("aux", "auxpass") for child in verb.children):
        return ""
    for word in reversed(verb.doc[max(0, verb.i - _PHRASE) : verb.i]):
        if word.lower_ in _ANYBODY:
            return word.lower_
        if word.pos_ not in ("ADJ", "ADP", "DET", "NOUN", "PART", "PRON", "PROPN"):
            break
    return ""


def _is_unanswered(trigger: Token) -> bool:
    """Tell whether a word tells of a reporter's call that nobody took: "calls on Monday were not returned"."""
    call = trigger.head if trigger.dep_ == "acl" else trigger
    verb = call.head
    return call.lemma_.lower() in _CALLS and verb.lemma_ in ("answer", "return") and any(child.dep_ == "neg" for child in verb.children)


def _is_command(verb: Token) -> bool:
    """Tell whether a verb tells the reader to do something: the bare form without a subject."""
    return (
        verb.pos_ == "VERB"
        and verb.tag_ in ("VB", "VBP")
        and verb.lower_ == verb.lemma_
        and verb.dep_ == "ROOT"
        and not any(child.dep_ in ("nsubj", "nsubjpass", "aux", "csubj") for child in verb.children)
    )


def _of_noun(noun: Token) -> Mood:
    for child in noun.children:
        if child.lower_ in _UPCOMING:
            return Mood(Modality.PLANNED, child.lower_)
        if child.lower_ in _POSSIBLE or (child.lower_ == "no" and child.dep_ in ("det", "neg")):
            return Mood(Modality.UNREAL, child.lower_)
    return Mood(Modality.PLANNED, noun.head.lower_) if noun.dep_ == "nsubjpass" and is_appointed(noun.head) else _FACT


def is_appointed(word: Token) -> bool:
    """Tell whether something is only set for a time: "is set for 9 January", "was planned for May", "due on Friday"."""
    if word.lower_ == "payable":
        return True
    if word.lower_ == "due":
        beside = (*word.children, *(word.head.children if word.dep_ == "acomp" and word.head.tag_ in ("VBP", "VBZ") else ()))
        after = {child.lower_ for child in beside if child.dep_ == "prep" and child.i > word.i}
        return "to" not in after and not after.isdisjoint(("at", "by", "for", "in", "on"))
    is_passive = word.dep_ == "acl" or any(child.dep_ == "auxpass" for child in word.children)
    return word.lemma_ in _APPOINTING and is_passive and any(child.dep_ == "prep" and child.lower_ == "for" for child in word.children)


def _of_verb(verb: Token) -> Mood:
    """Read a verb and the verbs that it completes ("is scheduled to meet"), outwards."""
    node = verb
    planned = ""
    for _ in range(_MAX_CLIMB):
        against = next((child.lower_ for child in node.children if _speaks_against(child, verb)), "")
        against = against or _doubted_above(node) or _anybody_before(node)
        if against:
            return Mood(Modality.UNREAL, against)
        planned = planned or _plans(node)
        if not _completes(node):
            break
        node = node.head
    return Mood(Modality.PLANNED, planned) if planned else _FACT


def _speaks_against(child: Token, verb: Token) -> bool:
    """Tell whether a word under a verb, or under one that it completes, makes the verb no fact."""
    lower = child.lower_
    if child.dep_ == "neg":
        return child.head is verb or child.head == verb or verb.dep_ == "xcomp"
    if child.tag_ == "MD" and child.dep_ in ("aux", "auxpass"):
        return lower in HYPOTHETICAL_MODALS and not _is_reported_future(child) and not _is_duty(child)
    if child.dep_ == "mark":
        return lower in CONDITIONAL_MARKS
    if child.head != verb:
        return False
    if child.lower_ == "longer" and any(word.lower_ == "no" for word in child.children):
        return True
    if child.dep_ in ("nsubj", "nsubjpass") and (lower in _NOBODY or any(word.lower_ == "no" for word in child.children)):
        return True
    if child.dep_ == "aux" and child.is_sent_start and lower in _INVERTED:
        return True
    return lower in _WHATEVER or (child.dep_ == "advmod" and (lower in _HABIT or lower == "never"))


def _is_duty(modal: Token) -> bool:
    """Tell whether "must" says what is still to be done, not what is guessed: "must file by 3 May", but not "must have been in May"."""
    verb = modal.head
    return (
        modal.lower_ == "must"
        and verb.tag_ in ("VB", "VBN")
        and verb.lemma_ != "be"
        and all(child.lemma_ != "have" for child in verb.children)
    )


def _is_reported_future(modal: Token) -> bool:
    """Tell whether "would" is the "will" that somebody said: "officials said they would vote on 20 May", without an "if" or a "have"."""
    verb = modal.head
    if modal.lower_ not in ("would", "'d") or any(child.lemma_ == "have" and child.dep_ == "aux" for child in verb.children):
        return False
    clause = verb.head if verb.dep_ == "conj" else verb
    if clause.dep_ == "relcl":  # "said he had hired a lawyer who would sue in May"
        clause = next((token for token in clause.ancestors if token.dep_ == "ccomp"), clause)
    said = clause.head
    if clause.dep_ != "ccomp" or said.lemma_ not in REPORTING or said.tag_ not in ("VBD", "VBN", "VBG"):
        return False
    marks = (token for token in said.subtree if token.dep_ == "mark" and token.lower_ in CONDITIONAL_MARKS)
    return not any(mark.head.dep_ != "ccomp" for mark in marks)  # but "to find out if"


def _doubted_above(node: Token) -> str:
    """The word above a clause that keeps it from being a fact: "want to", "denied that", "the possibility that", "demanded that"."""
    head = node.head
    if node.lemma_ == "use" and node.tag_ == "VBD" and {"xcomp"} == {child.dep_ for child in node.children} & {"dobj", "xcomp"}:
        return "used to"
    if node.dep_ == "xcomp":
        return head.lower_ if head.lower_ in _DISPOSED or (head.lemma_ in _WISHING and head.pos_ != "ADV" and is_infinitive(node)) else ""
    if node.dep_ == "acl" or (node.dep_ == "ccomp" and head.pos_ == "NOUN"):
        rejected = head.lemma_.lower() in _CLAIMS and (head.head.lemma_ in _DOUBTING or _is_called_false(head))
        return head.lower_ if rejected or head.lemma_.lower() in _DOUBTFUL else ""
    if node.dep_ == "ccomp":
        if any(child.dep_ == "neg" for child in head.children) and any(
            child.dep_ == "aux" and child.lower_ == "to" for child in node.children
        ):
            return "not"  # "do not expect that to be repeated"
        demanded = head.lemma_ in _DEMANDING and node.lower_ == node.lemma_
        unsaid = head.dep_ == "xcomp" and head.head.lemma_ in _DECLINING
        return head.lower_ if demanded or unsaid or head.lemma_ in _DOUBTING or head.lemma_ in _WISHING else ""
    return head.head.lower_ if node.dep_ == "pcomp" and head.head.lemma_ in _WISHING else ""


def _is_called_false(claim: Token) -> bool:
    """The pattern "reports that … are false"."""
    return claim.dep_ == "nsubj" and any(child.dep_ in ("acomp", "attr") and child.lower_ in _FALSE for child in claim.head.children)


def _plans(node: Token) -> str:
    """The word that puts a verb into the future: "will", "scheduled to", "a plan to"."""
    for child in node.children:
        is_ahead = child.lower_ in FUTURE_MODALS or child.lemma_ in FUTURE_MODALS or _is_reported_future(child) or _is_duty(child)
        if child.tag_ == "MD" and is_ahead:
            return child.lower_
    if node.dep_ == "xcomp" and node.head.lemma_ == "be" and any(child.lower_ == "to" and child.dep_ == "aux" for child in node.children):
        return "was to"  # "was to visit", "was to have lasted"
    if not is_infinitive(node):
        return ""
    if node.dep_ == "xcomp" and node.head.lemma_ in PLANNING:
        return node.head.lower_
    return "to" if node.dep_ in ("acl", "advcl") else ""


def _completes(node: Token) -> bool:
    """Tell whether the verb above says more of the same occurrence."""
    if node.dep_ not in ("xcomp", "conj", "auxpass", "aux") or node.head.pos_ not in ("VERB", "AUX", "ADJ"):
        return False
    return node.dep_ != "conj" or not any(child.dep_ in ("aux", "nsubj", "nsubjpass") for child in node.children)
