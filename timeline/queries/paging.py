"""Pages by key: what follows a row in an order, as one comparison of rows that an index can answer."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import ColumnElement, literal, tuple_


def follows(columns: Sequence[ColumnElement[object]], key: Sequence[object]) -> ColumnElement[bool]:
    """Return the condition that a row comes after a key.

    Each value is bound with its column's type: bytes and text compare too, but never as meant.
    """
    return tuple_(*columns) > tuple_(*(literal(value, column.type) for value, column in zip(key, columns, strict=True)))
