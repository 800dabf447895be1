"""Verifying with a process beside this one: a chain is a bucket's own, so the last buckets go to the other one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import astuple
from typing import Any

from sqlalchemy import Connection, Engine

from timeline.log import processes
from timeline.log.engines import snapshot
from timeline.log.read import Head, heads
from timeline.log.verify import EVERY, Finding, Verification, verify

_START = 100_000
"""Records that are verified in the time in which a process starts on a busy machine; on a quiet one it is half as many."""


def verify_whole(connection: Connection) -> Verification:
    """Do what `verify` does with all of a log, in two processes where that is quicker."""
    first = _first_beside(heads(connection)) if processes.is_possible() and processes.MOST > 1 else EVERY
    if first == EVERY:
        return verify(connection)
    with processes.beside(connection.engine, __name__, [{"first": first}]) as frames:
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


def _verify(engine: Engine, task: dict[str, Any]) -> Iterator[tuple[Any, ...]]:
    with snapshot(engine) as connection:
        yield astuple(verify(connection, task["first"]))


if __name__ == "__main__":
    processes.work(_verify)
