from __future__ import annotations

import pytest

from timeline.dates.calendar import civil, day_number, is_leap, iso_day, iso_year, month_length


@pytest.mark.parametrize(
    ("civil_day", "number"),
    [
        ((1, 1, 1), 1),
        ((0, 12, 31), 0),
        ((0, 1, 1), -365),  # year 0, 1 BC, is a leap year
        ((-1, 12, 31), -366),
        ((0, 2, 29), -306),  # the last day of an era counted from March
        ((-400, 2, 29), -306 - 146097),
        ((1970, 1, 1), 719163),
        ((2024, 6, 19), 739056),
        ((9999, 12, 31), 3652059),
        ((10000, 1, 1), 3652060),
        ((-43, 3, 13), -15999),  # the Ides of March of 44 BC, Julian day 1705426
        ((-399, 1, 1), 1 - 146097),  # one era of 400 years before 0001-01-01
    ],
)
def test_days_have_known_numbers(civil_day, number):
    assert day_number(*civil_day) == number
    assert civil(number) == civil_day


@pytest.mark.parametrize(
    ("year", "leap"), [(2024, True), (2023, False), (1900, False), (2000, True), (0, True), (-4, True), (-100, False), (-400, True)]
)
def test_leap_years(year, leap):
    assert is_leap(year) is leap
    assert month_length(year, 2) == (29 if leap else 28)


@pytest.mark.parametrize(
    ("year", "text"), [(2024, "2024"), (5, "0005"), (0, "0000"), (-1, "-0001"), (-9999, "-9999"), (10000, "Y10000"), (-10000, "Y-10000")]
)
def test_years_as_edtf_writes_them(year, text):
    assert iso_year(year) == text


def test_iso_days():
    assert [iso_day(number) for number in (739056, 0, -15999)] == ["2024-06-19", "0000-12-31", "-0043-03-13"]
