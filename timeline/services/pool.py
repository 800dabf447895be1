"""Worker processes that extract: pure functions, a batch of texts in, extractions out; only the parent appends.

Where the system can, workers are forked from a server that has the model loaded (`warm`) and nothing else, no database, no threads: a
worker starts in milliseconds, and the model is in memory once. Elsewhere (macOS, Windows) each worker starts afresh and loads its own.
When a worker dies, the pool is started again and what was under way runs one article at a time; an article that kills its worker alone
yields a problem instead of mentions.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
import sys
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from functools import cache
from itertools import islice
from typing import TYPE_CHECKING

from timeline.extraction.extractor import BATCH, ArticleText, Extraction, Extractor
from timeline.services.language import load_extractor

if TYPE_CHECKING:
    from multiprocessing.context import BaseContext

_KILLED = "the article killed its worker: nothing was found in it; please report it"
_WARM = ("__main__", "timeline.services.warm")
_LARGEST = 150_000
"""Characters of a batch, so that no worker has all the work."""


class Pool:
    """A few processes with a language model each."""

    def __init__(self, workers: int) -> None:
        self._workers = workers
        self._executor = self._start(workers)

    def run(self, texts: Iterable[ArticleText]) -> Iterator[Extraction]:
        """Yield the extractions in order, no more than a few batches ahead."""
        waiting = _batches(iter(texts))
        under_way: deque[tuple[list[ArticleText], Future[list[Extraction]]]] = deque()
        try:
            while True:
                for batch in islice(waiting, 2 * self._workers - len(under_way)):
                    under_way.append((batch, self._submit(batch)))
                if not under_way:
                    return
                batch, future = under_way.popleft()
                try:
                    yield from future.result()
                except BrokenProcessPool:
                    again = [batch, *(other for other, _ in under_way)]
                    under_way.clear()
                    self._restart(self._workers)
                    for article in (article for other in again for article in other):
                        yield self._alone(article)
        finally:
            self._executor.shutdown(cancel_futures=True)

    def _alone(self, article: ArticleText) -> Extraction:
        try:
            return self._submit([article]).result()[0]
        except BrokenProcessPool:
            self._restart(self._workers)
            return Extraction((), (_KILLED,))

    def _submit(self, batch: list[ArticleText]) -> Future[list[Extraction]]:
        with _own_code_only():
            try:
                return self._executor.submit(_extract, batch)
            except BrokenProcessPool:  # it died while nothing was asked of it
                self._restart(self._workers)
                return self._executor.submit(_extract, batch)

    def _restart(self, workers: int) -> None:
        self._executor.shutdown(wait=False, cancel_futures=True)
        self._executor = self._start(workers)

    @staticmethod
    def _start(workers: int) -> ProcessPoolExecutor:
        return ProcessPoolExecutor(workers, mp_context=_context(), initializer=_begin_worker)


def _batches(texts: Iterator[ArticleText]) -> Iterator[list[ArticleText]]:
    """Cut texts into batches, by their number and by their length."""
    batch: list[ArticleText] = []
    length = 0
    for text in texts:
        batch.append(text)
        length += len(text.text)
        if len(batch) >= BATCH or length >= _LARGEST:
            yield batch
            batch, length = [], 0
    if batch:
        yield batch


def _context() -> BaseContext:
    """How workers start. Not by fork from this process: it holds database connections and threads."""
    if sys.platform in ("darwin", "win32") or "forkserver" not in multiprocessing.get_all_start_methods():
        return multiprocessing.get_context("spawn")
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(list(_WARM))
    with _own_code_only():
        _start_server()
    return context


def _start_server() -> None:
    from multiprocessing import forkserver, resource_tracker

    resource_tracker.ensure_running()
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})  # the server takes this over: the keyboard is the parent's
    try:
        forkserver.ensure_running()
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


@contextmanager
def _own_code_only() -> Iterator[None]:
    """Let processes that start here not look for modules in the folder where the user happens to be: a json.py there would be run."""
    held = os.environ.get("PYTHONSAFEPATH")
    os.environ["PYTHONSAFEPATH"] = "1"
    try:
        yield
    finally:
        if held is None:
            del os.environ["PYTHONSAFEPATH"]
        else:
            os.environ["PYTHONSAFEPATH"] = held


def _begin_worker() -> None:
    """Leave the keyboard to the parent, and end with it, however it ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    parent = multiprocessing.parent_process()
    if parent is not None:
        threading.Thread(target=_end_after, args=(parent.join,), daemon=True).start()


def _end_after(wait: Callable[[], None]) -> None:
    wait()
    os._exit(1)


@cache
def of_this_process() -> Extractor:
    """Return the extractor of a worker, or of the server that workers are forked from: loaded once."""
    return load_extractor()


def _extract(batch: list[ArticleText]) -> list[Extraction]:
    return list(of_this_process().extract_many(batch))
