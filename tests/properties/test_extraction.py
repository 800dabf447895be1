"""Whatever the text, spans and quotes lie in it, and extraction ends with mentions or problems, never with an exception."""

from __future__ import annotations

from datetime import date
from functools import cache
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from timeline.dates import EdtfDate
from timeline.extraction.extractor import ArticleText, Extraction, Extractor, load
from timeline.extraction.page.layout import paragraphs, plain
from timeline.extraction.page.sentences import MAX_SENTENCE, sentences
from timeline.extraction.titles.wording import MAX_TITLE
from timeline.temporal import Bounds

PIECES = [
    "On Monday the minister resigned.",
    "Japan and China signed a treaty in June 2024.",
    "``We will meet him on 3 May 2025,'' she said Tuesday.",
    "The two nations met last week, when they agreed on a pact",
    "Since 1990 the U.S. has sent troops to Iraq, officials said",
    "The May 4, 2011, bombings hurt 12",
    "PARIS (AP) —",
    "14:37 JST, October 19, 2024",
    "Read more:",
    "<b>On Friday</b> he left<!-- never",
    "😀",
    "\r\n",
    "\n\n",
    "\r",
    "\u2028",
    "\x00",
    "\u202e",
    "\ufeff",
    "\u00a0",
    "“",
    "”",
    "...",
    " ",
    "İstanbul in 1453",
    "by Friday",
]
texts = st.one_of(
    st.text(max_size=200),
    st.lists(st.sampled_from(PIECES), max_size=14).map("".join),
    st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=12)), max_size=14).map(" ".join),
)
references = st.one_of(
    st.none(), st.dates(date(1900, 1, 1), date(2100, 1, 1)), st.builds(Bounds, st.none(), st.dates(date(1990, 1, 1), date(2030, 1, 1)))
)


@cache
def extractor() -> Extractor:
    return load()


def check(text: str, extraction: Extraction) -> None:
    for mention in extraction.mentions:
        assert (mention.date is None) != (mention.undated is None)
        spans = [(mention.quote.exact, mention.quote), (mention.trigger.text, mention.trigger)]
        if mention.date is not None:
            spans.append((mention.date.text, mention.date))
            EdtfDate.parse(mention.date.value)
        else:
            spans.append((mention.undated.phrase, mention.undated))
        for words, span in spans:
            assert 0 <= span.start <= span.end <= len(text)
            assert text[span.start : span.end] == words
        quote = mention.quote
        assert quote.start <= mention.trigger.start < mention.trigger.end <= quote.end
        assert text[max(0, quote.start - 32) : quote.start] == quote.prefix
        assert text[quote.end : quote.end + 32] == quote.suffix
        assert 0 <= mention.confidence <= 1000
        assert 0 < len(mention.title) <= MAX_TITLE
        assert "\n" not in mention.title
        for actor in mention.actors:
            assert actor.name
            assert text[actor.start : actor.end] == actor.surface
        assert len({actor.name for actor in mention.actors}) == len(mention.actors)


@settings(max_examples=300)
@given(texts, references)
def test_spans_and_quotes_lie_in_the_text(text: str, reference: date | Bounds | None) -> None:
    extraction = extractor().extract(text, reference)
    assert [problem for problem in extraction.problems if "English" not in problem] == []  # what is glued together may look like none
    check(text, extraction)


@settings(max_examples=25)
@given(st.lists(texts, max_size=6))
def test_many_articles_are_as_each_alone(many: list[str]) -> None:
    day = date(2025, 4, 9)
    together = list(extractor().extract_many([ArticleText(text, day) for text in many]))
    assert len(together) == len(many)
    for text, extraction in zip(many, together, strict=True):
        check(text, extraction)
        assert [mention.trigger for mention in extraction.mentions] == [
            mention.trigger for mention in extractor().extract(text, day).mentions
        ]


@settings(max_examples=300)
@given(texts)
def test_sentences_lie_in_order_and_bounded(text: str) -> None:
    clean = plain(text)
    assert len(clean) == len(text)
    found = sentences(clean, paragraphs(clean))
    assert all(0 <= item.start < item.end <= len(text) and item.end - item.start <= MAX_SENTENCE for item in found)
    assert all(one.end <= other.start for one, other in pairwise(found))
    assert [item.number for item in found] == list(range(len(found)))
