"""Dates that a list or what came after them tells the year of, and dates by number."""

from datetime import date

import pytest

from timeline.temporal import dates, tag

DAY = date(2019, 6, 12)


def values(text, day=DAY):
    return [(item.text, item.value) for item in tag(text, day)]


def dated(text, day=DAY):
    return [(item.text, item.date) for item in dates(text, day)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The blockade began in May and was lifted the following January.", ["2018-05", "2019-01"]),
        ("The strike began in March and ended the following spring.", ["2018-03", "2019-21"]),
        ("The ferry sank on 20 February and was raised the following October.", ["2018-02-20", "2018-10"]),
        ("The kiln was lit in April and went cold two years later.", ["2017-04", "2019"]),
        ("The gate was shut in November and reopened the following summer.", ["2018-11", "2019-22"]),
        ("Bookings opened in May; the show ran the following month.", ["2019-05", "2019-06"]),
        ("The crew walked out in April and will return the following January.", ["2019-04", "2020-01"]),
        ("The rules took effect in May and were to expire two years later.", ["2019-05", "2021"]),
    ],
)
def test_a_sequel_that_is_over_tells_how_far_back_a_date_lies(text, wanted):
    assert [value for _, value in dated(text)] == wanted


@pytest.mark.parametrize("day", [DAY, None])
@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The campaign was slow in 1915: in May the army took the town, in June it lost it.", ["1915", "1915-05", "1915-06"]),
        ("In 1998: in March the mill closed, on 4 May the shop followed.", ["1998", "1998-03", "1998-05-04"]),
        ("The first attack came in May 1915, the second in August.", ["1915-05", "1915-08"]),
        ("The first vote was in October 1914, the second in April 1915 and the third in July.", ["1914-10", "1915-04", "1915-07"]),
        ("One raid was on 4 May 1915, another on 9 March.", ["1915-05-04", "1916-03-09"]),
        ("Fighting flared in May 1998, and again in July.", ["1998-05", "1998-07"]),
    ],
)
def test_a_list_shares_its_year(text, wanted, day):
    assert [value for _, value in dated(text, day)] == wanted


def test_a_new_clause_with_its_own_verb_shares_no_year_of_a_list():
    assert dated("The rule dates from May 1998, and the court annulled it in May.")[-1] == ("May", "2019-05")


@pytest.mark.parametrize("day", [DAY, None])
@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("It began on Monday 3 May 1909. On the Tuesday a fort fell, on the Friday a town.", ["1909-05-03", "1909-05-04", "1909-05-07"]),
        ("He came on 12 May 1864. On the Friday he rode out and by the Sunday he had won.", ["1864-05-12", "1864-05-13", "../1864-05-15"]),
    ],
)  # fmt: skip
def test_the_weekdays_of_a_week_told_of(text, wanted, day):
    assert [value for _, value in dated(text, day)] == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The talks opened on Monday. On the Tuesday the delegates left.", ["2019-06-10", "2019-06-11"]),
        ("It rained in week 20 of 2019. On the Saturday the river rose.", ["2019-05-13/2019-05-19", "2019-05-18"]),
        ("The Tuesday vote failed after the Monday talks.", ["2019-06-11", "2019-06-10"]),
    ],
)
def test_the_weekday_in_news(text, wanted):
    assert [value for _, value in dated(text)] == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("He died a year ago last Friday.", [("a year ago last Friday", "2018-06-07")]),
        ("She resigned two years ago this Sunday.", [("two years ago this Sunday", "2017-06-16")]),
        ("They were married 25 years ago Saturday.", [("25 years ago Saturday", "1994-06-15")]),
        ("The shop closed a month ago yesterday.", [("a month ago yesterday", "2019-05-11")]),
        ("The firm that she founded ten years ago Friday filed for bankruptcy.", [("ten years ago", "2009"), ("Friday", "2019-06-07")]),
    ],
)
def test_so_long_before_a_day(text, wanted):
    assert values(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Polls closed at half past twelve, local time, on May 3.", [("half past twelve, local time, on May 3", "2019-05-03T12:30")]),
        ("It struck at 5.40 p.m. local time, on 3 May 2011.", [("5.40 p.m. local time, on 3 May 2011", "2011-05-03T17:40")]),
        ("It struck at 5:40 a.m., local time, Tuesday.", [("5:40 a.m., local time, Tuesday", "2019-06-11T05:40")]),
        ("It shut at 5 p.m., on Tuesday it reopened.", [("5 p.m.", "2019-06-12T17:00"), ("Tuesday", "2019-06-11")]),
    ],
)
def test_local_time(text, wanted):
    assert values(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Output fell in week 23 of 2019 and in week 8, 2021.", [("week 23 of 2019", "2019-W23"), ("week 8, 2021", "2021-W08")]),
        ("Output fell in week 53 of 2020.", [("week 53 of 2020", "2020-W53")]),
        ("Output fell in week 53 of 2019.", [("2019", "2019")]),
        ("They lost in week 5 of the 2019 season.", [("2019", "2019")]),
        ("He was employed there since 03/2020.", [("03/2020", "2020-03")]),
        ("The contract ran from 3/2020 to 11/2021.", [("3/2020", "2020-03"), ("11/2021", "2021-11")]),
        ("Clerk, 01/2021–05/2022.", [("01/2021", "2021-01"), ("05/2022", "2022-05")]),
        ("Directive 03/2020, law No. 12/2019 and case 4/2018 apply.", []),
        ("The 3/2020 issue of the report (05/2018) is out.", []),
        ("It scored 13/2000 in 2001.", [("2001", "2001")]),
    ],
)
def test_weeks_and_months_by_number(text, wanted):
    assert values(text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "Smith, History of the League, vol. 3 (1312-1340).",
        "See pages 1312-1340 and pp. 1998-2003.",
        "Pages 1914-1918 were torn out.",
        "The paper is Letters 412 (1312-1340).",
    ],
)
def test_pages_are_no_years(text):
    assert values(text) == []


@pytest.mark.parametrize("text", ["The years 1312-1340 were quiet.", "Queen Ines (1312-1340) built it.", "He lived there from 1312-1340."])
def test_years_that_look_like_pages(text):
    assert [value for _, value in values(text)] == ["1312", "1340"]


@pytest.mark.parametrize(
    ("text", "day", "wanted"),
    [
        ("He has scored twelve goals this season.", date(2019, 2, 3), [("this season", "2018/2019")]),
        ("He has scored twelve goals this season.", date(2019, 10, 3), [("this season", "2019")]),
        ("Last season the club finished fourth.", date(2019, 2, 3), [("Last season", "2017/2018")]),
        ("Last season the club finished fourth.", date(2019, 7, 3), [("Last season", "2018/2019")]),
        ("They will move next season.", date(2019, 7, 3), [("next season", "2019/2020")]),
        ("They will move next season.", date(2019, 11, 3), [("next season", "2020/2021")]),
        ("This season of the show has ten parts; the last season finale was long.", DAY, []),
    ],
)
def test_seasons_of_sport_may_lie_in_two_years(text, day, wanted):
    assert dated(text, day) == wanted
    assert values(text, day) == []
