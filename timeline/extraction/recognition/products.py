"""Things with names of their own, which act for whoever makes or sends them: "its Falcon rocket", "a chip called Brix Core", "Tavis-1".

A name is a thing's where it stands by a word for one, or has a number, and never does what only somebody does. Whose it is, the text
says where it stands: "Holvar's Falcon rocket", "Holvar launched its Falcon rocket", "Peru's first satellite, Tavis-1".
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice

from timeline.extraction.names import Role, given_names, names
from timeline.extraction.recognition.named import Named
from timeline.model.mentions import ActorKind

_KIND = (
    r"(?:aircraft|airliner|album|app|assistant|browser|capsule|car|chip|co-?processor|console|craft|drone|game|headset|jet|lander|laptop|minivan|missile"
    r"|module|orbiter|phone|plane|probe|processor|roadster|rocket|rover|satellite|sedan|smart ?glasses|smartphone|software"
    r"|spacecraft|SUV|tablet|telescope|truck|vaccine)"
)
_NAME = r"[A-ZÀ-Þ][\w’'&]{2,20}(?: [A-ZÀ-Þ][\w’']{2,20}){0,2}"
_BEFORE_KIND = re.compile(
    rf"\b(?:[Ii]ts|[Tt]heir|[Tt]he|[Aa]|[Nn]ew|(?<![\w.])[\w.]{{1,30}}['’]s) ({_NAME})(?:[- ]\d{{1,3}})? (?:[a-z]+ )?{_KIND}s?\b"
)
_BEHIND_KIND = re.compile(
    rf"\b(?:{_KIND}s?, |(?:{_KIND}|mission)s?,? (?:called|named|dubbed|known as|known collectively as) )"
    rf"(?:the )?({_NAME})(?:[- ]?\d{{1,2}})?\b"
)
_ENDS = r"(?=[,.;]| (?:built|designed|for|from|in|inside|made|of|on|optimi[sz]ed|that|to|which|with)\b)"
_BEFORE_WHAT = re.compile(rf"\b({_NAME})(?:[- ]?\d{{1,2}})?(?:,| is) (?:an?|its|the) (?:[\w-]+,? ){{0,4}}{_KIND}{_ENDS}")
"""A name before what it is: "Brix Core, a new chip"."""

_SENT_UP = re.compile(
    rf"\b({_NAME})(?:[- ]\d{{1,2}})? (?:was|were) (?:due to be |to be )?(?:launched|lifted|lofted) (?:aboard|atop|from|into|on (?:a|top))\b"
)
"""What is sent up: "Tavis was launched from Lima"."""

_NUMBERED = re.compile(rf"\b({_NAME})-\d\b")
_SOMEBODY = (
    r"(?: (?:also |has |had |will )?(?:acquired|agreed|announced|bought|confirmed|declined|denied|employs|expects|hired|makes|plans"
    r"|reported|said|says|sells|sued|told|unveiled)\b"
    r"|['’]s (?:board|CEO|chairman|chief|founder|headquarters|president|shares|spokes)|,? (?:Corp|Inc|Ltd)\b)"
)
"""What only somebody does or has."""

_OWNER_BEFORE = re.compile(r"(?:['’]s?|,? [a-z]+(?:ed|s)? (?:its|their)) (?:[\w’'-]+ ){0,4}?$")
_ITS_BEFORE = re.compile(r"\b(?:[Ii]ts|[Tt]heir) (?:[\w’'-]+ ){0,4}?$")
_PROGRAMME = re.compile(
    r"(?:['’]s?)? (?:[\w-]+ ){0,3}(?:agency|mission|program|programme|project|series)s? [^.\n]{0,40}$"
    r"|,? (?:has |had )?(?:named|called) [^.\n]{0,60}$"
)
"""Between whose a thing is and the thing: "Peru's lunar programme began with Tavis 1", "Peru has named the pair of probes Tavis"."""

_REACH = 70
_SENTENCE = 250
_MOST = 20
_OWNING = (ActorKind.STATE, ActorKind.ORGANIZATION, ActorKind.GROUP)


def named_things(text: str) -> frozenset[str]:
    """Return the names in a text that are things': told to be one, or numbered, and never doing what only somebody does."""
    found = (match[1] for pattern in (_BEFORE_KIND, _BEHIND_KIND, _BEFORE_WHAT, _SENT_UP, _NUMBERED) for match in pattern.finditer(text))
    told = islice(dict.fromkeys(found), _MOST)
    return frozenset(name for name in told if not names().find(name) and not _is_called(name) and not _acts(text, name))


def _is_called(name: str) -> bool:
    """Tell whether a name begins as a person's does: "on the plane, Ana Ruiz wept"."""
    return " " in name and name.split(maxsplit=1)[0] in given_names()


def _acts(text: str, name: str) -> bool:
    return re.search(rf"\b{re.escape(name)}{_SOMEBODY}", text) is not None


def for_owners(text: str, entries: Sequence[Named], things: Iterable[str]) -> list[Named]:
    """Return the entries with those that are things put in the name of their owners, or of nobody; `entries` in order of the text."""
    makers = _makers(entries, things := tuple(things))
    owners = {thing: makers.get(thing) or _owner_of(thing, text, entries) for thing in things}
    if not owners:
        return list(entries)
    fronts = {thing.split(maxsplit=1)[0]: owner for thing, owner in owners.items() if owner is not None}  # "a Falcon 9" of "Falcon Heavy"
    made = {maker.name for maker in makers.values()}
    kept = [entry for entry in entries if not _is_thing(entry, owners) or (entry.name in made and entry.surface not in owners)]
    places = {**owners, **{entry.surface: fronts[entry.surface] for entry in entries if entry.surface in fronts and entry not in kept}}
    starts = [entry.start for entry in kept]
    found: list[Named] = []
    for match in re.finditer(rf"\b(?:{'|'.join(map(re.escape, sorted(places, key=len, reverse=True)))})\b", text):
        at = bisect_left(starts, match.end())
        if at == 0 or kept[at - 1].end <= match.start():
            found.append(_place(match, places[match[0]]))
    return sorted((*kept, *found), key=lambda entry: (entry.start, -entry.end))


def _makers(entries: Sequence[Named], things: Iterable[str]) -> dict[str, Named]:
    """Map things to who makes them: a body with a longer name that theirs begin like, "Holvar Comet" of Holvar Motors."""
    bodies = [entry for entry in entries if entry.kind is ActorKind.ORGANIZATION and entry.role is Role.NAME]
    longer = {entry.name: entry for entry in reversed(bodies) if " " in entry.surface and entry.surface not in things}
    fronts = {entry.surface: longer[entry.name] for entry in bodies if " " not in entry.surface and entry.name in longer}
    return {thing: fronts[front] for thing in things if " " in thing and (front := thing.split(maxsplit=1)[0]) in fronts}


def _is_thing(entry: Named, owners: Mapping[str, Named | None]) -> bool:
    """Tell whether an entry is a thing's name or a word of it, taken for somebody's."""
    if entry.role is not Role.NAME or names().find(entry.surface):
        return False
    return any(entry.surface == thing or entry.surface in thing.split() for thing in owners)


def _place(match: re.Match[str], owner: Named | None) -> Named:
    if owner is None:
        return Named(match.start(), match.end(), match[0], match[0], None)
    return Named(match.start(), match.end(), match[0], owner.name, owner.kind, Role.OTHER, acts_for=owner.acts_for)


def _owner_of(thing: str, text: str, entries: Sequence[Named]) -> Named | None:
    """Whose a thing is by the first place that says so."""
    for match in islice(re.finditer(rf"\b{re.escape(thing)}\b", text), _MOST):
        for entry in reversed([entry for entry in entries if match.start() - _REACH < entry.end <= match.start()]):
            if _may_own(entry, thing) and _OWNER_BEFORE.match(text, entry.end, match.start()):
                return entry
        last = next((entry for entry in reversed(entries) if match.start() - _REACH < entry.end <= match.start()), None)
        if last is not None and _may_own(last, thing) and _PROGRAMME.match(text, last.end, match.start()):
            return last
        its = _ITS_BEFORE.search(text, max(0, match.start() - _REACH), match.start())
        if its is not None:
            before = [entry for entry in _between(entries, its.start() - _SENTENCE, its.start()) if _may_own(entry, thing)]
            if before:
                return before[-1]
    return None


def _between(entries: Sequence[Named], start: int, end: int) -> Iterator[Named]:
    return (entry for entry in entries if start <= entry.start and entry.end <= end)


def _may_own(entry: Named, thing: str) -> bool:
    return entry.kind in _OWNING and entry.role is not Role.OTHER and not entry.is_locative and not thing.startswith(entry.surface)
