"""Extraction in this process or in several, in order, whatever becomes of a worker.

Workers are pure functions: a text goes in, an extraction comes out, and only the parent appends. When a worker dies, its pool is started
again and what was under way runs one article at a time; an article that kills its worker alone yields a problem instead of mentions.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from functools import cache
from itertools import islice

from timeline import settings
from timeline.errors import SettingsError
from timeline.extraction.extractor import BATCH, ArticleText, Extraction, Extractor, load

_KILLED = "the article killed its worker: nothing was found in it; please report it"


def load_extractor() -> Extractor:
    """Load the language model of the settings; SettingsError where it is not installed."""
    try:
        return load(settings.language_model())
    except ValueError as error:
        raise SettingsError(f"{error} (TIMELINE_MODEL names it)") from error


def extract_all(texts: Iterable[ArticleText], workers: int, extractor: Extractor) -> Iterator[Extraction]:
    """Yield the extraction of each text, in order; with more than one worker in processes of their own."""
    if workers <= 1:
        yield from extractor.extract_many(texts)
    else:
        yield from _Pool(workers).run(texts)


class _Pool:
    """A few processes with a language model each."""

    def __init__(self, workers: int) -> None:
        self._workers = workers
        self._executor = self._start(workers)

    def run(self, texts: Iterable[ArticleText]) -> Iterator[Extraction]:
        """Yield the extractions in order, no more than a few batches ahead."""
        waiting = iter(texts)
        under_way: deque[tuple[list[ArticleText], Future[list[Extraction]]]] = deque()
        size = max(1, BATCH // 2)
        try:
            while True:
                while len(under_way) < 2 * self._workers and (batch := list(islice(waiting, size))):
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
        # Not fork: the parent holds database connections and threads.
        return ProcessPoolExecutor(workers, mp_context=multiprocessing.get_context("spawn"), initializer=_begin_worker)


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
def _of_this_worker() -> Extractor:
    return load_extractor()


def _extract(batch: list[ArticleText]) -> list[Extraction]:
    return list(_of_this_worker().extract_many(batch))
