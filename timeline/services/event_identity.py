"""What people decide about which events are one: merged, and split again. Each decision is one record.

All functions check what the log says now, append, and bring the read tables up to date. They raise NotFound, AmbiguousId or Refused, and
have then written nothing.
"""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Connection, Engine

from timeline.errors import AmbiguousId, NotFound, Refused
from timeline.identity.decisions import Decisions
from timeline.log.engines import reading
from timeline.model.ids import IDENTITY_STREAM, event_of_record
from timeline.model.records import EventsMerged, EventSplit
from timeline.projections.write import read_decisions
from timeline.queries.lookup import find_event, hex_prefix
from timeline.queries.show import EventDetail, show_event
from timeline.services.decision import By, Decided, decide, new_id


def merge_events(engine: Engine, into: str, others: Sequence[str], by: By) -> Decided:
    """Make several events one, under the id of the first."""
    with reading(engine) as connection:
        decisions = read_decisions(connection)
        kept = find_event(connection, decisions, into)
        merged = tuple(dict.fromkeys(find_event(connection, decisions, other) for other in others))
        for event in (kept, *merged):
            if show_event(connection, decisions, event).retracted:
                raise Refused(f"event {event[:8]} is retracted: `timeline restore {event[:8]}` first")
    merged = tuple(event for event in merged if event != kept)
    if not merged:
        raise Refused(f"these are the same event already ({kept[:8]}): name another one to merge with it")
    return decide(engine, IDENTITY_STREAM, EventsMerged(kept, merged, by.reason), by, kept)


def split_event(engine: Engine, name: str, parts: Sequence[str], by: By) -> Decided:
    """Take mentions, or events that were merged in, out of an event and make them one of their own."""
    with reading(engine) as connection:
        decisions = read_decisions(connection)
        event = find_event(connection, decisions, name)
        detail = show_event(connection, decisions, event)
        taken = _parts(decisions, event, detail, parts)
        mentions = tuple(id_ for id_, kind in taken.items() if kind == "mention")
        events = tuple(id_ for id_, kind in taken.items() if kind == "event")
        first = next(iter(taken))
        is_free = (
            first != event and decisions.event(first) in (first, event) and not _is_told_elsewhere(connection, decisions, first, mentions)
        )
    if not detail.by_hand and {proof.mention for proof in detail.proofs if proof.date} <= set(mentions) and not events:
        raise Refused(f"that would leave nothing of event {event[:8]}: name some of its mentions, not all")
    record = new_id()
    into = first if is_free else event_of_record(record)
    return decide(engine, IDENTITY_STREAM, EventSplit(event, mentions, events, into, by.reason), by, into, record=record)


def _parts(decisions: Decisions, event: str, detail: EventDetail, parts: Sequence[str]) -> dict[str, str]:
    """Tell mentions of an event from events that were merged into it: id to "mention" or "event", in the order named."""
    group = decisions.group_of_event(event)
    resolver = group.resolver() if group else None
    merged = {name for name in resolver.parents if resolver.event(name) == event} if resolver else set()
    inside = {proof.mention for proof in detail.proofs}
    found: dict[str, str] = {}
    for part in parts:
        wanted = hex_prefix(part, "mention or event", f"`timeline show {event[:8]}` lists them")
        events = sorted(name for name in merged if name.startswith(wanted))
        mentions = sorted(name for name in inside if name.startswith(wanted))
        # An event has the id of its first mention: what was merged in goes out as a whole.
        fitting = {**dict.fromkeys(mentions, "mention"), **dict.fromkeys(events, "event")}
        if not fitting:
            raise Refused(
                f"{part!r} is no mention of event {event[:8]}, nor an event that was merged into it: `timeline show {event[:8]}` lists them"
            )
        if len(fitting) > 1:
            raise AmbiguousId("mention or event", part, [id_[:12] for id_ in sorted(fitting)])
        found |= fitting
    return found


def _is_told_elsewhere(connection: Connection, decisions: Decisions, event: str, mentions: Sequence[str]) -> bool:
    """Tell whether an event id is in use by other mentions than some, or by what a person recorded."""
    try:
        detail = show_event(connection, decisions, event)
    except NotFound:
        return False
    return bool(detail.by_hand) or any(proof.mention not in mentions for proof in detail.proofs)
