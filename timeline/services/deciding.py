"""What people decide: each decision is one record, with its author and reason, and none is ever undone by a machine.

All functions check what the log says now, append, and bring the read tables up to date. They raise NotFound, AmbiguousId, Refused or a
DateError, and have then written nothing.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection, Engine

from timeline import clock
from timeline.errors import NotFound, Refused
from timeline.identity.decisions import Decisions
from timeline.log.append import Draft, append
from timeline.log.engines import reading, retrying
from timeline.log.read import read_stream
from timeline.model.actors import actor_key
from timeline.model.articles import Origin, Published
from timeline.model.ids import IDENTITY_STREAM, article_stream, event_of_record, event_stream, uuid7
from timeline.model.mentions import ActorKind, Status
from timeline.model.records import (
    AliasAdded,
    ArticleCorrected,
    ArticleRestored,
    ArticleWithdrawn,
    EventCorrected,
    EventRecorded,
    EventRestored,
    EventRetracted,
    EventsMerged,
    EventSplit,
    Payload,
    RecordedDate,
)
from timeline.projections.article_view import ArticleView, view_article
from timeline.projections.catch_up import catch_up
from timeline.projections.write import read_decisions
from timeline.queries.actors import actor_name
from timeline.queries.lookup import find_article, find_event, find_mention
from timeline.queries.show import EventDetail, show_event
from timeline.services.days import day_of
from timeline.services.naming import actor_keys, typed_actor
from timeline.temporal.typed import Reading, read

_TITLE_LIMIT = 500


@dataclass(frozen=True, slots=True)
class By:
    """Who decides, and why."""

    name: str
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Decided:
    """A decision that is in the log: what it is about, and the record."""

    subject: str
    record: str
    reading: Reading | None = None


@dataclass(frozen=True, slots=True)
class NewEvent:
    """An event as a person types it."""

    title: str
    date: str
    actors: tuple[str, ...] = ()
    place: str = ""
    source: str = ""
    quote: str = ""
    status: Status = Status.HAPPENED


@dataclass(frozen=True, slots=True)
class EventChanges:
    """What a person changes about an event; None and () leave it as it is."""

    title: str | None = None
    date: str | None = None
    add_actors: tuple[str, ...] = ()
    remove_actors: tuple[str, ...] = ()
    status: Status | None = None


@dataclass(frozen=True, slots=True)
class ArticleChanges:
    """What a person changes about an article; None leaves it as it is."""

    published: str | None = None
    title: str | None = None
    publisher: str | None = None
    url: str | None = None


def record_event(engine: Engine, new: NewEvent, by: By, today: date) -> Decided:
    """Put an event on the timeline."""
    title = _title(new.title)
    reading_ = read(new.date, today)
    with reading(engine) as connection:
        decisions = read_decisions(connection)
        actors = tuple({item.name: item for item in (typed_actor(connection, decisions, name) for name in new.actors)}.values())
    record = _new_id()
    event = event_of_record(record)
    payload = EventRecorded(event, title, _recorded(reading_), actors, new.place, new.source, new.quote, new.status, by.reason)
    return _append(engine, event_stream(event), payload, by, event, record, reading_)


def correct_event(engine: Engine, name: str, changes: EventChanges, by: By, today: date) -> Decided:
    """Correct an event; Refused where nothing would change."""
    reading_ = read(changes.date, today) if changes.date is not None else None
    with reading(engine) as connection:
        decisions = read_decisions(connection)
        event = find_event(connection, decisions, name)
        detail = show_event(connection, decisions, event)
        added = tuple(typed_actor(connection, decisions, actor) for actor in changes.add_actors)
        removed = tuple(_actor_of(connection, decisions, detail, actor) for actor in changes.remove_actors)
    title = _title(changes.title) if changes.title is not None else None
    if title is None and reading_ is None and not added and not removed and changes.status is None:
        raise Refused("nothing to correct was given: use --date, --title, --add-actor, --remove-actor or --status")
    payload = EventCorrected(event, title, _recorded(reading_) if reading_ else None, added, removed, changes.status, by.reason)
    return _append(engine, event_stream(event), payload, by, event, _new_id(), reading_)


def correct_article(engine: Engine, article: str, changes: ArticleChanges, by: By, today: date) -> Decided:
    """Correct what is known of an article; with another day of publication its dates are resolved anew."""
    published, reading_ = None, None
    if changes.published is not None:
        reading_ = read(changes.published, today)
        published = Published(day_of(reading_), Origin.GIVEN, f"{reading_.text!r}: {reading_.rule}")
    if published is None and changes.title is None and changes.publisher is None and changes.url is None:
        raise Refused("nothing to correct was given: use --published, --title, --publisher or --url")
    payload = ArticleCorrected(article, published, changes.title, changes.publisher, changes.url, by.reason)
    decided = _append(engine, article_stream(article), payload, by, article, "", reading_)
    if published is not None:
        from timeline.services.ingest import extract_again  # loads the language model's library

        extract_again(engine, article, by.name)
    return decided


def retract(engine: Engine, name: str, by: By) -> Decided:
    """Take an event, or an article with all it told, out of every chronology; the records stay."""
    return _withdraw_or_restore(engine, name, by, withdraw=True)


def restore(engine: Engine, name: str, by: By) -> Decided:
    """Undo a retraction."""
    return _withdraw_or_restore(engine, name, by, withdraw=False)


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
    return _append(engine, IDENTITY_STREAM, EventsMerged(kept, merged, by.reason), by, kept, _new_id())


def split_event(engine: Engine, name: str, parts: Sequence[str], by: By) -> Decided:
    """Take mentions, or events that were merged in, out of an event and make them one of their own."""
    with reading(engine) as connection:
        decisions = read_decisions(connection)
        event = find_event(connection, decisions, name)
        detail = show_event(connection, decisions, event)
        mentions, events = _parts(connection, decisions, event, detail, parts)
    if not detail.by_hand and {proof.mention for proof in detail.proofs} <= set(mentions) and not events:
        raise Refused(f"that would leave nothing of event {event[:8]}: name some of its mentions, not all")
    record = _new_id()
    first = next(id_ for id_ in (*events, *mentions) if id_.startswith(parts[0].lower()))
    into = first if first != event else event_of_record(record)
    return _append(engine, IDENTITY_STREAM, EventSplit(event, mentions, events, into, by.reason), by, into, record)


def add_alias(engine: Engine, name: str, alias: str, by: By) -> Decided:
    """Give an actor another name."""
    words = " ".join(alias.split())
    if not words:
        raise Refused("an alias needs a name")
    with reading(engine) as connection:
        decisions = read_decisions(connection)
        key = actor_keys(connection, decisions, name)[0]
        kind = key.partition(":")[0]
        shown = actor_name(connection, key) or name
    if actor_key(kind, words) == key:
        raise Refused(f"{alias!r} is the name of {shown} already")
    return _append(engine, IDENTITY_STREAM, AliasAdded(key, shown, ActorKind(kind), words, by.reason), by, key, _new_id())


def view(engine: Engine, article: str) -> ArticleView:
    """Return what an article's stream says now."""
    with reading(engine) as connection:
        return view_article(article, read_stream(connection, article_stream(article)))


def find_subject(engine: Engine, name: str) -> tuple[str, str]:
    """Return what `event_or_article` does, from a database."""
    with reading(engine) as connection:
        return event_or_article(connection, read_decisions(connection), name)


def event_or_article(connection: Connection, decisions: Decisions, name: str) -> tuple[str, str]:
    """Return ("event" or "article", id) of what a name stands for; Refused where it stands for both."""
    event = article = ""
    with suppress(NotFound):
        event = find_event(connection, decisions, name)
    with suppress(NotFound):
        article = find_article(connection, name)
    if event and article:
        raise Refused(f"{name!r} begins the id of an event and of an article: give more characters")
    if not event and not article:
        raise NotFound("event or article", name, "`timeline list` and `timeline articles` show what there is")
    return ("event", event) if event else ("article", article)


def _withdraw_or_restore(engine: Engine, name: str, by: By, *, withdraw: bool) -> Decided:
    with reading(engine) as connection:
        decisions = read_decisions(connection)
        what, id_ = event_or_article(connection, decisions, name)
        gone = show_event(connection, decisions, id_).retracted if what == "event" else False
    if what == "article":
        gone = view(engine, id_).withdrawn
    if gone is withdraw:
        raise Refused(f"{what} {id_[:8]} {'is retracted already' if withdraw else 'is not retracted'}: nothing to do")
    payload: Payload
    if what == "event":
        payload = EventRetracted(id_, by.reason) if withdraw else EventRestored(id_, by.reason)
        return _append(engine, event_stream(id_), payload, by, id_, _new_id())
    payload = ArticleWithdrawn(id_, by.reason) if withdraw else ArticleRestored(id_, by.reason)
    return _append(engine, article_stream(id_), payload, by, id_, _new_id())


def _parts(
    connection: Connection, decisions: Decisions, event: str, detail: EventDetail, parts: Sequence[str]
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Tell mentions of an event from events that were merged into it."""
    group = decisions.group_of_event(event)
    resolver = group.resolver() if group else None
    inside = {proof.mention for proof in detail.proofs}
    mentions: list[str] = []
    events: list[str] = []
    for part in parts:
        merged = [other for other in (group.events if group else ()) if other.startswith(part.lower()) and other != event]
        merged = [other for other in merged if resolver and resolver.event(other) == event and other in resolver.parents]
        if len(merged) == 1:
            events.append(merged[0])
            continue
        mention = find_mention(connection, part)
        if mention not in inside:
            raise Refused(
                f"{part!r} is no mention of event {event[:8]}, nor an event that was merged into it: `timeline show {event[:8]}` lists them"
            )
        mentions.append(mention)
    return tuple(dict.fromkeys(mentions)), tuple(dict.fromkeys(events))


def _actor_of(connection: Connection, decisions: Decisions, detail: EventDetail, name: str) -> str:
    key = actor_keys(connection, decisions, name)[0]
    if (actor_name(connection, key) or name) not in detail.row.actors:
        raise Refused(f"{name} takes no part in event {detail.row.event[:8]}: {', '.join(detail.row.actors) or 'nobody'} does")
    return key


def _title(text: str) -> str:
    title = " ".join(text.split())
    if not title:
        raise Refused("an event needs a title")
    if len(title) > _TITLE_LIMIT:
        raise Refused(f"a title has at most {_TITLE_LIMIT} characters, this one {len(title)}: put the rest into --quote")
    return title


def _recorded(reading_: Reading) -> RecordedDate:
    return RecordedDate(reading_.date.text, reading_.kind, reading_.text, reading_.rule, reading_.reference.isoformat())


def _new_id() -> str:
    return uuid7(clock.now(), os.urandom(10))


def _append(engine: Engine, stream: str, payload: Payload, by: By, subject: str, record: str, reading_: Reading | None = None) -> Decided:
    done = retrying(engine, lambda connection: append(connection, [Draft(stream, payload, record)], author=by.name))
    catch_up(engine)
    return Decided(subject, done.ids[0], reading_)
