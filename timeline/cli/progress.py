"""Progress of an ingest on stderr: a line for each problem and surprise, a bar from a few articles on."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from rich.progress import BarColumn, MofNCompleteColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

from timeline.cli.terminal import console, plural, tell
from timeline.export.terminal import sanitize
from timeline.model.articles import Problem
from timeline.services.inputs import count_inputs
from timeline.services.outcomes import Outcome
from timeline.services.watching import watched_by

FEW = 5
"""Articles up to which no bar is drawn."""


class IngestProgress:
    """Takes the outcomes of an ingest one by one."""

    def __init__(self, bar: Progress | None) -> None:
        """Report on stderr, and on the bar where there is one."""
        self._bar = bar
        self._task = bar.add_task("reading", total=None) if bar else None

    def set_total(self, total: int | None) -> None:
        """Say how many articles there are, if that is known."""
        if self._bar is not None and self._task is not None:
            self._bar.update(self._task, total=total)

    def stop(self) -> None:
        """Take the bar away."""
        if self._bar is not None:
            self._bar.stop()

    def report(self, item: Outcome | Problem) -> None:
        """Take an outcome: problems and what was not simply new are said in a line."""
        if isinstance(item, Problem):
            self._say(f"{item.source}{f', {item.place}' if item.place else ''}: {item.message}")
        else:
            for problem in item.problems:
                self._say(f"{item.source}: {problem}")
            if line := _surprise(item):
                self._say(f"{item.source}: {line}")
            if item.unused:
                kept = " and ".join(item.unused)
                stay, them = ("stay", "them") if len(item.unused) > 1 else ("stays", "it")
                self._say(f"{item.source}: known already; its {kept} {stay} as known: `timeline correct {item.article[:8]}` changes {them}")
            for told in item.gone:
                self._say(f"{item.source}: not found any more: {told}")
        if self._bar is not None and self._task is not None:
            self._bar.advance(self._task)

    def report_found(self, item: Outcome | Problem) -> None:
        """Take an outcome of a dry run: what was found goes to stdout."""
        self.report(item)
        if isinstance(item, Outcome):
            sys.stdout.write(f"{sanitize(item.source)}   published {item.published or 'unknown'}   {sanitize(item.title)}\n")
            for mention in item.found:
                date = mention.date.value if mention.date else "undated"
                actors = ", ".join(actor.name for actor in mention.actors)
                sys.stdout.write(f"    {date:<12} {sanitize(mention.title)}{f'   ({sanitize(actors)})' if actors else ''}\n")

    def _say(self, line: str) -> None:
        if self._bar is not None:
            self._bar.console.print(sanitize(line), markup=False, highlight=False, soft_wrap=True)
        else:
            tell(line)


def _surprise(item: Outcome) -> str:
    if item.what == "sighted":
        return "known already; that it stands here too is noted" + (
            f"; {plural(item.mentions, 'dated mention')} now" if item.mentions else ""
        )
    if item.what == "again" and (item.fresh or item.gone):
        return f"{plural(item.mentions, 'dated mention')} now, {item.fresh} of all not known before, {len(item.gone)} not found any more"
    if item.what == "corrected":
        return f"known already; published corrected to {item.published}, {plural(item.mentions, 'dated mention')} now"
    if item.what == "withdrawn":
        return "known already, and retracted: it stays so until `timeline restore`"
    return ""


@contextmanager
def reading_progress(paths: Sequence[str] | None) -> Iterator[IngestProgress]:
    """Show a bar on a terminal where there are more than a few articles."""
    if not sys.stderr.isatty():
        yield IngestProgress(None)
        return
    total = count_inputs(paths) if paths is not None else None
    if total is not None and total <= FEW:
        yield IngestProgress(None)
        return
    columns = (SpinnerColumn(), TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=console(stderr=True), transient=True) as bar, watched_by(None):  # one line at a time
        progress = IngestProgress(bar)
        progress.set_total(total)
        yield progress
