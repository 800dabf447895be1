"""Events by date: a union over the span classes, in the total order, paged by key (STORE.md, section 4).

Every branch reads one range of one index in order, and a page merges them row by row: each branch is read no further than its rows are
wanted, and what is merged is keys, so that an event itself is looked up only where it is on the page. The cost of a page does not depend on
how many events there are (`benchmarks/store.py`). The statements are plain text: building a union of so many branches with SQLAlchemy's
expressions took ten times as long as running it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import Any, NamedTuple

from timeline.model.mentions import Status
from timeline.projections import search
from timeline.projections.event_view import LONGEST, OPEN_ENDED, OPEN_STARTED, SPAN_CLASSES
from timeline.projections.lives import held_at
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

_VERSION = (*KEY_COLUMNS, "known_from")
"""What names a row of `event` or of `event_past`."""


class Lengths(NamedTuple):
    """The greatest length of the present events of each span class, None where there are none; whether few or many of the past held then.

    Few are looked up one by one, also where there were none: one may move there before the next statement. For many the past is looked
    through. A question without an instant has neither.
    """

    of_class: tuple[int | None, ...]
    few_held: bool = False
    many_held: bool = False


_OF_PRESENT = ", ".join(f"(SELECT max(length) FROM length_count WHERE span_class = {number})" for number in SPAN_CLASSES)

_HELD = -2
"""Stands for the span class where a branch is what held at an instant, of all classes."""

_FEW = 1000
"""So many versions of the past are looked up in the time in which the past is looked through for a page of some thousands."""


@dataclass(frozen=True, slots=True)
class Listed:
    """The events that the view per period lists in a row: those whose own period has one of the units and lies within two days."""

    units: tuple[str, ...]
    first: int
    last: int
    label: str = ""


@dataclass(frozen=True, slots=True)
class Branch:
    """One range of one index: a span class with its greatest length, of the present or of the past, of all events or of one actor's."""

    span_class: int
    longest: int
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


def lengths(as_of: int | None) -> Statement:
    """Return the query for what `lengths_of` makes of its one row."""
    held = "NULL" if as_of is None else f"(SELECT count(*) FROM ({_held(as_of)} LIMIT {_FEW + 1}) held)"
    return f"SELECT {_OF_PRESENT}, {held}", ()


def lengths_of(row: Sequence[Any]) -> Lengths:
    """Return how long events are, and whether few or many held."""
    *of_class, held = row
    return Lengths(tuple(of_class), few_held=held is not None and held <= _FEW, many_held=held is not None and held > _FEW)


@lru_cache(maxsize=256)
def page_of_events(
    dialect: str,
    asked: EventFilter,
    limit: int,
    after: Key | None = None,
    listed_in: Listed | None = None,
    longest: Lengths | None = None,
) -> Statement:
    """Return the query for the next rows of events after a key; with `listed_in`, only of those that stand in a period.

    `longest` says how long the events are (`lengths`): no branch then reads what is too early to reach into the days asked for.
    The text of a question is kept: making it takes a third of the time that running it does.
    """
    return _of_page(dialect, asked, *_keys(dialect, asked, limit, after, listed_in, longest))


@lru_cache(maxsize=256)
def page_of_found(
    dialect: str,
    asked: EventFilter,
    sought: search.Sought,
    limit: int | None,
    after: Key | None = None,
    longest: Lengths | None = None,
) -> Statement:
    """Return the same query, driven by what few events of those days have, words or sources: they are all looked at."""
    found, words = search.found(dialect, sought, places(asked, longest))
    parts: list[str] = []
    values: list[Any] = list(words)
    for past in (False, True) if asked.as_of is not None else (False,):
        where = _Where(dialect)
        _add_days(where, asked)
        _add_instant(where, "e", asked, past=past)
        _add_after(where, "e", after)
        _add_actors(where, "e", asked.actors, past=past)
        _add_filters(where, "e", replace(asked, text="", source="" if sought.sources else asked.source))
        same = "e.event = found.event AND e.known_from = found.known_from"
        selected = _columns("e", _VERSION)
        source = f"found {cross(dialect)}JOIN event{'_past' if past else ''} e ON {same}"
        parts.append(f"SELECT {selected} FROM {source} WHERE {' AND '.join(where.conditions)}")
        values += where.parameters
    some = "" if limit is None else f" LIMIT {limit}"
    keys = f"WITH found AS MATERIALIZED ({found}) {' UNION ALL '.join(parts)} ORDER BY 1, 2, 3, 4{some}"
    return _of_page(dialect, asked, keys, tuple(values))


def _of_page(dialect: str, asked: EventFilter, keys: str, values: tuple[Any, ...]) -> Statement:
    """The query for the events of a page, from that for its keys."""
    columns = _columns("e", EVENT_COLUMNS)
    texts = [f"SELECT {columns} FROM page {cross(dialect)}JOIN event e ON e.event = page.event"]
    if asked.as_of is not None:
        texts[0] += " AND e.known_from = page.known_from"
        texts.append(texts[0].replace("JOIN event e", "JOIN event_past e"))
    return f"WITH page AS MATERIALIZED ({keys}) {' UNION ALL '.join(texts)} ORDER BY 1, 2, 3, 4", values


def names_of_sources(dialect: str, part: str, limit: int) -> Statement:
    """Return the query for the sources of articles, and of events recorded by hand, whose name holds a part."""
    of_fact = "json_extract(data, '$.source')" if dialect == "sqlite" else "(data::jsonb ->> 'source')"
    (like, value), (like_fact, _) = (_holds(dialect, column, part) for column in ("source", of_fact))
    facts = f"SELECT {of_fact} FROM fact WHERE type = 'event-recorded' AND {like_fact}"
    text = f"SELECT source FROM article WHERE {like} UNION {facts} LIMIT {limit}"
    return text if dialect == "sqlite" else text.replace("?", "%s"), (value, value)


def counts_of_branches(dialect: str, asked: EventFilter, limit: int, after: Key, longest: Lengths | None = None) -> Iterator[Statement]:
    """Yield, for each branch, the query for how many rows follow a key, counting no further than `limit`."""
    for branch in branches(asked, longest):
        text, values = page_of_branch(dialect, asked, branch, limit, after, columns=("event",), in_order=False)
        yield f"SELECT count(*) FROM ({text}) AS counted", values


def branches(asked: EventFilter, longest: Lengths | None = None, *, only: tuple[int, ...] = SPAN_CLASSES) -> Iterator[Branch]:
    """Yield the branches of a question; each event is in one of them, or in one for each key of the first actor."""
    looked_through = asked.as_of is not None and (longest is None or longest.many_held)
    for past in (False, True) if looked_through else (False,):
        for actor in asked.actors[0] if asked.actors else (None,):
            for number in only:
                length = LONGEST.get(number, 0) if longest is None or past else longest.of_class[number]
                is_open = number in (OPEN_ENDED, OPEN_STARTED)
                out_of_it = is_open and asked.within and (asked.first if number == OPEN_STARTED else asked.last) is not None
                if length is not None and not out_of_it:
                    yield Branch(number, length, past, actor)
    if longest is not None and longest.few_held:
        yield Branch(_HELD, 0, True, None)


@lru_cache(maxsize=256)
def places(asked: EventFilter, longest: Lengths | None = None) -> search.Places:
    """Return where the index of words is to be read for a question; nowhere in particular where it names no days."""
    if asked.first is None and asked.last is None:
        return ()
    unlike = replace(asked, actors=(), as_of=None)
    of_past = asked.as_of is not None
    ranges = ((branch.span_class, *_starts(branch, asked)) for branch in branches(unlike, None if of_past else longest))
    return tuple(search.places_between(*range_) for range_ in ranges)


def page_of_branch(
    dialect: str,
    asked: EventFilter,
    branch: Branch,
    limit: int | None,
    after: Key | None = None,
    listed_in: Listed | None = None,
    columns: tuple[str, ...] = EVENT_COLUMNS,
    *,
    in_order: bool = True,
) -> Statement:
    """Return the query for the next rows of one branch."""
    where = _Where(dialect)
    by_actor = branch.actor is not None
    driving = "a" if by_actor else "e"
    if branch.span_class == _HELD:
        _add_days(where, asked)
        _add_after(where, driving, after)
    else:
        where.add(f"{driving}.span_class = ?", branch.span_class)
        _add_span(where, driving, branch, asked, after, starts_inside=listed_in is not None)
    if by_actor:
        where.add("a.actor = ?", branch.actor)
    order = _columns(driving, KEY_COLUMNS)
    _add_instant(where, driving, asked, past=branch.past)
    _add_actors(where, driving, asked.actors[1:] if by_actor else asked.actors, past=branch.past)
    needs_event = _add_filters(where, driving, asked)
    if listed_in is not None:
        _add_listed(where, listed_in)
        needs_event = True
    suffix = "_past" if branch.past else ""
    source = f"event{suffix} e"
    if branch.span_class == _HELD:
        same = "e.event = held.event AND e.known_from = held.known_from"
        whole = " LIMIT -1" if dialect == "sqlite" else " OFFSET 0"  # what has one is not taken apart
        source = f"({_held(asked.as_of or 0)}{whole}) held {cross(dialect)}JOIN {source} ON {same}"
    if by_actor:
        source = f"event_actor{suffix} a"
        if needs_event or not set(columns) <= set(_VERSION):
            same = " AND e.known_from = a.known_from" if branch.past else ""
            source += f" {cross(dialect)}JOIN event{suffix} e ON e.event = a.event{same}"
    selected = ", ".join(f'{driving if name in _VERSION else "e"}."{name}"' for name in columns)
    text = f"SELECT {selected} FROM {source} WHERE {' AND '.join(where.conditions)}"
    if in_order:
        text += f" ORDER BY {order}"
    return text if limit is None else f"{text} LIMIT {limit}", tuple(where.parameters)


def _keys(dialect: str, asked: EventFilter, limit: int, after: Key | None, listed_in: Listed | None, longest: Lengths | None) -> Statement:
    """The query for the keys of a page.

    SQLite merges the parts of a bare union row by row, and sorts one of parts that have an order and a limit of their own; PostgreSQL
    merges just those.
    """
    lazy = dialect == "sqlite"
    # What is a day long stands in a day.
    only = SPAN_CLASSES[1:] if listed_in is not None and "day" not in listed_in.units else SPAN_CLASSES
    columns = _VERSION if asked.as_of is not None else KEY_COLUMNS
    parts = [
        page_of_branch(dialect, asked, branch, None if lazy else limit, after, listed_in, columns, in_order=not lazy)
        for branch in branches(asked, longest, only=only)
    ]
    if not parts:
        names = ", ".join(f'"{name}"' for name in columns)
        return f"SELECT {names} FROM event WHERE 1 = 0", ()
    # An event with two of the keys that one name stands for would come twice.
    together = " UNION " if any(len(keys) > 1 for keys in asked.actors) else " UNION ALL "
    union = together.join(text if lazy else f"SELECT * FROM ({text}) AS b{number}" for number, (text, _) in enumerate(parts))
    return f"{union} ORDER BY 1, 2, 3, 4 LIMIT {limit}", tuple(value for _, values in parts for value in values)


def _held(at: int) -> str:
    """The query for the versions of the past that held at an instant."""
    return " UNION ALL ".join(f"SELECT event, known_from FROM event_past WHERE {condition}" for condition in held_at(at))


def _columns(table: str, names: tuple[str, ...]) -> str:
    return ", ".join(f'{table}."{name}"' for name in names)


def cross(dialect: str) -> str:
    """Return CROSS for SQLite, which holds it to the order of the loops: it would read all events of a class for want of statistics."""
    return "CROSS " if dialect == "sqlite" else ""


def _starts(branch: Branch, asked: EventFilter, *, inside: bool = False) -> tuple[int | None, int | None]:
    """The range of one class in the index: between which days its dates may start, or end where they have no start."""
    first, last, inside = asked.first, asked.last, inside or asked.within
    if branch.span_class == OPEN_STARTED:
        return first, last if inside else None
    if not inside:
        first = max(first - branch.longest + 1, -(2**62)) if first is not None and branch.span_class in LONGEST else None
    return first, last


def _add_span(where: _Where, driving: str, branch: Branch, asked: EventFilter, after: Key | None, *, starts_inside: bool) -> None:
    """The range of one class in the index. What is listed in a period starts in it, so its range is the period.

    It begins at one place: of two PostgreSQL would take the key, and read from there, however far before the days it lies.
    """
    first, last = _starts(branch, asked, inside=starts_inside)
    if last is not None:
        where.add(f'{driving}."first" <= ?', last)
    if first is not None and (after is None or after[0] < first):
        where.add(f'{driving}."first" >= ?', first)
    else:
        _add_after(where, driving, after)
    if branch.span_class in LONGEST:
        if asked.within and asked.last is not None:
            where.add(f'{driving}."last" <= ?', asked.last)
        if asked.first is not None and not (starts_inside or asked.within):
            where.add(f'{driving}."last" >= ?', asked.first)


def _add_filters(where: _Where, driving: str, asked: EventFilter) -> bool:
    """Add what the range of the index does not say; tell whether anything has to be looked up in the event itself."""
    if asked.status == Status.PLANNED:  # in so many words, or its own index would not do
        where.add(f"{driving}.status = 'planned'")
    elif asked.status:
        where.add(f"{driving}.status = ?", asked.status)
    if asked.min_confidence:
        where.add(f"{driving}.confidence >= ?", asked.min_confidence)
    if asked.source:
        like, value = _holds(where.dialect, "s.value", asked.source)
        names = "json_each(e.sources) s" if where.dialect == "sqlite" else "jsonb_array_elements_text(e.sources::jsonb) s(value)"
        where.add(f"EXISTS (SELECT 1 FROM {names} WHERE {like})", value)
    if asked.text:
        condition, words = search.condition(where.dialect, driving, asked.text)
        where.add(condition, *words)
    return bool(asked.source)


def _holds(dialect: str, column: str, part: str) -> tuple[str, str]:
    """The condition that a text holds a part, in any case, and its parameter."""
    lower = "lower_all" if dialect == "sqlite" and not part.isascii() else "lower"
    escaped = part.lower().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
    return f"{lower}({column}) LIKE ? ESCAPE '\\'", f"%{escaped}%"


def _add_after(where: _Where, driving: str, after: Key | None) -> None:
    """What follows a key."""
    if after is not None:
        where.add(f"({_columns(driving, KEY_COLUMNS)}) > (?, ?, ?, ?)", *after)


def _add_days(where: _Where, asked: EventFilter) -> None:
    """The days asked for, whatever the class."""
    where.add("e.span_class >= 0")
    no_start = f"e.span_class = {OPEN_STARTED}"
    if asked.last is not None:
        where.add('e."last" <= ?' if asked.within else f'(e."first" <= ? OR {no_start})', asked.last)
    if asked.first is not None:
        where.add(f'e."first" >= ? AND NOT {no_start}' if asked.within else 'e."last" >= ?', asked.first)


def _add_instant(where: _Where, driving: str, asked: EventFilter, *, past: bool) -> None:
    if asked.as_of is not None:
        where.add(f"{driving}.known_from <= ?", asked.as_of)
        if past:
            where.add(f"{driving}.known_to > ?", asked.as_of)


def _add_actors(where: _Where, driving: str, actors: Sequence[tuple[str, ...]], *, past: bool) -> None:
    """Ask for some actors, each by the whole key of its row."""
    place = " AND ".join(f'o."{name}" = {driving}."{name}"' for name in ("span_class", *(_VERSION if past else KEY_COLUMNS)))
    one_by_one = "" if where.dialect == "sqlite" else " OFFSET 0"  # PostgreSQL would rather read all events of the other actor first
    for keys in actors:
        marks = ", ".join("?" * len(keys))
        source = f"event_actor{'_past' if past else ''} o"
        where.add(f"EXISTS (SELECT 1 FROM {source} WHERE o.actor IN ({marks}) AND {place}{one_by_one})", *keys)


def _add_listed(where: _Where, listed_in: Listed) -> None:
    where.add(f"e.unit IN ({', '.join('?' * len(listed_in.units))})", *listed_in.units)
    where.add("e.unit_first >= ? AND e.unit_last <= ?", listed_in.first, listed_in.last)
    if listed_in.label:
        where.add("e.date = ?", listed_in.label)
