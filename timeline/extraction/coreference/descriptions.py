"""Whom "the charity" or "the nurse" stands for: the one name that an article describes by the word.

"The charity Care for Chad", "insurer Holvar", "Holvar, a Lima-based insurer,", "the M5 militia", "nurse Ana Ruiz". A word that
describes two names, or that any enterprise may be called by, stands for nobody here.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from types import MappingProxyType

from timeline.extraction.language.roles import BODY_HEADS, COMPANIES, GENERIC, PROFESSIONS, TITLES
from timeline.extraction.language.words import word_set
from timeline.extraction.names import Role
from timeline.extraction.recognition.callings import FIGHTERS, callings, members
from timeline.extraction.recognition.institutions import kind_of_institution
from timeline.extraction.recognition.kinds import is_role
from timeline.extraction.recognition.named import Named
from timeline.model.mentions import ActorKind

_ANY = word_set("board company concern firm group management network operator producer share stock studio")
"""What any enterprise may be called."""

_BODIES = (COMPANIES - _ANY) | word_set(
    """
agency airport alliance association band bookmaker brewery brigade broadcaster bureau cartel charity choir clinic club coalition collective
college commune consortium cooperative cult dynasty faction federation festival foundation gang guild hospital institute label league
magazine militia movement museum newspaper orchestra organisation organization outfit party quartet quintet regulator sect society squad
squadron startup subsidiary syndicate team theater theatre tribunal trio troupe union unit university venture watchdog zoo
"""
)
_LOOSE = _ANY - word_set("board management share stock")
_NAMED_SO = word_set(
    "agency association bureau club coalition college federation foundation institute league movement party union university"
)
"""What bodies go by for their names, though no text says that they are it."""

_LATELY = 4
"""Names back to whom "the firm" may mean."""

WELL_KNOWN = MappingProxyType(
    {"EU": "bloc", "FBI": "bureau", "IMF": "fund", "NATO": "alliance", "OPEC": "cartel", "US Supreme Court": "justices"}
)
"""What everybody knows them to be, described or not."""

_NO_NAMES = (_ANY | BODY_HEADS | GENERIC | TITLES) - word_set("association bureau trust union") | word_set(
    "capital east energy home national north people power research south states west"
)
"""Last words of names that mean as likely something else, or for which there are other rules: "the power", "the court"."""

_LEAST = 4
"""Letters of a last word that stands for the whole name: "the guild"."""

_ARMED = frozenset(
    """
Abu Sayyaf;Al Qaeda;Al-Shabaab;Boko Haram;ETA;FARC;Hamas;Hezbollah;Houthis;IRA;Islamic State;Jemaah Islamiyah;Khmer Rouge;PKK;Taliban
Tamil Tigers
""".replace("\n", ";").split(";")
)
_BEFORE = re.compile(r"(?:^|[\s(])([a-z]{3,20})(?:,| (?:called|calling itself|known as|named))?(?: the)? $")
_BEHIND = re.compile(
    r"(?:,? (?:aged )?\d\d)?(?:,(?: who (?:is|was|had been|has been|became))?"
    r"| (?:is|was|became|become|remains)"
    r"| (?:had been |has been |is |was )?(?:appointed|elected|hired|made|named)(?: as)?"
    r"| (?:had |has )?(?:served|serves|trained|worked|works) as)?"
    r" (?:(?:an?|its|the|their) )?(?:[\w’'-]+ ){0,4}?([a-z]{4,20})"
    r"(?=[,.;]| (?:and|at|based|for|founded|from|in|of|owned|that|which|who|with)\b)"
)
_OF_STATE = re.compile(r"(?:['’]s?)? (?:[a-z]+ ){0,2}(embassy|ministry)\b")
_TELLS = re.compile(
    r",| \d\d, | (?:is|was|became|become|remains) an? "
    r"|,?(?: (?:had|has|been|is|was|who))* (?:appointed|became|elected|hired|made|named|served as|serves as|trained as|worked as|works as) "
)
_SAME = (
    r"(?:(?:\d\d-year-old|award-winning|black|convicted|disgraced|elderly|embattled|experienced|famous|former|injured|jailed|late|married|old"
    r"|popular|retired|slain|troubled|veteran|wounded|young|[A-Z][a-z]{2,12}(?:an|ese|ish)) )?"
)
"""What may be told once more of the same one: "the disgraced treasurer", never "the new treasurer"."""

_APPOINTED = re.compile(
    r"(?:,(?: \d\d,)? who)?(?: (?:be|been|had|has|is|to|was|will)){0,4}"
    r" (?:appointed|chosen|elected|hired|installed|named|picked|promoted)(?: (?:as|to))?"
    r"(?: (?:a|an|its|the|their|new|next)){0,2}((?: [A-Za-z]{4,15}){1,3}?)(?=[,.;]| (?:after|at|for|from|in|last|of|on|to)\b)"
)
"""Who may be "the new chief executive" afterwards."""

_MISSIONS = ("delegation", "inspectors", "mission", "monitors", "observers", "peacekeepers")
_SENT = rf"(?:team|{'|'.join(_MISSIONS)})"
_SENT_BEFORE = re.compile(rf"\b{_SENT}(?: [a-z]{{2,12}})? (?:from|of)(?: the)? $")
_SENT_BEHIND = re.compile(rf"(?:['’]s?)?(?: [a-z-]{{2,15}}){{0,3}} {_SENT}\b")
"""Whom a body sends, by any of these words: "a team of the OSCE" is "the mission" then."""

_GLUED = re.compile(r" ([a-z]{4,20})\b")
_GROUP = r"(?:activist|advocacy|aid|armed|environmental|extremist|guerrilla|insurgent|jihadist|lobby|militant|rebel|rights|terrorist) group"
_ARMED_GROUP = r"(?:armed|extremist|guerrilla|insurgent|jihadist|militant|rebel|terrorist) (?:army|force|group|movement|organi[sz]ation)"
_ARMED_BEFORE = re.compile(
    r"\b(?i:fighters|guerrillas|gunmen|insurgents|militants|rebels) (?:from|of) (?:the )?$"
    rf"|(?i:\b(?:{_ARMED_GROUP},?|(?:guerrilla|insurgent|jihadist|paramilitary|rebel|separatist)) )$"
)
_ARMED_BEHIND = re.compile(rf"(?:,? (?:an?|the)(?: [\w’'-]+){{0,2}})? {_ARMED_GROUP}\b")
_GROUP_BEFORE = re.compile(rf"\b{_GROUP},? $")
_GROUP_BEHIND = re.compile(rf"(?:,? (?:an?|the)(?: [\w’'-]+){{0,2}})? {_GROUP}\b")
_PERSONS = (PROFESSIONS - word_set("father miss model owner sister")) | word_set(
    """
accomplice apprentice archaeologist architect aristocrat athlete baritone barrister biologist botanist butcher cadet captive cardiologist
champion chauffeur chef chemist clerk coach cook critic curate deacon dean detainee diplomat ecologist employee engineer footballer
gardener gunman heir heiress historian hostage intern jockey landlady landlord librarian magistrate maid mechanic medic midwife migrant
missionary monk mountaineer nanny novelist nun nurse orphan paramedic physician physicist pianist pilot pirate plumber poet postman priest
recluse referee refugee salesman scholar sculptor seamstress shepherd smuggler soprano spy stuntman surgeon swimmer tailor tenor
theologian thief trainee treasurer trustee tycoon veteran vicar violinist waitress warden whistleblower
"""
)
"""Who is often meant by the word alone once a text has told who it is."""

_REACH = 30
_FAR = 90


def spoken_of(text: str, entries: Sequence[Named]) -> list[Named]:
    """Return the places where a word stands for the one whom it describes, after the description; `entries` in order of the text."""
    owners = _owners(text, entries)
    single = {word.lower(): next(iter(named.values())) for word, named in owners.items() if len(named) == 1}
    counts = Counter(entry.name for entry in entries if entry.kind is ActorKind.ORGANIZATION and entry.role is Role.NAME)
    if "group" in single and counts[single["group"].name] < max(counts.values()):  # as likely one that is not called so
        del single["group"]
    loose = {word: owner for word, owner in _loosely(text, entries).items() if word not in single}
    if not single and not loose:
        return []
    words = "|".join(sorted((*single, *loose), key=len, reverse=True))
    meant = re.compile(rf"\b[Tt]he {_SAME}((?i:{words}))\b(?!,? [A-Z])(?!-)|(?<=['’]s )(central bank)\b(?!,? [A-Z])(?!-)")
    starts = [entry.start for entry in entries]
    found: list[Named] = []
    for match in meant.finditer(text):
        word = (match[1] or match[2]).lower()
        owner = single.get(word) or loose.get(word)
        if owner is None:
            continue
        at = bisect_left(starts, match.end())
        last = entries[at - 1] if at else None
        is_free = last is None or last.kind is None or last.role is Role.DEMONYM or last.end <= match.start()
        is_near = word in single or any(entry.name == owner.name for entry in entries[max(0, at - _LATELY) : at])
        is_meant = match.start() > owner.end if match[1] else last is not None and last.name in owner.name  # "Peru's central bank"
        if is_meant and is_free and is_near:
            found.append(Named(match.start(), match.end(), match[0], owner.name, owner.kind, acts_for=owner.acts_for))
    return found


def _owners(text: str, entries: Sequence[Named]) -> dict[str, dict[str, Named]]:
    """Who is described by each word, with all bodies that go by it for what their names say."""
    owners: dict[str, dict[str, Named]] = {}
    for entry in entries:
        for word in (*_words(text, entry), *_callings(entry)):
            owners.setdefault(word, {}).setdefault(entry.name, entry)
    for entry in entries:
        if entry.kind is ActorKind.ORGANIZATION and entry.role is Role.NAME:
            for word in _NAMED_SO.intersection(owners):
                if word.capitalize() in entry.surface.split():
                    owners[word].setdefault(entry.name, entry)
    return owners


def _loosely(text: str, entries: Sequence[Named]) -> dict[str, Named]:
    """Whom "the firm" means right after it was called a firm, though any enterprise may be called so: the only one that was."""
    owners: dict[str, dict[str, Named]] = {}
    for entry in entries:
        for word in _told(text, entry, _LOOSE) if entry.kind is ActorKind.ORGANIZATION and entry.role is Role.NAME else ():
            owners.setdefault(word, {}).setdefault(entry.name, entry)
    return {word: next(iter(named.values())) for word, named in owners.items() if len(named) == 1}


def _callings(entry: Named) -> Iterator[str]:
    """The nouns for the kind of body that the name itself tells of."""
    if entry.kind is ActorKind.ORGANIZATION and entry.role is Role.NAME:
        yield from (*callings(entry.surface), *members(entry.surface))


def _words(text: str, entry: Named) -> Iterator[str]:
    """The words that describe a name where it stands."""
    if entry.kind is ActorKind.STATE and (office := _OF_STATE.match(text, entry.end)) is not None:
        yield office[1]
    if entry.role is not Role.NAME or entry.kind not in (ActorKind.ORGANIZATION, ActorKind.PERSON):
        return
    if entry.name in WELL_KNOWN:
        yield WELL_KNOWN[entry.name]
    yield from _told(text, entry, _BODIES if entry.kind is ActorKind.ORGANIZATION else None)
    yield from _of_organization(text, entry) if entry.kind is ActorKind.ORGANIZATION else _of_person(text, entry)


def _told(text: str, entry: Named, nouns: frozenset[str] | None) -> Iterator[str]:
    """What is said of somebody right before and right behind the name: one of `nouns`, or of the words for persons."""
    before = _BEFORE.search(text, max(0, entry.start - _REACH), entry.start)
    behind = _BEHIND.match(text, entry.end, entry.end + _FAR) if _TELLS.match(text, entry.end) else None
    for match in (before, behind):
        if match is not None and (_is_person(match[1]) if nouns is None else match[1] in nouns):
            yield match[1]


def _of_person(text: str, person: Named) -> Iterator[str]:
    """What somebody may be called who is told to be appointed: "new chief executive"."""
    office = _APPOINTED.match(text, person.end)
    if office is not None and is_role(office[1].split()[-1].lower()):
        yield f"new {office[1].strip().lower().removesuffix(' officer')}"


def _of_organization(text: str, body: Named) -> Iterator[str]:
    """What a body may be called by the last word of its name, by what stands glued to it, or by whom it sends or arms."""
    if _GROUP_BEFORE.search(text, max(0, body.start - _REACH), body.start) or _GROUP_BEHIND.match(text, body.end):
        yield "group"
    is_armed = _ARMED_BEFORE.search(text, max(0, body.start - _REACH), body.start) or _ARMED_BEHIND.match(text, body.end, body.end + _FAR)
    if is_armed or body.name in _ARMED:
        yield from FIGHTERS
    if _SENT_BEFORE.search(text, max(0, body.start - _REACH), body.start) or _SENT_BEHIND.match(text, body.end):
        yield from _MISSIONS
    if kind := kind_of_institution(body.surface):
        yield from dict.fromkeys((kind, kind.rsplit(maxsplit=1)[-1]))
    elif " " in body.surface:
        last = body.surface.split(" of ")[0].rsplit(maxsplit=1)[-1].lower()
        if len(last) >= _LEAST and last not in _NO_NAMES and not last.endswith("ing"):
            yield last
    glued = _GLUED.match(text, body.end)
    if glued is not None and glued[1] in _BODIES:
        yield glued[1]


def _is_person(word: str) -> bool:
    return word in _PERSONS or (is_role(word) and word not in TITLES)
