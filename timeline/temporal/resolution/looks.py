"""Looks back that a story takes in passing, and the bare dates that they go on with."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from timeline.temporal.forms import Form
from timeline.temporal.moments import Grain, Moment
from timeline.temporal.resolution.stops import maker
from timeline.temporal.sentence import sentence
from timeline.temporal.tokens import Tokens
from timeline.temporal.words import words_of

_ENDINGS: Final = frozenset((".", ",", ";", ":", ")", "but", "when"))
_SUBJECT: Final = 5
_BEGAN: Final = words_of("began started opened broke lasted came struck ran took")
_BESIDE_HAD: Final = 10
_NARROWED: Final = 2
"""So many tokens stand between a year and the date that says when in it."""


@dataclass(frozen=True, slots=True)
class Back:
    """A date within a look back, the moment it is there, the choice that ways made for it, and for the date before it."""

    form: Form
    on: Moment
    choice: tuple[int, Moment | None]
    before: tuple[int, Moment | None] | None = None


def looks_back(tokens: Tokens, form: Form) -> bool:
    """Tell whether a date finer than a year stands in a clause that looks back: "had left in June 1097"."""
    is_fine = form.moment is not None and form.moment.grain > Grain.YEAR
    return is_fine and "had" in tokens.lows[sentence(tokens, form.first, form.last)[0] : form.first]


def verb_looks_back(tokens: Tokens, form: Form) -> bool:
    """Tell whether the verb right before a bare date looks back: "had reached the coast in March"."""
    near = tokens.lows[max(sentence(tokens, form.first, form.last)[0], form.first - _BESIDE_HAD) : form.first]
    return "had" in near and "," not in near[near.index("had") :]


def is_narrowed(tokens: Tokens, form: Form) -> bool:
    """Tell whether a date within a year may follow at once: "in 1844, on 3 November"."""
    is_year = form.moment is not None and form.moment.grain is Grain.YEAR
    return is_year and tokens.low(form.last) == "," and tokens.low(form.last + 1) in ("in", "on", "at")


def tells_of(tokens: Tokens, form: Form) -> bool:
    """Tell whether a sentence is about something of a year: "The strike of 1926 began"."""
    is_head = form.first - sentence(tokens, form.first, form.last)[0] <= _SUBJECT
    is_year = form.moment is not None and form.moment.grain is Grain.YEAR
    return is_year and is_head and tokens.low(form.first - 1) == "of" and tokens.low(form.last) in _BEGAN


def going_on(tokens: Tokens, back: Back, form: Form) -> Back | None:
    """Return a look back with the bare date that it goes on with: "had left in June 1097 and crossed the plateau in July"."""
    between = tokens.lows[back.form.last : form.first]
    is_within = is_narrowed(tokens, back.form) and len(between) == _NARROWED
    is_within = is_within or (tells_of(tokens, back.form) and _ENDINGS.isdisjoint(between))
    if not is_within and ("and" not in between or not _ENDINGS.isdisjoint(between)):
        return None
    made, year = maker(form), back.on.year
    moment = next((found for found in (made(year), made(year + 1)) if found is not None and found.last >= back.on.first), None)
    return None if moment is None else Back(form, moment, (form.first, moment), back.choice)
