"""Whom a statement accuses or tells what to do. The sentences and most of the names in them are made up for these tests."""

from datetime import date

import pytest

from timeline.extraction.extractor import Extractor

DAY = date(2025, 4, 9)  # a Wednesday


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Ana Ruiz said on Monday that Sony had bribed two clerks.", {"Ana Ruiz", "Sony"}),
        ("Chile said on Monday that Peruvian troops had shelled a town.", {"Chile", "Peru"}),
        ("Chile warned on Monday that Peru must pull out its troops.", {"Chile", "Peru"}),
        ("Ana Ruiz said on Monday that Nintendo needs to explain the loss.", {"Ana Ruiz", "Nintendo"}),
    ],
)
def test_who_is_accused_or_told_what_to_do(extractor: Extractor, text: str, names: set[str]) -> None:
    told = (mention for mention in extractor.extract(text, DAY).mentions if mention.trigger.text in ("said", "warned"))
    assert [{actor.name for actor in mention.actors} for mention in told] == [names]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Ana Ruiz said on Monday that Sony had opened a shop.", {"Ana Ruiz"}),
        ("Ana Ruiz said on Monday that Nintendo will explain the loss.", {"Ana Ruiz"}),
        ("Ana Ruiz said on Monday that Sony had been robbed.", {"Ana Ruiz"}),
    ],
)
def test_what_a_statement_is_about_has_no_part(extractor: Extractor, text: str, names: set[str]) -> None:
    told = (mention for mention in extractor.extract(text, DAY).mentions if mention.trigger.text in ("said", "warned"))
    assert [{actor.name for actor in mention.actors} for mention in told] == [names]
