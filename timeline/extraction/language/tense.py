"""Whether a verb and a date agree: what is over is told in the past, what is to come is not."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import TYPE_CHECKING

from timeline.dates.calendar import day_number, iso_day

if TYPE_CHECKING:
    from spacy.tokens import Token


_MONTH_OR_DAY = re.compile(r"(\d{4})(-\d\d(?:-(\d\d))?)(~?)")
_WEEKDAY = re.compile(r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b", re.IGNORECASE)
_MONTH = re.compile(r"\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)", re.IGNORECASE)
_YEAR = re.compile(r"\b\d{4}\b")
CAUSING = frozenset({"bid", "have", "help", "let", "make"})
_SEEING = frozenset({"feel", "hear", "notice", "observe", "see", "watch"})
"""What stands before somebody and what they then do, without "to": "let the talks begin", "saw him fall"."""

_DAYS_OF_WEEK = 7
_MAX_CLIMB = 8


class When(StrEnum):
    """Where a date lies, seen from the day of publication."""

    PAST = "past"
    AROUND = "around"
    FUTURE = "future"
    UNKNOWN = "unknown"


def is_modal(verb: Token) -> bool:
    """Tell whether a verb has a modal of its own."""
    return any(child.tag_ == "MD" for child in verb.children)


def is_infinitive(verb: Token) -> bool:
    """Tell whether a verb stands with "to"."""
    return verb.tag_ == "VB" and any(child.dep_ == "aux" and child.lower_ == "to" for child in verb.children)


def is_let(verb: Token) -> bool:
    """Tell whether a verb without a form of its own has its time from the one above: "let the talks begin", "saw him fall"."""
    is_bare = verb.tag_ in ("VB", "VBP") and not any(child.dep_ in ("aux", "mark", "neg") for child in verb.children)
    return is_bare and verb.dep_ in ("ccomp", "xcomp") and verb.head.lemma_ in CAUSING | _SEEING and verb.head.i < verb.i


def is_present_perfect(verb: Token) -> bool:
    """Tell whether a verb stands in the present perfect."""
    return any(
        child.dep_ == "aux" and child.lemma_ in ("have", "'ve") and child.tag_ in ("VBZ", "VBP") for child in verb.children
    ) and not is_modal(verb)


def is_present(verb: Token) -> bool:
    """Tell whether a verb stands in the present, simple or progressive."""
    if verb.tag_ in ("VBZ", "VBP"):
        return True
    return verb.tag_ == "VBG" and any(child.dep_ == "aux" and child.tag_ in ("VBZ", "VBP") for child in verb.children)


def agrees(verb: Token, when: When, signal: str) -> bool:
    """Tell whether a verb may have a date; where nothing speaks against it, it may."""
    if when is When.PAST:
        if signal == "since":
            return True
        if is_infinitive(verb):
            return any(child.lemma_ == "have" and child.dep_ == "aux" for child in verb.children)
        return not (
            is_present_perfect(verb)
            or (is_present(verb) and verb.dep_ != "relcl")
            or any(child.lower_ in ("will", "'ll") for child in verb.children)
        )
    if when is When.AROUND and is_infinitive(verb) and verb.dep_ == "advcl":
        return False
    if when is When.FUTURE:
        return not (verb.tag_ == "VBD" and not is_modal(verb)) and not is_present_perfect(verb)
    return True


def tells_of_the_past(verb: Token) -> bool:
    """Tell whether a verb stands in the simple past, active or passive."""
    if is_let(verb):
        return tells_of_the_past(verb.head)
    if is_modal(verb):
        return False
    auxiliaries = [child for child in verb.children if child.dep_ in ("aux", "auxpass")]
    return verb.tag_ == "VBD" if not auxiliaries else auxiliaries[0].tag_ == "VBD"


def verb_of(token: Token) -> Token | None:
    """Return a verb itself, or the verb above a noun."""
    node = token
    for _ in range(_MAX_CLIMB):
        if node.pos_ in ("VERB", "AUX"):
            return node
        if node.head == node:
            return None
        node = node.head
    return None


def latest_before(text: str, value: str) -> str:
    """Turn "in October" or "Monday" that was read as the first one to come into the latest one past; empty where it says more."""
    match = _MONTH_OR_DAY.fullmatch(value)
    if match is None or _YEAR.search(text):
        return ""
    if _MONTH.search(text):
        return f"{int(match[1]) - 1:04d}{match[2]}{match[4]}"
    if match[3] and _WEEKDAY.search(text):
        return iso_day(day_number(int(match[1]), int(match[2][1:3]), int(match[3])) - _DAYS_OF_WEEK)
    return ""
