"""JSON Lines: one article a line, `{id, text, title?, published? (or dct), publisher?, url?}`; other keys are kept as metadata.

A bad line is a Problem with its number (from 1), and the others go on. Memory holds one line.
"""

from __future__ import annotations

import hashlib
import json
import math
from collections import Counter
from collections.abc import Iterator
from typing import Any, BinaryIO, NoReturn

from timeline.model.articles import Article, Origin, Problem, Published
from timeline.sources.options import ReadOptions
from timeline.sources.publication import FindPublished, given_day, published_of
from timeline.sources.text import EMPTY, clean, storable
from timeline.sources.title import title_of

_MARK = b"\xef\xbb\xbf"
_LONGEST_NUMBER = 1000  # digits
_KNOWN = frozenset({"id", "text", "title", "published", "dct", "publisher", "url"})


class _BadLineError(Exception):
    """Why a line is no article, and what would help."""


def read_jsonl(stream: BinaryIO, place: str, options: ReadOptions, find_published: FindPublished) -> Iterator[Article | Problem]:
    """Read one article a line; `place` is what the user calls the file. OSError where it cannot be read on."""
    if options.title or options.url:
        yield Problem(place, "", "a title or URL belongs to one article, and JSON Lines may hold many: put them into its lines")
        return
    if "\n{".encode(options.codec) != b"\n{":
        yield Problem(place, "", f"JSON Lines in {options.codec} is not read: save it as UTF-8")
        return
    found_any = False
    for number, raw in _lines(stream, options.limit):
        if raw is not None and not raw.strip():
            continue
        found_any = True
        try:
            yield _article(raw, options, find_published)
        except _BadLineError as error:
            yield Problem(place, f"line {number}", str(error))
    if not found_any:
        yield Problem(place, "", EMPTY)


def _lines(stream: BinaryIO, limit: int) -> Iterator[tuple[int, bytes | None]]:
    """Yield the lines with their numbers, without their ends; None stands for one that is too long."""
    number = 0
    while raw := stream.readline(limit + 2):
        number += 1
        if number == 1:
            raw = raw.removeprefix(_MARK)
        if raw.endswith(b"\n") or len(raw) <= limit:
            yield number, raw.rstrip(b"\r\n")
            continue
        while raw and not raw.endswith(b"\n"):
            raw = stream.readline(2**20)
        yield number, None


def _article(raw: bytes | None, options: ReadOptions, find_published: FindPublished) -> Article:
    if raw is None:
        raise _BadLineError(f"the line is longer than {options.limit // 2**20} MB: cut the article into parts")
    line = _object(raw, options.codec)
    source = line.get("id")
    if isinstance(source, int) and not isinstance(source, bool):
        source = str(source)
    if not isinstance(source, str) or not source.strip():
        raise _BadLineError('the line has no "id": give every article a name of its own')
    if not isinstance(line.get("text"), str):
        raise _BadLineError('the line has no "text": put the article\'s text there')
    text, replaced = storable(line["text"])
    if not text.strip():
        raise _BadLineError(EMPTY)
    given = _words(line, "title")
    title = given or title_of(text)
    origin = Origin.GIVEN if given else Origin.TEXT if title else Origin.UNKNOWN
    return Article(
        text=text,
        source=clean(source),
        title=title,
        title_origin=origin,
        published=_published(line, text, options, find_published),
        publisher=clean(options.publisher) or _words(line, "publisher"),
        url=_words(line, "url"),
        encoding=options.codec,
        raw_sha256=hashlib.sha256(raw).hexdigest(),
        replaced=replaced,
        reader="jsonl",
        metadata=tuple((clean(key), clean(_as_text(value))) for key, value in line.items() if key not in _KNOWN),
    )


def _object(raw: bytes, codec: str) -> dict[str, Any]:
    try:
        value = json.loads(
            raw.decode(codec), object_pairs_hook=_no_key_twice, parse_int=_integer, parse_float=_fraction, parse_constant=_no_constant
        )
    except UnicodeError:
        raise _BadLineError(f"the line is not {codec}: save the file as UTF-8, or name its encoding with --encoding") from None
    except RecursionError:
        raise _BadLineError("the line is nested too deeply to be an article") from None
    except json.JSONDecodeError as error:
        raise _BadLineError(f"the line is not JSON ({error.msg} at character {error.pos}): write one object a line") from None
    except ValueError as error:  # what JSON readers differ on: keys that stand twice, NaN, numbers that not all of them hold
        raise _BadLineError(f"the line is not JSON ({error}): write one object a line") from None
    if not isinstance(value, dict):
        raise _BadLineError("the line is no JSON object: write {…} with id and text")
    return value


def _no_key_twice(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """Make a dict of the keys and values of an object; of two values under one key none is dropped unsaid."""
    value = dict(pairs)
    if len(value) < len(pairs):
        twice = next(key for key, number in Counter(key for key, _ in pairs).items() if number > 1)
        raise ValueError(f"it has the key {twice[:40]!r} twice")
    return value


def _integer(digits: str) -> int:
    if len(digits) > _LONGEST_NUMBER:
        raise ValueError(f"a number of {len(digits):,} digits is more than is kept")
    return int(digits)


def _fraction(digits: str) -> float:
    value = float(digits)
    if math.isinf(value):
        raise ValueError(f"{digits[:40]} is more than a number holds")
    return value


def _no_constant(name: str) -> NoReturn:
    raise ValueError(f"{name} is no JSON number")


def _words(line: dict[str, Any], key: str) -> str:
    """Return the text under a key, "" where there is none."""
    value = line.get(key)
    if value is None:
        return ""
    if not isinstance(value, str):
        raise _BadLineError(f'"{key}" is not text: put it in quotation marks')
    return clean(value)


def _published(line: dict[str, Any], text: str, options: ReadOptions, find_published: FindPublished) -> Published:
    if options.published:
        return given_day(options.published)
    for key in ("published", "dct"):
        value = _words(line, key)
        if value.strip():
            try:
                return given_day(value, f"key {key}")
            except ValueError:
                raise _BadLineError(f'"{key}" {value[:40]!r} is no day: write it like 2024-06-19 or 2024-06-19T14:37+09:00') from None
    return published_of(find_published(text))


def _as_text(value: object) -> str:
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False, separators=(",", ":"))
