"""Whatever comes through the door, every quote that leaves is cut from the stored text by its stored span."""

import io
import tempfile
from functools import cache

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from timeline.log.engines import open_engine, reading
from timeline.log.migrate import upgrade
from timeline.log.read import read_text
from timeline.projections.catch_up import catch_up
from timeline.queries.articles import mentions
from timeline.queries.filters import EventFilter
from timeline.services import ingest, language
from timeline.sources import ReadOptions, read_stream

SENTENCES = [
    "Norway and Chile signed an accord in Oslo on 2 May 2023.",
    "“We met in June 2024,” President Anna Holt said on Monday.",
    "The earthquake of 6 February 2023 killed hundreds; Türkiye declared an emergency the next day",
    "In 1990 the ship sank…",
    "Ministers will meet on 5 July 2031 (the first summit since 1985).",
    "Last week Peru's parliament — after years — dismissed Mr. Vargas \U0001f600.",
]
GLUE = [
    "\r\n",
    "\n\n",
    "\n\n\n\n",
    " ",
    "\t",
    "\0",
    "\ufeff",
    "\U0001f1f3\U0001f1f4",
    "\u2028",
    "\u202e",
    "\x1b[31m",
    "<b>",
    "\u00a0",
    "\r",
    "e\u0301",
]
TEXTS = st.lists(st.one_of(st.sampled_from(SENTENCES), st.sampled_from(GLUE), st.text(max_size=12)), min_size=1, max_size=14).map("".join)
extractor = cache(language.load_extractor)


@given(TEXTS, st.sampled_from(["", "2023-05-04"]))
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_every_span_names_the_words_that_are_shown(text, published):
    data = text.encode("utf-8", "surrogatepass")
    with tempfile.TemporaryDirectory() as folder:
        engine = open_engine(f"sqlite:///{folder}/t.db")
        upgrade(engine)
        catch_up(engine)
        items = read_stream(io.BytesIO(data), ReadOptions(name="in", published=published))
        original, ingest.load_extractor = ingest.load_extractor, extractor
        try:
            ingest.ingest(engine, items, lambda _: None)
        finally:
            ingest.load_extractor = original
        for undated in (False, True):
            for row in mentions(engine, EventFilter(), undated=undated):
                with reading(engine) as connection:
                    stored = read_text(connection, row.article)
                assert stored[row.quote_start : row.quote_end] == row.quote
                assert row.quote
                assert stored[row.trigger_start : row.trigger_end] == row.trigger
                if row.date_text is not None:
                    assert stored[row.date_start : row.date_end] == row.date_text
        engine.dispose()
