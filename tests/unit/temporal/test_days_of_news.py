"""Which day, month and year news means where it has told of several: clock times, bare months, seasons, weeks."""

from __future__ import annotations

from datetime import date

import pytest

from timeline.temporal import tag

DAY = date(2024, 10, 17)  # a Thursday


def values(text: str, day: date = DAY) -> list[str]:
    return [item.value for item in tag(text, day)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "They voted on Tuesday night. Mayor Dunn, who took office on Oct. 2, led. Many came in midafternoon. At 6:30, it was full.",
            ["2024-10-15TNI", "2024-10-02", "2024-10-15TAF", "2024-10-15T18:30"],
        ),
        ("Shares fell overnight. By 0730 GMT, futures pointed lower.", ["2024-10-16TNI", "2024-10-17T07:30"]),
        ("It would take until Saturday to restock. The port said earlier in the day that it was shut.", ["2024-10-19", "2024-10-17"]),
        ("The envoy is due on Saturday. Later in the day he will speak.", ["2024-10-19", "2024-10-19"]),
        ("He will speak again at three today.", ["2024-10-17T15:00"]),
        ("The board set a hearing on leaf blowers for Oct. 30 at 7.", ["2024-10-30T07:00"]),
        ("The score stood at 7. It was put at 9.", []),
        ("They have cancelled leave from tomorrow to Sunday.", ["2024-10-18", "2024-10-20"]),
        ("On Saturday, the vice president flies to Lima.", ["2024-10-19"]),
        ("On Saturday, she met the king in Lima.", ["2024-10-12"]),
        ("Aid promised by the council on Saturday is due here.", ["2024-10-12"]),
        ("Rain tonight, cooler at the weekend.", ["2024-10-17TNI", "2024-W42-WE"]),
        ("They went out early on Sunday, opening five days of repairs.", ["2024-10-13", "P5D"]),
        ("On Tuesday it shut a plant. Its shares were down in morning trading.", ["2024-10-15", "2024-10-17TMO"]),
        ("I was in fifth grade on 9/11, he said. The plank is 9/11 inches thick.", ["2001-09-11"]),
        ("Ask me again on Tuesday night.", ["2024-10-22TNI"]),
        ("They fled in the pre-dawn hours of Sunday.", ["2024-10-13TMO"]),
        ("It fell in the early morning hours of Friday.", ["2024-10-11TMO"]),
        ("The shop opens in business hours and closes in peak hours.", []),
        ("The trial, now in its third week, resumes Monday.", ["PRESENT_REF", "2024-10-21"]),
        ("It fell on the weekend of October 5.", ["2024-W40-WE"]),
        ("The storm will weaken over the next day.", ["P1D"]),
        ("Be here at 3 o'clock tomorrow.", ["2024-10-18T15:00"]),
        ("He came at 3 o'clock yesterday morning.", ["2024-10-16T03:00"]),
        ("Three weeks tomorrow she will be 80.", ["2024-11-08"]),
        ("He has been ill three weeks today.", ["P3W", "2024-10-17"]),
        ("Polls open at 6 a.m. and close at 8 p.m. Early voting ended Sunday.", ["2024-10-17T06:00", "2024-10-17T20:00", "2024-10-13"]),
        (
            "He was arrested on Tuesday, two days after the fire on Sunday. That same day, his house was searched.",
            ["2024-10-15", "P2D", "2024-10-13", "2024-10-15"],
        ),
        (
            "He was arrested on 8 October over a robbery on 3 October. The same day he was questioned. The next day he was charged.",
            ["2024-10-08", "2024-10-03", "2024-10-08", "2024-10-09"],
        ),
        (
            "The fire broke out on Sunday and he was arrested on Tuesday. That evening he was charged.",
            ["2024-10-13", "2024-10-15", "2024-10-15TEV"],
        ),
        (
            "The alarm was raised on Sunday; the crew had left at noon on Saturday. At 9pm they were found.",
            ["2024-10-13", "2024-10-12T12:00", "2024-10-13T21:00"],
        ),
        ("The ferry was to have docked on Monday.", ["2024-10-14"]),
        ("The flood of 1953 killed many. An army of 1953 men marched. Call 1800 555 1234.", ["1953"]),
        ("On Monday, tax returns were late.", ["2024-10-14"]),
        ("In September, leaves fell early.", ["2024-09"]),
        ("It will be his midnight blue car.", []),
        ("In '98, the year my daughter was born, I quit.", ["1998"]),
        ("On this day in 1961 he flew.", ["1961"]),
        ("Minutes are published late.", []),
        ("Well, it's now twelve minutes past nine.", ["PRESENT_REF", "2024-10-17T09:12"]),
        ("The barn was damaged over the weekend.", ["2024-W41-WE"]),
    ],
)
def test_the_day_that_is_told_of(text, wanted):
    assert values(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "They were away in April 2022. The loot was found on 3 March 2023. On the night of 9 April Hale had let two men in.",
            ["2022-04", "2023-03-03", "2022-04-09TNI"],
        ),
        ("She sold her stocks in July 1987, and looked a fool until Dec. 19.", ["1987-07", "1987-12-19"]),
        ("She bought the mill in July 1987 and sold it in March.", ["1987-07", "1988-03"]),
        ("The mill, bought in July 1987, will be sold in March.", ["1987-07", "2025-03"]),
        ("The mill was bought in July 1987. It was shut on Sept. 30.", ["1987-07", "2024-09-30"]),
        (
            'The signal came in June 2017. "I had slept," she said on Monday. She asked for more time that autumn.',
            ["2017-06", "2024-10-14", "2017-FA"],
        ),
        ("His term, which was to end in January, is longer now.", ["2025-01", "PRESENT_REF"]),
        ("The trial was supposed to begin in June. Then it was August.", ["2024-06", "2024-08"]),
        ("Two firms lost money. The rest was put off for the rest of the week.", ["2024-W42"]),
        ("In the old days it was for bread. In those days one waited. It was shut on those days.", ["PAST_REF", "PAST_REF"]),
        ("In 1982 the slump ended in November; jobs came back only the following summer.", ["1982", "1982-11", "1983-SU"]),
        ("In 1979 the Soviets landed here on Christmas Eve.", ["1979", "1979-12-24"]),
        ("She was sacked in 2019 and hired in March.", ["2019", "2024-03"]),
        ("He was there on Oct. 19, 1987. The week before I had bought a house.", ["1987-10-19", "1987-W42"]),
        ("The machines must be gone by the first of the year.", ["2025-01-01"]),
        ("His unit goes home on Sunday.", ["2024-10-20"]),
        ("She should be free on December 9 or 10.", ["2024-12-09", "2024-12-10"]),
        ("The show is set for November 15 to 17.", ["2024-11-15", "2024-11-17"]),
        ("It would cut 300 jobs over 18 months, a third of them before Christmas.", ["P18M", "2024-12-25"]),
        ("Gold futures for February rose.", ["2025-02"]),
        ("The salaries for April and May would be paid.", ["2024-04", "2024-05"]),
        ("It rained in December and January.", ["2023-12", "2024-01"]),
        ("It was filed on the 5th of last month and is due on the 20th of this month.", ["2024-09-05", "2024-10-20"]),
        ("It was put off to the 21st of next month.", ["2024-11-21"]),
        ("Few expected another so soon.", []),
        ("Before reports of the bid in July, its stock had been low.", ["2024-07"]),
        ("A Long March 9 rocket stood there. The Long March 4C is smaller.", []),
        ("A student goes on a rampage in April.", ["2024-04"]),
        ("He was a minister until June's reshuffle.", ["2024-06"]),
        ("The office issued a travel alert through January 20.", ["2025-01-20"]),
        ("The stake rose from 20% at year-end.", ["2024"]),
    ],
)
def test_the_year_that_is_told_of(text, wanted):
    assert values(text) == wanted


def test_early_in_a_year_figures_are_compared_with_the_end_of_the_last():
    assert values("She holds 35% of it, up from 20% at year-end.", date(2024, 3, 5)) == ["2023"]
    assert values("The strike spreads for the rest of the week.", date(2024, 10, 14)) == ["2024-W42"]
