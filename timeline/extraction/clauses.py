"""The finite form of what a clause tells, for titles: "a missile fired" was fired, who is "due to leave" is told whole.

Conventions: labels and tags are spaCy's; what stands in the past with the verb's own form stays, what has no tense gets one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.extraction.tense import is_infinitive

if TYPE_CHECKING:
    from spacy.tokens import Token

_HELPING = frozenset({"aux", "auxpass"})
_MAX_CHAIN = 4
_VOWELS = "aeiou"
_HISSING = ("s", "x", "z", "ch", "sh", "o")


def governing(verb: Token) -> tuple[Token, ...]:
    """Return the words above an infinitive or gerund that make it a statement ("is due", "plans"), outermost first."""
    chain: list[Token] = []
    node = verb
    while len(chain) < _MAX_CHAIN and node.dep_ == "xcomp" and node.head is not node and node.head.i < node.i:
        node = node.head
        chain.append(node)
        if node.dep_ == "acomp" and node.head.pos_ in ("AUX", "VERB"):
            node = node.head
            chain.append(node)
    return tuple(reversed(chain))


def finite_form(verb: Token, subject: tuple[Token, ...]) -> dict[int, str]:
    """Give a participle without an auxiliary a tense: "fired" of a missile is "was fired", "arriving" is "arrives"."""
    if any(child.dep_ in _HELPING for child in verb.children) or is_infinitive(verb):
        return {}
    plural = len(subject) > 1 or any(_is_plural(token) for token in subject)
    passive = any(child.dep_ == "agent" for child in verb.children) or not any(child.dep_ == "dobj" for child in verb.children)
    follows = not any(token.text == "," for token in verb.doc[verb.head.i : verb.i])
    if follows and verb.dep_ == "acl" and verb.tag_ in ("VBN", "VBD") and passive:
        return {verb.i: f"{'were' if plural else 'was'} {verb.text}"}
    if verb.tag_ == "VBG" and verb.dep_ in ("acl", "advcl", "pcomp", "prep") and subject:
        return {verb.i: verb.lemma_ if plural else third_person(verb.lemma_)}
    return {}


def third_person(lemma: str) -> str:
    """Return the third person singular of the present: "go" is "goes", "carry" is "carries"."""
    irregular = {"be": "is", "have": "has"}.get(lemma)
    if irregular:
        return irregular
    if lemma.endswith("y") and lemma[-2:-1] not in _VOWELS:
        return f"{lemma[:-1]}ies"
    return f"{lemma}es" if lemma.endswith(_HISSING) else f"{lemma}s"


def _is_plural(token: Token) -> bool:
    joined = {"cc", "conj"} <= {child.dep_ for child in token.children}
    return joined or token.tag_ in ("NNS", "NNPS") or token.lower_ in ("they", "we", "you")
