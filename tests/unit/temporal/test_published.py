"""The date of an article: header lines in their shapes, prose that is none, bounds. All texts are made up."""

from datetime import date

import pytest

from timeline.temporal import Bounds, published

BODY = "\n\nThe minister opened a bridge and spoke for long about the river that runs under it, as he had done before.\n"


@pytest.mark.parametrize(
    ("line", "day", "time", "zone"),
    [
        ("14:37 JST, October 19, 2024", date(2024, 10, 19), "14:37", "JST"),
        ("16:1017/02/2025, Monday", date(2025, 2, 17), "16:10", ""),
        ("Updated: 2017-09-15 17:52", date(2017, 9, 15), "17:52", ""),
        ("Published 3 March 2025 · 14:05 GMT", date(2025, 3, 3), "14:05", "GMT"),
        ("Posted on Friday, 6th October 2023 at 9.30am", date(2023, 10, 6), "09:30", ""),
        ("Sat 19 Oct 2024 15.30 BST", date(2024, 10, 19), "15:30", "BST"),
        ("October 19, 2024 / 2:37 PM EDT / The News", date(2024, 10, 19), "14:37", "EDT"),
        ("19 October 2024 14:37 (GMT+3)", date(2024, 10, 19), "14:37", "GMT+3"),
        ("By John Smith and Jane Doe, Lisbon, 19 October 2024", date(2024, 10, 19), "", ""),
        ("Porto, Portugal, October 19, 2024", date(2024, 10, 19), "", ""),
        ("19 October 2024Last updated at 14:37 GMT", date(2024, 10, 19), "14:37", "GMT"),
        ("2024-05-06T10:11:12Z", date(2024, 5, 6), "10:11", "Z"),
        ("By Jane Doe | March 5, 2024 10:15 PM EST", date(2024, 3, 5), "22:15", "EST"),
        ("5 Mar 2024 – 3 min read", date(2024, 3, 5), "", ""),
        ("TUESDAY, 5 MARCH 2024", date(2024, 3, 5), "", ""),
        ("LISBON, 5 March 2024", date(2024, 3, 5), "", ""),
        ("05.03.2024", date(2024, 3, 5), "", ""),
        ("31/12/2024 23:30", date(2024, 12, 31), "23:30", ""),
        ("12/31/2024", date(2024, 12, 31), "", ""),
        ("Thu 03/04/2025", date(2025, 4, 3), "", ""),
        ("03/04/2025 10:00 EST", date(2025, 3, 4), "10:00", "EST"),
        ("03/04/2025 10:00 BST", date(2025, 4, 3), "10:00", "BST"),
        ("20240305 0830 UTC", date(2024, 3, 5), "", ""),
        ("From the archive, 5 March 1966", date(1966, 3, 5), "", ""),
        ("Date: 5 Mar 99", date(1999, 3, 5), "", ""),
        ("Embargoed until 00:01 Tuesday 5 March 2024", date(2024, 3, 5), "00:01", ""),
        ("Tue., Mar. 5, 2024timer2 min. read", date(2024, 3, 5), "", ""),
        ("[2024-03-05 23:59:07] desk: bulletin", date(2024, 3, 5), "23:59", ""),
        ("Dated this 5th day of March, 1976", date(1976, 3, 5), "", ""),
        ("Aired March 5, 2024 - 22:00 ET", date(2024, 3, 5), "22:00", "ET"),
        ("The Evening Crier. Tuesday, March 5th, 1889. Price One Penny.", date(1889, 3, 5), "", ""),
    ],
)
def test_header_lines(line, day, time, zone):
    found = published("A bridge opens" + "\n" + line + BODY)
    assert (found.day, found.time, found.zone) == (day, time, zone)
    assert [evidence.text for evidence in found.evidence] == [line]
    assert found.bounds == Bounds(day, day)


HEADS = [
    "Published\n3 days ago\nLast updated 5 March 2024",
    "Jane Doe in Porto\nTue 5 Mar 2024 06.00 GMTLast modified on Wed 6 Mar 2024 09.12 GMT",
    "By JANE DOE\nUpdated 5:00 AM EST, March 5, 2024",
    "By Jane Doe, CNN\n 4 minute read \nPublished 5:00 AM EST, Tue March 5, 2024",
    "PUBLISHED: 06:00, 5 March 2024 | UPDATED: 09:12, 6 March 2024",
    "Jane Doe\n03/05/2024March 5, 2024",
    "March 5, 20245:00 AM ET\nHeard in the morning",
    "(Yonhap) 2024-03-05 17:00",
    "TNN / Mar 5, 2024, 05:00 (IST)",
    "The Porto Mail, Tuesday 5 March 2024, page 3",
    "Copyright 2024 Porto Mail\nMarch 5, 2024 Tuesday\nFinal Edition\nSECTION: NEWS",
    "FOR IMMEDIATE RELEASE\nMarch 5, 2024\n\nContact: Jane Doe",
    "Press Release | Porto | 5 March 2024",
    "Date: Tue, 5 Mar 2024 05:00:15 +0000\nFrom: jane@example.org",
    "March 5, 2024 by Jane Doe Leave a Comment",
    "5 MAR 24",
    "PORTO--(BUSINESS WIRE)--March 5, 2024-- The port opens.",
    "PORTO, Portugal, March 5, 2024 /PRNewswire/ -- The port opens.",
]


@pytest.mark.parametrize("head", HEADS)
def test_heads_of_many_papers(head):
    assert published("A bridge opens\n" + head + BODY).day == date(2024, 3, 5)


def test_a_dateline_with_two_dashes():
    assert published("PORTO, March 5, 2024 (Wire) -- Shares fell on Tuesday.\n").day == date(2024, 3, 5)


@pytest.mark.parametrize(
    "line",
    [
        "Archive: first published on 5 March 2024. Republished 5 March 2028.",
        "Porto, Tuesday, 5 March 2024 (updated Wednesday, 6 March 2024, 15:27)",
    ],
)
def test_the_first_of_two_dates_on_a_line(line):
    assert published("A bridge opens\n" + line + BODY).day == date(2024, 3, 5)


def test_a_day_in_words():
    found = published("Tuesday, the fifth of March, two thousand and twenty-four" + BODY)
    assert found.day == date(2024, 3, 5)


def test_a_weekday_that_contradicts_its_date_is_named():
    found = published("A bridge opens\nDate published: Sunday 5 March 2024" + BODY)
    assert found.day is None
    assert found.ambiguous
    assert "contradict" in found.rule


def test_two_digits_for_the_year_read_several_ways():
    assert published("07-08-09" + BODY).ambiguous == (date(2009, 8, 7), date(2009, 7, 8), date(2007, 8, 9))


def test_the_day_a_book_came_out_is_no_header():
    assert published("Review: The Bridge\nBy J. Doe (Press, 5 March 2024, £18.99)" + BODY).day is None


def test_the_day_is_never_converted():
    assert published("A bridge opens\n2024-12-31 23:30 -0800" + BODY).day == date(2024, 12, 31)


def test_published_goes_before_updated():
    assert published("A bridge opens\nUpdated 4 May 2024\nPublished 3 May 2024" + BODY).day == date(2024, 5, 3)


def test_a_line_may_hold_both():
    found = published("A bridge opens\nUpdated October 20, 2024 | Published October 19, 2024" + BODY)
    assert found.day == date(2024, 10, 19)
    assert [evidence.text for evidence in found.evidence] == ["Published October 19, 2024"]


def test_a_dateline_opens_a_sentence():
    found = published(
        "A bridge opens\n\nLISBON, 5 March 2024 (AFP) - The minister said that a bridge was opened on 3 March 2023 by his wife."
    )
    assert found.day == date(2024, 3, 5)


@pytest.mark.parametrize("line", ["R 141733Z JUN 76", "141733Z JUN 1976", "P R 141733Z JUN 76"])
def test_a_cable_says_when_it_was_sent(line):
    found = published(f"PAGE 01        QUITO  04127  141820Z\n{line}\nFM AMEMBASSY QUITO\n\n1. TALKS RESUMED ON JUNE 11.")
    assert found.day == date(1976, 6, 14)


def test_a_letterhead_has_its_date_apart():
    found = published("FOREIGN OFFICE LONDON                3 JULY 1914\n\nTHE EMPEROR SIGNED THE LETTER YESTERDAY.")
    assert found.day == date(1914, 7, 3)


def test_two_readings_are_both_named():
    found = published("A bridge opens\n03/04/2025" + BODY)
    assert found.day is None
    assert set(found.ambiguous) == {date(2025, 3, 4), date(2025, 4, 3)}
    assert found.bounds == Bounds(date(2025, 3, 4), date(2025, 4, 3))


@pytest.mark.parametrize(
    "text",
    [
        "On 5 March 2024 the army took the village and burned down every house in it.",
        "March 5, 2024: what we know about the fire",
        "A bridge opens\n\nIt was built after the flood of 3 May 2021, which tore the old one down.",
        "A bridge opens\nThe 2 June 2019 storm is remembered",
        "A bridge opens\n\nThe old bridge at Callao    3 July 1914 and after",
        "A bridge opens\n\nDr. Holm left for Spain on\n2 September 1923.\nHe died there.",
    ],
)
def test_a_date_in_prose_is_no_publication_date(text):
    assert published(text).day is None


def test_past_events_bound_the_day_from_below_and_plans_from_above():
    text = "A bridge opens\n\nIt was begun in May 2021 and finished in June 2023. A second one will be built in 2026."
    found = published(text)
    assert found.day is None
    assert found.bounds == Bounds(date(2023, 6, 1), date(2026, 12, 31))
    assert [evidence.text for evidence in found.evidence] == ["June 2023", "2026"]
    assert "June 2023" in found.rule


@pytest.mark.parametrize("text", ["", "\n\n", "A bridge opens.", "It opened on Tuesday."])
def test_unknown_stays_unknown(text):
    found = published(text)
    assert (found.day, found.bounds, found.evidence) == (None, Bounds(), ())
