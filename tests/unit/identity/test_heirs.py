"""Which mention takes the place of another when an extractor reads the same sentence otherwise."""

import pytest

from timeline.identity.heirs import heirs


def found(trigger, date, lemma="sign", quote=(0, 100)):
    """A mention by the spans of its trigger and date (None: a lead that names no day)."""
    span = {"start": date[0], "end": date[1]} if date else {"start": 0, "end": 0}
    return {
        "trigger": {"start": trigger[0], "end": trigger[1], "lemma": lemma},
        "date": span if date else None,
        "undated": None if date else span,
        "quote": {"start": quote[0], "end": quote[1]},
    }


OLD = found((10, 16), (30, 40))


@pytest.mark.parametrize(
    "new",
    [
        found((10, 16), (27, 40)),
        found((10, 16), None),
        found((10, 20), (30, 40)),
        found((50, 55), (30, 40), lemma="treaty"),
        found((50, 55), (33, 40)),
        found((50, 55), (60, 65), lemma="treaty"),
        found((10, 16), (27, 40), quote=(5, 60)),
    ],
    ids=["date moved", "date lost", "trigger longer", "other trigger", "same act, date shorter", "only the sentence", "sentence cut"],
)
def test_the_same_place_read_otherwise_is_the_heir(new):
    assert heirs({"old": OLD}, {"new": new}) == {"new": "old"}


def test_another_sentence_is_no_heir():
    assert heirs({"old": OLD}, {"new": found((110, 116), (130, 140), quote=(100, 200))}) == {}


def test_each_has_one_heir_and_the_nearest_gets_it():
    fresh = {"trigger": found((10, 16), (70, 75)), "date": found((60, 66), (30, 40), lemma="leave")}
    assert heirs({"old": OLD}, fresh) == {"trigger": "old"}


def test_a_sentence_alone_decides_only_between_one_and_one():
    """Two are new in it: nobody can say which of them is meant."""
    fresh = {"one": found((50, 55), (60, 65), lemma="leave"), "other": found((80, 85), (90, 95), lemma="win")}
    assert heirs({"old": OLD}, fresh) == {}
    assert heirs({"old": OLD, "older": found((1, 4), (5, 8), lemma="say")}, {"one": fresh["one"]}) == {}


def test_two_that_moved_keep_their_order():
    gone = {"sign": OLD, "leave": found((50, 55), (60, 70), lemma="leave")}
    fresh = {"a": found((50, 55), (58, 70), lemma="leave"), "b": found((10, 16), (28, 40))}
    assert heirs(gone, fresh) == {"a": "leave", "b": "sign"}
