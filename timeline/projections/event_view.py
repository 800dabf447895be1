"""One event, derived from its mentions, what people recorded and corrected, and what they decided about sameness.

Pure: rows in, versions out. A version holds from one instant to the next at which anything about the event changed, so that
a question as of any instant is a comparison. An event made of several takes their corrections in order of (recorded_at, id).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise
from typing import Any, NamedTuple

from timeline.dates import EdtfDate
from timeline.identity.actors import any_same, unify
from timeline.identity.copies import independent
from timeline.identity.decisions import FOREVER, Decisions, Group
from timeline.model.actors import actor_key, present_key
from timeline.model.mentions import Status
from timeline.projections.article_view import Membership

RETRACTED = -1
"""The span class of what is never listed."""

DISPUTES = {"dates": 1, "actors": 2, "status": 4}
"""In what the mentions of an event may not agree, as bits."""

_LONGEST = (1, 7, 28, 30, 31, 92, 184, 365, 366, 732, 1464, 2928, 5856, 11712, 23424, 46848, 10**12)
OPEN_ENDED, OPEN_STARTED = len(_LONGEST), len(_LONGEST) + 1
SPAN_CLASSES = tuple(range(len(_LONGEST) + 2))
LONGEST = dict(enumerate(_LONGEST))
"""Span class -> the greatest length in days of a closed date in it (STORE.md, section 4).

Months and years of one length have classes of their own, or all that is dated to the year before a query's days would be looked at.
From a year on each is twice the one before: what began too early to reach into a query's days is then at most half of what is looked at.
"""


@dataclass(frozen=True, slots=True)
class Fact:
    """A record of an event's stream."""

    event: str
    record: str
    type: str
    recorded_at: int
    data: Mapping[str, Any]


class EventVersion(NamedTuple):
    """What was known of an event from one instant to another: a tuple, since there is one for every event.

    `actors` are (key, name), by name. `independent` counts the sources that print no common sentence; `disputes` are bits of `DISPUTES`.
    """

    event: str
    known_from: int
    known_to: int
    date: str
    kind: str
    title: str
    status: str
    actors: tuple[tuple[str, str], ...]
    places: tuple[str, ...]
    sources: tuple[str, ...]
    mentions: int
    confidence: int
    quote: str
    published: str
    recorded_at: int
    retracted: bool
    conflict: bool
    search: str
    independent: int = 1
    disputes: int = 0


def span_class(date: EdtfDate) -> int:
    """Return the class of a date by its length, by which events between two days are found."""
    if date.earliest is None:
        return OPEN_STARTED
    if date.latest is None:
        return OPEN_ENDED
    length = date.latest - date.earliest + 1
    return next(number for number, longest in enumerate(_LONGEST) if length <= longest)


def length_in_class(number: int, first: int, last: int) -> int:
    """Return the length in days by which a date is counted in its span class, 0 for what is open."""
    return last - first + 1 if number in LONGEST else 0


def event_versions(
    events: Iterable[str], group: Group | None, memberships: Sequence[Membership], facts: Sequence[Fact], decisions: Decisions
) -> list[EventVersion]:
    """Derive all versions of the events named, given every membership and fact of the group (or of the one event)."""
    wanted = set(events)
    dated = [row for row in memberships if row.is_dated]
    actors = {actor_key(actor["kind"], actor["name"]) for row in dated for actor in row.content["actors"]}
    actors |= {actor_key(actor["kind"], actor["name"]) for fact in facts for actor in _actors_named(fact)}
    actors |= {present_key(key) for fact in facts for key in fact.data.get("remove_actors", ())}
    renamed = decisions.alias_instants(actors)
    memberships = whatever_matchers_said(memberships)
    moved = decisions.moved_instants(name for row in memberships for name in row.names)
    if group is None and not facts and not renamed and not moved and len(memberships) == 1 and memberships[0].known_to == FOREVER:
        return [of_one(memberships[0], decisions)] if dated else []  # what nearly all events are
    instants = {row.known_from for row in memberships} | {row.known_to for row in memberships} | {fact.recorded_at for fact in facts}
    instants |= {decision.at for decision in group.decisions} if group else set()
    instants |= renamed | moved
    ordered = sorted(instants - {FOREVER})
    versions: dict[str, list[EventVersion]] = defaultdict(list)
    for at, until in pairwise([*ordered, FOREVER]):
        for event, version in _states(wanted, group, memberships, facts, decisions, at, renamed=bool(renamed)).items():
            before = versions[event][-1] if versions[event] else None
            if before and before.known_to == at and version._replace(known_from=before.known_from, known_to=at) == before:
                versions[event][-1] = before._replace(known_to=until)
            else:
                versions[event].append(version._replace(known_to=until))
    return [version for listed in versions.values() for version in listed]


def whatever_matchers_said(rows: Sequence[Membership]) -> Sequence[Membership]:
    """Return memberships with those made one that follow each other and differ in nothing that an event shows."""
    if len(rows) < 2:
        return rows
    found: list[Membership] = []
    for row in sorted(rows, key=lambda row: (row.mention, row.known_from)):
        before = found[-1] if found else None
        if before is not None and before.known_to == row.known_from and _shown(before) == _shown(row):
            found[-1] = before._replace(known_to=row.known_to)
        else:
            found.append(row)
    return found


def _shown(row: Membership) -> tuple[Any, ...]:
    """What an event shows of a membership; the rest of its content hangs on the record."""
    return row.mention, row.event, row.record, row.published, row.source, row.lineage, row.content["date"]


def throughout(rows: Sequence[Membership]) -> Membership | None:
    """Return the one membership that some are where they are one mention that stands from there on as it is."""
    one = whatever_matchers_said(rows)
    return one[0] if len(one) == 1 and one[0].known_to == FOREVER else None


def of_one(row: Membership, decisions: Decisions) -> EventVersion:
    """Return the one version of an event that is one mention, none of whose actors has another name: what `_state` says, at less cost."""
    content = row.content
    date = content["date"]
    named = [(actor_key(actor["kind"], actor["name"]), actor["name"]) for actor in content["actors"]]
    if len(named) > 1 and len([key for key, _ in named if key.startswith(("person:", "organization:"))]) > 1:
        stands_for = unify(named, decisions.different_actors())
        named = [stands_for[pair] for pair in named]
    actors = dict(named)
    title, quote = content["title"], content["quote"]["exact"]
    return EventVersion(
        event=row.event,
        known_from=row.known_from,
        known_to=FOREVER,
        date=date["value"],
        kind=date["kind"],
        title=title,
        status=content["status"],
        actors=tuple(sorted(actors.items(), key=_by_name)) if len(actors) > 1 else tuple(actors.items()),
        places=tuple(dict.fromkeys(content["places"])),
        sources=(row.source,),
        mentions=1,
        confidence=content["confidence"],
        quote=quote,
        published=row.published,
        recorded_at=row.mentioned_at,
        retracted=False,
        conflict=False,
        search=title if title == quote else f"{title} {quote}",
        independent=1,
        disputes=0,
    )


def _by_name(pair: tuple[str, str]) -> tuple[str, str]:
    return pair[1].casefold(), pair[0]


def _actors_named(fact: Fact) -> Sequence[Mapping[str, str]]:
    return [*fact.data.get("actors", ()), *fact.data.get("add_actors", ())]


def _states(
    wanted: set[str],
    group: Group | None,
    memberships: Sequence[Membership],
    facts: Sequence[Fact],
    decisions: Decisions,
    at: int,
    *,
    renamed: bool,
) -> dict[str, EventVersion]:
    """The events as they stood at an instant; what has no dated mention and was not recorded by hand is none."""
    resolver = group.resolver(at) if group else None
    members: dict[str, list[Membership]] = defaultdict(list)
    known: dict[str, list[Fact]] = defaultdict(list)
    for row in memberships:
        if row.known_from <= at < row.known_to and decisions.group_of(row.names, row.event, at) is group:
            members[resolver.mention(row.names, row.event) if resolver else row.event].append(row)
    for fact in facts:
        if fact.recorded_at <= at:
            known[resolver.event(fact.event) if resolver else fact.event].append(fact)
    found = {}
    for event in wanted & (members.keys() | known.keys()):
        here = members[event]
        if len(here) == 1 and here[0].is_dated and not known[event] and not renamed:
            found[event] = of_one(here[0], decisions)._replace(event=event, known_from=at)
        elif any(row.is_dated for row in here) or any(fact.type == "event-recorded" for fact in known[event]):
            found[event] = _state(event, here, known[event], decisions, at)
    return found


def _state(event: str, members: list[Membership], facts: list[Fact], decisions: Decisions, at: int) -> EventVersion:
    """What is known of an event at an instant. A mention without a date counts among its sources, and for nothing else."""
    facts = sorted(facts, key=lambda fact: (fact.recorded_at, fact.record))
    dated = [row for row in members if row.is_dated]
    ranked = sorted(dated, key=lambda row: (-row.content["confidence"], row.mentioned_at, row.mention))
    recorded = [fact for fact in facts if fact.type == "event-recorded"]
    best = ranked[0].content if ranked else None
    by_hand = recorded[0].data if recorded else None
    readings = [(row.content["date"]["value"], row.content["date"]["kind"]) for row in ranked]
    readings += [(fact.data["date"]["value"], fact.data["date"]["kind"]) for fact in recorded]
    (date, kind), conflict = _agreed(readings)
    title = by_hand["title"] if by_hand else best["title"] if best else ""
    statuses = {row.content["status"] for row in ranked} | {fact.data["status"] for fact in recorded}
    status = Status.HAPPENED.value if Status.HAPPENED in statuses else Status.PLANNED.value
    of_mentions = [_actors_of(row.content["actors"], decisions, at) for row in ranked]
    named = [*of_mentions, *(_actors_of(fact.data["actors"], decisions, at) for fact in recorded)]
    stands_for = unify((pair for pairs in named for pair in pairs), decisions.different_actors())
    actors = dict(stands_for[pair] for pairs in named for pair in pairs)
    retracted, settled = False, set[str]()
    for fact in facts:
        data = fact.data
        if fact.type == "event-corrected":
            title = title if data["title"] is None else data["title"]
            status = status if data["status"] is None else data["status"]
            if data["date"] is not None:
                (date, kind), conflict = (data["date"]["value"], data["date"]["kind"]), False
                settled.add("dates")
            settled |= {"actors"} if data["add_actors"] or data["remove_actors"] else set()
            settled |= {"status"} if data["status"] is not None else set()
            for key in data["remove_actors"]:
                actors.pop(decisions.actor(present_key(key), "", at)[0], None)
            for actor in data["add_actors"]:
                key, name = decisions.actor(actor_key(actor["kind"], actor["name"]), actor["name"], at)
                actors[key] = name
        elif fact.type in ("event-retracted", "event-restored"):
            retracted = fact.type == "event-retracted"
    sources = dict.fromkeys(row.source for row in sorted(members, key=lambda row: (row.mentioned_at, row.mention)))
    sources |= dict.fromkeys(fact.data["source"] for fact in recorded if fact.data["source"])
    places = dict.fromkeys(place for row in ranked for place in row.content["places"])
    places |= dict.fromkeys(fact.data["place"] for fact in recorded if fact.data["place"])
    quotes = [row.content["quote"]["exact"] for row in ranked] + [fact.data["quote"] for fact in recorded if fact.data["quote"]]
    first = [row.mentioned_at for row in dated] + [fact.recorded_at for fact in recorded]
    return EventVersion(
        event=event,
        known_from=at,
        known_to=FOREVER,
        date=date,
        kind=kind,
        title=title,
        status=status,
        actors=tuple(sorted(actors.items(), key=_by_name)),
        places=tuple(places),
        sources=tuple(sources),
        mentions=len(ranked),
        confidence=best["confidence"] if best else 1000,
        quote=quotes[0] if quotes else "",
        published=ranked[0].published if ranked else "",
        recorded_at=min(first),
        retracted=retracted,
        conflict=conflict,
        search=" ".join(dict.fromkeys([title, *quotes])),
        independent=_independent(members) + len({fact.data["source"] for fact in recorded}),
        disputes=_disputes(conflict, of_mentions, statuses, settled),
    )


def _actors_of(named: Iterable[Mapping[str, str]], decisions: Decisions, at: int) -> list[tuple[str, str]]:
    return [decisions.actor(actor_key(actor["kind"], actor["name"]), actor["name"], at) for actor in named]


def _independent(members: Sequence[Membership]) -> int:
    if len({row.article for row in members}) < 2:
        return min(1, len(members))
    return independent((row.article, row.content["quote"]["exact"]) for row in members)


def _disputes(conflict: bool, of_mentions: Sequence[Sequence[tuple[str, str]]], statuses: set[str], settled: set[str]) -> int:
    """The kinds of disagreement that no person has settled: other days, nobody in common, planned here and happened there."""
    some = [[key for key, _ in pairs] for pairs in of_mentions if pairs]
    found = {
        "dates": conflict,
        "actors": any(not any_same(one, other) for one, other in combinations(some, 2)),
        "status": len(statuses) > 1,
    }
    return sum(DISPUTES[kind] for kind, there in found.items() if there and kind not in settled)


def _agreed(readings: Sequence[tuple[str, str]]) -> tuple[tuple[str, str], bool]:
    """The most precise date that agrees with all readings, else the one that agrees with most; and whether any two conflict.

    Two days conflict where a third reading names the month of both, too: then the month is what agrees with all.
    """
    if len(readings) == 1:
        return readings[0], False
    dates = [(EdtfDate.parse(value), value, kind) for value, kind in readings]
    agreeing = [item for item in dates if all(item[0].agrees_with(other) for other, _, _ in dates)]
    if not agreeing:
        votes = [sum(item[0].agrees_with(other) for other, _, _ in dates) for item in dates]
        return readings[votes.index(max(votes))], True
    _, value, kind = min(agreeing, key=lambda item: (_length(item[0]), item[0].qualifier != "", -item[0].precision))
    several = {value: date for date, value, _ in dates}.values()
    return (value, kind), not all(one.agrees_with(other) for one, other in combinations(several, 2))


def _length(date: EdtfDate) -> int:
    return FOREVER if date.earliest is None or date.latest is None else date.latest - date.earliest + 1
