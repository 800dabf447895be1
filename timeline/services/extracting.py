"""Extraction in this process or in several, in order, whatever becomes of a worker.

Several processes are started only where there is enough text for them; the model of this process is loaded only where it is used.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import chain

from timeline.extraction.extractor import ArticleText, Extraction, Extractor
from timeline.services.pool import Pool

WORTH_A_POOL = 150_000
"""Characters of text from which on more processes pay: about what one extracts while they start (`benchmarks/workers.py --start`)."""


def extract_all(
    texts: Iterable[ArticleText], workers: int, extractor: Callable[[], Extractor], *, worth_a_pool: int = WORTH_A_POOL
) -> Iterator[Extraction]:
    """Yield the extraction of each text, in order; with more than one worker, and text enough, in processes of their own."""
    waiting = iter(texts)
    if workers > 1:
        held, is_enough = _held_back(waiting, worth_a_pool)
        waiting = chain(held, waiting)
        if is_enough:
            yield from Pool(workers).run(waiting)
            return
    yield from extractor().extract_many(waiting)


def _held_back(texts: Iterator[ArticleText], worth: int) -> tuple[list[ArticleText], bool]:
    """Take texts until they are worth a pool; tell whether they are."""
    held: list[ArticleText] = []
    length = 0
    for text in texts:
        held.append(text)
        length += len(text.text)
        if length >= worth:
            return held, True
    return held, False
