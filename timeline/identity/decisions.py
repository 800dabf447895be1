"""What people decided about sameness, and what it makes of an event, a mention or an actor at any instant.

All decisions come from one stream, so they are totally ordered and the later wins. An event id that was merged away
names the event it went into; a mention that was split out belongs to the event it was split into, whatever a matcher says.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from timeline.model.actors import actor_key, present_key

FOREVER = 2**63 - 1
"""The instant after all others."""


@dataclass(frozen=True, slots=True)
class Decision:
    """A record of the identity stream, as far as sameness goes."""

    at: int
    type: str
    data: Mapping[str, Any]


@dataclass(slots=True)
class Resolver:
    """Where event ids and mentions lead after some decisions."""

    parents: dict[str, str] = field(default_factory=dict)
    moved: dict[str, tuple[int, str]] = field(default_factory=dict)
    taken: int = 0

    def apply(self, decision: Decision) -> None:
        """Take one more decision into account."""
        data = decision.data
        self.taken += 1
        if decision.type == "events-merged":
            into = self.event(data["into"])
            for event in data["events"]:
                root = self.event(event)
                if root != into:
                    self.parents[root] = into
        elif decision.type == "event-split":
            into = data["into"]
            self.parents.pop(into, None)
            for mention in data["mentions"]:
                self.moved[mention] = self.taken, into
            for event in data["events"]:
                if event != into:
                    self.parents[event] = into

    def event(self, event: str) -> str:
        """Return the event that an id names."""
        while event in self.parents:
            event = self.parents[event]
        return event

    def mention(self, names: Iterable[str], assigned: str) -> str:
        """Return the event of a mention, by its id and those in whose place it stands, that a matcher assigned to `assigned`."""
        _, into = max((self.moved[name] for name in names if name in self.moved), default=(0, assigned))
        return self.event(into)


@dataclass(frozen=True, slots=True)
class Group:
    """Events and mentions that decisions ever tied together, with these decisions in order."""

    events: frozenset[str]
    mentions: frozenset[str]
    decisions: tuple[Decision, ...]

    def resolver(self, at: int = FOREVER) -> Resolver:
        """Return where its ids lead at an instant."""
        resolver = Resolver()
        for decision in self.decisions:
            if decision.at <= at:
                resolver.apply(decision)
        return resolver


class Decisions:
    """All decisions, grouped by the events and mentions they are about."""

    def __init__(self, decisions: Iterable[Decision]) -> None:
        """Take decisions in the order of their stream."""
        self.all = tuple(decisions)
        self._by_event: dict[str, Group] = {}
        self._by_mention: dict[str, Group] = {}
        self._moved_at: dict[str, int] = {}
        self._owners: dict[str, list[tuple[int, str, str, str]]] = defaultdict(list)
        self._spelled: dict[str, str] = {}
        self._different: dict[frozenset[str], bool] = {}
        self._group([decision for decision in self.all if decision.type in ("events-merged", "event-split")])
        self._different_events: set[frozenset[str]] = set()
        for decision in self.all:
            self._take_actors(decision)
            for mention in decision.data.get("mentions", ()):
                self._moved_at.setdefault(mention, decision.at)
            if decision.type == "review-answered" and decision.data["about"] == "events":
                self._different_events.add(frozenset((decision.data["one"], decision.data["other"])))
        self._reviewed = frozenset(event for pair in self._different_events for event in pair)

    def group_of_event(self, event: str) -> Group | None:
        """Return the group that an event id is in, if any decision names it."""
        return self._by_event.get(event)

    def group_of_mention(self, names: Iterable[str], at: int = FOREVER) -> Group | None:
        """Return the group of a mention that a person had moved by an instant, by its id and those in whose place it stands."""
        return next(
            (self._by_mention[name] for name in names if self._moved_at.get(name, FOREVER) <= at and name in self._by_mention), None
        )

    def moved_instants(self, names: Iterable[str]) -> set[int]:
        """Return when a person first moved each of some mentions, for those that were moved."""
        return {self._moved_at[name] for name in names if name in self._moved_at} if self._moved_at else set()

    def group_of(self, names: Iterable[str], assigned: str, at: int = FOREVER) -> Group | None:
        """Return the group of a mention that a person had moved by an instant, or else of the event that it was assigned to."""
        return self.group_of_mention(names, at) or self.group_of_event(assigned)

    def event_of_mention(self, names: Sequence[str], assigned: str, at: int = FOREVER) -> str:
        """Return the event of a mention at an instant, by its id and those in whose place it stands."""
        group = self.group_of(names, assigned, at)
        return group.resolver(at).mention(names, assigned) if group else assigned

    def event(self, event: str, at: int = FOREVER) -> str:
        """Return the event that an id names at an instant."""
        group = self._by_event.get(event)
        return group.resolver(at).event(event) if group else event

    def is_decided(self, event: str) -> bool:
        """Tell whether a person decided what an event, by any of its ids, is or is not the same as."""
        return event in self._by_event or event in self._reviewed

    def actor(self, key: str, name: str, at: int = FOREVER) -> tuple[str, str]:
        """Return (key, name) under which an actor is known; an alias with two owners stays by itself."""
        seen = {key}
        while len(owners := self._owners_of(key, at)) == 1:
            ((owner, named),) = owners.items()
            if owner in seen:
                break
            seen.add(owner)
            key, name = owner, named
        return key, name

    def aliases(self) -> dict[str, tuple[str, ...]]:
        """Return alias key -> the keys of its owners, in order of decision."""
        found = {key: tuple(self._owners_of(key, FOREVER)) for key in self._owners}
        return {key: owners for key, owners in found.items() if owners}

    def alias_text(self, key: str) -> str:
        """Return an alias as it was last written."""
        return self._spelled.get(key, key.partition(":")[2])

    def alias_instants(self, keys: Iterable[str]) -> set[int]:
        """Return when the names of some actors changed, or those of whoever their names ever led to."""
        instants: set[int] = set()
        waiting, seen = list(keys), set[str]()
        while waiting:
            key = waiting.pop()
            if key not in seen:
                seen.add(key)
                for instant, _, owner, _ in self._owners.get(key, ()):
                    instants.add(instant)
                    waiting.append(owner)
        return instants

    def different_events(self) -> frozenset[frozenset[str]]:
        """Return the pairs of events that a person said are not the same, by the ids that they have now."""
        return frozenset(frozenset(map(self.event, pair)) for pair in self._different_events)

    def different_actors(self) -> frozenset[frozenset[str]]:
        """Return the pairs of actor keys that a person said are not the same."""
        return frozenset(pair for pair, different in self._different.items() if different)

    def _owners_of(self, key: str, at: int) -> dict[str, str]:
        """Key and name of those whose name a key is: an alias adds one, a merge leaves one, a split none."""
        owners: dict[str, str] = {}
        for instant, how, owner, named in self._owners.get(key, ()):
            if instant <= at:
                if how != "alias-added":
                    owners = {}
                if how != "actor-split":
                    owners[owner] = max(named, owners.get(owner, ""))
        return owners

    def _take_actors(self, decision: Decision) -> None:
        data, how = decision.data, decision.type
        pairs: list[tuple[str, str]] = []
        if how == "alias-added":
            key = actor_key(data["kind"], data["alias"])
            self._spelled[key] = data["alias"]
            pairs = [(key, data["actor"])]
        elif how == "actors-merged":
            pairs = [(key, data["into"]) for key in data["actors"]]
        elif how == "actor-split":
            pairs = [(data["part"], data["actor"])]
        for key, owner in ((present_key(key), present_key(owner)) for key, owner in pairs):
            if key != owner:
                self._owners[key].append((decision.at, how, owner, data["name"]))
                self._different[frozenset((key, owner))] = how == "actor-split"
        if how == "review-answered" and data["about"] == "actors":
            self._different[frozenset((present_key(data["one"]), present_key(data["other"])))] = True

    def _group(self, decisions: Sequence[Decision]) -> None:
        parents: dict[tuple[str, str], tuple[str, str]] = {}

        def find(node: tuple[str, str]) -> tuple[str, str]:
            while parents.setdefault(node, node) != node:
                parents[node] = parents[parents[node]]
                node = parents[node]
            return node

        for decision in decisions:
            nodes = _nodes(decision)
            for node in nodes[1:]:
                parents[find(node)] = find(nodes[0])
        members: dict[tuple[str, str], list[tuple[str, str]]] = defaultdict(list)
        for node in list(parents):
            members[find(node)].append(node)
        taken: dict[tuple[str, str], list[Decision]] = defaultdict(list)
        for decision in decisions:
            taken[find(_nodes(decision)[0])].append(decision)
        for root, nodes in members.items():
            events = frozenset(name for kind, name in nodes if kind == "event")
            mentions = frozenset(name for kind, name in nodes if kind == "mention")
            group = Group(events, mentions, tuple(taken[root]))
            self._by_event.update(dict.fromkeys(events, group))
            self._by_mention.update(dict.fromkeys(mentions, group))


def _nodes(decision: Decision) -> list[tuple[str, str]]:
    data = decision.data
    if decision.type == "events-merged":
        return [("event", event) for event in (data["into"], *data["events"])]
    events = [("event", event) for event in (data["event"], data["into"], *data["events"])]
    return events + [("mention", mention) for mention in data["mentions"]]
