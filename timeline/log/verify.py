"""Verifying a log, with a process beside this one where that is quicker: a chain is a bucket's own, so the last buckets go to the other."""

from __future__ import annotations

from functools import partial
from typing import Any

from sqlalchemy import Connection, Engine

from timeline.log import processes
from timeline.log.check import EVERY, Finding, Verification, check
from timeline.log.read import Head, fetch, heads

_START = 20_000
"""Records that are verified in the time in which a process starts (benchmarks/store.py); where no processor is free it never pays."""


def verify(connection: Connection, first: int = -EVERY, end: int = EVERY) -> Verification:
    """Check the log, or the buckets from `first` and before `end`, over a connection that sees one state of it (`engines.snapshot`)."""
    return check(partial(fetch, connection), connection.dialect.name, first, end)


def verify_whole(connection: Connection) -> Verification:
    """Do what `verify` does with all of a log, in two processes where that is quicker."""
    first = _first_beside(heads(connection)) if processes.is_possible() and processes.MOST > 1 else EVERY
    if first == EVERY:
        return verify(connection)
    with processes.beside("timeline.log.verify_beside", [_reached(connection.engine) | {"first": first}]) as frames:
        here = verify(connection, end=first)
        [(records, texts, findings)] = frames
    there = tuple(Finding(*finding) for finding in findings)
    return Verification(here.records + records, here.texts + texts, (*here.findings, *there))


def _first_beside(ends: list[Head]) -> int:
    """Return the bucket from which on it pays to verify in another process, EVERY where it does not."""
    left = (sum(end.seq for end in ends) - _START) // 2
    first = EVERY
    for end in reversed(ends):
        if left < end.seq:
            break
        left -= end.seq
        first = end.bucket
    return first


def _reached(engine: Engine) -> dict[str, Any]:
    """Say how the driver alone reaches an engine's database."""
    if engine.dialect.name == "sqlite":
        [file], options = engine.dialect.create_connect_args(engine.url)
        return {"file": file, "is_uri": options.get("uri", False)}
    return {"server": engine.url.set(drivername="postgresql").render_as_string(hide_password=False)}
