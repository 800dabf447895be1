"""Processes that do one thing to a database until they are done or killed, forked from the test: no start-up to wait for.

What a child has been told is committed it writes to a pipe, one word a line, after the commit: these are the acknowledged records.
"""

import multiprocessing
import os
import signal
import time
from collections.abc import Callable

from sqlalchemy import Engine

from timeline.log.engines import open_engine

_fork = multiprocessing.get_context("fork")


class Child:
    """A forked process with a pipe for what it acknowledges."""

    def __init__(self, work: Callable[[Engine, Callable[[str], None]], None], url: str) -> None:
        self._pipe, into = os.pipe()
        self.process = _fork.Process(target=_run, args=(work, url, into), daemon=True)
        self.process.start()
        os.close(into)

    def kill(self, after: float) -> list[str]:
        """Kill it after some seconds, if it still lives, and return what it had acknowledged."""
        time.sleep(after)
        if self.process.pid and self.process.is_alive():
            os.kill(self.process.pid, signal.SIGKILL)
        return self.finish(code=None)

    def finish(self, code: int | None = 0, seconds: float = 120) -> list[str]:
        """Wait for its end and return what it acknowledged."""
        with os.fdopen(self._pipe) as pipe:  # to the end, or the child would wait for a full pipe
            said = pipe.read().split("\n")[:-1]
        self.process.join(seconds)
        assert self.process.exitcode is not None, "it hangs"
        assert code is None or self.process.exitcode == code, (self.process.exitcode, said[-1:])
        return said


def _run(work: Callable[[Engine, Callable[[str], None]], None], url: str, into: int) -> None:
    try:
        work(open_engine(url), lambda word: os.write(into, f"{word}\n".encode()))
    except BaseException as error:  # noqa: BLE001
        os.write(into, f"{type(error).__name__}: {error}\n".encode())
        os._exit(1)
    os._exit(0)
