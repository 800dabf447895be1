"""TIMEX3: what is found, its type and value, by family of expression. All sentences are made up for this table."""

from datetime import date

import pytest

from timeline.temporal import Bounds, tag

DAY = date(2024, 10, 16)  # a Wednesday


def found(text, reference=DAY):
    return [(item.text, str(item.type), item.value) for item in tag(text, reference)]


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("They met on 3 May 2021.", "3 May 2021", "2021-05-03"),
        ("They met on May 3rd, 2021.", "May 3rd, 2021", "2021-05-03"),
        ("They met on the 3rd of May 2021.", "the 3rd of May 2021", "2021-05-03"),
        ("They met on Sunday, May 2, 2021.", "Sunday, May 2, 2021", "2021-05-02"),
        ("Dated 2021-05-03, it says little.", "2021-05-03", "2021-05-03"),
        ("They met on 19 Oct.", "19 Oct", "2024-10-19"),
        ("They met on Sept. 11.", "Sept. 11", "2024-09-11"),
        ("They left on 13/04/2021 at last.", "13/04/2021", "2021-04-13"),
        ("It was sold in June 2021.", "June 2021", "2021-06"),
        ("It was sold in early June 2021.", "early June 2021", "2021-06"),
        ("It was sold in mid-June.", "mid-June", "2024-06"),
        ("It was sold last March.", "last March", "2024-03"),
        ("It will be sold in March.", "March", "2025-03"),
        ("It was sold in November.", "November", "2023-11"),
        ("It was sold in 2019.", "2019", "2019"),
        ("It was sold in the year 2019.", "the year 2019", "2019"),
        ("It was sold in nineteen eighty-four.", "nineteen eighty-four", "1984"),
        ("He died in '97.", "'97", "1997"),
        ("The city fell in 1066.", "1066", "1066"),
        ("Caesar died in 44 BC.", "44 BC", "BC0044"),
        ("Augustus died in AD 14.", "AD 14", "0014"),
        ("It rose in the 1990s.", "the 1990s", "199"),
        ("It rose in the late 1990s.", "the late 1990s", "199"),
        ("It rose in the nineties.", "the nineties", "199"),
        ("It rose in the 19th century.", "the 19th century", "18"),
        ("It rose in the 5th century BC.", "the 5th century BC", "BC04"),
        ("It rose in the spring of 2019.", "the spring of 2019", "2019-SP"),
        ("It rose last summer.", "last summer", "2024-SU"),
        ("Net profit rose in the third quarter.", "the third quarter", "2024-Q3"),
        ("Net profit rose in the third quarter of 2019.", "the third quarter of 2019", "2019-Q3"),
        ("Net profit rose in Q3 2019.", "Q3 2019", "2019-Q3"),
        ("Net profit rose in H1 2025.", "H1 2025", "2025-H1"),
        ("Net profit rose in FY2023.", "FY2023", "2023"),
        ("Net profit rose in fiscal 2019.", "fiscal 2019", "2019"),
        ("Net profit rose in the first half of 2019.", "the first half of 2019", "2019-H1"),
    ],
)
def test_dates_that_stand_by_themselves(text, words, value):
    assert found(text) == [(words, "DATE", value)]


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("He left today.", "today", "2024-10-16"),
        ("He left yesterday.", "yesterday", "2024-10-15"),
        ("He will leave the day after tomorrow.", "the day after tomorrow", "2024-10-18"),
        ("He left on Wednesday.", "Wednesday", "2024-10-16"),
        ("He left on Thursday.", "Thursday", "2024-10-10"),
        ("He will leave on Thursday.", "Thursday", "2024-10-17"),
        ("The minister, who said Thursday that he will leave, smiled.", "Thursday", "2024-10-10"),
        ("He left last Wednesday.", "last Wednesday", "2024-10-09"),
        ("He leaves next Wednesday.", "next Wednesday", "2024-10-23"),
        ("He left on Friday of last week.", "Friday of last week", "2024-10-11"),
        ("He left last week.", "last week", "2024-W41"),
        ("He left earlier this week.", "earlier this week", "2024-W42"),
        ("He left at the end of last month.", "the end of last month", "2024-09"),
        ("He left over the weekend.", "the weekend", "2024-W41-WE"),
        ("He left this weekend.", "this weekend", "2024-W42-WE"),
        ("He left in June last year.", "June last year", "2023-06"),
        ("He left ten days ago.", "ten days ago", "2024-10-06"),
        ("He left six weeks ago.", "six weeks ago", "2024-W36"),
        ("He left three months ago.", "three months ago", "2024-07"),
        ("He left almost two years ago.", "almost two years ago", "2022"),
        ("He left more than four decades ago.", "more than four decades ago", "1984"),
        ("He left several years ago.", "several years ago", "PAST_REF"),
        ("He will leave two weeks from now.", "two weeks from now", "2024-W44"),
        ("He left last Christmas.", "last Christmas", "2023-12-25"),
        ("He left on Easter Monday 2019.", "Easter Monday 2019", "2019-04-22"),
        ("He left last Thanksgiving.", "last Thanksgiving", "2023-11-23"),
        ("It closes by year-end.", "year-end", "2024"),
        ("see you tmrw", "tmrw", "2024-10-17"),
        ("back on mon", "mon", "2024-10-14"),
        ("was there 2 wks ago", "2 wks ago", "2024-W40"),
    ],
)
def test_dates_that_count_from_the_day_of_writing(text, words, value):
    assert found(text) == [(words, "DATE", value)]


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("It rang at 5:30 p.m. today.", "5:30 p.m. today", "2024-10-16T17:30"),
        ("It will ring at 5 p.m. EST Nov. 9.", "5 p.m. EST Nov. 9", "2024-11-09T17:00"),
        ("It rang on Tuesday at 14:05 GMT.", "Tuesday at 14:05 GMT", "2024-10-15T14:05"),
        ("It rang on Tuesday morning.", "Tuesday morning", "2024-10-15TMO"),
        ("It rang late last night.", "late last night", "2024-10-15TNI"),
        ("It rang this afternoon.", "this afternoon", "2024-10-16TAF"),
        ("It rings tonight.", "tonight", "2024-10-16TNI"),
        ("It rang at noon on Monday.", "noon on Monday", "2024-10-14T12:00"),
        ("It rang at midnight on 3 May 2021.", "midnight on 3 May 2021", "2021-05-03T24:00"),
        ("It rang on the morning of 3 May 2021.", "the morning of 3 May 2021", "2021-05-03TMO"),
        ("It rang at 2021-05-03T14:05:00Z sharp.", "2021-05-03T14:05:00Z", "2021-05-03T14:05"),
        ("It rang at 0735 GMT.", "0735 GMT", "2024-10-16T07:35"),
        ("It rang at five o'clock.", "five o'clock", "2024-10-16T17:00"),
    ],
)
def test_times(text, words, value):
    assert found(text) == [(words, "TIME", value)]


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("It took six months.", "six months", "P6M"),
        ("After a six-month pause it went on.", "six-month", "P6M"),
        ("It took twenty four hours.", "twenty four hours", "PT24H"),
        ("It took 2 1/2 years.", "2 1/2 years", "P2Y6M"),
        ("It took a minute and a half.", "a minute and a half", "PT1M30S"),
        ("It took half an hour.", "half an hour", "PT30M"),
        ("It took a couple of years.", "a couple of years", "P2Y"),
        ("It took two to three weeks.", "two to three weeks", "P2W"),
        ("It took nearly a hundred years.", "nearly a hundred years", "P100Y"),
        ("It took a few days.", "a few days", "PXD"),
        ("It will be over within weeks.", "weeks", "PXW"),
        ("It rained in the past three months.", "the past three months", "P3M"),
        ("It will rain for the next few months.", "the next few months", "PXM"),
        ("It rained in recent weeks.", "recent weeks", "PXW"),
        ("It took three years, one month and two days.", "three years, one month and two days", "P3Y1M2D"),
        ("It took two years and three weeks.", "two years and three weeks", "P2Y21D"),
        ("It took two hours and ten minutes.", "two hours and ten minutes", "PT2H10M"),
        ("A yearlong probe ended.", "yearlong", "P1Y"),
        ("It will rain in the next hour.", "the next hour", "PT1H"),
        ("She fed her 8-month-old puppy.", "8-month-old", "P8M"),
    ],
)
def test_durations(text, words, value):
    assert found(text) == [(words, "DURATION", value)]


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("They meet every Monday.", "every Monday", "XXXX-WXX-1"),
        ("They meet daily.", "daily", "P1D"),
        ("They meet on Tuesday nights.", "Tuesday nights", "XXXX-WXX-2TNI"),
        ("They meet every two weeks.", "every two weeks", "P2W"),
        ("They meet twice a week.", "twice a week", "P1W"),
        ("They pay $5 million a year.", "a year", "P1Y"),
        ("They meet each July.", "each July", "XXXX-07"),
        ("They rest on weekends.", "weekends", "XXXX-WXX-WE"),
    ],
)
def test_sets(text, words, value):
    assert found(text) == [(words, "SET", value)]


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("It is now closed.", "now", "PRESENT_REF"),
        ("It closed recently.", "recently", "PAST_REF"),
        ("It will close soon.", "soon", "FUTURE_REF"),
        ("It was closed in the past.", "the past", "PAST_REF"),
        ("It may close in the future.", "the future", "FUTURE_REF"),
        ("It is rare these days.", "these days", "PRESENT_REF"),
    ],
)
def test_vague_references(text, words, value):
    assert found(text) == [(words, "DATE", value)]


def test_what_follows_counts_from_the_time_under_discussion():
    text = "The army crossed on 5 March 1943. The next day the fort fell. Two weeks later the king fled. That year nothing grew."
    assert [value for _, _, value in found(text)] == ["1943-03-05", "1943-03-06", "1943-W11", "1943"]


def test_a_narrative_takes_its_years_from_itself():
    text = (
        "The war began on 5 March 1943. In April a column reached the coast, and on 12 May 1943 the garrison fell. "
        "In late August they met. On 3 December 1943 it snowed. In January the allies landed, and on the 7th they marched. "
        "Today the place is a museum."
    )
    values = [value for _, _, value in found(text, date(2010, 5, 5))]
    assert values == ["1943-03-05", "1943-04", "1943-05-12", "1943-08", "1943-12-03", "1944-01", "1944-01-07", "PRESENT_REF"]


def test_a_year_ago_is_the_quarter_a_year_before_where_quarters_are_reported():
    text = "Third-quarter profit rose 8% from a year ago. In the year-ago quarter it fell. The latest quarter was the best."
    assert [value for _, _, value in found(text)] == ["2024-Q3", "2023-Q3", "2023-Q3", "2024-Q3"]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("It ran from March to May 2024.", ["2024-03", "2024-05"]),
        ("It ran from 3 to 5 May 2024.", ["2024-05-03", "2024-05-05"]),
        ("It ran on May 3-5, 2024.", ["2024-05-03", "2024-05-05"]),
        ("It ran from 264 to 241 BC.", ["BC0264", "BC0241"]),
        ("It ran from December to February 2021.", ["2020-12", "2021-02"]),
    ],
)
def test_the_ends_of_a_range_complete_each_other(text, values):
    assert [value for _, _, value in found(text)] == values


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("He left on Tuesday.", "XXXX-WXX-2"),
        ("He left in May.", "XXXX-05"),
        ("He left on 5 May.", "XXXX-05-05"),
        ("He left yesterday.", "XXXX-XX-XX"),
        ("He left last week.", "XXXX-WXX"),
        ("He left two years ago.", "XXXX"),
        ("He left in 2019.", "2019"),
    ],
)
def test_without_a_reference_nothing_is_guessed(text, value):
    assert [item for _, _, item in found(text, None)] == [value]


def test_bounds_help_where_both_ends_agree():
    bounds = Bounds(date(2024, 2, 1), date(2024, 11, 30))
    assert found("He left last year.", bounds) == [("last year", "DATE", "2023")]
    assert found("He left last month.", bounds) == [("last month", "DATE", "XXXX-XX")]


@pytest.mark.parametrize(
    "text",
    [
        "It may rain, and they march on.",
        "May I come in? March on, soldiers!",
        "Theresa May resigned.",
        "The second man sat in the sun.",
        "In 2,500 cases 1945 people complained; 2,000 men fled.",
        "Call 555-2000 or 020-7946-1999.",
        "They won 3-2, then 21-14.",
        "The Boeing 747 met an F-16 on Route 1984.",
        "See John 3:16 and Luke 10:25.",
        "It cost $2000, or £1,999.",
        "The fall of Rome, the spring of the clock, a hot spring.",
        "He is 34 years old; the 6-year-old boy smiled.",
        "The rule has no date here? No: a 10-foot wall has none.",
        "Good morning! Good night!",
        "Prices fall when sellers march.",
        "He wed in white and sat down.",
        "No. 2010 of the list, page 1999, room 2001.",
        "The 1500 students, the 1600 ships.",
        "She asked Jan Kowalski and April Jones.",
        "A score of 5.30 was enough.",
        "Version 10.12.1 was released.",
        "The Sunday Times and USA Today wrote of it.",
    ],
)
def test_ordinary_words_and_numbers_are_no_dates(text):
    assert found(text) == []


@pytest.mark.parametrize(
    "text", ["²0NOON", "from ² to 8 p.m.", "²-5 May 2024", "in 264 m² to 241 BC", "May ³ and 5", "5 ²p.m.", "May 5-²", "①-5 May"]
)
def test_a_raised_digit_is_no_number(text):
    assert all("²" not in item.text and "³" not in item.text and "①" not in item.text for item in tag(text, date(2024, 6, 1)))
