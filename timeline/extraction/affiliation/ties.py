"""For whom persons act, by what a text tells between their names and a body's: "Acme, founded by Ana Ruiz", "the EU's policy chief".

Read from the text, not from a parse, in one sentence at a time. Who left, or was there once, is not tied.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from timeline.extraction.language.roles import KIN, PRIVATE, PROFESSIONS
from timeline.extraction.language.words import word_set
from timeline.extraction.names import Role
from timeline.extraction.recognition.bare import is_title
from timeline.extraction.recognition.kinds import is_role
from timeline.extraction.recognition.named import Named
from timeline.model.mentions import ActorKind

_ADVERB = r"(?:[a-z]+ly |also |now |still |currently )?"
_LEADING = (
    r"(?:acts for|captains|chairs|coaches|commands|controls|directs|edits|fronts|heads|leads|manages|owns|pitches for|plays for"
    r"|presides over|represents|runs|speaks for|works (?:at|for)|writes for)"
)
_FOUNDED = r"(?:(?:co-?)?founded|established|set up)"
_LED = (
    r"(?:captained|chaired|coached|(?:co-?)?founded|commanded|controlled|directed|edited|established|headed|led|managed|owned|run"
    r"|set up)"
)
_CHOSEN = r"(?:appointed|elected|hired|named|poached|promoted|recruited|signed|unveiled)"
_BEFORE_BODY = r"(?:the |a |an |its )?(?:[a-z][\w’'-]{0,20} ){0,3}"
_INSIDE = r"[^.;:\n“”\"]"
_LEADS = re.compile(rf"(?:,? {_INSIDE}{{0,90}})?,? who {_ADVERB}(?:{_LEADING}|{_FOUNDED}) {_BEFORE_BODY}")
_FOUNDS = re.compile(rf" {_ADVERB}{_FOUNDED} {_BEFORE_BODY}")
_IS_CHOSEN = re.compile(
    rf",? (?:was|is|has been|had been|will be|is to be) {_ADVERB}{_CHOSEN} (?:as |to be )?{_INSIDE}{{2,60}} (?:at|by|of) (?:the )?"
)
_IS_NAMED = re.compile(
    rf",? (?:was|is|has been|had been|will be|is to be) {_ADVERB}(?:appointed|elected|made|named|sworn in) (?:as |to be )?(?:the |an? )?"
)
_POST_BEHIND = re.compile(r" ((?:[a-z][a-z-]{1,20} ){0,4}[a-z][a-z-]{1,20})\b")
_LED_BY = re.compile(rf"(?:,? {_INSIDE}{{0,60}})?,? {_LED} (?:in \d{{4}} |{_INSIDE}{{1,20}} )?by (?:[a-z][\w’'-]{{0,20}} ){{0,4}}")
_CHOOSES = re.compile(rf" (?:has |had |is |was |today |yesterday |will )*{_CHOSEN} {_INSIDE}{{0,60}}")
_POSTS = re.compile(r"['’]s? ((?:[a-z][a-z-]{0,20} ){1,6})|['’]s? ((?:[a-z][a-z-]{0,20} ){0,5}[a-z-]{2,20}), (?:the )?")
_NEXT = re.compile(r"(?:,? and|,)(?: (?:his|her|their|an?|the))?(?: [a-z][a-z-]{0,20}){0,3},? ")
_TO_POST = re.compile(r",? (?:as|to)\b|, (?:an?|the) ")
_RULED = re.compile(r" (?:administration|camp|family|government|regime|team)\b")
_PAST = re.compile(r"\b(?:former|formerly|ex|late|once|onetime|previous|until|then)\b")
_REACH = 160
_MOST = 3
"""Persons in a row who are tied by one phrase."""

OUTSIDERS = word_set("challenger critic foe opponent rival suitor target victim winner loser customer client buyer bidder")
"""Who stands outside of the body whose they are called."""

_BODIES = (ActorKind.ORGANIZATION, ActorKind.GROUP)


def ties(text: str, entries: Sequence[Named]) -> dict[str, dict[str, Named]]:
    """Return the bodies that persons act for, by the persons' names; `entries` in order of the text."""
    found: dict[str, dict[str, Named]] = {}
    for person, body in _pairs(text, entries):
        found.setdefault(person.name, {}).setdefault(body.name, body)
    return found


def _pairs(text: str, entries: Sequence[Named]) -> Iterator[tuple[Named, Named]]:
    starts = [entry.start for entry in entries]
    for at, entry in enumerate(entries):
        last = bisect_left(starts, entry.end + _REACH)
        for behind in entries[at + 1 : last]:
            between = text[entry.end : behind.start]
            if "\n" in between or _PAST.search(between.rpartition(" who ")[2]):
                break
            if entry.kind is ActorKind.PERSON and _is_body(behind):
                if _tells_of_person(between) or _is_named(text, between, behind):
                    yield entry, behind
            elif behind.kind is ActorKind.PERSON and not _RULED.match(text, behind.end) and _tells_of_body(text, entry, between, behind):
                yield from ((person, entry) for person in _in_a_row(text, entries, bisect_left(starts, behind.start)))


def _is_body(entry: Named) -> bool:
    return entry.kind in _BODIES and entry.role is not Role.SEAT and not entry.is_locative


def _tells_of_person(between: str) -> bool:
    """Tell whether words between a person and a body tie the two: ", a colonel who leads the"."""
    return any(pattern.fullmatch(between) for pattern in (_LEADS, _FOUNDS, _IS_CHOSEN))


def _is_named(text: str, between: str, body: Named) -> bool:
    """Tell whether somebody is named what stands behind a body: "was named the UN special envoy"."""
    if _IS_NAMED.fullmatch(between) is None:
        return False
    post = _POST_BEHIND.match(text, body.end)
    return post is not None and any(is_title(word) for word in post[1].split())


def _tells_of_body(text: str, body: Named, between: str, person: Named) -> bool:
    """Tell whether words between a body and a person tie the two: ", founded in 2004 by brothers", "'s chief negotiator, "."""
    post = _POSTS.fullmatch(between) if body.kind is ActorKind.STATE or _is_body(body) else None
    if post is not None:
        return _is_post((post[1] or post[2]).split(), is_of_state=body.kind is ActorKind.STATE)
    if not _is_body(body):
        return False
    if _CHOOSES.fullmatch(between):
        words = between.lower().replace(",", " ").split()
        return " by " not in between and (_TO_POST.match(text, person.end) is not None or any(is_title(word) for word in words))
    return _LED_BY.fullmatch(between) is not None


def _is_post(words: list[str], *, is_of_state: bool) -> bool:
    """Tell whether words say what somebody is in a body: "foreign policy chief"; a state's singer or winner does not act for it."""
    post = words[words.index("of") - 1] if "of" in words[1:] else words[-1]
    if PRIVATE & set(words) or KIN & set(words) or post in OUTSIDERS:
        return False
    return is_title(post) and post not in PROFESSIONS if is_of_state else is_title(post) or is_role(post)


def _in_a_row(text: str, entries: Sequence[Named], first: int) -> Iterator[Named]:
    """A person and those joined to them: "Ana Ruiz and her brother, Karl Holm"."""
    person = entries[first]
    yield person
    for other in entries[first + 1 : first + _MOST]:
        if other.kind is not ActorKind.PERSON or _NEXT.fullmatch(text, person.end, other.start) is None:
            return
        yield other
        person = other
