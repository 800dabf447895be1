"""Mends one fault of rule-based lemmas: "hoped" and "rated" come out as "hop" and "rat", though those double their last letter.

A verb of the pattern consonant, vowel, consonant doubles the last letter ("hopped"), so the form with a single one belongs to the verb
that ends with "e", where the model's index knows both.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Token

_DOUBLES = re.compile(r"[^aeiou]+[aeiou][bdgklmnprt]")


def mend(nlp: Language) -> None:
    """Put a look-up of those forms before the rules of a model's lemmatizer; a model without an index of verbs stays as it is."""
    from spacy.pipeline import Lemmatizer

    lemmatizer = nlp.get_pipe("lemmatizer") if nlp.has_pipe("lemmatizer") else None
    if not isinstance(lemmatizer, Lemmatizer) or not lemmatizer.lookups.has_table("lemma_index"):
        return
    forms = dict(_forms(frozenset(lemmatizer.lookups.get_table("lemma_index").get("verb", ()))))
    by_rule = lemmatizer.lemmatize

    def lemmatize(token: Token) -> list[str]:
        lemma = forms.get(token.lower_) if token.pos_ == "VERB" else None
        return [lemma] if lemma else by_rule(token)

    lemmatizer.lemmatize = lemmatize


def _forms(known: frozenset[str]) -> Iterator[tuple[str, str]]:
    for short in known:
        if f"{short}e" in known and _DOUBLES.fullmatch(short):
            lemma = f"{short}e"
            yield from ((form, lemma) for form in (f"{lemma}s", f"{lemma}d", f"{short}ing"))
