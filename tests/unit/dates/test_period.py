from __future__ import annotations

import pytest

from timeline.dates import OPEN_END, DateKind, EdtfDate, iso_day
from timeline.dates.period import Period, Unit, coarsen, ongoing_after, period_of, period_with

INSTANT, INTERVAL = DateKind.INSTANT, DateKind.INTERVAL


@pytest.mark.parametrize(
    ("text", "kind", "name", "words"),
    [
        ("2024-06-19", INSTANT, "2024-06-19", "19 Jun 2024"),
        ("2024-06", INSTANT, "2024-06", "Jun 2024"),
        ("2024-06~", INSTANT, "2024-06", "Jun 2024"),
        ("2024-34", INSTANT, "2024-Q2", "Q2 2024"),
        ("2024-04/2024-05", INSTANT, "2024-Q2", "Q2 2024"),
        ("2024", INSTANT, "2024", "2024"),
        ("2024-40", INSTANT, "2024", "2024"),
        ("2024-22", INSTANT, "2024", "2024"),  # summer is no quarter
        ("2024-24", INSTANT, "2024-24", "winter 2024/25"),
        ("199X", INSTANT, "199X", "1990s"),
        ("1998-08-10/1998-08-16", INSTANT, "1998-08", "Aug 1998"),
        ("1998-12-28/1999-01-03", INSTANT, "1998-12-28/1999-01-03", "28 Dec 1998 – 3 Jan 1999"),
        ("2022/..", INSTANT, "2022/..", "2022 or later"),
        ("2022/..", INTERVAL, "2022", "2022"),
        ("2022-02-24/2024", INTERVAL, "2022-02-24", "24 Feb 2022"),
        ("../2022-05", INTERVAL, "2022-05", "May 2022"),
        ("199X/2004", INTERVAL, "199X", "1990s"),
        ("-0043-03-15", INSTANT, "-0043-03-15", "15 Mar 44 BC"),
        ("Y12345-06", INSTANT, "Y12345-06", "Jun 12345"),
    ],
)
def test_a_date_stands_at_its_own_precision(text, kind, name, words):
    period = period_of(EdtfDate.parse(text), kind)
    assert period.name == name
    assert period.words == words


@pytest.mark.parametrize(
    ("text", "by", "name"),
    [
        ("2024-06-19", Unit.DAY, "2024-06-19"),
        ("2024-06-19", Unit.MONTH, "2024-06"),
        ("2024-06-19", Unit.QUARTER, "2024-Q2"),
        ("2024-06-19", Unit.YEAR, "2024"),
        ("2024-06", Unit.DAY, "2024-06"),  # never finer than it is
        ("2024", Unit.MONTH, "2024"),
        ("199X", Unit.YEAR, "199X"),
    ],
)
def test_periods_get_coarser_only(text, by, name):
    assert coarsen(period_of(EdtfDate.parse(text), INSTANT), by).name == name


@pytest.mark.parametrize(
    ("day", "unit", "first", "last"),
    [
        ("2024-02-29", Unit.DAY, "2024-02-29", "2024-02-29"),
        ("2024-02-29", Unit.MONTH, "2024-02-01", "2024-02-29"),
        ("2024-02-29", Unit.QUARTER, "2024-01-01", "2024-03-31"),
        ("2024-12-31", Unit.QUARTER, "2024-10-01", "2024-12-31"),
        ("2024-12-31", Unit.YEAR, "2024-01-01", "2024-12-31"),
        ("-0001-05-05", Unit.YEAR, "-0001-01-01", "-0001-12-31"),
    ],
)
def test_calendar_periods(day, unit, first, last):
    period = period_with(EdtfDate.parse(day).earliest, unit)
    assert (iso_day(period.first), iso_day(period.last), period.unit) == (first, last, unit)


@pytest.mark.parametrize(
    ("text", "after", "until"),
    [
        ("2022/2024", "2022-12-31", "2024-12-31"),
        ("2022-02-24/..", "2022-02-24", ""),
        ("../2024-05", "2024-05-31", "2024-05-31"),
        ("2024/2024-05", "2024-05-31", "2024-05-31"),
        ("2024", "2024-12-31", "2024-12-31"),
    ],
)
def test_an_interval_goes_on_after_its_start(text, after, until):
    first, last = ongoing_after(EdtfDate.parse(text))
    assert iso_day(first) == after
    assert last == OPEN_END if until == "" else iso_day(last) == until


def test_periods_come_in_the_order_of_their_first_day():
    names = ["2025", "2024-06", "2024", "2024-06-01"]
    assert [one.name for one in sorted(period_of(EdtfDate.parse(name), INSTANT) for name in names)] == [
        "2024",
        "2024-06-01",
        "2024-06",
        "2025",
    ]
    assert Period(1, 2, Unit.OTHER, "a") < Period(1, 2, Unit.OTHER, "b")
