"""From what a person types to what the log names: actors with their kind, and who is meant by a filter."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Connection

from timeline.errors import AmbiguousActor, NotFound
from timeline.identity.decisions import Decisions
from timeline.model.actors import fold
from timeline.model.mentions import ActorKind, MentionedActor
from timeline.queries.actors import actor_name, resolve_actor
from timeline.services.wording import typed_name

_KINDS = {kind.value: kind for kind in ActorKind}
_A = {ActorKind.PERSON: "a person", ActorKind.ORGANIZATION: "an organization"}


@dataclass(frozen=True, slots=True)
class TypedActor:
    """An actor that a person named, and what to tell of it: that it is somebody by another name, or new and of a guessed kind."""

    actor: MentionedActor
    note: str = ""


def actor_keys(
    connection: Connection, decisions: Decisions, name: str, *, surnames: bool = False, as_of: int | None = None
) -> tuple[str, ...]:
    """Return the keys of the one actor that a name stands for (`timeline.queries.actors.resolve_actor`)."""
    return resolve_actor(connection, decisions, name, _names_in_language, surnames=surnames, as_of=as_of)


def typed_actor(connection: Connection, decisions: Decisions, typed: str) -> TypedActor:
    """Return the actor that a person names: one that is known, one of the tables, or a new one.

    `kind:Name` says what a new one is; without it, a name of two to four capitalized words is a person's, any other an organization's.
    """
    name = typed_name(typed, "an actor's name")
    kind, colon, rest = name.partition(":")
    if colon and kind.casefold() in _KINDS and rest.strip():
        return TypedActor(_actor(_KINDS[kind.casefold()], rest.strip()))
    try:
        key = actor_keys(connection, decisions, name)[0]
        return _taken_for(name, _actor(ActorKind(key.partition(":")[0]), actor_name(connection, key) or name))
    except NotFound:
        pass
    found = _candidates(name)
    if len(found) > 1:
        raise AmbiguousActor(name, [f"{kind}:{other}" for other, kind in found])
    if found:
        return _taken_for(name, _actor(found[0][1], found[0][0]))
    words = name.split()
    looks_personal = 2 <= len(words) <= 4 and all(word[0].isupper() for word in words)
    taken, other = (ActorKind.PERSON, ActorKind.ORGANIZATION) if looks_personal else (ActorKind.ORGANIZATION, ActorKind.PERSON)
    return TypedActor(_actor(taken, name), f"{name} is new here and taken for {_A[taken]}: “{other}:{name}” says that it is {_A[other]}")


def _taken_for(name: str, actor: MentionedActor) -> TypedActor:
    return TypedActor(actor, "" if fold(name) == fold(actor.name) else f"{name} was taken for {actor.name}")


def _actor(kind: ActorKind, name: str) -> MentionedActor:
    return MentionedActor(name, kind, name, 0, 0)


def _names_in_language(name: str) -> list[str]:
    return [f"{kind}:{other}" for other, kind in _candidates(name)]


def _candidates(name: str) -> list[tuple[str, ActorKind]]:
    from timeline.extraction.names import canonical

    return [(item.name, item.kind) for item in canonical(name) if item.kind is not None]
