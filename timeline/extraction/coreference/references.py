"""Whom a pronoun or a short reference stands for, from what was named before it.

No model of coreference: the nearest fitting name, subjects before others, is right often enough in news, and what is not found stays out.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.extraction.coreference.common_nouns import STATE_HEADS, main_person, of_noun
from timeline.extraction.coreference.pronouns import is_told
from timeline.extraction.coreference.salience import REACH, body_spoken_of, first_fitting, fits, last_of, pair_before, topic
from timeline.extraction.grammar.antecedents import DONE_TO_THINGS
from timeline.extraction.grammar.participants import subjects
from timeline.extraction.language.roles import BODY_HEADS, COMPANIES, FIGURES, GROUP_HEADS, STATE_AGENTS
from timeline.extraction.language.words import GROUP_PRONOUNS, PRESENT_PERSON_PRONOUNS, THING_PRONOUNS, word_set
from timeline.extraction.names import Role
from timeline.extraction.recognition.kinds import is_role
from timeline.extraction.recognition.named import Named, Roster
from timeline.model.mentions import ActorKind

if TYPE_CHECKING:
    from collections.abc import Iterable

    from spacy.tokens import Doc, Token

_SUBJECTS = ("nsubj", "nsubjpass")
_BODIES = (ActorKind.ORGANIZATION, ActorKind.GROUP, ActorKind.STATE)
_OPENING = 60
"""Characters in which a sentence begins with whom it is on: "His successor, Ana Ruiz, ..."."""

_COUNTED = frozenset({"CARDINAL", "DATE", "MONEY", "ORDINAL", "PERCENT", "QUANTITY", "TIME"})
"""The parser's labels of what is counted, which is no "they" that does anything."""

_ASIDES = frozenset({"--", "—", "–", "("})
_BLAMING = word_set("""
accuse arrest ban blame censure charge condemn criticise criticize denounce detain dismiss expel fine fire impose indict jail penalize
praise prosecute punish rebuke reprimand sack sanction sentence sue suspend thank
""")
"""What is done to somebody for what they did."""

_REASONS = frozenset({"after", "because", "for"})
_IMPERSONAL = word_set("appear be begin come end follow happen last matter mean occur rain seem set snow start take turn")


def referents(token: Token, offset: int, roster: Roster, sentence_start: int) -> tuple[Named, ...]:
    """Return who is meant by a pronoun or the head of a noun phrase without a name, or nobody."""
    if token.pos_ == "PRON" or token.tag_ in ("PRP", "PRP$") or token.lower_ == "both":
        return _of_pronoun(token, offset, roster, sentence_start)
    return of_noun(token, offset + token.idx, roster, sentence_start)


def subjects_meant(sentences: Iterable[tuple[int, Doc]], roster: Roster) -> dict[int, Named]:
    """Return whom the nouns stand for with which sentences open, "The company cut jobs", by where the sentences begin."""
    found: dict[int, Named] = {}
    for start, doc in sentences:
        subject = next((token for token in doc if token.dep_ in _SUBJECTS and token.head.dep_ == "ROOT"), None)
        if subject is None or subject.left_edge.i or subject.pos_ != "NOUN":
            continue
        meant = of_noun(subject, start + subject.idx, roster, start)
        if subject.tag_ != "NN":
            meant = meant or _sent_by(subject, start, roster)
        if len(meant) == 1:
            found[start] = meant[0]
    return found


def _sent_by(people: Token, start: int, roster: Roster) -> tuple[Named, ...]:
    """For whom those act who open a sentence, whom "they" means in the next one: "Peruvian troops landed. They took"."""
    if people.lemma_.lower() not in STATE_AGENTS or any(child.dep_ == "nummod" for child in people.children):
        return ()
    inside = roster.within(start, start + people.idx + len(people))
    return tuple(entry for entry in inside if entry.kind in _BODIES and not entry.is_locative and entry.role is not Role.SEAT)


def _of_pronoun(token: Token, offset: int, roster: Roster, sentence_start: int) -> tuple[Named, ...]:
    position, word = offset + token.idx, token.lower_
    is_subject = token.dep_ in ("nsubj", "nsubjpass")
    if word in PRESENT_PERSON_PRONOUNS:
        if (unnamed := _unnamed_before(token)) is not None and not any(
            offset + unnamed.idx < entry.start < position for entry in roster.within(sentence_start, position)
        ):
            return of_noun(unnamed, offset + unnamed.idx, roster, sentence_start)
        if blamed := _blamed(token, offset, roster, (ActorKind.PERSON,)):
            return blamed
        if is_subject and token.tag_ != "PRP$":
            same = (other for other in token.doc[: token.i] if other.lower_ == word and other.dep_ in ("nsubj", "nsubjpass"))
            position = offset + next(same, token).idx
            chain = roster.chain_start(sentence_start, word)
            position, sentence_start = (position, sentence_start) if chain == sentence_start else (chain, chain)
            return _near(roster, position, sentence_start, word) or _spoken_of_long(roster, position, word)
        return _person_near(token, offset, roster, sentence_start)
    if word in THING_PRONOUNS:
        if blamed := _blamed(token, offset, roster, (ActorKind.STATE, ActorKind.ORGANIZATION)):
            return blamed
        is_thing = token.dep_ == "nsubjpass" and token.head.lemma_ in DONE_TO_THINGS  # a motion, a law
        is_nobody = is_subject and token.head.lemma_ in _IMPERSONAL and not (token.head.tag_ == "VBN" and token.head.lemma_ == "come")
        return () if is_thing or is_nobody else _thing(token, offset, roster, sentence_start)
    if word in GROUP_PRONOUNS or (word == "both" and is_subject):
        if token.tag_ == "PRP$" and token.head.lemma_.lower() in GROUP_HEADS:
            return last_of(roster, position, (ActorKind.STATE,), 2)
        return pair_before(roster, position) or _several(token, offset, roster, sentence_start)
    return ()


def _several(token: Token, offset: int, roster: Roster, sentence_start: int) -> tuple[Named, ...]:
    """Which body "they" are where no other several are told of: "Holvar lost their licence", "Sarvik FC won. They play in Oden next"."""
    before = token.doc[: token.i]
    subject = next((word for word in before if word.dep_ in _SUBJECTS), None)
    is_group = subject is not None and subject.tag_ == "NNS" and subject.lemma_.lower() in GROUP_HEADS
    if subject is not None and is_group and (group := of_noun(subject, offset + subject.idx, roster, sentence_start)):
        return group  # "The two sides fought until their truce"
    if body := body_spoken_of(roster, offset + token.idx, sentence_start):
        acts = any(word.dep_ in _SUBJECTS and body[0].start <= offset + word.idx < body[0].end for word in before)
        others = (word for word in before if word.tag_ in ("NNS", "NNPS") and offset + word.idx >= body[0].end)
        is_alone = acts and all(word.ent_type_ in _COUNTED for word in others)
        return body if is_alone or token.tag_ == "PRP$" else ()
    chain = roster.chain_start(sentence_start, "they")
    if token.lower_ != "they" or token.dep_ != "nsubj" or roster.pronouns.get(sentence_start, ("", 0))[0] != "they":
        return ()
    begin = roster.sentence_before(chain)
    if begin in roster.subjects and roster.subjects[begin].kind in _BODIES:
        return (roster.subjects[begin],)
    told = roster.within(begin, chain)
    return tuple(entry for entry in told[:1] if entry.opens and entry.kind in _BODIES and not entry.is_locative)


def _blamed(token: Token, offset: int, roster: Roster, kinds: tuple[ActorKind, ...]) -> tuple[Named, ...]:
    """To whom something was done for what "it" or "he" did: "imposed sanctions on Chad after it attacked", "fired Ruiz because he lied"."""
    verb, done = token.head, token.head.head
    is_reason = verb.dep_ == "advcl" and done.i < verb.i and any(child.lower_ in _REASONS for child in verb.children if child.i < token.i)
    is_passive = any(child.dep_ == "nsubjpass" for child in done.children)
    if token.dep_ not in ("nsubj", "nsubjpass") or not is_reason or is_passive:
        return ()
    pronoun = token.lower_ if kinds == (ActorKind.PERSON,) else ""
    between = roster.within(offset + done.idx, offset + token.idx) if done.lemma_ in _BLAMING else ()
    named = {entry.name: entry for entry in between if fits(entry, kinds, pronoun) and not entry.is_locative}
    return tuple(named.values()) if len(named) == 1 else ()


def _near(roster: Roster, position: int, sentence_start: int, pronoun: str, but: str = "") -> tuple[Named, ...]:
    """The nearest person that a pronoun fits: whom the article names most, a "she" by what it says, before one who only may be a "she"."""
    near = first_fitting(roster, position, sentence_start, (ActorKind.PERSON,), pronoun, but=but)
    if near and near[0].start >= sentence_start:
        return near
    if living := _living(roster, position, sentence_start, pronoun, near, but):
        return living
    if near and not is_told(near[0], pronoun) and not near[0].opens:
        main = tuple(entry for entry in main_person(roster) if entry.start < position and is_told(entry, pronoun) and entry.name != but)
        told = [entry for entry in roster.before(sentence_start, REACH) if is_told(entry, pronoun) and entry.name != but]
        return main or topic(told) or near
    return near


def _leads(entry: Named, roster: Roster, sentence_start: int) -> bool:
    """Tell whether the sentence before is on somebody: begins with the name, or with a few words on who it is."""
    return 0 <= entry.start - roster.sentence_before(sentence_start) <= _OPENING


def _living(roster: Roster, position: int, sentence_start: int, pronoun: str, near: tuple[Named, ...], but: str) -> tuple[Named, ...]:
    """Whose life the text tells, unless the sentence before opens with another who is meant."""
    others = (entry for entry in near if entry.name not in roster.relatives)
    if not roster.life or roster.life == but or any(_leads(entry, roster, sentence_start) for entry in others):
        return ()
    told = (entry for entry in roster.entries if entry.name == roster.life and entry.start < position)
    return tuple(entry for entry in told if fits(entry, (ActorKind.PERSON,), pronoun))[:1]


def _spoken_of_long(roster: Roster, position: int, pronoun: str) -> tuple[Named, ...]:
    """Whom an article speaks of where nobody was named for long: the one whom it names most."""
    if any(entry.kind is ActorKind.PERSON for entry in roster.before(position, REACH)):
        return ()
    return tuple(entry for entry in main_person(roster) if entry.start < position and fits(entry, (ActorKind.PERSON,), pronoun))


def _unnamed_before(pronoun: Token) -> Token | None:
    """The one without a name whom a clause before tells of: "banned a Serbian player after he admitted"."""
    verb = pronoun.head.head if pronoun.tag_ == "PRP$" else pronoun.head
    if verb.dep_ not in ("advcl", "conj", "ccomp", "relcl") or verb.head.pos_ not in ("VERB", "AUX"):
        return None
    heads = [child for child in verb.head.children if child.dep_ in ("dobj", "nsubj", "nsubjpass") and child.i < pronoun.i]
    last = heads[-1] if heads else None
    if last is None or last.pos_ != "NOUN" or last.tag_ != "NN" or not is_role(last.lower_):
        return None
    words = {child.lower_ for child in last.children if child.dep_ == "det"}
    is_named = any(word.pos_ == "PROPN" and word.dep_ in ("appos", "compound", "poss") for word in last.children)
    return last if words & {"a", "an", "another"} and not is_named else None


def _person_near(token: Token, offset: int, roster: Roster, sentence_start: int) -> tuple[Named, ...]:
    """Whom "his" stands for: a person of the sentence; who is meant by its subject pronoun; nobody where another subject may be meant."""
    position = offset + token.idx
    inside = [entry for entry in roster.before(position, position - sentence_start) if fits(entry, (ActorKind.PERSON,), token.lower_)]
    doer = _doer(token, offset, inside) if token.tag_ == "PRP" else ""
    inside = [entry for entry in inside if entry.name != doer]
    if inside:
        return (inside[0],)
    coming = _subject_to_come(token, offset, roster, (ActorKind.PERSON,))
    if coming:
        return coming
    for other in token.doc[: token.i]:
        if other.dep_ in ("nsubj", "nsubjpass") and not (doer and other.tag_ in ("WP", "WDT")):
            if other.lower_ in ("he", "she") and token.tag_ == "PRP$":
                return _near(roster, offset + other.idx, sentence_start, other.lower_)
            if other.pos_ != "PROPN" and token.tag_ == "PRP$":
                return ()
    return _near(roster, position, sentence_start, token.lower_, doer)


def _is_person(token: Token, offset: int, roster: Roster) -> bool:
    """Tell whether a subject is somebody who is no "it"."""
    at = offset + token.idx
    return any(entry.kind is ActorKind.PERSON and at < entry.end for entry in roster.within(at - 60, at + 60) if entry.start <= at)


def _agents(subject: Token) -> tuple[Token, ...]:
    """By whom something is done to the subject of a passive."""
    if subject.dep_ != "nsubjpass":
        return ()
    return tuple(token for child in subject.head.children if child.dep_ == "agent" for token in child.children if token.dep_ == "pobj")


def _is_named_there(token: Token, offset: int, roster: Roster) -> bool:
    """Tell whether a word is part of a name."""
    at = offset + token.idx
    return any(entry.start <= at < entry.end for entry in roster.within(at - 60, at + 60))


def _doer(token: Token, offset: int, inside: list[Named]) -> str:
    """The person who does what is done to "him": another one than he is."""
    verb = token.head
    while verb.dep_ in ("prep", "dative", "agent", "pobj", "dobj") and verb.head != verb and verb.pos_ not in ("VERB", "AUX"):
        verb = verb.head
    heads = () if token.lower_.endswith("self") else subjects(verb)
    places = [offset + name.idx for head in heads for name in (head, *(child for child in head.children if child.dep_ == "appos"))]
    return next((entry.name for entry in inside for place in places if entry.start <= place < entry.end), "")


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
    return tuple(entry for entry in roster.within(at - 60, at + 60) if entry.start <= at < entry.end and fits(entry, kinds, pronoun))[:1]


def _thing(token: Token, offset: int, roster: Roster, sentence_start: int) -> tuple[Named, ...]:
    """Whom "it" or "its" stands for: the subject before it in the sentence, or else what opens the sentence before."""
    has_figures = token.tag_ == "PRP$" and token.head.lemma_.lower() in FIGURES
    kinds = (ActorKind.ORGANIZATION,) if has_figures else (ActorKind.STATE, ActorKind.ORGANIZATION)
    position = offset + token.idx
    if token.tag_ == "PRP$":
        inside = [entry for entry in roster.before(position, position - sentence_start) if fits(entry, kinds)]
        if inside:
            return (inside[0],)
        coming = _subject_to_come(token, offset, roster, kinds)
        if coming:
            return coming
    if token.i and token.nbor(-1).text in _ASIDES and token.tag_ == "PRP":  # "North Korea's threats -- it also tested a bomb --"
        inside = [entry for entry in roster.before(position, position - sentence_start) if fits(entry, kinds)]
        if inside:
            return (inside[0],)
    subject = next(
        (other for other in token.doc[: token.i] if other.dep_ in ("nsubj", "nsubjpass") and other.pos_ in ("NOUN", "PROPN")), None
    )
    if subject is not None and subject.tag_ == "NNS" and not _is_named_there(subject, offset, roster):  # "Executives", who are no "it"
        inside = [entry for entry in roster.before(position, position - sentence_start) if fits(entry, kinds) and not entry.is_locative]
        return (inside[0],) if inside else ()
    if subject is not None:
        at, first = offset + subject.idx, offset + subject.left_edge.idx
        named = [entry for entry in roster.within(min(first, at), position) if entry.start <= at and fits(entry, kinds)]
        whole = [entry for entry in named if at < entry.end]
        lemma = subject.lemma_.lower()
        if not named and (
            doers := [offset + doer.idx for doer in _agents(subject) if doer.i < token.i]
        ):  # "was held by Peru until it left"
            return tuple(entry for entry in roster.within(first, position) if fits(entry, kinds) and entry.start <= doers[0] < entry.end)
        if not named and (lemma in COMPANIES or lemma in BODY_HEADS):  # "The company said it expects"
            meant = of_noun(subject, at, roster, sentence_start)
            return tuple(entry for entry in meant if entry.kind in kinds)
        is_body = lemma in BODY_HEADS or lemma in STATE_HEADS
        if whole or (named and is_body) or not _is_person(subject, offset, roster):
            return tuple((whole or (named if is_body else []))[:1])
        nouns = (other for other in reversed(token.doc[: token.i]) if other.pos_ == "NOUN" and other.lemma_.lower() in COMPANIES)
        for noun in nouns:  # "Ruiz left the bank after regulators seized it"
            return tuple(entry for entry in of_noun(noun, offset + noun.idx, roster, sentence_start) if entry.kind in kinds)
    return _thing_before(roster, roster.chain_start(sentence_start, token.lower_), kinds)


def _thing_before(roster: Roster, sentence_start: int, kinds: tuple[ActorKind, ...]) -> tuple[Named, ...]:
    """Which thing the sentences before one are on: what their subject stands for, or whom they open with."""
    told = roster.subjects.get(roster.sentence_before(sentence_start))
    if told is not None and told.kind in kinds:  # "The company cut jobs. It will close a plant"
        return (told,)
    earlier = [
        entry
        for entry in roster.before(sentence_start, REACH)
        if fits(entry, kinds) and not entry.is_locative and entry.role is not Role.DEMONYM
    ]
    main = next((entry for entry in earlier if entry.name == roster.main), None)
    return (main,) if main is not None and not any(entry.opens for entry in earlier) else topic(earlier)
