"""Whatever bytes come, reading yields articles and problems, and the text is the bytes' text, code point for code point."""

from __future__ import annotations

import io
import json

from hypothesis import example, given, settings
from hypothesis import strategies as st

from timeline.model.articles import Article, Problem
from timeline.sources import ReadOptions, read_stream
from timeline.sources.title import LONGEST, title_of
from timeline.temporal import Bounds, Publication

ENCODINGS = [
    "",
    "utf-8",
    "utf-16",
    "utf-32",
    "latin-1",
    "cp1252",
    "shift_jis",
    "gb18030",
    "utf-7",
    "ascii",
    "iso2022_jp",
    "cp037",
    "punycode",
]
lines = st.sampled_from(
    ["\n", "\r\n", "\r", "\n\n", "\ufeff", "\0", "😀", "e\u0301", "Japan warns", " ", "\t", "June 2024", ".", "\x85", "\u2028"]
)
texts = st.lists(lines | st.text(max_size=8), max_size=12).map("".join)
wild_texts = st.lists(lines | st.text(st.characters(categories=None), max_size=8), max_size=12).map("".join)


def nothing_found(text):
    return Publication(None, Bounds(), (), "")


def read(data, name, encoding=""):
    return list(read_stream(io.BytesIO(data), ReadOptions(name=name, encoding=encoding), nothing_found))


def storable(text):
    """The same rule as the reader's, one character at a time."""
    return "".join("\ufffd" if char == "\0" or "\ud800" <= char <= "\udfff" else char for char in text)


def check(results):
    for one in results:
        assert isinstance(one, (Article, Problem))
        if isinstance(one, Problem):
            assert one.message
            assert "\n" not in one.message
        else:
            assert one.text == storable(one.text)
            assert one.text.strip()
            assert one.id
            assert len(one.title) <= LONGEST or one.reader == "jsonl"


@given(st.binary(max_size=200), st.sampled_from(["a.txt", "a.jsonl", "a.html", "a"]), st.sampled_from(ENCODINGS))
@example(b"\xff\xfeJ\0a\0", "a.txt", "")
@example(b"+", "a.txt", "utf-7")
@example(b'{"id":"\\ud800","text":"\\u0000x"}', "a.jsonl", "")
def test_no_bytes_raise(data, name, encoding):
    results = read(data, name, encoding)
    assert results
    check(results)


@given(texts)
@example("\ufeffJapan warns")
@example("\n\nJapan\r\nwarns\0")
def test_a_text_comes_through_unchanged(text):
    (only,) = read(text.encode(), "a.txt")
    check([only])
    if isinstance(only, Article):
        assert only.text == storable(text.removeprefix("\ufeff"))
        assert only.replaced == text.count("\0")
        assert len(only.text) == len(text) - text.startswith("\ufeff")


@given(texts.filter(str.strip), st.data())
def test_spans_of_the_text_are_spans_of_the_file(text, data):
    """What stands between two offsets of the stored text stands between the same code points of the file."""
    (only,) = read(b"A line of words\n" + text.encode(), "a.txt")
    whole = "A line of words\n" + text
    start = data.draw(st.integers(0, len(whole)))
    end = data.draw(st.integers(start, len(whole)))
    if isinstance(only, Article):
        assert only.text[start:end].replace("\ufffd", "\0") == whole[start:end].replace("\ufffd", "\0")


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | wild_texts, lambda inner: st.lists(inner, max_size=3), max_leaves=4
)


@given(
    st.lists(
        st.dictionaries(
            st.sampled_from(["id", "text", "title", "published", "dct", "url", "publisher", "x"]) | st.text(max_size=3), json_values
        )
    )
)
def test_a_result_for_every_line(objects):
    results = read(b"".join(json.dumps(one).encode() + b"\n" for one in objects), "a.jsonl")
    check(results)
    assert len(results) == max(1, len(objects))


@given(wild_texts.filter(lambda text: text.strip()), wild_texts)
def test_json_lines_keep_the_text(text, title):
    (only,) = read(json.dumps({"id": "one", "text": text, "title": title, "more": text}).encode(), "a.jsonl")
    assert only.text == storable(text)
    assert only.metadata == (("more", storable(text)),)
    assert only.replaced == sum(char == "\0" or "\ud800" <= char <= "\udfff" for char in text)


@given(wild_texts)
@example("*0*\N{SUPERSCRIPT ONE}")
def test_a_title_is_one_line_of_words_from_the_text(text):
    title = title_of(text)
    assert title == " ".join(title.split())
    assert len(title) <= LONGEST
    if title:
        bare = " ".join(text.replace("\ufffd", " ").split())
        assert title.replace("*", "") in bare.replace("*", "")  # marks of emphasis are no words


@settings(max_examples=50)
@given(texts)
def test_the_words_that_date_an_article_are_its_words(text):
    (only,) = read_stream(io.BytesIO(b"Japan warns\n14:37 JST, October 19, 2024\n" + text.encode()), ReadOptions(name="a.txt"))
    if isinstance(only, Article):
        assert only.published.day
        assert only.published.evidence in (only.text[only.published.start : only.published.end], "")
