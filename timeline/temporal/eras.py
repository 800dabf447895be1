"""Early years that a text writes without their era: "in 216" after "218 BC", "the spring of 207", "(219-218)".

The grammar finds them with a name of EARLY; here each takes the era that the text last named, or is dropped where nothing says
that the number is a year.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from timeline.dates.calendar import civil
from timeline.temporal.forms import Form, Kind
from timeline.temporal.moments import Grain, Moment, day_of, part_of, year_of

SURE: Final = "early year"
"""The number stands where only a year can: "In 410 the city fell"."""
UNSURE: Final = "early number"
"""The number is a year only if the text speaks of such years."""
_REACH: Final = 200
"""How many years an unmarked year may lie from the last one whose era the text names."""


def settle_eras(forms: list[Form]) -> list[Form]:
    """Return the forms with every early year in its era, and without the numbers that are none."""
    if not any(form.name in (SURE, UNSURE) for form in forms):
        return forms
    last = next((year for form in forms if (year := _marked(form)) is not None), None)
    sure = [form.moment.year for form in forms if form.name == SURE and form.moment is not None]
    if last is None and len(sure) > 1:
        last = sure[0]
    settled = []
    for form in forms:
        year = _marked(form)
        if year is not None:
            last = year
        if form.name not in (SURE, UNSURE) or form.moment is None:
            settled.append(form)
            continue
        moment = _settled(form.moment, last, is_sure=form.name == SURE)
        if moment is not None:
            last = moment.year if last is not None else None
            settled.append(replace(form, moment=moment, name=""))
        elif form.moment.grain in (Grain.DAY, Grain.MONTH):
            settled.append(_without_year(form, form.moment))
    return settled


def _without_year(form: Form, moment: Moment) -> Form:
    """Return the day or month of a form whose number counts what follows: "on 6 June 352 Romans fell"."""
    _, month, day = civil(moment.first)
    kind, of_month = (Kind.DAY_MONTH, day) if moment.grain is Grain.DAY else (Kind.MONTH, 0)
    return replace(form, kind=kind, last=form.last - 1, month=month, day=of_month, moment=None, name="")


def _marked(form: Form) -> int | None:
    """Return the year of a form that names its era (a year of our era before 1000 does so too); 1 BC is 0."""
    moment = form.moment
    if form.kind is not Kind.MOMENT or moment is None or form.name in (SURE, UNSURE) or moment.grain < Grain.YEAR:
        return None
    return moment.year if moment.year < 1000 else None


def _settled(moment: Moment, last: int | None, *, is_sure: bool) -> Moment | None:
    year = moment.year
    if last is not None and last <= 0 and abs((1 - year) - last) <= _REACH:
        return _before_christ(moment)
    if last is not None and last > 0 and abs(year - last) <= _REACH:
        return moment
    return moment if is_sure else None


def _before_christ(moment: Moment) -> Moment | None:
    """Return the same day, month, season or year of an era that counts backwards."""
    if moment.grain is Grain.YEAR:
        return year_of(1 - moment.index)
    if moment.grain is Grain.DAY:
        year, month, day = civil(moment.index)
        return day_of(1 - year, month, day)
    return part_of(1 - moment.year, moment.grain, moment.part)
