"""Deals, lawsuits, wars, truces and killings named without their parties have those with which the text brought them in.

The sentences and most of the names in them are made up for these tests.
"""

from datetime import date

import pytest

from timeline.extraction.coreference.frames import frames
from timeline.extraction.extractor import Extractor
from timeline.extraction.recognition.named import Named
from timeline.model.mentions import ActorKind

DAY = date(2025, 4, 9)  # a Wednesday


def last(extractor: Extractor, text: str) -> set[str]:
    """Name the actors of the last dated mention of a text."""
    mentions = [mention for mention in extractor.extract(text, DAY).mentions if mention.date is not None]
    return {actor.name for actor in mentions[-1].actors}


SOLD = "Holvar Foods Inc., a maker of frozen soups, agreed to be acquired by Brask Shipping Ltd. for $410 million."
WARRED = "Peru and Chile have been at war for a year."
KILLED = "Karl Vantke, a surgeon, was shot dead at his door in Oden. Neighbours wept."
SUED = "Holvar Foods Inc. is suing Brask Shipping Ltd. over spoiled fruit in Oden."


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (f"{SOLD} The takeover is to be completed in May.", {"Holvar Foods", "Brask Shipping"}),
        (f"{SOLD} Shareholders approved the deal on Monday.", {"Holvar Foods", "Brask Shipping"}),
        (f"{SOLD} Karl Vantke owns a farm. Some farmers voted on the merger on Monday.", {"Holvar Foods", "Brask Shipping"}),
        (f"{SUED} The first hearing opens on May 24.", {"Holvar Foods", "Brask Shipping"}),
        (f"{SUED} The case was adjourned on Monday.", {"Holvar Foods", "Brask Shipping"}),
        (f"{WARRED} Fighting resumed on Monday.", {"Peru", "Chile"}),
        (f"{WARRED} Norway brokered a ceasefire in March 2025.", {"Norway", "Peru", "Chile"}),
        ("There were talks between Peru and Chile in Oden. The talks ended on Monday.", {"Peru", "Chile"}),
        ("Rebels spoiled a truce between Peru and Chile. That truce was signed on 10 March.", {"Peru", "Chile"}),
        (f"{KILLED} Tom Belkai was charged on Monday with the murder.", {"Tom Belkai", "Karl Vantke"}),
        ("Peru imposed sanctions on Chile over a border post. The sanctions took effect on Monday.", {"Peru", "Chile"}),
    ],
)
def test_what_names_nobody_has_the_parties_of_its_introduction(extractor: Extractor, text: str, names: set[str]) -> None:
    assert last(extractor, text) == names


@pytest.mark.parametrize(
    ("text", "absent"),
    [
        (f"{SOLD} Tavis Ltd. completed the purchase of two farms on Monday.", {"Holvar Foods", "Brask Shipping"}),
        (f"{SOLD} Karl Vantke criticized the deal on Monday.", {"Holvar Foods", "Brask Shipping"}),
        (f"{SOLD} Tavis Ltd. said its sales rose in March 2025.", {"Holvar Foods", "Brask Shipping"}),
        (f"{WARRED} Norway called for a truce on Monday.", {"Peru", "Chile"}),
        (f"{WARRED} A war of words broke out in a school on Monday.", {"Peru", "Chile"}),
        (f"{SUED} A hearing for two farmers was held on Monday.", {"Brask Shipping"}),
        (f"{KILLED} The murder of Ana Ruiz shook the town on Monday.", {"Karl Vantke"}),
    ],
)
def test_what_is_another_thing_has_none_of_them(extractor: Extractor, text: str, absent: set[str]) -> None:
    assert not absent & last(extractor, text)


def test_a_person_who_is_bought_from_is_no_party_of_a_deal_and_gaps_are_bounded() -> None:
    far = "x" * 200
    text = f"Holvar {far} bought Brask. Ruiz bought Brask. Holvar bought Brask."
    entries = [
        Named(at, at + len(name), name, name, kind)
        for name, kind in (("Holvar", ActorKind.ORGANIZATION), ("Ruiz", ActorKind.PERSON), ("Brask", ActorKind.ORGANIZATION))
        for at in range(len(text))
        if text.startswith(name, at)
    ]
    found = frames(text, sorted(entries, key=lambda entry: entry.start))
    assert [(frame.sort, [party.name for party in frame.parties]) for frame in found] == [("deal", ["Holvar", "Brask"])]
    assert found[0].end == len(text) - 1
