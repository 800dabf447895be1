"""Further predicates that share a time expression: "On Monday X resigned and Y took over", "on 1 January, when Y fled"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.extraction.attachment import Attachment
from timeline.extraction.words import STATIVE

if TYPE_CHECKING:
    from spacy.tokens import Span, Token


def sharing(attachment: Attachment, span: Span) -> tuple[Attachment, ...]:
    """Return the other predicates that the expression dates too."""
    verb = attachment.token
    if verb.pos_ != "VERB" or verb.tag_ not in ("VBD", "VBN", "VB"):
        return ()
    found: list[Token] = []
    for other in verb.conjuncts:
        if other.i > verb.i and _may_share(verb, other, span):
            found.append(other)
    for child in verb.children:
        if child.dep_ == "advcl" and child.tag_ in ("VBD", "VBN") and _opens_with_when(child) and not _has_own_date(child, span):
            found.append(child)
    return tuple(Attachment(token, attachment.signal, "shared") for token in found)


def _may_share(verb: Token, other: Token, span: Span) -> bool:
    if other.pos_ != "VERB" or other.tag_ not in ("VBD", "VBN") or other.lemma_ in STATIVE or _has_own_date(other, span):
        return False
    before = span.start < verb.i
    own_subject = any(child.dep_ in ("nsubj", "nsubjpass") for child in other.children)
    return before or not own_subject


def _opens_with_when(clause: Token) -> bool:
    return any(child.lower_ == "when" for child in clause.children)


def _has_own_date(verb: Token, span: Span) -> bool:
    return any(token.ent_type_ in ("DATE", "TIME") and not span.start <= token.i < span.end for token in verb.subtree)
