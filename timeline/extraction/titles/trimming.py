"""What a long title goes without before it is cut: clauses beside a name, then phrases of place and manner, the last ones first.

Where these are not enough, what only adds to what is told goes, too: phrases of other kinds, what comes after "and", reasons, what a person
is beside the name, adjectives. Conditions stay ("if", "until", "unless"), what a word needs to mean something ("a threat of"), and all that
is denied or forbidden: a shorter title must not tell more.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from itertools import islice
from typing import TYPE_CHECKING

from timeline.extraction.language.words import word_set

if TYPE_CHECKING:
    from spacy.tokens import Token

_LEAST = 30
"""Characters that a shorter line has at least."""

_MOST = 24
"""Parts that are tried, so that a sentence without end takes bounded time."""

_SLACK = 12
"""Characters by which a line may be shorter than without the words of a part: marks and blanks around them."""

_ASIDES = frozenset({"appos", "relcl"})
_PLACES = word_set("across along amid among around at during from in including inside near on outside over through throughout under via")
_COMPLETING = frozenset({"acomp", "attr", "ccomp", "dobj", "xcomp"})
_NEEDED = word_set("as between by despite except like of than unlike without")
_REASONS = word_set("although as because since though when whereas while")
_DENYING = word_set("avoid ban bar block cease deny forbid halt lack oppose prevent prohibit refuse reject rule stop")
_TURNING = word_set(
    """
acting alleged apparent attempted averted botched deputy failed fake false fellow few first former future last least likely many mock more
most next only outgoing own planned possible potential proposed purported reported same several such suspected unlikely vice
"""
)
"""Adjectives without which another thing is told: "a failed coup" is none."""


def within(
    most: int, trigger: Token, dates: frozenset[int], line_without: Callable[[frozenset[int]], str], needed: frozenset[int] = frozenset()
) -> str:
    """Return the line of a title without the parts that it takes to have at most so many characters, or the whole where none will do.

    One part that is enough goes before several, and of those the one that leaves most. `line_without` makes the line without some tokens;
    those of `dates` are left out anyway, those `needed` stay.
    """
    whole = line_without(dates)
    if len(whole) <= most:
        return whole
    parts: list[frozenset[int]] = []
    for more in (_parts, _adjectives, _details):
        parts += (part for part in islice(more(trigger), _MOST) if part.isdisjoint(needed))
        sizes = {part: _size(trigger, part) for part in parts}
        if _size(trigger, frozenset().union(*parts)) + _SLACK < len(whole) - most:
            continue  # all of them together are not enough
        line = _shorter(whole, most, dates, sizes, line_without)
        if len(line) <= most:
            return line
    return whole


def _size(trigger: Token, part: frozenset[int]) -> int:
    """Characters of the words of a part."""
    return sum(len(trigger.doc[index].text_with_ws) for index in part)


def _shorter(
    line: str, most: int, left_out: frozenset[int], sizes: Mapping[frozenset[int], int], line_without: Callable[[frozenset[int]], str]
) -> str:
    """Leave out part after part until the line is short enough, then take back what there is room for.

    A line is only made where the size of a part says that it may be enough, or for the first one: what is far too long takes few of them.
    """
    parts, gone = list(sizes), list[frozenset[int]]()
    while parts and len(line) > most:
        tried = [part for part in parts if part == parts[0] or sizes[part] + _SLACK >= len(line) - most]
        lines = {part: line_without(left_out.union(*gone, part)) for part in tried}
        enough = [part for part in tried if _LEAST <= len(lines[part]) <= most]
        chosen = max(enough, key=lambda part: len(lines[part]), default=parts[0])
        parts.remove(chosen)
        if _LEAST <= len(lines[chosen]) < len(line):
            line, gone = lines[chosen], [*gone, chosen]
    for part in gone[:-1] if len(line) <= most else ():
        others = [other for other in gone if other != part]
        longer = line_without(left_out.union(*others))
        if len(line) < len(longer) <= most:
            line, gone = longer, others
    return line


def _parts(trigger: Token) -> Iterator[frozenset[int]]:
    """What may go, the most dispensable first: the tokens of each part."""
    tokens = [token for token in trigger.doc if token != trigger and not token.is_ancestor(trigger)]
    asides = sorted(
        filter(_is_aside, tokens), key=lambda token: (-token.right_edge.i, token.left_edge.i)
    )  # the whole of one before its parts
    for token in (*asides, *reversed(list(filter(_is_circumstance, tokens)))):
        joining = (child for child in token.head.children if child.dep_ == "cc") if token.dep_ == "conj" else ()
        yield frozenset(inner.i for inner in (*token.subtree, *joining))


def _is_aside(token: Token) -> bool:
    """Tell whether a word heads what is told beside something: an apposition, a relative clause, a participle."""
    if token.dep_ == "appos":
        return token.left_edge.i > 0 and token.left_edge.nbor(-1).text in (",", "(", "-", "–")
    is_participle = token.tag_ in ("VBG", "VBN") and all(child.dep_ != "mark" for child in token.children)
    return token.dep_ in _ASIDES or (token.dep_ in ("acl", "advcl") and is_participle)


def _is_circumstance(token: Token) -> bool:
    """Tell whether a preposition heads where or how, of a noun or of a verb that is complete without it."""
    if token.ent_iob_ == "I":  # in a name
        return False
    if token.dep_ == "conj" and token.pos_ == "ADP":  # "over the island and into the sea"
        return True
    if token.lower_ == "from" and any(child.pos_ == "NUM" for child in token.children):  # "rose to 12 crowns from 9"
        return any(child.dep_ == "prep" and child.lower_ == "to" for child in token.head.children)
    if token.dep_ != "prep" or token.lower_ not in _PLACES or token.head.i > token.i or token.head.dep_ in ("nsubj", "nsubjpass"):
        return False
    return token.head.pos_ in ("NOUN", "PROPN") or any(
        _completes(child, _COMPLETING) and child.i < token.i for child in token.head.children
    )


def _adjectives(trigger: Token) -> Iterator[frozenset[int]]:
    """The adjectives that may go, those right before their noun last."""
    found = [token for token in reversed(trigger.doc) if _is_describing(token) and token != trigger and not _is_denied(token)]
    for token in sorted(found, key=lambda token: token.i + 1 == token.head.i):
        yield frozenset(inner.i for inner in token.subtree)


def _details(trigger: Token) -> Iterator[frozenset[int]]:
    """What may go where nothing else helps, the most dispensable first."""
    tokens = [token for token in reversed(trigger.doc) if token != trigger and not token.is_ancestor(trigger) and not _is_denied(token)]
    for token in (token for tells in (_is_phrase, _is_more, _is_beside_name) for token in filter(tells, tokens)):
        joining = [child for child in token.head.children if child.dep_ == "cc"] if token.dep_ == "conj" else []
        later = [child for child in token.head.children if child.dep_ == token.dep_ == "prep" and child.i > token.i]
        yield frozenset(inner.i for inner in (*token.subtree, *joining, *(inner for child in later for inner in child.subtree)))


def _is_denied(token: Token) -> bool:
    """Tell whether something above a word denies or forbids: less said of what did not happen is more told."""
    above = (token, *token.ancestors)
    return any(node.lemma_ in _DENYING or any(child.dep_ == "neg" or child.lower_ == "only" for child in node.children) for node in above)


def _is_phrase(token: Token) -> bool:
    """Tell whether a preposition heads more of a noun, or of a verb that is complete without it."""
    if token.dep_ != "prep" or token.ent_iob_ == "I" or token.lower_ in _NEEDED or token.head.i > token.i or token.head.pos_ == "ADP":
        return False
    return token.head.pos_ in ("NOUN", "PROPN") or any(
        _completes(child, {*_COMPLETING, "auxpass"}) and child.i < token.i for child in token.head.children
    )


def _completes(child: Token, labels: AbstractSet[str]) -> bool:
    """Tell whether a verb is complete with a word, which the "that" of a clause only seems to be."""
    return child.dep_ in labels and child.tag_ not in ("IN", "WDT")


def _is_more(token: Token) -> bool:
    """Tell whether a word heads what else was done, or why or when."""
    if token.dep_ == "advcl":
        return token.left_edge.lower_ in _REASONS and token.i > token.head.i
    first = token.head
    joining = next((child for child in first.children if child.dep_ == "cc"), None)
    if token.dep_ != "conj" or token.pos_ == "ADJ" or joining is None or token.ent_iob_ == "I":
        return False
    if joining.lower_ == "or" and (joining.i == 0 or joining.nbor(-1).text != ","):
        return False  # without the second of two choices more is told; a sum after a comma is the same once more
    return token.pos_ in ("AUX", "VERB") or (first.dep_ not in ("conj", "nsubj", "nsubjpass") and first.head.lower_ != "between")


def _is_beside_name(token: Token) -> bool:
    """Tell whether a word before a full name says what the person is: "foreign minister Anna Holm"."""
    name = token.head
    if token.dep_ not in ("amod", "compound", "nmod", "poss") or token.i > name.i or name.ent_type_ != "PERSON":
        return False
    entity = next(entity for entity in name.doc.ents if entity.start <= name.i < entity.end)
    return len(entity) > 1 and token.i < entity.start


def _is_describing(token: Token) -> bool:
    """Tell whether an adjective may go without another thing being told."""
    is_plain = token.dep_ == "amod" and token.tag_ in ("JJ", "VBN", "VBG") and token.i < token.head.i
    is_quoted = token.i > 0 and token.nbor(-1).is_quote
    return is_plain and not is_quoted and not token.ent_type_ and token.lower_ not in _TURNING
