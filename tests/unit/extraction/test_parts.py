"""Who has a part by what stands beside a name or a verb. The sentences and most of the names in them are made up for these tests."""

from datetime import date

import pytest

from timeline.extraction.extractor import Extractor

DAY = date(2025, 4, 9)  # a Wednesday

TOLD_BY_AGE = [
    ("Ana Ruiz is taking a year off. The singer, 47, told fans on Monday that it is over.", {"Ana Ruiz"}),
    ("Ana Ruiz and Karl Holm have split up. The Emmy-nominated actress broke the news on Monday.", {"Ana Ruiz"}),
]
JOINED = [
    ("A Peru-led mission to Mars was launched on Monday.", {"Peru"}),
    ("The Oscar-winning writer Tom Archer died on Monday.", {"Tom Archer"}),
    ("Karl Holm joked about the deal on Monday, telling Ana Ruiz that it was old.", {"Karl Holm", "Ana Ruiz"}),
    ("The idea was put forward by director Jan Roos shortly after taking office in 2015.", {"Jan Roos"}),
    ("Ana Ruiz sings. Karl Holm told of a talk with Ana Ruiz last year, whom he married in 2009.", {"Karl Holm", "Ana Ruiz"}),
    ("Tom Archer will travel to Lima on Thursday with his wife, their son, and with Karl Holm.", {"Tom Archer", "Karl Holm"}),
    ("The council praised the African-Americans of the town and thanked Ana Ruiz on Monday.", {"Ana Ruiz"}),
]
IN_FULL = [
    ("Eastern Airlines fell in London. Eastern Airlines was sued on Monday.", {"Eastern Airlines"}),
    ("The sale of Lima Federal Savings and Loan Association was ended on Monday.", {"Lima Federal Savings and Loan Association"}),
    ("Holvar Corp. has one more subsidiary, Servex Ltd. The subsidiary was sued on Monday.", {"Servex"}),
]


@pytest.mark.parametrize(("text", "names"), [*TOLD_BY_AGE, *JOINED, *IN_FULL])
def test_who_has_a_part(extractor: Extractor, text: str, names: set[str]) -> None:
    told = [{actor.name for actor in mention.actors} for mention in extractor.extract(text, DAY).mentions]
    assert names in told
