"""Whether an event that a person records stands on the timeline already: it is recorded all the same, and the person is told."""

from __future__ import annotations

from sqlalchemy import Connection

from timeline.identity.decisions import Decisions
from timeline.identity.likeness import LINK, likeness
from timeline.identity.occurrence import About, content_of_fact, occurrence_of
from timeline.model.actors import actor_key
from timeline.model.records import EventRecorded, to_data
from timeline.queries.candidates import Pool, add_events, near_events
from timeline.queries.rows import EventRow
from timeline.queries.show import show_event


def event_like(connection: Connection, decisions: Decisions, recorded: EventRecorded) -> EventRow | None:
    """Return the event that is most like one that is being recorded, None where none would be taken for the same."""

    def key(kind: str, name: str) -> str:
        return decisions.actor(actor_key(kind, name), "")[0]

    one = occurrence_of(recorded.event, recorded.event, content_of_fact(to_data(recorded)), About(), key)
    pool = Pool()
    add_events(connection, pool, decisions, near_events(connection, one))
    ranked = sorted(((likeness(one, other).score, name) for name, other in pool.occurrences.items()), reverse=True)
    for score, name in ranked:
        if score < LINK:
            break
        found = show_event(connection, decisions, pool.standing[name].event or name)
        if not found.retracted:
            return found.row
    return None
