"""What a rule of the grammar is, and the phrases that many rules share.

A rule is a regular expression over token classes (`timeline.temporal.lexicon`) and a function that makes a form of what
was found, or declines. `<name>` stands for a phrase of PHRASES. All repetitions are bounded.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

from timeline.temporal.forms import Form, Relation
from timeline.temporal.lexicon import expand
from timeline.temporal.tokens import Tokens
from timeline.temporal.words import words_of

PHRASES: Final = {
    "daynum": "(?:{daynum}{ordsuf}?|(?:{ten}{dash}?)?{ordinal})",
    "year": "(?:{year4}|{apos}{num2})",
    "yearwords": "(?:(?:{teen}|{ten}){dash}?(?:{hundred}|{ten}(?:{dash}?{card})?|{teen}|{oclock}{card}|{oh}{card})"
    "|{card}{thousand}(?:{and}?(?:{ten}{dash}?{card}?|{card}))?)",
    "approx": "(?:{approx}|{morethan}{than}|{at}{least}|{up}{to}|{no}{morethan}{than}|{as}{many}{as}|{well}{approx}|{not}{approx})",
    "num": "(?:{digits}{dash}?{fraction}|(?:{digits}|{decimal}|{numlong}){scale}?|{fraction}"
    "|<small>(?:{dash}?(?:{scale}|{dozen})(?:{and}?<small>)?){0,3}"
    "|{a}(?:{scale}|{dozen})(?:{and}<small>)?)",
    "small": "(?:{ten}(?:{dash}?{card})?|{card})",
    "unit": "(?:{span}|{unit}|{units})",
    "begin": "(?:{the}?(?:{very}?{begin}|{early}{part_of}?|{part_of}|(?:{ordinal}|{last}|{latter}){half}"
    "|(?:{first}|{last}|{final}|{early}){few}?{days_or_more}){of}|{the}?{begin}{of})",
    "early": "(?:{very}?{early}(?:{dash}?{to}{dash}?{early})?|{earlier}|{later})",
    "mod": "(?P<mod><begin>?{the}?<early>{dash}?(?:{in}|{on})?|<begin>|<sometime>(?:<early>)?{in}?|<begin>(?:{the}?<early>{dash}?))",
    "sometime": "(?:{sometime}|{some}{time}(?={in}))",
    "rel": "(?P<rel>{this}(?:{past}|{coming}|{last}|{current}|{same}|{very})?|{that}(?:{very}|{one})?{same}?"
    "|{the}?{very}?(?:{last}|{past}|{next}|{coming}|{previous}|{following}|{current}|{same}|{latest}))",
    "tail": "(?:{daynum}|{dash}|{slash})",
}


_RELATIONS: Final = {
    "last": Relation.LAST, "past": Relation.LAST, "next": Relation.NEXT, "coming": Relation.NEXT, "upcoming": Relation.NEXT,
    "forthcoming": Relation.NEXT, "following": Relation.FOLLOWING, "ensuing": Relation.FOLLOWING, "subsequent": Relation.FOLLOWING,
    "succeeding": Relation.FOLLOWING, "previous": Relation.PREVIOUS, "preceding": Relation.PREVIOUS, "prior": Relation.PREVIOUS,
    "latest": Relation.LATEST, "same": Relation.THAT, "that": Relation.THAT, "current": Relation.THIS, "present": Relation.THIS,
    "this": Relation.THIS, "the": Relation.THE,
}  # fmt: skip
_MODS: Final = {
    "early": "early", "earlier": "earlier", "late": "late", "later": "later", "latter": "late", "mid": "mid", "middle": "mid",
    "midpoint": "mid", "beginning": "start", "start": "start", "outset": "start", "onset": "start", "opening": "start",
    "end": "end", "close": "end", "conclusion": "end", "closing": "end", "first": "early", "second": "late", "last": "late",
    "final": "late", "initial": "early",
}  # fmt: skip


_BEFORE_OVER: Final = words_of(
    "for in after of just well lasted lasting last lasts took taken takes take spent is was were been by , ( - at to"
)
"""Before these, "over two years" is more than two; elsewhere the two years are what something went on over."""


_BEFORE_CLAUSE: Final = words_of(
    "said says say think thinks thought hope hopes hoped believe believes believed fear fears feared know knows knew show shows showed "
    "told announced agreed mean means insisted argued warned predicted"
)


class Found(NamedTuple):
    """A match of a rule in a text: tokens `first` to `last` (half-open); the match was made on the classes from `first` on."""

    tokens: Tokens
    match: re.Match[str]
    first: int
    last: int

    def has(self, group: str) -> bool:
        """Tell whether the group took part."""
        return group in self.match.re.groupindex and self.match.start(group) >= 0

    def span(self, group: str) -> tuple[int, int]:
        """Return the tokens of a group, (-1, -1) where it took no part."""
        start, end = self.match.span(group)
        return (-1, -1) if start < 0 else (start + self.first, end + self.first)

    def lows(self, group: str) -> Sequence[str]:
        """Return the words of a group in small letters."""
        start, end = self.span(group) if group in self.match.re.groupindex else (-1, -1)
        return self.tokens.lows[start:end] if start >= 0 else ()

    def low(self, group: str) -> str:
        """Return the first word of a group in small letters, or nothing."""
        return self.tokens.lows[self.first + self.match.start(group)] if self.has(group) else ""

    def relation(self) -> Relation:
        """Return what the words of the group `rel` say."""
        for low in reversed(self.lows("rel")):
            if low in _RELATIONS:
                return _RELATIONS[low]
        return Relation.BARE

    def is_clause(self) -> bool:
        """Tell whether the "that" a match begins with begins a clause: "said that May had been dry"."""
        return self.tokens.lows[self.first] == "that" and self.before() in _BEFORE_CLAUSE

    def mod(self) -> str:
        """Return the modifier that the group `mod` says."""
        for low in self.lows("mod"):
            if low in _MODS:
                return _MODS[low]
        return ""

    def before(self, count: int = 1) -> str:
        """Return the word that stands so many tokens before the match."""
        return self.tokens.lows[self.first - count] if self.first >= count else ""

    def after(self, count: int = 1) -> str:
        """Return the word that stands so many tokens after the match."""
        index, lows = self.last + count - 1, self.tokens.lows
        return lows[index] if index < len(lows) else ""


def approximation(words: Sequence[str]) -> str:
    """Return what words before a number say of it: "more", "less", "approx" or nothing."""
    if not words:
        return ""
    if words[0] in ("more", "over", "better", "longer", "greater", "well"):
        return "more"
    if words[0] in ("less", "under", "fewer", "nearly", "almost"):
        return "less"
    return "approx"


def starts_vaguely(found: Found) -> int:
    """Return how many words before a number stay outside: "about", which annotators leave out."""
    low = found.low("approx")
    if low == "over":
        return int(found.before() not in _BEFORE_OVER)
    return int(low in ("about", "roughly", "approximately"))


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule of the grammar."""

    name: str
    pattern: str
    build: Callable[[Found], Form | None]

    def expression(self) -> str:
        """Write the rule as a regular expression over classes."""
        text = self.pattern
        while "<" in re.sub(r"\(\?P<\w+>|\(\?<[=!]", "", text):
            text = re.sub(r"(?<!\(\?P)(?<!\(\?)<(\w+)>", lambda match: PHRASES[match[1]], text)
        return expand(text)
