"""Dates as people type them."""

import subprocess
import sys
from datetime import date

import pytest

from timeline.dates import DateKind
from timeline.errors import AmbiguousDate, UnreadableDate
from timeline.temporal.typed import read

TODAY = date(2026, 11, 22)  # a Sunday


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("2024-06-19", "2024-06-19"),
        ("2024-06", "2024-06"),
        ("199X", "199X"),
        ("1990~", "1990~"),
        ("2022/..", "2022/.."),
        ("-0043", "-0043"),
        ("2024-Q1", "2024-33"),
        ("Q3 2024", "2024-35"),
        ("2024-H1", "2024-40"),
        ("2024-W05", "2024-01-29/2024-02-04"),
        ("June 2024", "2024-06"),
        ("june 2024", "2024-06"),
        ("may 2024", "2024-05"),
        ("early June 2024", "2024-06~"),
        ("since 2022", "2022/.."),
        ("last month", "2026-10"),
        ("last week", "2026-11-09/2026-11-15"),
        ("yesterday", "2026-11-21"),
        ("from March to May 2024", "2024-03/2024-05"),
        ("3-5 May 2024", "2024-05-03/2024-05-05"),
        ("the 1990s", "199X"),
        ("spring 2023", "2023-21"),
        ("about 1990", "1990~"),
        ("by May 1998", "../1998-05"),
        ("44 BC", "-0043"),
        ("1914-18", "1914/1918"),
        ("19 juin 2024", "2024-06-19"),
        ("März 2024", "2024-03"),
        ("2024年6月19日", "2024-06-19"),
        ("14 марта 2023", "2023-03-14"),
        ("hier", "2026-11-21"),
        ("13/04/2025", "2025-04-13"),
        ("04/04/2025", "2025-04-04"),
        ("2025/04/13", "2025-04-13"),
        ("20250403", "2025-04-03"),
        ("06/2024", "2024-06"),
        ("6/2024", "2024-06"),
        ("12.2024", "2024-12"),
        ("2024/06", "2024-06"),
        ("2024/25", "2024/2025"),
        ("2024-W25-3", "2024-06-19"),
        ("c. 1990", "1990~"),
        ("ca 1990", "1990~"),
        ("2nd century BC", "-0199/-0100"),
        ("1st century BC", "-0099/0000"),
        ("Thursday, 20 June 2024", "2024-06-20"),
        ("mardi 18 juin 2024", "2024-06-18"),
        ("il y a 3 jours", "2026-11-19"),
        ("19 juin 2024 14h30", "2024-06-19"),
        ("19. Juni 2024 um 14:30", "2024-06-19"),
        ("1 de mayo de 2024", "2024-05-01"),
        ("am 3. März 2024", "2024-03-03"),
        ("am Montag, 18. März 2024", "2024-03-18"),
        ("im März 2024", "2024-03"),
        ("en mars 2024", "2024-03"),
        ("il 3 marzo 2024", "2024-03-03"),
        ("op 3 maart 2024", "2024-03-03"),
        ("em março de 2024", "2024-03"),
        ("w marcu 2024", "2024-03"),
        ("vor 2 Tagen", "2026-11-20"),
        ("seit 2022", "2022/.."),
        ("seit dem 3. März 2024", "2024-03-03/.."),
        ("depuis mars 2024", "2024-03/.."),
        ("с 2022", "2022/.."),
        ("bis zum 3. März 2024", "../2024-03-03"),
        ("до 3 марта 2024", "../2024-03-03"),
        ("avant le 3 mars 2024", "../2024-03-02"),
        ("après 1990", "1991/.."),
        ("после 1990", "1991/.."),
        ("na 3 maart 2024", "2024-03-04/.."),
        ("week 10 2024", "2024-03-04/2024-03-10"),
        ("week 10 of 2024", "2024-03-04/2024-03-10"),
        ("KW 10 2024", "2024-03-04/2024-03-10"),
        ("week of 4 March 2024", "2024-03-04/2024-03-10"),
    ],
)
def test_what_is_read(text, value):
    reading = read(text, TODAY)
    assert reading.date.text == value
    assert reading.text == text
    assert reading.reference == TODAY


@pytest.mark.parametrize("text", ["03/04/2025", "3.4.2025", "03-04-2025", "03/04/25"])
def test_two_readings_are_refused_with_both(text):
    with pytest.raises(AmbiguousDate) as refusal:
        read(text, TODAY)
    assert [value for value, _ in refusal.value.readings] == ["2025-04-03", "2025-03-04"]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "  ",
        "foo",
        "12",
        "31 June 2024",
        "2024-02-30",
        "2024-13",
        "2024-W60",
        "3pm",
        "14:30",
        "19 juin",
        "asdf 2024",
        "2024 cats",
        "after after 1990",
        "since before 1990",
        "after noon",
        "soon after 1990",
        "etwa seit 1990",
        "na 1990",
        "am foo 2024",
        "seit seit 2022",
        "week 60 2024",
        "1e3",
        "0s",
        "w 2024",
        "vor 2 Stunden",
        "3 hours ago",
        "um 1990",
        "etwa 1990",
        "environ 1990",
        "около 1990",
        "il y a environ 3 jours",
        "2024-W60-1",
        "13/2024",
        "x" * 500,
    ],
)
def test_what_says_no_date_is_refused(text):
    with pytest.raises(UnreadableDate):
        read(text, TODAY)


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Jun 24", ["2026-06-24", "2024-06"]),
        ("June 24", ["2026-06-24", "2024-06"]),
        ("2009/10", ["2009-10", "2009/2010"]),
        ("24-03-04", ["2004-03-24", "2024-03-04"]),
        ("24-03-03", ["2003-03-24", "2024-03-03"]),
        ("10-12-24", ["2024-12-10", "2024-10-12", "2010-12-24"]),
        ("05-05-24", ["2024-05-05", "2005-05-24"]),
    ],
)
def test_a_number_that_may_be_a_day_or_a_year_a_month_or_a_year_is_refused_with_both(text, values):
    with pytest.raises(AmbiguousDate) as refusal:
        read(text, TODAY)
    assert [value for value, _ in refusal.value.readings] == values


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("March", ["2027-03", "2026-03"]),
        ("in March", ["2027-03", "2026-03"]),
        ("3 March", ["2027-03-03", "2026-03-03"]),
        ("5 January", ["2027-01-05", "2026-01-05"]),
        ("early March", ["2027-03~", "2026-03~"]),
        ("March to May", ["2027-03/2027-05", "2026-03/2026-05"]),
    ],
)
def test_a_month_of_next_year_or_of_this_one_is_refused_with_both(text, values):
    with pytest.raises(AmbiguousDate) as refusal:
        read(text, TODAY)
    assert [value for value, _ in refusal.value.readings] == values


@pytest.mark.parametrize(
    ("text", "value"),
    [("October", "2026-10"), ("December 5", "2026-12-05"), ("29 February", "2028-02-29"), ("next March", "2027-03"),
     ("31-12-99", "1999-12-31"), ("99-12-31", "1999-12-31"), ("1/1/24", "2024-01-01")],
)  # fmt: skip
def test_what_is_near_or_possible_one_way_only_is_read(text, value):
    assert str(read(text, TODAY).date) == value


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("Friday, 20 June 2024", "2024-06-20 is a Thursday, not a Friday"),
        ("Montag, 18. Juni 2024", "2024-06-18 is a Tuesday, not a Monday"),
        ("FY2024", "fiscal years begin"),
        ("fiscal year 2024", "fiscal years begin"),
        ("2024-05-05/2024-05-03", "it ends before it starts"),
        ("-0000", "year 0 has no sign"),
    ],
)
def test_a_refusal_says_what_is_wrong(text, reason):
    with pytest.raises(UnreadableDate, match=reason):
        read(text, TODAY)


@pytest.mark.parametrize("text", ["19 June 2024 14:30", "2024-06-19T14:30Z", "2024-06-19 14:30", "13/06/2024 14:30"])
def test_a_time_of_day_is_left_out_and_said_so(text):
    reading = read(text, TODAY)
    assert reading.date.text in ("2024-06-19", "2024-06-13")
    assert "time of day" in reading.rule


INTERVALS = ("since 2022", "2024-03/2024-05", "from March to May 2024")


@pytest.mark.parametrize("text", [*INTERVALS, "by May 1998", "2024", "last week"])
def test_kinds(text):
    assert read(text, TODAY).kind is (DateKind.INTERVAL if text in INTERVALS else DateKind.INSTANT)


def test_the_rule_names_the_day_that_relative_words_count_from():
    assert read("last month", TODAY).rule == "'last month' + today 2026-11-22 -> the month before"


def test_dateparser_is_imported_only_where_it_is_needed():
    code = (
        "import datetime, sys\nfrom timeline.temporal.typed import read\n"
        "read('June 2024', datetime.date(2026, 1, 1))\nassert 'dateparser' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


@pytest.mark.parametrize(
    ("text", "value", "kind"),
    [
        ("after 1990", "1991/..", DateKind.INSTANT),
        ("later than June 2024", "2024-07/..", DateKind.INSTANT),
        ("post-2008", "2009/..", DateKind.INSTANT),
        ("after 31 December 2023", "2024-01-01/..", DateKind.INSTANT),
        ("after the 1990s", "200X/..", DateKind.INSTANT),
        ("after last week", "2026-11-16/..", DateKind.INSTANT),
        ("after about 1990", "1990~/..", DateKind.INSTANT),
        ("before 1990", "../1989", DateKind.INSTANT),
        ("prior to May 2024", "../2024-04", DateKind.INSTANT),
        ("before 2024-Q1", "../2023-36", DateKind.INSTANT),
        ("before 1 March 2024", "../2024-02-29", DateKind.INSTANT),
        ("before 44 BC", "../-0044", DateKind.INSTANT),
        ("from 1990", "1990/..", DateKind.INTERVAL),
        ("From June 2024 onwards", "2024-06/..", DateKind.INTERVAL),
        ("2022 to the present", "2022/..", DateKind.INTERVAL),
        ("2022-present", "2022/..", DateKind.INTERVAL),
        ("from 13/4/2025", "2025-04-13/..", DateKind.INTERVAL),
        ("1990 or later", "1990/..", DateKind.INSTANT),
        ("not before 1990", "1990/..", DateKind.INSTANT),
        ("1990 or earlier", "../1990", DateKind.INSTANT),
    ],
)
def test_words_that_open_a_date(text, value, kind):
    reading = read(text, TODAY)
    assert (reading.date.text, reading.kind) == (value, kind)
    assert reading.text == text
    assert "opens" in reading.rule


@pytest.mark.parametrize(
    ("text", "value", "kind"),
    [
        ("up to May 2024", "../2024-05", DateKind.INTERVAL),
        ("up to and including 5 May 2024", "../2024-05-05", DateKind.INTERVAL),
        ("on or before 5 May 2024", "../2024-05-05", DateKind.INSTANT),
        ("on or after 5 May 2024", "2024-05-05/..", DateKind.INSTANT),
    ],
)
def test_words_that_open_a_date_in_prose_too(text, value, kind):
    reading = read(text, TODAY)
    assert (reading.text, reading.date.text, reading.kind) == (text, value, kind)


def test_an_opened_date_that_reads_two_ways_is_refused():
    with pytest.raises(AmbiguousDate, match="reads two ways: 3 April 2025"):
        read("after 3/4/2025", TODAY)
