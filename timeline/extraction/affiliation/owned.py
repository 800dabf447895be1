"""Whose an office is that a text gives to a common noun: "the union's chairman", "head of the university", "its chief", "club president".

Read from the text, not from a parse. A noun stands for the body that has it in its name or beside it, of companies also for whoever is
spoken of; "its" stands for whoever opens the sentence, or opened the one before.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator

from timeline.extraction.affiliation.offices import company_before
from timeline.extraction.affiliation.ties import OUTSIDERS
from timeline.extraction.language.roles import COMPANIES, KIN, PRIVATE
from timeline.extraction.language.words import word_set
from timeline.extraction.names import Role
from timeline.extraction.recognition.bare import is_title
from timeline.extraction.recognition.callings import goes_by
from timeline.extraction.recognition.kinds import is_role
from timeline.extraction.recognition.named import Named, Roster
from timeline.model.mentions import ActorKind

_OWN_NAMES = word_set("""
abbey academy administration agency alliance archdiocese archive army assembly association authority board brigade bureau cathedral centre
center chamber charity choir church clinic club coalition college commission committee confederation congregation convent cooperative
council court delegation department diocese directorate expedition faction faculty federation festival foundation front gallery guild
hospice hospital inquiry institute institution laboratory league library lobby local mission monastery mosque movement museum nursery
observatory office orchestra order organisation organization orphanage panel parish parliament party police prison regulator seminary
school service side society squad station synagogue team temple theater theatre think-tank tribunal trust union university watchdog zoo
""")
"""Nouns for bodies that are no enterprises."""

BODY_NOUNS = _OWN_NAMES | COMPANIES
_SPOKEN_OF = word_set(
    "agency alliance association charity club coalition confederation federation foundation institution league movement organisation"
    " organization party regulator society team union watchdog"
)
"""Those by which a body goes that has another word in its name: "the agency" is NASA."""

_NOUNS = "|".join(sorted(BODY_NOUNS))
_POSSESSIVE = re.compile(rf"\b(?:[Tt]he|[Tt]his|[Tt]hat) (?:[a-z]{{3,15}} )?({_NOUNS})['’]s? (?:[a-z]{{3,15}} )?$")
_OF_THE = re.compile(rf"\b([a-z-]{{2,20}}) (?:of|at|for|with) the ({_NOUNS}),? $")
_PRONOUN = re.compile(r"\b(?:[Ii]ts|[Tt]heir) (?:[a-z]{3,15} )?$")
_PRONOUN_BEFORE = re.compile(r"\b(?:[Ii]ts|[Tt]heir) ((?:[a-z-]{2,20} ?){1,4}), (?:[A-Z][a-z]{2,12}\.? )?$")
_BEHIND_POSSESSIVE = re.compile(rf", (?:the|this|that) (?:[a-z]{{3,15}} )?({_NOUNS})['’]s? ((?:[a-z-]{{2,20}} ?){{1,4}})(?=[,.;]|$)")
_BEHIND_OF = re.compile(rf", (?:the |an? |now )?((?:[a-z-]{{2,20}} ){{1,4}})(?:of|at|for|with) the ({_NOUNS})(?=[,.;]|$)")
_BEHIND_PRONOUN = re.compile(r", (its|their) ((?:[a-z-]{2,20} ?){1,4})(?=[,.;]|$)")
_BEFORE = 60
_BEHIND = 90
_REACH = 300
"""Characters to look back for whom "its" stands for."""

_FAR = 3000
_OPENING = 6
"""Characters up to the end of a pronoun that opens its sentence."""

_NO_OFFICE = PRIVATE | KIN | OUTSIDERS | word_set("as at by from in into on or than to under where who with")
_BODIES = (ActorKind.ORGANIZATION, ActorKind.GROUP)
_LONGEST = 400
_FRONT = re.compile(r"(?:(?:The|A|An|Its|Their|[A-Z][\w'’-]{1,20}|[a-z]{2,15}-[a-z]{2,15}|club|company|giant|group|maker|union) ){0,3}")
"""What stands before the name that opens a sentence: "The Peruvian union SUTEP"."""

_SIDE_BY_SIDE = re.compile(r"(?:['’]s [\w ]{1,30})?(?: and|,? (?:by|chaired by|headed by|led by|run by|through|with)) $")

_STATELY = word_set("chancellor dictator emperor foreign king minister monarch premier president prime queen ruler")
"""Words of offices that states have too."""


def owner_before(text: str, start: int, title: str, roster: Roster) -> Named | None:
    """Return whose an office is by what stands before it or opens it: "the union's", "its", "club"; a title begins at `start`."""
    words = title.lower().split()
    if not words or not _is_office(words):
        return None
    own = _POSSESSIVE.search(text, max(0, start - _BEFORE), start)
    if own is not None:
        return body_called(text, own[1], start, roster)
    pronoun = _PRONOUN.search(text, max(0, start - _BEFORE), start)
    if words[0] in ("its", "their") or pronoun is not None:
        at = pronoun.start() if pronoun is not None else start
        return _of_pronoun(text, at, words, roster)
    first = words[1] if words[0] == "the" and len(words) > 1 else words[0]
    return body_called(text, first, start, roster) if first in BODY_NOUNS and len(words) > 1 else None


def owner_between(text: str, person: Named, roster: Roster) -> Named | None:
    """Return whose an office is that stands with its body right beside a name: "the head of the agency, Ana Ruiz", "Ana Ruiz, its head"."""
    before = _OF_THE.search(text, max(0, person.start - _BEFORE), person.start)
    if before is not None and _is_office([before[1]]) and not _is_left(text[max(0, before.start() - _OPENING * 3) : before.start()]):
        return body_called(text, before[2], before.start(), roster)
    own = _PRONOUN_BEFORE.search(text, max(0, person.start - _BEFORE), person.start)
    if own is not None and _is_office(own[1].split()):
        return _of_pronoun(text, own.start(), own[1].split(), roster)
    end = person.end + _BEHIND
    if (behind := _BEHIND_POSSESSIVE.match(text, person.end, end)) is not None and _is_office(behind[2].split()):
        return body_called(text, behind[1], person.start, roster)
    if (behind := _BEHIND_OF.match(text, person.end, end)) is not None and _is_office(behind[1].split()):
        return body_called(text, behind[2], person.start, roster)
    if (behind := _BEHIND_PRONOUN.match(text, person.end, end)) is not None and _is_office(behind[2].split()):
        return _of_pronoun(text, person.start, behind[2].split(), roster)
    return None


def _of_pronoun(text: str, position: int, words: list[str], roster: Roster) -> Named | None:
    """Whom "its" stands for before the words of an office."""
    is_of_state = not _STATELY.isdisjoint(words) and _is_of_state_beside(position, roster)
    return None if is_of_state else _spoken_of(text, position, roster)


def _is_of_state_beside(position: int, roster: Roster) -> bool:
    """Tell whether a state was named last, in the same sentence: "flew to Peru and met its president"."""
    last = next((entry for entry in roster.before(position, _REACH) if entry.kind in (*_BODIES, ActorKind.STATE)), None)
    begin = roster.starts[max(0, bisect_right(roster.starts, position) - 1)] if roster.starts else 0
    return last is not None and last.kind is ActorKind.STATE and last.start >= begin


def _is_left(before: str) -> bool:
    return not PRIVATE.isdisjoint(before.lower().replace("-", " ").split())


def _is_office(words: list[str]) -> bool:
    """Tell whether words are what somebody is in a body, and still is: no kin, no rival, no former head."""
    if not _NO_OFFICE.isdisjoint(words):
        return False
    last = words[words.index("of") - 1] if "of" in words[1:] else words[-1]
    return is_title(last) or is_role(last)


def body_called(text: str, noun: str, position: int, roster: Roster) -> Named | None:
    """Return the body that "the union" or "the company" stands for at a place."""
    named = [entry for entry in roster.entries if entry.kind in _BODIES and _is_called(entry, noun)]
    before = [entry for entry in named if position - _FAR <= entry.start < position]
    counts = Counter(entry.name for entry in named)
    if before or named:
        nearest = (before or named)[-1 if before else 0]
        ranked = counts.most_common(2)
        is_clear = len(ranked) > 1 and ranked[0][1] >= 2 * ranked[1][1]
        return next(entry for entry in named if entry.name == ranked[0][0]) if is_clear else nearest
    meant = company_before(position, roster, is_company=True) if noun in COMPANIES else None
    meant = _spoken_of(text, position, roster, is_near=False) if noun in _SPOKEN_OF else meant
    return meant if meant is not None and False not in (goes_by(meant.name, noun), goes_by(meant.surface, noun)) else None


def _is_called(entry: Named, noun: str) -> bool:
    """Tell whether a body goes by a noun by what it is named."""
    words = f"{entry.name} {entry.surface}".lower().split()
    return noun in words or True in (goes_by(entry.name, noun), goes_by(entry.surface, noun))


def _spoken_of(text: str, position: int, roster: Roster, *, is_near: bool = True) -> Named | None:
    """Return the body that a sentence speaks of before a place: whoever opens it, or opened the one before; or else the nearest one."""
    at = bisect_right(roster.starts, position) - 1
    last = next((entry for entry in roster.before(position, _REACH) if entry.kind in _BODIES), None)
    if is_near and last is not None and _SIDE_BY_SIDE.fullmatch(text, last.end, position) is not None:  # "sued Acme and its chief"
        return last
    for start, end in _sentences_before(roster, at, position):
        first = next((entry for entry in roster.within(start, end) if entry.role is not Role.DEMONYM), None)
        opens = first is not None and (first.opens or _FRONT.fullmatch(text, start, first.start) is not None)
        opening = roster.subjects.get(start) or (first if opens else None)
        if opening is not None and opening.kind in (*_BODIES, ActorKind.STATE):
            return opening if opening.kind is not ActorKind.STATE else None
    if not is_near:
        return None
    near = (entry for entry in roster.before(position, _REACH) if entry.kind in _BODIES and not entry.acts_for)
    return next(near, None)


def _sentences_before(roster: Roster, at: int, position: int) -> Iterator[tuple[int, int]]:
    """The sentence of a place up to it, unless it opens there, and the one before it."""
    if at < 0:
        return
    if position - roster.starts[at] > _OPENING:
        yield roster.starts[at], position
    if at and roster.starts[at] - roster.starts[at - 1] < _LONGEST:
        yield roster.starts[at - 1], roster.starts[at]
