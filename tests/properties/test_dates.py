"""The laws of dates: the calendar agrees with Python's, EDTF texts keep their meaning, the order is total."""

from __future__ import annotations

from datetime import MAXYEAR, date
from itertools import pairwise

import edtf
from hypothesis import assume, given
from hypothesis import strategies as st

from timeline.dates import DateKind, EdtfDate, civil, day_number, display, iso_day
from timeline.dates.calendar import iso_year, month_length
from timeline.dates.period import Unit, coarsen, ongoing_after, period_of, period_with

ERA = 146097  # days of 400 years
far_days = st.integers(-4_000_000, 4_500_000)
years = st.integers(-12000, 12000)
UNITS = [Unit.YEAR, Unit.QUARTER, Unit.MONTH, Unit.DAY]


@st.composite
def points(draw):
    """An EDTF text without a slash."""
    year = draw(years)
    text = iso_year(year)
    match draw(st.sampled_from(["year", "month", "day", "season", "unspecified", "XX"])):
        case "month":
            text += f"-{draw(st.integers(1, 12)):02d}"
        case "day":
            month = draw(st.integers(1, 12))
            text += f"-{month:02d}-{draw(st.integers(1, month_length(year, month))):02d}"
        case "season":
            text += f"-{draw(st.sampled_from([21, 22, 23, 24, 33, 34, 35, 36, 40, 41]))}"
        case "unspecified":
            digits = draw(st.integers(1, 3))
            text = f"{draw(st.sampled_from(['', '-']))}{draw(st.integers(0, 10 ** (4 - digits) - 1)):0{4 - digits}d}{'X' * digits}"
        case "XX":
            text += draw(st.sampled_from(["-XX", "-XX-XX", f"-{draw(st.integers(1, 12)):02d}-XX"]))
    return text + draw(st.sampled_from(["", "", "~", "?", "%"]))


@st.composite
def edtf_texts(draw):
    start = draw(points())
    match draw(st.sampled_from(["point", "point", "since", "until", "range"])):
        case "since":
            return start + draw(st.sampled_from(["/..", "/"]))
        case "until":
            return draw(st.sampled_from(["../", "/"])) + start
        case "range":
            end = draw(points())
            first, last = sorted((EdtfDate.parse(start), EdtfDate.parse(end)))
            return f"{first}/{last}"
    return start


dates = edtf_texts().map(EdtfDate.parse)
queries = st.tuples(st.none() | far_days, st.none() | far_days)


@given(st.dates())
def test_days_agree_with_python(day):
    number = day_number(day.year, day.month, day.day)
    assert number == day.toordinal()
    assert civil(number) == (day.year, day.month, day.day)
    assert iso_day(number) == day.isoformat()


@given(far_days)
def test_days_of_any_year_come_back(number):
    year, month, day = civil(number)
    assert 1 <= month <= 12
    assert 1 <= day <= month_length(year, month)
    assert day_number(year, month, day) == number


@given(far_days)
def test_the_calendar_repeats_after_400_years(number):
    year, month, day = civil(number)
    assert civil(number + ERA) == (year + 400, month, day)


@given(far_days)
def test_the_next_day_is_the_next_number(number):
    year, month, day = civil(number)
    following_month = (year, month + 1, 1) if month < 12 else (year + 1, 1, 1)
    following = (year, month, day + 1) if day < month_length(year, month) else following_month
    assert day_number(*following) == number + 1


@given(edtf_texts())
def test_a_text_comes_back(text):
    parsed = EdtfDate.parse(text)
    assert str(parsed) == text
    assert EdtfDate.parse(str(parsed)) == parsed
    assert (parsed.earliest, parsed.latest) != (None, None)
    if parsed.earliest is not None and parsed.latest is not None:
        assert parsed.earliest <= parsed.latest


@given(st.tuples(far_days, far_days).map(sorted))
def test_a_date_made_from_days_has_them_as_bounds(days):
    made = EdtfDate.from_days(*days)
    assert [made.earliest, made.latest] == days
    assert made.is_range == (days[0] != days[1])


@given(points(), points(), points())
def test_an_interval_covers_its_ends(start, end, between):
    first, last = sorted((EdtfDate.parse(start), EdtfDate.parse(end)))
    whole = EdtfDate.parse(f"{first}/{last}")
    assert whole.earliest == first.earliest
    assert whole.latest == last.latest
    middle = EdtfDate.parse(between)
    if first.earliest <= middle.earliest and middle.latest <= last.latest:
        assert middle.lies_within(whole.earliest, whole.latest)


@given(st.lists(dates, max_size=8).flatmap(lambda some: st.tuples(st.just(some), st.permutations(some))))
def test_the_order_is_total(both):
    some, shuffled = both
    ordered = sorted(some)
    assert sorted(shuffled) == ordered
    for one, other in pairwise(ordered):
        assert one == other or one < other
        assert not other < one
        assert one.first <= other.first
        if (one.first, one.last) == (other.first, other.last):
            assert one.precision <= other.precision


@given(dates, dates)
def test_of_two_dates_one_comes_first_unless_they_are_equal(one, other):
    assert (one < other) + (other < one) + (one == other) == 1


def has_day(day, bounds):
    first, last = bounds
    return (first is None or first <= day) and (last is None or day <= last)


@given(dates, queries, far_days)
def test_a_day_in_both_is_an_overlap(one, query, day):
    if has_day(day, (one.earliest, one.latest)) and has_day(day, query):
        assert one.overlaps(*query)


@given(dates, queries)
def test_an_overlap_has_a_day_in_both(one, query):
    assume(query[0] is None or query[1] is None or query[0] <= query[1])
    starts = [day for day in (one.earliest, query[0]) if day is not None]
    ends = [day for day in (one.latest, query[1]) if day is not None]
    day = max(starts) if starts else min(ends)
    assert one.overlaps(*query) == (has_day(day, (one.earliest, one.latest)) and has_day(day, query))


@given(dates, queries)
def test_what_lies_within_overlaps_and_has_no_day_outside(one, query):
    assume(query[0] is None or query[1] is None or query[0] <= query[1])
    if one.lies_within(*query):
        assert one.overlaps(*query)
        assert has_day(one.earliest, query) if one.earliest is not None else query[0] is None
        assert has_day(one.latest, query) if one.latest is not None else query[1] is None
    elif one.earliest is not None and one.latest is not None:
        assert not (has_day(one.earliest, query) and has_day(one.latest, query))


@given(dates)
def test_everything_lies_within_no_bounds_and_within_its_own(one):
    assert one.lies_within(None, None)
    assert one.lies_within(one.earliest, one.latest)


@given(dates, dates)
def test_agreement_is_mutual(one, other):
    assert one.agrees_with(other) == other.agrees_with(one)
    assert one.agrees_with(one)
    if one.lies_within(other.earliest, other.latest):
        assert one.agrees_with(other)


@given(dates, st.sampled_from(DateKind))
def test_every_date_has_words(one, kind):
    words = display(one, kind)
    assert words == words.strip() != ""
    assert "X" not in words
    assert ("since" in words) == (one.latest is None and kind is DateKind.INTERVAL)
    assert ("until" in words) == (one.earliest is None and kind is DateKind.INTERVAL)


plain = st.dates(min_value=date(1, 1, 2), max_value=date(MAXYEAR, 12, 30))


@st.composite
def oracle_points(draw):
    """What the `edtf` library reads as we do: days, months, years, and years with X."""
    day = draw(plain).isoformat()
    length = draw(st.sampled_from([10, 7, 4, 3, 2]))
    return day[:length].ljust(4, "X") if length < 4 else day[:length]


def oracle(text):
    parsed = edtf.parse_edtf(text)
    return tuple(day_number(*moment[:3]) for moment in (parsed.lower_strict(), parsed.upper_strict()))


@given(oracle_points())
def test_bounds_agree_with_the_edtf_library(text):
    ours = EdtfDate.parse(text)
    assert (ours.earliest, ours.latest) == oracle(text)


@given(oracle_points(), oracle_points())
def test_bounds_of_closed_intervals_agree_with_the_edtf_library(start, end):
    first, last = sorted((EdtfDate.parse(start), EdtfDate.parse(end)))
    ours = EdtfDate.parse(f"{first}/{last}")
    assert (ours.earliest, ours.latest) == oracle(ours.text)


@given(dates, st.sampled_from(DateKind), st.sampled_from([Unit.DAY, Unit.MONTH, Unit.QUARTER, Unit.YEAR]))
def test_a_date_stands_in_one_period_that_holds_it(one, kind, by):
    period = coarsen(period_of(one, kind), by)
    assert period.first <= one.first
    if kind is DateKind.INSTANT:
        assert period.last >= one.last
    if period.unit is not Unit.OTHER:
        assert period_with(period.first, period.unit) == period_with(period.last, period.unit) == period
        assert UNITS.index(period.unit) <= UNITS.index(by)


@given(far_days, st.sampled_from([Unit.DAY, Unit.MONTH, Unit.QUARTER, Unit.YEAR]))
def test_a_day_lies_in_its_period(day, unit):
    period = period_with(day, unit)
    assert period.first <= day <= period.last
    assert period_with(period.last + 1, unit).first == period.last + 1
    assert period.words


@given(dates)
def test_an_interval_goes_on_within_its_bounds(one):
    after, until = ongoing_after(one)
    assert one.first <= after <= until == one.last
