"""Whom a surname in the plural stands for. The texts and the names in them are made up for these tests."""

from datetime import date

import pytest

from timeline.extraction.extractor import Extractor

DAY = date(2021, 6, 18)  # a Friday


@pytest.mark.parametrize(
    ("text", "trigger", "names"),
    [
        ("Karl Vurk and Ana Vurk came. The Vurks sued Peru on Monday.", "sued", {"Karl Vurk", "Ana Vurk", "Peru"}),
        ("Karl Vurk and Ana Vurk came. The Vurk brothers sued Peru on Monday.", "sued", {"Karl Vurk", "Ana Vurk", "Peru"}),
        ("Karl Amsel and Ana Amsel came. Mr and Mrs Amsel sued Peru on Monday.", "sued", {"Karl Amsel", "Ana Amsel", "Peru"}),
        ("Karl Colles and Ana Colles came. The Colleses sued Peru on Monday.", "sued", {"Karl Colles", "Ana Colles", "Peru"}),
        (
            "The Northern & Vale Press lost. Northern & Vale grew. Northern & Vale sued Peru in 2019.",
            "sued",
            {"Northern & Vale", "Peru"},
        ),
        (
            "The Lions of Arden won. Lions of Arden ran. The Lions won. The Lions sued Peru in 2019.",
            "sued",
            {"Lions of Arden", "Peru"},
        ),
        ("The treasurer of St Aldate's resigned in 2019.", "resigned", {"St Aldate's"}),
        ("Arden Police's Missing Persons Squad sued Peru in 2019.", "sued", {"Missing Persons Squad", "Peru"}),
    ],
)
def test_who_is_meant(extractor: Extractor, text: str, trigger: str, names: set[str]) -> None:
    told = [mention for mention in extractor.extract(text, DAY).mentions if mention.trigger.text == trigger]
    assert [{actor.name for actor in mention.actors} for mention in told] == [names]


def test_three_of_a_name_are_no_two(extractor: Extractor) -> None:
    told = extractor.extract("Karl Vurk, Ana Vurk and Tom Vurk came. The Vurks sued Peru on Monday.", DAY).mentions
    assert not {"Karl Vurk", "Ana Vurk"} & {actor.name for mention in told for actor in mention.actors}
