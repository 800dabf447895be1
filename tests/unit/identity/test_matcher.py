"""From mentions to events: what is put together, what it is called, and what a person's word does to it."""

from sentences import said

from timeline.identity.matcher import Standing, assign

A = said("Norvik and Saldova signed the Erstal treaty in the palace.", "2024-06-19", "sign", "Norvik", "Saldova", article="a", mention="a1")
B = said("The Erstal treaty was signed by Norvik and Saldova.", "2024-06-19", "sign", "Norvik", "Saldova", article="b", mention="b1")
C = said("Norvik and Saldova formalized the Erstal treaty.", "2024-06", "formalize", "Norvik", "Saldova", article="c", mention="c1")
D = said("A storm flooded the harbour of Tolland.", "2024-06-19", "flood", "Tolland", article="d", mention="d1")


def decided(occurrences, standing, taken=frozenset()):
    return {item.mention: item for item in assign(occurrences, standing, taken)}


def new(*names):
    return {name: Standing("", fixed=False, since=number) for number, name in enumerate(names)}


def test_new_mentions_of_one_act_take_the_id_of_the_first():
    found = decided([A, B, C, D], new("b1", "a1", "c1", "d1"))
    assert {name: item.event for name, item in found.items()} == {"a1": "b1", "b1": "b1", "c1": "b1", "d1": "d1"}


def test_a_decision_carries_its_score_and_parts():
    item = decided([A, B], new("a1", "b1"))["b1"]
    assert item.score > 500
    assert [name for name, _ in item.parts] == ["date", "actors", "predicate", "words", "clause", "context"]
    assert item.witness == "a1"


def test_a_new_mention_joins_the_event_that_is_there():
    standing = {"a1": Standing("a1", fixed=False, since=5), "b1": Standing("", fixed=False, since=9)}
    found = decided([A, B], standing)
    assert set(found) == {"b1"}
    assert found["b1"].event == "a1"


def test_two_events_that_turn_out_to_be_one_come_together_under_the_older():
    standing = {"a1": Standing("a1", False, 5), "c1": Standing("c1", False, 3), "b1": Standing("", False, 9)}
    found = decided([A, B, C], standing)
    assert {name: item.event for name, item in found.items()} == {"a1": "c1", "b1": "c1"}


def test_what_a_person_fixed_stays_and_draws_the_others():
    standing = {"a1": Standing("x", True, 5), "b1": Standing("", False, 1)}
    found = decided([A, B], standing)
    assert {name: item.event for name, item in found.items()} == {"b1": "x"}


def test_two_events_that_a_person_fixed_never_meet():
    standing = {"a1": Standing("x", True, 5), "b1": Standing("y", True, 6), "c1": Standing("", False, 7)}
    found = decided([A, B, C], standing)
    assert set(found) == {"c1"}
    assert found["c1"].event in ("x", "y")


def test_mentions_that_a_person_put_together_stay_together_however_different():
    standing = {"a1": Standing("x", True, 5), "d1": Standing("x", True, 6)}
    assert decided([A, D], standing) == {}


def test_the_id_of_another_event_is_not_taken():
    assert decided([D], new("d1"), frozenset({"d1"}))["d1"].event not in ("", "d1")
    found = decided([A, B], {"a1": Standing("", False, 1), "b1": Standing("", False, 2)}, frozenset({"a1"}))
    assert {item.event for item in found.values()} == {"b1"}


def test_parts_of_what_was_one_event_never_share_its_id():
    """All were in the event of `d1`, the youngest of them: its id stays with it, the others get that of their first mention."""
    standing = {name: Standing("d1", fixed=False, since=number) for number, name in enumerate(("a1", "b1", "d1"))}
    found = decided([A, B, D], standing)
    assert {name: item.event for name, item in found.items()} == {"a1": "a1", "b1": "a1"}
