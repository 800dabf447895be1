from __future__ import annotations

import io
import json
import re

from timeline.export.cloudevents import write_cloudevents
from timeline.log.read import Record

RECORD = Record(
    bucket=7, seq=3, stream="event/e", version=2, id="a" * 64, type="event-retracted", schema=1, recorded_at=1_795_341_720_000_001,
    recorded_by="ann", data='{"event":"e","reason":"wrong\\n"}', digest="d" * 64, hash="h" * 64,
)  # fmt: skip


def test_a_record_is_one_line_with_what_cloudevents_require():
    out = io.StringIO()
    assert write_cloudevents([RECORD, RECORD], out) == 2
    first, second, rest = out.getvalue().split("\n")
    assert (first, rest) == (second, "")
    assert json.loads(first) == {
        "specversion": "1.0",
        "id": "a" * 64,
        "source": "urn:timeline:log",
        "type": "timeline.event-retracted.v1",
        "subject": "event/e",
        "time": "2026-11-22T10:02:00.000001Z",
        "datacontenttype": "application/json",
        "bucket": 7,
        "seq": 3,
        "streamversion": 2,
        "recordedby": "ann",
        "digest": "d" * 64,
        "hash": "h" * 64,
        "data": {"event": "e", "reason": "wrong\n"},
    }


def test_attributes_are_named_as_the_standard_wants():
    out = io.StringIO()
    write_cloudevents([RECORD], out)
    assert all(re.fullmatch("[a-z0-9]{1,20}", name) for name in json.loads(out.getvalue()))


def test_no_records_are_no_lines():
    out = io.StringIO()
    assert write_cloudevents([], out) == 0
    assert out.getvalue() == ""
