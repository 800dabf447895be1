"""Reports of companies and plans of years: quarters of a year of its own, nine months, deadlines, what will be in ten years."""

from __future__ import annotations

from datetime import date

import pytest

from timeline.temporal import dates, tag

DAY = date(1996, 11, 12)  # a Tuesday


def found(text: str, day: date = DAY) -> list[tuple[str, str | None]]:
    return [(phrase.text, phrase.date) for phrase in dates(text, day)]


def test_a_quarter_of_a_year_of_its_own_is_at_its_months_by_the_day_that_one_of_them_ended():
    text = (
        "Marlow Valve said its fiscal fourth quarter was its best. Net income for the quarter ended Sept. 30 was $7 million, up from "
        "$5 million a year earlier. Fourth-quarter sales rose 8%. In the first quarter of fiscal 1996, it lost $2 million."
    )
    assert found(text) == [
        ("fiscal fourth quarter", "1996-35"),
        ("the quarter ended Sept. 30", "1996-35"),
        ("a year earlier", "1995-35"),
        ("Fourth-quarter", "1996-35"),
        ("the first quarter of fiscal 1996", "1995-36"),
    ]
    assert next(item.value for item in tag(text, DAY)) == "1996-Q4"  # the number that the company gives it


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Profit rose in the fiscal first quarter ended June 30. The fiscal first quarter was wet.",
            [("the fiscal first quarter ended June 30", "1996-34"), ("The fiscal first quarter", "1996-34")],
        ),
        (
            "Sales for its second fiscal quarter, which ended Sept. 28, rose 4% from the same period a year ago.",
            [("second fiscal quarter", "1996-35"), ("Sept. 28", "1996-09-28"), ("the same period a year ago", "1995-35")],
        ),
        (
            "Its fourth quarter ended July 31. The first quarter of fiscal 1997 will be flat, and the fourth quarter had rain.",
            [
                ("fourth quarter ended July 31", "1996-05-01/1996-07-31"),
                ("The first quarter of fiscal 1997", "1996-08/1996-10"),
                ("the fourth quarter", "1996-05/1996-07"),
            ],
        ),
        (
            "Fourth-quarter earnings fell 12%. For the year ended Sept. 30, Birch earned $40 million.",
            [("Fourth-quarter", "1996-35"), ("the year ended Sept. 30", "1995-10-01/1996-09-30")],
        ),
        (
            "The fiscal first quarter was good. For the quarter ended Sept. 30, Birch earned $4 million. Oak's third-quarter profit fell.",
            [("The fiscal first quarter", "1996-35"), ("the quarter ended Sept. 30", "1996-35"), ("third-quarter", "1996-35")],
        ),
        (
            "Third-quarter profit fell in the quarter ended Sept. 30.",
            [("Third-quarter", "1996-35"), ("the quarter ended Sept. 30", "1996-35")],
        ),
        ("It earned $5 million in its fiscal year ended June 30.", [("fiscal year ended June 30", "1995-07-01/1996-06-30")]),
        ("The week before he died, the mill was sold.", [("The week", None)]),
        (
            "The firm, whose fiscal year ends in September, said fourth-quarter profit rose. First-quarter sales were flat.",
            [("fiscal year", "1996"), ("September", "1997-09"), ("fourth-quarter", "1996-35"), ("First-quarter", "1995-36")],
        ),
        (
            "The grocer's fiscal year ends Jan. 31. Third-quarter sales rose 4%.",
            [("fiscal year", "1996"), ("Jan. 31", "1997-01-31"), ("Third-quarter", "1996-08/1996-10")],
        ),
        ("The quarter that ended in June was bad.", [("The quarter that ended in June", "1996-34")]),
        (
            "In the fiscal year that began July 1, the state will spend $4 billion.",
            [("the fiscal year that began July 1", "1996-07-01/1997-06-30")],
        ),
    ],
)
def test_what_tells_where_a_quarter_lies(text, wanted):
    assert found(text) == wanted


@pytest.mark.parametrize(
    ("text", "day", "wanted"),
    [
        ("For the nine months, net income fell to $31 million.", date(1996, 10, 24), []),
        ("In the six months, sales rose 3%.", date(1996, 7, 30), []),
        ("In the first nine months, sales rose 3%.", date(1996, 10, 24), [("the first nine months", "1996-01/1996-09")]),
        ("In the first nine months, sales rose 3%.", date(1996, 5, 30), []),
        ("In the nine months he spent there, nothing was sold.", date(1996, 10, 24), []),
        ("For the nine months of her term, sales rose 3%.", date(1996, 10, 24), []),
    ],
)
def test_the_months_of_a_report_are_those_of_the_year_of_writing(text, day, wanted):
    assert found(text, day) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("It must be done before the end of the year.", [("before the end of the year", "../1996")]),
        ("The yard will be sold by the end of June.", [("by the end of June", "../1997-06")]),
        ("He ruled until the end of 1979.", [("until the end of 1979", "../1979")]),
        ("It will be over by late 1998.", [("By late 1998", "../1998~")]),
        ("The talks will not start before June.", [("before June", "1997-06/..")]),
        ("It may end no earlier than 1999.", [("no earlier than 1999", "1999/..")]),
        ("The talks won't start before the end of June.", [("before the end of June", "1997-06/..")]),
    ],
)
def test_a_deadline_at_an_end_is_exact(text, wanted):
    assert [(words.lower(), value) for words, value in found(text)] == [(words.lower(), value) for words, value in wanted]
    assert all(phrase.is_planned for phrase in dates(text, DAY) if "1979" not in phrase.text)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The lake will be dry in about 15 years.", [("in about 15 years", "2011~")]),
        ("She plans to retire in two years.", [("in two years", "1998")]),
        ("We will be back in 10 days if nothing moves.", [("in 10 days", "1996-11-22")]),
        ("It will be seen in a year or so.", [("in a year or so", "1997~")]),
        ("The ministry must close the pit within five years.", [("within five years", "../2001")]),
        ("The judges will rule within 30 days of the hearing.", []),
        ("The ruling came within ten days.", []),
        ("He finished the course in 15 years.", []),
        ("It will be the third strike in two weeks.", []),
        ("The fund will have doubled in ten years.", []),
        ("It will be repaid in five years of equal shares.", []),
        ("They will meet in less than two weeks.", []),
    ],
)
def test_so_many_years_on_are_counted_where_something_is_to_come(text, wanted):
    assert found(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The raids took place in August and September.", [("August and September", "1996-08/1996-09")]),
        ("They sang here on May 22 and 23.", [("May 22 and 23", "1996-05-22/1996-05-23")]),
        ("The fish came back in the 1960s and 70s.", [("the 1960s and 70s", "196X/197X")]),
        ("It was struck on Sunday and Monday.", [("Sunday and Monday", "1996-11-10/1996-11-11")]),
        ("It was struck in May and July.", [("May", "1996-05"), ("July", "1996-07")]),
        ("Profit fell in 1989, 1990 and 1991.", [("1989", "1989"), ("1990", "1990"), ("1991", "1991")]),
        ("He fell on Friday and Saturday's game was off.", [("Friday", "1996-11-08"), ("Saturday", "1996-11-09")]),
    ],
)
def test_neighbours_that_are_told_together_are_one_stretch(text, wanted):
    assert found(text) == wanted


def test_that_season_is_of_the_year_told_of():
    text = "In 1991 he joined the Rovers. He started nine games that season. The following season he left."
    assert found(text) == [("1991", "1991"), ("that season", "1991"), ("The following season", "1992")]
    assert [item.text for item in tag(text, DAY)] == ["1991"]
    assert found("It was said that season tickets were dear.") == []


def test_what_is_counted_on_into_the_future_is_planned_and_overnight_losses_are_no_deadline():
    text = "Shares were hit by overnight losses. The banks were cleared on 11 November and must wait 30 days before closing it."
    phrases = dates(text, DAY)
    assert [(phrase.text, phrase.date, phrase.is_planned) for phrase in phrases] == [
        ("overnight", "1996-11-11/1996-11-12", False),
        ("11 November", "1996-11-11", False),
        ("30 days", "1996-12-11", True),
    ]
