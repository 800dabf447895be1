"""Tables that fit, whatever the terminal and whatever is in them."""

import io
import sys

import pytest
from rich.cells import cell_len

from timeline.cli.terminal import Column, plural, say, show_table

COLUMNS = [
    Column("DATE"),
    Column("EVENT", share=5),
    Column("ACTORS", share=3, spare=True),
    Column("SOURCES", right=True, spare=True),
    Column("ID"),
]
ROWS = [
    ("Jun 2024", "A treaty was signed by the two of them", "North Korea, Russia", "12", "d1122082"),
    ("2024", "条約が調印された。長い長い長い長い長い長い題名", "日本、トルコ共和国", "1", "00000000"),
    ("1990s", "e\u0301" * 60, "😀" * 40, "1", "11111111"),
    ("", "\x1b[31mred\u202e\n[bold]x[/bold]", "", "", ""),
]


def printed(monkeypatch, width, rows=ROWS, columns=COLUMNS):
    out = io.StringIO()
    monkeypatch.setattr(sys, "stdout", out)
    monkeypatch.setenv("COLUMNS", width)
    show_table(columns, rows)
    return out.getvalue().splitlines()


@pytest.mark.parametrize("width", [30, 40, 60, 80, 100, 200])
def test_no_line_is_wider_than_the_terminal_and_columns_stand_under_each_other(monkeypatch, width):
    lines = printed(monkeypatch, str(width))
    assert len(lines) == len(ROWS) + 1
    assert max(map(cell_len, lines)) <= width
    place = cell_len(lines[0].partition("ID")[0])
    for line, row in zip(lines[1:3], ROWS, strict=False):
        assert line.endswith(row[-1])
        assert cell_len(line.removesuffix(row[-1])) == place
    assert "\x1b" not in "".join(lines)
    assert "[bold]" in "".join(lines) or width < 80


class Terminal(io.StringIO):
    def isatty(self):
        return True


def test_on_a_terminal_cells_go_on_in_further_lines(monkeypatch):
    out = Terminal()
    monkeypatch.setattr(sys, "stdout", out)
    monkeypatch.setenv("COLUMNS", "60")
    monkeypatch.setenv("TERM", "dumb")
    title = "Norway and Iceland signed a treaty on the fishing grounds that lie between them"
    show_table(COLUMNS, [("Jun 2024", title, "Iceland, Norway", "2", "d1122082"), ("2025", "They met", "", "1", "00000000"), ROWS[2]])
    lines = out.getvalue().splitlines()
    assert max(map(cell_len, lines)) <= 60
    place = lines[0].index("EVENT")
    row, short, unbroken = lines[1:5], lines[5], lines[6:]
    assert "00000000" in short
    assert [line.endswith("d1122082") for line in row] == [True, False, False, False]
    shown = " ".join(line[place : lines[0].index("ACTORS")].strip() for line in row)
    assert title.startswith(shown.removesuffix("…"))
    assert len(shown) > 60
    assert len(unbroken) == 4


def test_a_narrow_terminal_does_without_what_it_can_spare(monkeypatch):
    assert printed(monkeypatch, "48")[0].split() == ["DATE", "EVENT", "ACTORS", "ID"]
    assert printed(monkeypatch, "30")[0].split() == ["DATE", "EVENT", "ID"]


@pytest.mark.parametrize("said", ["0", "abc", "-5", "", " ", "1e3"])
def test_what_is_no_width_is_none(monkeypatch, said):
    assert printed(monkeypatch, said)[0].split() == ["DATE", "EVENT", "ACTORS", "SOURCES", "ID"]


def test_without_rows_nothing_is_printed(monkeypatch):
    assert printed(monkeypatch, "80", []) == []


def test_a_line_is_said_as_it_is_but_safe(monkeypatch):
    out = io.StringIO()
    monkeypatch.setattr(sys, "stdout", out)
    say("a\x1b[0m [red]b[/red] \u202ec\n:smile: " + "long " * 100)
    assert out.getvalue() == "a␛[0m [red]b[/red] ⟨U+202E⟩c :smile: " + "long " * 100 + "\n"
    assert (plural(1, "event"), plural(1200, "event"), plural(0, "entry", "entries")) == ("1 event", "1,200 events", "0 entries")
