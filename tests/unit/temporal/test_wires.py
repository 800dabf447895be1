"""Wires, broadsheets, broadcasts: what papers of many hands write of time, and what they do not mean."""

from __future__ import annotations

from datetime import date

import pytest

from timeline.temporal import tag

DAY = date(2024, 10, 16)  # a Wednesday


def values(text: str, day: date = DAY) -> list[tuple[str, str]]:
    return [(item.text, item.value) for item in tag(text, day)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Mills closed in the 1960s and 70s.", [("the 1960s", "196"), ("70s", "197")]),
        ("The 1960s, 70s and 80s were lean.", [("The 1960s", "196"), ("70s", "197"), ("80s", "198")]),
        ("It spread from the 1860s to 70s.", [("the 1860s", "186"), ("70s", "187")]),
        ("It changed in the 1980s or early 90s.", [("the 1980s", "198"), ("early 90s", "199")]),
        ("The bank grew throughout the aughts.", [("the aughts", "200")]),
        ("The club is for people in their 60s and 70s.", []),
        ("Expect highs in the 50s and 60s.", []),
        ("Temperatures on the coast will go from the minus 20s up to the 70s.", []),
    ],
)
def test_decades_are_read_behind_one_another_but_no_ages_and_no_degrees(text, wanted):
    assert values(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The hero rode off into the sunset.", []),
        ("It came in the sunset of his career.", []),
        ("They sat there until sunset.", [("sunset", "2024-10-16TEV")]),
        ("She had queued since midafternoon.", [("midafternoon", "2024-10-16TAF")]),
    ],
)
def test_a_sunset_may_be_a_figure_of_speech(text, wanted):
    assert values(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The hull may come into view a week on Sunday.", [("a week on Sunday", "2024-10-27")]),
        ("They will meet again Friday week.", [("Friday week", "2024-10-25")]),
        ("The fair lasted a week on Friday.", [("a week", "P1W"), ("Friday", "2024-10-11")]),
    ],
)
def test_weeks_are_counted_on_from_a_weekday(text, wanted):
    assert values(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("But in the past the two navies had nothing to lose.", [("the past", "PAST_REF")]),
        ("His book should be out any day now.", [("Any day now", "FUTURE_REF")]),
        ("He is presently in Rome.", [("presently", "PRESENT_REF")]),
        ("Such a case takes a year, eighteen months at most.", [("a year", "P1Y"), ("eighteen months", "P18M")]),
        ("He served two years, three months.", [("two years, three months", "P2Y3M")]),
        ("The tin is dated December ninety-eight.", [("December ninety-eight", "1998-12")]),
        ("It was worse in the winter of eighty-two.", [("the winter of eighty-two", "1982-WI")]),
        ("It met over the Fourth of July weekend.", [("the Fourth of July", "2024-07-04")]),
        ("In March fifty-two people drowned.", [("March", "2024-03")]),
        ("The mill made money in the last fiscal.", [("the last fiscal", "2023")]),
        ("This fiscal policy is tight.", []),
        ("For the next financial year the board wants more.", [("the next financial year", "2025")]),
    ],
)
def test_turns_of_speech(text, wanted):
    assert [(words.lower(), value) for words, value in values(text)] == [(words.lower(), value) for words, value in wanted]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The coast braced itself for Saturday's eclipse.", "2024-10-19"),
        ("The town is preparing for a vote on Saturday.", "2024-10-19"),
        ("Data on Saturday is likely to show that prices fell.", "2024-10-19"),
        ("The report on Friday is expected to show growth.", "2024-10-18"),
        ("The verdict on Friday is a blow to the ministry.", "2024-10-11"),
        ("Friends of the library plan a rally Saturday on the green.", "2024-10-19"),
        ("As Peru prepares to vote in Sunday's election, shops are shut.", "2024-10-20"),
        ("The firm plans another five idle shifts in November.", "2024-11"),
        ("Ships were still waiting to be unloaded on Friday.", "2024-10-11"),
        ("The bill is to be signed on Friday.", "2024-10-18"),
    ],
)
def test_what_is_made_ready_for_lies_ahead(text, wanted):
    assert [value for _, value in values(text)] == [wanted]


def test_what_follows_a_day_to_come_in_one_breath_lies_ahead():
    text = "Trade figures are out on Thursday, followed by the budget on Friday."
    assert [value for _, value in values(text)] == ["2024-10-17", "2024-10-18"]
