"""What a sentence counts, and where two count otherwise."""

import pytest

from timeline.identity.amounts import amounts_told, differ


def test_the_words_after_a_number_are_what_it_counts():
    assert amounts_told("Norvik sold 1,200 grey seals for $2.5 billion to one person") == {
        ("grey", 1200), ("seal", 1200), ("billion", 2.5), ("people", 1),
    }  # fmt: skip


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("killing three people", "killing one person", True),
        ("killing three people", "3 people died", False),
        ("forty ferries sank", "25 ferries sank", False),
        ("40 ferries sank", "25 ferries sank", True),
        ("40 ferries sank", "25 sailors drowned", False),
        ("40 ferries and 25 boats sank", "40 ferries and 26 boats sank", False),
        ("one of the ferries sank", "two of the ferries sank", False),
    ],
)
def test_sentences_differ_where_they_count_one_thing_and_nothing_alike(one, other, expected):
    assert differ(amounts_told(one), amounts_told(other)) is expected
    assert differ(amounts_told(other), amounts_told(one)) is expected
