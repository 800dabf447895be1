"""Names of organizations that neither the parser nor their form tells of: by what a text says that they are, do or have.

"The valve company Brixade", "Ofral, the Welsh water regulator,", "founded the Rainbow Shelter", "Weller's said", "United said".
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from timeline.extraction.language.roles import BODY_HEADS, GENERIC, TITLES
from timeline.extraction.language.words import EVENT_NOUNS, word_set
from timeline.extraction.names import given_names, names
from timeline.extraction.recognition.bodies import COMPASS, DESCRIBING, OPENING, without_legal_form
from timeline.extraction.recognition.kinds import ACTING, KINDS_BESIDE, KINDS_OF_BODY
from timeline.extraction.recognition.organizations import PLACES
from timeline.extraction.recognition.people import THINGS

_DESCRIBED = re.compile(
    rf"(?:\b(?:[a-z]\w+['’]?|An?|The)|(?:^|(?<=\n)|(?<=[.!?] ))[A-Z][a-z]+) {KINDS_OF_BODY} ((?:[A-Z][\w&'’-]+ ){{0,2}}[A-Z][\w&-]+)"
)
_DESCRIBED_BEHIND = re.compile(
    r"(?<![\w&-])(?<![\w.-] )(?<![A-Z]\w )([A-Z][\w&-]{1,40}(?: [A-Z][\w&-]{1,40}){0,2}),"
    rf" (?:an?|the|its) (?:[\w’'-]{{1,40}} ){{0,4}}?{KINDS_OF_BODY}"
    r"(?=[,.;]| (?:based|formed|founded|from|in|of|owned|that|which)\b)"
)
"""A name that is said behind it to be a body's: "Ofral, the Welsh water regulator,"."""
_NAMED_AS = re.compile(
    rf"\b(?:[Hh]er|[Hh]is|[Ii]ts|[Tt]heir|['’]s) (?:[a-z-]+ )?{KINDS_OF_BODY}, ((?:[A-Z][\w&'’-]+ ){{0,2}}[A-Z][\w&-]+),"
)
_SHORT_BESIDE = re.compile(
    rf"\b(?:[Aa]n?|[Tt]he|[Ii]ts|[\w’'-]{{2,30}}['’]s) (?:[\w’'-]{{1,40}} ){{0,3}}?(?:{KINDS_OF_BODY}|{KINDS_BESIDE}),"
    r" ([A-Z]\w*[A-Z]\w*|[A-Z][\w-]{2,30})(?:, (?:had|has|which|said|says|was|were|will|[a-z]{3,15}ed)\b)"
)
"""One word that is a body's name: "the state prosecutor's office, ARKA, which"."""

_PAIR = re.compile(
    rf"\b{KINDS_OF_BODY}s ((?:[A-Z][\w&'’-]{{1,40}} ){{0,2}}[A-Z][\w&-]{{1,40}}) and ((?:[A-Z][\w&'’-]{{1,40}} ){{0,2}}[A-Z][\w&-]{{1,40}})"
)
"""Two of a kind: "the parcel services Kelvor and Brixade"."""

_TELLER = re.compile(
    r"\b[Tt]he ([A-Z][\w&'’-]+(?: [A-Z][\w&'’-]+){0,2}) (?:chain|magazine|newsletter|newspaper|think tank|union|website)\b"
)
_COMMON_LETTERS = word_set("AI AIDS CD CEO CFO CT DNA DVD EV GI GPS HIV HR ID IT LED LNG MRI NGO PC POW PR SUV SWAT TV VIP")
"""Letters that stand before many a body: "the IT company"."""

_ACRONYM_OF = re.compile(rf"\b[Tt]he ([A-Z]{{2,6}}) {KINDS_OF_BODY}\b")
_THE_NAMED = r"(?:[A-Z][\w&-]{1,40} ){1,3}[A-Z][\w-]{1,40}"
_TAKEN_PART = re.compile(
    rf"\b(?:against|by|chairs|created|directs|established|for|formed|founded|from|heads|join(?:ed|s)?|leads|led|left|quit|runs|set up|sued"
    rf"|told|with) the ({_THE_NAMED})(?=[,.;]|['’]s\b| [a-z(])"
)
_THE_ACTING = re.compile(rf"\b[Tt]he ({_THE_NAMED})(?={ACTING.pattern})")
"""What is said of somebody, or done with them: "founded the Rainbow Shelter", "the Tin Lanterns said"."""

_SINGLE = re.compile(r"(?:\b[a-z]+,? |(?<=[a-z][.?!] )|(?<=\n)|^)([A-Z][a-z]{3,30})(?=['’]s\s[a-z]|\s[a-z])")
_OWN_NAME = re.compile(
    r"\b([A-Z][a-z]+(?: [A-Z][a-z]+)?['’]s)(?= (?:also |has |had |will )?"
    r"(?:acquired|agreed|announced|bought|declined|expects|plans|posted|reported|said|says|sells|sued)\b)"
)
"""A name that ends as a possessive does, before what only somebody does."""

_SAINT = re.compile(
    r"(?<!size of )(?<!height of )(?<!than )\bSt\.? (?:[A-Z][a-z]{1,20} (?:and|&) )?[A-Z][a-z]{1,20}['’]s"
    r"(?=[,.;]|\s(?:and|as|at|by|did|for|from|had|has|in|is|on|to|was|were|with|[a-z]{2,15}ed)\b)"
)
"""A church, a school or a hospital by its saint alone: "the treasurer of St Aldate's in Oxford"."""

_OF_SOMETHING = re.compile(r"\b([A-Z][a-z]{2,20}) of (?:the )?[A-Z][a-z]{2,20}\b(?! [A-Z])")
"""A name that goes by its first word too: "Lions of Kent", "the Lions"."""

_OFTEN = 2


def described(text: str) -> Iterator[str]:
    """Names of organizations that stand behind what they are, "the valve company Brixade", or end like an owner's: "Weller's said"."""
    yield from (match[1] for match in _OWN_NAME.finditer(text))
    yield from (without_legal_form(match[1]) for pattern in (_DESCRIBED, _NAMED_AS) for match in pattern.finditer(text))
    pairs = (match[number] for match in _PAIR.finditer(text) for number in (1, 2))
    yield from (
        name
        for name in (*pairs, *(match[1] for match in _SHORT_BESIDE.finditer(text)))
        if _may_be_body(name) and name.split()[0] not in given_names()
    )
    yield from (match[1] for pattern in (_TAKEN_PART, _THE_ACTING) for match in pattern.finditer(text) if _may_be_body(match[1]))
    behind = (match[1].removeprefix("The ") for match in _DESCRIBED_BEHIND.finditer(text))  # "The Kestrels, a band from Oden,"
    yield from (name for name in behind if name.split(maxsplit=1)[0] not in OPENING)
    yield from (match[1] for match in _ACRONYM_OF.finditer(text) if match[1] not in _COMMON_LETTERS)
    yield from (match[0] for match in _SAINT.finditer(text))
    yield from _of_something(text)
    for match in _TELLER.finditer(text):  # "the Oslo Argus newspaper"
        if match[1].split(maxsplit=1)[0] not in OPENING and not match[1].endswith(("day", "an", "ese", "ish")) and match[1] not in PLACES:
            yield match[1]


def _of_something(text: str) -> Iterator[str]:
    """Names with "of" that stand twice in a text, and whose first word alone does there what only somebody does."""
    counts = Counter(match[0] for match in _OF_SOMETHING.finditer(text))
    for name, count in counts.items():
        first = name.split(maxsplit=1)[0]
        is_other = first in OPENING or first in THINGS or names().find(name) or not _may_be_body(first) or f" {first.lower()} " in text
        alone = () if count < _OFTEN or is_other else re.finditer(rf"\b{first}\b(?! of )", text)
        if any(ACTING.match(text, match.end()) or text.startswith(", who ", match.end()) for match in alone):
            yield name


def _may_be_body(name: str) -> bool:
    """Tell whether a name behind "the" is neither an occasion's, a place's or a thing's, nor an office's with or without its holder's."""
    words = name.lower().split()
    is_other = (
        words[-1] in EVENT_NOUNS
        or name.rsplit(maxsplit=1)[-1] in THINGS
        or any(word in TITLES or word.endswith(DESCRIBING) for word in words)
    )
    return not is_other and not any(names().find(word) for word in name.split())


def acting_words(text: str) -> Iterator[str]:
    """Words that stand with a capital each time, and twice do or have what somebody does or has: "United said"."""
    acting, counts = set(), Counter[str]()
    for match in _SINGLE.finditer(text):
        acts = ACTING.match(text, match.end()) is not None
        if acts or text[match.end()] in "'’":
            counts[match[1]] += 1
            acting.update([match[1]] if acts else [])
    for word in acting:
        lower = word.lower()
        is_common = lower in TITLES or lower in GENERIC or lower in BODY_HEADS or lower in EVENT_NOUNS or word in OPENING or word in COMPASS
        if counts[word] >= _OFTEN and not is_common and f" {lower} " not in text:
            yield word
