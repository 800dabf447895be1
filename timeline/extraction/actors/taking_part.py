"""From the noun phrases that take part to actors under their canonical names."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from types import MappingProxyType
from typing import TYPE_CHECKING

from timeline.extraction.actors.borrowing import charged, controllers, lenders
from timeline.extraction.actors.deeper import inside
from timeline.extraction.actors.games import is_league_beside, side
from timeline.extraction.actors.implied import main_organization
from timeline.extraction.actors.inheriting import inherited
from timeline.extraction.actors.municipal import is_given, municipal
from timeline.extraction.actors.phrases import appositions, crew, is_judged, modifiers, whole_of
from timeline.extraction.actors.speakers import is_told_to_press, speaker
from timeline.extraction.coreference.ages import age_told, of_age
from timeline.extraction.coreference.attacks import concerned
from timeline.extraction.coreference.belongings import owner_of
from timeline.extraction.coreference.cast import Cast, entry_of
from timeline.extraction.coreference.common_nouns import (
    body_introduced,
    enterprise_of_post,
    main_person,
    person_meant,
    state_of_office,
)
from timeline.extraction.coreference.holders import holder
from timeline.extraction.coreference.kin import couple
from timeline.extraction.coreference.references import referents
from timeline.extraction.coreference.trials import client, proceedings
from timeline.extraction.grammar.aimed import AIMING, TARGETS, flown_over, is_disaster
from timeline.extraction.grammar.participants import BUILDINGS, subjects
from timeline.extraction.grammar.private import is_private
from timeline.extraction.language.nouns import is_event_noun
from timeline.extraction.language.roles import COMPANIES, PLACE_PREPOSITIONS
from timeline.extraction.language.words import REPORTING, SPEAKER_PRONOUNS, STATIVE, word_set
from timeline.extraction.names import Role
from timeline.extraction.recognition.bare import is_generic
from timeline.extraction.recognition.named import Named
from timeline.extraction.recognition.people import THINGS
from timeline.model.mentions import ActorKind, MentionedActor

if TYPE_CHECKING:
    from spacy.tokens import Token

_MAX_PHRASES = 40
_ACTING = frozenset({"nsubj", "nsubjpass"})
_NO_ACTOR = word_set("DATE EVENT FAC GPE LANGUAGE LAW LOC MONEY NORP PRODUCT TIME WORK_OF_ART")
_OF_THINGS = word_set(
    "board develop drive fly ground inaugurate introduce launch market open park release resubmit submit test tour unveil wear"
)
"""What is done to things and places, whatever their name may look like: "opened the Holvar Centre", "launched Zemprin"."""

_AWAY = word_set("away back from off out")
"""Where somebody is driven, who is no car."""

_GOING = word_set("cross enter exit flee leave reach tour visit")
_SOME = word_set("ethnic many most several some young")
_DOING = MappingProxyType(
    {
        "nsubj": word_set(
            """
accept accuse acquire agree apologize appoint buy decline earn fire hire name offer own plead refuse reject sell settle sue vow
"""
        )
        | REPORTING,
        "nsubjpass": word_set("acquire delist found liquidate nationalize privatize sue"),
    }
)
"""What a name that is in no roster does or has done to it, if it is somebody's."""

_TRADING = word_set("acquire back buy fund hire invest market own publish release sell sponsor sign")
_DONE_TO_PERSONS = word_set("arrest appoint charge convict dismiss fire hire indict jail kill marry murder nominate oust sack sentence")
_WEDDING = word_set("divorce elope engage marry wed")
_WEDDED = word_set("divorced engaged married wed")
_WED = word_set("couple newlywed spouse")
_SERVING = word_set("head join lead leave run")
_DEALING = word_set("against among between by from of with")


def actors(heads: tuple[Token, ...], trigger: Token, cast: Cast, window: tuple[int, int] | None = None) -> tuple[MentionedActor, ...]:
    """Resolve the heads of noun phrases to actors, each once, in the order they are met.

    `window` are offsets into the text, given where the trigger has several dates: what stands after the trigger must lie in it.
    """
    found: dict[str, MentionedActor] = {}
    if window is not None:
        heads = tuple(head for head in heads if head.i <= trigger.i)
        for entry in cast.roster.within(*window):
            if entry.start > cast.offset + trigger.idx and not entry.is_locative and entry.role is not Role.SEAT:
                for actor in _with_states(entry, trigger, cast):
                    found.setdefault(actor.name, actor)
    taking_part = _named(heads, () if window is not None else lenders(trigger), trigger, cast)
    taking_part = (entry for entry in taking_part if not is_league_beside(entry, trigger, cast.offset))
    for actor in (actor for entry in taking_part for actor in _with_states(entry, trigger, cast)):
        found.setdefault(actor.name, actor)
    if window is None and (not found or _is_item(trigger, cast)):
        for actor in _around(trigger, cast):
            found.setdefault(actor.name, actor)
    for actor in inherited(trigger, found.keys(), cast):
        found.setdefault(actor.name, actor)
    return tuple(found.values())


def named(heads: tuple[Token, ...], trigger: Token, cast: Cast) -> tuple[Named, ...]:
    """Return who is named by the heads of noun phrases alone, with no regard to what stands around."""
    return tuple(entry for head in heads[:_MAX_PHRASES] for entry in _of_phrase(head, trigger, head.i < trigger.i, cast))


def _is_item(trigger: Token, cast: Cast) -> bool:
    """Tell whether a word is told of whom a list hangs on: "the Defendant: (a) failed to deliver the ship"."""
    return cast.lead_in is not None and not subjects(trigger) and not subjects(trigger.sent.root)


def _around(trigger: Token, cast: Cast) -> tuple[MentionedActor, ...]:
    """Who takes part by what stands around, where the words themselves name nobody."""
    if _is_item(trigger, cast):
        return tuple(_with_states(cast.lead_in, trigger, cast)) if cast.lead_in is not None and cast.lead_in.name else ()
    above = tuple(entry for head in controllers(trigger)[:_MAX_PHRASES] for entry in _of_phrase(head, trigger, True, cast))
    found = tuple(actor for entry in above for actor in _with_states(entry, trigger, cast))
    if not found:
        tried = proceedings(trigger, subjects(trigger), cast.offset + trigger.idx, cast.roster)
        found = tuple(MentionedActor(entry.name, ActorKind.PERSON, entry.surface, entry.start, entry.end) for entry in tried)
    if not found and not is_disaster((trigger, *subjects(trigger)) if trigger.pos_ == "VERB" else (trigger,)):
        main = main_organization(trigger, cast.offset, cast.roster, cast.start)
        found = tuple(actor for entry in main for actor in _with_states(entry, trigger, cast))
    return found


def _named(heads: tuple[Token, ...], lent: tuple[Token, ...], trigger: Token, cast: Cast) -> Iterator[Named]:
    """Who is named by noun phrases: by the trigger's own, or else by those that lend it theirs; and whom a deal or an attack concerns."""
    found = False
    heads = (*heads, *(token for token in trigger.children if _is_lost(token, cast) or _is_left(token, cast)))
    for phrases in (heads, lent):
        for head in phrases[:_MAX_PHRASES]:
            for entry in _of_phrase(head, trigger, head.i < trigger.i, cast):
                found = found or entry.kind is not None
                yield entry
        if found:
            break
    for head in charged(trigger) if is_event_noun(trigger) else ():
        yield from _of_phrase(head, trigger, True, cast)
    for noun in (trigger, *(child for child in trigger.children if child.dep_ == "dobj"), *subjects(trigger)):
        yield from concerned(noun, cast.offset + noun.idx, cast.attacks)
    for noun in (trigger, *subjects(trigger)):
        yield from owner_of(noun, cast.offset + noun.idx, cast.belongings)


def _is_lost(token: Token, cast: Cast) -> bool:
    """Tell whether the parser took a name for an adverb: "he beat Frei", "Frei advanced", "three of the group ETA"."""
    first = token.left_edge.i
    is_beside = token.dep_ == "npadvmod" and token.i > token.head.i and first > 0 and token.doc[first - 1].pos_ == "NOUN"
    if token.dep_ not in ("advmod", "npadvmod", "dep") or (token.pos_ == "PROPN" and not is_beside) or not token.text[:1].isupper():
        return False
    entry = entry_of(token, cast)
    return entry is not None and entry.kind in (ActorKind.PERSON, ActorKind.ORGANIZATION) and entry.role is Role.NAME


def _is_left(token: Token, cast: Cast) -> bool:
    """Tell whether an object that could be a place is an organization, by its name: "he left Acme in May"."""
    entry = entry_of(token, cast) if token.dep_ == "dobj" and token.head.lemma_ in _GOING else None
    return entry is not None and entry.kind is ActorKind.ORGANIZATION and entry.role is Role.NAME and token.text not in BUILDINGS


def _with_states(entry: Named, trigger: Token, cast: Cast) -> Iterator[MentionedActor]:
    if entry.kind is None:
        return
    acts = entry.kind is ActorKind.PERSON and not is_private(trigger)
    for name in (entry.name, entry.also) if entry.also else (entry.name,):
        yield MentionedActor(name, entry.kind, entry.surface, entry.start, entry.end)
        for other in cast.affiliations.of(name) if acts else ():
            yield MentionedActor(other.name, other.kind or ActorKind.ORGANIZATION, other.surface, other.start, other.end)
            if other.acts_for:
                yield MentionedActor(other.acts_for, ActorKind.STATE, other.surface, other.start, other.end)
    if entry.kind is not ActorKind.PERSON and entry.acts_for:
        yield MentionedActor(entry.acts_for, ActorKind.STATE, entry.surface, entry.start, entry.end)


def _of_phrase(head: Token, trigger: Token, subject: bool, cast: Cast) -> Iterator[Named]:
    """The actors named in one noun phrase: its head, its coordinated heads, and what makes them act for somebody."""
    others: tuple[Token, ...] = () if head.lemma_.lower() in TARGETS else head.conjuncts  # "at consulates in Lima, Peru and Quito"
    beside = (token for child in head.children if child.lower_ == "of" for inner in child.children for token in inner.conjuncts)
    others = (*others, *(token for token in beside if token.ent_type_ == "PERSON"))  # "Ana Ruiz of Peru and Karl Holm of Norway"
    others = (*others, *_added(head))
    if subject and trigger.head == head and trigger.dep_ in ("acl", "relcl"):
        others = tuple(other for other in others if not _is_told_apart(other, trigger))
    for token in (head, *others):
        if token.i != trigger.i and abs(token.i - trigger.i) < 60:
            yield from _of_head(token, trigger, subject, cast)
        elif token == head:
            yield from modifiers(token, trigger, subject, cast)


def _added(head: Token) -> Iterator[Token]:
    """Others whom the parse takes for the same one: "guard Karl Holm and forward Tom Archer", "Ana Ruiz, Karl Holm and Tom Archer"."""
    if head.ent_type_ != "PERSON":
        return
    joined = next((child.i for child in head.children if child.dep_ == "cc" and child.lower_ == "and" and child.i > head.i), None)
    for child in head.children:
        if child.ent_type_ != "PERSON":
            continue
        is_listed = any(other.dep_ == "conj" and other.ent_type_ == "PERSON" for other in child.children)
        if child.dep_ == "appos" and ((joined is not None and child.i > joined) or is_listed):
            yield from (child, *child.conjuncts)
        elif child.dep_ == "nmod" and any(other.dep_ == "cc" for other in child.children):  # "brothers Karl and Tom Holm"
            yield child


def _is_told_apart(other: Token, trigger: Token) -> bool:
    """Tell whether a clause beside one of several names is of that one only: "Holm, who took office, and Roe, having returned"."""
    return other.i > trigger.i or any(child.dep_ in ("acl", "relcl") for child in other.children)


def _acts(token: Token, trigger: Token) -> bool:
    """Tell whether a name is the subject of what only somebody can do: it says, raises, announces something."""
    first = token.head if token.dep_ == "conj" else token
    verb = first.head
    if first.dep_ != "nsubj" or token.pos_ != "PROPN" or verb.pos_ != "VERB" or verb.lemma_ in STATIVE:
        return False
    return verb == trigger and (verb.lemma_ in REPORTING or any(child.dep_ in ("dobj", "ccomp") for child in verb.children))


def _is_thing(entry: Named) -> bool:
    """Tell whether the last word of a name says that it is a place's or a thing's: "York Minster caught fire"."""
    return entry.surface.rsplit(maxsplit=1)[-1] in THINGS


def _are_counted(token: Token) -> bool:
    """Tell whether people of a state are meant, not the state: "five Iraqis", "ethnic Albanians", "an American"."""
    counted = any(child.dep_ == "nummod" or child.lower_ in _SOME for child in token.children)
    return counted or token.head.lower_ == "of" or any(child.lower_ in ("a", "an", "another") for child in token.children)


def _of_head(token: Token, trigger: Token, subject: bool, cast: Cast) -> Iterator[Named]:
    entry = entry_of(token, cast)
    if (team := side(token, entry, cast.offset)) is not None:
        yield team
        return
    if entry is not None and _is_bystander(entry, token, trigger, cast):
        return
    if entry is not None and entry.role is Role.DEMONYM and any(child.lower_ == "old" for child in token.children):
        yield from main_person(cast.roster)  # "the 27-year-old German"
        return
    if entry is not None and entry.kind is None and _acts(token, trigger) and not (entry.is_locative or _is_thing(entry)):
        entry = replace(entry, kind=ActorKind.ORGANIZATION)
    if entry is not None and entry.kind is None and is_given(token):  # "sold to Marrow County"
        entry = replace(entry, kind=ActorKind.ORGANIZATION)
    if entry is not None and entry.kind is None and " " in entry.surface and token.dep_ == "dobj" and token.head.lemma_ in _DONE_TO_PERSONS:
        entry = replace(entry, kind=ActorKind.PERSON)  # the parser took a name for a place's
    if entry is not None and entry.kind is not None:
        yield whole_of(entry, token, cast)
        if entry.kind is not ActorKind.PERSON:
            yield from appositions(token, cast)
        return
    unlisted = _unlisted(token, cast)
    if unlisted is not None:
        yield unlisted
    elif (described := _described(token, cast)) is not None:
        yield described
    elif token.lower_ in SPEAKER_PRONOUNS:
        yield from speaker(token, cast)
    else:
        yield from _of_common(token, trigger, subject, cast)


def _described(noun: Token, cast: Cast) -> Named | None:
    """Whom a noun describes: "Acme, a producer of chips, which"; where the parse lost the join, "Ruiz, a lawyer appointed by it, wept"."""
    if noun.dep_ == "appos":
        name: Token | None = noun.head
    else:
        first = noun.left_edge
        opens = noun.dep_ in _ACTING and noun.pos_ == "NOUN" and first.lower_ in ("a", "an", "the") and first.i > 1
        name = first.nbor(-2) if opens and first.nbor(-1).text == "," else None
        name = name if name is not None and name.head == noun.head and name.dep_ in ("advmod", "dep", "nmod", "npadvmod") else None
    entry = entry_of(name, cast) if name is not None else None
    return entry if entry is not None and entry.kind not in (None, ActorKind.STATE) else None


def _of_common(token: Token, trigger: Token, subject: bool, cast: Cast) -> Iterator[Named]:
    """Who is meant by a head that is no name: by what modifies it, by what it refers to, or by what stands in it."""
    age = age_told(token)
    if age and (named := of_age(age, token, cast)):
        yield from named
        return
    if (
        token.lower_ in ("others", "another") and token.dep_ == "dobj" and trigger.dep_ == "conj"
    ):  # "killed three Israelis and hurt two others"
        for first in (child for child in trigger.head.children if child.dep_ == "dobj" and child != token):
            yield from _of_head(first, trigger.head, subject, cast)
        return
    if (token.lower_ == "they" and _is_wedding(token.head)) or token.lemma_.lower() in _WED:
        wed = couple(cast.kin, cast.offset + token.idx, cast.roster, cast.start)
        yield from wed
        if wed:
            return
    if defended := client(token, cast.offset + token.idx, cast.roster):
        yield from defended
        return
    if post := enterprise_of_post(token, cast.roster):
        yield from post
        return
    if own := municipal(token, cast):
        yield own
        return
    modifying = [entry for entry in (*modifiers(token, trigger, subject, cast), *holder(token, cast)) if entry.kind is not None]
    found = _employer(token, trigger, cast) or referents(token, cast.offset, cast.roster, cast.start) if not modifying else ()
    if found:
        yield from found
        yield from appositions(token, cast)
        return
    if token.lower_ in ("them", "they"):
        yield from crew(token, trigger, cast)
    yield from modifying
    if not modifying:
        introduced = body_introduced(token, cast.offset, cast.roster)
        yield from introduced or person_meant(token, cast.offset, cast.roster) or state_of_office(token, cast.offset, cast.roster)
    yield from appositions(token, cast)
    yield from () if is_judged(token, trigger) else inside(token, cast)


def _is_wedding(verb: Token) -> bool:
    """Tell whether two marry or part: "they wed", "they became engaged"."""
    return verb.lemma_ in _WEDDING or any(child.dep_ == "acomp" and child.lower_ in _WEDDED for child in verb.children)


def _employer(token: Token, trigger: Token, cast: Cast) -> tuple[Named, ...]:
    """Whom "the company" stands for where one who acts for an organization joins or leads it."""
    if trigger.lemma_ not in _SERVING or token.lemma_.lower() not in COMPANIES or token.dep_ in _ACTING:
        return ()
    people = (entry_of(head, cast) for head in subjects(trigger))
    names = [entry.name for entry in people if entry is not None and entry.kind is ActorKind.PERSON]
    return tuple(other for name in names for other in cast.affiliations.of(name) if other.kind is ActorKind.ORGANIZATION)[:1]


def _is_bystander(entry: Named, token: Token, trigger: Token, cast: Cast) -> bool:
    """Tell whether a name has no part: a place, an exchange where shares are traded, people who are not their state."""
    in_phrase = token.dep_ == "pobj"
    if entry.name.endswith("Exchange") and in_phrase:
        return True
    if entry.kind is ActorKind.ORGANIZATION and token.dep_ == "dobj" and token.head.lemma_ in _OF_THINGS:
        is_driven = token.head.lemma_ == "drive" and any(child.lower_ in _AWAY for child in token.head.children)
        is_founded = token.head.lemma_ == "open" and not any(child.dep_ in ("det", "poss") for child in token.children)
        return not (is_driven or is_founded)
    if is_told_to_press(entry, token, trigger, cast):
        return True
    if entry.role is Role.DEMONYM and token.tag_ in ("NN", "NNP", "NNS", "NNPS") and _are_counted(token):
        return True
    if entry.role is Role.SEAT:
        goes = token.dep_ == "dobj" and token.head.lemma_ in _GOING
        return goes or (in_phrase and token.head.lower_ not in _DEALING)
    is_target = (token.head.lower_ == "at" and trigger.lemma_ in AIMING) or token in flown_over(trigger)
    return entry.kind is ActorKind.STATE and in_phrase and token.head.lower_ in PLACE_PREPOSITIONS and not is_target


def _unlisted(token: Token, cast: Cast) -> Named | None:
    """A name that is in no roster: a surname whose full name stands elsewhere, a word that the article often writes with a capital."""
    if token.pos_ != "PROPN" or token.ent_type_ in _NO_ACTOR:
        return None
    start = cast.offset + token.idx
    full = cast.roster.full_name(token.text)
    if full and token.dep_ in ("nsubj", "nsubjpass", "dobj", "pobj", "dative", "conj", "poss"):
        return Named(start, start + len(token), token.text, full, ActorKind.PERSON)
    did = token.head.head.lemma_ if token.dep_ == "pobj" and token.head.dep_ == "agent" else ""
    if (did in _TRADING or did in _DOING["nsubj"]) and not is_generic(token.text):
        return Named(start, start + len(token), token.text, token.text, ActorKind.ORGANIZATION)  # "was bought by Mubi"
    before = [child for child in token.children if child.dep_ == "compound" and child.tag_ == "NNP" and child.i == token.i - 1]
    if (
        before
        and not before[0].ent_type_
        and token.dep_ == "dobj"
        and token.head.lemma_ in _DONE_TO_PERSONS
        and not is_generic(before[0].text)
    ):
        first, name = cast.offset + before[0].idx, f"{before[0].text} {token.text}"  # "sacked Zinal Odane"
        return Named(first, start + len(token), name, name, ActorKind.PERSON)
    acts = token.dep_ in _ACTING and token.tag_ == "NNP" and not is_generic(token.text) and token.head.lemma_ in _DOING.get(token.dep_, ())
    if acts or (token.dep_ in _ACTING and token.text in cast.roster.frequent):
        return Named(start, start + len(token), token.text, token.text, ActorKind.ORGANIZATION)
    return None
