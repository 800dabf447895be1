"""The names by which one article calls an organization: its full name, its front, its initials; and the one that it is known by.

That is the full name without its legal form, but for letters and names of the tables: an article's own short form is no usual name.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from timeline.extraction.language.roles import GENERIC, TITLES
from timeline.extraction.language.words import word_set
from timeline.extraction.names import names
from timeline.extraction.recognition.bodies import is_body_name
from timeline.model.mentions import ActorKind

_EMPTY = word_set("Bancorp Company Companies Corporation Group Holding Holdings")
"""Last words that say nothing of what a company does, and that its usual name leaves out, where the article does."""

_COMMON = word_set(
    """
Allied American Associated Atlantic British Canadian Capital Central Consolidated Continental Eastern Federal First General Global Great
Home International Merchants Mutual National New Northern Pacific Republic Royal Southern Standard Texas Union United Universal Western
"""
)
"""First words of many companies' names, which alone name none."""

PLACES = word_set(
    """
Alabama Alaska Arizona Arkansas California Colorado Connecticut Delaware Florida Georgia Hawaii Idaho Illinois Indiana Iowa Kansas Kentucky
Louisiana Maine Maryland Massachusetts Michigan Minnesota Mississippi Missouri Montana Nebraska Nevada Ohio Oklahoma Oregon Pennsylvania
Tennessee Texas Utah Vermont Virginia Washington Wisconsin Wyoming Atlanta Baltimore Boston Chicago Dallas Denver Detroit Houston Miami
Philadelphia Phoenix Seattle London Paris Tokyo Toronto Montreal Sydney Berlin Moscow Frankfurt Milan Amsterdam Shanghai
"""
) | {
    "Los Angeles",
    "New Jersey",
    "New Mexico",
    "New York",
    "North Carolina",
    "North Dakota",
    "San Diego",
    "San Francisco",
    "South Carolina",
    "South Dakota",
    "West Virginia",
    "Hong Kong",
    "New Hampshire",
    "Rhode Island",
}
"""Where many bodies are: names that are never short for one of them."""

_WORD = re.compile(r"\w+")
_NEXT = re.compile(r" [A-Z]")
_IN_ADDRESSES = frozenset("@./#")
_IN_ADDRESS = re.compile(r"@|\.\w")
"""Around words of an address, "press@dorvane.com", which are no ordinary ones."""

_JOINING = frozenset("-")
_AMPERSAND = re.compile(r"\s(?:&amp;|amp;?)\s")
_LONGEST_ABBREVIATION = 4
_CUT = re.compile(
    r" \((?:or |the )?[\"“]?([A-Z][\w&.-]{0,8}[A-Z](?:\.|s)?|[A-Z][a-zA-Z-]{3,14})[\"”]?\)"
    r"|,? (?:abbreviated (?:as|to)|known as|or) (?:the )?[\"“]?([A-Z][A-Z&.-]{1,6}[A-Z])\b(?![\w-])"
)
"""What a name is cut to: "(GAO)", ", or GAO,", "known as GAO"."""

_LEGAL_FORM = 12
"""Characters that may stand between a name and what it is cut to, in brackets."""

_LEGAL_WORDS = re.compile(r"(?:(?! (?:and|for|of|the)\b)\b[\w .,]*)?")
_SMALL = frozenset({"of", "for", "the", "and", "&", "amp"})
_SHORTEST_INITIALS = 3
_LONG = 3
"""Words of a name that letters in brackets behind it are short for, though it tells no kind of body and they do not stand in it."""


_KNOWN = 3
"""How often the front of a name stands before the name itself where it is somebody's own name: "Holvar", then "Holvar Pension Services"."""

_MORE = 2
"""How often the name without such a word stands, the whole among them, for each time of the whole, where it is the usual one."""


@dataclass(frozen=True, slots=True)
class WordIndex:
    """Where each word of a text that has a capital starts, which words stand in small letters, and the abbreviations in brackets."""

    text: str
    starts: Mapping[str, tuple[int, ...]]
    small: frozenset[str]
    cuts: tuple[tuple[int, str], ...] = ()


def index_words(text: str) -> WordIndex:
    """Index the words of a text, once for all names in it."""
    starts: dict[str, list[int]] = {}
    small: set[str] = set()
    for match in _WORD.finditer(text):
        if match[0][:1].isupper():
            starts.setdefault(match[0], []).append(match.start())
        elif text[match.start() - 1 : match.start()] not in _IN_ADDRESSES and not _IN_ADDRESS.match(text, match.end()):
            small.add(match[0])
    cuts = tuple((match.start(), match[1] or match[2]) for match in _CUT.finditer(text))
    return WordIndex(text, {word: tuple(places) for word, places in starts.items()}, frozenset(small), cuts)


def short_forms(index: WordIndex, full: str) -> tuple[str, ...]:
    """Return the shorter forms of an organization's name that stand alone in a text, the longest first."""
    words = full.split()
    fronts = [" ".join(words[:count]) for count in range(len(words) - 1, 0, -1)]
    initials = initials_of(index, full)
    if words[-1].islower():  # the place of "Oden school board" is not short for it
        return (initials,) if len(initials) >= _SHORTEST_INITIALS and _stands_alone(index, initials, full) else ()
    hyphened = [words[0].split("-")[0]] if "-" in words[0] and words[0].split("-")[-1][:1].isupper() else []
    tails = [" ".join(words[at:]) for at in range(1, len(words))]
    known = [front for front in fronts if _is_known_before(index, front, full)]
    forms = [*(front for front in fronts if front not in known), *hyphened, *tails]
    forms += [initials] if len(initials) >= _SHORTEST_INITIALS else []
    return tuple(dict.fromkeys(form for form in forms if _may_be_short(form) and _stands_alone(index, form, full)))


def _is_known_before(index: WordIndex, front: str, full: str) -> bool:
    """Tell whether a text goes on with the front of a name for some time before the name: one who is known, and then a unit of theirs."""
    return index.text.count(front, 0, max(0, index.text.find(full))) >= _KNOWN


def initials_of(index: WordIndex, full: str) -> str:
    """Return what a text says in brackets that a name is cut to, "(VTC)" behind "Vantrel Corp.", or else the first letters of its words."""
    for end, letters in index.cuts:
        start = index.text.rfind(full, max(0, end - len(full) - _LEGAL_FORM), end)
        if start < 0 or letters in full.split() or _LEGAL_WORDS.fullmatch(index.text, start + len(full), end) is None:
            continue
        is_cut = re.match(".*".join(letters.replace(".", "").lower()), index.text[start:end].lower()) is not None
        if is_cut or (letters[1:].islower() and letters.isalpha()):
            return letters if is_cut else _initials(full)
        if is_body_name(full) or (letters.isupper() and len(full.split()) >= _LONG):
            return letters
        break
    return _initials(full)


def _initials(full: str) -> str:
    return "".join(word[0] for word in full.split() if word not in _SMALL)


def usual_name(index: WordIndex, full: str, is_company: bool, forms: Iterable[str]) -> str:
    """Return the usual short name: initials that the article uses, a name without "Holdings" and the like, or the full name."""
    front = full.rsplit(maxsplit=1)[0] if full.rsplit(maxsplit=1)[-1] in _EMPTY else full  # "Goldman Sachs Group"
    for known in (names().find(full), names().find(front)):
        if len(known) == 1 and known[0].kind is ActorKind.ORGANIZATION:
            return known[0].name
    initials = "" if is_company and " " not in full else initials_of(index, full)
    used = set(forms)
    is_told = not is_company and any(letters == initials for _, letters in index.cuts)
    is_used = initials in used and index.text.count(initials) >= max(1, index.text.count(full))
    if len(initials) >= _SHORTEST_INITIALS and (is_told or is_used):
        return initials
    front, _, last = full.rpartition(" ")
    if last in _EMPTY and front in used and front not in _COMMON and _count(index, front) >= _MORE * _count(index, full):
        full = front
    return _AMPERSAND.sub(" & ", _plain(full))


def _count(index: WordIndex, form: str) -> int:
    first = _WORD.match(form)
    starts = index.starts.get(first[0], ()) if first is not None else ()
    ends = (start + len(form) for start in starts if index.text.startswith(form, start))
    return sum(not index.text[end : end + 1].isalnum() for end in ends)


def in_small_letters(name: str) -> str:
    """Write a name that stands in capitals as others do: "BLOCKBUSTER VIDEO" is "Blockbuster Video"; abbreviations stay."""
    return " ".join(word.capitalize() if len(word) > _LONGEST_ABBREVIATION and word.isalpha() else word for word in name.split())


def _plain(name: str) -> str:
    return in_small_letters(name) if name.isupper() and " " in name else name


def is_place_too(text: str, short: str, full: str) -> bool:
    """Tell whether the front of a name is also a place's: "New York" of "New York Times"."""
    rest = re.escape(full.removeprefix(short))
    name = re.escape(short)
    inside = rf"\b(?:[Ii]n|near|at|outside|across|around) {name}\b(?!{rest})"
    return re.search(rf"{inside}|\b{name} (?:area|district|mayor|neighbou?rhood|region|residents?|suburbs?)\b", text) is not None


def owners(index: WordIndex, forms: Mapping[str, tuple[str, ...]]) -> dict[str, str]:
    """Map each short form to the full name that it stands for: of several, the one that the text gives most, and first."""
    held: dict[str, list[str]] = {}
    for full, shorts in forms.items():
        for short in shorts:
            held.setdefault(short, []).append(full)
    return {short: min(fulls, key=lambda full: _rank(index, full, fulls)) for short, fulls in held.items()}


def _rank(index: WordIndex, full: str, fulls: Iterable[str]) -> tuple[bool, int, int]:
    """Order full names by whether they are but the front of a longer one wherever they stand, how often, and where first."""
    count = _count(index, full)
    longer = (other for other in fulls if other.startswith(f"{full} ") and not other.startswith(f"{full} of "))
    is_cut = any(_count(index, other) == count for other in longer)
    return is_cut, -count, index.text.find(full)


def _may_be_short(form: str) -> bool:
    words = form.split()
    if not words[0][:1].isupper() or words[-1] in _SMALL or len(form) < 2 or form in PLACES:
        return False
    if all(word.lower() in GENERIC or word.lower() in TITLES or is_body_name(f"X {word}") for word in words):
        return False
    return all(candidate.kind is ActorKind.ORGANIZATION for candidate in names().find(form))


def heads_alone(index: WordIndex, fulls: Iterable[str]) -> Iterator[str]:
    """Yield the last words of bodies' names that stand behind "the" with a capital, by themselves: "the Gazette"."""
    for full in fulls:
        last = full.rsplit(maxsplit=1)[-1]
        is_name = " " in full and last[:1].isupper() and last.lower() not in index.small and not names().find(last)
        if is_name and is_body_name(f"X {last}") and re.search(rf"\b[Tt]he {re.escape(last)}\b(?! [A-Z])(?! of )(?!-)", index.text):
            yield last


def _stands_alone(index: WordIndex, form: str, full: str) -> bool:
    """Tell whether a form stands in a text outside the full name and outside longer names, and is no ordinary word there."""
    if " " not in form and form.lower() in index.small:
        return False
    text, first = index.text, _WORD.match(form)
    inside = [at for at in range(len(full)) if full.startswith(form, at)]
    for start in index.starts.get(first[0], ()) if first is not None else ():
        end = start + len(form)
        if (
            not text.startswith(form, start)
            or text[end : end + 1] in _JOINING
            or text[start - 1 : start] in _JOINING
            or text[end : end + 1].isalnum()
        ):
            continue
        if any(start >= at and text.startswith(full, start - at) for at in inside):
            continue
        if not _NEXT.match(text, end) or form.isupper():
            return True
    return False
