"""What stands around a time expression, read from the words where the parse is not to be trusted: noun phrases, clauses, quotations."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.extraction.language.nouns import is_event_noun
from timeline.extraction.language.words import EVENT_NOUNS, REPORTING, TIME_UNITS, word_set

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

_NAME_LIKE = word_set("afternoon evening morning night now today tomorrow tonight weekend yesterday")
_CALENDAR = word_set(
    """
april august december february friday january july june march may monday november october saturday september sunday thursday
today tomorrow tonight tuesday wednesday yesterday
"""
)
WEEKDAYS = word_set("friday monday saturday sunday thursday today tuesday wednesday yesterday")
_PERIODS = frozenset({"the year", "the month", "the week", "the day", "the decade", "the century", "this century"})
_OPENERS = word_set("after because before that when where while")
_DOCUMENTS = word_set(
    """
accord accords agreement award commission convention declaration index law pact plan protocol report resolution review survey treaty
"""
)
_SETS = frozenset({"every", "each"})
_BEFORE_DATE = frozenset({"back", "just", "only", "early", "late", "again", "then", "the"})
_PARTS_OF_DAY = word_set("afternoon dawn day dusk evening midnight morning night noon sunrise sunset")
_UNITS = word_set("decade fall month quarter spring summer week winter year")
_SAYING_WHICH = word_set("after before in of that when where which")
_BEFORE_NOUN_OF_YEAR = word_set("about against amid behind into on over with")
"""Prepositions that no bare year follows, so that it belongs to a noun: "new light on 1911 miners' strike"."""

_BARE = 2
_OUTLOOKS = word_set("budget estimate expectation forecast goal guidance outlook plan projection target")
_WIDEST_PHRASE = 6
_WIDEST_SUBJECT = 10
_WIDEST_CLAUSE = 20


def is_bare_day(span: Span) -> bool:
    """Tell whether a day stands without a preposition, as news puts it for all that is told: "met the crew Tuesday, and promised help"."""
    return span.root.lower_ in WEEKDAYS and span[0].pos_ != "ADP" and (span.start == 0 or span.doc[span.start - 1].pos_ != "ADP")


def is_day(span: Span) -> bool:
    """Tell whether an expression names a day: a weekday, or a month with a number."""
    words = {token.lower_ for token in span}
    return bool(words & WEEKDAYS) or (bool(words & _CALENDAR) and any(token.like_num or token.text[0].isdigit() for token in span))


def is_no_adverbial(span: Span) -> bool:
    """Tell whether an expression dates nothing where it stands: an object, a subject, part of a name, of a habit or a title."""
    return (
        _is_argument(span)
        or _is_in_number(span)
        or _is_in_name(span)
        or _is_in_set(span)
        or _is_attribute(span)
        or _is_unsaid(span)
        or _is_origin(span)
    )


def _is_origin(span: Span) -> bool:
    """Tell whether it only says how old a thing is, whose it is, or what is waited for: "goes back to May", "holders of record May 3"."""
    before = [token.lower_ for token in span.doc[max(0, span.start - 2) : span.start]]
    return before in (["back", "to"], ["of", "record"]) or (span.text.lower() == "this day" and before[-1:] in (["for"], ["to"]))


def _is_unsaid(span: Span) -> bool:
    """Tell whether a bare unit waits for words that say which one: "the month after his speech", "the evening sky", "late-night"."""
    after = span.doc[span.end] if span.end < len(span.doc) else None
    before = span.doc[span.start - 1] if span.start else None
    if before is not None and before.text in ("-", "–") and span.end - span.start == 1 and span.root.lower_ in _PARTS_OF_DAY:
        return True
    if _is_possessive(span) and span.root.lower_ in _NAME_LIKE:  # "today's Hollywood"; an event noun after it was found before
        return True
    bare = span[-1].lower_ in _PARTS_OF_DAY or span[-1].lower_ in _UNITS
    if after is None or not bare or span[0].lower_ != "the" or span.end - span.start > _BARE:
        return False
    if after.lower_ in _SAYING_WHICH or after.text == "[":
        return True
    return span[-1].lower_ in _PARTS_OF_DAY and after.pos_ in ("NOUN", "PROPN") and not is_event_noun(after)


def _is_argument(span: Span) -> bool:
    """Tell whether it is an object or a subject ("the night goes on"); a bare weekday is rather misread by the parser."""
    root = span.root
    if root.dep_ not in ("dobj", "nsubj") or root.lower_ in _CALENDAR:
        return False
    if root.dep_ == "nsubj" and (span.text.isdigit() or span[0].lower_ == "the"):
        return True
    named = span.text[:1].isupper() and not any(char.isdigit() for char in span.text)
    return named and root.ent_type_ != "TIME" and (root.text[:1].isupper() or root.lemma_.lower() not in TIME_UNITS)


def _is_in_number(span: Span) -> bool:
    """Tell whether a year is a group of digits in a longer number: "call 0800 2012 1999"."""
    doc = span.doc
    sides = [doc[index].text for index in (span.start - 1, span.end) if 0 <= index < len(doc)]
    return span.text.isdigit() and any(side.isdigit() for side in sides)


def _is_in_name(span: Span) -> bool:
    """The pattern "told Florida Today": a word of the day with a capital inside a sentence."""
    return span.start > 0 and span[-1].lower_ in _NAME_LIKE and span[-1].text[:1].isupper()


def _is_in_set(span: Span) -> bool:
    """Tell whether "every" stands beside it: "at 5 p.m. every Friday"."""
    doc = span.doc
    for token in doc[max(0, span.start - 3) : min(len(doc) - 1, span.end + 3)]:
        following = doc[token.i + 1].lower_
        if token.lower_ in _SETS and (following in _CALENDAR or following in TIME_UNITS):
            return True
    return False


def _is_attribute(span: Span) -> bool:
    """Tell whether it is an attribute: "album of the year", "the budget for 2025"."""
    root = span.root
    if root.dep_ != "pobj":
        return False
    if root.head.lower_ == "of":
        return span.text.lower() in _PERIODS
    if root.head.lower_ == "for" and span[0].lower_ == "the" and root.lemma_.lower() in TIME_UNITS:
        return not _reports_figures(span)  # but "For the year ended June 30, Acme earned"
    above = root.head.head
    outlook = span.doc[max(0, span.start - 2)]
    if root.head.lower_ == "for" and outlook.pos_ == "NOUN" and outlook.lemma_.lower() in _OUTLOOKS:
        return True
    return root.head.lower_ == "for" and span.text.isdigit() and above.pos_ in ("NOUN", "PROPN") and not is_event_noun(above)


def _reports_figures(span: Span) -> bool:
    """Tell whether a period opens its sentence as what figures are told of: "For the year, sales rose"."""
    return span.start == 1 and span.end < len(span.doc) and span.doc[span.end].text == ","


def same_side_of_quotes(span: Span, token: Token) -> bool:
    """Tell whether a word and an expression are both inside a quotation, or both outside."""
    low, high = sorted((span.start, token.i))
    return sum(other.text == '"' for other in span.doc[low:high]) % 2 == 0


def verb_within_semicolons(span: Span, found: Token) -> Token | None:
    """Return the verb on the span's side of a semicolon that parts it from what was found: "In 1989 crowds came; the king fled"."""
    doc = span.doc
    low, high = (span.end, found.i) if found.i >= span.end else (found.i, span.start)
    if not any(token.text == ";" for token in doc[low:high]):
        return None
    marks = [token.i for token in doc if token.text == ";"]
    start = max((mark for mark in marks if mark < span.start), default=-1) + 1
    end = min((mark for mark in marks if mark >= span.end), default=len(doc))
    verbs = [token for token in doc[start:end] if token.pos_ == "VERB" and token.dep_ not in ("aux", "amod", "xcomp")]
    told = [verb for verb in verbs if any(child.dep_ in ("nsubj", "nsubjpass") for child in verb.children)] or verbs
    return next((verb for verb in told if verb.i > span.start), told[-1] if told else None)


def within_quotes(span: Span) -> Token | None:
    """Return the nearest word that an expression can date, on its side of the quotation mark: before it, or else after."""
    for index in range(span.start - 1, -1, -1):
        token = span.doc[index]
        if token.text == '"':
            break
        if (token.pos_ == "VERB" and token.dep_ not in ("aux", "amod")) or is_event_noun(token):
            return token
    for token in span.doc[span.end :]:
        if token.text == '"':
            return None
        if token.pos_ == "VERB":
            return token
    return None


def noun_around(span: Span) -> Token | None:
    """Return the event noun that an expression stands in the phrase of: "the 1998 bombings", "the takeover last year of Norvik"."""
    doc = span.doc
    before = doc[span.start - 1] if span.start else None
    if before is not None and span.end < len(doc) and doc[span.end].lower_ in ("against", "between", "of") and is_event_noun(before):
        return before
    return _noun_after(span)


def _noun_after(span: Span) -> Token | None:
    """Return the event noun after a determiner or possessive and the expression."""
    doc = span.doc
    if span.start == 0 and span[0].tag_ not in ("DT", "PRP$") and not _is_possessive(span):
        return None
    opener = span[0] if span[0].tag_ in ("DT", "PRP$") else doc[max(0, span.start - 1)]
    is_year_of = span.text.isdigit() and opener.lower_ in _BEFORE_NOUN_OF_YEAR
    if not _is_possessive(span) and not is_year_of and opener.tag_ not in ("DT", "PRP$", "POS", "JJ", "CD"):
        return None
    found: Token | None = None
    for token in doc[span.end : span.end + _WIDEST_PHRASE]:
        if token.tag_ in ("POS", "HYPH") or (token.text == "," and token.i == span.end and span[-1].is_digit):
            continue
        if token.pos_ in ("NOUN", "PROPN") or (token.tag_ == "VBG" and token.lower_ in EVENT_NOUNS):
            found = token
        elif token.pos_ != "ADJ" and token.tag_ not in ("VBN", "VBG"):
            break
    if found is None:
        return None
    enacts = found.lower_ == "law" and span.text.isdigit() and found.dep_ == "nsubj"  # "a 2004 law cut taxes"
    return found if enacts or is_event_noun(found) or found.lower_ in EVENT_NOUNS else None


def verb_of_following_clause(span: Span) -> Token | None:
    """Return the verb of the clause that an expression opens after a comma or a conjunction: "…, and in March, Russia warned Japan"."""
    doc = span.doc
    index = span.start - 1
    while index >= 0 and (doc[index].pos_ == "ADP" or doc[index].lower_ in _BEFORE_DATE):
        index -= 1
    if index < 0 or span.end >= len(doc) or not (doc[index].pos_ == "CCONJ" or doc[index].text in ",;:"):
        return None
    if doc[span.end].text != "," and not (doc[index].pos_ == "CCONJ" and doc[index - 1].text == "," and _opens_subject(doc[span.end])):
        return None
    for token in doc[span.end : span.end + _WIDEST_SUBJECT]:
        if token.text == '"' or token.dep_ == "mark" or token.lower_ in _OPENERS:  # "on 4 January, although in that test it failed"
            return None
        if token.dep_ in ("nsubj", "nsubjpass"):
            return token.head if token.head.pos_ == "VERB" and token.head.i > token.i else None
    return None


def _opens_subject(token: Token) -> bool:
    """Tell whether a subject begins here: ", and the following year he was freed"."""
    return token.pos_ == "PRON" or token.tag_ in ("DT", "PRP$", "NNP") or token.dep_ in ("nsubj", "nsubjpass")


def measured_from(span: Span) -> Token | None:
    """Return the occurrence, a noun or a verb, that a stretch of time is counted from: "on Monday, two days after the quake"."""
    opener = span.doc[span.end]
    if opener.dep_ == "mark":
        return opener.head
    counted = next((child for child in opener.children if child.dep_ in ("pobj", "pcomp")), None)
    if counted is None or counted.pos_ == "VERB" or is_event_noun(counted):
        return counted
    after = counted.doc[counted.i + 1 : counted.i + _WIDEST_CLAUSE]  # a clause that the parser takes for a noun and another clause
    return next((token for token in after if token.tag_ == "VBD" and token.pos_ == "VERB"), counted)


def saying_before(span: Span) -> Token | None:
    """Return the verb of saying that stands directly before an expression, which something said follows: "said last week it would send"."""
    index = span.start - 1
    while index > 0 and (span.doc[index].pos_ == "ADP" or span.doc[index].lower_ in ("early", "late", "again", "also")):
        index -= 1
    if index < 0 or span.end >= len(span.doc):
        return None
    verb, follower = span.doc[index], span.doc[span.end]
    if verb.dep_ in ("dobj", "dative") and verb.head.lemma_ == "tell":  # "told parliament on Wednesday he would go"
        verb = verb.head
    follows = follower.lower_ == "that" or follower.pos_ in ("PRON", "DET", "PROPN") or follower.tag_ == "PRP$"
    return verb if verb.pos_ == "VERB" and verb.tag_ == "VBD" and verb.lemma_ in REPORTING and follows else None


def is_named_document(noun: Token) -> bool:
    """Tell whether a noun with a capital closes the name of a document or a body: "the 1972 Biological Weapons Convention"."""
    named = any(
        child.dep_ in ("compound", "amod", "nmod") and child.text[:1].isupper() and child.pos_ == "PROPN" for child in noun.children
    )
    return named and noun.text[:1].isupper() and noun.lemma_.lower() in _DOCUMENTS


def _is_possessive(span: Span) -> bool:
    return span[-1].tag_ == "POS" or (span.end < len(span.doc) and span.doc[span.end].tag_ == "POS")


def verb_of_opened_clause(span: Span) -> Token | None:
    """Return the verb of a clause that opens with "when on 3 May", though the parser gave the date to the verb above."""
    if span.start < 2 or span.doc[span.start - 1].pos_ != "ADP":
        return None
    opener = span.doc[span.start - 2]
    verb = opener.head
    if opener.lower_ not in _OPENERS:
        return None
    if verb.pos_ == "VERB" and verb.i >= span.end:
        return verb
    subject = next((token for token in span.doc[span.end : span.end + _WIDEST_SUBJECT] if token.dep_ in ("nsubj", "nsubjpass")), None)
    return subject.head if subject is not None and subject.head.pos_ == "VERB" and subject.head.i > subject.i else None
