"""Whom short references stand for. The sentences and most of the names in them are made up for these tests."""

from datetime import date

import pytest

from timeline.extraction.extractor import Extractor

DAY = date(2025, 4, 9)  # a Wednesday


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Karl Holm is Peru's president. On Monday the president met Ana Ruiz.", {"Karl Holm", "Peru", "Ana Ruiz"}),
        ("Ana Ruiz is a Peruvian novelist. The novelist won the prize in 2015.", {"Ana Ruiz"}),
        ("Sony's chairman is Karl Holm. He resigned on Monday.", {"Karl Holm", "Sony"}),
        ("Ana Ruiz beat Karl Holm in the final. The Spaniard had won in 2015.", {"Ana Ruiz"}),
        ("Boeing lost money. The planemaker said on Monday that it will cut jobs.", {"Boeing"}),
        ("Sony has a plant in Beni. The plant was closed on Monday.", {"Sony"}),
        ("Peru's foreign ministry protested. The ministry summoned Karl Holm on Monday.", {"Peru", "Karl Holm"}),
        ("Sony rose. Shares of the company closed on Monday at $5.", {"Sony"}),
        ("Iraq invaded Kuwait. The invasion began in August 1990.", {"Iraq", "Kuwait"}),
        ("In May, Holvar Corp. bought Servex Inc. The deal was approved on Monday.", {"Holvar", "Servex"}),
        ("Peru and Chile signed a border pact in May. Karl Holm left. The pact takes effect on 1 June.", {"Peru", "Chile"}),
        ("Karl Holm and Tom Archer robbed a bank. Both were jailed on Monday.", {"Karl Holm", "Tom Archer"}),
        ("Roads are flooded, officials in Jakarta said. The transport ministry shut two bridges on Monday.", {"Indonesia"}),
        ("Peru is short of gas. The ministry of energy raised prices on Monday.", {"Peru"}),
        ("The agency, known as Sarvas, sent two boats on Monday.", {"Sarvas"}),
        ("A firm named Quellor was fined on Monday.", {"Quellor"}),
        ("A man identified as Karl Holm was shot on Monday.", {"Karl Holm"}),
        ("PT Rimba Jaya lost its licence. The company was founded in 1998.", {"Rimba Jaya"}),
        ("Karl Holm was poor. In 2011 he met Tom Archer. He resigned in 2015.", {"Karl Holm"}),
        ("A court on Crete sentenced Karl Holm on Monday.", {"Karl Holm"}),
        ("The Arno burst its banks on Monday.", set()),
        ("The Arno Group bought Holvar on Monday.", {"Arno Group", "Holvar"}),
        ("Shares in Telvara fell 12% on Monday.", {"Telvara"}),
        ("Iceland's largest bank, Kaupland, collapsed on Monday.", {"Kaupland"}),
        ("Sarvik Air Flight 218 crashed on Monday. Sarvik Air was sorry.", {"Sarvik Air"}),
        ("York Minster caught fire on Monday.", set()),
        ("The El Massad, an old trawler, went down on Monday.", set()),
        ("Turnout in Oden fell on Monday.", set()),
        ("In a letter dated Nov. 19, the bank cautioned the clerk.", set()),
        ("Karl Holm met Ana Ruiz on Valentine's Day.", {"Karl Holm", "Ana Ruiz"}),
        ("The F/V Rona Lee left the port. The Rona Lee sank on Monday.", set()),
    ],
)
def test_who_is_spoken_of(extractor: Extractor, text: str, names: set[str]) -> None:
    mentions = [mention for mention in extractor.extract(text, DAY).mentions if mention.date is not None]
    assert {actor.name for actor in mentions[-1].actors} == names


def test_one_of_a_people_is_nobody_where_no_person_is_named(extractor: Extractor) -> None:
    (mention,) = (one for one in extractor.extract("Peru is calm. The Spaniard left on Monday.", DAY).mentions if one.date is not None)
    assert mention.actors == ()


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The Oden Estuary Rescue Trust has 12 boats. Karl Holm joined the charity in 2004.", "Oden Estuary Rescue Trust"),
        ("Karl Holm wrote to the Oden Tribune. On Monday he told the newspaper that he was ill.", "Oden Tribune"),
        ("The Oden Playhouse was shut. In 1953 Ana Ruiz bought the theatre.", "Oden Playhouse"),
        ("Oden College has 900 students. The school closed in 2012.", "Oden College"),
    ],
)
def test_a_body_goes_by_the_noun_for_what_its_name_says(extractor: Extractor, text: str, name: str) -> None:
    assert name in {actor.name for actor in extractor.extract(text, DAY).mentions[-1].actors}


@pytest.mark.parametrize(
    "text",
    [
        "The Oden Tribune and the Vardo Herald are old. On Monday Ana Ruiz told the newspaper that she was ill.",  # either
        "The Oden Water Authority has 12 boats. On Monday Ana Ruiz sued the regulator, Brixatel.",  # another
    ],
)
def test_a_noun_that_may_be_anothers_stands_for_nobody(extractor: Extractor, text: str) -> None:
    assert {actor.name for actor in extractor.extract(text, DAY).mentions[-1].actors} <= {"Ana Ruiz", "Brixatel"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Karl Holm, 61, met Tom Archer, 34. Archer wept. The 61-year-old was jailed on Monday.", "Karl Holm"),
        ("Tom Archer met 61-year-old teacher Karl Holm. Archer wept. The 61-year-old teacher was jailed on Monday.", "Karl Holm"),
        ("Karl Holm (61) met Tom Archer. Archer wept. On Monday a judge jailed the 61-year-old.", "Karl Holm"),
        ("Karl Holm, 61, met Tom Archer, 61. The 61-year-old was jailed on Monday.", "Karl Holm"),  # whom the text is on
    ],
)
def test_who_is_of_an_age(extractor: Extractor, text: str, name: str) -> None:
    assert name in {actor.name for actor in extractor.extract(text, DAY).mentions[-1].actors}
