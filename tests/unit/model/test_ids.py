from __future__ import annotations

import hashlib
import uuid

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.model import ids
from timeline.model.canonical import digest_of

ARTICLE = "a" * 64


def test_a_bucket_is_the_digest_of_the_stream_modulo_256():
    for stream in ("identity", "seals", f"article/{ARTICLE}", "event/ö"):
        assert ids.bucket_of(stream) == int(hashlib.sha256(stream.encode()).hexdigest(), 16) % ids.BUCKETS


def test_buckets_never_move():
    assert {stream: ids.bucket_of(stream) for stream in ("identity", "seals", "article/0", "event/0")} == {
        "identity": 164,
        "seals": 104,
        "article/0": 82,
        "event/0": 141,
    }


def test_streams_are_named_after_their_subject():
    assert ids.article_stream(ARTICLE) == f"article/{ARTICLE}"
    assert ids.event_stream("b") == "event/b"
    assert ids.stream_subject(ids.article_stream(ARTICLE)) == ARTICLE
    assert ids.stream_subject(ids.event_stream("b")) == "b"
    assert ids.stream_subject(ids.IDENTITY_STREAM) == ids.stream_subject(ids.SEALS_STREAM) == ""


def test_an_article_is_its_text():
    assert ids.article_id("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"  # FIPS 180-4, the example "abc"
    assert ids.article_id("abc\n") != ids.article_id("abc\r\n")


def test_the_id_of_a_mention_is_golden_and_depends_on_each_part():
    mention = ids.mention_id(ARTICLE, (10, 14), (3, 9))
    assert mention == hashlib.sha256(f'["{ARTICLE}",[10,14],[3,9]]'.encode()).hexdigest()
    others = {
        ids.mention_id("b" * 64, (10, 14), (3, 9)),
        ids.mention_id(ARTICLE, (10, 15), (3, 9)),
        ids.mention_id(ARTICLE, (3, 9), (10, 14)),
        ids.mention_id(ARTICLE, None, (3, 9)),
    }
    assert len(others | {mention}) == 5


def test_a_mention_at_the_very_start_is_dated():
    assert ids.mention_id(ARTICLE, (0, 0), (0, 1)) != ids.mention_id(ARTICLE, None, (0, 1))


def test_a_record_is_its_stream_type_and_content():
    content = b'{"event":"1","reason":"x"}'
    record = ids.record_id("event/1", "event-retracted", content)
    assert record == hashlib.sha256(b'["event/1","event-retracted",{"event":"1","reason":"x"}]').hexdigest()
    assert record == digest_of(["event/1", "event-retracted", {"reason": "x", "event": "1"}])
    assert record != ids.record_id("event/1", "event-restored", content)
    assert record != ids.record_id("event/2", "event-retracted", content)


def test_an_event_made_by_a_record_is_the_digest_of_its_id():
    record = ids.uuid7(1_732_270_000_000_000, bytes(10))
    assert ids.event_of_record(record) == hashlib.sha256(bytes.fromhex(record)).hexdigest()
    assert len(ids.event_of_record(record)) == 64


def test_the_test_vector_of_the_rfc():
    # RFC 9562, A.6: 2022-02-22 14:22:22.00 -05:00, rand_a 0xCC3, rand_b 0x18C4DC0C0C07398F; rand_a holds microseconds here.
    made = ids.uuid7(1645557742000 * 1000, (0x18C4DC0C0C07398F).to_bytes(8) + b"\0\0")
    assert uuid.UUID(made) == uuid.UUID("017F22E2-79B0-7000-98C4-DC0C0C07398F")


@pytest.mark.parametrize("instant", [0, 1, 999, 1000, 1_732_270_000_123_456])
def test_version_and_variant_bits(instant):
    made = uuid.UUID(ids.uuid7(instant, b"\xff" * 10))
    assert (made.version, made.variant) == (7, uuid.RFC_4122)
    assert made.int >> 80 == instant // 1000


@given(st.lists(st.integers(0, 2**47 * 1000), min_size=2, max_size=6), st.binary(min_size=10, max_size=10))
def test_ids_of_a_person_sort_by_their_instant(instants, random):
    made = [ids.uuid7(instant, random) for instant in sorted(instants)]
    assert made == sorted(made)
    assert all(len(one) == 32 and uuid.UUID(one).version == 7 and uuid.UUID(one).variant == uuid.RFC_4122 for one in made)


@given(st.integers(0, 10**16))
def test_a_microsecond_later_is_another_id_and_a_later_one(instant):
    assert ids.uuid7(instant, b"\xff" * 10) < ids.uuid7(instant + 1, bytes(10))
