"""What a word weighs, and which forms are one word."""

import pytest

from timeline.identity.terms import RARE, heaviest, shared, stem_of, terms_of, terms_of_all, weight_of


@pytest.mark.parametrize(
    "forms",
    [
        ("raise", "raises", "raised", "raising"),
        ("kidnap", "kidnaps", "kidnapped", "kidnapping"),
        ("treaty", "treaties"),
        ("sentence", "sentences", "sentenced", "sentencing"),
        ("launch", "launches", "launched", "Launching"),
    ],
)
def test_the_forms_of_a_word_are_one(forms):
    assert len({stem_of(form) for form in forms}) == 1


@pytest.mark.parametrize("word", ["the", "said", "Tuesday", "June", "2024", "7", "year", "Reuters"])
def test_words_of_every_article_weigh_nothing(word):
    assert weight_of(word) == 0


def test_rarer_words_weigh_more():
    assert 0 < weight_of("company") < weight_of("missile") < weight_of("Hokkaido") == RARE
    assert weight_of("launches") == weight_of("launch")


def test_numbers_count_as_they_are_long_but_years_do_not():
    assert weight_of("121") == RARE
    assert weight_of("27") < RARE
    assert weight_of("2017") == 0


def test_terms_know_no_accents_case_or_possessive():
    assert terms_of("Türkiye's Côte") == terms_of("TURKIYE cote")


def test_a_hyphenated_word_is_found_by_its_parts_too():
    assert shared(terms_of("AngoSat-1 satellite"), terms_of("AngoSat satellite")) > RARE


def test_the_heaviest_terms_do_not_hang_on_the_order_of_words():
    assert heaviest(terms_of("Hokkaido missile Erimo"), 2) == heaviest(terms_of("missile Erimo Hokkaido"), 2)


@pytest.mark.parametrize("texts", [("hearing", "hears"), ("hears", "hearing"), ("hears hearing", "Erimo"), ("missile", "Erimo")])
def test_several_texts_weigh_a_stem_as_the_last_of_them_does(texts):
    expected = {}
    for text in texts:
        expected.update(terms_of(text))
    assert terms_of_all(texts) == expected
