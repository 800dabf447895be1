"""The view per period: the same counts in every format, and as many of their events as are asked for."""

import csv
import io
import json
from collections import Counter

import pytest


@pytest.fixture
def historian(user):
    for number, day in enumerate(["2024-05-01", "2024-05-02", "2024-05", "2024", "2023-12-30/2024-01-02", "2024-Q2", "1990s", "2020/2025"]):
        user.ok("record", f"Event {number}", "--date", day, "--actor", f"organization:Actor {number % 2}", "--by", "x")
    return user


@pytest.mark.parametrize("by", ["year", "quarter", "month", "day"])
@pytest.mark.parametrize("more", [[], ["--actor", "Actor 0"]])
def test_every_format_counts_the_same(historian, by, more):
    lines = historian.ok("periods", "--by", by, "--format", "jsonl", "--events", "9", *more).lines
    rows = [json.loads(line) for line in lines]
    assert json.loads(historian.ok("periods", "--by", by, "--format", "json", "--events", "9", *more).out) == rows
    table = list(csv.DictReader(io.StringIO(historian.ok("periods", "--by", by, "--format", "csv", *more).out, newline="")))
    assert [{name: str(row[name]) for name in table[0]} for row in rows] == table
    assert all(len(row["listed"]) == row["events"] for row in rows)
    listed = Counter(event["event"] for row in rows for event in row["listed"])
    everything = historian.ok("list", "--format", "jsonl", *more).lines
    assert listed == Counter(json.loads(line)["event"] for line in everything)
    shown = historian.ok("periods", "--by", by, "--events", "0", *more).lines
    assert len(shown) == 1 + len(rows)


def test_events_of_a_period_are_as_many_as_asked_for(historian):
    years = [json.loads(line) for line in historian.ok("periods", "--format", "jsonl", "--events", "2").lines]
    assert [(row["period"], row["events"], len(row["listed"])) for row in years if row["period"] == "2024"] == [("2024", 5, 2)]
    shown = historian.ok("periods", "--events", "2").out
    assert "… and 3 more" in shown
    assert all(row["listed"] == [] for row in map(json.loads, historian.ok("periods", "--format", "jsonl").lines))


def test_an_ongoing_interval_is_counted_where_it_goes_on(historian):
    years = {row["period"]: row for row in map(json.loads, historian.ok("periods", "--format", "jsonl").lines)}
    assert (years["2020"]["events"], years["2020"]["ongoing"], years["2024"]["ongoing"]) == (1, 0, 2)  # and that over New Year


def test_of_many_periods_only_the_counts_are_shown(user):
    for number in range(61):
        user.ok("record", f"Event {number}", "--date", f"{1900 + number}", "--by", "x")
    few = user.ok("periods")
    assert "Event" not in few.out
    assert "--events 3" in few.err
    assert "Event 7" in user.ok("periods", "--events", "1").out
