from __future__ import annotations

import pytest

from timeline.sources.title import LONGEST, title_of


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Japan warns of ties\n\nTOKYO (AP) — Japan said …", "Japan warns of ties"),
        ("\n\r\n  Japan   warns\tof ties  \r\nText.", "Japan warns of ties"),
        ("Talks fail at the U.N.\nThe talks failed.", "Talks fail at the U.N."),
        ("Will it hold?\nNobody knows.", "Will it hold?"),
        ("# Japan warns\n\nText.", "Japan warns"),
        ("# The tanker *Calista* and the **port**\n\nText.", "The tanker Calista and the port"),
        ("Title: Japan warns\nDate: 19 June 2024\n\nText.", "Japan warns"),
        ("# Headline: 5 * 3 * 2 reasons\n\nText.", "5 * 3 * 2 reasons"),
        ("Subtitle: none\n\nText.", "Subtitle: none"),
        ("Japan warns", "Japan warns"),
        ("日本が警告\n本文。", "日本が警告"),
        ("😀 Emoji news\nText.", "😀 Emoji news"),
        ("Two\ufffdwords\nText.", "Two words"),
        ("14:37 JST, October 19, 2024\nJapan warns of ties\nText.", "Japan warns of ties"),
        ("16:1017/02/2025, Monday\nJapan warns\nText.", "Japan warns"),
        ("2024-06-19\nJapan warns\nText.", "Japan warns"),
        ("Updated: 5 May 2024 at 3 p.m. EST\nJapan warns\nText.", "Japan warns"),
        ("By Burak Bir\nJapan warns\nText.", "Japan warns"),
        ("BY DAVID BRUNNSTROM | Reuters\nJapan warns\nText.", "Japan warns"),
        ("---\ntitle: Japan warns\ndate: 2024-06-19\n---\n\n# Another line\n", "Japan warns"),
        ("---\r\nauthor: A\r\ntitle:  \"Japan: a 'warning'\" \r\n---\r\nText.", "Japan: a 'warning'"),
        ("---\ndate: 2024-06-19\ntags: [a, b]\n...\n# Japan warns\n\nText.", "Japan warns"),
        ("---\nsubtitle: no\n---\n\nJapan warns\n\nText.", "Japan warns"),
        ("---\ntitle: " + "x" * 300 + "\n---\n", "x" * LONGEST),
        ("File photo\nPhoto: AP\nJapan warns\nText.", "Japan warns"),
        ("-----\nJapan warns\n=====\nText.", "Japan warns"),
        ("By 2030, China will lead\nText.", "By 2030, China will lead"),
        ("Photo of the year shows war\nText.", "Photo of the year shows war"),
        ("May 1968\nText.", ""),  # a date, then a sentence: no headline in sight
        ("Japan said on Monday that it would join.\nMore.", ""),
        ("He said:\nMore.", ""),
        (
            "Two parcels burst into flames behind the consulates in the Danish and\nNorwegian capitals",
            "Two parcels burst into flames behind the consulates in the Danish and",
        ),
        ("Two parcels burst into flames behind the Danish consulates in the\npolish capital", ""),
        ("One line that\nruns on here\nAnd ends", ""),
        ("One headline\nOne line that\nruns on", "One headline"),
        ("OSLO, Norway (XY) _\n\nTwo parcels burst into flames", ""),
        ("BRUSSELS — " + "Defense ministers met and they talked of this and that at length" * 2, ""),
        ("U.S.-China trade talks stall as tariffs loom and markets wait for a word from both of the capitals", None),
        ("x" * LONGEST, "x" * LONGEST),
        ("x" * (LONGEST + 1), ""),
        ("1\n2\n3\n4\n5\nJapan warns", ""),  # only the first lines
        ("1\n2\n3\n4\nJapan warns", "Japan warns"),
        ("", ""),
        ("\n\n", ""),
        ("19 19 19\n" * 3, ""),
    ],
)
def test_the_first_line_that_reads_like_a_headline(text, title):
    assert title_of(text) == (text if title is None else title)


@pytest.mark.parametrize(
    "text",
    [
        "1" * 100_000,
        "By A" * 50_000,
        "AB " * 50_000,
        "\n" * 100_000,
        "mon " * 50_000 + "1",
        "A" * 199 + " (",
        "---\n" + "a: b\n" * 20_000,
        "---\n" * 20_000,
    ],
)
def test_odd_lines_take_no_time(text):
    title_of(text)
