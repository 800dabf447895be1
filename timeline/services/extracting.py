"""Extraction in this process or in several, in order, whatever becomes of a worker.

Several processes are started only where there is enough text for them; the model of this process is loaded only where it is used.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import chain

from timeline import settings
from timeline.errors import SettingsError
from timeline.extraction.extractor import ArticleText, Extraction, Extractor, identify, load

WORTH_A_POOL = 150_000
"""Characters of text from which on more processes pay: about what one extracts while they start (`benchmarks/workers.py --start`)."""


def load_extractor() -> Extractor:
    """Load the language model of the settings; SettingsError where it is not installed."""
    try:
        return load(settings.language_model())
    except ValueError as error:
        raise _not_installed(error) from error


def extractor_name() -> str:
    """Return name and version of the extractor without loading its model; SettingsError where that is not installed."""
    try:
        return identify(settings.language_model())
    except ValueError as error:
        raise _not_installed(error) from error


def extract_all(
    texts: Iterable[ArticleText], workers: int, extractor: Callable[[], Extractor], *, worth_a_pool: int = WORTH_A_POOL
) -> Iterator[Extraction]:
    """Yield the extraction of each text, in order; with more than one worker, and text enough, in processes of their own."""
    waiting = iter(texts)
    if workers > 1:
        held, is_enough = _held_back(waiting, worth_a_pool)
        waiting = chain(held, waiting)
        if is_enough:
            from timeline.services.pool import Pool

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


def _not_installed(error: ValueError) -> SettingsError:
    return SettingsError(f"{error} (TIMELINE_MODEL names it)")
