"""What an ingest is given: paths and options as typed, to articles."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import BinaryIO

from timeline.errors import SettingsError
from timeline.model.articles import Article, Problem
from timeline.services.days import day_of
from timeline.sources import ReadOptions, read_path, read_stream
from timeline.temporal.typed import read

_LINES = (".jsonl", ".ndjson")


def published_day(text: str, today: date) -> str:
    """Return the ISO day of `--published`, "" where it is not given; a DateError where it is no single day."""
    return day_of(read(text, today)) if text else ""


def read_inputs(paths: Iterable[str], options: ReadOptions, stdin: BinaryIO) -> Iterator[Article | Problem]:
    """Read files, folders and `-`, in the order given; SettingsError where they cannot be what was meant."""
    listed = list(paths)
    if not all(path.strip() for path in listed):
        raise SettingsError("an empty path names nothing: name a file or a folder (. for the one you are in)")
    if len(listed) > 1 and (options.name or options.title or options.url):
        raise SettingsError(f"a name, title or URL belongs to one article, and these are {len(listed)} paths: ingest them one by one")
    return _read_all(listed, options, stdin)


def _read_all(paths: Iterable[str], options: ReadOptions, stdin: BinaryIO) -> Iterator[Article | Problem]:
    for path in paths:
        yield from read_stream(stdin, options) if path == "-" else read_path(Path(path), options)


def count_inputs(paths: Iterable[str]) -> int | None:
    """Return how many articles there are about, None where that is not known before they are read."""
    total = 0
    for path in paths:
        if path == "-":
            return None
        total += sum(map(_count, _files(Path(path))))
    return total


def _files(path: Path) -> Iterator[Path]:
    if path.is_dir():
        yield from (item for item in path.rglob("*") if item.is_file())
    elif path.is_file():
        yield path


def _count(file: Path) -> int:
    if file.suffix.lower() not in _LINES:
        return 1
    try:
        with file.open("rb") as lines:
            return sum(1 for line in lines if line.strip())
    except OSError:
        return 1  # the reader will say what is wrong with it
