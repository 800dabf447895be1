"""The noun phrases that take part in an occurrence, by the parse: agents, affected parties, addressees; no places, no bystanders."""

from __future__ import annotations

from collections.abc import Iterator
from types import MappingProxyType
from typing import TYPE_CHECKING

from timeline.extraction.grammar.aimed import AIMING, flown_over, is_disaster, targets
from timeline.extraction.grammar.antecedents import antecedent, person_before, thing_above
from timeline.extraction.grammar.companions import beside, other_side
from timeline.extraction.grammar.examples import examples
from timeline.extraction.grammar.intending import came_when, intending
from timeline.extraction.grammar.lost import (
    apposition_before,
    asked_to,
    behind_comma,
    between_commas,
    is_beside_object,
    listed_behind,
    name_before,
    opener,
    saying_behind,
    told_as_done,
)
from timeline.extraction.grammar.whereabouts import SPEECHES, employer_in, of_place, school_left
from timeline.extraction.language.nouns import is_event_noun
from timeline.extraction.language.roles import FIGURES
from timeline.extraction.language.tense import CAUSING, is_infinitive, is_let
from timeline.extraction.language.words import REPORTING, TALKING, word_set

if TYPE_CHECKING:
    from spacy.tokens import Token

_OBJECT = frozenset({"dobj", "dative", "oprd", "attr"})
_SUBJECT = ("nsubj", "nsubjpass")
_MOTION = word_set(
    """
arrive come defect depart deploy drive emigrate escape flee fly go head hurry immigrate journey land leave migrate move relocate retreat
return rush sail send travel visit withdraw
"""
)
_MOVING = word_set("deploy drive fly land move relocate retreat return rush send withdraw")
"""What is done to somebody as well, who stands as its object."""

_CHANGING = frozenset({"come", "defect", "move"})
_ADDRESSING = word_set("accuse answer ask inform quote reply tell thank warn write")
_JOURNEYS = word_set("arrival flight journey return tour trip visit voyage")
_ADDRESSING_OR_TAKING = _ADDRESSING | {"admit"}
_PLATFORMS = word_set(
    """
ABC BBC CBS CNN Facebook Fox Instagram NBC Netflix Reddit Snapchat Telegram TikTok Twitter WeChat Weibo X YouTube
"""
)
BUILDINGS = word_set("Airport Arena Cathedral Center Centre Hall Hospital Hotel House Museum Palace Park Prison School Stadium Station")
_PLACE_VERBS = word_set("cross depart enter exit flee leave occupy quit reach tour traverse visit")
_VERB_PREPOSITIONS = word_set("against among before between by for from into of off on to with")
_NOUN_PREPOSITIONS = word_set("against among at between by for from of on over to with")
_STRIKING = word_set(
    "accuse arrest attack beat blame defeat hit hurt injure join kill lead oust overtake punish replace succeed target tell unseat wound"
)
_PLACE_PREPOSITIONS = word_set("as at during in near outside")

_ARTICLES = word_set("article column editorial essay interview report review story")
"""What papers print: "reports in the New York Times"."""

_SHARES = word_set("part role share")
_MEETINGS = word_set("ceremony conference dialogue discussion election exercise forum meeting negotiation poll round summit talk vote")
_DEALS = word_set("accord agreement charter contract deal declaration memorandum pact protocol treaty truce")
_PRINTED = _ARTICLES | word_set("book letter list paper poll statement study survey")
_HELD = MappingProxyType({"hold": _MEETINGS, "sign": _DEALS, "conclude": _MEETINGS | _DEALS, "publish": _PRINTED})
"""What is held, what is signed, what is published."""

_ACCUSING = word_set("accuse acquit arrest blame charge clear convict detain fine jail plead stop suspect thank")

_MAX_CHARGES = 2
_NEAR = 10
_MAX_DEPTH = 5


def participants(trigger: Token) -> tuple[Token, ...]:
    """Return the heads of the noun phrases that take part, agents first."""
    if trigger.pos_ in ("NOUN", "PROPN") and is_event_noun(trigger):
        found = list(_of_noun(trigger))
    else:
        found = [
            *(subjects(trigger) or opener(trigger)),
            *(subjects(trigger.head) if is_let(trigger) and trigger.head.lemma_ in CAUSING else ()),
            *asked_to(trigger),
            *_of_verb(trigger, 0),
            *_of_object(trigger),
            *employer_in(trigger),
            *school_left(trigger),
            *beside(trigger),
        ]
        found.extend((*listed_behind(trigger), *examples(trigger), *came_when(trigger)))
    if trigger.dep_ == "relcl" and thing_above(trigger) != trigger.head:  # "a programme with NATO, which was adopted"
        found.append(trigger.head)
    return tuple(dict.fromkeys(found))


def subjects(verb: Token) -> tuple[Token, ...]:
    """Return the subject of a verb, borrowed from the clause above where its own is left out."""
    node, below = verb, None
    for _ in range(_MAX_DEPTH):
        own = _own_subjects(node, is_climbing=below is not None)
        if own:
            return (below is not None and _doer_behind(node, own[0], below)) or tuple(antecedent(token) for token in own)
        if name := _given_away(node):
            return name
        if node.dep_ == "ROOT" and (noun := apposition_before(node)):
            return noun
        if node.dep_ == "conj" and (said := _said_before(node)) is not None:
            below, node = node, said
            continue
        if node.dep_ == "acl" and node.head.pos_ in ("NOUN", "PROPN", "PRON"):
            if is_infinitive(node) and node.head.dep_ in ("dobj", "attr", "pobj"):
                above = node.head.head.head if node.head.dep_ == "pobj" else node.head.head
                if above.pos_ in ("VERB", "AUX"):
                    node = above
                    continue
            return (_done_to(node),)
        if node.dep_ == "relcl":
            is_first_to = is_infinitive(node) and node.head.dep_ == "attr"  # "was the first player to be named"
            return subjects(node.head.head) if is_first_to else ()
        if node.pos_ == "NOUN" and node.dep_ in ("dobj", "attr") and below is not None and below.dep_ == "prep":
            below, node = node, node.head  # "is serving a sentence for taking part"
            continue
        if node.dep_ in ("xcomp", "conj", "advcl", "pcomp", "prep", "dep", "ccomp", "acomp", "attr") and node.head != node:
            below, node = node, node.head
            continue
        return ()
    return ()


def _own_subjects(verb: Token, *, is_climbing: bool) -> list[Token]:
    """The subjects of a verb; for a clause below, without the one in "Acme, whose owner Ana Ruiz left in May, promised"."""
    own = [child for child in verb.children if child.dep_ in _SUBJECT]
    is_told_of = is_climbing and len(own) > 1 and any(word.lower_ == "whose" for word in own[1].subtree)
    return own[:1] if is_told_of else own


def _given_away(verb: Token) -> tuple[Token, ...]:
    """Who does it, where the parse hung the name on something else."""
    if verb.dep_ == "ccomp":
        return name_before(verb)
    return _accused(verb) or behind_comma(verb) or between_commas(verb) or told_as_done(verb) or saying_behind(verb) or intending(verb)


def _doer_behind(verb: Token, done: Token, below: Token) -> tuple[Token, ...]:
    """Who does what is told beside a passive verb, where a thing is done: "was proposed by Ana Ruiz shortly after taking office"."""
    if done.dep_ != "nsubjpass" or done.pos_ != "NOUN" or below.dep_ not in ("prep", "advcl"):
        return ()
    agents = (child for child in verb.children if child.dep_ == "agent" and child.i < below.i)
    return tuple(token for agent in agents for token in agent.children if token.dep_ == "pobj" and token.pos_ == "PROPN")


def _accused(verb: Token) -> tuple[Token, ...]:
    """Who is said to have done it: "accused him of forcing her", "was fined for parking there"."""
    above = verb.head.head
    if verb.dep_ != "pcomp" or verb.tag_ != "VBG":
        return ()
    whole = above.head if above.dep_ == "appos" else above
    if whole.dep_ in ("dobj", "nsubjpass") and whole.head.lemma_ in _ACCUSING:
        return (above,)
    found = [child for child in above.children if child.dep_ in ("dobj", "nsubjpass")] if above.lemma_ in _ACCUSING else []
    return tuple(antecedent(token) for token in found)


def _done_to(participle: Token) -> Token:
    """What was held or signed, where the parse hangs the word on a name nearer by: "talks with the United Nations held in Oden"."""
    noun = participle.head
    wanted = _HELD.get(participle.lemma_)
    if wanted is None or participle.tag_ != "VBN" or noun.lemma_.lower() in wanted:
        return noun
    for _ in range(_MAX_DEPTH):
        if noun.head == noun or noun.pos_ in ("VERB", "AUX"):
            break
        noun = noun.head
        if noun.lemma_.lower() in wanted:
            return noun
    return participle.head


def _said_before(verb: Token) -> Token | None:
    """The verb of saying that a past verb goes on from, where the parse joins it to what will be: "said it will help, and proposed"."""
    first = verb.head
    will_be = any(child.tag_ == "MD" for child in first.children)
    said = first.head
    is_said = first.dep_ == "ccomp" and said.lemma_ in REPORTING and said.i < first.i
    return said if will_be and verb.tag_ in ("VBD", "VBN") and is_said else None


def _of_verb(verb: Token, depth: int) -> Iterator[Token]:
    reports = verb.lemma_ in REPORTING
    for child in verb.children:
        if child.dep_ == "dobj" and _is_place(child, verb):
            continue
        if verb.lemma_ in AIMING and child.dep_ in ("prep", "dobj"):
            yield from targets(child)
        if child.dep_ == "dobj":
            yield from flown_over(verb)
        if reports and child.dep_ == "dobj" and verb.lemma_ not in _ADDRESSING_OR_TAKING and child.pos_ == "PROPN":
            continue
        if child.dep_ in _OBJECT and child.pos_ != "ADP" and not (child.dep_ == "attr" and reports):
            yield antecedent(child)
            yield from _struck(child)
        elif child.dep_ in ("agent", "dative", "prep"):
            yield from _of_preposition(child, verb)
            yield from _of_charge(child, verb, depth)
        elif child.dep_ == "advcl":
            yield from _struck(verb)
        elif child.dep_ in ("xcomp", "pcomp") and child.pos_ in ("VERB", "AUX") and depth < 2 and not reports:
            yield from _of_verb(child, depth + 1)
    for child in verb.subtree if verb.dep_ == "relcl" else ():
        if child.dep_ in ("dobj", "pobj") and child.tag_ in ("WP", "WDT"):
            yield person_before(child, verb.head) if child.lower_ == "whom" else verb.head


def _of_object(verb: Token) -> Iterator[Token]:
    """Who stands behind an object that the parse put above its verb: "parted company with X"."""
    if is_beside_object(verb):
        yield verb.head
        for child in verb.head.children:
            yield from _of_preposition(child, verb) if child.dep_ == "prep" else ()


def _of_charge(preposition: Token, verb: Token, depth: int) -> Iterator[Token]:
    """To whom somebody is charged with having done it: "was acquitted of killing X"."""
    if verb.lemma_ in _ACCUSING and depth < _MAX_CHARGES:
        for deed in preposition.children:
            yield from _of_verb(deed, depth + 1) if deed.dep_ == "pcomp" else ()


def _of_preposition(preposition: Token, verb: Token) -> Iterator[Token]:
    """Who stands behind a preposition of a verb."""
    word = preposition.lower_
    if preposition.dep_ == "prep" and word not in _VERB_PREPOSITIONS and not (verb.lemma_ == "go" and word == "after"):
        yield from of_place(preposition, verb) if word in _PLACE_PREPOSITIONS else ()
    elif verb.lemma_ in REPORTING and word not in ("to", "before", "by", "with", "against"):
        return
    elif word == "from" and verb.lemma_ in _CHANGING:  # "moved from Acme in 2001", no place
        yield from (token for token in preposition.children if token.dep_ == "pobj" and token.ent_type_ == "ORG")
    elif not (
        word in ("from", "to")
        and (verb.lemma_ in _MOTION or (word, verb.lemma_) == ("from", "launch") or _takes_off(verb))
        and preposition.dep_ != "dative"
    ):
        yield from (token for token in preposition.children if token.dep_ == "pobj" and not (word == "on" and token.text in _PLATFORMS))
        for other in preposition.children:  # "with his wife and with Ana Ruiz"
            if other.dep_ == "conj" and other.lower_ == word:
                yield from (token for token in other.children if token.dep_ == "pobj")


def _takes_off(verb: Token) -> bool:
    return verb.lemma_ == "take" and any(child.dep_ == "prt" and child.lower_ == "off" for child in verb.children)


def _struck(token: Token) -> Iterator[Token]:
    """To whom something is done by what a clause or its object tells: "approved sanctions, targeting Chad"."""
    for child in token.children:
        if child.dep_ in ("acl", "advcl") and child.tag_ == "VBG" and child.lemma_ in _STRIKING:
            yield from (other for other in child.children if other.dep_ == "dobj")


def _is_place(child: Token, verb: Token) -> bool:
    """Tell whether an object is but where somebody goes, or what a storm strikes."""
    if verb.lemma_ in _PLACE_VERBS:
        labelled = child.ent_type_ in ("GPE", "LOC", "FAC") or child.lower_ in ("country", "nation") or child.text in BUILDINGS
        if labelled or _is_unlabelled_place(child, verb):
            return True
    return child.ent_type_ in ("GPE", "LOC") and is_disaster(subjects(verb))


def _is_unlabelled_place(child: Token, verb: Token) -> bool:
    """Tell whether a name that the parser gave no kind is where somebody goes: "visited Kyiv", unlike in "drove the Reds from Beni"."""
    goes = verb.lemma_ in _MOTION and verb.lemma_ not in _MOVING
    return child.pos_ == "PROPN" and goes and child.ent_type_ not in ("ORG", "PERSON", "NORP")


def _owner_before(noun: Token) -> list[Token]:
    """Whose deed it is where figures part the two: "Acme Co.'s $2.5 billion takeover"."""
    node = noun
    while node.i and node.i > noun.i - _NEAR and node.nbor(-1).pos_ in ("NUM", "SYM", "ADJ", "NOUN", "PUNCT") and node.nbor(-1).text != ",":
        node = node.nbor(-1)
    before = node.nbor(-1) if node.i else node
    return [before.head] if before.tag_ == "POS" and before.head.pos_ == "PROPN" and node != noun else []


def _of_noun(noun: Token) -> Iterator[Token]:
    yield noun
    own = [child for child in noun.children if child.dep_ == "poss"] or _owner_before(noun)
    agents = len(own)
    for child in noun.children:
        if child.dep_ == "prep" and child.lower_ == "in":
            of_paper = noun.lemma_.lower() in _ARTICLES
            own.extend(t for t in child.children if t.dep_ == "pobj" and (t.lemma_.lower() in FIGURES or (of_paper and t.pos_ == "PROPN")))
        elif child.dep_ in ("prep", "agent") and child.lower_ in _NOUN_PREPOSITIONS:
            inner = [token for token in child.children if token.dep_ == "pobj"]
            if child.lower_ == "to" and noun.lemma_.lower() in _JOURNEYS:  # where somebody goes has no part
                inner = [token for token in inner if token.ent_type_ not in ("GPE", "LOC")]
            doers = [doer for token in inner for by in token.children if by.lower_ == "by" for doer in by.children if doer.dep_ == "pobj"]
            own.extend((*inner, *doers))  # "the launch of a missile by X"
            if child.lower_ == "of":  # "the opening of its plant"
                own.extend(owner for token in inner for owner in token.children if owner.dep_ == "poss" and owner.lower_ == "its")
            agents += child.lower_ in ("by", "between", "from") or bool(doers)
        elif child.dep_ == "dobj":  # "the 1998 shooting death of X"
            own.append(child)
        elif child.dep_ in ("acl", "relcl"):
            own.extend(token for token in _of_verb(child, 1) if token != noun)
            agents += 1
        elif (
            child.dep_ in ("compound", "amod", "nmod") and child.text[:1].isupper() and child.ent_type_ not in ("DATE", "GPE", "LOC", "FAC")
        ):
            agents += 1
    own.extend(_struck_in_which(noun))
    if noun.dep_ == "appos" and noun.head.ent_type_ == "PERSON" and noun.head.i < noun.i:  # "Ana Ruiz, a free transfer from Cusco"
        own.append(noun.head)
    yield from own
    yield from other_side(noun)
    yield from _around_noun(noun, has_agents=agents > 0)


def _struck_in_which(noun: Token) -> Iterator[Token]:
    """Whom a clause on what happened tells of: "a raid in which Ana Ruiz died", "a raid on the coast, in which Ana Ruiz died"."""
    for clause in noun.subtree:
        opener = clause.left_edge
        if clause.dep_ != "relcl" or clause.i < noun.i or (clause.head != noun and is_event_noun(clause.head)):
            continue
        if opener.i < clause.i and opener.lower_ in ("after", "at", "during", "in") and opener.nbor().lower_ == "which":
            yield from (child for child in clause.children if child.dep_ in _SUBJECT)


def _around_noun(noun: Token, *, has_agents: bool) -> Iterator[Token]:
    """Who stands by the verb of a noun: whom it is with, and whose it is where it does not say so itself."""
    if noun.dep_ == "dobj" and noun.head.pos_ == "VERB":
        for child in noun.head.children:
            if child.dep_ == "prep" and child.i > noun.i and child.lower_ in ("from", "with", "between", "by", "against"):
                yield from (token for token in child.children if token.dep_ == "pobj")
    if (not has_agents or noun.dep_ == "dobj") and noun.dep_ in ("dobj", "nsubjpass", "attr", "pobj"):
        verb = noun.head.head if noun.dep_ == "pobj" else noun.head
        if verb.lemma_ in _SHARES and verb.dep_ == "dobj":  # "took part in the protest"
            verb = verb.head
        inside = noun.dep_ == "pobj" and noun.head.lower_ in ("in", "at", "during", "under")
        inside = inside or (noun.dep_ == "pobj" and noun.head.lower_ == "on" and noun.lemma_.lower() in _JOURNEYS)
        is_said = verb.lemma_ in TALKING and noun.lemma_.lower() not in SPEECHES
        if verb.pos_ == "VERB" and verb.dep_ != "prep" and not is_said and (noun.dep_ != "pobj" or inside):
            yield from subjects(verb)
