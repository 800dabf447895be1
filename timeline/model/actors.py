"""Actor keys: the one name under which mentions of an actor meet.

Papers spell a name with and without its accents and hyphens (François and Francois Hollande, Kim Jong-un and Kim Jong Un): a key has
neither. How a name was written stays with each mention.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from timeline.model.mentions import ActorKind

_MARKS = re.compile("(?<=[a-z])[\u0300-\u036f]+")
"""Marks on Latin letters; in other scripts they tell letters apart."""

_SIGNS = str.maketrans(
    dict.fromkeys("-\u2010\u2011\u2012\u2013", " ")
    | dict.fromkeys("\u2018\u2019\u02bc`", "'")
    | {"\u0131": "i", "\u0142": "l", "\u00f8": "o", "\u0111": "d"}
)
"""Hyphens, apostrophes, and Latin letters that are written with a stroke or without a dot."""


@lru_cache(maxsize=65536)
def actor_key(kind: ActorKind | str, name: str) -> str:
    """Return `kind:` and the folded name."""
    return f"{ActorKind(kind)}:{fold(name)}"


def present_key(key: str) -> str:
    """Return a key of the log, whose names may have been folded otherwise when it was written, as it is now."""
    kind, _, name = key.partition(":")
    return f"{kind}:{fold(name)}"


@lru_cache(maxsize=65536)
def fold(text: str) -> str:
    """Return a text as names are compared: casefolded NFC without the accents of Latin letters, hyphens and white space single blanks."""
    plain = text.casefold().translate(_SIGNS)
    if not plain.isascii():
        bare = _MARKS.sub("", unicodedata.normalize("NFD", plain).casefold().translate(_SIGNS))
        plain = unicodedata.normalize("NFC", bare)
    return " ".join(plain.split()) or " ".join(text.casefold().split())
