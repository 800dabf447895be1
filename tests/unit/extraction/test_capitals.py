"""Texts that are all in capitals: cables, telegrams, old wire copy."""

import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.extraction.capitals import ModelSpelling, in_ordinary_letters

WIRE = (
    "LIMA, MARCH 4 (AP) -- PERU AND CHILE SIGNED A TREATY ON TUESDAY, PRESIDENT ANA RUIZ SAID.\n"
    "THE U.S. AMBASSADOR, MR. KARL O'HARA, MAY ATTEND THE CEREMONY IN MAY. NATO WAS NOT INVITED, WHO EVER ASKED."
)


@pytest.fixture(scope="module")
def spelling(extractor):
    return ModelSpelling(extractor._nlp)


def test_a_wire_in_capitals_is_written_in_ordinary_letters(spelling):
    assert in_ordinary_letters(WIRE, spelling) == (
        "LIMA, March 4 (AP) -- Peru and Chile signed a treaty on Tuesday, President Ana Ruiz said.\n"
        "The U.S. ambassador, Mr. Karl O'Hara, may attend the ceremony in May. NATO was not invited, who ever asked."
    )


@pytest.mark.parametrize(
    ("capitals", "ordinary"),
    [
        (
            "THE MEN WILL MARCH ON 12 MAY 1945 AND MAY BE FOLLOWED IN MARCH.",
            "The men will march on 12 May 1945 and may be followed in March.",
        ),
        ("THEY MET AT 9 A.M. ON SUNDAY AND SAT DOWN.", "They met at 9 a.m. on Sunday and sat down."),
        ("THE US DELEGATION TOLD US THAT IT LEFT.", "The US delegation told us that it left."),
        ("THE MINISTER WHO RESIGNED SPOKE TO THE WHO.", "The minister who resigned spoke to the WHO."),
        ("FOREIGN MINISTER JUAN RUIZ MET THE FORMER PRESIDENT.", "Foreign Minister Juan Ruiz met the former president."),
        ("ON MONDAY J. B. HOLM JOINED THE OAS AND THE IMF.", "On Monday J. B. Holm joined the OAS and the IMF."),
        ("ON MONDAY IT DIDN'T RATIFY PERU'S TREATY; I'M SURE.", "On Monday it didn't ratify Peru's treaty; I'm sure."),
        ("THE ANDES LAND TRUST (ALT) WAS FOUNDED. ALT CLOSED.", "The Andes Land Trust (ALT) was founded. ALT closed."),
        ("THE FRONT FOR RENEWAL (FR) LEFT.", "The Front for Renewal (FR) left."),
        ("A TREATY IS SIGNED\n\nCALLAO, PERU (AP)_ THE TREATY HOLDS.", "A treaty is signed\n\nCALLAO, Peru (AP)_ The treaty holds."),
        ("THE LIMA BUREAU OF FISHERIES (LBF) SUED.", "The Lima Bureau of Fisheries (LBF) sued."),
        ("THE SUPREME COURT HEARD MR. NOON AND THE DEPARTMENT OF STATE.", "The Supreme Court heard Mr. Noon and the Department of State."),
        ("MR MCKAY'S AIDE MET COUNT CLAUS VON HOLM.", "Mr McKay's aide met Count Claus von Holm."),
        ("THE REBEL FRONT LEFT WITH SINGER ANA RUIZ.", "The rebel front left with singer Ana Ruiz."),
        ("KING CARLOS IV WAS BORN ON THE 3RD OF MAY.", "King Carlos IV was born on the 3rd of May."),
        ("HE LEFT THE U.S. THE NEXT DAY WAS A SUNDAY.", "He left the U.S. The next day was a Sunday."),
        ('THE MINISTER SAID, "THE TREATY STANDS."', 'The minister said, "The treaty stands."'),
    ],
)
def test_what_capitals_hide_is_told_again(capitals, ordinary, spelling):
    assert in_ordinary_letters(capitals, spelling) == ordinary


def test_a_telegram_ends_its_sentences_with_stop(spelling):
    text = "SHIP LEFT LIMA ON MONDAY STOP WILL REACH CALLAO ON TUESDAY STOP"
    assert in_ordinary_letters(text, spelling) == "Ship left Lima on Monday    . Will reach Callao on Tuesday    ."


def test_stop_is_a_word_where_sentences_end_with_full_stops(spelling):
    text = "THEY COULD NOT STOP THE TRAIN. IT DID NOT STOP ON MONDAY. NOBODY SAW IT. ALL WERE LATE. NOBODY WAS HURT."
    assert "could not stop the train" in in_ordinary_letters(text, spelling)


@pytest.mark.parametrize(
    "text",
    [
        "PRESIDENT OF PERU RESIGNS\n\nLima — President Ana Ruiz resigned on Monday.",
        "He was told to STOP AT ONCE on Monday.",
        "UN, NATO AND EU LEADERS MEET\nTALKS IN LIMA GO ON\n\nThe leaders of the UN, NATO and the EU met on Monday.",
        "",
        "NO WORDS YET",
    ],
)
def test_ordinary_text_stays_as_it_is(text, spelling):
    assert in_ordinary_letters(text, spelling) is text


def test_a_long_paragraph_in_capitals_is_written_anew_within_an_ordinary_text(spelling):
    cable = "THE EMBASSY OF PERU WAS CLOSED ON MONDAY AND ITS STAFF WAS TAKEN TO THE AIRPORT BY THE POLICE OF CHILE. " * 3
    text = f"The cable reads:\n\n{cable.strip()}\n\nIt was sent on Tuesday."
    found = in_ordinary_letters(text, spelling)
    assert found.startswith("The cable reads:\n\nThe embassy of Peru was closed on Monday")
    assert found.endswith("by the police of Chile.\n\nIt was sent on Tuesday.")


def test_lines_of_one_width_go_on(spelling):
    text = "THE FOREIGN MINISTER OF PERU WAS RECEIVED ON MONDAY BY THE\nKING OF SPAIN AND LEFT ON TUESDAY FOR PORTUGAL."
    assert in_ordinary_letters(text, spelling).split("\n")[1].startswith("king of Spain")


@given(st.lists(st.sampled_from([*"ABZÉÍİßÞ .'-\n(", "MAY 3", " STOP", "U.S. ", "MCX", "IV", "O'", "Ǆ", "ŉ"]), max_size=60).map("".join))
def test_every_character_keeps_its_place(text):
    found = in_ordinary_letters(text, None)
    assert len(found) == len(text)
    assert re.sub(r"[^\d]", "", found) == re.sub(r"[^\d]", "", text)


def test_mentions_of_a_text_in_capitals_have_names_and_titles_in_ordinary_letters(extractor):
    extraction = extractor.extract(WIRE, date(1987, 3, 5))
    treaty = extraction.mentions[0]
    assert treaty.date.value == "1987-03-03"
    assert {actor.name for actor in treaty.actors} == {"Peru", "Chile"}
    assert treaty.title == "Peru and Chile signed a treaty"
    assert treaty.quote.exact == WIRE[treaty.quote.start : treaty.quote.end]
    assert treaty.actors[0].surface == "PERU"
