"""Which mention takes the place of another when an article is extracted again: the same words, found with other spans. Pure.

A mention's id hangs on the spans of its date and trigger, so an extractor that reads one of them otherwise finds another mention. What a
person decided about the first holds for its heir.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from itertools import product
from typing import Any

Span = tuple[int, int]


def heirs(gone: Mapping[str, Mapping[str, Any]], fresh: Mapping[str, Mapping[str, Any]]) -> dict[str, str]:
    """Return the id of each fresh mention that takes the place of one that is gone -> the id of that one, by their recorded contents.

    Each has one heir at most, the one with most in common: trigger, then date, then sentence. A sentence alone makes an heir only where no
    other is gone from it and no other is new in it.
    """
    ranked = sorted(
        (-_common(gone[old], fresh[new]), old, new) for old, new in product(gone, fresh) if _overlap(_quote(gone[old]), _quote(fresh[new]))
    )
    found: dict[str, str] = {}
    taken: set[str] = set()
    for common, old, new in ranked:
        if common and old not in taken and new not in found:
            found[new] = old
            taken.add(old)
    rest = [(old, new) for _, old, new in ranked if old not in taken and new not in found]
    by_old, by_new = Counter(old for old, _ in rest), Counter(new for _, new in rest)
    return found | {new: old for old, new in rest if by_old[old] == by_new[new] == 1}


def _common(one: Mapping[str, Any], other: Mapping[str, Any]) -> int:
    """How much two mentions of overlapping sentences share: 0 where neither trigger nor date nor act is the same."""
    triggers = _spans(one, "trigger"), _spans(other, "trigger")
    dates = _phrase(one), _phrase(other)
    same_date = dates[0] is not None and dates[0] == dates[1]
    near_date = dates[0] is not None and dates[1] is not None and _overlap(dates[0], dates[1])
    if triggers[0] == triggers[1]:
        return 5 + same_date * 2 + near_date
    if _overlap(*triggers):
        return 4 + same_date * 2 + near_date
    same_act = bool(one["trigger"]["lemma"] == other["trigger"]["lemma"])
    return 3 * (same_date or (near_date and same_act)) + same_act


def _spans(content: Mapping[str, Any], name: str) -> Span:
    return content[name]["start"], content[name]["end"]


def _quote(content: Mapping[str, Any]) -> Span:
    return _spans(content, "quote")


def _phrase(content: Mapping[str, Any]) -> Span | None:
    """The span of the date's words, None for a lead that names no day."""
    phrase = content["date"] or content["undated"]
    return (phrase["start"], phrase["end"]) if phrase["end"] > phrase["start"] else None


def _overlap(one: Span, other: Span) -> bool:
    return max(one[0], other[0]) < min(one[1], other[1])
