"""The tables of names."""

import pytest

from timeline.extraction.names import Role, canonical, former_leaders, leaders, names
from timeline.model.mentions import ActorKind


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("Pyongyang", "North Korea"),
        ("pyongyang", "North Korea"),
        ("the Kremlin", "Russia"),
        ("U.S.", "United States"),
        ("USA", "United States"),
        ("DPRK", "North Korea"),
        ("Turkey", "Türkiye"),
        ("British", "United Kingdom"),
        ("Czechia", "Czech Republic"),
        ("north atlantic treaty organization", "NATO"),
        ("Group of Seven", "G7"),
        ("U.N. Security Council", "UN Security Council"),
        ("Burma", "Myanmar"),
        ("Cote d'Ivoire", "Ivory Coast"),
        ("Palestinian", "Palestinians"),
        ("State of Palestine", "Palestine"),
        ("Organization of Petroleum Exporting Countries", "OPEC"),
        ("Democratic Republic of Congo", "Democratic Republic of the Congo"),
        ("Republic of Congo", "Republic of the Congo"),
        ("Turkiye", "Türkiye"),
        ("Upper Volta", "Burkina Faso"),
        ("Azeri", "Azerbaijan"),
        ("St Lucia", "Saint Lucia"),
        ("Byzantium", "Byzantine Empire"),
    ],
)
def test_canonical(typed: str, expected: str) -> None:
    assert [candidate.name for candidate in canonical(typed)] == [expected]


@pytest.mark.parametrize("typed", ["Georgia", "Jordan", "Washington", "Korea", "Congo"])
def test_ambiguous_names_stay_open(typed: str) -> None:
    assert len(canonical(typed)) > 1


def test_unknown_names_have_no_candidate() -> None:
    assert canonical("Atlantis") == ()
    assert canonical("") == ()


def test_roles() -> None:
    roles = {typed: canonical(typed)[0].role for typed in ("Japan", "Japanese", "Tokyo")}
    assert roles == {"Japan": Role.NAME, "Japanese": Role.DEMONYM, "Tokyo": Role.SEAT}


def test_who_acts_for_a_state() -> None:
    (pentagon,) = canonical("Pentagon")
    assert (pentagon.kind, pentagon.acts_for) == (ActorKind.ORGANIZATION, "United States")


def test_tables_are_sound() -> None:
    for surface, candidates in names().surfaces.items():
        assert surface == surface.strip() != ""
        assert candidates
        for candidate in candidates:
            assert candidate.kind is not None or candidate.note
            assert not candidate.acts_for or canonical(candidate.acts_for)


def test_leaders_act_for_states_that_the_tables_know() -> None:
    for state in set(leaders().values()):
        assert [candidate.name for candidate in canonical(state) if candidate.kind is ActorKind.STATE] == [state]


def test_surname_of_leaders_of_several_states_says_nothing() -> None:
    assert leaders()["Merkel"] == "Germany"
    assert "Johnson" in leaders()
    assert "Kim" not in leaders()


def test_leaders_of_earlier_days_act_for_states_that_are_known_and_go_by_full_names() -> None:
    assert not set(former_leaders()) & set(leaders())
    assert all(" " in name for name in former_leaders())
    assert {state for state in former_leaders().values() if state not in {entry.name for entry in names().find(state)}} == set()
