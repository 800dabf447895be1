"""Canonical JSON by golden bytes: what the log hashes today must be what it hashes in ten years."""

from __future__ import annotations

import hashlib
import json
from decimal import Decimal

import pytest

from timeline.model.canonical import canonical_json, digest, digest_of

# RFC 8785: the strings of section 3.2.2 and the literals of 3.2.4; its number samples apply as far as they are integers below 2**53.
GOLDEN = [
    ({}, b"{}"),
    ([], b"[]"),
    ("", b'""'),
    (None, b"null"),
    ([None, True, False], b"[null,true,false]"),
    ({"b": 1, "a": 2}, b'{"a":2,"b":1}'),
    ({"a": {"z": [], "y": {}}, "A": (1, 2)}, b'{"A":[1,2],"a":{"y":{},"z":[]}}'),
    ({"10": 1, "1": 2, "": 3, "_": 4, "\r": 5}, b'{"":3,"\\r":5,"1":2,"10":1,"_":4}'),
    ("\u20ac$\u000f\u000aA'\u0042\u0022\u005c\\\"/", b'"\xe2\x82\xac$\\u000f\\nA\'B\\"\\\\\\\\\\"/"'),
    ("\b\t\n\f\r", b'"\\b\\t\\n\\f\\r"'),
    ("\x00\x01\x1f\x7f", b'"\\u0000\\u0001\\u001f\x7f"'),
    ("</script>", b'"</script>"'),
    ("\u2028\u2029", b'"\xe2\x80\xa8\xe2\x80\xa9"'),
    ("ö", b'"\xc3\xb6"'),
    ("o\u0308", b'"o\xcc\x88"'),  # not normalized: texts are stored as they are
    ("\U0001f602", b'"\xf0\x9f\x98\x82"'),
    ("\ufb33דּ", b'"\xef\xac\xb3\xd7\x93\xd6\xbc"'),
    (0, b"0"),
    (-1, b"-1"),
    (9007199254740991, b"9007199254740991"),
    (-9007199254740991, b"-9007199254740991"),
    ([56, {"d": True, "10": None, "1": []}], b'[56,{"1":[],"10":null,"d":true}]'),
]


@pytest.mark.parametrize(("value", "expected"), GOLDEN)
def test_golden_bytes(value, expected):
    assert canonical_json(value) == expected


def test_a_golden_digest():
    value = {"type": "event-mentioned", "title": "Türkiye – 100 years", "confidence": 920, "actors": ["Japan", "Türkiye"], "date": None}
    assert digest_of(value) == "e310fa2ddd4399263f646a5acd36cf8c0d58c599dc0c84796e4fb264866c48dc"
    assert digest_of(value) == digest(canonical_json(value)) == hashlib.sha256(canonical_json(value)).hexdigest()


@pytest.mark.parametrize(
    "value",
    [0.5, 1.0, float("nan"), Decimal(1), b"x", {1, 2}, object(), {1: "a"}, {"ö": 1}, {None: 1}, {"a": [{"b": 1.5}]}, {("a",): 1}],
)
def test_what_has_no_canonical_form_is_refused(value):
    with pytest.raises(TypeError):
        canonical_json(value)


@pytest.mark.parametrize("value", [2**53, -(2**53), 2**64, [10**30]])
def test_integers_that_doubles_do_not_hold_are_refused(value):
    with pytest.raises(ValueError, match="integer"):
        canonical_json(value)


@pytest.mark.parametrize("value", ["\ud800", "a\udfffb", {"a": ["\ud83d"]}])
def test_lone_surrogates_are_refused(value):
    with pytest.raises(ValueError, match="surrogates"):
        canonical_json(value)


class Sub(str):
    __slots__ = ()


def test_subclasses_are_refused_rather_than_guessed_at():
    with pytest.raises(TypeError):
        canonical_json(Sub("x"))


def test_the_reader_gets_back_what_was_written():
    value = {"a": [1, "\U0001f602", None, {"b": "\x00"}]}
    assert json.loads(canonical_json(value)) == value
