"""The only place that reads the clock, so that nothing else depends on the present moment.

An instant is an integer: microseconds since 1970-01-01 UTC. A local day is what the user's calendar shows.
"""

from __future__ import annotations

import time
from datetime import UTC, date, datetime, timedelta

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)


def now() -> int:
    """Return the present instant."""
    return time.time_ns() // 1000


def today() -> date:
    """Return the user's local day."""
    return datetime.now().astimezone().date()


def end_of_local_day(day: date) -> int:
    """Return the last instant of a day in the user's time zone; at the two ends of the calendar, where zones run out of days, in UTC."""
    try:
        after = day + timedelta(days=1)
        return to_instant(datetime(after.year, after.month, after.day).astimezone()) - 1
    except (OverflowError, ValueError):
        return to_instant(datetime.combine(day, datetime.max.time(), UTC))


def to_instant(moment: datetime) -> int:
    """Return the instant of a datetime that has a zone; ValueError where it has none."""
    if moment.tzinfo is None:
        raise ValueError(f"{moment.isoformat()} has no time zone")
    return (moment - _EPOCH) // _MICROSECOND


def iso(instant: int) -> str:
    """Write an instant as ISO 8601 in UTC, with microseconds and `Z`."""
    return (_EPOCH + timedelta(microseconds=instant)).strftime("%Y-%m-%dT%H:%M:%S.%fZ")


def minute(instant: int) -> str:
    """Write an instant for a person: `2026-11-22 10:02 UTC`."""
    return (_EPOCH + timedelta(microseconds=instant)).strftime("%Y-%m-%d %H:%M UTC")
