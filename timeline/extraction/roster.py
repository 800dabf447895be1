"""Who is named in an article, and where: states and organizations by the tables, persons and others by the parser's entities.

The roster covers the whole article, so that "Ishiba" finds the full name that stands elsewhere and "the two nations" finds those named
before.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace

from timeline.extraction.named import Entity, Named, Roster
from timeline.extraction.names import leaders, names
from timeline.extraction.people import clean, frequent_names, full_names, is_generic, is_surname, runs_by_surname, surnames, titled
from timeline.extraction.tabled import compass, tabled
from timeline.extraction.words import word_set
from timeline.model.mentions import ActorKind

_OPPOSED = re.compile(r"(?i:\b(?:anti|pro|non|ex|post|pre)[-–])$")
_HYPHENATED = re.compile(r"[-‐][a-z]{2,8}\b(?! [A-Z])")
_BYLINE = re.compile(
    r"\b(?:[Aa]dditional |[Ff]urther )?(?:[Rr]eporting|[Ee]dit(?:ing|ed)|[Ww]rit(?:ing|ten)|[Cc]ompiled|[Pp]hotographs?|[Gg]raphics?)"
    r"(?: and (?:reporting|editing|writing))? by [A-Z][^\n.;]{2,200}"
)
"""Who wrote an article lends no name to it."""

_FIRST = re.compile(r"(?<!\w)\w{1,60}")
_BODIES = word_set(
    """
agency airlines airways association bank company corporation foundation group holdings industries institute motor motors party
sachs technologies university
"""
)
_FIRST_COUNTS = 3
"""What the state named first, mostly in the title, counts beside the others."""

_THINGS = word_set(
    """
Airport Avenue Award Awards Bay Beach Bridge Building Canyon Center Centre Championship Championships Church Complex Cup Day Desert Eve
Festival Flight Game Games Harbor Harbour Highway Island Islands Lake Memorial Mountain Mountains Museum Ocean Olympics Palace
Parade Park Peninsula Plaza Prize River Road Route Sea Square Stadium Station Strait Street Tower Treaty Valley War
"""
)
"""Last words of names that name a place, a thing or an occasion."""

_STORMS = frozenset({"Cyclone", "Flight", "Hurricane", "Operation", "Storm", "Tropical", "Typhoon"})
"""First words of names that name no actor."""

_SUFFIX = re.compile(r"(?:,? (?:Inc|Corp|Co|Ltd|PLC|plc|LLC|AG|SA|GmbH|NV)\b\.?)+$")
_DATELINE_STATE = re.compile(
    r"\s*(?P<place>[A-Z][A-Z ]{3,30}?)(?:,(?P<region> [A-Z][\w. ]{2,20}?))?\s*(?:\([^()]{2,30}\)\s*)?(?:--|[—–_]|- )"
)


def build_roster(text: str, entities: Iterable[Entity], spans: Iterable[tuple[int, int]]) -> Roster:
    """Collect who is named in the given spans of a text (the sentences of its body)."""
    table = names()
    entities = tuple(_whole_name(text, entity) for entity in entities)
    known = [entry for start, end in spans for entry in tabled(text, start, end, table)]
    text = _BYLINE.sub(lambda match: " " * len(match[0]), text)
    votes: dict[str, Counter[str]] = {}
    for entity in entities:
        surface = clean(text[entity.start : entity.end])
        if surface[:1].isupper() and not table.find(surface) and not is_generic(surface) and not _is_common(surface, text):
            votes.setdefault(surface, Counter())[entity.label] += 1
    labels = {surface: _label(surface, count.most_common(1)[0][0]) for surface, count in votes.items()}
    whole = {surface.split()[-1] for surface, label in labels.items() if label == "PERSON" and len(surface.split()) > 1}
    for full in titled(text):
        if not table.find(full):
            labels.setdefault(full, "PERSON")
            whole.add(full.split()[-1])
    alone = {surface for surface, label in labels.items() if label == "PERSON" and " " not in surface}
    labels = {surface: "PERSON" if surface in whole or _is_person(surface, label, alone) else label for surface, label in labels.items()}
    people = full_names(text, [surface for surface, label in labels.items() if label == "PERSON"])
    organizations = frozenset(entry.name for entry in known if entry.kind is ActorKind.ORGANIZATION)
    others = _others(text, labels, people, organizations)
    people_ends = {end: entity.start for entity in entities if entity.label == "PERSON" for end in (entity.end, entity.end - 2)}
    known.extend(compass(text, known))
    known.sort(key=lambda entry: entry.start)
    known = [entry for entry in known if not is_surname(entry, people_ends, text)]
    taken = [(entry.start, entry.end) for entry in known]
    named = (entry for entry in (*known, *_clear_of(others, taken)) if not _OPPOSED.search(text, max(0, entry.start - 7), entry.start))
    entries = sorted(named, key=lambda entry: (entry.start, -entry.end))
    return Roster(tuple(entries), _home(text, known), runs_by_surname(text), frequent_names(text))


def _whole_name(text: str, entity: Entity) -> Entity:
    """Take in the hyphenated end of a name that the parser cut off: "Moon Jae" of "Moon Jae-in"."""
    rest = _HYPHENATED.match(text, entity.end) if entity.label == "PERSON" else None
    return replace(entity, end=rest.end()) if rest is not None else entity


def _home(text: str, known: list[Named]) -> str:
    """The state an office without a state belongs to: that of the dateline, or else the one named most."""
    dateline = _DATELINE_STATE.match(text)
    if dateline:
        for part in (dateline["place"].title(), (dateline["region"] or "").strip()):
            named = [candidate for candidate in names().find(part) if candidate.kind is ActorKind.STATE]
            if named:
                return named[0].name
    states = [entry.name for entry in known if entry.kind is ActorKind.STATE]
    counts = Counter(states + states[:1] * _FIRST_COUNTS)
    return counts.most_common(1)[0][0] if counts else ""


def _is_person(surface: str, label: str, alone: set[str]) -> bool:
    """Tell whether a name taken for an organization's is a leader's, or ends with a word that the parser took for a person elsewhere."""
    words = surface.split()
    if label == "ORG" and surface in leaders():
        return True
    return label == "ORG" and 2 <= len(words) <= 3 and words[-1] in alone and all(word[:1].isupper() for word in words)


def _label(surface: str, label: str) -> str:
    """What "Inc." or "Airlines" ends is an organization, whatever the parser saw."""
    company = _SUFFIX.search(surface) is not None or surface.rsplit(maxsplit=1)[-1].lower() in _BODIES
    return "ORG" if label == "PERSON" and company else label


def _is_common(surface: str, text: str) -> bool:
    """Tell whether a single word is an ordinary one with a capital: it stands in lower case elsewhere."""
    return " " not in surface and f" {surface.lower()} " in text


def _others(text: str, labels: dict[str, str], people: dict[str, str], organizations: frozenset[str]) -> Iterator[Named]:
    """Find every place of the surfaces that the parser saw anywhere."""
    kinds = {"PERSON": ActorKind.PERSON, "ORG": ActorKind.ORGANIZATION}
    surfaces = {
        surface: label
        for surface, label in labels.items()
        if label in ("PERSON", "ORG", "NORP", "GPE", "LOC", "FAC") and surface[:1].isupper() and len(surface) > 1
    }
    for full in {full for full in people.values() if full not in surfaces}:
        surfaces[full] = "PERSON"
    for surname, full in surnames(people).items():
        if surname not in people and not names().find(surname):
            people[surname] = full
        surfaces[surname] = "PERSON" if surname in people else surfaces.get(surname, "")
    if not surfaces:
        return
    bodies = [surface for surface, label in surfaces.items() if label == "ORG"]
    longer = _longer([body for body in bodies if text.count(body) > 1 or not _opens_with_a_word(body, text)], organizations)
    for surface, start, end in _places_of(text, surfaces):
        label = surfaces.get(surface, "")
        kind = kinds.get(label) if surface.rsplit(maxsplit=1)[-1] not in _THINGS else None
        name = people.get(surface, surface) if kind is ActorKind.PERSON else _SUFFIX.sub("", longer.get(surface, surface))
        if name.rsplit(maxsplit=1)[-1] in _THINGS or name.split(maxsplit=1)[0] in _STORMS:
            kind = None
        yield Named(start, end, text[start:end], name, kind)


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


def _is_short_for(short: str, full: str) -> bool:
    words = full.split()
    if not full.replace(" ", "").isalpha() or len(words) < 2:
        return False
    return words[-1] == short or (words[0] == short and (words[-1].lower() in _BODIES or bool(names().find(full))))


def _opens_with_a_word(body: str, text: str) -> bool:
    """Tell whether the first word of a name is an ordinary one: "Current Acme" at the front of a sentence."""
    first = body.split(maxsplit=1)[0]
    return f" {first.lower()} " in text or first.lower().endswith(("ing", "ed"))


def _longer(bodies: list[str], others: frozenset[str]) -> dict[str, str]:
    """Map a one-word name of an organization to the longer one that begins or ends with it, where there is just one."""
    found: dict[str, str] = {}
    for short in bodies:
        fulls = [full for full in {*bodies, *others} if full != short and _is_short_for(short, full)]
        if " " not in short and len(fulls) == 1:
            found[short] = fulls[0]
    return found


def _clear_of(found: Iterable[Named], taken: list[tuple[int, int]]) -> Iterator[Named]:
    starts = [start for start, _ in taken]
    for entry in found:
        at = bisect_left(starts, entry.end)
        overlapping = [span for span in taken[max(0, at - 3) : at] if span[1] > entry.start]
        if not overlapping:
            yield entry
