"""What documents call the parties that they name: 'Brask Shipping Ltd. (the "Company")', "Ana Ruiz, Plaintiff, v. Holvar Inc."."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from timeline.extraction.language.roles import BODY_HEADS, COMPANIES
from timeline.extraction.language.words import word_set
from timeline.extraction.names import Role
from timeline.extraction.recognition.named import Named

_SIDES = word_set("accused appellant appellee applicant claimant complainant defendant petitioner plaintiff respondent")
_PARTIES = (
    _SIDES
    | BODY_HEADS
    | COMPANIES
    | word_set(
        "borrower buyer client contractor creditor debtor employee employer guarantor issuer landlord lessee lessor licensee licensor "
        "purchaser seller tenant trustee vendor"
    )
)
"""What a party is called, unlike its deeds and its goods: the "Agreement", the "Vessel"."""

_TERM = re.compile(
    r",?\s?\((?:(?:the|hereinafter|hereafter|or|in short),? ){0,3}[\"“'](?:the )?([A-Z][\w&.’-]*(?: [A-Z][\w&.’-]*){0,3})[\"”'],?\)"
)
_SIDE = re.compile(rf",\s(?:the )?({'|'.join(side.title() for side in sorted(_SIDES))})\b(?=,|\.|;|\sv\b|\s?\n)")
"""With a capital, as documents write them: "Ana Ruiz, the accused," goes on by her name."""

_MOST = 20
"""Parties of one document."""


def by_party(text: str, entries: Sequence[Named]) -> list[Named]:
    """Return the entries of a text, in order, with the places where a party goes by what the text says it calls it."""
    terms: dict[str, set[Named]] = {}
    for entry in entries:
        match = None if entry.kind is None else _TERM.match(text, entry.end) or _SIDE.match(text, entry.end)
        if match is not None and _is_party(match[1], entry):
            terms.setdefault(match[1], set()).add(entry)
    known = {term: next(iter(named)) for term, named in terms.items() if len({entry.name for entry in named}) == 1}
    if not known or len(known) > _MOST:
        return list(entries)
    inside = {position for entry in entries for position in range(entry.start + 1, entry.end)}
    told = [place for place in _places(text, known) if place.start not in inside]  # "Oden Bank" is not the "Bank" of a document
    covered = {position for place in told for position in range(place.start, place.end)}
    rest = (entry for entry in entries if entry.start not in covered)
    return sorted((*rest, *told), key=lambda entry: (entry.start, -entry.end))


def _is_party(term: str, entry: Named) -> bool:
    """Tell whether a term is a party's: a role, a kind of body, a part of the name or its initials."""
    words = entry.name.split()
    initials = "".join(word[0] for word in words if word[0].isupper())
    is_short = set(term.split()) < set(words) or (len(initials) > 1 and term.replace(".", "") == initials)
    return is_short or term.rsplit(maxsplit=1)[-1].lower() in _PARTIES


def _places(text: str, known: dict[str, Named]) -> Iterator[Named]:
    """All places of the terms, none before another word with a capital."""
    pattern = "|".join(re.escape(term) for term in sorted(known, key=len, reverse=True))
    for match in re.finditer(rf"(?<![\w-])({pattern})(?![\w-]| [A-Z])", text):
        party, start, end = known[match[1]], match.start(), match.end()
        yield replace(party, start=start, end=end, surface=match[1], role=Role.NAME, is_locative=False, opens=False)
