"""Looks back that a story takes in passing, and the bare dates that they go on with."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from timeline.temporal.forms import Form
from timeline.temporal.moments import Grain, Moment
from timeline.temporal.pluperfect import is_pluperfect, looks_back_at, stands_before_had
from timeline.temporal.resolution.stops import maker
from timeline.temporal.sentence import sentence
from timeline.temporal.tokens import Tokens
from timeline.temporal.words import words_of

_ENDINGS: Final = frozenset((".", ",", ";", ":", ")", "but", "when"))
_SUBJECT: Final = 5
_BEGAN: Final = words_of("began started opened broke lasted came struck ran took")
_BESIDE_HAD: Final = 10
_FRONTED: Final = 4
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
    start = sentence(tokens, form.first, form.last)[0] if is_fine else 0
    return is_fine and (looks_back_at(tokens, start, form.first) >= 0 or _is_of_subject(tokens, form))


def verb_looks_back(tokens: Tokens, form: Form) -> bool:
    """Tell whether the verb beside a bare date looks back: "had reached the coast in March", "the clash of 4 May had shown it"."""
    if tokens.low(form.first - 1) == "by":
        return False  # "had lost two thousand men by May"
    is_head = form.first - sentence(tokens, form.first, form.last)[0] <= _FRONTED
    if _is_of_subject(tokens, form) or (is_head and stands_before_had(tokens, form.last)):
        return True
    at = looks_back_at(tokens, max(sentence(tokens, form.first, form.last)[0], form.first - _BESIDE_HAD), form.first)
    return at >= 0 and "," not in tokens.lows[at : form.first]


def _is_of_subject(tokens: Tokens, form: Form) -> bool:
    """Tell whether a date belongs to the subject of a verb that looks back: "the clash of 4 May had shown it"."""
    return tokens.low(form.last) == "had" and is_pluperfect(tokens, form.last)


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
