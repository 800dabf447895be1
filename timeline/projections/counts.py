"""Kept counts: numbers that move by the difference between what an event was and what it is.

A row whose numbers have all come to nothing is gone, so that the tables are the same however they came about.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import Connection, Table

from timeline.log.tables import BIGINT
from timeline.projections.event_view import length_in_class
from timeline.projections.marks import Mark, marks_of
from timeline.projections.rows import DateFields, Row, counted
from timeline.projections.tables import ProjectionTables

Key = tuple[str | int, ...]
"""The values of the key columns of a table of counts, in their order."""


class Counts:
    """Differences in all tables of counts."""

    def __init__(self) -> None:
        """Begin with none."""
        self.events: dict[Key, int] = defaultdict(int)
        self.deltas: dict[Key, int] = defaultdict(int)
        self.names: dict[Key, int] = defaultdict(int)
        self.past: dict[Key, int] = defaultdict(int)
        self.lengths: dict[Key, int] = defaultdict(int)
        self.marks: dict[Mark, int] = defaultdict(int)
        self.days: dict[Mark, int] = defaultdict(int)

    def count(self, date: DateFields, value: str, actors: Iterable[Sequence[str]], sign: int) -> None:
        """Put an event with its (key, name) of actors into the counts, or take it out with a sign of -1."""
        events, deltas, names = self.events, self.deltas, self.names
        keys = [""]
        for key, name in actors:
            names[key, name] += sign
            keys.append(key)
        periods, changes = counted(date, value)
        for key in keys:
            for place in periods:
                events[key, *place] += sign
            for place, delta in changes:
                deltas[key, *place] += sign * delta
        self.lengths[date.span_class, length_in_class(date.span_class, date.first, date.last)] += sign

    def count_past(self, actors: Iterable[Sequence[str]], sign: int) -> None:
        """Put a past version of an event into the counts, or take it out."""
        for key, name in actors:
            self.past[key, name] += sign

    def mark(self, event: str, known_from: int, actors: Iterable[Sequence[str]], sign: int) -> None:
        """Put the marks that a version makes into the counts, or take them out; of past versions, too."""
        for mark, by_day in marks_of(event, known_from, actors):
            self.marks[mark] += sign
            self.days[mark] += sign * by_day

    def take(self, other: Counts) -> None:
        """Add the differences of another."""
        for own, more in zip(self._all(), other._all(), strict=True):
            for key, number in more.items():
                own[key] += number

    def _all(self) -> list[dict[Any, int]]:
        return [self.events, self.deltas, self.names, self.past, self.lengths, self.marks, self.days]

    def of(self, t: ProjectionTables) -> list[tuple[Table, list[Row]]]:
        """Return what is to be added in each table, as its rows."""
        # No row has both: what is ongoing is counted under units of its own.
        moves = [(*key, number, 0) for key, number in self.events.items()]
        moves += [(*key, 0, delta) for key, delta in self.deltas.items()]
        return [
            (t.period_count, moves),
            (t.actor_name, [(*key, self.names.get(key, 0), self.past.get(key, 0)) for key in self.names.keys() | self.past.keys()]),
            (t.length_count, [(*key, number) for key, number in self.lengths.items()]),
            (t.count_mark, [(*mark, number, self.days[mark]) for mark, number in self.marks.items()]),
        ]

    def move(self, connection: Connection, t: ProjectionTables) -> None:
        """Write them."""
        for table, moves in self.of(t):
            move(connection, table, moves)


def move(connection: Connection, table: Table, moves: Iterable[Row]) -> None:
    """Add the numbers of some rows, which stand after the key columns, to the counts under their keys."""
    quote = connection.dialect.identifier_preparer.quote
    name = quote(table.name)
    keys = [quote(column.name) for column in table.primary_key.columns]
    rows = sorted(row for row in moves if any(row[len(keys) :]))
    if not rows:
        return
    numbers = [quote(column.name) for column in table.columns if not column.primary_key]
    adds = ", ".join(f"{number} = {name}.{number} + excluded.{number}" for number in numbers)
    columns = ", ".join(keys + numbers)
    tail = f"ON CONFLICT ({', '.join(keys)}) DO UPDATE SET {adds}"
    gone = " AND ".join(f"{number} = 0" for number in numbers)
    if connection.dialect.name == "sqlite":
        marks = ", ".join("?" * len(table.columns))
        connection.exec_driver_sql(f"INSERT INTO {name} ({columns}) VALUES ({marks}) {tail}", rows)
        fallen = [row[: len(keys)] for row in rows if _may_be_nothing(row[len(keys) :])]
        if fallen:
            where = " AND ".join(f"{key} = ?" for key in keys)
            connection.exec_driver_sql(f"DELETE FROM {name} WHERE {where} AND {gone}", fallen)
        return
    types = [_pg_type(table, index) for index in range(len(table.columns))]
    arrays = ", ".join(f"%s::{type_}[]" for type_ in types)
    connection.exec_driver_sql(
        f"INSERT INTO {name} ({columns}) SELECT * FROM unnest({arrays}) {tail}", tuple(list(values) for values in zip(*rows, strict=True))
    )
    fallen = [row[: len(keys)] for row in rows if _may_be_nothing(row[len(keys) :])]
    if fallen:
        arrays = ", ".join(f"%s::{type_}[]" for type_ in types[: len(keys)])
        connection.exec_driver_sql(
            f"DELETE FROM {name} WHERE {gone} AND ({', '.join(keys)}) IN (SELECT * FROM unnest({arrays}))",
            tuple(list(values) for values in zip(*fallen, strict=True)),
        )


def _may_be_nothing(values: tuple[int | str, ...]) -> bool:
    """Tell whether these changes can bring a row to nothing: numbers of events never do by growing, differences may."""
    return (len(values) > 1 and values[-1] != 0) or any(isinstance(value, int) and value < 0 for value in values)


def _pg_type(table: Table, index: int) -> str:
    columns = [*table.primary_key.columns, *(column for column in table.columns if not column.primary_key)]
    return "bigint" if columns[index].type is BIGINT else "text"
