"""Who are told side by side in a text, whom "both sides" or "the two delegations" may mean: "the Peruvian government and the M5 Front".

Read from the text, not from a parse. A state and a body may be two sides as well as two states.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from timeline.extraction.names import Role
from timeline.extraction.recognition.named import Named
from timeline.model.mentions import ActorKind

_FOR_SOMEBODY = (
    r"(?:air force|army|authorities|delegat\w{3,5}|diplomats|fighters|forces|government|guerrillas|leaders?|military|militants|negotiators"
    r"|officials|police|rebels|regime|representatives|soldiers|troops)"
)
_JOINED = re.compile(
    rf"\)?(?:['’]s)?(?: {_FOR_SOMEBODY})?,? (?:and|or|against|versus|with) (?:(?:a|an|its|the|that of|those of|troops from) )?"
    r"(?:[a-z][\w-]{1,20} ){0,3}"
)
_WAYS = re.compile(
    rf"\)?(?:['’]s)?(?: {_FOR_SOMEBODY})?(?: [a-z]{{2,12}}){{0,3}} (?:agreement|battle|clash(?:es)?|deal|dispute|fight(?:ing)?|merger"
    r"|negotiations|row|strike|talks|treaty|truce|war) (?:against|with) (?:the )?(?:[a-z][\w-]{1,20} ){0,3}"
)
"""What stands between two who face each other: "Holvar broke off talks with the pilots' union Fedamar"."""

_DEALS = re.compile(
    r"(?:['’]s)?(?: [a-z]{2,12}){0,4} (?:acquir(?:e[ds]?|ing)|acquisition of|bid for|bought|buy(?:ing|s)?|buyout of|combine with"
    r"|merge[ds]? with|merging with|offer for|purchase of|take over|takeover of|taking over|took over) (?:the )?(?:[a-z][\w-]{1,20} ){0,3}"
)
"""What stands between a buyer and whom it buys: "Holvar has agreed to acquire the retailer Servex"."""

_PLACED = re.compile(r"\($|\b(?:at|from|in|into|near|through|to|via) (?:the )?$")
"""What stands before a place, or before a second name of the same."""

_INITIALS = re.compile(r" \([A-Z][\w-]{1,10}\)")
_NEAR = 15
_LONGEST = 80
_SIDES = frozenset({ActorKind.GROUP, ActorKind.ORGANIZATION, ActorKind.STATE})


def told_together(text: str, entries: Sequence[Named]) -> Iterator[tuple[Named, Named]]:
    """Yield two states or bodies that stand beside each other in a text, in the order of the text."""
    named = [entry for entry in entries if entry.kind in _SIDES and entry.role is not Role.OTHER]
    named = [entry for entry in named if not _PLACED.search(text, max(0, entry.start - _NEAR), entry.start)]
    for first, second in pairwise(named):
        if second.start - first.end > _LONGEST or first.name == second.name or first.is_locative or second.is_locative:
            continue
        initials = _INITIALS.match(text, first.end)
        after = initials.end() if initials is not None else first.end
        is_deal = first.kind is second.kind is ActorKind.ORGANIZATION and _DEALS.fullmatch(text, after, second.start)
        if is_deal or _JOINED.fullmatch(text, after, second.start) or _WAYS.fullmatch(text, after, second.start):
            yield first, second
