"""Projecting: all of the log into new tables, and then ten articles more, at growing sizes.

Beside the clock stands the processor time of this process and of those that it starts: on a machine that others use, too, that is what
stays the same. The increments are written by a log that has grown, so their cost shows whether it hangs on what is there.
"""

from __future__ import annotations

import random
import resource
import statistics
import time
from pathlib import Path

from sqlalchemy import Engine
from store_data import article
from store_read import fill

from timeline.log.append import append
from timeline.log.engines import retrying
from timeline.projections.catch_up import catch_up

_ARTICLES, _EACH, _TIMES = 10, 100, 5


def measure(url: str, events: int) -> dict[str, float]:
    """Return what a projection from zero and the increments after it cost."""
    engine = fill(url, events)
    clock, own, children = time.perf_counter(), time.process_time(), _of_children()
    catch_up(engine)
    taken = time.perf_counter() - clock
    found = {
        "events a second": events / taken,
        "processor time here, µs an event": (time.process_time() - own) / events * 1e6,
        "processor time of its processes, µs an event": (_of_children() - children) / events * 1e6,
        "memory here at most, MB": _megabytes(),
        "memory of a process at most, MB": resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024,
    }
    taken_more, cost_more = zip(*(_increment(engine, events, number) for number in range(_TIMES)), strict=True)
    more = _ARTICLES * _EACH
    found["1,000 events more, ms"] = statistics.median(taken_more) * 1000
    found["1,000 events more, processor time here, µs an event"] = statistics.median(cost_more) / more * 1e6
    engine.dispose()
    return found


def _increment(engine: Engine, events: int, number: int) -> tuple[float, float]:
    """Append ten new articles; return the seconds and the processor time that they take to be projected."""
    dice = random.Random(number)
    new = [article(events + number * _ARTICLES + place, _EACH, dice) for place in range(_ARTICLES)]
    drafts = [draft for _, _, some in new for draft in some]
    texts = {id_: text for id_, text, _ in new}
    retrying(engine, lambda connection: append(connection, drafts, author="benchmark", texts=texts))
    start, own = time.perf_counter(), time.process_time()
    catch_up(engine)
    return time.perf_counter() - start, time.process_time() - own


def _of_children() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def _megabytes() -> float:
    """The most memory that this process ever held."""
    lines = Path("/proc/self/status").read_text(encoding="ascii").splitlines()
    return next(int(line.split()[1]) / 1024 for line in lines if line.startswith("VmHWM:"))
