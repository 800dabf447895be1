"""What documents call the parties that they name. The documents are made up for these tests."""

from datetime import date

import pytest

from timeline.extraction.extractor import Extractor

DAY = date(2025, 4, 9)  # a Wednesday


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Ana Ruiz, Plaintiff, v. Brask Lines Ltd., Defendant.\n\nOn Monday Plaintiff sued Defendant.", {"Ana Ruiz", "Brask Lines"}),
        ('Brask Lines Ltd. (the "Company") was formed in Oden. The Company sold a ship on Monday.', {"Brask Lines"}),
        ('Brask Lines Ltd. ("Brask") is in Oden. On Monday Brask sold a ship.', {"Brask Lines"}),
        ('Norvik Harbour Bank ("NHB") is in Oden. On Monday NHB lent him money.', {"NHB"}),
        ('Karl Holm (hereinafter the "Tenant") left. On Monday the Tenant paid.', {"Karl Holm"}),
        ('Karl Holm signed a pact with Brask Lines Ltd. (the "Agreement"). On Monday Karl Holm ended the Agreement.', {"Karl Holm"}),
        ('Norvik Harbour Bank (the "Bank") is in Oden. On Monday Sarvik Bank lent Ana Ruiz money.', {"Sarvik Bank", "Ana Ruiz"}),
        ("Karl Holm, the accused, left. On Monday Ana Ruiz accused Tom Archer.", {"Ana Ruiz", "Tom Archer"}),
        (
            'Karl Holm ("Defendant") and Tom Archer ("Defendant") left. On Monday Ana Ruiz paid.',
            {"Ana Ruiz"},
        ),
    ],
)
def test_parties(extractor: Extractor, text: str, names: set[str]) -> None:
    mentions = [mention for mention in extractor.extract(text, DAY).mentions if mention.date is not None]
    assert {actor.name for actor in mentions[-1].actors} == names


def test_what_was_done_by_letter_has_its_date(extractor: Extractor) -> None:
    (mention,) = (one for one in extractor.extract("By letter dated 3 March 2025, Holvar demanded payment.", DAY).mentions if one.date)
    assert (mention.trigger.text, mention.date.value if mention.date else "") == ("demanded", "2025-03-03")


def test_years_of_life_date_nothing(extractor: Extractor) -> None:
    text = "Ana Ruiz (1921-1998) wrote plays. Ana Ruiz joined the party in 1946."
    dated = [mention.date.value for mention in extractor.extract(text, DAY).mentions if mention.date is not None]
    assert dated == ["1946"]
