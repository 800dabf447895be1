"""Durations that date something: counted back from their end, in the date that follows them, up to the day of writing, or on from it."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from math import ceil
from typing import Final

from timeline.dates.calendar import iso_day
from timeline.dates.edtf import DateKind
from timeline.temporal.context import Tense
from timeline.temporal.counted import counted_from, first_months, quoted
from timeline.temporal.ended import begun, day_after, ended
from timeline.temporal.expressions import DatedPhrase, Role
from timeline.temporal.forms import Relation
from timeline.temporal.grammar.units import GRAINS
from timeline.temporal.moments import Grain, Moment, holding
from timeline.temporal.phrases import first_of, last_of, make, point, tense_of
from timeline.temporal.resolution import Resolved
from timeline.temporal.resolution.steps import number_words, shifted
from timeline.temporal.sentence import sentence
from timeline.temporal.tokens import Tokens
from timeline.temporal.words import ORDINALS, words_of

_CALENDAR_QUARTERS: Final = {
    "-01-01/-03-31": 33, "-04-01/-06-30": 34, "-07-01/-09-30": 35, "-10-01/-12-31": 36, "-01/-03": 33, "-04/-06": 34, "-07/-09": 35,
    "-10/-12": 36,
}  # fmt: skip
_ABOUT: Final = words_of("about around roughly approximately some just only perhaps maybe another")
_GOING_ON: Final = words_of("of to since after before from that")
"""Behind so many years it is told how long something lasts, or of what it is one."""
_IN_ALL: Final = words_of("last only ever record once twice time times double doubled triple tripled have has had")
"""Where a sentence looks back over so many years: "will have doubled in ten years", "for the second time in three years"."""
_FROM: Final = frozenset(("after", "from", "of"))
_STEPS: Final = {("M", Grain.MONTH): 1, ("Y", Grain.MONTH): 12, ("Y", Grain.YEAR): 1}
_NO_LATER: Final = (["no", "later", "than"], ["not", "later", "than"])
_NO_EARLIER: Final = (["no", "earlier", "than"], ["not", "earlier", "than"], ["no", "sooner", "than"])
_HOURS: Final = 24
_PERIODS: Final = words_of("over in during within for throughout")


def counted_to_or_from(tokens: Tokens, item: Resolved, edge: Resolved) -> DatedPhrase | None:
    """Date "the quarter ended July 31", "the fiscal year that began July 1" from first day to last, or as the quarter of the calendar."""
    if (exact := _to_the_day(tokens, item, edge)) is not None:
        return exact
    back = ended(tokens, item.form, edge.form, edge.moment)
    value = back or begun(tokens, item.form, edge.form, edge.moment)
    if value is None:
        return None
    rule = f"counted {'back from its end' if back else 'on from its beginning'}; {edge.rule}"
    counted = replace(item, rule=rule, anchor=edge.anchor, form=item.form._replace(last=edge.form.last))
    planned = tense_of(tokens, edge) is Tense.FUTURE
    first, _, last = value.partition("/")
    is_quarter = first[:4] == last[:4] and (len(last) > len("2024-06") or item.form.unit == "Q")
    quarter = _CALENDAR_QUARTERS.get(f"{first[4:]}/{last[4:]}") if is_quarter else None
    value, kind = (value, DateKind.INTERVAL) if quarter is None else (f"{value[:4]}-{quarter}", DateKind.INSTANT)
    return make(tokens, counted, item.form.first, edge.form.last, value, kind, "", planned)


def _to_the_day(tokens: Tokens, item: Resolved, edge: Resolved) -> DatedPhrase | None:
    """Date "two years to the day after 3 May 2019": the same day of the month."""
    form, count, step = item.form, item.form.number, edge.form.beside
    is_exact = step and edge.form.unit == "D" and tokens.low(form.last) == "to" and edge.form.first == form.last + 1
    if not is_exact or edge.moment is None or count is None or count.denominator != 1 or form.unit not in ("D", "W", "M", "Y"):
        return None
    end = Moment(Grain.DAY, day_after(edge.moment.first - step, form.unit, step * int(count)))
    rule = f"{number_words(count, form.unit)} {'before' if step < 0 else 'after'}"
    dated = replace(item, moment=end, rule=rule, anchor=quoted(tokens, edge.form), form=form._replace(last=edge.form.last))
    return make(tokens, dated, form.first, edge.form.last, end.edtf(), DateKind.INSTANT, "", tense_of(tokens, edge) is Tense.FUTURE)


def part_of_whole(tokens: Tokens, found: list[Resolved], index: int) -> DatedPhrase | None:
    """Date "the first nine months of 2024", "the last two weeks of May": from its first to its last unit."""
    item, whole = found[index], found[index + 1] if index + 1 < len(found) else None
    form = item.form
    if form.name != "around" or form.number is None or whole is None or whole.moment is None or tokens.low(form.last) != "of":
        return None
    if "fiscal" in tokens.lows[whole.form.first : whole.form.last]:
        return None  # nothing says when that year begins
    grain = GRAINS.get(form.unit)
    lows = tokens.lows[form.first : form.last]
    is_first = "first" in lows
    is_one_of_it = grain is not None and whole.form.first == form.last + 1 and form.number.denominator == 1 and whole.moment.grain < grain
    if grain is None or not is_one_of_it or not (is_first or "last" in lows or "final" in lows):
        return None
    span = int(form.number) - 1
    start = holding(whole.moment.first, grain) if is_first else holding(whole.moment.last, grain).shifted(-span)
    value = f"{first_of(start.edtf())}/{last_of(start.shifted(span).edtf())}"
    counted = replace(item, rule=f"counted in it; {whole.rule}", anchor=whole.anchor, form=form._replace(last=whole.form.last))
    return make(tokens, counted, form.first, whole.form.last, value, DateKind.INTERVAL, "", tense_of(tokens, whole) is Tense.FUTURE)


def stretch(tokens: Tokens, found: list[Resolved], index: int, day: int | None) -> DatedPhrase | None:
    """Date "over the past five years" by the day of writing, "two months after" by the date before it in the sentence."""
    item = found[index]
    form = item.form
    if form.number is None:
        return None
    if form.name == "around" and form.relation is Relation.LAST and tokens.low(form.first - 1) in _PERIODS and day is not None:
        return _up_to(tokens, item, form.number, day)
    ahead = None if day is None else _ahead(tokens, item, form.number, day)
    if ahead is not None:
        return ahead
    value = None if day is None else first_months(tokens, form, day)
    if value is not None and day is not None:
        counted = replace(item, rule="counted in the year of writing", anchor=f"published {iso_day(day)}")
        return make(tokens, counted, form.first, form.last, value, DateKind.INTERVAL, "", False)
    following = found[index + 1] if index + 1 < len(found) else None
    bounded = None if following is None else _within(tokens, item, form.number, following)
    if bounded is not None:
        return bounded
    far = counted_from(tokens, found, index, day)
    if far is None or far.moment is None:
        return None
    planned = day is not None and far.moment.first > day
    is_beside = following is not None and following.form.first == form.last + 1 and far.anchor == quoted(tokens, following.form)
    last = following.form.last if following is not None and is_beside else form.last
    value, limit = point(far), tokens.lows[max(0, form.first - 3) : form.first]
    if value is not None and limit in _NO_LATER:
        return make(tokens, far, form.first - 3, last, f"../{last_of(value)}", DateKind.INSTANT, "by", planned)
    if value is not None and limit in _NO_EARLIER:
        return make(tokens, far, form.first - 3, last, f"{first_of(value)}/..", DateKind.INSTANT, "earliest", planned)
    return make(tokens, far, form.first, last, value, DateKind.INSTANT, "", planned)


def _within(tokens: Tokens, item: Resolved, count: Fraction, following: Resolved) -> DatedPhrase | None:
    """Date "within 14 days of 1 May 2022" from that day to the last that is meant."""
    form, moment = item.form, following.moment
    if tokens.low(form.first - 1) != "within" or tokens.low(form.last) not in _FROM or following.form.first != form.last + 1:
        return None
    if moment is None or form.unit not in ("D", "W", "M", "Y") or count.denominator != 1:
        return None
    steps = _STEPS.get((form.unit, moment.grain), 0)
    if not steps and moment.grain is not Grain.DAY:
        return None
    end = moment.shifted(steps * int(count)).edtf() if steps else iso_day(day_after(moment.first, form.unit, int(count)))
    rule = f"up to {number_words(count, form.unit)} after"
    counted = replace(item, moment=moment, rule=rule, anchor=quoted(tokens, following.form))
    planned = tense_of(tokens, item) is Tense.FUTURE
    return make(tokens, counted, form.first - 1, following.form.last, f"{moment.edtf()}/{end}", DateKind.INSTANT, "", planned)


def _up_to(tokens: Tokens, item: Resolved, count: Fraction, day: int) -> DatedPhrase | None:
    """Date "over the past five years", up to the day of writing; quarters as they are over, hours and weeks as days."""
    form = item.form
    unit, steps = ("D", Fraction(ceil(count / _HOURS))) if form.unit == "H" and count >= _HOURS else (form.unit, count)
    if unit == "W":
        unit, steps = "D", count * 7
    start = shifted(day, unit, -steps) if unit not in ("H", "MIN", "S") else None
    if start is None:
        return None
    end = holding(day, start.grain).shifted(-1 if unit == "Q" else 0)
    value = start.edtf() if count == 1 and unit == form.unit else f"{first_of(start.edtf())}/{last_of(end.edtf())}"
    counted = replace(item, rule="the stretch up to the day of writing", anchor=f"published {iso_day(day)}")
    return replace(make(tokens, counted, form.first, form.last, value, DateKind.INSTANT, "", False), role=Role.PERIOD)


def _ahead(tokens: Tokens, item: Resolved, count: Fraction, day: int) -> DatedPhrase | None:
    """Date "will be dry in about 15 years" on from the day of writing, "must sell within five years" up to then.

    Not how long something took, or has not happened for.
    """
    form = item.form
    about = tokens.low(form.first - 1) in _ABOUT
    at = form.first - 1 - about
    about = about or tokens.lows[form.last - 2 : form.last] == ["or", "so"]
    if (
        tokens.low(at) not in ("in", "within")
        or form.name
        or form.mod in ("more", "less")
        or form.unit not in GRAINS
        or tokens.low(form.last) in _GOING_ON
    ):
        return None
    lows = tokens.lows[sentence(tokens, form.first, form.last)[0] : at]
    looks_back = _IN_ALL.intersection(lows) or any(low in ORDINALS or low.endswith("est") for low in lows)
    if looks_back or tense_of(tokens, item) is not Tense.FUTURE:
        return None
    moment = shifted(day, form.unit, count)
    if moment is None:
        return None
    rule = f"{number_words(count, form.unit)} after"
    dated = replace(item, moment=moment, rule=rule, anchor=f"published {iso_day(day)}")
    value = point(dated, is_about=about)
    if tokens.low(at) == "within" and value is not None:
        return make(tokens, dated, at, form.last, f"../{last_of(value)}", DateKind.INSTANT, "by", True)
    return make(tokens, dated, at, form.last, value, DateKind.INSTANT, "", True)
