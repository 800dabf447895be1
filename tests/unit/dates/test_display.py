from __future__ import annotations

import pytest

from timeline.dates import DateKind, EdtfDate, display


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("2024-10-17", "17 Oct 2024"),
        ("2024-06-05", "5 Jun 2024"),
        ("0999-12-31", "31 Dec 999"),
        ("1000-01-01", "1 Jan 1000"),
        ("0044-03-15", "15 Mar AD 44"),
        ("2024-06", "Jun 2024"),
        ("2024-06-XX", "Jun 2024"),
        ("2024", "2024"),
        ("2024-XX-XX", "2024"),
        ("0987", "987"),
        ("199X", "1990s"),
        ("19XX", "20th century"),
        ("10XX", "11th century"),
        ("20XX", "21st century"),
        ("1XXX", "2nd millennium"),
        ("0XXX", "1st millennium"),
        ("0000", "1 BC"),
        ("-0043-03-15", "15 Mar 44 BC"),
        ("-01XX", "2nd century BC"),
        ("-1XXX", "2nd millennium BC"),
        ("0099", "AD 99"),
        ("0009-05-03", "3 May AD 9"),
        ("0100", "100"),
        ("000X", "1 BC – AD 9"),
        ("003X", "AD 30s"),
        ("012X", "120s"),
        ("0000/0001", "1 BC – AD 1"),
        ("0066/0073", "AD 66 – AD 73"),
        ("0000-24", "winter 1 BC/AD 1"),
        ("0009-24", "winter AD 9/10"),
        ("2024-06-19/2024-06-19", "19 Jun 2024"),
        ("2024/2024", "2024"),
        ("-019X", "200–191 BC"),
        ("Y12345", "12345"),
        ("Y-12345", "12346 BC"),
        ("Y-12345-06-01", "1 Jun 12346 BC"),
        ("2024-22", "summer 2024"),
        ("2024-24", "winter 2024/25"),
        ("1999-24", "winter 1999/2000"),
        ("2024-36", "Q4 2024"),
        ("2024-41", "H2 2024"),
        ("1999~", "about 1999"),
        ("2024-06?", "Jun 2024 (uncertain)"),
        ("2024-06-19%", "about 19 Jun 2024 (uncertain)"),
        ("199X~", "about 1990s"),
        ("1998-08-10/1998-08-16", "10–16 Aug 1998"),
        ("1998-07-28/1998-08-03", "28 Jul – 3 Aug 1998"),
        ("1998-12-28/1999-01-03", "28 Dec 1998 – 3 Jan 1999"),
        ("1998-05/1998-06", "May–Jun 1998"),
        ("1998-05/1999-06", "May 1998 – Jun 1999"),
        ("1939/1945", "1939–1945"),
        ("1939~/1945", "about 1939 – 1945"),
        ("2024-33/2024-34", "Q1 2024 – Q2 2024"),
        ("-0044/-0043", "45 BC – 44 BC"),
        ("-0005/-0003", "6 BC – 4 BC"),
        ("1998-11/1998-12", "Nov–Dec 1998"),
        ("2024-06-10/2024-06", "10 Jun 2024 – Jun 2024"),
    ],
)
def test_words(text, words):
    assert display(EdtfDate.parse(text)) == words


@pytest.mark.parametrize(
    ("text", "kind", "words"),
    [
        ("2022/..", DateKind.INTERVAL, "since 2022"),
        ("2022/", DateKind.INTERVAL, "since 2022"),
        ("2022/..", DateKind.INSTANT, "2022 or later"),
        ("../1998-05", DateKind.INTERVAL, "until May 1998"),
        ("../1998-05", DateKind.INSTANT, "by May 1998"),
        ("/1998-05-03~", DateKind.INSTANT, "by about 3 May 1998"),
    ],
)
def test_only_an_interval_is_ongoing(text, kind, words):
    assert display(EdtfDate.parse(text), kind) == words
