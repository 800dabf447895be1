"""What a long command is at, on stderr, from the first second on: a line that is gone when it ends."""

from __future__ import annotations

from threading import Lock, Timer
from typing import TYPE_CHECKING

from timeline.cli.terminal import console

if TYPE_CHECKING:
    from rich.progress import Progress

SECONDS = 1.0
"""What takes less than this says nothing."""


class Waiting:
    """Shows one piece of work at a time; see `timeline.services.watching.Watcher`."""

    def __init__(self) -> None:
        """Show nothing yet."""
        self._lock = Lock()  # the timer has a thread of its own
        self._timer: Timer | None = None
        self._bar: Progress | None = None
        self._what = ""
        self._done = self._total = 0

    def begin(self, what: str, total: int) -> None:
        """Show it if it has not ended after a second."""
        self._what, self._done, self._total = what, 0, total
        self._timer = Timer(SECONDS, self._show)
        self._timer.daemon = True
        self._timer.start()

    def advance(self, number: int) -> None:
        """Show how much is done."""
        with self._lock:
            self._done += number
            if self._bar is not None:
                self._bar.update(self._bar.task_ids[0], description=self._line())

    def end(self) -> None:
        """Take the line away."""
        with self._lock:
            if self._timer is not None:
                self._timer.cancel()
            self._timer = None
            if self._bar is not None:
                self._bar.stop()
            self._bar = None

    def _show(self) -> None:
        from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

        with self._lock:
            if self._timer is None:
                return
            columns = (SpinnerColumn(), TextColumn("{task.description}"), TimeElapsedColumn())
            self._bar = Progress(*columns, console=console(stderr=True), transient=True, redirect_stdout=False)
            self._bar.add_task(self._line(), total=None)
            self._bar.start()

    def _line(self) -> str:
        if not self._done:
            return self._what
        return f"{self._what}: {self._done:,}{f' of {self._total:,}' if self._total else ''}"
