"""Who the parser saw in a sentence: its entities, and persons whom the words around a name show where the parser saw none.

"The clerk, Nadia Osei", "President Ana von der Holm", "Holm, who left": a name beside a title, or with "who" after it, is a person's.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from timeline.extraction.language.roles import GENERIC, TITLE_MODIFIERS, TITLES
from timeline.extraction.language.words import word_set
from timeline.extraction.names import names
from timeline.extraction.recognition.bare import PARTICLES
from timeline.extraction.recognition.named import Entity

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_ROLES = (TITLES - TITLE_MODIFIERS) | word_set(
    "clerk counterpart curator engineer heir nurse pilot predecessor resident rival student successor teacher"
)
_NO_ROLES = word_set("candidate house leader miss party")
_PERSONAL = word_set("arrive die fly marry quit resign smile weep")
_PARTICLES = PARTICLES - word_set("Abdel abu ben das do ten ter zu")
"""Without those that are also words or given names, which need more than the parse to tell."""

_PERSON_LONGEST = 5
_ERAS = frozenset(("AD", "BC", "BCE", "CE"))


def seen(doc: Doc, offset: int) -> Iterator[Entity]:
    """Return the entities of a sentence that begins at an offset; persons that words show come instead of its own."""
    persons = list(_persons(doc))
    for entity in doc.ents:
        first = next((token for token in entity if not _is_era(token)), None)
        if first is not None and not any(start < entity.end and entity.start < end for start, end in persons):
            yield Entity(offset + first.idx, offset + entity.end_char, entity.label_)
    for start, end in persons:
        yield Entity(offset + doc[start].idx, offset + doc[end - 1].idx + len(doc[end - 1]), "PERSON")


def _is_era(token: Token) -> bool:
    """Tell whether a word tells the era of a year beside it: "in 146 B.C. Augustus", "AD 79"."""
    if token.text.replace(".", "") not in _ERAS:
        return False
    before, after = token.doc[max(0, token.i - 1)], token.doc[min(token.i + 1, len(token.doc) - 1)]
    return before.like_num or after.like_num


def _persons(doc: Doc) -> Iterator[tuple[int, int]]:
    labels = {index: entity.label_ for entity in doc.ents for index in range(entity.start, entity.end)}
    for token in doc:
        if token.pos_ != "PROPN" or token.dep_ == "compound" or not token.text[:1].isupper():
            continue
        start, end = _start(token), token.i + 1
        while end > start and labels.get(end - 1) in ("DATE", "TIME"):  # "President Roe Saturday named"
            end -= 1
        run = doc[start:end]
        if not 0 < len(run) <= _PERSON_LONGEST or all(labels.get(index) == "PERSON" for index in range(start, end)):
            continue
        known = names().find(run.text) or any(word.lower_ in GENERIC or not word.text[0].isalpha() for word in run)
        if not known and (_is_titled(doc, start, token) if len(run) > 1 else _acts_as_person(token)):
            yield start, end


def _start(token: Token) -> int:
    """Return where the name of a person begins: after titles, at the first of its capitalized words and particles."""
    start = token.i
    while start and (token.doc[start - 1].pos_ == "PROPN" or token.doc[start - 1].lower_ in _PARTICLES):
        before = token.doc[start - 1]
        if before.lower_ in _ROLES or not (before.text[:1].isupper() or before.lower_ in _PARTICLES):
            break
        start -= 1
    while token.doc[start].lower_ in _PARTICLES and start < token.i:
        start += 1
    return start


def _is_titled(doc: Doc, start: int, token: Token) -> bool:
    """Tell whether a title stands before a name, or a role beside it: "President A. Roe", "a clerk, Nadia Osei"."""
    if start and doc[start - 1].lower_ in _ROLES - _NO_ROLES:
        return True
    role = token.head
    return token.dep_ == "appos" and role.lemma_.lower() in _ROLES - _NO_ROLES and role.tag_ == "NN" and start > role.i


def _acts_as_person(token: Token) -> bool:
    """Tell whether a single name does what only a person does, or "who" follows it."""
    if token.dep_ not in ("nsubj", "nsubjpass") or token.ent_type_ in ("NORP", "DATE", "TIME"):
        return False
    follows = token.i + 2 < len(token.doc) and token.nbor().text == "," and token.nbor(2).lower_ == "who"
    return follows or token.head.lemma_ in _PERSONAL
