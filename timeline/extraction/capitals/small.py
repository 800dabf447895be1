"""Writes a stretch of capitals in small letters, but for what its form, what stands beside it, or a table tells."""

from __future__ import annotations

import re

from timeline.extraction.capitals.draft import WORD, Draft
from timeline.extraction.capitals.known import known
from timeline.extraction.language.words import word_set
from timeline.temporal.words import MONTHS, WEEKDAYS

_DOTTED = re.compile(r"(?<![\w.])(?!(?:[AP]\.M|E\.G|I\.E)\.)(?:[A-Z]\.){2,6}(?:[A-Z](?!\w))?")
_INITIAL = re.compile(r"(?<![\w.'’])[A-Z]\.(?=\s{1,2}[A-Z])")
_ROMAN = re.compile(r"(?<=[A-Z] )[IVX]{1,4}(?![\w'’])")
_DATELINE = re.compile(
    r"^(?P<place>[ \t]*[A-ZÀ-Þ][A-ZÀ-Þ.'’-]{1,30}(?:[ /][A-ZÀ-Þ][A-ZÀ-Þ.'’-]{0,30}){0,3})"
    r"(?:,[^\n,.]{2,30}){0,2}\s*(?:\([^()\n]{2,40}\)\s*)?(?:--+|[—–_])\s*(?P<first>\w)",
    re.MULTILINE,
)
"""A place before a dash, which is told from the text by its capitals."""

_IN_DATE = re.compile(
    r"(?:\d(?:ST|ND|RD|TH)?\s(?:OF\s)?|\b(?:AFTER|BEFORE|BETWEEN|BY|DURING|EARLY|FROM|IN|LAST|LATE|MID|NEXT|OF|SINCE|TILL|UNTIL)[\s-])$"
)
_BEFORE_NUMBER = re.compile(r"\.?,?\s\d")
_BEFORE_VERB = re.compile(r"\s(?:ALSO|BE|COME|EVEN|GO|HAVE|MAKE|NEVER|NOT|ONLY|TAKE|WELL|YET)\b")
_DATES_TOO = word_set("dec mar march may mon sat sun wed")
"""Months and weekdays that are other words, too."""

_COURTESY = word_set("capt col dr gen gov ltd lt maj messrs mr mrs ms mt prof sgt st")
_THE_STATES = re.compile(r"(?:\b(?:A|AN|THE)\s|[,(/-]\s?|^)$")
_TO_US = re.compile(r"\b(?:GIVE|GIVEN|GAVE|HELP|HELPED|JOIN|JOINED|LET|MADE|MAKE|TELL|TOLD)\s$")
_BEFORE_NOUN = re.compile(r"[-/]|\s(?!(?:A|ALL|AND|AS|AT|BUT|BY|FOR|FROM|IN|IT|OF|ON|OR|OUT|SO|THAT|THE|THIS|TO|UP|WE|WHAT|WHEN|WITH)\b)\w")
_IRISH = re.compile(r"(?<!\w)O['’](?=[A-Z]{3})")
_NOT = re.compile(r"['’]T\b")
_THE = re.compile(r"\bTHE\s$")


def write_small(draft: Draft, start: int, end: int) -> None:
    """Write a stretch in small letters, with the capitals that tables and forms give back."""
    text = draft.original
    draft.lower(start, end)
    for pattern in (_DOTTED, _INITIAL, _ROMAN):
        for match in pattern.finditer(text, start, end):
            draft.write(match.start(), match[0])
    for dateline in _DATELINE.finditer(text, start, end):
        draft.write(dateline.start(), dateline["place"])
        draft.capital(dateline.start("first"))
    flat = re.sub(r"\s", " ", text[start:end]).replace("’", "'").upper()
    forms = known()
    for word in WORD.finditer(text, start, end):
        at = word.start()
        if at not in draft.settled:
            form = next((form for form in forms.get(word[0], ()) if _stands(flat, at - start, form)), None)
            if form is not None:
                draft.write(at, form, is_name=True)
            else:
                _settle(draft, word)


def _stands(flat: str, at: int, form: str) -> bool:
    """Tell whether a name stands at a place in capitals, and ends there."""
    end = at + len(form)
    return flat.startswith(form.upper(), at) and not flat[end : end + 1].isalnum()


def _settle(draft: Draft, word: re.Match[str]) -> None:
    """Write months, days, titles, single letters and what stands at an apostrophe as they are written."""
    text, at, form = draft.original, word.start(), word[0].lower()
    before, after = text[at - 1 : at], text[word.end() : word.end() + 1]
    if form in _DATES_TOO:
        draft.settled.add(at)
        if _BEFORE_NUMBER.match(text, word.end()) or (
            _IN_DATE.search(text, max(0, at - 12), at) and not _BEFORE_VERB.match(text, word.end())
        ):
            draft.capital(at)
    elif form in MONTHS or form in WEEKDAYS or form in _COURTESY or (form == "i" and after != "."):
        draft.settled.add(at)
        draft.capital(at)
    elif form in ("us", "who"):
        _settle_letters(draft, word)
    elif _IRISH.match(text, at):
        draft.write(at, "O")
    elif before in ("'", "’") and at > 1 and text[at - 2].isalpha():
        if at - 2 in draft.settled and text[at - 2] == "O":
            draft.name(word)
        elif len(form) <= 2:
            draft.settled.add(at)
    elif before.isdigit() or len(form) == 1 or _NOT.match(text, word.end()):
        draft.settled.add(at)


def _settle_letters(draft: Draft, word: re.Match[str]) -> None:
    """Tell a state and a body from the pronouns that have their letters."""
    text, at, front = draft.original, word.start(), max(0, word.start() - 12)
    draft.settled.add(at)
    if word[0] == "WHO":
        is_name = _THE.search(text, front, at) is not None
    else:
        before_noun = _BEFORE_NOUN.match(text, word.end()) and not _TO_US.search(text, front, at)
        is_name = bool(before_noun) or _THE_STATES.search(text, front, at) is not None
    if is_name:
        draft.write(at, word[0], is_name=True)
