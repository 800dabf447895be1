"""Days told in two calendars, years counted backwards, times that come back, hours of a range. All sentences are made up."""

from datetime import date

import pytest

from timeline.temporal import dates, tag

DAY = date(2024, 10, 16)  # a Wednesday


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("Orlova was born on 8 (20) September 1790 in Riga.", "8 (20) September 1790", "1790-09-20"),
        ("Orlova was born on September 8 (20), 1790, in Riga.", "September 8 (20), 1790", "1790-09-20"),
        ("The fort fell on 29 September (11 October New Style) 1854.", "29 September (11 October New Style) 1854", "1854-10-11"),
        ("Brask died on 11 October [O.S. 30 September] 1709.", "11 October [O.S. 30 September] 1709", "1709-10-11"),
        ("Brask died on 11 October 1709 [O.S. 30 September].", "11 October 1709 [O.S. 30 September]", "1709-10-11"),
        ("Brask was born on 28 January (9 February) 1841.", "28 January (9 February) 1841", "1841-02-09"),
        ("The pact was signed on 29 September/11 October 1854.", "29 September/11 October 1854", "1854-10-11"),
        ("The pact was signed on 8/20 September 1790.", "8/20 September 1790", "1790-09-20"),
        ("Brask fled on 21 December 1699 (1 January 1700, N.S.).", "21 December 1699 (1 January 1700, N.S.)", "1700-01-01"),
        ("Brask fled on 21 December (1 January) 1700.", "21 December (1 January) 1700", "1700-01-01"),
        ("On October 11 (September 30, Old Style), 1709, Brask fled.", "October 11 (September 30, Old Style), 1709", "1709-10-11"),
        ("The heir died on 25 December 2003 (7 January 2004 New Style).", "25 December 2003 (7 January 2004 New Style)", "2004-01-07"),
        ("The pact was signed on 29 September (11 October New Style).", "29 September (11 October New Style)", "2024-10-11"),
        ("It flourished in the 1740s BC.", "the 1740s BC", "-1748/-1739"),
        ("It was sacked in the 480s BC.", "the 480s BC", "-0488/-0479"),
        ("Its kilns were lit in the 1740s AD.", "the 1740s AD", "174X"),
        ("This time last year the quarry was flooded.", "This time last year", "2023-10~"),
        ("This time next week Brask will be in Riga.", "This time next week", "2024-10-23"),
    ],
)
def test_one_date(text, words, value):
    assert [(item.text, item.date) for item in dates(text, DAY)] == [(words, value)]


def test_the_rule_says_which_calendar_a_day_is_of():
    (phrase,) = dates("The pact was signed on 8 (20) September 1790.", DAY)
    assert "new calendar" in phrase.rule
    assert "8 (20) September 1790" in phrase.rule


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("It shut on 3 May (4 May) 1890.", ["3 May", "4 May", "1890"]),
        ("The fair opened on 3 May (14 May) 2024.", ["3 May", "14 May", "2024"]),
        ("Tickets are sold on 3 May (14 May for members).", ["3 May", "14 May"]),
        ("He scored 8 (20) in May 1990.", ["May 1990"]),
        ("The fair ran from 3/14 May 2024.", ["May 2024"]),
        ("It shut on the night of 23/24 August 1841.", ["the night of 23/24 August 1841"]),
    ],
)
def test_days_that_no_calendars_lie_between_are_not_one(text, words):
    assert [item.text for item in tag(text, DAY)] == words
    assert not any("calendar" in item.rule for item in dates(text, DAY))


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The ferry runs twice daily.", [("twice daily", "P1D")]),
        ("A thrice-weekly coach ran to Riga.", [("thrice-weekly", "P1W")]),
        ("The clock is wound twice a week.", [("twice a week", "P1W")]),
        ("The mine sells 40,000 tons a year.", [("a year", "P1Y")]),
        ("He won three times a year ago.", [("a year ago", "2023")]),
        ("He came twice. Daily papers said so.", [("Daily", "P1D")]),
        ("On 1 January of each year the toll rises.", [("1 January of each year", "XXXX-01-01")]),
        ("The fair is held in May every year.", [("May every year", "XXXX-05")]),
        (
            "The barn burned on the night of Thursday 3 to Friday 4 October.",
            [("the night of Thursday 3", "2024-10-03TNI"), ("Friday 4 October", "2024-10-04")],
        ),
        ("The fair ran from Monday 7 to Sunday 13 October.", [("Monday 7", "2024-10-07"), ("Sunday 13 October", "2024-10-13")]),
        ("Brask ran the 1500 in record time.", []),
        ("It was the worst since the 1929 crash.", [("1929", "1929")]),
        (
            "Between six and half past eleven on 3 May 1943 nobody left.",
            [("six", "1943-05-03T06:00"), ("half past eleven on 3 May 1943", "1943-05-03T11:30")],
        ),
        ("The gate was shut from six to eight o'clock.", [("six", "2024-10-16T06:00"), ("eight o'clock", "2024-10-16T08:00")]),
        ("They sat from eight until midnight.", [("eight", "2024-10-16T20:00"), ("midnight", "2024-10-16T24:00")]),
        ("Between 6 and 11:30 pm they waited.", [("6", "2024-10-16T18:00"), ("11:30 pm", "2024-10-16T23:30")]),
        ("From ten to half past two they slept.", [("ten", "2024-10-16T10:00"), ("half past two", "2024-10-16T14:30")]),
        ("The road was mined in the 1740s BC.", [("the 1740s BC", "BC174")]),
        ("It was over. 44 BC had been a bad year.", [("44 BC", "BC0044")]),
    ],
)
def test_sets_and_hours(text, wanted):
    assert [(item.text, item.value) for item in tag(text, DAY)] == wanted


@pytest.mark.parametrize(
    ("text", "dated"),
    [
        ("The vote took place on 3 May 2023. Brask resigned the day after the vote.", "2023-05-04"),
        ("The wedding was on 2 July 1890. The day before the wedding it rained.", "1890-07-01"),
        ("The day after the vote Brask resigned.", None),
        ("On 4 May 2023, the day after the vote, Brask resigned.", None),
        ("The vote was on 3 May 2023. It was two months to the day after the vote.", None),
    ],
)
def test_the_day_after_an_occurrence_is_dated_where_that_is(text, dated):
    found = {item.text.lower(): item.date for item in dates(text, DAY)}
    assert found.get("the day") == dated
    assert "the day" not in [item.text.lower() for item in tag(text, DAY)]


@pytest.mark.parametrize(
    ("text", "value", "planned"),
    [
        ("The appeal was listed for 6 February.", "2025-02-06", True),
        ("The appeal is listed for Tuesday.", "2024-10-22", True),
        ("The appeal had been listed for 6 February but was put off.", "2024-02-06", False),
        ("The mill was listed for sale in May.", "2024-05", False),
    ],
)
def test_what_is_listed_for_a_day_lies_ahead(text, value, planned):
    assert [(item.date, item.is_planned) for item in dates(text, DAY)] == [(value, planned)]
