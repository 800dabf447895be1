"""What people record, correct and retract: each decision is one record, with its author and reason.

All functions check what the log says now, append, and bring the read tables up to date. They raise NotFound, AmbiguousId, Refused or a
DateError, and have then written nothing.
"""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date

from sqlalchemy import Connection, Engine

from timeline.errors import NotFound, Refused
from timeline.identity.decisions import Decisions
from timeline.log.engines import reading
from timeline.log.read import read_stream
from timeline.model.actors import actor_key, fold
from timeline.model.articles import Origin, Published
from timeline.model.ids import article_stream, event_of_record, event_stream
from timeline.model.mentions import Status
from timeline.model.records import (
    ArticleCorrected,
    ArticleRestored,
    ArticleWithdrawn,
    EventCorrected,
    EventRecorded,
    EventRestored,
    EventRetracted,
    Payload,
    RecordedDate,
)
from timeline.projections.article_view import ArticleView, view_article
from timeline.projections.write import read_decisions
from timeline.queries.actors import actors_of_event
from timeline.queries.lookup import find_article, find_event
from timeline.queries.show import show_event
from timeline.services.days import day_of
from timeline.services.decision import By, Decided, decide, new_id
from timeline.services.extraction_records import is_stale
from timeline.services.naming import TypedActor, actor_keys, typed_actor
from timeline.services.resembling import event_like
from timeline.services.wording import typed_title
from timeline.temporal.typed import Reading, read


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
    """Put an event on the timeline, also where it seems to stand there already."""
    title = typed_title(new.title)
    reading_ = read(new.date, today)
    with reading(engine) as connection:
        decisions = read_decisions(connection)
        typed = [typed_actor(connection, decisions, name) for name in new.actors]
        actors = tuple({item.actor.name: item.actor for item in typed}.values())
        record = new_id()
        event = event_of_record(record)
        payload = EventRecorded(event, title, _recorded(reading_), actors, new.place, new.source, new.quote, new.status, by.reason)
        like = event_like(connection, decisions, payload)
    done = decide(engine, event_stream(event), payload, by, event, record=record, reading=reading_)
    return replace(done, like=like, notes=_notes(typed))


def correct_event(engine: Engine, name: str, changes: EventChanges, by: By, today: date) -> Decided:
    """Correct an event; what it says already is left out, and Refused where nothing is left."""
    if changes == EventChanges():
        raise Refused("nothing to correct was given: use --date, --title, --add-actor, --remove-actor or --status")
    reading_ = read(changes.date, today) if changes.date is not None else None
    title = typed_title(changes.title) if changes.title is not None else None
    with reading(engine) as connection:
        decisions = read_decisions(connection)
        event = find_event(connection, decisions, name)
        detail = show_event(connection, decisions, event)
        taking_part = actors_of_event(connection, event)
        typed = [typed_actor(connection, decisions, actor) for actor in changes.add_actors]
        keys = {decisions.actor(actor_key(item.actor.kind, item.actor.name), "")[0]: item.actor for item in typed}
        removed = tuple(dict.fromkeys(_actor_of(connection, decisions, event, actor) for actor in changes.remove_actors))
        if both := [item.name for key, item in keys.items() if key in removed]:
            raise Refused(f"{' and '.join(both)} cannot be added and removed at once: name whom you mean once")
        added = tuple(item for key, item in keys.items() if key not in taking_part)
    said = [hand for hand in (*detail.by_hand, *detail.corrections) if hand.date == detail.row.date]
    if reading_ is not None and said and (reading_.date.text, reading_.kind) == (detail.row.date, detail.row.date_kind):
        reading_ = None
    title = None if title == detail.row.title else title
    status = None if changes.status == detail.row.status else changes.status
    if title is None and reading_ is None and not added and not removed and status is None:
        raise Refused(f"event {event[:8]} says so already: nothing to correct")
    payload = EventCorrected(event, title, _recorded(reading_) if reading_ else None, added, removed, status, by.reason)
    return replace(decide(engine, event_stream(event), payload, by, event, reading=reading_), notes=_notes(typed))


def correct_article(engine: Engine, article: str, changes: ArticleChanges, by: By, today: date) -> Decided:
    """Correct what is known of an article; Refused where it is known already. With another day its dates are resolved anew."""
    if changes == ArticleChanges():
        raise Refused("nothing to correct was given: use --published, --title, --publisher or --url")
    published, reading_ = None, None
    if changes.published is not None:
        reading_ = read(changes.published, today)
        published = Published(day_of(reading_), Origin.GIVEN, f"{reading_.text!r}: {reading_.rule}")
    title = typed_title(changes.title) if changes.title is not None else None
    known = view(engine, article)
    if published is not None and (published.day, published.origin) == (known.published["day"], known.published["origin"]):
        published = None
    title = None if title == known.title else title
    publisher = None if changes.publisher == known.publisher else changes.publisher
    url = None if changes.url == known.url else changes.url
    if published is not None or title is not None or publisher is not None or url is not None:
        payload = ArticleCorrected(article, published, title, publisher, url, by.reason)
        decided = decide(engine, article_stream(article), payload, by, article, reading=reading_)
    elif is_stale(known):  # an earlier correction was interrupted before the dates were resolved anew
        decided = Decided(article, "", reading_)
    else:
        raise Refused(f"article {article[:8]} says so already: nothing to correct")
    if published is not None or is_stale(known):
        decided = replace(decided, notes=_resolve_anew(engine, article, by))
    return decided


def retract(engine: Engine, name: str, by: By) -> Decided:
    """Take an event, or an article with all it told, out of every chronology; the records stay."""
    return _withdraw_or_restore(engine, name, by, withdraw=True)


def restore(engine: Engine, name: str, by: By) -> Decided:
    """Undo a retraction."""
    return _withdraw_or_restore(engine, name, by, withdraw=False)


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
        raise Refused(f"{name!r} names an event and an article: give more characters of the id")
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
        return decide(engine, event_stream(id_), payload, by, id_)
    payload = ArticleWithdrawn(id_, by.reason) if withdraw else ArticleRestored(id_, by.reason)
    decided = decide(engine, article_stream(id_), payload, by, id_)
    if not withdraw and is_stale(view(engine, id_)):  # its day of publication was corrected meanwhile
        decided = replace(decided, notes=_resolve_anew(engine, id_, by))
    return decided


def _resolve_anew(engine: Engine, article: str, by: By) -> tuple[str, ...]:
    """Find the dates of an article again, by what is known of its publication now; return what to tell of it."""
    from timeline.services.ingest import extract_again  # loads the language model's library

    left = extract_again(engine, article, by.name).left
    return ("its mentions wait for `timeline match`: another program was at it all the time",) if left else ()


def _actor_of(connection: Connection, decisions: Decisions, event: str, name: str) -> str:
    """Return the key of who takes part in an event under a name."""
    taking_part = actors_of_event(connection, event)
    namesakes = [key for key, spelled in taking_part.items() if fold(spelled) == fold(name)]
    keys = namesakes if len(namesakes) == 1 else actor_keys(connection, decisions, name)
    for key in keys:
        if key in taking_part:
            return key
    raise Refused(f"{name} takes no part in event {event[:8]}: {', '.join(taking_part.values()) or 'nobody'} does")


def _notes(typed: Iterable[TypedActor]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(item.note for item in typed if item.note))


def _recorded(reading_: Reading) -> RecordedDate:
    return RecordedDate(reading_.date.text, reading_.kind, reading_.text, reading_.rule, reading_.reference.isoformat())
