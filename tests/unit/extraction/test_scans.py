"""What printing and scanning leave in a text. The texts are made up for these tests."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.extraction.page.scans import without_marks

PAGES = """The first Harbour Board met in Callao on 3 May 1923, and the com-

42       HISTORY OF THE HARBOUR

mission re­ported in June 1923. On I4 August l923 the Board was dissolved.12 Dr. Holm left for Spain on
2 September 1923.1

He sold the dredger to Vega &amp; Sons in
- 43 -
late 1924.
"""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the com-\n\n42   A HISTORY\n\nmission", "the com-\n" + 17 * " " + "mission"),
        ("the com-\n\nA HISTORY    42\n\n\nmission", "the com-\n" + 19 * " " + "mission"),
        ("he left on\nPage 3 of 10\nthat day", "he left on\n             that day"),
        ("It was late.\n\n42\n\nthe next day", "It was late.\n\n42\n\nthe next day"),
        ("it was built\n\n42\n\nAfter the war", "it was built\n\n42\n\nAfter the war"),
        ("on I4 May l923, June 2O, 192O", "on 14 May 1923, June 20, 1920"),
        ("King I May, O May and II May", "King I May, O May and II May"),
        ("sold in 1923.1 He", "sold in 1923.  He"),
        ("was sold.12\nHe", "was sold.  \nHe"),
        ("was sold.¹ He", "was sold.  He"),
        ("see fig.2 The cat, 2.5 m, 1923.5 francs", "see fig.2 The cat, 2.5 m, 1923.5 francs"),
    ],
)
def test_marks_of_pages_and_notes_are_read_past(text, expected):
    assert without_marks(text) == expected


@given(
    st.lists(st.sampled_from(["May", " ", "I4", "1923", ".", "1", "\n", "A HEAD", "   ", "com-", "mission", "l9", "½"]), max_size=40).map(
        "".join
    )
)
def test_every_character_keeps_its_place(text):
    assert len(without_marks(text)) == len(text)


def test_a_scanned_page_is_told_as_it_was_printed(extractor):
    mentions = extractor.extract(PAGES).mentions
    assert [(mention.date.value, mention.title) for mention in mentions if mention.date] == [
        ("1923-05-03", "The first Harbour Board met in Callao"),
        ("1923-06", "The commission reported"),
        ("1923-08-14", "The Board was dissolved"),
        ("1923-09-02", "Dr. Holm left for Spain"),
        ("1924~", "Holm sold the dredger to Vega & Sons"),
    ]
    for mention in mentions:
        assert PAGES[mention.quote.start : mention.quote.end] == mention.quote.exact


def test_days_with_letters_for_digits_are_never_read_in_part(extractor):
    mentions = extractor.extract("The minister resigned on I4 August l923.", date(1950, 1, 1)).mentions
    assert [mention.date.value for mention in mentions] == ["1923-08-14"]
    assert mentions[0].date.text == "I4 August l923"
