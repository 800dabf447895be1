"""What else a person is called: by a nickname, or by the given name alone beside the name of the family."""

from __future__ import annotations

import re
from itertools import islice

from timeline.extraction.names import given_names, names
from timeline.extraction.recognition.bare import has_no_name, untitled
from timeline.extraction.recognition.bodies import is_body_name

_NICKNAMED = re.compile(
    r"(?<![\w.’'-])((?:[A-Z][\w.’'-]{1,40} ){1,2})(?:[\"“]|[‘'](?=[A-Z]))([A-Z][\w’ -]{1,20}?),?[\"”’'] ([A-Z][\w’'-]{1,40})"
)
_FAMILY = r"(?<![\w’-])[A-ZÀ-Þ][\w’-]{0,40}[a-zà-þ]"
_KIN = (
    r"(?:brother|daughter|ex-husband|ex-wife|father|grandfather|grandmother|grandson|granddaughter|husband|mother|nephew|niece|sister|son|twin|widow"
    r"|widower|wife)"
)
_KINDRED = rf"(?i:{_KIN}s?|couple|parents|siblings)"
_TWO = re.compile(rf"(?P<kin>\b{_KINDRED},? )?\b(?P<one>{_FAMILY}) and (?P<other>{_FAMILY}) (?P<family>{_FAMILY})\b(?! [A-Z])")
_ALONE = re.compile(rf"\b{_KIN},? (?P<one>{_FAMILY})(?=,|\.|;)")
_OF_FAMILY = re.compile(rf"\b(?P<family>{_FAMILY})['’]s (?:[\w-]{{1,40}} ){{0,2}}{_KIN}, (?P<one>{_FAMILY})(?=,|\.|;)")

_FULL = rf"{_FAMILY}(?: {_FAMILY}){{1,3}}"
_BORN = re.compile(rf"(?P<before>{_FULL}) was born\b|\bborn (?P<behind>{_FULL})(?= (?:in|on|at)\b)")

_MOST = 50
"""Names that are looked for in one text."""


def nicknamed(text: str) -> dict[str, str]:
    """Map what somebody with a nickname is called, with it and by it alone, to the name without it: 'Ana "Bit" Ruiz' and "Bit"."""
    found: dict[str, str] = {}
    for match in _NICKNAMED.finditer(text):
        words = untitled([*match[1].split(), match[3]])
        if len(words) > 1 and not has_no_name(words) and not is_body_name(" ".join(words)):
            full = " ".join(words)
            found[match[0][match[0].index(words[0]) :]] = full
            if f" {match[2].lower()} " not in text and not names().find(match[2]):
                found[match[2]] = full
    return found


def born_as(text: str) -> dict[str, str]:
    """Map the name at birth of somebody who is told of before by another one with the same given name: "She was born Ana Ruiz in Lima"."""
    found: dict[str, str] = {}
    for match in islice(_BORN.finditer(text), _MOST):
        name = match["before"] or match["behind"]
        given = name.split(maxsplit=1)[0]
        earlier = re.search(rf"\b{re.escape(given)}(?: {_FAMILY}){{1,3}}", text[: match.start()])
        if earlier is None or earlier[0] == name:
            continue
        if match["behind"] or not set(name.split()[1:]).isdisjoint(earlier[0].split()):  # another Ana may have been born, too
            found[name] = earlier[0]
    return found


def of_family(text: str) -> dict[str, str]:
    """Map given names alone to full ones: "brothers Karl and Tom Holm", "Holm's wife, Ana,", or to themselves: "her son Karl"."""
    found: dict[str, str] = {}
    told: dict[tuple[str, str], None] = {}
    for match in (*_TWO.finditer(text), *_OF_FAMILY.finditer(text)):
        one, family = match["one"], match["family"]
        is_kin = match.re is _OF_FAMILY or match["kin"] is not None
        may_be = family not in given_names() and one in given_names() and match.re is _TWO and match["other"] in given_names()
        if (is_kin or may_be) and not names().find(one) and not names().find(family):
            told[one, family] = None
    for one, family in islice(told, _MOST):
        others = rf"\b{re.escape(one)} (?!{re.escape(family)}\b){_FAMILY}|(?!{_KINDRED}\b){_FAMILY} {re.escape(one)}\b"
        is_other = re.search(others, text) is not None
        if not is_other and re.search(rf"{_FAMILY} {re.escape(family)}\b", text) is not None:
            found[one] = f"{one} {family}"
    for one in islice(dict.fromkeys(match["one"] for match in _ALONE.finditer(text)), _MOST):
        if not names().find(one) and f" {one.lower()} " not in text:
            found.setdefault(one, one)
    return found
