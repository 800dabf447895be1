"""One event in full: what is known of it, now or at an instant, and the proof of every mention."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import orjson
from sqlalchemy import Connection, select

from timeline.errors import NotFound, StoreError
from timeline.identity.decisions import FOREVER, Decisions, Group, Resolver
from timeline.log.read import read_text
from timeline.projections.event_view import RETRACTED
from timeline.projections.memberships import membership_rows, names_of
from timeline.projections.tables import TABLES
from timeline.queries.events import event_row
from timeline.queries.filters import EventFilter
from timeline.queries.history import HistoryLine, facts_of, history_of
from timeline.queries.rows import EventRow

_CONTEXT = 60


@dataclass(frozen=True, slots=True)
class Proof:
    """A mention with the words around it, cut from the stored text.

    A mention without a date has "" for it, and the reason as its rule; it comes after the others. `before`, `quote` and `after` are
    consecutive; the date's and the trigger's spans count from the start of `quote`'s article.
    """

    mention: str
    article: str
    source: str
    published: str
    date: str
    date_text: str
    date_start: int
    date_end: int
    rule: str
    trigger_start: int
    trigger_end: int
    before: str
    quote: str
    after: str
    quote_start: int
    quote_end: int
    confidence: int
    confidence_parts: tuple[tuple[str, int], ...]
    matcher: str
    score: int


@dataclass(frozen=True, slots=True)
class HandProof:
    """What a person recorded: the date as typed and how it was read, the source and quote as given."""

    record: str
    by: str
    date_text: str
    date: str
    rule: str
    reference: str
    source: str
    quote: str


@dataclass(frozen=True, slots=True)
class EventDetail:
    """An event with its proofs and history; `independent` counts the sources that print no common sentence."""

    row: EventRow
    independent: int
    retracted: bool
    conflict: bool
    proofs: tuple[Proof, ...]
    by_hand: tuple[HandProof, ...]
    corrections: tuple[HandProof, ...]
    history: tuple[HistoryLine, ...]


def show_event(connection: Connection, decisions: Decisions, event: str, as_of: int | None = None) -> EventDetail:
    """Return an event as known now or at an instant; NotFound where it was not known then, StoreError where a text was cut."""
    row = _row(connection, event, as_of)
    at = FOREVER if as_of is None else as_of
    group = decisions.group_of_event(event)
    memberships = _memberships(connection, decisions, event, group, at)
    facts = _facts(connection, event, group, at)
    by_hand = tuple(_hand_proof(fact) for fact in facts if fact.type == "event-recorded")
    corrected = tuple(_hand_proof(fact) for fact in facts if fact.type == "event-corrected" and orjson.loads(fact.data)["date"])
    return EventDetail(
        row=event_row(row, EventFilter()),
        independent=row["independent"],
        retracted=row["span_class"] == RETRACTED,
        conflict=bool(row["conflict"]),
        proofs=tuple(_proof(connection, item) for item in memberships),
        by_hand=by_hand,
        corrections=corrected,
        history=tuple(history_of(connection, decisions, event, at)),
    )


def _row(connection: Connection, event: str, as_of: int | None) -> Any:
    t = TABLES
    query = select(t.event).where(t.event.c.event == event)
    if as_of is not None:
        query = query.where(t.event.c.known_from <= as_of)
    found = connection.execute(query).mappings().first()
    if found is None and as_of is not None:
        past = t.event_past.c
        query = select(t.event_past).where(past.event == event, past.known_from <= as_of, past.known_to > as_of)
        found = connection.execute(query).mappings().first()
    if found is None:
        when = (
            "at that time; `timeline history` shows when it came to be known"
            if as_of is not None
            else "any more; `timeline history` shows why"
        )
        raise NotFound("event", event[:8], f"it is not known {when}")
    return found


def _memberships(connection: Connection, decisions: Decisions, event: str, group: Group | None, at: int) -> list[Any]:
    """The mentions of an event that held at an instant, best first."""
    events, mentions = (group.events, group.mentions) if group else (frozenset({event}), frozenset())
    found = [
        row
        for row in membership_rows(connection, TABLES.membership, events, mentions)
        if (row.known_from <= at < row.known_to if at < FOREVER else row.known_to == FOREVER)
        and decisions.event_of_mention(names_of(row), row.event, at) == event
    ]
    return sorted(found, key=lambda row: (-row.dated, -orjson.loads(row.content)["confidence"], row.mentioned_at, row.mention))


def _proof(connection: Connection, row: Any) -> Proof:
    content = orjson.loads(row.content)
    date, undated, quote, trigger = content["date"], content["undated"], content["quote"], content["trigger"]
    phrase = date or undated
    text = read_text(connection, row.article)
    start, end = quote["start"], quote["end"]
    if end > len(text):
        raise StoreError(f"the stored text of article {row.article[:8]} ends before what was quoted from it: run `timeline verify`")
    return Proof(
        mention=row.mention,
        article=row.article,
        source=row.source,
        published=row.published,
        date=date["value"] if date else "",
        date_text=date["text"] if date else undated["phrase"],
        date_start=phrase["start"],
        date_end=phrase["end"],
        rule=date["rule"] if date else undated["reason"],
        trigger_start=trigger["start"],
        trigger_end=trigger["end"],
        before=_words_before(text, start),
        quote=text[start:end],
        after=_words_after(text, end),
        quote_start=start,
        quote_end=end,
        confidence=content["confidence"],
        confidence_parts=tuple((name, value) for name, value in content["confidence_parts"]),
        matcher=row.matcher,
        score=row.score,
    )


def _words_before(text: str, start: int) -> str:
    """Return what stands before a place, from a whole word on."""
    first = max(0, start - _CONTEXT)
    near = text[first:start]
    return near if first == 0 or text[first - 1].isspace() else near.partition(" ")[2]


def _words_after(text: str, end: int) -> str:
    """Return what stands after a place, up to a whole word."""
    last = end + _CONTEXT
    near = text[end:last]
    return near if last >= len(text) or text[last].isspace() else near.rpartition(" ")[0]


def _facts(connection: Connection, event: str, group: Group | None, at: int) -> list[Any]:
    """What people recorded of an event by an instant, and of what had been merged into it by then."""
    resolver = group.resolver(at) if group else Resolver()
    events = [name for name in (group.events if group else (event,)) if resolver.event(name) == event]
    return [fact for fact in facts_of(connection, events) if fact.recorded_at <= at]


def _hand_proof(fact: Any) -> HandProof:
    data = orjson.loads(fact.data)
    date = data["date"]
    return HandProof(
        record=fact.record,
        by=fact.recorded_by,
        date_text=date["text"],
        date=date["value"],
        rule=date["rule"],
        reference=date["reference"],
        source=data.get("source", ""),
        quote=data.get("quote", ""),
    )
