"""Whom "the Ruizes", "the Ruiz brothers" or "Mr and Mrs Ruiz" stands for: the two of a family whom an article names in full."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from timeline.extraction.recognition.named import Named
from timeline.model.mentions import ActorKind

_SURNAME = r"[A-ZÀ-Þ][\w’'-]{1,30}[a-zà-þ]"
_FAMILY = re.compile(
    rf"\b(?:[Tt]he (?P<many>{_SURNAME}s)\b(?! [A-Z])(?!['’-])"
    rf"|[Tt]he (?P<kin>{_SURNAME}) (?:brothers|couple|siblings|sisters|twins)\b"
    rf"|(?:Mr|Dr)\.? and (?:Mrs|Ms)\.? (?P<pair>{_SURNAME})\b(?! [A-Z]))"
)
_TWO = 2


def families(text: str, entries: Sequence[Named]) -> list[Named]:
    """Return the entries of a text, in order, with those where two of a family are meant by their surname."""
    bearers: dict[str, dict[str, Named]] = {}
    for entry in entries:
        if entry.kind is ActorKind.PERSON and " " in entry.name:
            bearers.setdefault(entry.name.rsplit(maxsplit=1)[-1], {}).setdefault(entry.name, entry)
    pairs = {surname: tuple(named.values()) for surname, named in bearers.items() if len(named) == _TWO}
    found = [place for match in _FAMILY.finditer(text) if (place := _place(match, pairs)) is not None] if pairs else []
    if not found:
        return list(entries)
    covered = {position for place in found for position in range(place.start, place.end)}
    rest = (entry for entry in entries if entry.start not in covered)
    return sorted((*rest, *found), key=lambda entry: (entry.start, -entry.end))


def _place(match: re.Match[str], pairs: Mapping[str, tuple[Named, ...]]) -> Named | None:
    form = match.lastgroup or ""
    surname = next((part for part in (match[form].removesuffix("es"), match[form].removesuffix("s"), match[form]) if part in pairs), "")
    if not surname or (form == "many" and surname == match[form]):
        return None
    one, other = pairs[surname]
    start, end = match.span(form)
    return replace(one, start=start, end=end, surface=match[form], is_locative=False, opens=False, also=other.name)
