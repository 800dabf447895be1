"""What was read: the articles, what was found in each, and the mentions that hold now."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

import orjson
from sqlalchemy import Connection, Engine, func, select

from timeline.dates import EdtfDate
from timeline.identity.decisions import FOREVER, Decisions
from timeline.log.engines import reading
from timeline.log.read import read_stream
from timeline.model.actors import actor_key
from timeline.model.ids import article_stream
from timeline.projections.memberships import names_of
from timeline.projections.search import fold_words
from timeline.projections.tables import TABLES
from timeline.projections.write import read_decisions
from timeline.queries.events import last_instant
from timeline.queries.filters import EventFilter
from timeline.queries.paging import follows
from timeline.queries.rows import MentionRow

PAGE = 1000


@dataclass(frozen=True, slots=True)
class ArticleRow:
    """An article and what came of it. `published_how` says where its day is from, as recorded with the article."""

    article: str
    source: str
    title: str
    publisher: str
    url: str
    published: str
    published_how: dict[str, Any]
    extractor: str
    reference: str
    length: int
    withdrawn: bool
    dated: int
    undated: int
    added_at: int
    problems: tuple[str, ...]
    sightings: tuple[dict[str, str], ...]


def articles(connection: Connection, limit: int | None = None) -> list[ArticleRow]:
    """Return the articles in the order in which they came."""
    query = select(TABLES.article).order_by(TABLES.article.c.added_at, TABLES.article.c.article)
    return [_article(row) for row in connection.execute(query if limit is None else query.limit(limit))]


def count_articles(connection: Connection) -> int:
    """Return how many articles there are."""
    return int(connection.execute(select(func.count()).select_from(TABLES.article)).scalar_one())


def article(connection: Connection, id_: str) -> ArticleRow:
    """Return one article, which must be there; its sightings also say which day of publication was `published` with each."""
    found = _article(connection.execute(select(TABLES.article).where(TABLES.article.c.article == id_)).one())
    sighted = [item.content for item in read_stream(connection, article_stream(id_)) if item.type == "article-sighted"]
    days = [{"published": data["published"]["day"] or ""} for data in sighted]
    return replace(found, sightings=tuple(one | day for one, day in zip(found.sightings, days, strict=False)))


def mentions_of_article(connection: Connection, id_: str) -> list[MentionRow]:
    """Return the mentions of an article that hold now, dated and undated, in the order of the text."""
    m = TABLES.membership
    decisions = read_decisions(connection)
    rows = connection.execute(select(m).where(m.c.article == id_, m.c.known_to == FOREVER))
    return sorted((_mention(row, decisions) for row in rows), key=lambda row: (row.trigger_start, row.date_start or 0))


def mentions(engine: Engine, asked: EventFilter, *, undated: bool) -> Iterator[MentionRow]:
    """Yield the mentions of all articles that hold, as of one instant, in a stable order, page by page."""
    m = TABLES.membership.c
    after: tuple[str, str, int] | None = None
    with reading(engine) as connection:
        at = asked.as_of if asked.as_of is not None else last_instant(connection)
        decisions = read_decisions(connection)
    while True:
        query = select(TABLES.membership).where(m.known_from <= at, m.known_to > at, m.dated == int(not undated))
        if after is not None:
            query = query.where(follows([m.article, m.mention, m.known_from], after))
        with reading(engine) as connection:
            rows = connection.execute(query.order_by(m.article, m.mention, m.known_from).limit(PAGE)).all()
        for row in rows:
            mention = _mention(row, decisions, at)
            if _selected(mention, row, asked, decisions):
                yield mention
        if len(rows) < PAGE:
            return
        after = (rows[-1].article, rows[-1].mention, rows[-1].known_from)


def _selected(mention: MentionRow, row: Any, asked: EventFilter, decisions: Decisions) -> bool:
    """Apply the filters of a chronology to a single mention."""
    if asked.first is not None or asked.last is not None:
        if mention.date is None:
            return False
        date = EdtfDate.parse(mention.date)
        if not (date.lies_within if asked.within else date.overlaps)(asked.first, asked.last):
            return False
    if asked.status and mention.status != asked.status:
        return False
    if asked.source and asked.source.lower() not in mention.source.lower():
        return False
    if mention.confidence < asked.min_confidence:
        return False
    if asked.text:
        words = set(fold_words(asked.text).split())
        if not words or not words <= set(fold_words(f"{mention.title} {mention.quote}").split()):
            return False
    if asked.actors:
        content = orjson.loads(row.content)
        keys = {decisions.actor(actor_key(actor["kind"], actor["name"]), "")[0] for actor in content["actors"]}
        return all(keys.intersection(wanted) for wanted in asked.actors)
    return True


def _mention(row: Any, decisions: Decisions, at: int = FOREVER) -> MentionRow:
    content = orjson.loads(row.content)
    date, undated, trigger, quote = content["date"], content["undated"], content["trigger"], content["quote"]
    value = EdtfDate.parse(date["value"]) if date else None
    phrase = date or (undated if undated and undated["phrase"] else None)
    event = decisions.event_of_mention(names_of(row), row.event, at)
    named = [decisions.actor(actor_key(actor["kind"], actor["name"]), actor["name"], at)[1] for actor in content["actors"]]
    return MentionRow(
        event=event,
        mention=row.mention,
        source=row.source,
        article=row.article,
        published=row.published or None,
        date=date["value"] if date else None,
        date_kind=date["kind"] if date else None,
        date_text=(date["text"] if date else phrase["phrase"]) if phrase else None,
        date_start=phrase["start"] if phrase else None,
        date_end=phrase["end"] if phrase else None,
        date_rule=date["rule"] if date else (undated["reason"] if undated else None),
        earliest=value.earliest if value else None,
        latest=value.latest if value else None,
        trigger=trigger["text"],
        trigger_start=trigger["start"],
        trigger_end=trigger["end"],
        title=content["title"],
        quote=quote["exact"],
        quote_start=quote["start"],
        quote_end=quote["end"],
        actors=tuple(dict.fromkeys(named)),
        places=tuple(content["places"]),
        status=content["status"],
        confidence=content["confidence"],
        extractor=row.extractor,
    )


def _article(row: Any) -> ArticleRow:
    return ArticleRow(
        article=row.article,
        source=row.source,
        title=row.title,
        publisher=row.publisher,
        url=row.url,
        published=row.published,
        published_how=orjson.loads(row.published_how),
        extractor=row.extractor,
        reference=row.reference,
        length=row.length,
        withdrawn=bool(row.withdrawn),
        dated=row.dated,
        undated=row.undated,
        added_at=row.added_at,
        problems=tuple(orjson.loads(row.problems)),
        sightings=tuple(orjson.loads(row.sightings)),
    )
