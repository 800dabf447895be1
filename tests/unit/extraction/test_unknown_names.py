"""Persons and bodies that no table knows, by how a text brings them in. The texts and the names in them are made up for these tests."""

from datetime import date

import pytest

from timeline.extraction.extractor import Extractor

DAY = date(2021, 6, 18)  # a Friday


@pytest.mark.parametrize(
    ("text", "trigger", "names"),
    [
        (
            "Vantrell Corp. (VTC) makes irrigation pumps. VTC's chief executive, Dana Whitlock, resigned on Friday.",
            "resigned",
            {"Vantrell", "Dana Whitlock"},
        ),
        ("The Bakers' Alliance (BAL) met on Monday. The BAL then voted.", "met", {"BAL"}),
        ('Officers arrested Delroy "Slim" Baptiste on 9 July 2011.', "arrested", {"Delroy Baptiste"}),
        ('Delroy "Slim" Baptiste was known there. Slim was released in 2015.', "released", {"Delroy Baptiste"}),
        ("A spokesman for the Hallowell Trust, Piers Amdahl, resigned on Thursday.", "resigned", {"Hallowell Trust", "Piers Amdahl"}),
        (
            "Prosecutors charged Halvard Nygaard, founder of crypto exchange Bitfjord, on Thursday.",
            "charged",
            {"Halvard Nygaard", "Bitfjord"},
        ),
        ("Ofralen, the Welsh water regulator, fined two firms in 2014.", "fined", {"Ofralen"}),
        ("Streaming service Plumera cancelled its series on Tuesday.", "cancelled", {"Plumera"}),
        ("Delia Pombo's deputy, Rafael Ucles, resigned on Wednesday.", "resigned", {"Rafael Ucles"}),
        ("Crispin Vale's firm, Longacre Partners, sold the stake on Monday.", "sold", {"Longacre Partners"}),
        ("Delia Pombo's lawyer, Rafael Ucles, asked the court for more time on Monday.", "asked", {"Delia Pombo", "Rafael Ucles"}),
        ("Ana Ruiz founded the Rainbow Shelter in 1994. The shelter won a prize in 2001.", "won", {"Rainbow Shelter"}),
    ],
)
def test_who_is_brought_in(extractor: Extractor, text: str, trigger: str, names: set[str]) -> None:
    told = [mention for mention in extractor.extract(text, DAY).mentions if mention.trigger.text == trigger]
    assert [{actor.name for actor in mention.actors} for mention in told] == [names]
