"""Stores for matching: with fabricated events, for its cost, or with articles that come in some order.

Words and actors follow a Zipf distribution over made-up names, days are spread evenly over ten years: a hundred times more events are a
hundred times denser in every respect that matching looks at. All goes through the log; only the matching of what is there is left out.
"""

from __future__ import annotations

import random
import time
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import accumulate, count
from typing import Any, NamedTuple

from sqlalchemy import Engine

from timeline.dates import DateKind
from timeline.dates.calendar import day_number, iso_day
from timeline.identity.matcher import MATCHER
from timeline.log.append import Draft, append
from timeline.log.engines import retrying
from timeline.model.articles import Origin, Published
from timeline.model.canonical import object_json
from timeline.model.ids import article_id, article_stream, mention_id, record_id
from timeline.model.mentions import ActorKind, FoundDate, Mention, MentionedActor, Quote, Status, Trigger
from timeline.model.records import ArticleAdded, ArticleExtracted, EventMentioned, MentionAssigned, Payload, from_data
from timeline.projections.catch_up import catch_up
from timeline.projections.write import chunks
from timeline.queries.articles import mentions
from timeline.queries.filters import EventFilter
from timeline.services.database import initialize, open_to_write
from timeline.services.matching import match_mentions

FIRST, DAYS = day_number(2015, 1, 1), 3650
MENTIONS = 6
"""Mentions of one article."""

_AT_ONCE = 1000
"""Articles appended in one transaction."""

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


class Cost(NamedTuple):
    """What matching one article took, in seconds by the clock and by the processor, and how many of its mentions joined an event."""

    clock: float
    processor: float
    joined: int


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


def fabricate(url: str, events: int) -> Engine:
    """Make a database with so many events, six to an article, each a mention by itself: the log, and the read tables as it says."""
    initialize(url)
    engine = open_to_write(url)
    language = Language(2)
    for numbers in chunks(range(0, events, MENTIONS), _AT_ONCE):
        told_here = [(number, [language.mention() for _ in range(min(MENTIONS, events - number))]) for number in numbers]
        _add(engine, told_here, matched=True)
    catch_up(engine)
    return engine


def match_articles(engines: Sequence[Engine], articles: int) -> list[list[Cost]]:
    """Add the same articles to several databases, one by one and in turns; return for each database what the matcher took for each."""
    found: list[list[Cost]] = [[] for _ in engines]
    for number, told_here in enumerate(_new_articles(articles)):
        for place in sorted(range(len(engines)), reverse=number % 2 == 1):
            engine = engines[place]
            _add(engine, [(-1 - number, told_here)], matched=False)
            catch_up(engine)
            clock, processor = time.perf_counter(), time.process_time()
            joined = match_mentions(engine, "benchmark").joined
            found[place].append(Cost(time.perf_counter() - clock, time.process_time() - processor, joined))
    return found


def match_in_order(url: str, articles: Iterable[tuple[Mapping[str, Any], list[tuple[str, Any]]]]) -> list[tuple[str, ...]]:
    """Take articles, each with the contents of its mentions, into a new database and match each as it comes; return the events."""
    initialize(url)
    engine = open_to_write(url)
    for line, contents in articles:
        article, day = article_id(line["text"]), line.get("dct") or ""
        published = Published(day, Origin.GIVEN if day else Origin.UNKNOWN, "")
        found = [
            from_data("event-mentioned", {"mention": name, "article": article, "content": item, "extractor": ""}) for name, item in contents
        ]
        drafts = _drafts(line["text"], line["id"], line.get("title", ""), published, found)
        _append(engine, drafts, {article: line["text"]})
        catch_up(engine)
        match_mentions(engine, "benchmark")
    events: dict[str, list[str]] = defaultdict(list)
    for undated in (False, True):
        for row in mentions(engine, EventFilter(), undated=undated):
            events[row.event].append(row.mention)
    engine.dispose()
    return [tuple(names) for names in events.values()]


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


def _add(engine: Engine, articles: Sequence[tuple[int, list[Mention]]], *, matched: bool) -> None:
    """Append some articles by number; `matched` ones come with the matcher's word that each mention is an event of its own."""
    drafts: list[Draft] = []
    texts: dict[str, str] = {}
    for number, told_here in articles:
        text = f"{number}. {' '.join(mention.quote.exact for mention in told_here)}"
        article = article_id(text)
        names = [mention_id(article, (place, place), (place, place)) for place in range(len(told_here))]
        found = [EventMentioned(name, article, mention, "") for name, mention in zip(names, told_here, strict=True)]
        drafts += _drafts(text, f"{number}.txt", "", Published("", Origin.UNKNOWN, ""), found)
        drafts += [Draft(article_stream(article), MentionAssigned(name, name, 1000, (), MATCHER)) for name in names if matched]
        texts[article] = text
    _append(engine, drafts, texts)


def _drafts(text: str, source: str, title: str, published: Published, found: Sequence[Payload]) -> list[Draft]:
    article = article_id(text)
    stream = article_stream(article)
    added = ArticleAdded(article, len(text), source, title, "", published, "", "", "utf-8", "", 0, "text", ())
    holding = tuple(record_id(stream, item.type, object_json(item)) for item in found)
    return [Draft(stream, payload) for payload in (added, *found, ArticleExtracted(article, "", "", holding, ()))]


def _append(engine: Engine, drafts: list[Draft], texts: dict[str, str]) -> None:
    retrying(engine, lambda connection: append(connection, drafts, author="benchmark", texts=texts))
