"""A title for an occurrence: one line that stands alone, made of the clause's own words.

Subordinate clauses, the date and what comes after 100 characters are left out; a pronoun is replaced by the name it stands for.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from timeline.extraction.clauses import finite_form, governing, is_plural, passive_of
from timeline.extraction.modality import Modality, mood
from timeline.extraction.participants import subjects
from timeline.extraction.tense import is_infinitive
from timeline.extraction.trimming import within
from timeline.extraction.wording import MAX_TITLE, ends_aside, line_of, shorten
from timeline.extraction.words import REPORTING, TIME_UNITS, word_set

if TYPE_CHECKING:
    from spacy.tokens import Token

_DROPPED = frozenset({"advcl", "relcl", "parataxis", "punct", "cc", "mark", "intj", "meta", "discourse"})
_EMPTY = frozenset({"come"})
"""Verbs that tell nothing without what follows: "the test comes after a warning"."""

_FEW = 3
_UNEXPLAINED = word_set("he her his i it its my our she that their they this to we you your")
_UNNAMED = word_set("he i it one she they we you")
_SOME = 4
_SUBJECT = ("nsubj", "nsubjpass")
_APART = word_set("about after before following over since until")
_HELPING = frozenset({"aux", "auxpass", "acomp", "neg", "prt"})
_CONNECTING = word_set(
    """
also besides earlier further however indeed instead ironically just later meantime meanwhile moreover nevertheless shortly
still then therefore thus
"""
)
_NAMING = frozenset({"PROPN", "NOUN", "DET", "ADJ", "NUM", "CCONJ"})
_AROUND = word_set("after amid before despite during following pending since until")


@dataclass(frozen=True, slots=True)
class Share:
    """The tokens that belong to one of several dates of a word: in the place of its objects, or else of its subject.

    `first_date` is the index of the first token of a date after the word.
    """

    own: frozenset[int]
    is_object: bool
    first_date: int


def title_of(
    trigger: Token, subject: tuple[Token, ...], dates: frozenset[int], replacements: Mapping[int, str], share: Share | None = None
) -> str:
    """Return the title of an occurrence.

    `dates` are the indices of the tokens of time expressions with their prepositions; `replacements` maps the index of a pronoun to a name.
    """

    def line_without(left_out: frozenset[int]) -> str:
        if trigger.dep_ == "amod" and trigger.head.dep_ == "appos":
            return _of_chosen(trigger, left_out, replacements)
        if trigger.pos_ in ("NOUN", "PROPN", "ADJ") and trigger.dep_ not in ("attr", "acomp"):
            return _of_noun(trigger, left_out, replacements)
        return _of_verb(trigger if trigger.pos_ in ("VERB", "AUX") else trigger.head, subject, left_out, replacements, share)

    return shorten(within(MAX_TITLE, trigger, dates, line_without)) or trigger.text


def _of_chosen(chosen: Token, dates: frozenset[int], replacements: Mapping[int, str]) -> str:
    """Who was chosen as what: "Holm, elected mayor of Oden in 2018"."""
    office = chosen.head
    who = {token.i for token in office.head.doc[office.head.left_edge.i : office.head.i + 1]}
    what = {token.i for token in office.subtree} - dates
    return f"{line_of(chosen.doc, who, replacements)} was {line_of(chosen.doc, what, replacements, who)}"


def _of_share(verb: Token, kept: set[int], share: Share) -> set[int]:
    """Put the objects of one date in the place of all: "the alliance adds Greece in 1952, Germany in 1955" adds Germany."""
    base = {index for index in kept if index <= verb.i or (index < share.first_date - 1 and verb.doc[index].pos_ not in _NAMING)}
    return base | share.own


def _of_noun(noun: Token, dates: frozenset[int], replacements: Mapping[int, str]) -> str:
    """The noun phrase of an occurrence; with its clause, where the phrase alone would tell too little."""
    kept: set[int] = set()
    _collect(noun, kept, dates, top=True)
    words = sum(not noun.doc[index].is_punct for index in kept)
    dated = next((child for child in noun.children if child.dep_ == "acl" and child.lower_ == "dated"), None)
    if dated is not None:  # what is done with a letter has a day of its own
        return f"{line_of(noun.doc, kept - {token.i for token in dated.subtree}, replacements)} is dated"
    is_little = words < _FEW or (words < _SOME and noun.dep_ in _SUBJECT)
    verb = _clause_above(noun) if is_little and not _is_another_time(noun) else None
    if verb is not None and mood(verb).modality is not Modality.UNREAL:
        if noun.i < min((child.i for child in verb.children if child.dep_ in _SUBJECT), default=-1) and noun.dep_ == "pobj":
            kept.clear()  # "In his address, Holm denounced the plan": what the clause tells is told better alone
        if is_infinitive(verb) and verb.dep_ != "relcl":
            return _of_verb(verb, subjects(verb), dates, replacements)
        _collect(verb, kept, dates, top=True)
        if verb.dep_ == "relcl":
            _collect(verb.head, kept, dates, top=False)
    return _article(noun, kept) + line_of(noun.doc, kept, replacements)


def _is_another_time(noun: Token) -> bool:
    """Tell whether the clause around a noun tells of what came before or after it: "after the coup of July he fled"."""
    before = noun.head
    if before.lower_ == "of" and before.head.lower_ in ("aftermath", "wake"):
        return True
    return noun.dep_ == "pobj" and before.lower_ in _APART


def _article(noun: Token, kept: set[int]) -> str:
    """The article for a noun whose date stood in the possessive: "Friday's test" is "the test"."""
    had_date = any(child.dep_ in ("poss", "nmod", "compound") and child.i not in kept and child.i < noun.i for child in noun.children)
    has_own = any(child.dep_ in ("det", "poss") and child.i in kept for child in noun.children)
    opens = min(kept) == noun.i or noun.doc[min(kept)] in noun.lefts
    return "The " if had_date and not has_own and opens else ""


def _of_verb(
    verb: Token, subject: tuple[Token, ...], dates: frozenset[int], replacements: Mapping[int, str], share: Share | None = None
) -> str:
    """Who acts, the verb with what completes it; what was said before "he said" comes after a colon."""
    doc = verb.doc
    kept, said = _clause(verb, dates)
    chain = governing(verb)
    for token in chain:
        kept.add(token.i)
        kept.update(child.i for child in token.children if child.dep_ in _HELPING and child.i not in dates)
        for child in token.children:
            if child.dep_ == "dobj" and child.i < verb.i and child.i not in dates:  # "ordered the firm to pay"
                _collect(child, kept, dates, top=False)
    agents = _agents(verb, subject, kept, dates)
    if 0 in kept and doc[0].pos_ == "ADP" and 1 in dates:
        kept.discard(0)
    if share is not None:
        kept, agents = (_of_share(verb, kept, share), agents) if share.is_object else (kept, set(share.own))
    if not said and not chain:
        if sum(not doc[index].is_punct for index in kept | agents) < _SOME:
            _complete(verb, kept, dates)
        passive = _in_passive(verb, subject, kept, dates, replacements)
        if passive:
            return passive
    forms = {} if chain else finite_form(verb, subject)
    if verb.tag_ == "VBN" and verb.dep_ == "conj" and not forms and not any(child.dep_ in _HELPING for child in verb.children):
        kept.update(child.i for child in verb.head.children if child.dep_ in ("aux", "auxpass") and child.tag_ != "MD")
    done = _object_of(verb, dates) if not said else set()
    behind = {index for index in kept if index > verb.i} if done else set()
    line = line_of(doc, kept - behind, {**replacements, **forms}, agents)
    if agents:
        line = f"{line_of(doc, agents, replacements)}{',' if ends_aside(doc, agents) else ''} {line}"
    if not said:
        opener = {0: doc[0].lower_} if 0 in done and doc[0].pos_ == "DET" else {}
        return f"{line} {line_of(doc, done, {**replacements, **opener})} {line_of(doc, behind, replacements)}"
    others = {index: name for index, name in replacements.items() if doc[index].lower_ not in ("i", "we")}
    return f"{line}: {line_of(doc, said, others)}"


def _clause(verb: Token, dates: frozenset[int]) -> tuple[set[int], set[int]]:
    """The words of a verb's clause, and those of what was said before it."""
    kept: set[int] = set()
    said: set[int] = set()
    before = [child for child in verb.children if child.dep_ == "ccomp" and child.i < verb.i]
    kept.update(child.i for child in before)
    _collect(verb, kept, dates, top=True)
    kept.difference_update(child.i for child in before)
    if verb.lemma_ in REPORTING and not any(child.dep_ == "dobj" for child in verb.children):
        for child in before:
            _collect(child, said, dates, top=True)
        if not before and not any(child.dep_ in ("ccomp", "xcomp") for child in verb.children):
            kept.update(_told_after(verb, dates))
            said = _told_around(verb, dates) if max(kept) <= verb.i else said
    return kept - said, said


def _told_after(verb: Token, dates: frozenset[int]) -> set[int]:
    """The clause right after the date of "said", which the parse hangs elsewhere: "Holm revealed tonight she will go"."""
    doc, start = verb.doc, verb.i + 1
    while start < len(doc) and (start in dates or start + 1 in dates or doc[start].lower_ == "that"):
        start += 1
    told: set[int] = set()
    if start == verb.i + 1 or start == len(doc) or doc[start].is_punct:
        return told
    clause = next((token for token in (doc[start], *doc[start].ancestors) if any(child.dep_ in _SUBJECT for child in token.children)), None)
    if clause is not None and clause.i > verb.i:
        _collect(clause, told, dates, top=not clause.is_ancestor(verb))
    return {index for index in told if index >= start}


def _told_around(verb: Token, dates: frozenset[int]) -> set[int]:
    """The sentence that "said" stands beside: "the law, the party said on Monday, must change", "as the party noted on Monday"."""
    told: set[int] = set()
    marks = {child.lower_ for child in verb.children if child.dep_ == "mark"}
    joined = verb.dep_ == "conj" and not any(child.dep_ == "cc" for child in verb.head.children)
    if verb.dep_ == "parataxis" or joined or (verb.dep_ == "advcl" and marks == {"as"}):
        _collect(verb.head, told, dates, top=True)
        told.difference_update(token.i for token in verb.subtree)
    return told


def _agents(verb: Token, subject: tuple[Token, ...], kept: set[int], dates: frozenset[int]) -> set[int]:
    """The words of a subject that stands outside the clause."""
    agents: set[int] = set()
    for token in subject:
        if token.i not in kept:
            _collect(token, agents, dates, top=False)
    agents -= kept
    if subject and kept and max(token.i for token in subject) < verb.i:
        agents = {index for index in agents if index < verb.i}
    return agents


def _complete(verb: Token, kept: set[int], dates: frozenset[int]) -> None:
    """Add what was left out for brevity, where too little is left: "called for the unit to be revived", "collapsed after the flood"."""
    for child in verb.children:
        tells = (child.dep_ == "prep" and child.lower_ in _AROUND) or (child.dep_ == "advcl" and child.tag_ in ("VB", "VBN", "VBG"))
        if tells and child.i > verb.i and not any(token.i in dates for token in child.subtree):
            _collect(child, kept, dates, top=False)


def _in_passive(verb: Token, subject: tuple[Token, ...], kept: set[int], dates: frozenset[int], replacements: Mapping[int, str]) -> str:
    """What was done, where nothing says by whom: "We held talks in Tokyo" is "Talks were held in Tokyo"; empty where it can't be said."""
    if len(subject) != 1 or subject[0].lower_ not in _UNNAMED or subject[0].i in replacements:
        return ""
    done = [child for child in verb.children if child.dep_ == "dobj" and child.i in kept and child.pos_ in ("NOUN", "PROPN")]
    told = passive_of(verb, is_plural((done[0],))) if len(done) == 1 else ""
    if not told or any(child.dep_ in ("ccomp", "xcomp", "dative", "neg") for child in verb.children):
        return ""
    what: set[int] = set()
    _collect(done[0], what, dates, top=False)
    if any(verb.doc[index].tag_ == "PRP$" and index not in replacements for index in what):
        return ""
    helping = {child.i for child in verb.children if child.dep_ in _HELPING and child.dep_ != "prt"}
    rest = kept - what - helping - {verb.i, subject[0].i}
    return f"{line_of(verb.doc, what, replacements)} {told} {line_of(verb.doc, rest, replacements)}"


def _object_of(verb: Token, dates: frozenset[int]) -> set[int]:
    """What "which" stands for as the object of a relative clause, said or not: "the law, which parliament passed", "a ship she bought"."""
    found: set[int] = set()
    relative = any(child.dep_ == "dobj" and child.lower_ in ("that", "which", "whom") for child in verb.children)
    subject = next((child for child in verb.children if child.dep_ == "nsubj" and child.tag_ not in ("WP", "WDT")), None)
    if subject is not None and subject.left_edge.i == verb.head.i + 1 and verb.head.lemma_.lower() not in TIME_UNITS:
        relative = not any(child.dep_ in ("dobj", "prt", "ccomp", "xcomp") for child in verb.children)
    if verb.dep_ == "relcl" and relative and verb.head.pos_ in ("NOUN", "PROPN"):
        _collect(verb.head, found, dates, top=False)
        found = {index for index in found if index <= verb.head.i}
    return found


def _clause_above(noun: Token) -> Token | None:
    """The verb that governs a noun, for a noun that alone would tell too little."""
    node = noun
    for _ in range(8):
        if node.head == node:
            return None
        node = node.head
        if node.pos_ == "VERB" or (node.pos_ == "AUX" and any(child.dep_ in ("acomp", "attr") for child in node.children)):
            return node
    return None


def is_weak(title: str) -> bool:
    """Tell whether a title hardly stands alone: a word or two, or a pronoun that nothing explains."""
    words = title.split()
    return len(words) < _FEW or words[0].lower() in _UNEXPLAINED


def _collect(token: Token, kept: set[int], dates: frozenset[int], top: bool) -> None:
    first = min((child.i for child in token.children if child.dep_ in ("nsubj", "nsubjpass")), default=-1)
    waiting = [(token, top)]
    while waiting:
        node, is_top = waiting.pop()
        if node.i in kept:
            continue
        kept.add(node.i)
        for child in node.children:
            if child.i in dates and not (is_top and _is_purpose(child, node)):
                continue
            if not (_is_left_out(child, node, first) if is_top else False) and not _is_beside(child, node, dates):
                waiting.append((child, False))


def _is_left_out(child: Token, node: Token, first: int) -> bool:
    """Tell whether the top of a title goes without a part of its clause: what joins, what stands around, what is told beside it."""
    if child.lower_ in ("that", "which") and child.dep_ in ("dobj", "mark", "pobj"):
        return True
    if _is_purpose(child, node):
        return False
    if child.tag_ in ("WDT", "WP", "WRB") or (child.dep_ == "prep" and child.i < first):
        return True
    if child.dep_ == "advmod" and child.i < node.i and child.lower_ in _CONNECTING:
        return True
    if (child.dep_ in _DROPPED or child.dep_ == "conj") and not (child.dep_ == "advcl" and node.lemma_ in _EMPTY):
        return True
    return child.dep_ == "prep" and child.lower_ in _AROUND and child.i > node.i and node.lemma_ not in _EMPTY


def _is_beside(child: Token, node: Token, dates: frozenset[int]) -> bool:
    """Tell whether a part of a phrase says more of a name, belongs to a date, or is a clause of its own."""
    if _is_aside(child, node) or child.dep_ in ("relcl", "parataxis", "intj", "meta"):
        return True
    if child.dep_ == "prep":
        return any(grand.i in dates for grand in child.children)
    return child.dep_ in ("advmod", "npadvmod") and any(token.i in dates for token in child.subtree)


def _is_aside(child: Token, node: Token) -> bool:
    """Tell whether a phrase says more of a name or of the source: "Holm, a former judge,", "according to the police"."""
    if child.lower_ == "according":
        return True
    after_comma = child.left_edge.i > node.i and node.doc[child.left_edge.i - 1].text in (",", "-", "–", "—", "(")
    return after_comma and ((child.dep_ == "appos" and node.pos_ == "PROPN") or (child.dep_ == "acl" and child.tag_ in ("VBN", "VBG")))


def _is_purpose(clause: Token, verb: Token) -> bool:
    """Tell whether a clause after a verb says what for: "made an offer to buy its rival"."""
    if clause.dep_ != "advcl" or clause.i < verb.i:
        return False
    return is_infinitive(clause) and not any(child.dep_ in ("mark", "advmod", "nsubj") for child in clause.children)
