"""What is printed: tables that fit the terminal, one-line messages on stderr, everything from articles made safe to show."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import islice, zip_longest
from stat import S_ISREG
from typing import TextIO, TypeVar

from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

from timeline.export.terminal import sanitize

_T = TypeVar("_T")
_PIPED_WIDTH = 120
_GAP = 2
_NARROWEST = 8
_TALLEST = 4
"""Lines that a row may take on a terminal; where lines are counted and searched, each row is one."""
_AT_ONCE = 100
"""Lines printed at once: one by one takes rich twice as long."""
_UNKNOWN_WIDTH, _WIDEST = 80, 10_000
"""Columns of a terminal that does not know its own width, and more than any has."""
_HEIGHT = 25
"""Nothing printed depends on it, but rich takes a given width on a dumb terminal only together with a height."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table: its heading, whether it may shrink, its style, and whether a narrow terminal does without it."""

    heading: str
    share: int = 0
    right: bool = False
    style: str = ""
    spare: bool = False


def console(*, stderr: bool = False) -> Console:
    """Return a console as wide as the terminal; colours only on one."""
    stream = sys.stderr if stderr else sys.stdout
    return Console(file=stream, width=_width(stream), height=_HEIGHT, highlight=False, markup=False, emoji=False, soft_wrap=False)


def _width(stream: TextIO) -> int:
    """The width to print in: what COLUMNS says where it says a number, else that of the terminal."""
    said = os.environ.get("COLUMNS", "").strip()
    if said.isdecimal() and int(said) > 0:
        return min(int(said), _WIDEST)
    if not stream.isatty():
        return _PIPED_WIDTH
    return os.get_terminal_size(stream.fileno()).columns or _UNKNOWN_WIDTH


def data_stream() -> TextIO:
    """Return stdout for data: UTF-8 whatever the locale, line ends as they are written. A terminal is shown nothing that it acts on."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8", newline="")
    return _Shown(sys.stdout) if sys.stdout.isatty() else sys.stdout


def goes_to_file() -> bool:
    """Tell whether stdout is a file, so that the terminal is free to show how far it is; a pipe may end in a pager on that terminal."""
    try:
        return isinstance(sys.stdout, io.TextIOWrapper) and S_ISREG(os.fstat(sys.stdout.fileno()).st_mode)
    except io.UnsupportedOperation:  # a stream in memory
        return False


class _Shown(io.TextIOWrapper):
    """A terminal that data is printed on."""

    def __init__(self, terminal: TextIO) -> None:
        super().__init__(io.BytesIO())
        self._terminal = terminal

    def write(self, text: str) -> int:
        self._terminal.write(sanitize(text, keep_lines=True))
        return len(text)

    def flush(self) -> None:
        self._terminal.flush()


def show_table(columns: Sequence[Column], rows: Iterable[Sequence[str]]) -> None:
    """Print rows under headings, none wider than the terminal. Without rows nothing is printed.

    Columns with a share give way: on a terminal their cells go on in further lines, in a file or a pipe they are shortened. Spare
    ones are left out where even that does not help.
    """
    out = console()
    cells = [[sanitize(cell) for cell in row] for row in rows]
    if not cells:
        return
    widths = _fit(columns, cells, out.width)
    for index in reversed([index for index, column in enumerate(columns) if column.spare]):
        if sum(widths) + _GAP * (len(columns) - 1) <= out.width:
            break
        columns, cells = _without(columns, index), [_without(row, index) for row in cells]
        widths = _fit(columns, cells, out.width)
    out.print(_line(columns, widths, [column.heading for column in columns], "bold"), soft_wrap=True)
    tallest = _TALLEST if sys.stdout.isatty() else 1
    lines = (_line(columns, widths, line) for row in cells for line in _folded(out, widths, row, tallest))
    while some := list(islice(lines, _AT_ONCE)):
        out.print(Text("\n").join(some), soft_wrap=True)


def _without(items: Sequence[_T], index: int) -> list[_T]:
    return [*items[:index], *items[index + 1 :]]


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


def _folded(out: Console, widths: Sequence[int], row: Sequence[str], tallest: int) -> Iterable[Sequence[str]]:
    """Return the lines of a row: its cells broken between words, the last line of each with all that is left of it."""
    if tallest == 1 or all(cell_len(cell) <= width for cell, width in zip(row, widths, strict=True)):
        return [row]
    columns = []
    for cell, width in zip(row, widths, strict=True):
        broken = [line.plain.rstrip() for line in Text(cell).wrap(out, width)]
        rest = broken[tallest - 1 :]
        columns.append([*broken[: tallest - 1], *([" ".join(rest)] if rest else [])])
    return zip_longest(*columns, fillvalue="")


def _line(columns: Sequence[Column], widths: Sequence[int], cells: Sequence[str], style: str = "") -> Text:
    line = Text(end="")
    for index, (column, width, cell) in enumerate(zip(columns, widths, cells, strict=True)):
        shown = Text(cell, style=style or column.style)
        if (spare := width - cell_len(cell)) < 0:
            shown.truncate(width, overflow="ellipsis")
            spare = width - cell_len(shown.plain)
        if column.right:
            line.append(" " * spare)
        line.append_text(shown)
        if index < len(columns) - 1:
            line.append(" " * (_GAP if column.right else _GAP + spare))
    line.rstrip()
    return line


def say(text: str, style: str = "") -> None:
    """Print a line of data or of what was done."""
    console().print(Text(sanitize(text), style=style), soft_wrap=True)


def tell(text: str) -> None:
    """Print a message on stderr."""
    console(stderr=True).print(Text(sanitize(text)), soft_wrap=True)


def plural(number: int, noun: str, several: str = "") -> str:
    """Write a number with its noun: 1 event, 2 events, 1,200 events."""
    return f"{number:,} {noun if number == 1 else several or noun + 's'}"
