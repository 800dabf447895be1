"""One event in full: what is known of it, the proof of every mention, and how it came to be so."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import orjson
from sqlalchemy import Connection, select

from timeline.errors import NotFound
from timeline.identity.decisions import FOREVER, Decisions, Group
from timeline.log.read import Record, read_stream, read_text
from timeline.model.ids import IDENTITY_STREAM, article_stream
from timeline.projections.event_view import RETRACTED
from timeline.projections.tables import TABLES
from timeline.projections.write import chunks
from timeline.queries.events import event_row
from timeline.queries.filters import EventFilter
from timeline.queries.rows import EventRow

_CONTEXT = 60


@dataclass(frozen=True, slots=True)
class Proof:
    """A mention with the words around it, cut from the stored text.

    `before`, `quote` and `after` are consecutive; the date's and the trigger's spans count from the start of `quote`'s article.
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
class HistoryLine:
    """Something that happened to an event, in one line."""

    at: int
    by: str
    what: str
    record: str


@dataclass(frozen=True, slots=True)
class EventDetail:
    """An event with its proofs and history. `was` is the id that was asked for, where it was merged away."""

    row: EventRow
    retracted: bool
    conflict: bool
    proofs: tuple[Proof, ...]
    by_hand: tuple[HandProof, ...]
    corrections: tuple[HandProof, ...]
    history: tuple[HistoryLine, ...]


def show_event(connection: Connection, decisions: Decisions, event: str, as_of: int | None = None) -> EventDetail:
    """Return an event as known now or at an instant; NotFound where it was not known then."""
    row = _row(connection, event, as_of)
    at = FOREVER if as_of is None else as_of
    group = decisions.group_of_event(event)
    memberships = _memberships(connection, event, group, at)
    facts = [fact for fact in _facts(connection, event, group) if fact.recorded_at <= at]
    by_hand = tuple(_hand_proof(fact) for fact in facts if fact.type == "event-recorded")
    corrected = tuple(_hand_proof(fact) for fact in facts if fact.type == "event-corrected" and orjson.loads(fact.data)["date"])
    return EventDetail(
        row=event_row(row, EventFilter()),
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


def _memberships(connection: Connection, event: str, group: Group | None, at: int) -> list[Any]:
    """The mentions of an event that held at an instant, best first."""
    m = TABLES.membership
    resolver = group.resolver(at) if group else None
    found: dict[str, Any] = {}
    events, mentions = (group.events, group.mentions) if group else (frozenset({event}), frozenset())
    for names, column in ((events, m.c.event), (mentions, m.c.mention)):
        for some in chunks(sorted(names)):
            for row in connection.execute(select(m).where(column.in_(some), m.c.dated == 1)):
                held = row.known_from <= at < row.known_to if at < FOREVER else row.known_to == FOREVER
                if held and (resolver.mention(row.mention, row.event) if resolver else row.event) == event:
                    found[row.mention] = row
    return sorted(found.values(), key=lambda row: (-orjson.loads(row.content)["confidence"], row.mentioned_at, row.mention))


def _proof(connection: Connection, row: Any) -> Proof:
    content = orjson.loads(row.content)
    date, quote, trigger = content["date"], content["quote"], content["trigger"]
    text = read_text(connection, row.article)
    start, end = quote["start"], quote["end"]
    return Proof(
        mention=row.mention,
        article=row.article,
        source=row.source,
        published=row.published,
        date=date["value"],
        date_text=date["text"],
        date_start=date["start"],
        date_end=date["end"],
        rule=date["rule"],
        trigger_start=trigger["start"],
        trigger_end=trigger["end"],
        before=text[max(0, start - _CONTEXT) : start],
        quote=text[start:end],
        after=text[end : end + _CONTEXT],
        quote_start=start,
        quote_end=end,
        confidence=content["confidence"],
        confidence_parts=tuple((name, value) for name, value in content["confidence_parts"]),
        matcher=row.matcher,
        score=row.score,
    )


def _facts(connection: Connection, event: str, group: Group | None) -> list[Any]:
    fact = TABLES.fact
    events = sorted(group.events) if group else [event]
    rows = [row for some in chunks(events) for row in connection.execute(select(fact).where(fact.c.event.in_(some)))]
    return sorted(rows, key=lambda row: (row.recorded_at, row.record))


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


def history_of(connection: Connection, decisions: Decisions, event: str, at: int = FOREVER) -> list[HistoryLine]:
    """Return all that happened to an event, and to what was ever merged with it, in order of time."""
    group = decisions.group_of_event(event)
    m = TABLES.membership.c
    ever: set[tuple[str, str]] = set()
    events, mentions = (group.events, group.mentions) if group else (frozenset({event}), frozenset())
    for names, column in ((events, m.event), (mentions, m.mention)):
        for some in chunks(sorted(names)):
            ever |= set(connection.execute(select(m.article, m.mention).where(column.in_(some)).distinct()).all())
    lines = [_fact_line(fact) for fact in _facts(connection, event, group)]
    for article in sorted({article for article, _ in ever}):
        theirs = {mention for of, mention in ever if of == article}
        lines += _article_lines(read_stream(connection, article_stream(article)), theirs)
    if group:
        lines += [_decision_line(item) for item in read_stream(connection, IDENTITY_STREAM) if _is_about(item, group)]
    return sorted((line for line in lines if line.at <= at), key=lambda line: (line.at, line.record))


def _article_lines(records: Iterable[Record], mentions: set[str]) -> Iterable[HistoryLine]:
    """What an article's stream says about some mentions of it."""
    source, holding, known = "", set[str](), dict[str, tuple[str, str]]()
    for item in records:
        data = item.content
        if item.type == "article-added":
            source = data["source"]
        elif item.type == "event-mentioned":
            known[item.id] = (data["mention"], data["extractor"])
        elif item.type == "article-extracted":
            now = {known[id_][0]: known[id_] for id_ in data["mentions"] if id_ in known}
            for mention, (_, extractor) in now.items():
                if mention in mentions and mention not in holding:
                    yield HistoryLine(item.recorded_at, item.recorded_by, f"found in {source} by {extractor}", item.id)
            for mention in holding - now.keys():
                if mention in mentions:
                    yield HistoryLine(item.recorded_at, item.recorded_by, f"not found in {source} any more by {data['extractor']}", item.id)
            holding = set(now)
        elif item.type == "mention-assigned" and data["mention"] in mentions:
            own = data["event"] == data["mention"]
            what = (
                f"mention {data['mention'][:8]} taken as an event of its own"
                if own
                else f"{source}: taken to be the event {data['event'][:8]}"
            )
            yield HistoryLine(item.recorded_at, item.recorded_by, f"{what} ({data['score'] / 1000:.2f}, {data['matcher']})", item.id)
        elif item.type in ("article-corrected", "article-withdrawn", "article-restored"):
            verb = item.type.removeprefix("article-")
            changed = [f"{name} {_short(data[name])}" for name in ("published", "title", "publisher", "url") if data.get(name) is not None]
            yield HistoryLine(
                item.recorded_at,
                item.recorded_by,
                f"article {source} {verb}{': ' + ', '.join(changed) if changed else ''}{_reason(data)}",
                item.id,
            )


def _short(value: Any) -> str:
    return value["day"] if isinstance(value, dict) else repr(value)


def _fact_line(fact: Any) -> HistoryLine:
    data = orjson.loads(fact.data)
    verb = fact.type.removeprefix("event-")
    if fact.type == "event-recorded":
        what = f'recorded by hand: "{data["title"]}", {data["date"]["text"]} read as {data["date"]["value"]}'
    elif fact.type == "event-corrected":
        changes = [f'{name} "{data[name]}"' for name in ("title", "status") if data[name] is not None]
        changes += [f"date {data['date']['text']!r} read as {data['date']['value']}"] if data["date"] else []
        changes += [f"with {actor['name']}" for actor in data["add_actors"]] + [
            f"without {key.partition(':')[2]}" for key in data["remove_actors"]
        ]
        what = f"corrected: {', '.join(changes)}"
    else:
        what = verb
    return HistoryLine(fact.recorded_at, fact.recorded_by, what + _reason(data), fact.record)


def _is_about(item: Record, group: Group) -> bool:
    data = item.content
    named = {*data.get("events", ()), data.get("into"), data.get("event")}
    return bool(named & group.events or set(data.get("mentions", ())) & group.mentions)


def _decision_line(item: Record) -> HistoryLine:
    data = item.content
    if item.type == "events-merged":
        what = f"merged {', '.join(event[:8] for event in data['events'])} into {data['into'][:8]}"
    else:
        parts = [*data["mentions"], *data["events"]]
        what = f"split {', '.join(part[:8] for part in parts)} from {data['event'][:8]} as {data['into'][:8]}"
    return HistoryLine(item.recorded_at, item.recorded_by, what + _reason(data), item.id)


def _reason(data: Any) -> str:
    return f" ({data['reason']})" if data.get("reason") else ""
