"""Options that several commands share, and the state that goes with every command."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from timeline import settings

if TYPE_CHECKING:
    from sqlalchemy import Engine

    from timeline.services.asking import Question
    from timeline.services.decision import By as Decider

_PATHS = "paths"
"""The parameter of `ingest` that names files."""

MOST = 1_000_000_000
"""The greatest --limit."""


@dataclass(frozen=True, slots=True)
class Session:
    """What the options before the command say."""

    url: str


class Match(StrEnum):
    """How a date has to lie to what is asked for."""

    OVERLAPS = "overlaps"
    WITHIN = "within"


class StatusOption(StrEnum):
    """Whether something was done or is to come."""

    HAPPENED = "happened"
    PLANNED = "planned"


class FormatOption(StrEnum):
    """How a chronology is printed."""

    TABLE = "table"
    CSV = "csv"
    JSON = "json"
    JSONL = "jsonl"
    MD = "md"


class ByUnit(StrEnum):
    """The length of the periods that a chronology is counted in."""

    YEAR = "year"
    QUARTER = "quarter"
    MONTH = "month"
    DAY = "day"


class PeriodFormat(StrEnum):
    """How the view per period is printed."""

    TABLE = "table"
    CSV = "csv"
    JSON = "json"
    JSONL = "jsonl"


class LogFormat(StrEnum):
    """How the log is printed."""

    TABLE = "table"
    CLOUDEVENTS = "cloudevents"


From = Annotated[
    str, typer.Option("--from", metavar="DATE", help="From this date on: EDTF or words, like 2024-06, 'June 2024', 'last month'.")
]
To = Annotated[str, typer.Option("--to", metavar="DATE", help="Up to and including this date.")]
ActorFilter = Annotated[
    list[str] | None, typer.Option("--actor", metavar="NAME", help="Only with this actor; repeat it to ask for all of them.")
]
Source = Annotated[str, typer.Option("--source", metavar="TEXT", help="Only from sources whose name holds this text.")]
Words = Annotated[str, typer.Option("--text", metavar="WORDS", help="Only where title or quotes hold all these words.")]
StatusFilter = Annotated[StatusOption | None, typer.Option("--status", help="Only what happened, or only what is planned.")]
MatchFilter = Annotated[
    Match, typer.Option("--match", help="overlaps: also what possibly lies in the period, marked; within: only what surely does.")
]
AsOf = Annotated[
    str,
    typer.Option(
        "--as-of", metavar="DATE|INSTANT|SEAL", help="As it was known then: the end of a local day, an instant with a zone, a seal."
    ),
]
By = Annotated[str, typer.Option("--by", metavar="NAME", help="Who decides this.", show_default="the login name")]
Reason = Annotated[str, typer.Option("--reason", metavar="TEXT", help="Why; kept with the decision and shown in the history.")]
MinConfidence = Annotated[float, typer.Option("--min-confidence", metavar="0..1", help="Only events of at least this confidence.")]


def session(context: typer.Context) -> Session:
    """Return what was said before the command; wrong usage where what was said after it is no text (file names may be none)."""
    for name, value in context.params.items():
        for text in value if isinstance(value, (list, tuple)) else (value,):
            if isinstance(text, str) and name != _PATHS and not _is_text(text):
                raise typer.BadParameter(f"{text!r} holds bytes that are no text in this terminal's encoding: type it anew")
    found = context.find_object(Session)
    return found if found is not None else Session(settings.database_url())


def _is_text(text: str) -> bool:
    """Tell whether an argument is text: bytes that do not fit the locale come as half characters, which no database takes."""
    return not any("\ud800" <= char <= "\udfff" for char in text)


@contextmanager
def opened(context: typer.Context, *, make: bool = False) -> Iterator[Engine]:
    """Open the database to write into it, with `make` made where there is none, and close it at the end."""
    from timeline.services.database import closing, open_to_write

    with closing(open_to_write(session(context).url, make=make)) as engine:
        yield engine


def decided(by: str, reason: str) -> Decider:
    """Return who decides, and why."""
    from timeline.services.decision import By as Decider

    return Decider(author(by), reason.strip())


@contextmanager
def deciding(context: typer.Context, by: str, reason: str, *, make: bool = False) -> Iterator[tuple[Engine, Decider]]:
    """Open the database for a decision of a person, and say whose it is."""
    with opened(context, make=make) as engine:
        yield engine, decided(by, reason)


def author(by: str) -> str:
    """Return who decides: as said, or the login name."""
    return by.strip() or settings.login_name()


def question(
    first: str,
    last: str,
    actors: list[str] | None,
    source: str,
    words: str,
    status: StatusOption | None,
    match: Match,
    as_of: str,
    min_confidence: float,
) -> Question:
    """Collect the filters of a chronology."""
    from timeline.services.asking import Question

    return Question(
        first=first,
        last=last,
        actors=tuple(actors or ()),
        source=source,
        text=words,
        status=status.value if status else "",
        within=match is Match.WITHIN,
        min_confidence=min_confidence,
        as_of=as_of,
    )
