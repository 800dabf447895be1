"""Days that a text counts from another one: "two months after", from the date beside it or from an occurrence that the text has dated.

"The hotel was attacked on 3 May ... A week after the attack" counts from 3 May: the noun names what a sentence before it has told.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from timeline.dates.calendar import iso_day
from timeline.temporal.forms import Form, Kind
from timeline.temporal.grammar.units import GRAINS
from timeline.temporal.moments import Grain, Moment, holding
from timeline.temporal.resolution import Resolved
from timeline.temporal.resolution.steps import number_words, shifted
from timeline.temporal.sentence import has_figures, sentence
from timeline.temporal.tokens import Tokens
from timeline.temporal.words import words_of

_COUNTED_IN: Final = frozenset(("of", "in", "after", "since", "that", "to"))
_OF_WORK: Final = words_of("business school trading working")
_YEAR: Final = 12
_JUST_OVER: Final = 75
"""Figures of months are told so many days after them; those told later are of another year than that of the calendar."""
_COMING: Final = frozenset(("come", "comes"))
_AHEAD: Final = 9
_FAR: Final = 400
"""An occurrence told more tokens before is another one."""
_TRIES: Final = 3
"""So many sentences that tell of the occurrence are looked at."""
_NEAR: Final = 4
"""So many expressions on either side may stand in the same sentence."""
_STEM: Final = 5
_NOUN: Final = 3
"""So many words of a noun phrase are looked at: "the second bomb attack"."""
_DETERMINERS: Final = words_of("the that this his her its their")
_OCCURRENCES: Final = words_of(
    "accident ambush announcement arrest assassination attack ballot bankruptcy battle blast bombing ceasefire ceremony collapse "
    "collision coup crash death debate defeat departure disaster earthquake election eruption escape evacuation execution explosion "
    "fire flood funeral hearing hijacking hurricane inauguration incident invasion kidnapping killing landing launch massacre match "
    "meeting merger murder quake raid rally referendum resignation riot robbery ruling sentencing shooting siege signing storm strike "
    "summit takeover trial verdict victory vote wedding withdrawal wreck"
)
_TOLD_AS: Final = {"death": ("die", "dies", "died", "dead", "killed"), "shooting": ("shot", "shots"), "fire": ("burned", "burnt", "blaze")}
"""Verbs that tell of an occurrence in other letters."""
_CLOSED: Final = words_of(", . ; : on in at of he she it they we the a an his her its their")
"""What may follow the noun, so that it is the last word of its phrase; a name may, too."""


def counted_from(tokens: Tokens, found: list[Resolved], index: int, day: int | None) -> Resolved | None:
    """Return a distance ("two months after", "three days before") with its day, where the text says from what it counts."""
    item, form = found[index], found[index].form
    if form.number is None or form.unit in ("H", "MIN", "S") or tokens.low(form.last) not in ("after", "before"):
        return None
    if tokens.low(form.first - 1) == "for":
        return None  # "ill for three weeks before his death on 4 May"
    if not _OF_WORK.isdisjoint(tokens.lows[form.first : form.last]):
        return None  # nothing says which days were no such days
    if form.name == "unmarked":
        base = None if _is_dated(tokens, found, index) else _occurrence(tokens, found, index, day)
    else:
        base = _beside(tokens, found, index) or _occurrence(tokens, found, index, day) or _now(tokens, form, day)
    if base is None or (moment := shifted(base[0], form.unit, -form.number if base[2] else form.number)) is None:
        return None
    rule = f"{number_words(form.number, form.unit)} {'before' if base[2] else 'after'}"
    return replace(item, moment=moment, rule=rule, anchor=base[1])


def first_months(tokens: Tokens, form: Form, day: int) -> str | None:
    """Return the months of "in the first nine months exports fell": of the year of writing, if just over.

    "In the nine months" alone may be of any year that a company keeps, and is not dated.
    """
    if form.name != "around" or form.unit != "M" or form.number is None or form.number.denominator != 1 or not 1 < form.number < _YEAR:
        return None
    words = tokens.lows[form.first : form.last]
    if "first" not in words or tokens.low(form.first - 1) not in ("in", "for", "during", "through"):
        return None
    first, last = sentence(tokens, form.first, form.last)
    goes_on = tokens.low(form.last) in _COUNTED_IN or "fiscal" in tokens.lows[first:last]
    start = holding(day, Grain.YEAR).first
    end = holding(start, Grain.MONTH).shifted(int(form.number) - 1)
    if goes_on or not has_figures(tokens, form.first, form.last) or not 0 < day - end.last <= _JUST_OVER:
        return None
    return f"{holding(start, Grain.MONTH).edtf()}/{end.edtf()}"


def _beside(tokens: Tokens, found: list[Resolved], index: int) -> tuple[int, str, bool] | None:
    """Return the day of the date before a distance in its sentence, or else of the one after it, its name, and whether to count back."""
    form = found[index].form
    first, last = sentence(tokens, form.first, form.last)
    is_after = tokens.low(form.last) == "after"
    before, following = found[index - 1] if index else None, found[index + 1] if index + 1 < len(found) else None
    if before is not None and before.moment is not None and before.form.first >= first and before.form.kind is not Kind.TIME:
        return (before.moment.first, quoted(tokens, before.form), is_after) if _is_exact(form, before.moment) else None
    if following is not None and following.moment is not None and following.form.last <= min(last, form.last + _AHEAD):
        return (following.moment.first, quoted(tokens, following.form), not is_after) if _is_exact(form, following.moment) else None
    return None


def _is_dated(tokens: Tokens, found: list[Resolved], index: int) -> bool:
    """Tell whether a date stands beside "the day after the vote" in its sentence, which that only explains."""
    first, last = sentence(tokens, found[index].form.first, found[index].form.last)
    around = [*found[max(0, index - _NEAR) : index], *found[index + 1 : index + 1 + _NEAR]]
    return any(first <= other.form.first < last and other.moment is not None for other in around)


def _is_exact(form: Form, moment: Moment) -> bool:
    """Tell whether units can be counted from a moment: days not from a month, months not from a year."""
    grain = GRAINS.get(form.unit)
    return grain is None or moment.grain >= grain


def _occurrence(tokens: Tokens, found: list[Resolved], index: int, day: int | None) -> tuple[int, str, bool] | None:
    """Return the day of the occurrence that a distance counts from, by the nearest sentence that tells of it with one day.

    One that is told only later must not lie ahead: nothing has happened three days before a vote to come.
    """
    form = found[index].form
    noun = _noun(tokens, form.last + 1)
    if noun is None:
        return None
    name = tokens.lows[noun]
    forms = {name, *_TOLD_AS.get(name, ()), *(stem + ending for stem in (name, name[:-1]) for ending in ("s", "d", "ed", "ing"))}
    first, last = sentence(tokens, form.first, form.last)
    for step, start, bound in ((-1, first - 1, max(-1, form.first - _FAR)), (1, last, min(len(tokens), form.last + _FAR))):
        at, tries = start, 0
        while at * step < bound * step and tries < _TRIES:
            low = tokens.lows[at]
            if low not in forms and not (len(name) >= _STEM and low.startswith(name[:_STEM])):
                at += step
                continue
            first, last = sentence(tokens, at, at + 1)
            near = found[max(0, index - _FAR) : index + _FAR]
            days = [(item.form, item.moment) for item in near if first <= item.form.first < last and item.moment is not None]
            is_told = step < 0 or (days and day is not None and days[0][1].first <= day)
            if len(days) == 1 and days[0][1].grain is Grain.DAY and is_told:
                return days[0][1].first, f"'{low}' of {quoted(tokens, days[0][0])}", tokens.low(form.last) == "before"
            at, tries = (first - 1 if step < 0 else last), tries + 1
    return None


def _noun(tokens: Tokens, first: int) -> int | None:
    """Return the noun of "the attack", "his second arrest", where it names an occurrence and ends its phrase."""
    if tokens.low(first) not in _DETERMINERS:
        return None
    for at in range(first + 1, first + 1 + _NOUN):
        if tokens.low(at) in _OCCURRENCES and (tokens.low(at + 1) in _CLOSED or tokens.is_capitalized(at + 1) or at + 1 == len(tokens)):
            return at
    return None


def _now(tokens: Tokens, form: Form, day: int | None) -> tuple[int, str, bool] | None:
    """Return the day of writing for what "comes two weeks after"."""
    is_told_now = tokens.low(form.last) == "after" and not _COMING.isdisjoint(tokens.lows[max(0, form.first - 2) : form.first])
    return (day, f"published {iso_day(day)}", True) if day is not None and is_told_now else None


def quoted(tokens: Tokens, form: Form) -> str:
    """Name a date of the text by its words."""
    words = " ".join(tokens.text[tokens.starts[form.first] : tokens.ends[form.last - 1]].split())
    return f"'{words}' in the text"
