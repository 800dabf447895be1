"""How an event came to be what it is: one line for each thing that was found, decided or corrected.

An event's history holds what happened to it and to all that was part of it, for as long as it was: what was merged in brings its own past
along, what was split off leaves with its future.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import orjson
from sqlalchemy import Connection, select

from timeline.identity.decisions import FOREVER, Decisions, Group, Resolver
from timeline.log.read import Record, read_stream
from timeline.model.actors import present_key
from timeline.model.ids import IDENTITY_STREAM, article_stream
from timeline.projections.memberships import membership_rows, names_of
from timeline.projections.tables import TABLES
from timeline.projections.write import chunks

_BEGINNING = -(2**63)


@dataclass(frozen=True, slots=True)
class HistoryLine:
    """Something that happened to an event, in one line."""

    at: int
    by: str
    what: str
    record: str


@dataclass(frozen=True, slots=True)
class _Parts:
    """What was ever part of an event, with the instant up to which it was: event ids (its own among them), and mentions by article."""

    events: Mapping[str, int]
    mentions: Mapping[str, Mapping[str, int]]


def history_of(connection: Connection, decisions: Decisions, event: str, at: int = FOREVER) -> list[HistoryLine]:
    """Return all that happened to an event up to an instant, and to what was part of it, in order of time.

    What was decided later tells nothing of then: it must not even say which ids belong together.
    """
    if at != FOREVER:
        decisions = Decisions(decision for decision in decisions.all if decision.at <= at)
    group = decisions.group_of_event(event)
    parts = _parts(connection, event, group, at)
    facts = [fact for fact in facts_of(connection, parts.events) if fact.recorded_at <= parts.events[fact.event]]
    names = _names_then(connection, parts.events, at) if any(fact.type == "event-corrected" for fact in facts) else {}
    lines = [_fact_line(fact, event, names) for fact in facts]
    for article, mentions in sorted(parts.mentions.items()):
        lines += _article_lines(read_stream(connection, article_stream(article)), mentions)
    if group:
        lines += [_decision_line(item) for item in read_stream(connection, IDENTITY_STREAM) if _is_about(item, parts)]
    return sorted((line for line in lines if line.at <= at), key=lambda line: (line.at, line.record))


def facts_of(connection: Connection, events: Iterable[str]) -> list[Any]:
    """Return the rows of what people recorded of some event ids, in order of time."""
    fact = TABLES.fact
    rows = [row for some in chunks(sorted(events)) for row in connection.execute(select(fact).where(fact.c.event.in_(some)))]
    return sorted(rows, key=lambda row: (row.recorded_at, row.record))


def _parts(connection: Connection, event: str, group: Group | None, at: int) -> _Parts:
    steps = _steps(group, at)
    events = {event: FOREVER}
    for name in group.events if group else ():
        until = [end for _, end, resolver in steps if resolver.event(name) == event]
        if until:
            events[name] = FOREVER if name == event else max(until)
    mentions: dict[str, dict[str, int]] = {}
    named = (group.events, group.mentions) if group else ({event}, ())
    for row in membership_rows(connection, TABLES.membership, *named):
        names = names_of(row)
        until = [
            min(end, row.known_to)
            for start, end, resolver in steps
            if row.known_from <= at and start < row.known_to and row.known_from < end and resolver.mention(names, row.event) == event
        ]
        if until:
            of_article = mentions.setdefault(row.article, {})
            of_article[row.mention] = max(*until, of_article.get(row.mention, _BEGINNING))
    return _Parts(events, mentions)


def _steps(group: Group | None, at: int) -> list[tuple[int, int, Resolver]]:
    """From when, until when, and where ids led meanwhile."""
    if group is None:
        return [(_BEGINNING, FOREVER, Resolver())]
    instants = [_BEGINNING, *(decision.at for decision in group.decisions if decision.at <= at), FOREVER]
    return [(start, end, group.resolver(start)) for start, end in pairwise(instants)]


def _is_about(item: Record, parts: _Parts) -> bool:
    if item.type not in ("events-merged", "event-split"):
        return False
    data = item.content
    named = [*data["events"], data["into"], data.get("event", ""), *data.get("mentions", ())]
    until = {**parts.events, **{name: end for mentions in parts.mentions.values() for name, end in mentions.items()}}
    return any(item.recorded_at <= until.get(name, _BEGINNING) for name in named)


def _article_lines(records: Iterable[Record], mentions: Mapping[str, int]) -> Iterator[HistoryLine]:
    """What an article's stream says about some mentions of it, up to the instant given for each."""
    source, holding, known = "", set[str](), dict[str, tuple[str, str]]()
    last = max(mentions.values())
    for item in records:
        data, at = item.content, item.recorded_at
        told: list[str] = []
        if item.type == "article-added":
            source = data["source"]
        elif item.type == "event-mentioned":
            known[item.id] = (data["mention"], data["extractor"])
        elif item.type == "article-extracted":
            now = {known[id_][0]: known[id_][1] for id_ in data["mentions"] if id_ in known}
            told += [f"found in {source} by {now[name]}" for name in sorted(now.keys() - holding) if at <= mentions.get(name, _BEGINNING)]
            lost = [name for name in sorted(holding - now.keys()) if at <= mentions.get(name, _BEGINNING)]
            told += [f"not found in {source} any more by {data['extractor']}" for _ in lost]
            holding = set(now)
        elif item.type == "mention-assigned" and at <= mentions.get(data["mention"], _BEGINNING):
            told = [f"{_assigned(source, data)} ({data['score'] / 1000:.2f}, {data['matcher']})"]
        elif item.type in ("article-corrected", "article-withdrawn", "article-restored") and at <= last:
            told = [f"article {source} {_changed(item.type, data)}{_reason(data)}"]
        for what in told:
            yield HistoryLine(at, item.recorded_by, what, item.id)


def _assigned(source: str, data: Mapping[str, Any]) -> str:
    if data["event"] == data["mention"]:
        return f"mention {data['mention'][:8]} taken as an event of its own"
    return f"{source}: taken to be the event {data['event'][:8]}"


def _changed(type_: str, data: Mapping[str, Any]) -> str:
    verb = {"article-withdrawn": "retracted"}.get(type_, type_.removeprefix("article-"))
    changes = [f"{name} {_short(data[name])}" for name in ("published", "title", "publisher", "url") if data.get(name) is not None]
    return f"{verb}: {', '.join(changes)}" if changes else verb


def _short(value: Any) -> str:
    return value["day"] if isinstance(value, dict) else f'"{value}"'


def _names_then(connection: Connection, events: Iterable[str], at: int) -> dict[str, str]:
    """Key -> name of all who ever took part in some events by an instant and did not any more then."""
    past = TABLES.event_past.c
    wanted = [select(past.actors).where(past.event.in_(some), past.known_to <= at) for some in chunks(sorted(events))]
    rows = [row for query in wanted for row in connection.execute(query)]
    return {key: name for row in rows for key, name in orjson.loads(row.actors)}


def _fact_line(fact: Any, event: str, names: Mapping[str, str]) -> HistoryLine:
    data = orjson.loads(fact.data)
    if fact.type == "event-recorded":
        what = f'recorded by hand: "{data["title"]}", {_read_as(data["date"])}'
    elif fact.type == "event-corrected":
        what = f"corrected: {', '.join(_corrections(data, names))}"
    else:
        what = fact.type.removeprefix("event-")
    whose = "" if fact.event == event else f"{fact.event[:8]} "
    return HistoryLine(fact.recorded_at, fact.recorded_by, whose + what + _reason(data), fact.record)


def _corrections(data: Mapping[str, Any], names: Mapping[str, str]) -> Sequence[str]:
    changes = [f'{name} "{data[name]}"' for name in ("title", "status") if data[name] is not None]
    changes += [f"date {_read_as(data['date'])}"] if data["date"] else []
    changes += [f"with {actor['name']}" for actor in data["add_actors"]]
    return changes + [f"without {names.get(present_key(key)) or key.partition(':')[2]}" for key in data["remove_actors"]]


def _read_as(date: Mapping[str, Any]) -> str:
    text, value = date["text"].strip(), date["value"]
    return str(value) if text == value else f'"{text}" read as {value}'


def _decision_line(item: Record) -> HistoryLine:
    data = item.content
    if item.type == "events-merged":
        what = f"merged {', '.join(event[:8] for event in data['events'])} into {data['into'][:8]}"
    else:
        parts = [*data["mentions"], *data["events"]]
        what = f"split {', '.join(part[:8] for part in parts)} from {data['event'][:8]} as {data['into'][:8]}"
    return HistoryLine(item.recorded_at, item.recorded_by, what + _reason(data), item.id)


def _reason(data: Mapping[str, Any]) -> str:
    return f" ({data['reason']})" if data.get("reason") else ""
