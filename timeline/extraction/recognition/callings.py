"""By which common nouns a body goes for what its name says: "the charity" is the Oden Rescue Trust, "the newspaper" the Oden Tribune."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from types import MappingProxyType

FIGHTERS = (
    "Islamists",
    "extremists",
    "guerrillas",
    "insurgents",
    "jihadis",
    "jihadists",
    "militants",
    "rebels",
    "separatists",
    "terrorists",
)
"""Whom an article on one armed group calls its men by."""

_ARMED_NAME = re.compile(
    r"\b(?:Freedom|Insurgent|Islamic|Jihad|Lord['’]s|Liberation|Mujahideen|National|Patriotic|People['’]s|Rebel|Resistance|Revolutionary"
    r"|Salvation|Shan|United) (?:[A-Z]\w{1,20} ){0,2}(?:Army|Brigades?|Fighters|Front|Guard|Movement|Tigers)\b"
    r"|\b(?:Army|Brigades?|Front|Movement) (?:for|of) (?:the )?(?:[A-Z]\w{1,20} (?:and )?){0,2}"
    r"(?:Freedom|God|Independence|Jihad|Liberation|Resistance|Salvation)\b"
    r"|\b(?:Liberation|Rebel|Resistance|Revolutionary) (?:Armed )?Forces\b"
)
"""What an armed group calls itself: "Eastern People's Liberation Front"."""

_PAPERS = """
Advertiser Argus Chronicle Courier Dispatch Echo Enquirer Examiner Express Gazette Globe Herald Independent Inquirer Journal Ledger Mail
Mercury Mirror News Observer Post Press Record Sentinel Standard Star Telegraph Times Tribune
"""
_KINDS = (
    ("airline carrier", "Air Airlines Airways"),
    ("automaker carmaker", "Motor Motors"),
    ("bank lender", "Bancorp Bank Bankers Bankshares Savings Trust"),
    ("brewer brewery", "Breweries Brewery Brewing"),
    ("broadcaster station", "Broadcasting Radio Television TV"),
    ("charity", "Aid Appeal Charity Foundation Fund Hospice Relief Rescue Shelter Trust"),
    ("church diocese", "Archdiocese Cathedral Church Diocese Parish"),
    ("club side", "Athletic City FC Rangers Rovers Town United Wanderers"),
    ("college school", "Academy College School"),
    ("drugmaker", "Biologics Biotech Pharma Pharmaceuticals Therapeutics"),
    ("force", "Constabulary Police"),
    ("gallery museum", "Gallery Museum"),
    ("hospital", "Clinic Hospital Infirmary Medical"),
    ("insurer", "Assurance Insurance"),
    ("label", "Records"),
    ("newspaper daily paper", _PAPERS),
    ("orchestra", "Orchestra Philharmonic Symphony"),
    ("publisher", "Books Press Publications Publishers Publishing"),
    ("railway railroad", "Rail Railroad Railway Railways"),
    ("regulator watchdog", "Administration Agency Authority Commission Inspectorate"),
    ("retailer", "Outfitters Stores Supermarkets"),
    ("school university", "Polytechnic University"),
    ("steelmaker", "Steel Steelworks"),
    ("studio", "Pictures Studios"),
    ("theatre theater", "Opera Playhouse Theater Theatre"),
    ("union", "Brotherhood Guild Teamsters Union Unions Workers"),
)
"""Nouns, and the words of names that tell of them."""

_PUBLIC = (
    ("administration agency bureau department office service", "Administration Agency Bureau Department Office Service"),
    ("agency authority board body commission panel", "Authority Board Commission"),
    ("committee panel", "Committee Panel Subcommittee"),
    ("council", "Council"),
    ("army force military", "Army Corps Forces Guard Navy"),
    ("assembly chamber congress house legislature parliament senate", "Assembly Chamber Congress House Legislature Parliament Senate"),
    ("association body federation league", "Association Confederation Federation League"),
    ("bourse exchange", "Exchange"),
    ("center centre institute", "Center Centre Institute Laboratory"),
    ("court tribunal", "Court Tribunal"),
    ("department ministry", "Ministry Treasury"),
    ("faction movement party", "Coalition Front Movement Party"),
)
"""The same for nouns that stand for one of several such bodies as often as for the only one."""

_WELL_KNOWN = (
    (
        "agency",
        """
CIA DEA EPA ESA Europol FAA FBI FDA FEMA Frontex FSB GCHQ IAEA ICE INS Interpol IRS KCNA KGB MI5 MI6 Mossad NASA NOAA NSA OSHA Roscosmos
TASS TSA UNESCO UNHCR UNICEF UNRWA USAID USDA Xinhua Yonhap
""",
    ),
    ("body", "FIFA IOC UEFA WADA"),
    ("bureau", "ATF FBI Interpol"),
    ("commission regulator", "CFTC FCC FTC SEC"),
    ("court tribunal", "ICC ICJ ICTY"),
    ("organisation organization", "NATO OPEC OSCE UN WHO WTO"),
    ("regulator", "EPA FAA FCA FDA Ofcom Ofgem Ofsted Ofwat"),
)
"""The same for bodies that go by initials."""

_OF_NO_KIND = frozenset(
    {"Air", "City", "Express", "Globe", "Mirror", "News", "Post", "Press", "Record", "Standard", "Star", "Town", "United"}
)
"""Words of names that are as often of other kinds of bodies."""


_OF_CLUBS = frozenset({"City", "Town"})
"""Words that tell of a club where they end its name."""


CENTRAL_BANK = re.compile(
    r"\b(?:Central|People['’]s|Reserve) Bank\b|^(?:Bundesbank|ECB|Fed|Federal Reserve)$"
    r"|^(?:National )?Bank of (?:England|Israel|Japan|Korea|Poland)$"
)


@lru_cache(maxsize=1)
def _nouns() -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for nouns, words in _KINDS:
        for word in words.split():
            found[word] = (*found.get(word, ()), *nouns.split())
    return found


@lru_cache(maxsize=1)
def _every_noun() -> tuple[dict[str, tuple[str, ...]], frozenset[str]]:
    found = {word: nouns for word, nouns in _nouns().items() if word not in _OF_NO_KIND}
    for nouns, words in (*_PUBLIC, *_WELL_KNOWN):
        for word in words.split():
            found[word] = (*found.get(word, ()), *nouns.split())
    return found, frozenset(noun for nouns in found.values() for noun in nouns)


def goes_by(name: str, noun: str) -> bool | None:
    """Tell whether a body goes by a noun, as far as its name says what it is: the Oden Tribune is a newspaper, and no bank."""
    if noun in FIGHTERS or f"{noun}s" in FIGHTERS:
        return _ARMED_NAME.search(name) is not None
    nouns_of, known = _every_noun()
    words = re.split(r" (?:for|of) ", name, maxsplit=1)[0].split()
    own = [nouns_of[word] for word in words[-2:] if word in nouns_of]
    if any(noun in nouns for nouns in own):
        return True
    return False if words[-1:] and words[-1] in nouns_of and noun in known else None


def callings(name: str) -> Iterator[str]:
    """Yield the nouns for the kind of body that the last words of a name, or its first words before "of", tell of."""
    if CENTRAL_BANK.search(name):
        yield "central bank"
    if _ARMED_NAME.search(name):
        yield from FIGHTERS
    words = name.split(" of ", maxsplit=1)[0].split()
    if len(words) > 1 or " of " in name:
        behind = words[-1:] if words[-2:][0] in _OF_CLUBS else words[-2:]  # "City Council" is no club's
        yield from dict.fromkeys(noun for word in behind for noun in _nouns().get(word, ()))


_MEMBERS = MappingProxyType(
    {
        "airline": "pilots",
        "ballet": "dancers",
        "choir": "singers",
        "church": "congregation parishioners worshippers",
        "club": "players",
        "college": "pupils",
        "hospital": "doctors nurses",
        "museum": "curators",
        "newspaper": "journalists reporters",
        "orchestra": "musicians players",
        "school": "pupils",
        "theatre": "actors",
    }
)


def members(name: str) -> Iterator[str]:
    """Yield the nouns for those who do together what a body does: "the musicians" of an orchestra."""
    for noun in callings(name):
        yield from _MEMBERS.get(noun, "").split()
