"""Which names of an article are known, and as whose. The texts and most of the names in them are made up for these tests."""

import pytest

from timeline.extraction.named import Entity
from timeline.extraction.roster import build_roster


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
        ("The T-Wave phone was sold.", [], "T", None),
        ("Trade with North America grew.", [], "America", None),
        ("He studied at Dorvex Tech there.", [("Dorvex Tech", "GPE")], "Dorvex Tech", "Dorvex Tech"),
        ("The Lima Stock Exchange fell. The Lima Stock Exchange Composite Index fell.", [], "Lima Stock Exchange", "Lima Stock Exchange"),
        ("The Zolvane Hawks guard Karl Weiss left.", [], "Zolvane Hawks", "Zolvane Hawks"),
    ],
)
def test_names(text: str, entities: list[tuple[str, str]], surface: str, name: str | None) -> None:
    assert known(text, *entities).get(surface) == name
