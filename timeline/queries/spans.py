"""Events by date: a union over the span classes, in the total order, paged by key (STORE.md, section 4).

Every branch reads one range of one index in order and carries all filters, ORDER BY and LIMIT itself: the cost of a page does not depend
on how many events there are.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Select, Table, and_, func, or_, select, union, union_all

from timeline.projections import search
from timeline.projections.event_view import LONGEST, OPEN_ENDED, SPAN_CLASSES
from timeline.projections.tables import TABLES
from timeline.queries.filters import EventFilter
from timeline.queries.paging import follows

Key = tuple[int, int, int, str]
"""The place of an event in the total order: first, last, fineness, id."""

KEY_COLUMNS = ("first", "last", "fineness", "event")


@dataclass(frozen=True, slots=True)
class Listed:
    """The events that the view per period lists in a row: those whose own period has one of the units and lies within two days."""

    units: tuple[str, ...]
    first: int
    last: int
    label: str = ""


def page_of_events(dialect: str, asked: EventFilter, limit: int, after: Key | None = None, listed_in: Listed | None = None) -> Select[Any]:
    """Return the query for the next rows of `event` after a key; with `listed_in`, only of those that stand in a period."""
    return _joined(asked, _branches(dialect, asked, limit, after, listed_in, [column.name for column in TABLES.event.c]), limit)


def page_of_keys(dialect: str, asked: EventFilter, limit: int, after: Key | None = None) -> Select[Any]:
    """Return the query for the next keys only."""
    return _joined(asked, _branches(dialect, asked, limit, after, None, KEY_COLUMNS), limit)


def _joined(asked: EventFilter, branches: list[Select[Any]], limit: int) -> Select[Any]:
    # An event with two of the keys that one name stands for would come twice.
    together = union if any(len(keys) > 1 for keys in asked.actors) else union_all
    page = together(*branches).subquery("page")
    return select(page).order_by(*(page.c[name] for name in KEY_COLUMNS)).limit(limit)


def _branches(
    dialect: str, asked: EventFilter, limit: int, after: Key | None, listed_in: Listed | None, columns: Sequence[str]
) -> list[Select[Any]]:
    t = TABLES
    sources = [(t.event, t.event_actor, False)]
    if asked.as_of is not None:
        sources.append((t.event_past, t.event_actor_past, True))
    keys: Sequence[str | None] = asked.actors[0] if asked.actors else (None,)
    found = []
    for event, actor, past in sources:
        for key in keys:
            for number in SPAN_CLASSES:
                driving = event if key is None else actor
                conditions = [driving.c.span_class == number, *_span(driving, number, asked, starts_inside=listed_in is not None)]
                if after is not None:
                    conditions.append(follows([driving.c[name] for name in KEY_COLUMNS], after))
                query = select(*(event.c[name] for name in columns))
                if key is not None:
                    same = event.c.event == actor.c.event
                    query = query.join_from(actor, event, and_(same, event.c.known_from == actor.c.known_from) if past else same)
                    conditions.append(actor.c.actor == key)
                conditions += _filters(dialect, event, asked, past=past)
                if listed_in is not None:
                    conditions += _listed(event, listed_in)
                ordered = query.where(*conditions).order_by(*(driving.c[name] for name in KEY_COLUMNS)).limit(limit)
                found.append(select(ordered.subquery()))
    return found


def _span(table: Table, number: int, asked: EventFilter, *, starts_inside: bool) -> list[ColumnElement[bool]]:
    """The range of one class in the index. What is listed in a period starts in it, so its range is the period."""
    conditions: list[ColumnElement[bool]] = []
    if number in LONGEST:
        if asked.last is not None:
            conditions.append(table.c.first <= asked.last)
        if asked.first is not None:
            reach = 0 if starts_inside else LONGEST[number] - 1
            conditions += [table.c.first >= asked.first - reach, table.c.last >= asked.first]
    elif number == OPEN_ENDED:
        if asked.last is not None:
            conditions.append(table.c.first <= asked.last)
        if starts_inside and asked.first is not None:
            conditions.append(table.c.first >= asked.first)
    else:
        if asked.first is not None:
            conditions.append(table.c.first >= asked.first)
        if starts_inside and asked.last is not None:
            conditions.append(table.c.first <= asked.last)
    return conditions


def _filters(dialect: str, event: Table, asked: EventFilter, *, past: bool) -> list[ColumnElement[bool]]:
    conditions: list[ColumnElement[bool]] = []
    c = event.c
    if asked.as_of is not None:
        conditions.append(c.known_from <= asked.as_of)
        if past:
            conditions.append(c.known_to > asked.as_of)
    if asked.within:
        if asked.first is not None:
            conditions += [c.earliest.is_not(None), c.earliest >= asked.first]
        if asked.last is not None:
            conditions += [c.latest.is_not(None), c.latest <= asked.last]
    if asked.status:
        conditions.append(c.status == asked.status)
    if asked.source:
        conditions.append(func.lower(c.sources).contains(asked.source.lower(), autoescape=True))
    if asked.min_confidence:
        conditions.append(c.confidence >= asked.min_confidence)
    if asked.text:
        conditions.append(search.matches(dialect, c.event, asked.text))
    for keys in asked.actors[1:]:
        conditions.append(or_(*(_has_actor(event, key, past=past) for key in keys)))
    return conditions


def _listed(event: Table, listed_in: Listed) -> list[ColumnElement[bool]]:
    c = event.c
    conditions = [c.unit.in_(listed_in.units), c.unit_first >= listed_in.first, c.unit_last <= listed_in.last]
    return [*conditions, c.date == listed_in.label] if listed_in.label else conditions


def _has_actor(event: Table, key: str, *, past: bool) -> ColumnElement[bool]:
    actor = (TABLES.event_actor_past if past else TABLES.event_actor).alias()
    same = [actor.c.event == event.c.event, actor.c.actor == key]
    if past:
        same.append(actor.c.known_from == event.c.known_from)
    return select(actor.c.event).where(*same).exists()
