"""What a title writes in the place of pronouns and descriptions: the names of those whom they stand for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.extraction.actors.speakers import speaker
from timeline.extraction.coreference.cast import Cast, entry_of
from timeline.extraction.coreference.references import referents
from timeline.extraction.grammar.clauses import noun_before
from timeline.extraction.grammar.participants import subjects
from timeline.extraction.language.roles import FIGURES, GROUP_HEADS, TITLES
from timeline.extraction.language.words import REPORTING
from timeline.extraction.recognition.kinds import is_role
from timeline.extraction.recognition.named import Named
from timeline.extraction.titles.described import Known, all_of, named_for, owned_by

if TYPE_CHECKING:
    from spacy.tokens import Token

_SUBJECT = ("nsubj", "nsubjpass")
_OF_PERSONS = frozenset({"her", "him", "his"})


def _may_be_named(pronoun: Token, trigger: Token, acting: tuple[Token, ...]) -> bool:
    """In a title a pronoun gives way to a name where it is the subject, or belongs to that or to what happens; "him" also elsewhere."""
    holder = pronoun if pronoun.tag_ == "PRP" else pronoun.head
    if holder in acting or holder == trigger:
        return True
    if holder.dep_ in _SUBJECT and (pronoun.tag_ == "PRP" or holder.head.dep_ != "ccomp"):
        return not (pronoun.lower_ in ("he", "she") and _has_person_before(pronoun, trigger))
    if pronoun.lower_ not in _OF_PERSONS:
        return False
    if pronoun.lower_ == "her" and pronoun.dep_ == "dative" and pronoun.nbor().dep_ != "det":
        return False  # "took her two children", which the parse takes for "gave her two rings"
    if pronoun.tag_ == "PRP$":  # "Holm sold his boat" may be of either, "two of his men left" and "the sea took his boat" are not
        done = [child for child in trigger.children if child.dep_ in ("dobj", "dative") and pronoun not in child.subtree]
        return any(pronoun in token.subtree for token in acting) or not any(map(_may_own, (*acting, *done)))
    return True


def _needs_actor(pronoun: Token) -> bool:
    """Tell whether a pronoun is only written as a name that is an actor's: "it", "they", and whom something is done to."""
    return pronoun.lower_ in ("it", "they") or (pronoun.lower_ in _OF_PERSONS and pronoun.dep_ in ("dobj", "dative"))


def _has_person_before(pronoun: Token, trigger: Token) -> bool:
    """Tell whether a clause has a person in its object whom a pronoun after it may repeat: "arrested Roe as he left"."""
    return any(child.dep_ == "dobj" and child.ent_type_ == "PERSON" and child.i < pronoun.i for child in trigger.children)


def _may_own(subject: Token) -> bool:
    """Tell whether "his" and "her" in its clause may be of a subject."""
    return subject.pos_ in ("PROPN", "PRON") or (subject.tag_ == "NN" and is_role(subject.lemma_.lower())) or subject.ent_type_ == "PERSON"


def _is_named_by(pronoun: Token, name: str) -> bool:
    """Tell whether a name is what a possessive belongs to: "her cousin, Anna Holm," is nobody's cousin of that name."""
    last = name.rsplit(maxsplit=1)[-1]
    named = (child for child in pronoun.head.children if child.dep_ == "appos")
    return pronoun.tag_ == "PRP$" and any(last in {token.text for token in child.subtree} for child in named)


def _follows_its_name(pronoun: Token, acting: tuple[Token, ...]) -> bool:
    """Tell whether a pronoun in what somebody says comes right after a name that it can stand for: "Holm said she was leaving"."""
    if pronoun.lower_ not in ("he", "it", "she") or len(acting) != 1 or acting[0].pos_ != "PROPN" or pronoun in acting:
        return False
    clauses = [node for node in pronoun.ancestors if node.dep_ == "ccomp" and node.head == acting[0].head]
    before = [token for token in pronoun.doc[acting[0].i : pronoun.i] if token.dep_ in _SUBJECT and token.pos_ in ("NOUN", "PROPN")]
    if not clauses or not before or before[-1].pos_ != "PROPN":
        return False
    kind = before[-1].ent_type_  # "he" can't be a country, and is rather who spoke than anybody else
    return kind in ("ORG", "GPE", "NORP") if pronoun.lower_ == "it" else kind not in ("GPE", "LOC")


def replacements(trigger: Token, cast: Cast, known: Known) -> dict[int, str]:
    """Names for the pronouns and the descriptions of a sentence, by the indices of their tokens; empty for words that go with them."""
    found: dict[int, str] = {}
    acting = (*subjects(trigger), *noun_before(trigger)[:1])
    before = (word for token in acting for word in token.subtree if word.i < trigger.i and word.pos_ != "NOUN")
    own = {entry.name for word in before if (entry := entry_of(word, cast)) is not None and word.pos_ != "DET"}
    owned = {index: name for token in (trigger, *acting) for index, name in owned_by(token, cast, known).items()}
    own |= {name for name in known.names if any(owner.startswith((f"{name}'", f"the {name}'")) for owner in owned.values())}
    for token in trigger.doc:
        found.update(_of_several(token, cast, known.text))
        if token.tag_ == "WP$" and token.head.head.dep_ == "relcl":  # "Holm, whose term ends in May"
            holder = _owner_above(token)
            entry = entry_of(holder, cast)
            found[token.i] = entry.name if entry is not None else _phrase_of(holder)
        elif token.lower_ in ("we", "i") and token.dep_ in _SUBJECT:
            speaking = tuple(dict.fromkeys(name.name for name in speaker(token, cast)))
            found.update({token.i: " and ".join(speaking)} if speaking else {})
        elif done := _object_above(token):
            found[token.i] = done
        elif token.tag_ in ("PRP", "PRP$") and _may_be_named(token, trigger, acting) and not _follows_its_name(token, acting):
            who = referents(token, cast.offset, cast.roster, cast.start)
            told = all_of((name.name for name in who), known.text) or _subject_above(token)
            is_told = any(_is_named_by(token, name.name) for name in who) or (len(who) == 1 and _acts(who[0], acting, token, cast))
            is_apart = _needs_actor(token) and not known.names >= {name.name for name in who}
            if told and not is_told and not is_apart:
                found[token.i] = told
        elif token.i not in found and own.isdisjoint((named := named_for(token, cast, known)).values()):
            found.update(named)
    return owned | found


def _of_several(token: Token, cast: Cast, text: str) -> dict[int, str]:
    """Names for "the two countries" as a subject."""
    if token.lemma_.lower() not in GROUP_HEADS or token.dep_ not in _SUBJECT:
        return {}
    several = referents(token, cast.offset, cast.roster, cast.start)
    if len(several) < 2:
        return {}
    names = (name.name for name in sorted(several, key=lambda name: name.start))
    return {token.i: all_of(names, text), **{child.i: "" for child in token.children if child.dep_ in ("det", "nummod", "amod")}}


def _acts(entry: Named, acting: tuple[Token, ...], pronoun: Token, cast: Cast) -> bool:
    """Tell whether somebody is the subject itself, which a title has before the pronoun, however it spells the name."""
    return any(token.i < pronoun.i and entry.start <= cast.offset + token.idx < entry.end for token in acting)


def _subject_above(pronoun: Token) -> str:
    """The unnamed subject of the clause above that a pronoun repeats: "the union said it would leave", "the ferry left before it sank"."""
    verb = pronoun.head
    if pronoun.dep_ not in _SUBJECT or verb.dep_ not in ("advcl", "ccomp", "conj"):
        return ""
    subject = next((child for child in verb.head.children if child.dep_ in _SUBJECT), None)
    if subject is None or subject.i > pronoun.i or subject.pos_ != "NOUN" or any(child.tag_ == "PRP$" for child in subject.children):
        return ""  # "his lawyer said that he had left"
    fits = {"it": "NN", "they": "NNS"}.get(pronoun.lower_, "NN" if verb.head.lemma_ in REPORTING and verb.dep_ == "ccomp" else "")
    is_person = subject.lemma_.lower() in TITLES or any(child.ent_type_ == "PERSON" for child in subject.children)
    if subject.tag_ != fits or (is_person and pronoun.lower_ == "it"):
        return ""
    return _phrase_of(subject)


def _owner_above(whose: Token) -> Token:
    """Of whom "whose" is: the noun above it, or the name beside that: "Acme, a maker of toys whose shares fell"."""
    noun = whose.head.head.head
    outer = noun.head.head if noun.dep_ == "pobj" and whose.head.lemma_.lower() in FIGURES else noun
    return outer.head if outer.dep_ == "appos" and outer.head.pos_ == "PROPN" else noun


def _object_above(pronoun: Token) -> str:
    """What was done before to a thing that a pronoun repeats: "he made copies and sold them", "she bought a boat and sank it"."""
    verb = pronoun.head
    if pronoun.dep_ != "dobj" or verb.dep_ != "conj" or verb.head.i > verb.i or any(child.dep_ in _SUBJECT for child in verb.children):
        return ""
    things = [child for child in verb.head.children if child.dep_ == "dobj" and child.pos_ == "NOUN"]
    if len(things) != 1 or things[0].tag_ != {"it": "NN", "them": "NNS"}.get(pronoun.lower_):
        return ""
    if any(child.tag_ == "PRP$" or child.dep_ in ("acl", "prep", "relcl") for child in things[0].children):
        return ""
    first, *others = _phrase_of(things[0]).split()
    return " ".join(("the", *others)) if first.lower() in ("a", "an") else " ".join((first, *others))


def _phrase_of(noun: Token) -> str:
    """A noun with what stands before it: "two old ferries"."""
    words = [child for child in noun.lefts if child.dep_ in ("amod", "compound", "det", "nummod", "poss")]
    return noun.doc[words[0].left_edge.i if words else noun.i : noun.i + 1].text
