"""Who is told by name of several. The sentences and most of the names in them are made up for these tests."""

from datetime import date

import pytest

from timeline.extraction.extractor import Extractor

DAY = date(2025, 4, 9)  # a Wednesday


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Three broadcasters, among them the BBC and CNN, said on Monday that they would move.", {"BBC", "CNN"}),
        ("Prosecutors charged nine people on Monday, among them the former mayor, Karl Holm.", {"Karl Holm"}),
        ("Nine soldiers, among them a Peruvian general, died in a raid on Monday.", {"Peru"}),
    ],
)
def test_examples_take_part(extractor: Extractor, text: str, names: set[str]) -> None:
    assert [{actor.name for actor in mention.actors} for mention in extractor.extract(text, DAY).mentions] == [names]


def test_examples_of_something_else_do_not(extractor: Extractor) -> None:
    text = "Two clerks resigned on Monday; many had left before, among them Ana Ruiz."
    (mention,) = (mention for mention in extractor.extract(text, DAY).mentions if mention.trigger.text == "resigned")
    assert mention.actors == ()
