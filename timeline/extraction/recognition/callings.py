"""By which common nouns a body goes for what its name says: "the charity" is the Oden Rescue Trust, "the newspaper" the Oden Tribune."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

_PAPERS = """
Advertiser Argus Chronicle Courier Dispatch Echo Enquirer Examiner Express Gazette Globe Herald Independent Inquirer Journal Ledger Mail
Mercury Mirror News Observer Post Press Record Sentinel Standard Star Telegraph Times Tribune
"""
_KINDS = (
    ("airline carrier", "Air Airlines Airways"),
    ("automaker carmaker", "Motor Motors"),
    ("bank lender", "Bancorp Bank Bankers Savings"),
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


@lru_cache(maxsize=1)
def _nouns() -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for nouns, words in _KINDS:
        for word in words.split():
            found[word] = (*found.get(word, ()), *nouns.split())
    return found


def callings(name: str) -> Iterator[str]:
    """Yield the nouns for the kind of body that the last words of a name, or its first words before "of", tell of."""
    words = name.split(" of ", maxsplit=1)[0].split()
    if len(words) > 1 or " of " in name:
        yield from dict.fromkeys(noun for word in words[-2:] for noun in _nouns().get(word, ()))
