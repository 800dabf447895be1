"""The Python interface, as DESIGN names it."""

import csv

import pytest

from timeline import Timeline
from timeline.errors import AmbiguousDate, TimelineError


def test_ingest_events_record_and_export(seeds, tmp_path):
    timeline = Timeline.open(f"sqlite:///{tmp_path}/t.db")
    summary = timeline.ingest(seeds)
    assert (summary.added, summary.problems) == (5, [])
    treaty = [event for event in timeline.events(from_="2024-06", to="2024-06", actor="North Korea") if event.certain]
    assert [event.date for event in treaty] == ["2024-06"]
    assert "000_3543bfd937504988.txt" in treaty[0].sources
    recorded = timeline.record("Ministers met", "June 2024", actors=["Norway"], by="ana")
    assert recorded in {event.event for event in timeline.events(from_="2024-06-01", to="2024-06-30")}
    written = timeline.export(tmp_path / "c.csv", from_="2024", to="2024")
    rows = list(csv.DictReader((tmp_path / "c.csv").open(encoding="utf-8", newline="")))
    assert written == len(rows) == len(list(timeline.events(from_="2024", to="2024")))


def test_errors_are_timeline_errors_and_write_nothing(tmp_path):
    timeline = Timeline.open(f"sqlite:///{tmp_path}/t.db")
    with pytest.raises(AmbiguousDate):
        timeline.record("Something", "03/04/2025")
    with pytest.raises(TimelineError):
        list(timeline.events(from_="no date at all"))
    assert timeline.ingest(tmp_path / "missing.txt").problems
    assert not list(timeline.events())
