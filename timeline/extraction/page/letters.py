"""E-mail threads: which lines a letter quotes from an earlier one, and on which day that one was written.

"Yesterday" in what is quoted is the day before the quoted letter, whatever the day of the one around it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from timeline.temporal.expressions import Bounds, DatedPhrase

_LINE = re.compile(r"[^\n]*\n?")
_MARKS = re.compile(r"[ \t]{0,3}(?:>[ \t]?){1,20}")
_WROTE = re.compile(
    r"^[ \t]*(?P<day>On[ \t][^\n]{6,160}?(?:\n[ \t]*[^\n]{1,100}?)?)[ \t]wrote:[ \t]*$"
    r"|^[ \t]*(?P<who>[^\s>][^\n]{2,100}?)[ \t]wrote on (?P<then>[^\n]{6,60}):[ \t]*$",
    re.MULTILINE,
)
_HEAD = re.compile(
    r"^[ \t>*]*(?:From|Von|De):(?P<who>[^\n]{1,200})\n(?:[ \t>*]*(?:To|Cc|Bcc|Subject|Reply-To|Importance):[^\n]{0,300}\n){0,4}?"
    r"[ \t>*]*(?:Sent|Date):(?P<day>[^\n]{6,80})$",
    re.MULTILINE | re.IGNORECASE,
)
_AUTHOR = re.compile(r"(?:^|[,\s])(?P<name>[A-Z][\w.'’-]{1,30}(?: [A-Z][\w.'’-]{0,30}){1,3})\s*(?:[<\[(]|$)")
"""A name of several words at the end, or before an address."""

_DIGIT = re.compile(r"\d")

Dates = Callable[[str, "date | Bounds | None"], list[DatedPhrase]]


@dataclass(frozen=True, slots=True)
class Letter:
    """A span of a text that one letter has, the day on which that was written and who wrote it, where these are known."""

    start: int
    end: int
    written: date | Bounds | None
    author: str = ""


def unmarked(text: str) -> str:
    """Blank out the marks of quoted lines where a text has several."""
    marked = [match for line in _LINE.finditer(text) if (match := _MARKS.match(text, line.start(), line.end()))]
    if len(marked) < 2:
        return text
    parts: list[str] = []
    at = 0
    for match in marked:
        parts += [text[at : match.start()], " " * (match.end() - match.start())]
        at = match.end()
    return "".join([*parts, text[at:]])


def letters(marked: str, text: str, reference: date | Bounds | None, dates: Dates) -> tuple[Letter, ...]:
    """Return the letters of a thread in the order of the text, one where it is none; `marked` is the text with its marks of quotation."""
    opened = dict(_openings(text, dates))
    if not opened:
        return (Letter(0, len(text), reference),)
    found: list[Letter] = []
    first = _HEAD.match(text, len(text) - len(text.lstrip()))
    written: dict[int, tuple[date | Bounds | None, str]] = {0: (reference, _author(first["who"]) if first else "")}
    for line in _LINE.finditer(marked):
        if not line[0]:
            continue
        mark = _MARKS.match(line[0])
        depth = mark[0].count(">") if mark else 0
        known = written.get(depth, (None, ""))
        if found and (found[-1].written, found[-1].author) == known:
            found[-1] = replace(found[-1], end=line.end())
        else:
            found.append(Letter(line.start(), line.end(), *known))
        if line.start() in opened:
            day, author, has_head = opened[line.start()]
            level = depth if has_head or not _is_marked_below(marked, line.end(), depth) else depth + 1
            written = {other: told for other, told in written.items() if other < level} | {level: (day, author)}
    return tuple(found)


def dated(text: str, told: Iterable[Letter], dates: Dates) -> list[DatedPhrase]:
    """Find the phrases of a text that date something, each letter's as of its day."""
    return [_moved(phrase, letter.start) for letter in told for phrase in dates(text[letter.start : letter.end], letter.written)]


def _moved(phrase: DatedPhrase, by: int) -> DatedPhrase:
    ends = (phrase.start + by, phrase.end + by, phrase.core_start + by, phrase.core_end + by)
    return replace(phrase, start=ends[0], end=ends[1], core_start=ends[2], core_end=ends[3])


def _openings(text: str, dates: Dates) -> Iterator[tuple[int, tuple[date | None, str, bool]]]:
    """Where the last line of what introduces an earlier letter begins; that letter's day, its author, whether it has a head of its own."""
    for match in _WROTE.finditer(text):
        words, who = match["day"] or match["then"], match["day"] or match["who"]
        if _DIGIT.search(words):
            yield text.rfind("\n", 0, match.end()) + 1, (_day(words, dates), _author(who), False)
    for match in _HEAD.finditer(text):
        if text[: match.start()].strip():
            yield text.rfind("\n", 0, match.end()) + 1, (_day(match["day"], dates), _author(match["who"]), True)


def _author(words: str) -> str:
    found = _AUTHOR.search(words)
    return found["name"] if found else ""


def _day(words: str, dates: Dates) -> date | None:
    for phrase in dates(words, None):
        if phrase.date and re.fullmatch(r"\d{4}-\d\d-\d\d", phrase.date):
            return date.fromisoformat(phrase.date)
    return None


def _is_marked_below(marked: str, at: int, depth: int) -> bool:
    """Tell whether the next line with words is quoted deeper than a given depth."""
    for line in _LINE.finditer(marked, at):
        if not line[0]:
            return False
        mark = _MARKS.match(line[0])
        if line[0][mark.end() if mark else 0 :].strip():
            return (mark[0].count(">") if mark else 0) > depth
    return False
