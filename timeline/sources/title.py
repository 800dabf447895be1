"""The title of an article, where its first lines show one.

A guess made from lines is only as good as the lines, so where none of the first looks like a headline there is no title ("").
"""

from __future__ import annotations

import re

LONGEST = 200
"""Code points of a title; a longer line is a paragraph. The longest headline of 185 news articles looked at had 153."""
_LOOKED_AT = 5  # lines that are not blank

_FRONT_MATTER = re.compile(r"---[ \t]*\r?\n(?P<fields>(?:.*\r?\n){1,40}?)(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)")
_FIELD_TITLE = re.compile(r"^title:[ \t]*(?P<quote>[\"']?)(?P<title>\S.*?)(?P=quote)[ \t\r]*$", re.MULTILINE)
_HEADING_MARK = re.compile(r"(?:#{1,6}\s+)?(?:(?:title|headline|subject)\s*:\s+)?", re.IGNORECASE)
_EMPHASIS = re.compile(r"(\*{1,3})(?=\S)(?P<words>[^*]+)(?<=\S)\1")
_LETTER = re.compile(r"[^\W\d_]")
_BYLINE = re.compile(r"(?:By|BY|by)(?:\s+(?:[^\W\d_a-z][\w.'’-]*,?|[|/&]|and|de|van|von|bin|al|in|for|at|the))+")
_CREDIT = re.compile(
    r"(?:file photo|photo|picture|image|credit|source|video|advertisement|updated|published|posted)\s*(?::.{0,80})?", re.IGNORECASE
)
_DATELINE = re.compile(r"[A-Z][A-Z'. -]{2,}.{0,60}?[\s)](?:--?|_|–|—)\s*(?:\S.{80,})?")
_INITIALS = re.compile(r"(?<![^\W_])(?:[A-Z]\.)+$")  # a full stop at the end is no headline's, save in "Talks fail at the U.N."
_WORD = re.compile(r"[^\W\d_]+")
_CALENDAR = re.compile(
    r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec|january|february|march|april|august|september|october|november|december"
    r"|mon|tues?|wed|thu|thurs?|fri|sat|sun|(?:mon|tues|wednes|thurs|fri|satur|sun)day|st|nd|rd|th|a|p|am|pm|m|at|on|of|t|z"
    r"|updated|published|posted|gmt|utc|bst|cet|cest|eet|msk|ist|jst|kst|sgt|aest|aedt|[ecmp]s?t|[ecmp]dt|date|time|last|modified)",
    re.IGNORECASE,
)


def title_of(text: str) -> str:
    """Return the first line that reads like a headline, white space as single blanks; "" where none does.

    Where a text begins with its fields, as notes in Markdown do, the title among them is it.
    """
    head = text[: LONGEST * 40]
    front = _FRONT_MATTER.match(head)
    if front is None:
        return _headline(head.splitlines())
    named = _FIELD_TITLE.search(front["fields"])
    return " ".join(named["title"].split())[:LONGEST] if named else _headline(head[front.end() :].splitlines())


def _headline(lines: list[str]) -> str:
    looked_at = 0
    for number, line in enumerate(lines):
        words = " ".join(line.replace("\ufffd", " ").split())
        if not words:
            continue
        looked_at += 1
        if looked_at > _LOOKED_AT:
            return ""
        if _is_furniture(words):
            continue
        following = lines[number + 1].lstrip() if number + 1 < len(lines) else ""
        return _EMPHASIS.sub(r"\g<words>", _HEADING_MARK.sub("", words, count=1)) if _is_headline(words, following) else ""
    return ""


def _is_furniture(words: str) -> bool:
    """Tell a line that stands around headlines: a rule, a date, a byline, a picture's credit."""
    if not _LETTER.search(words) or _BYLINE.fullmatch(words) or _CREDIT.fullmatch(words):
        return True
    return any(char.isdigit() for char in words) and all(_CALENDAR.fullmatch(word) for word in _WORD.findall(words[:LONGEST]))


def _is_headline(words: str, following: str) -> bool:
    if len(words) > LONGEST or _DATELINE.fullmatch(words):
        return False
    bare = words.rstrip("\"'”’)")
    if bare.endswith((".", ":", ";", ",", "…")) and not _INITIALS.search(bare):
        return False
    return not following[:1].islower()  # else a wrapped paragraph
