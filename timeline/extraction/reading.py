"""The first half of the work on an article, without the parser: body, sentences, dates, and which sentences must be parsed."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Protocol

from timeline.extraction.capitals import Spelling, in_ordinary_letters
from timeline.extraction.language.english import is_english
from timeline.extraction.page.citations import citations
from timeline.extraction.page.columns import without_columns
from timeline.extraction.page.entries import Entry, by_entry
from timeline.extraction.page.hyphens import mended
from timeline.extraction.page.layout import paragraphs, plain
from timeline.extraction.page.letters import Letter, dated, letters, unmarked
from timeline.extraction.page.scans import without_marks
from timeline.extraction.page.sentences import Sentence, sentences
from timeline.extraction.page.transcripts import Turn, in_small_letters, turns
from timeline.temporal.expressions import Bounds, DatedPhrase

_FRAGMENT = 24
_LABEL = 40
"""Characters of a sentence; a label without a full stop has no more."""

_LENDS = 3
_LONGEST_LIST = 12
OPENING = 4
"""Sentences at the opening of the body that are parsed for the names they introduce, dated or not."""

_REPLACED = (("``", ' "'), ("''", '" '), ("“", '"'), ("”", '"'), ("’", "'"), ("‘", "'"), ("´", "'"))
_OPENING = re.compile(r"(?<![^\s(–—-])'(?=[\w@])")
_CLOSING = re.compile(r"(?<=[,.!?…])'(?=\s|$)")
"""Single quotation marks: where a sentence closes one, as British papers write, they are doubled."""
_ONE_DASH = re.compile(r"(?<=\s)[_-](?=\s)")
_SPACE = re.compile(r"\s")
_NEEDS_CONTEXT = re.compile(
    r"\b(?:he|she|his|her|him|they|their|them)\b|\b(?:the|both|these) (?:two )?(?:men|leaders|nations|countries|sides|presidents)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Limits:
    """How much of one article is read, so that any text takes bounded time and memory (`benchmarks/hostile.py`).

    `text` are characters, about 100 pages: the rest is left out, and said so. `sentences` go through the parser. What has more than so many
    `dates` in a sentence is a table or a list.
    """

    text: int = 300_000
    sentences: int = 2_000
    dates: int = 16


@dataclass(frozen=True, slots=True)
class Parsable:
    """A sentence that goes through the parser, with the dated phrases in it (none where it only serves references).

    `lent` is a date that stands before it, alone in a fragment or as the head of an entry, which begins at `opening`.
    """

    sentence: Sentence
    phrases: tuple[DatedPhrase, ...]
    lent: DatedPhrase | None = None
    opening: int = -1


@dataclass(frozen=True, slots=True)
class Reading:
    """An article before parsing. `lead` is the number of the sentence that opens the body, or -1.

    `clean` is what is read, as long as `text`; `begins` tells where in `text` a word begins that a line broke, by its place in `clean`.
    `turns` are those of a transcript.
    """

    text: str
    clean: str
    reference: date | Bounds | None
    title: str
    sentences: tuple[Sentence, ...]
    parsable: tuple[Parsable, ...]
    texts: tuple[str, ...]
    lead: int
    problems: tuple[str, ...]
    begins: Mapping[int, int] = field(default_factory=dict)
    turns: tuple[Turn, ...] = ()

    def place(self, position: int) -> int:
        """Return where in the text something begins that begins in `clean` at a position."""
        return self.begins.get(position, position)

    def voice(self, position: int) -> str:
        """Return who speaks at a place of a transcript, or nothing."""
        at = bisect_right(self.turns, position, key=lambda turn: turn.start)
        return self.turns[at - 1].name if at else ""

    def lead_in(self, sentence: Sentence) -> tuple[int, int] | None:
        """Return the span of what an item of a list goes on from: "the Defendant:", with "(a) sold the ship" below."""
        if not self.clean[sentence.start].islower():
            return None
        for before in reversed(self.sentences[max(0, sentence.number - _LONGEST_LIST) : sentence.number]):
            if self.clean[before.end - 1] == ":":
                return before.start, before.end
            if not self.clean[before.start].islower():
                return None
        return None

    @property
    def today(self) -> int | None:
        """The number of the day of publication, or of the last day it may be."""
        day = self.reference.before if isinstance(self.reference, Bounds) else self.reference
        return day.toordinal() if day is not None else None


class DatesFinder(Protocol):
    """`timeline.temporal.dates`, or what stands for it in a test."""

    def __call__(self, text: str, reference: date | Bounds | None = None, /) -> list[DatedPhrase]:
        """Find the phrases of a text that date something."""


def read_article(
    text: str, reference: date | Bounds | None, title: str, dates: DatesFinder, limits: Limits, spelling: Spelling | None = None
) -> Reading:
    """Cut an article, find its dates, and choose the sentences to parse; `spelling` tells names where all is in capitals."""
    problems: list[str] = []
    given, in_columns = without_columns(without_marks(plain(text[: limits.text])))
    if in_columns:
        problems.append(f"{in_columns:,} lines stand in two columns side by side and were left out: give one column after the other")
    flat = unmarked(given)
    spoken = turns(flat)
    broken = in_small_letters(in_ordinary_letters(flat, spelling), spoken)
    clean, begins = mended(broken)
    if len(text) > limits.text:
        problems.append(f"only the first {limits.text:,} of {len(text):,} characters were read: split the text to have the rest")
    if not is_english(clean):
        problems.append("this does not look like English, the one language that is read: what was found in it is likely wrong")
    found = sentences(clean, paragraphs(broken), {turn.start: turn.end for turn in spoken})
    thread = letters(given, clean, reference, dates)
    phrases = dated(clean, thread, dates)
    cited = citations(clean, phrases)
    phrases = [phrase for phrase in phrases if not _is_inside(phrase.start, cited)]
    lead = _lead(found, clean)
    parsable = _parsable(found, phrases, clean, lead, limits.dates)
    if len(parsable) > limits.sentences:
        problems.append(f"only {limits.sentences:,} of {len(parsable):,} sentences with dates were read: split the text to have the rest")
        parsable = parsable[: limits.sentences]
    told = _blanked(clean, cited)
    texts = tuple(_for_parser(told[item.sentence.start : item.sentence.end]) for item in parsable)
    voices = spoken if any(turn.name for turn in spoken) else _by_author(thread)
    return Reading(text, clean, reference, title, found, tuple(parsable), texts, lead, tuple(problems), begins, voices)


def _by_author(thread: tuple[Letter, ...]) -> tuple[Turn, ...]:
    """The letters of a thread as the turns of a transcript: "I" in a letter is its author."""
    return tuple(Turn(letter.start, letter.start, letter.author) for letter in thread)


def _is_inside(position: int, spans: tuple[tuple[int, int], ...]) -> bool:
    """Tell whether a place lies in one of several spans in order."""
    at = bisect_right(spans, position, key=lambda span: span[0])
    return at > 0 and position < spans[at - 1][1]


def _blanked(clean: str, spans: tuple[tuple[int, int], ...]) -> str:
    """Blank out spans of a text, keeping every offset."""
    parts, at = [], 0
    for start, end in spans:
        parts += [clean[at:start], " " * (end - start)]
        at = end
    return "".join([*parts, clean[at:]])


def _lead(found: tuple[Sentence, ...], clean: str) -> int:
    """The first sentence of the body that is no title and no label."""
    for sentence in found[:4]:
        length = sentence.end - sentence.start
        if not sentence.heads and (length > _LABEL or (length > _FRAGMENT and clean[sentence.end - 1] == ".")):
            return sentence.number
    return -1


def _repeated(found: tuple[Sentence, ...], clean: str) -> set[int]:
    """Sentences that stand in the article before: captions and teasers that repeat the body."""
    seen: set[str] = set()
    again: set[int] = set()
    for sentence in found:
        opening = " ".join(clean[sentence.start : min(sentence.end, sentence.start + 120)].split())[:90]
        if len(opening) > 40 and opening in seen:
            again.add(sentence.number)
        seen.add(opening)
    return again


def _parsable(found: tuple[Sentence, ...], phrases: list[DatedPhrase], clean: str, lead: int, most: int) -> list[Parsable]:
    by_sentence: dict[int, list[DatedPhrase]] = {}
    repeated = _repeated(found, clean)
    at = 0
    for phrase in sorted(phrases, key=lambda item: item.start):
        while at < len(found) and found[at].end <= phrase.start:
            at += 1
        if at < len(found) and found[at].start <= phrase.start and phrase.end <= found[at].end and at not in repeated:
            by_sentence.setdefault(at, []).append(phrase)
    by_sentence = {number: held for number, held in by_sentence.items() if len(held) <= most}
    needed: set[int] = set(range(lead, min(lead + OPENING, len(found)))) if lead >= 0 else set()
    for number in by_sentence:
        needed.add(number)
        if (
            number
            and found[number].paragraph - found[number - 1].paragraph <= 1
            and _NEEDS_CONTEXT.search(clean, found[number].start, found[number].end)
        ):
            needed.add(number - 1)
    lent = _lent(found, by_sentence, clean)
    listed = by_entry(clean, phrases, found)
    needed.update(lent, listed)
    return [
        _in_entry(*listed[number], by_sentence.get(number, []))
        if number in listed
        else Parsable(found[number], tuple(by_sentence.get(number, ())), *lent.get(number, (None, -1)))
        for number in sorted(needed)
    ]


def _in_entry(sentence: Sentence, entry: Entry, phrases: list[DatedPhrase]) -> Parsable:
    """A sentence of a chronology, with the date of its entry and its own."""
    return Parsable(sentence, tuple(phrase for phrase in phrases if phrase.start >= sentence.start), entry.phrase, entry.opening)


def _lent(found: tuple[Sentence, ...], by_sentence: dict[int, list[DatedPhrase]], clean: str) -> dict[int, tuple[DatedPhrase, int]]:
    """Sentences after a fragment that only names a date, and perhaps a place; up to three, in the same paragraph."""
    lent: dict[int, tuple[DatedPhrase, int]] = {}
    for number, phrases in by_sentence.items():
        fragment = found[number]
        words = clean[fragment.start : fragment.end]
        if len(phrases) != 1 or not words.endswith(".") or len(words) - len(phrases[0].text) > _FRAGMENT:
            continue
        for follower in found[number + 1 : number + 1 + _LENDS]:
            if follower.paragraph != fragment.paragraph or follower.number in by_sentence:
                break
            lent[follower.number] = (phrases[0], fragment.start)
    return lent


def _for_parser(sentence: str) -> str:
    """Write a sentence as the parser knows text, every character in its place."""
    for old, new in _REPLACED:
        sentence = sentence.replace(old, new)
    if _CLOSING.search(sentence):
        sentence = _OPENING.sub('"', _CLOSING.sub('"', sentence))
    return _SPACE.sub(" ", _ONE_DASH.sub("–", sentence))
