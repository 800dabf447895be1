"""What stands beside a name and belongs to it: surnames, heads of bodies and what these are of, titles, "von" and the like."""

from __future__ import annotations

import re
from itertools import pairwise

from timeline.extraction.capitals.draft import NEVER_NAMES, WORD, Draft
from timeline.extraction.capitals.known import known
from timeline.extraction.language.roles import KIN, TITLE_MODIFIERS, TITLES
from timeline.extraction.language.words import EVENT_NOUNS, word_set
from timeline.extraction.names import given_names, leaders
from timeline.extraction.recognition.bare import PARTICLES
from timeline.extraction.recognition.bodies import HEADS
from timeline.extraction.recognition.people import THINGS
from timeline.temporal.words import MONTHS, WEEKDAYS

_ENDINGS = frozenset(word.lower() for word in HEADS | THINGS)
_OFFICES = word_set("""
admiral ambassador archbishop ayatollah bishop captain cardinal chancellor colonel commander commissioner congressman congresswoman dame
emperor general governor judge justice king lady lieutenant lord major marshal mayor minister pope premier president prime prince princess
professor queen rabbi representative secretary senator sergeant sheikh sheriff sir superintendent
""")
"""Titles that are written with a capital before a name."""

_OPENERS = word_set(
    "academy bank bureau chamber college committee council court department faculty federation institute league ministry office university"
)
_OPENING_ALONE = word_set("bureau department institute ministry university")
_OF = word_set("for of")
_JOINED = word_set("and")
_COURTESY = word_set("dr messrs miss mr mrs ms")
_MOST = 4
_PAIRS = frozenset(
    (first, second)
    for firsts, seconds in (
        ("air", "force"),
        ("central", "committee"),
        ("communist conservative democratic labor labour liberal republican socialist", "party"),
        ("constituent general legislative national", "assembly"),
        ("constitutional federal high supreme", "court"),
        ("colonial foreign home war", "office"),
        ("defence defense education finance foreign health interior justice labor transport", "ministry"),
        ("commerce defense education health interior justice labor state treasury war", "department"),
        ("security", "council"),
        ("red", "army cross"),
        ("supreme", "soviet"),
        ("white", "house"),
    )
    for first in firsts.split()
    for second in seconds.split()
)
"""Words that make a body's name together."""


def name_neighbours(draft: Draft, begin: int, stop: int, nouns: frozenset[int]) -> None:
    """Write what belongs to the names of a sentence as it is written; `nouns` are where nouns and adjectives begin."""
    words = list(WORD.finditer(draft.original, begin, stop))
    for index, (before, word) in enumerate(pairwise(words)):
        between = draft.original[before.end() : word.start()]
        is_first = index == 0 or words[index - 1].start() not in draft.names
        if between == " " and (before[0].lower(), word[0].lower()) in _PAIRS:
            draft.name(before)
            draft.name(word)
        if before[0].lower() in _COURTESY and between in (" ", ". ") and word[0].lower() not in NEVER_NAMES:
            draft.name(word)
        if word.start() not in draft.settled and before.start() in draft.names and between in (" ", "-"):
            is_head = word[0].lower() in _ENDINGS and before[0] not in known()
            if is_head or (between == " " and word.start() in nouns and is_first and _is_surname(before, word)):
                draft.name(word)
    _name_of_what(draft, words, nouns)
    for before, word in reversed(list(pairwise(words))):
        if word.start() in draft.names and before.start() not in draft.settled and draft.original[before.end() : word.start()] == " ":
            if before[0].capitalize() in given_names() and before[0].lower() not in NEVER_NAMES and word[0] not in known():
                draft.name(before)
            _entitle(draft, before, word)
    for before, word, after in zip(words, words[1:], words[2:], strict=False):
        if word[0].lower() in PARTICLES and before.start() in draft.names and after.start() in draft.names:
            draft.lower(word.start(), word.end())


def _is_surname(before: re.Match[str], word: re.Match[str]) -> bool:
    """Tell whether a noun behind a given name is the rest of it: "Ana Fields", but "Carter aides", "Jordan talks"."""
    given, form = before[0].capitalize(), word[0].lower()
    return (
        given in given_names()
        and given not in leaders()
        and before[0] not in known()
        and form not in TITLES | KIN | EVENT_NOUNS
        and not form.endswith("s")
    )


def _name_of_what(draft: Draft, words: list[re.Match[str]], nouns: frozenset[int]) -> None:
    """Write with capitals what a body is of: "the Department of State", "Lima College of Arts and Crafts"."""
    for index, opener in enumerate(words[:-2]):
        form = opener[0].lower()
        is_name = opener.start() in draft.names and form in _OPENERS
        if not (is_name or form in _OPENING_ALONE) or words[index + 1][0].lower() not in _OF:
            continue
        following = words[index + 2 :]
        if is_name and following[0][0] == "THE":
            following = following[1:]
        run = _run(draft, following, nouns)
        for word in (opener, *run) if run else ():
            draft.name(word)


def _run(draft: Draft, words: list[re.Match[str]], nouns: frozenset[int]) -> list[re.Match[str]]:
    """Nouns that stand side by side, or with "and" between two."""
    found: list[re.Match[str]] = []
    for word, after in zip(words[:_MOST], [*words[1:_MOST], None], strict=False):
        is_noun = word.start() in nouns or word.start() in draft.names
        if not is_noun and not (found and word[0].lower() in _JOINED and after is not None and after.start() in nouns):
            break
        if is_noun:
            found.append(word)
        if after is None or draft.original[word.end() : after.start()] != " ":
            break
    return found


def _entitle(draft: Draft, title: re.Match[str], word: re.Match[str]) -> None:
    """Write a title before a name as it is written: "President Holm", "Foreign Minister Ruiz", but "the former president", "pilot Holm"."""
    form, named = title[0].lower(), word[0].lower()
    if named in _ENDINGS or word[0] in known() or named in MONTHS or named in WEEKDAYS:
        return
    if (form in TITLE_MODIFIERS and named in _OFFICES) or form in _OFFICES:
        draft.name(title)
    elif form in TITLES | KIN and title.start() in draft.names:
        draft.names.discard(title.start())
        draft.lower(title.start(), title.end())
