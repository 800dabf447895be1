"""Chronologies as people write them: a date heads its line or stands above it, and the present tense tells what happened."""

import textwrap
from datetime import date

import pytest

from timeline.extraction.extractor import Extractor

DAY = date(2025, 4, 9)
CHRONOLOGY = """The fall of the Norvax bank

12 January 2023 – Norvax reports a loss of 4 million crowns.
• 3 February 2023: The regulator opens an inquiry into the bank.
March 2023 | Anna Holm resigns. Ivo Horvat takes over.
17 April: The union, founded in 1990, leaves the board and sues the bank.

2 May 2023
Depositors withdraw their money. Nobody was told.
10-12 May 2023 - Talks with Dorvex fail.
Summer 2026: The trial begins in Oden.
"""


def told(extractor: Extractor, text: str) -> list[tuple[str, str]]:
    mentions = sorted(extractor.extract(text, DAY).mentions, key=lambda mention: mention.trigger.start)
    return [(mention.date.value, mention.trigger.text) for mention in mentions if mention.date is not None]


def test_each_entry_has_the_date_that_heads_it(extractor: Extractor) -> None:
    assert told(extractor, CHRONOLOGY) == [
        ("2023-01-12", "reports"),
        ("2023-02-03", "opens"),
        ("2023-03", "resigns"),
        ("2023-03", "takes"),
        ("1990", "founded"),
        ("2023-04-17", "leaves"),
        ("2023-04-17", "sues"),
        ("2023-05-02", "withdraw"),
        ("2023-05-10/2023-05-12", "fail"),
        ("2026-22", "begins"),
    ]


def test_the_quote_holds_the_date_and_what_is_told(extractor: Extractor) -> None:
    for mention in extractor.extract(CHRONOLOGY, DAY).mentions:
        assert mention.date is not None
        assert mention.quote.start <= mention.date.start < mention.date.end <= mention.quote.end
        assert mention.quote.start <= mention.trigger.start < mention.trigger.end <= mention.quote.end
        assert CHRONOLOGY[mention.date.start : mention.date.end] == mention.date.text


def test_what_is_still_to_come_is_planned(extractor: Extractor) -> None:
    assert [mention.status.value for mention in extractor.extract(CHRONOLOGY, DAY).mentions][-1] == "planned"


def test_dates_of_other_articles_below_a_text_head_nothing(extractor: Extractor) -> None:
    body = "The minister left the town after a long row over the price of salt, which had been too high for many of its people.\n" * 8
    teasers = "3 March 2025: A ferry sinks off Oden\n4 March 2025: A bank closes in Oden\n5 March 2025: A road opens in Oden\n"
    assert told(extractor, body + teasers) == []


def test_two_dated_lines_are_no_chronology_yet(extractor: Extractor) -> None:
    lines = CHRONOLOGY.splitlines()[2:4]
    assert told(extractor, "\n".join(lines)) == []


def test_spans_of_days_and_rough_dates_head_entries_too_and_a_list_ends_with_its_lines(extractor: Extractor) -> None:
    listed = (
        "- Between 4 and 8 October 2021: The court of Oden hears both men.\n- c. 15 January 2022: Norvax offers 2 million crowns.\n"
        "- before June 2022: Holm rejects the offer.\n- 3 March 2023: The court upholds the verdict.\n"
    )
    after = "\nThe mayor, Ivo Horvat, thanked the judges.\n"
    assert told(extractor, listed + after) == [
        ("2021-10-04/2021-10-08", "hears"),
        ("2022-01-15~", "offers"),
        ("../2022-05", "rejects"),
        ("2023-03-03", "upholds"),
    ]


def test_rows_of_a_table_and_bold_dates_under_a_year(extractor: Extractor) -> None:
    text = """# The Norvax affair

| When | What |
|---|---|
| 4 May 2023 | Norvax signs a contract with the port |
| June 2023 | Anna Holm warns the board |
| Spring 2024 | The regulator opens an inquiry |

## 2025

**11 January:** Holm resigns.

**3 March**: The chairman leaves the bank.

The trial begins on 7 September.
"""
    assert told(extractor, text) == [
        ("2023-05-04", "signs"),
        ("2023-06", "warns"),
        ("2024-21", "opens"),
        ("2025-01-11", "resigns"),
        ("2025-03-03", "leaves"),
        ("2025-09-07", "begins"),
    ]
    assert extractor.extract(text, DAY).mentions[0].title == "Norvax signs a contract with the port"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            """Annex 2

(a) 12 March 2014: Karl Holm pays Holvar Ltd. a sum of $2m.
(b) 14 March 2014: Holvar Ltd. buys the yacht.
(c) On or about 1 April 2014: The accused meets Karl Holm.
""",
            [("2014-03-12", "pays"), ("2014-03-14", "buys"), ("2014-04-01~", "meets")],
        ),
        (
            "12.03.2014 The mayor of Oden resigned.\n\n15.03.2014 The council was dissolved.\n\n01.04.2014 Chile recalled its envoy.\n",
            [("2014-03-12", "resigned"), ("2014-03-15", "dissolved"), ("2014-04-01", "recalled")],
        ),
        (
            "2014-03-12T10:00:00Z Peru signed the pact.\n[2014-03-13 11:30] Chile rejected it.\n2014-03-15 Peru recalled its envoy.\n",
            [("2014-03-12", "signed"), ("2014-03-13", "rejected"), ("2014-03-15", "recalled")],
        ),
    ],
    ids=["exhibits", "figures", "instants"],
)
def test_lists_of_lawyers_and_logs(extractor: Extractor, text: str, expected: list[tuple[str, str]]) -> None:
    assert told(extractor, text) == expected


@pytest.mark.parametrize("width", [30, 40, 50, 60, 72])
def test_a_short_text_that_was_broken_at_a_width_reads_as_one(extractor: Extractor, width: int) -> None:
    text = (
        "The minister of transport of Peru resigned on 12 March 2014, his office said in a note that was read to the press in the evening. "
        "The cabinet met on 13 March 2014 and chose Karl Holm. Chile recalled its envoy on 2 May 2014, and closed the border at noon."
    )
    assert told(extractor, f"Unrest in Peru\n\n{textwrap.fill(text, width)}\n") == told(extractor, f"Unrest in Peru\n\n{text}\n")
