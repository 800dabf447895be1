"""Which names are one actor."""

import pytest

from timeline.identity.actors import bearers, may_be_same, only_bearer, unify
from timeline.identity.decisions import Decision, Decisions

ISHIBA, SHIGERU = ("person:ishiba", "Ishiba"), ("person:shigeru ishiba", "Shigeru Ishiba")


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("person:ishiba", "person:shigeru ishiba", True),
        ("person:mr. ishiba", "person:shigeru ishiba", True),
        ("person:comedian ada ruva", "person:ada ruva", True),
        ("person:richard f. smith", "person:richard smith", True),
        ("person:ada ruva", "person:per ruva", False),
        ("person:ishiba", "person:shigeru", False),
        ("organization:qualcomm inc", "organization:qualcomm", True),
        ("organization:nato", "organization:nato council", False),
        ("state:georgia", "person:georgia", False),
    ],
)
def test_names_say_who_may_be_the_same(one, other, same):
    assert may_be_same(one, other) is may_be_same(other, one) is same


def test_a_surname_is_the_one_full_name_in_the_event():
    assert unify([ISHIBA, SHIGERU])[ISHIBA] == SHIGERU


def test_a_surname_that_two_bear_stays_by_itself():
    other = ("person:mari ishiba", "Mari Ishiba")
    assert unify([ISHIBA, SHIGERU, other])[ISHIBA] == ISHIBA


def test_what_a_person_told_apart_is_not_unified():
    assert unify([ISHIBA, SHIGERU], [frozenset({ISHIBA[0], SHIGERU[0]})])[ISHIBA] == ISHIBA


def test_a_surname_has_one_bearer_or_is_ambiguous():
    keys = ["person:ishiba", "person:shigeru ishiba", "person:mr. shigeru ishiba", "person:ruva", "person:ada ruva", "person:per ruva"]
    found = bearers(keys)
    assert only_bearer(found["person:ishiba"]) == "person:shigeru ishiba"
    assert set(found["person:ruva"]) == {"person:ada ruva", "person:per ruva"}
    assert only_bearer(found["person:ruva"]) == ""
    assert "person:ishiba" not in bearers(keys, [frozenset({"person:ishiba", other}) for other in keys[1:3]])


def test_namesakes_by_the_hundred_are_still_found():
    keys = ["person:smith", *(f"person:name{number} smith" for number in range(300))]
    assert len(bearers(keys)["person:smith"]) == 300


def decisions(*steps):
    return Decisions(Decision(number, how, data) for number, (how, data) in enumerate(steps, 1))


MERGED = ("actors-merged", {"into": SHIGERU[0], "name": "Shigeru Ishiba", "actors": [ISHIBA[0]], "reason": ""})
SPLIT = ("actor-split", {"actor": SHIGERU[0], "part": ISHIBA[0], "name": "Shigeru Ishiba", "reason": ""})


def test_merge_and_split_of_actors_are_inverse_and_the_later_wins():
    assert decisions(MERGED).actor(*ISHIBA) == SHIGERU
    assert decisions(MERGED, SPLIT).actor(*ISHIBA) == ISHIBA
    assert decisions(MERGED, SPLIT, MERGED).actor(*ISHIBA) == SHIGERU
    assert decisions(MERGED, SPLIT).actor(*ISHIBA, at=1) == SHIGERU


def test_a_split_keeps_names_apart_until_a_later_merge():
    pair = frozenset({ISHIBA[0], SHIGERU[0]})
    assert pair in decisions(SPLIT).different_actors()
    assert pair not in decisions(SPLIT, MERGED).different_actors()


def test_an_alias_of_two_is_nobody_until_a_merge_says_who():
    one = ("alias-added", {"actor": SHIGERU[0], "name": "Shigeru Ishiba", "kind": "person", "alias": "Ishiba", "reason": ""})
    two = ("alias-added", {"actor": "person:mari ishiba", "name": "Mari Ishiba", "kind": "person", "alias": "Ishiba", "reason": ""})
    assert decisions(one, two).actor(*ISHIBA) == ISHIBA
    assert decisions(one, two, MERGED).actor(*ISHIBA) == SHIGERU


def test_decisions_of_a_log_that_folded_names_otherwise_hold():
    log = decisions(
        ("actors-merged", {"into": "person:françois hollande", "name": "François Hollande", "actors": ["person:flanby-x"], "reason": ""}),
        ("actor-split", {"actor": "person:kim jong-un", "part": "person:kim", "name": "Kim Jong-un", "reason": ""}),
        ("actors-merged", {"into": "person:kim jong-un", "name": "Kim Jong-un", "actors": ["person:kim jong un"], "reason": ""}),
    )
    assert log.actor("person:flanby x", "Flanby-X") == ("person:francois hollande", "François Hollande")
    assert frozenset({"person:kim", "person:kim jong un"}) in log.different_actors()
    assert log.actor("person:kim jong un", "Kim Jong Un") == ("person:kim jong un", "Kim Jong Un")
