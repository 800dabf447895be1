"""Who takes part beside the subject and the object of a verb: "along with her son", "flew to Lima to meet X", "hired away from X"."""

from __future__ import annotations

from collections.abc import Iterator
from types import MappingProxyType
from typing import TYPE_CHECKING

from timeline.extraction.grammar.addressed import addressed
from timeline.extraction.language.nouns import is_event_noun
from timeline.extraction.language.words import REPORTING, word_set

if TYPE_CHECKING:
    from spacy.tokens import Token

_SUBJECT = ("nsubj", "nsubjpass")
_BESIDE = frozenset({"alongside", "beside"})
_BY_WHOSE = MappingProxyType(
    {
        "at": (word_set("behest expense hand initiative insistence instigation invitation order request urging"), ("of",)),
        "in": (
            word_set("alliance association collaboration concert conjunction cooperation coordination favor favour partnership tandem"),
            ("of", "with"),
        ),
        "on": (word_set("order"), ("of", "from")),
        "under": (
            word_set(
                "aegis auspices chairmanship command direction directorship guidance leadership mediation patronage presidency supervision"
            ),
            ("of",),
        ),
        "with": (word_set("approval assistance backing blessing cooperation help permission support"), ("of", "from")),
    }
)
"""Nouns of phrases that tell at whose wish or with whose help something is done, and what stands before the name."""

_OUT_OF = frozenset({"from", "through", "via"})
_JOININGS = word_set("alliance amalgamation break-up combination fusion marriage merger partnership tie-up union")
_INQUIRIES = word_set("complaint inquiry investigation operation probe raid sting tip tip-off")
_WINNING = frozenset({"prevail", "triumph", "win"})
_CHARGED = word_set("accuse arrest charge convict detain fine indict jail sentence suspend")
_ENCOUNTERS = word_set("""
affair altercation argument brawl conversation date dinner encounter feud friendship interview lunch meeting quarrel relationship romance
row
""")
_APPEARING = word_set("act appear perform sit speak stand travel work")
_AWAY = frozenset({"away", "back", "together"})
_FROM = frozenset({"against", "from", "with"})
_SETTING_OUT = word_set("arrive come drive fly go head journey land return sail travel")
_MEETING = word_set("brief confront consult face fight greet join marry meet replace rescue see succeed visit")
_LEAVING = word_set("depart leave quit resign retire")
_HIRING = word_set("appoint choose elect hire name nominate pick promote recruit sign tap")
_SPEAKING = word_set("appeal complain confer negotiate speak talk")
_BIDDING = word_set("announce extend launch make raise renew reveal submit sweeten unveil withdraw")
_BIDS = word_set("attempt bid effort move offer proposal")
_BEING_GIVEN = word_set("gain get give grant obtain receive secure seek win")
_LEAVE = word_set(
    "approval authorisation authority authorization clearance consent go-ahead licence license light nod option permission permit right"
)
"""What one is given to do something to somebody: "was given the green light to buy Acme"."""

_BUYING = word_set("absorb acquire buy purchase take")
_MADE = word_set("back draft file issue prepare propose publish put release sponsor submit table write")
_ATTENDED = word_set("""
accompany arrange assist back conduct direct escort flank head help host instigate join lead orchestrate order organise organize stage
""")
"""What is told of those who are there or behind it, after a comma: "hundreds marched, led by Ana Ruiz"."""

_CLOSING = word_set(
    "begin break cancel conclude end escalate halt open prolong renew resolve resume settle spark start stop suspend trigger"
)
"""What a clause beside the main one says that the occurrence does to another: "a truce took hold, ending a war between X and Y"."""

_TYING = word_set("""
accountable allied answerable close divorced engaged estranged free identical independent indebted inferior loyal married opposed related
responsible separate similar subject subordinate superior wed
""")
"""What somebody is to another: "became independent from Chad", "got engaged to Ana Ruiz"."""

_OF_EMPLOYER = {"work": "for", "belong": "to"}
_SUITS = word_set("charge complaint indictment lawsuit petition suit")
_SPEECHES = word_set("article book column essay interview letter memoir note post report speech statement testimony tweet video")
_SHARING = word_set(
    "apologise apologize ask blame call confirm defend deny describe make propose recall reject request resign reveal share thank urge"
)
"""What else one does in what is published: "made the announcement in a letter", "called it a miracle in an interview"."""

_DEMANDING = word_set("ask command decree demand order propose recommend request require rule urge")
_CLAIMING = word_set("allege charge claim complain")
_ORDERING = word_set("allow authorize cause decree direct instruct order permit")
"""What somebody does by whose word a thing is done: "ordered flags to be flown"."""

_AGREEING = word_set("agree announce conclude make negotiate reach sign strike")
_PACTS = word_set(
    "accord agreement alliance arrangement contract deal franchise lease licence license memorandum pact partnership settlement treaty"
)
_DECIDING = word_set("""
accept agree allow approve back block complain decide demand drop grant object order propose refuse reject request rule veto vote withdraw
""")
"""What somebody does by which something is done or undone: "was cleared after X dropped its objections"."""

_ALLEGING = word_set("allege claim complain contend testify")
_HEADED = word_set("chair conduct head lead")
_SAYING_SO = word_set("accuse allege charge name seek target")


def beside(verb: Token) -> Iterator[Token]:
    """Yield the heads of those who take part with others, or whom the clause below a verb names."""
    for child in verb.children:
        if child.dep_ in _SUBJECT:
            yield from _with_subject(child)
        elif child.dep_ == "prep":
            yield from _of_preposition(child, verb)
        elif child.dep_ == "advmod" and child.lower_ in _AWAY:
            yield from (token for other in child.children if other.lower_ in _FROM for token in _inner(other))
        else:
            yield from _in_clause(child, verb)
    for child in (verb.head if verb.dep_ == "xcomp" else verb).children:
        if child.dep_ == "npadvmod" and child.lower_ == "time":  # "is to come back, this time with Ana Ruiz"
            yield from _behind(child, ("with",))
    if verb.dep_ == "ccomp" and verb.tag_ == "VBN" and any(child.tag_ == "TO" for child in verb.children) and verb.head.lemma_ in _ORDERING:
        yield from (child for child in verb.head.children if child.dep_ == "nsubj" and child.tag_ not in ("WDT", "WP"))
    if verb.dep_ in ("acl", "relcl") and verb.tag_ == "VBN" and verb.head.lemma_.lower() in _SPEECHES:
        yield from _speaker_in(verb.head)
    if verb.dep_ == "acl" and verb.tag_ == "VBN" and verb.lemma_ in _AGREEING and verb.head.lemma_.lower() in _PACTS:
        yield from _other_party(verb)
    if verb.dep_ == "acl" and verb.head.lemma_.lower() in _SUITS and verb.head.dep_ in _SUBJECT:  # "a suit filed by X accuses Y"
        above = verb.head.head
        yield from (token for token in above.children if token.dep_ == "dobj" and above.lemma_ in _SAYING_SO)


def _in_clause(clause: Token, verb: Token) -> Iterator[Token]:
    """Whom a clause below a verb names: "demanded that X withdraw", "testified that X beat her", "flew to Lima to meet X"."""
    yield from addressed(clause, verb)
    if clause.dep_ == "advcl" and clause.tag_ == "VBG" and clause.lemma_ in _APPEARING:
        yield from (token for other in clause.children if other.lower_ in _BESIDE for token in _inner(other))
    elif clause.dep_ == "advcl" and clause.tag_ == "VBG" and clause.lemma_ in _CLAIMING:  # "sent a letter, claiming X may cheat"
        for told in clause.children:
            yield from _named_subjects(told) if told.dep_ == "ccomp" else ()
    elif (clause.dep_ == "ccomp" and verb.lemma_ in _DEMANDING | _ALLEGING) or _decides(clause, verb):
        yield from _named_subjects(clause)
    elif clause.dep_ in ("advcl", "xcomp") and clause.tag_ == "VB":
        yield from _with_purpose(clause, verb)
    elif clause.dep_ == "advcl" and clause.tag_ == "VBG" and clause.lemma_ in _CLOSING and clause.i > verb.i:
        for noun in clause.children:
            yield from _behind(noun, ("against", "between", "with")) if noun.dep_ == "dobj" and is_event_noun(noun) else ()
    elif clause.dep_ == "acomp" and clause.lower_ in _TYING:
        yield from _behind(clause, ("from", "of", "to", "with"))
    elif clause.dep_ == "advcl" and clause.tag_ == "VBN" and clause.lemma_ in _MADE | _ATTENDED and clause.i > verb.i:
        yield from (token for other in clause.children if other.dep_ == "agent" for token in _inner(other))


def _other_party(signed: Token) -> Iterator[Token]:
    """Who has agreed with whom a clause beside the pact names: "under a licence signed with X in May, Y sells it"."""
    pact = signed.head
    above = pact.head.head
    if any(child.lower_ == "with" for child in signed.children) and pact.dep_ == "pobj" and pact.head.lower_ in ("in", "under"):
        yield from (child for child in above.children if child.dep_ in _SUBJECT and child.tag_ not in ("WDT", "WP"))


def _decides(clause: Token, verb: Token) -> bool:
    """Tell whether a clause says by whose word a thing was done that names no doer: "was cleared after X dropped its objections"."""
    if clause.dep_ != "advcl" or clause.tag_ != "VBD" or clause.lemma_ not in _DECIDING:
        return False
    is_after = any(child.dep_ == "mark" and child.lower_ == "after" for child in clause.children)
    is_passive = any(child.dep_ == "auxpass" for child in verb.children) and all(child.dep_ != "agent" for child in verb.children)
    return is_after and is_passive


def _named_subjects(clause: Token) -> Iterator[Token]:
    return (token for token in clause.children if token.dep_ in _SUBJECT and token.pos_ == "PROPN")


def _with_purpose(purpose: Token, verb: Token) -> Iterator[Token]:
    """To whom something is done in the end: "flew to Lima to meet X", "flew there to appeal to X", "made an offer to buy X"."""
    bids = verb.lemma_ in _BIDDING and any(child.dep_ == "dobj" and child.lemma_ in _BIDS for child in verb.children)
    joins = verb.lemma_ in _LEAVING and purpose.lemma_ == "join"
    joins = joins or (verb.lemma_ in _HIRING and purpose.lemma_ in ("replace", "succeed"))
    allowed = verb.lemma_ in _BEING_GIVEN and any(child.dep_ == "dobj" and child.lemma_ in _LEAVE for child in verb.children)
    if joins or allowed or (verb.lemma_ in _SETTING_OUT and purpose.lemma_ in _MEETING) or (bids and purpose.lemma_ in _BUYING):
        yield from (token for token in purpose.children if token.dep_ == "dobj")
    elif verb.lemma_ in _SETTING_OUT and purpose.lemma_ in _SPEAKING:
        yield from _behind(purpose, ("to", "with"))


def other_side(noun: Token) -> Iterator[Token]:
    """With whom a meeting was that names but one: whoever tells of it ("Ruiz said an encounter with Holm ended badly")."""
    words = {child.lower_ for child in noun.children if child.dep_ in ("prep", "agent")}
    if noun.lemma_.lower() not in _ENCOUNTERS or "with" not in words or "by" in words or any(c.dep_ == "poss" for c in noun.children):
        return
    verb = noun.head
    if noun.dep_ in _SUBJECT and verb.dep_ == "ccomp" and verb.head.lemma_ in REPORTING:
        yield from (child for child in verb.head.children if child.dep_ == "nsubj")


def _of_preposition(child: Token, verb: Token) -> Iterator[Token]:
    """Who takes part behind a preposition of a verb."""
    if child.lower_ in _BESIDE:
        yield from _inner(child)
    elif child.lower_ == "along":
        yield from (token for other in child.children if other.lower_ == "with" for token in _inner(other))
    elif verb.lemma_ in _WINNING and child.lower_ in ("in", "over"):
        yield from _inner(child) if child.lower_ == "over" else (token for noun in _inner(child) for token in _behind(noun, ("over",)))
    elif child.lower_ in _OUT_OF:
        for noun in child.children:  # "was formed through the merger of two carriers, X and Y"
            yield from _behind(noun, ("between", "of")) if noun.dep_ == "pobj" and noun.lemma_ in _JOININGS else ()
    elif child.lower_ == "under":  # "began under the architect Ana Ruiz"
        yield from (token for token in _inner(child) if token.pos_ == "PROPN" and token.ent_type_ in ("", "PERSON"))
        yield from _by_whose(child)
    elif child.lower_ in _BY_WHOSE:
        yield from _by_whose(child)
    elif child.lower_ in ("after", "following") and verb.lemma_ in _CHARGED:
        yield from (token for noun in _inner(child) if noun.lemma_ in _INQUIRIES for token in _behind(noun, ("by", "from")))


def _by_whose(preposition: Token) -> Iterator[Token]:
    """At whose wish or with whose help something is done: "at the request of Peru", "in partnership with Acme", "at Peru's urging"."""
    nouns, before = _BY_WHOSE[preposition.lower_]
    for noun in preposition.children:
        if noun.dep_ == "pobj" and noun.lemma_.lower() in nouns:
            yield from (child for child in noun.children if child.dep_ == "poss")
            yield from _behind(noun, before)


def _behind(noun: Token, words: tuple[str, ...]) -> Iterator[Token]:
    for child in noun.children:
        yield from _inner(child) if child.dep_ in ("prep", "agent") and child.lower_ in words else ()


def _speaker_in(speech: Token) -> Iterator[Token]:
    """Who says something in what was published: "in an interview published on Monday, Ruiz said"."""
    preposition = speech.head
    if speech.dep_ == "pobj" and preposition.lower_ in ("in", "on") and preposition.head.lemma_ in REPORTING | _SHARING:
        yield from (child for child in preposition.head.children if child.dep_ == "nsubj")


def _with_subject(subject: Token) -> Iterator[Token]:
    for token in subject.subtree if subject.pos_ == "NOUN" else ():
        if token.dep_ == "acl" and token.tag_ == "VBN" and token.lemma_ in _HEADED:  # "an inquiry into the fire led by Ana Ruiz"
            yield from (inner for child in token.children if child.dep_ == "agent" for inner in _inner(child))
    for child in subject.children:
        if child.dep_ == "prep" and child.lower_ == "along":
            for other in child.children:
                yield from _inner(other) if other.lower_ == "with" else ()
        elif child.dep_ == "prep" and child.lower_ in _BESIDE:
            yield from _inner(child)
        elif child.lower_ == "involving":  # "a venture involving units of X and Y"
            yield from (token for token in child.children if token.dep_ in ("dobj", "pobj"))
        elif child.dep_ == "acl" and child.lemma_ in _OF_EMPLOYER:  # "two journalists working for X"
            yield from (token for other in child.children if other.lower_ == _OF_EMPLOYER[child.lemma_] for token in _inner(other))


def _inner(preposition: Token) -> Iterator[Token]:
    """The noun behind a preposition, and who it is said to be: "with his wife, Ana Ruiz"."""
    for token in preposition.children:
        if token.dep_ == "pobj":
            yield token
            for other in token.children:
                yield from (other, *other.conjuncts) if other.dep_ == "appos" else ()
