from __future__ import annotations

import pytest

from timeline.sources.kinds import refused_bytes, refused_text


@pytest.mark.parametrize(
    ("head", "words"),
    [
        (b"%PDF-1.7\n%\xe2\xe3", "PDF"),
        (b"\n\n%PDF-1.4", "PDF"),
        (b"PK\x03\x04\x14\x00\x06\x00\x08\x00[Content_Types].xml", "Word"),
        (b"PK\x03\x04\x0a\x00word/document.xml", "Word"),
        (b"PK\x03\x04\x0a\x00mimetypeapplication/vnd.oasis.opendocument.text", "Word"),
        (b"PK\x03\x04\x0a\x00articles/1.txt", "ZIP"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0", "Word"),
        (b"{\\rtf1\\ansi", "Word"),
        (b"\x1f\x8b\x08\0", "gzip"),
        (b"SQLite format 3\0\x10", "--db"),
    ],
)
def test_known_files_are_recognized_by_their_first_bytes(head, words):
    assert words in refused_bytes(head, ".txt")


def test_what_is_called_a_web_page_is_one():
    assert "HTML" in refused_bytes(b"<h1>Hello</h1>", ".html")
    assert refused_bytes(b"<h1>Hello</h1>", ".txt") == ""


def test_what_is_called_a_mail_is_one():
    assert "e-mail" in refused_bytes(b"From: a@example.org\nSubject: Talks\n\nThey met.", ".eml")
    assert refused_bytes(b"From: a@example.org\nSubject: Talks\n\nThey met.", ".txt") == ""


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("<!DOCTYPE html><html>", "HTML"),
        ("\n <HTML lang=en>", "HTML"),
        ("<!-- saved --> <!-- twice --><html>", "HTML"),
        ("<p>Hello</p>", "HTML"),
        ("<div class=x>", "HTML"),
        ('<?xml version="1.0"?><html xmlns="x">', "HTML"),
        ('<?xml version="1.0"?><TimeML>', "XML"),
        ("<DOC id=1>", "XML"),
        ("<!-- only a comment", "XML"),
        ('{"id": "a", "text": "b"}', ".jsonl"),
        ('[\n  {"id": "a"}]', ".jsonl"),
        ("\x01\x02\x03abc\x04", "binary"),
        ("\0" * 50, "binary"),
        ("H\0e\0l\0l\0o\0", "--encoding utf-16-le"),
        ("\0H\0e\0l\0l\0o", "--encoding utf-16-be"),
        ("\0\x01\0\x02\0\x03ab", "binary"),
    ],
)
def test_what_is_no_plain_text_is_refused_with_a_way_out(text, words):
    assert words in refused_text(text)


@pytest.mark.parametrize(
    "text",
    [
        "Japan warns",
        "<doc> is a tag",
        "< 5 percent of voters",
        "<Editorial> Japan warns",
        "<b>Bold claim",
        "[Tokyo] Japan warns",
        "{sic} he said",
        '"Quote": he said',
        "One NUL\0 in a text, and an escape \x1b[31m too",
        "Tab\tform feed\f\vand so on",
        "%PDF is a format",
        "PK is short",
    ],
)
def test_plain_text_is_taken(text):
    assert refused_text(text) == ""


def test_many_comments_take_no_time():
    assert "XML" in refused_text("<!---->" * 1000 + "x")
