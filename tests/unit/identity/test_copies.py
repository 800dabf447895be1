"""Syndicated copies count once."""

from timeline.identity.copies import families, independent

WIRE = "The Erstal ferry ran aground off Marn with 129 passengers on board, the coast guard said."
COPY = "ERSTAL (Agency) - The Erstal ferry ran aground off Marn with 129 passengers aboard, the coast guard says."
OWN = "A ferry with more than a hundred people is stuck on a sandbank near the lighthouse of Marn."


def test_copies_count_once_and_own_words_again():
    assert independent([("a", WIRE), ("b", COPY), ("c", OWN)]) == 2


def test_copies_of_copies_are_one_family():
    assert families([("a", WIRE), ("b", WIRE), ("c", COPY), ("c", OWN)]) == [("a", "b", "c")]


def test_short_sentences_prove_nothing():
    assert independent([("a", "It happened."), ("b", "It happened.")]) == 2


def test_the_same_words_in_another_order_are_a_sentence_of_its_own():
    one = "Norvik signed the Erstal fishing treaty with Saldova in Vellin."
    other = "Saldova and Norvik signed the Erstal fishing treaty in Vellin after ten years of talks."
    assert independent([("a", one), ("b", other)]) == 2
