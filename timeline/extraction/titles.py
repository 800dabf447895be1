"""A title for an occurrence: one line that stands alone, made of the clause's own words.

Subordinate clauses, the date and what comes after 100 characters are left out; a pronoun is replaced by the name it stands for.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING

from timeline.extraction.clauses import finite_form, governing
from timeline.extraction.tense import is_infinitive
from timeline.extraction.words import REPORTING, word_set

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

MAX_TITLE = 100
_DROPPED = frozenset({"advcl", "relcl", "parataxis", "punct", "cc", "mark", "intj", "meta", "discourse"})
_EDGES = " ,;:-–—\"'“”‘’`"
_EMPTY = frozenset({"come"})
"""Verbs that tell nothing without what follows: "the test comes after a warning"."""

_FEW = 3
_UNEXPLAINED = word_set("he her his i it its my our she that their they this we you your")
_SOME = 4
_SUBJECT = ("nsubj", "nsubjpass")
_HELPING = frozenset({"aux", "auxpass", "acomp", "neg", "prt"})
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
    if trigger.pos_ in ("NOUN", "PROPN", "ADJ") and trigger.dep_ not in ("attr", "acomp"):
        line = _of_noun(trigger, dates, replacements)
    else:
        line = _of_verb(trigger if trigger.pos_ in ("VERB", "AUX") else trigger.head, subject, dates, replacements)
    return shorten(line) or trigger.text


def _of_noun(noun: Token, dates: frozenset[int], replacements: Mapping[int, str]) -> str:
    """The noun phrase of an occurrence; with its clause, where the phrase alone would tell too little."""
    kept: set[int] = set()
    _collect(noun, kept, dates, top=True)
    words = sum(not noun.doc[index].is_punct for index in kept)
    verb = _clause_above(noun) if words < _FEW or (words < _SOME and noun.dep_ in _SUBJECT) else None
    if verb is not None:
        if noun.i < min((child.i for child in verb.children if child.dep_ in _SUBJECT), default=-1) and noun.dep_ == "pobj":
            kept.clear()  # "In his address, Holm denounced the plan": what the clause tells is told better alone
        _collect(verb, kept, dates, top=True)
        if verb.dep_ == "relcl":
            _collect(verb.head, kept, dates, top=False)
    return _article(noun, kept) + _line(noun.doc, kept, replacements)


def _article(noun: Token, kept: set[int]) -> str:
    """The article for a noun whose date stood in the possessive: "Friday's test" is "the test"."""
    had_date = any(child.dep_ in ("poss", "nmod", "compound") and child.i not in kept and child.i < noun.i for child in noun.children)
    has_own = any(child.dep_ in ("det", "poss") and child.i in kept for child in noun.children)
    opens = min(kept) == noun.i or noun.doc[min(kept)] in noun.lefts
    return "The " if had_date and not has_own and opens else ""


def _of_verb(verb: Token, subject: tuple[Token, ...], dates: frozenset[int], replacements: Mapping[int, str]) -> str:
    """Who acts, the verb with what completes it; what was said before "he said" comes after a colon."""
    doc = verb.doc
    kept: set[int] = set()
    said: set[int] = set()
    before = [child for child in verb.children if child.dep_ == "ccomp" and child.i < verb.i]
    kept.update(child.i for child in before)
    _collect(verb, kept, dates, top=True)
    kept.difference_update(child.i for child in before)
    if verb.lemma_ in REPORTING and not any(child.dep_ == "dobj" for child in verb.children):
        for child in before:
            _collect(child, said, dates, top=True)
    kept -= said
    chain = governing(verb)
    for token in chain:
        kept.add(token.i)
        kept.update(child.i for child in token.children if child.dep_ in _HELPING and child.i not in dates)
    agents: set[int] = set()
    for token in subject:
        if token.i not in kept:
            _collect(token, agents, dates, top=False)
    agents -= kept
    if subject and kept and max(token.i for token in subject) < verb.i:
        agents = {index for index in agents if index < verb.i}
    if 0 in kept and doc[0].pos_ == "ADP" and 1 in dates:
        kept.discard(0)
    forms = {} if chain else finite_form(verb, subject)
    if verb.tag_ == "VBN" and verb.dep_ == "conj" and not forms and not any(child.dep_ in _HELPING for child in verb.children):
        kept.update(child.i for child in verb.head.children if child.dep_ in ("aux", "auxpass") and child.tag_ != "MD")
    line = _line(doc, kept, {**replacements, **forms})
    if agents:
        line = f"{_line(doc, agents, replacements)} {line}"
    if not said:
        return f"{line} {_line(doc, _object_of(verb, dates), replacements)}"
    others = {index: name for index, name in replacements.items() if doc[index].lower_ not in ("i", "we")}
    return f"{line}: {_line(doc, said, others)}"


def _object_of(verb: Token, dates: frozenset[int]) -> set[int]:
    """What "which" stands for as the object of a relative clause: "the law, which parliament passed"."""
    found: set[int] = set()
    relative = any(child.dep_ == "dobj" and child.lower_ in ("that", "which", "whom") for child in verb.children)
    if verb.dep_ == "relcl" and relative and verb.head.pos_ in ("NOUN", "PROPN"):
        _collect(verb.head, found, dates, top=False)
        found = {index for index in found if index <= verb.head.i}
    return found


def _line(doc: Doc, kept: set[int], replacements: Mapping[int, str]) -> str:
    whole = kept | {token.i for token in doc if token.is_punct and token.text in _JOINING and token.i - 1 in kept and token.i + 1 in kept}
    return _in_order(doc, whole, replacements).strip(_EDGES)


def _clause_above(noun: Token) -> Token | None:
    """The verb that governs a noun, for a noun that alone would tell too little."""
    node = noun
    for _ in range(8):
        if node.head is node:
            return None
        node = node.head
        if node.pos_ == "VERB" or (node.pos_ == "AUX" and any(child.dep_ in ("acomp", "attr") for child in node.children)):
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


def is_weak(title: str) -> bool:
    """Tell whether a title hardly stands alone: a word or two, or a pronoun that nothing explains."""
    words = title.split()
    return len(words) < _FEW or words[0].lower() in _UNEXPLAINED


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
            if _is_aside(child, node) or (is_top and child.lower_ in ("that", "which") and child.dep_ in ("dobj", "mark", "pobj")):
                continue
            if is_top and child.dep_ == "advcl" and child.i > node.i and _is_purpose(child):
                waiting.append((child, False))
                continue
            if is_top and (child.tag_ in ("WDT", "WP", "WRB") or (child.dep_ == "prep" and child.i < first)):
                continue
            if child.i in dates or child.dep_ in ("relcl", "parataxis", "intj", "meta"):
                continue
            if is_top and child.dep_ == "advmod" and child.i < node.i and child.lower_ in _CONNECTING:
                continue
            if is_top and (child.dep_ in _DROPPED or child.dep_ == "conj") and not (child.dep_ == "advcl" and node.lemma_ in _EMPTY):
                continue
            if is_top and child.dep_ == "prep" and child.lower_ in _AROUND and child.i > node.i and node.lemma_ not in _EMPTY:
                continue
            if child.dep_ == "prep" and any(grand.i in dates for grand in child.children):
                continue
            waiting.append((child, False))


def _is_aside(child: Token, node: Token) -> bool:
    """Tell whether a phrase says more of a name or of the source: "Holm, a former judge,", "according to the police"."""
    if child.lower_ == "according":
        return True
    after_comma = child.left_edge.i > node.i and node.doc[child.left_edge.i - 1].text in (",", "-", "–", "—", "(")
    return after_comma and ((child.dep_ == "appos" and node.pos_ == "PROPN") or (child.dep_ == "acl" and child.tag_ in ("VBN", "VBG")))


def _is_purpose(clause: Token) -> bool:
    """Tell whether a clause says what for: "made an offer to buy its rival"."""
    return is_infinitive(clause) and not any(child.dep_ in ("mark", "advmod", "nsubj") for child in clause.children)


def _names_itself(name: str, doc: Doc, kept: set[int]) -> bool:
    """Tell whether the title already holds the name, so that a pronoun may stay."""
    return bool(name) and " and " not in name and name.rsplit(maxsplit=1)[-1] in {doc[index].text for index in kept}


def _in_order(doc: Doc, kept: set[int], replacements: Mapping[int, str]) -> str:
    parts: list[str] = []
    last = -1
    for index in sorted(kept):
        token = doc[index]
        if token.is_punct and (index - 1 not in kept or index + 1 not in kept) and token.text != "%":
            continue
        if index != last + 1 and parts:
            parts.append(" ")
        opens = index == min(kept) and token.lower_ in ("we", "i")
        name = replacements.get(index, "")
        if index in replacements and token.pos_ in ("VERB", "AUX"):
            parts.append(name + token.whitespace_)
        elif index in replacements and (opens or not _names_itself(name, doc, kept)):
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
