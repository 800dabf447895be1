"""Which event each mention tells of: mentions in, one scored decision for each that changes out. Pure.

The mentions at hand (new ones, those of the events that they may tell of, and what hangs together with these) are put together anew as a
whole, so that the outcome does not hang on which of them came first: only where more hangs together than one decision takes, it may.
What a person decided stands: the mentions of such an event stay in it, two such events stay two.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, combinations

from timeline.identity.clustering import Link, partition
from timeline.identity.likeness import LINK, UNSURE, likeness
from timeline.identity.occurrence import Occurrence
from timeline.identity.terms import heaviest
from timeline.model.canonical import digest_of

MATCHER = "matcher 4"
"""Raised with every change of the rules that changes what is decided."""

ROUNDS = 8
"""How many steps from a new mention, from event to event, a decision looks: the whole of what hangs together, as good as always."""

_KEYS = 12
_DOUBTS = 3
_ALONE = 1000


@dataclass(frozen=True, slots=True)
class Standing:
    """What holds of a mention before the decision: its event ("" for a new one), whether a person fixed it, when it was first told.

    One that has an event and was not `seen` by a matcher as it is now (it has another date, or other spans) is decided like a new one.
    """

    event: str
    fixed: bool
    since: int
    seen: bool = True


@dataclass(frozen=True, slots=True)
class Assignment:
    """The decision for one mention: its event, score and parts in thousandths, and the mention that speaks most for it, if any.

    `doubts` are those of other events that it nearly went to, each with its score, the highest first.
    """

    mention: str
    event: str
    score: int
    parts: tuple[tuple[str, int], ...]
    witness: str = ""
    doubts: tuple[tuple[str, int], ...] = ()


def assign(
    occurrences: Sequence[Occurrence],
    standing: Mapping[str, Standing],
    taken: frozenset[str] = frozenset(),
    compared: Sequence[Link] | None = None,
) -> list[Assignment]:
    """Decide for all mentions at hand; those that stay in the event in which they were seen are left out, unless a date may be lent them.

    `taken` are ids that other events have, `compared` what `links_among` said of these mentions, where that is known.
    """
    pairs = links_among(occurrences) if compared is None else [pair for pair in compared if pair.likeness.score >= LINK]
    fixed = {name: held.event for name, held in standing.items() if held.fixed}
    together: dict[str, list[str]] = defaultdict(list)
    for name, event in fixed.items():
        together[event].append(name)

    def apart(one: str, other: str) -> bool:
        return fixed.get(one, "") != fixed.get(other, "") and one in fixed and other in fixed

    groups = partition(occurrences, pairs, together.values(), apart)
    best, known = _best(pairs), {item.mention: item for item in occurrences}
    found = []
    for group, event in _named(groups, standing, taken):
        for name in group:
            held = standing[name]
            if held.fixed or (held.event == event and held.seen and not known[name].month):
                continue
            here = [link for link in best[name] if link.one in group and link.other in group]
            parts, score = (here[0].likeness.parts, here[0].likeness.score) if here else ((), _ALONE)
            beside = [link.other if link.one == name else link.one for link in here]
            witness = next((other for other in beside if known[other].dated), beside[0] if beside else "")
            found.append(Assignment(name, event, score, parts, witness))
    return found


def links_among(occurrences: Sequence[Occurrence], least: int = LINK) -> list[Link]:
    """Return the pairs that are alike enough; only pairs with a rare word in common are compared."""
    known = {item.mention: item for item in occurrences}
    by_key: dict[str, list[str]] = defaultdict(list)
    for name in sorted(known):
        for key in heaviest(known[name].words, _KEYS):
            by_key[key].append(name)
    found = []
    for one, other in sorted({pair for names in by_key.values() for pair in combinations(names, 2)}):
        alike = likeness(known[one], known[other])
        if alike.score >= least:
            found.append(Link(one, other, alike))
    return found


def doubts_of(
    fresh: Iterable[str], events: Mapping[str, str], compared: Iterable[tuple[str, str, int]]
) -> dict[str, tuple[tuple[str, int], ...]]:
    """Return what each new mention nearly went to: the likeliest mention of each other event, a few at most, the highest score first.

    `events` says where each mention stands after the decision, `compared` how alike some pairs are. Of two new mentions, one keeps it.
    """
    new = set(fresh)
    found: dict[str, dict[str, tuple[int, str]]] = defaultdict(dict)
    for one, other, score in compared:
        if score < UNSURE or events[one] == events[other]:
            continue
        name, beside = (one, other) if one in new and not (other in new and other > one) else (other, one)
        if name in new:
            event = events[beside]
            found[name][event] = max((score, beside), found[name].get(event, (0, "")))
    return {
        name: tuple((beside, score) for score, beside in sorted(near.values(), key=lambda item: (-item[0], item[1]))[:_DOUBTS])
        for name, near in found.items()
    }


def _best(pairs: Iterable[Link]) -> dict[str, list[Link]]:
    """The pairs of each mention, the likeliest first."""
    found: dict[str, list[Link]] = defaultdict(list)
    for pair in sorted(pairs, key=lambda item: (-item.likeness.score, item.one, item.other)):
        found[pair.one].append(pair)
        found[pair.other].append(pair)
    return found


def _named(groups: Sequence[tuple[str, ...]], standing: Mapping[str, Standing], taken: frozenset[str]) -> list[tuple[tuple[str, ...], str]]:
    """Give each group its event: the one that a person fixed, the one that has been there longest, or that of its first mention.

    Of several groups that were one event, its id stays with the mention that it is the id of. No two groups get the same: where all ids of
    a group name others, it gets one made from that of its first mention.
    """

    def age(name: str) -> tuple[int, str]:
        return standing[name].since, name

    claims = []
    for group in groups:
        by_event: dict[str, tuple[int, int, str]] = {}
        for name in group:
            held = standing[name]
            if held.event:
                claim = (int(held.event not in group), *age(name))
                by_event[held.event] = min(claim, by_event.get(held.event, claim))
            if held.fixed:
                by_event[held.event] = (-1, 0, "")
        claims += [(when, event, group) for event, when in by_event.items()]
    events: dict[tuple[str, ...], str] = {}
    used: set[str] = set()
    for _, event, group in sorted(claims):
        if event not in used and group not in events:
            events[group] = event
            used.add(event)
    for group in sorted(groups, key=lambda names: min(map(age, names))):
        if group not in events:
            names = sorted(group, key=age)
            free = chain(names, _made_from(names[0]))
            events[group] = next(name for name in free if name not in used and name not in taken)
            used.add(events[group])
    return [(group, events[group]) for group in groups]


def _made_from(name: str) -> Iterator[str]:
    """Yield ids of events for a mention whose own id names another one."""
    while True:
        name = digest_of(["event", name])
        yield name
