"""The view per period for machines: a row a period with its counts, and in JSON the first of its events where they were asked for."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, NamedTuple, TextIO

import orjson

from timeline.dates import iso_day
from timeline.dates.period import Period
from timeline.export.objects import event_objects
from timeline.export.terminal import escaped
from timeline.queries.rows import EventRow

PERIOD_FIELDS = ("period", "first", "last", "events", "ongoing")
"""Its name as EDTF or like 2024-Q2, its first and last day, how many events stand in it, and how many intervals go on in it."""


class CountedPeriod(NamedTuple):
    """A period, its counts, and the first events that stand in it."""

    period: Period
    events: int
    ongoing: int
    listed: Sequence[EventRow] = ()


def write_period_table(rows: Iterable[CountedPeriod], file: TextIO) -> None:
    """Write the counts as CSV."""
    table = csv.writer(file)
    table.writerow(PERIOD_FIELDS)
    table.writerows(_fields(row) for row in rows)


def write_period_lines(rows: Iterable[CountedPeriod], file: TextIO) -> None:
    """Write one object a line, JSON Lines."""
    file.writelines(f"{line}\n" for line in _objects(rows))


def write_period_array(rows: Iterable[CountedPeriod], file: TextIO) -> None:
    """Write one array, an object a line."""
    lines = list(_objects(rows))
    file.write("[\n" + ",\n".join(lines) + "\n]\n" if lines else "[]\n")


def _objects(rows: Iterable[CountedPeriod]) -> Iterator[str]:
    for row in rows:
        item: dict[str, Any] = dict(zip(PERIOD_FIELDS, _fields(row), strict=True))
        yield escaped(orjson.dumps(item | {"listed": list(event_objects(row.listed))}).decode())


def _fields(row: CountedPeriod) -> tuple[str | int, ...]:
    return row.period.name, iso_day(row.period.first), iso_day(row.period.last), row.events, row.ongoing
