"""Persons whom the words beside a name show, where the parser's own labels miss them."""

from itertools import pairwise

import pytest

from timeline.extraction.extractor import Extractor
from timeline.extraction.recognition.seen import seen


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("Støre arrived on Wednesday evening aboard a ship.", "Støre"),
        ("Frostadóttir, who took office in December, flew in the same night.", "Frostadóttir"),
        ("Peru's foreign minister, Þórdís Katrín Holmsdóttir, defended the treaty.", "Þórdís Katrín Holmsdóttir"),
        ("The premier and his Chilean counterpart, Kristrún Elsdóttir, shook hands.", "Kristrún Elsdóttir"),
        ("Commission President Ana von der Holm will visit Oden.", "Ana von der Holm"),
        ("It began with a complaint that a clerk, Nadia Osei, filed.", "Nadia Osei"),
    ],
)
def test_a_person_shown_by_the_words_around(extractor: Extractor, text: str, person: str) -> None:
    found = {(text[entity.start : entity.end], entity.label) for entity in seen(extractor._nlp(text), 0)}
    assert (person, "PERSON") in found
    spans = sorted((entity.start, entity.end) for entity in seen(extractor._nlp(text), 0))
    assert all(before[1] <= after[0] for before, after in pairwise(spans))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The leader of the party, Jobbik, left.", "Jobbik"),
        ("President Bill Clinton Saturday named a judge.", "Bill Clinton Saturday"),
        ("Washington, who crossed the river, was ill.", "Washington"),
    ],
)
def test_what_is_no_person_or_more_than_one(extractor: Extractor, text: str, name: str) -> None:
    assert (name, "PERSON") not in {(text[entity.start : entity.end], entity.label) for entity in seen(extractor._nlp(text), 0)}


def test_an_office_without_its_state_takes_none_that_is_only_asked_for_help(extractor: Extractor) -> None:
    text = "The U.S. Weather Service saw the storm. President Joseph Manuai asked Peru and Chile for help on 3 May 2020. Lima sent aid."
    dated = next(mention for mention in extractor.extract(text).mentions if mention.date is not None)
    assert {actor.name for actor in dated.actors} == {"Joseph Manuai", "Peru", "Chile"}


@pytest.mark.parametrize(
    "text", ["He died in Oden on 10 or 11 June 323 BC.", "Augustus ruled from 27 BC to AD 14.", "Oden was buried in AD 79."]
)
def test_an_era_is_nobody(extractor: Extractor, text: str) -> None:
    found = {text[entity.start : entity.end] for entity in seen(extractor._nlp(text), 0) if entity.label in ("ORG", "PERSON", "GPE")}
    assert not any(set(name.split()) & {"AD", "BC"} for name in found)
