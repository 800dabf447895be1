"""What the parser and the forms of names say that each surface of a text is."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from timeline.extraction.language.roles import TITLES
from timeline.extraction.language.words import word_set
from timeline.extraction.names import given_names, names, no_actors
from timeline.extraction.recognition.bare import PARTICLES, clean, is_generic
from timeline.extraction.recognition.bodies import Body, bodies, has_legal_form, is_body_name, without_legal_form
from timeline.extraction.recognition.institutions import institutions
from timeline.extraction.recognition.introductions import acting_words, described
from timeline.extraction.recognition.kinds import own_name, without_people, without_role
from timeline.extraction.recognition.named import Entity
from timeline.extraction.recognition.organizations import PLACES, in_small_letters
from timeline.extraction.recognition.people import is_family_name_of, monarchs, persons_by_form, persons_in_title
from timeline.extraction.recognition.teams import teams
from timeline.model.mentions import ActorKind

_JOINED = re.compile(r"\w-[a-z]{3,}$")
"""What joins a word to what it describes: "Oscar-winning", "Junk-fund"."""

_JOINED_TO_PERSONS = re.compile(r"-(?:[a-z]+(?:ed|ing)|born|built|led|made|run)$")  # but "Kim Jong-il"

_WORD = re.compile(r"\w+")
_OPPOSED = re.compile(r"(?:Anti|Ex|Non|Post|Pre|Pro)[-–]")
"""What makes a word of a name: "Anti-Ruiz demonstrators"."""

_CLAUSE = re.compile(rf" (?!(?:{'|'.join(sorted(PARTICLES))}|y|e|of|the)\b)[a-z]{{2,}}\b.*")
"""What the parser took into a person's name that goes on behind it: "Ana Ruiz beat Chile"."""

_NO_NAMES = frozenset({"CARDINAL", "DATE", "MONEY", "ORDINAL", "PERCENT", "QUANTITY", "TIME"})
_OF_DAY = re.compile(r"['’]?s? (?:Day|Eve)\b")
"""Behind a name by which a feast goes: "Valentine's Day"."""

_VERB = re.compile(r" (?:beat|beats|bought|buys|edged|held|led|left|lost|met|sold|sued|took|won)(?= [A-Z])")
"""A verb between two names that the parser took for one."""

_LETTERS = re.compile(r"[A-Z]\.[A-Z]\.")
"""Two letters with dots, which stand for no name: "H.E."."""

_BRANCHES = word_set(
    "agriculture aviation communications fisheries forestry housing immigration infrastructure mines planning tourism transportation"
)
"""What a minister is of: "Housing Secretary Ana Ruiz"."""

_ISSUERS = frozenset({"Board", "Company", "Group"})
"""What whoever issues a text calls itself."""

_SURE = 3
"""What the form of a name that can only be a person's counts as labels of the parser."""


def votes_of(text: str, entities: Iterable[Entity], title: str = "") -> tuple[dict[str, Counter[str]], set[str]]:
    """What the parser and the forms of names say of each surface; and which of them are companies by "Inc." and the like."""
    table = names()
    votes: dict[str, Counter[str]] = {}
    companies: set[str] = set()
    for entity in entities:
        if entity.label in _NO_NAMES:
            continue
        surface = clean(text[entity.start : entity.end], is_body=entity.label == "ORG")
        if entity.label == "PERSON":
            surface = "" if any(char.isdigit() for char in surface) else own_name(without_role(_CLAUSE.sub("", surface)), text)
        if entity.label == "ORG":
            first, _, behind = surface.partition(", ")
            is_person = " " in first and len(behind.split()) == 2 and not behind.isupper() and "&" not in behind
            surface = first if is_person else surface  # "the Oden Mission, Ana Ruiz"
            surface = _VERB.split(surface, maxsplit=1)[0]
            if surface.partition(" ")[2].partition(" ")[0] in given_names():  # "Chilean Karl Holm"
                surface = without_role(without_people(surface))
        if (
            surface[:1].isupper()
            and _OF_DAY.match(text, entity.end) is None
            and not _OPPOSED.match(surface)
            and not _LETTERS.fullmatch(surface)
            and not (_JOINED_TO_PERSONS if entity.label == "PERSON" else _JOINED).search(surface)
            and not table.find(surface)
            and surface not in no_actors()
            and not _is_office(surface)
            and not _is_common(surface, text)
        ):
            if has_legal_form(surface):
                surface = without_legal_form(surface)
                companies.add(surface)
            votes.setdefault(surface, Counter())[entity.label] += 1
    written = _written(text)
    for body in _told_apart(bodies(text), votes):
        for name in dict.fromkeys((body.name, _as_written(body.name, written))) if body.name.isupper() else (body.name,):
            if not table.find(name):
                votes.setdefault(name, Counter())["ORG"] += 1
                if body.is_company:
                    companies.add(name)
    _vote_as_told(text, votes)
    votes.update({full: Counter({"PERSON": _SURE}) for full in sorted(monarchs(text))})
    by_form = (*sorted(persons_by_form(text)), *persons_in_title(title, text))
    votes.update({full: Counter({"PERSON": 1}) for full in by_form if full not in votes and not table.find(full)})
    return votes, companies


def _vote_as_told(text: str, votes: dict[str, Counter[str]]) -> None:
    """Count what a text says of names as labels: of new ones, and of those that the parser took for a place's."""
    told = tuple(described(text))
    for name in told:
        if name in votes and "PERSON" not in votes[name]:
            votes[name]["ORG"] += 1
    for name in (*told, *acting_words(text)):
        if not names().find(name) and not is_generic(name):
            votes.setdefault(name, Counter({"ORG": 1}))
    votes.update({name: Counter({"ORG": _SURE}) for name in (*institutions(text), *teams(text))})


def _told_apart(found: Iterable[Body], votes: Mapping[str, Counter[str]]) -> Iterator[Body]:
    """Take what the parser knows as one body for one: "Kelvor Coal and Holm Steel Works" are two."""
    for body in found:
        parts = body.name.split(" and ") if "Savings and Loan" not in body.name else []
        is_of = " of " in body.name or " for " in body.name  # "Front for Rebirth and Order"
        known = [part for part in parts if votes.get(part, Counter())["ORG"] or (not is_of and " " not in part and names().find(part))]
        if len(parts) == 2 and known and all(" " in part or (not is_of and part in known) for part in parts):
            yield from (replace(body, name=part) for part in parts)
        else:
            yield body


def _written(text: str) -> dict[str, str]:
    """Words that a text has with some capitals, by their capitals: "BrightSun" by "BRIGHTSUN"."""
    words = (match[0] for match in _WORD.finditer(text))
    return {word.upper(): word for word in words if word[0].isupper() and not word.isupper()}


def _as_written(name: str, written: Mapping[str, str]) -> str:
    """Write a name that stands in capitals as the text writes its words elsewhere, or else in small letters."""
    return " ".join(written.get(word) or in_small_letters(word) for word in name.split())


def _is_office(surface: str) -> bool:
    """Tell whether a surface is but a title or a common noun with a capital: "U.S. Surgeon General", "General of Health"."""
    first, _, rest = surface.partition(" ")
    of_state = bool(rest) and any(candidate.kind is ActorKind.STATE for candidate in names().find(first))
    if surface.lower() in _BRANCHES:
        return True
    return is_generic(rest if of_state else surface) or (first.lower() in TITLES and rest.startswith("of "))


def _is_common(surface: str, text: str) -> bool:
    """Tell whether a single word is an ordinary one with a capital: it stands in lower case elsewhere."""
    return " " not in surface and (f" {surface.lower()} " in text or surface in _ISSUERS)


def agreed(runs: dict[str, tuple[str, ...]], labels: dict[str, str]) -> dict[str, str]:
    """Let the single words of persons' names be persons' too."""
    surnames_of = {surface.split()[-1] for surface, label in labels.items() if label == "PERSON" and " " in surface}
    alone = {surface for surface, label in labels.items() if label == "PERSON" and " " not in surface}
    surnames_of |= {surface for surface, label in labels.items() if label == "ORG" and _ends_a_name(surface, runs, labels)}
    wholes = [surface for surface, label in labels.items() if label == "PERSON" and " " in surface]
    surnames_of |= {surface for surface in labels if any(is_family_name_of(surface.split(), whole) for whole in wholes)}
    firsts = {whole.split(maxsplit=1)[0] for whole in wholes}.intersection(given_names()) - PLACES
    surnames_of |= {surface for surface, label in labels.items() if label == "ORG" and surface in firsts}
    return {
        surface: "PERSON" if (surface in surnames_of or _is_person(surface, label, alone)) and not is_body_name(surface) else label
        for surface, label in labels.items()
    }


def _ends_a_name(surface: str, runs: dict[str, tuple[str, ...]], labels: dict[str, str]) -> bool:
    """Tell whether a word taken for an organization's name ends longer names that are nobody's but persons': "Nadia Jarrar"."""
    fulls = runs.get(surface, ()) if not surface.isupper() and not surface.endswith("s") else ()
    return any(full not in labels and len(full.split()) == 2 and full.replace(" ", "").isalpha() for full in fulls)


def _is_person(surface: str, label: str, alone: set[str]) -> bool:
    """Tell whether a name taken for an organization's ends with a word that the parser took for a person elsewhere."""
    words = surface.split()
    return label == "ORG" and 2 <= len(words) <= 3 and words[-1] in alone and all(word[:1].isupper() for word in words)
