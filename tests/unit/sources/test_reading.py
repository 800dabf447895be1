"""Files, folders and streams, with all the rubbish that people have on their disks."""

from __future__ import annotations

import hashlib
import io
import os
import socket
import tracemalloc
from pathlib import Path

import pytest

from timeline.model.articles import Article, Note, Origin, Problem
from timeline.sources import ReadOptions, read_path, read_stream
from timeline.temporal import Bounds, Publication

WORDS = "Japan warns\n\nTOKYO — Japan said on Tuesday that it would join.\n"
SEEDS = Path(__file__).parents[3] / "seeds"


def nothing_found(text):
    assert "\0" not in text
    return Publication(None, Bounds(), (), "no day is printed")


def read(path, **options):
    return list(read_path(Path(path), ReadOptions(**options), nothing_found))


def read_bytes(data, name="a.txt", **options):
    return list(read_stream(io.BytesIO(data), ReadOptions(name=name, **options), nothing_found))


def article(results):
    (only,) = results
    assert isinstance(only, Article), only
    return only


def problem(results):
    (only,) = results
    assert isinstance(only, Problem), only
    assert "\n" not in only.message
    return only


def test_a_file_is_an_article_under_its_bare_name(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text(WORDS)
    read_back = article(read(path))
    assert read_back == Article(
        text=WORDS,
        source="a.txt",
        title="Japan warns",
        title_origin=Origin.TEXT,
        published=read_back.published,
        raw_sha256=hashlib.sha256(WORDS.encode()).hexdigest(),
    )
    assert (read_back.published.origin, read_back.published.rule) == (Origin.UNKNOWN, "no day is printed")
    assert read_back.id == hashlib.sha256(WORDS.encode()).hexdigest()


def test_what_a_person_gives_beats_what_the_text_says(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text(WORDS)
    given = {"published": "2025-04-08", "publisher": "AP", "title": "Other", "url": "https://example.org/a", "name": "mine"}
    read_back = article(read(path, **given))
    assert (read_back.published.day, read_back.published.origin, read_back.published.start) == ("2025-04-08", Origin.GIVEN, 0)
    assert (read_back.publisher, read_back.url, read_back.source) == ("AP", "https://example.org/a", "mine")
    assert (read_back.title, read_back.title_origin) == ("Other", Origin.GIVEN)
    assert read_back.text == WORDS


@pytest.mark.parametrize(
    ("data", "text", "replaced"),
    [
        (b"one\r\ntwo\rthree\n", "one\r\ntwo\rthree\n", 0),
        (b"\n\n  lead\n\n", "\n\n  lead\n\n", 0),
        (b"\xef\xbb\xbfone", "one", 0),
        (b"\xef\xbb\xbf\xef\xbb\xbfone", "\ufeffone", 0),  # one mark is a mark, the second is text
        (b"one\xef\xbb\xbftwo", "one\ufefftwo", 0),
        (b"a long enough line\0with two NULs\0", "a long enough line\ufffdwith two NULs\ufffd", 2),
        ("already \ufffd there".encode(), "already \ufffd there", 0),
        ("😀 e\u0301 ﬁ".encode(), "😀 e\u0301 ﬁ", 0),  # no normalization
        ("\x85next line\xa0and\u2028others".encode(), "\x85next line\xa0and\u2028others", 0),
        (b"form\x0cfeed\x1b[31mred", "form\x0cfeed\x1b[31mred", 0),
    ],
)
def test_the_text_is_what_the_bytes_say(data, text, replaced):
    read_back = article(read_bytes(data))
    assert (read_back.text, read_back.replaced) == (text, replaced)
    assert read_back.raw_sha256 == hashlib.sha256(data).hexdigest()


@pytest.mark.parametrize(
    ("encoding", "data", "text", "replaced"),
    [
        ("windows-1252", b"T\xfcrkiye \x80", "Türkiye €", 0),
        ("utf-16", "\ufeffTürkiye 😀".encode("utf-16-le"), "Türkiye 😀", 0),
        ("utf-16-be", "\ufeffTürkiye".encode("utf-16-be"), "Türkiye", 0),
        ("shift_jis", "日本が警告".encode("shift_jis"), "日本が警告", 0),
        ("utf-7", b"one +2AA-two", "one \ufffdtwo", 1),  # a lone surrogate that a codec lets through
    ],
)
def test_other_encodings_are_read_when_named(encoding, data, text, replaced):
    read_back = article(read_bytes(data, encoding=encoding))
    assert (read_back.text, read_back.replaced) == (text, replaced)
    assert read_back.encoding == ReadOptions(encoding=encoding).codec


@pytest.mark.parametrize(
    ("name", "data", "options", "words"),
    [
        ("empty.txt", b"", {}, "no text"),
        ("blank.txt", b" \r\n\t\n\xe2\x80\x83", {}, "no text"),
        ("mark.txt", b"\xef\xbb\xbf", {}, "no text"),
        ("latin.txt", b"T\xfcrkiye", {}, "byte 1): save it as UTF-8 text, or name its encoding with --encoding"),
        ("wrong.txt", "Türkiye".encode(), {"encoding": "ascii"}, "this is not ascii (byte 1): name another encoding"),
        ("puny.txt", b"a-9", {"encoding": "punycode"}, "this is not punycode (byte 0)"),
        ("utf16.txt", "Türkiye".encode("utf-16"), {}, "--encoding utf-16"),
        ("utf16le.txt", "Turkey".encode("utf-16-le"), {}, "--encoding utf-16-le"),
        ("utf16le.txt", "“Türkiye – 50 %” said Ankara".encode("utf-16-le"), {}, "--encoding utf-16-le"),
        ("utf16be.txt", "“Türkiye – 50 %” said Ankara".encode("utf-16-be"), {}, "--encoding utf-16-be"),
        ("photo.txt", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\1", {}, "binary"),
        ("photo.jpg", b"\xff\xd8\xff\xe0\0\x10JFIF\0\1\1\0\0", {}, "binary"),
        ("photo.dat", bytes(range(256)) * 4, {"encoding": "latin-1"}, "binary"),
        ("page.txt", b"<!DOCTYPE html>\n<html>", {}, "HTML"),
        ("page.htm", b"Only words", {}, "HTML"),
        ("page16.txt", "<html>".encode("utf-16"), {"encoding": "utf-16"}, "HTML"),
        ("paper.pdf", b"%PDF-1.7 ...", {}, "PDF"),
        ("paper.docx", b"PK\x03\x04.....word/document.xml", {}, "Word"),
        ("lines.txt", b'{"id": "a", "text": "b"}\n', {}, ".jsonl"),
        ("", b"Words", {}, "--name"),
    ],
)
def test_what_is_no_article_is_one_clear_line(name, data, options, words):
    found = problem(read_bytes(data, name, **options))
    assert found.source == (name or "-")
    assert words in found.message


def test_a_file_that_is_too_large_is_refused_without_being_held(tmp_path):
    path = tmp_path / "large.txt"
    with path.open("wb") as file:
        file.write(b"x")
        file.truncate(2**40)  # sparse
    tracemalloc.start()
    found = problem(read(path, limit=2**20))
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert "larger than 1 MB" in found.message
    assert peak < 8 * 2**20


def test_the_limit_is_the_last_size_that_is_read():
    assert article(read_bytes(b"x" * 1000, limit=1000)).text == "x" * 1000
    assert "larger" in problem(read_bytes(b"x" * 1001, limit=1000)).message


@pytest.mark.parametrize("name", ["missing.txt", "missing/", "a\0b", "x" * 300, ""])
def test_paths_that_lead_nowhere(tmp_path, name):
    path = tmp_path / name if name else tmp_path / "gone" / ".."
    assert problem(read(path)).message


def test_a_missing_file_is_named_with_its_path(tmp_path):
    found = problem(read(tmp_path / "missing.txt"))
    assert found == Problem(str(tmp_path / "missing.txt"), "", "there is no such file or folder: check the path")


def test_a_file_that_may_not_be_read(tmp_path, monkeypatch):
    path = tmp_path / "secret.txt"
    path.write_text(WORDS)

    def refuse(*_):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)  # root may read everything
    assert "may not be read" in problem(read(path)).message


def test_a_disk_that_fails_half_way():
    class Failing(io.BytesIO):
        def read(self, *_):
            raise OSError(5, "Input/output error")

    found = problem(list(read_stream(Failing(b""), ReadOptions(name="a.txt"), nothing_found)))
    assert "Input/output error" in found.message


def test_a_socket_is_no_article(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)  # the name of a socket is short
    with socket.socket(socket.AF_UNIX) as server:
        server.bind("s.txt")
        assert problem(read("s.txt")).message


@pytest.fixture
def folder(tmp_path):
    files = {
        "b.txt": WORDS,
        "a.txt": WORDS + "a",
        "sub/c.TEXT": WORDS + "c",
        "sub/deep/d.md": WORDS + "d",
        "lines.jsonl": '{"id": "one", "text": "Words one"}\n{"id": "two", "text": "Words two"}\n',
        ".hidden.txt": "hidden",
        ".git/e.txt": "hidden",
        "sub/.hidden/f.txt": "hidden",
        "photo.jpg": "x",
        "timeline.db": "x",
        "page.html": "<html>",
        "paper.pdf": "%PDF-1.4",
        "empty.txt": "",
    }
    for name, text in files.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text)
    (tmp_path / "circle").symlink_to(tmp_path)
    (tmp_path / "link.txt").symlink_to(tmp_path / "a.txt")
    (tmp_path / "broken.txt").symlink_to(tmp_path / "nowhere")
    return tmp_path


def test_a_folder_is_read_by_name_with_all_below_it(folder):
    results = read(folder)
    assert [one.source for one in results if isinstance(one, Article)] == [
        "a.txt",
        "b.txt",
        "one",
        "two",
        "link.txt",
        "sub/c.TEXT",
        "sub/deep/d.md",
    ]
    *problems, note = [one for one in results if isinstance(one, Problem)]
    assert [Path(one.source).name for one in problems] == ["broken.txt", "empty.txt", "page.html", "paper.pdf"]
    assert isinstance(note, Note)
    assert not any(isinstance(one, Note) for one in problems)
    assert (note.source, "(1 other file: .jpg)" in note.message) == (str(folder), True)


def test_what_may_be_meant_as_an_article_is_no_other_file(tmp_path):
    for name in ("a.eml", "b.json", "c.xml", "d.mht"):
        (tmp_path / name).write_text('{"id": 1}' if "json" in name else "<?xml version='1.0'?><x/>")
    found = read(tmp_path)
    assert [(Path(one.source).name, type(one)) for one in found] == [(f"{name}", Problem) for name in ("a.eml", "b.json", "c.xml", "d.mht")]
    words = ["e-mail", "JSON", "XML", "HTML"]
    assert [next(word for word in words if word in one.message) for one in found] == words


def test_other_files_are_counted_with_their_endings(tmp_path):
    for number, ending in enumerate([".jpg", ".jpg", ".csv", ".png", ".gif", ".zip", ".tar", "", ".db-wal"]):
        (tmp_path / f"{number}{ending}").write_text("x")
    (tmp_path / "a.txt").write_text(WORDS)
    (note,) = [one for one in read(tmp_path) if isinstance(one, Problem)]
    assert "not read (8 other files: .jpg, " in note.message
    assert note.message.count(".") == 5
    assert ", …):" in note.message


def test_the_order_does_not_depend_on_the_disk(folder, monkeypatch):
    expected = read(folder)
    walk = os.walk

    def walk_backwards(top, **options):
        for root, folders, names in walk(top, **options):
            folders.sort(reverse=True)
            yield root, folders, sorted(names, reverse=True)

    monkeypatch.setattr(os, "walk", walk_backwards)
    assert read(folder) == expected


def test_a_folder_without_articles_says_so(tmp_path):
    (tmp_path / "photo.jpg").write_text("x")
    assert "(1 other file: .jpg)" in problem(read(tmp_path)).message
    assert "no .txt" in problem(read(tmp_path)).message


def test_a_folder_that_may_not_be_read_says_only_that(tmp_path, monkeypatch):
    walk = os.walk

    def refused(top, onerror, **options):
        onerror(PermissionError(13, "Permission denied", str(top)))
        return walk(top / "nothing", **options)

    monkeypatch.setattr(os, "walk", refused)
    assert "may not be read" in problem(read(tmp_path)).message


@pytest.mark.parametrize("option", ["name", "title", "url"])
def test_what_belongs_to_one_article_is_refused_for_a_folder(folder, option):
    assert "this is a folder" in problem(read(folder, **{option: "x"})).message


def test_a_publisher_and_a_day_may_be_given_for_a_folder(folder):
    read_back = [one for one in read(folder, publisher="AP", published="2025-04-08") if isinstance(one, Article)]
    assert {(one.publisher, one.published.day) for one in read_back} == {("AP", "2025-04-08")}


def test_names_that_are_no_unicode(tmp_path):
    path = Path(os.fsdecode(os.fsencode(tmp_path) + b"/a\xff.txt"))
    path.write_text(WORDS)
    assert article(read(tmp_path)).source == article(read(path)).source == "a\ufffd.txt"


def test_metadata_is_storable():
    read_back = article(read_bytes(WORDS.encode(), name="a\0.txt", title="T\0", publisher="\ud800", url="u\0"))
    assert (read_back.source, read_back.title, read_back.publisher, read_back.url) == ("a\ufffd.txt", "T\ufffd", "\ufffd", "u\ufffd")


def test_a_file_named_by_itself_is_read_whatever_its_ending(tmp_path):
    path = tmp_path / "APW19980807.0261"
    path.write_text(WORDS)
    assert article(read(path)).source == "APW19980807.0261"


def test_the_seeds_are_read_as_they_are():
    results = read(SEEDS)
    assert [one.text.encode() for one in results] == [path.read_bytes() for path in sorted(SEEDS.iterdir())]
    assert all(one.title for one in results)
    assert results[3].title.startswith("INTERVIEW: Japan warns")


def test_the_day_is_read_from_the_stored_text():
    seen = []

    def spy(text):
        seen.append(text)
        return nothing_found(text)

    list(read_stream(io.BytesIO(b"\xef\xbb\xbfwords and a NUL\0\r\n"), ReadOptions(name="a.txt"), spy))
    assert seen == ["words and a NUL\ufffd\r\n"]


def test_a_pipe_in_a_folder_keeps_nobody_waiting(tmp_path):
    os.mkfifo(tmp_path / "a.txt")
    (tmp_path / "b.txt").write_text("Norway and Chile signed an accord on 2 May 2023.")
    first, second = read_path(tmp_path, ReadOptions())
    assert isinstance(first, Problem)
    assert "no regular file" in first.message
    assert isinstance(second, Article)
