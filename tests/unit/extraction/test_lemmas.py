"""Lemmas of verbs in "e" that rules take for shorter verbs."""

import pytest
import spacy

from timeline.extraction.extractor import Extractor
from timeline.extraction.language.lemmas import mend


@pytest.mark.parametrize(
    ("sentence", "lemmas"),
    [
        ("They hoped to win and hopped over the wall.", ["hope", "win", "hop"]),
        ("She hates him, and he rated her.", ["hate", "rate"]),
        ("It was planned, taped and tapped.", ["plan", "tape", "tap"]),
    ],
)
def test_the_single_letter_belongs_to_the_verb_in_e(extractor: Extractor, sentence: str, lemmas: list[str]) -> None:
    assert [token.lemma_ for token in extractor._nlp(sentence) if token.pos_ == "VERB"] == lemmas


def test_a_model_without_a_lemmatizer_stays_as_it_is() -> None:
    nlp = spacy.blank("en")
    mend(nlp)
    assert nlp.pipe_names == []
