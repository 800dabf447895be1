"""Who stands trial in a text: whose hearing, verdict or sentence it tells of without a name, and who is a lawyer's client."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

from timeline.extraction.language.words import word_set
from timeline.extraction.recognition.named import Named, Roster
from timeline.model.mentions import ActorKind

if TYPE_CHECKING:
    from spacy.tokens import Token

_COURT = re.compile(r"\b(?:[Cc]ourt|jur(?:y|ors)|[Mm]agistrates?|prosecut(?:ed|ors?|ion))\b")
_DEEDS = (
    r"(?:acquitted|arraigned|charged with|cleared of|convicted|extradited|found (?:not )?guilty|indicted|jailed|on trial|remanded|sentenced"
    r"|standing trial|tried (?:for|on))"
)
_CRIMES = r"(?:assault|arson|battery|burglary|charges?|conspiracy|counts?|crimes?|fraud|killing|manslaughter|murder|rape|robbery|theft)"
_STANDING = (
    r"(?: (?:also|been|being|had|has|is|later|now|should|stood|then|was|went|will be)){0,5}"
    rf" (?:{_DEEDS}|(?:admit(?:s|ted)|denie[ds]) (?:[a-z-]{{2,15}} ){{0,3}}{_CRIMES}"
    r"|faces (?:a charge|charges|trial)|plead(?:ed|s) (?:not )?guilty)\b"
)
_STANDS = re.compile(rf"(?:,[^.;\n“”\"]{{1,90}}?,)?{_STANDING}")
_STANDS_UNNAMED = re.compile(rf"\b(?:[Hh]e|[Ss]he|who|[a-z]{{3,15}}){_STANDING}")
_TRIED = re.compile(
    r"\b(?:(?:acquitted|arraigned|convicted|indicted|jailed|sentenced|tried)|(?:case|charges|verdict) against|(?:conviction|trial) of)"
    r" (?:[a-z-]{2,15} ){0,3}$"
)
_NEAR = 60
_LEAST = 2
"""How often a text tells at least that somebody without a name stands trial."""

_PROCEEDINGS = word_set("arraignment conviction extradition hearing prosecution retrial sentence sentencing trial verdict")
_CLIENTS = word_set("accused client defendant")
_FUNERALS = word_set("burial cremation funeral memorial requiem wake")
_NAMING = frozenset({"ORG", "PERSON", "GPE", "NORP"})


def accused_of(text: str, entries: Sequence[Named]) -> str:
    """Return the one person of whom a text tells most often, and of no other as often, that he or she stands trial, or nothing."""
    if _COURT.search(text) is None:
        return ""
    counts = Counter(
        entry.name
        for entry in entries
        if entry.kind is ActorKind.PERSON
        and (_STANDS.match(text, entry.end) or _TRIED.search(text, max(0, entry.start - _NEAR), entry.start))
    )
    if not counts and sum(1 for _ in _STANDS_UNNAMED.finditer(text)) >= _LEAST:  # "He pleaded guilty": whom the text names most
        counts = Counter(entry.name for entry in entries if entry.kind is ActorKind.PERSON)
    (name, count), (_, second) = [*counts.most_common(2), ("", 0), ("", 0)][:2]
    return name if count > second else ""


def proceedings(trigger: Token, subjects: tuple[Token, ...], position: int, roster: Roster) -> tuple[Named, ...]:
    """Whose a hearing, a verdict or a funeral is that names nobody: of who stands trial in the text, or whose life it tells."""
    for noun in (trigger, *subjects):
        word = noun.lemma_.lower()
        name = roster.accused if word in _PROCEEDINGS else roster.life if word in _FUNERALS else ""
        if name and noun.pos_ == "NOUN" and not any(token.ent_type_ in _NAMING for token in noun.subtree):
            return _before(name, position, roster)
    return ()


def client(token: Token, position: int, roster: Roster) -> tuple[Named, ...]:
    """Who "his client" or "the defendant" is."""
    words = {child.lower_ for child in token.children}
    is_meant = token.lemma_.lower() in _CLIENTS and token.tag_ == "NN" and bool(words & {"the", "his", "her", "their", "my", "our"})
    return _before(roster.accused, position, roster) if is_meant and roster.accused else ()


def _before(name: str, position: int, roster: Roster) -> tuple[Named, ...]:
    return tuple(entry for entry in roster.entries if entry.name == name and entry.start < position)[:1]
