"""What was said, in the title of a saying: before "he said", right after its date, or around it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.extraction.grammar.keeping import collect
from timeline.extraction.language.words import REPORTING

if TYPE_CHECKING:
    from spacy.tokens import Token

_SUBJECT = ("nsubj", "nsubjpass")
_TELLING = frozenset({"advise", "assure", "inform", "promise", "tell", "warn"})


def clause_of(verb: Token, dates: frozenset[int]) -> tuple[set[int], set[int]]:
    """Return the words of a verb's clause, and those of what was said before it."""
    kept: set[int] = set()
    said: set[int] = set()
    before = [child for child in verb.children if child.dep_ == "ccomp" and child.i < verb.i]
    kept.update(child.i for child in before)
    collect(verb, kept, dates, top=True)
    kept.difference_update(child.i for child in before)
    objects = [child for child in verb.children if child.dep_ == "dobj" and child.i in kept]
    # "he said, proof that it works"
    beside = {token.i for child in objects if before and child.i and child.nbor(-1).is_punct for token in child.subtree}
    if verb.lemma_ in REPORTING and (not objects or beside or (before and verb.lemma_ in _TELLING and not _has_topic(verb))):
        kept -= beside
        for child in before:
            collect(child, said, dates, top=True)
        if not before and not any(child.dep_ in ("ccomp", "xcomp") for child in verb.children):
            kept.update(_told_after(verb, dates))
            said = _told_around(verb, dates) if max(kept) <= verb.i else said
    return kept - said, said


def _has_topic(verb: Token) -> bool:
    """Tell whether a verb of telling says what about: then no clause needs to."""
    return any(child.dep_ == "prep" and child.lower_ in ("about", "against", "of") for child in verb.children)


def _told_after(verb: Token, dates: frozenset[int]) -> set[int]:
    """The clause right after the date of "said", which the parse hangs elsewhere: "Holm revealed tonight she will go"."""
    doc, start = verb.doc, verb.i + 1
    while start < len(doc) and (start in dates or start + 1 in dates or doc[start].lower_ == "that"):
        start += 1
    told: set[int] = set()
    if start == verb.i + 1 or start == len(doc) or doc[start].is_punct:
        return told
    clause = next((token for token in (doc[start], *doc[start].ancestors) if any(child.dep_ in _SUBJECT for child in token.children)), None)
    if clause is not None and clause.i > verb.i:
        collect(clause, told, dates, top=not clause.is_ancestor(verb))
    return {index for index in told if index >= start}


def _told_around(verb: Token, dates: frozenset[int]) -> set[int]:
    """The sentence that "said" stands beside: "the law, the party said on Monday, must change", "as the party noted on Monday"."""
    told: set[int] = set()
    if verb.dep_ == "csubj":  # "what the party said on Monday was that the law must change"
        for child in verb.head.children:
            if child.dep_ == "ccomp":
                collect(child, told, dates, top=True)
    colon = next((token.i for token in verb.doc[verb.i :] if token.text == ":"), len(verb.doc))
    if verb.sent.root.i > colon and verb.sent.root.is_ancestor(verb):  # 'announced on Monday: "The law must change"'
        collect(verb.sent.root, told, dates, top=True)
        return {index for index in told if index > colon}
    marks = {child.lower_ for child in verb.children if child.dep_ == "mark"}
    joined = verb.dep_ == "conj" and not any(child.dep_ == "cc" for child in verb.head.children)
    if verb.dep_ == "parataxis" or joined or (verb.dep_ == "advcl" and marks == {"as"}):
        collect(verb.head, told, dates, top=True)
        told.difference_update(token.i for token in verb.subtree)
    return told
