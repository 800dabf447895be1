"""What tempts and is no event: wishes, orders, habits, timetables, furniture, numbers. The sentences are written for these tests."""

from datetime import date

import pytest

from timeline.extraction.extractor import Extractor
from timeline.model.mentions import Status

DAY = date(2017, 5, 10)  # a Wednesday


def dated(extractor: Extractor, text: str) -> list[str]:
    return [mention.trigger.text for mention in extractor.extract(text, DAY).mentions if mention.date is not None]


@pytest.mark.parametrize(
    "text",
    [
        "If the dam were to burst in April, the valley would be lost.",
        "Were the army to attack in winter, the roads would be blocked.",
        "Had the minister resigned in May, nobody would have noticed.",
        "If he agreed to sign the deal in June, the strike would end.",
        "The firm hopes to open a mill in 2019.",
        "Karl Holm has signed a contract until June 2026.",
        "The club gave him a five-year deal through 2022.",
        "The union wants the law repealed by December.",
        "Reports that the firm was sold in May are wrong, the owner says.",
        "Rumours that the king had died in 1921 were false.",
        "The judge is free to fine anyone found selling the tickets after May 2016.",
        "The rule bars any of the firm's clerks dismissed in 2016.",
    ],
)
def test_what_is_not_real(extractor: Extractor, text: str) -> None:
    assert dated(extractor, text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Take the pills on Monday and on Thursday.",
        "Subscribe by 31 December and save ten percent.",
        "Listen to the interview of 4 May again.",
        "Do not travel to the region before June.",
    ],
)
def test_orders_to_the_reader(extractor: Extractor, text: str) -> None:
    assert dated(extractor, text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In winter, the pass is closed.", []),
        ("At night the temperature falls below zero.", []),
        ("Buses leave at 8 a.m. and at 6 p.m.", []),
        ("Every year in March, the river floods the meadows.", []),
        ("The firm reports its figures twice a year, in May and in November.", []),
        ("Today, women make up half of the students.", []),
        ("In March, the river flooded the meadows.", ["flooded"]),
        ("The pass was closed at midnight.", ["closed"]),
        ("The council, which meets every month, resigned on Monday.", ["resigned"]),
        ("The court ruled today that the law is void.", ["ruled"]),
        ("Since 2011 the clinic has treated the poor twice a week.", ["treated"]),
    ],
)
def test_habits_and_timetables(extractor: Extractor, text: str, expected: list[str]) -> None:
    assert dated(extractor, text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The feast is the island's equivalent to July 4.",
        "Call 0900 1984 2000 for tickets.",
        "Readers reach the desk at 020 7946 2012 on weekdays.",
        "Published: 22 July 2016 09:15 BST. Print this page.",
        "Last updated: Monday, 3 June 2013, 10:12 GMT. Print this page.",
        "Posted on March 4, 2015 by admin. Leave a comment.",
        "Published 5 hours ago. Share on Facebook. Tweet. Email.",
        "Related articles: The storm of 1987 in pictures. Ten years of drought.",
        "Opening times: Tuesday to Sunday, 10 a.m. to 5 p.m.; closed on Monday.",
    ],
)
def test_furniture_and_numbers(extractor: Extractor, text: str) -> None:
    assert dated(extractor, text) == []


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The generals planned to kill him in 1944.", Status.PLANNED),
        ("The fair was scheduled to open in Lima in March 2016.", Status.PLANNED),
        ("The fair opened in Lima in March 2016.", Status.HAPPENED),
        ("He flew to Lima in March 2016 to open the fair.", Status.HAPPENED),
    ],
)
def test_a_plan_of_the_past_stays_a_plan(extractor: Extractor, text: str, status: Status) -> None:
    statuses = {mention.status for mention in extractor.extract(text, DAY).mentions if mention.date is not None}
    assert statuses == {status}
