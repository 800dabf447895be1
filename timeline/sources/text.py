"""Plain text: bytes decoded strictly, and then left as they are.

Offsets are code points of the stored text, so nothing is stripped and no line end is changed. What no database stores, NUL and
lone surrogates, becomes U+FFFD one for one.
"""

from __future__ import annotations

import hashlib
import re
from pathlib import PurePath

from timeline.model.articles import Article, Origin, Problem
from timeline.sources.kinds import HEAD, refused_bytes, refused_text, why_undecodable
from timeline.sources.options import ReadOptions
from timeline.sources.publication import FindPublished, given_day, published_of
from timeline.sources.title import title_of

_UNSTORABLE = re.compile("[\0\ud800-\udfff]")
_MARK = "\ufeff"
EMPTY = "there is no text in it: nothing was read"


def read_text(data: bytes, source: str, place: str, options: ReadOptions, find_published: FindPublished) -> Article | Problem:
    """Make an article of the bytes of a text file; `place` is what the user calls the file, for the Problem."""
    why = refused_bytes(data[:HEAD], PurePath(place).suffix.lower())
    if why:
        return Problem(place, "", why)
    try:
        decoded = data.decode(options.codec)
    except UnicodeDecodeError as error:
        return Problem(place, "", why_undecodable(data, options.codec, error.start))
    except ValueError:  # some codecs raise a plain UnicodeError
        return Problem(place, "", why_undecodable(data, options.codec, 0))
    text, replaced = storable(decoded.removeprefix(_MARK))
    why = refused_text(decoded) if text.strip() else EMPTY
    if why:
        return Problem(place, "", why)
    title = title_of(text)
    origin = Origin.TEXT if title else Origin.UNKNOWN
    return Article(
        text=text,
        source=clean(source),
        title=clean(options.title) or title,
        title_origin=Origin.GIVEN if options.title else origin,
        published=given_day(options.published) if options.published else published_of(find_published(text)),
        publisher=clean(options.publisher),
        url=clean(options.url),
        encoding=options.codec,
        raw_sha256=hashlib.sha256(data).hexdigest(),
        replaced=replaced,
        reader="text",
    )


def storable(text: str) -> tuple[str, int]:
    """Return the text with U+FFFD for every NUL and lone surrogate, and how many there were."""
    return _UNSTORABLE.subn("\ufffd", text)


def clean(text: str) -> str:
    """Return a piece of metadata as every database takes it."""
    return storable(text)[0]
