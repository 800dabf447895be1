"""What people decide about who is who: several actors are one, or a name is somebody else's. Each decision is one record."""

from __future__ import annotations

import os
from collections.abc import Sequence

from sqlalchemy import Engine

from timeline import clock
from timeline.errors import NotFound, Refused
from timeline.identity.actors import may_be_same
from timeline.identity.decisions import Decisions
from timeline.log.append import Draft, append
from timeline.log.engines import reading, retrying
from timeline.model.actors import actor_key, fold
from timeline.model.ids import IDENTITY_STREAM, uuid7
from timeline.model.mentions import ActorKind
from timeline.model.records import ActorsMerged, ActorSplit, Payload
from timeline.projections.catch_up import catch_up
from timeline.projections.write import read_decisions
from timeline.queries.actors import actor_name
from timeline.services.deciding import By, Decided
from timeline.services.naming import actor_keys


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
    return decide(engine, ActorsMerged(into, shown, tuple(keys), by.reason), by, shown)


def split_actor(engine: Engine, name: str, part: str, by: By) -> Decided:
    """Say that a name is not the actor that it is taken for; it stands for somebody of its own from then on."""
    with reading(engine) as connection:
        decisions = read_decisions(connection)
        actor = actor_keys(connection, decisions, name)[0]
        shown = actor_name(connection, actor) or name
        key = _part(decisions, actor, part, shown)
    return decide(engine, ActorSplit(actor, key, shown, by.reason), by, part)


def decide(engine: Engine, payload: Payload, by: By, subject: str) -> Decided:
    """Append one decision and bring the read tables up to date."""
    record = uuid7(clock.now(), os.urandom(10))
    done = retrying(engine, lambda connection: append(connection, [Draft(IDENTITY_STREAM, payload, record)], author=by.name))
    catch_up(engine)
    return Decided(subject, done.ids[0])


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
