from __future__ import annotations

import pytest

from timeline.model.actors import actor_key, fold, present_key
from timeline.model.mentions import ActorKind


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("Türkiye", "Tu\u0308rkiye"),  # composed and decomposed
        ("NORTH KOREA", "North  Korea"),
        ("North\u00a0Korea", " north\nkorea "),
        ("Straße", "STRASSE"),
        ("Ελλάς", "ΕΛΛΆΣ"),
        ("François Hollande", "Francois Hollande"),
        ("Kim Jong-un", "Kim Jong Un"),
        ("Recep Tayyip Erdoğan", "RECEP TAYYİP ERDOGAN"),
        ("Lech Wałęsa", "Lech Walesa"),
        ("Al\u2011Qaeda", "al Qaeda"),
        ("People\u2019s Daily", "People's Daily"),
    ],
)
def test_spellings_of_one_name_meet(name, other):
    assert fold(name) == fold(other)
    assert actor_key(ActorKind.STATE, name) == actor_key("state", other)


@pytest.mark.parametrize(
    ("name", "other"),
    [("Иран", "Йран"), ("かき", "がき"), ("दिल्ली", "दल्ली"), ("Ada Ruva", "Adaruva"), ("-", ""), ("Müller", "Mueller")],
)
def test_what_marks_tell_apart_in_other_scripts_stays_apart(name, other):
    assert fold(name) != fold(other)


@pytest.mark.parametrize("name", ["François", "Kim Jong-un", "Straße", "İŞ", "かき", "-", "ﬁrst – one", "Ǿ", "d’\u0301A"])
def test_what_is_folded_stays_as_it_is(name):
    assert fold(fold(name)) == fold(name)
    assert present_key(f"person:{name.casefold()}") == actor_key("person", name)


def test_kinds_keep_names_apart():
    assert actor_key("state", "Georgia") == "state:georgia"
    assert actor_key("person", "Georgia") == "person:georgia"


def test_an_unknown_kind_is_refused():
    with pytest.raises(ValueError, match="planet"):
        actor_key("planet", "Mars")
