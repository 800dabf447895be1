"""A title for an occurrence: one line that stands alone, made of the clause's own words.

Subordinate clauses, the date and what comes after 100 characters are left out; a pronoun is replaced by the name it stands for.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING

from timeline.extraction.words import REPORTING, word_set

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

MAX_TITLE = 100
_DROPPED = frozenset({"advcl", "relcl", "parataxis", "punct", "cc", "mark", "intj", "meta", "discourse"})
_EDGES = " ,;:-–—\"'“”‘’`"
_FEW = 3
_JOINING = frozenset({",", "-", "–", "/", "'"})
_CONNECTING = word_set(
    """
also besides earlier further however indeed instead ironically just later meantime meanwhile moreover nevertheless shortly
still then therefore thus
"""
)
_AROUND = word_set("after amid before despite during following pending since until")
_SPACE = re.compile(r"\s+")
_DANGLING = re.compile(
    r"(?:\s+(?:of|in|on|at|to|for|with|by|from|and|or|the|a|an|that|as|its|their|his|her|after|before|during|since|until|which|who))+$|[\s,;:–—-]+$",
    re.IGNORECASE,
)


def title_of(trigger: Token, subject: tuple[Token, ...], dates: frozenset[int], replacements: Mapping[int, str]) -> str:
    """Return the title of an occurrence.

    `dates` are the indices of the tokens of time expressions with their prepositions; `replacements` maps the index of a pronoun to a name.
    """
    kept: set[int] = set()
    said: set[int] = set()
    if trigger.pos_ in ("NOUN", "PROPN", "ADJ") and trigger.dep_ not in ("attr", "acomp"):
        _collect(trigger, kept, dates, top=True)
    else:
        verb = trigger if trigger.pos_ in ("VERB", "AUX") else trigger.head
        before = [child for child in verb.children if child.dep_ == "ccomp" and child.i < verb.i]
        kept.update(child.i for child in before)
        _collect(verb, kept, dates, top=True)
        kept.difference_update(child.i for child in before)
        if verb.lemma_ in REPORTING and not any(child.dep_ == "dobj" for child in verb.children):
            for child in before:
                _collect(child, said, dates, top=True)
        for token in subject:
            if token.i not in kept:
                _collect(token, kept, dates, top=False)
    kept.update(
        token.i for token in trigger.doc if token.is_punct and token.text in _JOINING and token.i - 1 in kept and token.i + 1 in kept
    )
    if len(kept) < _FEW and trigger.pos_ in ("NOUN", "PROPN"):
        clause = _clause_above(trigger)
        if clause is not None:
            _collect(clause, kept, dates, top=True)
    words = _in_order(trigger, kept - said, replacements).strip(_EDGES)
    if said:
        words = f"{words}: {_in_order(trigger, said, replacements).strip(_EDGES)}"
    return shorten(words) or trigger.text


def _clause_above(noun: Token) -> Token | None:
    """The verb that governs a noun, for a noun that alone would tell too little."""
    node = noun
    for _ in range(8):
        if node.head is node:
            return None
        node = node.head
        if node.pos_ == "VERB":
            return node
    return None


def shorten(text: str) -> str:
    """Cut a line at a word so that it has at most 100 characters, and let no small word dangle."""
    line = _SPACE.sub(" ", text).strip(_EDGES)
    if len(line) > MAX_TITLE:
        cut = line[: MAX_TITLE - 1]
        cut = cut[: cut.rfind(" ")] if " " in cut else cut
        line = _strip_dangling(cut) + "…"
    else:
        line = _strip_dangling(line)
    return line[:1].upper() + line[1:]


def _strip_dangling(line: str) -> str:
    while True:
        shorter = _DANGLING.sub("", line)
        if shorter == line or not shorter:
            return line
        line = shorter


def _collect(token: Token, kept: set[int], dates: frozenset[int], top: bool) -> None:
    first = min((child.i for child in token.children if child.dep_ in ("nsubj", "nsubjpass")), default=-1)
    waiting = [(token, top)]
    while waiting:
        node, is_top = waiting.pop()
        if node.i in kept:
            continue
        kept.add(node.i)
        for child in node.children:
            if is_top and (child.tag_ in ("WDT", "WP", "WRB") or (child.dep_ == "prep" and child.i < first)):
                continue
            if child.i in dates or child.dep_ in ("relcl", "parataxis", "intj", "meta"):
                continue
            if is_top and child.dep_ == "advmod" and child.i < node.i and child.lower_ in _CONNECTING:
                continue
            if is_top and (child.dep_ in _DROPPED or child.dep_ == "conj"):
                continue
            if is_top and child.dep_ == "prep" and child.lower_ in _AROUND and child.i > node.i:
                continue
            if child.dep_ == "prep" and any(grand.i in dates for grand in child.children):
                continue
            waiting.append((child, False))


def _names_itself(name: str, doc: Doc, kept: set[int]) -> bool:
    """Tell whether the title already holds the name, so that a pronoun may stay."""
    return bool(name) and " and " not in name and name.rsplit(maxsplit=1)[-1] in {doc[index].text for index in kept}


def _in_order(trigger: Token, kept: set[int], replacements: Mapping[int, str]) -> str:
    parts: list[str] = []
    doc = trigger.doc
    last = -1
    for index in sorted(kept):
        token = doc[index]
        if token.is_punct and (index - 1 not in kept or index + 1 not in kept) and token.text != "%":
            continue
        if index != last + 1 and parts:
            parts.append(" ")
        if index in replacements and not _names_itself(replacements[index], doc, kept):
            name = replacements[index]
            parts.append(name + ("'s" if token.tag_ == "PRP$" else "") + (token.whitespace_ if name else ""))
        else:
            parts.append(token.text_with_ws)
        last = index
    return _balanced(re.sub(r"\s+([,.;:!?%)])", r"\1", "".join(parts)))


def _balanced(line: str) -> str:
    """Leave out brackets and quotation marks that lost their other half."""
    if line.count("(") != line.count(")"):
        line = line.replace("(", "").replace(")", "")
    return line.replace('"', "") if line.count('"') % 2 else line
