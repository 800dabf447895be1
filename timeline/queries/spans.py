"""Events by date: a union over the span classes, in the total order, paged by key (STORE.md, section 4).

Every branch reads one range of one index in order and carries all filters, ORDER BY and LIMIT itself: the cost of a page does not depend
on how many events there are. The statements are plain text: building a union of 18 branches with SQLAlchemy's expressions took
ten times as long as running it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from timeline.projections import search
from timeline.projections.event_view import LONGEST, OPEN_ENDED, SPAN_CLASSES
from timeline.queries.filters import EventFilter

Key = tuple[int, int, int, bytes]
"""The place of an event in the total order: first, last, fineness, id."""

Statement = tuple[str, tuple[Any, ...]]
"""SQL in the driver's own style, with its parameters."""

KEY_COLUMNS = ("first", "last", "fineness", "event")
EVENT_COLUMNS = (
    *KEY_COLUMNS, "date", "kind", "earliest", "latest", "title", "actors", "status", "places", "sources", "mentions", "confidence",
    "quote", "published", "recorded_at",
)  # fmt: skip
"""What a page of events holds, in this order."""


@dataclass(frozen=True, slots=True)
class Listed:
    """The events that the view per period lists in a row: those whose own period has one of the units and lies within two days."""

    units: tuple[str, ...]
    first: int
    last: int
    label: str = ""


@dataclass(frozen=True, slots=True)
class Branch:
    """One range of one index: a span class, of the present or of the past, of all events or of one actor's."""

    span_class: int
    past: bool
    actor: str | None


@dataclass(slots=True)
class _Where:
    """Conditions with their parameters, in the style of a driver."""

    dialect: str
    conditions: list[str] = field(default_factory=list)
    parameters: list[Any] = field(default_factory=list)

    def add(self, condition: str, *parameters: Any) -> None:
        self.conditions.append(condition if self.dialect == "sqlite" else condition.replace("?", "%s"))
        self.parameters += parameters


def page_of_events(dialect: str, asked: EventFilter, limit: int, after: Key | None = None, listed_in: Listed | None = None) -> Statement:
    """Return the query for the next rows of events after a key; with `listed_in`, only of those that stand in a period."""
    return _joined(dialect, asked, limit, after, listed_in, EVENT_COLUMNS)


def page_of_keys(dialect: str, asked: EventFilter, limit: int, after: Key | None = None) -> Statement:
    """Return the query for the next keys only."""
    return _joined(dialect, asked, limit, after, None, KEY_COLUMNS)


def branches(asked: EventFilter) -> Iterator[Branch]:
    """Yield the branches of a question; each event is in one of them, or in one for each key of the first actor."""
    for past in (False, True) if asked.as_of is not None else (False,):
        for actor in asked.actors[0] if asked.actors else (None,):
            for number in SPAN_CLASSES:
                yield Branch(number, past, actor)


def page_of_branch(
    dialect: str,
    asked: EventFilter,
    branch: Branch,
    limit: int,
    after: Key | None = None,
    listed_in: Listed | None = None,
    columns: tuple[str, ...] = EVENT_COLUMNS,
) -> Statement:
    """Return the query for the next rows of one branch."""
    where = _Where(dialect)
    by_actor = branch.actor is not None
    driving = "a" if by_actor else "e"
    where.add(f"{driving}.span_class = ?", branch.span_class)
    if by_actor:
        where.add("a.actor = ?", branch.actor)
    _add_span(where, driving, branch.span_class, asked, starts_inside=listed_in is not None)
    order = ", ".join(f'{driving}."{name}"' for name in KEY_COLUMNS)
    if after is not None:
        where.add(f"({order}) > (?, ?, ?, ?)", *after)
    _add_filters(where, asked, past=branch.past)
    if listed_in is not None:
        _add_listed(where, listed_in)
    suffix = "_past" if branch.past else ""
    source = f"event{suffix} e"
    if by_actor:
        same = " AND e.known_from = a.known_from" if branch.past else ""
        # CROSS JOIN holds SQLite to the order of the loops: it would read all events of a class for want of statistics.
        cross = "CROSS " if dialect == "sqlite" else ""
        source = f"event_actor{suffix} a {cross}JOIN event{suffix} e ON e.event = a.event{same}"
    selected = ", ".join(f'e."{name}"' for name in columns)
    text = f"SELECT {selected} FROM {source} WHERE {' AND '.join(where.conditions)} ORDER BY {order} LIMIT {limit}"
    return text, tuple(where.parameters)


def _joined(
    dialect: str, asked: EventFilter, limit: int, after: Key | None, listed_in: Listed | None, columns: tuple[str, ...]
) -> Statement:
    parts = [page_of_branch(dialect, asked, branch, limit, after, listed_in, columns) for branch in branches(asked)]
    # An event with two of the keys that one name stands for would come twice.
    together = " UNION " if any(len(keys) > 1 for keys in asked.actors) else " UNION ALL "
    union = together.join(f"SELECT * FROM ({text}) AS b{number}" for number, (text, _) in enumerate(parts))
    order = ", ".join(f'"{name}"' for name in KEY_COLUMNS)
    return f"SELECT * FROM ({union}) AS page ORDER BY {order} LIMIT {limit}", tuple(value for _, values in parts for value in values)


def _add_span(where: _Where, driving: str, number: int, asked: EventFilter, *, starts_inside: bool) -> None:
    """The range of one class in the index. What is listed in a period starts in it, so its range is the period."""
    first, last = f'{driving}."first"', f'{driving}."last"'
    if number in LONGEST:
        if asked.last is not None:
            where.add(f"{first} <= ?", asked.last)
        if asked.first is not None:
            where.add(f"{first} >= ?", asked.first if starts_inside else max(asked.first - LONGEST[number] + 1, -(2**62)))
            where.add(f"{last} >= ?", asked.first)
    elif number == OPEN_ENDED:
        if asked.last is not None:
            where.add(f"{first} <= ?", asked.last)
        if starts_inside and asked.first is not None:
            where.add(f"{first} >= ?", asked.first)
    else:
        if asked.first is not None:
            where.add(f"{first} >= ?", asked.first)
        if starts_inside and asked.last is not None:
            where.add(f"{first} <= ?", asked.last)


def _add_filters(where: _Where, asked: EventFilter, *, past: bool) -> None:
    if asked.as_of is not None:
        where.add("e.known_from <= ?", asked.as_of)
        if past:
            where.add("e.known_to > ?", asked.as_of)
    if asked.within:
        if asked.first is not None:
            where.add("e.earliest >= ?", asked.first)
        if asked.last is not None:
            where.add("e.latest <= ?", asked.last)
    if asked.status:
        where.add("e.status = ?", asked.status)
    if asked.source:
        escaped = asked.source.lower().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
        names = "json_each(e.sources) s" if where.dialect == "sqlite" else "jsonb_array_elements_text(e.sources::jsonb) s(value)"
        where.add(f"EXISTS (SELECT 1 FROM {names} WHERE lower(s.value) LIKE ? ESCAPE '\\')", f"%{escaped}%")
    if asked.min_confidence:
        where.add("e.confidence >= ?", asked.min_confidence)
    if asked.text:
        condition, words = search.condition(where.dialect, "e", asked.text)
        where.add(condition, words)
    suffix = "_past" if past else ""
    for keys in asked.actors[1:]:
        same = " AND o.known_from = e.known_from" if past else ""
        marks = ", ".join("?" * len(keys))
        place = " AND ".join(f'o."{name}" = e."{name}"' for name in ("span_class", *KEY_COLUMNS))  # the whole key
        where.add(f"EXISTS (SELECT 1 FROM event_actor{suffix} o WHERE o.actor IN ({marks}) AND {place}{same})", *keys)


def _add_listed(where: _Where, listed_in: Listed) -> None:
    where.add(f"e.unit IN ({', '.join('?' * len(listed_in.units))})", *listed_in.units)
    where.add("e.unit_first >= ? AND e.unit_last <= ?", listed_in.first, listed_in.last)
    if listed_in.label:
        where.add("e.date = ?", listed_in.label)
