"""Where a text gives its sources in brackets: "(Reuters, 13 March 2014)", "(see Ruiz and Holm 2009: 14)". Their dates date nothing told.

A bracket is one where it holds names and dates only, and something says that they are sources: a paper or an agency, a "see", a page, or
that the text has several names with a year alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from timeline.extraction.names import names
from timeline.temporal.expressions import DatedPhrase

_BRACKET = re.compile(r"\(([^()\n]{4,300})\)|\[([^\][\n]{4,300})\]")
_LEAD = re.compile(
    r"(?:see(?: also)?|cf\.?|e\.g\.,?|quoted (?:in|by)|(?:as )?cited (?:in|by)|sources?:|according to|via)\s+", re.IGNORECASE
)
_PAGE = re.compile(
    r"[,:]?\s*(?:(?:pp?|paras?|ch|nos?|vol|art|fn)\.?\s*\d[\d–-]*|(?<=[:,] )\d{1,4}(?:[–-]\d{1,4})?|:\s?\d{1,4}(?:[–-]\d{1,4})?)"
)
_TELLER = re.compile(
    r"\b(?:AFP|ANI|AP|Associated Press|BBC|Bloomberg|CBS|CNN|EFE|Guardian|Interfax|Itar|Kyodo|NBC|NPR|PTI|Politico|RFE|Reuters|Spiegel|TASS"
    r"|UPI|Xinhua|Yonhap|dpa|\w*(?:Chronicle|Courier|Daily|Gazette|Herald|Independent|Journal|Magazine|Mail|Monitor|News|Newspaper|Observer|Press|Radio|Review"
    r"|Standard|Star|Telegraph|Times|Tribune|Weekly|[Bb]log|[Tt]weet))\b|\bet al\b"
)
"""What papers, agencies and stations are called, and what follows the first of several authors."""

_NAME = re.compile(
    r"[\s,&“”\"'’.-]*(?:(?:[A-ZÀ-Þ][\w’'.-]*|and|et|al\.?|of|the|de|del|la|le|der|von|van|in|on|a|b)(?:[\s,&“”\"'’]+|$|(?=:))){1,12}:?"
)
_AUTHOR = re.compile(r"\s*[A-ZÀ-Þ][\w’'-]+(?:(?:,| and| &) [A-ZÀ-Þ][\w’'-]+){0,3},?\s*")
_FEWEST_WITH_YEARS = 3
"""Brackets of a name and a year that a text must have, so that they are its sources: "the pact (Oden 1954)" alone tells where."""


def citations(clean: str, phrases: Sequence[DatedPhrase]) -> tuple[tuple[int, int], ...]:
    """Return the spans of the brackets of a text that only name sources with their dates, in order."""
    sure, by_year = [], []
    for start, end, inner in _brackets(clean, phrases):
        items = inner.split(";")
        if not all(_is_source(item) for item in items):
            continue
        if len(items) > 1 or _LEAD.match(inner) or _TELLER.search(inner) or _PAGE.search(inner):
            sure.append((start, end))
        elif _AUTHOR.fullmatch(inner.replace("\0", "")) and not names().find(inner.replace("\0", "").strip(" ,")):
            by_year.append((start, end))
    return tuple(sorted(sure + by_year)) if len(by_year) >= _FEWEST_WITH_YEARS or (by_year and sure) else tuple(sure)


def _brackets(clean: str, phrases: Sequence[DatedPhrase]) -> Iterator[tuple[int, int, str]]:
    """Brackets that hold a date, and their words with a null character for each."""
    at = 0
    for match in _BRACKET.finditer(clean):
        while at < len(phrases) and phrases[at].end <= match.start():
            at += 1
        held = [phrase for phrase in phrases[at : at + 12] if phrase.end <= match.end()]
        if not held:
            continue
        inner, last = "", match.start() + 1
        for phrase in held:
            inner += clean[last : phrase.start] + "\0"
            last = phrase.end
        yield match.start(), match.end(), inner + clean[last : match.end() - 1]


def _is_source(item: str) -> bool:
    """Tell whether a part of a bracket is a name with a date, perhaps with a page."""
    bare = _PAGE.sub("", _LEAD.sub("", item.strip(), count=1))
    return "\0" in bare and _NAME.fullmatch(bare.replace("\0", "").strip(" ,")) is not None
