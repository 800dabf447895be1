"""Finds the word that a time expression dates, by the dependency parse of its sentence.

The labels are those of spaCy's English models (ClearNLP style). The climb goes from the expression over prepositions and adverbs to the
first verb or noun; a noun is kept if it names an occurrence and something in the sentence speaks for it. What the climb finds must agree in
tense with the date (a present perfect has no "last week"); otherwise the next candidate on the way is taken.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from timeline.extraction.dating.owners import PERIOD, owner
from timeline.extraction.dating.standing import stand_in, told_in, verb_of_opening_name
from timeline.extraction.dating.surroundings import (
    is_bare_day,
    is_named_document,
    is_no_adverbial,
    measured_from,
    noun_around,
    same_side_of_quotes,
    saying_before,
    verb_of_following_clause,
    verb_of_opened_clause,
    verb_within_semicolons,
    within_quotes,
)
from timeline.extraction.language.nouns import MODIFIER, is_event_noun, noun_beside
from timeline.extraction.language.tense import When, agrees, is_infinitive, is_modal
from timeline.extraction.language.words import (
    AFTERMATH,
    ASPECT,
    COMPARING,
    DATE_ADVERBS,
    REPORTING,
    STARTING,
    STATIVE,
    TALKING,
    TIME_UNITS,
    VERBAL_PREPOSITIONS,
    WEAK_EVENT_NOUNS,
    word_set,
)

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

_SUBJECT = frozenset({"nsubj", "nsubjpass", "csubj"})
_CLAUSE = frozenset({"relcl", "acl", "advcl", "ccomp", "parataxis"})
_SETTING = word_set("design due expect intend mean plan schedule set slate suppose")
_PARTS_OF_TIME = word_set(
    "afternoon beginning close course dawn end eve evening first half middle month morning night part quarter rest start wake"
)
_PASSED = frozenset({"ADV", "NUM", "CCONJ", "PUNCT", "SYM", "INTJ", "X", "DET"})
_AUXILIARY = frozenset({"aux", "auxpass", "nsubj", "nsubjpass"})
_SPEAKING = word_set("speak talk testify")
_LENGTHENING = word_set("extend lengthen prolong")
_MAX_CLIMB = 12
_BESIDE = 2
_EARNED = word_set("earnings income loss net profit result revenue sale volume")


@dataclass(frozen=True, slots=True)
class Attachment:
    """The dated word, the signal between the expression and it (a preposition, or empty), and how sure the way up was."""

    token: Token
    signal: str
    way: str


def attach(span: Span, when: When = When.UNKNOWN, *, is_of_other: bool = False) -> Attachment | None:
    """Return what the expression dates, or None where it dates no occurrence.

    `is_of_other` says that the date is that of what it is counted from: the crash in "on Monday, two days after the crash".
    """
    inside = noun_around(span)
    if inside is not None:
        return None if is_named_document(inside) else Attachment(inside, "", "premodifier")
    if is_no_adverbial(span):
        return None
    if is_of_other:
        counted = measured_from(span)
        is_told = counted is not None and (counted.pos_ == "VERB" or is_event_noun(counted))
        return Attachment(counted, "", "clause") if counted is not None and is_told else None
    found = _beside(span) or _above(span)
    if found is None or found.token.pos_ not in ("VERB", "AUX"):
        return found
    other = stand_in(span, found.token, found.signal)
    if other is not None:
        return Attachment(other, found.signal, "clause")
    noun = owner(span, found.token, found.signal)
    if noun is not None:
        return Attachment(noun, found.signal, "aftermath")
    to_come = any(child.lower_ in ("would", "'d") and child.tag_ == "MD" for child in found.token.children)
    if agrees(found.token, when, found.signal) and not (to_come and span[-1].lower_ == "ago"):
        return found
    return _instead(span, found, when)


def _beside(span: Span) -> Attachment | None:
    """What the words beside the expression say that it dates, whatever the parse: a verb of saying, the clause that it opens."""
    saying = saying_before(span)
    if saying is not None:
        return Attachment(saying, "", "verb")
    chosen = _participle_of_apposition(span)
    if chosen is not None:
        return Attachment(chosen, span.root.head.lower_, "clause")
    clause = verb_of_opened_clause(span) or verb_of_following_clause(span)
    return Attachment(clause, span.doc[span.start - 1].lower_, "clause") if clause is not None else None


def _participle_of_apposition(span: Span) -> Token | None:
    """Return "elected" of "Holm, elected mayor in 2018, was charged", which the parser may take for an adjective of the office."""
    noun = span.root
    while noun.dep_ in ("pobj", "prep", "npadvmod") and noun.pos_ != "VERB":
        noun = noun.head
    if noun.dep_ != "appos" or noun.i > span.start:
        return None
    first = noun.doc[noun.left_edge.i]
    return first if first.dep_ == "amod" and first.head == noun and first.tag_ == "VBN" else None


def _above(span: Span) -> Attachment | None:
    """What stands above the expression in the parse, on its side of the quotation marks."""
    found = _outside_participle(span, _around_parenthesis(span, _climb(span, span.root, "") or _by_preposition(span)))
    if found is not None and (clause := verb_within_semicolons(span, found.token)) is not None:
        return Attachment(clause, found.signal, "clause")
    if found is None or same_side_of_quotes(span, found.token):
        is_end = found is not None and found.token.lemma_ in _LENGTHENING and found.signal == "to"  # "the offer was extended to 16 May"
        return None if is_end else found
    nearest = within_quotes(span)
    return Attachment(nearest, "", "tense") if nearest is not None else None


def _around_parenthesis(span: Span, found: Attachment | None) -> Attachment | None:
    """Give a date before "the party said," in the midst of a sentence to the sentence: "In May, the party said, the law failed"."""
    if found is None or found.token.dep_ != "parataxis" or found.token.lemma_ not in REPORTING or found.token.i < span.end:
        return found
    verb, around = found.token, found.token.head
    is_inside = span.doc[span.end].text == "," and verb.i + 1 < len(span.doc) and verb.nbor().text == ","
    return Attachment(around, found.signal, "clause") if is_inside and around.pos_ in ("VERB", "AUX") and around.i > verb.i else found


def _outside_participle(span: Span, found: Attachment | None) -> Attachment | None:
    """Give a date that opens the sentence, or that stands before a participle, to the clause itself.

    "In October, Holm, who led the march, was dismissed"; "The army fired on Monday, raising fears".
    """
    if found is None or found.token.pos_ != "VERB":
        return found
    verb = found.token
    if verb.lemma_ == "date" and verb.dep_ == "acl":  # "in a letter dated 3 May, she warned"
        noun = verb.head
        said = told_in(verb, noun) if noun.dep_ == "pobj" else None
        return Attachment(said, "", "verb") if said is not None else (Attachment(noun, "", "of") if is_event_noun(noun) else None)
    if verb.lemma_ in STATIVE and span.end == verb.i and (described := _participle_of_subject(verb, span)) is not None:
        return Attachment(described, found.signal, "clause")
    main = next((token for token in verb.doc if token.dep_ == "ROOT"), verb)
    comma = span.end < len(span.doc) and span.doc[span.end].text == ","
    if (
        verb.dep_ in ("relcl", "acl")
        and main.pos_ == "VERB"
        and main.i > span.end
        and (comma or verb.head.i > span.end)
        and all(token.pos_ in ("ADP", "ADV", "PUNCT", "CCONJ") for token in span.doc[: span.start])
    ):
        return Attachment(main, found.signal, "clause")
    bare = verb.tag_ == "VBG" and verb.dep_ in ("advcl", "acl", "prep") and not any(child.dep_ in _AUXILIARY for child in verb.children)
    if bare and verb.lemma_ in _SPEAKING and verb.dep_ == "advcl" and verb.head.pos_ == "VERB":  # "speaking on Monday, she said"
        return Attachment(verb.head, found.signal, "clause")
    if bare and span.end <= verb.i and verb.head.pos_ == "VERB" and verb.head.i < span.start:
        return Attachment(verb.head, found.signal, "clause")
    if bare and span.end == verb.i and verb.head.i < span.start:
        before = [token for token in verb.doc[: span.start] if token.pos_ == "VERB" and token.dep_ not in ("aux", "amod")]
        return Attachment(before[-1], found.signal, "clause") if before else found
    return found


def _participle_of_subject(verb: Token, span: Span) -> Token | None:
    """The participle before a date that a verb of being cannot have: "a list issued by the court Thursday includes two judges"."""
    subject = next((child for child in verb.children if child.dep_ in _SUBJECT and child.i < span.start), None)
    if subject is None or span.doc[span.start - 1].text == ",":
        return None
    return next((token for token in subject.subtree if token.dep_ == "acl" and token.tag_ in ("VBN", "VBD")), None)


def _by_preposition(span: Span) -> Attachment | None:
    """Climb from the preposition before an expression whose own head is a name after it ("On 3 May 2024 Japan signed")."""
    if span.start == 0 or not span.end <= span.root.head.i:
        return None
    before = span.doc[span.start - 1]
    return _climb(span, before, before.lower_) if before.dep_ == "prep" and before.head.pos_ in ("VERB", "AUX") else None


def _climb(span: Span, node: Token, signal: str) -> Attachment | None:
    for _ in range(_MAX_CLIMB):
        head = node.head
        if head == node:
            return _rootless(span, node, signal)
        if node.dep_ in _CLAUSE and node.pos_ in ("VERB", "AUX") and node.lower_ not in VERBAL_PREPOSITIONS:
            return _verb(node, signal, "clause")
        if head.lower_ in COMPARING or (head.dep_ == "prep" and head.head.lower_ in COMPARING):
            return None
        if head.pos_ in ("ADP", "SCONJ", "PART") or (head.dep_ == "prep" and head.pos_ != "VERB"):
            signal = signal or (
                "" if node.pos_ == "NOUN" and node.i == span.start - 1 else head.lower_
            )  # "dead of a wound on Monday" has no "of"
            node = head
        elif head.lower_ in VERBAL_PREPOSITIONS and head.lower_ not in STARTING and (beside := noun_beside(span)) is not None:
            return Attachment(beside, signal, "aftermath")
        elif head.pos_ in ("VERB", "AUX") and head.lower_ not in VERBAL_PREPOSITIONS and not _stands_before_noun(head, node):
            return _verb(head, signal, "verb")
        elif _is_passed(head) or _stands_before_noun(head, node):
            node = head
        else:
            found = _nominal(span, node, head, signal) or _change_in(span, node, head, signal) or _by_name(span, node, head)
            if signal == "of" and found is None and not _is_part_of_day(head):
                return None
            if found is not None or _ends_at(span, node, head, signal):
                return found
            node = head
    return None


def _by_name(span: Span, node: Token, noun: Token) -> Attachment | None:
    """What is done by a name that a date stands before, or in a thing of that day."""
    above = verb_of_opening_name(span, node, noun)
    if above is not None:
        return _verb(above, "", "verb")
    told = told_in(node, noun)
    return Attachment(told, "", "verb") if told is not None else None


def _stands_before_noun(participle: Token, node: Token) -> bool:
    """Tell whether a participle only describes the noun after it: "an estimated $2 million for the quarter"."""
    return participle.dep_ == "amod" and participle.i < participle.head.i < node.i


def _change_in(span: Span, preposition: Token, noun: Token, signal: str) -> Attachment | None:
    """The change in a figure of the period: "a drop in third-quarter income"."""
    has_figure = any(child.lemma_.lower() in _EARNED and child.i >= span.end for child in preposition.children)
    return Attachment(noun, signal, "of") if signal and has_figure and is_event_noun(noun) else None


def _is_passed(head: Token) -> bool:
    """Tell whether the climb goes on over a word: an adverb, a number, a part of another time expression."""
    if head.lower_ in DATE_ADVERBS or head.lower_ in VERBAL_PREPOSITIONS or head.pos_ in _PASSED:
        return True
    return head.ent_type_ in ("DATE", "TIME") and not is_event_noun(head)


def _is_part_of_day(noun: Token) -> bool:
    lemma = noun.lemma_.lower()
    return noun.ent_type_ in ("DATE", "TIME") or lemma in TIME_UNITS or lemma in _PARTS_OF_TIME


def _ends_at(span: Span, node: Token, noun: Token, signal: str) -> bool:
    """Tell whether an expression belongs to a noun that is no occurrence: it modifies it, or is a number in its name ("Expo 2025").

    What a company earned in a period happened in it, by the verb or noun that tells the figure: "third-quarter profit rose".
    """
    if node.dep_ in MODIFIER and node.i < noun.i:
        if noun.lemma_.lower() in _EARNED and PERIOD.search(span.text):
            return noun.dep_ == "dobj" and noun.head.tag_ != "VBD"  # "will publish third-quarter results" happens at another time
        return not _could_be_adverb(span) and noun.lemma_.lower() not in TIME_UNITS
    numbers = node.dep_ in ("nummod", "appos", "npadvmod", "nmod") and noun.pos_ == "PROPN"
    return numbers and not signal and span.text.isdigit()


def _could_be_adverb(span: Span) -> bool:
    """A bare weekday before a noun may be an adverb that the parser took for its modifier ("the department Sunday issued")."""
    follower = span.doc[span.end] if span.end < len(span.doc) else None
    return follower is not None and follower.tag_ in ("VBD", "VBZ", "VBP", "MD")


def _nominal(span: Span, node: Token, noun: Token, signal: str) -> Attachment | None:
    if not is_event_noun(noun):
        return None
    if span.end < len(span.doc) and span.doc[span.end].lower_ == "pending" and noun.head.pos_ == "VERB":
        return Attachment(noun.head, signal, "verb")  # "took effect May 3 pending approval"
    if node.i < noun.i:
        return Attachment(noun, signal, "premodifier" if node.dep_ in MODIFIER else "noun")
    if signal == "of":
        return Attachment(noun, signal, "of")
    verb, relation, preposition, above = _governor(noun)
    if verb is None or relation in _SUBJECT:
        return Attachment(noun, signal, "noun")
    if verb.i < noun.i and (preposition in AFTERMATH or (preposition == "of" and above in TIME_UNITS)):
        return Attachment(noun, signal, "aftermath")
    if verb.lemma_ in TALKING and not (is_bare_day(span) and span.start - noun.i > _BESIDE):
        return Attachment(noun, signal, "talking")
    present = verb.tag_ in ("VBZ", "VBP", "VBG") or is_modal(verb)
    if noun.lemma_.lower() not in WEAK_EVENT_NOUNS and present and verb.dep_ != "xcomp":
        return Attachment(noun, signal, "tense")
    return None


def _governor(noun: Token) -> tuple[Token | None, str, str, str]:
    """Return the verb above a noun, the relation of the phrase to it, the preposition over the noun, and the word over that."""
    node, preposition, above = noun, "", ""
    for _ in range(_MAX_CLIMB):
        head = node.head
        if head == node:
            return None, "", preposition, above
        if head.pos_ in ("ADP", "SCONJ") or head.dep_ == "prep":
            if not preposition:
                preposition, above = head.lower_, head.head.lower_
        elif head.pos_ in ("VERB", "AUX"):
            return head, node.dep_, preposition, above
        node = head
    return None, "", preposition, above


def _rootless(span: Span, node: Token, signal: str) -> Attachment | None:
    """A sentence whose root is the expression itself or a noun: a headline or a fragment."""
    if not span.start <= node.i < span.end and is_event_noun(node):
        return Attachment(node, signal, "fragment")
    for child in node.children:
        if child.pos_ == "VERB" or is_event_noun(child):
            return Attachment(child, signal, "fragment")
    return None


def _verb(verb: Token, signal: str, way: str) -> Attachment:
    while verb.dep_ in ("aux", "auxpass") and verb.head.pos_ in ("VERB", "AUX"):
        verb = verb.head
    if verb.lemma_ == "be":
        for child in verb.children:
            moved = child.lower_ in ("down", "up") and any(word.dep_ == "npadvmod" for word in child.children)  # "was down 25 cents"
            if child.dep_ == "acomp" or moved or (child.dep_ == "attr" and is_event_noun(child)):
                return Attachment(child, signal, "copula")
    if (
        verb.dep_ == "advcl"
        and verb.tag_ == "VBG"
        and verb.head.pos_ == "VERB"
        and verb.head.i < verb.i
        and any(child.lower_ == "while" for child in verb.children)
    ):
        return Attachment(verb.head, signal, "aspect")
    if verb.dep_ in ("xcomp", "ccomp") and verb.head.pos_ == "VERB" and verb.head.lemma_ in ASPECT and verb.tag_ in ("VB", "VBG"):
        return Attachment(verb.head, signal, "aspect")
    return Attachment(verb, signal, way)


def _instead(span: Span, found: Attachment, when: When) -> Attachment | None:
    """Look for another word where the first one does not agree with the date."""
    verb = found.token
    if when is When.PAST and is_infinitive(verb):
        matrix = verb.head
        if matrix.lemma_ in _SETTING:
            return Attachment(verb, found.signal, "doubt")
        for _ in range(_MAX_CLIMB):
            if matrix.pos_ == "VERB" and not is_infinitive(matrix):
                if agrees(matrix, when, found.signal) and matrix.i < span.start:
                    return Attachment(matrix, found.signal, "aspect")
                break
            if matrix.head == matrix:
                break
            matrix = matrix.head
        return Attachment(verb, found.signal, "doubt")
    noun = noun_beside(span)
    if noun is not None:
        return Attachment(noun, found.signal, "tense")
    if when is When.FUTURE:
        ahead = [token for token in verb.doc[: span.start] if token.tag_ == "VB" and is_infinitive(token)]
        return Attachment(ahead[-1], found.signal, "tense") if ahead else Attachment(verb, found.signal, "doubt")
    past = [
        token for token in verb.doc[: span.start] if token.tag_ in ("VBN", "VBD") and token.i > verb.i and agrees(token, when, found.signal)
    ]
    while past and past[-1].dep_ in ("conj", "xcomp", "ccomp") and past[-1].head in past:
        past.remove(past[-1])
    if past:
        return Attachment(past[-1], found.signal, "tense")
    is_ahead = any(child.lower_ in ("will", "'ll") for child in verb.children)  # "will pay more than the price on Friday"
    return None if is_ahead else Attachment(verb, found.signal, "doubt")
