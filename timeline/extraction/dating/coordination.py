"""Further predicates that share a time expression: "On Monday X resigned and Y took over", "on 1 January, when Y fled"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.extraction.dating.attachment import Attachment
from timeline.extraction.dating.surroundings import WEEKDAYS, is_bare_day, is_day
from timeline.extraction.language.nouns import noun_beside
from timeline.extraction.language.tense import is_present_perfect
from timeline.extraction.language.words import AFTERMATH, REPORTING, STATIVE, word_set

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token


_CLOSE = 8
_SHORT = word_set("hours minutes moments seconds")
_OCCASIONS = word_set(
    """
address announcement ceremony conference congress debate forum gathering hearing interview letter meeting rally remarks session speech
statement summit tweet vote
"""
)
_WITHIN = word_set("at during in on")
_NAMED_AGAIN = word_set("day evening month night week year")
_SAME_IN_PAST = word_set("cast cost cut hit let put quit read rid set shed shut split spread")
"""Verbs whose past the parser may take for the bare form."""


def sharing(attachment: Attachment, span: Span) -> tuple[Attachment, ...]:
    """Return the other predicates that the expression dates too."""
    found: list[Token] = []
    clause = clause_of_when(span)
    if clause is not None and clause is not attachment.token:
        found.append(clause)
    verb = attachment.token
    others = (
        _said_hours_after(verb),
        _hours_apart(verb, span),
        _said_within(verb, span),
        _during(attachment, span),
        _when_that(verb, span),
    )
    found.extend(other for other in others if other is not None)
    if verb.pos_ == "VERB" and verb.tag_ in ("VBD", "VBN", "VB"):
        found.extend(other for other in verb.conjuncts if other.i > verb.i and _may_share(verb, other, span))
        if verb.dep_ == "conj" and span.start > verb.i and _takes_back(verb):
            found.extend(
                other for other in verb.conjuncts if other.i < verb.i and _is_of_one_form(verb, other) and _may_share(verb, other, span)
            )
        if verb.dep_ == "ccomp" and span.start < verb.i < verb.head.i and verb.head.lemma_ not in REPORTING:
            found.extend(other for other in (verb.head,) if _may_follow(verb, other, span))  # "In May, prices rose, wages fell"
        found.extend(child for child in verb.children if _goes_on_beside(child) and child.i > span.start and not _has_own_date(child, span))
    return tuple(Attachment(token, attachment.signal, "shared") for token in dict.fromkeys(found))


def _said_hours_after(noun: Token) -> Token | None:
    """What happened within hours of a dated occurrence: "Hours after Friday's test, officials said"."""
    if noun.dep_ != "pobj" or noun.head.lower_ not in ("after", "before") or noun.head.head.lower_ not in _SHORT:
        return None
    verb = noun.head.head.head
    return verb if verb.pos_ == "VERB" and verb.tag_ == "VBD" else None


def _during(attachment: Attachment, span: Span) -> Token | None:
    """What happened in the course of a dated occurrence: "was shot during a robbery in 2001"."""
    noun = attachment.token
    verb = noun.head.head
    if noun.dep_ != "pobj" or noun.head.lower_ != "during" or verb.pos_ != "VERB" or verb.tag_ not in ("VBD", "VBN") or verb.i > noun.i:
        return None
    return verb if verb.lemma_ not in STATIVE and not _has_own_date(verb, span) else None


def _when_that(verb: Token, span: Span) -> Token | None:
    """What was done when something dated happened: "when in 1989 his house burned, Holm left"."""
    main = verb.head
    if verb.dep_ != "advcl" or verb.tag_ not in ("VBD", "VBN") or main.pos_ != "VERB" or main.tag_ != "VBD" or main.lemma_ in STATIVE:
        return None
    opens = any(child.lower_ == "when" and child.dep_ in ("advmod", "mark") for child in verb.children)
    return main if opens and main.i > verb.i and not _has_own_date(main, span) else None


def _hours_apart(verb: Token, span: Span) -> Token | None:
    """What happened within hours of what is dated: "she was freed on Friday, hours after her captors had threatened her"."""
    for mark in verb.doc[span.end : span.end + _CLOSE]:
        if mark.lower_ in ("after", "before") and mark.nbor(-1).lower_ in _SHORT and verb.tag_ in ("VBD", "VBN"):
            clause = mark.head if mark.dep_ == "mark" else verb
            return clause if clause.tag_ in ("VBD", "VBN") and clause.lemma_ not in STATIVE and clause.i > mark.i else None
    return None


def _said_within(noun: Token, span: Span) -> Token | None:
    """What was said on a dated occasion that opens its sentence: "In a speech on Monday, the president praised"."""
    verb = noun.head.head
    opens = noun.dep_ == "pobj" and noun.head.i == 0 and noun.head.lower_ in ("at", "during", "in") and span.start > noun.i
    if not opens or noun.lemma_ not in _OCCASIONS or verb.pos_ != "VERB" or verb.tag_ != "VBD" or _has_own_date(verb, span):
        return None
    return verb


def lasting_since(attachment: Attachment) -> tuple[Attachment, ...]:
    """What has gone on since a dated occurrence: "they have bombed two towns since the party was expelled on 20 February"."""
    token = attachment.token
    if token.pos_ in ("NOUN", "PROPN") and token.dep_ == "pobj" and token.head.lower_ == "since":
        above = token.head.head
    elif token.dep_ == "advcl" and any(child.dep_ == "mark" and child.lower_ == "since" for child in token.children):
        above = token.head
    else:
        return ()
    first = above.head if above.dep_ == "conj" else above
    if above.pos_ != "VERB" or not is_present_perfect(first) or any(child.dep_ == "neg" for child in first.children):
        return ()
    others = [other for other in above.conjuncts if other.tag_ in ("VBN", "VBD") and other.i < token.i]
    return tuple(Attachment(verb, "since", "shared") for verb in (above, *others))


def clause_of_when(span: Span) -> Token | None:
    """Return the verb of a clause that tells what happened then: "in 1968, when troops swept through Prague"."""
    doc = span.doc
    index = span.end
    while index < len(doc) and doc[index].is_punct and index < span.end + 2:
        index += 1
    opener = _opener(doc, index, noun_beside(span))
    if opener is None:
        return None
    verb = opener.head.head if opener.dep_ == "pobj" else opener.head
    is_told = verb.tag_ in ("VBD", "VBN") or (verb.tag_ in ("VB", "VBP", "VBZ") and is_day(span))  # "on 3 May, when the two meet"
    return verb if verb.pos_ == "VERB" and is_told and verb.i > opener.i else None


def _is_occasion(noun: Token | None) -> bool:
    return noun is not None and noun.lemma_ in _OCCASIONS


def _opener(doc: Doc, index: int, noun_before: Token | None) -> Token | None:
    """Return the word that opens a clause on what happened then: "when", "during which", "the day on which", "at a meeting where"."""
    words = [token.lower_ for token in doc[index : index + 5]]
    if words[:1] == ["the"]:
        size = 3 if words[1:2] in (["same"], ["very"]) else 2
        if words[size - 1 : size] and words[size - 1] in _NAMED_AGAIN:
            words, index = words[size:], index + size
    if words[:1] == ["when"] or (words[:1] == ["where"] and _is_occasion(noun_before)):
        return doc[index]
    return doc[index + 1] if words[:1] and words[0] in _WITHIN and words[1:2] == ["which"] else None


def _may_share(verb: Token, other: Token, span: Span) -> bool:
    bare = other.tag_ == "VB" and verb.tag_ == "VBD" and other.lower_ in _SAME_IN_PAST
    between = verb.doc[min(verb.i, other.i) : max(verb.i, other.i)]
    is_joined = any(token.pos_ == "CCONJ" or token.text in ",;–" for token in between)
    if not is_joined and any(token.lower_ in AFTERMATH for token in between):
        return False  # "he fled after the loss of his office left him poor"
    if other.pos_ != "VERB" or not (bare or other.tag_ in ("VBD", "VBN")) or other.lemma_ in STATIVE or _has_own_date(other, span):
        return False
    both_perfect = is_present_perfect(verb) and is_present_perfect(other)
    if not both_perfect and any(child.dep_ in ("aux", "auxpass") and child.tag_ in ("VBZ", "VBP", "MD") for child in other.children):
        return False
    if any(child.dep_ == "cc" and child.lower_ == "or" for child in other.head.children):
        return False
    nearest = next((token.lower_ for token in reversed(between) if token.tag_ in ("VBD", "VBP", "VBZ", "WP$")), "")
    if verb.i < other.i and nearest == "whose":
        return False  # a clause with "whose" that the parser takes for another main one
    if span.start > verb.i and span.start and span.doc[span.start - 1].lower_ in ("since", "until", "till"):
        return False
    if span.start < verb.i or other.i < verb.i:
        return True
    if span.end <= other.i and not is_bare_day(span) and span.root.lower_ not in WEEKDAYS:
        return False  # "fled in 1945 and studied law": only the first is dated
    return not any(child.dep_ in ("nsubj", "nsubjpass") for child in other.children)


def _may_follow(verb: Token, other: Token, span: Span) -> bool:
    """Tell whether a clause that only a comma parts from the one before shares its date: both say how they stand in one tense."""
    comma = any(token.text == "," for token in verb.doc[verb.i : other.i])
    return comma and other.tag_ == verb.tag_ and other.pos_ == "VERB" and other.lemma_ not in STATIVE and not _has_own_date(other, span)


def _takes_back(verb: Token) -> bool:
    """Tell whether a date after the last of several verbs is that of the others too: they have one subject and stand close."""
    own = any(child.dep_ in ("nsubj", "nsubjpass", "aux", "auxpass") for child in verb.children)
    return not own and verb.i - verb.head.i <= _CLOSE


def _is_of_one_form(verb: Token, other: Token) -> bool:
    """Tell whether two verbs stand in one form; the simple past without helping verbs may be taken for a participle."""
    helped = any(child.dep_ in ("aux", "auxpass") for one in (verb, other) for child in one.children)
    return verb.tag_ == other.tag_ or (not helped and {verb.tag_, other.tag_} == {"VBD", "VBN"})


def _goes_on_beside(clause: Token) -> bool:
    """Tell whether a clause sets another occurrence beside the first: "shares of X rose, while those of Y fell"."""
    if clause.dep_ != "advcl" or clause.tag_ != "VBD":
        return False
    return any(child.lower_ == "while" and child.dep_ in ("mark", "advmod") for child in clause.children)


def _has_own_date(verb: Token, span: Span) -> bool:
    """Tell whether another time stands under a verb; how long something took is none."""
    own = (token for token in verb.subtree if token.ent_type_ in ("DATE", "TIME") and not span.start <= token.i < span.end)
    return any(not any(above.dep_ == "prep" and above.lower_ in ("for", "within") for above in token.ancestors) for token in own)
