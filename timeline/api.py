"""The Python interface: one object on one database.

from timeline import Timeline

with_proof = Timeline.open("sqlite:///timeline.db")
with_proof.ingest("articles/")
for event in with_proof.events(from_="2024-06", to="2024-12", actor="North Korea"):
    print(event.date, event.title)
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from timeline import clock, settings

if TYPE_CHECKING:
    from timeline.queries.rows import EventRow
    from timeline.services.outcomes import Summary


@dataclass(frozen=True, slots=True)
class Timeline:
    """A timeline database. Every method raises a `TimelineError` for what a user can cause or meet."""

    url: str

    @classmethod
    def open(cls, url: str = "") -> Timeline:
        """Open a database, created or upgraded where needed; without a URL the one that the command line takes."""
        from timeline.services.database import initialize

        chosen = url or settings.database_url()
        initialize(chosen)
        return cls(chosen)

    def ingest(self, path: str | Path, *, published: str = "", publisher: str = "", url: str = "", encoding: str = "") -> Summary:
        """Read a text file, a folder or a .jsonl file; problems are in the summary, none is raised for a bad article."""
        import sys

        from timeline.services.ingest import ingest_into
        from timeline.services.inputs import published_day, read_inputs
        from timeline.sources import ReadOptions

        day = published_day(published, clock.today())
        options = ReadOptions(published=day, publisher=publisher, url=url, encoding=encoding)
        return ingest_into(self.url, read_inputs([str(path)], options, sys.stdin.buffer), lambda _: None)

    def record(
        self,
        title: str,
        date: str,
        *,
        actors: Sequence[str] = (),
        place: str = "",
        source: str = "",
        quote: str = "",
        status: str = "happened",
        by: str = "",
        reason: str = "",
    ) -> str:
        """Put an event on the timeline by hand and return its id; `date` is EDTF or words."""
        from timeline.model.mentions import Status
        from timeline.services.database import closing, open_to_write
        from timeline.services.deciding import NewEvent, record_event
        from timeline.services.decision import By

        new = NewEvent(title, date, tuple(actors), place, source, quote, Status(status))
        with closing(open_to_write(self.url)) as engine:
            return record_event(engine, new, By(by or settings.login_name(), reason), clock.today()).subject

    def events(
        self, from_: str = "", to: str = "", actor: str | Iterable[str] = (), *, as_of: str = "", within: bool = False
    ) -> Iterator[EventRow]:
        """Yield the events between two dates, in the order of their dates; of several actors, those with all of them."""
        from timeline.services.asking import Question
        from timeline.services.chronology import Chronology

        actors = (actor,) if isinstance(actor, str) else tuple(actor)
        question = Question(first=from_, last=to, actors=tuple(filter(None, actors)), as_of=as_of, within=within)
        with Chronology.ask(self.url, question, clock.today()) as chronology:
            yield from chronology.all()

    def export(self, path: str | Path, *, from_: str = "", to: str = "", actor: str | Iterable[str] = ()) -> int:
        """Write a chronology to a .csv, .json, .jsonl or .md file and return the number of events."""
        from timeline.export.writing import write_events

        return write_events(self.events(from_, to, actor), path)
