"""Things with names of their own act for whoever makes them. The sentences and most of the names are made up for these tests."""

from datetime import date

import pytest

from timeline.extraction.extractor import Extractor
from timeline.extraction.recognition.products import named_things

DAY = date(2025, 4, 9)  # a Wednesday


@pytest.mark.parametrize(
    ("text", "things"),
    [
        ("Holvar showed its Brix Heavy rocket.", {"Brix Heavy"}),
        ("It has a chip called Norvax Core.", {"Norvax Core"}),
        ("Peru's first satellite, Tavis-1, was lost.", {"Tavis"}),
        ("Norvax Core, a small, custom-made chip for phones, is out.", {"Norvax Core"}),
        ("Tavis 2 is a lander of Peru.", {"Tavis"}),
        ("It flew a rocket, known as the Brix Heavy.", {"Brix Heavy"}),
        ("Norvax Core, a small chip maker, is out.", set()),
        ("The Servex phone is out. Servex said it sells well.", set()),
        ("On the plane, Anna Holm wept.", set()),
        ("He drove a Ford car.", set()),
        ("Ana Ruiz met Tom Archer.", set()),
    ],
)
def test_what_is_a_thing(text: str, things: set[str]) -> None:
    assert named_things(text) == things


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Holvar Corp. has a base. Holvar showed its Brix Heavy rocket. The Brix Heavy lifted off on Monday.", {"Holvar"}),
        ("Peru's first satellite, Tavis-1, was lost on Monday.", {"Peru"}),
        ("Peru's moon programme began with Tavis 1, a small orbiter. Tavis 2 lifted off on Monday.", {"Peru"}),
        ("Peru has named the next probes, known collectively as Tavis 4. The main stage of Tavis 4 lifted off on Monday.", {"Peru"}),
        ("A chip called Norvax Core was shown in Lima. Norvax Core went on sale on Monday.", set()),
    ],
)
def test_a_named_thing_acts_for_its_owner(extractor: Extractor, text: str, names: set[str]) -> None:
    mentions = [mention for mention in extractor.extract(text, DAY).mentions if mention.date is not None]
    assert {actor.name for actor in mentions[-1].actors} == names


def test_a_thing_of_somebody_named_in_the_possessive(extractor: Extractor) -> None:
    found = extractor.extract("Holvar praised its Falcon rocket on Monday. It is small. Holvar said so on Tuesday.", DAY)
    assert found.problems == ()
    assert [actor.name for actor in found.mentions[-1].actors] == ["Holvar"]
