"""Kept counts: numbers that move by the difference between what an event was and what it is.

A row whose numbers have all come to nothing is gone, so that the tables are the same however they came about.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from sqlalchemy import Connection, Table

from timeline.log.tables import BIGINT
from timeline.projections.event_view import length_in_class
from timeline.projections.rows import CountKey, DateFields, counted
from timeline.projections.tables import ProjectionTables

Key = tuple[str | int, ...]
"""The values of the key columns of a table of counts, in their order."""


class Counts:
    """Differences in all tables of counts."""

    def __init__(self) -> None:
        """Begin with none."""
        self.events: Counter[CountKey] = Counter()
        self.deltas: Counter[CountKey] = Counter()
        self.names: Counter[tuple[str, str]] = Counter()
        self.lengths: Counter[tuple[int, int]] = Counter()

    def count(self, date: DateFields, value: str, actors: Iterable[Sequence[str]], sign: int) -> None:
        """Put an event with its (key, name) of actors into the counts, or take it out with a sign of -1."""
        pairs = [(key, name) for key, name in actors]
        events, deltas, names = self.events, self.deltas, self.names
        for key, number, delta in counted(date, value, [key for key, _ in pairs]):
            if number:
                events[key] += sign
            else:
                deltas[key] += sign * delta
        for pair in pairs:
            names[pair] += sign
        self.lengths[date.span_class, length_in_class(date.span_class, date.first, date.last)] += sign

    def take(self, other: Counts) -> None:
        """Add the differences of another."""
        for mine, theirs in ((self.events, other.events), (self.deltas, other.deltas)):
            mine.update(theirs)
        self.names.update(other.names)
        self.lengths.update(other.lengths)

    def of(self, t: ProjectionTables) -> list[tuple[Table, Mapping[Key, tuple[int, ...]]]]:
        """Return what is to be added in each table."""
        events, deltas = self.events, self.deltas
        return [
            (t.period_count, {key: (events[key], deltas[key]) for key in events.keys() | deltas.keys()}),
            (t.actor_name, {key: (number,) for key, number in self.names.items()}),
            (t.length_count, {key: (number,) for key, number in self.lengths.items()}),
        ]

    def move(self, connection: Connection, t: ProjectionTables) -> None:
        """Write them."""
        for table, moves in self.of(t):
            move(connection, table, moves)


def move(connection: Connection, table: Table, moves: Mapping[Key, tuple[int, ...]]) -> None:
    """Add to the counts under some keys; the columns after the key columns are the numbers, in the order of the values."""
    rows = [(*key, *values) for key, values in sorted(moves.items()) if any(values)]
    if not rows:
        return
    quote = connection.dialect.identifier_preparer.quote
    name = quote(table.name)
    keys = [quote(column.name) for column in table.primary_key.columns]
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
