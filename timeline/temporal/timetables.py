"""What the words before an expression say of a plan though no verb stands in the future: timetables, appointments, conditions."""

from __future__ import annotations

from typing import Final

from timeline.temporal.tokens import Tokens
from timeline.temporal.words import WEEKDAYS, words_of

_OF_ONE: Final = words_of(
    "addresses chooses convenes decides elects faces flies gathers holds hosts meets plays publishes releases reports runs sits takes "
    "travels unveils visits votes resumes reopens reconvenes restarts"
)
_MOVED: Final = words_of("moved postponed delayed rescheduled adjourned extended pushed")
"""What is moved to a date, or put off until one, lies ahead, and so does the date that it is moved from."""
_NEAR_OFF: Final = 5
_ARTICLES: Final = words_of("a an her his its their the")
_BEHIND_VERBS: Final = words_of(
    "a about after an and as at before by during for from her him his in into it last near of on off out over that the their them this to "
    "up with"
)
BEFORE_NOUN: Final = words_of("to the a an its his her their this that these those of in for and or")
"""What stands before a noun, or an infinitive, that a finite verb may look like."""
_AROUND_NOUN: Final = BEFORE_NOUN | words_of(
    "before after amid despite on with about by from into over against despite these new recent media"
)
"""What stands before "reports", "visits", "votes" as nouns: "before reports of an offer in May"."""
_OF_SEVERAL: Final = words_of("choose convene decide elect face fly gather hold meet play sit travel vote")
"""Verbs whose present tells of a plan beside a time: what is held, decided, played."""
_SEVERAL: Final = words_of("they we two three four five six seven eight nine ten twelve twenty")
_SURE: Final = words_of("ahead convenes meets reconvenes reopen reopens restarts resumes")
"""What no noun looks like."""
_OF_MANY: Final = words_of("begin convene reconvene reopen resume")
"""Verbs that no noun looks like, so that any may stand before them: "the pair begin their tour on Monday"."""
_CONDITIONS: Final = frozenset(("if", "once", "unless"))
_TELLING: Final = _OF_ONE | _OF_SEVERAL | _OF_MANY | _CONDITIONS | {"ahead", "likely"}
_BREAKS: Final = frozenset((",", ";", "that", "which", "who", "but"))
_APPOINTING: Final = words_of("proposed set sets scheduled schedules fixed booked called")
_APPOINTED: Final = _APPOINTING | {"listed"}
_ANNOUNCING: Final = words_of("announced arranged convened declared organised organized planned proclaimed promised")
_OCCASIONS: Final = words_of(
    "ballot boycott briefing ceremony concert conference congress debate election elections funeral game gathering hearing inauguration "
    "march match meeting mourning parade prayers protest protests rally rallies referendum service session stoppage "
    "strike strikes summit talks test tests vigil visit vote walkout"
)
"""What is announced for a day: results, plans and figures are, too, but of a time past."""
_GRANTING: Final = words_of("gave gives give given granted ordered orders")
_NEGATED: Final = frozenset(("not", "t", "s"))
_SETTLED: Final = _BREAKS | {"record", "is", "are", "was", "were", "had", "has"}
WIDEST_OBJECT: Final = 8
"""So many tokens before an expression stands the verb whose object comes between."""
_PLURAL: Final = 4
"""Letters that a plural noun has at least, with its s."""


def describes(tokens: Tokens, index: int) -> bool:
    """Tell whether a participle stands within an article and its noun in what will be: "will be held at the old covered court"."""
    if not tokens.lows[index].endswith("ed") or "will" not in tokens.lows[max(0, index - WIDEST_OBJECT) : index]:
        return False
    after = tokens.low(index + 1)
    return tokens.low(index - 2) in _ARTICLES and after.isalpha() and after not in _BEHIND_VERBS and after not in WEEKDAYS


def is_moved(tokens: Tokens, index: int) -> bool:
    """Tell whether a word moves something to another day: "postponed", the "put" of "put off"."""
    return tokens.lows[index] in _MOVED or (tokens.lows[index] == "put" and "off" in tokens.lows[index + 1 : index + _NEAR_OFF])


def timetable(tokens: Tokens, start: int, first: int) -> int:
    """Return the first word between the start of a sentence and an expression whose present tells of what is to come, or -1.

    "The firm reports its results on Friday", "if he is elected on Friday", "ahead of the vote on Friday", "likely on Friday".
    """
    lows = tokens.lows
    if _TELLING.isdisjoint(lows[start:first]):
        return -1
    for index in range(start, first):
        low, before = lows[index], lows[index - 1] if index > start else ""
        is_ahead = low in _CONDITIONS or (low == "ahead" and tokens.low(index + 1) == "of") or (low == "likely" and index == first - 2)
        several = before in _SEVERAL or (len(before) >= _PLURAL and before.endswith("s"))
        is_verb = (low in _OF_MANY and before == ",") or (
            before.isalpha()
            and (
                (low in _OF_ONE and before not in _NEGATED and before not in _AROUND_NOUN)
                or (low in _OF_SEVERAL and several)
                or (low in _OF_MANY and before not in BEFORE_NOUN)
            )
        )
        if (is_ahead or is_verb) and not any(other in _BREAKS for other in lows[index:first]):
            return index
    return -1


def is_surely_planned(tokens: Tokens, planned: int, first: int, distance: int) -> bool:
    """Tell whether the word of a timetable says more of an expression than a past tense at a distance does: "trading, which resumes"."""
    return tokens.lows[planned] in _SURE and distance > 2 * (first - planned) + 2


def is_appointed(tokens: Tokens, start: int, first: int) -> bool:
    """Tell whether something is set for a time: "set a hearing for 2 March", "was called for Friday"; or granted, ordered until then."""
    before = tokens.low(first - 1)
    if before == "for" and tokens.low(first - 2) in _APPOINTED and tokens.low(first - 3) in ("was", "were", "been", "is", "are"):
        return tokens.low(first - 2) != "listed" or tokens.low(first - 4) != "had"
    if before not in ("for", "until"):
        return False
    verbs = _APPOINTING if before == "for" else _GRANTING
    if before == "for" and tokens.low(first - 2) in _OCCASIONS:
        verbs = _APPOINTING | _ANNOUNCING
    floor = max(start, first - WIDEST_OBJECT)
    at = next((index for index in range(first - 3, floor - 1, -1) if tokens.lows[index] in verbs), -1)
    is_over = tokens.low(at - 1) == "had" and tokens.lows[at] in _ANNOUNCING
    return at >= 0 and not is_over and _SETTLED.isdisjoint(tokens.lows[at + 1 : first]) and tokens.low(at + 1) not in ("up", "off")
