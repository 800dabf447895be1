"""What a date of news was followed by: a sequel that has happened, too, tells how far back the date lies at least."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from typing import Final

from timeline.temporal.context import Tense
from timeline.temporal.forms import Form, Kind, Relation
from timeline.temporal.moments import Grain, Moment, holding
from timeline.temporal.resolution.directions import following_part
from timeline.temporal.resolution.scene import Answer, Scene
from timeline.temporal.resolution.steps import shifted
from timeline.temporal.sentence import sentence

_YEARS: Final = 5
"""So many years a bare date lies back at most."""
_FARTHEST: Final = 5
"""So many units later a sequel may be."""


def before_sequel(scene: Scene, form: Form, found: Answer) -> Answer:
    """Return a date so far back that its sequel is over: "began in May and was lifted the following January"."""
    moment, day = found.moment, scene.day
    sequel = scene.forms[scene.index + 1] if scene.index + 1 < len(scene.forms) else None
    if moment is None or day is None or sequel is None or moment.first > day:
        return found
    if sequel.first >= sentence(scene.tokens, form.first, form.last)[1] or not _has_happened(scene, form, sequel):
        return found
    for back in range(_YEARS):
        earlier = moment.in_year(moment.year - back) if back else moment
        followed = None if earlier is None else _followed(sequel, earlier)
        if followed is None:
            return found
        if followed.first <= day:
            return replace(found, moment=earlier, rule="past tense: latest that what followed leaves room for") if back else found
    return found


def _has_happened(scene: Scene, form: Form, sequel: Form) -> bool:
    """Tell whether a date and what followed it are told of as past."""
    is_past = scene.tense(form) is Tense.PAST and scene.tense(sequel) is Tense.PAST
    return is_past and not scene.was_to(sequel) and scene.tokens.low(sequel.first - 1) not in ("by", "for", "from", "till", "to", "until")


def _followed(sequel: Form, moment: Moment) -> Moment | None:
    """Return when the sequel to a moment was: "the following January", "the following year", "three months later"."""
    if sequel.kind in (Kind.MONTH, Kind.SEASON) and sequel.relation is Relation.FOLLOWING:
        grain, part = (Grain.MONTH, sequel.month) if sequel.kind is Kind.MONTH else (Grain.SEASON, sequel.part)
        return following_part(grain, part, moment.last)
    if sequel.kind is Kind.UNIT and sequel.relation is Relation.FOLLOWING:
        return holding(moment.first, sequel.grain).shifted(1)
    is_counted = sequel.kind is Kind.DISTANCE and sequel.relation is Relation.LATER and sequel.number is not None
    if not is_counted or sequel.number is None or not Fraction(0) < sequel.number <= _FARTHEST:
        return None
    return shifted(moment.first, sequel.unit, sequel.number)
