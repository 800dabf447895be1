"""Records as they leave the log: CloudEvents 1.0 in JSON, one a line.

`source` names this kind of log, `subject` the stream, `id` the record; position, version and hash travel as extension attributes,
whose names are lower-case letters and digits (CloudEvents 1.0, section 3.1).
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TextIO

import orjson

from timeline import clock
from timeline.log.read import Record


def write_cloudevents(records: Iterable[Record], target: TextIO) -> int:
    """Write records as JSON Lines and return their number."""
    written = 0
    for record in records:
        target.write(orjson.dumps(cloudevent(record)).decode() + "\n")
        written += 1
    return written


def cloudevent(record: Record) -> dict[str, object]:
    """Return a record as a CloudEvent."""
    return {
        "specversion": "1.0",
        "id": record.id,
        "source": "urn:timeline:log",
        "type": f"timeline.{record.type}.v{record.schema}",
        "subject": record.stream,
        "time": clock.iso(record.recorded_at),
        "datacontenttype": "application/json",
        "bucket": record.bucket,
        "seq": record.seq,
        "streamversion": record.version,
        "recordedby": record.recorded_by,
        "digest": record.digest,
        "hash": record.hash,
        "data": record.content,
    }
