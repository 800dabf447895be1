"""The names by which one article calls an organization: its full name, what it is cut to, its initials; and the usual one of them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from timeline.extraction.language.roles import GENERIC, TITLES
from timeline.extraction.language.words import word_set
from timeline.extraction.names import names
from timeline.extraction.recognition.bodies import has_legal_form, is_body_name
from timeline.model.mentions import ActorKind

_DROPPED = word_set(
    """
Bancorp Brands Chemical Communications Companies Company Corporation Electric Electronics Energy Enterprises Entertainment Financial
Foods Group Holding Holdings Industries International Laboratories Media Motor Oil Petroleum Pharmaceutical Pharmaceuticals Products
Resources Software Stores Systems Technologies Technology
"""
)
"""Last words that a company's usual name leaves out, where the article does."""

_TRADES = word_set(
    """
Aerospace Airlines Apparel Automotive Bancshares Beverage Beverages Biotech Breweries Brewing Bus Cable Car Cement Ceramics Chemicals
Clothing Coal Coffee Computer Computers Confectionery Construction Copper Cosmetics Dairy Data Defence Defense Design Diagnostics
Distillers Drug Drugs Engineering Fashion Fibres Fibers Fisheries Food Footwear Freight Furniture Games Gas Glass Gold Graphics Grocery
Healthcare Homes Instruments Insurance Iron Knitwear Leather Leisure Logistics Lumber Machinery Manufacturing Marine Markets Meat Medical
Metals Mills Mining Motors Music Networks Optical Packaging Paint Paints Paper Pharma Pharmacy Photo Plastics Polymers Ports Poultry Power
Press Printing Publications Publishing Pulp Railroad Railway Rental Restaurants Retail Robotics Rubber Semiconductor Semiconductors Shipping
Shipyards Shoe Shoes Silver Solar Steel Stores Sugar Supermarkets Tea Telecom Telecommunications Telephone Textile Textiles Therapeutics
Tile Timber Tire Tires Tobacco Tools Toys Tractor Transport Transportation Travel Trucking Truck Tyres Wine Wines Wireless
Acier Aciers Automobiles Bau Brauerei Chemie Cemento Cementos Edizioni Elektro Elektronik Energie Energia Farma Ferro Holz Kaffee Kraft
Maschinenbau Metall Minas Papier Petroleo Petroli Pharmazeutika Rederi Reederei Siderurgica Staal Stahl Stål Technik Tessile Verlag
Versicherung Versicherungen Werft Werke Werk Zement
"""
)
"""Further words for what a company trades in, which stand behind its own name."""

_EMPTY = word_set("Bancorp Company Companies Corporation Group Holding Holdings")
"""Those of them that say nothing of what a company does."""

_KEPT = word_set("Airlines Airways Bank Brothers College Hospital Partners Securities Services University")
"""Last words that the usual name of a company has."""

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
    r" \((?:or |the )?[\"“]?([A-Z][\w&.-]{0,8}[A-Z](?:\.|s)?)[\"”]?\)"
    r"|,? (?:abbreviated (?:as|to)|known as|or) (?:the )?[\"“]?([A-Z][A-Z&.-]{1,6}[A-Z])\b(?![\w-])"
)
"""What a name is cut to: "(GAO)", ", or GAO,", "known as GAO"."""

_LEGAL_FORM = 12
"""Characters that may stand between a name and what it is cut to, in brackets."""

_LEGAL_WORDS = re.compile(r"(?:(?! (?:and|for|of|the)\b)\b[\w .,]*)?")
_SMALL = frozenset({"of", "for", "the", "and", "&", "amp"})
_SHORTEST_INITIALS = 3
_LONG = 3
"""Words of a company's name that is cut where its front stands alone as often as the whole."""

_VERY_LONG = 5
"""Words of a name that is cut sooner still: "Ana Ruiz Federal Savings & Loan Association"."""

_RARELY = 5
"""How often the front of a shorter one stands, the whole among them, for each time of the whole, where it is cut."""

_OF_TWO = 2
"""Words of a name that is cut as soon as others though it ends with what is kept elsewhere: "Volta Bank", never "Volta Savings Bank"."""

_OFTEN = 3
_MUCH_MORE = 3
_MORE = 2
_HARDLY_EVER = 6
"""How often a shorter form must stand alone to be the usual one: at all, and for each time of the full name, a very long one, a body's."""


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
    hyphened = [words[0].split("-")[0]] if "-" in words[0] and words[0].split("-")[-1][:1].isupper() else []
    tails = [" ".join(words[at:]) for at in range(1, len(words))]
    forms = [*fronts, *hyphened, *tails, *([initials] if len(initials) >= _SHORTEST_INITIALS else [])]
    return tuple(dict.fromkeys(form for form in forms if _may_be_short(form) and _stands_alone(index, form, full)))


def initials_of(index: WordIndex, full: str) -> str:
    """Return what a text says in brackets that a name is cut to, "(VTC)" behind "Vantrel Corp.", or else the first letters of its words."""
    for end, letters in index.cuts:
        start = index.text.rfind(full, max(0, end - len(full) - _LEGAL_FORM), end)
        if start < 0 or _LEGAL_WORDS.fullmatch(index.text, start + len(full), end) is None:
            continue
        is_cut = re.match(".*".join(letters.replace(".", "").lower()), index.text[start:end].lower()) is not None
        if is_cut or is_body_name(full) or (letters.isupper() and len(full.split()) >= _LONG):
            return letters
        break
    return "".join(word[0] for word in full.split() if word not in _SMALL)


def usual_name(index: WordIndex, full: str, is_company: bool, forms: Iterable[str]) -> str:
    """Return the usual short name: initials that the article uses, a company's name without "Holdings" and the like, or the full name."""
    front = full.rsplit(maxsplit=1)[0] if full.rsplit(maxsplit=1)[-1] in _EMPTY else full  # "Goldman Sachs Group"
    for known in (names().find(full), names().find(front)):
        if len(known) == 1 and known[0].kind is ActorKind.ORGANIZATION:
            return known[0].name
    initials = "" if is_company and " " not in full else initials_of(index, full)
    used = set(forms)
    is_told = not is_company and any(letters == initials for _, letters in index.cuts)
    is_used = initials in used and index.text.count(initials) >= max(2, index.text.count(full))
    if len(initials) >= _SHORTEST_INITIALS and (is_told or is_used):
        return initials
    last = full.rsplit(maxsplit=1)[-1]
    if last in _DROPPED or (is_company and last not in _KEPT):
        fronts = [
            form
            for form in used
            if full.startswith(f"{form} ")
            and ((_DROPPED | _TRADES).issuperset(full[len(form) :].split()) or (is_company and not names().find(form)))
        ]  # what is known by itself is not short for a longer name: "Sony" for "Sony Holm Acquisition"
        wholes = _count(index, full)
        least = wholes * (2 if last in _EMPTY or len(full.split()) >= _LONG else _RARELY)  # the longer a name is, the sooner it is cut
        fronts = [
            form
            for form in fronts
            if form not in _COMMON
            and not has_legal_form(form)
            and _count(index, form) >= (wholes * (_HARDLY_EVER + 1) if _goes_on(full, form) else least)
        ]
        full = max(fronts, key=len, default=full)
    return _AMPERSAND.sub(" & ", _plain(full))


def mostly_called(index: WordIndex, full: str, forms: Iterable[str], *, is_plain: bool, is_company: bool) -> str:
    """Return the shorter form that an article uses far more often than the full name, "Qualtron" of "Institut Qualtron", or nothing.

    What is no plain name, but says what kind of body it is, is only cut to its front, and where the article hardly ever gives the whole.
    A company whose name goes on with another name, "Haldan Purvis", keeps it unless the article hardly ever gives it.
    """
    words = full.split()
    if words[-1] in _KEPT and not is_plain and len(words) > _OF_TWO:
        return ""
    wholes = _count(index, full)
    is_long = len(words) >= _VERY_LONG or "&" in words[:-2]  # "Holm & Vurk Press"
    rarely = _RARELY if len(words) == _OF_TWO and words[-1] in _KEPT | _TRADES else _HARDLY_EVER
    least = _MORE * max(1, wholes) if is_long else max(_OFTEN, _MUCH_MORE * wholes) if is_plain else rarely * max(1, wholes)
    counts = {form: _count(index, form) - wholes for form in forms if form in full and form not in _COMMON}
    often = {
        form: count
        for form, count in counts.items()
        if count >= (_HARDLY_EVER * max(1, wholes) if is_company and _goes_on(full, form) else least)
        and (is_plain or full.startswith(form))
    }
    return max(often, key=lambda form: (often[form], len(form)), default="")


def _goes_on(full: str, front: str) -> bool:
    """Tell whether a name of two words ends with one that is a name too, not with what a company trades in."""
    last = full.removeprefix(f"{front} ")
    return " " not in last and " " not in front and last not in _DROPPED and last not in _TRADES


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


def owners(forms: Mapping[str, tuple[str, ...]]) -> dict[str, str]:
    """Map each short form to the one full name that it stands for; what may stand for two is left out."""
    held: dict[str, set[str]] = {}
    for full, shorts in forms.items():
        for short in shorts:
            held.setdefault(short, set()).add(full)
    return {short: next(iter(fulls)) for short, fulls in held.items() if len(fulls) == 1}


def _may_be_short(form: str) -> bool:
    words = form.split()
    if not words[0][:1].isupper() or words[-1] in _SMALL or len(form) < 2 or form in PLACES:
        return False
    if all(word.lower() in GENERIC or word.lower() in TITLES or is_body_name(f"X {word}") for word in words):
        return False
    return all(candidate.kind is ActorKind.ORGANIZATION for candidate in names().find(form))


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
