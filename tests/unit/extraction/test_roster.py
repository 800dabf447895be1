"""Which names of an article are known, and as whose. The texts and most of the names in them are made up for these tests."""

import os
import subprocess
import sys

import pytest

from timeline.extraction.coreference.roster import build_roster
from timeline.extraction.recognition.named import Entity
from timeline.model.mentions import ActorKind


def known(text: str, *entities: tuple[str, str]) -> dict[str, str | None]:
    """Build the roster of a text in which the parser saw some entities: each surface with its name, None for what is nobody."""
    seen = [Entity(text.index(surface), text.index(surface) + len(surface), label) for surface, label in entities]
    roster = build_roster(text, seen, [(0, len(text))])
    return {entry.surface: entry.name if entry.kind else None for entry in roster.entries}


@pytest.mark.parametrize(
    ("text", "entities", "surface", "name"),
    [
        ("Nordhafen guard Karl Weiss and a friend, LAX Anna Holm, left.", [("LAX Anna Holm", "PERSON")], "Anna Holm", "Anna Holm"),
        ("A lawyer of the Miami Vasquez family left.", [("Miami Vasquez", "PERSON")], "Vasquez", "Vasquez"),
        ("Lazaro Vasquez came. Lazaro then left.", [("Lazaro Vasquez", "PERSON"), ("Lazaro", "ORG")], "Lazaro", "Lazaro Vasquez"),
        ("Anti-Vasquez crowds met.", [("Anti-Vasquez", "PERSON")], "Anti-Vasquez", None),
        ("She led the Women's March there.", [("the Women's March", "ORG")], "Women's", None),
        ("Society Corp. agreed to buy Kelvor Inc. on Monday.", [], "Society Corp.", "Society"),
        (
            "Manor Corp. International grew. Manor Corp. lost money.",
            [("Manor Corp. International", "ORG")],
            "Manor Corp.",
            "Manor Corp. International",
        ),
        ("BRIGHTSUN Corp. split its stock. BrightSun grew.", [], "BRIGHTSUN Corp.", "BrightSun"),
        ('They left the "Zolvane Star." The "Zolvane Star" is old.', [("Zolvane Star", "ORG")], "Zolvane Star", None),
        ("Zolvane Rescue, a food group, met.", [("Zolvane Rescue", "ORG")], "Zolvane Rescue", "Zolvane Rescue"),
        ("Zolvane Rescue, a long film, ended.", [("Zolvane Rescue", "ORG")], "Zolvane Rescue", None),
        ("General Zolvane fell.", [("General Zolvane", "ORG")], "General Zolvane", "General Zolvane"),
        ("General Zolvane fell.", [("General Zolvane", "PERSON")], "Zolvane", "Zolvane"),
        ("Nothing changed, Weller's said. Weller's shops are shut.", [("Weller", "ORG")], "Weller's", "Weller's"),
        ("The Zolvane Workers' Party met the Kurdistan Workers' Party.", [], "Kurdistan Workers' Party", "PKK"),
        ("She works for the Centers for Disease Control.", [], "Centers for Disease Control", "CDC"),
        ("It was sold on eBay.", [], "eBay", "eBay"),
        ("Bengals met 49ers there.", [], "49ers", "San Francisco 49ers"),
        ("The High Court ruled.", [], "High Court", "High Court"),
        ("The Dutch bank Zolvane fell.", [("Dutch bank Zolvane", "ORG")], "Zolvane", "Zolvane"),
        ("The dockers' union Zolvane struck.", [], "Zolvane", "Zolvane"),
        ("Crews of the ZVU union struck.", [], "ZVU", "ZVU"),
        ("Crews of the Zolvanto union struck.", [], "Zolvanto", "Zolvanto"),
        ("Crews of the Ruritanian union struck.", [], "Ruritanian", None),
        ("Crews of the IT company struck.", [], "IT", None),
        ("The 88th Airborne Division left.", [], "88th Airborne Division", "88th Airborne Division"),
        ("The Zolvane Museum bought a drawing.", [("The Zolvane Museum", "ORG")], "Zolvane Museum", "Zolvane Museum"),
        ("The Duke of Edinburgh retired.", [], "Edinburgh", None),
        ("A Boeing 737 crashed.", [], "Boeing", None),
        ("A Boeing spokesman spoke.", [], "Boeing", "Boeing"),
        ("The ferry Estonia sank.", [], "Estonia", None),
        ("Prince Harry wed.", [("Harry", "PERSON")], "Prince Harry", "Prince Harry"),
        ("The Vatican spoke.", [], "The Vatican", "Vatican"),
        ("The T-Wave phone was sold.", [], "T", None),
        ("Trade with North America grew.", [], "America", None),
        ("He studied at Dorvex Tech there.", [("Dorvex Tech", "GPE")], "Dorvex Tech", "Dorvex Tech"),
        ("The Communist Party of Zolvane fell.", [], "Communist Party of Zolvane", "Communist Party of Zolvane"),
        ("The Lima Stock Exchange fell. The Lima Stock Exchange Composite Index fell.", [], "Lima Stock Exchange", "Lima Stock Exchange"),
        ("The Zolvane Hawks guard Karl Weiss left.", [], "Zolvane Hawks", "Zolvane Hawks"),
    ],
)
def test_names(text: str, entities: list[tuple[str, str]], surface: str, name: str | None) -> None:
    assert known(text, *entities).get(surface) == name


def test_a_lone_name_is_a_person_s_where_he_follows_it() -> None:
    text = "Zolvane spoke when he left. The end came. Zolvane sang, and he wept. On Monday Zolvane left."
    roster = build_roster(text, [Entity(0, 7, "ORG")], [(0, len(text))])
    assert {entry.kind for entry in roster.entries} == {ActorKind.PERSON}


def test_whose_lawyer_is_told_of_is_a_person() -> None:
    text = "Zolvane died. Zolvane's killer fled, Zolvane's wife and Zolvane's lawyer said, and Zolvane's body lay there."
    roster = build_roster(text, [Entity(0, 7, "GPE")], [(0, len(text))])
    assert {entry.kind for entry in roster.entries} == {ActorKind.PERSON}


def test_the_same_text_names_the_same_whatever_the_order_of_sets() -> None:
    code = (
        "from timeline.extraction.recognition.votes import votes_of\n"
        "print(list(votes_of('Ondar Belkai, 41, Karl Dorvan, 42, Ana Odane, 43, and Jorg Zolvane, 44, left.', [])[0]))\n"
    )
    told = {
        subprocess.run([sys.executable, "-c", code], env={**os.environ, "PYTHONHASHSEED": seed}, capture_output=True, check=True).stdout
        for seed in ("1", "2", "3", "4")
    }
    assert len(told) == 1
