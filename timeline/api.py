"""The Python interface: one object on one database.

from timeline import Timeline

timeline = Timeline.open("sqlite:///timeline.db")
timeline.ingest("articles/")
for event in timeline.events(from_="2024-06", to=date(2024, 12, 31), actor="North Korea"):
    print(event.date, event.title)

Dates are EDTF, words, or `datetime.date`; "" and None stand for what is not given. Nothing is held open between two calls.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

from timeline import clock, settings

if TYPE_CHECKING:
    from timeline.queries.rows import EventRow
    from timeline.services.outcomes import Summary

Day = str | date | None
"""A date as `--from`, `--date` or `--published` take it, or a day of the calendar."""


@dataclass(frozen=True, slots=True)
class Timeline:
    """A timeline database. Every method raises a `TimelineError` for what a user can cause or meet."""

    url: str

    @classmethod
    def open(cls, url: str = "") -> Self:
        """Open a database, created or upgraded where needed; without a URL the one that the command line takes.

        A file is found from the folder of this moment; it stays the same one when that changes.
        """
        from timeline.services.database import anchored, initialize

        chosen = url or settings.database_url()
        initialize(chosen)
        return cls(anchored(chosen))

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        return None

    def ingest(
        self,
        path: str | Path,
        *,
        published: Day = None,
        publisher: str = "",
        title: str = "",
        url: str = "",
        name: str = "",
        encoding: str = "",
        workers: int = 1,
    ) -> Summary:
        """Read a text file, a folder or a .jsonl file; problems are in the summary, none is raised for a bad article."""
        import sys

        from timeline.services.ingest import ingest_into
        from timeline.services.inputs import published_day, read_inputs
        from timeline.sources import ReadOptions

        day = published_day(_as_typed(published), clock.today())
        options = ReadOptions(published=day, publisher=publisher, title=title, url=url, name=name, encoding=encoding)
        return ingest_into(self.url, read_inputs([str(path)], options, sys.stdin.buffer), lambda _: None, workers=workers)

    def record(
        self,
        title: str,
        date: Day,
        *,
        actors: str | Iterable[str] = (),
        place: str = "",
        source: str = "",
        quote: str = "",
        status: str = "happened",
        by: str = "",
        reason: str = "",
    ) -> str:
        """Put an event on the timeline by hand and return its id; status is "happened" or "planned"."""
        from timeline.errors import SettingsError
        from timeline.model.mentions import Status
        from timeline.services.database import closing, open_to_write
        from timeline.services.deciding import NewEvent, record_event
        from timeline.services.decision import By

        if status not in set(Status):
            raise SettingsError(f"status {status!r}: an event is {' or '.join(Status)}")
        new = NewEvent(title, _as_typed(date), _names(actors), place, source, quote, Status(status))
        with closing(open_to_write(self.url)) as engine:
            return record_event(engine, new, By(by or settings.login_name(), reason), clock.today()).subject

    def events(
        self,
        from_: Day = None,
        to: Day = None,
        actor: str | Iterable[str] | None = None,
        *,
        source: str = "",
        text: str = "",
        status: str = "",
        within: bool = False,
        min_confidence: float = 0.0,
        as_of: Day = None,
    ) -> Iterator[EventRow]:
        """Return the events between two dates, in the order of their dates; of several actors, those with all of them.

        Events are named tuples. `earliest` and `latest` are days as `datetime.date.fromordinal` takes them (None where open),
        `confidence` is in thousandths, `recorded_at` in microseconds since 1970 UTC. `as_of` takes an instant (`datetime` with a zone) too.
        """
        from timeline.errors import SettingsError
        from timeline.model.mentions import Status
        from timeline.services.asking import Question
        from timeline.services.chronology import Chronology

        if status and status not in set(Status):
            raise SettingsError(f"status {status!r}: an event is {' or '.join(Status)}")
        question = Question(
            first=_as_typed(from_),
            last=_as_typed(to),
            actors=_names(actor),
            source=source,
            text=text,
            status=status,
            within=within,
            min_confidence=min_confidence,
            as_of=as_of.isoformat() if isinstance(as_of, datetime) else _as_typed(as_of),
        )
        with ExitStack() as opened:  # here, so that a question that cannot be understood is refused here
            chronology = opened.enter_context(Chronology.ask(self.url, question, clock.today()))
            return _until_read(chronology.all(), opened.pop_all())

    def export(
        self,
        path: str | Path,
        *,
        from_: Day = None,
        to: Day = None,
        actor: str | Iterable[str] | None = None,
        source: str = "",
        text: str = "",
        status: str = "",
        within: bool = False,
        min_confidence: float = 0.0,
        as_of: Day = None,
    ) -> int:
        """Write the events that `events` returns to a .csv, .json, .jsonl or .md file, and return their number."""
        from timeline.export.writing import write_events

        events = self.events(
            from_, to, actor, source=source, text=text, status=status, within=within, min_confidence=min_confidence, as_of=as_of
        )
        return write_events(events, path)


def _until_read(events: Iterator[EventRow], opened: ExitStack) -> Iterator[EventRow]:
    with opened:
        yield from events


def _as_typed(day: Day) -> str:
    """Return a date as a person would have typed it: of a moment its day."""
    if isinstance(day, date):
        return (day.date() if isinstance(day, datetime) else day).isoformat()
    return day or ""


def _names(actors: str | Iterable[str] | None) -> tuple[str, ...]:
    """Return names as a tuple; one alone is one name, not its letters."""
    return tuple(filter(None, (actors,) if isinstance(actors, str) else actors or ()))
