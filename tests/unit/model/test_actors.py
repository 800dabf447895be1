from __future__ import annotations

import pytest

from timeline.model.actors import actor_key, fold
from timeline.model.mentions import ActorKind


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("Türkiye", "Tu\u0308rkiye"),  # composed and decomposed
        ("NORTH KOREA", "North  Korea"),
        ("North\u00a0Korea", " north\nkorea "),
        ("Straße", "STRASSE"),
        ("Ελλάς", "ΕΛΛΆΣ"),
    ],
)
def test_spellings_of_one_name_meet(name, other):
    assert fold(name) == fold(other)
    assert actor_key(ActorKind.STATE, name) == actor_key("state", other)


def test_kinds_keep_names_apart():
    assert actor_key("state", "Georgia") == "state:georgia"
    assert actor_key("person", "Georgia") == "person:georgia"


def test_an_unknown_kind_is_refused():
    with pytest.raises(ValueError, match="planet"):
        actor_key("planet", "Mars")
