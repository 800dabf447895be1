"""Histories of a few sentences, and what leads a story astray: looks back, fates, years that follow, calendars of others."""

from __future__ import annotations

from datetime import date

import pytest

from timeline.temporal import dates, tag

WRITTEN = date(2016, 9, 9)


def told(text: str, day: date | None = WRITTEN) -> list[str]:
    return [found.value for found in tag(text, day)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            (
                "The war of the dukes lasted from May 1701 to June 1703. On 4 January 1702 the bridge at Orle was lost. That winter was "
                "the hardest in memory, and on 20 January wolves came to the gates. On 2 March the ice broke."
            ),
            ["1701-05", "1703-06", "1702-01-04", "1701-WI", "1702-01-20", "1702-03-02"],
        ),
        (
            (
                "The siege of Ur began on 4 March 1643. The governor fled on 9 May. His brother had left the town on 2 April. On 11 May "
                "the gate was opened."
            ),
            ["1643-03-04", "1643-05-09", "1643-04-02", "1643-05-11"],
        ),
        (
            (
                "The siege of Ur began on 4 March 1643, and the gate was opened on 11 May. A riot on 2 April had already shown how weak "
                "the garrison was. On the 14th the duke rode in."
            ),
            ["1643-03-04", "1643-05-11", "1643-04-02", "1643-05-14"],
        ),
        (
            (
                "The siege of Ur began on 4 March 1643. On 9 May the governor had three men hanged. On 11 May he had to open the gate. Two "
                "days later the duke rode in."
            ),
            ["1643-03-04", "1643-05-09", "1643-05-11", "1643-05-13"],
        ),
        (
            "In April 1643 Colonel Ware left Torre with his guns. He died in October 1645. On 9 May the duke came, on 12 May the king.",
            ["1643-04", "1645-10", "1643-05-09", "1643-05-12"],
        ),
        (
            "In April 1643 the old duke fell ill. He died in October 1645. His son was crowned on 9 November. In May 1646 the war began.",
            ["1643-04", "1645-10", "1645-11-09", "1646-05"],
        ),
        (
            (
                "The three towns signed their pact on 1 May 1715; the text was printed abroad in February of the following year. On 11 "
                "June their fleet sailed. It was beaten on 3 August. In March 1716 the war moved to the mainland."
            ),
            ["1715-05-01", "1716-02", "1715-06-11", "1715-08-03", "1716-03"],
        ),
        (
            (
                "The three towns signed their pact on 1 May 1715. The text was printed abroad in February of the following year. On 11 "
                "March the fleet sailed. It was beaten in April 1716."
            ),
            ["1715-05-01", "1716-02", "1716-03-11", "1716-04"],
        ),
        (
            "The fort had to be given up on 3 May 1866, the town on 17 May. Six days later the army was home. It left on 2 June.",
            ["1866-05-03", "1866-05-17", "1866-05-23", "1866-06-02"],
        ),
        (
            "He was to fight again, against his will, on 9 October 1702. He signed on 3 November. On 5 November he left.",
            ["1702-10-09", "1702-11-03", "1702-11-05"],
        ),
        (
            (
                "It left Torre on 8 August 1602 and entered Orle on 6 September. The men refused to winter at Orle, and nine days later it "
                "turned back. It was home by 3 November."
            ),
            ["1602-08-08", "1602-09-06", "1602-09-15", "1602-11-03"],
        ),
        (
            "The assault began on 2 July 1903. By the 7th Dorn had lost two thousand men. On 12 September he was dismissed.",
            ["1903-07-02", "1903-07-07", "1903-09-12"],
        ),
    ],
)
def test_short_histories(text, wanted):
    assert told(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The mill opened on 4 March 1943. It closed on 9 May.", ["1943-03-04", "2016-05-09"]),
        ("It opened on 4 March 1943. It has been shut since 9 May. It closed on 2 April.", ["1943-03-04", "2016-05-09", "2016-04-02"]),
        ("It opened on 4 March 1943. It closed on 9 May, the owner said. It burned on 2 June.", ["1943-03-04", "2016-05-09", "2016-06-02"]),
        ("The mill opened on 4 March 2014. It closed on 9 May. It burned on 2 June.", ["2014-03-04", "2016-05-09", "2016-06-02"]),
    ],
)  # fmt: skip
def test_news_that_begins_with_a_day_long_past_is_no_history(text, wanted):
    assert told(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("They crossed on May 3, 1518. Ivo Hale (born in 1490) came in June of the next year.", ["1518-05-03", "1490", "1519-06"]),
        ("The second war, in 1602 and 1603, was fought for Alca, who had fled a year before.", ["1602", "1603", "1601"]),
        ("From 1602 to 1603 he fought the duke, who had risen two years before.", ["1602", "1603", "1600"]),
        ("The frontier was surveyed in 1904–06 and again in 1908–11.", ["1904", "1906", "1908", "1911"]),
        ("The wall, first mentioned in 914, held until 1702.", ["0914", "1702"]),
        ("It was mentioned in 914 cases of the court.", []),
        ("It fell within a quarter of an hour on 2 May 1702. It took three-quarters of a year.", ["PT15M", "1702-05-02", "P9M"]),
        ("It began on 9 May 1702. Four days before that, a fleet was beaten.", ["1702-05-09", "1702-05-05"]),
        ("It began on 9 May 1702. Four days before that vote he left.", ["1702-05-09", "P4D"]),
        ("It was 1702. At Orle, on 9 May, 300 Swedes attacked.", ["1702", "2016-05-09"]),
        ("On Good Friday, 10 April 1903, the camp was taken, on Christmas Day, 25 December, the town.", ["1903-04-10", "1903-12-25"]),
        ("He rose at half past four the next morning.", ["2016-09-10T04:30"]),
    ],
)  # fmt: skip
def test_dates_of_histories(text, wanted):
    assert told(text) == wanted


@pytest.mark.parametrize("calendar", ["Ethiopian", "Persian", "Lunar", "Tamil"])
def test_the_new_year_of_others_is_no_first_of_january(calendar):
    assert told(f"The shops shut for the {calendar} New Year.") == []
    assert told("The shops shut for the New Year.") == ["2016-01-01"]


def test_orthodox_feasts_are_not_dated_by_the_calendar_of_others():
    assert dates("They met on Orthodox Christmas.", WRITTEN) == []


def test_winter_is_a_season_where_something_leads_to_it():
    assert [found.text for found in tag("It went from autumn to winter in a week.", WRITTEN)] == ["autumn", "winter", "a week"]
