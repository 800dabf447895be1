"""Newspaper texts of our years: British dates, clock times, codes of quarters, live reports, short messages, plans in the present tense."""

from __future__ import annotations

from datetime import date

import pytest

from timeline.temporal import dates, tag

DAY = date(2024, 10, 16)  # a Wednesday


def values(text):
    return [(item.text, item.value) for item in tag(text, DAY)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "It met on Tue 3 Sep and on Wed 4 Sept at 14:05 GMT.",
            [("Tue 3 Sep", "2024-09-03"), ("Wed 4 Sept at 14:05 GMT", "2024-09-04T14:05")],
        ),
        ("It struck at around 7.45am local time on 12 October.", [("around 7.45am local time on 12 October", "2024-10-12T07:45")]),
        ("It was passed in the early hours of Sunday morning.", [("Sunday morning", "2024-10-13TMO")]),
        ("They fled in the early hours of 12 May 2021.", [("the early hours of 12 May 2021", "2021-05-12TMO")]),
        ("He rose at 5 in the morning.", [("5 in the morning", "2024-10-16T05:00")]),
        ("He came at 8 o'clock in the evening.", [("8 o'clock in the evening", "2024-10-16T20:00")]),
        (
            "It rang at half past ten, and at a quarter to five.",
            [("half past ten", "2024-10-16T10:30"), ("a quarter to five", "2024-10-16T04:45")],
        ),
        ("It rose at 3.40 the next morning.", [("3.40 the next morning", "2024-10-17T03:40")]),
        ("He was there at nine that morning.", [("nine that morning", "2024-10-16T09:00")]),
        ("It began at 5 p.m. Moscow time on Friday.", [("5 p.m. Moscow time on Friday", "2024-10-11T17:00")]),
        ("Tmrw 10.30 it is, or 2nite.", [("Tmrw 10.30", "2024-10-17T10:30"), ("2nite", "2024-10-16TNI")]),
        ("The shares fell to $23.48 in the afternoon.", [("the afternoon", "2024-10-16TAF")]),
        (
            "The 2005-06 financial year was good, the 2024/25 season is not.",
            [("The 2005-06 financial year", "2005"), ("the 2024/25 season", "2024")],
        ),
        ("Profit rose to $3 million in H1.", [("H1", "2024-H1")]),
        ("Take the H1 motorway.", []),
        ("Sales in fiscal 2021 third quarter rose.", [("fiscal 2021 third quarter", "2021-Q3")]),
        ("It fell in the quarter a year ago.", [("the quarter a year ago", "2023-Q3")]),
        ("It fell in the latest nine months.", [("the latest nine months", "P9M")]),
        ("It may open in the next month or so.", [("the next month or so", "2024-11")]),
        ("It may change in the weeks ahead.", [("the weeks ahead", "PXW")]),
        ("A several-year plan.", [("several-year", "PXY")]),
        ("It fell in recent weeks and months.", [("recent weeks and months", "PXW")]),
        ("Over fifty years they paid, and it lasted over two years.", [("fifty years", "P50Y"), ("over two years", "P2Y")]),
        ("It lasted another three weeks.", [("another three weeks", "P3W")]),
        ("It is 467 years old, she is 46 years old.", [("467 years", "P467Y")]),
        ("It met on alternate days.", [("alternate days", "P2D")]),
        ("They marched four days and three nights.", [("four days and three nights", "P4D")]),
        ("It fell on a Sunday.", [("a Sunday", "XXXX-WXX-7")]),
        ("She was cleared last month of theft.", [("last month", "2024-09")]),
        ("He will one day be king.", [("one day", "FUTURE_REF")]),
        ("It took one day.", [("one day", "P1D")]),
        ("It grew in the last half of the '70s.", [("the last half of the '70s", "197")]),
        ("It opens on New Year's Day and closes on Christmas Eve.", [("New Year's Day", "2025-01-01"), ("Christmas Eve", "2024-12-24")]),
        ("It fell on Labor Day weekend.", [("Labor Day weekend", "2024-W35-WE")]),
        ("Sales rose by year-end.", [("year-end", "2024")]),
        ("He saw High Noon at noon.", [("noon", "2024-10-16T12:00")]),
        ("It comes now and then.", []),
        ("They left for the winter quarters.", []),
        ("The viewing is from 4 to 8 p.m. Thursday.", [("4", "2024-10-17T16:00"), ("8 p.m. Thursday", "2024-10-17T20:00")]),
        ("Tonight's game starts at 7:30.", [("Tonight", "2024-10-16TNI"), ("7:30", "2024-10-16T19:30")]),
        ("It met on the last Friday in May 2023.", [("the last Friday in May 2023", "2023-05-26")]),
        ("It meets on the first Monday of each month.", [("the first Monday of each month", "P1M")]),
        ("He left the week before last.", [("the week before last", "2024-W40")]),
        ("He left the night before last.", [("the night before last", "2024-10-14TNI")]),
        ("He left in the mid-to-late 1990s.", [("the mid-to-late 1990s", "199")]),
        ("On the evening of 9 June two thousand people came.", [("the evening of 9 June", "2024-06-09TEV")]),
    ],
)
def test_expressions(text, wanted):
    assert values(text) == wanted


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The bank said it would cut rates on Thursday.", "2024-10-17"),
        ("The museum will be closed until Monday.", "2024-10-21"),
        ("The museum was closed on Monday.", "2024-10-14"),
        ("They postponed the vote until Tuesday.", "2024-10-22"),
        ("The kick-off is on Saturday.", "2024-10-19"),
        ("The two are meeting in Paris on Friday.", "2024-10-18"),
        ("Her book returns on Friday.", "2024-10-18"),
        ("Voters go to the polls on Tuesday.", "2024-10-22"),
        ("The leaders meet separately Monday.", "2024-10-21"),
        ("It closes for repairs starting Monday.", "2024-10-21"),
        ("The warning that he gave on Friday said it could last.", "2024-10-11"),
        ("The group issued advice on Friday warning that it could rain.", "2024-10-11"),
    ],
)
def test_the_direction_of_weekdays(text, day):
    (item,) = tag(text, DAY)
    assert item.value == day


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("It fell in the first nine months of 2023.", ("the first nine months of 2023", "2023-01/2023-09")),
        ("It rained in the last two weeks of May 2024.", ("the last two weeks of May 2024", "2024-05-20/2024-06-02")),
        ("It could start as early as next week.", ("as early as next week", "2024-10-21/..")),
        ("He had bought shares through Sept. 29.", ("through Sept. 29", "../2024-09-29")),
        ("It happened early this month.", ("early this month", "2024-10~")),
        ("It happened earlier this month.", ("earlier this month", "2024-10")),
        ("It fell in the 2023/24 season.", ("the 2023/24 season", "2023/2024")),
        ("It fell over the past year.", ("the past year", "2023")),
    ],
)
def test_dates(text, wanted):
    assert [(item.text, item.date) for item in dates(text, DAY)] == [wanted]


def test_an_entry_of_a_live_report_is_of_its_day():
    text = "Since 31 January he has been here.\n16:38 Goal!\n15:22 Kick-off."
    assert [value for _, value in values(text)][1:] == ["2024-10-16T16:38", "2024-10-16T15:22"]


@pytest.mark.parametrize(
    "text",
    [
        "You may march in second gear.",
        "Call 020 7946 1999 or +1 555 2024.",
        "They counted 1945 people, 1998 euros and 1,984 pages.",
        "He lives at 1600 Grove Avenue, she at 2021 Long Hill Street.",
        "She swam 1500 m in the 2000 kW hall, P.O. Box 1900.",
        "Temperatures climbed into the nineties.",
        "The score was 21-14, then 3:2, and 6-4 6-3 7-5.",
        "It costs $19.99 or 1999.99 in all.",
        "Psalm 23:4, Article 370, Room 1984, flight 1549, page 1066.",
        "ISO 9001, Windows 2000, channel 4, 192.168.1.1, 16:9.",
        "In spring water there are minerals, in spring onions too.",
        "Q4 Inc. is a company.",
        "The Sun and The Sunday Times reported.",
        "Mr. March met Theresa May.",
        "Ticket 20190405, 1080p, 1-800-555-1212.",
    ],
)
def test_texts_without_dates(text):
    assert values(text) == []
