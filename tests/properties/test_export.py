"""What is exported is what was there: read back by other programs, it gives the same rows."""

from __future__ import annotations

import csv
import io
import json
import re
from dataclasses import fields

from hypothesis import given
from hypothesis import strategies as st

from timeline import clock
from timeline.dates import EdtfDate, iso_day
from timeline.export.cells import iso_instant
from timeline.export.formats import Format
from timeline.export.tabular import quoted
from timeline.export.writing import write_events, write_mentions, write_stored_events
from timeline.queries.events import events_of_rows
from timeline.queries.filters import EventFilter
from timeline.queries.rows import EventRow, MentionRow

words = st.text(st.sampled_from("=+-@\t\r\n'\";,|\\`*_<>&ab \u202e\x1b\x00😀") | st.characters(exclude_categories=["Cs"]), max_size=8)
names = st.lists(words, max_size=3).map(tuple)
edtf = st.sampled_from(["2024", "2024-06", "2024-06-19", "199X", "2022/..", "../2022", "-0043-03-15", "2024-33", "2024~"]).map(
    EdtfDate.parse
)
kinds = st.sampled_from(["instant", "interval"])
thousandths = st.integers(0, 1000)
instants = st.integers(0, 4_000_000_000_000_000)
offsets = st.integers(0, 10**9)


@st.composite
def events(draw):
    date = draw(edtf)
    rest = draw(st.tuples(words, names, st.sampled_from(["happened", "planned"]), names, names, offsets, thousandths, words))
    return EventRow(
        "e" * 64, date.text, draw(kinds), date.earliest, date.latest, *rest, draw(st.sampled_from(["", "2025-04-08"])), draw(instants)
    )


@st.composite
def mentions(draw):
    date = draw(edtf)
    dated = (date.text, draw(kinds), draw(words), draw(offsets), draw(offsets), "rule", date.earliest, date.latest)
    return MentionRow(
        "e" * 64, "m" * 64, draw(words), "a" * 64, draw(st.none() | st.just("2025-04-08")), *(dated if draw(st.booleans()) else [None] * 8),
        *draw(st.tuples(words, offsets, offsets, words, words, offsets, offsets, names, names)), "happened", draw(thousandths), "x 0.1",
    )  # fmt: skip


def written(write, rows, format_, **options):
    file = io.StringIO(newline="")
    write(rows, file, format_, **options)
    return file.getvalue()


def as_text(row, name):
    """What a cell holds, by the contract and one value at a time."""
    value = getattr(row, name)
    if name in ("earliest", "latest"):
        return "" if value is None else iso_day(value)
    if name == "confidence":
        return value / 1000
    if name == "recorded_at":
        return clock.iso(value)
    if isinstance(value, tuple):
        return "; ".join(value)
    return "" if value is None else str(value)


def names_of(row):
    return row._fields if isinstance(row, EventRow) else [field.name for field in fields(row)]


def stored(row):
    """The row as its table holds it."""
    key = (row.earliest or 0, row.latest or 0, 8, bytes.fromhex(row.event))
    lists = (json.dumps([["state:x", name] for name in row.actors]), row.status, json.dumps(row.places), json.dumps(row.sources))
    return (*key, *row[1:6], *lists, *row[10:15])


def check_cells(rows, text):
    table = list(csv.DictReader(io.StringIO(text, newline=""), strict=True))
    assert len(table) == len(rows)
    for row, cells in zip(rows, table, strict=True):
        for name in cells.keys() & set(names_of(row)):
            cell = float(cells[name]) if name == "confidence" else cells[name]
            assert cell == as_text(row, name)


@given(st.lists(events(), max_size=4))
def test_csv_of_events_reads_back(rows):
    check_cells(rows, written(write_events, rows, Format.CSV, raw=True))


@given(st.lists(events(), max_size=4), st.booleans(), st.sampled_from(list(Format)))
def test_rows_as_stored_are_written_like_rows(rows, raw, format_):
    file = io.StringIO(newline="")
    pages = [[stored(row) for row in rows[:2]], [stored(row) for row in rows[2:]]]
    assert write_stored_events(pages, lambda page: events_of_rows(page, EventFilter()), file, format_, raw=raw) == len(rows)
    assert file.getvalue() == written(write_events, rows, format_, raw=raw)


@given(st.lists(st.text(st.sampled_from('",\r\n;=a \0é'), max_size=6), min_size=2, max_size=4))
def test_cells_are_quoted_as_the_csv_module_does(cells):
    file = io.StringIO(newline="")
    csv.writer(file).writerow(cells)
    assert ",".join(map(quoted, cells)) + "\r\n" == file.getvalue()


@given(st.lists(mentions(), max_size=4))
def test_csv_of_mentions_reads_back(rows):
    check_cells(rows, written(write_mentions, rows, Format.CSV, raw=True))


@given(st.lists(events(), max_size=4), st.lists(mentions(), max_size=4))
def test_no_cell_of_words_can_run(some_events, some_mentions):
    for write, rows in [(write_events, some_events), (write_mentions, some_mentions)]:
        guarded = list(csv.reader(io.StringIO(written(write, rows, Format.CSV), newline=""), strict=True))
        plain = list(csv.reader(io.StringIO(written(write, rows, Format.CSV, raw=True), newline=""), strict=True))
        for cell, raw in zip((cell for row in guarded for cell in row), (cell for row in plain for cell in row), strict=True):
            assert cell == raw or (cell == "'" + raw and raw[0] in "=+-@\t\r")
            assert not re.match(r"[=+@\t\r]|-(?!\d{4}-)", cell)  # a date before year 0 is no formula of anybody's


@given(st.lists(events(), max_size=4), st.sampled_from([Format.JSON, Format.JSONL]))
def test_json_of_events_reads_back(rows, format_):
    text = written(write_events, rows, format_)
    objects = json.loads(text) if format_ is Format.JSON else [json.loads(line) for line in text.split("\n")[:-1]]
    assert len(objects) == len(rows)
    for row, item in zip(rows, objects, strict=True):
        assert (item["title"], tuple(item["actors"]), tuple(item["places"]), tuple(item["sources"])) == (
            row.title,
            row.actors,
            row.places,
            row.sources,
        )
        assert (item["quote"] or "", item["published"] or "", item["mentions"]) == (row.quote, row.published, row.mentions)
        assert round(item["confidence"] * 1000) == row.confidence
        assert (item["earliest"], item["latest"]) == tuple(None if day is None else iso_day(day) for day in (row.earliest, row.latest))


@given(st.lists(mentions(), max_size=4))
def test_json_of_mentions_reads_back(rows):
    lines = written(write_mentions, rows, Format.JSONL).split("\n")[:-1]
    for row, line in zip(rows, lines, strict=True):
        item = json.loads(line)
        for field in fields(row):
            if field.name not in ("earliest", "latest", "confidence"):
                value = getattr(row, field.name)
                assert item[field.name] == (list(value) if isinstance(value, tuple) else value)


@given(st.lists(events(), max_size=4), st.lists(mentions(), max_size=4))
def test_markdown_has_a_line_a_row_and_a_bar_a_column(some_events, some_mentions):
    for write, rows, bars in [(write_events, some_events, 8), (write_mentions, some_mentions, 10)]:
        lines = written(write, rows, Format.MD).splitlines()
        assert len(lines) == 2 + len(rows)
        for line in lines:
            assert len(re.findall(r"(?<!\\)(?:\\\\)*\|", line)) == bars
            assert "<" not in line
            assert not re.search("[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", line)


@given(instants)
def test_instants_are_those_of_the_clock(instant):
    assert iso_instant(instant) == clock.iso(instant)
