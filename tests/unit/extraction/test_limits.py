"""Wrong and hostile text: what is left out is said, and every shape of text ends within a generous bound of processor time and memory."""

import resource
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from timeline.extraction.extractor import Extractor
from timeline.extraction.reading import Limits
from timeline.temporal import dates

DAY = date(2025, 4, 9)
HOSTILE = Path(__file__).parents[3] / "benchmarks" / "hostile.py"
SENTENCE = "The minister resigned on Monday. "


def limited(extractor: Extractor, **limits: int) -> Extractor:
    return Extractor(extractor._nlp, dates, "test", "0", Limits(**limits))


def test_what_lies_beyond_the_length_is_left_out_and_said(extractor: Extractor) -> None:
    small = limited(extractor, text=len(SENTENCE) * 3)
    whole = small.extract(SENTENCE * 3, DAY)
    assert (len(whole.mentions), whole.problems) == (3, ())
    cut = small.extract(SENTENCE * 5, DAY)
    assert len(cut.mentions) == 3
    (problem,) = cut.problems
    assert "the first 99 of 165 characters" in problem
    assert "split the text" in problem


def test_no_more_sentences_than_the_limit_are_parsed_and_the_rest_is_counted(extractor: Extractor) -> None:
    cut = limited(extractor, sentences=4).extract(SENTENCE * 9, DAY)
    assert len(cut.mentions) == 4
    (problem,) = cut.problems
    assert "4 of 9 sentences" in problem


def test_a_sentence_with_more_dates_than_the_limit_is_a_table(extractor: Extractor) -> None:
    text = "The firm opened shops on 3 May 2021, 4 June 2022 and 5 July 2023."
    assert limited(extractor, dates=3).extract(text, DAY).mentions
    assert all(mention.date is None for mention in limited(extractor, dates=2).extract(text, DAY).mentions)


def test_a_sentence_without_an_end_is_cut(extractor: Extractor) -> None:
    text = "He left on Monday, " * 400
    found = extractor.extract(text, DAY)
    assert found.problems == ()
    assert all(mention.quote.end - mention.quote.start <= 1200 for mention in found.mentions)


@pytest.mark.parametrize(
    "text",
    [
        "<p>The minister <b>resigned</b> on Monday.</p><script>On Tuesday he('left');</script>",
        "The minister \u202eresigned\u202c on Monday.",
        "The minister\x01 resigned\x02 on Monday.",
        "The minister resigned on Monday.<!-- On Tuesday she left. -->",
    ],
)
def test_markup_and_unseen_characters_hide_nothing_and_add_nothing(extractor: Extractor, text: str) -> None:
    (mention,) = extractor.extract(text, DAY).mentions
    assert (mention.trigger.text, mention.date.value) == ("resigned", "2025-04-07")
    assert text[mention.quote.start : mention.quote.end] == mention.quote.exact


def test_every_shape_of_text_ends() -> None:
    """Twenty thousand characters of each shape need twelve seconds together; one that grows with their square needs more than a minute."""

    def bounded() -> None:
        resource.setrlimit(resource.RLIMIT_CPU, (60, 60))
        resource.setrlimit(resource.RLIMIT_AS, (4 << 30, 4 << 30))

    done = subprocess.run([sys.executable, HOSTILE, "--size", "20000"], preexec_fn=bounded, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout[-2000:] + done.stderr[-2000:]
    assert done.stdout.count(" characters ") > 30
