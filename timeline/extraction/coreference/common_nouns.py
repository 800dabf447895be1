"""Whom a common noun stands for: "the company", "the two leaders", "the singer", "net income"."""

from __future__ import annotations

import re
from collections import Counter
from types import MappingProxyType
from typing import TYPE_CHECKING

from timeline.extraction.coreference.pronouns import may_be
from timeline.extraction.coreference.salience import (
    FAR_REACH,
    REACH,
    first_fitting,
    fits,
    group_before,
    is_kind,
    last_of,
    listed,
    main_pair,
    named_first,
    named_most,
    topic,
    two_sides,
)
from timeline.extraction.language.roles import BODY_HEADS, COMPANIES, GROUP_HEADS
from timeline.extraction.language.words import word_set
from timeline.extraction.recognition.kinds import is_role
from timeline.extraction.recognition.named import Named, Roster
from timeline.model.mentions import ActorKind

if TYPE_CHECKING:
    from spacy.tokens import Token

_DEFINITE = frozenset({"the", "these", "those", "both"})
_PERSONS = word_set("leader man minister president")
STATE_HEADS = word_set("army cabinet country government house legislature military ministry nation navy parliament regime senate state")
OF_HOME = word_set("army cabinet government house legislature military ministry navy parliament senate")
"""Heads that stand for the state which the article is about, where it names no other in the sentence."""

SHUNNED = word_set("communist hermit impoverished isolated pariah reclusive rogue secretive")
"""What is said of the state that an article is about, whoever was named last."""

RESULTS = word_set("earning earnings income loss net profit revenue sale sales")
_POSTS = word_set("ceo chairman chairwoman director executive officer president treasurer")
_MOVING = word_set("boost cut dent drag erode help hit hurt lift lower push reduce slash trim wipe")
_MEASURES = word_set("net operating pretax quarterly annual total third second first fourth quarter half its the")
_QUARTERLY = re.compile(r"(?:first|second|third|fourth|full|half|nine|six)-(?:quarter|half|year|month)")
_BESIDE = frozenset({"amod", "compound", "nmod", "poss", "prep"})
_COUNTS = MappingProxyType({"both": 2, "two": 2, "three": 3, "four": 4})
_PEOPLE = word_set("""
activist actor actress attacker billionaire boy cleric doctor entrepreneur financier magnate millionaire mogul tycoon driver foe fugitive
girl gunman journalist killer lawmaker lawyer man opponent personality player politician professor rapper shooter singer soldier star
student suspect teacher teenager victim woman writer
""")

_HARDLY = word_set("board share stock studio")
"""What is of an enterprise only where one was named shortly before."""

_RULING = word_set("chancellor premier president")
_PORTFOLIOS = word_set("""
agriculture culture defence defense economy education energy environment finance foreign health home information interior justice labor
labour oil prime security trade transport
""")
_SPEAKERS = word_set("spokesman spokesperson spokeswoman")
_WITHOUT_ARTICLE = word_set("congress management parliament")
_SIDES = word_set("adversary antagonist belligerent camp combatant delegation enemy foe negotiator party side")
_PARTIES = (ActorKind.STATE, ActorKind.ORGANIZATION)
"""Whose two sides may be meant, whichever two were named last."""

_PLAIN = frozenset({"acl", "amod", "compound", "det", "punct", "relcl"})
PAIRS = word_set("couple duo newlywed pair twosome")
_NOT_TWO = word_set("board fund management party share stock")
"""What stands for no two by its plural alone."""

_TWO = 2
_SIBLINGS = word_set("brother sibling sister twin")
_WORKS = word_set("brewery casino colliery factory foundry hospital hotel mill plant refinery school shipyard university winery")
"""Heads that stand for whoever runs them, where a text opens with one."""

_FIRST_SENTENCES = 3
_LONGEST_SENTENCE = 500
_KNOWN = 3
"""How often a person is named at least who may be meant by "a singer"."""

_GENDERS = MappingProxyType({"boy": "he", "gunman": "he", "man": "he", "girl": "she", "woman": "she"})
_HER_ENDINGS = ("ess", "enne", "woman")
_AGE = re.compile(r"[1-9]\d")
_CHAMBERS = frozenset({"house"})
_NO_BODY = word_set("labor labour sales task work")
"""What is before a force that is no police: "the task force"."""

_DOERS = ("ician", "ist")
ISSUERS = frozenset({"Board", "Company", "Group"})
_CALLED_SO = MappingProxyType({"airline": "air", "carrier": "air", "insurer": "insurance", "lender": "bank"})
"""What the names of most enterprises of a kind have in them."""

_INSTITUTIONS = word_set("academy college foundation hospital institute museum orchestra school university")
"""Heads that stand only for what has them in its name."""

_AGENCIES = word_set("agency bureau department")
_TELLING = word_set("agency bank bureau commission committee council court department")
"""Heads that stand in the name of what they refer to."""


def body_meant(token: Token, offset: int, roster: Roster, sentence_start: int) -> tuple[Named, ...]:
    """Return who is meant by a common noun that stands before another: "an airline spokesman", "company officials"."""
    if token.pos_ != "NOUN" or token.lemma_.lower() not in COMPANIES:
        return ()
    return of_noun(token, offset + token.idx, roster, sentence_start, is_bare=True)


def of_noun(token: Token, position: int, roster: Roster, sentence_start: int, *, is_bare: bool = False) -> tuple[Named, ...]:
    """Return whom a common noun stands for; `is_bare` where it needs no article."""
    lemma = token.lemma_.lower()
    words = {child.lower_ for child in token.children}
    counted = _of_count(token, lemma, words, position, roster)
    if counted is not None:
        return counted
    is_told = token.dep_ in ("nsubj", "nsubjpass") or token.head.lower_ == "in" or _is_moved(token)
    if lemma in RESULTS and is_told and _is_bare_result(token):
        return enterprise(position, roster, sentence_start)
    if lemma in _SPEAKERS and token.dep_ == "nsubj" and all(child.dep_ not in _BESIDE or _is_when(child) for child in token.children):
        return first_fitting(roster, position, sentence_start, (ActorKind.ORGANIZATION,))
    is_company = lemma in COMPANIES and (token.tag_ in ("NN", "NNP") or lemma in ("share", "stock"))
    is_bare = is_bare or (lemma in _WITHOUT_ARTICLE and not words)
    if (
        not (is_company or lemma in BODY_HEADS or lemma in STATE_HEADS or lemma in _INSTITUTIONS)
        or _is_named(token, but=("NORP", "GPE") if is_company else ())
        or not (words & {"the", "this", "that"} or is_bare)
        or (lemma in _CHAMBERS and not _is_chamber(token))
        or (lemma == "force" and any(child.lower_ in _NO_BODY for child in token.children))
        or (token.tag_ == "NNS" and not is_company and token.lower_ not in BODY_HEADS)  # "the parties", but not "the rebels"
    ):
        return ()
    if lemma in _INSTITUTIONS:
        return _of_its_name(lemma, (ActorKind.ORGANIZATION,), position, roster)
    kind = ActorKind.STATE if lemma in STATE_HEADS else ActorKind.ORGANIZATION
    if "that" in words:  # "invested in Acme and bought that company"
        return tuple(entry for entry in roster.before(position, REACH) if fits(entry, (kind,)))[:1]
    if is_company:
        if token.text in ISSUERS:  # "The Company" of its own statement
            return tuple(entry for entry in roster.entries if fits(entry, (ActorKind.ORGANIZATION,)))[:1]
        if lemma in _CALLED_SO and (called := _of_its_name(_CALLED_SO[lemma], (ActorKind.ORGANIZATION,), position, roster)):
            return called
        near = group_before(roster, position, sentence_start) if lemma == "group" else ()
        near = near or first_fitting(roster, position, sentence_start, (ActorKind.ORGANIZATION,), is_company=True, noun=lemma)
        return near or (() if is_bare or lemma in _HARDLY else named_most(roster, position, lemma))
    return _of_body(token, lemma, kind, position, roster, sentence_start)


def enterprise(position: int, roster: Roster, sentence_start: int) -> tuple[Named, ...]:
    """Return whose figures are told where they are of nobody named beside them."""
    near = first_fitting(roster, position, sentence_start, (ActorKind.ORGANIZATION,), is_company=True)
    return near or named_most(roster, position)


def _of_body(token: Token, lemma: str, kind: ActorKind, position: int, roster: Roster, sentence_start: int) -> tuple[Named, ...]:
    """Whom "the government", "the ministry" or "the party" stands for."""
    if kind is ActorKind.STATE and roster.home and any(child.lower_ in SHUNNED for child in token.children):
        return (Named(position, position + len(token), token.text, roster.home, ActorKind.STATE),)
    if lemma == "ministry" and (named := _of_its_name(lemma, (ActorKind.ORGANIZATION,), position, roster)):
        return named
    if lemma in OF_HOME and roster.home:
        earlier = [entry for entry in roster.before(position, REACH) if fits(entry, (kind,))]
        inside = [entry for entry in earlier if entry.start >= sentence_start]
        before = roster.sentence_before(sentence_start)
        own = (
            inside or [entry for entry in earlier if entry.opens and entry.start >= before] or [e for e in earlier if e.name == roster.home]
        )
        return tuple(own[:1]) or (Named(position, position + len(token), token.text, roster.home, ActorKind.STATE),)
    if lemma in OF_HOME:  # a state named once, somewhere before, is hardly whose government it is
        is_topical = _is_topical(roster, position, sentence_start)
        return first_fitting(roster, position, sentence_start, (kind,)) if is_topical else named_first(roster, position)
    if lemma == "court":
        return _of_its_name(lemma, (kind,), position, roster)
    if kind is ActorKind.STATE:
        return first_fitting(roster, position, sentence_start, (kind,))
    if named := _of_its_name(lemma, (kind,), position, roster):
        return named
    others = _TELLING - _AGENCIES if lemma in _AGENCIES else _TELLING  # "the council" is no agency, but a bureau is one
    meant = first_fitting(roster, position, sentence_start, (kind,), noun=lemma)
    return tuple(entry for entry in meant if lemma not in _TELLING or others.isdisjoint(entry.name.lower().split()))


def _of_its_name(lemma: str, kinds: tuple[ActorKind, ...], position: int, roster: Roster) -> tuple[Named, ...]:
    """The one before whose name has the word, "the hospital" is "St. Anne Hospital": of several the last, or whom the article is about."""
    called = [
        entry
        for entry in roster.before(position, FAR_REACH)
        if fits(entry, kinds) and (_has_word(f"{entry.name} {entry.surface}", lemma) or is_kind(entry, lemma))
    ]
    counts = Counter(entry.name for entry in roster.entries)
    ranked = sorted({entry.name for entry in called}, key=lambda name: -counts[name])
    is_first = bool(ranked) and called[-1].name == ranked[0]
    is_clear = len(ranked) > 1 and counts[ranked[0]] >= (counts[ranked[1]] + 1 if is_first else 2 * counts[ranked[1]])
    return tuple(entry for entry in called if not is_clear or entry.name == ranked[0])[:1]


def _has_word(name: str, noun: str) -> bool:
    """Tell whether a noun stands in a name, maybe at the front or the end of a longer word: "Bankhaus Holm", "Citibank"."""
    return any(word.startswith(noun) or word.endswith(noun) for word in name.lower().split())


def _is_topical(roster: Roster, position: int, sentence_start: int) -> bool:
    """Tell whether the sentence names a state, or the last state before it opens a sentence."""
    last = next((entry for entry in roster.before(position, REACH) if fits(entry, (ActorKind.STATE,))), None)
    if last is None:
        return False
    return last.start >= sentence_start or (last.opens and last.start >= roster.sentence_before(sentence_start))


def _of_count(token: Token, lemma: str, words: set[str], position: int, roster: Roster) -> tuple[Named, ...] | None:
    """Whom "the three", "the two leaders" or "the couple" stand for; None where no number is told."""
    if token.lower_ in _COUNTS and token.pos_ == "NUM" and "the" in words:  # "The three signed"
        states = listed(roster, position, (ActorKind.STATE,), _COUNTS[token.lower_])
        pairs = [last_of(roster, position, (kind,), 2) for kind in (*_PARTIES, ActorKind.PERSON)] if token.lower_ == "two" else []
        return max((states, *pairs), key=_nearness)
    is_pair = lemma in PAIRS and "the" in words and all(child.dep_ in _PLAIN for child in token.children)
    if is_pair and not any(child.pos_ == "PROPN" and child.ent_type_ == "ORG" for child in token.children):  # but "the Oden couple"
        return last_of(roster, position, (ActorKind.PERSON,), 2)
    if lemma in _SIBLINGS and token.tag_ == "NNS" and words & _DEFINITE and not _is_named(token):
        pair = last_of(roster, position, (ActorKind.PERSON,), 2)
        return pair if len({entry.name.split()[-1] for entry in pair}) == 1 else ()
    is_between = token.head.lower_ == "between" and token.tag_ in ("NNS", "NNPS")
    is_bare = all(child.dep_ in _PLAIN - {"amod", "compound"} for child in token.children)
    is_both = is_between or (lemma in (COMPANIES | _SIDES) - _NOT_TWO and token.tag_ == "NNS" and is_bare)  # "the companies announced"
    count = max((_COUNTS.get(word, 0) for word in words), default=0) or (2 if is_both else 0)
    if not count or not words & _DEFINITE:
        return None
    return _of_number(lemma, count, position, roster, is_plural=token.tag_ == "NNS")


def _of_number(lemma: str, count: int, position: int, roster: Roster, *, is_plural: bool) -> tuple[Named, ...] | None:
    """Whom a noun stands for of which a number is told: "the two unions", "both sides", "the three states"."""
    is_body = lemma in COMPANIES or (lemma in BODY_HEADS and lemma not in GROUP_HEADS | STATE_HEADS)
    if is_plural and is_body:
        kinds = (ActorKind.ORGANIZATION,)
        if count != _TWO:
            return listed(roster, position, kinds, count)
        told = two_sides(roster, position, lemma) if lemma in COMPANIES else ()
        return told or last_of(roster, position, kinds, 2, is_company=lemma in COMPANIES, noun=lemma)
    if count == _TWO and is_plural and (lemma in _PEOPLE or lemma.endswith(_DOERS)):  # "the two biologists"
        return last_of(roster, position, (ActorKind.PERSON,), 2, pronoun=_GENDERS.get(lemma, ""))
    if lemma in _SIDES and count == _TWO:
        told = two_sides(roster, position)
        return told or max((main_pair(roster, position, kind) for kind in _PARTIES), key=_nearness)
    if lemma in GROUP_HEADS or (lemma in STATE_HEADS and is_plural):
        kind = ActorKind.PERSON if lemma in _PERSONS else ActorKind.STATE
        return main_pair(roster, position, kind) if count == _TWO else listed(roster, position, (kind,), count)
    return None


def _nearness(pair: tuple[Named, ...]) -> int:
    """Where the first of a pair is named, which tells how near both are."""
    return min((entry.start for entry in pair), default=-1)


def _people(roster: Roster) -> Counter[str]:
    return Counter(entry.name for entry in roster.entries if entry.kind is ActorKind.PERSON)


def main_person(roster: Roster) -> tuple[Named, ...]:
    """Return the person whom an article names more often than any other, or nobody."""
    (name, count), (_, second) = [*_people(roster).most_common(2), ("", 0), ("", 0)][:2]
    return tuple(entry for entry in roster.entries if entry.name == name)[:1] if count > second else ()


def person_meant(token: Token, offset: int, roster: Roster) -> tuple[Named, ...]:
    """Who is meant by "the singer", where one is named more often than all others together; by "a singer", before anybody is."""
    words = {child.lower_ for child in token.children}
    lemma = token.lemma_.lower()
    if token.tag_ == "NN" and "the" in words and is_role(lemma) and (told := _told_before(token, lemma, offset, roster)):
        return told
    if token.tag_ != "NN" or (lemma not in _PEOPLE and not is_role(lemma)) or _is_named(token, but=("NORP", "GPE")):
        return ()
    if token.left_edge.lower_ in ("a", "an") and (opening := _told_after(token, lemma, offset, roster)):
        return opening
    if lemma not in _PEOPLE:
        return ()
    people = _people(roster)
    main, count = people.most_common(1)[0] if people else ("", 0)
    places = tuple(entry for entry in roster.entries if entry.name == main and fits(entry, (ActorKind.PERSON,), _GENDERS.get(lemma, "")))
    if words & {"the", "this", "that"} and not any(child.dep_ == "relcl" for child in token.children):
        return places[:1] if count > sum(people.values()) - count else ()
    if (
        words & {"a", "an"}
        and count >= _KNOWN
        and not any(e.kind is ActorKind.PERSON for e in roster.before(offset + token.idx, FAR_REACH))
    ):
        return places[:1]
    return ()


def _told_after(token: Token, lemma: str, offset: int, roster: Roster) -> tuple[Named, ...]:
    """Who is meant by "a nurse" in the first sentence of a text: who opens one of the next sentences, and is named more than others."""
    opening, is_next = _opens_after(token, offset, roster, ActorKind.PERSON, _GENDERS.get(lemma, ""))
    people = _people(roster)
    return (opening,) if opening is not None and (is_next or people[opening.name] == max(people.values())) else ()


def body_introduced(token: Token, offset: int, roster: Roster) -> tuple[Named, ...]:
    """Which enterprise "a water company" is in the first sentence of a text: the one that opens the next, or that the text is about."""
    if token.left_edge.lower_ not in ("a", "an") or token.tag_ != "NN" or _is_named(token, but=("NORP", "GPE")):
        return ()
    if token.lemma_.lower() not in COMPANIES | _WORKS:
        return ()
    opening, is_next = _opens_after(token, offset, roster, ActorKind.ORGANIZATION, "")
    return (opening,) if opening is not None and (is_next or opening.name == roster.main) else ()


def _opens_after(token: Token, offset: int, roster: Roster, kind: ActorKind, pronoun: str) -> tuple[Named | None, bool]:
    """Who opens a sentence after one of the first of a text, which names no such before a noun; and whether it is the very next."""
    position = offset + token.idx
    first = next((start for start in roster.starts[:_FIRST_SENTENCES] if start <= position < start + _LONGEST_SENTENCE), -1)
    if first < 0 or any(entry.kind is kind for entry in roster.within(first, position)):
        return None, False
    later = (entry for entry in roster.within(position, position + REACH * 2) if fits(entry, (kind,), pronoun))
    opening = next((entry for entry in later if entry.opens), None)
    is_next = opening is not None and opening.start in roster.starts and roster.sentence_before(opening.start) == first
    return opening, is_next


def _told_before(token: Token, lemma: str, offset: int, roster: Roster) -> tuple[Named, ...]:
    """Who is meant by what only one told before can be: "The comedian, 47," is whom the text speaks of, "the actress" the one woman."""
    if _is_named(token, but=("NORP", "ORG")):
        return ()
    earlier = [entry for entry in roster.before(offset + token.idx, REACH) if fits(entry, (ActorKind.PERSON,))]
    if token.i + 2 < len(token.doc) and token.nbor().text == "," and _AGE.fullmatch(token.nbor(2).text):
        return topic(earlier)
    if not lemma.endswith(_HER_ENDINGS):
        return ()
    women = {entry.name: entry for entry in earlier if may_be(entry, "she") and not may_be(entry, "he")}
    return tuple(women.values()) if len(women) == 1 else ()


def _is_named(token: Token, but: tuple[str, ...] = ()) -> bool:
    """Tell whether a head has a name beside it; `but` are the parser's labels of names that do not count."""
    if but and any(child.lower_.endswith("based") for child in token.children):  # "the Kearny, N.J.-based maker"
        return False
    return any(
        child.dep_ in ("compound", "amod", "poss", "appos", "prep")
        and child.lower_ != "own"
        and (
            (child.pos_ == "PROPN" and not child.is_lower)
            or (child.pos_ == "ADP" and child.lower_ not in ("for", "on") and not _is_portfolio(child))
            or (child.ent_type_ in ("NORP", "GPE", "ORG") and child.text[:1].isupper())
        )
        and not (child.ent_type_ in but and child.dep_ in ("compound", "amod", "nmod", "appos"))
        for child in token.children
    )


def _is_portfolio(preposition: Token) -> bool:
    """Tell whether a phrase says for what a ministry is: "the ministry of transport"."""
    is_of_ministry = preposition.lower_ == "of" and preposition.head.lemma_.lower() == "ministry"
    return is_of_ministry and all(token.is_lower for token in preposition.children)


def _is_when(preposition: Token) -> bool:
    """Tell whether a phrase only says when: "on Monday"."""
    return preposition.dep_ == "prep" and all(token.ent_type_ in ("DATE", "TIME") for token in preposition.children)


def enterprise_of_post(token: Token, roster: Roster) -> tuple[Named, ...]:
    """Whose office is left or taken where a text on an enterprise does not say: "resigned as chief executive"."""
    is_plain = all(child.dep_ in ("amod", "cc", "conj", "compound", "det", "punct") and child.pos_ != "PROPN" for child in token.children)
    if token.head.lower_ != "as" or token.lemma_.lower() not in _POSTS or not is_plain:
        return ()
    return tuple(entry for entry in roster.entries if entry.name == roster.main)[:1]


def state_of_office(token: Token, offset: int, roster: Roster) -> tuple[Named, ...]:
    """Whose a head of state or a minister without a name is: the state's of which the article tells, if it tells of no enterprise."""
    words = {child.lower_ for child in token.children}
    rules = token.lemma_.lower() in _RULING or (token.lemma_.lower() == "minister" and words & _PORTFOLIOS)
    if not rules or not words & {"the", "their"} or not roster.home or roster.main or _is_named(token):
        return ()
    start = offset + token.idx
    return (Named(start, start + len(token), token.text, roster.home, ActorKind.STATE),)


def _is_moved(token: Token) -> bool:
    """Tell whether something moves figures that are not its own: "the tax will cut profit"."""
    doers = [child for child in token.head.children if child.dep_ == "nsubj"]
    return token.dep_ == "dobj" and token.head.lemma_ in _MOVING and bool(doers) and all(doer.pos_ == "NOUN" for doer in doers)


def _is_bare_result(token: Token) -> bool:
    """Tell whether sales or a profit are of nobody told beside them: those of the enterprise that is spoken of."""
    return all(
        child.dep_ not in _BESIDE or child.lower_ in _MEASURES or child.ent_type_ in ("GPE", "NORP") or _QUARTERLY.fullmatch(child.lower_)
        for child in token.children
    )


def _is_chamber(token: Token) -> bool:
    """Tell whether "the lower house" is meant, not a house."""
    return any(child.lower_ in ("lower", "upper") for child in token.children)
