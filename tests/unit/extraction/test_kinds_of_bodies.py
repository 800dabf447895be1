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


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (  # whom a text has called a firm, not whom it is about
            "Holvar Corp. makes valves. Holvar is rich. Tolvane Partners, an investment firm, owns 5% of Holvar. The firm met on Monday.",
            {"Tolvane Partners"},
        ),
        ("Karl Holm led a death squad known as the Tavis Group. On Monday the squad killed ten people.", {"Tavis Group"}),
        ("The Peruvian government and the Sarvik Liberation Front (SLF) will talk. Both sides met on Monday.", {"Peru", "SLF"}),
        ("Peru and Chile are at odds. The two armies clashed on Monday.", {"Peru", "Chile"}),
        ("The Trade Council is angry. The parties signed a pact on Monday.", set()),
        ("Peruvian troops landed in Chile in May. On Monday they shelled a village.", {"Peru"}),
        ("Five Peruvian troops landed in Chile in May. On Monday they shelled a village.", set()),
        ("Ireland's Water Safety Authority sent two men. It closed a well on Monday.", {"Water Safety Authority"}),
        ("Oden Town won in Lima. Tom Roe speaks for the Alliance of Far Islands. The group met on Monday.", {"Alliance of Far Islands"}),
        ("It was Chile's worst storm. Italy and Panama sent tents. Nobody came. The navy left port on Monday.", {"Chile"}),
        ("The Central Bank of Peru has a new head. Peru's central bank cut its rate on Monday.", {"Central Bank of Peru"}),
        ("The Central Bank of Peru has a new head. Chile's central bank cut its rate on Monday.", {"Chile"}),
        ("The Central Bank of Peru has a new head. The central bank cut its rate on Monday.", {"Central Bank of Peru"}),
        (  # who buys and is bought, not whom a text names last
            "Holvar Corp. agreed to acquire Servex Inc. in May. Tolvane Inc. and others had bid. The companies set a date on Monday.",
            {"Holvar", "Servex"},
        ),
        ("Holvar Corp. sued Servex Inc. in May. The shares fell on Monday.", {"Holvar"}),
        ("Holvar cheered for 90 minutes on Sunday when they won the cup on Monday.", {"Holvar"}),
    ],
)
def test_short_references_to_bodies(extractor: Extractor, text: str, names: set[str]) -> None:
    mentions = [mention for mention in extractor.extract(text, DAY).mentions if mention.date is not None]
    assert {actor.name for actor in mentions[-1].actors} == names
