"""Gives names their capitals back: what a tagger takes for one, what no word is, and what is a part of a name beside one."""

from __future__ import annotations

import re
from collections import Counter

from timeline.extraction.capitals.beside import name_neighbours
from timeline.extraction.capitals.draft import NEVER_NAMES, WORD, Draft
from timeline.extraction.capitals.spelling import Span, Spelling
from timeline.extraction.language.words import word_set
from timeline.extraction.page.sentences import MAX_SENTENCE

_CONSONANTS = re.compile(r"[bcdfghjklmnpqrstvwxz]{2,5}")
_BRACKETED = re.compile(r"\(([A-Z]{2,8})\)")
_LONGEST_NAME = 90
_END = re.compile(r"[.,;:!?]\s\w")
_MOST_LEFT_OUT = 2
_JOINS = word_set("and for in of on the")


def name_words(draft: Draft, sentences: list[Span], spelling: Spelling | None) -> None:
    """Write names with capitals in the sentences of a draft."""
    letters = _abbreviated(draft, sentences)
    nouns = _judged(draft, sentences, spelling, letters) if spelling is not None else frozenset()
    for begin, stop in sentences:
        name_neighbours(draft, begin, stop, nouns)


def _abbreviated(draft: Draft, sentences: list[Span]) -> frozenset[str]:
    """Write with capitals what has its letters behind it: "the Holm Relief Fund (HRF)"; return such letters."""
    found: set[str] = set()
    text = draft.original
    for begin, stop in sentences:
        for bracket in _BRACKETED.finditer(text, begin, stop):
            words = _spelled(list(WORD.finditer(text, max(begin, bracket.start() - _LONGEST_NAME), bracket.start())), bracket[1])
            if words and not _END.search(text, words[-1].start(), bracket.start()):
                found.add(bracket[1].lower())
                draft.write(bracket.start(1), bracket[1], is_name=True)
                for word in words:
                    draft.name(word)
                    draft.settled.add(word.start())
    return frozenset(found)


def _spelled(words: list[re.Match[str]], letters: str) -> list[re.Match[str]]:
    """The words before a bracket whose first letters stand in it, or none; a word or two may be without a letter."""
    found: list[re.Match[str]] = []
    left_out = 0
    for letter in reversed(letters):
        while words and not _is_meant(words, letter) and left_out <= _MOST_LEFT_OUT:
            word = words.pop()
            if word[0].lower() not in _JOINS:
                left_out += 1
                found.append(word)
        if not words or left_out > _MOST_LEFT_OUT:
            return []
        found.append(words.pop())
    return found if left_out * 2 < len(letters) else []


def _is_meant(words: list[re.Match[str]], letter: str) -> bool:
    """Tell whether a letter stands for the last word: "for" has none where "Front" before it has the same."""
    is_joining = words[-1][0].lower() in _JOINS and len(words) > 1 and words[-2][0][0] == letter
    return words[-1][0][0] == letter and not is_joining


def _judged(draft: Draft, sentences: list[Span], spelling: Spelling, letters: frozenset[str]) -> frozenset[int]:
    """Write with capitals what is a name to the tagger, here or mostly, what is no word; return where nouns begin."""
    told = draft.text
    by_sentence = [
        (begin, min(stop, begin + MAX_SENTENCE), found)
        for begin, stop in sentences
        if (found := [word for word in WORD.finditer(told, begin, stop) if word.start() not in draft.settled])
    ]
    marked = spelling.nouns([told[begin:stop] for begin, stop, _ in by_sentence])
    nouns = {begin + start: is_name for (begin, _, _), found in zip(by_sentence, marked, strict=True) for start, is_name in found}
    tagged = {start for start, is_name in nouns.items() if is_name}
    words = [word for _, _, found in by_sentence for word in found]
    seen, as_name = Counter(word[0].lower() for word in words), Counter(word[0].lower() for word in words if word.start() in tagged)
    for word in words:
        form = word[0].lower()
        if form in letters:
            draft.write(word.start(), form.upper(), is_name=True)
        elif form not in NEVER_NAMES and (word.start() in tagged or 4 * as_name[form] > 3 * seen[form] or _is_strange(form, spelling)):
            if _is_abbreviation(form, spelling):
                draft.write(word.start(), form.upper(), is_name=True)
            else:
                draft.name(word)
    return frozenset(nouns)


def _is_strange(form: str, spelling: Spelling) -> bool:
    """Tell whether something is no word of the language."""
    return not spelling.is_word(form) and (spelling.has_seen(form.capitalize()) or not spelling.has_seen(form))


def _is_abbreviation(form: str, spelling: Spelling) -> bool:
    """Tell whether a name is written in capitals throughout."""
    if spelling.has_seen(form.capitalize()):
        return False
    return _CONSONANTS.fullmatch(form) is not None or spelling.has_seen(form.upper())
