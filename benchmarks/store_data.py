"""Records and events of any number for the benchmarks of the store.

With the odd shapes that hurt: 5 % of the events last years to decades, one actor takes part in 12 % of all.
"""

from __future__ import annotations

import random
from collections.abc import Iterator

from timeline.dates import DateKind, iso_day
from timeline.dates.calendar import day_number
from timeline.log.append import Draft
from timeline.model.articles import Origin, Published
from timeline.model.ids import article_id, article_stream, mention_id, record_id
from timeline.model.mentions import ActorKind, FoundDate, Mention, MentionedActor, Quote, Status, Trigger
from timeline.model.records import ArticleAdded, ArticleExtracted, EventMentioned, to_data

ACTORS = 20_000
BUSY = "Busy Republic"
_FIRST, _LAST = day_number(1950, 1, 1), day_number(2024, 12, 31)
_FILLER = "The two sides agreed to continue their talks on trade, energy and the safety of shipping in the coming year."


def mention_of(number: int, dice: random.Random) -> Mention:
    """Make the mention of one event."""
    busy = dice.random() < 0.12
    names = [BUSY] if busy else []
    names += [f"Actor {int(dice.random() ** 2 * ACTORS)}" for _ in range(dice.choice((1, 2, 2, 3)) - busy)]
    first = dice.randint(_FIRST, _LAST)
    shape = dice.random()
    kind = DateKind.INSTANT
    if shape < 0.05:
        kind = DateKind.INTERVAL
        value = f"{iso_day(first)}/{iso_day(first + dice.randint(700, 15_000))}"
    elif shape < 0.15:
        value = iso_day(first)[:4]
    elif shape < 0.35:
        value = iso_day(first)[:7]
    else:
        value = iso_day(first)
    title = f"{names[0] if names else 'Somebody'} signed agreement {number} with the others"
    place = number % 1000 * 300
    return Mention(
        FoundDate(value, kind, "on that day", place + 120, place + 131, "day, month and year as written"),
        None,
        Trigger("signed", "sign", place + 40, place + 46),
        title,
        Quote(f"{title} on that day. {_FILLER}", "", "", place, place + 240),
        tuple(MentionedActor(name, ActorKind.STATE, name, place + 1, place + 20) for name in dict.fromkeys(names)),
        (),
        Status.HAPPENED,
        dice.randint(500, 999),
    )


def article(number: int, events: int, dice: random.Random) -> tuple[str, str, list[Draft]]:
    """Make an article that tells of some events: its id, its text and its records."""
    text = f"Article {number}. " + _FILLER
    id_ = article_id(text)
    stream = article_stream(id_)
    published = Published("2025-01-10", Origin.GIVEN, "option")
    added = ArticleAdded(
        id_, len(text), f"{number}.txt", f"Article {number}", Origin.TEXT, published, "", "", "utf-8", "00" * 32, 0, "text", ()
    )
    drafts = []
    for place in range(events):
        mention = mention_of(number * events + place, dice)
        span = (mention.date.start, mention.date.end) if mention.date else None
        known = mention_id(id_, span, (mention.trigger.start, mention.trigger.end))
        drafts.append(Draft(stream, EventMentioned(known, id_, mention, "benchmark 1")))
    holding = tuple(record_id(stream, draft.payload.type, to_data(draft.payload)) for draft in drafts)
    return id_, text, [Draft(stream, added), *drafts, Draft(stream, ArticleExtracted(id_, "benchmark 1", "2025-01-10", holding, ()))]


def mentions_of_one_article(number: int, events: int, dice: random.Random) -> list[Draft]:
    """Make only the mentions, as many records as events."""
    return article(number, events, dice)[2][1:-1]


def articles(events: int, each: int = 100, seed: int = 7) -> Iterator[tuple[str, str, list[Draft]]]:
    """Make articles until there are that many events."""
    dice = random.Random(seed)
    for number in range(events // each):
        yield article(number, each, dice)
