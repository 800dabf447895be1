"""Sentences as journalists type them, whose dates were read wrongly once."""

from __future__ import annotations

from datetime import date

import pytest

from timeline.temporal import dates

DAY = date(2024, 10, 16)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Talks that broke down in March are to resume in May.", ["2024-03", "2025-05"]),
        ("Ferries that stuck fast in March are for sale.", ["2024-03"]),
        ("She spoke the Friday before last.", ["2024-10-04"]),
        ("They will meet on the Monday after next.", ["2024-10-28"]),
        ("He spoke at a rally two Sundays ago.", ["2024-10-06"]),
        ("He spoke at rallies on two Sundays.", []),
        ("They met in May, June and July 2015.", ["2015-05", "2015-06", "2015-07"]),
        ("They met in November, December and January 2016.", ["2015-11", "2015-12", "2016-01"]),
        ("They met on 3 May, 4 June and 7 July 2015.", ["2015-05-03", "2015-06-04", "2015-07-07"]),
        ("The offer is open until close of business on Friday.", ["2024-10-18"]),
        ("The offer was open until close of business on Friday.", ["2024-10-11"]),
        ("Bids must be in by the close of trading on Monday.", ["2024-10-21"]),
        ("The talks will be held March 3 through 5.", ["2025-03-03/2025-03-05"]),
        ("The talks were held on May 3 through 5, 2021.", ["2021-05-03/2021-05-05"]),
        ("In the run-up to November's election, the party split.", ["2024-11"]),
        ("The party split ahead of the November election.", ["2024-11"]),
        ("The party split after November's election.", ["2023-11"]),
        ("The party split after November.", ["2023-12/.."]),
        ("It was quiet ahead of the weekend.", ["2024-10-12/2024-10-13"]),
        ("The firm delayed the launch of its new and very heavy freight rocket until 2026.", ["2026"]),
        ("Officials postponed until Tuesday any action on the permit.", ["2024-10-22"]),
        ("The trial was put off until 3 March.", ["2025-03-03"]),
        ("The lease was extended until 2026.", ["../2026"]),
        ("The shop stayed open until Sunday.", ["../2024-10-13"]),
        ("The nurse was let go on April 2.", ["2024-04-02"]),
        ("The talks resumed in November 2011 and most recently convened in June.", ["2011-11", "2024-06"]),
        ("The chairman has promised a result by Sunday.", ["../2024-10-20"]),
        ("A dance for the old will be held in the Oden covered court on Thursday.", ["2024-10-17"]),
        ("They will question the soldiers captured near the town on Monday.", ["2024-10-14"]),
    ],
)
def test_dates(text, wanted):
    assert [item.date for item in dates(text, DAY)] == wanted


@pytest.mark.parametrize("text", ["Markets fell on the Monday after the vote.", "They left the Friday before their wedding."])
def test_a_weekday_that_is_seen_from_an_event_is_not_dated(text):
    (item,) = dates(text, DAY)
    assert (item.date, "seen from an event" in item.reason) == (None, True)


@pytest.mark.parametrize("text", ["She came the Tuesday after 3 May.", "She came on the Tuesday after, 7 May."])
def test_a_weekday_that_is_seen_from_a_date_is_dated(text):
    assert [item.date for item in dates(text, DAY)][-1] == "2024-05-07"
