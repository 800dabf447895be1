"""Names of papers, people and shows, and the quarters of a game: none of them is a time."""

from __future__ import annotations

from datetime import date

import pytest

from timeline.temporal import dates, tag

DAY = date(2024, 10, 16)  # a Wednesday


def values(text: str) -> list[tuple[str, str]]:
    return [(item.text, item.value) for item in tag(text, DAY)]


@pytest.mark.parametrize(
    "text",
    [
        "The Daily Mirror and the Weekly Standard said so.",
        "He ran the Monthly Review.",
        "Mr. Winter met Ms. Spring.",
        "Twentieth Century Fox sued.",
        "Monday Night Football and Saturday Night Live were put off.",
        "The Tonight Show went on.",
        "The Celtics led by nine after the third quarter and won 98-87.",
        "He scored 12 of his 30 points in the fourth quarter, with nine rebounds.",
        "In the quarter, they had four turnovers.",
        "They lost the third quarter 24-12.",
        "The goalkeeper was beaten twice in the third period.",
        "He denied killing his wife, Dawn, with a hammer.",
        "The probe, called Dawn, reached the rock.",
        "His sister April said he was well.",
        "She told June that they would move.",
        "Noon Media bought the paper.",
        "Olga Noon said so.",
        "Midnight Choir played.",
        "Sheffield Wednesday lost at home.",
        "He told the Mail on Sunday that he would go.",
        "He told Radio 4's Today programme that he would go.",
        "The index closed at 2012.",
        "Call 0800 2000 1999.",
    ],
)
def test_names_and_games_are_no_times(text):
    assert values(text) == []


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Profit fell 3% in the third quarter.", [("the third quarter", "2024-Q3")]),
        ("Its output fell in the quarter, analysts said.", [("the quarter", "2024-Q3")]),
        ("The maker of football boots lost $3 million in the third quarter.", [("the third quarter", "2024-Q3")]),
        ("The paper is printed weekly.", [("weekly", "P1W")]),
        ("He came on Saturday night.", [("Saturday night", "2024-10-12TNI")]),
        ("The 20th century was long.", [("The 20th century", "19")]),
        ("The winter was mild.", [("The winter", "2023-WI")]),
        ("By Midnight the fire was out.", [("Midnight", "2024-10-16T24:00")]),
        ("Talks begin at Noon GMT.", [("Noon", "2024-10-16T12:00")]),
        ("They met his sister in April; April sales fell.", [("April", "2024-04"), ("April", "2024-04")]),
        ("It burned in Sheffield Wednesday.", [("Wednesday", "2024-10-16")]),
        ("Her daughter, June, was born in June.", [("June", "2024-06")]),
    ],
)
def test_times_beside_them_are(text, wanted):
    assert values(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("In today's world nobody waits.", ["today = PRESENT_REF"]),
        ("Today's young people read less.", ["Today = PRESENT_REF"]),
        ("Brask drew the cities of tomorrow.", ["tomorrow = FUTURE_REF"]),
        ("Tomorrow's vote is close.", ["Tomorrow = 2024-10-17"]),
        ("As of today the bridge is shut.", ["today = 2024-10-16"]),
        ("The Danish daily Politiken praised it.", []),
        ("The business daily Handel praised it.", []),
        ("It was a daily Pentagon briefing.", ["daily = P1D"]),
        ("On days when it rains they stay in.", []),
        ("He waited for days.", ["days = PXD"]),
        ("It will be over in just a few minutes.", ["a few minutes = PTXM"]),
        ("It took quite a few days.", ["quite a few days = PXD"]),
    ],
)
def test_an_age_a_paper_and_some_days_are_no_days(text, wanted):
    assert [f"{item.text} = {item.value}" for item in tag(text, DAY)] == wanted


def test_an_age_dates_nothing():
    assert [item.date for item in dates("He will address the farmers of tomorrow.", DAY)] == []
