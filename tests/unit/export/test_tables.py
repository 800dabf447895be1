"""Exports by snapshot: the order and the shape of the fields are a contract with whoever reads the files."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace

import pytest

from timeline.dates import EdtfDate
from timeline.export.formats import Format
from timeline.export.writing import write_events, write_mentions
from timeline.queries.rows import EventRow, MentionRow

ID = "8f3a" * 16
JUNE = EdtfDate.parse("2024-06")
EVENT = EventRow(
    event=ID,
    date="2024-06",
    date_kind="instant",
    earliest=JUNE.earliest,
    latest=JUNE.latest,
    title="Russia and North Korea formalized their cooperation",
    actors=("North Korea", "Russia"),
    status="happened",
    places=(),
    sources=("000.txt", "002.txt"),
    mentions=2,
    confidence=920,
    quote='They said "formalized", in June 2024.',
    published="2025-04-08",
    recorded_at=1_795_341_720_000_000,
)
SINCE = EVENT._replace(date="2022/..", date_kind="interval", earliest=738156, latest=None, places=("Tokyo",), confidence=1000)
BY_HAND = EVENT._replace(mentions=0, confidence=0, quote="", published="", sources=(), recorded_at=1_795_341_720_000_001)
UNDATED = EVENT._replace(date="", date_kind="", earliest=None, latest=None, status="planned")

MENTION = MentionRow(
    event="e" * 64, mention="a" * 64, source="000.txt", article="b" * 64, published="2025-04-08", date="2024-06", date_kind="instant",
    date_text="June 2024", date_start=0, date_end=9, date_rule="month and year as written", earliest=JUNE.earliest, latest=JUNE.latest,
    trigger="formalized", trigger_start=30, trigger_end=40, title="Russia formalized", quote="June 2024 it was.", quote_start=0,
    quote_end=17, actors=("North Korea", "Russia"), places=("Tokyo",), status="happened", confidence=925, extractor="rules 0.1",
)  # fmt: skip
UNDATED_MENTION = replace(
    MENTION,
    published=None,
    date=None,
    date_kind=None,
    date_text=None,
    date_start=None,
    date_end=None,
    date_rule=None,
    earliest=None,
    latest=None,
)


def written(write, rows, format_, **options):
    file = io.StringIO(newline="")
    assert write(iter(rows), file, format_, **options) == len(rows)
    return file.getvalue()


def test_events_as_csv():
    who = "Russia and North Korea formalized their cooperation,North Korea; Russia"
    proof = '"They said ""formalized"", in June 2024.",2025-04-08,2026-11-22T10:02:00.000000Z'
    assert written(write_events, [EVENT, SINCE, BY_HAND, UNDATED], Format.CSV) == (
        "event,date,date_kind,earliest,latest,display_date,title,actors,status,places,sources,mentions,confidence,quote,published,recorded_at\r\n"
        f"{ID},2024-06,instant,2024-06-01,2024-06-30,Jun 2024,{who},happened,,000.txt; 002.txt,2,0.92,{proof}\r\n"
        f"{ID},2022/..,interval,2022-01-01,,since 2022,{who},happened,Tokyo,000.txt; 002.txt,2,1,{proof}\r\n"
        f"{ID},2024-06,instant,2024-06-01,2024-06-30,Jun 2024,{who},happened,,,0,0,,,2026-11-22T10:02:00.000001Z\r\n"
        f"{ID},,,,,,{who},planned,,000.txt; 002.txt,2,0.92,{proof}\r\n"
    )


def test_mentions_as_csv():
    where = "30,40,Russia formalized,June 2024 it was.,0,17,North Korea; Russia,Tokyo,happened,0.925,rules 0.1"
    dated = "2025-04-08,2024-06,instant,June 2024,0,9,month and year as written,2024-06-01,2024-06-30"
    assert written(write_mentions, [MENTION, UNDATED_MENTION], Format.CSV) == (
        "event,mention,source,article,published,date,date_kind,date_text,date_start,date_end,date_rule,earliest,latest,trigger,trigger_start,"
        "trigger_end,title,quote,quote_start,quote_end,actors,places,status,confidence,extractor\r\n"
        f"{'e' * 64},{'a' * 64},000.txt,{'b' * 64},{dated},formalized,{where}\r\n"
        f"{'e' * 64},{'a' * 64},000.txt,{'b' * 64},,,,,,,,,,formalized,{where}\r\n"
    )


def test_events_as_json_lines():
    first, since, by_hand, undated = written(write_events, [EVENT, SINCE, BY_HAND, UNDATED], Format.JSONL).splitlines()
    assert first == (
        f'{{"event":"{ID}",'
        '"date":"2024-06","date_kind":"instant","earliest":"2024-06-01","latest":"2024-06-30",'
        '"display_date":"Jun 2024","title":"Russia and North Korea formalized their cooperation","actors":["North Korea","Russia"],'
        '"status":"happened","places":[],"sources":["000.txt","002.txt"],"mentions":2,"confidence":0.92,'
        '"quote":"They said \\"formalized\\", in June 2024.","published":"2025-04-08","recorded_at":"2026-11-22T10:02:00.000000Z"}'
    )
    assert json.loads(since)["latest"] is None
    assert json.loads(since)["confidence"] == 1
    assert [json.loads(by_hand)[key] for key in ("quote", "published", "sources", "mentions", "confidence")] == [None, None, [], 0, 0]
    assert [json.loads(undated)[key] for key in ("date", "date_kind", "earliest", "latest", "display_date")] == [None] * 5


def test_mentions_as_json_lines():
    dated, undated = written(write_mentions, [MENTION, UNDATED_MENTION], Format.JSONL).splitlines()
    assert dated == (
        '{"event":"' + "e" * 64 + '","mention":"' + "a" * 64 + '","source":"000.txt","article":"' + "b" * 64 + '","published":"2025-04-08",'
        '"date":"2024-06","date_kind":"instant","date_text":"June 2024","date_start":0,"date_end":9,'
        '"date_rule":"month and year as written","earliest":"2024-06-01","latest":"2024-06-30",'
        '"trigger":"formalized","trigger_start":30,"trigger_end":40,"title":"Russia formalized",'
        '"quote":"June 2024 it was.","quote_start":0,"quote_end":17,"actors":["North Korea","Russia"],"places":["Tokyo"],'
        '"status":"happened","confidence":0.925,"extractor":"rules 0.1"}'
    )
    assert {key for key, value in json.loads(undated).items() if value is None} == {
        "published", "date", "date_kind", "date_text", "date_start", "date_end", "date_rule", "earliest", "latest",
    }  # fmt: skip


@pytest.mark.parametrize(("write", "row"), [(write_events, EVENT), (write_mentions, MENTION)])
@pytest.mark.parametrize("count", [0, 1, 3])
def test_json_is_one_array_of_the_same_objects(write, row, count):
    whole = written(write, [row] * count, Format.JSON)
    assert json.loads(whole) == [json.loads(line) for line in written(write, [row] * count, Format.JSONL).splitlines()]
    assert whole.endswith("]\n")


@pytest.mark.parametrize(("write", "row"), [(write_events, EVENT), (write_mentions, MENTION)])
def test_json_has_the_fields_of_the_csv_in_their_order(write, row):
    header = next(csv.reader(io.StringIO(written(write, [], Format.CSV), newline="")))
    assert list(json.loads(written(write, [row], Format.JSONL))) == header


def test_an_empty_export_is_whole():
    assert written(write_events, [], Format.CSV).count("\r\n") == 1
    assert written(write_events, [], Format.JSON) == "[]\n"
    assert written(write_events, [], Format.JSONL) == ""
    assert written(write_events, [], Format.MD).count("\n") == 2


def test_events_as_markdown():
    planned = UNDATED._replace(title="x | y\n<b>z</b>", actors=("A_B", "C*"), quote="[a](javascript:x)\x1b[31m", sources=("`s`",))
    possible = SINCE._replace(certain=False)
    assert written(write_events, [EVENT, possible, planned], Format.MD) == (
        "| Date | Event | Actors | Status | Sources | Quote | Id |\n"
        "| --- | --- | --- | --- | --- | --- | --- |\n"
        "| Jun 2024 | Russia and North Korea formalized their cooperation | North Korea, Russia | happened | 000.txt, 002.txt"
        ' | They said "formalized", in June 2024. | 8f3a8f3a |\n'
        "| ? since 2022 | Russia and North Korea formalized their cooperation | North Korea, Russia | happened | 000.txt, 002.txt"
        ' | They said "formalized", in June 2024. | 8f3a8f3a |\n'
        "| undated | x \\| y &lt;b&gt;z&lt;/b&gt; | A\\_B, C\\* | planned | \\`s\\` | \\[a\\](javascript:x)␛\\[31m | 8f3a8f3a |\n"
    )


def test_mentions_as_markdown():
    assert written(write_mentions, [MENTION, UNDATED_MENTION], Format.MD) == (
        "| Date | In words | How | Event | Actors | Source | Characters | Quote | Id |\n"
        "| --- | --- | --- | --- | --- | --- | --- | --- | --- |\n"
        "| Jun 2024 | June 2024 | month and year as written | Russia formalized | North Korea, Russia | 000.txt | 0-17 | June 2024 it was. "
        "| aaaaaaaa |\n"
        "| undated |  |  | Russia formalized | North Korea, Russia | 000.txt | 0-17 | June 2024 it was. | aaaaaaaa |\n"
    )


def test_a_stream_needs_a_format():
    with pytest.raises(TypeError):
        write_events([], io.StringIO())


def test_the_mark_for_excel_stands_first_and_only_in_csv():
    assert written(write_events, [], Format.CSV, excel=True).startswith("\ufeffevent,")
    assert written(write_mentions, [], Format.CSV, excel=True).startswith("\ufeffevent,")
    assert written(write_events, [], Format.JSON, excel=True) == "[]\n"


@pytest.mark.parametrize("evil", ['=HYPERLINK("http://x")', "+1", "-1+1", "@SUM(A1)", "\t=1", "\r=1", "=", "=cmd|' /C calc'!A0"])
def test_what_a_spreadsheet_would_run_is_guarded(evil):
    event = EVENT._replace(title=evil, quote=evil, actors=(evil, "x"), places=(evil,), sources=(evil,))
    mention = replace(MENTION, title=evil, quote=evil, actors=(evil, "x"), places=(evil,), source=evil, trigger=evil, date_text=evil)
    for write, row, names in [
        (write_events, event, ["title", "quote", "actors", "places", "sources"]),
        (write_mentions, mention, ["title", "quote", "actors", "places", "source", "trigger", "date_text"]),
    ]:
        guarded = next(csv.DictReader(io.StringIO(written(write, [row], Format.CSV), newline="")))
        plain = next(csv.DictReader(io.StringIO(written(write, [row], Format.CSV, raw=True), newline="")))
        assert {name: guarded[name] for name in names} == {name: "'" + plain[name] for name in names}
        assert {plain[name] for name in names} == {evil, evil + "; x"}


@pytest.mark.parametrize("harmless", ["", " =1", "a=1", "1-2", "'=1", "－1"])
def test_what_no_spreadsheet_runs_is_left_alone(harmless):
    row = next(csv.DictReader(io.StringIO(written(write_events, [EVENT._replace(title=harmless)], Format.CSV), newline="")))
    assert row["title"] == harmless
