"""Which organizations are no enterprises: authorities, exchanges, papers that tell of others."""

from __future__ import annotations

import re

from timeline.extraction.language.words import word_set
from timeline.extraction.recognition.bodies import has_legal_form
from timeline.extraction.recognition.callings import CENTRAL_BANK
from timeline.extraction.recognition.named import Named

_AUTHORITY = word_set(
    """
Administration Agency Army Association Authority Board Bureau College Commission Committee Congress Council Court Department Exchange
Hospital House Institute Ministry Museum Office Party Police School Senate Service Treasury Union University
"""
)

_CORPORATE = re.compile(r"\b(?:Corp|Co|Cos|Inc)\b")
_AGENCIES = word_set("CIA DEA EPA EU FAA FBI FCC FDA FTC IAEA ILO IMF INS IRS NATO NSA NTSB OPEC OSCE SEC UN UNESCO UNHCR UNICEF WHO WTO")
_RATERS = frozenset({"Fitch", "Moody's", "Standard & Poor's"})


def is_authority(entry: Named) -> bool:
    """Tell whether an organization is no enterprise: an authority, an exchange, a paper that tells of others."""
    if entry.name in _RATERS:
        return True
    if has_legal_form(entry.surface) or _CORPORATE.search(entry.name):
        return False
    if CENTRAL_BANK.search(entry.name):
        return True
    return bool(entry.acts_for) or not _AUTHORITY.isdisjoint(entry.name.split()) or (entry.name.isupper() and entry.name in _AGENCIES)
