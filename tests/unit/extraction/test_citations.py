"""Sources in brackets, whose dates date nothing that is told. All sentences are made up for these tests."""

from datetime import date

import pytest

from timeline.extraction.extractor import Extractor
from timeline.extraction.page.citations import citations
from timeline.temporal import dates

DAY = date(2016, 3, 14)


def found(text: str) -> list[str]:
    return [text[start:end] for start, end in citations(text, dates(text, DAY))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He quit (Reuters, 13 March 2014).", ["(Reuters, 13 March 2014)"]),
        ("He quit [AP, May 3].", ["[AP, May 3]"]),
        ("He quit (see Oden Gazette, 2 May 2014; El Faro, 3 May 2014).", ["(see Oden Gazette, 2 May 2014; El Faro, 3 May 2014)"]),
        ("He quit (Ruiz and Holm, 2009: 14).", ["(Ruiz and Holm, 2009: 14)"]),
        ("He quit (Ruiz et al., 2009). She left (Holm 2011).", ["(Ruiz et al., 2009)", "(Holm 2011)"]),
        ("He quit (Ruiz 2009). She left (Holm 2011). They won (Archer 2012).", ["(Ruiz 2009)", "(Holm 2011)", "(Archer 2012)"]),
        ("The pact (Oden, 1954) was void.", []),
        ("The talks (Geneva, 3 May 2014) failed.", []),
        ("Peru (formed in 1821) and Chile (1818) fought.", []),
        ("The mine closed (the Guardian reported on 3 May 2014).", []),
        ("Ana Ruiz (1950-2011) wrote it.", []),
        ("He quit (3 May 2014).", []),
    ],
)
def test_brackets_that_name_sources(text: str, expected: list[str]) -> None:
    assert found(text) == expected


def test_what_is_told_keeps_its_own_date(extractor: Extractor) -> None:
    text = (
        "Peru closed the border on 1 May 2014 (see Oden News, 2 May 2014; El Faro, 3 May 2014). Chile protested in 2015 [AP, 4 May 2015]."
    )
    mentions = [mention for mention in extractor.extract(text, DAY).mentions if mention.date is not None]
    assert [(mention.date.value, mention.title) for mention in mentions if mention.date is not None] == [
        ("2014-05-01", "Peru closed the border"),
        ("2015", "Chile protested"),
    ]
    assert text[mentions[0].quote.start : mentions[0].quote.end] == mentions[0].quote.exact
