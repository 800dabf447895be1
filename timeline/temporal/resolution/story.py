"""The course of a narrative: the years that its bare dates take, and the dates that it only looks aside to.

A story mostly goes on, in small steps; it goes back at a new paragraph, and looks back or ahead in passing. Each date is a step from
the one before, and steps have a price: none for what follows soon, more for what lies far on, most for what lies back. The cheapest way
through all dates of the text is taken, kept to a few ways at a time. The prices were chosen on histories that we wrote ourselves.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from fractions import Fraction
from operator import attrgetter, itemgetter
from typing import Final

from timeline.temporal.context import Tense, clause
from timeline.temporal.forms import Form, Kind, Relation
from timeline.temporal.moments import Grain, Moment, part_of, weekday
from timeline.temporal.resolution.asides import Place, may_tell_on, place_of
from timeline.temporal.resolution.directions import following_part, part_around
from timeline.temporal.resolution.leads import Lead, Restart, restart_of
from timeline.temporal.resolution.looks import Back, going_on, is_narrowed, looks_back, tells_of, verb_looks_back
from timeline.temporal.resolution.prices import PASSED, PASSED_AHEAD, PASSED_DAY, TAKEN, YEARS_ON, price_of, unnamed
from timeline.temporal.resolution.steps import shifted
from timeline.temporal.resolution.stops import Stop, coming, is_bare, is_heading, is_written, maker, restated, stop_of, years_before
from timeline.temporal.sentence import sentence
from timeline.temporal.tokens import Tokens

_ONE: Final = Fraction(1)
_NEXT: Final = (Relation.FOLLOWING, Relation.NEXT)
_WAYS: Final = 6
"""So many ways through a story are kept at a time."""
_YEAR: Final = 365
_FARTHEST: Final = 6.0
_FARTHEST_ON_WRITTEN: Final = 0.4
"""What a step back, and one ahead, to a date written with its year costs at most."""
_NEW_PARAGRAPH: Final = 1.0
"""What a step back costs less at the beginning of a paragraph."""
_LEAD_YEARS: Final = 15
"""A first date that lies more years back than this is no beginning of the story."""
_BEFORE_LEAD: Final = 30
"""What led to a story that a lead sums up began so many years before it at most."""
_AFTER_LEAD: Final = 0.2
_BEGINS: Final = 1.5
"""What it costs at most to begin anywhere after the lead."""
_SUMMED_UP: Final = 1.0
"""What it costs to begin again with the first date, where a lead has summed the story up, and to go on from its last one."""
_INTO_STORY: Final = 0.5
"""What it costs to come, at a new paragraph, from what was before the story to the time that its lead names."""
_MENTIONED: Final = 1.2
"""What it costs to go on from the date before a bare one."""
_OUT_OF_HEADING: Final = 3.0
"""What it costs more to leave the year of a heading without its being named."""
_FRONTED: Final = 3
_SINCE: Final = 0.2
"""What it costs to look back to a bare date: "since April" is the last one."""
_HAD: Final = 1.6
"""What it costs to look back to a bare date whose verb looks back: "had reached the coast in March"."""
_NEAR: Final = 25
_LEFT: Final = 1.5
"""What it costs to take a date for an aside that a step follows so many tokens on."""
_ASIDE_GOES_ON: Final = 0.5
"""What it costs to count on from an aside within its sentence."""
_LOOK_BACK: Final = 2
_LOOK_AHEAD: Final = 10
_LASTING: Final = 1.0
"""What a look back costs for each paragraph that it goes on."""
_FRESH: Final = 0.5
"""What it costs more that a new paragraph goes back for good."""
_FORGOT: Final = 1.5
"""What it costs that a look back becomes the story."""
_FARTHEST_NEW: Final = 3.0
"""What a step back to a date written with its year costs at most at a new paragraph."""
_SAME_YEAR: Final = 0.5
"""What it costs at most besides to come back into the very year that was left."""
_RETURN: Final = {True: 0.6, False: 2.0}
"""What it costs to come back from a look so many years back, at a new paragraph and within one."""
_WRONG_WEEKDAY: Final = 5.0
_STAYED: Final = 1.5
"""What it costs to look ahead only to "March of the following year", and to go on from before."""


@dataclass(frozen=True, slots=True)
class Story:
    """The moments that bare dates mean, and the forms that are asides, by the first token of each form."""

    moments: dict[int, Moment] = field(default_factory=dict)
    asides: frozenset[int] = frozenset()


NO_STORY: Final = Story()


@dataclass(frozen=True, slots=True)
class _Way:
    """One way through the story so far: its price, the last date, what a look back has to come back to, and its choices as a chain."""

    price: float
    now: Stop | None
    main: Stop | None = None
    choice: tuple[int, Moment | None] | None = None
    before: _Way | None = None


_Step = tuple[float, Stop | None, Stop | None, tuple[int, Moment | None] | None, _Way]
"""The fields of a way that may be taken; it becomes one where it is among the cheapest."""


def follow(tokens: Tokens, forms: Sequence[Form], leads: Sequence[Lead], writing: int | None = None) -> Story:
    """Find the cheapest way through the dates of a narrative; what is told as past lies not behind the day of writing."""
    written = next((form.moment for form in forms if is_written(form)), None)
    opening = None if written is None else stop_of(written)
    ways = [_Way(0.0, None)]
    at, ahead = 0, coming(forms)
    had: set[int] = set()
    restart, coming_leads = None, deque(leads)
    back: Back | None = None
    within, within_at = range(0), -1
    for index, form in enumerate(forms):
        is_new = "\n" in tokens.text[tokens.starts[at] : tokens.starts[form.first]]
        is_after_lead = bool(coming_leads) and coming_leads[0].last <= form.first
        if is_after_lead:
            restart = restart_of(forms, coming_leads.popleft(), [way.now for way in ways])
            opening = opening if restart is None else restart.first
        if is_new:
            ways = _at_paragraph(ways)
        if form.moment is not None and is_heading(tokens, form):
            goes_on = form.moment.year > within.start and not is_new and at == within_at
            within = range(within.start if goes_on else form.moment.year, form.moment.year + 1)
            back, at, within_at = None, form.first, form.first
            if not goes_on:
                ways = [replace(ways[0], now=stop_of(form.moment), main=None)]
            continue
        if is_written(form) and form.moment is not None:
            begins = restart is not None and (_is_near(opening, form.moment) or (is_after_lead and restart.tells_end))
            is_back = looks_back(tokens, form) or is_narrowed(tokens, form) or tells_of(tokens, form)
            back = Back(form, form.moment, (form.first, None)) if is_back else None
            steps = _at_written(tokens, form, stop_of(form.moment), ways, is_new=is_new, restart=restart, begins=begins)
        elif is_bare(form):
            back = None if back is None else going_on(tokens, back, form)
            earlier = years_before(tokens, forms, index)
            if earlier or verb_looks_back(tokens, form):
                had.add(form.first)
            others = opening, ahead[index]
            steps = (
                _years_back(form, ways, earlier)
                if earlier
                else _at_bare(tokens, form, ways, others, back, is_new=is_new, restart=restart, within=within, writing=writing)
            )
        else:
            if _is_step(form) and ((beside := restated(tokens, forms, index)) is None or (is_bare(beside) and beside.first > form.first)):
                count = form.number if form.kind is Kind.DISTANCE else _ONE if form.relation in _NEXT else None
                head = sentence(tokens, form.first, form.last)[0]
                moved = [_moved(form, way, count, head) for way in ways]
                is_ahead = form.year_relation in _NEXT and form.kind is not Kind.DISTANCE and form.first - head > _FRONTED
                ways = _fewest([*moved, *(replace(way, price=way.price + _STAYED) for way in ways)]) if is_ahead else moved
            continue
        at = form.first
        ways = _cheapest(steps) or ways
    return _told(ways[0], had)


def _at_paragraph(ways: list[_Way]) -> list[_Way]:
    """Let looks back go on in a new paragraph, at a price, or become the story."""
    kept = []
    for way in ways:
        if way.main is None:
            kept.append(way)
        else:
            kept.append(replace(way, price=way.price + _LASTING))
            if way.now is not None and way.now.moment.grain > Grain.YEAR:
                kept.append(replace(way, price=way.price + _FORGOT, main=None))
    return kept


def _cheapest(steps: list[_Step]) -> list[_Way]:
    """Keep the cheapest way to each date, and of these a few."""
    kept: dict[tuple[int, int, int], _Way] = {}
    for price, now, main, choice, before in sorted(steps, key=itemgetter(0)):
        key = (now.first if now else 0, now.last if now else 0, main.first if main else 0)
        if key not in kept:
            kept[key] = _Way(price, now, main, choice, before)
            if len(kept) == _WAYS:
                break
    return list(kept.values())


def _fewest(ways: list[_Way]) -> list[_Way]:
    """Keep a few ways, the cheapest first."""
    return sorted(ways, key=attrgetter("price"))[:_WAYS]


def _told(way: _Way, had: set[int]) -> Story:
    """Read a way back; of the dates that it mentions, those whose verb looks back are asides."""
    moments, asides = {}, set()
    here: _Way | None = way
    while here is not None:
        if here.choice is not None:
            first, moment = here.choice
            if moment is None:
                asides.add(first)
            else:
                moments[first] = moment
                if first in had and here.before is not None and here.before.now is here.now:
                    asides.add(first)
        here = here.before
    return Story(moments, frozenset(asides))


def _at_written(
    tokens: Tokens, form: Form, stop: Stop, ways: list[_Way], *, is_new: bool, restart: Restart | None, begins: bool
) -> list[_Step]:  # fmt: skip
    """Follow a written date, or pass it; the story `begins` with it where the lead has told the end."""
    stands, is_of = place_of(tokens, form, stop.moment), tokens.low(form.first - 1) == "of"
    is_of = is_of and not (is_new and stop.moment.grain > Grain.YEAR and stands is Place.HEAD)
    is_head = form.first - sentence(tokens, form.first, form.last)[0] <= _FRONTED
    is_fine, is_fronted = stop.moment.grain > Grain.YEAR, tokens.is_capitalized(form.first - 1)
    tells_on = may_tell_on(tokens, form)
    found: list[_Step] = []
    for way in ways:
        now = way.now
        if now is None:
            found.append((way.price, stop, way.main, None, way))
            continue
        starts = begins and restart is not None and restart.may_follow(now)
        place = (
            Place.WITHIN
            if starts and restart is not None and not restart.tells_end
            else _seen_from(now, stop, stands, is_of=is_of, is_head=is_head)
        )
        price = price_of(now, stop) - (_NEW_PARAGRAPH if is_new and stop.last < now.first else 0.0)
        main = now if now.year - stop.year > _LOOK_BACK else None if _has_come_up(way, stop) else way.main
        if restart is not None and restart.may_follow(now):
            price = min(price, _AFTER_LEAD + price_of(restart.first, stop))
        if starts:
            price, main = min(price, _BEGINS), way.main
        farthest = _FARTHEST_NEW if is_new and (is_fine or is_fronted) else _FARTHEST
        price = min(price, farthest if stop.last < now.first else _FARTHEST_ON_WRITTEN)
        found.append((way.price + TAKEN[place] + price, stop, main, None, way))
        if main is not None and is_new and is_fine:
            found.append((way.price + TAKEN[place] + price + _FRESH, stop, None, None, way))
        passed = PASSED[place] + (PASSED_DAY if is_fine and place in (Place.HEAD, Place.WITHIN, Place.CLAUSE) else 0.0)
        if tells_on and stop.year - now.year >= YEARS_ON and place in (Place.WITHIN, Place.CLAUSE):
            passed = PASSED_AHEAD
        found.append((way.price + passed, now, way.main, (form.first, None), way))
    return found


def _seen_from(now: Stop, stop: Stop, place: Place, *, is_of: bool, is_head: bool) -> Place:
    """Tell how a place counts: a clause of its own that leads on is no aside, "the earthquake of 15 May 1934" may be one."""
    if place is Place.CLAUSE:
        return Place.ASIDE if stop.last < now.first or stop.year - now.year > _LOOK_AHEAD else Place.WITHIN
    if is_of and is_head and place is Place.ASIDE and 0 < stop.year - now.year <= _LOOK_BACK:
        return Place.WITHIN  # "The campaign of 1591 gave him two towns"
    return Place.ASIDE if is_of and now.year - stop.year > _LOOK_BACK else place


def _at_bare(
    tokens: Tokens, form: Form, ways: list[_Way], others: tuple[Stop | None, Stop | None], back: Back | None,
    *, is_new: bool, restart: Restart | None, within: range, writing: int | None
) -> list[_Step]:  # fmt: skip
    """Give a bare date a year, and go on from it or from the date before.

    `back` is a look back that it may go on with, `within` the years of the heading that it stands under.
    """
    made = maker(form)
    known: dict[int, Stop | None] = {}
    here = clause(tokens, form.first, form.last)
    is_ahead = here.tense is Tense.FUTURE and here.is_strong
    head = sentence(tokens, form.first, form.last)[0]
    is_since = tokens.low(form.first - 1) == "since" and form.first - head > _FRONTED
    had = verb_looks_back(tokens, form)
    around = {year for other in others if other for year in (other.year - 1, other.year)}
    found: list[_Step] = []
    for way in ways:
        near = way.now or others[1] or others[0]
        if near is None:
            continue
        if back is not None and way.choice == back.before:
            found.append((way.price, way.now, way.main, back.choice, way))
            continue
        years = {near.year - 1, near.year, near.year + 1, *around}
        years.update(() if way.main is None else (way.main.year, way.main.year + 1))
        for year in years:
            if year not in known:
                moment = made(year)
                known[year] = None if moment is None else stop_of(moment)
            stop = known[year]
            if stop is None or (writing is not None and stop.first > writing and not is_ahead):
                continue
            step, main = _bare_step(way, stop, is_new=is_new, restart=restart)
            price = way.price + step + (_WRONG_WEEKDAY if form.weekday and weekday(stop.first) != form.weekday else 0.0)
            if way.now is not None and way.now.year in within and stop.year not in within:
                price += _OUT_OF_HEADING
            choice = (form.first, stop.moment)
            if not is_ahead:
                found.append((price, stop, main, choice, way))
            if way.now is not None and is_since and 0 <= way.now.first - stop.first < _YEAR:
                found.append((way.price + _SINCE, way.now, way.main, choice, way))
            elif way.now is not None and had and 0 < way.now.first - stop.first < _YEAR:
                found.append((way.price + _HAD, way.now, way.main, choice, way))
            elif way.now is not None:
                found.append((price + (0.0 if is_ahead else _MENTIONED), way.now, way.main, choice, way))
    return found


def _years_back(form: Form, ways: list[_Way], years: int) -> list[_Step]:
    """Give a bare date the year that lies so many back, and go on from the date before."""
    made = maker(form)
    return [(way.price, way.now, way.main, (form.first, made(way.now.year - years)), way) for way in ways if way.now is not None]


def _is_near(opening: Stop | None, moment: Moment) -> bool:
    """Tell whether a story may begin with a date: what led to it came some years before the first date of its lead."""
    return opening is not None and 0 <= opening.year - moment.year <= _BEFORE_LEAD


def _bare_step(way: _Way, stop: Stop, *, is_new: bool, restart: Restart | None) -> tuple[float, Stop | None]:
    """Return what a step to a bare date costs, on from the last date or back from a look back, and what remains to come back to."""
    now = way.now
    if now is None:
        return 0.0, way.main
    plain = unnamed(now, stop) - (_NEW_PARAGRAPH if is_new and stop.last < now.first else 0.0)
    if restart is not None and restart.may_follow(now) and abs(now.year - restart.first.year) <= _LEAD_YEARS:
        plain = min(plain + _SUMMED_UP, _AFTER_LEAD + unnamed(restart.first, stop))
    if is_new and restart is not None and restart.comes_to(now, stop):
        plain = min(plain, _INTO_STORY + price_of(restart.first, stop))
    if way.main is None:
        return plain, None
    back = _RETURN[is_new] + min(price_of(way.main, stop), _SAME_YEAR if stop.year == way.main.year else _FARTHEST)
    if _has_come_up(way, stop):
        return min(back, plain), None
    return (back, None) if back < plain else (plain, way.main)


def _has_come_up(way: _Way, stop: Stop) -> bool:
    """Tell whether a look back has gone on as far as the story itself had come: there is nothing more to come back to."""
    return way.main is not None and way.now is not None and stop.year >= way.main.year > way.now.year


def _is_step(form: Form) -> bool:
    """Tell whether a form counts from the date before it: "three weeks later", "that month", "in May of the next year"."""
    if form.kind is Kind.DISTANCE:
        return form.relation is Relation.LATER and form.number is not None and form.unit not in ("H", "MIN", "S")
    if form.kind in (Kind.MONTH, Kind.SEASON, Kind.DAY_MONTH) and form.year_relation in (*_NEXT, Relation.THAT):
        return True
    return form.kind in (Kind.UNIT, Kind.MONTH, Kind.SEASON) and (form.relation in _NEXT or form.relation is Relation.THAT)


def _part_of(now: Stop, grain: Grain, part: int) -> Moment:
    """Return the "that winter" of a stop: the one around a day or month, the one that begins in a year."""
    return part_around(grain, part, now.first) if now.moment.grain > Grain.YEAR else part_of(now.year, grain, part)


def _moved(form: Form, way: _Way, count: Fraction | None, head: int) -> _Way:
    """Go on by so many units; what they are counted from is no aside, unless it stands in the sentence that begins at `head`."""
    now = way.now
    if now is None:
        return way
    is_counted_on = form.kind is Kind.DISTANCE or form.relation is Relation.THAT
    if is_counted_on and way.choice is not None and way.choice[1] is None and way.choice[0] >= head:
        return _Way(way.price + _ASIDE_GOES_ON, now, way.main, way.choice, way.before)
    if form.year_relation is not Relation.BARE and form.kind in (Kind.MONTH, Kind.SEASON, Kind.DAY_MONTH):
        moment = maker(form)(now.year + (form.year_relation in _NEXT))
        now = now if moment is None else stop_of(moment)
    elif form.kind in (Kind.MONTH, Kind.SEASON):
        grain, part = (Grain.MONTH, form.month) if form.month else (Grain.SEASON, form.part)
        now = stop_of(following_part(grain, part, now.last) if form.relation in _NEXT else _part_of(now, grain, part))
    elif count and form.grain <= now.moment.grain:
        moment = shifted(now.first, form.unit, count)
        now = now if moment is None else stop_of(moment)
    is_counted = (
        form.kind in (Kind.UNIT, Kind.DISTANCE) or form.year_relation in _NEXT
    )  # "the following May" may go on from before an aside
    is_passed = is_counted and way.choice is not None and way.choice[1] is None and form.first - way.choice[0] <= _NEAR
    return _Way(way.price + is_passed * _LEFT, now, way.main, way.choice, way.before)
