"""A decision by a person: who made it, and how it comes into the log. None is ever undone by a machine."""

from __future__ import annotations

import os
from dataclasses import dataclass

from sqlalchemy import Engine

from timeline import clock
from timeline.log.append import Draft, append
from timeline.log.engines import retrying
from timeline.model.ids import uuid7
from timeline.model.records import Payload, to_data
from timeline.projections.catch_up import catch_up
from timeline.queries.rows import EventRow
from timeline.services.wording import check_storable
from timeline.temporal.typed import Reading


@dataclass(frozen=True, slots=True)
class By:
    """Who decides, and why."""

    name: str
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Decided:
    """A decision that is in the log: what it is about (an id, or the name of an actor), and the record.

    `shared_with` says who else has the alias given, `like` what event an event recorded by hand seems to be, `notes` whom the names
    typed were taken for.
    """

    subject: str
    record: str
    reading: Reading | None = None
    shared_with: tuple[str, ...] = ()
    like: EventRow | None = None
    notes: tuple[str, ...] = ()


def new_id() -> str:
    """Return the id of a record that a person makes now."""
    return uuid7(clock.now(), os.urandom(10))


def decide(
    engine: Engine, stream: str, payload: Payload, by: By, subject: str, *, record: str = "", reading: Reading | None = None
) -> Decided:
    """Append one decision and bring the read tables up to date; Refused where its words cannot be stored."""
    check_storable(to_data(payload), by.name)
    draft = Draft(stream, payload, record or new_id())
    done = retrying(engine, lambda connection: append(connection, [draft], author=by.name))
    catch_up(engine)
    return Decided(subject, done.ids[0], reading)
