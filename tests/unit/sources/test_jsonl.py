"""JSON Lines: a bad line is told with its number, and the others go on."""

from __future__ import annotations

import hashlib
import io
import json
import tracemalloc

import pytest

from timeline.model.articles import Article, Origin, Problem
from timeline.sources import ReadOptions, read_path, read_stream
from timeline.temporal import Bounds, Publication


def nothing_found(text):
    return Publication(None, Bounds(), (), "")


def read(data, **options):
    return list(read_stream(io.BytesIO(data), ReadOptions(**{"name": "a.jsonl", **options}), nothing_found))


def line(**keys):
    return json.dumps({"id": "one", "text": "Some words", **keys}).encode() + b"\n"


def only(results):
    (result,) = results
    return result


def test_every_key_has_its_place():
    data = line(
        title="T", published="2024-06-19", publisher="AP", url="u", section="world", n=1, f=1.50, deep={"b": [1, None]}, t=True, z=None
    )
    read_back = only(read(data))
    assert (read_back.source, read_back.text, read_back.publisher, read_back.url) == ("one", "Some words", "AP", "u")
    assert (read_back.title, read_back.title_origin) == ("T", Origin.GIVEN)
    assert (read_back.published.day, read_back.published.origin, read_back.published.rule) == ("2024-06-19", Origin.GIVEN, "key published")
    assert read_back.metadata == (("section", "world"), ("n", "1"), ("f", "1.5"), ("deep", '{"b":[1,null]}'), ("t", "true"), ("z", "null"))
    assert read_back.reader == "jsonl"
    assert read_back.raw_sha256 == hashlib.sha256(data.rstrip(b"\n")).hexdigest()


def test_a_given_title_is_never_put_into_the_text():
    assert only(read(line(title="Given", text="Headline\n\nText."))).text == "Headline\n\nText."


def test_without_a_title_the_first_lines_show_one():
    read_back = only(read(line(text="Headline\n\nText.")))
    assert (read_back.title, read_back.title_origin) == ("Headline", Origin.TEXT)
    assert only(read(line(text="Headline\n\nText.", title=""))).title == "Headline"
    unknown = only(read(line(text="It ended, he said.")))
    assert (unknown.title, unknown.title_origin) == ("", Origin.UNKNOWN)


def test_the_keys_of_the_day():
    assert only(read(line(dct="1998-08-07"))).published.rule == "key dct"
    assert only(read(line(published="1998-08-07", dct="1999-01-01"))).published.day == "1998-08-07"
    assert only(read(line(published="", dct="1999-01-01"))).published.day == "1999-01-01"
    assert only(read(line(published=None))).published.origin is Origin.UNKNOWN
    assert only(read(line(published="rubbish"), published="2025-01-01")).published.rule == "option"


def test_numbers_may_be_names():
    assert only(read(line(id=17))).source == "17"


@pytest.mark.parametrize(
    ("text", "stored", "replaced"),
    [
        ("\ud83d\ude00 pair", "😀 pair", 0),
        ("lone \ud800 and \udfff", "lone \ufffd and \ufffd", 2),
        ("NUL \0 here", "NUL \ufffd here", 1),
        ("one\r\ntwo\u2028three\x85", "one\r\ntwo\u2028three\x85", 0),
        ("\ufeffmark", "\ufeffmark", 0),  # the text is what the JSON says
        ("\n\n lead ", "\n\n lead ", 0),
    ],
)
def test_the_text_is_what_the_line_says(text, stored, replaced):
    read_back = only(read(line(text=text)))
    assert (read_back.text, read_back.replaced) == (stored, replaced)


@pytest.mark.parametrize(
    ("bad", "words"),
    [
        (b"not json\n", "the line is not JSON (Expecting value at character 0): write"),
        (b'{"id": "x", "text": "cut\n', "not JSON"),
        (b'{"id": "x", "text": NaN}\n', "NaN is no JSON number"),
        (b'{"id": "x", "text": "y"} {"more": 1}\n', "not JSON"),
        (b'"text"\n', "no JSON object"),
        (b"[1, 2]\n", "no JSON object"),
        (b"null\n", "no JSON object"),
        (b'{"text": "y"}\n', 'no "id"'),
        (b'{"id": "", "text": "y"}\n', 'no "id"'),
        (b'{"id": null, "text": "y"}\n', 'no "id"'),
        (b'{"id": true, "text": "y"}\n', 'no "id"'),
        (b'{"id": 1.5, "text": "y"}\n', 'no "id"'),
        (b'{"id": "x"}\n', 'no "text"'),
        (b'{"id": "x", "text": null}\n', 'no "text"'),
        (b'{"id": "x", "text": ["y"]}\n', 'no "text"'),
        (b'{"id": "x", "text": " \\n"}\n', "there is no text"),
        (b'{"id": "x", "text": "y", "title": 3}\n', '"title" is not text'),
        (b'{"id": "x", "text": "y", "url": {}}\n', '"url" is not text'),
        (b'{"id": "x", "text": "y", "published": "2024-06"}\n', "\"published\" '2024-06' is no day"),
        (b'{"id": "x", "text": "y", "dct": "19980807"}\n', "\"dct\" '19980807' is no day"),
        (b'{"id": "x", "text": "y", "published": 1718755200}\n', '"published" is not text'),
        (b'{"id": "x", "text": "\xff"}\n', "not utf-8"),
        (b'{"id": "x", "text": "y", "deep": ' + b"[" * 100_000 + b"\n", "nested too deeply"),
        (b'{"id": "x", "text": "y", "n": ' + b"9" * 5000 + b"}\n", "not JSON (a number of 5,000 digits is more than is kept)"),
        (b'{"id": "x", "text": "y", "n": [-1e999]}\n', "not JSON (-1e999 is more than a number holds)"),
        (b'{"id": "x", "text": "y", "id": "z"}\n', "not JSON (it has the key 'id' twice)"),
        (b'{"id": "x", "text": "y", "more": [{"a": 1, "a": 1}]}\n', "not JSON (it has the key 'a' twice)"),
        (b"x" * 3000 + b"\n", "longer than"),
    ],
)
def test_a_bad_line_is_told_and_the_others_go_on(bad, words):
    limit = 2000 if bad.startswith(b"xx") else 2**20
    good, found, last = read(line() + bad + line(id="last"), limit=limit)
    assert isinstance(good, Article)
    assert (last.source, last.text) == ("last", "Some words")
    assert isinstance(found, Problem)
    assert (found.source, found.place) == ("a.jsonl", "line 2")
    assert words in found.message
    assert "\n" not in found.message


def test_blank_lines_marks_and_line_ends():
    results = read(b"\xef\xbb\xbf" + line() + b"\n  \r\n" + line(id="two").replace(b"\n", b"\r\n") + line(id="three").rstrip(b"\n"))
    assert [one.source for one in results] == ["one", "two", "three"]


def test_the_same_line_has_the_same_digest_whatever_ends_it():
    digests = {only(read(line().rstrip(b"\n") + end)).raw_sha256 for end in (b"", b"\n", b"\r\n")}
    assert len(digests) == 1


@pytest.mark.parametrize("data", [b"", b"\n\n", b"\xef\xbb\xbf\n"])
def test_an_empty_file_says_so(data):
    assert "no text" in only(read(data)).message


def test_other_encodings():
    data = '{"id": "one", "text": "Türkiye"}\n'.encode("cp1252")
    assert only(read(data, encoding="cp1252")).text == "Türkiye"
    assert "not utf-8" in only(read(data)).message
    assert "save it as UTF-8" in only(read(data, encoding="utf-16")).message


@pytest.mark.parametrize("option", ["title", "url"])
def test_what_belongs_to_one_article_is_refused(option):
    assert "put them into its lines" in only(read(line(), **{option: "x"})).message


def test_a_publisher_given_beats_the_lines():
    assert only(read(line(publisher="AP"), publisher="Reuters")).publisher == "Reuters"


def test_memory_holds_one_line():
    class Endless(io.RawIOBase):
        """Ten thousand lines of 100 kB, and then one of 100 MB."""

        def __init__(self):
            self.lines = 1000
            self.rest = 100 * 2**20

        def readline(self, size=-1):
            if self.lines:
                self.lines -= 1
                return line(id=str(self.lines), text="x" * 100_000)
            part = min(size, self.rest)
            self.rest -= part
            return b"y" * part

    tracemalloc.start()
    count = sum(isinstance(one, Article) for one in read_stream(Endless(), ReadOptions(name="a.jsonl", limit=2**20), nothing_found))
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert count == 1000
    assert peak < 16 * 2**20


def test_what_follows_a_line_that_is_too_long_is_not_taken_for_a_line():
    data = b'{"id": "x", "text": "' + b"y" * 3_000_000 + b'"}\n' + line()
    too_long, good = read(data, limit=1000)
    assert too_long.place == "line 1"
    assert good.source == "one"


def test_a_name_for_a_file_of_many_articles_is_refused(tmp_path):
    file = tmp_path / "a.jsonl"
    file.write_bytes(line())
    assert "id in its line" in only(list(read_path(file, ReadOptions(name="x"), nothing_found))).message
    assert only(list(read_path(file, ReadOptions(), nothing_found))).source == "one"
