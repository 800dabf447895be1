"""Never finer than the text: two dates of which one is meant are as wide as both, and a count is no finer than what it starts from."""

from datetime import date

import pytest

from timeline.temporal import dates

DAY = date(2024, 5, 9)  # a Thursday


@pytest.mark.parametrize(
    ("text", "phrase", "value", "kind"),
    [
        ("He died on 10 or 11 June 1923.", "10 or 11 June 1923", "1923-06-10/1923-06-11", "instant"),
        ("He died on 31 May or 1 June 1923.", "31 May or 1 June 1923", "1923-05-31/1923-06-01", "instant"),
        ("He died on 10 or 11 June 323 BC.", "10 or 11 June 323 BC", "-0322-06-10/-0322-06-11", "instant"),
        ("In May or June 2020 it fell.", "May or June 2020", "2020-05/2020-06", "instant"),
        ("He was born in 1911 or in 1912.", "1911 or in 1912", "1911/1912", "instant"),
        ("He left on Monday or Tuesday.", "Monday or Tuesday", "2024-05-06/2024-05-07", "instant"),
        ("The house votes on 3 or 4 June.", "3 or 4 June", "2024-06-03/2024-06-04", "instant"),
        ("It has stood there since 1911 or 1912.", "since 1911 or 1912", "1911/..", "interval"),
        ("They must vote by 3 or 4 June.", "by 3 or 4 June", "../2024-06-04", "instant"),
    ],
)
def test_one_of_two(text, phrase, value, kind):
    (found,) = dates(text, DAY)
    assert (found.text, found.date, found.kind.value) == (phrase, value, kind)
    assert text[found.start : found.end] == phrase


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("It was in May or October 2020.", ["2020-05", "2020-10"]),  # what lies between is not meant
        ("In June 2020 or on 3 July 2020 it fell.", ["2020-06", "2020-07-03"]),
        ("It has 9 or 11 June 2020 stamps.", ["2020-06-11"]),
        ("On 2, 3 or 4 March 2020 it rained.", ["2020-03-02", "2020-03-03", "2020-03-04"]),
    ],
)
def test_what_does_not_follow_stays_two(text, values):
    assert [found.date for found in dates(text, DAY)] == values


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("It ended in 1829. Half a century later it left.", "1879~"),
        ("It ended on 3 March 1829. Half a century later it left.", "1879~"),
        ("He left half a century ago.", "1974~"),
        ("In 1990 it came. Two and a half years later it went.", "1992~"),
        ("On 3 March 1990 it came. Two and a half years later it went.", "1992-09"),
    ],
)
def test_half_of_a_long_unit_is_about(text, value):
    found = dates(text, DAY)[-1]
    assert found.date == value
    assert "centurys" not in found.rule


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("He answered in March 2019, four days after the vote.", ["2019-03"]),
        ("In May 2020, two weeks after the vote, it fell.", ["2020-05"]),
        ("In 2020, two months after the vote, it fell.", ["2020"]),
        ("In May 2020, two months after the vote, it fell.", ["2020-05", "2020-03"]),
        ("On 3 May 2020, four days after the vote, it fell.", ["2020-05-03", "2020-04-29"]),
    ],
)
def test_days_are_not_counted_from_a_month(text, values):
    assert [found.date for found in dates(text, DAY)] == values
