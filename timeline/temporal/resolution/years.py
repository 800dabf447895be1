"""The year of a date that is written without one, where the text around it says which."""

from __future__ import annotations

from typing import Final

from timeline.temporal.context import Tense, is_cue
from timeline.temporal.forms import Form, Kind, Relation
from timeline.temporal.moments import Grain, holding
from timeline.temporal.resolution.scene import Scene
from timeline.temporal.resolution.steps import STEPS
from timeline.temporal.sentence import sentence
from timeline.temporal.words import ORDINALS, words_of

_NAMED: Final = 300
"""How many tokens on a month still is that of the year that it was written with."""
_LISTED: Final = 8
"""So many dates of a list stand behind the year that heads it."""
_OF_FOCUS: Final = (Relation.THAT, Relation.FOLLOWING, Relation.PREVIOUS)
_ONES: Final = words_of("again another last latter next one other others rest") | frozenset(ORDINALS)
_JOINTS: Final = frozenset((",", ";", "and", "but"))
_ELLIPSIS: Final = 7
"""So many tokens lead from one date to the next where the verb is left out."""


def year_beside(scene: Scene, form: Form) -> int | None:
    """Return the year that stands right before a bare month: "next year, in June"."""
    moment, at = scene.focus.moment, scene.focus.at
    if moment is None or moment.grain is not Grain.YEAR or form.relation is not Relation.BARE or form.first != at + 2:
        return None
    return moment.year if scene.tokens.low(at) == "," and scene.tokens.low(at + 1) == "in" else None


def year_at_head(scene: Scene, form: Form) -> tuple[int, str] | None:
    """Return the year that the sentence of a bare date begins with: "In 1982 the slump ended in November"."""
    focus = scene.focus
    if focus.form is None or focus.moment is None or focus.moment.grain is not Grain.YEAR or focus.form.kind is not Kind.MOMENT:
        return None
    if scene.year is None or focus.moment.year >= scene.year or focus.form.first != sentence(scene.tokens, form.first, form.last)[0] + 1:
        return None
    return (focus.moment.year, scene.focus_name) if scene.clause(form).tense is Tense.PAST else None


def year_listed(scene: Scene, form: Form) -> tuple[int, str] | None:
    """Return the year of a list: "in 1915: in May ..., in June ...", "the first came in May 1915, the second in August"."""
    lows, start, focus = scene.tokens.lows, sentence(scene.tokens, form.first, form.last)[0], scene.focus
    for other in reversed(scene.forms[max(0, scene.index - _LISTED) : scene.index]):
        if other.first < start:
            break
        if other.moment is not None and other.kind is Kind.MOMENT:
            if other.moment.grain is Grain.YEAR and scene.tokens.low(other.last) == ":":
                return other.moment.year, scene.quoted(other)
            break
    if focus.form is None or focus.moment is None or focus.moment.grain not in (Grain.DAY, Grain.MONTH) or focus.at < start:
        return None
    between = lows[focus.at : form.first]
    is_told = focus.form.kind is Kind.MOMENT or focus.form.first in scene.of_year_told
    is_elliptic = 1 < len(between) <= _ELLIPSIS and between[0] in _JOINTS and between[-1] in ("in", "on")
    if not (is_told and is_elliptic) or _ONES.isdisjoint(between) or any(is_cue(low) for low in between):
        return None
    scene.of_year_told.add(form.first)
    return focus.moment.year + (holding(focus.moment.first, Grain.MONTH).part > form.month), scene.focus_name


def year_named(scene: Scene, form: Form) -> tuple[int, str] | None:
    """Return the year long past with which the month of a bare date was written before, or of the date before it in its sentence."""
    focus, year, named = scene.focus, scene.year, scene.focus.named.get(form.month)
    here = scene.clause(form)
    if year is None or here.tense is not Tense.PAST:
        return None
    if named is not None and named[0] < year and scene.is_recent(named[1].last, form, _NAMED):
        is_of_it = focus.moment is not None and focus.moment.year == named[0]
        if is_of_it or "had" in scene.tokens.lows[here.first : here.last]:
            return named[0], scene.quoted(named[1])
    is_told = focus.form is not None and (focus.form.kind is Kind.MOMENT or focus.form.first in scene.of_year_told)
    is_told = is_told and "recently" not in scene.tokens.lows[max(0, focus.at) : form.first]
    if not is_told or focus.at < here.first or focus.moment is None or focus.moment.year >= year:
        return None
    if focus.moment.grain not in (Grain.DAY, Grain.MONTH):
        return None
    scene.of_year_told.add(form.first)
    return focus.moment.year + (holding(focus.moment.first, Grain.MONTH).part > form.month), scene.focus_name


def related_year(scene: Scene, relation: Relation, form: Form) -> tuple[int, str] | None:
    """Return the year of "June last year", "June of that year", "June three years ago", and what it is counted from."""
    base, name = scene.year, scene.origin
    if relation is Relation.AGO:
        beside = scene.forms[max(0, scene.index - 1) : scene.index + 2]
        ago = next((other for other in beside if other.kind is Kind.DISTANCE and other.number == form.number), None)
        return None if base is None or form.number is None else (base - int(form.number), scene.quoted(ago))
    is_of_writing = relation in (Relation.LAST, Relation.THIS) and base is not None
    aside = scene.aside(form)
    if aside is not None and not is_of_writing:
        base, name = aside.year, scene.quoted(scene.focus.aside_form)
    elif scene.focus.moment is not None and (relation in _OF_FOCUS or (scene.narrative and not is_of_writing) or _is_the_next(scene, form)):
        base, name = scene.focus.moment.year, scene.focus_name
    return None if base is None else (base + STEPS.get(relation, 0), name)


def _is_the_next(scene: Scene, form: Form) -> bool:
    """Tell whether "of the next year", with its article and in the past, means the year after the one told of."""
    lows = scene.tokens.lows[form.first : form.last]
    return form.year_relation is Relation.NEXT and "the" in lows[:-1] and scene.tense(form) is Tense.PAST
