"""From the words of a question to a filter: dates as people write them, names of actors, instants.

Relative words are read against the user's local day; `--as-of DATE` is the end of that local day.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import Connection

from timeline import clock
from timeline.dates import EdtfDate
from timeline.errors import InvalidDate, InvalidInstant, SettingsError, UnreadableDate
from timeline.identity.decisions import Decisions
from timeline.log.cuts import cut_at
from timeline.model.ids import BUCKETS
from timeline.queries.actors import rarest_first
from timeline.queries.filters import EventFilter
from timeline.services.naming import actor_keys
from timeline.services.seals import cut_asked

_WITH_TIME = re.compile(r"\d{4}-?\d\d-?\d\d[T ]\d")
_FIRST_DAY, _LAST_DAY = 1, date.max.toordinal()
"""The days that can be instants; nothing was known before the first, and nothing changes after the last."""


@dataclass(frozen=True, slots=True)
class Question:
    """A chronology as asked for on the command line."""

    first: str = ""
    last: str = ""
    actors: tuple[str, ...] = ()
    source: str = ""
    text: str = ""
    status: str = ""
    within: bool = False
    min_confidence: float = 0.0
    as_of: str = ""


def to_filter(connection: Connection, decisions: Decisions, asked: Question, today: date) -> EventFilter:
    """Return the filter for a question; DateError, NotFound or AmbiguousActor where it cannot be understood."""
    first, last = period_asked(asked.first, asked.last, today)
    if not 0 <= asked.min_confidence <= 1:
        raise SettingsError(f"--min-confidence {asked.min_confidence}: a confidence lies between 0 and 1")
    at = instant_asked(asked.as_of, today, connection)
    then = decisions_until(decisions, at)
    return EventFilter(
        first=first,
        last=last,
        actors=rarest_first(connection, (actor_keys(connection, then, name, surnames=True, as_of=at) for name in asked.actors)),
        source=asked.source,
        text=asked.text,
        status=asked.status,
        within=asked.within,
        min_confidence=round(asked.min_confidence * 1000),
        as_of=at,
    )


def decisions_until(decisions: Decisions, at: int | None) -> Decisions:
    """Return what people had decided by an instant, all of it without one: a name stands for who it stood for then."""
    return decisions if at is None else Decisions(decision for decision in decisions.all if decision.at <= at)


def period_asked(first: str, last: str, today: date) -> tuple[int | None, int | None]:
    """Return the first and last day of what `--from` and `--to` say: a month begins with its first day and ends with its last."""
    start = _read(first, today) if first else None
    end = _read(last, today) if last else None
    if start is not None and start.earliest is None:
        raise UnreadableDate(first, "it has no beginning, so nothing can start from it")
    if end is not None and end.latest is None:
        raise UnreadableDate(last, "it has no end, so nothing can end with it")
    low, high = (start.earliest if start else None), (end.latest if end else None)
    if low is not None and high is not None and low > high:
        raise SettingsError(f"from {first} to {last}: that ends before it begins; swap --from and --to")
    return low, high


def instant_asked(text: str, today: date, connection: Connection) -> int | None:
    """Return the instant of `--as-of`: a day (its end, local time), an instant with a zone, or that of a seal or manifest."""
    asked = text.strip()
    if not asked:
        return None
    if (cut := cut_asked(connection, asked)) is not None:
        return cut.at
    if _WITH_TIME.match(asked) or ":" in asked:
        try:
            return clock.to_instant(datetime.fromisoformat(asked.removesuffix(" UTC") + "+00:00" if asked.endswith(" UTC") else asked))
        except ValueError as error:
            raise InvalidInstant(asked, str(error)) from error
    found = _read(asked, today)
    if found.latest is None:
        raise InvalidInstant(asked, "it has no last day")
    return clock.end_of_local_day(date.fromordinal(min(max(found.latest, _FIRST_DAY), _LAST_DAY)))


def starts_after(connection: Connection, text: str, today: date) -> list[int]:
    """Return for each bucket the seq after which `log --since` begins: the end of a cut, or of what was there at an instant."""
    cut = cut_asked(connection, text.strip()) if text.strip() else None
    if cut is not None:
        return [seq for seq, _ in cut.heads]
    at = instant_asked(text, today, connection)
    return [0] * BUCKETS if at is None else [seq for seq, _ in cut_at(connection, at).heads]


def _read(text: str, today: date) -> EdtfDate:
    """Read a date as typed. The grammar of words takes a tenth of a second to load, which EDTF need not pay."""
    try:
        return EdtfDate.parse(text.strip())
    except InvalidDate:
        from timeline.temporal.typed import read

        return read(text, today).date
