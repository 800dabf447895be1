"""Early years that a text writes without their era: "in 216" after "218 BC", "the spring of 207", "(219-218)".

The grammar finds them with a name of EARLY; here each takes the era that the text last named, or is dropped where nothing says
that the number is a year.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import Final

from timeline.dates.calendar import civil
from timeline.temporal.forms import Form, Kind
from timeline.temporal.moments import Grain, Moment, day_of, part_of, year_of

SURE: Final = "early year"
"""The number stands where only a year can: "In 410 the city fell"."""
UNSURE: Final = "early number"
"""The number is a year only if the text speaks of such years."""
AMONG: Final = "number among years"
"""The number is a year only if the text names years close to it."""
_NUMBERS: Final = (SURE, UNSURE, AMONG)
_NAMED: Final = 1000
_FAR_BACK: Final = -900
_FIRST: Final = 1500
_LAST: Final = 2100
"""Numbers between these are years of our era, unless they go on at once from one before it."""
_STEP: Final = 60
_NEAR: Final = 100
_AMONG: Final = 15
_REACH: Final = 200
"""How many years an unmarked year may lie from the last one whose era the text names."""


def settle_eras(forms: list[Form]) -> list[Form]:
    """Return the forms with every year in its era, and without the numbers that are none."""
    if not any(form.name in _NUMBERS or (_marked(form) or 0) < _FAR_BACK for form in forms):
        return forms
    last = next((year for form in forms if (year := _marked(form)) is not None), None)
    sure = [form.moment.year for form in forms if form.name == SURE and form.moment is not None]
    others = sorted({form.moment.year for form in forms if _is_dated(form) and form.moment is not None})
    if last is None and len(sure) > 1:
        last = sure[0]
    settled = []
    for form in forms:
        year = _marked(form)
        if year is not None:
            last = year
        if form.moment is None or not (form.name in _NUMBERS or (_is_dated(form) and year is None)):
            settled.append(form)
            continue
        moment = _settled(form, form.moment, last, others)
        if moment is not None:
            last = moment.year if last is not None and moment.year < _NAMED else last
            settled.append(form._replace(moment=moment, name="" if form.name in _NUMBERS else form.name))
        elif form.moment.grain in (Grain.DAY, Grain.MONTH):
            settled.append(_without_year(form, form.moment))
    return settled


def _without_year(form: Form, moment: Moment) -> Form:
    """Return the day or month of a form whose number counts what follows: "on 6 June 352 Romans fell"."""
    _, month, day = civil(moment.first)
    kind, of_month = (Kind.DAY_MONTH, day) if moment.grain is Grain.DAY else (Kind.MONTH, 0)
    return form._replace(kind=kind, last=form.last - 1, month=month, day=of_month, moment=None, name="")


def _is_dated(form: Form) -> bool:
    return form.kind is Kind.MOMENT and form.moment is not None and form.moment.grain >= Grain.YEAR and form.name not in _NUMBERS


def _marked(form: Form) -> int | None:
    """Return the year of a form that names its era (a year of our era before 1000 does so too); 1 BC is 0."""
    if not _is_dated(form) or form.moment is None:
        return None
    return form.moment.year if form.moment.year < _NAMED else None


def _settled(form: Form, moment: Moment, last: int | None, others: list[int]) -> Moment | None:
    """Return the moment that an unmarked number means after the last year whose era is named; None where it is no year."""
    year = moment.year
    if last is not None and last <= 0 and abs((1 - year) - last) <= (_REACH if not _FIRST <= year <= _LAST else _STEP):
        is_later = 1 - year >= last
        if is_later or not _FIRST <= year <= _LAST:
            return _before_christ(moment)
    if form.name not in _NUMBERS or form.name == SURE:
        return moment
    if last is not None and last > 0 and abs(year - last) <= _REACH:
        return moment
    reach = _AMONG if form.name == AMONG else _NEAR
    at = bisect_left(others, year - reach)
    return moment if at < len(others) and others[at] <= year + reach else None


def _before_christ(moment: Moment) -> Moment | None:
    """Return the same day, month, season or year of an era that counts backwards."""
    if moment.grain is Grain.YEAR:
        return year_of(1 - moment.index)
    if moment.grain is Grain.DAY:
        year, month, day = civil(moment.index)
        return day_of(1 - year, month, day)
    return part_of(1 - moment.year, moment.grain, moment.part)
