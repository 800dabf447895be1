"""Who does not act for those whom they are called after: "the group's former head", "the Peruvian head of a UN team"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.extraction.coreference.cast import Cast, entry_of
from timeline.extraction.language.roles import STAFF, TITLES
from timeline.extraction.language.words import word_set
from timeline.extraction.recognition.kinds import is_role
from timeline.model.mentions import ActorKind

if TYPE_CHECKING:
    from spacy.tokens import Token

FORMERLY = word_set("ex former ousted onetime one-time retired")
_SERVANTS = word_set("aide airman diplomat official policeman policewoman politician sailor serviceman soldier spy")


def is_former(person: Token, before: int = -1) -> bool:
    """Tell whether somebody is said to have been what they are called; by a word before the index `before`, where that is given."""
    lemma = person.lemma_.lower()
    is_person = person.pos_ == "PROPN" or lemma in STAFF or lemma in TITLES or lemma in _SERVANTS or is_role(lemma)
    told = (child for child in person.children if child.dep_ == "amod" and child.lower_ in FORMERLY)
    return is_person and any(before < 0 or child.i < before for child in told)


def is_of_other_body(person: Token, cast: Cast) -> bool:
    """Tell whether a people only says where somebody is from, who leads or speaks for a body: "the Peruvian head of a UN team"."""
    if person.lemma_.lower() not in TITLES:
        return False
    inner = [token for child in person.children if child.lower_ in ("for", "of") for token in child.children if token.dep_ == "pobj"]
    beside = (
        token
        for noun in inner
        for token in (noun, *(child for child in noun.children if child.dep_ in ("amod", "compound", "nmod", "poss")))
    )
    return any(entry is not None and entry.kind is ActorKind.ORGANIZATION for entry in (entry_of(token, cast) for token in beside))
