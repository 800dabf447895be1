"""A title for an occurrence: one line that stands alone, made of the clause's own words.

Subordinate clauses, the date and what comes after 100 characters are left out; a pronoun is replaced by the name it stands for.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from timeline.extraction.dating.modality import Modality, mood
from timeline.extraction.grammar.clauses import behind_noun, finite_form, first_of, governing, is_plural, noun_before, passive_of
from timeline.extraction.grammar.keeping import AROUND, collect
from timeline.extraction.grammar.participants import subjects
from timeline.extraction.language.tense import is_infinitive, is_let
from timeline.extraction.language.words import TIME_UNITS, word_set
from timeline.extraction.titles.acting import who_acts
from timeline.extraction.titles.reported import clause_of
from timeline.extraction.titles.trimming import within
from timeline.extraction.titles.wording import MAX_TITLE, ends_aside, line_of, shorten

if TYPE_CHECKING:
    from spacy.tokens import Token

_FEW = 3
_UNEXPLAINED = word_set("he her his i it its my our she that their they this to we you your")
_UNNAMED = word_set("he i it one she they we you")
_SOME = 4
_MAKING = word_set("conduct deliver enjoy give hold make post record report see show stage suffer")
"""Verbs that tell of no more than their object does."""

_SPEECHES = word_set("address briefing conference email interview letter memo message post remark report speech statement testimony tweet")
_STANDING = frozenset({"effective", "payable"})
_SUBJECT = ("nsubj", "nsubjpass")
_APART = word_set("about after before following over since until")
_HELPING = frozenset({"aux", "auxpass", "acomp", "neg", "prt"})
_NAMING = frozenset({"PROPN", "NOUN", "DET", "ADJ", "NUM", "CCONJ"})


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
    owners = (token for token in trigger.doc if token.i in dates and _is_owner(token))
    articles = {token.i: "the" if token.left_edge.i in dates else " " for token in owners}  # "Holm's New Year's Day speech" is Holm's
    dates = (dates | _with_dates(trigger, dates)) - articles.keys() | {index + 1 for index in articles}
    replacements = {**articles, **replacements}

    def line_without(left_out: frozenset[int]) -> str:
        return " ".join(line_of_words(left_out).split())

    def line_of_words(left_out: frozenset[int]) -> str:
        if trigger.dep_ == "amod" and trigger.head.dep_ == "appos":
            return _of_chosen(trigger, left_out, replacements)
        if trigger.pos_ in ("NOUN", "PROPN", "ADJ") and trigger.dep_ not in ("attr", "acomp"):
            return _of_noun(trigger, left_out, replacements)
        verb = trigger if trigger.pos_ in ("VERB", "AUX") else trigger.head
        if verb.dep_ in ("acl", "relcl") and verb.head.dep_ == "attr" and any(child.tag_ == "TO" for child in verb.children):
            return _of_first(verb, left_out, replacements)
        if _is_demanded(verb):
            return _of_verb(verb.head, subjects(verb.head), left_out, replacements)
        return _of_verb(verb, subject, left_out, replacements, share)

    needed = frozenset(token.i for token in who_acts(trigger, subject)) if trigger.pos_ == "VERB" else frozenset[int]()
    needed |= {index for index, name in replacements.items() if name and trigger.doc[index].dep_ in ("amod", "compound")}
    return shorten(within(MAX_TITLE, trigger, dates, line_without, needed), _stranded(trigger)) or trigger.text


def _stranded(trigger: Token) -> frozenset[str]:
    """The verbs of a sentence with a preposition that has no noun of its own: "the mine they paid for"."""
    alone = (token for token in trigger.doc[1:] if token.dep_ in ("prep", "prt") and not any(True for _ in token.children))
    return frozenset(f"{token.nbor(-1).text} {token.text}" for token in alone if token.nbor(-1) == token.head)


def _is_owner(date: Token) -> bool:
    """Tell whether a date stands in the place of an article: "Friday's test" is the test."""
    is_first = date.dep_ == "poss" and date.left_edge == date.head.left_edge and date.head.pos_ in ("NOUN", "PROPN")
    return is_first and date.i + 1 < len(date.doc) and date.nbor().tag_ == "POS"


def _with_dates(trigger: Token, dates: frozenset[int]) -> frozenset[int]:
    """What goes with the dates of a sentence: "alone" and "local time" after one, and what stands in brackets."""
    found: set[int] = set()
    depth = 0
    for token in trigger.doc:
        after = token.i - 1 in dates
        if (
            after
            and token.lower_ in ("alone", "local")
            and (token.lower_ == "alone" or token.doc[token.i + 1 : token.i + 2].text == "time")
        ):
            found.update({token.i} if token.lower_ == "alone" else {token.i, token.i + 1})
        depth += (token.text == "(") - (depth > 0 and token.nbor(-1).text == ")")
        found.update({token.i} if depth > 0 else ())
    return frozenset(found) if trigger.i not in found else frozenset()


def _of_chosen(chosen: Token, dates: frozenset[int], replacements: Mapping[int, str]) -> str:
    """Who was chosen as what: "Holm, elected mayor of Oden in 2018"."""
    office = chosen.head
    who = {token.i for token in office.head.doc[office.head.left_edge.i : office.head.i + 1]}
    what = {token.i for token in office.subtree} - dates
    return f"{line_of(chosen.doc, who, replacements)} was {line_of(chosen.doc, what, replacements, who)}"


def _of_first(verb: Token, dates: frozenset[int], replacements: Mapping[int, str]) -> str:
    """Who was what to do something: "Holm was the first judge to be named to the court"."""
    being, what = verb.head.head, set[int]()
    collect(verb, what, dates, top=True)
    return f"{_of_verb(being, subjects(being), dates, replacements)} {line_of(verb.doc, what, replacements)}"


def _of_share(verb: Token, kept: set[int], share: Share) -> set[int]:
    """Put the objects of one date in the place of all: "the alliance adds Greece in 1952, Germany in 1955" adds Germany.

    What repeats a preposition goes on from where that stood first: "an envoy to Peru in 1961 and to Chile in 1965".
    """
    opener = verb.doc[min(share.own)]
    repeated = [token.i for token in verb.doc[verb.i + 1 : share.first_date] if token.pos_ == "ADP" and token.lower_ == opener.lower_]
    if opener.pos_ == "ADP" and repeated:
        return {index for index in kept if index < repeated[-1]} | share.own
    base = {index for index in kept if index <= verb.i or (index < share.first_date - 1 and verb.doc[index].pos_ not in _NAMING)}
    return base | share.own


def _of_noun(noun: Token, dates: frozenset[int], replacements: Mapping[int, str]) -> str:
    """The noun phrase of an occurrence; with its clause, where the phrase alone would tell too little."""
    kept: set[int] = set()
    collect(noun, kept, dates, top=True)
    words = sum(not noun.doc[index].is_punct and not _is_owner(noun.doc[index]) for index in kept)
    dated = next((child for child in noun.children if child.dep_ == "acl" and child.lower_ == "dated"), None)
    if dated is not None:  # what is done with a letter has a day of its own
        return f"{line_of(noun.doc, kept - {token.i for token in dated.subtree}, replacements)} is dated"
    due = next((child for child in noun.children if child.lower_ in _STANDING and child.dep_ in ("acl", "amod") and child.i > noun.i), None)
    if due is not None:
        before, behind = ({index for index in kept if (index > due.i) is later} - {due.i} for later in (False, True))
        told = f"{'are' if is_plural((noun,)) else 'is'} {due.text}"
        return f"{line_of(noun.doc, before, replacements)} {told} {line_of(noun.doc, behind, replacements)}"
    does = next((child for child in noun.children if child.dep_ == "relcl" and _does(child)), None)
    if does is not None and words < _SOME and mood(does).modality is Modality.FACT:
        return _of_verb(does, (noun,), dates, replacements)
    is_little = words < _FEW or (words < _SOME and noun.dep_ in _SUBJECT)
    telling = _is_told_by_clause(noun)
    verb = _clause_above(noun) if telling or (is_little and not _is_another_time(noun)) else None
    if verb is not None and (mood(verb).modality is not Modality.UNREAL or _is_denied_of(noun, verb)):
        if (telling and noun.dep_ == "pobj") or (
            noun.i < min((child.i for child in verb.children if child.dep_ in _SUBJECT), default=-1) and noun.dep_ == "pobj"
        ):
            kept.clear()  # "In his address, Holm denounced the plan": what the clause tells is told better alone
        if is_infinitive(verb) and verb.dep_ != "relcl":
            return _of_verb(verb, subjects(verb), dates, replacements)
        clause: set[int] = set()
        collect(verb, clause, dates, top=True)
        if kept and noun.i not in clause and not (verb.dep_ == "relcl" and noun.is_ancestor(verb)):
            return _article(noun, kept, replacements) + line_of(noun.doc, kept, replacements)  # words between the two are left out
        collect(verb, kept, dates, top=True)
        if verb.dep_ == "relcl":
            collect(verb.head, kept, dates, top=False)
    return _article(noun, kept, replacements) + line_of(noun.doc, kept, replacements)


def _does(clause: Token) -> bool:
    """Tell whether a relative clause tells what its noun did: "a raid that freed the sailors"."""
    own = [child for child in clause.children if child.dep_ in _SUBJECT]
    tells = any(child.dep_ in ("dobj", "agent", "acomp") for child in clause.children)
    return tells and [child.lower_ for child in own] in (["that"], ["which"]) and clause.tag_ in ("VBD", "VBN")


def _is_told_by_clause(noun: Token) -> bool:
    """Tell whether the verb above a noun happens with it: "Holvar reported a loss", "in an interview, Holm praised her"."""
    if any(child.dep_ == "poss" for child in noun.children):
        return False
    above = noun.head
    if noun.dep_ == "dobj":
        return above.lemma_ in _MAKING and any(child.dep_ in _SUBJECT for child in above.children)
    if noun.dep_ != "pobj" or above.lower_ not in ("at", "during", "in") or noun.lemma_ not in _SPEECHES:
        return False
    return above.head.pos_ == "VERB" and any(child.dep_ in _SUBJECT for child in above.head.children)


def _is_denied_of(noun: Token, verb: Token) -> bool:
    """Tell whether a clause only says what an occurrence did not do: "the ruling did not free him"."""
    helping = [child for child in verb.children if child.dep_ in ("aux", "neg")]
    return (
        noun.dep_ == "nsubj"
        and noun.head == verb
        and {child.lemma_ for child in helping} <= {"do", "not", "n't", "never"}
        and bool(helping)
    )


def _is_demanded(verb: Token) -> bool:
    """Tell whether a clause is only asked for: "recommended that the fee be cut" says no more than that."""
    helping = [child for child in verb.children if child.dep_ in ("aux", "auxpass")]
    is_bare = verb.tag_ == "VB" and not helping
    is_bare = is_bare or any(child.lower_ == "be" for child in helping[:1])
    return is_bare and verb.dep_ == "ccomp" and any(child.lower_ == "that" for child in verb.children) and verb.head.pos_ == "VERB"


def _is_another_time(noun: Token) -> bool:
    """Tell whether the clause around a noun tells of what came before or after it: "after the coup of July he fled"."""
    before = noun.head
    if before.lower_ == "of" and before.head.lower_ in ("aftermath", "wake"):
        return True
    return noun.dep_ == "pobj" and before.lower_ in _APART


def _article(noun: Token, kept: set[int], replacements: Mapping[int, str]) -> str:
    """The article for a noun whose date stood in the possessive: "Friday's test" is "the test"."""
    had_date = any(child.dep_ in ("poss", "nmod", "compound") and child.i not in kept and child.i < noun.i for child in noun.children)
    has_own = any(child.dep_ in ("det", "poss") and child.i in kept for child in noun.children)
    has_own = has_own or any(_is_owner(child) for child in noun.children)
    opens = (min(kept) == noun.i or noun.doc[min(kept)] in noun.lefts) and min(kept) not in replacements
    return "The " if had_date and not has_own and opens else ""


def _of_verb(
    verb: Token, subject: tuple[Token, ...], dates: frozenset[int], replacements: Mapping[int, str], share: Share | None = None
) -> str:
    """Who acts, the verb with what completes it; what was said before "he said" comes after a colon."""
    doc = verb.doc
    if not subject and verb.dep_ == "acl" and verb.head.tag_ == "CD":
        subject = (verb.head,)  # "two were killed and nine injured"
    kept, said = clause_of(verb, dates)
    chain = governing(verb)
    kept |= _governing_words(verb, chain, dates)
    due = noun_before(verb)
    subject = due[:1] or who_acts(verb, subjects(verb.head) if is_let(verb) else subject)
    if verb.dep_ == "amod" and verb.tag_ == "VBN" and subject and subject[-1].i < verb.i < verb.head.i:
        collect(verb.head, kept, dates, top=False)  # "Equifax secured control" is read as a control that was secured
    agents = _agents(verb, subject, kept, dates)
    if said:
        agents |= _following(verb, subject, kept, dates)
        kept -= agents
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
    forms = behind_noun(*due) if due else finite_form(chain[0] if chain else verb, subject)
    if _goes_on_in_passive(verb) and not forms:
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
    words = line_of(doc, said, others)
    return f"{line}: {words[:1].upper()}{words[1:]}"


def _goes_on_in_passive(verb: Token) -> bool:
    """Tell whether a participle goes on from another one whose auxiliaries are its own: "was found guilty and told he would serve"."""
    if verb.dep_ != "conj" or any(child.dep_ in _HELPING for child in verb.children):
        return False
    is_passive = any(child.dep_ == "auxpass" for child in verb.head.children)
    is_told = verb.lemma_ == "tell" and is_passive and not any(child.dep_ in ("dative", "dobj") for child in verb.children)
    return verb.tag_ == "VBN" or is_told


def _governing_words(verb: Token, chain: tuple[Token, ...], dates: frozenset[int]) -> set[int]:
    """The words above an infinitive with what they need: "ordered the firm to pay"."""
    first = first_of(verb)
    words = {child.i for child in first.children if child.dep_ == "aux"} if first != verb else set[int]()
    if is_let(first):
        words.update(token.i for token in verb.doc[first.head.i + 1 : first.i] if token.i not in dates)
    for token in chain:
        words.add(token.i)
        words.update(child.i for child in token.children if child.dep_ in _HELPING and child.i not in dates)
        for child in token.children:
            if child.dep_ == "dobj" and child.i < first.i and child.i not in dates:
                collect(child, words, dates, top=False)
    return words


def _following(verb: Token, subject: tuple[Token, ...], kept: set[int], dates: frozenset[int]) -> set[int]:
    """The words of a subject that comes after its verb: "said a report"."""
    words: set[int] = set()
    for token in subject:
        if token.i > verb.i and token.i in kept:
            collect(token, words, dates, top=False)
    return words


def _agents(verb: Token, subject: tuple[Token, ...], kept: set[int], dates: frozenset[int]) -> set[int]:
    """The words of a subject that stands outside the clause."""
    agents: set[int] = set()
    for token in subject:
        if token.i not in kept:
            collect(token, agents, dates, top=False)
    agents -= kept
    if subject and kept and max(token.i for token in subject) < verb.i:
        agents = {index for index in agents if index < verb.i}
    if verb.head.dep_ == "appos" and subject == (verb.head.head,):
        agents = {index for index in agents if index <= verb.head.head.i}
    return agents


def _complete(verb: Token, kept: set[int], dates: frozenset[int]) -> None:
    """Add what was left out for brevity, where too little is left: "called for the unit to be revived", "collapsed after the flood"."""
    for child in verb.children:
        tells = (child.dep_ == "prep" and child.lower_ in AROUND) or (child.dep_ == "advcl" and child.tag_ in ("VB", "VBN", "VBG"))
        if tells and child.i > verb.i and not any(token.i in dates for token in child.subtree):
            collect(child, kept, dates, top=False)


def _in_passive(verb: Token, subject: tuple[Token, ...], kept: set[int], dates: frozenset[int], replacements: Mapping[int, str]) -> str:
    """What was done, where nothing says by whom: "We held talks in Tokyo" is "Talks were held in Tokyo"; empty where it can't be said."""
    if len(subject) != 1 or subject[0].lower_ not in _UNNAMED or subject[0].i in replacements:
        return ""
    done = [child for child in verb.children if child.dep_ == "dobj" and child.i in kept and _is_one_of_its_own(child)]
    told = passive_of(verb, is_plural((done[0],))) if len(done) == 1 else ""
    if not told or any(child.dep_ in ("ccomp", "xcomp", "dative", "neg") for child in verb.children):
        return ""
    what: set[int] = set()
    collect(done[0], what, dates, top=False)
    if any(verb.doc[index].tag_ == "PRP$" and index not in replacements for index in what):
        return ""
    helping = {child.i for child in verb.children if child.dep_ in _HELPING and child.dep_ != "prt"}
    rest = kept - what - helping - {verb.i, subject[0].i}
    return f"{line_of(verb.doc, what, replacements)} {told} {line_of(verb.doc, rest, replacements)}"


def _is_one_of_its_own(thing: Token) -> bool:
    """Tell whether an object is more than a part of its verb, which has no passive then: "entered production", "took part"."""
    return thing.pos_ == "PROPN" or (thing.pos_ == "NOUN" and (thing.tag_ == "NNS" or any(True for _ in thing.lefts)))


def _object_of(verb: Token, dates: frozenset[int]) -> set[int]:
    """What "which" stands for as the object of a relative clause, said or not: "the law, which parliament passed", "a ship she bought"."""
    found: set[int] = set()
    if verb.dep_ == "conj" and verb.head.dep_ == "relcl" and not any(child.dep_ in ("dobj", *_SUBJECT) for child in verb.children):
        verb = verb.head  # "whom the club hired in May and sold in June"
    relative = any(child.dep_ == "dobj" and child.lower_ in ("that", "which", "who", "whom") for child in verb.children)
    subject = next((child for child in verb.children if child.dep_ == "nsubj" and child.tag_ not in ("WP", "WDT")), None)
    is_past = verb.tag_ == "VBD" and not any(child.dep_ in ("aux", "auxpass") for child in verb.children)
    marks = (child.i for child in verb.children if is_past and child.dep_ == "mark" and child.lower_ == "that")
    before = next((index for index in marks if index == verb.head.i + 1), verb.head.i)  # "a mill that Holm sold", as "an order that he go"
    if (
        subject is not None
        and subject.left_edge.i == before + 1
        and subject.left_edge.tag_ != "WP$"
        and verb.head.lemma_.lower() not in TIME_UNITS
    ):
        relative = not any(child.dep_ in ("dobj", "prt", "ccomp", "xcomp") for child in verb.children)
    if verb.dep_ == "relcl" and relative and verb.head.pos_ in ("NOUN", "PROPN"):
        collect(verb.head, found, dates, top=False)
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
