"""A store with fabricated events, for the cost of matching: read tables filled directly, new articles through the log.

Words and actors follow a Zipf distribution over made-up names, days are spread evenly over ten years: a hundred times more events are a
hundred times denser in every respect that matching looks at. Only what the matcher reads is filled.
"""

from __future__ import annotations

import hashlib
import random
import time
from collections.abc import Iterator
from itertools import accumulate, count
from typing import Any

import orjson
from sqlalchemy import insert

from timeline.dates import DateKind
from timeline.dates.calendar import day_number, iso_day
from timeline.identity.blocking import entries
from timeline.identity.decisions import FOREVER
from timeline.identity.occurrence import article_terms
from timeline.log.append import Draft, append
from timeline.log.engines import insert_rows, retrying
from timeline.model.articles import Origin, Published
from timeline.model.ids import article_id, article_stream, mention_id, record_id
from timeline.model.mentions import ActorKind, FoundDate, Mention, MentionedActor, Quote, Status, Trigger
from timeline.model.records import ArticleAdded, ArticleExtracted, EventMentioned, Payload, to_data
from timeline.projections.catch_up import catch_up
from timeline.projections.event_rows import EventRows
from timeline.projections.tables import TABLES
from timeline.projections.write import chunks
from timeline.services.database import initialize, open_to_write
from timeline.services.matching import match_mentions

FIRST, DAYS = day_number(2015, 1, 1), 3650
MENTIONS = 6
"""Mentions of one article."""

_VERBS = (
    "sign",
    "meet",
    "attack",
    "kill",
    "launch",
    "elect",
    "resign",
    "arrest",
    "charge",
    "kidnap",
    "free",
    "offer",
    "hit",
    "split",
    "discover",
)
_SYLLABLES = (
    "ka",
    "lo",
    "mi",
    "ter",
    "nas",
    "vo",
    "rin",
    "bel",
    "du",
    "shi",
    "gar",
    "pol",
    "en",
    "tha",
    "mur",
    "zo",
    "le",
    "qua",
    "fes",
    "hin",
)


class Language:
    """Made-up words and names, drawn as often as their rank says."""

    def __init__(self, seed: int) -> None:
        """Make the words; the same for every seed, which only draws."""
        shared = random.Random(1)
        made = ("".join(shared.choices(_SYLLABLES, k=shared.randint(2, 4))) for _ in count())
        self.words = list(dict.fromkeys(next(made) for _ in range(60_000)))[:30_000]
        self.names = [f"{one.title()} {other.title()}" for one, other in zip(self.words[:4000], self.words[4000:8000], strict=True)]
        self._weights = list(accumulate(1 / (rank + 10) for rank in range(len(self.words))))
        self._random = random.Random(seed)

    def mention(self) -> Mention:
        """Draw one."""
        draw = self._random
        verb = draw.choice(_VERBS)
        words = draw.choices(self.words, cum_weights=self._weights, k=12)
        named = draw.choices(self.names, cum_weights=self._weights[: len(self.names)], k=2)
        return told(iso_day(FIRST + draw.randrange(DAYS)), verb, named, words)


def told(day: str, verb: str, named: list[str], words: list[str]) -> Mention:
    """Put a mention together."""
    sentence = f"{named[0]} {verb} {named[1]} {' '.join(words)}."
    actors = tuple(MentionedActor(name, ActorKind.PERSON, name, 0, 0) for name in named)
    start = len(named[0]) + 1
    return Mention(
        FoundDate(day, DateKind.INSTANT, "then", 0, 0, "as written"),
        None,
        Trigger(verb, verb, start, start + len(verb)),
        " ".join(sentence.split()[:8]),
        Quote(sentence, "", "", 0, len(sentence)),
        actors,
        (),
        Status.HAPPENED,
        900,
    )


def fabricate(url: str, events: int) -> None:
    """Make a database with so many events, six to an article."""
    initialize(url)
    engine = open_to_write(url)
    language = Language(2)
    for numbers in chunks(range(events), 19_998):
        rows = [_rows(language, some) for some in chunks(numbers, MENTIONS)]
        with engine.connect().execution_options(writes=True) as connection, connection.begin():
            connection.execute(insert(TABLES.article), [row[0] for row in rows])
            connection.execute(insert(TABLES.membership), [row for _, members, _ in rows for row in members])
            placed = EventRows()
            for _, _, found in rows:
                for mention, content in found:
                    placed.place_one(mention, entries(content))
            insert_rows(connection, TABLES.event_term, placed.terms)
            insert_rows(connection, TABLES.event_cells, placed.cells)
    engine.dispose()


def _rows(language: Language, numbers: list[int]) -> tuple[dict[str, Any], list[dict[str, Any]], list[tuple[str, Any]]]:
    article = _hash(f"article {numbers[0]}")
    found = [(_hash(f"mention {number}"), to_data(EventMentioned("", article, language.mention(), ""))["content"]) for number in numbers]
    terms = article_terms("", (content["quote"]["exact"] for _, content in found))
    numeric = dict.fromkeys(("length", "withdrawn", "dated", "undated", "waiting", "added_at", "changed_at"), 0)
    names = ("title", "title_origin", "source", "publisher", "url", "published", "published_how", "extractor", "reference")
    row = {
        "article": article,
        **dict.fromkeys(names, ""),
        **numeric,
        "problems": "[]",
        "sightings": "[]",
        "terms": orjson.dumps(dict(terms)).decode(),
    }
    members = [
        {
            "mention": mention,
            "known_from": 1,
            "known_to": FOREVER,
            "event": mention,
            "article": article,
            "record": mention,
            "mentioned_at": 1,
            "dated": 1,
            "score": 1000,
            "published": "",
            "source": "",
            "publisher": "",
            "matcher": "m",
            "extractor": "",
            "content": orjson.dumps(content).decode(),
            "lineage": "",
            "doubt": 0,
            "doubts": "",
        }
        for mention, content in found
    ]
    return row, members, found


def match_articles(url: str, articles: int) -> tuple[list[float], int]:
    """Add articles one by one and return how long the matcher took for each, and how many mentions joined an event."""
    engine = open_to_write(url)
    seconds, joined = [], 0
    for number, mentions in enumerate(_new_articles(articles)):
        _add(engine, number, mentions)
        catch_up(engine)
        begun = time.perf_counter()
        joined += match_mentions(engine, "benchmark").joined
        seconds.append(time.perf_counter() - begun)
    engine.dispose()
    return seconds, joined


def _new_articles(articles: int) -> Iterator[list[Mention]]:
    """Articles that tell of events that are there in every store (half of their mentions, in other words) and of new ones."""
    old, new = Language(2), Language(3)
    for _ in range(articles):
        again = []
        for _ in range(MENTIONS // 2):
            mention = old.mention()
            assert mention.date is not None
            words = mention.quote.exact.rstrip(".").split()[5:]
            named = [actor.name for actor in mention.actors]
            again.append(
                told(mention.date.value, mention.trigger.lemma, named, words[:9] + new.mention().quote.exact.rstrip(".").split()[-3:])
            )
        yield [*again, *(new.mention() for _ in range(MENTIONS // 2))]


def _add(engine: Any, number: int, mentions: list[Mention]) -> None:
    text = f"{number}. {' '.join(mention.quote.exact for mention in mentions)}"
    article = article_id(text)
    stream = article_stream(article)
    published = Published("", Origin.UNKNOWN, "")
    added = ArticleAdded(article, len(text), f"{number}.txt", "", "", published, "", "", "utf-8", "", 0, "text", ())
    found = [EventMentioned(mention_id(article, (place, place), (place, place)), article, item, "") for place, item in enumerate(mentions)]
    holding = tuple(record_id(stream, item.type, to_data(item)) for item in found)
    payloads: list[Payload] = [added, *found, ArticleExtracted(article, "", "", holding, ())]
    drafts = [Draft(stream, payload) for payload in payloads]
    retrying(engine, lambda connection: append(connection, drafts, author="benchmark", texts={article: text}))


def _hash(name: str) -> str:
    return hashlib.sha256(name.encode()).hexdigest()
