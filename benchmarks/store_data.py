"""Records and events of any number for the benchmarks of the store.

With the odd shapes that hurt: 5 % of the events last years to decades, one actor takes part in 12 % of all. Words are rare, middling and
in every quote, too.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass

from timeline.dates import DateKind, iso_day
from timeline.dates.calendar import day_number
from timeline.log.append import Draft
from timeline.model.articles import Origin, Published
from timeline.model.canonical import object_json
from timeline.model.ids import article_id, article_stream, mention_id, record_id
from timeline.model.mentions import ActorKind, FoundDate, Mention, MentionedActor, Quote, Status, Trigger
from timeline.model.records import ArticleAdded, ArticleExtracted, EventMentioned

ACTORS = 20_000
BUSY = "Busy Republic"
TOPICS = 5_000
_FIRST, _LAST = day_number(1950, 1, 1), day_number(2024, 12, 31)
_DAYS = tuple(iso_day(day) for day in range(_FIRST, _LAST + 15_001))
_FILLER = "The two sides agreed to continue their talks on trade, energy and the safety of shipping in the coming year."
PUBLISHED = Published("2025-01-10", Origin.GIVEN, "option")


@dataclass(frozen=True, slots=True)
class Drawn:
    """What chance decides about an event; `start` is where its quote begins."""

    title: str
    names: tuple[str, ...]
    value: str
    kind: DateKind
    status: Status
    confidence: int
    start: int

    @property
    def quote(self) -> str:
        """The sentence that tells of it."""
        return f"{self.title} on that day. {_FILLER}"

    @property
    def spans(self) -> tuple[tuple[int, int], tuple[int, int]]:
        """Where the date and the trigger stand in the text."""
        return (self.start + 120, self.start + 131), (self.start + 40, self.start + 46)


def draw(number: int, dice: random.Random) -> Drawn:
    """Draw one event."""
    chance = dice.random
    busy = chance() < 0.12
    names = [BUSY] if busy else []
    names += [f"Actor {int(chance() ** 2 * ACTORS)}" for _ in range((1, 2, 2, 3)[int(chance() * 4)] - busy)]
    first = int(chance() * (_LAST + 1 - _FIRST))
    shape = chance()
    kind = DateKind.INSTANT
    if shape < 0.05:
        kind = DateKind.INTERVAL
        value = f"{_DAYS[first]}/{_DAYS[first + 700 + int(chance() * 14_300)]}"
    elif shape < 0.15:
        value = _DAYS[first][:4]
    elif shape < 0.35:
        value = _DAYS[first][:7]
    else:
        value = _DAYS[first]
    topic = int(chance() ** 3 * TOPICS)
    title = f"{names[0] if names else 'Somebody'} signed agreement {number} on topic{topic} with the others"
    status = Status.PLANNED if chance() < 0.05 else Status.HAPPENED
    return Drawn(title, tuple(dict.fromkeys(names)), value, kind, status, 500 + int(chance() * 500), number % 1000 * 300)


def mention_of(drawn: Drawn) -> Mention:
    """Make the mention of one event."""
    date, trigger = drawn.spans
    start = drawn.start
    return Mention(
        FoundDate(drawn.value, drawn.kind, "on that day", *date, "day, month and year as written"),
        None,
        Trigger("signed", "sign", *trigger),
        drawn.title,
        Quote(drawn.quote, "", "", start, start + 240),
        tuple(MentionedActor(name, ActorKind.STATE, name, start + 1, start + 20) for name in drawn.names),
        (),
        drawn.status,
        drawn.confidence,
    )


def text_of(number: int) -> str:
    """Return the text of an article."""
    return f"Article {number}. {_FILLER}"


def added(number: int, id_: str) -> ArticleAdded:
    """Return the record by which an article came in."""
    length = len(text_of(number))
    return ArticleAdded(
        id_, length, f"{number}.txt", f"Article {number}", Origin.TEXT, PUBLISHED, "", "", "utf-8", "00" * 32, 0, "text", ()
    )


def article(number: int, events: int, dice: random.Random) -> tuple[str, str, list[Draft]]:
    """Make an article that tells of some events: its id, its text and its records."""
    text = text_of(number)
    id_ = article_id(text)
    stream = article_stream(id_)
    drafts = []
    for place in range(events):
        drawn = draw(number * events + place, dice)
        drafts.append(Draft(stream, EventMentioned(mention_id(id_, *drawn.spans), id_, mention_of(drawn), "benchmark 1")))
    holding = tuple(record_id(stream, draft.payload.type, object_json(draft.payload)) for draft in drafts)
    extracted = ArticleExtracted(id_, "benchmark 1", "2025-01-10", holding, ())
    return id_, text, [Draft(stream, added(number, id_)), *drafts, Draft(stream, extracted)]


def mentions_of_one_article(number: int, events: int, dice: random.Random) -> list[Draft]:
    """Make only the mentions, as many records as events."""
    return article(number, events, dice)[2][1:-1]


def articles(events: int, each: int = 100, seed: int = 7) -> Iterator[tuple[str, str, list[Draft]]]:
    """Make articles until there are that many events."""
    dice = random.Random(seed)
    for number in range(events // each):
        yield article(number, each, dice)
