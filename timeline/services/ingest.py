"""Articles in: read, extracted, appended, matched.

An article is appended with all that was found in it in one transaction: after a crash it is there whole or not at all, and the same
command again goes on where it stopped. Extraction is pure; only this process appends.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from itertools import chain
from pathlib import Path
from typing import BinaryIO

from sqlalchemy import Connection, Engine

from timeline import settings
from timeline.extraction.extractor import ArticleText, Extraction, Extractor
from timeline.log.append import Draft, append
from timeline.log.engines import reading, retrying
from timeline.log.read import read_stream, read_text
from timeline.model.articles import Article, Origin, Problem, Published
from timeline.model.ids import article_stream, mention_id, record_id
from timeline.model.mentions import Mention
from timeline.model.records import ArticleAdded, ArticleCorrected, ArticleExtracted, ArticleSighted, EventMentioned, to_data
from timeline.projections.article_view import ArticleView, view_article
from timeline.projections.catch_up import catch_up
from timeline.services.database import closing, open_to_write
from timeline.services.days import day_of
from timeline.services.extracting import extract_all, load_extractor
from timeline.services.matching import match_mentions
from timeline.sources import ReadOptions, read_path
from timeline.sources import read_stream as read_bytes
from timeline.temporal import Bounds
from timeline.temporal.typed import read as read_typed


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one article. `what` is added, known, sighted, corrected or withdrawn; `mentions` counts the dated ones."""

    source: str
    article: str
    what: str
    title: str = ""
    published: str = ""
    mentions: int = 0
    undated: int = 0
    problems: tuple[str, ...] = ()
    found: tuple[Mention, ...] = ()


@dataclass(slots=True)
class Summary:
    """The sum of a run."""

    added: int = 0
    known: int = 0
    sighted: int = 0
    corrected: int = 0
    withdrawn: int = 0
    mentions: int = 0
    undated: int = 0
    joined: int = 0
    problems: list[Problem] = field(default_factory=list)

    def take(self, outcome: Outcome) -> None:
        """Count one article."""
        setattr(self, outcome.what, getattr(self, outcome.what) + 1)
        self.mentions += outcome.mentions
        self.undated += outcome.undated
        self.problems += [Problem(outcome.source, "", message) for message in outcome.problems]


Report = Callable[[Outcome | Problem], None]


def published_day(text: str, today: date) -> str:
    """Return the ISO day of `--published`, "" where it is not given; a DateError where it is no single day."""
    return day_of(read_typed(text, today)) if text else ""


def count_inputs(paths: Iterable[str]) -> int | None:
    """Return how many articles there are about, None where that is not known before they are read."""
    total = 0
    for path in map(Path, paths):
        if str(path) == "-":
            return None
        files = [path] if path.is_file() else [item for item in path.rglob("*") if item.is_file()] if path.is_dir() else []
        for file in files:
            if file.suffix.lower() in (".jsonl", ".ndjson"):
                with file.open("rb") as lines:
                    total += sum(1 for line in lines if line.strip())
            else:
                total += 1
    return total


def read_inputs(paths: Iterable[str], options: ReadOptions, stdin: BinaryIO) -> Iterator[Article | Problem]:
    """Read files, folders and `-`, in the order given."""
    for path in paths:
        yield from read_bytes(stdin, options) if path == "-" else read_path(Path(path), options)


def ingest_into(url: str, items: Iterable[Article | Problem], report: Report, workers: int = 1) -> Summary:
    """Open a database, made where there is none, and ingest into it."""
    with closing(open_to_write(url)) as engine:
        return ingest(engine, items, report, workers=workers)


def ingest(
    engine: Engine, items: Iterable[Article | Problem], report: Report, *, workers: int = 1, author: str = settings.PROGRAM
) -> Summary:
    """Append every article that is new, with its mentions, and match them; one bad article never stops the others."""
    run = _Run(engine, report, author)
    under_way: deque[Article] = deque()

    def texts() -> Iterator[ArticleText]:
        for article in run.new_ones(items):
            under_way.append(article)
            yield ArticleText(article.text, reference_of(article.published), article.title)

    try:
        for found in extract_lazily(texts(), workers, run.extractor):
            run.add(under_way.popleft(), found)
        for article in run.again:
            run.meet_again(article)
    finally:
        catch_up(engine)
    run.summary.joined = match_mentions(engine, author)
    return run.summary


class _Run:
    """One ingest: what it has seen, and the sum of it."""

    def __init__(self, engine: Engine, report: Report, author: str) -> None:
        self.engine = engine
        self.author = author
        self.summary = Summary()
        self.again: list[Article] = []
        self.extractor = cache(load_extractor)
        self._report = report
        self._seen: set[str] = set()

    def new_ones(self, items: Iterable[Article | Problem]) -> Iterator[Article]:
        """Yield the articles that the log does not hold; deal with problems and with those it does."""
        for item in items:
            if isinstance(item, Problem):
                self.summary.problems.append(item)
                self._report(item)
            elif item.id in self._seen:
                self.again.append(item)  # the first of them may still be under way
            elif _view(self.engine, item.id) is not None:
                self._seen.add(item.id)
                self.meet_again(item)
            else:
                self._seen.add(item.id)
                yield item

    def add(self, item: Article, found: Extraction) -> None:
        """Append a new article with what was found in it, in one transaction."""
        drafts = [Draft(article_stream(item.id), _added(item)), *extraction_drafts(item.id, item.published, self.extractor(), found)]
        retrying(self.engine, lambda connection: append(connection, drafts, author=self.author, texts={item.id: item.text}))
        self._take(_outcome(item, "added", found))

    def meet_again(self, item: Article) -> None:
        """Take the same text once more: nothing new, another place where it stands, or a date that was missing."""
        view = _view(self.engine, item.id)
        if view is None:
            raise AssertionError(f"{item.id} was appended and is not there")
        what, drafts = _what_is_new(item, view)
        dated = undated = 0
        if drafts:
            retrying(self.engine, lambda connection: append(connection, drafts, author=self.author))
            after = _view(self.engine, item.id) or view
            if after.published["day"] != view.published["day"] and not view.withdrawn:
                dated, undated = extract_again(self.engine, item.id, self.extractor(), self.author)
            view = after
        self._take(Outcome(item.source, item.id, what, view.title, view.published["day"], dated, undated))

    def _take(self, outcome: Outcome) -> None:
        self.summary.take(outcome)
        self._report(outcome)


def _what_is_new(item: Article, view: ArticleView) -> tuple[str, list[Draft]]:
    """Return what to say of a text that is known, and the records that add to what is known of it."""
    what, drafts = "known", list[Draft]()
    names = {(view.source, view.url), *((sighting["source"], sighting["url"]) for sighting in view.sightings)}
    if (item.source, item.url) not in names:
        what = "sighted"
        sighted = ArticleSighted(item.id, item.source, item.url, item.publisher, item.published, item.raw_sha256)
        drafts.append(Draft(article_stream(item.id), sighted))
    by_option = item.published.origin is Origin.GIVEN and item.published.rule == "option"
    if by_option and item.published.day != view.published["day"]:
        what = "corrected"
        reason = f"published given again: {item.published.day}"
        drafts.append(Draft(article_stream(item.id), ArticleCorrected(item.id, item.published, None, None, None, reason)))
    return ("withdrawn" if view.withdrawn else what), drafts


def extract_lazily(texts: Iterator[ArticleText], workers: int, extractor: Callable[[], Extractor]) -> Iterator[Extraction]:
    """Extract as `extract_all` does, without loading a model where there is nothing to extract."""
    first = next(texts, None)
    if first is not None:
        yield from extract_all(chain([first], texts), workers, extractor())


def preview(items: Iterable[Article | Problem], report: Report) -> Summary:
    """Read and extract without a database: what an ingest would find."""
    summary = Summary()
    extractor: Extractor | None = None
    for item in items:
        if isinstance(item, Problem):
            summary.problems.append(item)
            report(item)
            continue
        extractor = extractor or load_extractor()
        found = extractor.extract(item.text, reference_of(item.published), item.title)
        outcome = _outcome(item, "added", found)
        summary.take(outcome)
        report(outcome)
    return summary


def reference_of(published: Published) -> date | Bounds | None:
    """Return what time expressions are resolved against: the day of publication, its bounds, or nothing."""
    if published.day:
        return date.fromisoformat(published.day)
    after = date.fromisoformat(published.after) if published.after else None
    before = date.fromisoformat(published.before) if published.before else None
    return Bounds(after, before) if after or before else None


def extraction_drafts(article: str, published: Published, extractor: Extractor, found: Extraction) -> list[Draft]:
    """Return the records of an extraction: each mention, and the list of those that hold now."""
    stream = article_stream(article)
    name = f"{extractor.name} {extractor.version}"
    drafts = []
    for mention in found.mentions:
        place = mention.date or (mention.undated if mention.undated and mention.undated.phrase else None)
        span = (place.start, place.end) if place else None
        id_ = mention_id(article, span, (mention.trigger.start, mention.trigger.end))
        drafts.append(Draft(stream, EventMentioned(id_, article, mention, name)))
    holding = tuple(record_id(stream, draft.payload.type, to_data(draft.payload)) for draft in drafts)
    reference = published.day or "/".join((published.after or "..", published.before or ".."))
    return [*drafts, Draft(stream, ArticleExtracted(article, name, reference, holding, found.problems))]


def _added(item: Article) -> ArticleAdded:
    return ArticleAdded(
        article=item.id,
        length=len(item.text),
        source=item.source,
        title=item.title,
        title_origin=item.title_origin,
        published=item.published,
        publisher=item.publisher,
        url=item.url,
        encoding=item.encoding,
        raw_sha256=item.raw_sha256,
        replaced=item.replaced,
        reader=item.reader,
        metadata=item.metadata,
    )


def _outcome(item: Article, what: str, found: Extraction) -> Outcome:
    dated = sum(mention.date is not None for mention in found.mentions)
    problems = found.problems
    if item.replaced:
        problems = (*problems, f"{item.replaced} characters that no database takes (NUL, lone surrogates) are stored as U+FFFD")
    undated = len(found.mentions) - dated
    return Outcome(item.source, item.id, what, item.title, item.published.day, dated, undated, problems, found.mentions)


def _view(engine: Engine, article: str) -> ArticleView | None:
    with reading(engine) as connection:
        records = read_stream(connection, article_stream(article))
    return view_article(article, records) if records else None


def extract_again(engine: Engine, article: str, extractor: Extractor, author: str) -> tuple[int, int]:
    """Run the extractor over a stored text with what is known of the article now; return how many dated and undated mentions hold."""

    def stored(connection: Connection) -> tuple[str, ArticleView]:
        return read_text(connection, article), view_article(article, read_stream(connection, article_stream(article)))

    with reading(engine) as connection:
        text, view = stored(connection)
    published = Published(**view.published)
    found = extractor.extract(text, reference_of(published), view.title)
    drafts = extraction_drafts(article, published, extractor, found)
    retrying(engine, lambda connection: append(connection, drafts, author=author))
    dated = sum(mention.date is not None for mention in found.mentions)
    return dated, len(found.mentions) - dated
