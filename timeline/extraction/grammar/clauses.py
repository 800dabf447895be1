"""The finite form of what a clause tells, for titles: "a missile fired" was fired, who is "due to leave" is told whole.

Conventions: labels and tags are spaCy's; what stands in the past with the verb's own form stays, what has no tense gets one.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from timeline.extraction.grammar.lost import ASKING
from timeline.extraction.language.tense import is_let
from timeline.extraction.language.words import REPORTING

if TYPE_CHECKING:
    from spacy.tokens import Token

_HELPING = frozenset({"aux", "auxpass"})
_FINITE = frozenset({"MD", "VBD", "VBP", "VBZ"})
_MAX_CHAIN = 4
_SEVERAL = frozenset({"both", "few", "many", "others", "several", "some", "these", "they", "those", "we", "you"})
_VOWELS = "aeiou"
_ALONE = frozenset({"arrive", "depart", "die", "fall", "leave", "rise"})
"""What nobody does to another, where no agent is told: "a flight left"."""

_GOING = frozenset({"barrel", "crash", "march", "plough", "plow", "race", "roar", "speed", "storm", "sweep", "tear", "walk"})
"""What something does by itself where it goes somewhere: "a truck plowed through a crowd"."""

_HISSING = ("s", "x", "z", "ch", "sh", "o")
_SPELLED = """
beat:beaten begin:begun bite:bitten blow:blown break:broken choose:chosen do:done draw:drawn drive:driven eat:eaten forbid:forbidden
forget:forgotten forgive:forgiven give:given hide:hidden know:known mistake:mistaken overcome:overcome overtake:overtaken
overthrow:overthrown ride:ridden ring:rung run:run see:seen shake:shaken show:shown sing:sung sink:sunk speak:spoken steal:stolen
swear:sworn take:taken tear:torn throw:thrown undergo:undergone undertake:undertaken undo:undone wear:worn withdraw:withdrawn
write:written
"""
_IRREGULAR = MappingProxyType(dict(pair.split(":") for pair in _SPELLED.split()))
"""Verbs whose past participle is not their past form."""


def governing(verb: Token) -> tuple[Token, ...]:
    """Return the words above an infinitive or gerund that make it a statement ("is due", "plans", "let"), outermost first."""
    chain: list[Token] = []
    node = first_of(verb)
    if node.dep_ == "advcl" and asked_before(node):
        chain.append(node.head)
        node = node.head
    while len(chain) < _MAX_CHAIN and (node.dep_ == "xcomp" or is_let(node)) and node.head != node and node.head.i < node.i:
        node = node.head
        chain.append(node)
        if node.dep_ == "acomp" and node.head.pos_ in ("AUX", "VERB"):
            node = node.head
            chain.append(node)
    return tuple(reversed(chain))


def first_of(verb: Token) -> Token:
    """Return the infinitive that another one goes on from without a "to" of its own: "expects to get a permit and open a yard"."""
    first = verb.head
    is_bare = (
        verb.dep_ == "conj" and verb.tag_ == "VB" and not any(child.dep_ in (*_HELPING, "nsubj", "nsubjpass") for child in verb.children)
    )
    return first if is_bare and first.dep_ == "xcomp" and first.tag_ == "VB" else verb


def asked_before(verb: Token) -> bool:
    """Tell whether an infinitive says to what somebody is asked who stands right before it: "summoned the mayor to testify"."""
    asking = verb.head
    is_infinitive = any(child.dep_ == "aux" and child.lower_ == "to" for child in verb.children)
    return (
        is_infinitive
        and asking.lemma_ in ASKING
        and any(child.dep_ == "dobj" and child.right_edge.i == verb.left_edge.i - 1 for child in asking.children)
    )


def noun_before(verb: Token) -> tuple[Token, ...]:
    """Return a noun and what stands right behind it instead of a clause, "due" or a participle: "its bid, due to expire"."""
    due = next(iter(governing(verb)), None)
    if due is None and verb.tag_ == "VBN" and verb.dep_ in ("advcl", "conj") and any(child.dep_ == "agent" for child in verb.children):
        due = verb  # "the decision, announced by the board"
    elif due is None or due.lower_ != "due":
        return ()
    if due.i == 0 or any(child.pos_ == "AUX" or child.dep_ == "cc" for child in (due.head, *due.children)):
        return ()
    before = due.doc[max(due.i - 2, 0)] if due.nbor(-1).text == "," else due.nbor(-1)
    return (before, due) if before.pos_ in ("NOUN", "PROPN") or before.dep_ in ("dobj", "pobj") else ()


def behind_noun(noun: Token, word: Token) -> dict[int, str]:
    """Return the form of what stands right behind its noun: a bid "is due", a decision "was announced"."""
    copulas = ("is", "are") if word.pos_ == "ADJ" else ("was", "were")
    return {word.i: f"{copulas[is_plural((noun,))]} {word.text}"}


def finite_form(verb: Token, subject: tuple[Token, ...]) -> dict[int, str]:
    """Give a participle without a finite auxiliary a tense: "fired" of a missile is "was fired", "having left" is "has left"."""
    plural = is_plural(subject)
    helping = [child for child in verb.children if child.dep_ in _HELPING]
    if helping and helping[0].lower_ == "to":
        own = any(child.dep_ in ("nsubj", "nsubjpass") and child.lower_ != "that" for child in verb.children)
        if not own or verb.dep_ not in ("advcl", "ccomp"):
            return {}
        return {helping[0].i: f"{'are' if plural else 'is'} {'expected ' if verb.head.lemma_ == 'expect' else ''}to"}
    if helping:
        opener = helping[0]
        if opener.tag_ != "VBG" or any(child.tag_ in _FINITE for child in helping):
            return {}
        if opener.lower_ == "having":
            return {opener.i: "have" if plural else "has"}
        return {opener.i: "were" if plural else "was"} if opener.lower_ == "being" else {}
    has_agent = any(child.dep_ == "agent" for child in verb.children)
    passive = has_agent or not any(child.dep_ == "dobj" for child in verb.children)
    follows = has_agent or verb.tag_ == "VBN" or not any(token.text == "," for token in verb.doc[verb.head.i : verb.i])
    says = verb.lemma_ in REPORTING and verb.tag_ == "VBD" and verb.head.dep_ == "appos"  # ", the companies announced on Tuesday,"
    # the sentence has no other verb: "The troops left."
    is_alone = says or (verb.head.dep_ == "ROOT" and not has_agent and verb.doc[-1].text == ".")
    if follows and verb.dep_ == "acl" and verb.tag_ in ("VBN", "VBD") and passive and not is_alone and not _goes_itself(verb):
        opener = verb.nbor(-1) if verb.i and verb.nbor(-1).dep_ == "advmod" and verb.nbor(-1).head == verb else verb  # "was first proposed"
        return {opener.i: f"{'were' if plural else 'was'} {opener.text}"}
    if forms := _of_participle(verb, subject, passive=passive):
        return forms
    opens = subject and verb.i < subject[0].i and not any(child.dep_ == "mark" for child in verb.children)
    if opens and verb.tag_ == "VBN" and verb.dep_ in ("advcl", "acl"):
        return {verb.i: f"{'were' if plural else 'was'} {verb.lower_}"}  # "Born in Oden, Holm": she was born
    if verb.tag_ == "VBG" and verb.dep_ in ("acl", "advcl", "pcomp", "prep") and subject:
        return {verb.i: verb.lemma_ if plural else third_person(verb.lemma_)}
    return {}


def _goes_itself(verb: Token) -> bool:
    """Tell whether something does what is told, rather than having it done to it: "a flight left", "a truck plowed through a crowd"."""
    goes = verb.lemma_ in _GOING and any(child.dep_ == "prep" and child.lower_ in ("into", "past", "through") for child in verb.children)
    return goes or verb.lemma_ in _ALONE


def _of_participle(verb: Token, subject: tuple[Token, ...], *, passive: bool) -> dict[int, str]:
    """The form of what goes on from a participle, or was taken for the verb: "Holm, hired in May and fired in June, left"."""
    told = {verb.i: f"{'were' if is_plural(subject) else 'was'} {verb.text}"}
    if verb.dep_ == "conj" and verb.tag_ in ("VBD", "VBN") and (verb.head.tag_, verb.head.dep_) == ("VBN", "acl") and passive:
        return told
    begins = subject[0].left_edge if subject and subject[0].i < verb.i else verb
    is_aside = begins.lower_ in ("a", "an") and begins.i > 0 and begins.nbor(-1).text == ","
    if is_aside and verb.tag_ == "VBD" and passive and any(child.dep_ == "agent" for child in verb.children):
        return told  # "It passed KT8, an asteroid discovered by Roe"
    return {verb.i - 1: " ", **told} if subject and _is_beside_subject(verb, subject[0]) else {}


def _is_beside_subject(verb: Token, subject: Token) -> bool:
    """Tell whether the parse took a participle for the verb, and the verb for another: "The bridge, opened by Roe, carries trains"."""
    if verb.dep_ != "ROOT" or verb.i < 2 or verb.nbor(-1).text != "," or verb.nbor(-2) != subject:
        return False
    by = any(child.lower_ == "by" for child in verb.children)
    return by and any(child.dep_ == "conj" and child.nbor(-1).text == "," for child in verb.children if child.i > verb.i)


def passive_of(verb: Token, plural: bool) -> str:
    """Return the passive of a verb in the past or the perfect for an object in its place: "was held"; empty for other forms."""
    helping = [child for child in verb.children if child.dep_ in _HELPING]
    if verb.tag_ == "VBD" and not helping:
        participle = _IRREGULAR.get(verb.lemma_, verb.text)
        return f"{'were' if plural else 'was'} {participle}"
    if len(helping) == 1 and helping[0].lemma_ == "have" and verb.tag_ in ("VBN", "VBD"):
        had = helping[0].tag_ == "VBD"
        return f"{'had' if had else 'have' if plural else 'has'} been {verb.text}"
    return ""


def third_person(lemma: str) -> str:
    """Return the third person singular of the present: "go" is "goes", "carry" is "carries"."""
    irregular = {"be": "is", "have": "has"}.get(lemma)
    if irregular:
        return irregular
    if lemma.endswith("y") and lemma[-2:-1] not in _VOWELS:
        return f"{lemma[:-1]}ies"
    return f"{lemma}es" if lemma.endswith(_HISSING) else f"{lemma}s"


def is_plural(tokens: tuple[Token, ...]) -> bool:
    """Tell whether the heads of noun phrases are several, or one in the plural."""
    return len(tokens) > 1 or any(_is_plural(token) for token in tokens)


def _is_plural(token: Token) -> bool:
    if any(child.dep_ == "conj" for child in token.children):
        return True
    counts = token.tag_ == "CD" and token.lower_ not in ("1", "one")
    named = token.tag_ == "NNPS" and token.ent_type_ == "PERSON"  # "Jane Edwards"
    return counts or (token.tag_ in ("NNS", "NNPS") and not named) or token.lower_ in _SEVERAL
