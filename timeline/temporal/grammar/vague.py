"""Vague time: now, recently, the past, soon. A timeline has to know it in order to leave it out."""

from __future__ import annotations

from typing import Final

from timeline.temporal.context import Tense, clause
from timeline.temporal.forms import UNMARKED, Form, Kind
from timeline.temporal.grammar.durations import is_someday
from timeline.temporal.grammar.guards import FUNCTION_WORDS
from timeline.temporal.grammar.rules import Found, Rule
from timeline.temporal.words import VAGUE, words_of

_PAST, _PRESENT, _FUTURE = "PAST_REF", "PRESENT_REF", "FUTURE_REF"
_AFTER_SOON: Final = frozenset(("after", "became", "found", "be", "thereafter", "enough"))
_AFTER_PAST: Final = frozenset(("to", "with", "for", "that", "when", "of", "have", "as", "is"))
_SUBJECTS: Final = frozenset(("it", "he", "she", "they", "we", "i", "you", "the", "a", "an", "this", "these", "his", "her", "its", "their"))
_NOT_NOW: Final = frozenset(("affairs", "account", "accounts", "."))
_BEFORE_DATE: Final = frozenset(("in", "on", "at", "last", "this", "from", "during"))
_ENDS: Final = frozenset((".", ",", ";", "", ")", "'", '"', "”", "and", "but", "?", "!"))


_OF_AN_AGE: Final = words_of(
    "adults children citizens cities computers culture farmers fashion fathers generation generations girls kids men mothers music parents "
    "people pupils schoolchildren society students teachers technologies technology teenagers voters women world youngsters youth"
)
"""What is said to be of today or tomorrow where an age is meant, and no day: "today's youth", "the cities of tomorrow"."""

_MODERN: Final = words_of("busy digital global modern personal western young")


def of_an_age(found: Found) -> Form | None:
    """Build the "today" of "today's world", "the farmers of tomorrow": the present or the future."""
    value = {"today": _PRESENT, "tomorrow": _FUTURE}.get(found.low("word"), "")
    is_behind = found.before() == "of" and found.before(2) in _OF_AN_AGE
    is_owner = found.after() in ("'", "’") and found.after(2) == "s" and found.after(3 + (found.after(3) in _MODERN)) in _OF_AN_AGE
    return _vague(found, value) if value and (is_behind or is_owner) else None


def _vague(found: Found, value: str) -> Form:
    return Form(Kind.VAGUE, found.first, found.last, value=value)


def _adverb(found: Found) -> Form | None:
    low = found.low("word")
    if low == "soon" and ("as" in (found.before(), found.after()) or {"so", "too"} & {found.before(), found.low("quite")}):
        return None
    if low == "now" and found.before() in ("from", "until", "by") and found.before(2) in ("years", "days", "weeks", "months", "year"):
        return None
    if low == "now" and found.after() in ("and", "or") and found.after(2) in ("then", "again"):
        return None
    if low == "shortly" and found.after() in ("after", "before", "thereafter", "afterward", "afterwards"):
        return None
    if low == "soon" and found.after() in _AFTER_SOON and found.before() not in ("will", "would"):
        return None
    if low in ("soon", "shortly") and clause(found.tokens, found.first, found.last).tense is Tense.PAST:
        return None
    if low == "lately" and found.after() == "-":
        return None
    if found.after() == "as" in (found.low("quite"), found.before()):
        return None  # "as recently as May"
    if "most" in (found.low("quite"), found.before()) and found.after() in _BEFORE_DATE:
        return None  # "most recently in May"
    return _vague(found, VAGUE[low])


def _current(found: Found) -> Form | None:
    if found.low("word") == "present":
        is_free = not found.after().isalpha() or found.after() in FUNCTION_WORDS
        return _vague(found, _PRESENT) if found.before() == "at" and is_free else None
    after = found.after()
    if found.low("word") != "current" or found.tokens.is_capitalized(found.first) or after in FUNCTION_WORDS or after in _NOT_NOW:
        return None
    return _vague(found, _PRESENT)


def _the_past(found: Found) -> Form | None:
    """Build "in the past", "the future", but "past the house", "futures"."""
    if found.tokens.lows[found.first] == "future" and found.after() not in _ENDS:
        return None
    if found.low("word") == "past":
        is_closed = found.after() in _ENDS or found.after() in _AFTER_PAST or (found.before() == "in" and found.after() in _SUBJECTS)
        return _vague(found, _PAST) if is_closed else None
    return _vague(found, _FUTURE)


def _the_moment(found: Found) -> Form | None:
    """Build the "the moment" of "at the moment", but not of what follows."""
    is_now = found.before() == "at" and (not found.after().isalpha() or found.after() in ("and", "but", "because"))
    return _vague(found, _PRESENT) if is_now else None


def _present_phrase(found: Found) -> Form | None:
    return _vague(found, _PRESENT)


def _any_day_now(found: Found) -> Form | None:
    return Form(Kind.VAGUE, found.first - 1, found.last, value=_FUTURE) if found.before() == "any" else None


def _old_days(found: Found) -> Form | None:
    """Build "the old days", "the bad old days"."""
    words = 1 + (found.before() in ("good", "bad"))
    if found.before(words) != "the" or found.after() == "of":
        return None
    return Form(Kind.VAGUE, found.first - words, found.last, value=_PAST)


def _those_days(found: Found) -> Form | None:
    """Build "in those days", not "on those days"."""
    return _vague(found, _PAST) if found.before() == "in" and found.after() != "of" else None


def _future_phrase(found: Found) -> Form | None:
    return _vague(found, _FUTURE)


def _long_ago(found: Found) -> Form | None:
    """Build "not long ago", "a short time ago", but not the "long ago" of "as long ago as 1954"."""
    return None if "as" == found.after() in (found.before(), found.tokens.lows[found.first]) else _vague(found, _PAST)


def _short_term(found: Found) -> Form | None:
    """Build "in the short term", not "the short-term debt"."""
    return None if "-" in found.tokens.lows[found.first : found.last] else _vague(found, _FUTURE)


def _then(found: Found) -> Form | None:
    """Build "since then", "until then": the time under discussion."""
    if found.before() not in ("since", "until", "till", "by", "before", "from"):
        return None
    return Form(Kind.THEN, found.first, found.last, name=UNMARKED if found.before() == "since" else "")


def _one_day(found: Found) -> Form | None:
    """Build the "one day" of "will one day be"."""
    return _vague(found, _FUTURE) if is_someday(found) else None


def _at_the_time(found: Found) -> Form | None:
    if found.before() != "at" or found.after() in ("of", "when"):
        return None
    return Form(Kind.THEN, found.first, found.last, value=_PAST)


RULES: Final = (
    Rule("long-ago", "(?:{not}?(?:{quite}|{so})?{long}|{a}{quite}?{lot}{lot}?{time}|{some}{time}){ago}", _long_ago),
    Rule("right-now", "{right}(?P<word>{now})", _adverb),
    Rule("adverb", "(?P<quite>{quite})?(?P<word>{vague})", _adverb),
    Rule("any-day-now", "(?:{day}|{moment}|{time}|{span}){now}", _any_day_now),
    Rule("old-days", "{old}{days}", _old_days),
    Rule("those-days", "{those}{days}", _those_days),
    Rule("these-days", "{these}{days}", _present_phrase),
    Rule("this-moment", "{this}{business}?{moment}", _present_phrase),
    Rule("the-moment", "{the}{moment}", _the_moment),
    Rule("present-time", "{the}{current}{time}", _present_phrase),
    Rule("as-soon-as", "{as}{soonw}{as}{possible}", _future_phrase),
    Rule("the-future", "{the}{near}{0,3}(?P<word>{futurew})", _the_past),
    Rule("short-term", "{the}{short}{dash}?{term}", _short_term),
    Rule("then", "{thenw}", _then),
    Rule("one-day", "{one}{day}", _one_day),
    Rule("someday", "{some}{day}|{someday}", _future_phrase),
    Rule("the-past", "{the}{recent}?(?P<word>{pastw})", _the_past),
    Rule("future", "(?P<word>{futurew})", _the_past),
    Rule("current", "(?P<word>{current})", _current),
    Rule("at-the-time", "{the}{time}", _at_the_time),
)
