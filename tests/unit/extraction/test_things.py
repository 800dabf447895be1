"""Things that act for whom an article says they are of. The sentences and most of the names are made up for these tests."""

from datetime import date

import pytest

from timeline.extraction.extractor import Extractor

DAY = date(2025, 4, 9)  # a Wednesday

OWNED = [
    ("North Korea has built two ballistic missiles. The missiles flew over the village on Monday.", {"North Korea"}),
    ("The crew saw Norwegian warships off the coast. On Monday the warships sank.", {"Norway"}),
    ("Chile's first satellite weighs a ton. The small satellite was lost on Monday.", {"Chile"}),
    ("A drone fired by Hezbollah was seen over the hills. The drone fell into a field on Monday.", {"Hezbollah"}),
    ("Holvar Corp. launched a rocket in its first year. The rocket exploded on Monday.", {"Holvar"}),
]
TOLD_LATER = [
    (
        "North Korea fired a missile in May. South Korea's army said that the projectile was fired from a valley on Monday.",
        {"North Korea"},
    ),
    ("North Korea fired a missile in May. Friday's missile test set off sirens.", {"North Korea"}),
    ("North Korea fired a missile in May. The launch woke the village on Monday.", {"North Korea"}),
    ("It was the third launch of a missile by North Korea in 2024.", {"North Korea"}),
]
OF_NOBODY = [
    "North Korea has missiles. South Korea's missiles are newer. The missiles were shown on Monday.",
    "The missile fell into a field on Monday. Later Peru's missiles were shown to the press.",
    "Peru shot down a drone. The drone fell into a field on Monday.",
]


@pytest.mark.parametrize(("text", "names"), [*OWNED, *TOLD_LATER])
def test_a_thing_stands_for_whose_it_was_said_to_be(extractor: Extractor, text: str, names: set[str]) -> None:
    mentions = [mention for mention in extractor.extract(text, DAY).mentions if mention.date is not None]
    assert {actor.name for actor in mentions[-1].actors} == names


@pytest.mark.parametrize("text", OF_NOBODY)
def test_a_thing_of_two_or_of_nobody_yet_stands_for_nobody(extractor: Extractor, text: str) -> None:
    dated = [mention for mention in extractor.extract(text, DAY).mentions if mention.date is not None]
    assert dated
    assert not any(mention.actors for mention in dated)
