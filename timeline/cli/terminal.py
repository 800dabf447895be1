"""What is printed: tables that fit the terminal, one-line messages on stderr, everything from articles made safe to show."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TextIO

from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

from timeline.export.terminal import sanitize

_PIPED_WIDTH = 120
_GAP = 2
_NARROWEST = 8


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table: its heading, whether it may shrink, and its style."""

    heading: str
    share: int = 0
    right: bool = False
    style: str = ""


def console(*, stderr: bool = False) -> Console:
    """Return a console as wide as the terminal; colours only on one."""
    stream = sys.stderr if stderr else sys.stdout
    width = None if stream.isatty() or os.environ.get("COLUMNS") else _PIPED_WIDTH
    return Console(file=stream, width=width, highlight=False, markup=False, emoji=False, soft_wrap=False)


def data_stream() -> TextIO:
    """Return stdout for data: UTF-8 whatever the locale, line ends as they are written."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8", newline="")
    return sys.stdout


def show_table(columns: Sequence[Column], rows: Iterable[Sequence[str]]) -> None:
    """Print rows under headings; where they are wider than the terminal, the columns with a share are shortened."""
    out = console()
    cells = [[sanitize(cell) for cell in row] for row in rows]
    widths = _fit(columns, cells, out.width if out.is_terminal or "COLUMNS" in os.environ else _PIPED_WIDTH)
    out.print(_line(columns, widths, [column.heading for column in columns], "bold"), soft_wrap=True)
    for row in cells:
        out.print(_line(columns, widths, row), soft_wrap=True)


def _fit(columns: Sequence[Column], cells: Sequence[Sequence[str]], width: int) -> list[int]:
    """Return the width of each column: what it needs, and for those with a share their part of what is left."""
    needs = [max(map(cell_len, (column.heading, *(row[index] for row in cells)))) for index, column in enumerate(columns)]
    left = width - _GAP * (len(columns) - 1) - sum(need for need, column in zip(needs, columns, strict=True) if not column.share)
    sharing = sorted((index for index, column in enumerate(columns) if column.share), key=lambda index: needs[index] / columns[index].share)
    shares = sum(columns[index].share for index in sharing)
    for index in sharing:  # those that need less than their part first: what they leave goes to the others
        part = max(_NARROWEST, left * columns[index].share // shares)
        shares -= columns[index].share
        needs[index] = min(needs[index], part)
        left -= needs[index]
    return needs


def _line(columns: Sequence[Column], widths: Sequence[int], cells: Sequence[str], style: str = "") -> Text:
    line = Text(end="")
    for index, (column, width, cell) in enumerate(zip(columns, widths, cells, strict=True)):
        shown = Text(cell, style=style or column.style)
        shown.truncate(width, overflow="ellipsis")
        padding = " " * (width - cell_len(shown.plain))
        is_last = index == len(columns) - 1
        line.append(padding if column.right else "").append_text(shown).append("" if column.right or is_last else padding)
        line.append("" if is_last else " " * _GAP)
    line.rstrip()
    return line


def say(text: str, style: str = "") -> None:
    """Print a line of data or of what was done."""
    console().print(Text(sanitize(text, keep_lines=True), style=style), soft_wrap=True)


def tell(text: str) -> None:
    """Print a message on stderr."""
    console(stderr=True).print(Text(sanitize(text, keep_lines=True)), soft_wrap=True)


def plural(number: int, noun: str, several: str = "") -> str:
    """Write a number with its noun: 1 event, 2 events, 1,200 events."""
    return f"{number:,} {noun if number == 1 else several or noun + 's'}"
