"""The guidelines' table, signals, ranges, and what is left undated. All sentences are made up for this table."""

from datetime import date

import pytest

from timeline.dates import DateKind
from timeline.temporal import Bounds, Role, dates

DAY = date(2024, 10, 16)  # a Wednesday


def found(text, reference=DAY):
    return [(item.text, item.date) for item in dates(text, reference)]


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("They met on 17 October 2023, 14:37.", "17 October 2023, 14:37", "2023-10-17"),
        ("They met in June 2024.", "June 2024", "2024-06"),
        ("They met in 2022.", "2022", "2022"),
        ("Trade grew in the 1990s.", "the 1990s", "199X"),
        ("Trade grew in the 19th century.", "the 19th century", "18XX"),
        ("They met in spring 2023.", "spring 2023", "2023-21"),
        ("They met in the summer of 2023.", "the summer of 2023", "2023-22"),
        ("They met in the fall of 2023.", "the fall of 2023", "2023-23"),
        ("They met in winter 2023.", "winter 2023", "2023-24"),
        ("Trade grew in the first quarter of 2024.", "the first quarter of 2024", "2024-33"),
        ("Trade grew in the second half of 2023.", "the second half of 2023", "2023-07/2023-12"),
        ("He moved about 1990.", "about 1990", "1990~"),
        ("He moved on or about 3 March 2021.", "about 3 March 2021", "2021-03-03~"),
        ("They met about 10 p.m. on 3 March 2021.", "about 10 p.m. on 3 March 2021", "2021-03-03"),
        ("They talked until 3 a.m. and left.", "3 a.m.", "2024-10-16"),
        ("It was over by noon.", "noon", "2024-10-16"),
        ("They left after Monday's vote.", "Monday", "2024-10-14"),
        ("They left after 1990 elections.", "1990", "1990"),
        ("They left after midnight on 3 May 2014.", "midnight on 3 May 2014", "2014-05-03"),
        ("He thought about 2022 when he lost.", "2022", "2022"),
        ("They met in early June 2024.", "early June 2024", "2024-06~"),
        ("They met in late 1996.", "late 1996", "1996~"),
        ("They met last week.", "last week", "2024-10-07/2024-10-13"),
        ("A barn burned down overnight.", "overnight", "2024-10-15/2024-10-16"),
        ("They met over the weekend.", "the weekend", "2024-10-12/2024-10-13"),
        ("They met two weeks ago.", "two weeks ago", "2024-09-30/2024-10-06"),
        ("They met earlier this week.", "earlier this week", "2024-10-14/2024-10-20"),
        ("They met earlier this month.", "earlier this month", "2024-10"),
        ("They met almost two years ago.", "almost two years ago", "2022~"),
        ("They met more than a decade ago.", "more than a decade ago", "2014~"),
        ("They met two years ago.", "two years ago", "2022"),
        ("They met two months ago.", "two months ago", "2024-08"),
        ("They met two days ago.", "two days ago", "2024-10-14"),
        ("They met on Tuesday.", "Tuesday", "2024-10-15"),
        ("They will meet on Friday.", "Friday", "2024-10-18"),
        ("They met last Friday.", "last Friday", "2024-10-11"),
        ("It was signed in March.", "March", "2024-03"),
        ("It will be signed in March.", "March", "2025-03"),
        ("It was the first storm since 1985.", "1985", "1985"),
        ("She was not released until Thursday.", "Thursday", "2024-10-10"),
        ("Caesar was killed in 44 BC.", "44 BC", "-0043"),
        ("They met yesterday morning.", "yesterday morning", "2024-10-15"),
    ],
)
def test_one_moment(text, words, value):
    assert found(text) == [(words, value)]
    assert [item.kind for item in dates(text, DAY)] == [DateKind.INSTANT]


@pytest.mark.parametrize(
    ("text", "words", "value", "kind"),
    [
        ("It has helped since 2022.", "since 2022", "2022/..", DateKind.INTERVAL),
        ("It was closed until May 2024.", "until May 2024", "../2024-05", DateKind.INTERVAL),
        ("They urged both sides to stop before Christmas.", "before Christmas", "../2024-12-24", DateKind.INSTANT),
        ("The court ordered the firm to pay by 3 March.", "by 3 March", "../2025-03-03", DateKind.INSTANT),
        ("He went to Oslo by 3 March.", "by 3 March", "../2024-03-03", DateKind.INSTANT),
        ("It must be closed by May 2025.", "by May 2025", "../2025-05", DateKind.INSTANT),
        ("It must be closed no later than 5 May 2025.", "no later than 5 May 2025", "../2025-05-05", DateKind.INSTANT),
        ("He left before 3 May 2014.", "before 3 May 2014", "../2014-05-02", DateKind.INSTANT),
        ("After 1990 the party grew.", "After 1990", "1991/..", DateKind.INSTANT),
        ("He left shortly after Easter 2014.", "after Easter 2014", "2014-04-21/..", DateKind.INSTANT),
        ("It opens at the earliest on 10 November 2026.", "at the earliest on 10 November 2026", "2026-11-10/..", DateKind.INSTANT),
        ("The 1904-1905 war was short.", "1904-1905", "1904/1905", DateKind.INTERVAL),
        ("The 1914-18 war was long.", "1914-18", "1914/1918", DateKind.INTERVAL),
        ("It lost in the quarter ended July 31.", "the quarter ended July 31", "2024-05-01/2024-07-31", DateKind.INTERVAL),
        ("It lost in the quarter ended June 30.", "the quarter ended June 30", "2024-34", DateKind.INSTANT),
        ("In the year ended Jan. 31, 2021, it grew.", "the year ended Jan. 31, 2021", "2020-02-01/2021-01-31", DateKind.INTERVAL),
        ("Exports fell 3% in the first nine months.", "the first nine months", "2024-01/2024-09", DateKind.INTERVAL),
        ("Pay rose in the year to September.", "the year to September", "2023-10/2024-09", DateKind.INTERVAL),
        ("Pay rose in the three months to May 2020.", "the three months to May 2020", "2020-03/2020-05", DateKind.INTERVAL),
        ("Pay rose in the three years to 2020.", "the three years to 2020", "2018/2020", DateKind.INTERVAL),
        ("Pay rose in the week to Friday.", "the week to Friday", "2024-10-05/2024-10-11", DateKind.INTERVAL),
        ("It ran from March to May 2024.", "from March to May 2024", "2024-03/2024-05", DateKind.INTERVAL),
        ("He ruled from 2001 to 2009.", "from 2001 to 2009", "2001/2009", DateKind.INTERVAL),
        ("He ruled between 2001 and 2009.", "between 2001 and 2009", "2001/2009", DateKind.INTERVAL),
        ("They bought from Sept. 14 to Thursday.", "from Sept. 14 to Thursday", "2024-09-14/2024-10-10", DateKind.INTERVAL),
        ("It rained throughout 2023.", "2023", "2023", DateKind.INTERVAL),
        ("The rule will apply beginning in May.", "beginning in May", "2025-05/..", DateKind.INTERVAL),
        ("The talks are starting Friday.", "Friday", "2024-10-18", DateKind.INSTANT),
        ("It has lost money in the past two quarters.", "the past two quarters", "2024-34/2024-35", DateKind.INSTANT),
        ("Prices fell in the past two weeks.", "the past two weeks", "2024-10-02/2024-10-16", DateKind.INSTANT),
        ("Prices fell in the last 48 hours.", "the last 48 hours", "2024-10-14/2024-10-16", DateKind.INSTANT),
        ("It has grown since the second half of 2023.", "since the second half of 2023", "2023-07/..", DateKind.INTERVAL),
        ("It ruled from the 9th to the 12th century.", "from the 9th to the 12th century", "08XX/11XX", DateKind.INTERVAL),
        ("It will be tested from May.", "from May", "2025-05/..", DateKind.INTERVAL),
        ("It will rain through next year.", "through next year", "../2025", DateKind.INTERVAL),
        ("It rained through 2023.", "2023", "2023", DateKind.INTERVAL),
        ("It has rained since last week.", "since last week", "2024-10-07/..", DateKind.INTERVAL),
    ],
)
def test_signals_and_ranges(text, words, value, kind):
    assert [(item.text, item.date, item.kind) for item in dates(text, DAY)] == [(words, value, kind)]


@pytest.mark.parametrize(
    ("text", "planned"),
    [
        ("It must be closed by May 2025.", True),
        ("By Wednesday all of them had left.", False),
        ("They will meet on Friday.", True),
        ("They met on Tuesday.", False),
        ("The law takes effect on Jan. 1.", True),
    ],
)
def test_deadlines_and_cues_of_the_future_are_planned(text, planned):
    assert [item.is_planned for item in dates(text, DAY)] == [planned]


@pytest.mark.parametrize(
    "text",
    [
        "He was in prison for three months.",
        "They meet every year, daily, and on Mondays.",
        "It is now closed; it closed recently.",
        "It was rare in the past.",
        "The two-day meeting was dull.",
    ],
)
def test_durations_sets_and_vague_time_date_nothing(text):
    assert dates(text, DAY) == []


def test_a_stretch_up_to_the_day_of_writing_is_marked_as_such():
    (item,) = dates("Over the past five years 20 people were killed.", DAY)
    assert (item.date, item.role) == ("2019/2024", Role.PERIOD)


def test_a_distance_counts_from_the_date_in_its_sentence():
    assert found("They came back on 3 May 2020, two months after the vote.") == [("3 May 2020", "2020-05-03"), ("two months", "2020-03")]
    assert found("Two months after the vote on 3 May 2020 he resigned.") == [("Two months", "2020-07"), ("3 May 2020", "2020-05-03")]


def test_what_something_comes_after_is_counted_from_the_day_of_writing():
    assert found("The move comes two weeks after the vote.") == [("two weeks", "2024-09-30/2024-10-06")]
    assert found("The moves come two weeks after the vote.") == [("two weeks", "2024-09-30/2024-10-06")]
    assert found("The move came two weeks after the vote.") == []


def test_a_distance_from_a_month_is_no_day():
    text = "He came on 3 May 1943. In June 1944 they met; on 2 July 1944 he fell ill. In August 1944 he rose. Ten days later he left."
    assert found(text, None)[-1] == ("Ten days later", "1944-08~")


def test_since_then_counts_from_the_date_before():
    assert found("The list began in 1950. Since then, 400 names were added.") == [("1950", "1950"), ("Since then", "1950/..")]


@pytest.mark.parametrize(
    "text", ["He left on Tuesday.", "He left last week.", "He left yesterday.", "He left in May.", "A day later he left."]
)
def test_without_a_reference_nothing_relative_is_resolved(text):
    (item,) = dates(text)
    assert item.date is None
    assert item.role is Role.UNRESOLVED
    assert item.reason


def test_a_bare_month_is_inferred_from_the_latest_past_event():
    text = "They signed in June 2023. The summit in February was short. A law was passed in December 2023. He left on Tuesday."
    items = dates(text, Bounds(date(2023, 12, 1), None))
    assert [item.date for item in items] == ["2023-06", "2024-02", "2023-12", None]
    assert [item.is_inferred for item in items] == [False, True, False, False]
    assert "inferred" in items[1].rule
    assert "December 2023" in items[1].rule


def test_a_year_alone_bounds_no_month():
    assert found("The war broke out in 2022. They signed in June.", None) == [("2022", "2022"), ("June", None)]


def test_bounds_that_agree_resolve():
    bounds = Bounds(date(2024, 2, 1), date(2024, 11, 30))
    assert found("He left last year, on a Tuesday.", bounds) == [("last year", "2023")]


def test_a_date_that_reads_two_ways_is_no_date():
    (item,) = dates("He left on 03/04/2023.", DAY)
    assert item.date is None
    assert "2023-03-04" in item.reason
    assert "2023-04-03" in item.reason


def test_years_in_names_are_marked():
    assert [item.is_in_name for item in dates("In its 2025 White Paper it said that in 2023 trade grew.", DAY)] == [True, False]
    assert [item.is_in_name for item in dates("Trade grew in 2023. In 2024 it fell.", DAY)] == [False, False]


def test_the_rule_names_the_day_that_a_clock_time_counts_from():
    text = "On Thursday they ended a row that began in May 2014. They shook hands at noon."
    assert [item.rule for item in dates(text, DAY)][-1] == "'noon' + 'Thursday' in the text -> day under discussion"


def test_the_week_before_a_month_is_not_known():
    found_ = dates("They came back in late August 1999. He had left the week before.", DAY)
    assert [(item.date, item.reason) for item in found_] == [
        ("1999-08~", ""),
        (None, "'late August 1999' in the text is not exact enough"),
    ]


def test_the_rule_can_be_checked_by_a_person():
    (item,) = dates("He left on Tuesday.", date(2025, 4, 9))
    assert item.rule == "'Tuesday' + published 2025-04-09 -> latest on or before"
    (first, second) = dates("He came on 3 May 2020. A day later he left.", DAY)
    assert first.rule == "'3 May 2020' -> as written"
    assert second.rule == "'A day later' + '3 May 2020' in the text -> 1 day after"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The two sides met in October in 2024.", [("October in 2024", "2024-10")]),
        ("The two sides met on 5 May in 2024.", [("5 May in 2024", "2024-05-05")]),
        ("The bridge was closed from March to May in 2024.", [("from March to May in 2024", "2024-03/2024-05")]),
        ("The bridge was closed from October to March in 2024.", [("from October to March in 2024", "2023-10/2024-03")]),
        ("The two sides met in October, in 2024 and in 2025.", [("October", "None"), ("2024", "2024"), ("2025", "2025")]),
    ],
)
def test_a_month_or_day_takes_the_year_that_follows_it(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(phrase.text, str(phrase.date)) for phrase in dates(text)] == expected


@pytest.mark.parametrize(
    ("text", "value", "kind"),
    [
        ("It was shut from 2020 onwards.", "2020/..", DateKind.INTERVAL),
        ("It was shut from May 2020 on.", "2020-05/..", DateKind.INTERVAL),
        ("It was shut from 2020.", "2020", DateKind.INSTANT),
        ("It was built in c. 1850.", "1850~", DateKind.INSTANT),
        ("It is later than 1990.", "1990", DateKind.INSTANT),
    ],
)
def test_open_from_a_date_on(text, value, kind):
    assert [(phrase.date, phrase.kind) for phrase in dates(text, date(2024, 10, 16))] == [(value, kind)]


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("He fell ill the day before 3 May.", "the day before 3 May", "2024-05-02"),
        ("He fell ill the day after Christmas.", "the day after Christmas", "2023-12-26"),
        ("He fell ill the week before Christmas.", "the week before Christmas", "2023-12-18/2023-12-24"),
        ("They attacked the inn on 3 May. Two days after the attack, he left.", "Two days", "2024-05-05"),
        ("Rome voted on 5 May 2020. It rained. Three days before the vote she left.", "Three days", "2020-05-02"),
        ("Ann died on 5 May. Two days after her death Bob left.", "Two days", "2024-05-07"),
    ],
)
def test_days_are_counted_from_what_the_text_has_dated(text, words, value):
    assert found(text)[-1] == (words, value)


@pytest.mark.parametrize(
    "text",
    [
        "He left three days before the vote.",
        "They attacked on 3 May and on 9 May. Two days after the attack, he left.",
        "They attacked on 3 May. Two days after the counter-attack plan was out, he left.",
        "The couple met on 3 May. Two days after the coup, he left.",
    ],
)
def test_an_occurrence_without_one_day_dates_nothing(text):
    assert not [words for words, _ in found(text) if "days" in words]


def test_an_occurrence_may_be_dated_later_but_not_as_a_plan():
    assert found("He quit three days before the vote. In the vote, on 6 October, he lost.")[0] == ("three days", "2024-10-03")
    assert found("He quit three days before the vote. The vote will be held on 6 November.") == [("6 November", "2024-11-06")]


@pytest.mark.parametrize(
    "text", ["Sales fell in the first eleven months.", "Sales fell in the first two months.", "The first nine months were dull."]
)
def test_months_that_are_not_just_over_are_not_dated(text):
    assert found(text) == []


def test_the_day_before_a_day_of_no_year_says_nothing():
    assert found("He fell ill the day before 3 May.", None) == [("the day before 3 May", None)]


@pytest.mark.parametrize(("plan", "value"), [("2025", None), ("2022", "2021-04-12"), ("", "2021-04-12")])
def test_without_a_day_of_publication_a_plan_years_later_leaves_a_bare_day_open(plan, value):
    text = "In March 2021 the town bought the land. The park opened on 12 April." + (f" It will grow in {plan}." if plan else "")
    assert found(text, None)[1] == ("12 April", value)


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("Three days after Christmas the mill burned.", "Three days after Christmas", "2023-12-28"),
        ("The mill burned a week before 3 May 2020.", "a week before 3 May 2020", "2020-04-20/2020-04-26"),
        ("Two years after May 1990 the mill burned.", "Two years after May 1990", "1992"),
    ],
)
def test_a_distance_and_the_date_behind_it_are_one_phrase(text, words, value):
    assert found(text) == [(words, value)]


def test_days_of_work_are_not_counted():
    assert found("Eight trading days after 12 May 2020 it fell.") == [("12 May 2020", "2020-05-12")]


@pytest.mark.parametrize(
    "text",
    [
        "The curfew runs from 8pm to 5am daily.",
        "The stall is open from 9 to 5 p.m. on Fridays.",
        "Every Friday at 5 p.m. they march.",
        "Mass is said at 8 a.m. and 6 p.m. on Sundays.",
        "The gate shuts at 10 p.m. nightly.",
        "They meet at noon on weekdays.",
        "Each morning at 7 o'clock the bell rings.",
    ],
)
def test_times_of_days_that_come_back_date_nothing(text):
    assert found(text) == []


def test_a_time_of_one_day_is_dated_beside_days_that_come_back():
    assert found("He spoke at 6 p.m. and comes back every Friday.") == [("6 p.m.", "2024-10-16")]


def test_a_weekday_tells_the_year_whatever_the_tense():
    assert found("He spoke on Wednesday, 27 November.") == [("Wednesday, 27 November", "2024-11-27")]
    assert found("He spoke on Monday, 27 November.") == [("Monday, 27 November", "2023-11-27")]


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("On or before 30 June 2025 the debt must be paid.", "On or before 30 June 2025", "../2025-06-30"),
        ("Those born on or after 1 March 1961 may apply.", "on or after 1 March 1961", "1961-03-01/.."),
        ("The report must be filed no later than Friday.", "no later than Friday", "../2024-10-18"),
        ("He had to file it no later than Friday.", "no later than Friday", "../2024-10-11"),
        ("Up to and including 5 May 2021 no claim was made.", "Up to and including 5 May 2021", "../2021-05-05"),
        ("Up to 5 May 2021 no claim was made.", "Up to 5 May 2021", "../2021-05-05"),
        ("He lived there from about 1980 to 1990.", "from about 1980 to 1990", "1980~/1990"),
        ("He lived there from 1980 to about 1990.", "from 1980 to about 1990", "1980/1990~"),
        ("The chapel was built between c. 1200 and 1220.", "between c. 1200 and 1220", "1200~/1220"),
        ("The bell was cast c. 1480.", "1480", "1480~"),
    ],
)
def test_edges_are_as_exact_as_the_words(text, words, value):
    assert found(text) == [(words, value)]


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("The week commencing 6 May 2019 was wet.", "The week commencing 6 May 2019", "2019-05-06/2019-05-12"),
        ("The week starting Monday 6 May 2019 was wet.", "The week starting Monday 6 May 2019", "2019-05-06/2019-05-12"),
        ("The month beginning 6 May 2019 was wet.", "The month beginning 6 May 2019", "2019-05-06/2019-06-05"),
        ("The fee is due within 14 days of 1 May 2022.", "within 14 days of 1 May 2022", "2022-05-01/2022-05-15"),
        ("The fee is due within two months of 31 December 2022.", "within two months of 31 December 2022", "2022-12-31/2023-02-28"),
        ("Within a year of May 1990 he was dead.", "Within a year of May 1990", "1990-05/1991-05"),
        ("It is due no later than 14 days after 1 May 2022.", "no later than 14 days after 1 May 2022", "../2022-05-15"),
        ("It may be sold no earlier than ten days after 1 May 2022.", "no earlier than ten days after 1 May 2022", "2022-05-11/.."),
        ("He left on 29 February 2021.", "February 2021", "2021-02"),
        ("He left on February 30, 2021.", "2021", "2021"),
        ("In Michaelmas term 1987 he went up.", "1987", "1987"),
        ("The rent was due at Lady Day 1750.", "Lady Day 1750", "1750-03-25"),
        ("The fleet sailed at Candlemas 1601.", "Candlemas 1601", "1601-02-02"),
    ],
)
def test_terms_and_deadlines_count_from_their_date(text, words, value):
    assert found(text) == [(words, value)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("He had been ill for three weeks before his death on 4 May 1911.", [("4 May 1911", "1911-05-04")]),
        ("In the decade to 2020 rents doubled.", [("the decade to 2020", "2011/2020")]),
        ("In the year after 1945 rents doubled.", [("the year", None), ("1945", "1945")]),
        ("It stopped at 2.15 on the afternoon of 3 May 1990.", [("2.15", "1990-05-03"), ("the afternoon of 3 May 1990", "1990-05-03")]),
        ("The fire of May 3rd-4th, 1890, destroyed it.", [("May 3rd-4th, 1890", "1890-05-03/1890-05-04")]),
        ("The fire of 3rd-4th May 1890 destroyed it.", [("3rd-4th May 1890", "1890-05-03/1890-05-04")]),
        ("From May 3rd to 5th it rained.", [("From May 3rd to 5th", "2024-05-03/2024-05-05")]),
        ("On May 3rd 5 men died.", [("May 3rd", "2024-05-03")]),
        ("The reign of Ines II (1312-1340) was long.", [("1312-1340", "1312/1340")]),
        ("Ines II (r. 1312-40) built it.", [("1312-40", "1312/1340")]),
        ("Ines Brask (d. 1367) built it.", [("1367", "1367")]),
        ("Brask (1200 m) won.", []),
    ],
)
def test_stretches_lives_and_pairs_of_days(text, wanted):
    assert found(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Brask left in May two years ago.", [("May", "2022-05"), ("two years ago", "2022")]),
        ("Brask left two years ago in May.", [("two years ago", "2022"), ("May", "2022-05")]),
        ("Three years ago, on 3 May, Brask left.", [("Three years ago", "2021"), ("3 May", "2021-05-03")]),
        ("Brask left in the spring a year ago.", [("the spring", "2023-21"), ("a year ago", "2023")]),
        ("Brask left two years ago; in May he was back.", [("two years ago", "2022"), ("May", "2024-05")]),
        ("Brask left one Tuesday in May 2019.", [("May 2019", "2019-05")]),
        ("Every other Tuesday they meet.", []),
        ("They meet every other May.", []),
        ("A month to the day after 3 May 2019 he left.", [("A month to the day after 3 May 2019", "2019-06-03")]),
        ("Two years to the day before 3 May 2019 he left.", [("Two years to the day before 3 May 2019", "2017-05-03")]),
    ],
)
def test_years_ago_say_the_year_of_a_month(text, wanted):
    assert found(text) == wanted


def test_years_ago_say_no_year_without_a_day_of_writing():
    assert found("Brask left in May two years ago.", None) == [("May", None), ("two years ago", None)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Brask left in the winter of 2019, and in the spring of the following year he was dead.",
            [("the winter of 2019", "2019-24"), ("the spring of the following year", "2020-21")],
        ),
        ("On Monday 3 and Tuesday 4 June they met.", [("Monday 3 and Tuesday 4 June", "2024-06-03/2024-06-04")]),
        ("He was held from Tuesday to Thursday last week.", [("from Tuesday to Thursday last week", "2024-10-08/2024-10-10")]),
        ("The vote was moved from Friday to Tuesday next week.", [("Friday", "2024-10-18"), ("Tuesday next week", "2024-10-22")]),
        ("He was there last week, on Tuesday.", [("last week", "2024-10-07/2024-10-13"), ("Tuesday", "2024-10-08")]),
        ("The report covers the year to the end of 2023.", [("the year to the end of 2023", "2023-01/2023-12")]),
        ("Mr. March met Ms. May in June.", [("June", "2024-06")]),
    ],
)
def test_what_belongs_together_is_of_one_week_or_year(text, wanted):
    assert found(text) == wanted


@pytest.mark.parametrize(
    ("text", "anchor"),
    [
        ("He won in 2012. In June of that year he quit.", "'2012' in the text"),
        ("He won in 2012. In June last year he quit.", "published 2024-10-16"),
        ("He won in 2012. Two years ago, in June, he quit.", "'Two years ago' in the text"),
        ("He ran it from 2006 until last year.", "published 2024-10-16"),
        ("He ran it in the 1960s and 70s.", ""),
        ("Sales for the third quarter rose 3%. They fell from the previous quarter.", "'the third quarter' in the text"),
    ],
)
def test_the_rule_names_what_a_year_is_counted_from(text, anchor):
    assert dates(text, DAY)[-1].anchor == anchor


def test_the_quarter_before_one_of_a_year_of_its_own_lies_beside_it():
    text = "The firm told of its second quarter ended December 31, 2018. Sales were down 2% from the prior quarter."
    assert found(text, date(2019, 1, 31)) == [("second quarter ended December 31, 2018", "2018-36"), ("the prior quarter", "2018-35")]


@pytest.mark.parametrize(
    ("text", "values", "anchor"),
    [
        ("In early May and again in late June 1915 they met.", ["1915-05~", "1915-06~"], "'late June 1915' in the text"),
        ("They met on 3 May and on 5 June 1915.", ["1915-05-03", "1915-06-05"], "'5 June 1915' in the text"),
        ("They met in December and in January 1916.", ["1915-12", "1916-01"], "'January 1916' in the text"),
        ("They met either in May or in June 1915.", ["1915-05/1915-06"], ""),
        ("It was read on 3 May 1915, again on 10 June and last on 4 July.", ["1915-05-03", "1915-06-10", "1915-07-04"], ""),
        ("The firm, founded in May 1915, said in August that it lost.", ["1915-05", "2024-08"], ""),
    ],
)
def test_dates_told_in_one_breath_are_of_one_year(text, values, anchor):
    phrases = dates(text, DAY)
    assert [item.date for item in phrases] == values
    assert phrases[0].anchor == anchor


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Paid on 01/04/2014 and 15/04/2014.", ["2014-04-01", "2014-04-15"]),
        ("Paid on 04/15/2014 and 01/04/2014.", ["2014-04-15", "2014-01-04"]),
        ("Paid on 01.04.2014 and 15.04.2014.", ["2014-04-01", "2014-04-15"]),
        ("Paid on 01/04/2014 and 15.04.2014.", [None, "2014-04-15"]),  # other signs may have another order
        ("Paid on 01/04/2014, 15/04/2014 and 04/16/2014.", [None, "2014-04-15", "2014-04-16"]),
        ("Paid on 01/04/2014 and 04/04/2014.", [None, "2014-04-04"]),
    ],
)
def test_what_reads_two_ways_reads_as_the_other_days_of_the_text(text, values):
    assert [item.date for item in dates(text, DAY)] == values


def test_the_rule_says_which_order_was_taken():
    assert dates("Paid on 01/04/2014 and 15/04/2014.", DAY)[0].rule == "'01/04/2014' -> day first, as other days of the text"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("paid on 12 may 2014", "2014-05-12"),
        ("paid on march 3, 2015", "2015-03-03"),
        ("they may 3 times a day", None),
        ("they march 12 miles", None),
    ],
)
def test_days_in_small_letters(text, value):
    assert next((item.date for item in dates(text, DAY)), None) == value
