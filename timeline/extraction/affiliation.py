"""For whom a person acts, as the article says: "Japanese Foreign Minister X", "X, head of Cuba's National Assembly", "X of Ukraine"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from types import MappingProxyType

from timeline.extraction.bare import is_title
from timeline.extraction.dateline import dateline_state
from timeline.extraction.insiders import body_of_office
from timeline.extraction.kinds import is_role
from timeline.extraction.named import Named, Roster
from timeline.extraction.names import Region, Role, leaders
from timeline.extraction.people import without_crown
from timeline.extraction.regions import home_region, home_town
from timeline.extraction.roles import COMPANIES, KIN, PRIVATE, PROFESSIONS, RULERS, STATE_OFFICES, TITLE_MODIFIERS, TITLES
from timeline.extraction.ties import ties
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
_CUT = re.compile(r"[a-z]{3}[.!?]\s|[;:,(\n“\"]|``|''|\s(?:and|said|that)\s")
_KIN_AFTER = re.compile(rf",\s(?:[A-Z]\w+['’]s?|the|his|her|their)(?:\s[a-z]\w+)?\s({'|'.join(sorted(KIN))})(?=[,.]|\sof\b)")
_ACRONYM = re.compile(r"\([A-Z]{2,8}\)")
_WORD = re.compile(r"[\w.&'’-]+")
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

_IS = re.compile(r"(?<=[a-z]) (?:is|was) $")
_OWNED = re.compile(r"\b([a-z]+)['’]s\s$")
_MINISTER = re.compile(r"(?:[\w-]+ ){0,3}minister(?: (?:of|for) [a-z]|$)")
"""An office of a state that stands behind a name: "Ana Ruiz, the minister of culture"."""

_PORTFOLIO = re.compile(
    r"\b[A-Z][a-z]+ (?:and [A-Z][a-z]+ )?Minister\b"
    r"|\b(?:Agriculture|Budget|Commerce|Defen[cs]e|Education|Energy|Environment|Finance|Foreign|Health|Home|Interior|Justice|Labor|Tourism"
    r"|Trade|Transport|Transportation|Treasury) Secretary\b"
)
"""An office of a state that stands before a name with capitals."""

_OF_STATE = frozenset({"secretary", "of", "state"})
_TRADES = frozenset({"boss", "captain", "coach", "director", "founder", "frontman", "owner"})
"""Who is no office holder of a state for its people's name: "the Peruvian director Ana Ruiz"."""

_CORPORATE = frozenset({"ceo", "cfo", "coo", "treasurer"})
_OF_ENTERPRISES = re.compile(
    r"(?:(?:company |company's |senior |executive )*"
    r"(?:chair(?:wo)?man|chief (?:executive|financial|operating)(?: officer)?|(?:co-?\s?)?founder|spokes(?:wo)?man|vice president)"
    r"(?: and |$))+"
)
"""Titles that, alone, are those of whom the article is about."""

_LOCAL = frozenset({"governor", "gov", "gov.", "mayor", "prosecutor", "sheriff"})
_OF_BANK = re.compile(r"\b(?:[Bb]ank|BANK)(?:['’]s)? \w+ $")
_OF_LAW = frozenset({"attorney", "general"})
_MAX_PLACES = 12
_MAX_FOR = 3
_WORDS_OF_OFFICE = 7
_JOINING = frozenset({"of", "for", "the", "'s", "and", "at", "with", "&"})
"""Small words within a title: "an analyst at Holvar, Ana Ruiz,"."""


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
    region, town = home_region(text), home_town(text)
    if region is not None and roster.home not in ("", region.state):
        region = None
    tied = ties(text, roster.entries)
    told = (_of_person(text, name, found[:_MAX_PLACES], roster, tied.get(name, {})) for name, found in places.items())
    return Affiliations(tuple(_with_place(office, text, places[office.person][0], region, town) for office in told))


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
    for whole in places:
        crown = len(whole.surface) - len(without_crown(whole.surface))
        place = replace(whole, start=whole.start + crown)
        before = _title_before(text, place)
        if before is not None:
            start, title = before
            start = next((entry.start for entry in roster.before(start, _NAME) if entry.end > start), start)
            words = title.lower().replace("-", " ").split()
            if PRIVATE & set(words):
                return Office(person, ())
            titles.update(_WHOLE.get(word, word) for word in words)
            told = (*_owners(text, start, roster), *_bodies(roster.within(start, place.start), set(words)))
            found = {entry.name: entry for entry in (*found.values(), *told)}
            company = company or _enterprise(text, title.lower(), start, roster, is_told=bool(found))
            is_of_state = any(office in title.lower() for office in STATE_OFFICES) or _PORTFOLIO.search(title) is not None
            if is_of_state and _OWNED.search(text, max(0, start - 30), start) is None:
                stately = stately or place
        found = {entry.name: entry for entry in (*found.values(), *_run_by(text, place, roster), *_after(text, place, roster))}
        after = _AFTER.match(text, place.end, place.end + 60)
        titles |= _titles_after(text, place, after[1] if after is not None else "")
        if after is not None and _MINISTER.match(after[1]):
            stately = stately or place
        if after is not None and _OF_ENTERPRISES.fullmatch(after[1].strip()):  # "said Ana Ruiz, a spokeswoman,"
            company = company or _enterprise_told(place.start, roster)
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


def _owners(text: str, start: int, roster: Roster) -> tuple[Named, ...]:
    """The organization whose office a title is: "the association's president, Ana Ruiz"."""
    near = next(iter(roster.before(start, _NAME)), None)
    is_owner = near is not None and near.kind is ActorKind.ORGANIZATION and text[near.end : start] in ("'s ", "’s ", "' ", "’ ")
    return (near,) if near is not None and is_owner else ()


def _enterprise(text: str, title: str, start: int, roster: Roster, *, is_told: bool) -> Named | None:
    """The organization whose office a title is that names none: "CEO Jane Holm", "the bank's president", "and its chairman"."""
    owner = _OWNED.search(text, max(0, start - 30), start)
    if not is_told and (_CORPORATE | COMPANIES) & set(title.replace("-", " ").split()):
        return _company_before(start, roster)
    if title.startswith("their ") or text.endswith(" their ", 0, start):
        return _company_before(start, roster)
    if title.startswith("its ") or text.endswith(" its ", 0, start):  # "Acme's treasurer resigned and its chairman, Jane Holm, left"
        near = [entry for entry in roster.before(start, _REACH) if entry.kind in (ActorKind.STATE, ActorKind.ORGANIZATION)]
        return next((entry for entry in near[:1] if entry.kind is ActorKind.ORGANIZATION and not entry.acts_for), None)
    if not is_told and _OF_ENTERPRISES.fullmatch(title.strip()):
        return _enterprise_told(start, roster)
    return _company_before(start, roster) if owner is not None and owner[1] in COMPANIES else None


def _enterprise_told(start: int, roster: Roster) -> Named | None:
    """The organization that was told of last, or else the one that the article is about."""
    beside = _company_before(start, roster)
    return beside if beside is not None and beside.opens else next((entry for entry in roster.entries if entry.name == roster.main), None)


def _titles_after(text: str, place: Named, after: str) -> set[str]:
    """The words of an office or a kinship that stand behind a name."""
    kin = _KIN_AFTER.match(text, place.end)
    return {word for word in after.lower().split()[:4] if word in TITLES and word not in KIN} | ({kin[1]} if kin is not None else set())


def _company_before(start: int, roster: Roster) -> Named | None:
    """The organization meant by a title that only enterprises give: "Acme has grown, with CEO Jane Holm saying", "Airline spokesman X"."""
    near = [entry for entry in roster.before(start, _REACH) if entry.kind is ActorKind.ORGANIZATION and not entry.acts_for]
    return next((entry for entry in near if entry.opens), near[0] if near else None)


def _bodies(entries: tuple[Named, ...], titles: set[str]) -> Iterator[Named]:
    """The states and organizations of a title; in "U.S. Federal Bureau" the state belongs to the name of the organization.

    A place with a governor or a mayor is an organization of its own; a "Hungarian astronaut" does not act for Hungary.
    """
    is_office = any(is_title(word) for word in titles - PROFESSIONS - _TRADES) and not titles & _CORPORATE
    for entry in entries:
        if entry.kind is None and (titles & _LOCAL or titles >= _OF_LAW):
            yield replace(entry, kind=ActorKind.ORGANIZATION)
        in_name = any(other.kind is ActorKind.ORGANIZATION and 0 < other.start - entry.end <= 2 for other in entries)
        if not in_name and (entry.kind is ActorKind.ORGANIZATION or (entry.kind in (ActorKind.STATE, ActorKind.GROUP) and is_office)):
            yield entry


def _title_before(text: str, place: Named) -> tuple[int, str] | None:
    """The words of a title that stand directly before a name, with their start."""
    window_start = max(0, place.start - 110)
    window = _ACRONYM.sub(lambda match: " " * len(match[0]), text[window_start : place.start])
    if window.rstrip().endswith(",") and text[place.end : place.end + 1] in (",", "."):
        window = window.rstrip()[:-1]  # "the FBI director, Jane Holm,"
    window = _IS.sub("", window)  # "Sony's chairman is Karl Holm"
    cut = max((match.end() for match in _CUT.finditer(window)), default=0)
    words = list(_WORD.finditer(window, cut))
    first = len(words)
    seen = False
    for index in range(len(words) - 1, max(-1, len(words) - 10), -1):
        word = words[index][0]
        bare = word.lower().strip(".,'’").removesuffix("'s").removesuffix("’s")
        if word.lower() in TITLES or bare in TITLES or bare in KIN or is_role(word):
            seen, first = True, index
        elif word[:1].isupper() or (word.lower() in _JOINING and first < len(words)) or bare in PRIVATE:
            first = index
        else:
            break
    if not seen:
        return None
    start = words[first].start()
    return window_start + start, window[start:]


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
            told = [entry for entry in roster.within(match.start(1), match.end(1) + _NAME) if entry.start < match.end(1)]
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
            for entry in roster.within(of.end(), of.end() + 60)
            if entry.start == of.end() and entry.kind in kinds and entry.role is not Role.SEAT
        ][:1]
    return []


def _known(person: str, place: Named, titles: set[str], roster: Roster) -> Named | None:
    """The state of a well-known leader, or of a secretary of state, whose office the article gives without it."""
    state = leaders().get(person)
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
    alike = (
        {known[person]} if person in known else {state for name, state in known.items() if person in (name.split()[0], name.split()[-1])}
    )
    if len(alike) != 1 or all(entry.name not in alike for entry in roster.entries):
        return ()
    return (Named(place.start, place.end, place.surface, next(iter(alike)), ActorKind.STATE),)


def _department(text: str, office: Named, roster: Roster) -> Named | None:
    """An attorney general acts for the Justice Department where the article names one."""
    if not text[max(0, office.start - 20) : office.start].lower().rstrip().endswith("attorney general"):
        return None
    return next((entry for entry in roster.entries if entry.name == "Justice Department"), None)
