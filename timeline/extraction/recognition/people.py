"""Persons by the runs of capitalized words in an article: full names, surnames, titles."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import pairwise

from timeline.extraction.language.roles import BODY_HEADS, COMPANIES, GENERIC, HONORIFICS, TITLES
from timeline.extraction.language.words import EVENT_NOUNS, word_set
from timeline.extraction.names import Role, given_names, names
from timeline.extraction.recognition.bare import NO_NAMES, PARTICLES, SURNAMES_TOO, YOUNGER, has_no_name, is_title, untitled
from timeline.extraction.recognition.bodies import is_body_name
from timeline.extraction.recognition.named import Entity, Named
from timeline.extraction.recognition.tabled import POSSESSIVE
from timeline.model.mentions import ActorKind

_NAME = r"(?:[A-Z]\.|(?:Jr|Sr)\.|[A-ZÀ-Þ]\w{0,40}(?:['’-][A-Za-zÀ-ÿ]\w{0,40}){0,3}|al-[A-Z]\w{1,40}|el-[A-Z]\w{1,40})"
_BLANK = r"(?:[^\S\n]|(?<=[^\n]{40})\n)"
"""A name goes on in the next line only behind a line that is full: "By Ana Ruiz" and "How it began" are two lines."""

_PARTICLE = r"(?:bin|ibn|al|el|de|da|di|del|der|den|van|von|la|le|du|dos|Abdel)"
_PERSON_RUN = re.compile(rf"(?<!\w){_NAME}(?:{_BLANK}(?:{_PARTICLE}{_BLANK})?{_NAME}){{1,4}}")
_WITH_ARTICLE = re.compile(r"^(?:al|el|Al|El)-(?=[A-Z])")
_HYPHENATED = re.compile(r"[-‐][a-z]{2,8}\b(?! [A-Z])")
_FAMILY_NAME = re.compile(rf"((?:\s(?:{'|'.join(sorted(PARTICLES))}))*)\s[A-ZÀ-Þ][\w’'-]{{1,30}}")
_INSIDE = re.compile(r"(?<=[a-z,] )([A-Z][a-z]{3,30})(?=[\s,.'’](?!\s?[A-Z]))")
_CROWN = re.compile(r"^(?:Crown Prince|Crown Princess|Emperor|King|Prince|Princess|Queen) (?=[A-Z])")
_REGAL = re.compile(
    r"\b(?:Crown Prince|Crown Princess|Emperor|King|Pope(?: John(?= Paul))?|Prince|Princess|Queen)"
    r"(?: (?!County\b)[A-Z][a-z]{2,20}(?: [IVX]{1,5}\b)?)(?! (?:[A-Z]|bin|ibn|al)|-)"
)
_COURTEOUS = re.compile(r"\b(?:Mr|Mrs|Ms|Miss)\.? ((?:O['’])?[A-ZÀ-Þ][\w-]*[a-zà-þ])(?! (?:de |van |von |al-|bin )?[A-Z])")
_OFTEN = 2
_SHORT = 3
_INITIAL = re.compile(r"[A-Z]\.")
_AGE = re.compile(r", \d{2},")
_OFFICE_BEFORE = re.compile(
    r"\b(?:ambassador|chair(?:wo)?man|coach|commander|co-founder|director|editor|envoy|founder|head|leader|lawyer|manager|mayor|minister|owner"
    r"|president|secretary|spokes(?:wo)?man|spokesperson|treasurer) (?:at|for|of|to|with) [\w .’'&-]{3,50}, $"
)
"""What somebody is who is named behind it: "a spokesman for the Holm Trust, Ana Ruiz,"."""

_LIVED = re.compile(
    r"(?: \(\d{4}[-–]\d{4}\))?(?:, (?:aged )?\d{2},|, (?:who|whose|an?|the) [^.;\n]{3,200}?,)?"
    r" (?:(?:has|had) died\b|(?:was|were) (?:born|raised|buried) (?:at|in|into|near|on|to|with)\b"
    r"|died (?:aged|after|at|from|in|last|of|on|peacefully|suddenly|yesterday|[A-Z][a-z]+day)\b|grew up (?:at|in|near|on|with)\b)"
)
"""What only one who lives does, perhaps behind words on who it is: "Ana Lima, whose songs were loved, died on Monday"."""

_LAST_WORD = re.compile(r"([\w.-]+)\s$")

THINGS = word_set(
    """
Accord Act Agreement Airport Amendment Avenue Award Awards Bay Beach Bill Bowl Bridge Building Canyon Center Centre Championship
Championships Church Code Complex Constitution Cup Day Desert Destroyer Directive Eve Falls Festival Flight Frigate Game Games Harbor
Harbour Highway Index Island Islands Jubilee Lake Library Massacre Memorial Minster Mountain Mountains Ocean Olympics Palace Parade Park
Peninsula Plan Plaza Prize Program Programme Project Promenade River Road Route Scheme Sea Square Stadium Station Strait Street Tower
Treaty Valley War
"""
)
"""Last words of names that name a place, a thing or an occasion."""

PLACED = word_set("Cape Fort Lake Mount Mt Mt. Port")
"""First words of places' names."""

_LONGEST_TITLE = 40
_LONGEST_OFFICE = 80
_NAMED_BEFORE = re.compile(r"\b([a-z]{3,20}) (?:called|named|identified as) $")
_SOMEBODY = re.compile(r"(?:er|ist|man|or|woman)$")
_SURNAME = re.compile(r"[A-ZÀ-Þ][\w’'-]*[a-zà-þ]")
_TITLED = re.compile(r"\b(?:Dame|Dr|Lord|Minister|Miss|Mr|Mrs|Ms|President|Secretary|Sir)\.? $")
_HAS_OR_SAYS = re.compile(
    r"['’]s (?!\d)|,? who\b"
    r"| (?:has|had|was|is|will|also|today|told|said|says|added|announced|called|insisted|urged|warned|wrote|faces|met)\b(?! \d)"
)


def full_names(text: str, surfaces: list[str]) -> dict[str, str]:
    """Map each person's surface to the fullest form that the article gives, where only one fits."""
    fulls: Counter[str] = Counter()
    for match in _PERSON_RUN.finditer(text):
        words = POSSESSIVE.sub("", match[0]).split()
        if match.start() and text[match.start() - 1] == ".":
            words = words[1:]
        words = untitled(words)
        if 2 <= len(words) <= 5 and not has_no_name(words) and not is_body_name(" ".join(words)):
            fulls[" ".join(words)] += 1
    wholes = [surface for surface in surfaces if len(surface.split()) > 1]
    found: dict[str, str] = {}
    for surface in surfaces:
        parts = surface.split()
        if len(parts) > 1:
            found[surface] = next(
                (name for name in (*wholes, *fulls) if is_family_name_of(parts, name)), _fuller(parts, (*wholes, *fulls), text)
            )
            continue
        candidates = (
            [name for name in wholes if _stands_for(surface, name)]
            or [name for name in fulls if _stands_for(surface, name)]
            or [
                name
                for name in (*wholes, *fulls)
                if name.split()[0] == surface and len(name.split()) == 2 and not _is_no_name(name.split()[1])
            ]
        )
        if not candidates:  # "Ruiz" of "Ana Ruiz Soto"
            middles = {name for name in (*wholes, *fulls) if surface in name.split()[1:-1] and len(surface) > _SHORT}
            candidates = list(middles) if len(middles) == 1 else []
        best = sorted(dict.fromkeys(candidates), key=text.find)
        whole = max(best, key=len) if best and _same_person(best) else best[0] if best else surface
        found[surface] = _fuller(whole.split(), (*wholes, *fulls), text)
    return found


def _fuller(parts: list[str], names_in_full: Iterable[str], text: str) -> str:
    """Return the one form of a name of two words that has a middle name or an initial as well, "Ana Maria Ruiz", or else the name.

    Only where the text brings the longer form first, and the shorter one no more often.
    """
    name = " ".join(parts)
    longer = {other for other in names_in_full if len(other.split()) == _SHORT == len(set(other.split())) and other.split()[::2] == parts}
    whole = longer.pop() if len(longer) == 1 else name
    is_first = whole in text and (name not in text or text.find(whole) < text.find(name))
    return whole if is_first and text.count(whole) >= text.count(name) else name


def _stands_for(surname: str, full: str) -> bool:
    words = full.split()
    return (
        surname in (words[-1], _without_article(words[-1]))
        or (words[0] == surname and len(words) == 2 and _is_given_name_of_two(words[1]))
        or (words[-1] in YOUNGER and words[-2] == surname)
        or (words[0] == surname and len(words) == 3)
    )


def is_family_name_of(words: list[str], full: str) -> bool:
    """Tell whether words are the family name, with its particles, of a full name: "Von der Holm" of "Anna von der Holm"."""
    ending = full.split()[1:][-len(words) :]
    return words[0].lower() in PARTICLES and [word.lower() for word in ending] == [word.lower() for word in words]


def _without_article(word: str) -> str:
    """A family name as it stands alone: "Sisi" of "al-Sisi"."""
    return _WITH_ARTICLE.sub("", word)


def _is_given_name_of_two(word: str) -> bool:
    """The pattern "Jae-in" of "Moon Jae-in": the surname stands first."""
    first, dash, second = word.partition("-")
    return bool(dash) and first.isalpha() and second.isalpha() and second.islower()


def _same_person(candidates: list[str]) -> bool:
    """Tell whether all forms agree in first and last word, middle names aside."""
    return len({(name.split()[0], name.split()[-1]) for name in candidates}) == 1


def whole_name(text: str, entity: Entity) -> Entity:
    """Take in what the parser cut off a name: "-in" of "Moon Jae-in" and "Leyen" of "Ursula von der Leyen"."""
    if entity.label != "PERSON":
        return entity
    if (rest := _HYPHENATED.match(text, entity.end)) is not None:
        return replace(entity, end=rest.end())
    words = text[entity.start : entity.end].split()
    rest = _FAMILY_NAME.match(text, entity.end)
    if rest is not None and len(words) > 1 and (words[-1] in PARTICLES or rest[1]):
        entity = replace(entity, end=rest.end())
    return entity


def monarchs(text: str) -> set[str]:
    """Names of those who go by a title and the name that they reign under, where no family name follows: "Queen Mathilde"."""
    return {match[0] for match in _REGAL.finditer(text) if not names().find(match[0].rsplit(maxsplit=1)[-1])}


def by_own_names(text: str, people: Mapping[str, str]) -> dict[str, str]:
    """Take the titles off all who reign in a text that calls one of them by the name alone, or by a number: "Albert II"."""
    families = {full.rsplit(maxsplit=1)[-1] for full in people.values() if without_crown(full) == full}
    bare = {full: full if (name := without_crown(full)) in families else name for full in people.values()}
    crowned = {full: name for full, name in bare.items() if name != full}
    titled = Counter(_CROWN.sub("", match[0]).split(maxsplit=1)[0] for match in _REGAL.finditer(text))
    is_bare = any(" " in name or len(re.findall(rf"\b{re.escape(name)}\b", text)) > titled[name] for name in crowned.values())
    return {surface: bare[full] if is_bare else full for surface, full in people.items()}


def without_crown(name: str) -> str:
    """Take the title off the name of one who reigns."""
    return _CROWN.sub("", name)


def persons_by_form(text: str) -> set[str]:
    """Names that say themselves that they are persons': "Mr Ruiz", or in full after a title, with a given name, an initial or an age."""
    found: set[str] = set()
    runs = [(match, POSSESSIVE.sub("", match[0]).split()) for match in _PERSON_RUN.finditer(text)]
    surnames_of = {words[-1] for _, words in runs if len(untitled(words)) > 1}
    courteous = {match[1] for match in _COURTEOUS.finditer(text)} - surnames_of
    found |= {name for name in courteous if not names().find(name) and not is_title(name)}
    for match, whole in runs:
        before = _LAST_WORD.search(text, max(0, match.start() - 20), match.start())
        titled = before is not None and (before[1].lower() in TITLES or before[1].lower() in HONORIFICS)
        words = untitled(whole)
        titled = titled or any(is_title(word) for word in whole[: len(whole) - len(words)])
        if len(words) < 2:
            continue
        named = words[0] in given_names() or any(_INITIAL.fullmatch(word) for word in words[1:-1])
        aged = named or _AGE.match(text, match.end()) is not None or _is_behind_office(text, match.start(), match.end())
        if (
            (titled or aged)
            and len(words) <= 4
            and not is_body_name(" ".join(words))
            and not has_no_name(words)
            and not any(word.lower() in GENERIC or names().find(word) for word in words)
            and not (named and not titled and (is_title(words[-1]) or words[-1].lower() in EVENT_NOUNS or words[-1] in THINGS))
        ):
            found.add(" ".join(words))
    return found


def those_who_lived(text: str) -> Iterator[Entity]:
    """Find full names whose bearers were born or died, whatever else their last word may name: "Ana Lima was born in 1937"."""
    for match in _PERSON_RUN.finditer(text):
        words = match[0].split()
        is_name = 2 <= len(words) <= 4 and words == untitled(words) and not has_no_name(words) and not is_body_name(match[0])
        if is_name and _LIVED.match(text, match.end()) is not None and not _is_thing(words):
            yield Entity(match.start(), match.end(), "PERSON")


def _is_thing(words: list[str]) -> bool:
    """Tell whether a name is a place's, a thing's or one of the tables: not of one who lives."""
    named = names().find(" ".join(words)) or names().find(words[0])
    return bool(named) or words[0] in PLACED or words[-1] in THINGS or words[-1].lower() in EVENT_NOUNS


def _is_behind_office(text: str, start: int, end: int) -> bool:
    named = _NAMED_BEFORE.search(text, max(0, start - _LONGEST_OFFICE), start)
    if (
        named is not None
        and named[1] not in BODY_HEADS
        and named[1] not in COMPANIES
        and (is_title(named[1]) or _SOMEBODY.search(named[1]) or named[1] in ("boy", "girl", "student", "teenager"))
    ):
        return True
    ends = text[end : end + 1] in (",", ".")
    return ends and _OFFICE_BEFORE.search(text, max(0, start - _LONGEST_OFFICE), start) is not None


def persons_in_title(title: str, text: str) -> Iterator[str]:
    """Full names that only the title gives: a given name before a word which the text has as a name, never in small letters."""
    words = [POSSESSIVE.sub("", word.strip(' ,;:!?"“”‘’')) for word in title.split()[:_LONGEST_TITLE]]
    for given, surname in pairwise(words):
        full = f"{given} {surname}"
        is_name = given.title() in given_names() and _SURNAME.fullmatch(surname) is not None and not names().find(surname)
        is_new = is_name and full not in text and surname not in NO_NAMES and f" {surname.lower()} " not in text
        if is_new and re.search(rf"(?<=[a-z,] ){re.escape(surname)}\b", text) is not None:
            yield full


def is_month_there(text: str, surface: str, start: int, end: int) -> bool:
    """Tell whether a surname that is a month's name too is but the month in a place: not after "Mrs", nor where it says or has."""
    if surface not in SURNAMES_TOO:
        return False
    return _TITLED.search(text, max(0, start - 20), start) is None and _HAS_OR_SAYS.match(text, end) is None


def surnames(people: dict[str, str]) -> dict[str, str]:
    """Map the last word of each full name to it, where no two persons share it."""
    owners: dict[str, set[str]] = {}
    for full in people.values():
        words = full.split()
        if (
            len(words) > 1
            and len(words[-1]) > 2
            and _without_article(words[-1])[0].isupper()
            and words[-1].lower() not in GENERIC
            and words[-1].lower() not in TITLES
        ):
            own = words[0] if _is_given_name_of_two(words[-1]) else words[-2] if words[-1] in YOUNGER else words[-1]
            for surname in (own, _without_article(own)):
                owners.setdefault(surname, set()).add(full)
    return {surname: next(iter(fulls)) for surname, fulls in owners.items() if len(fulls) == 1}


def shared_surnames(people: dict[str, str], text: str) -> dict[str, set[str]]:
    """Map a surname of several persons to those of them whom it may mean alone: not who goes by the given name."""
    owners: dict[str, set[str]] = {}
    for full in people.values():
        if " " in full:
            owners.setdefault(full.split()[-1], set()).add(full)
    shared: dict[str, set[str]] = {}
    for surname, fulls in owners.items():
        if len({full.split()[0] for full in fulls}) > 1:
            called = {full for full in fulls if people.get(full.split()[0]) == full or _is_called_by_given_name(full, text)}
            shared[surname] = fulls - called or fulls
    return shared


def _is_called_by_given_name(full: str, text: str) -> bool:
    first, rest = full.split(maxsplit=1)
    return len(re.findall(rf"\b{re.escape(first)}\b(?! {re.escape(rest)})", text)) > 1


def runs_by_surname(text: str) -> dict[str, tuple[str, ...]]:
    """Runs of two or three capitalized words by their last word: most are persons' names."""
    owners: dict[str, dict[str, None]] = {}
    for match in _PERSON_RUN.finditer(text):
        words = untitled(POSSESSIVE.sub("", match[0]).split())
        if (
            2 <= len(words) <= 3
            and words[0] not in PLACED
            and not any(_is_no_name(word) for word in words)
            and not is_body_name(" ".join(words))
            and words[-1] not in THINGS
        ):
            owners.setdefault(words[0] if _is_given_name_of_two(words[-1]) else words[-1], {})[" ".join(words)] = None
    return {surname: tuple(fulls) for surname, fulls in owners.items()}


def frequent_names(text: str) -> frozenset[str]:
    """Return single words that stand with a capital inside sentences at least twice, and never in lower case."""
    counts = Counter(match[1] for match in _INSIDE.finditer(text))
    return frozenset(
        word for word, count in counts.items() if count >= _OFTEN and not _is_no_name(word) and f" {word.lower()} " not in text
    )


def is_surname(entry: Named, people_ends: dict[int, int], text: str) -> bool:
    """Tell whether a name of the tables is the end of a person's name: "Lisa Holland", "Rob Ford"."""
    if entry.role is Role.DEMONYM or " " in entry.surface or entry.kind not in (ActorKind.STATE, ActorKind.ORGANIZATION):
        return False
    start = people_ends.get(entry.end, entry.start)
    if entry.kind is ActorKind.ORGANIZATION and text[start : entry.start].strip() not in given_names():
        return False
    before = text[start : entry.start].split()
    return bool(before) and before[-1][:1].isupper() and before[-1].lower() not in TITLES


def _is_no_name(word: str) -> bool:
    lower = word.lower()
    return word in NO_NAMES or lower in GENERIC or lower in EVENT_NOUNS or bool(names().find(word))
