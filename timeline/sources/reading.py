"""Files, folders and streams to articles.

In a folder, what ends in .txt, .text, .md, .markdown, .jsonl or .ndjson is read; web pages, e-mails, JSON, PDF and office files get a
Problem each, since somebody may have meant them as articles; anything else is passed over, with a Note of how many there were (save
hidden files and databases). A file named by itself is read whatever its ending, by what is in it.
"""

from __future__ import annotations

import logging
import os
from collections import Counter
from collections.abc import Iterator
from pathlib import Path, PurePath
from typing import BinaryIO

from timeline.model.articles import Article, Note, Problem
from timeline.sources.jsonl import read_jsonl
from timeline.sources.kinds import WEB_ENDINGS
from timeline.sources.options import ReadOptions
from timeline.sources.publication import FindPublished
from timeline.sources.text import read_text

log = logging.getLogger(__name__)

_NAMED = 5
"""Endings of other files that are named."""

TEXT_ENDINGS = frozenset({".txt", ".text", ".md", ".markdown"})
JSONL_ENDINGS = frozenset({".jsonl", ".ndjson"})
REFUSED_ENDINGS = WEB_ENDINGS | {".pdf", ".doc", ".docx", ".odt", ".pages", ".rtf", ".epub", ".eml", ".msg", ".json", ".xml"}


def read_path(path: Path, options: ReadOptions, find_published: FindPublished | None = None) -> Iterator[Article | Problem]:
    """Read a file, or a folder with all below it in the order of their names.

    `find_published` reads the day of publication from a text; without it, `timeline.temporal.published` does.
    """
    find = find_published or _find_published()
    try:
        is_folder = path.is_dir()
    except OSError as error:  # a name that is too long, a folder above that may not be entered
        yield _unreadable(str(path), error)
        return
    if options.name and path.suffix.lower() in JSONL_ENDINGS and not is_folder:
        yield Problem(str(path), "", "in JSON Lines every article is named by the id in its line: leave the name away")
    elif not is_folder:
        yield from _read_file(path, options.name or path.name, options, find)
    elif options.name or options.title or options.url:
        yield Problem(str(path), "", "a name, title or URL belongs to one article, and this is a folder: name a file")
    else:
        yield from _read_folder(path, options, find)


def read_stream(stream: BinaryIO, options: ReadOptions, find_published: FindPublished | None = None) -> Iterator[Article | Problem]:
    """Read what comes on a stream of bytes; `options.name` says what it is called, and its ending whether it is JSON Lines."""
    if not options.name:
        yield Problem("-", "", "what comes on standard input has no name: give it one with --name")
        return
    yield from _read_stream(stream, options.name, options.name, options, find_published or _find_published())


def _read_folder(folder: Path, options: ReadOptions, find: FindPublished) -> Iterator[Article | Problem]:
    read = 0
    is_told = False
    passed_over = Counter[str]()
    for path in _files(folder):
        if isinstance(path, Problem):
            is_told = True
            yield path
            continue
        ending = path.suffix.lower()
        if path.exists() and not path.is_file():  # a pipe would keep us waiting for ever
            is_told = True
            yield Problem(str(path), "", "it is no regular file: name it itself to read from it")
        elif ending in TEXT_ENDINGS | JSONL_ENDINGS | REFUSED_ENDINGS:
            read += 1
            yield from _read_file(path, path.relative_to(folder).as_posix(), options, find)
        elif not ending.startswith(".db"):  # the timeline's own files may lie there
            passed_over[ending or path.name] += 1
            log.info("%s: passed over, since its ending is none of an article's", path)
    others = _others(passed_over)
    if not read and not is_told:
        yield Problem(
            str(folder), "", f"no .txt, .text, .md or .jsonl files are in it{others}: name a file itself to read it whatever its ending"
        )
    elif others:
        yield Note(str(folder), "", f"not read{others}: name a file itself to read it whatever its ending")


def _others(passed_over: Counter[str]) -> str:
    """Say how many files were passed over, and their endings, the most frequent first."""
    if not passed_over:
        return ""
    number = passed_over.total()
    endings = ", ".join(ending for ending, _ in passed_over.most_common(_NAMED)) + (", …" if len(passed_over) > _NAMED else "")
    return f" ({number:,} other file{'' if number == 1 else 's'}: {endings})"


def _files(folder: Path) -> Iterator[Path | Problem]:
    """Yield the files below a folder that are not hidden, by name; folders that are links are not entered, so there is no circle."""
    failed: list[OSError] = []
    for root, folders, names in os.walk(folder, onerror=failed.append):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        yield from (Path(root, name) for name in sorted(names) if not name.startswith("."))
        yield from (_unreadable(str(error.filename), error) for error in failed)
        failed.clear()
    yield from (_unreadable(str(error.filename), error) for error in failed)


def _read_file(path: Path, source: str, options: ReadOptions, find: FindPublished) -> Iterator[Article | Problem]:
    try:
        stream = path.open("rb")
    except (OSError, ValueError) as error:  # ValueError: a NUL in the path
        yield _unreadable(str(path), error)
        return
    with stream:
        yield from _read_stream(stream, source, str(path), options, find)


def _read_stream(stream: BinaryIO, source: str, place: str, options: ReadOptions, find: FindPublished) -> Iterator[Article | Problem]:
    try:
        if PurePath(place).suffix.lower() in JSONL_ENDINGS:
            yield from read_jsonl(stream, place, options, find)
            return
        data = stream.read(options.limit + 1)
    except OSError as error:
        yield _unreadable(place, error)
        return
    if len(data) > options.limit:
        yield Problem(place, "", f"it is larger than {options.limit // 2**20} MB, which no article is: cut it into one file an article")
        return
    yield read_text(data, source, place, options, find)


def _unreadable(place: str, error: OSError | ValueError) -> Problem:
    if isinstance(error, FileNotFoundError):
        return Problem(place, "", "there is no such file or folder: check the path")
    if isinstance(error, PermissionError):
        return Problem(place, "", "it may not be read by you: change its rights, or ask its owner")
    reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
    return Problem(place, "", f"it cannot be read ({reason}): check the path and the disk")


def _find_published() -> FindPublished:
    from timeline.temporal.publication import published

    return published
