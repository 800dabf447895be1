"""Articles in: read, extracted, appended, matched.

An article is appended with all that was found in it in one transaction: after a crash it is there whole or not at all, and the same
command again goes on where it stopped. Extraction is pure; only this process appends.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import chain

from sqlalchemy import Engine

from timeline import settings
from timeline.dates import EdtfDate, display
from timeline.extraction.extractor import ArticleText, Extraction, Extractor
from timeline.log.append import Draft, append
from timeline.log.engines import reading, retrying
from timeline.log.read import read_stream, read_text
from timeline.model.articles import Article, Note, Origin, Problem, Published
from timeline.model.ids import article_stream
from timeline.model.records import ArticleAdded, ArticleCorrected, ArticleSighted
from timeline.projections.article_view import ArticleView, view_article
from timeline.projections.catch_up import catch_up
from timeline.queries.articles import articles
from timeline.queries.lost import lost_parts
from timeline.services.database import closing, open_to_write
from timeline.services.extracting import extract_all
from timeline.services.extraction_records import extraction_drafts, id_of, is_stale, reference_of
from timeline.services.language import extractor_name, load_extractor
from timeline.services.matching import match_mentions
from timeline.services.outcomes import Outcome, Report, Summary


def ingest_into(url: str, items: Iterable[Article | Problem], report: Report, *, workers: int = 1, again: bool = False) -> Summary:
    """Open a database, made where there is none, and ingest into it; where no article could be read, none is made."""
    waiting = iter(items)
    read = list[Article | Problem]()
    for item in waiting:
        read.append(item)
        if isinstance(item, Article):
            with closing(open_to_write(url)) as engine:
                return ingest(engine, chain(read, waiting), report, workers=workers, again=again)
    return preview(read, report)


def ingest(
    engine: Engine,
    items: Iterable[Article | Problem],
    report: Report,
    *,
    workers: int = 1,
    again: bool = False,
    author: str = settings.PROGRAM,
) -> Summary:
    """Append every article that is new, with its mentions, and match them; one bad article never stops the others.

    With `again` the present extractor also runs over the articles that are known.
    """
    run = _Run(engine, report, author, workers, again=again)
    return run.through(run.tasks(items), run.tasks_of_twins())


def extract_stored(url: str, report: Report, *, workers: int = 1) -> Summary:
    """Run the present extractor over all stored articles. What people decided stays; what is not found any more stops to hold."""
    with closing(open_to_write(url, make=False)) as engine:
        run = _Run(engine, report, settings.PROGRAM, workers, again=True)
        with reading(engine) as connection:
            stored = [row.article for row in articles(connection)]
        return run.through(run.task_again(id_) for id_ in stored)


def extract_again(engine: Engine, article: str, author: str) -> Summary:
    """Run the present extractor over one stored article, with what is known of it now, and match what it finds."""
    run = _Run(engine, lambda _: None, author, workers=1, again=True)
    return run.through(iter([run.task_again(article)]))


def preview(items: Iterable[Article | Problem], report: Report) -> Summary:
    """Read and extract without a database: what an ingest would find."""
    summary = Summary()
    extractor = cache(load_extractor)
    for item in items:
        if isinstance(item, Problem):
            summary.take_problem(item)
            report(item)
        else:
            found = extractor().extract(item.text, reference_of(item.published), item.title)
            task = _Task(item.id, item.source, item.text, item.title, item.published, item, None, "added")
            outcome = _outcome(task, found)
            summary.take(outcome)
            report(outcome)
    return summary


@dataclass(frozen=True, slots=True)
class _Task:
    """A text to extract from: a new article, or one that is known (`view`)."""

    article: str
    source: str
    text: str
    title: str
    published: Published
    new: Article | None
    view: ArticleView | None
    what: str
    unused: tuple[str, ...] = ()


class _Run:
    """One ingest: what it has seen, and the sum of it."""

    def __init__(self, engine: Engine, report: Report, author: str, workers: int, *, again: bool) -> None:
        self._engine = engine
        self._report = report
        self._author = author
        self._workers = workers
        self._extract_again = again
        self._summary = Summary()
        self._seen: set[str] = set()
        self._twins: list[Article] = []
        self._extractor: Callable[[], Extractor] = cache(load_extractor)
        self._extractor_name: Callable[[], str] = cache(extractor_name)

    def through(self, *passes: Iterator[_Task]) -> Summary:
        """Extract and append, in order, each pass when the one before is in the log; then match.

        Where that is cut short, the read tables are left to the next command: an interrupt may come while a transaction of this process
        holds the lock for which bringing them up to date would wait.
        """
        for tasks in passes:
            self._extract(tasks)
        catch_up(self._engine)
        matched = match_mentions(self._engine, self._author, lambda line: self._report(Note("matching", "", line)))
        self._summary.joined, self._summary.lent, self._summary.left = matched.joined, matched.lent, matched.left
        if self._summary.again:
            with reading(self._engine) as connection:
                self._summary.lost = sum(1 for _ in lost_parts(connection))
        return self._summary

    def _extract(self, tasks: Iterator[_Task]) -> None:
        under_way: deque[_Task] = deque()

        def texts() -> Iterator[ArticleText]:
            for task in tasks:
                under_way.append(task)
                yield ArticleText(task.text, reference_of(task.published), task.title)

        waiting = texts()
        first = next(waiting, None)  # no language model is loaded where there is nothing to extract
        if first is not None:
            for found in extract_all(chain([first], waiting), self._workers, self._extractor):
                self._append(under_way.popleft(), found)

    def tasks(self, items: Iterable[Article | Problem]) -> Iterator[_Task]:
        """Yield what is to be extracted; report what is not."""
        for item in items:
            if isinstance(item, Problem):
                self._summary.take_problem(item)
                self._report(item)
            elif item.id in self._seen:
                self._twins.append(item)  # the first of them is under way
            else:
                self._seen.add(item.id)
                view = _view(self._engine, item.id)
                if view is None:
                    yield _Task(item.id, item.source, item.text, item.title, item.published, item, None, "added")
                else:
                    yield from self._meet_again(item, view)

    def tasks_of_twins(self) -> Iterator[_Task]:
        """Yield what is to be extracted of texts that came more than once in this run."""
        for item in self._twins:
            view = _view(self._engine, item.id)
            if view is None:
                raise AssertionError(f"{item.id} was appended and is not there")
            yield from self._meet_again(item, view, is_twin=True)

    def task_again(self, article: str) -> _Task:
        """Return the task of a stored article."""
        with reading(self._engine) as connection:
            text = read_text(connection, article)
            view = view_article(article, read_stream(connection, article_stream(article)))
        return _Task(article, view.source, text, view.title, Published(**view.published), None, view, "again")

    def _meet_again(self, item: Article, view: ArticleView, *, is_twin: bool = False) -> Iterator[_Task]:
        """Take the same text once more: nothing new, another place where it stands, or a date that was missing.

        A twin was extracted from in this run, and is again only where its date changed since.
        """
        what, drafts = _what_is_new(item, view)
        for draft in drafts:
            author = settings.login_name() if isinstance(draft.payload, ArticleCorrected) else self._author  # a person gave the day
            retrying(self._engine, lambda connection, one=draft, by=author: append(connection, [one], author=by))  # type: ignore[misc]
        after = (_view(self._engine, item.id) or view) if drafts else view
        unused = _unused(item, after, is_new_place=what == "sighted")
        if (is_stale(after) or (self._extract_again and not is_twin)) and not view.withdrawn:
            shown = "again" if what == "known" else what
            yield _Task(item.id, item.source, item.text, after.title, Published(**after.published), None, after, shown, unused)
        else:
            self._take(Outcome(item.source, item.id, what, after.title, after.published["day"], unused=unused))

    def _append(self, task: _Task, found: Extraction) -> None:
        """Append what was found, with a new article itself, in one transaction."""
        drafts = extraction_drafts(task.article, task.published, self._extractor_name(), found)
        texts = {}
        if task.new is not None:
            drafts.insert(0, Draft(article_stream(task.article), _added(task.new)))
            texts = {task.article: task.text}
        retrying(self._engine, lambda connection: append(connection, drafts, author=self._author, texts=texts))
        self._take(_outcome(task, found))

    def _take(self, outcome: Outcome) -> None:
        self._summary.take(outcome)
        self._report(outcome)


def _what_is_new(item: Article, view: ArticleView) -> tuple[str, list[Draft]]:
    """Return what to say of a text that is known, and the records that add to what is known of it."""
    what, drafts = "known", list[Draft]()
    stream = article_stream(item.id)
    names = {(view.source, view.url), *((sighting["source"], sighting["url"]) for sighting in view.sightings)}
    if (item.source, item.url) not in names:
        what = "sighted"
        drafts.append(Draft(stream, ArticleSighted(item.id, item.source, item.url, item.publisher, item.published, item.raw_sha256)))
    by_option = item.published.origin is Origin.GIVEN and item.published.rule == "option"
    if by_option and item.published.day != view.published["day"]:
        what = "corrected"
        drafts.append(Draft(stream, ArticleCorrected(item.id, item.published, None, None, None, "given with the article")))
    return ("withdrawn" if view.withdrawn else what), drafts


def _unused(item: Article, view: ArticleView, *, is_new_place: bool) -> tuple[str, ...]:
    """Name what was said of a known text and does not replace what is known of it.

    A publisher is kept with the place where the text was met, and so is a day, which is told once.
    """
    day = item.published.day if is_new_place and item.published.origin is Origin.GIVEN else ""
    said = (
        ("title", item.title if item.title_origin is Origin.GIVEN else "", {view.title}),
        ("publisher", item.publisher, {view.publisher, *(sighting["publisher"] for sighting in view.sightings)}),
        ("day of publication", day, {view.published["day"]}),
    )
    return tuple(name for name, new, known in said if new and new not in known)


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


def _outcome(task: _Task, found: Extraction) -> Outcome:
    problems = found.problems
    if task.new is not None and task.new.replaced:
        places = "in one place" if task.new.replaced == 1 else f"in {task.new.replaced:,} places"
        problems = (*problems, f"stored with U+FFFD {places}, for what no database takes (NUL, lone surrogates)")
    is_shown = task.view is not None and not task.view.withdrawn
    before = {row.mention: row for row in task.view.held} if task.view is not None else {}
    now = {id_of(task.article, mention) for mention in found.mentions} if is_shown else set[str]()
    dated = sum(mention.date is not None for mention in found.mentions)
    return Outcome(
        source=task.source,
        article=task.article,
        what=task.what,
        title=task.title,
        published=task.published.day,
        mentions=dated,
        undated=len(found.mentions) - dated,
        problems=problems,
        found=found.mentions,
        fresh=len(now - before.keys()),
        unused=task.unused,
        gone=tuple(_told(row.content) for mention, row in before.items() if mention not in now),
    )


def _told(content: dict[str, dict[str, str]]) -> str:
    date = content["date"]
    return f"{display(EdtfDate.parse(date['value'])) if date else 'undated'}: {content['title']}"


def _view(engine: Engine, article: str) -> ArticleView | None:
    with reading(engine) as connection:
        records = read_stream(connection, article_stream(article))
    return view_article(article, records) if records else None
