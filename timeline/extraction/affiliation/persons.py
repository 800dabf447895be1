"""For whom a person acts, as the article says: "Japanese Foreign Minister X", "X, head of Cuba's National Assembly", "X of Ukraine"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from types import MappingProxyType

from timeline.extraction.affiliation.communities import community
from timeline.extraction.affiliation.dateline import dateline_state
from timeline.extraction.affiliation.insiders import body_of_office
from timeline.extraction.affiliation.offices import (
    BESIDE_OFFICE,
    CORPORATE,
    OF_ENTERPRISES,
    OWNED,
    enterprise_of,
    enterprise_told,
    title_before,
    titles_after,
)
from timeline.extraction.affiliation.owned import owner_before, owner_between
from timeline.extraction.affiliation.regions import home_region, home_town
from timeline.extraction.affiliation.ties import ties
from timeline.extraction.language.roles import KIN, PRIVATE, PROFESSIONS, RULERS, STATE_OFFICES, TITLE_MODIFIERS, TITLES
from timeline.extraction.language.words import word_set
from timeline.extraction.names import Region, Role, former_leaders, leaders, names
from timeline.extraction.recognition.bare import is_title
from timeline.extraction.recognition.named import Named, Roster
from timeline.extraction.recognition.people import without_crown
from timeline.model.mentions import ActorKind

_AFTER = re.compile(
    r"(?:\s*,\s*(?:an?\s|the\s|who is\s)?|\s(?:is|was|became|remains)\s(?:an?\s|the\s|(?=[A-Z][\w.]+['’]s\s)))"
    r"((?:U\.[KNS]\.|[^,.;:\"”]){4,110})"
)
_OF = re.compile(r",?\s+(?:of|from|at|with)\s+(?:the\s)?(?=[A-Z])")
_GOES_ON = re.compile(
    r"(?!(?:appointed|elected|named)\b)(?:[a-z]+ed|and|beat|flew|gave|had|has|held|is|left|lost|made|met|said|saw|sent|shot|told|took|was|went|will"
    r"|won|would|wrote)\s"
)
"""What goes on behind a name that is told beside another: "the president, Ana Ruiz, met"."""

_RUN_BY = re.compile(r",?(?: which)? is (?:chaired|headed|led|run) by $")
_HEADING = re.compile(r"(?:,? who)?(?: also)? (?:chairs|heads|leads|runs)(?: the)? (?=[A-Z])")
_WHOLE = MappingProxyType(
    {
        "col.": "colonel",
        "dr.": "doctor",
        "gen.": "general",
        "gov.": "governor",
        "prof.": "professor",
        "rep.": "representative",
        "sen.": "senator",
    }
)
"""What titles are short for."""

_REACH = 300
"""Characters to look back for the company of a "CEO"."""

_NAME = 80
"""Characters that a name has at most, to find one that the words of a title begin in."""

_MINISTER = re.compile(r"(?:[\w-]+ ){0,3}minister(?: (?:of|for) [a-z]|$)")
"""An office of a state that stands behind a name: "Ana Ruiz, the minister of culture"."""

_PORTFOLIO = re.compile(
    r"\b[A-Z][a-z]+ (?:and [A-Z][a-z]+ )?Minister\b"
    r"|\b(?:Agriculture|Budget|Commerce|Defen[cs]e|Education|Energy|Environment|Finance|Foreign|Health|Home|Interior|Justice|Labor|Tourism"
    r"|Trade|Transport|Transportation|Treasury) Secretary\b"
)
"""An office of a state that stands before a name with capitals."""

_SECRETARY = re.compile(
    r"\b(agriculture|commerce|defense|education|energy|homeland security|housing|interior|labor|state|transportation|treasury) secretary$"
)
"""A member of a cabinet who heads a department."""

_EXPERTS = word_set("academic analyst economist expert fellow historian lecturer professor researcher scholar scientist strategist")
_OF_LEARNING = re.compile(
    r"\b(?:Academy|Associates|Cent(?:er|re)|College|Group|Institute|Research|School|Securities|Tech|Universit(?:y|ies|e|é|ät))\b"
)
"""Where experts are from who are asked for their view, and who do not act for it unless the text is about it."""

_SUCCESSOR = re.compile(
    r"(?:['’]s|\b([Hh]is|[Hh]er)) (?:eventual |immediate |then )?(?:deputy|predecessor|successor),? (?:the )?(?:[\w.]{1,20} ){0,2}$"
)
_CLAUSE = re.compile(r"\s(?:that|when|where|which|who|whose)\s")
_OF_STATE = frozenset({"secretary", "of", "state"})
_TRADES = word_set(
    """
architect boss captain chef coach composer conductor critic curator designer director editor engineer film-maker filmmaker founder frontman
historian journalist judge justice magistrate magnate manager mogul novelist owner painter playwright poet producer publisher reporter
restaurateur sculptor skipper tycoon
"""
)
"""Who is no office holder of a state for its people's name: "the Peruvian director Ana Ruiz"."""

_LEGISLATORS = word_set("assemblyman congressman congresswoman lawmaker legislator mp parliamentarian senator")
"""Whom a word for a people tells nothing but where they sit: "Peruvian lawmaker Ana Ruiz"."""

_OF_DEPUTY = word_set("a an deputy opposition the")
"""Words in which a deputy sits in a parliament: "a Peruvian deputy", but not "the Peruvian deputy foreign minister"."""

_LOCAL = frozenset({"governor", "gov", "gov.", "mayor", "prosecutor", "sheriff"})
_OF_BANK = re.compile(r"\b(?:[Bb]ank|BANK)(?:['’]s)? \w+ $")
_OF_LAW = frozenset({"attorney", "general"})
_MAX_PLACES = 12
_MAX_FOR = 3
_WORDS_OF_OFFICE = 7

_CHIEFS = frozenset({"chief", "director", "head", "commissioner", "boss", "leader"})
_HEADS = frozenset({"ceo", "chairman", "chairwoman", "executive", "founder", "co-founder", "frontman", "owner", "president", "supremo"})
_SAME_OFFICE = MappingProxyType(
    dict.fromkeys(_CHIEFS, _CHIEFS)
    | {"premier": frozenset({"premier", "prime"})}
    | {"leader": _CHIEFS | RULERS, "ruler": RULERS, "monarch": RULERS}
    | {"boss": _CHIEFS | _HEADS, "frontman": _CHIEFS | _HEADS, "supremo": _CHIEFS | _HEADS}
    | {"spokesman": frozenset({"spokesman", "spokesperson"})}
)


@dataclass(frozen=True, slots=True)
class Office:
    """A person, those they act for, and the words of their titles."""

    person: str
    acts_for: tuple[Named, ...]
    titles: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Affiliations:
    """The persons of an article with their offices."""

    persons: tuple[Office, ...]

    def of(self, person: str) -> tuple[Named, ...]:
        """Return whom a person acts for, nobody where the article does not say."""
        return next((office.acts_for for office in self.persons if office.person == person), ())

    def told_in(self, start: int, end: int) -> Affiliations:
        """Return these without the organizations that a person is said to act for outside a span: one may have joined them since."""
        kept = (
            replace(office, acts_for=tuple(who for who in office.acts_for if who.kind is ActorKind.STATE or start <= who.start < end))
            for office in self.persons
        )
        return Affiliations(tuple(kept))

    def holders(self, title: str, body: str) -> tuple[str, ...]:
        """Return who holds an office, of a state or organization or (where it is empty) of any."""
        wanted = _SAME_OFFICE.get(title, frozenset({title}))
        return tuple(
            office.person
            for office in self.persons
            if wanted & office.titles and (not body or any(entry.name == body for entry in office.acts_for))
        )


def affiliations(text: str, roster: Roster) -> Affiliations:
    """Read from a text whom each person of the roster acts for."""
    places: dict[str, list[Named]] = {}
    for entry in roster.entries:
        if entry.kind is ActorKind.PERSON:
            places.setdefault(entry.name, []).append(entry)
    region = home_region(text)
    town = home_town(text) or _town_reported_from(roster)
    if region is not None and roster.home not in ("", region.state):
        region = None
    tied = ties(text, roster.entries)
    told = (_of_person(text, name, found[:_MAX_PLACES], roster, tied.get(name, {})) for name, found in places.items())
    offices = {office.person: _with_place(office, text, places[office.person][0], region, town) for office in told}
    for person, office in offices.items():
        if not office.acts_for and (whose := _succeeded(text, places[person][:_MAX_PLACES], roster)) in offices:
            offices[person] = replace(office, acts_for=offices[whose].acts_for)
    return Affiliations(tuple(offices.values()))


def _town_reported_from(roster: Roster) -> str:
    """The town of a dateline without a region, unless it is a capital, from which mayors of other towns are told of, too."""
    town = community("city", 1, roster.communities)
    return "" if names().find(town) else town


def _succeeded(text: str, places: list[Named], roster: Roster) -> str:
    """Whose office a person had before or has since: "Holm's successor, Ana Ruiz", "his deputy, Ana Ruiz"; or an empty string."""
    for place in places:
        relation = _SUCCESSOR.search(text, max(0, place.start - _NAME), place.start)
        if relation is not None:
            before = [entry for entry in roster.before(relation.start(), _REACH) if entry.kind is ActorKind.PERSON]
            return next((entry.name for entry in before[:1] if relation[1] or entry.end == relation.start()), "")
    return ""


def _with_place(office: Office, text: str, place: Named, region: Region | None, town: str) -> Office:
    """Let a governor or a premier act for the state or province that the text is about, and a mayor for its town, where none is named."""
    of_state = all(entry.kind is ActorKind.STATE and entry.start == place.start for entry in office.acts_for)  # told by nothing beside
    name = ""
    if region is not None and not _OF_BANK.search(text, max(0, place.start - 30), place.start):
        is_premier = region.state != "United States" and "premier" in office.titles
        name = region.name if is_premier or (not office.acts_for and "governor" in office.titles) else ""
    if not office.acts_for and "mayor" in office.titles:
        name = town
    if not name or not of_state:
        return office
    return replace(office, acts_for=(Named(place.start, place.end, place.surface, name, ActorKind.ORGANIZATION),))


def _of_person(text: str, person: str, places: list[Named], roster: Roster, tied: dict[str, Named]) -> Office:
    found: dict[str, Named] = {}
    titles: set[str] = set()
    stately: Named | None = None
    company: Named | None = None
    was_private = is_expert = False
    for whole in places:
        crown = len(whole.surface) - len(without_crown(whole.surface))
        place = replace(whole, start=whole.start + crown)
        before = title_before(text, place)
        if before is not None:
            start, title = before
            start = next((entry.start for entry in roster.before(start, _NAME) if entry.end > start), start)
            words = title.lower().replace("-", " ").split()
            if PRIVATE & set(words):
                was_private = True
                continue
            titles.update(_WHOLE.get(word, word) for word in words)
            is_expert = is_expert or bool(_EXPERTS & set(words))
            told = (*_owners(text, start, words, roster), *_bodies(tuple(_without_mixed(roster.within(start, place.start))), set(words)))
            found = {entry.name: entry for entry in (*found.values(), *told)}
            company = company or owner_before(text, start, title, roster)
            company = company or enterprise_of(text, title.lower(), start, roster, is_told=bool(found))
            stately = stately or (place if _is_of_state(text, start, title) else None)
        company = company or owner_between(text, place, roster)
        found = {entry.name: entry for entry in (*found.values(), *_run_by(text, place, roster), *_after(text, place, roster))}
        after = _AFTER.match(text, place.end, place.end + 60)
        is_expert = is_expert or (after is not None and bool(_EXPERTS & set(after[1].lower().split()[:_WORDS_OF_OFFICE])))
        titles |= titles_after(text, place, after[1] if after is not None else "")
        if after is not None and _MINISTER.match(after[1]):
            stately = stately or place
        if after is not None and OF_ENTERPRISES.fullmatch(after[1].strip()):  # "said Ana Ruiz, a spokeswoman,"
            company = company or enterprise_told(place.start, roster)
    if is_expert:
        found = {name: body for name, body in found.items() if body.name == roster.main or not _OF_LEARNING.search(body.name)}
    if was_private and not found and stately is None and company is None:
        return Office(person, ())
    found |= tied
    if company is not None and not found:
        found[company.name] = company
    if stately is not None and not found:
        body = _department(text, stately, roster) or _known(person, stately, titles, roster) or _state_beside(text, places, roster)
        if body is not None:
            found[body.name] = body
    if not found and (body_name := body_of_office(frozenset(titles), roster)):
        place = places[0]
        found[body_name] = Named(place.start, place.end, place.surface, body_name, ActorKind.ORGANIZATION)
    return Office(person, (tuple(found.values()) or _of_leader(person, places[0], roster))[:_MAX_FOR], frozenset(titles))


def _is_of_state(text: str, start: int, title: str) -> bool:
    """Tell whether a title is an office of a state, and nobody else's: "Foreign Minister", not "the party's foreign minister"."""
    is_office = any(office in title.lower() for office in STATE_OFFICES) or _PORTFOLIO.search(title) is not None
    is_office = is_office or _SECRETARY.search(title.lower().rstrip(" ,")) is not None
    return is_office and OWNED.search(text, max(0, start - 30), start) is None


def _owners(text: str, start: int, words: list[str], roster: Roster) -> tuple[Named, ...]:
    """The organization whose office a title is: "the association's president, Ana Ruiz"."""
    near = next(iter(roster.before(start, _NAME)), None)
    if near is None or near.kind is not ActorKind.ORGANIZATION:
        return ()
    between = text[near.end : start]
    is_owner = between in ("'s ", "’s ", "' ", "’ ") or (between in (", whose ", " whose ") and not {"founder", "owner"} & set(words))
    return (near,) if is_owner else ()


def _bodies(entries: tuple[Named, ...], titles: set[str]) -> Iterator[Named]:
    """The states and organizations of a title; in "U.S. Federal Bureau" the state belongs to the name of the organization.

    A place with a governor or a mayor is an organization of its own; a "Hungarian astronaut" does not act for Hungary.
    """
    offices = titles - PROFESSIONS - _TRADES - _LEGISLATORS
    offices -= frozenset({"deputy"}) if offices <= _OF_DEPUTY | {entry.surface.lower() for entry in entries} else frozenset()
    is_office = any(is_title(word) or word in BESIDE_OFFICE for word in offices) and not titles & CORPORATE
    for entry in entries:
        if entry.kind is None and (titles & _LOCAL or titles >= _OF_LAW):
            yield replace(entry, kind=ActorKind.ORGANIZATION)
        in_name = any(other.kind is ActorKind.ORGANIZATION and 0 < other.start - entry.end <= 2 for other in entries)
        if not in_name and (entry.kind is ActorKind.ORGANIZATION or (entry.kind in (ActorKind.STATE, ActorKind.GROUP) and is_office)):
            yield entry


def _without_mixed(entries: Iterable[Named]) -> Iterator[Named]:
    """Leave out two peoples that stand for one that is no state's: "the Turkish Cypriot leader", "a Bosnian Serb general"."""
    several = list(entries)
    for entry in several:
        beside = (other for other in several if other.role is Role.DEMONYM and 1 in (other.start - entry.end, entry.start - other.end))
        if entry.role is not Role.DEMONYM or next(beside, None) is None:
            yield entry


def _run_by(text: str, place: Named, roster: Roster) -> list[Named]:
    """The organization that is said to be run by a person: "Acme is headed by Ana Ruiz"."""
    by = _RUN_BY.search(text, max(0, place.start - _NAME), place.start)
    before = roster.before(by.start(), _NAME) if by is not None else ()
    return [entry for entry in before if by is not None and entry.end == by.start() and entry.kind is ActorKind.ORGANIZATION][:1]


def _after(text: str, place: Named, roster: Roster) -> list[Named]:
    match = _AFTER.match(text, place.end, place.end + 130)
    if match and not _GOES_ON.match(match[1]):
        words = {word.lower().removesuffix("'s").removesuffix("’s") for word in match[1].split()[:_WORDS_OF_OFFICE]}
        if ((words & TITLES) - TITLE_MODIFIERS - KIN or words & _LOCAL) and not words & PRIVATE:
            clause = _CLAUSE.search(text, match.start(1), match.end(1))
            end = clause.start() if clause is not None else match.end(1)
            told = [entry for entry in roster.within(match.start(1), end + _NAME) if entry.start < end]
            told = list(_without_mixed(told))
            if not words & _LOCAL and (words & TITLES) - TITLE_MODIFIERS - KIN <= PROFESSIONS | _TRADES:  # "a Peruvian editor"
                told = [entry for entry in told if entry.role is not Role.DEMONYM]
            if words & _LOCAL:  # "Ana Ruiz, the mayor of Cusco,"
                told = [replace(entry, kind=entry.kind or ActorKind.ORGANIZATION) for entry in told]
            return [entry for entry in told if entry.kind in (ActorKind.STATE, ActorKind.ORGANIZATION) and entry.role is not Role.SEAT][:1]
    heading = _HEADING.match(text, place.end, place.end + 40)
    if heading is not None:
        return [
            e for e in roster.within(heading.end(), heading.end() + _NAME) if e.start == heading.end() and e.kind is ActorKind.ORGANIZATION
        ][:1]
    of = _OF.match(text, place.end, place.end + 20)
    in_full = " " in place.name and place.surface == place.name  # no "a letter to Ruiz from Chile's envoy"
    word = of[0].strip(",").split()[0] if of else ""
    if of and (in_full or word == "of"):
        may_be_state = word in ("of", "from") and not of[0].startswith(",")
        kinds = (ActorKind.STATE, ActorKind.ORGANIZATION) if may_be_state else (ActorKind.ORGANIZATION,)
        return [
            entry
            for entry in roster.within(of.start(), of.end() + 60)
            if entry.start <= of.end() < entry.end and entry.kind in kinds and entry.role is not Role.SEAT
        ][:1]
    return []


def _known(person: str, place: Named, titles: set[str], roster: Roster) -> Named | None:
    """The state of a well-known leader, or of a secretary of state, whose office the article gives without it."""
    state = leaders().get(person) or former_leaders().get(person)
    if state is None and titles >= _OF_STATE and any(entry.name == "United States" for entry in roster.entries):
        state = "United States"
    return Named(place.start, place.end, place.surface, state, ActorKind.STATE) if state else None


def _state_beside(text: str, places: list[Named], roster: Roster) -> Named | None:
    """The state named most often before a person in the sentences with them, or else the one that the article is about.

    "President Holm of nowhere asked Peru for help" makes her nobody's president.
    """
    counts: Counter[str] = Counter()
    for place in places:
        start = max(text.rfind(". ", 0, place.start), text.rfind("\n", 0, place.start), place.start - 300)
        counts.update({entry.name for entry in roster.within(max(0, start), place.start) if entry.kind is ActorKind.STATE})
    ranked = counts.most_common(2)
    clear = len(ranked) == 1 or (len(ranked) == 2 and ranked[0][1] >= 2 * ranked[1][1])
    place = places[0]
    told = dateline_state(text) != "" or any(entry.name == roster.home for entry in roster.within(0, place.start))
    state = ranked[0][0] if clear else roster.home if told else ""
    return Named(place.start, place.end, place.surface, state, ActorKind.STATE) if state else None


def _of_leader(person: str, place: Named, roster: Roster) -> tuple[Named, ...]:
    """The state of a well-known leader, named in full or by a surname that no other has, where the article names it."""
    known = leaders()
    if person in former_leaders():
        known = MappingProxyType({person: former_leaders()[person]})
    alike = (
        {known[person]} if person in known else {state for name, state in known.items() if person in (name.split()[0], name.split()[-1])}
    )
    if len(alike) != 1 or all(entry.name not in alike for entry in roster.entries):
        return ()
    return (Named(place.start, place.end, place.surface, next(iter(alike)), ActorKind.STATE),)


def _department(text: str, office: Named, roster: Roster) -> Named | None:
    """A secretary or an attorney general acts for the department of that name where the article names it: "Treasury Secretary"."""
    before = text[max(0, office.start - 60) : office.start].rstrip(" ,").lower()
    if before.endswith("attorney general"):
        name = "justice department"
    else:
        secretary = _SECRETARY.search(before)
        name = f"{secretary[1]} department" if secretary is not None else ""
    return next((entry for entry in roster.entries if name and entry.name.lower() == name), None)
