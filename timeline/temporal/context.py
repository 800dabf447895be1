"""What the sentence around an expression says of its direction: tense and cue words.

Tense comes from closed lists of words: auxiliaries, irregular pasts, the ending -ed.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from timeline.temporal.sentence import sentence
from timeline.temporal.timetables import BEFORE_NOUN, describes, is_appointed, is_moved, is_surely_planned, timetable
from timeline.temporal.tokens import Tokens
from timeline.temporal.words import MONTHS, WEEKDAYS, words_of


class Tense(StrEnum):
    """Where the clause around an expression lies."""

    PAST = "past"
    PRESENT = "present"
    FUTURE = "future"
    UNKNOWN = "unknown"


_FUTURE: Final = words_of(
    "will shall 'll ll won plans plan planned planning expects expect expected expecting scheduled due slated intends intend intended "
    "hopes hope hoping aims aim going gonna would upcoming set deadline expires expire mature matures maturing proposed "
    "forecast predicts predict projected predicted starting payable could may might until must should can effective need needs"
)
_STRONG_FUTURE: Final = words_of(
    "effective will shall ll won expires matures scheduled due slated expected expects expect plans going upcoming payable deadline "
    "need needs"
)
PAST_VERBS: Final = words_of(
    "was were had did been became began begun bought brought built came caught chose cut dealt died drew drove fell felt "
    "fought found fled flew forgot froze gave got grew heard held hit kept killed knew laid led left lent lost made meant met "
    "paid posted put quit ran rang reached read resigned rose sank saw sent shook shot shown shut sold sought spent split "
    "spoke spread stole stood struck swept swore taken taught threw told took underwent undertook went withdrew woke won wore "
    "wrote broke broken born hurt rebuilt sang sung slid sprang swung thought fed fallen grown spun arose awoke bent bid bled blew "
    "burst cast clung crept dug drank forbade hung hid leapt lit rode seen since said says sat swam slew strove wept tore ate bit shrank "
    "flung slept knelt bade overthrew overran withstood understood overcame foresaw beheld shone strode "
    "bore bred forgave leant learnt mistook sped stuck stung trod upheld wove withheld"
)
_SCHEDULED: Final = words_of(
    "takes take comes come opens open starts start begins begin closes close ends end concludes conclude resumes resume "
    "launches debuts airs premieres reopens reconvenes convenes testifies speaks appears kicks supposed bound returns return "
    "departs depart leaves leave arrives arrive travels travel heads goes go meet meets vote votes visits hosts faces plays spends "
    "visit host face play welcomes welcome entertains entertain lands land sails sail flies fly docks dock"
)
_AT_FIRST: Final = words_of("initially originally previously")
_TO_A_DAY: Final = frozenset(("from", "till", "to", "until"))
_MEETINGS: Final = words_of("meet meets vote votes visits hosts faces plays speaks testifies appears airs spends")
_TO_A_NAME: Final = words_of(
    "plays play hosts host faces face visits visit meets meet leaves leave departs travels travel addresses welcomes welcome "
    "entertains entertain"
)
_RESUMING: Final = words_of("resumes reconvenes reopens convenes")
"""No noun looks like them, so that a comma may stand before them: "the trial, in its third week, resumes Monday"."""
_OF_A_TRIP: Final = words_of(
    "arrives arrive flies fly heads head hosts host leaves leave meets meet returns return travels travel visits visit"
)
"""Behind a day at the head of its sentence they tell of a plan: "on Thursday, she flies to Oslo"."""
_AFTER_SCHEDULED: Final = {
    "takes": "effect",
    "take": "effect",
    "comes": "into",
    "come": "into",
    "kicks": "off",
    "supposed": "to",
    "bound": "to",
}
"""What makes a verb one of a schedule: "takes effect", "comes into force"."""
_APOSTROPHES: Final = frozenset(("'", "’", "‘", "`"))
_TO_A_PLACE: Final = words_of("to for from in with home back the")
_AWAITED: Final = {"wait": "for", "ask": "me", "forward": "to", "ready": "for", "likely": "to", "unlikely": "to"}
"""What looks ahead: "cannot wait for Friday", "looking forward to Friday"."""
_BRACING: Final = words_of("brace braced braces bracing gear geared gearing prepare prepared prepares preparing")
_ITSELF: Final = words_of("itself himself herself themselves ourselves yourself up")
_LIKELY: Final = words_of("likely unlikely expected due scheduled set certain sure bound poised slated to")
"""What makes a plan of a present that follows an expression: "the vote on Friday is likely to fail"."""
_AS_IF: Final = words_of(
    "waiting had seemed seems seem appeared appears appear claimed claims used known believed thought said found reported proved"
)
"""What "to be" behind them says nothing of what is to come."""
_DETERMINERS: Final = words_of("the a an its his their our my your no every")
_PLANNED_FOR: Final = words_of("a an another more several two three four five six no")
BEFORE_WILL: Final = words_of("a free good her his ill its my our own s political the their")
"""What stands before a will that somebody has: "against his will"."""
_BEFORE_NEED: Final = words_of("the a an no any in of this that their its his her our my urgent dire special basic for with and")
_NAMES: Final = frozenset(("deadline", "may", "will"))
"""What is a month, a person or a paper with a capital inside a sentence."""
_TITLES: Final = frozenset(("dr", "mr", "mrs", "ms"))
_SUBJECTS: Final = words_of("it he she they we i you who")
_MODALS: Final = words_of("will would shall should can could may might must ll won to")
_INFINITIVE: Final = words_of("the a an its his their her be this that these those our my which whom")
_NOT_PAST: Final = words_of(
    "need seed feed speed indeed exceed proceed succeed hundred red bed wed united proposed unified expected planned "
                             "scheduled projected predicted intended slated limited based"
)  # fmt: skip
_PRESENT: Final = words_of("is are has have am 's 're")
_BEING: Final = words_of("is are being re remain remains stay stays")
_PLANNED: Final = _FUTURE | {"is", "are", "likely", "unlikely"}
_ARE: Final = frozenset(("is", "are", "'s", "re"))
_STATES: Final = words_of("nothing something anything everything during according including following missing recovering")
_BEFORE_DAY: Final = words_of("on at out in cinemas theaters theatres this due from to am pm a.m p.m a.m. p.m. noon midnight")
_BREAKS: Final = frozenset((",", ";", "to", "that", "which", "since", "after", "by", "from"))
_NEAR_PLAN: Final = 7
_DEADLINE_OVER: Final = words_of("came expired ignored lapsed let met missed passed since went")
_SEPARATORS: Final = frozenset((",", ";", "that", "which", "who", "but", '"', "“", "”"))
_CLAUSES: Final = words_of("if when because while although though unless whether where after before once")
"""What begins another clause after an expression."""
_VERBS: Final = frozenset(_AWAITED) | _BRACING | _FUTURE | _SCHEDULED | PAST_VERBS | _PRESENT | {"to"}
_MAYBE: Final = words_of("could can may might must should")
_UNTIL: Final = 20
"""How much farther off "until", and a "could" that follows, count than they are: the verb before says more."""
_HEAD: Final = 2
_BESIDE: Final = 8
"""A cue no farther off than this (twice the tokens between) stands beside an expression."""
_AND: Final = 4
"""How much farther off counts what "and" joins on."""
_AMONG: Final = 8
"""A word of a timetable stands between an expression and a past tense only where that is farther off than this."""
_FAR: Final = 40
"""A cue of the future farther off than this (twice the tokens between, commas count more) says nothing."""


_DEADLINES: Final = frozenset(("before", "by", "from", "than", "until"))
_TELLING: Final = words_of(
    "agreed asked called commanded demanded directed expected forced instructed invited offered ordered pledged promised required "
    "threatened told urged vowed warned"
)
_ORDERING: Final = words_of("ordered demanded requested sought guaranteed pledged promised vowed")
"""What is wanted or promised "by Friday" lies ahead; "asked by" and "told by" name who asks."""
_RESOLVING: Final = words_of("decided opted resolved voted want wants")
_TOLD: Final = 8
"""So many tokens before "to" stands who is told."""


@dataclass(frozen=True, slots=True)
class Clause:
    """The sentence that an expression stands in: its tokens, half-open, and its tense there, which a word beside it says if `is_near`."""

    first: int
    last: int
    tense: Tense
    is_strong: bool
    is_near: bool = False


def clause(tokens: Tokens, first: int, last: int) -> Clause:
    """Say what the sentence around an expression tells of its direction."""
    start, end = sentence(tokens, first, last)
    if is_appointed(tokens, start, first):
        return Clause(start, end, Tense.FUTURE, True, True)
    is_fronted = first - start <= _HEAD
    before = _nearest(tokens, range(first - 1, start - 1, -1), None, is_fronted=is_fronted)
    best = _nearest(tokens, range(last, end), before, is_fronted=is_fronted)
    if before is not None and best is not None and before[1] is Tense.PAST and best[1] is Tense.PRESENT and before[0] <= _BESIDE:
        best = before  # "talks that broke down in March are to go on"
    if before is None or before[1] is Tense.PRESENT or before[0] > _AMONG:
        planned = timetable(tokens, start, first)
        is_open = before is None or before[1] is Tense.PRESENT
        if planned >= 0 and (is_open or is_surely_planned(tokens, planned, first, before[0] if before else 0)):
            return Clause(start, end, Tense.FUTURE, True)
    if best is None or (best[1] is Tense.FUTURE and best[0] > _FAR):
        return Clause(start, end, Tense.UNKNOWN, False)
    return Clause(start, end, best[1], best[2], best[0] <= _BESIDE)


_Cue = tuple[int, Tense, bool]
"""How far a cue is, what it says, and whether it is a strong one."""


def _nearest(tokens: Tokens, side: range, best: _Cue | None, *, is_fronted: bool) -> _Cue | None:
    """Return the nearest cue on one side of an expression; what follows, and what a comma divides off, counts as farther.

    What stands at the head of its sentence belongs to the verb behind the commas: "on Tuesday, for once, there will be light".
    """
    lows = tokens.lows
    distance = 2 if side.step < 0 else 5
    separators = 0
    for index in side:
        low = lows[index]
        if best is not None and distance >= best[0]:
            break
        if (low in _SEPARATORS and not (is_fronted and low == ",")) or (low in _CLAUSES and side.step > 0):
            separators += 12
        if low == "and" and side.step > 0:
            separators += _AND
        if is_cue(low) and not (is_fronted and low == "since"):
            is_plan = (
                (is_fronted and low in _OF_A_TRIP and side.step > 0 and best is None and _is_trip(tokens, index))
                or (low in _BRACING and _is_braced(tokens, index))
                or (low in _ARE and side.step > 0 and best is None and tokens.low(index + 1) in _LIKELY)
                or (low in _ARE and _is_planned(tokens, index, side))
                or (low == "to" and _is_deadline(tokens, index, side))
                or (low == "to" and side.step < 0 and _is_resolved(tokens, index, side.start))
                or (side.step < 0 and tokens.low(side.start) in _TO_A_DAY and is_moved(tokens, index))
                or (low in _ORDERING and side.step < 0 and tokens.low(side.start) == "by")
            )
            tense = Tense.FUTURE if is_plan else _tense_of(tokens, index)
            far = distance + separators + (_UNTIL if low == "until" or (low in _MAYBE and side.step > 0 and index > side.start) else 0)
            if tense is not None and (best is None or far < best[0]):
                best = (
                    far,
                    tense,
                    is_plan or low in _STRONG_FUTURE or low in _AWAITED or low in _SCHEDULED or _is_set_to(tokens, index),
                )
        distance += 2
    return best


def is_cue(low: str) -> bool:
    """Tell whether a word may say something of tense: a finite verb, a modal, "set" and its like."""
    return low in _VERBS or low.endswith("ed")


def _is_trip(tokens: Tokens, index: int) -> bool:
    """Tell whether a verb tells of a trip or meeting, and is no noun: "she flies to Oslo", not "tax returns were late"."""
    before, after = tokens.low(index - 1), tokens.low(index + 1)
    return before.isalpha() and before not in BEFORE_NOUN and (after in _TO_A_PLACE or tokens.is_capitalized(index + 1))


def _is_braced(tokens: Tokens, index: int) -> bool:
    """Tell whether somebody is made ready for what comes: "braced itself for Sunday", "is preparing for the vote on Sunday"."""
    after = tokens.low(index + 1 + (tokens.low(index + 1) in _ITSELF))
    return after == "for" or (after == "to" and tokens.lows[index].startswith("prepar"))


def _is_deadline(tokens: Tokens, index: int, side: range) -> bool:
    """Tell whether what somebody is told to do has a last day: "ordered the firm to pay by 3 March", "urged them to stop before May"."""
    if side.step > 0 or tokens.low(side.start) not in _DEADLINES or tokens.is_capitalized(index + 1):
        return False
    return any(low in _TELLING for low in tokens.lows[max(0, index - _TOLD) : index])


def _is_resolved(tokens: Tokens, index: int, last: int) -> bool:
    """Tell whether an infinitive says what was decided: "voted by 7 to 5 to close", "decided on Monday to leave"."""
    after = tokens.low(index + 1)
    if not after.isalpha() or after in _INFINITIVE or tokens.is_capitalized(index + 1) or "," in tokens.lows[index:last]:
        return False
    return any(low in _RESOLVING for low in tokens.lows[max(0, index - _TOLD) : index])


def _is_planned(tokens: Tokens, index: int, side: range) -> bool:
    """Tell whether a verb in the present tells of a plan: "the vote is on Tuesday", "they are meeting on Friday"."""
    if side.step > 0:
        return False
    after = tokens.low(index + 1)
    if after.endswith("ing") and len(after) > 5:
        between = tokens.lows[index + 2 : side.start + 1]
        return len(between) <= _NEAR_PLAN and after not in _STATES and not any(low in _BREAKS for low in between)
    return all(low in _BEFORE_DAY or low.isdecimal() for low in tokens.lows[index + 1 : side.start + 1])


def _is_set_to(tokens: Tokens, index: int) -> bool:
    """Tell whether an infinitive is a plan: "set to resume", "planned to leave", "is to open"."""
    low = tokens.low(index)
    if (
        tokens.low(index - 1) == "be"
        and (low.endswith("ed") or low in PAST_VERBS)
        and tokens.low(index - 2) in ("to", "will", "shall", "ll")
    ):
        return True
    if low == "to":
        return tokens.low(index - 1) in _FUTURE or tokens.low(index - 1) in ("is", "are", "likely", "unlikely")
    after = tokens.low(index + 1)
    if low == "starting":
        return after in WEEKDAYS or after in ("in", "on", "next", "this")
    if low == "would":
        return after != "have"
    if low in ("may", "might", "must", "should", "can"):
        return after not in ("have", "be", "not")
    if low == "planned":
        return after in ("to", "for", "a", "an")
    if low in ("plan", "plans"):
        return after in _PLANNED_FOR or after in ("to", "for")
    if low == "forecast":
        return tokens.low(index - 1) in _PRESENT
    if low in ("expire", "mature"):
        return tokens.low(index - 1) != "to"  # "had been due to expire" is over
    return low in ("set", "intends", "hopes") and after in ("to", "for")


def _tense_of(tokens: Tokens, index: int) -> Tense | None:
    """Return what a verb says, None for what is no finite verb or cue."""
    low, before, after = tokens.lows[index], tokens.low(index - 1), tokens.low(index + 1)
    if low in _FUTURE or low in _AWAITED:
        return _cue(tokens, index)
    is_adverb = before.endswith("ly") or before == "still"
    if (tokens.low(index - 2) if is_adverb else before) in _DETERMINERS or describes(tokens, index):
        return None  # "the proposed cut", "his bid", "a newly formed unit"
    if before in _MODALS and low in PAST_VERBS:
        return None  # "would cut": the modal says it
    if tokens.low(index - 2) in _MODALS and before not in ("be", "have", "not") and low.endswith("ed"):
        return None  # "will buy covered bonds"
    if low in _SCHEDULED:
        return Tense.FUTURE if _is_scheduled(tokens, index) else None
    if before == "be" and tokens.low(index - 2) == "to" and tokens.low(index - 3) in _AS_IF:
        return None  # "waiting to be unloaded"
    if low in PAST_VERBS or (len(low) > 3 and low.endswith("ed") and low not in _NOT_PAST):
        return Tense.FUTURE if before == "be" else Tense.PRESENT if before in _BEING else Tense.PAST
    if low == "to":
        is_plan = (after == "be" and before not in _AS_IF) or (
            before in _PLANNED
            and not (before in _NAMES and tokens.is_capitalized(index - 1))
            and after.isalpha()
            and after not in _INFINITIVE
            and not tokens.is_capitalized(index + 1)
        )
        return Tense.FUTURE if is_plan else None
    if low == "have" and before in _MAYBE:
        return Tense.PAST  # "must have known"
    return Tense.PRESENT if low in _PRESENT else None


def _is_scheduled(tokens: Tokens, index: int) -> bool:
    """Tell whether a verb in the present tells of a plan: "opens on 12 June", "takes effect", but not "as it opens"."""
    low, before, after = tokens.lows[index], tokens.low(index - 1), tokens.low(index + 1)
    if low in _TO_A_NAME and before not in BEFORE_NOUN and before not in ("not", "t", "did") and _is_day_after_name(tokens, index + 1):
        return True
    if low in _MEETINGS:
        is_adverb = after.endswith("ly") and tokens.low(index + 2) in WEEKDAYS
        return (after in WEEKDAYS or after == "again" or is_adverb) and before not in ("not", "t")
    if low in ("go", "goes", "head", "heads") and (tokens.low(index + 3) == "polls" or after == "home"):
        return True
    if (after in WEEKDAYS and before in ("and", "or")) or before == "let":
        return before != "let"
    needed = _AFTER_SCHEDULED.get(low)
    if needed and not (low in ("come", "comes") and after == "on" and tokens.low(index + 2) in WEEKDAYS):
        return after == needed
    is_relative = before == "that" and low.endswith("s")  # "the year that ends in March"
    return (
        (before.isalpha() or (before == "," and low in _RESUMING))
        and (is_relative or before not in BEFORE_NOUN)
        and after in ("on", "in", "at", "next", "again", *WEEKDAYS, *MONTHS)
        and tokens.low(index + 2) not in ("least", "most", "a", "an")  # "stores open at least a year", "he goes on a rampage"
    )


def _is_day_after_name(tokens: Tokens, index: int) -> bool:
    """Tell whether a name and then a weekday stand here: "plays Boston on Friday", "leaves for Rome on Sunday"."""
    at = index + (tokens.low(index) in ("for", "to"))
    end = at
    while end < at + 3 and tokens.is_capitalized(end) and tokens.lows[end] not in WEEKDAYS:
        end += 1
    return end > at and tokens.low(end + (tokens.low(end) == "on")) in WEEKDAYS


def _cue(tokens: Tokens, index: int) -> Tense | None:
    """Return what a word says that may look ahead: "won't", but not "won"; "they may", but not "in May"."""
    low, before, after = tokens.lows[index], tokens.low(index - 1), tokens.low(index + 1)
    if low in _AWAITED:
        return Tense.FUTURE if after == _AWAITED[low] else None
    if low == "deadline" and _is_deadline_over(tokens, index):
        return None
    if low == "won" and after not in _APOSTROPHES:
        return Tense.PAST
    if before in _AT_FIRST and tokens.low(index + 2) not in WEEKDAYS:
        return None  # "originally scheduled for 30 April" may be over
    is_titled = before == "." and tokens.low(index - 2) in _TITLES
    if low in _NAMES and tokens.is_capitalized(index) and (before.isalnum() or is_titled):
        return None
    return _future(low, before, after)


def _is_deadline_over(tokens: Tokens, index: int) -> bool:
    """Tell whether a deadline was missed or has passed."""
    before = tokens.lows[max(0, index - 4) : index]
    near = before[before.index(".") + 1 :] if "." in before else before
    return tokens.low(index + 1) in _DEADLINE_OVER or not _DEADLINE_OVER.isdisjoint(near)


def _future(low: str, before: str, after: str) -> Tense | None:
    """Return what a cue of the future says: "set to", but not "set fire"; "plans to", but not "the plans"."""
    if low == "set" and after not in ("to", "for"):
        return Tense.PAST
    if low in ("plans", "plan", "hopes", "aims") and after != "to" and before not in ("is", "are"):
        return Tense.FUTURE if low in ("plan", "plans") and after in _PLANNED_FOR and before not in _DETERMINERS else None
    if (low in ("need", "needs") and before in _BEFORE_NEED) or (low == "will" and before in BEFORE_WILL):
        return None
    if low in ("may", "plan", "set", "hope", "can") and before in ("the", "a", "its", "in"):
        return None
    is_over = before in _SUBJECTS or (before == "had" and after != "to")
    if (low in ("proposed", "forecast", "predicted", "projected", "planned") and is_over) or (
        low == "expected" and before == "had" and after != "to"
    ):
        return Tense.PAST
    if low in ("proposed", "forecast", "set") and before in ("was", "were", "been", "had"):
        return Tense.PAST if low != "set" else Tense.FUTURE
    was_possible = (after == "have" and low in ("would", *_MAYBE)) or (low == "could" and after == "not")
    return None if was_possible else Tense.FUTURE
