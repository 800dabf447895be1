"""Days of publication, and the ends of days."""

from datetime import date

import pytest

from timeline import clock
from timeline.errors import UnreadableDate
from timeline.services.days import day_of
from timeline.temporal.typed import read

TODAY = date(2026, 11, 22)


@pytest.mark.parametrize(("typed", "day"), [("8 April 2025", "2025-04-08"), ("yesterday", "2026-11-21"), ("0001-01-01", "0001-01-01")])
def test_a_single_day(typed, day):
    assert day_of(read(typed, TODAY)) == day


@pytest.mark.parametrize(
    "typed", ["June 2024", "2024", "2024-06-19~", "2024-06-19?", "-0043-03-15", "Y12345-01-01", "2024-06-19/2024-06-20", "since 2022"]
)
def test_no_single_day(typed):
    with pytest.raises(UnreadableDate):
        day_of(read(typed, TODAY))


@pytest.mark.parametrize("typed", ["tomorrow", "24 November", "next Monday"])
def test_a_day_to_come_needs_its_year(typed):
    with pytest.raises(UnreadableDate, match="still to come"):
        day_of(read(typed, TODAY))
    assert day_of(read("24 November 2026", TODAY)) == "2026-11-24"  # a weekly carries the day on which it goes off sale
    assert day_of(read("20 November", TODAY)) == "2026-11-20"


@pytest.mark.parametrize("day", [date.min, date(1970, 1, 1), date(2024, 2, 29), date.max])
def test_a_day_ends_before_the_next_begins(day):
    end = clock.end_of_local_day(day)
    if day < date.max:
        assert end < clock.end_of_local_day(date.fromordinal(day.toordinal() + 1))
    assert clock.iso(end).endswith("999999Z")
