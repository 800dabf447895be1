"""Times with a part of the day, days of eras, pairs of days, schedules in the present tense, histories. All sentences are made up."""

from datetime import date

import pytest

from timeline.temporal import dates, tag

DAY = date(2024, 10, 16)  # a Wednesday


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("Published 3 March 2025 · 14:05 GMT.", "3 March 2025 · 14:05 GMT", "2025-03-03T14:05"),
        ("It began at 10 p.m. Sunday night.", "10 p.m. Sunday night", "2024-10-13T22:00"),
        ("It began at 10.30pm last night.", "10.30pm last night", "2024-10-15T22:30"),
        ("It began at 6:00 in the morning.", "6:00 in the morning", "2024-10-16T06:00"),
        ("The fleet met on 2 September 31 BC.", "2 September 31 BC", "BC0031-09-02"),
        ("The mountain erupted on 24 August AD 79.", "24 August AD 79", "0079-08-24"),
        ("It fell on the night of 23/24 August 1941.", "the night of 23/24 August 1941", "1941-08-23TNI"),
        ("It closed in the week of April 1.", "the week of April 1", "2024-W14"),
        ("He won nine years ago this month.", "nine years ago this month", "2015-10"),
        ("Not long ago he won.", "Not long ago", "PAST_REF"),
        ("A short time ago he won.", "A short time ago", "PAST_REF"),
        ("In 410 the city fell.", "410", "0410"),
        ("It is expected to last three to four weeks.", "three to four weeks", "P3W"),
        ("He left over the summer.", "the summer", "2024-SU"),
        ("The law takes effect on 1 July.", "1 July", "2025-07-01"),
        ("The fair begins Friday.", "Friday", "2024-10-18"),
        ("Leaders meet Monday in Rome.", "Monday", "2024-10-21"),
        ("The bill is to be signed on Friday.", "Friday", "2024-10-18"),
        ("The hearing was moved to March 9.", "March 9", "2025-03-09"),
        ("Profit fell last quarter.", "last quarter", "2024-Q3"),
        ("Over the past decade it grew.", "the past decade", "P1DE"),
        ("He came (19.10.2024).", "19.10.2024", "2024-10-19"),
        ("We close by year-end.", "year-end", "2024"),
    ],
)
def test_one_expression(text, words, value):
    assert [(item.text, item.value) for item in tag(text, DAY)] == [(words, value)]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Towns grew in the 4th and 5th centuries.", ["03", "04"]),
        ("It rained on 23 and 24 August 1941.", ["1941-08-23", "1941-08-24"]),
        ("It rose between May and July.", ["2024-05", "2024-07"]),
        ("It was quiet from December to March.", ["2023-12", "2024-03"]),
        ("On 1 May 1862 he came. By 3 May 1862 he left. On 9 May 1862 he rested. Two weeks later he died.",
         ["1862-05-01", "1862-05-03", "1862-05-09", "1862-W21"]),
        ("On the third day, July 3, they fled.", ["2024-07-03", "2024-07-03"]),
    ],
)  # fmt: skip
def test_several_expressions(text, values):
    assert [item.value for item in tag(text, DAY)] == values


@pytest.mark.parametrize(
    "text",
    [
        "Get the Morning Briefing.",
        "He spoke at the Women's March.",
        "Watch | 0:38 The minister says no.",
        "The Winter War made him famous.",
        "A late-night show mocked him.",
        "They watched the evening sky.",
        "It was Black Friday.",
        "He soon released them.",
    ],
)
def test_what_only_looks_like_time(text):
    assert tag(text, DAY) == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("It fell on the night of 23/24 August 1941.", "1941-08-23/1941-08-24"),
        ("It was hit by Tuesday's storm.", "2024-10-15"),
        ("The 1950-53 war ended badly.", "1950/1953"),
        ("It rose between May and July.", "2024-05/2024-07"),
    ],
)
def test_dates_of_pairs_and_agents(text, value):
    assert [item.date for item in dates(text, DAY)] == [value]


def test_how_long_ago_several_years_were_is_no_date():
    assert dates("Several years ago he left.", DAY) == []


def test_a_year_ago_is_a_quarter_only_beside_figures():
    report = "In the second quarter of 2024 profit rose 4% from a year ago. A year ago he fled."
    assert [item.value for item in tag(report, DAY)] == ["2024-Q2", "2023-Q2", "2023"]


AFTER_MIDNIGHT = "Two bombs went off in Delhi early Thursday, police said."


@pytest.mark.parametrize(
    ("text", "value"),
    [
        (AFTER_MIDNIGHT, "2024-10-10"),
        (AFTER_MIDNIGHT + " Rain fell." * 40, "2024-10-17"),
        ("Rain fell. " * 60 + AFTER_MIDNIGHT, "2024-10-10"),
        ("Rain fell. " * 60 + 3 * (AFTER_MIDNIGHT + " "), "2024-10-17"),
        ("Two bombs went off in Delhi last Thursday, police said.", "2024-10-10"),
    ],
)
def test_a_text_may_tell_of_the_day_after_its_publication(text, value):
    phrases = dates(text, date(2024, 10, 16))  # a Wednesday
    assert {phrase.date for phrase in phrases} == {value}
    assert not any(phrase.is_planned for phrase in phrases)


def test_a_time_does_not_join_what_is_not_counted():
    assert [item.value for item in tag("Nights before, at midnight, it rang.", DAY)] == ["PAST_REF", "2024-10-16T24:00"]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Shots were heard this weekend.", "2024-W41-WE"),
        ("They will play this weekend.", "2024-W42-WE"),
    ],
)
def test_this_weekend_on_a_monday(text, value):
    assert [item.value for item in tag(text, date(2024, 10, 14))] == [value]


def test_around_what_a_day_brought_is_no_date_that_is_not_exact():
    assert [item.date for item in dates("They looked for ways around Wednesday's ruling.", DAY)] == ["2024-10-16"]
