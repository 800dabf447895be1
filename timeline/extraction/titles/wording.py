"""How the line of a title is written: words in their order, names for pronouns, and the verbs and contractions that then must agree.

`kept` are indices of tokens; `replacements` maps the index of a token to what is written for it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from types import MappingProxyType
from typing import TYPE_CHECKING

from timeline.extraction.grammar.clauses import third_person
from timeline.extraction.grammar.keeping import is_listed
from timeline.extraction.language.words import word_set

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

MAX_TITLE = 100
EDGES = " |,;:-–—\"'“”‘’`"
_ASIDE = frozenset({"amod", "appos", "compound", "conj", "nmod", "npadvmod", "pobj", "prep"})
_JOINING = frozenset({",", "-", "–", "/", "'"})
_SPACE = re.compile(r"\s+")
_OPENING_THAT = re.compile(r"^(?:[Tt]hat|[Ww]hen|[Ww]hile) (?=(?:[Aa]n?|[Tt]he) |[A-Z])")
_BEFORE_MARK = re.compile(r"\s+([,.;:!?%)]|'s\b)")
_SENTENCE_END = re.compile(r"(?<=\d[mk])\.$|(?<=\d(?:bn|mn|km|kg))\.$")
"""The end of a sentence that the parser glued to a unit: "for £55m."."""
_LONE_JOINT = re.compile(r"\s+(?:and|but|or)(?=,)")
_LONE_QUOTE = re.compile(r"(?<!\w)'(?=\w)(?!.*\w'(?!\w))")
_DANGLING = re.compile(
    r"(?:\s+(?:of|in|on|at|to|for|with|by|from|and|but|or|the|a|an|that|as|its|their|his|her|after|before|during|since|until|which|who|"
    r"including|such as|most [a-z]+ly|especially|notably|particularly))+$|[\s,;:–—-]+$",
    re.IGNORECASE,
)
_OF_SPEAKERS = word_set("i me my our us we")
_PLURAL_PRONOUNS = word_set("i they we you")
_SINGULAR_PRONOUNS = word_set("he it she")
_TO_SINGULAR = MappingProxyType({"have": "has", "are": "is", "am": "is", "were": "was", "do": "does"})
_TO_PLURAL = MappingProxyType({"has": "have", "is": "are", "was": "were", "does": "do"})
_WHOLE = MappingProxyType({"'ve": "have", "'re": "are", "'m": "am", "'ll": "will"})
"""What contractions are short for, where one form has one meaning."""


def line_of(doc: Doc, kept: set[int], replacements: Mapping[int, str], before: AbstractSet[int] = frozenset()) -> str:
    """Write the kept words, with names for pronouns that do not follow their name, and what must agree with those.

    `before` are words that stand in the same title already.
    """
    between = {index + 1 for index in kept if index + 2 in kept}
    whole = kept | {index for index in between if doc[index].is_punct and doc[index].text in _JOINING}
    held = kept | before
    written: dict[int, str] = {}
    for index, name in sorted(replacements.items(), key=lambda item: (item[1] == "", item[0])):  # what goes with others after them
        if name == "" and not _goes(doc[index], replacements, written):
            continue
        if not _may_stay(doc[index], name, held):
            again = name != "" and index in held and name in {written[other] for other in written.keys() & held}
            if not again:
                written[index] = name
            elif doc[index].lower_ in _OF_SPEAKERS:
                written[index] = name.rsplit(maxsplit=1)[-1]
    agreeing = _agreeing(doc, {index: name for index, name in written.items() if index in held})
    return _in_order(doc, whole, {**agreeing, **written}).strip(EDGES)


def shorten(text: str, whole: AbstractSet[str] = frozenset()) -> str:
    """Cut a line at a word so that it has at most 100 characters; no "that" opens it, no small word dangles but in those `whole`."""
    line = _balanced(_LONE_JOINT.sub("", _OPENING_THAT.sub("", _SPACE.sub(" ", text).strip(EDGES))))
    if len(line) > MAX_TITLE:
        cut = line[: MAX_TITLE - 1]
        cut = cut[: cut.rfind(" ")] if " " in cut else cut
        line = _strip_dangling(cut, whole) + "…"
    else:
        line = _SENTENCE_END.sub("", _strip_dangling(line, whole))
    return line[:1].upper() + line[1:]


def _goes(word: Token, replacements: Mapping[int, str], written: Mapping[int, str]) -> bool:
    """Tell whether a word goes with another one that is written otherwise: "the" with "company"."""
    heads = (head.i for head in word.ancestors if replacements.get(head.i))
    return next(heads, -1) in written


def _may_stay(token: Token, name: str, kept: AbstractSet[int]) -> bool:
    """Tell whether a pronoun may stay, because its name stands before it in the line."""
    if token.pos_ in ("VERB", "AUX", "PART") or name in ("", " ", "the") or " and " in name:
        return False
    return name.rsplit(maxsplit=1)[-1] in {token.doc[index].text for index in kept if index < token.i}


def _agreeing(doc: Doc, written: Mapping[int, str]) -> dict[int, str]:
    """The finite verbs after pronouns that give way to a name: "they have" of one state is "Japan has"."""
    forms: dict[int, str] = {}
    for index, name in written.items():
        pronoun = doc[index]
        if pronoun.tag_ != "PRP" or pronoun.dep_ not in ("nsubj", "nsubjpass"):
            continue
        verb = pronoun.head
        finite = next((child for child in verb.children if child.dep_ in ("aux", "auxpass") and child.i > index), verb)
        form = _agreed(finite, pronoun.lower_, plural=" and " in name)
        if form != finite.text:
            forms[finite.i] = form
    return forms


def _agreed(finite: Token, pronoun: str, *, plural: bool) -> str:
    word = _WHOLE.get(finite.lower_, finite.text)
    if finite.lower_ == "'s":
        word = "has" if finite.dep_ == "aux" and finite.head.tag_ == "VBN" else "is"
    elif finite.lower_ == "'d":
        word = "would" if finite.tag_ == "MD" else "had"
    if not plural and pronoun in _PLURAL_PRONOUNS:
        return _TO_SINGULAR.get(word) or (third_person(finite.lemma_) if finite.tag_ == "VBP" and finite.pos_ == "VERB" else word)
    if plural and pronoun in _SINGULAR_PRONOUNS:
        return _TO_PLURAL.get(word) or (finite.lemma_ if finite.tag_ == "VBZ" and finite.pos_ == "VERB" else word)
    return word


def _strip_dangling(line: str, whole: AbstractSet[str]) -> str:
    while True:
        shorter = _DANGLING.sub("", line)
        if shorter == line or not shorter or " ".join(line.split()[-2:]) in whole:
            return line
        line = shorter


def _in_order(doc: Doc, kept: set[int], written: Mapping[int, str]) -> str:
    parts: list[str] = []
    last = -1
    for index in sorted(kept):
        token = doc[index]
        if token.is_punct and (index - 1 not in kept or index + 1 not in kept) and token.text != "%":
            continue
        if index != last + 1 and parts:
            parts.append(", " if _is_parted(doc, kept, last, index) else " ")
        if token.tag_ == "POS" and index - 1 in written and parts[-1].endswith("s"):
            parts.append(("" if parts[-1].endswith("'s") else "'") + token.whitespace_)
        elif index not in written:
            parts.append(_article(token, next((other for other in sorted(kept) if other > index), -1)) + token.whitespace_)
        else:
            word = owning(written[index]) if token.tag_ in ("PRP$", "WP$") else written[index]
            parts.append(word + (" " if index + 1 in written else token.whitespace_) if word else "")
        last = index
    return _balanced(_BEFORE_MARK.sub(r"\1", "".join(parts)))


def owning(name: str) -> str:
    """Write a name in the place of a possessive: "Norway's", "the Rangers'", "Sotheby's"."""
    return f"{name}'" if name.endswith("s") and not name.endswith("'s") else name if name.endswith("'s") else f"{name}'s"


def _is_parted(doc: Doc, kept: AbstractSet[int], last: int, index: int) -> bool:
    """Tell whether a comma stands where words were left out: the second one of an aside, or one that came after what is gone."""
    if doc[index].pos_ in ("AUX", "VERB"):
        return ends_aside(doc, {other for other in kept if other <= last})
    left_out = [token.text for token in doc[last + 1 : index]]
    if left_out[-1] == "," and ends_aside(doc, {other for other in kept if other <= last}):
        return doc[index].dep_ != "cc"
    is_complete = doc[last].pos_ not in ("ADP", "AUX", "VERB") or doc[last].dep_ == "prt"
    return left_out[-1] == "," and left_out.count(",") == 1 and is_complete and doc[index].dep_ not in ("cc", "conj")


def _article(token: Token, follower: int) -> str:
    """The word itself, but for an article whose noun lost its adjective: "an armed man" is "a man"."""
    if token.lower_ not in ("a", "an") or follower <= token.i + 1:
        return token.text
    first = token.nbor(2) if token.nbor().is_punct else token.nbor()
    opens = [word.lower_[0] in "aeiou" for word in (first, token.doc[follower])]
    other = {"a": "an", "an": "a", "A": "An", "An": "A"}
    return other.get(token.text, token.text) if opens[0] != opens[1] else token.text


def ends_aside(doc: Doc, kept: AbstractSet[int]) -> bool:
    """Tell whether words end with a name between commas, the second of which got lost: "the clerk, Ana Ruiz, who was ill, left"."""
    last = doc[max((index for index in kept if not doc[index].is_punct), default=-1)]  # of marks alone the last token, which ends none
    node = last
    while node.dep_ in _ASIDE and (node.head.i < node.i or node.dep_ == "prep"):
        before, end = node.left_edge.i - 1, node.right_edge.i + 1
        if node.dep_ == "appos" and is_listed(node, node.head):
            return False
        if node.dep_ == "appos" or (node.dep_ in ("amod", "prep") and doc[before].text == ","):
            is_closed = "," in {token.text for token in (*doc[last.i + 1 : last.i + 2], *doc[end : end + 1])}
            return doc[before].text == "," and is_closed and {before - 1, before + 1} <= kept
        if node.head.i > node.i:
            return False
        node = node.head
    return False


def _balanced(line: str) -> str:
    """Leave out brackets and quotation marks that lost their other half."""
    if line.count("(") != line.count(")"):
        line = line.replace("(", "").replace(")", "")
    line = _LONE_QUOTE.sub("", line)
    return line.replace('"', "") if line.count('"') % 2 else line
