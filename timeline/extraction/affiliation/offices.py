"""Offices by their words: those that stand beside a person's name, and those that only enterprises give."""

from __future__ import annotations

import re
from collections import Counter

from timeline.extraction.affiliation.insiders import is_of_insider
from timeline.extraction.language.roles import COMPANIES, KIN, PRIVATE, TITLES
from timeline.extraction.language.words import word_set
from timeline.extraction.recognition.authorities import is_authority
from timeline.extraction.recognition.kinds import is_role
from timeline.extraction.recognition.named import Named, Roster
from timeline.model.mentions import ActorKind

_CUT = re.compile(r"[a-z]{3}[.!?]\s|[;:,(\n“\"]|``|''|\s(?:and|said|that)\s")
_KIN_AFTER = re.compile(rf",\s(?:[A-Z]\w+['’]s?|the|his|her|their)(?:\s[a-z]\w+)?\s({'|'.join(sorted(KIN))})(?=[,.]|\sof\b)")
_ACRONYM = re.compile(r"\([A-Z]{2,8}\)")
_WORD = re.compile(r"[\w.&'’-]+")
_IS = re.compile(r"(?<=[a-z]) (?:is|was) $")
OWNED = re.compile(r"\b([a-z]+)['’]s\s$")
CORPORATE = frozenset({"ceo", "cfo", "coo", "treasurer"})
OF_ENTERPRISES = re.compile(
    r"(?:(?:the |its |company |company's |senior |group |interim |acting |deputy |executive )*"
    r"(?:chair(?:wo)?man|chair(?:person)?|chief executive|chief (?:[a-z]+ )?officer|(?:co-?\s?)?founder|spokes(?:wo)?man|spokesperson"
    r"|vice president"
    r"|(?:director|secretary)[- ]general|general (?:director|manager|secretary)|managing (?:director|partner)"
    r"|(?:artistic|athletic|commercial|communications|creative|executive|finance|marketing|medical|operations|sales|sporting|technical)"
    r" director"
    r"|(?:co-?)?owner|curator|general counsel|head coach|press officer|treasurer"
    r"|(?:(?:court-appointed|joint|official|provisional) (?:administrator|liquidator|receiver)|liquidator)"
    r"|(?:branch|club|factory|mill|mine|plant|production|project|shift|site|store|works) (?:director|manager))"
    r"(?: and |$))+",
    re.IGNORECASE,
)
"""Titles that, alone, are those of whom the article is about."""
_OF_ANY_BODY = re.compile(r"\b(?:spokes|secretary|director[- ]general|press officer|communications)")
"""What authorities have, too."""

BESIDE_OFFICE = frozenset({"aide", "counterpart"})
_INSIDE_TITLE = word_set(
    """
artistic commercial communications creative editorial executive financial human information investment legal marketing medical
operating operations political press programme program public regional relations resources scientific sporting technical technology
"""
)
_JOINING = frozenset({"of", "for", "the", "'s", "and", "at", "with", "&"})
"""Small words within a title: "an analyst at Holvar, Ana Ruiz,"."""
_REACH = 300
"""Characters to look back for the company of a "CEO"."""


def titles_after(text: str, place: Named, after: str) -> set[str]:
    """The words of an office or a kinship that stand behind a name."""
    kin = _KIN_AFTER.match(text, place.end)
    words = after.lower().split()[:4]
    offices = {word for word in words if word in TITLES and word not in KIN} if PRIVATE.isdisjoint(words) else set()
    return offices | ({kin[1]} if kin is not None else set())


def title_before(text: str, place: Named) -> tuple[int, str] | None:
    """The words of a title that stand directly before a name, with their start."""
    window_start = max(0, place.start - 110)
    window = _ACRONYM.sub(lambda match: " " * len(match[0]), text[window_start : place.start])
    if window.rstrip().endswith(",") and text[place.end : place.end + 1] in (",", "."):
        window = window.rstrip()[:-1]  # "the FBI director, Jane Holm,"
    window = _IS.sub("", window)  # "Sony's chairman is Karl Holm"
    cut = max((match.end() for match in _CUT.finditer(window)), default=0)
    words = list(_WORD.finditer(window, cut))
    first = len(words)
    seen = False
    for index in range(len(words) - 1, max(-1, len(words) - 10), -1):
        word = words[index][0]
        bare = word.lower().strip(".,'’").removesuffix("'s").removesuffix("’s")
        if word.lower() in TITLES or bare in TITLES or bare in KIN or bare in BESIDE_OFFICE or is_role(word) or is_of_insider(word):
            seen, first = True, index
        elif (
            (bare in _INSIDE_TITLE and first < len(words))
            or word[:1].isupper()
            or (word.lower() in _JOINING and first < len(words))
            or bare in PRIVATE
        ):  # "the Acme chief financial officer, Ana Ruiz,"
            first = index
        else:
            break
    if not seen:
        return None
    while words[first][0] in _JOINING - {"the"}:  # "clashed with chairman Ana Ruiz"
        first += 1
    start = words[first].start()
    return window_start + start, window[start:]


def enterprise_of(text: str, title: str, start: int, roster: Roster, *, is_told: bool) -> Named | None:
    """The organization whose office a title is that names none: "CEO Jane Holm", "the bank's president", "and its chairman"."""
    owner = OWNED.search(text, max(0, start - 30), start)
    if not is_told and (CORPORATE | COMPANIES) & set(title.replace("-", " ").split()):
        return company_before(start, roster)
    if title.startswith("their ") or text.endswith(" their ", 0, start):
        return company_before(start, roster)
    if title.startswith("its ") or text.endswith(" its ", 0, start):  # "Acme's treasurer resigned and its chairman, Jane Holm, left"
        near = [entry for entry in roster.before(start, _REACH) if entry.kind in (ActorKind.STATE, ActorKind.ORGANIZATION)]
        return next((entry for entry in near[:1] if entry.kind is ActorKind.ORGANIZATION and not entry.acts_for), None)
    if not is_told and (owner is None or owner[1] in COMPANIES) and OF_ENTERPRISES.fullmatch(title.strip()):
        return enterprise_told(start, roster, is_company=not _OF_ANY_BODY.search(title))
    return company_before(start, roster) if owner is not None and owner[1] in COMPANIES else None


def enterprise_told(start: int, roster: Roster, *, is_company: bool = False) -> Named | None:
    """The organization that was told of last, or else the one that the article is about."""
    beside = company_before(start, roster, is_company=is_company)
    if beside is not None and beside.opens:
        return beside
    main = next((entry for entry in roster.entries if entry.name == roster.main), None)
    return main or (_named_most(start, roster) if is_company else None)


def _named_most(start: int, roster: Roster) -> Named | None:
    """The enterprise that a text named more often than any other before a place, and more than once."""
    earlier = [e for e in roster.before(start, start) if e.kind is ActorKind.ORGANIZATION and not _is_authority(e, roster)]
    (name, count), (_, second) = [*Counter(entry.name for entry in earlier).most_common(2), ("", 0), ("", 0)][:2]
    return next(entry for entry in earlier if entry.name == name) if count > max(second, 1) else None


def company_before(start: int, roster: Roster, *, is_company: bool = False) -> Named | None:
    """The organization meant by a title that only enterprises give: "Acme has grown, with CEO Jane Holm saying", "Airline spokesman X"."""
    near = [entry for entry in roster.before(start, _REACH) if entry.kind is ActorKind.ORGANIZATION and not entry.acts_for]
    near = [entry for entry in near if not (is_company and _is_authority(entry, roster))]
    return next((entry for entry in near if entry.opens), near[0] if near else None)


def _is_authority(entry: Named, roster: Roster) -> bool:
    """Tell whether an organization is an authority by any name that it goes by in a text: "Serious Fraud Office (SFO)"."""
    return any(is_authority(other) for other in roster.entries if other.name == entry.name)
