"""The first half of the work on an article, without the parser: body, sentences, dates, and which sentences must be parsed."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from timeline.extraction.layout import paragraphs, plain
from timeline.extraction.sentences import Sentence, sentences

MAX_TEXT = 400_000
"""Characters read of one article: about 130 pages. The rest is left out, and said so."""

MAX_SENTENCES = 4_000
"""Sentences of one article that go through the parser."""

_REPLACED = (("``", ' "'), ("''", '" '), ("“", '"'), ("”", '"'), ("’", "'"), ("‘", "'"), ("´", "'"))
_ONE_DASH = re.compile(r"(?<=\s)_(?=\s)")
_SPACE = re.compile(r"\s")
_NEEDS_CONTEXT = re.compile(r"\b(?:he|she|his|her|him|they|their|them)\b|\b(?:the|both|these) (?:two )?(?:men|leaders|nations|countries|sides|presidents)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Parsable:
    """A sentence that goes through the parser, with the dated phrases in it (none where it only serves references)."""

    sentence: Sentence
    phrases: tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class Reading:
    """An article before parsing."""

    text: str
    clean: str
    reference: Any
    title: str
    sentences: tuple[Sentence, ...]
    parsable: tuple[Parsable, ...]
    texts: tuple[str, ...]
    problems: tuple[str, ...]


def read_article(text: str, reference: Any, title: str, dates: Callable[..., list[Any]]) -> Reading:
    """Cut an article, find its dates, and choose the sentences to parse."""
    problems: list[str] = []
    clean = plain(text[:MAX_TEXT])
    if len(text) > MAX_TEXT:
        problems.append(f"only the first {MAX_TEXT:,} of {len(text):,} characters were read: split the text to have the rest")
    found = sentences(clean, paragraphs(clean))
    phrases = dates(clean, reference)
    parsable = _parsable(found, phrases, clean)
    if len(parsable) > MAX_SENTENCES:
        problems.append(f"only {MAX_SENTENCES:,} of {len(parsable):,} sentences with dates were read: split the text to have the rest")
        parsable = parsable[:MAX_SENTENCES]
    texts = tuple(_for_parser(clean[item.sentence.start : item.sentence.end]) for item in parsable)
    return Reading(text, clean, reference, title, found, tuple(parsable), texts, tuple(problems))


def _parsable(found: tuple[Sentence, ...], phrases: list[Any], clean: str) -> list[Parsable]:
    by_sentence: dict[int, list[Any]] = {}
    at = 0
    for phrase in sorted(phrases, key=lambda item: item.start):
        while at < len(found) and found[at].end <= phrase.start:
            at += 1
        if at < len(found) and found[at].start <= phrase.start and phrase.end <= found[at].end:
            by_sentence.setdefault(at, []).append(phrase)
    needed: set[int] = set()
    for number in by_sentence:
        needed.add(number)
        if number and found[number].paragraph - found[number - 1].paragraph <= 1 and _NEEDS_CONTEXT.search(clean, found[number].start, found[number].end):
            needed.add(number - 1)
    return [Parsable(found[number], tuple(by_sentence.get(number, ()))) for number in sorted(needed)]


def _for_parser(sentence: str) -> str:
    """Write a sentence as the parser knows text, every character in its place."""
    for old, new in _REPLACED:
        sentence = sentence.replace(old, new)
    return _SPACE.sub(" ", _ONE_DASH.sub("–", sentence))
