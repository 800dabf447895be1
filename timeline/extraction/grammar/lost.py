"""Subjects that the parse lost: a name that opens the sentence, or stands directly before its verb, and hangs on something else."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from timeline.extraction.language.words import REPORTING, word_set

if TYPE_CHECKING:
    from spacy.tokens import Token

ASKING = word_set(
    """
advise allow appoint ask authorize beg call cause choose compel demand direct elect enable encourage expect force hire instruct invite
lead oblige order permit persuade press pressure prompt propose push recommend request require select subpoena suggest summon tell urge
want warn
"""
)

_OPENING = word_set("after as before since though until when while")
_TOLD_OF = word_set(
    """
acquire appoint base bear buy build capture convict create elect establish form found head hire inaugurate jail kill launch lead name own
run sell sentence
"""
)
"""What participles beside a name tell of it."""

_WITH_WHOM = word_set("against by from of on to with")
_DASHES = frozenset({"-", "--", "–", "—"})
_DATELINE = 20


def opener(verb: Token) -> tuple[Token, ...]:
    """A name that opens the sentence and that the parser did not take for the subject."""
    if behind := _behind_dateline(verb):
        return behind
    first = next((child for child in verb.sent if not child.is_punct), verb)
    head = first
    while head.dep_ == "compound":
        head = head.head
    if (
        head.i < verb.i
        and (head.pos_ == "PROPN" or (head.dep_ == "advmod" and head.nbor().text == ","))
        and head.dep_ in ("npadvmod", "dep", "nmod", "appos", "dobj", "attr", "advmod")
        and head.ent_type_ not in ("DATE", "TIME")
    ):
        return (head,)
    return name_before(verb)


def _behind_dateline(verb: Token) -> tuple[Token, ...]:
    """The name behind the place and the day that open a press release: "CUSCO, May 3, 2011 /Wire/ -- Acme Inc. today announced"."""
    dash = next((token for token in verb.sent[:_DATELINE] if token.text in _DASHES), None)
    if dash is None or dash.i + 1 >= verb.i:
        return ()
    before = verb.doc[verb.sent.start : dash.i]
    head = dash.nbor()
    while head.dep_ in ("compound", "det", "amod") and head.i < head.head.i < verb.i:
        head = head.head
    is_dateline = any(token.ent_type_ == "DATE" for token in before) and all(token.pos_ not in ("AUX", "VERB") for token in before)
    return (head,) if is_dateline and head.pos_ in ("NOUN", "PROPN") and not dash.i < head.head.i < verb.i - 1 else ()


def behind_comma(participle: Token) -> tuple[Token, ...]:
    """The name that a participle beside it tells of, though the parse hangs it on the clause: "For Acme, founded in 1921, it is hard"."""
    if participle.dep_ != "advcl" or participle.tag_ != "VBN" or participle.i < 2 or participle.nbor(-1).text != ",":
        return ()
    name = participle.nbor(-2)
    return (name,) if name.pos_ == "PROPN" and name.dep_ == "pobj" and participle.lemma_ in _TOLD_OF and name.ent_type_ != "DATE" else ()


def name_before(verb: Token) -> tuple[Token, ...]:
    """A name directly before a verb in the passive that the parser gave to the clause above: "records show Ana Ruiz, 49, was found"."""
    auxiliary = next((child for child in verb.children if child.dep_ == "auxpass" and child.i < verb.i), None)
    node = auxiliary.nbor(-1) if auxiliary is not None and auxiliary.i else None
    while node is not None and node.i and node.pos_ in ("AUX", "ADV", "NUM", "PUNCT"):
        node = node.nbor(-1)
    return (node,) if node is not None and node.pos_ == "PROPN" and node.dep_ in ("dobj", "pobj", "appos", "attr") else ()


def apposition_before(verb: Token) -> tuple[Token, ...]:
    """A noun that the parser hung on the one before it, though its verb follows: "At the invitation of X, the president of Y left"."""
    nouns = (token for token in verb.doc[: verb.i] if token.dep_ == "appos" and token.right_edge.i == verb.i - 1)
    return tuple(noun for noun in nouns if noun.left_edge.i and noun.left_edge.nbor(-1).text == ",")[:1]


def saying_behind(verb: Token) -> tuple[Token, ...]:
    """Who says what a sentence told before, where the parse hung the name on that: "near the town of Beni, Chad's army said"."""
    name = verb.nbor(-1) if verb.i else verb
    first = name.left_edge
    if verb.lemma_ not in REPORTING or verb.tag_ not in ("VBD", "VBZ", "VBP") or name.dep_ not in ("appos", "conj", "dep", "npadvmod"):
        return ()
    is_noun = name.pos_ in ("NOUN", "PROPN") and name.ent_type_ not in ("DATE", "TIME")
    return (name,) if is_noun and first.i and first.nbor(-1).text in (",", '"') else ()


def said_by(verb: Token) -> tuple[Token, ...]:
    """Who said it, whom the parse hung on a name before: "The pact was signed by Roe, a clerk who saw it said"."""
    if verb.dep_ != "parataxis" or any(child.dep_ in ("nsubj", "nsubjpass") for child in verb.children):
        return ()
    nouns = (token for token in reversed(verb.doc[: verb.i]) if token.dep_ == "appos" and token.right_edge.i == verb.i - 1)
    return tuple(noun for noun in nouns if noun.left_edge.i and noun.left_edge.nbor(-1).text == ",")[:1]


def between_commas(verb: Token) -> tuple[Token, ...]:
    """Whom a clause with "whose" tells of, where the parse gave its verb away: "Acme, whose owner, Tom Archer, gave money"."""
    if verb.dep_ != "conj" or verb.i < 2 or verb.nbor(-1).text != ",":
        return ()
    name = verb.nbor(-2)
    if name.dep_ == "appos" and name.pos_ == "NOUN" and name.head.pos_ == "PROPN" and name.head.dep_ == "pobj":
        return (name.head,)  # "since Acme, a maker of chips, started"
    is_owned = name.dep_ == "appos" and name.pos_ == "PROPN" and any(child.lower_ == "whose" for child in name.head.children)
    return (name,) if is_owned else ()


def told_as_done(verb: Token) -> tuple[Token, ...]:
    """A name directly before a verb that the parse took for a word on its object: "Acme secured control of two mines"."""
    if not is_beside_object(verb) or not verb.i:
        return ()
    return (verb.nbor(-1),) if verb.nbor(-1).pos_ == "PROPN" and verb.nbor(-1).ent_type_ != "DATE" else ()


def is_beside_object(verb: Token) -> bool:
    """Tell whether the parse made an object the root of its sentence, and its verb a participle beside it."""
    return verb.dep_ == "amod" and verb.tag_ in ("VBN", "VBD") and verb.head.dep_ == "ROOT" and verb.head.pos_ == "NOUN"


def listed_behind(verb: Token) -> Iterator[Token]:
    """Names told behind an object that they explain, and hung on the verb or on its subject: "met three rivals, Chad and Peru"."""
    ends = {child.right_edge.i for child in verb.children if child.dep_ == "dobj"}
    words = _WITH_WHOM if verb.dep_ != "acl" else {"by"}
    told = (child for child in verb.subtree if child.dep_ in ("agent", "prep") and child.lower_ in words)
    beside = {word.right_edge.i for child in told for word in child.children}
    owners = (verb, *(child for child in verb.children if child.dep_ == "nsubj"))
    for token in (child for owner in owners for child in owner.children if child.i > verb.i and child.dep_ in ("appos", "dep", "npadvmod")):
        comma = token.left_edge if token.left_edge.text == "," else token.doc[max(0, token.left_edge.i - 1)]
        if token.pos_ != "PROPN" or token.ent_type_ in ("", "DATE", "TIME") or comma.text != ",":
            continue
        if (comma.i - 1 in ends and token.dep_ != "dep") or (comma.i - 1 in beside and token.ent_type_ == "PERSON"):
            yield token


def asked_to(verb: Token) -> tuple[Token, ...]:
    """Who is asked to do something, where the parse takes them for an object: "requested the council hold talks"."""
    asking = verb.head
    if verb.dep_ not in ("ccomp", "xcomp") or verb.tag_ != "VB" or asking.lemma_ not in ASKING:
        return ()
    return tuple(child for child in asking.children if child.dep_ == "dobj" and child.right_edge.i == verb.left_edge.i - 1)


def behind_preposition(verb: Token) -> tuple[Token, ...]:
    """The subject that the parse took for what a word of time or reason is of: "as talks between the two went on"."""
    if verb.dep_ not in ("advcl", "ccomp", "conj") or verb.tag_ not in ("VBD", "VBP", "VBZ"):
        return ()
    for preposition in verb.head.children:
        if preposition.dep_ == "prep" and preposition.lower_ in _OPENING and preposition.i < verb.i:
            end = preposition.right_edge.i + 1
            while end < verb.i and verb.doc[end].is_punct and verb.doc[end].text != ",":
                end += 1
            if end == verb.left_edge.i:
                return tuple(child for child in preposition.children if child.dep_ == "pobj")
    return ()
