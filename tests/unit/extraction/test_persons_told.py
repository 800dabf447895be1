"""Persons whom neither a table nor the parser knows, by what a text goes on to say of them. Texts and names are made up for these tests."""

import re
from collections import Counter
from datetime import date

import pytest

from timeline.extraction.extractor import Extractor
from timeline.extraction.recognition.kinds import judge

DAY = date(2025, 4, 9)  # a Wednesday


def last(extractor: Extractor, text: str) -> set[str]:
    """Name the actors of the last dated mention of a text."""
    mentions = [mention for mention in extractor.extract(text, DAY).mentions if mention.date is not None]
    return {actor.name for actor in mentions[-1].actors}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Ondrella Lima, whose songs filled the halls of Oden, died on Monday.", {"Ondrella Lima"}),
        ("Ondrella Lima was born in Oden in 1937.", {"Ondrella Lima"}),
        ("Ondrella Lima, a trapper's daughter, grew up in Oden. She sailed home in 1961.", {"Ondrella Lima"}),
        ("The treaty with Lima was signed in Oden in 1937.", {"Peru"}),
    ],
)
def test_who_was_born_or_died_is_a_person_whatever_the_last_word_may_name(extractor: Extractor, text: str, names: set[str]) -> None:
    assert last(extractor, text) == names


@pytest.mark.parametrize(
    ("text", "surface", "voted", "label"),
    [
        ("A charge against Marcus Brull fell. Brull, 49, left. Loretta Brull wept.", "Marcus Brull", "ORG", "PERSON"),
        ("A charge against Marcus Brull fell. Mr. Brull left.", "Marcus Brull", "ORG", "PERSON"),
        ("A broker, Lachlan Pruitt, cut the forecast.", "Lachlan Pruitt", "ORG", "PERSON"),
        ("A maker, Lachlan Pruitt, cut its forecast.", "Lachlan Pruitt", "ORG", "ORG"),
        ("A charge against Marcus Brull fell. Brull shares rose.", "Marcus Brull", "ORG", "ORG"),
        ("She lived with an aunt in Mindrello.", "Mindrello", "PERSON", "GPE"),
        ("She lost herself in Mindrello's eyes.", "Mindrello", "PERSON", "PERSON"),
        ("Nobody believed in Mindrello. Mindrello resigned.", "Mindrello", "PERSON", "PERSON"),
    ],
)
def test_what_the_parser_takes_a_name_for_is_weighed_against_how_the_text_speaks_of_it(
    text: str, surface: str, voted: str, label: str
) -> None:
    places = [(match.start(), match.end()) for match in re.finditer(surface, text)]
    assert judge(text, {surface: places}, {surface: Counter({voted: 1})}, ()) == {surface: label}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Ana Vantke was a judge. In 1987 Norway made her ambassador to Peru.", {"Norway", "Ana Vantke"}),
        ("Karl Belkai denied all. Last month the Senate of Chile refused to lift his immunity.", {"Senate", "Karl Belkai"}),
        ("Karl Belkai denied all. On Monday Ana Vantke met his mother.", {"Ana Vantke"}),
    ],
)
def test_what_is_done_to_what_is_theirs_is_done_to_them(extractor: Extractor, text: str, names: set[str]) -> None:
    assert names == last(extractor, text) - {"Peru"}


def test_he_is_who_opens_the_sentence_before_though_another_is_named_more(extractor: Extractor) -> None:
    text = (
        "Ondar Belkai met Ana Vantke. Ondar Belkai left. Mr Belkai was tired.\n\n"
        "Former Prime Minister Bettavio Kravo, who lives in Oden, denied it. He resigned on Monday."
    )
    assert "Bettavio Kravo" in last(extractor, text)
