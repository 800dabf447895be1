"""Words of articles and of people stay words, in every output: no cell runs, no terminal obeys, no direction turns, no SQL is run."""

import csv
import io
import json
import re
import subprocess
import sys

import pytest

UNSAFE = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]")
EVIL = "=1+1 \x1b]0;x\x07\x1b[2J\x9b31m \u202eabc\u2066 '); DROP TABLE event; -- \" , | <b>%s :x\u2028\x7f [l](javascript:1) `c`"
NAMES = ("title", "actor", "place", "source", "quote", "reason")
QUESTIONS = [
    ["list"], ["actors"], ["periods"], ["periods", "--by", "day"], ["articles"], ["log"], ["conflicts"], ["list", "--undated"],
    ["actor", "organization:" + EVIL + "actor"],
]  # fmt: skip
ARTICLE = f"The parliament of Norway signed an accord with Chile {EVIL} on 2 May 2023. It was a long day."
STORY = b"The parliament of Norway signed an accord with Chile on 2 May 2023. It was a long day."


@pytest.fixture
def attacked(user):
    evil = {name: EVIL + name for name in NAMES}
    user.ok(
        "record", evil["title"], "--date", "2024-05-01", "--actor", "organization:" + evil["actor"], "--place", evil["place"],
        "--source", evil["source"], "--quote", evil["quote"], "--by", EVIL + "by", "--reason", evil["reason"],
    )  # fmt: skip
    user.ok("ingest", "-", "--name", EVIL + "name", "--publisher", EVIL, "--url", EVIL, "--title", EVIL, stdin=ARTICLE.encode())
    return user


def test_what_is_shown_is_safe_to_show(attacked):
    event = next(line for line in attacked.ok("list").lines if "2024" in line).split()[-1]
    article = attacked.ok("articles").lines[1].split()[0]
    for question in [*QUESTIONS, ["show", event], ["history", event], ["article", article], ["list", "--format", "md"]]:
        result = attacked.ok(*question)
        assert not UNSAFE.search(result.out), question
        assert "<b>" not in result.out or "md" not in question
    assert attacked.ok("list", "--text", "DROP TABLE").lines
    assert attacked.ok("verify").code == 0


@pytest.mark.parametrize("what", [["list"], ["list", "--undated"], ["list", "--source", EVIL], ["list", "--actor", EVIL + "actor"]])
def test_data_holds_the_words_as_they_are(attacked, what):
    table = list(csv.reader(io.StringIO(attacked.ok(*what, "--format", "csv").out, newline=""), strict=True))
    text = attacked.ok(*what, "--format", "jsonl").out
    rows = [json.loads(line) for line in text.splitlines()]
    assert json.loads(attacked.ok(*what, "--format", "json").out) == rows
    assert not UNSAFE.search(text)
    assert not any(re.match(r"[=+@\t\r]", cell) for row in table for cell in row)
    assert len(table) == len(rows) + 1
    for cells, row in zip(table[1:], rows, strict=True):
        for name, cell in zip(table[0], cells, strict=True):
            value = "; ".join(row[name]) if isinstance(row[name], list) else row[name]
            if name != "confidence" and isinstance(value, str):
                assert cell in (value, f"'{value}")
    if what == ["list"]:
        by_hand = next(row for row in rows if row["date"] == "2024-05-01")
        found = by_hand["title"], by_hand["actors"], by_hand["places"], by_hand["sources"], by_hand["quote"]
        title, actor = (" ".join((EVIL + name).split()) for name in ("title", "actor"))  # white space typed in these is blanks
        assert found == (title, [actor], [EVIL + "place"], [EVIL + "source"], EVIL + "quote")


@pytest.mark.parametrize("ending", ["csv", "json", "jsonl", "md"])
@pytest.mark.parametrize("more", [[], ["--mentions"], ["--mentions", "--undated"]])
def test_exports_are_what_list_prints(attacked, ending, more):
    file = attacked.folder / f"out.{ending}"
    attacked.ok("export", str(file), *more)
    text = file.read_bytes().decode()
    if ending != "csv":
        assert not UNSAFE.search(text)
    if not more:
        assert text == attacked.ok("list", "--format", ending).out


def test_a_name_with_line_ends_makes_no_line_of_its_own(user):
    forged = "2026-01-01 10:00 UTC  retracted  by somebody"
    user.ok("ingest", "-", "--name", f"a.txt\n{forged}", "--publisher", f"P\r\n{forged}", stdin=STORY)
    event = user.ok("list").lines[1].split()[-1]
    user.ok("correct", event, "--title", "Another title", "--by", f"ana\n{forged}", "--reason", f"so\n{forged}")
    for question in (["history", event], ["log"], ["show", event], ["article", user.ok("articles").lines[1].split()[0]], ["articles"]):
        lines = user.ok(*question).lines
        assert not any(line.strip().startswith(forged[:20]) for line in lines), question
    assert len(user.ok("history", event).lines) == 3
    assert not any(line.startswith(forged) for line in user("ingest", f"nowhere\n{forged}").err.splitlines())


@pytest.mark.skipif(sys.platform == "win32", reason="needs a pseudo-terminal")
@pytest.mark.parametrize("format_", ["csv", "json", "jsonl", "md"])
def test_a_terminal_is_shown_no_data_that_it_would_obey(attacked, format_):
    import os
    import pty

    parent, child = pty.openpty()
    command = [sys.executable, "-m", "timeline", "list", "--format", format_]
    process = subprocess.Popen(command, cwd=attacked.folder, stdout=child, stderr=child, env={**os.environ, "TERM": "xterm"})
    os.close(child)
    shown = b""
    while True:
        try:
            piece = os.read(parent, 65536)
        except OSError:
            break
        if not piece:
            break
        shown += piece
    assert process.wait() == 0
    assert "DROP TABLE" in shown.decode()
    assert not UNSAFE.search(shown.decode())


def test_an_interrupted_export_leaves_no_half_file(attacked, monkeypatch):
    from timeline.export import tabular

    file = attacked.folder / "out.csv"
    file.write_text("the old one")

    def interrupted(*_, **__):
        raise KeyboardInterrupt

    monkeypatch.setattr(tabular, "_stored_lines", interrupted)
    result = attacked("export", str(file))
    assert result.code == 130
    assert "Traceback" not in result.err
    assert file.read_text() == "the old one"
    assert sorted(path.name for path in attacked.folder.iterdir() if "out" in path.name) == ["out.csv"]


def test_wide_and_combined_characters_stand_in_their_columns(user):
    from rich.cells import cell_len

    titles = ["漢字の条約が署名された", "e\u0301te\u0301 a\u0300 la plage", "👩‍👩‍👧 met 🇯🇵 officials", "plain words"]
    for title in titles:
        user.ok("record", title, "--date", "2024-05-01", "--actor", "organization:漢字", "--by", "x")
    lines = user.ok("list").lines[:5]
    column = lines[0].index("ACTORS")
    assert {cell_len(line[: line.rindex("漢字")]) for line in lines[1:]} == {column}
