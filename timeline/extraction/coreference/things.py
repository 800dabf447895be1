"""Whose a thing is that acts by itself in a sentence: "the missile landed" is of the one who fired it, as the article told before.

What flies, sails or is sent acts for somebody. Whose it is, a text says where it brings the thing in: "North Korea's missiles",
"Norwegian warships", "Acme launched a satellite", "a drone fired by the Houthis". A kind of thing that two have stands for nobody.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from timeline.extraction.names import Role
from timeline.extraction.recognition.named import Named
from timeline.model.mentions import ActorKind

_KINDS = (
    r"(?:aircraft|airship|balloon|bomber|capsule|destroyer|drone|factory|fighter|frigate|gunboat|helicopter|jet|lander|mill|mine|missile"
    r"|nuclear test|orbiter|pipeline|plant|probe|refinery|rocket|rover|satellite|shuttle|spacecraft|submarine|telescope|torpedo|warhead"
    r"|warplane|warship)"
)
_ITSELF = r"(?!-| (?:batter|builder|defen[cs]e|engine|industr|interceptor|maker|part|program|shield|silo|site|supplier|system|technolog))"
"""What follows where not the thing is meant, but what is made for it or against it."""

_SENDING = (
    r"(?:(?:also|has|had|have|then|again|successfully|test-?|will|would)[ -])*"
    r"(?:build|built|had|has|have|deploy(?:ed|s)?|develop(?:ed|s)?|fir(?:ed?|es)|flew|launch(?:ed|es)?|lob(?:bed|s)|lost|own(?:ed|s)|sends?|sent"
    r"|shoots|shot|test(?:ed|s)?|test-?fired)"
)
_BETWEEN = r"(?:[\w’'-]+ ){0,4}?"
_OWN = r"(?:(?!(?:a|an|and|at|by|for|from|had|has|in|is|of|on|said|says|that|the|to|was|with)\b)[\w’'-]+ ){0,4}?"
_BEHIND = re.compile(rf"(?:['’]s?)? {_OWN}(?:(?:and|or) [\w-]+ )?({_KINDS})s?\b{_ITSELF}")
_SENT_BEHIND = re.compile(rf",? {_SENDING} (?!down\b){_BETWEEN}({_KINDS})s?\b{_ITSELF}")
_SENT_BEFORE = re.compile(
    rf"\b({_KINDS})s?,? (?:(?:that|which|it) )?(?:(?:had|has|have|was|were|is|are) )*(?:been )?"
    r"(?:built|developed|fired|flown|launched|lobbed|owned|operated|sent|shot) (?:by|from)(?: the)? $"
)
_FLOWN = frozenset({"missile", "nuclear test", "rocket", "satellite"})
_DEED = r"(?:launch|projectile|test)"
"""What is told of them without their name: the launch is of the only one who has any."""

_MEANT = re.compile(
    r"(?:\b(?:[Tt]he|[Tt]his|[Tt]hese|[Tt]hose|[Bb]oth)|\b(?:[A-Z][a-z]+day|[Tt]oday|[Yy]esterday)['’]s)"
    rf" (?:[a-z-]+ ){{0,2}}?({_KINDS}|{_DEED})(?:s|es)?\b(?![-’'])(?! [A-Z])(?! {_KINDS})(?! (?:site|pad|by|of)\b)"
)
_REACH = 70
_OWNING = (ActorKind.STATE, ActorKind.ORGANIZATION, ActorKind.GROUP)


def of_owners(text: str, entries: Sequence[Named]) -> list[Named]:
    """Return the places where a thing stands for its owner, after the owner is told; `entries` in order of the text."""
    owners: dict[str, dict[str, Named]] = {}
    for entry in entries:
        for kind in _brought_in(text, entry):
            owners.setdefault(kind, {}).setdefault(entry.name, entry)
    single = {kind: next(iter(named.values())) for kind, named in owners.items() if len(named) == 1}
    flown = {name: owner for kind in _FLOWN for name, owner in owners.get(kind, {}).items()}
    if len(flown) == 1:
        single |= dict.fromkeys(("launch", "projectile", "test"), next(iter(flown.values())))
    if not single:
        return []
    starts = [entry.start for entry in entries]
    found: list[Named] = []
    for match in _MEANT.finditer(text):
        owner = single.get(match[1])
        if owner is None or match.start() < owner.end:
            continue
        at = bisect_left(starts, match.end())
        if at == 0 or entries[at - 1].end <= match.start():
            found.append(Named(match.start(), match.end(), match[0], owner.name, owner.kind, Role.OTHER, acts_for=owner.acts_for))
    return found


def _brought_in(text: str, entry: Named) -> Iterator[str]:
    """The kinds of things that stand by a name as its own."""
    if entry.kind not in _OWNING or entry.role is Role.OTHER:
        return
    for pattern in (_BEHIND, _SENT_BEHIND):
        behind = pattern.match(text, entry.end, entry.end + _REACH)
        if behind is not None and (pattern is _SENT_BEHIND or entry.role is Role.DEMONYM or text[entry.end] in "'’"):
            yield behind[1]
    before = _SENT_BEFORE.search(text, max(0, entry.start - _REACH), entry.start)
    if before is not None:
        yield before[1]
