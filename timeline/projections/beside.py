"""Deriving in processes of their own, while this one writes what they send: whole buckets to each, through pipes.

A process is this module run by itself: it begins with nothing of its parent's, is told on its standard input what to do, writes frames of
`marshal` to its standard output, and ends when its parent does.
"""

from __future__ import annotations

import gc
import json
import marshal
import os
import selectors
import signal
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import IO, Any

from sqlalchemy import Engine

from timeline.errors import StoreError
from timeline.projections.derive import Rows, derive

PROCESSES_FROM = 50_000
"""Records from which on it pays to start processes (benchmarks/store.py)."""

_MOST = 4
_LENGTH = 8


def derive_beside(engine: Engine, ends: Sequence[tuple[int, int]], batch: int) -> Iterator[Rows]:
    """Do what `derive` does, as they come in; StoreError where a process is killed."""
    number = min(_MOST, os.cpu_count() or 1)
    url = engine.url.render_as_string(hide_password=False)
    running = [_start({"url": url, "ends": ends[place::number], "batch": batch}) for place in range(number)]
    try:
        with selectors.DefaultSelector() as ready:
            for process in running:
                ready.register(_output(process), selectors.EVENT_READ, process)
            while ready.get_map():
                for key, _ in ready.select():
                    rows = _receive(key.data)
                    if rows is None:
                        ready.unregister(key.fileobj)
                    else:
                        yield rows
    finally:
        for process in running:
            _output(process).close()
            process.kill()
            process.wait()


def is_possible() -> bool:
    """Tell whether there is a Python to run: a program that has one inside need not."""
    return bool(sys.executable)


def _start(task: dict[str, Any]) -> subprocess.Popen[bytes]:
    # -P, or a json.py in the folder where a user happens to be would be run; the package is found where this one was.
    command = [sys.executable, "-P", "-m", __name__]
    found = str(Path(__file__).parents[2])
    paths = [found, *filter(None, [os.environ.get("PYTHONPATH")])]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(paths)}
    process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, bufsize=0, env=environment)  # noqa: S603
    if process.stdin:
        with process.stdin as tell:
            tell.write(json.dumps(task).encode())
    return process


def _output(process: subprocess.Popen[bytes]) -> IO[bytes]:
    if process.stdout is None:
        raise AssertionError("started without a pipe")
    return process.stdout


def _receive(process: subprocess.Popen[bytes]) -> Rows | None:
    """Read what a process sends next; None at its end."""
    length = int.from_bytes(_read(process, _LENGTH))
    frame = _read(process, length)
    if not frame and process.wait() == 0:
        return None
    if len(frame) < length or not frame:
        raise StoreError("a process that derives the read tables was ended: the old ones are in use; repeat the command")
    return Rows(*marshal.loads(frame))  # noqa: S302


def _read(process: subprocess.Popen[bytes], length: int) -> bytes:
    """Read so many bytes, fewer at the end; past the buffers of Python, in which a frame would lie that no selector sees."""
    pieces = []
    while length and (piece := _output(process).read(length)):
        pieces.append(piece)
        length -= len(piece)
    return b"".join(pieces)


def _work() -> None:
    from timeline.log.engines import open_engine, reading
    from timeline.projections.write import read_decisions

    gc.disable()  # rows refer to nothing that refers to them
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # a parent that is interrupted ends this process, too
    task = json.load(sys.stdin)
    engine = open_engine(task["url"])
    with reading(engine) as connection:
        decisions = read_decisions(connection)
    for rows in derive(engine, task["ends"], decisions, task["batch"]):
        frame = marshal.dumps(tuple(rows))
        try:
            sys.stdout.buffer.write(len(frame).to_bytes(_LENGTH))
            sys.stdout.buffer.write(frame)
            sys.stdout.buffer.flush()
        except BrokenPipeError:  # nobody reads any more
            os._exit(1)


if __name__ == "__main__":
    _work()
