from __future__ import annotations

import pytest

from timeline.dates import OPEN_END, EdtfDate, Precision, iso_day
from timeline.errors import InvalidDate


def bounds(text):
    date = EdtfDate.parse(text)
    return tuple("" if day is None else iso_day(day) for day in (date.earliest, date.latest)), date.precision.name.lower()


@pytest.mark.parametrize(
    ("text", "earliest", "latest", "precision"),
    [
        ("2024-06-19", "2024-06-19", "2024-06-19", "day"),
        ("2024-02-29", "2024-02-29", "2024-02-29", "day"),
        ("2024-06", "2024-06-01", "2024-06-30", "month"),
        ("2024-06-XX", "2024-06-01", "2024-06-30", "month"),
        ("2024", "2024-01-01", "2024-12-31", "year"),
        ("2024-XX", "2024-01-01", "2024-12-31", "year"),
        ("2024-XX-XX", "2024-01-01", "2024-12-31", "year"),
        ("199X", "1990-01-01", "1999-12-31", "decade"),
        ("19XX", "1900-01-01", "1999-12-31", "century"),
        ("1XXX", "1000-01-01", "1999-12-31", "millennium"),
        ("000X", "0000-01-01", "0009-12-31", "decade"),
        ("-019X", "-0199-01-01", "-0190-12-31", "decade"),
        ("-01XX", "-0199-01-01", "-0100-12-31", "century"),
        ("2023-21", "2023-03-01", "2023-05-31", "season"),
        ("2023-22", "2023-06-01", "2023-08-31", "season"),
        ("2023-23", "2023-09-01", "2023-11-30", "season"),
        ("2023-24", "2023-12-01", "2024-02-29", "season"),
        ("2022-24", "2022-12-01", "2023-02-28", "season"),
        ("2024-33", "2024-01-01", "2024-03-31", "quarter"),
        ("2024-36", "2024-10-01", "2024-12-31", "quarter"),
        ("2024-40", "2024-01-01", "2024-06-30", "half"),
        ("2024-41", "2024-07-01", "2024-12-31", "half"),
        ("-0043-03-15", "-0043-03-15", "-0043-03-15", "day"),
        ("0000", "0000-01-01", "0000-12-31", "year"),
        ("Y12345", "Y12345-01-01", "Y12345-12-31", "year"),
        ("Y-12345", "Y-12345-01-01", "Y-12345-12-31", "year"),
        ("2022/2024-06", "2022-01-01", "2024-06-30", "month"),
        ("2024-06-10/2024-06-16", "2024-06-10", "2024-06-16", "day"),
        ("2024-06-10/2024-06", "2024-06-10", "2024-06-30", "day"),
        ("2024/2024-05", "2024-01-01", "2024-05-31", "month"),
        ("2024-21/2024-22", "2024-03-01", "2024-08-31", "season"),
        ("2022/..", "2022-01-01", "", "year"),
        ("2022/", "2022-01-01", "", "year"),
        ("../2022-05", "", "2022-05-31", "month"),
        ("/2022-05", "", "2022-05-31", "month"),
    ],
)
def test_bounds(text, earliest, latest, precision):
    assert bounds(text) == ((earliest, latest), precision)


@pytest.mark.parametrize("text", ["2024", "2024-06", "2024-06-19", "199X", "2024-33", "2024-21", "2024-XX", "2022/2024", "2022/.."])
@pytest.mark.parametrize("qualifier", ["~", "?", "%"])
def test_a_qualifier_never_moves_the_bounds(text, qualifier):
    start, slash, end = text.partition("/")
    qualified = EdtfDate.parse(start + qualifier + slash + end)
    plain = EdtfDate.parse(text)
    assert (qualified.earliest, qualified.latest, qualified.precision) == (plain.earliest, plain.latest, plain.precision)
    assert (qualified.qualifier, plain.qualifier) == (qualifier, "")


def test_qualifiers_of_both_ends():
    assert EdtfDate.parse("2022~/2024?").qualifier == "~?"
    assert EdtfDate.parse("2022~/2024~").qualifier == "~"


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("2023-02-29", "2023 is no leap year"),
        ("2024-04-31", "month 4 has no day 31"),
        ("2024-06-00", "month 6 has no day 0"),
        ("2024-00", "there is no month 0"),
        ("2024-13", "there is no month 13"),
        ("2024-25", "there is no month 25"),
        ("2024-42", "there is no month 42"),
        ("2024-33-01", "33 is no month, so it has no day"),
        ("2024-XX-05", "a day needs a month"),
        ("199X-05", "a month needs a whole year"),
        ("-0000", "year 0 has no sign"),
        ("Y2024", "shape"),
        ("Y02024", "Y is for years of more than four digits"),
        ("../..", "at least one end"),
        ("/", "at least one end"),
        ("2024/2023", "it ends before it starts"),
        ("2024-06-16/2024-06-10", "it ends before it starts"),
        ("1999/1998-12", "it ends before it starts"),
        ("2022/2023/2024", "shape"),
        ("2024-6-19", "shape"),
        ("24-06-19", "shape"),
        ("2024-06-19T10:00", "shape"),
        ("2024-06-19\n", "shape"),
        (" 2024", "shape"),
        ("２０２４", "shape"),
        ("XXXX", "shape"),
        ("20X4", "shape"),
        ("?2024", "shape"),
        ("2024~?", "shape"),
        ("now", "shape"),
        ("", "shape"),
    ],
)
def test_what_is_no_date_is_refused_with_the_reason(text, reason):
    with pytest.raises(InvalidDate) as caught:
        EdtfDate.parse(text)
    assert reason in caught.value.reason
    assert repr(text) in str(caught.value)


def test_coarse_stands_before_fine_and_open_ends_last():
    shuffled = ["2024-01-01/..", "2024-01-01", "../2023-12-31", "2024", "2024-01", "2024-40", "2024-33", "2024-01-01/2024-01-31", "202X"]
    assert [date.text for date in sorted(map(EdtfDate.parse, shuffled))] == [
        "202X",
        "../2023-12-31",
        "2024-01-01",
        "2024-01",
        "2024-01-01/2024-01-31",
        "2024-33",
        "2024-40",
        "2024",
        "2024-01-01/..",
    ]


def test_first_and_last_stand_in_for_open_ends():
    until, since = EdtfDate.parse("../2022-05"), EdtfDate.parse("2022/..")
    assert until.first == until.last == until.latest
    assert (since.first, since.last) == (since.earliest, OPEN_END)


def test_precisions_are_ordered_from_coarse_to_fine():
    assert sorted(Precision) == [
        Precision.MILLENNIUM,
        Precision.CENTURY,
        Precision.DECADE,
        Precision.YEAR,
        Precision.HALF,
        Precision.SEASON,
        Precision.QUARTER,
        Precision.MONTH,
        Precision.DAY,
    ]


@pytest.mark.parametrize(
    ("text", "first", "last", "possibly", "surely"),
    [
        ("2024-06", "2024-06-01", "2024-06-30", True, True),
        ("2024-06", "2024-06-10", "2024-06-12", True, False),
        ("2024-06", "2024-07-01", "2024-07-31", False, False),
        ("2024-06", "2024-06-30", "2024-07-31", True, False),
        ("2022/..", "2024-01-01", "2024-12-31", True, False),
        ("2022/..", "2021-01-01", "2021-12-31", False, False),
        ("2022/..", "2022-01-01", None, True, True),
        ("2022/..", None, None, True, True),
        ("../2022", None, "2022-12-31", True, True),
        ("../2022", "2022-12-31", None, True, False),
        ("../2022", "2023-01-01", None, False, False),
    ],
)
def test_the_two_readings_of_a_query(text, first, last, possibly, surely):
    days = [None if day is None else EdtfDate.parse(day).earliest for day in (first, last)]
    date = EdtfDate.parse(text)
    assert (date.overlaps(*days), date.lies_within(*days)) == (possibly, surely)
