"""Actors inside a noun phrase that is no name itself: "Russian troops", "two aides, X and Y", "a letter from X to Y", "the FBI chief"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from timeline.extraction.cast import Cast, entry_of
from timeline.extraction.named import Named
from timeline.extraction.nouns import is_event_noun
from timeline.extraction.references import referents
from timeline.extraction.roles import GENERIC, KIN, LOCATIVE_HEADS, MEDIA, STATE_AGENTS, TITLES, UNIQUE_OFFICES
from timeline.extraction.tense import is_infinitive
from timeline.extraction.words import REPORTING, SPEAKER_PRONOUNS, word_set
from timeline.model.mentions import ActorKind

if TYPE_CHECKING:
    from spacy.tokens import Token

_MAX_PHRASES = 40
_INNER = word_set("about against among between by for from of on over to with")
_HOLDINGS = word_set("confidence holding interest investment share stake trust")


def modifiers(token: Token, trigger: Token, subject: bool, cast: Cast) -> Iterator[Named]:
    """Names that modify a head: "Russian troops", "Ford's declaration", "the government of Japan", "Milton Roy shares"."""
    lemma = token.lemma_.lower()
    acts = lemma in STATE_AGENTS or token.lower_ in STATE_AGENTS or is_event_noun(token)
    for child in token.children:
        if child.dep_ == "poss":
            if lemma in KIN:
                continue
            entry = entry_of(child, cast)
            if entry is not None and entry.kind is ActorKind.STATE and lemma in MEDIA:
                continue
            if entry is not None:
                yield entry
            elif child.pos_ != "PRON" or subject:
                yield from referents(child, cast.offset, cast.roster, cast.start)
                yield from modifiers(child, trigger, subject, cast)
        elif child.dep_ in ("amod", "compound", "nmod"):
            if acts:
                joined = (entry_of(other, cast) for other in child.conjuncts if other.i < token.i)
                yield from (other for other in joined if other is not None)
            if child.lower_ == "government" and cast.roster.home:
                start = cast.offset + child.idx
                yield Named(start, start + len(child), child.text, cast.roster.home, ActorKind.STATE)
            entry = entry_of(child, cast) or _short_department(child, token, cast)
            if entry is not None and (acts or entry.kind is not ActorKind.STATE):
                yield entry
        elif child.dep_ == "prep" and child.lower_ == "in" and lemma in _HOLDINGS:
            held = (entry_of(inner, cast) for inner in child.children if inner.dep_ == "pobj")
            yield from (entry for entry in held if entry is not None and entry.kind is not ActorKind.STATE)
        elif (
            child.dep_ == "prep"
            and child.lower_ in ("of", "from", "for")
            and (acts or subject or child.lower_ == "of")
            and lemma not in LOCATIVE_HEADS
        ):
            for inner in child.children:
                if inner.dep_ == "pobj":
                    entry = entry_of(inner, cast)
                    if entry is not None:
                        yield entry
                        yield from (other for other in map(lambda word: entry_of(word, cast), inner.conjuncts) if other is not None)
                    elif acts or is_event_noun(inner):
                        yield from modifiers(inner, trigger, subject, cast)


def _short_department(word: Token, head: Token, cast: Cast) -> Named | None:
    """ "A Justice official" of an article that names the Justice Department."""
    if word.lower_ not in GENERIC or head.lower_ not in STATE_AGENTS or not word.text[:1].isupper():
        return None
    full = f"{word.text} Department"
    known = next((entry for entry in cast.roster.entries if entry.name == full), None)
    start = cast.offset + word.idx
    return replace(known, start=start, end=start + len(word), surface=word.text) if known is not None else None


def appositions(token: Token, cast: Cast) -> Iterator[Named]:
    """Persons named beside a role: "two aides, adviser X and secretary Y"."""
    waiting = [(child, False) for child in token.children]
    for _ in range(_MAX_PHRASES):
        if not waiting:
            return
        node, beside = waiting.pop(0)
        beside = beside or node.dep_ == "appos"
        if node.dep_ not in ("appos", "conj", "prep", "pobj", "dep"):
            continue
        entry = entry_of(node, cast)
        if beside and entry is not None and entry.kind is ActorKind.PERSON:
            yield entry
        waiting.extend((child, beside) for child in node.children)


def holder(token: Token, cast: Cast) -> Iterator[Named]:
    """Who "the FBI chief" or "the president" is, where the article gives one person that office."""
    lemma = token.lemma_.lower()
    if (
        lemma not in UNIQUE_OFFICES
        or token.tag_ not in ("NN", "NNP")
        or any(child.lower_ in ("a", "an", "former", "deputy", "vice") for child in token.children)
    ):
        return
    bodies = [
        entry.name
        for child in token.children
        if child.dep_ in ("amod", "compound", "poss", "nmod") and (entry := entry_of(child, cast)) is not None
    ]
    person = cast.affiliations.holder(lemma, bodies[0] if bodies else "")
    if person:
        start = cast.offset + token.idx
        yield Named(start, start + len(token), token.text, person, ActorKind.PERSON)


def speaker(token: Token, cast: Cast) -> Iterator[Named]:
    """Who says "I" in a quotation, or for whom they say "we"."""
    for verb in token.doc:
        if verb.lemma_ in REPORTING and verb.pos_ == "VERB":
            for child in verb.children:
                if child.dep_ == "nsubj" and child.lower_ not in SPEAKER_PRONOUNS:
                    said = entry_of(child, cast)
                    people = (said,) if said is not None else referents(child, cast.offset, cast.roster, cast.start)
                    for person in people:
                        if token.lower_ in ("i", "me", "my"):
                            yield person
                        elif person.kind is ActorKind.PERSON:
                            yield from cast.affiliations.of(person.name)
                    return


def inside(token: Token, cast: Cast) -> Iterator[Named]:
    """Persons and organizations deeper in an object: "a letter from X to Y", "a warning against travel to Z"."""
    if token.lemma_.lower() in TITLES:
        return
    waiting = [child for child in token.children if _leads_inside(child)]
    for _ in range(_MAX_PHRASES):
        if not waiting:
            return
        node = waiting.pop(0)
        entry = entry_of(node, cast) if node.dep_ != "prep" else None
        if entry is not None:
            if (
                entry.kind in (ActorKind.PERSON, ActorKind.ORGANIZATION)
                and node.dep_ in ("pobj", "conj", "appos", "dobj", "compound", "poss")
                and entry.start <= cast.offset + node.idx
            ):
                yield entry
        if node.lemma_.lower() in KIN:
            continue
        waiting.extend(
            child for child in node.children if child.dep_ in ("pobj", "dobj", "conj", "appos", "poss", "compound") or _leads_inside(child)
        )


def _leads_inside(child: Token) -> bool:
    """Tell whether a phrase below a noun tells more of who is concerned: a preposition of no place, an infinitive."""
    if child.dep_ == "prep":
        return child.lower_ in _INNER
    return child.dep_ in ("acl", "xcomp") and is_infinitive(child)
