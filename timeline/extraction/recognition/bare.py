"""Names without what stands before and behind them: titles, offices, words that open a sentence, months, credits."""

from __future__ import annotations

import re

from timeline.extraction.language.roles import BODY_HEADS, COMPANIES, GENERIC, HONORIFICS, TITLE_MODIFIERS, TITLES
from timeline.extraction.language.words import word_set
from timeline.extraction.names import given_names, names
from timeline.extraction.recognition.bodies import OPENING, without_board
from timeline.extraction.recognition.organizations import PLACES
from timeline.extraction.recognition.tabled import POSSESSIVE

_ADDITION = re.compile(r"\s(?:(?:on|at|in|via|per)(?:\s.*|$)|for (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b.*)")
_AMOUNT = re.compile(r"\s+[$€£]?\d[\d.,]*\s+(?:hundred|thousand|million|billion|trillion)\b.*", re.DOTALL)
_DOER = re.compile(r"[a-z]{2}(?:back|eer|er|ician|ist|keeper|man|naut|or|woman)$")
_DESCRIBING = ("-backed", "-based", "-born", "-headquartered", "-led", "-listed", "-nominated", "-owned", "-run", "-winning")
_OF_NAMES = word_set("First National Second")
_OF_BODIES = _OF_NAMES | word_set("Foreign General")
"""Words of titles that open names of bodies as well: "General Mills" is no general."""

_CREDITS = word_set("ap afp bloomberg epa getty pa reuters")
"""Agencies whose credit may be glued to the name that opens a caption."""

_MONTHS = word_set("Jan Feb Mar Apr Aug Sept Oct Nov Dec January February March April June July August September October November December")
PARTICLES = word_set("Abdel abu al ben bin da das de del della den der di do dos du el ibn la le ten ter van von zu")
"""What stands before the last word of a family name, and belongs to it: "Anna von der Holm"."""

SURNAMES_TOO = frozenset({"April", "August", "March", "May"})
NO_NAMES = word_set(
    """
BST CEST CET EDT EST GMT IST JST KST PDT PST UTC Posted Published Updated
A After American An And April As At August Bank Before But By City December East February For Friday From Group He Her His
House If In International It Its January July June March May Monday National New North November October On Party Saturday
September She Since South Street Sunday That The Their There These They This Those Thursday Tuesday United University
Wednesday West When While With
"""
)
YOUNGER = frozenset({"Jr.", "Sr.", "Jr", "Sr"})


def untitled(words: list[str]) -> list[str]:
    """Leave out what stands before a name: titles, states, words that open a sentence, descriptions."""
    for index in range(len(words) - 2, -1, -1):
        if POSSESSIVE.search(words[index]):  # "Iraq's Omar Haddad"
            words = words[index + 1 :]
            break
        is_last = YOUNGER.issuperset(words[index + 1 :])  # "Karl King Jr."
        if (
            index and is_title(words[index]) and not is_last and words[index].lower() not in TITLE_MODIFIERS
        ):  # "Islamist President Omar Haddad"
            words = words[index + 1 :]
            break
    while len(words) > 1 and (is_title(words[0]) or words[0] in NO_NAMES or words[0] in OPENING or _is_place(words[0])):
        words = words[1:]
    if len(words) > 2 and words[0] not in given_names() and words[1] in given_names() and _DOER.search(words[0]):
        words = words[1:]  # "Defenceman Karl Holm"
    return _undescribed(words)


def _is_place(word: str) -> bool:
    return bool(names().find(word)) or (word in PLACES and word not in given_names())


def _undescribed(words: list[str]) -> list[str]:
    """Leave out what describes a name, and a month behind it: "Lima-based", "will succeed Ana Ruiz Feb. 1"."""
    while len(words) > 1 and words[-1].rstrip(".") in _MONTHS:
        words = words[:-1]
    last = max((index for index, word in enumerate(words) if word.lower().endswith(_DESCRIBING)), default=-1)
    return words[last + 1 :]


def has_no_name(words: list[str]) -> bool:
    """Tell whether a run of words has one that is in no person's name; "May" is a surname behind a given name."""
    is_may = words[-1] in SURNAMES_TOO and words[0] in given_names()
    return any(word in NO_NAMES for word in (words[:-1] if is_may else words))


def clean(surface: str, *, is_body: bool = False) -> str:
    """Take titles, articles and the possessive off the surface of an entity; fewer titles where it may be that of a body."""
    surface = without_board(_AMOUNT.sub("", surface.split(" (", 1)[0]).removeprefix("the ").removeprefix("The "))
    surface = POSSESSIVE.sub("", _ADDITION.sub("", " ".join(surface.split())))
    words = surface.split()
    while len(words) > 1 and words[0].isalpha() and words[0].islower() and words[0] not in PARTICLES:  # "the last Holm Mill"
        words = words[1:]
    for index in range(len(words) - 1, 0, -1):
        before = words[index - 1].lower()
        is_kind = is_body and words[index - 1].islower() and (before in COMPANIES or before in BODY_HEADS)  # "Dutch bank ING"
        if (
            is_kind
            or before.endswith(_DESCRIBING)
            or before in _CREDITS
            or (is_title(before) and before not in TITLE_MODIFIERS and index > 1)
        ):
            words = words[index:]
            break
    while len(words) > 1 and (is_title(words[0]) or words[0] in OPENING or words[0].lower() in ("the", "a", "an")):
        if is_body and words[0].lower() in HONORIFICS and words[1] not in given_names():  # "Duke Energy"
            break
        if words[0] in (_OF_BODIES if is_body else _OF_NAMES) and not is_title(words[1]):  # "National Museum Peru"
            break
        words = words[1:]
    while len(words) > 1 and ((words[-1].rstrip(".") in _MONTHS and not POSSESSIVE.search(words[-2])) or words[-1] in BODY_HEADS):
        words = words[:-1]
    return " ".join(words).strip(" ,;:\"'“”‘’_-–—")


def is_title(word: str) -> bool:
    """Tell whether a word is a title, in the singular or the plural."""
    lower = word.lower().strip(",")
    return lower in TITLES or lower.removesuffix("s") in TITLES or (lower in HONORIFICS and word.title() not in given_names())


def is_generic(surface: str) -> bool:
    """Tell whether a surface is but a title, an office, a month or a common noun with a capital: "State", "Defense", "Cabinet"."""
    words = surface.lower().split()
    return surface in NO_NAMES or all(word in TITLES or word in GENERIC for word in words)
