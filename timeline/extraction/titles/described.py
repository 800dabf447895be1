"""Descriptions that a title writes the name for: "the company", "the agency's members", "sales", of whom the article makes clear."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from timeline.extraction.coreference.ages import age_told, of_age
from timeline.extraction.coreference.belongings import owner_of
from timeline.extraction.coreference.cast import Cast, entry_of
from timeline.extraction.coreference.common_nouns import ISSUERS, OF_HOME, PAIRS, SHUNNED, person_meant
from timeline.extraction.coreference.descriptions import WELL_KNOWN
from timeline.extraction.coreference.holders import holder
from timeline.extraction.coreference.references import referents
from timeline.extraction.language.roles import COMPANIES, FIGURES
from timeline.extraction.language.words import word_set
from timeline.extraction.recognition.named import Named
from timeline.extraction.titles.wording import owning
from timeline.model.mentions import ActorKind

if TYPE_CHECKING:
    from spacy.tokens import Token

_DEFINITE = frozenset({"the", "this"})
_BEFORE = frozenset({"amod", "compound", "det", "nmod", "npadvmod", "nummod", "punct", "advmod"})
_THEMSELVES = word_set("country nation state")
"""Heads that are the state itself; others, as its government, belong to it."""

_LOOSE = word_set("alliance bloc faction force fund mission movement")
"""Heads that stand for too many to be written as the one named last."""

_OWNED = FIGURES | word_set("board management stock")
_NAMES = frozenset({"NNP", "NNPS"})
_LABELS = frozenset({"ORG", "GPE", "NORP", "PERSON"})
_OF = frozenset({"at", "by", "from", "of"})
_WITH_ARTICLE = word_set("Emirates Kingdom Netherlands Philippines Republic States Union")
"""Words that end names of states which have an article in a sentence."""


@dataclass(frozen=True, slots=True)
class Known:
    """What names are written by: those of the actors, so that what is resolved to somebody else stays, and the text of the article.

    `dates` are the indices of the tokens of time expressions, which a title goes without.
    """

    names: frozenset[str]
    text: str
    dates: frozenset[int]


def named_for(noun: Token, cast: Cast, known: Known) -> dict[int, str]:
    """Return what is written in the place of a description of one of those named; nothing for others."""
    if noun.tag_ not in ("NN", "NNP", "CD") and not _is_age(noun):
        return {}
    if (noun.pos_ == "PROPN" and noun.text not in ISSUERS) or not _is_whole(noun) or _are_several(noun):
        return {}
    who = tuple(dict.fromkeys(entry.name for entry in _meant(noun, cast)))
    if not who or not known.names >= set(who):
        return {}
    return {noun.i: all_of(who, known.text), **{token.i: "" for token in noun.doc[noun.left_edge.i : noun.i]}}


def owned_by(noun: Token, cast: Cast, known: Known) -> dict[int, str]:
    """Return what is written so that a phrase says whose it is: "sales" of Norvax are "Norvax's sales"; nothing for others."""
    lemma = noun.lemma_.lower()
    owners = owner_of(noun, cast.offset + noun.idx, cast.belongings)
    day = next((child for child in noun.children if child.dep_ == "poss" and child.ent_type_ == "DATE"), None)
    first = day or next(token for token in noun.doc[noun.left_edge.i : noun.i + 1] if token.i not in known.dates or token == noun)
    if len(owners) == 1 and owners[0].name in known.names and (day is not None or first.lower_ in _DEFINITE):
        return {first.i: owning(all_of((owners[0].name,), known.text))}
    if noun.pos_ != "NOUN" or not (lemma in _OWNED or lemma in OF_HOME):
        return {}
    if any(_tells_apart(child) or (child.dep_ == "prep" and child.lower_ in _OF) for child in noun.children):
        return {}
    if any(token.tag_ in _NAMES or token.ent_type_ in _LABELS for token in noun.doc[first.i : noun.i]):
        return {}
    who = {entry.name for entry in referents(noun, cast.offset, cast.roster, cast.start) if entry.kind is not ActorKind.PERSON}
    if len(who) != 1 or not who <= known.names:
        return {}
    owner = owning(all_of(who, known.text))
    if first.dep_ == "det":
        return {first.i: owner} if first.lower_ in _DEFINITE else {}
    return {first.i: f"{owner} {first.text if first.tag_ in _NAMES or first.text[1:2].isupper() else first.lower_}"}


def _tells_apart(child: Token) -> bool:
    """Tell whether a part of a phrase tells of which one it is: an owner, "sales that grew", but not "sales, which grew"."""
    return child.dep_ in ("acl", "poss") or (child.dep_ == "relcl" and child.left_edge.nbor(-1).text != ",")


def all_of(names: Iterable[str], text: str) -> str:
    """Several names as they stand in a sentence: "Peru, Chad and the Wine Guild"."""
    written = [_with_article(name, text) for name in names]
    return " and ".join(filter(None, (", ".join(written[:-1]), *written[-1:])))


def _with_article(name: str, text: str) -> str:
    """A name as it stands in a sentence of its article: "the United States", "the Wine Guild", "Norvax"."""
    is_state = name.rsplit(maxsplit=1)[-1] in _WITH_ARTICLE
    mostly = (" " in name or name.isupper()) and 2 * (text.count(f"the {name}") + text.count(f"The {name}")) > text.count(name)
    return f"the {name}" if is_state or mostly else name


def _is_whole(noun: Token) -> bool:
    """Tell whether a definite noun has nothing beside it that tells of which one it is, or who."""
    if not any(child.lower_ in _DEFINITE for child in noun.lefts) or any(child.dep_ not in _BEFORE for child in noun.lefts):
        return False
    for child in noun.rights:
        is_aside = child.dep_ in ("appos", "relcl") and child.left_edge.nbor(-1).text == ","
        if not (is_aside or child.dep_ in ("case", "punct")) or any(token.tag_ in _NAMES for token in (child, *child.lefts)):
            return False
    return True


def _may_be_called(lemma: str, name: str) -> bool:
    """Tell whether a word that many may be called by fits a name: "the alliance" is NATO, "the fund" has it in its name."""
    return lemma not in _LOOSE or WELL_KNOWN.get(name) == lemma or lemma in name.lower()


def _is_age(word: Token) -> bool:
    """Tell whether a word stands for somebody by an age: "the 31-year-old"."""
    return word.lower_ == "old" and word.dep_ in ("nsubj", "nsubjpass") and any(child.lower_ == "year" for child in word.lefts)


def _are_several(noun: Token) -> bool:
    """Tell whether a verb in the plural says that the members of a group are meant: "the group were freed"."""
    verb = next((child for child in noun.head.children if child.dep_ in ("aux", "auxpass") and child.tag_ != "MD"), noun.head)
    return noun.tag_ == "NN" and noun.dep_ in ("nsubj", "nsubjpass") and (verb.lower_ == "were" or verb.tag_ == "VBP")


def _meant(noun: Token, cast: Cast) -> Iterator[Named]:
    """Who is meant by a definite noun that is no state's body."""
    entry, lemma = entry_of(noun, cast), noun.lemma_.lower()
    if _is_age(noun):
        yield from of_age(age_told(noun), noun, cast)
        return
    if entry is not None:
        if entry.surface.lower().startswith("the ") and entry.kind is not ActorKind.STATE:
            yield entry
        return
    held = tuple(holder(noun, cast))
    if held:
        yield from held
        return
    beside = [child for child in noun.lefts if child.dep_ not in ("det", "punct")]
    if lemma in COMPANIES - _OWNED and lemma != "bank":
        states = (entry for child in beside if (entry := entry_of(child, cast)) is not None and entry.kind is ActorKind.STATE)
        is_told = not any(states) and all(child.dep_ in ("amod", "compound", "nmod") for child in beside)
    elif lemma in PAIRS:
        is_told = all(child.dep_ == "amod" for child in beside)
    else:
        is_told = all(child.lower_ in SHUNNED for child in beside)
    if not is_told:
        return
    found = referents(noun, cast.offset, cast.roster, cast.start) or person_meant(noun, cast.offset, cast.roster)
    if noun.tag_ == "CD" or (lemma in PAIRS and len(found) == 2):
        yield from sorted(found, key=lambda entry: entry.start)
    elif (
        len(found) == 1
        and lemma not in _OWNED
        and _may_be_called(lemma, found[0].name)
        and (found[0].kind is not ActorKind.STATE or lemma in _THEMSELVES)
    ):
        yield found[0]
