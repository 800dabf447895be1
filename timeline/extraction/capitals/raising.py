"""Gives names their capitals back: what a tagger takes for one, what no word is, and what is a part of a name beside one."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise

from timeline.extraction.bodies import HEADS
from timeline.extraction.capitals.draft import WORD, Draft
from timeline.extraction.capitals.known import known
from timeline.extraction.capitals.spelling import Span, Spelling
from timeline.extraction.people import PARTICLES, THINGS
from timeline.extraction.roles import TITLE_MODIFIERS, TITLES
from timeline.extraction.sentences import MAX_SENTENCE
from timeline.extraction.words import word_set
from timeline.temporal.words import MONTHS, WEEKDAYS

_SMALL = word_set("""
a about after all also an and any anybody anyone anything are as at be been before but by can could did do does everybody everyone
everything for from had has have he her him his how i if in into is it its may me more most my no nobody nor not of on one or our out over
shall she should so some somebody someone something than that the their them then there these they this those to two under until up was we
were what when where which while who whom whose will with would you your
""")
"""Words that no name makes of itself, whatever the tagger says."""

_CONSONANTS = re.compile(r"[bcdfghjklmnpqrstvwxz]{2,5}")
_BRACKETED = re.compile(r"\(([A-Z]{2,8})\)")
_LONGEST_NAME = 90
_JOINS = word_set("and for in of on the")
_ENDINGS = frozenset(word.lower() for word in HEADS | THINGS)


def name_words(draft: Draft, sentences: list[Span], spelling: Spelling | None) -> None:
    """Write names with capitals in the sentences of a draft."""
    letters = _abbreviated(draft, sentences)
    if spelling is not None:
        _judged(draft, sentences, spelling, letters)
    for begin, stop in sentences:
        _beside_names(draft, begin, stop)


def _abbreviated(draft: Draft, sentences: list[Span]) -> frozenset[str]:
    """Write with capitals what has its letters behind it: "the Holm Relief Fund (HRF)"; return such letters."""
    found: set[str] = set()
    text = draft.original
    for begin, stop in sentences:
        for bracket in _BRACKETED.finditer(text, begin, stop):
            words = _spelled(list(WORD.finditer(text, max(begin, bracket.start() - _LONGEST_NAME), bracket.start())), bracket[1])
            if words:
                found.add(bracket[1].lower())
                draft.write(bracket.start(1), bracket[1], is_name=True)
                for word in words:
                    draft.name(word)
                    draft.settled.add(word.start())
    return frozenset(found)


def _spelled(words: list[re.Match[str]], letters: str) -> list[re.Match[str]]:
    """The words before a bracket whose first letters stand in it, or none."""
    found: list[re.Match[str]] = []
    for letter in reversed(letters):
        while words and words[-1][0].lower() in _JOINS and words[-1][0][0] != letter:
            words.pop()
        if not words or words[-1][0][0] != letter:
            return []
        found.append(words.pop())
    return found


def _judged(draft: Draft, sentences: list[Span], spelling: Spelling, letters: frozenset[str]) -> None:
    """Write with capitals what is a name to the tagger, here or mostly, what is no word, and the letters of bodies."""
    told = draft.text
    by_sentence = [
        (begin, min(stop, begin + MAX_SENTENCE), found)
        for begin, stop in sentences
        if (found := [word for word in WORD.finditer(told, begin, stop) if word.start() not in draft.settled])
    ]
    spans = spelling.names([told[begin:stop] for begin, stop, _ in by_sentence])
    tagged = {begin + start for (begin, _, _), found in zip(by_sentence, spans, strict=True) for start, _ in found}
    words = [word for _, _, found in by_sentence for word in found]
    seen, as_name = Counter(word[0].lower() for word in words), Counter(word[0].lower() for word in words if word.start() in tagged)
    for word in words:
        form = word[0].lower()
        if form in letters:
            draft.write(word.start(), form.upper(), is_name=True)
        elif form not in _SMALL and (word.start() in tagged or 2 * as_name[form] > seen[form] or _is_strange(form, spelling)):
            if _is_abbreviation(form, spelling):
                draft.write(word.start(), form.upper(), is_name=True)
            else:
                draft.name(word)


def _is_strange(form: str, spelling: Spelling) -> bool:
    """Tell whether something is no word of the language."""
    return not spelling.is_word(form) and (spelling.has_seen(form.capitalize()) or not spelling.has_seen(form))


def _is_abbreviation(form: str, spelling: Spelling) -> bool:
    """Tell whether a name is written in capitals throughout."""
    if spelling.has_seen(form.capitalize()):
        return False
    return _CONSONANTS.fullmatch(form) is not None or spelling.has_seen(form.upper())


def _beside_names(draft: Draft, begin: int, stop: int) -> None:
    """Write what belongs to a name beside it as it is written: titles, heads of bodies, "von" and the like."""
    words = list(WORD.finditer(draft.original, begin, stop))
    for before, word in pairwise(words):
        if (
            word.start() in draft.settled
            or before.start() not in draft.names
            or draft.original[before.end() : word.start()] not in (" ", "-")
        ):
            continue
        if word[0].lower() in _ENDINGS and before[0] not in known():
            draft.name(word)
    for before, word in reversed(list(pairwise(words))):
        if word.start() in draft.names and before.start() not in draft.settled and draft.original[before.end() : word.start()] == " ":
            _entitle(draft, before, word)
    for before, word, after in zip(words, words[1:], words[2:], strict=False):
        if word[0].lower() in PARTICLES and before.start() in draft.names and after.start() in draft.names:
            draft.lower(word.start(), word.end())


def _entitle(draft: Draft, title: re.Match[str], word: re.Match[str]) -> None:
    """Write a title before a name with a capital: "President Holm", "Foreign Minister Ruiz", but "the former president"."""
    form, named = title[0].lower(), word[0].lower()
    if form not in TITLES:
        return
    if (form in TITLE_MODIFIERS and named in TITLES) or (
        form not in TITLE_MODIFIERS and word[0] not in known() and named not in MONTHS and named not in WEEKDAYS
    ):
        draft.name(title)
