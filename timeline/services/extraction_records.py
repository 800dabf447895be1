"""From an extraction to records: what it was resolved against, each mention, and the list of those that hold."""

from __future__ import annotations

from datetime import date

from timeline.extraction.extractor import Extraction
from timeline.log.append import Draft
from timeline.model.articles import Published
from timeline.model.canonical import object_json
from timeline.model.ids import article_stream, mention_id, record_id
from timeline.model.mentions import Mention
from timeline.model.records import ArticleExtracted, EventMentioned
from timeline.projections.article_view import ArticleView
from timeline.temporal import Bounds


def reference_of(published: Published) -> date | Bounds | None:
    """Return what time expressions are resolved against: the day of publication, its bounds, or nothing."""
    if published.day:
        return date.fromisoformat(published.day)
    after = date.fromisoformat(published.after) if published.after else None
    before = date.fromisoformat(published.before) if published.before else None
    return Bounds(after, before) if after or before else None


def reference_text(published: Published) -> str:
    """Return the reference as the log keeps it: a day, bounds (2024-12-01/..), or nothing."""
    if published.day or not (published.after or published.before):
        return published.day
    return f"{published.after or '..'}/{published.before or '..'}"


def is_stale(view: ArticleView) -> bool:
    """Tell whether an article's dates were resolved against another day of publication than the one known now."""
    return view.reference != reference_text(Published(**view.published))


def id_of(article: str, mention: Mention) -> str:
    """Return the id of a mention of an article."""
    place = mention.date or (mention.undated if mention.undated and mention.undated.phrase else None)
    return mention_id(article, (place.start, place.end) if place else None, (mention.trigger.start, mention.trigger.end))


def extraction_drafts(article: str, published: Published, extractor: str, found: Extraction) -> list[Draft]:
    """Return the records of an extraction."""
    stream = article_stream(article)
    drafts = [Draft(stream, EventMentioned(id_of(article, mention), article, mention, extractor)) for mention in found.mentions]
    holding = tuple(record_id(stream, draft.payload.type, object_json(draft.payload)) for draft in drafts)
    return [*drafts, Draft(stream, ArticleExtracted(article, extractor, reference_text(published), holding, found.problems))]
