"""What people decide about who is who: actors are one, have another name, or are two. Each decision is one record."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from sqlalchemy import Connection, Engine

from timeline.errors import AmbiguousActor, NotFound, Refused
from timeline.identity.actors import may_be_same
from timeline.identity.decisions import Decisions
from timeline.log.engines import reading
from timeline.model.actors import actor_key, fold
from timeline.model.ids import IDENTITY_STREAM
from timeline.model.mentions import ActorKind
from timeline.model.records import ActorsMerged, ActorSplit, AliasAdded
from timeline.projections.write import read_decisions
from timeline.queries.actors import actor_name, resolve_actor
from timeline.services.decision import By, Decided, decide
from timeline.services.naming import actor_keys
from timeline.services.wording import typed_name


def merge_actors(engine: Engine, name: str, others: Sequence[str], by: By) -> Decided:
    """Make several actors one, under the name of the first; the events of all come together."""
    with reading(engine) as connection:
        decisions = read_decisions(connection)
        into = actor_keys(connection, decisions, name)[0]
        shown = actor_name(connection, into) or name
        keys = dict.fromkeys(actor_keys(connection, decisions, other)[0] for other in others)
    keys.pop(into, None)
    if not keys:
        raise Refused(f"these are the same actor already ({shown}): name another one to merge with it")
    kinds = {key.partition(":")[0] for key in (into, *keys)}
    if "state" in kinds and len(kinds) > 1:
        raise Refused(f"{shown} and {', '.join(keys)} are not of one kind: a state is no person and no organization")
    return decide(engine, IDENTITY_STREAM, ActorsMerged(into, shown, tuple(keys), by.reason), by, shown)


def split_actor(engine: Engine, name: str, part: str, by: By) -> Decided:
    """Say that a name is not the actor that it is taken for; it stands for somebody of its own from then on."""
    with reading(engine) as connection:
        decisions = read_decisions(connection)
        actor = actor_keys(connection, decisions, name)[0]
        shown = actor_name(connection, actor) or name
        key = _part(decisions, actor, part, shown)
    return decide(engine, IDENTITY_STREAM, ActorSplit(actor, key, shown, by.reason), by, part)


def add_alias(engine: Engine, name: str, alias: str, by: By) -> Decided:
    """Give an actor another name; `shared_with` names those who have it too, so that it says nobody any more."""
    words = typed_name(alias, "an alias")
    with reading(engine) as connection:
        decisions = read_decisions(connection)
        key = actor_keys(connection, decisions, name)[0]
        kind = key.partition(":")[0]
        shown = actor_name(connection, key) or name
        owners = [decisions.actor(owner, "")[0] for owner in decisions.aliases().get(actor_key(kind, words), ())]
        sharing = [owner for owner in (*owners, *_called(connection, decisions, words)) if owner not in (key, actor_key(kind, words))]
        others = tuple(dict.fromkeys(actor_name(connection, owner) or owner for owner in sharing))
    if key in (actor_key(kind, words), *owners):
        raise Refused(f"{words} is a name of {shown} already: nothing to do")
    decided = decide(engine, IDENTITY_STREAM, AliasAdded(key, shown, ActorKind(kind), words, by.reason), by, shown)
    return replace(decided, shared_with=others)


def _called(connection: Connection, decisions: Decisions, words: str) -> tuple[str, ...]:
    """The keys of those, of any kind, who have a name."""
    try:
        return resolve_actor(connection, decisions, words, lambda _: ())[:1]
    except NotFound:
        return ()
    except AmbiguousActor as error:
        return error.keys


def _part(decisions: Decisions, actor: str, part: str, shown: str) -> str:
    """The key of a name that goes by another actor now, by a person's word or by the names themselves."""
    wanted = {f"{kind}:{fold(part)}" for kind in ActorKind} | {fold(part)}
    for key, owners in decisions.aliases().items():
        if key in wanted and any(decisions.actor(owner, "")[0] == actor for owner in owners):
            return key
    own = actor_key(actor.partition(":")[0], part)
    if own == actor:
        raise Refused(f"{part} is the name of {shown}: name one of its other names, `timeline actor` shows them")
    if not may_be_same(own, actor):
        raise NotFound("name", part, f"it is no other name of {shown}; `timeline actor {shown!r}` shows them")
    if frozenset((own, actor)) in decisions.different_actors():
        raise Refused(f"{part} and {shown} are two already: nothing to do")
    return own
