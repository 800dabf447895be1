"""Who there is, and what a name stands for."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any

import orjson
from sqlalchemy import Connection, func, select

from timeline.errors import AmbiguousActor, NotFound
from timeline.identity.actors import bearers, is_surname, only_bearer, person_key, surname_keys
from timeline.identity.decisions import Decisions
from timeline.log.read import fetch
from timeline.model.actors import fold
from timeline.model.mentions import ActorKind
from timeline.projections.tables import TABLES
from timeline.projections.write import chunks
from timeline.queries.kept import kept_names

_KINDS = tuple(kind.value for kind in ActorKind)

_AT_ONCE = 50
"""Names looked up in one statement, which SQLite takes up to 500 parts of."""


@dataclass(frozen=True, slots=True)
class ActorRow:
    """An actor with the number of events it takes part in."""

    actor: str
    name: str
    kind: str
    events: int
    aliases: tuple[str, ...] = ()
    may_be: tuple[str, ...] = ()


def actors(connection: Connection, decisions: Decisions) -> list[ActorRow]:
    """Return all actors, those with most events first.

    A surname is counted under its only bearer; one that several bear, or an alias of several, stays by itself, with whom it may be.
    """
    c = TABLES.actor_name.c
    rows = {row.actor: row for row in _rows(connection.execute(select(c.actor, c.name, c.events).where(c.events > 0)), decisions)}
    fuller = bearers(rows, decisions.different_actors())
    surnames = (short for short in fuller if short.startswith("person:") and is_surname(rows[short].name))
    ends = {short: end for short in surnames if (end := only_bearer(fuller[short]))}
    shorter: dict[str, list[ActorRow]] = defaultdict(list)
    for short, end in ends.items():
        shorter[end].append(rows[short])
    shared = {alias: owners for alias, owners in decisions.aliases().items() if len(owners) > 1}
    found = []
    for key, row in rows.items():
        if key not in ends:
            names = tuple(dict.fromkeys([*row.aliases, *(other.name for other in shorter[key] if other.name != row.name)]))
            may_be = tuple(rows[other].name if other in rows else other for other in (*fuller.get(key, ()), *shared.get(key, ())))
            found.append(replace(row, events=row.events + sum(other.events for other in shorter[key]), aliases=names, may_be=may_be))
    return sorted(found, key=lambda row: (-row.events, row.name.casefold(), row.actor))


def one_actor(connection: Connection, decisions: Decisions, keys: Sequence[str], as_of: int | None = None) -> ActorRow | None:
    """Return one actor by all its keys, its own first, now or as of an instant; None where no event has it."""
    c = TABLES.actor_name.c
    found: Iterable[Any]
    if as_of is None:
        found = connection.execute(select(c.actor, c.name, c.events).where(c.actor.in_(keys), c.events > 0))
    else:
        found = [(key, name, events) for key in keys for name, events in kept_names(connection, key, as_of)]
    rows = {row.actor: row for row in _rows(found, decisions)}
    there = [rows[key] for key in keys if key in rows]
    if not there:
        return None
    names = dict.fromkeys([*there[0].aliases, *(row.name for row in there[1:] if row.name != there[0].name)])
    return replace(there[0], events=sum(row.events for row in there), aliases=tuple(names))


def _rows(counts: Iterable[tuple[str, str, int]], decisions: Decisions) -> list[ActorRow]:
    """Sum up the spellings of each actor; the most frequent one is its name, what differs by more than case are other names."""
    totals: Counter[str] = Counter()
    spelled: Counter[tuple[str, str]] = Counter()
    for actor, name, events in counts:
        totals[actor] += events
        spelled[actor, name] += events
    spellings: dict[str, dict[str, str]] = defaultdict(dict)
    for (actor, name), _ in sorted(spelled.items(), key=lambda item: (-item[1], item[0][1])):
        spellings[actor].setdefault(name.casefold(), name)
    known: dict[str, list[str]] = {}
    for alias, owners in decisions.aliases().items():
        if len(owners) == 1:
            known.setdefault(owners[0], []).append(decisions.alias_text(alias))
    found = []
    for actor, events in totals.items():
        name, *others = spellings[actor].values()
        found.append(ActorRow(actor, name, actor.partition(":")[0], events, (*others, *known.get(actor, ()))))
    return found


def resolve_actor(
    connection: Connection,
    decisions: Decisions,
    name: str,
    canonical: Callable[[str], Iterable[str]],
    *,
    surnames: bool = False,
    as_of: int | None = None,
) -> tuple[str, ...]:
    """Return the keys that a name stands for: one actor under its present key, and the keys it had before.

    `canonical` gives the names that a word of the language stands for ("Pyongyang": North Korea); titles before a person's name are left
    out. NotFound where nobody has the name, AmbiguousActor where several do; a key (`state:georgia`) says which. With `surnames`, a surname
    alone stands for its only bearer, also where no event has it alone, and a person also goes by it where nobody else bears it. With
    `as_of`, who came to be known later is nobody.
    """
    candidates = _known(connection, decisions, _keys(name), as_of)
    for other in canonical(name) if not candidates else ():
        candidates += [pair for pair in _known(connection, decisions, _keys(other), as_of) if pair not in candidates]
    candidates = candidates or _known(connection, decisions, [person_key(name)], as_of)
    present = list(dict.fromkeys(_bearer(connection, decisions, now, as_of) if surnames else now for _, now in candidates))
    if surnames and not present and is_surname(name):
        fuller = _namesakes(connection, decisions, person_key(name), as_of)
        present = [only] if (only := only_bearer(fuller)) else list(fuller)
    if not present:
        raise NotFound("actor", name, _hint(connection, name, as_of))
    if len(present) > 1:
        raise AmbiguousActor(name, present)
    aliases = [key for key, owners in decisions.aliases().items() if present[0] in owners and len(owners) == 1]
    return tuple(dict.fromkeys([present[0], *aliases, *(_surname_of(connection, decisions, present[0], as_of) if surnames else ())]))


def also_meant(connection: Connection, decisions: Decisions, name: str, keys: Sequence[str], as_of: int | None = None) -> tuple[str, ...]:
    """Return the full names of persons whose surname a name is, too, besides the actor with some keys that it was taken for."""
    if not is_surname(name):
        return ()
    return tuple(shown_name(connection, key) for key in _namesakes(connection, decisions, person_key(name), as_of) if key not in keys)


def _bearer(connection: Connection, decisions: Decisions, key: str, as_of: int | None) -> str:
    """The key of the only bearer of a surname, by the full name; another key is its own."""
    is_short = key.startswith("person:") and is_surname(shown_name(connection, key))
    return (only_bearer(_namesakes(connection, decisions, key, as_of)) if is_short else "") or key


def _surname_of(connection: Connection, decisions: Decisions, key: str, as_of: int | None) -> list[str]:
    """The surname of a person where it is in use by itself and nobody else's."""
    return [
        short
        for short in surname_keys(key)
        if (actor_name(connection, short) if as_of is None else _named(connection, [short], as_of))
        and is_surname(shown_name(connection, short))
        and only_bearer(_namesakes(connection, decisions, short, as_of)) == key
    ]


def _namesakes(connection: Connection, decisions: Decisions, short: str, as_of: int | None) -> tuple[str, ...]:
    """The full names that a surname fits, those known by an instant where one is given."""
    c = TABLES.actor_name.c
    ending = c.actor.endswith(f" {short.partition(':')[2]}", autoescape=True)
    there = (c.events > 0,) if as_of is None else ()
    keys = set(connection.execute(select(c.actor).where(c.actor.startswith("person:"), ending, *there)).scalars())
    known = keys if as_of is None else _named(connection, keys, as_of)
    return bearers([short, *known], decisions.different_actors()).get(short, ())


def rarest_first(connection: Connection, several: Iterable[tuple[str, ...]]) -> tuple[tuple[str, ...], ...]:
    """Return actors, each by its keys, those with the fewest events first: by the first one events are looked up."""
    c = TABLES.actor_name.c

    def events(keys: tuple[str, ...]) -> int:
        return int(connection.execute(select(func.coalesce(func.sum(c.events), 0)).where(c.actor.in_(keys))).scalar_one())

    named = tuple(several)
    return tuple(sorted(named, key=events)) if len(named) > 1 else named


def shown_name(connection: Connection, key: str) -> str:
    """Return the usual spelling of an actor's name, that of its key where no event has it now."""
    return actor_name(connection, key) or key.partition(":")[2]


def actor_name(connection: Connection, key: str) -> str:
    """Return the usual spelling of an actor's name, "" where no event has it."""
    c = TABLES.actor_name.c
    query = select(c.name).where(c.actor == key, c.events > 0).order_by(c.events.desc(), c.name).limit(1)
    return connection.execute(query).scalar_one_or_none() or ""


def actors_of_event(connection: Connection, event: str) -> dict[str, str]:
    """Return key -> name of who takes part in an event now."""
    found = connection.execute(select(TABLES.event.c.actors).where(TABLES.event.c.event == event)).scalar_one_or_none()
    return dict(orjson.loads(found or "[]"))


def _keys(name: str) -> list[str]:
    folded = fold(name)
    kind, colon, rest = folded.partition(":")
    if colon and kind in _KINDS:
        return [f"{kind}:{rest.strip()}"]
    return [f"{kind}:{folded}" for kind in _KINDS]


def _known(connection: Connection, decisions: Decisions, keys: list[str], as_of: int | None) -> list[tuple[str, str]]:
    """(Key, its present key) of those that some event or alias ever had; an alias of several stands for each of them."""
    found = _named(connection, keys, as_of)
    owners = {key: named for key, named in decisions.aliases().items() if key in keys}
    known = []
    for key in keys:
        shared = owners.get(key, ())
        if len(shared) > 1 and len(keys) > 1:
            known += [(owner, decisions.actor(owner, "")[0]) for owner in shared]
        if key in found or len(shared) == 1:
            known.append((key, decisions.actor(key, "")[0]))
    return known


def _named(connection: Connection, keys: Iterable[str], as_of: int | None) -> set[str]:
    """Those of some keys that an event ever had, or had by an instant."""
    if as_of is None:
        held, by = "EXISTS (SELECT 1 FROM actor_name WHERE actor = ?)", tuple[int, ...]()
    else:
        one = "EXISTS (SELECT 1 FROM event_actor{} WHERE actor = ? AND known_from <= ?)"
        held, by = f"{one.format('')} OR {one.format('_past')}", (as_of,)
    found = set()
    for some in chunks(keys, _AT_ONCE):
        query = " UNION ALL ".join(f"SELECT {number} WHERE {held}" for number in range(len(some)))
        values = [value for key in some for value in (key, *by) * held.count("EXISTS")]
        found |= {some[number] for (number,) in fetch(connection, query, tuple(values))}
    return found


def _hint(connection: Connection, name: str, as_of: int | None) -> str:
    c = TABLES.actor_name.c
    like = (
        select(c.name)
        .where(func.lower(c.name).contains(name.casefold(), autoescape=True), c.events > 0)
        .group_by(c.name)
        .order_by(func.sum(c.events).desc())
        .limit(3)
    )
    near = list(connection.execute(like).scalars())
    if near and as_of is not None:
        return f"{' or '.join(near)} came to be known later: ask without --as-of, or as of a later instant"
    return f"did you mean {' or '.join(near)}? `timeline actors` lists all" if near else "`timeline actors` lists who there is"
