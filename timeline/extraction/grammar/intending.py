"""Who acts where a noun stands for it: whose plan it is to do something, and who did that with which a war or a thaw came or went."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from timeline.extraction.language.nouns import is_event_noun
from timeline.extraction.language.tense import is_infinitive
from timeline.extraction.language.words import word_set

if TYPE_CHECKING:
    from spacy.tokens import Token

_INTENTS = word_set("""
agreement ambition attempt battle bid campaign choice commitment decision desire drive effort failure fight inability intent intention move
oath obligation offer order pact plan pledge plot promise proposal readiness refusal reluctance request resolution scheme scramble
struggle threat vow willingness wish
""")
"""What somebody has who is going to do it: "Acme's plan to close the mine"."""

_COMING = word_set("begin break collapse come deepen end erupt escalate flare intensify resume start turn worsen")
_TIMES = word_set("calm crisis peace period process quiet rift spiral thaw trouble truce")


def intending(verb: Token) -> tuple[Token, ...]:
    """Return whose intention it is to do something: "criticised Acme's plan to close", "the decision of Acme to close"."""
    noun = verb.head
    if verb.dep_ != "acl" or not is_infinitive(verb) or noun.lemma_.lower() not in _INTENTS:
        return ()
    for child in noun.children:
        if child.dep_ == "poss" and child.pos_ in ("NOUN", "PROPN"):
            return (child,)
        if child.dep_ in ("agent", "prep") and child.lower_ in ("by", "of"):
            return tuple(token for token in child.children if token.dep_ == "pobj" and token.pos_ in ("NOUN", "PROPN"))
    return ()


def came_when(verb: Token) -> Iterator[Token]:
    """Yield who did that with which a time came or went: "the war began on Monday, when Chad attacked"."""
    told = next((child for child in verb.children if child.dep_ == "nsubj"), None)
    if verb.lemma_ not in _COMING or told is None or not (is_event_noun(told) or told.lemma_.lower() in _TIMES):
        return
    dates = (token for child in verb.children if child.dep_ in ("npadvmod", "prep") for token in (child, *child.children))
    for clause in (child for word in (verb, *dates) for child in word.children if child.dep_ in ("advcl", "relcl") and child.i > verb.i):
        if any(child.tag_ == "WRB" and child.lower_ == "when" for child in clause.children):
            yield from (child for child in clause.children if child.dep_ in ("nsubj", "nsubjpass"))
