"""What people may type, and what is refused before it reaches the log."""

import pytest

from timeline.errors import Refused
from timeline.services.wording import check_storable, typed_name, typed_title


@pytest.mark.parametrize(("typed", "line"), [(" A  title\n", "A title"), ("条約", "条約"), ("e\u0301", "e\u0301"), ("x" * 500, "x" * 500)])
def test_a_title_is_one_line(typed, line):
    assert typed_title(typed) == line


@pytest.mark.parametrize("typed", ["", " \n", "\u200b", "—", "😀", "x" * 501])
def test_no_title(typed):
    with pytest.raises(Refused):
        typed_title(typed)


def test_a_name_is_short_enough_for_an_index():
    assert typed_name("x" * 200) == "x" * 200
    with pytest.raises(Refused, match="at most 200"):
        typed_name("x" * 201)


@pytest.mark.parametrize("value", ["a\0", "\ud800", {"a": [{"b": "\udcff"}]}, ["x" * 20_001], ("ok", ("\0",))])
def test_what_no_database_takes_at_any_depth(value):
    with pytest.raises(Refused):
        check_storable({"fine": "text", "number": 1, "none": None}, value)


def test_what_every_database_takes():
    check_storable({"a": ["b", 1, None, {"c": "😀\n\t\u202e"}]}, "d", 3)
