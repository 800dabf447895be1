"""Whom pronouns, kin and short references stand for. The sentences and most of the names in them are made up for these tests."""

from datetime import date

import pytest

from timeline.extraction.extractor import Extractor

DAY = date(2025, 4, 9)  # a Wednesday


def last(extractor: Extractor, text: str) -> set[str]:
    """Name the actors of the last dated mention of a text."""
    mentions = [mention for mention in extractor.extract(text, DAY).mentions if mention.date is not None]
    return {actor.name for actor in mentions[-1].actors}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Ana Vantke met Sheikh Ondar Belkai. Ondar Belkai, a poet, was kind. She left on Monday.", {"Ana Vantke"}),
        ("Ana Vantke won. Dorvan Belkai's stepfather, Ondar Belkai, was there. She was paid on Monday.", {"Ana Vantke"}),
        ("Ana Vantke won. Ondar Belkai, her half-brother, was there. She was paid on Monday.", {"Ana Vantke"}),
    ],
)
def test_kin_and_titles_tell_who_is_he_or_she(extractor: Extractor, text: str, names: set[str]) -> None:
    assert last(extractor, text) == names


LIFE = "Ana Vantke, who has died aged 81, was a surgeon. She was born in Oden.\n\n"


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            f"{LIFE}A priest who came up from the harbour saw that she could count, and told Jorun Belkai. In 1961 she sailed home.",
            {"Ana Vantke"},
        ),
        (
            f"{LIFE}The hospital on the hill above the harbour of the old town was run by Jorun Belkai. In 1961 she sailed home.",
            {"Ana Vantke"},
        ),
        (f"{LIFE}Jorun Belkai, her pupil, was shrewder. In 1961 she sailed home.", {"Jorun Belkai"}),
        (
            "Ana Vantke won.\n\nAmong those who came up from the harbour that evening to dance was Jorun Belkai. In 1961 she sailed home.",
            {"Ana Vantke"},
        ),
    ],
)
def test_a_life_is_of_whom_it_is_told(extractor: Extractor, text: str, names: set[str]) -> None:
    assert last(extractor, text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Ana Vantke met her brother, Ondar, in Oden. Her sister, Jorun Vantke, slept. The sister left on Monday.", {"Jorun Vantke"}),
        ("Ana Vantke and Karl Vantke ran a farm. Mrs Vantke sold it. Her husband left on Monday.", {"Karl Vantke"}),
        ("Ana Vantke married Karl Belkai. He was a smith. His wife left on Monday.", {"Ana Vantke"}),
        ("Ana Vantke ran a farm. Vantke's widower, Karl Belkai, sold it. The widower left on Monday.", {"Karl Belkai"}),
        (f"{LIFE}She met Karl Belkai, whom she married in 1950. Belkai emigrated. His wife sailed home in 1961.", {"Ana Vantke"}),
        ("Ana Vantke and Karl Vantke ran a farm. The Vantkes left on Monday.", {"Ana Vantke", "Karl Vantke"}),
        ("Ana Vantke and Karl Vantke ran a farm. The Oden couple, who were tired, left on Monday.", {"Ana Vantke", "Karl Vantke"}),
        ("Jorg Vantke and Karl Vantke ran a farm. The brothers left on Monday.", {"Jorg Vantke", "Karl Vantke"}),
        ("Jorg Dorvan and Karl Vantke ran a farm. The brothers left on Monday.", set()),
        ("Ana Vantke ran a farm. A widow left on Monday.", set()),
        ("Ana Vantke wept. Mr Vantke left on Monday. Karl Vantke was old.", {"Karl Vantke"}),
    ],
)
def test_kin_is_who_is_called_so_or_has_the_family_name(extractor: Extractor, text: str, names: set[str]) -> None:
    assert last(extractor, text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Sarvik FC have won again. They play in Oden on Friday.", {"Sarvik FC"}),
        ("Peru has no rockets. They will be bought in June 2025.", set()),
        (
            "Peru and Chile quarrel. Peru and Chile met. Karl Holm, a Swiss envoy, came. The two sides broke off talks on Monday.",
            {"Peru", "Chile"},
        ),
        ("Peru hates Chile. Peru fears Chile. Brazil and Cuba left. The two enemies met on Monday.", {"Brazil", "Cuba"}),
        ("Peru hates Chile. Peru fears Chile. Brazil left. The two enemies met on Monday.", {"Peru", "Chile"}),
        ("Peru hates Chile. The two rivals have not met since their war in 1979.", {"Peru", "Chile"}),
    ],
)
def test_several_are_those_of_whom_a_text_tells(extractor: Extractor, text: str, names: set[str]) -> None:
    assert last(extractor, text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Karl Vantke, 63, a retired treasurer, slept. Jorun Belkai, his aunt, ate. Police arrested the treasurer on Monday.",
            {"Karl Vantke"},
        ),
        (
            "Karl Vantke was appointed honorary treasurer of a choir. Tom Belkai sang. The disgraced treasurer left on Monday.",
            {"Karl Vantke"},
        ),
        ("Ana Vantke, who was a nurse, met Tom Belkai. Tom Belkai met the nurse in Oden on Monday.", {"Ana Vantke", "Tom Belkai"}),
        ("Ana Vantke trained as an architect. Jorun Belkai cooks. The Peruvian architect left on Monday.", {"Ana Vantke"}),
        ("Ana Vantke was a nurse. Tom Belkai is a nurse. The nurse left on Monday.", set()),
        ("Ana Vantke was the treasurer of a choir. Jorun Belkai sang. Members chose the new treasurer on Monday.", set()),
    ],
)
def test_one_is_meant_by_what_the_text_said_of_him(extractor: Extractor, text: str, names: set[str]) -> None:
    assert last(extractor, text) == names


COURT = "Karl Vantke, 63, of Oden, was jailed for theft by a court. A judge, Tom Belkai, spoke. "


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (f"{COURT}The hearing will take place on 24 June.", {"Karl Vantke"}),
        (f"{COURT}Sentence was passed on Monday.", {"Karl Vantke"}),
        (f"{COURT}Jorun Belkai, his lawyer, said her client paid the money back on Monday.", {"Karl Vantke"}),
        (f"{COURT}The trial of Ana Ruiz will open on 24 June.", {"Ana Ruiz"}),
        ("Karl Vantke was jailed by a court. Tom Belkai was acquitted. The hearing was held on Monday.", set()),
        ("Karl Vantke met Tom Belkai in court. The hearing was held on Monday.", set()),
        (f"{LIFE}Karl Belkai sang. The funeral was held on Monday.", {"Ana Vantke"}),
        ("Ana Vantke sang. The funeral was held on Monday.", set()),
    ],
)
def test_a_hearing_is_of_who_stands_trial_and_a_funeral_of_whose_life_is_told(extractor: Extractor, text: str, names: set[str]) -> None:
    assert last(extractor, text) == names


def test_a_ministry_is_of_the_state_that_the_article_is_about(extractor: Extractor) -> None:
    far = "Everybody in the valley talks of it, at the market and in the school and by the river. " * 6
    end = "Karl Holm once lived in Mali and in Niger. His club was closed by the interior ministry in June 2024."
    text = f"Peru held a vote. Peru is calm. {far}{end}"
    assert "Peru" in last(extractor, text)
    assert not {"Mali", "Niger"} & last(extractor, text)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Karl Vantke met Ana Belkai. Tom Belkai, her father, was glad. They married in June 2024.", {"Karl Vantke", "Ana Belkai"}),
        (
            "Princess Vella met Karl Holm. Tom Belkai, an uncle, was glad. They became engaged in June 2024.",
            {"Princess Vella", "Tom Belkai"},
        ),
        (
            "Ana Vantke married Karl Belkai. Jorun Holm, Ana Dorne and Tom Dorne sang. They divorced in June 2024.",
            {"Ana Vantke", "Karl Belkai"},
        ),
        ("Ana Vantke and Vella Belkai sang. They divorced in June 2024.", {"Ana Vantke", "Vella Belkai"}),
        (f"{LIFE}In 1950 she had married Karl Belkai. Jorun Holm sang. The couple emigrated in 1961.", {"Ana Vantke", "Karl Belkai"}),
    ],
)
def test_two_who_marry_are_a_man_and_a_woman_or_who_is_told_to_be_married(extractor: Extractor, text: str, names: set[str]) -> None:
    assert last(extractor, text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("A team of the OSCE came to Oden. Karl Holm, a farmer, was glad. The mission will leave on Friday.", {"OSCE"}),
        ("OSCE observers came to Oden. Karl Holm was glad. The Mission will leave on Friday.", {"OSCE"}),
        ("A team of the OSCE and observers from the EU came to Oden. The mission will leave on Friday.", set()),
    ],
)
def test_a_mission_is_of_the_body_that_sent_a_team(extractor: Extractor, text: str, names: set[str]) -> None:
    assert last(extractor, text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Karl Vantke was named chief executive of a mill. Tom Belkai left. The new chief executive spoke on Monday.", {"Karl Vantke"}),
        ("Ana Vantke has been appointed head coach. Tom Belkai left. The new head coach spoke on Monday.", {"Ana Vantke"}),
        ("Karl Vantke was named happily. Tom Belkai left. The new head coach spoke on Monday.", set()),
    ],
)
def test_a_new_holder_of_an_office_is_who_was_appointed(extractor: Extractor, text: str, names: set[str]) -> None:
    assert last(extractor, text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Karl Vantke, 61, sings. Tom Belkai, 38, cooks. The 61-year-old resigned on Monday.", {"Karl Vantke"}),
        ("Karl Vantke (61) sings. Tom Belkai cooks. The 61-year-old resigned on Monday.", {"Karl Vantke"}),
        ("Karl Vantke sings. Tom Belkai, 38, cooks. The 61-year-old resigned on Monday.", set()),
        ("Karl Vantke sings. The 61-year-old resigned on Monday.", {"Karl Vantke"}),
        ("Karl Vantke, 25, ran. The 25-year-old from York, who won in Oden in 2024, is glad.", {"Karl Vantke"}),
        (f"{LIFE}Her daughter, the novelist Jorun Belkai, survives her. She sailed home in 1961.", {"Ana Vantke"}),
    ],
)
def test_an_age_is_of_whom_it_was_told_and_kin_do_not_take_a_life_over(extractor: Extractor, text: str, names: set[str]) -> None:
    assert last(extractor, text) == names


def test_it_is_whom_the_noun_before_stands_for(extractor: Extractor) -> None:
    start = "Kelvor Corp. makes pumps. Kelvor Corp. is old. Kelvor Corp. is small. Holvar Inc., a fund, did not speak."
    text = f"{start} In the quarter, Kelvor Corp. earned $5 million. The company cut jobs on Tuesday. It closed a plant in June 2024."
    told = [{actor.name for actor in one.actors} for one in extractor.extract(text, DAY).mentions if one.date is not None]
    assert told[-2:] == [{"Kelvor"}, {"Kelvor"}]
