"""Who is named in an article, and where: states and organizations by the tables, persons and others by the parser's entities.

The roster covers the whole article, so that "Ishiba" finds the full name that stands elsewhere and "the two nations" finds those named
before. Its spans are offsets into the article's text.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from timeline.extraction.names import NameCandidate, NameTable, Role, names
from timeline.extraction.roles import GENERIC, TITLES
from timeline.extraction.words import EVENT_NOUNS, word_set
from timeline.model.mentions import ActorKind

_RUN = re.compile(
    r"(?:[A-ZÀ-Þ][\w]*(?:[.&'’-]\w+)*\.?|al-[A-Z]\w+|el-[A-Z]\w+)"
    r"(?:[ \t]+(?:(?:of(?: the)?|the|bin|ibn|al|el|de|da|di|del|der|den|van|von|la|le|du|dos|Co|and) )?(?:[A-ZÀ-Þ][\w]*(?:[.&'’-]\w+)*\.?|al-[A-Z]\w+|el-[A-Z]\w+|\d+(?= of)))*"
)
_WORD = re.compile(r"\S+")
_PERSON_TAIL = re.compile(r"(?:['’]s|['’])$")
_NAME = r"(?:[A-ZÀ-Þ]\w{0,40}(?:['’-][A-Za-zÀ-ÿ]\w{0,40}){0,3}|[A-Z]\.|al-[A-Z]\w{1,40}|el-[A-Z]\w{1,40})"
_PERSON_RUN = re.compile(rf"(?<!\w){_NAME}(?:\s(?:(?:bin|ibn|al|el|de|da|di|del|der|den|van|von|la|le|du|dos|Abdel)\s)?{_NAME}){{1,4}}")
_LOCATIVE = re.compile(r"\b(?:in|at|near|across|throughout|around|outside|inside|to)\s+(?:the\s|\w+ern\s)?$")
_LAST_WORD = re.compile(r"([\w.-]+)\s$")
_FIRST = re.compile(r"(?<!\w)\w{1,60}")
_BODIES = word_set(
    """
agency airlines airways association bank company corporation foundation group holdings industries institute motor motors party
sachs technologies university
"""
)
_COMPASS = re.compile(r"\b[Tt]he (?P<side>North|South)(?=['’]s\b|\s+[a-z]|[,.])")
_PART = re.compile(r"[^-–/]+")
_DASHED = word_set("based born educated language made occupied speaking style wide")
_SUFFIX = re.compile(r"(?:,? (?:Inc|Corp|Co|Ltd|PLC|plc|LLC|AG|SA|GmbH|NV)\b\.?)+$")
_DATELINE_STATE = re.compile(
    r"\s*(?P<place>[A-Z][A-Z ]{3,30}?)(?:,(?P<region> [A-Z][\w. ]{2,20}?))?\s*(?:\([^()]{2,30}\)\s*)?(?:--|[—–_]|- )"
)
_NOT_PERSON = word_set(
    """
A After American An And April As At August Bank Before But By City December East February For Friday From Group He Her His
House If In International It Its January July June March May Monday National New North November October On Party Saturday
September She Since South Street Sunday That The Their There These They This Those Thursday Tuesday United University
Wednesday West When While With
"""
)


@dataclass(frozen=True, slots=True)
class Named:
    """One place where somebody or something is named. `name` is canonical; `kind` is None for a place that is no state."""

    start: int
    end: int
    surface: str
    name: str
    kind: ActorKind | None
    role: Role = Role.NAME
    acts_for: str = ""
    is_locative: bool = False


@dataclass(frozen=True, slots=True)
class Entity:
    """An entity that the parser saw: a span of the article's text and the parser's label."""

    start: int
    end: int
    label: str


@dataclass(frozen=True, slots=True)
class Roster:
    """All places of an article where an actor is named, in order, and the state that it is mostly about."""

    entries: tuple[Named, ...]
    home: str
    surnames: tuple[tuple[str, str], ...] = ()

    def full_name(self, surname: str) -> str:
        """Return the full name that ends with a word, where the article gives just one."""
        return dict(self.surnames).get(surname, "")

    def within(self, start: int, end: int) -> tuple[Named, ...]:
        """Return what is named inside a span."""
        first = bisect_left(self.entries, start, key=lambda entry: entry.start)
        found = []
        for entry in self.entries[first:]:
            if entry.start >= end:
                break
            if entry.end <= end:
                found.append(entry)
        return tuple(found)

    def before(self, position: int, reach: int) -> Iterator[Named]:
        """Yield what is named in the characters before a position, the nearest first."""
        first = bisect_left(self.entries, position, key=lambda entry: entry.start)
        for entry in reversed(self.entries[:first]):
            if entry.start < position - reach:
                return
            yield entry


def build_roster(text: str, entities: Iterable[Entity], spans: Iterable[tuple[int, int]]) -> Roster:
    """Collect who is named in the given spans of a text (the sentences of its body)."""
    table = names()
    entities = tuple(entities)
    known = [entry for start, end in spans for entry in _by_table(text, start, end, table)]
    votes: dict[str, Counter[str]] = {}
    for entity in entities:
        surface = _clean(text[entity.start : entity.end])
        if surface[:1].isupper() and not table.find(surface) and not _is_generic(surface):
            votes.setdefault(surface, Counter())[entity.label] += 1
    labels = {surface: count.most_common(1)[0][0] for surface, count in votes.items()}
    whole = {surface.split()[-1] for surface, label in labels.items() if label == "PERSON" and len(surface.split()) > 1}
    for full in _titled(text):
        if not table.find(full):
            labels.setdefault(full, "PERSON")
            whole.add(full.split()[-1])
    labels = {surface: "PERSON" if surface in whole else label for surface, label in labels.items()}
    people = _full_names(text, [surface for surface, label in labels.items() if label == "PERSON"])
    organizations = frozenset(entry.name for entry in known if entry.kind is ActorKind.ORGANIZATION)
    others = _others(text, labels, people, organizations)
    people_ends = {end: entity.start for entity in entities if entity.label == "PERSON" for end in (entity.end, entity.end - 2)}
    known.extend(_compass(text, known))
    known.sort(key=lambda entry: entry.start)
    known = [entry for entry in known if not _is_surname(entry, people_ends, text)]
    taken = [(entry.start, entry.end) for entry in known]
    entries = sorted([*known, *_clear_of(others, taken)], key=lambda entry: (entry.start, -entry.end))
    return Roster(tuple(entries), _home(text, known), _runs_by_surname(text))


def _runs_by_surname(text: str) -> tuple[tuple[str, str], ...]:
    """Runs of two or three capitalized words by their last word, where only one run ends so: most are persons' names."""
    owners: dict[str, set[str]] = {}
    for match in _PERSON_RUN.finditer(text):
        words = _PERSON_TAIL.sub("", match[0]).split()
        while len(words) > 1 and (_is_title(words[0]) or words[0] in _NOT_PERSON or names().find(words[0])):
            words = words[1:]
        if 2 <= len(words) <= 3 and not any(_is_no_name(word) for word in words):
            owners.setdefault(words[-1], set()).add(" ".join(words))
    return tuple((surname, next(iter(fulls))) for surname, fulls in owners.items() if len(fulls) == 1)


def _home(text: str, known: list[Named]) -> str:
    """The state an office without a state belongs to: that of the dateline, or else the one named most."""
    dateline = _DATELINE_STATE.match(text)
    if dateline:
        for part in (dateline["place"].title(), (dateline["region"] or "").strip()):
            states = [candidate for candidate in names().find(part) if candidate.kind is ActorKind.STATE]
            if states:
                return states[0].name
    counts = Counter(entry.name for entry in known if entry.kind is ActorKind.STATE)
    return counts.most_common(1)[0][0] if counts else ""


def _by_table(text: str, start: int, end: int, table: NameTable) -> Iterator[Named]:
    """Find the names of the tables, the longest first, in runs of capitalized words."""
    for run in _RUN.finditer(text, start, end):
        words = [(match.start(), match.end()) for match in _WORD.finditer(text, run.start(), run.end())]
        at = 0
        while at < len(words):
            step = 1
            for last in range(min(len(words), at + table.longest) - 1, at - 1, -1):
                hits = _hits(text, words[at][0], words[last][1], table)
                if hits:
                    yield from (hit for hit in hits if not _is_part_of_name(text, words, at, last, hit))
                    step = last - at + 1
                    break
            at += step


def _hits(text: str, start: int, end: int, table: NameTable) -> tuple[Named, ...]:
    """What a stretch of words names: one actor, or the two of "Japan-NATO"."""
    surface = text[start:end]
    for form in (surface, _PERSON_TAIL.sub("", surface), surface.rstrip(".")):
        choice = _choose(table.find(form))
        if choice is not None:
            return (
                Named(
                    start,
                    start + len(form),
                    form,
                    choice.name,
                    choice.kind,
                    choice.role,
                    choice.acts_for,
                    _LOCATIVE.search(text, max(0, start - 14), start) is not None,
                ),
            )
    joined = _PERSON_TAIL.sub("", surface)
    if " " in joined or not any(dash in joined for dash in "-–/"):
        return ()
    found: list[Named] = []
    for part in _PART.finditer(joined):
        if part[0].lower() in _DASHED:
            return ()
        choice = _choose(table.find(part[0]))
        if choice is not None:
            at = start + part.start()
            found.append(Named(at, at + len(part[0]), part[0], choice.name, choice.kind, choice.role, choice.acts_for))
    return tuple(found)


def _choose(found: tuple[NameCandidate, ...]) -> NameCandidate | None:
    """Take the candidate that is an actor; none where several actors compete."""
    actors = [candidate for candidate in found if candidate.kind is not None]
    return actors[0] if len(actors) == 1 else None


def _is_part_of_name(text: str, words: list[tuple[int, int]], at: int, last: int, hit: Named) -> bool:
    """Tell whether the surface is a word of a longer name: "Jordan Smith", "George Washington", "Paris Hilton"."""
    if hit.surface == "Security Council" and at and text[slice(*words[at - 1])] == "National":
        return True
    if len(hit.surface.split()) > 1 or hit.role is Role.DEMONYM or hit.surface.isupper() or "." in hit.surface:
        return False
    before = text[slice(*words[at - 1])] if at else ""
    after = text[slice(*words[last + 1])] if last + 1 < len(words) else ""
    firsts = ("George", "Michael", "Denzel", "Booker", "Harrison", "Gerald", "Betty", "Henry", "Tom")
    return before in firsts or (
        hit.surface in ("Jordan", "Chad", "Paris", "Georgia", "Israel") and after[:1].isupper() and after.lower().strip(".,") not in TITLES
    )


def _clean(surface: str) -> str:
    """Take titles, articles and the possessive off the surface of an entity."""
    surface = _PERSON_TAIL.sub("", " ".join(surface.split()))
    words = surface.split()
    while len(words) > 1 and (_is_title(words[0]) or words[0].lower() in ("the", "a", "an")):
        words = words[1:]
    return " ".join(words).strip(" ,;:\"'“”‘’_-–—")


def _is_surname(entry: Named, people_ends: dict[int, int], text: str) -> bool:
    """Tell whether a name of the tables is the end of a person's name: "Lisa Holland"."""
    if entry.kind is not ActorKind.STATE or entry.role is Role.DEMONYM or " " in entry.surface:
        return False
    start = people_ends.get(entry.end, entry.start)
    before = text[start : entry.start].split()
    return bool(before) and before[-1][:1].isupper() and before[-1].lower() not in TITLES


def _compass(text: str, known: list[Named]) -> Iterator[Named]:
    """ "The North" of an article on North Korea."""
    if not any(entry.name == "North Korea" for entry in known):
        return
    for match in _COMPASS.finditer(text):
        yield Named(match.start("side"), match.end("side"), match["side"], f"{match['side']} Korea", ActorKind.STATE)


def _is_title(word: str) -> bool:
    lower = word.lower().strip(",")
    return lower in TITLES or lower.removesuffix("s") in TITLES


def _is_generic(surface: str) -> bool:
    """Tell whether a surface is but a title, an office or a common noun with a capital: "State", "Defense", "Cabinet"."""
    words = surface.lower().split()
    return all(word in TITLES or word in GENERIC for word in words)


def _full_names(text: str, surfaces: list[str]) -> dict[str, str]:
    """Map each person's surface to the fullest form that the article gives, where only one fits."""
    fulls: Counter[str] = Counter()
    for match in _PERSON_RUN.finditer(text):
        words = _PERSON_TAIL.sub("", match[0]).split()
        if match.start() and text[match.start() - 1] == ".":
            words = words[1:]
        while len(words) > 1 and (_is_title(words[0]) or words[0] in _NOT_PERSON or names().find(words[0])):
            words = words[1:]
        if 2 <= len(words) <= 5 and not any(word in _NOT_PERSON for word in words):
            fulls[" ".join(words)] += 1
    wholes = [surface for surface in surfaces if len(surface.split()) > 1]
    found: dict[str, str] = {}
    for surface in surfaces:
        parts = surface.split()
        if len(parts) > 1:
            found[surface] = surface
            continue
        candidates = (
            [name for name in wholes if _stands_for(surface, name)]
            or [name for name in fulls if _stands_for(surface, name)]
            or [name for name in fulls if name.split()[0] == surface]
        )
        best = sorted(set(candidates), key=text.find)
        found[surface] = max(best, key=len) if best and _same_person(best) else best[0] if best else surface
    return found


def _stands_for(surname: str, full: str) -> bool:
    words = full.split()
    return (
        words[-1] == surname
        or (words[-1] in ("Jr.", "Sr.", "Jr", "Sr") and words[-2] == surname)
        or (words[0] == surname and len(words) == 3)
    )


def _same_person(candidates: list[str]) -> bool:
    """Tell whether all forms agree in first and last word, middle names aside."""
    return len({(name.split()[0], name.split()[-1]) for name in candidates}) == 1


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
    for surname, full in _surnames(people).items():
        if surname not in people and not names().find(surname):
            people[surname] = full
        surfaces[surname] = "PERSON" if surname in people else surfaces.get(surname, "")
    if not surfaces:
        return
    bodies = [surface for surface, label in surfaces.items() if label == "ORG"]
    longer = _longer(bodies, organizations)
    for surface, start, end in _places_of(text, surfaces):
        label = surfaces.get(surface, "")
        kind = kinds.get(label)
        name = people.get(surface, surface) if kind is ActorKind.PERSON else _SUFFIX.sub("", longer.get(surface, surface))
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


def _titled(text: str) -> set[str]:
    """Full names that follow a title: "inspector Scott Ritter"."""
    found: set[str] = set()
    for match in _PERSON_RUN.finditer(text):
        words = _PERSON_TAIL.sub("", match[0]).split()
        before = _LAST_WORD.search(text, max(0, match.start() - 20), match.start())
        titled = before is not None and before[1].lower() in TITLES
        while len(words) > 1 and (_is_title(words[0]) or names().find(words[0])):
            titled = titled or _is_title(words[0])
            words = words[1:]
        if (
            titled
            and 2 <= len(words) <= 4
            and not any(word in _NOT_PERSON or word.lower() in GENERIC or names().find(word) for word in words)
        ):
            found.add(" ".join(words))
    return found


def _is_short_for(short: str, full: str) -> bool:
    words = full.split()
    if not full.replace(" ", "").isalpha() or len(words) < 2:
        return False
    return words[-1] == short or (words[0] == short and (words[-1].lower() in _BODIES or bool(names().find(full))))


def _longer(bodies: list[str], others: frozenset[str]) -> dict[str, str]:
    """Map a one-word name of an organization to the longer one that begins or ends with it, where there is just one."""
    found: dict[str, str] = {}
    for short in bodies:
        fulls = [full for full in {*bodies, *others} if full != short and _is_short_for(short, full)]
        if " " not in short and len(fulls) == 1:
            found[short] = fulls[0]
    return found


def _is_no_name(word: str) -> bool:
    lower = word.lower()
    return word in _NOT_PERSON or lower in GENERIC or lower in EVENT_NOUNS or bool(names().find(word))


def _surnames(people: dict[str, str]) -> dict[str, str]:
    """Map the last word of each full name to it, where no two persons share it."""
    owners: dict[str, set[str]] = {}
    for full in people.values():
        words = full.split()
        if (
            len(words) > 1
            and len(words[-1]) > 2
            and words[-1][0].isupper()
            and words[-1].lower() not in GENERIC
            and words[-1].lower() not in TITLES
        ):
            owners.setdefault(words[-1], set()).add(full)
    return {surname: next(iter(fulls)) for surname, fulls in owners.items() if len(fulls) == 1}


def _clear_of(found: Iterable[Named], taken: list[tuple[int, int]]) -> Iterator[Named]:
    starts = [start for start, _ in taken]
    for entry in found:
        at = bisect_left(starts, entry.end)
        overlapping = [span for span in taken[max(0, at - 3) : at] if span[1] > entry.start]
        if not overlapping:
            yield entry
