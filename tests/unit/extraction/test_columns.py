"""Pages of two columns, copied line by line. The texts are made up for these tests."""

import pytest

from timeline.extraction.page.columns import without_columns

PAGE = """The history of the treaty

The treaty was signed in Lima          In 1931 the company was sold
on 3 May 1929 by the foreign           to a bank in London, which
ministers of Peru and Chile.           closed it on 4 June 1932.
The Senate ratified it on              Anna Holm, its founder, died
2 July 1929 after a debate             in Paris on 9 March 1935 of
of three days.                         a fever.

It was kept until 1940.
"""


def test_two_columns_are_left_out_and_said_so(extractor):
    extraction = extractor.extract(PAGE)
    assert [mention.date.value for mention in extraction.mentions if mention.date] == ["../1940"]
    assert extraction.problems == ("6 lines stand in two columns side by side and were left out: give one column after the other",)


@pytest.mark.parametrize(
    "text",
    [
        "3 May 1929      The treaty was signed\n2 July 1929     The Senate ratified it\n9 March 1935    Anna Holm died\n" * 2,
        "Lima Office of Trade     the envoy\nCallao Harbour Board     the master\nHolm and Sons here       nobody\n" * 2,
        "one   two\n" * 9,
        "sale of a house with a yard      it is given away for money\nlease of land                    it stays one's own\n"
        "loan                             one gets it back\n" * 4,
        "",
    ],
)
def test_tables_are_no_columns(text):
    assert without_columns(text) == (text, 0)


def test_every_character_keeps_its_place():
    found, lines = without_columns(PAGE)
    assert len(found) == len(PAGE)
    assert lines == 6
    assert found.endswith("It was kept until 1940.\n")
