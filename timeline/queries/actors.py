"""Who there is, and what a name stands for."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

import orjson
from sqlalchemy import Connection, func, select

from timeline.errors import AmbiguousActor, NotFound
from timeline.identity.decisions import Decisions
from timeline.model.actors import fold
from timeline.model.mentions import ActorKind
from timeline.projections.tables import TABLES

_KINDS = tuple(kind.value for kind in ActorKind)


@dataclass(frozen=True, slots=True)
class ActorRow:
    """An actor with the number of events it takes part in."""

    actor: str
    name: str
    kind: str
    events: int
    aliases: tuple[str, ...] = ()


def actors(connection: Connection, decisions: Decisions) -> list[ActorRow]:
    """Return all actors, those with most events first."""
    c = TABLES.actor_name.c
    rows = _rows(connection.execute(select(c.actor, c.name, c.events)), decisions)
    return sorted(rows, key=lambda row: (-row.events, row.name.casefold(), row.actor))


def one_actor(connection: Connection, decisions: Decisions, key: str) -> ActorRow | None:
    """Return one actor, None where no event has it now."""
    c = TABLES.actor_name.c
    rows = _rows(connection.execute(select(c.actor, c.name, c.events).where(c.actor == key)), decisions)
    return rows[0] if rows else None


def _rows(counts: Iterable[tuple[str, str, int]], decisions: Decisions) -> list[ActorRow]:
    """Sum up the spellings of each actor; the most frequent one is its name."""
    totals: dict[str, int] = {}
    names: dict[str, tuple[int, str]] = {}
    for actor, name, events in counts:
        totals[actor] = totals.get(actor, 0) + events
        names[actor] = min(names.get(actor, (0, name)), (-events, name))
    known: dict[str, list[str]] = {}
    for alias, owners in decisions.aliases().items():
        if len(owners) == 1:
            known.setdefault(owners[0], []).append(decisions.alias_text(alias))
    return [
        ActorRow(actor, names[actor][1], actor.partition(":")[0], events, tuple(known.get(actor, ()))) for actor, events in totals.items()
    ]


def resolve_actor(connection: Connection, decisions: Decisions, name: str, canonical: Callable[[str], Iterable[str]]) -> tuple[str, ...]:
    """Return the keys that a name stands for: one actor under its present key, and the keys it had before.

    `canonical` gives the names that a word of the language stands for ("Pyongyang": North Korea). NotFound where nobody has the name,
    AmbiguousActor where several do; a key (`state:georgia`) says which.
    """
    candidates = _known(connection, decisions, _keys(name))
    for other in canonical(name) if not candidates else ():
        candidates += [pair for pair in _known(connection, decisions, _keys(other)) if pair not in candidates]
    present = list(dict.fromkeys(now for _, now in candidates))
    if not present:
        raise NotFound("actor", name, _hint(connection, name))
    if len(present) > 1:
        raise AmbiguousActor(name, present)
    aliases = [key for key, owners in decisions.aliases().items() if present[0] in owners and len(owners) == 1]
    return tuple(dict.fromkeys([present[0], *aliases]))


def actor_name(connection: Connection, key: str) -> str:
    """Return the usual spelling of an actor's name, "" where no event has it."""
    c = TABLES.actor_name.c
    query = select(c.name).where(c.actor == key).order_by(c.events.desc(), c.name).limit(1)
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


def _known(connection: Connection, decisions: Decisions, keys: list[str]) -> list[tuple[str, str]]:
    """(Key, its present key) of those that some event or alias ever had; an alias of several stands for each of them."""
    t = TABLES
    found = set(connection.execute(select(t.actor_name.c.actor).where(t.actor_name.c.actor.in_(keys))).scalars())
    found |= set(connection.execute(select(t.event_actor_past.c.actor).where(t.event_actor_past.c.actor.in_(keys)).distinct()).scalars())
    owners = {key: named for key, named in decisions.aliases().items() if key in keys}
    known = []
    for key in keys:
        shared = owners.get(key, ())
        if len(shared) > 1 and len(keys) > 1:
            known += [(owner, decisions.actor(owner, "")[0]) for owner in shared]
        if key in found or len(shared) == 1:
            known.append((key, decisions.actor(key, "")[0]))
    return known


def _hint(connection: Connection, name: str) -> str:
    c = TABLES.actor_name.c
    like = (
        select(c.name)
        .where(func.lower(c.name).contains(fold(name), autoescape=True))
        .group_by(c.name)
        .order_by(func.sum(c.events).desc())
        .limit(3)
    )
    near = list(connection.execute(like).scalars())
    return f"did you mean {' or '.join(near)}? `timeline actors` lists all" if near else "`timeline actors` lists who there is"
