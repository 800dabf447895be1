"""Whom a surname in the plural stands for, and more ways to be named. The texts and the names in them are made up for these tests."""

from datetime import date

import pytest

from timeline.extraction.coreference.families import families
from timeline.extraction.extractor import Extractor
from timeline.extraction.recognition.named import Named
from timeline.model.mentions import ActorKind

DAY = date(2021, 6, 18)  # a Friday


@pytest.mark.parametrize(
    ("text", "trigger", "names"),
    [
        ("Karl Vurk and Ana Vurk came. The Vurks sued Peru on Monday.", "sued", {"Karl Vurk", "Ana Vurk", "Peru"}),
        ("Karl Vurk and Ana Vurk came. The Vurk brothers sued Peru on Monday.", "sued", {"Karl Vurk", "Ana Vurk", "Peru"}),
        ("Karl Amsel and Ana Amsel came. Mr and Mrs Amsel sued Peru on Monday.", "sued", {"Karl Amsel", "Ana Amsel", "Peru"}),
        ("Karl Colles and Ana Colles came. The Colleses sued Peru on Monday.", "sued", {"Karl Colles", "Ana Colles", "Peru"}),
        (
            "The Northern & Vale Press lost. Northern & Vale grew. Northern & Vale sued Peru in 2019.",
            "sued",
            {"Northern & Vale Press", "Peru"},
        ),
        (
            "The Lions of Arden won. Lions of Arden ran. The Lions won. The Lions sued Peru in 2019.",
            "sued",
            {"Lions of Arden", "Peru"},
        ),
        ("It sold carts to the parcel services Kelvoria and Brixade. In 2019 Kelvoria sued Peru.", "sued", {"Kelvoria", "Peru"}),
        ("He told the county prosecutor's office, Arkavel, which grew. Arkavel sued Peru in 2019.", "sued", {"Arkavel", "Peru"}),
        ("Shane Vurk came. Shane Odell Vurk, 46, wept. Vurk sued Peru in 2019.", "sued", {"Shane Odell Vurk", "Peru"}),
        ("The Washington State Department of Ecology sued Peru in 2019.", "sued", {"Washington State Department of Ecology", "Peru"}),
        ("The rebel Front for Bread and Order (FBO) met. On Monday the FBO attacked Peru.", "attacked", {"FBO", "Peru"}),
        ("Microsoft and Zolvane Motors sued Peru in 2019.", "sued", {"Microsoft", "Zolvane Motors", "Peru"}),
        ("In 2019 the New York-based Zolvane Motors sued Peru.", "sued", {"Zolvane Motors", "Peru"}),
        ("On Monday Aussie Tom Vurk beat Karl Amsel.", "beat", {"Tom Vurk", "Karl Amsel"}),
        ("The Santa Ursula, a wooden ferry, sank on Monday.", "sank", set()),
        ("One of its boats, the Santa Ursula, sank on Monday.", "sank", set()),
        ("The Peruvian Coast Guard found Ana Ruiz on Monday.", "found", {"Peruvian Coast Guard", "Ana Ruiz"}),
        ("Transportation Secretary Ana Ruiz sued Karl Amsel on Monday.", "sued", {"Ana Ruiz", "Karl Amsel"}),
        ("In 2019 the Dane Kim Amsel sued Peru.", "sued", {"Kim Amsel", "Peru"}),
        ("Brandvik & Amsel sued Peru in 2019.", "sued", {"Brandvik & Amsel", "Peru"}),
        ("Brandvik Athletic sued Peru in 2019.", "sued", {"Brandvik Athletic", "Peru"}),
        ("The Office of Fair Lending, or OFL, met Karl Amsel. The OFL sued Peru in 2019.", "sued", {"OFL", "Peru"}),
        ("Peru has a Senate. On Monday the Senate met Ana Ruiz.", "met", {"Senate", "Ana Ruiz"}),
        ("Zorvane was launched from Lima in 2019.", "launched", set()),
        ("In 2019 al-Qaida attacked Peru.", "attacked", {"Al Qaeda", "Peru"}),
        ("The treasurer of St Aldate's resigned in 2019.", "resigned", {"St Aldate's"}),
        ("The Missing Persons Squad sued Peru in 2019.", "sued", {"Missing Persons Squad", "Peru"}),
    ],
)
def test_who_is_meant(extractor: Extractor, text: str, trigger: str, names: set[str]) -> None:
    told = [mention for mention in extractor.extract(text, DAY).mentions if mention.trigger.text == trigger]
    assert [{actor.name for actor in mention.actors} for mention in told] == [names]


def test_a_surname_of_three_stands_for_no_two() -> None:
    text = "Karl Vurk, Ana Vurk and Tom Vurk came. The Vurks left."
    people = [
        Named(text.index(name), text.index(name) + len(name), name, name, ActorKind.PERSON)
        for name in ("Karl Vurk", "Ana Vurk", "Tom Vurk")
    ]
    assert families(text, people) == people
    assert [(entry.name, entry.also) for entry in families(text, people[:2])][-1] == ("Karl Vurk", "Ana Vurk")
