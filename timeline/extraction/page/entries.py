"""Chronologies: lines that open with a date, or stand under one, tell what happened then.

"12 January 2023 - The bank reports a loss.", "17 April: An agency cuts its rating.", and a day alone on its line with text below it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from timeline.extraction.page.sentences import Sentence
from timeline.temporal.expressions import DatedPhrase

_FEWEST = 3
_LONGEST = 12
"""Sentences that one entry has at most."""

_MOSTLY = 0.5
_WIDEST_MARK = 20
"""Characters of a list mark and a preposition before a date."""

_BEFORE = " \t•*·–—-([>|_"
_LISTED = re.compile(r"\(?(?:\d{1,3}|[A-Za-z]|[ivxlc]{1,6})[.)]\s+")
_ABOUT = re.compile(r"(?:c\.?|ca\.?|circa|[Oo]n(?: or(?: about| around)?)?)\s?$")
"""What stands before a date: that it is about right, or a preposition."""

_AFTER = re.compile(r"[)\]]?[*_]{0,3}\s*(?:[:|–—\t]|-(?=\s))[\s:|–—*_-]*(?=\S)")
_CLOCK = re.compile(r"\d{1,2}[:.]\d\d(?:\s?[A-Za-z.]{2,5})?")
"""A time of day, which heads the posts of a running report, and dates nothing of what they tell."""

_FIGURES = re.compile(r"[\dTZ./:+ -]{8,}")
_TIMED = re.compile(r"(?:[ \t,]+\d{1,2}[:.]\d\d(?:[:.]\d\d)?(?:\s?[ap]m|\s?Z|\s(?:UTC|GMT))?)?[)\]]?[ \t:|–—*_-]+(?=\S)")
"""What follows a date in figures: a time perhaps, and blanks."""

_ALONE = re.compile(r"[)\].:\s–—-]*")
_GAP = re.compile(r"\n[ \t\r]*\n")
_LINE = re.compile(r"[\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")


@dataclass(frozen=True, slots=True)
class Entry:
    """A date and the text it heads: `opening` is where its line begins, `start` to `end` what it tells."""

    phrase: DatedPhrase
    opening: int
    start: int
    end: int


def by_entry(clean: str, phrases: Sequence[DatedPhrase], found: tuple[Sentence, ...]) -> dict[int, tuple[Sentence, Entry]]:
    """Return the sentences of a chronology by their numbers, without the date before them, each with its entry; none for other texts."""
    listed = _entries(clean, phrases)
    if len(listed) < _FEWEST:
        return {}
    told: dict[int, tuple[Sentence, Entry]] = {}
    for entry in listed:
        held = [sentence for sentence in found if sentence.start < entry.end and entry.start < sentence.end][:_LONGEST]
        for sentence in held:
            told[sentence.number] = (replace(sentence, start=max(sentence.start, entry.start)), entry)
    body = sum(sentence.end - sentence.start for sentence in found)
    headed = sum(sentence.end - sentence.start for sentence in found if sentence.number in told)
    return told if headed >= _MOSTLY * body else {}


def _entries(clean: str, phrases: Sequence[DatedPhrase]) -> list[Entry]:
    openings = list(_openings(clean, phrases))
    if not openings:
        return []
    ends = [opening for _, opening, _ in openings[1:]] + [_end_of_last(clean, openings)]
    return [Entry(phrase, opening, start, end) for (phrase, opening, start), end in zip(openings, ends, strict=True)]


def _end_of_last(clean: str, openings: Sequence[tuple[DatedPhrase, int, int]]) -> int:
    """Where the last entry ends: with the text, or before a blank line where no other entry goes on behind one."""
    told = (clean[start:opening].rstrip() for (_, _, start), (_, opening, _) in pairwise(openings))
    gap = _GAP.search(clean, openings[-1][2])
    return gap.start() if gap is not None and not any(_GAP.search(text) for text in told) else len(clean)


def _openings(clean: str, phrases: Sequence[DatedPhrase]) -> Iterator[tuple[DatedPhrase, int, int]]:
    """The dates that open a line: each with where the line begins, and where what it tells begins."""
    for phrase in phrases:
        if phrase.date is None or _CLOCK.fullmatch(clean, phrase.start, phrase.end):
            continue
        opening = _line_start(clean, phrase.start)
        if opening < 0 or _LISTED.sub("", _ABOUT.sub("", clean[opening : phrase.start]), count=1).strip(_BEFORE):
            continue
        is_in_figures = _FIGURES.fullmatch(clean, phrase.start, phrase.end) is not None
        after = (_TIMED if is_in_figures else _AFTER).match(clean, phrase.end)
        alone = _ALONE.match(clean, phrase.end)
        if after is not None and not _LINE.search(clean, phrase.end, after.end()):
            yield phrase, opening, after.end()
        elif not phrase.signal and alone is not None and (_LINE.search(clean, phrase.end, alone.end()) is not None):
            yield phrase, opening, alone.end()


def _line_start(clean: str, at: int) -> int:
    """Return where the line begins, or -1 where that is too far before."""
    start = max(0, at - _WIDEST_MARK)
    breaks = [match.end() for match in _LINE.finditer(clean, start, at)]
    if breaks:
        return breaks[-1]
    return 0 if start == 0 else -1
