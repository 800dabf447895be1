"""What is counted and what is listed agree, whatever the dates; and every way out holds the same events."""

import json
import re

import pytest

DATES = [
    "2024", "2024-06", "2024-06-19", "2024-02-29", "2024/..", "../2024", "2020/2024", "2023-12-30/2024-01-02",
    "2024-W01", "2020-W53", "199X", "19XX", "00XX", "-0043", "-0043-03-15", "0000",
    "Y12345", "Y-12345", "2024-Q1", "2024-H2", "2024-21", "2024-24", "2024~", "2024-06?",
    "2024-XX", "9999-12-31", "0001-01-01", "2024-12-31/2025-01-01", "2024-06-19/..", "../2024-06-19",
]  # fmt: skip


@pytest.fixture
def historian(user):
    for number, date in enumerate(DATES):
        user.ok("record", f"Event of {date}", "--date", date, "--actor", "Japan" if number % 2 else "Chile")
    return user


def rows(user, *args):
    return [json.loads(line) for line in user.ok("list", "--format", "jsonl", *args).lines]


def counted(user, *args):
    """The number of events in each period, as `periods` prints it."""
    lines = user.ok("periods", *args).lines[1:]
    return [int(re.search(r"^\S.*?  +(\d+)(?:  |$)", line)[1]) for line in lines if not line.startswith(" ")]


@pytest.mark.parametrize("by", ["year", "quarter", "month", "day"])
def test_the_periods_sum_up_to_the_events(historian, by):
    assert sum(counted(historian, "--by", by)) == len(DATES)
    assert sum(counted(historian, "--by", by, "--actor", "Japan")) == len(rows(historian, "--actor", "Japan"))
    event = rows(historian)[3]["event"]
    historian.ok("retract", event)
    assert sum(counted(historian, "--by", by)) == len(DATES) - 1
    now = json.loads(historian.ok("log", "--format", "cloudevents").lines[-2])["time"]
    assert sum(counted(historian, "--by", by, "--as-of", now)) == len(DATES)


def test_every_way_out_holds_the_same(historian):
    for filters in (
        [],
        ["--from", "2024"],
        ["--to", "2023"],
        ["--from", "2024-06", "--to", "2024-06", "--match", "within"],
        ["--actor", "Chile"],
    ):
        listed = rows(historian, *filters)
        historian.ok("export", "out.jsonl", *filters)
        assert [json.loads(line) for line in (historian.folder / "out.jsonl").read_text(encoding="utf-8").splitlines()] == listed
        shown = historian.ok("list", *filters).lines[1:-1]
        assert [line.split()[-1] for line in shown] == [row["event"][:8] for row in listed]


def test_what_surely_lies_in_a_period_possibly_does(historian):
    for period in (["--from", "2024-06-10", "--to", "2024-06-30"], ["--from", "1990", "--to", "2024-03"], ["--to", "0000"]):
        surely = {row["event"] for row in rows(historian, *period, "--match", "within")}
        possibly = {row["event"] for row in rows(historian, *period)}
        assert surely <= possibly
        marked = [line for line in historian.ok("list", *period).lines[1:] if line.startswith("?")]
        assert len(marked) == len(possibly - surely)


def test_the_view_of_an_actor_counts_what_it_lists(historian):
    for more in ([], ["--as-of", "9999-12-31"]):
        head, *_ = historian.ok("actor", "Japan", "--limit", "3", *more).lines
        assert head.endswith(f"{len(rows(historian, '--actor', 'Japan'))} events")
