"""Words that have a date in the place of those that the parse gives it to: what is to be done by then, what is held, what is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.extraction.dating.modality import Modality, mood
from timeline.extraction.dating.surroundings import WEEKDAYS
from timeline.extraction.language.nouns import MODIFIER, is_event_noun
from timeline.extraction.language.words import REPORTING, TIME_UNITS, word_set

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

_UNTIL = word_set("till until")
_GRANTED = word_set("allow get give grant have")
_HELD = word_set("hold plan schedule stage")
_REMAINING = word_set("gone left remaining")
_SHOWING = word_set("capture depict picture show")
_RELATIVE = word_set("that which who whom")
_PRINTED = word_set("edition issue")
_MEASURES = word_set("average cost level pace price rate standard time value")
_SUBJECT = ("nsubj", "nsubjpass")


def stand_in(span: Span, verb: Token, signal: str) -> Token | None:
    """Return the word that has the date of a verb, or None where the verb has it itself."""
    return (
        _done_by_then(verb, span, signal)
        or _held(verb)
        or _cleft(verb, span)
        or _scored_with(verb)
        or _before_comma(verb, span)
        or _described(verb, span)
        or _let(verb)
        or _interrupted(span)
        or _shown(verb, span)
    )


def told_in(node: Token, noun: Token) -> Token | None:
    """Return what somebody did in a thing of that day: "said in a Saturday post", "ran it in its May 23 issue", "met at a 1995 fair"."""
    said, preposition = noun.head.head, noun.head.lower_
    belongs = (node.dep_ in MODIFIER and node.i < noun.i) or node.lemma_ == "date"
    if not belongs or noun.dep_ != "pobj" or said.tag_ not in ("VBD", "VBN"):
        return None
    is_told = preposition in ("in", "on", "during") and said.lemma_ in REPORTING and said.tag_ == "VBD"
    is_printed = preposition == "in" and noun.lemma_ in _PRINTED
    is_there = preposition == "at" and noun.pos_ == "NOUN" and noun.lemma_ not in _MEASURES and not is_event_noun(noun)
    is_sent = node.lemma_ == "date" and preposition in ("by", "through") and said.tag_ == "VBD"  # "by letter dated 3 May, they demanded"
    return said if is_told or is_printed or is_there or is_sent else None


def verb_of_opening_name(span: Span, node: Token, name: Token) -> Token | None:
    """Return the verb of a sentence whose first words are a time and a name that the parser takes for one: "Last month Anna Holm left"."""
    is_before = span.start == 0 and node.dep_ in MODIFIER and node.i < name.i and name.pos_ == "PROPN" and name.dep_ in _SUBJECT
    is_time = node.lemma_.lower() in TIME_UNITS or node.lower_ in WEEKDAYS
    return name.head if is_before and is_time and name.head.pos_ in ("AUX", "VERB") else None


def _done_by_then(verb: Token, span: Span, signal: str) -> Token | None:
    """What there is time for: "it has until Friday to make an offer"."""
    if signal not in _UNTIL or verb.lemma_ not in _GRANTED:
        return None
    infinitives = (token for token in verb.doc[span.end : span.end + 2] if token.tag_ == "VB" and token.nbor(-1).tag_ == "TO")
    return next(infinitives, None)


def _held(verb: Token) -> Token | None:
    """What is held or set for a day: "a vigil will be held on Friday", "a hearing is scheduled for May"."""
    if verb.lemma_ not in _HELD or not any(child.dep_ == "auxpass" for child in verb.children) or mood(verb).modality is Modality.UNREAL:
        return None
    if any(child.dep_ in ("agent", "xcomp") for child in verb.children):
        return None
    return next((child for child in verb.children if child.dep_ == "nsubjpass" and child.pos_ == "NOUN" and is_event_noun(child)), None)


def _cleft(verb: Token, span: Span) -> Token | None:
    """What a cleft sentence tells: "it was in 1982 that she went on the radio", "since March it is mothers who have been calling"."""
    if verb.lemma_ != "be" or not any(child.dep_ in _SUBJECT and child.lower_ == "it" for child in verb.children):
        return None
    for token in verb.subtree:
        opens = token.dep_ in ("ccomp", "relcl", "advcl", "acl") and token.pos_ == "VERB" and token.i > verb.i
        if (
            opens
            and (token.i > span.end or span.end <= verb.i)
            and any(word.lower_ in _RELATIVE for word in verb.doc[token.left_edge.i : token.i])
        ):
            return token
    return None


def _scored_with(verb: Token) -> Token | None:
    """What is done with some time left: "she scored with two minutes left on Sunday"."""
    unit = verb.head
    is_left = verb.lower_ in _REMAINING and verb.dep_ == "acl" and unit.lemma_.lower() in TIME_UNITS | {"second"}
    above = unit.head.head if unit.dep_ == "pobj" and unit.head.lower_ == "with" else None
    return above if is_left and above is not None and above.pos_ == "VERB" else None


def _before_comma(verb: Token, span: Span) -> Token | None:
    """The verb before a date that a comma and a conjunction part from the next clause: "it sold its office in June, and two will close"."""
    doc = verb.doc
    if span.end + 1 >= len(doc) or verb.i < span.end or doc[span.end].text != "," or doc[span.end + 1].pos_ != "CCONJ":
        return None
    before = [token for token in doc[: span.start] if token.pos_ == "VERB" and token.tag_ in ("VBD", "VBP", "VBZ", "VBN")]
    told = [
        token for token in before if token.dep_ not in ("acl", "amod", "relcl") and any(child.dep_ in _SUBJECT for child in token.children)
    ]
    return told[-1] if told and not any(token.text in ",;" for token in doc[told[-1].i : span.start] if _parts_clauses(token)) else None


def _let(verb: Token) -> Token | None:
    """Who lets somebody go or may see something happen: "the firm let 200 people go in August"."""
    above = verb.head
    is_bare = verb.tag_ == "VB" and verb.dep_ in ("ccomp", "xcomp") and not any(child.tag_ in ("MD", "TO") for child in verb.children)
    lets_go = above.lemma_ == "let" and verb.lemma_ == "go"
    may_see = above.lemma_ == "see" and any(child.tag_ == "MD" for child in above.children)  # "we could see it rise in May"
    return above if is_bare and above.pos_ == "VERB" and (lets_go or may_see) else None


def _interrupted(span: Span) -> Token | None:
    """The verb that a date parts from its clause: "she lived to hear, on Monday, that he had won"."""
    start = span.start - 1 if span.doc[max(span.start - 1, 0)].pos_ == "ADP" else span.start
    before = span.doc[max(start - 2, 0)]
    is_aside = (
        start > 1 and span.doc[start - 1].text == "," and [token.lower_ for token in span.doc[span.end : span.end + 2]] == [",", "that"]
    )
    return before if is_aside and before.pos_ == "VERB" else None


def _shown(verb: Token, span: Span) -> Token | None:
    """What pictures show: "stills show two men leaving the bank on Monday"."""
    if verb.lemma_ not in _SHOWING or verb.tag_ not in ("VBP", "VBZ"):
        return None
    seen = (child for child in verb.children if child.dep_ in ("dobj", "ccomp") and child.i < span.start)
    doing = (token for what in seen for token in (what, *what.children) if token.tag_ == "VBG" and token.dep_ in ("acl", "ccomp"))
    return next((token for token in doing if token.i < span.start), None)


def _parts_clauses(mark: Token) -> bool:
    """Tell whether a conjunction stands behind a mark: another clause begins there."""
    return mark.text == ";" or (mark.i + 1 < len(mark.doc) and mark.nbor().pos_ in ("CCONJ", "SCONJ"))


def _described(verb: Token, span: Span) -> Token | None:
    """The verb of the clause about a subject that a date closes: "a man who was shot in his office Thursday had been warned"."""
    doc = verb.doc
    first = min((child.i for child in verb.children if child.dep_ in ("aux", "auxpass")), default=verb.i)
    if first != span.end or span.start == 0 or doc[span.start - 1].text == "," or doc[span.start - 1].pos_ == "ADP":
        return None
    subject = next((child for child in verb.children if child.dep_ in _SUBJECT), None)
    clause = next((child for child in subject.children if child.dep_ == "relcl"), None) if subject is not None else None
    if clause is None or clause.pos_ != "VERB" or clause.i > span.start or any(token.text == "," for token in doc[clause.i : span.start]):
        return None
    return clause
