"""Every record comes back from the log as it went in."""

from __future__ import annotations

from dataclasses import FrozenInstanceError, fields, is_dataclass, replace
from types import NoneType
from typing import get_args, get_origin, get_type_hints

import orjson
import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.dates import DateKind
from timeline.model import records
from timeline.model.canonical import MAX_INTEGER, canonical_json, object_json
from timeline.model.ids import record_id
from timeline.model.mentions import ActorKind, FoundDate, Mention, MentionedActor, Quote, Status, Trigger

text = st.text(max_size=20)  # no surrogates
number = st.integers(-MAX_INTEGER, MAX_INTEGER)
SIMPLE = {str: text, int: number, NoneType: st.none()}


def strategy_for(hint):
    """Values of a field's type, numbers as far as the log takes them."""
    if hint in SIMPLE:
        return SIMPLE[hint]
    if is_dataclass(hint):
        hints = get_type_hints(hint)
        return st.builds(hint, **{field.name: strategy_for(hints[field.name]) for field in fields(hint)})
    if get_origin(hint) is tuple:
        items = get_args(hint)
        return st.lists(strategy_for(items[0]), max_size=3).map(tuple) if items[-1] is ... else st.tuples(*map(strategy_for, items))
    if get_args(hint):
        return st.one_of(*map(strategy_for, get_args(hint)))
    return st.sampled_from(hint)  # an enumeration


payloads = st.sampled_from(list(records.TYPES.values())).flatmap(strategy_for)
two_of_a_type = st.sampled_from(list(records.TYPES.values())).flatmap(lambda cls: st.tuples(strategy_for(cls), strategy_for(cls)))


def numbers_in(value):
    """The objects in a record that hold numbers themselves: object, field, what the field holds."""
    for field in fields(value):
        inner = getattr(value, field.name)
        for item in inner if isinstance(inner, tuple) else (inner,):
            if is_dataclass(item):
                yield from numbers_in(item)
            elif type(item) is int or (type(item) is tuple and any(type(part) is int for part in item)):
                yield value, field.name, inner


def _with(value, wrong):
    """The same with another number in the place of the last one."""
    if type(value) is int:
        return wrong
    *before, last = value
    return (*before, tuple(wrong if type(part) is int else part for part in last))


@st.composite
def neighbours(draw):
    """Two records of a type that differ in one field at most."""
    one, other = draw(two_of_a_type)
    name = draw(st.sampled_from([field.name for field in fields(one)]))
    return one, replace(one, **{name: getattr(other, name)})


@given(payloads)
def test_a_record_comes_back(payload):
    data = records.to_data(payload)
    stored = canonical_json(data)
    assert records.from_data(payload.type, orjson.loads(stored)) == payload
    assert object_json(records.from_data(payload.type, data)) == stored


@given(payloads)
def test_what_is_stored_is_canonical(payload):
    stored = object_json(payload)
    assert stored == canonical_json(orjson.loads(stored))


@pytest.mark.parametrize(("wrong", "error"), [(0.5, TypeError), (True, TypeError), ("1", TypeError), (MAX_INTEGER + 1, ValueError)])
@given(payload=payloads, data=st.data())
def test_no_number_but_integers_that_doubles_hold(wrong, error, payload, data):
    """Whatever has a number, at any depth, refuses another one when it is made."""
    places = list(numbers_in(payload))
    if places:
        owner, name, value = data.draw(st.sampled_from(places))
        with pytest.raises(error, match="integer"):
            replace(owner, **{name: _with(value, wrong)})


@given(payloads)
def test_data_holds_every_field_and_nothing_else(payload):
    assert set(records.to_data(payload)) == {field.name for field in fields(payload)}


@given(neighbours())
def test_records_have_the_same_id_only_where_they_are_equal(pair):
    one, other = pair
    ids = [record_id("article/a", payload.type, object_json(payload)) for payload in pair]
    assert (ids[0] == ids[1]) == (one == other)


def test_those_that_take_the_place_of_another_are_known():
    assert set(records.REPLACING) == {cls for cls in records.TYPES.values() if "replaces" in {field.name for field in fields(cls)}}


def test_every_type_is_named_in_the_past_tense_and_once():
    assert set(records.TYPES) == {
        "article-added",
        "article-sighted",
        "article-corrected",
        "article-withdrawn",
        "article-restored",
        "event-mentioned",
        "article-extracted",
        "mention-assigned",
        "event-recorded",
        "event-corrected",
        "event-retracted",
        "event-restored",
        "events-merged",
        "event-split",
        "alias-added",
        "actors-merged",
        "actor-split",
        "review-answered",
        "sealed",
    }
    assert len(records.TYPES) == len(records.Payload.__args__)


MENTION = Mention(
    date=FoundDate("2024-06", DateKind.INSTANT, "June 2024", 40, 49, "month and year as written"),
    undated=None,
    trigger=Trigger("formalized", "formalize", 12, 22),
    title="Two nations formalized their cooperation",
    quote=Quote("The two nations formalized their cooperation in June 2024.", "", "", 0, 58),
    actors=(MentionedActor("Russia", ActorKind.STATE, "Moscow", 4, 7),),
    places=(),
    status=Status.HAPPENED,
    confidence=920,
    confidence_parts=(("date", 1000),),
)


def test_a_mention_is_stored_in_these_bytes():
    """Golden: a change here changes the digests of logs that exist, so it needs a new schema version."""
    stored = canonical_json(records.to_data(records.EventMentioned("m", "a", MENTION, "rules 0.1")))
    assert stored.decode() == (
        '{"article":"a","content":{"actors":[{"end":7,"kind":"state","name":"Russia","start":4,"surface":"Moscow"}],"confidence":920,'
        '"confidence_parts":[["date",1000]],"date":{"end":49,"kind":"instant","rule":"month and year as written","start":40,'
        '"text":"June 2024","value":"2024-06"},"places":[],"quote":{"end":58,'
        '"exact":"The two nations formalized their cooperation in June 2024.","prefix":"","start":0,"suffix":""},"status":"happened",'
        '"title":"Two nations formalized their cooperation","trigger":{"end":22,"lemma":"formalize","start":12,"text":"formalized"},'
        '"undated":null},"extractor":"rules 0.1","mention":"m"}'
    )


@pytest.mark.parametrize(
    "data",
    [
        {},
        {"article": "a", "reason": 1},
        {"article": "a"},
        {"article": None, "reason": ""},
        [],
        "text",
    ],
)
def test_stored_content_that_does_not_fit_is_refused(data):
    with pytest.raises(ValueError, match="validation error"):
        records.from_data("article-withdrawn", data)


def test_records_do_not_change():
    record = records.ArticleWithdrawn("a", "wrong")
    with pytest.raises(FrozenInstanceError):
        record.reason = "other"
    assert replace(record, reason="other") != record
