"""Whom a pronoun or a short reference stands for, from what was named before it.

No model of coreference: the nearest fitting name, subjects before others, is right often enough in news, and what is not found stays out.
"""

from __future__ import annotations

import re
from collections import Counter
from types import MappingProxyType
from typing import TYPE_CHECKING

from timeline.extraction.bodies import has_legal_form
from timeline.extraction.named import Named, Roster
from timeline.extraction.names import Role
from timeline.extraction.pronouns import may_be
from timeline.extraction.roles import BODY_HEADS, COMPANIES, COUNT_WORDS, FIGURES, GROUP_HEADS
from timeline.extraction.words import GROUP_PRONOUNS, PRESENT_PERSON_PRONOUNS, THING_PRONOUNS, word_set
from timeline.model.mentions import ActorKind

if TYPE_CHECKING:
    from spacy.tokens import Token

_REACH = 700
"""Characters to look back: three or four sentences of news."""

_DEFINITE = frozenset({"the", "these", "those", "both"})
_PERSONS = word_set("leader man minister president")
_STATES = word_set("army cabinet country government house legislature military nation parliament regime senate state")
_OF_HOME = word_set("army cabinet government house legislature military parliament senate")
"""Heads that stand for the state which the article is about, where it names no other in the sentence."""

_IMPERSONAL = word_set("appear be begin come end follow happen last matter mean occur rain seem set snow start take turn")
_RESULTS = word_set("earning earnings income loss net profit revenue sale sales")
_REPORTED = _RESULTS | {"figure", "quarter", "result"}
_MEASURES = word_set("net operating pretax quarterly annual total third second first fourth quarter half its the")
_QUARTERLY = re.compile(r"(?:first|second|third|fourth|full|half|nine|six)-(?:quarter|half|year|month)")
_BESIDE = frozenset({"amod", "compound", "nmod", "poss", "prep"})
_COUNTS = MappingProxyType({"both": 2, "two": 2, "three": 3, "four": 4})
_BETWEEN = 10
"""Characters between two names of a list."""

_PEOPLE = word_set("""
activist actor actress attacker boy cleric doctor driver foe fugitive girl gunman journalist killer lawmaker lawyer man opponent personality
player politician professor rapper shooter singer soldier star student suspect teacher teenager victim woman writer
""")
_SPEAKERS = word_set("spokesman spokesperson spokeswoman")
_WITHOUT_ARTICLE = word_set("congress management parliament")
_PEOPLE_SPOKEN_OF = PRESENT_PERSON_PRONOUNS | word_set("i they those we who you")
_PAIRS = word_set("couple duo pair")
_KNOWN = 3
"""How often a person is named at least who may be meant by "a singer"."""

_GENDERS = MappingProxyType({"boy": "he", "gunman": "he", "man": "he", "girl": "she", "woman": "she"})
_CHAMBERS = frozenset({"house"})
_STRETCH = 160
_PAIR_REACH = 350
_TELLING = word_set("agency bank bureau commission committee council court department ministry")
"""Heads that stand in the name of what they refer to."""

_AUTHORITY = word_set(
    """
Administration Agency Army Association Authority Board Bureau Commission Committee Congress Council Court Department Exchange House
Ministry Office Party Police Senate Service Treasury Union
"""
)
_CORPORATE = re.compile(r"\b(?:Corp|Co|Cos|Inc)\b")
_AGENCIES = word_set("CIA DEA EPA EU FAA FBI FCC FDA FTC IAEA ILO IMF INS IRS NATO NSA NTSB OPEC OSCE SEC UN UNESCO UNHCR UNICEF WHO WTO")
_FAR_REACH = 3000
"""Characters to look back for two that are told to be two."""


def referents(token: Token, offset: int, roster: Roster, sentence_start: int) -> tuple[Named, ...]:
    """Return who is meant by a pronoun or the head of a noun phrase without a name, or nobody."""
    if token.pos_ == "PRON" or token.tag_ in ("PRP", "PRP$"):
        return _of_pronoun(token, offset, roster, sentence_start)
    return _of_noun(token, offset + token.idx, roster, sentence_start)


def body_meant(token: Token, offset: int, roster: Roster, sentence_start: int) -> tuple[Named, ...]:
    """Return who is meant by a common noun that stands before another: "an airline spokesman", "company officials"."""
    if token.pos_ != "NOUN" or token.lemma_.lower() not in COMPANIES:
        return ()
    return _of_noun(token, offset + token.idx, roster, sentence_start, is_bare=True)


def main_organization(trigger: Token, offset: int, roster: Roster, sentence_start: int) -> tuple[Named, ...]:
    """The organization that the article is about, for an occurrence that names nobody: "Two segments posted lower earnings".

    A sentence that names it elsewhere had its chance to say so; only a noun in it may still be its doing.
    """
    position = offset + trigger.idx
    if any(token.lemma_.lower() in _REPORTED for token in (trigger, *trigger.children) if token == trigger or token.dep_ == "nsubj"):
        return _one(roster, position, sentence_start, (ActorKind.ORGANIZATION,), is_company=True)
    near = next((entry for entry in roster.before(position, _REACH) if entry.name == roster.main), None)
    if near is None or (near.start >= sentence_start and trigger.pos_ == "VERB"):
        return ()
    subject = next((child for child in trigger.children if child.dep_ in ("nsubj", "nsubjpass")), trigger)
    is_counted = subject.pos_ == "NUM" and any(child.lower_ == "the" for child in subject.children)
    if (
        is_counted
        or subject.pos_ == "PROPN"
        or subject.lower_ in _PEOPLE_SPOKEN_OF
        or (subject.tag_ == "NNS" and subject.lemma_ in COMPANIES)
    ):  # not recognized, or others
        return ()
    return (near,)


def _of_pronoun(token: Token, offset: int, roster: Roster, sentence_start: int) -> tuple[Named, ...]:
    position, word = offset + token.idx, token.lower_
    is_subject = token.dep_ in ("nsubj", "nsubjpass")
    if word in PRESENT_PERSON_PRONOUNS:
        if is_subject and token.tag_ != "PRP$":
            same = (other for other in token.doc[: token.i] if other.lower_ == word and other.dep_ in ("nsubj", "nsubjpass"))
            position = offset + next(same, token).idx
            return _one(roster, position, sentence_start, (ActorKind.PERSON,), word)
        return _person_near(token, offset, roster, sentence_start)
    if word in THING_PRONOUNS:
        return () if is_subject and token.head.lemma_ in _IMPERSONAL else _thing(token, offset, roster, sentence_start)
    if word in GROUP_PRONOUNS:
        if token.tag_ == "PRP$" and token.head.lemma_.lower() in GROUP_HEADS:
            return _several(roster, position, (ActorKind.STATE,), 2)
        return _pair(roster, position) or (_body_spoken_of(roster, position, sentence_start) if token.tag_ == "PRP$" else ())
    return ()


def _of_noun(token: Token, position: int, roster: Roster, sentence_start: int, *, is_bare: bool = False) -> tuple[Named, ...]:
    lemma = token.lemma_.lower()
    words = {child.lower_ for child in token.children}
    counted = _of_count(token, lemma, words, position, roster)
    if counted is not None:
        return counted
    if lemma in _RESULTS and (token.dep_ in ("nsubj", "nsubjpass") or token.head.lower_ == "in") and _is_bare_result(token):
        return _one(roster, position, sentence_start, (ActorKind.ORGANIZATION,), is_company=True)
    if lemma in _SPEAKERS and token.dep_ == "nsubj" and all(child.dep_ not in _BESIDE or _is_when(child) for child in token.children):
        return _one(roster, position, sentence_start, (ActorKind.ORGANIZATION,))
    is_company = lemma in COMPANIES and (token.tag_ in ("NN", "NNP") or lemma in ("share", "stock"))
    is_bare = is_bare or (lemma in _WITHOUT_ARTICLE and not words)
    if (
        not (is_company or lemma in BODY_HEADS or lemma in _STATES)
        or _is_named(token, but=("NORP", "GPE") if is_company else ())
        or not (words & {"the", "this", "that"} or is_bare)
        or (lemma in _CHAMBERS and not _is_chamber(token))
    ):
        return ()
    kind = ActorKind.STATE if lemma in _STATES else ActorKind.ORGANIZATION
    if "that" in words:  # "invested in Acme and bought that company"
        return tuple(entry for entry in roster.before(position, _REACH) if _fits(entry, (kind,)))[:1]
    if is_company:
        return _one(roster, position, sentence_start, (ActorKind.ORGANIZATION,), is_company=True)
    return _of_body(token, lemma, kind, position, roster, sentence_start)


def _of_body(token: Token, lemma: str, kind: ActorKind, position: int, roster: Roster, sentence_start: int) -> tuple[Named, ...]:
    """Whom "the government", "the ministry" or "the party" stands for."""
    if lemma in _OF_HOME and roster.home:
        earlier = [entry for entry in roster.before(position, _REACH) if _fits(entry, (kind,))]
        inside = [entry for entry in earlier if entry.start >= sentence_start]
        own = inside or [entry for entry in earlier if entry.opens] or [entry for entry in earlier if entry.name == roster.home]
        return tuple(own[:1]) or _topic(earlier) or (Named(position, position + len(token), token.text, roster.home, ActorKind.STATE),)
    if lemma in _OF_HOME:  # a state named once, somewhere before, is hardly whose government it is
        return _one(roster, position, sentence_start, (kind,)) if _is_topical(roster, position, sentence_start) else ()
    if lemma in _TELLING:
        for entry in roster.before(position, _FAR_REACH):
            if _fits(entry, (kind,)) and lemma in entry.name.lower():
                return (entry,)
    return _one(roster, position, sentence_start, (kind,))


def _is_topical(roster: Roster, position: int, sentence_start: int) -> bool:
    """Tell whether the sentence names a state, or the last state before it opens a sentence or is named again."""
    last = next((entry for entry in roster.before(position, _REACH) if _fits(entry, (ActorKind.STATE,))), None)
    if last is None:
        return False
    return last.start >= sentence_start or last.opens or sum(entry.name == last.name for entry in roster.entries) > 1


def _of_count(token: Token, lemma: str, words: set[str], position: int, roster: Roster) -> tuple[Named, ...] | None:
    """Whom "the three", "the two leaders" or "the couple" stand for; None where no number is told."""
    if token.lower_ in _COUNTS and token.pos_ == "NUM" and "the" in words:  # "The three signed"
        return _listed(roster, position, (ActorKind.STATE,), _COUNTS[token.lower_])
    if lemma in _PAIRS and token.tag_ == "NN" and "the" in words and not _is_named(token):
        return _several(roster, position, (ActorKind.PERSON,), 2)
    if lemma in GROUP_HEADS and words & COUNT_WORDS and words & _DEFINITE:
        kind = ActorKind.PERSON if lemma in _PERSONS else ActorKind.STATE
        count = max(_COUNTS.get(word, 0) for word in words)
        return _several(roster, position, (kind,), 2) if count == 2 else _listed(roster, position, (kind,), count)
    return None


def person_meant(token: Token, offset: int, roster: Roster) -> tuple[Named, ...]:
    """Who is meant by "the singer", where one is named more often than all others together; by "a singer", before anybody is."""
    words = {child.lower_ for child in token.children}
    lemma = token.lemma_.lower()
    if token.tag_ != "NN" or lemma not in _PEOPLE or _is_named(token, but=("NORP",)):
        return ()
    people = Counter(entry.name for entry in roster.entries if entry.kind is ActorKind.PERSON)
    main, count = people.most_common(1)[0] if people else ("", 0)
    places = tuple(entry for entry in roster.entries if entry.name == main and _fits(entry, (ActorKind.PERSON,), _GENDERS.get(lemma, "")))
    if words & {"the", "this", "that"} and not any(child.dep_ == "relcl" for child in token.children):
        return places[:1] if count > sum(people.values()) - count else ()
    if (
        words & {"a", "an"}
        and count >= _KNOWN
        and not any(e.kind is ActorKind.PERSON for e in roster.before(offset + token.idx, _FAR_REACH))
    ):
        return places[:1]
    return ()


def _is_named(token: Token, but: tuple[str, ...] = ()) -> bool:
    """Tell whether a head has a name beside it; `but` are the parser's labels of names that do not count."""
    if but and any(child.lower_.endswith("based") for child in token.children):  # "the Kearny, N.J.-based maker"
        return False
    return any(
        child.dep_ in ("compound", "amod", "poss", "appos", "prep")
        and child.lower_ != "own"
        and (child.pos_ in ("PROPN", "ADP") or child.ent_type_ in ("NORP", "GPE", "ORG"))
        and not (child.ent_type_ in but and child.dep_ in ("compound", "amod", "nmod", "appos"))
        for child in token.children
    )


def _is_when(preposition: Token) -> bool:
    """Tell whether a phrase only says when: "on Monday"."""
    return preposition.dep_ == "prep" and all(token.ent_type_ in ("DATE", "TIME") for token in preposition.children)


def _is_bare_result(token: Token) -> bool:
    """Tell whether sales or a profit are of nobody told beside them: those of the enterprise that is spoken of."""
    return all(child.dep_ not in _BESIDE or child.lower_ in _MEASURES or _QUARTERLY.fullmatch(child.lower_) for child in token.children)


def _is_chamber(token: Token) -> bool:
    """Tell whether "the lower house" is meant, not a house."""
    return any(child.lower_ in ("lower", "upper") for child in token.children)


def _one(
    roster: Roster, position: int, sentence_start: int, kinds: tuple[ActorKind, ...], pronoun: str = "", *, is_company: bool = False
) -> tuple[Named, ...]:
    """The first fitting name of this sentence, or else the first one of the nearest stretch before it that has any."""
    inside = [
        entry
        for entry in roster.before(position, position - sentence_start)
        if _fits(entry, kinds, pronoun) and not (is_company and _is_authority(entry))
    ]
    if inside:
        main = next((entry for entry in roster.before(position, _REACH) if entry.name == roster.main), None) if is_company else None
        return (main or inside[-1],)
    earlier = [
        entry
        for entry in roster.before(sentence_start, _REACH)
        if _fits(entry, kinds, pronoun) and not (is_company and _is_authority(entry))
    ]
    return _topic(earlier, roster if is_company else None)


def _topic(earlier: list[Named], roster: Roster | None = None) -> tuple[Named, ...]:
    """Of names before a sentence, the nearest that opens its own, or else the first one of the nearest stretch.

    With a roster given, one that the article names much more often than the others comes first.
    """
    if roster is not None and earlier:
        counts = Counter(entry.name for entry in roster.entries)
        ranked = sorted({entry.name for entry in earlier}, key=lambda name: -counts[name])
        if len(ranked) > 1 and counts[ranked[0]] >= 2 * counts[ranked[1]]:
            return (next(entry for entry in earlier if entry.name == ranked[0]),)
    opening = next((entry for entry in earlier if entry.opens), None)
    if opening is not None or not earlier:
        return (opening,) if opening is not None else ()
    return ([entry for entry in earlier if earlier[0].start - entry.start < _STRETCH][-1],)


def _person_near(token: Token, offset: int, roster: Roster, sentence_start: int) -> tuple[Named, ...]:
    """Whom "his" stands for: a person of the sentence; who is meant by its subject pronoun; nobody where another subject may be meant."""
    position = offset + token.idx
    inside = [entry for entry in roster.before(position, position - sentence_start) if _fits(entry, (ActorKind.PERSON,), token.lower_)]
    if inside:
        return (inside[0],)
    coming = _subject_to_come(token, offset, roster, (ActorKind.PERSON,))
    if coming:
        return coming
    for other in token.doc[: token.i]:
        if other.dep_ in ("nsubj", "nsubjpass"):
            if other.lower_ in ("he", "she"):
                return _one(roster, offset + other.idx, sentence_start, (ActorKind.PERSON,), other.lower_)
            if other.pos_ != "PROPN":
                return ()
    return _one(roster, position, sentence_start, (ActorKind.PERSON,), token.lower_)


def _subject_to_come(token: Token, offset: int, roster: Roster, kinds: tuple[ActorKind, ...]) -> tuple[Named, ...]:
    """Whom "his" stands for before the subject of its sentence: "In his speech on Monday, Castro said"."""
    if token.tag_ != "PRP$":
        return ()
    root = token.sent.root
    subject = next((child for child in root.children if child.dep_ in ("nsubj", "nsubjpass")), None)
    if (
        subject is None
        or subject.i < token.i
        or token in subject.subtree
        or any(t.dep_ in ("nsubj", "nsubjpass") for t in token.doc[: token.i])
    ):
        return ()
    at = offset + subject.idx
    pronoun = token.lower_ if kinds == (ActorKind.PERSON,) else ""
    return tuple(entry for entry in roster.within(at - 60, at + 60) if entry.start <= at < entry.end and _fits(entry, kinds, pronoun))[:1]


def _thing(token: Token, offset: int, roster: Roster, sentence_start: int) -> tuple[Named, ...]:
    """Whom "it" or "its" stands for: the subject before it in the sentence, or else what opens the sentence before."""
    has_figures = token.tag_ == "PRP$" and token.head.lemma_.lower() in FIGURES
    kinds = (ActorKind.ORGANIZATION,) if has_figures else (ActorKind.STATE, ActorKind.ORGANIZATION)
    position = offset + token.idx
    if token.tag_ == "PRP$":
        inside = [entry for entry in roster.before(position, position - sentence_start) if _fits(entry, kinds)]
        if inside:
            return (inside[0],)
        coming = _subject_to_come(token, offset, roster, kinds)
        if coming:
            return coming
    subject = next(
        (other for other in token.doc[: token.i] if other.dep_ in ("nsubj", "nsubjpass") and other.pos_ in ("NOUN", "PROPN")), None
    )
    if subject is not None:
        at, first = offset + subject.idx, offset + subject.left_edge.idx
        named = [entry for entry in roster.within(min(first, at), position) if entry.start <= at and _fits(entry, kinds)]
        whole = [entry for entry in named if at < entry.end]
        lemma = subject.lemma_.lower()
        if not named and (lemma in COMPANIES or lemma in BODY_HEADS):  # "The company said it expects"
            meant = _of_noun(subject, at, roster, sentence_start)
            return tuple(entry for entry in meant if entry.kind in kinds)
        return tuple((whole or (named if lemma in BODY_HEADS else []))[:1])
    earlier = [entry for entry in roster.before(sentence_start, _REACH) if _fits(entry, kinds)]
    return _topic(earlier)


def _pair(roster: Roster, position: int) -> tuple[Named, ...]:
    """Whom "they" stands for: two that were named side by side ("X and Y") shortly before."""
    later: Named | None = None
    for entry in roster.before(position, _PAIR_REACH):
        if entry.kind is None or entry.role is Role.OTHER or entry.is_locative:
            continue
        if later is not None and entry.kind is later.kind and 5 <= later.start - entry.end <= 9 and entry.name != later.name:
            return (entry, later)
        later = entry
    return ()


def _body_spoken_of(roster: Roster, position: int, sentence_start: int) -> tuple[Named, ...]:
    """Whom "their" stands for where one body opens the sentence: "Holvar was told that their licence had ended"."""
    first = next(iter(roster.within(sentence_start, position)), None)
    is_body = first is not None and first.kind in (ActorKind.ORGANIZATION, ActorKind.GROUP) and first.role is not Role.OTHER
    return (first,) if first is not None and is_body else ()


def _several(roster: Roster, position: int, kinds: tuple[ActorKind, ...], count: int) -> tuple[Named, ...]:
    found: dict[str, Named] = {}
    for entry in roster.before(position, _FAR_REACH):
        if _fits(entry, kinds) and entry.name not in found and not entry.is_locative:
            found[entry.name] = entry
            if len(found) == count:
                return tuple(found.values())
    return ()


def _is_authority(entry: Named) -> bool:
    """Tell whether an organization is no enterprise: an authority, an exchange, a paper that tells of others."""
    if has_legal_form(entry.surface) or _CORPORATE.search(entry.name):
        return False
    return bool(entry.acts_for) or not _AUTHORITY.isdisjoint(entry.name.split()) or (entry.name.isupper() and entry.name in _AGENCIES)


def _listed(roster: Roster, position: int, kinds: tuple[ActorKind, ...], count: int) -> tuple[Named, ...]:
    """The last list of as many names before a position: "Peru, Chile and the Czech Republic" for "the three countries"."""
    chain: list[Named] = []
    for entry in roster.before(position, _FAR_REACH):
        if not _fits(entry, kinds):
            continue
        if chain and (chain[-1].start - entry.end > _BETWEEN or entry.name in {other.name for other in chain}):
            if len(chain) == count:
                break
            chain = []
        chain.append(entry)
    return tuple(chain) if len(chain) == count else ()


def _fits(entry: Named, kinds: tuple[ActorKind, ...], pronoun: str = "") -> bool:
    kind = ActorKind.STATE if entry.kind is ActorKind.GROUP else entry.kind  # "both sides" may be a state and a people
    return kind in kinds and entry.role is not Role.OTHER and (not pronoun or may_be(entry.name, pronoun))
