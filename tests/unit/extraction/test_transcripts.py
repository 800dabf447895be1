"""Who speaks in a transcript. The texts are made up for these tests."""

from datetime import date

import pytest

from timeline.extraction.page.transcripts import Turn, in_small_letters, turns

HEARING = """COMMITTEE ON FISHERIES
Hearing of Tuesday, April 9, 2013

CHAIRMAN RUIZ: The committee will come to order.

MR. HOLM: Thank you, Mr. Chairman. I sold the fleet to Andes Freight on March 3, 2012.

SENATOR ARCHER: Who signed the contract?

MR. HOLM: Mr. Chairman, Ms. Vega signed it on July 1, 2011. She told me so on July 4, 2011.
"""


def test_turns_are_told_by_their_labels():
    found = turns(HEARING)
    assert [turn.name for turn in found] == ["Ruiz", "Holm", "Archer", "Holm"]
    assert HEARING[found[1].end :].startswith("Thank you")
    assert "\nMr. Holm: Mr. Chairman" in in_small_letters(HEARING, found)
    assert len(in_small_letters(HEARING, found)) == len(HEARING)


@pytest.mark.parametrize(
    "text",
    [
        "BREAKING: The minister resigned.\n\nLIMA: He left on Monday.",
        "UPDATE: It rained.\nNOTE TO EDITORS: It ends.\nLIMA: He left.",
        "A. Holm met Q. Ruiz in Lima.",
        "A. Holm sold it.\nQ. Ruiz bought it.",
    ],
)
def test_other_colons_open_no_turn(text):
    assert [turn for turn in turns(text) if turn.name] == []


def test_questions_and_answers_name_nobody():
    text = "Q. When did you leave?\nA. I left on 3 May 2011.\nQ: Why?\nA: He told me to."
    assert turns(text) == (Turn(0, 3), Turn(23, 26), Turn(48, 51), Turn(56, 59))


def test_what_a_witness_says_is_told_of_the_witness(extractor):
    told = {mention.title: {actor.name for actor in mention.actors} for mention in extractor.extract(HEARING, date(2013, 4, 9)).mentions}
    assert told["Holm sold the fleet to Andes Freight"] == {"Holm", "Andes Freight"}
    assert "Ms. Vega signed it" in told
    assert not any(title.startswith(("MR.", "Mr. Holm:")) for title in told)


def test_headings_of_cables_are_no_part_of_their_sentences(extractor):
    text = "1. SUMMARY: PERU WITHDREW TWO BATTALIONS ON JUNE 7, 1976.\n\n2. (C) COMMENT: ON JUNE 12, 1976, CHILE PROTESTED."
    assert [mention.title for mention in extractor.extract(text).mentions] == ["Peru withdrew two battalions", "Chile protested"]


def test_items_of_a_list_are_told_of_whom_it_hangs_on(extractor):
    text = (
        "1. On 14 June 2012 the Claimant paid £1,000,000 for two ships.\n\n"
        "2. In breach of clause 4 the Defendant:\n\n(a) failed to deliver the second ship by 1 August 2012; and\n\n"
        "(b) on 9 September 2012 sold it to Ms. Vega.\n\n3. On 1 October 2012 the Claimant sued."
    )
    told = {mention.trigger.text: [actor.name for actor in mention.actors] for mention in extractor.extract(text).mentions}
    assert told["failed"] == ["Defendant"]
    assert "Defendant" in told["sold"]
    assert told["sued"] == ["Claimant"]
