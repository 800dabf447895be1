"""Moments of the calendar: their days, neighbours and names; numbers in words; first classes of rules."""

import re
from datetime import date
from fractions import Fraction

import pytest

from timeline.dates import EdtfDate, day_number
from timeline.dates.calendar import civil
from timeline.temporal.grammar.heads import head
from timeline.temporal.grammar.scan import RULES
from timeline.temporal.holidays import HOLIDAYS, holiday
from timeline.temporal.moments import Grain, Moment, day_of, holding, part_of, year_of
from timeline.temporal.numbers import ordinal, quantity, year_in_words

DAY = date(2024, 2, 29).toordinal()


@pytest.mark.parametrize(
    ("grain", "timex", "edtf"),
    [
        (Grain.DAY, "2024-02-29", "2024-02-29"),
        (Grain.WEEK, "2024-W09", "2024-02-26/2024-03-03"),
        (Grain.WEEKEND, "2024-W09-WE", "2024-03-02/2024-03-03"),
        (Grain.MONTH, "2024-02", "2024-02"),
        (Grain.QUARTER, "2024-Q1", "2024-33"),
        (Grain.HALF, "2024-H1", "2024-01/2024-06"),
        (Grain.SEASON, "2023-WI", "2023-24"),
        (Grain.YEAR, "2024", "2024"),
        (Grain.DECADE, "202", "202X"),
        (Grain.CENTURY, "20", "20XX"),
        (Grain.MILLENNIUM, "2", "2XXX"),
    ],
)
def test_what_holds_a_day(grain, timex, edtf):
    moment = holding(DAY, grain)
    assert (moment.timex(), moment.edtf()) == (timex, edtf)
    if grain is not Grain.WEEKEND:
        assert moment.first <= DAY <= moment.last
    assert moment.shifted(1).first > moment.last
    parsed = EdtfDate.parse(edtf)
    assert (parsed.earliest, parsed.latest) == (moment.first, moment.last)


def test_years_before_the_first():
    assert year_of(-43).timex() == "BC0044"
    assert year_of(-43).edtf() == "-0043"
    assert day_of(-43, 3, 15).timex() == "BC0044-03-15"
    assert year_of(0).timex() == "BC0001"
    assert holding(day_number(-43, 3, 15), Grain.YEAR) == year_of(-43)
    assert Moment(Grain.CENTURY, 0).timex() == "00"


def test_the_calendar_has_no_such_day():
    assert day_of(2023, 2, 29) is None
    assert day_of(2024, 2, 29) is not None
    assert day_of(2024, 13, 1) is None
    assert part_of(2024, Grain.MONTH, 12).last == day_number(2024, 12, 31)


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("easter", "2024-03-31"),
        ("good friday", "2024-03-29"),
        ("whit monday", "2024-05-20"),
        ("thanksgiving day", "2024-11-28"),
        ("labor day", "2024-09-02"),
        ("memorial day", "2024-05-27"),
        ("remembrance sunday", "2024-11-10"),
        ("boxing day", "2024-12-26"),
    ],
)
def test_holidays(name, day):
    assert holiday(HOLIDAYS[name], 2024).timex() == day


def test_every_holiday_has_a_day_in_a_leap_year():
    assert all(holiday(rule, 2024) is not None for rule in HOLIDAYS.values())


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("twenty - four", 24),
        ("a hundred", 100),
        ("two hundred and six", 206),
        ("2 1/2", Fraction(5, 2)),
        ("1,800", 1800),
        ("2.5", Fraction(5, 2)),
        ("three dozen", 36),
        ("a dozen", 12),
        ("seventeen", 17),
        ("1/0", None),
        ("cats", None),
    ],
)
def test_numbers(words, number):
    assert quantity(words.split()) == number


@pytest.mark.parametrize(
    ("words", "year"),
    [
        ("nineteen ninety - six", 1996),
        ("nineteen oh five", 1905),
        ("nineteen hundred", 1900),
        ("two thousand", 2000),
        ("two thousand and five", 2005),
        ("twenty twenty - four", 2024),
        ("twenty four", None),
        ("ninety six", None),
    ],
)
def test_years_in_words(words, year):
    assert year_in_words(words.split()) == year


@pytest.mark.parametrize(("words", "number"), [("third", 3), ("twenty - first", 21), ("3 rd", 3), ("cats", None)])
def test_ordinals(words, number):
    assert ordinal(words.split()) == number


def test_every_rule_begins_with_something_and_has_bounded_repetition():
    for rule in RULES:
        expression = rule.expression()
        assert head(expression).firsts, rule.name
        assert not head(expression).is_empty, rule.name
        assert head(expression).needs, rule.name
        assert "*" not in expression, rule.name
        assert "+" not in expression, rule.name


def test_heads_of_rules():
    found = head("(?P<x>[ab]?(?:[c]|[d][e]))?[f]")
    assert found.firsts == frozenset("abcdf")
    assert found.alone == frozenset("f")
    assert found.pairs == {"a": frozenset("cd"), "b": frozenset("cd"), "c": frozenset("f"), "d": frozenset("e")}
    assert found.needs == frozenset("f")
    assert head("[a](?:[b]|[c][d]?)[e]{0,2}").needs == frozenset("bc")
    assert head("[a](?:[b]|[c]?)").needs == frozenset("a")
    assert head("(?=[z])[a]{0,2}[b]").pairs == {"a": frozenset("ab")}


def test_no_rule_is_passed_over_by_its_head():
    classes = sorted(set("".join(char for rule in RULES for char in head(rule.expression()).firsts)))
    for rule in RULES:
        expression, found = re.compile(rule.expression()), head(rule.expression())
        for char in classes:
            match = expression.match(char)
            assert match is None or char in found.alone, rule.name


@pytest.mark.parametrize(
    ("index", "first", "last", "value"), [(-1, -99, 0, "-0099/0000"), (-2, -199, -100, "-0199/-0100"), (17, 1700, 1799, "17XX")]
)
def test_a_century_before_christ_ends_with_a_round_year(index, first, last, value):
    century = Moment(Grain.CENTURY, index)
    assert (civil(century.first), civil(century.last)) == ((first, 1, 1), (last, 12, 31))
    assert (century.year, century.edtf()) == (first, value)
    assert holding(century.first, Grain.CENTURY) == century


@pytest.mark.parametrize(("index", "first", "last"), [(-1, -8, 0), (-5, -48, -39), (-175, -1748, -1739), (0, 0, 9), (174, 1740, 1749)])
def test_a_decade_before_christ_counts_backwards(index, first, last):
    decade = Moment(Grain.DECADE, index)
    assert (civil(decade.first), civil(decade.last)) == ((first, 1, 1), (last, 12, 31))
    assert holding(decade.first, Grain.DECADE) == decade
