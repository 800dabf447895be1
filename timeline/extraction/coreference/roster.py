"""Who is named in an article, and where: states and organizations by the tables, persons and others by the parser's entities.

The roster covers the whole article, so that "Ishiba" finds the full name that stands elsewhere and "the two nations" finds those named
before.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import chain, zip_longest
from types import MappingProxyType

from timeline.extraction.affiliation.communities import communities
from timeline.extraction.affiliation.dateline import dateline_state
from timeline.extraction.coreference.ages import ages
from timeline.extraction.coreference.descriptions import spoken_of
from timeline.extraction.coreference.families import families
from timeline.extraction.coreference.kin import relatives
from timeline.extraction.coreference.lives import life_told
from timeline.extraction.coreference.pairs import told_together
from timeline.extraction.coreference.pronouns import called, opened, with_sexes
from timeline.extraction.coreference.things import of_owners
from timeline.extraction.coreference.topic import subject_of
from timeline.extraction.coreference.trials import accused_of
from timeline.extraction.names import Role, given_names, names
from timeline.extraction.recognition.bare import is_title
from timeline.extraction.recognition.bodies import end_with_legal_form, is_body_name
from timeline.extraction.recognition.countrymen import countrymen
from timeline.extraction.recognition.institutions import FAITHS
from timeline.extraction.recognition.kinds import judge, own_name
from timeline.extraction.recognition.named import Entity, Named, Roster
from timeline.extraction.recognition.nicknames import born_as, nicknamed, of_family
from timeline.extraction.recognition.organizations import (
    PLACES,
    heads_alone,
    index_words,
    is_place_too,
    owners,
    short_forms,
    usual_name,
)
from timeline.extraction.recognition.parties import by_party
from timeline.extraction.recognition.people import (
    THINGS,
    by_own_names,
    frequent_names,
    full_names,
    is_month_there,
    is_surname,
    runs_by_surname,
    shared_surnames,
    surnames,
    those_who_lived,
    whole_name,
)
from timeline.extraction.recognition.products import for_owners, named_things
from timeline.extraction.recognition.tabled import chambers, compass, tabled
from timeline.extraction.recognition.unnamed import unnamed, without_ships
from timeline.extraction.recognition.votes import agreed, votes_of
from timeline.extraction.recognition.within_names import outside
from timeline.model.mentions import ActorKind

_OPPOSED = re.compile(r"(?i:\b(?:anti|pro|non|ex|post|pre)[-–])$")
_BYLINE = re.compile(
    r"\b(?:[Aa]dditional |[Ff]urther )?(?:[Rr]eporting|[Ee]dit(?:ing|ed)|[Ww]rit(?:ing|ten)|[Cc]ompiled|[Pp]hotographs?|[Gg]raphics?)"
    r"(?: and (?:reporting|editing|writing))? by [A-Z][^\n.;]{2,200}"
    r"|(?:^|(?<=\n))(?:By|BY|Story by|Text by) [A-Z][^\n.;]{2,60}(?=\n)"
)
"""Who wrote an article lends no name to it."""

_FIRST = re.compile(r"(?<!\w)\w{1,60}")
_OPENS = 12
"""Characters that may stand before a name that opens its sentence."""

_OPENS_BEHIND = 60
"""Characters of an office before a person who opens a sentence."""

_OWNED = re.compile(r"['’]s? (?:[a-z-]{2,20} )?")
"""What stands between a name and that of a body of theirs, which their sentence is about then."""

_OF_AGENCY = re.compile(r" (?:[A-Z][a-z]+ )?(?:Agency|Association|Bureau|Center|Centre|Institute|Observatory|Service|Society|Survey)\b")
"""What makes a state before it part of a name: "the U.S. Geological Survey"."""

_FIRST_COUNTS = 3
"""What the state named first, mostly in the title, counts beside the others."""


_OF_CENTRES = frozenset({"Cancer", "Health", "Heart", "Law", "Medical", "Policy", "Research", "Resource", "Rights", "Science", "Studies"})
"""What is before the last word of the name of a body that is a centre, not a building: "Oden Medical Center"."""

_COURTEOUS = re.compile(r"\b(Mr|Mrs|Ms|Miss)\.? $")
_SHORT = 2

_ABBREVIATED = 3
"""Letters of a word in capitals within a person's name that is no set of initials."""

_STORMS = frozenset({"Cyclone", "Flight", "Hurricane", "Operation", "Storm", "Tropical", "Typhoon"})
"""First words of names that name no actor."""

_A_GROUP = re.compile(r", an? (?:[\w-]+ ){0,3}(?:charity|company|group|movement|organi[sz]ation),")
_DESCRIBED = 60
"""Characters after a name in which it is said to be a group: "Operation Rescue, an aid group,"."""

_KINDS = MappingProxyType({"PERSON": ActorKind.PERSON, "ORG": ActorKind.ORGANIZATION})


def build_roster(text: str, entities: Iterable[Entity], spans: Iterable[tuple[int, int]], title: str = "") -> Roster:
    """Collect who is named in the given spans of a text (the sentences of its body); a title known apart may give a name in full."""
    table = names()
    text = without_ships(text)
    entities = tuple(whole_name(text, entity) for entity in (*entities, *those_who_lived(text)))
    spans = tuple(spans)
    known = [entry for start, end in spans for entry in tabled(text, start, end, table)]
    text = _BYLINE.sub(lambda match: " " * len(match[0]), text)
    votes, companies = votes_of(text, entities, title)
    runs = runs_by_surname(text)
    labels = agreed(runs, judge(text, _spans_of(text, votes), votes, companies))
    nicknames = nicknamed(text) | of_family(text) | born_as(text)
    labels |= dict.fromkeys(nicknames, "PERSON")
    people = full_names(text, [surface for surface, label in labels.items() if label == "PERSON"])
    people = {surface: own_name(nicknames.get(full, full), text) for surface, full in (*people.items(), *nicknames.items())}
    people = by_own_names(text, people)
    everywhere = chain(known, (entry for start, end in _between(spans, len(text)) for entry in tabled(text, start, end, table)))
    tabled_bodies = {entry.surface: entry.name for entry in everywhere if entry.kind is ActorKind.ORGANIZATION}
    bodies_of = _organizations(text, labels, people, companies, tabled_bodies)
    others = _others(text, labels, people, bodies_of, companies)
    people_ends = {end: entity.start for entity in entities if entity.label == "PERSON" for end in (entity.end, entity.end - 2)}
    known = _of_union(known)
    known.extend(compass(text, known))
    known.extend(chambers(text, spans, _home(text, known)))
    known.sort(key=lambda entry: entry.start)
    known = [_with_legal_form(entry, text) for entry in known if not is_surname(entry, people_ends, text)]
    found = list(others)
    known = outside(known, found)
    taken = [(entry.start, entry.end) for entry in known]
    named = (entry for entry in (*known, *_clear_of(found, taken)) if not _OPPOSED.search(text, max(0, entry.start - 7), entry.start))
    in_order = sorted(named, key=lambda entry: (entry.start, -entry.end))
    in_order = [_without_seat(entry, behind, text) for entry, behind in zip_longest(in_order, in_order[1:])]
    things = named_things(text)
    in_order = families(text, by_party(text, for_owners(text, in_order, things)))
    in_order = sorted((*in_order, *spoken_of(text, in_order), *of_owners(text, in_order)), key=lambda entry: (entry.start, -entry.end))
    entries = with_sexes(text, _with_openings(in_order, spans, text))
    entries = sorted((*entries, *countrymen(text, entries)), key=lambda entry: (entry.start, -entry.end))
    return Roster(
        tuple(entries),
        _home(text, known),
        tuple(
            (surname, own_name(fulls[0], text))
            for surname, fulls in runs.items()
            if len(fulls) == 1 and fulls[0] not in things and labels.get(fulls[0], "PERSON") in _KINDS
        ),
        frequent_names(text).difference(word for thing in things for word in thing.split()),
        subject_of(entries),
        tuple(start for start, _ in spans),
        unnamed(text),
        opened(text, [start for start, _ in spans]),
        life_told(text, entries, [start for start, _ in spans]),
        accused_of(text, entries),
        ages(text, entries),
        relatives(text, entries),
        pairs=tuple(told_together(text, entries)),
        communities=communities(text, entries),
    )


def _between(spans: tuple[tuple[int, int], ...], end: int) -> Iterator[tuple[int, int]]:
    """What lies between the spans of a text: captions may give the full name of what the body calls by a short one."""
    edges = [0, *(edge for span in spans for edge in span), end]
    return ((start, stop) for start, stop in zip(edges[::2], edges[1::2], strict=True) if start < stop)


def _of_union(known: list[Named]) -> list[Named]:
    """Take Brussels for the European Union's where an article names that, and not Belgium."""
    union = next((entry for entry in known if entry.name == "EU"), None)
    seats = [entry.role is Role.SEAT and entry.name == "Belgium" for entry in known]
    if union is None or sum(seats) < sum(entry.name == "Belgium" for entry in known):
        return known
    return [replace(entry, name=union.name, kind=union.kind) if is_seat else entry for entry, is_seat in zip(known, seats, strict=True)]


def _with_openings(entries: list[Named], spans: tuple[tuple[int, int], ...], text: str) -> list[Named]:
    """Mark the names that open their sentences; a person's also behind an office: "Peruvian Education Minister Ana Ruiz"."""
    starts = [start for start, _ in spans]
    marked: list[Named] = []
    for entry in entries:
        at = bisect_right(starts, entry.start) - 1
        opens = at >= 0 and entry.start - starts[at] <= _OPENS and (not marked or marked[-1].start < starts[at])
        if at >= 0 and entry.kind is ActorKind.PERSON and 0 < entry.start - starts[at] <= _OPENS_BEHIND:
            before = text[starts[at] : entry.start].split()
            opens = opens or (all(word[:1].isupper() or is_title(word) for word in before) and is_title(before[-1]))
        is_owned = bool(marked) and marked[-1].opens and _OWNED.fullmatch(text, marked[-1].end, entry.start) is not None
        if is_owned and entry.kind is ActorKind.ORGANIZATION and marked[-1].kind is not ActorKind.PERSON:
            marked[-1], opens = replace(marked[-1], opens=False), True  # "Peru's National Water Authority said"
        marked.append(replace(entry, opens=True) if opens and entry.kind is not None and entry.role is not Role.DEMONYM else entry)
    return marked


def _spans_of(text: str, surfaces: Iterable[str]) -> dict[str, list[tuple[int, int]]]:
    spans: dict[str, list[tuple[int, int]]] = {}
    for surface, start, end in _places_of(text, surfaces):
        spans.setdefault(surface, []).append((start, end))
    return spans


def _organizations(
    text: str, labels: dict[str, str], people: dict[str, str], companies: set[str], known: dict[str, str]
) -> dict[str, tuple[str, bool]]:
    """Map surfaces of organizations to their usual names, with whether the surface may be a place instead."""
    fulls = [surface for surface, label in labels.items() if label == "ORG"]
    bearers = {full.split()[-1]: full for full in people.values() if " " in full}
    index = index_words(text)
    forms = {
        full: tuple(form for form in short_forms(index, full) if form not in companies and not _is_bearer_s(text, form, full, bearers))
        for full in dict.fromkeys((*fulls, *known))
    }
    nested = {form for shorts in forms.values() for form in shorts}
    owner = owners(index, {full: shorts for full, shorts in forms.items() if full not in nested})
    found = {full: (full if _is_thing(full) else usual_name(index, full, full in companies, forms.get(full, ())), False) for full in fulls}
    heads = {full: None for full in found if " " not in full and full not in companies and is_body_name(f"X {full}")}  # "the Academy"
    for head in heads | dict.fromkeys(heads_alone(index, found)):
        wholes = {found[full] for full in found if full.endswith(f" {head}")} | {
            (known[full], False) for full in known if full.endswith(f" {head}")
        }
        found[head] = next(iter(wholes)) if len(wholes) == 1 else (head, True)
    by_first: dict[str, list[str]] = {}
    for full in found:
        by_first.setdefault(full.split(maxsplit=1)[0], []).append(full)
    fronts = [front for front in found if " " not in front or front in PLACES]
    found |= {front: found[full] for front in fronts for full in _beginning_with(front, by_first[front.split(maxsplit=1)[0]], companies)}
    written = {full.upper(): full for full in found if not full.isupper()}
    found |= {full: found[written[full]] for full in found if full in written}
    for short, full in owner.items():
        is_person = labels.get(short) == "PERSON" and " " in people.get(short, "")
        if is_person and text.count(short.rsplit(maxsplit=1)[-1]) > text.count(short):  # spoken of by the surname
            continue
        may_be_place = labels.get(short) in ("GPE", "LOC", "FAC") and (" " not in short or short in PLACES)
        if may_be_place and is_place_too(text, short, full):
            continue
        found[short] = (known.get(full) or found[full][0], may_be_place and (short in PLACES or bool(names().find(short))))
    return found


def _is_thing(name: str) -> bool:
    words = name.split(" of ", maxsplit=1)[0].split()
    is_body = len(words) > _SHORT and words[-1] in ("Center", "Centre") and words[-2] in _OF_CENTRES
    is_body = is_body or (len(words) > _SHORT and ((words[-1] == "Church" and words[-2] in FAITHS) or words[-2:] == ["Public", "Library"]))
    return words[-1] in THINGS and not is_body


def _is_bearer_s(text: str, short: str, full: str, bearers: Mapping[str, str]) -> bool:
    """Tell whether the front of a body's name alone is rather a person's surname: not where the body is told of first."""
    bearer = bearers.get(short)
    if bearer is None:
        return False
    is_first = full.startswith(short) and -1 < text.find(full) < text.find(bearer) and text.count(full) >= text.count(bearer)
    return not is_first or re.search(rf"\b(?:Mr|Mrs|Ms|Miss|Dr|Sir)\.? {re.escape(short)}\b", text) is not None


def _beginning_with(place: str, fulls: Iterable[str], companies: set[str]) -> tuple[str, ...]:
    """The one company whose name begins with what the article takes for one: "Phoenix" of "Phoenix Foods Inc.", "Holm Corp. Peru"."""
    wholes = tuple(
        full
        for full in fulls
        if full.startswith(f"{place} ")
        and ((place in PLACES and full in companies) or len(place) < end_with_legal_form(full, len(place)) < len(full))
    )
    return wholes if len(wholes) == 1 else ()


def _with_legal_form(entry: Named, text: str) -> Named:
    end = end_with_legal_form(text, entry.end) if entry.kind is ActorKind.ORGANIZATION else entry.end
    return entry if end == entry.end else replace(entry, end=end, surface=text[entry.start : end])


def _without_seat(entry: Named, behind: Named | None, text: str) -> Named:
    """Take no town of a region for the capital of its name: "Dublin, Ohio,"."""
    is_of_region = (
        behind is not None and behind.kind is None and text[entry.end : behind.start] == ", " and text[behind.end : behind.end + 1] in ",."
    )
    return replace(entry, name=entry.surface, kind=None) if entry.role is Role.SEAT and is_of_region else entry


def _home(text: str, known: list[Named]) -> str:
    """The state an office without a state belongs to: that of the dateline, the only one named, or the one named most, not just once."""
    dateline = dateline_state(text)
    if dateline:
        return dateline
    states = [entry.name for entry in known if entry.kind is ActorKind.STATE and not _OF_AGENCY.match(text, entry.end)]
    counts = Counter(states + states[:1] * _FIRST_COUNTS)
    home, _ = counts.most_common(1)[0] if counts else ("", 0)
    return home if states.count(home) > 1 or len(set(states)) == 1 else ""


def _others(
    text: str, labels: dict[str, str], people: dict[str, str], organizations: dict[str, tuple[str, bool]], companies: set[str]
) -> Iterator[Named]:
    """Find every place of the surfaces that are known of."""
    shared = shared_surnames(people, text)
    surfaces = _surfaces(labels, people, organizations)
    for surname, fulls in shared.items():
        if surname not in surfaces and not names().find(surname):
            surfaces[surname], people[surname] = "PERSON", min(fulls, key=text.find)
    short = companies | {name for full, (name, _) in organizations.items() if " " in full and " " not in name}  # "Harbor" of "Harbor Bank"
    told: dict[str, list[str]] = {}
    spoken_of_alone: dict[tuple[str, str], str] = {}  # who goes by the surname goes on by it, or by "Mrs" and the surname
    for surface, start, end in _places_of(text, surfaces):
        if is_month_there(text, surface, start, end):
            continue
        kind = _KINDS.get(surfaces[surface])
        name = people.get(surface, surface) if kind is ActorKind.PERSON else organizations.get(surface, (surface, False))[0]
        if kind is ActorKind.PERSON and " " in name:
            name = " ".join(
                word.capitalize() if word.isupper() and len(word) > _ABBREVIATED and word.isalpha() else word for word in name.split()
            )
        if surface in shared:
            title = titled[1] if (titled := _COURTEOUS.search(text, max(0, start - 6), start)) is not None else ""
            may = called(told.get(surface, ()), title) if title else told.get(surface, ())
            if title and not may and not called([name], title):  # "Mr Holm" is not Ana Holm
                may = called(sorted(shared[surface], key=text.find), title)[:1]
            name = spoken_of_alone.setdefault((title, surface), may[-1] if may else name)
        elif name in shared.get(name.rsplit(maxsplit=1)[-1], ()):
            told.setdefault(name.rsplit(maxsplit=1)[-1], []).append(name)
        is_called = kind is ActorKind.PERSON and name.split(maxsplit=1)[0] in given_names()
        is_thing = _is_thing(name) and not is_called
        is_storm = name.split(maxsplit=1)[0] in _STORMS and _A_GROUP.match(text, end, end + _DESCRIBED) is None
        if (is_thing and name not in short) or is_storm:
            kind = None
        yield _with_legal_form(Named(start, end, text[start:end], name, kind), text)


def _surfaces(labels: dict[str, str], people: dict[str, str], organizations: dict[str, tuple[str, bool]]) -> dict[str, str]:
    """Map what is looked for in a text to its label; surnames of persons named in full are taken into `people`."""
    surfaces = {
        surface: label
        for surface, label in labels.items()
        if label in ("PERSON", "ORG", "NORP", "GPE", "LOC", "FAC") and (surface[:1].isupper() or surface[:1].isdigit()) and len(surface) > 1
    }
    surfaces.update({full: "PERSON" for full in people.values() if full not in surfaces})
    surfaces.update({surface: "GPE" if is_place else "ORG" for surface, (_, is_place) in organizations.items()})
    for surname, full in surnames(people).items():
        if surname in organizations:
            continue
        if surname not in people and not names().find(surname):
            people[surname] = full
        surfaces[surname] = "PERSON" if surname in people else surfaces.get(surname, "")
    return surfaces


def _places_of(text: str, surfaces: Iterable[str]) -> Iterator[tuple[str, int, int]]:
    """Find surfaces in a text, the longest at each place, without overlap."""
    by_first: dict[str, list[str]] = {}
    for surface in surfaces:
        first = _FIRST.match(surface)
        if first:
            by_first.setdefault(first[0], []).append(surface)
    for options in by_first.values():
        options.sort(key=len, reverse=True)
    end = 0
    for word in _FIRST.finditer(text):
        if word.start() < end:
            continue
        for surface in by_first.get(word[0], ()):
            stop = word.start() + len(surface)
            if text.startswith(surface, word.start()) and not text[stop : stop + 1].isalnum():
                yield surface, word.start(), stop
                end = stop
                break


def _clear_of(found: Iterable[Named], taken: list[tuple[int, int]]) -> Iterator[Named]:
    starts = [start for start, _ in taken]
    for entry in found:
        at = bisect_left(starts, entry.end)
        overlapping = [span for span in taken[max(0, at - 3) : at] if span[1] > entry.start]
        if not overlapping:
            yield entry
