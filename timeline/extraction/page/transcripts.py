"""Who speaks in a transcript, by the label that opens each turn: "MR. HOLM: …", "Senator Ruiz: …", "Q. …"; headings of cables.

A label is no part of what is said, and "I" behind it is who it names.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

from timeline.extraction.language.roles import TITLES
from timeline.extraction.language.words import word_set

_COURTESY = r"(?:Mr|Mrs|Ms|Miss|Dr|Prof|Sen|Rep|Gen|Col|Capt|Lt|Sgt|Gov|Hon)\b\.?"
_CAPITALS = r"[A-ZÀ-Þ][A-ZÀ-Þ'’-]{1,25}"
_OFFICE = (
    r"(?:Ambassador|Chair(?:man|woman)?|Colonel|Counsel|General|Governor|Judge|Justice|Minister|President|Representative|Secretary|Senator"
    r"|Speaker)"
)
_LABEL = re.compile(
    rf"^[ \t]*(?:(?P<one>(?:(?i:{_COURTESY})[ \t])?{_CAPITALS}(?:[ \t](?:[A-Z]\.|{_CAPITALS})){{0,4}}"
    rf"|(?:The[ \t])?(?:{_COURTESY}|{_OFFICE})(?:[ \t][A-Z][\w'’.-]{{1,25}}){{0,3}})(?:[ \t]\([^()\n]{{1,40}}\))?:"
    r"|(?P<asked>[QA])[.:])[ \t]{1,8}(?=[\w\"“'‘\[(—…$£€-])",
    re.MULTILINE,
)
_SAID = re.compile(
    r"(?:After|And|Any|Are|At|Before|But|By|Can|Correct|Could|Did|Do|Does|For|Had|Has|Have|He|How|I|I'd|I'm|I've|If|In|Is|It|Let|My|No|Not|Now|OK"
    r"|Okay|On|Please|Right|She|So|Sure|Thank|That|The|Then|There|These|They|This|To|Was|We|Well|Were|What|When|Where|Which|Who|Why|With|Would"
    r"|Yes|You)\b",
    re.IGNORECASE,
)
"""What questions and answers open with, which "A. Holm" does not."""

_HEADING = re.compile(
    r"^[ \t]*(?:\d{1,2}\.[ \t]{1,8})?(?:\([A-Z/]{1,6}\)[ \t]{1,8})?(?:begin[ \t])?"
    r"(?:action requested|background|comment|conclusion|introduction|note|subj(?:ect)?|summary(?: and [a-z ]{1,30})?)[:.][ \t]{1,8}(?=\w)",
    re.MULTILINE | re.IGNORECASE,
)
_FEWEST = 3
_NO_NAMES = word_set(
    "an and answer clerk counsel court interpreter interviewer jury moderator of operator question reporter the voice witness"
)


@dataclass(frozen=True, slots=True)
class Turn:
    """Where a label begins and ends, and the name in it, or nothing."""

    start: int
    end: int
    name: str = ""


def turns(text: str) -> tuple[Turn, ...]:
    """Return the turns of a transcript, in order; none where a text is no transcript, but for headings of cables."""
    found = [match for match in _LABEL.finditer(text) if not match["asked"] or _SAID.match(text, match.end())]
    asked = {match["asked"] for match in found} >= {"Q", "A"}
    labels = Counter(match["one"] for match in found if match["one"])
    is_spoken = sum(labels.values()) >= _FEWEST and any(count > 1 for count in labels.values())
    kept = [Turn(match.start(), match.end(), _name(match["one"] or "")) for match in found if (is_spoken if match["one"] else asked)]
    headings = (Turn(match.start(), match.end()) for match in _HEADING.finditer(text))
    return tuple(sorted((*kept, *headings), key=lambda turn: turn.start))


def in_small_letters(text: str, told: tuple[Turn, ...]) -> str:
    """Write the names of labels in capitals as names are written, every character in its place."""
    parts: list[str] = []
    at = 0
    for turn in told:
        label = text[turn.start : turn.end]
        if turn.name and turn.start >= at:
            parts += [text[at : turn.start], _written(label) if label.isupper() else label]
            at = turn.end
    return "".join([*parts, text[at:]])


def _written(label: str) -> str:
    words = re.sub(r"[^\W\d_]+", lambda word: word[0].capitalize() if len(word[0].capitalize()) == len(word[0]) else word[0], label)
    return words if len(words) == len(label) else label


def _name(label: str) -> str:
    """The name in a label, without titles, as names are written."""
    words = [word for word in _written(label).split() if word.lower() not in TITLES and word.lower().strip(".") not in TITLES]
    return " ".join(words) if words and not any(word.lower().strip(".") in _NO_NAMES for word in words) else ""
