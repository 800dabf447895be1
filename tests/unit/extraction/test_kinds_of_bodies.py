"""Which bodies common nouns may stand for, by what their names say that they are. All names but a few well-known ones are invented."""

from datetime import date

import pytest

from timeline.extraction.extractor import Extractor
from timeline.extraction.recognition.callings import goes_by

DAY = date(2025, 4, 9)  # a Wednesday


@pytest.mark.parametrize(
    ("name", "noun", "is_told"),
    [
        ("Oden Savings Bank", "lender", True),
        ("Oden Savings Bank", "airline", False),
        ("Court of Appeals", "tribunal", True),
        ("House Trade Committee", "agency", False),
        ("NASA", "agency", True),
        ("Holvar", "agency", None),
        ("Sarvik People's Liberation Front", "rebel", True),
        ("Front for the Liberation of Sarvik", "guerrillas", True),
        ("Sarvik Front Page Books", "guerrillas", False),
        ("Holvar", "rebel", False),
    ],
)
def test_a_name_tells_by_which_nouns_its_body_goes(name: str, noun: str, is_told: bool | None) -> None:
    assert goes_by(name, noun) is is_told


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The Sarvik Revolutionary Front has 900 men. The rebels took two towns on Monday.", {"Sarvik Revolutionary Front"}),
        ("Holvar has 900 men. The rebels took two towns on Monday.", set()),
        ("The Trade Committee of Oden asked NASA for a report. The agency sent two men on Monday.", {"NASA"}),
        ("Oden Airlines sued Holm Bank. The airline won on Monday.", {"Oden Airlines"}),
        ("The Central Bank of Peru praised Holm Bank and Oden Trust. The two lenders merged on Monday.", {"Holm Bank", "Oden Trust"}),
        ("The Oden Police Department hired 12. The task force met on Monday.", set()),
    ],
)
def test_nouns_stand_for_bodies_of_their_kind(extractor: Extractor, text: str, names: set[str]) -> None:
    mentions = [mention for mention in extractor.extract(text, DAY).mentions if mention.date is not None]
    assert {actor.name for actor in mentions[-1].actors} == names
