"""What a file holds, by its first bytes and characters: article text, or something that no reader here understands."""

from __future__ import annotations

import re

HEAD = 8192
"""The number of bytes and characters that are looked at."""
WEB_ENDINGS = frozenset({".html", ".htm", ".xhtml", ".mhtml", ".mht", ".webarchive"})

_HTML = "this is a web page (HTML), which is not read yet: save its text as a UTF-8 .txt file"
_MARKUP = "this is XML or SGML, not plain text: save the article's text as a UTF-8 .txt file"
_JSON = "this is JSON, not plain text: write one object a line, with id and text, into a file that ends in .jsonl"
_MAIL = "this is an e-mail, which is not read yet: save its text as a UTF-8 .txt file"
_WORD = "this is a Word or other office document, which is not read yet: save it as plain text (.txt, UTF-8)"
_BINARY = "this is a binary file, not text: nothing was read"
_UTF_16 = "this is not UTF-8, it looks like UTF-16: name its encoding with --encoding utf-16"

_SIGNATURES = (
    (b"PK\x03\x04", "this is a ZIP archive: unpack it and name the text files in it"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", _WORD),
    (b"{\\rtf", _WORD),
    (b"\x1f\x8b\x08", "this is compressed (gzip): unpack it first"),
    (b"SQLite format 3\0", "this is a SQLite database, not text: name it with --db if it is a timeline"),
)
_UTF_16_MARKS = (b"\xff\xfe", b"\xfe\xff")
_OFFICE_ENTRIES = (b"word/", b"xl/", b"ppt/", b"[Content_Types].xml", b"mimetypeapplication/")

_HTML_START = re.compile(
    r"\s*(?:<!--(?:(?!-->).)*-->\s*)*<(?:!doctype\s+html|html|head|body|meta|title|div|article|section|table|script|style|p)\b",
    re.IGNORECASE | re.DOTALL,
)
_MARKUP_START = re.compile(r"\s*<(?:\?xml\b|!doctype\b|!--|(?-i:DOC|TimeML|TEI)\b)", re.IGNORECASE)
_XHTML = re.compile(r"<html\b", re.IGNORECASE)
_JSON_START = re.compile(r'\s*(?:\[\s*)?\{\s*"[^"\n]*"\s*:')
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")


def refused_bytes(head: bytes, ending: str) -> str:
    """Say why a file with these first bytes and this ending is not read, and what would help; "" where nothing speaks against it."""
    if ending in WEB_ENDINGS:
        return _HTML
    if ending == ".eml":
        return _MAIL
    if b"%PDF-" in head[:1024]:
        return "this is a PDF file, which is not read yet: save its text as a UTF-8 .txt file"
    for signature, why in _SIGNATURES:
        if head.startswith(signature):
            return _WORD if any(entry in head for entry in _OFFICE_ENTRIES) else why
    return ""


def refused_text(text: str) -> str:
    """Say why a decoded text is not taken for an article, and what would help; "" where it is."""
    head = text[:HEAD]
    if _HTML_START.match(head):
        return _HTML
    if _MARKUP_START.match(head):
        return _HTML if _XHTML.search(head) else _MARKUP
    if _JSON_START.match(head):
        return _JSON
    controls = len(_CONTROLS.findall(head))
    if 10 * controls > len(head):
        return _utf_16(head[0::2].count("\0"), head[1::2].count("\0"), controls) or _BINARY
    return ""


def _utf_16(even: int, odd: int, controls: int) -> str:
    """Say that this is UTF-16 without a byte-order mark, by the NULs at even and odd places among the controls; "" where it is not.

    Latin letters have a NUL as their higher byte; few characters have one as their lower byte, or another control in either.
    """
    if 5 * max(even, odd) < 4 * controls:
        return ""
    return f"{_UTF_16}-{'be' if even > odd else 'le'}"


def why_undecodable(data: bytes, codec: str, position: int) -> str:
    """Say what to do about bytes that are not in the encoding; `position` is the first byte that does not fit."""
    head = data[:HEAD]
    if codec == "utf-8" and head.startswith(_UTF_16_MARKS):
        return _UTF_16
    controls = sum(byte < 9 or 14 <= byte < 27 or 28 <= byte < 32 for byte in head)
    if codec == "utf-8" and 10 * controls > len(head):
        return _utf_16(head[0::2].count(0), head[1::2].count(0), controls) or _BINARY
    if codec == "utf-8":
        return f"this is not UTF-8 (byte {position}): save it as UTF-8 text, or name its encoding with --encoding"
    return f"this is not {codec} (byte {position}): name another encoding with --encoding, or save it as UTF-8 text"
