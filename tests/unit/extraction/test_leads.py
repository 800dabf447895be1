"""What the opening of an article tells without a day. The sentences are written for these tests."""

from datetime import date

import pytest

from timeline.extraction.extractor import Extractor
from timeline.model.mentions import Mention

DAY = date(2025, 4, 9)  # a Wednesday
BODY = " The club has two halls. Its members pay a small fee."


def undated(extractor: Extractor, text: str) -> list[Mention]:
    return [mention for mention in extractor.extract(text, DAY).mentions if mention.date is None]


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("The ministers of Peru have signed a pact on fishing in the old town hall.", "signed"),
        ("Two goods trains have collided in a tunnel under the harbour of Oslo.", "collided"),
        ("Police say a bridge over the Inn was destroyed by a landslide.", "destroyed"),
        ("A bridge over the Inn was destroyed by a landslide, police said.", "destroyed"),
        ("Norway apologized to two players who were turned away at the gate.", "apologized"),
        ("The northern port is a quiet place with two cafes. Norway has closed the harbour to tankers.", "closed"),
        ("Norway has freed the sailors seized more than two years ago off the island.", "freed"),
    ],
)
def test_opening_tells_an_occurrence(extractor: Extractor, text: str, trigger: str) -> None:
    (mention,) = undated(extractor, text + BODY)
    assert mention.trigger.text == trigger
    assert (mention.undated.phrase, mention.undated.not_after) == ("", "2025-04-09")
    assert mention.undated.reason == "the article names no day for it"


@pytest.mark.parametrize(
    "text",
    [
        "Norway will close the harbour to tankers and their crews.",
        "Norway could have closed the harbour to tankers and their crews.",
        "Norway did not close the harbour to tankers and their crews.",
        "Norway closes the harbour to tankers whenever the wind is high.",
        "She was a quiet woman who knew all the ships of the harbour.",
        "Has Norway closed the harbour to tankers and their crews?",
        '"Norway closed the harbour and nobody told us about it."',
        "Norway once closed the harbour to tankers and their crews.",
        "Norway wanted to close the harbour to tankers and their crews.",
    ],
)
def test_opening_tells_no_occurrence(extractor: Extractor, text: str) -> None:
    assert undated(extractor, text + BODY) == []


def test_nothing_after_an_opening_that_has_its_day(extractor: Extractor) -> None:
    text = "Norway closed the harbour on Monday. The mayor of Oslo opened a shelter for the crews."
    assert undated(extractor, text) == []


def test_dated_events_further_down_lend_no_date(extractor: Extractor) -> None:
    text = "Norway has closed the harbour to tankers. The mayor of Oslo resigned on Monday."
    mentions = extractor.extract(text, DAY).mentions
    assert [(mention.trigger.text, mention.date.value if mention.date else None) for mention in mentions] == [
        ("closed", None),
        ("resigned", "2025-04-07"),
    ]
