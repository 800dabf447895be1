"""Processes that work beside this one on the same database, for what is too much for one.

Each is a module run by itself: it begins with nothing of its parent's, is told on its standard input what to do, writes frames of
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
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any

from timeline.errors import StoreError

MOST = min(4, os.cpu_count() or 1)
"""How many are at work at most."""

_LENGTH = 8


def is_possible() -> bool:
    """Tell whether there is a Python to run: a program that has one inside need not."""
    return bool(sys.executable)


@contextmanager
def beside(module: str, tasks: Sequence[dict[str, Any]]) -> Iterator[Iterator[Any]]:
    """Start a process for each task, and yield what they send, as it comes in; StoreError where one is killed."""
    running = [_start(module, task) for task in tasks]
    try:
        yield _receive_all(running)
    finally:
        for process in running:
            _output(process).close()
            process.kill()
            process.wait()


def work(do: Callable[[dict[str, Any]], Iterable[Any]]) -> None:
    """Be such a process: do the task, send what comes of it, and end."""
    gc.disable()  # rows refer to nothing that refers to them
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # a parent that is interrupted ends this process, too
    for item in do(json.load(sys.stdin)):
        frame = marshal.dumps(item)
        try:
            sys.stdout.buffer.write(len(frame).to_bytes(_LENGTH))
            sys.stdout.buffer.write(frame)
            sys.stdout.buffer.flush()
        except BrokenPipeError:  # nobody reads any more
            os._exit(1)
    os._exit(0)  # to take apart what was kept in memory took a seventh of the time (benchmarks/store.py)


def _start(module: str, task: dict[str, Any]) -> subprocess.Popen[bytes]:
    # -P, or a json.py in the folder where a user happens to be would be run; the package is found where this one was.
    command = [sys.executable, "-P", "-m", module]
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


def _receive_all(running: Sequence[subprocess.Popen[bytes]]) -> Iterator[Any]:
    with selectors.DefaultSelector() as ready:
        for process in running:
            ready.register(_output(process), selectors.EVENT_READ, process)
        while ready.get_map():
            for key, _ in ready.select():
                frame = _receive(key.data)
                if frame:
                    yield marshal.loads(frame)  # noqa: S302
                else:
                    ready.unregister(key.fileobj)


def _receive(process: subprocess.Popen[bytes]) -> bytes:
    """Read what a process sends next; nothing at its end."""
    length = int.from_bytes(_read(process, _LENGTH))
    frame = _read(process, length)
    if not frame and process.wait() == 0:
        return b""
    if len(frame) < length or not frame:
        raise StoreError("a process that this one had started was ended: nothing has changed; repeat the command")
    return frame


def _read(process: subprocess.Popen[bytes], length: int) -> bytes:
    """Read so many bytes, fewer at the end; past the buffers of Python, in which a frame would lie that no selector sees."""
    pieces = []
    while length and (piece := _output(process).read(length)):
        pieces.append(piece)
        length -= len(piece)
    return b"".join(pieces)
