"""Where sentences begin and end."""

import pytest

from timeline.extraction.page.layout import paragraphs, plain
from timeline.extraction.page.sentences import MAX_SENTENCE, sentences


def cut(text: str) -> list[str]:
    clean = plain(text)
    return [text[item.start : item.end] for item in sentences(clean, paragraphs(clean))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He left. She stayed at home.", ["He left.", "She stayed at home."]),
        ("Mr. Roe met Gen. Doe on Jan. 3 in St. Petersburg.", ["Mr. Roe met Gen. Doe on Jan. 3 in St. Petersburg."]),
        ("The U.S. Army left the base.", ["The U.S. Army left the base."]),
        ("They moved to the U.S. The army followed.", ["They moved to the U.S.", "The army followed."]),
        ("Acme Corp. bought Widget Inc. last year.", ["Acme Corp. bought Widget Inc. last year."]),
        ("“We won.” He smiled broadly.", ["“We won.”", "He smiled broadly."]),
        ("``We won.'' He smiled broadly.", ["``We won.''", "He smiled broadly."]),
        ("The price rose to 3.5 percent.", ["The price rose to 3.5 percent."]),
        ("They met in Hong Kong.They left again.", ["They met in Hong Kong.", "They left again."]),
        ("He said ... the sign was on the wall.", ["He said ... the sign was on the wall."]),
        ("Who came? Nobody came!", ["Who came?", "Nobody came!"]),
        ("He met J. R. Roe at noon.", ["He met J. R. Roe at noon."]),
        ("The train left at 5 p.m. on Friday.", ["The train left at 5 p.m. on Friday."]),
    ],
)
def test_ends(text: str, expected: list[str]) -> None:
    assert cut(text) == expected


@pytest.mark.parametrize(
    "front",
    [
        "BRUSSELS — ",
        "BRUSSELS —",
        "NAIROBI, Kenya (AP) _ ",
        "MUNICH (AA) – ",
        "OFER PRISON, West Bank (Reuters) - ",
        "BEIJING, Aug. 21 (Xinhua) -- ",
        "Nairobi (AFP) - ",
        "14:37 JST, October 19, 2024 BRUSSELS —",
        "3 May 2024 | ",
        "OSLO, 10 May 2024 - ",
        "OSLO, Friday, 10 May 2024 (AFP) – ",
        "New Delhi, May 10: ",
        "Oslo | 10 May 2024 | ",
        "- ",
    ],
)
def test_datelines_and_stamps_are_cut_off(front: str) -> None:
    assert cut(f"{front}The ministers signed the agreement.") == ["The ministers signed the agreement."]


@pytest.mark.parametrize("text", ["IBM — the company — sold its plant.", "NATO leaders met in Rome.", "Oslo, where they met in Rome: no."])
def test_what_is_no_dateline_stays(text: str) -> None:
    assert cut(text) == [text]


def test_no_sentence_is_longer_than_the_limit() -> None:
    for text in ("word " * 5000, "x" * 5000 + " and so on and on and on"):
        assert all(len(part) <= MAX_SENTENCE for part in cut(text + "end here now."))
