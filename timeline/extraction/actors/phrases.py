"""Actors inside a noun phrase that is no name itself: "Russian troops", "two aides, X and Y", "a letter from X to Y", "the FBI chief"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from types import MappingProxyType
from typing import TYPE_CHECKING

from timeline.extraction.actors.formers import FORMERLY, is_former, is_of_other_body
from timeline.extraction.coreference.cast import Cast, entry_of
from timeline.extraction.coreference.common_nouns import body_meant
from timeline.extraction.coreference.references import referents
from timeline.extraction.coreference.salience import federation
from timeline.extraction.grammar.aimed import DISASTERS, TARGETS
from timeline.extraction.language.nouns import is_event_noun, is_press
from timeline.extraction.language.roles import (
    BODY_HEADS,
    COMPANIES,
    FIGURES,
    GENERIC,
    KIN,
    LOCATIVE_HEADS,
    OF_TOWNS,
    STAFF,
    STATE_AGENTS,
)
from timeline.extraction.language.words import word_set
from timeline.extraction.names import Role, former_leaders, leaders
from timeline.extraction.recognition.named import Named
from timeline.model.mentions import ActorKind

if TYPE_CHECKING:
    from spacy.tokens import Token

_MAX_PHRASES = 40
_COUNSEL = frozenset({"attorney", "lawyer"})
"""Who acts for somebody, unlike the others that stand in a possessive."""

_FOR_OTHERS = _COUNSEL | {"agent", "representative", "spokesman", "spokesperson", "spokeswoman"}
_KNOWN_AS = frozenset({"identified", "known", "named"})
_CALLED = frozenset({"called", "calling", "named"})

_BEFORE_NOUN = frozenset({"amod", "compound", "poss", "nmod"})
_KINDS_OF_BODY = word_set("""
affiliate agent backer bidder broker buyer carmaker charity club competitor consultancy consultant creditor customer developer
distributor franchisee gang giant hauler insurer investor label landlord lender licensee maker manufacturer network newcomer operator
owner partner peer retailer rival shareholder site sponsor start-up startup subcontractor subsidiary suitor supplier unit upstart vendor
wholesaler
""")
_JOINED = frozenset({"amod", "compound", "nmod", "npadvmod"})
_STATIONED = word_set("authorities officials police prosecutors")
_PARTIES = MappingProxyType(
    {"Republican": "Republican Party", "Democratic": "Democratic Party", "Labour": "Labour Party", "Tory": "Conservative Party"}
)
_COUNTRIES = frozenset({ActorKind.STATE, ActorKind.GROUP})
"""Who does not act by every noun that is called after them: a "Peruvian girl" is not Peru."""

_MEASURES = frozenset({"ban", "embargo", "sanction"})
_AIMED = word_set("assault attack ban blockade crackdown embargo invasion offensive raid sanction sanctions strike war")
_ARMS = word_set("army government military navy")
_GOVERNMENTS = word_set("administration cabinet government regime")
_OUTSIDERS = word_set("account competitor critic foe follower observer opponent rival")
"""Who stands outside of what they are called after: "Acme competitors"."""

_OPPOSITES = word_set("counterpart namesake predecessor successor")
"""Who is another one than they are called after: "his Peruvian counterpart left"."""

_PLATFORMS = word_set("BBC CBS CNN Facebook Fox Instagram LinkedIn NBC Reddit Snapchat Telegram TikTok Tumblr Twitter WhatsApp X YouTube")
_POSTS = word_set("account clip feed interview livestream message page photo post profile story thread update video")
"""What somebody puts on a platform, which has no part in it: "in a Facebook post"."""


_STANDING = frozenset({"anti", "ex", "non", "post", "pre", "pro"})
_HOMES = frozenset({"home", "house"})
_DONE_BY = word_set("backed brokered built controlled funded initiated led mediated operated owned run sponsored")
_DECORATED = word_set("born bound educated listed nominated themed trained winning")
"""What joins a name to somebody whom it does not make its own: "the Emmy-nominated writer"."""

_JUDGING = word_set("condemn decry denounce deplore lament mourn")
_INTRUDING = word_set("attack bomb burn raid ransack search seize shell storm target")
_MEASURED = word_set("average index indicator")
_CONTESTS = word_set("award championship competition cup derby final marathon medal pennant prize race regatta title tournament trophy")
"""What is called after a place or a person who has no part in it: "won the Vardo senior championship"."""

_UTTERED = word_set("bid claim complaint criticism demand effort objection opposition pressure refusal support")
"""What somebody says or does to others: "rejected Peruvian objections"."""

_ARMED_FORCES = word_set("army government military ministry navy")
_CORPORATE = frozenset({"city", "county", "state", "town", "village"})
_ENVOYS = word_set("ambassador consul envoy")
_CALLING_BACK = word_set("banish detain expel recall reprimand summon withdraw")
"""What is done to an envoy that concerns the state to which they were sent."""

_SEATED = word_set("authority diplomat embassy government leadership ministry official officials regime")
_PARTS = word_set("Branch Bureau Department Desk Division Office Section Squad Team Unit")
"""Last words of the names of parts of a body."""

_SERVICES = word_set("armed border civil consular coastguard customs diplomatic foreign immigration intelligence prison secret security")
_OF_ONE = frozenset({"her", "his"})
"""Possessives of a person to whom something is done by what is done to what is theirs: "lifted his immunity"."""

_HOLDINGS = word_set("confidence holding interest investment share stake trust")


def modifiers(token: Token, trigger: Token, subject: bool, cast: Cast) -> Iterator[Named]:
    """Names that modify a head: "Russian troops", "Ford's declaration", "the government of Japan", "Milton Roy shares"."""
    acts = (
        _is_service(token)
        or token.lemma_.lower() in STATE_AGENTS
        or token.lower_ in STATE_AGENTS
        or is_event_noun(token)
        or token.lemma_ in _UTTERED
    )
    for child in token.children:
        if child.dep_ == "poss":
            yield from _of_possessor(child, trigger, subject, cast)
        elif child.dep_ in ("amod", "compound", "nmod"):
            yield from _of_attribute(child, acts, cast)
        elif child.dep_ == "prep":
            yield from () if is_judged(token, trigger) or is_former(token) else _of_preposition(child, trigger, subject, acts, cast)
        elif child.dep_ in ("det", "nummod"):  # "all seven of the Bulls games"
            for part in child.children:
                yield from _of_preposition(part, trigger, subject, acts, cast) if part.lower_ == "of" else ()


def _is_service(noun: Token) -> bool:
    """Tell whether a noun is for servants of a state: "the Peruvian diplomatic service"."""
    return noun.lower_ in ("service", "services") and any(child.lower_ in _SERVICES for child in noun.children)


def is_judged(noun: Token, trigger: Token) -> bool:
    """Tell whether somebody only speaks of a deed done to what stands for a state: "condemned bombings of embassies"."""
    if not (noun.head == trigger and noun.dep_ == "dobj" and trigger.lemma_ in _JUDGING and is_event_noun(noun)):
        return False
    return any(inner.lemma_.lower() in TARGETS for child in noun.children if child.dep_ == "prep" for inner in child.children)


def _of_possessor(child: Token, trigger: Token, subject: bool, cast: Cast) -> Iterator[Named]:
    lemma = child.head.lemma_.lower()
    is_searched = lemma in _HOMES and child.head.dep_ == "dobj" and child.head.head.lemma_ in _INTRUDING
    is_searched = is_searched or lemma in ("body", "remains")
    is_another = lemma in _OPPOSITES and child.head.dep_ in ("nsubj", "nsubjpass", "appos")
    is_named = any(other.dep_ == "appos" and other.pos_ == "PROPN" for other in child.head.children)
    is_another = is_another or (lemma in _COUNSEL and is_named and trigger.lemma_ == "say")  # "Ana's lawyer, Tom Roe, said"
    if (lemma in KIN and lemma not in _COUNSEL and not is_searched) or lemma in _OUTSIDERS or is_another or is_former(child.head):
        return
    entry = entry_of(child, cast)
    if child.lower_ == "whose" and child.head.head.dep_ == "relcl":  # "Acme, whose shares rose"
        above = child.head.head.head
        yield from _entries((above, above.head) if above.dep_ == "appos" else (above,), cast)
    elif entry is not None:
        if entry.role is Role.SEAT and (lemma in OF_TOWNS or child.head.ent_type_ == "FAC"):
            return  # "told traders at Lima's Holm Market"
        if entry.kind is ActorKind.STATE and lemma in DISASTERS:
            return  # "Peru's worst flood"
        if not _is_another(child.head, entry, cast) and (entry.kind is not ActorKind.STATE or not is_press(child.head)):
            yield entry
    elif child.pos_ != "PRON" or subject or child.head == trigger or lemma in FIGURES or child.lower_ in _OF_ONE:
        meant = referents(child, cast.offset, cast.roster, cast.start)
        yield from (entry for entry in meant if not _is_another(child.head, entry, cast))
        yield from modifiers(child, trigger, subject, cast)


def _is_another(noun: Token, owner: Named, cast: Cast) -> bool:
    """Tell whether what is somebody's has a name: "Ana's deputy, Tom Roe", "Acme's unit, Holvar", "Peru's largest bank, Acme"."""
    is_firm = owner.kind is ActorKind.STATE and noun.lemma_.lower() in COMPANIES
    if owner.kind not in (ActorKind.PERSON, ActorKind.ORGANIZATION) and not is_firm:
        return False
    kinds = (ActorKind.PERSON, ActorKind.ORGANIZATION) if owner.kind is ActorKind.PERSON else (ActorKind.ORGANIZATION,)
    if noun.lemma_.lower() in _FOR_OTHERS or any(child.lemma_.lower() in _FOR_OTHERS for child in noun.children):
        return False
    beside = (child for child in noun.children if child.dep_ == "appos" and child.pos_ == "PROPN")
    named = (entry_of(token, cast) for token in (noun, *beside))
    return any(entry is not None and entry.kind in kinds and entry.name != owner.name for entry in named)


def _of_attribute(child: Token, acts: bool, cast: Cast) -> Iterator[Named]:
    if _stands_apart(child):
        return
    if acts:
        yield from _entries((other for other in child.conjuncts if other.i < child.head.i), cast)
    beside = _entries((other for other in child.children if other.dep_ in _JOINED and other.i < child.i), cast)
    if child.lower_ in _DONE_BY:  # "a Peru-led mission"
        yield from beside
    elif child.lower_ not in _DECORATED:
        yield from (entry for entry in beside if acts or entry.kind not in _COUNTRIES)
    home = cast.roster.home if child.lower_ in _ARMS else ""
    if child.lower_ == "federal" and child.head.lemma_.lower() in STATE_AGENTS:
        home = federation(cast.roster)
    if home and not any(_names_state(other, cast) for other in (*child.head.children, *child.children)):
        start = cast.offset + child.idx
        yield Named(start, start + len(child), child.text, home, ActorKind.STATE)
    if acts:
        yield from body_meant(child, cast.offset, cast.roster, cast.start)
    entry = entry_of(child, cast) or _short_department(child, child.head, cast) or _party(child, child.head, cast)
    if entry is not None and entry.role is Role.SEAT and (is_event_noun(child.head) or child.head.lemma_.lower() in OF_TOWNS):
        return  # "the Madrid summit", "a Paris court"
    if entry is not None and entry.kind is ActorKind.PERSON and child.head.lemma_.lower() in _GOVERNMENTS:
        state = (
            leaders().get(entry.name)
            or former_leaders().get(entry.name)
            or next((other.name for other in cast.affiliations.of(entry.name)), "")
        )
        entry = replace(entry, name=state, kind=ActorKind.STATE) if state else entry  # "the Clinton administration"
    if entry is not None and entry.role is Role.DEMONYM and is_of_other_body(child.head, cast):
        return
    is_market = entry is not None and entry.kind is ActorKind.STATE and child.head.lemma_.lower() in FIGURES  # "U.K. sales"
    if entry is not None and not is_market and (acts or entry.kind not in _COUNTRIES):
        yield entry


def _stands_apart(attribute: Token) -> bool:
    """Tell whether somebody has no part in what is called after them: "a pro-government group", "Acme rivals", "a Facebook post"."""
    if attribute.i > 1 and attribute.nbor(-1).text == "-" and attribute.nbor(-2).lower_ in _STANDING:
        return True
    lemma = attribute.head.lemma_.lower()
    is_other = lemma in _MEASURED | _CONTESTS | _OUTSIDERS or is_former(attribute.head, attribute.i)
    return is_other or (attribute.text in _PLATFORMS and lemma in _POSTS)


def _names_state(token: Token, cast: Cast) -> bool:
    """Tell whether a word is a state's name or its people's."""
    entry = entry_of(token, cast)
    return token.ent_type_ in ("NORP", "GPE") or (entry is not None and entry.kind is ActorKind.STATE)


def _of_preposition(preposition: Token, trigger: Token, subject: bool, acts: bool, cast: Cast) -> Iterator[Named]:
    inner = [child for child in preposition.children if child.dep_ == "pobj"]
    if preposition.lower_ in ("for", "of", "on") and preposition.head.lemma_.lower() in FIGURES:
        for token in inner:  # "earnings for Acme common stock"
            yield from _entries((token,), cast)
            yield from modifiers(token, trigger, subject, cast)
            yield from referents(token, cast.offset, cast.roster, cast.start) if entry_of(token, cast) is None else ()
    elif _is_of_seat(preposition):
        yield from _of_seat(preposition, inner, trigger, cast)
    elif preposition.lower_ in ("among", "between") or (
        preposition.lower_ in ("with", "by") and is_event_noun(preposition.head) and preposition.head != trigger
    ):
        yield from _entries((token for head in inner for token in (head, *head.conjuncts)), cast)  # "talks between X and Y resumed"
        for token in inner if preposition.lower_ == "between" else ():
            yield from referents(token, cast.offset, cast.roster, cast.start) if entry_of(token, cast) is None else ()
    elif preposition.lower_ in ("against", "at", "near", "on", "outside") and is_event_noun(preposition.head):
        if (
            preposition.lower_ in ("against", "on") and preposition.head.lemma_.lower() in _AIMED
        ):  # "sanctions on Libya", "sanctions on the group"
            seats = preposition.head.lemma_.lower() in _MEASURES
            yield from _states((token for head in inner for token in (head, *_partners(head))), cast, with_seats=seats)
            for token in inner if all(entry_of(token, cast) is None for token in inner) else ():
                yield from referents(token, cast.offset, cast.roster, cast.start)
        for token in inner:
            if token.lemma_.lower() in STATE_AGENTS:  # "bombings at U.S. embassies"
                yield from modifiers(token, trigger, subject, cast)
    elif preposition.lower_ == "of" or (preposition.lower_ in ("from", "for") and (acts or subject)):
        yield from _of_holder(preposition.head, inner, trigger, subject, acts, cast)


def _partners(noun: Token) -> Iterator[Token]:
    """With whom there is what a measure is aimed at: "an embargo on trade with Libya"."""
    for child in noun.children:
        if child.dep_ == "prep" and child.lower_ in ("to", "with"):
            yield from (token for token in child.children if token.dep_ == "pobj")


def _is_sent(preposition: Token) -> bool:
    """Tell whether a phrase tells to whom somebody is sent, who does not act: "the envoy to Chile", "a special envoy for Chile"."""
    word, head = preposition.lower_, preposition.head
    return (word == "to" and head.dep_ != "nsubj") or (word in ("for", "to") and head.lemma_.lower() in _ENVOYS)


def _is_of_seat(preposition: Token) -> bool:
    """Tell whether a phrase tells where somebody is, or to whom they are sent, who do not act themselves."""
    return preposition.lower_ == "in" or _is_sent(preposition) or (preposition.lower_ == "at" and preposition.head.lemma_.lower() in STAFF)


def _of_seat(preposition: Token, inner: list[Token], trigger: Token, cast: Cast) -> Iterator[Named]:
    """Who is meant by where they are: "police in Peru", "the ministry in Ankara", "a stake in Acme"."""
    head = preposition.head
    lemma = head.lemma_.lower()
    if preposition.lower_ == "at":  # "employees at Acme", "crews at the ferry operator Acme"
        beside = (child for token in inner for child in token.children if child.dep_ == "appos" and child.pos_ == "PROPN")
        yield from (entry for entry in _entries((*inner, *beside), cast) if entry.kind is ActorKind.ORGANIZATION)
        return
    if preposition.lower_ in ("for", "to"):
        yield from _states(inner, cast) if lemma in _ENVOYS and trigger.lemma_ in _CALLING_BACK else ()
        return
    is_plain = not any(child.dep_ in _BEFORE_NOUN and child.text[:1].isupper() for child in head.children)
    if head.lower_ in _STATIONED and is_plain:
        yield from _states(inner, cast)
    if lemma in _SEATED and is_plain:
        yield from (entry for entry in _entries(inner, cast) if entry.role is Role.SEAT)
    if lemma in _HOLDINGS:
        for token in inner:  # "a stake in Acme", "shares in the chain"
            meant = () if entry_of(token, cast) is not None else referents(token, cast.offset, cast.roster, cast.start)
            yield from (entry for entry in (*_entries((token,), cast), *meant) if entry.kind is not ActorKind.STATE)


def _of_holder(head: Token, inner: list[Token], trigger: Token, subject: bool, acts: bool, cast: Cast) -> Iterator[Named]:
    """Whose a thing or a deed is: "the government of Japan", "the first part of China's mission"."""
    if head.lemma_.lower() in _CORPORATE and subject:  # "the city of Cusco sued"
        places = [entry for entry in _entries(inner, cast) if entry.kind is None]
        yield from (replace(entry, kind=ActorKind.ORGANIZATION) for entry in places)
    if head.lemma_.lower() in LOCATIVE_HEADS and not any(is_event_noun(token) for token in inner):
        return
    was = any(child.lower_ in FORMERLY for child in head.children)  # "the former head of Acme"
    governs = acts or head.lemma_.lower() in _SEATED  # unlike "the city hall of Lima"
    for token in inner:
        if entry_of(token, cast) is not None:
            found = _entries((token, *token.conjuncts), cast)
            yield from (e for e in found if not (was and e.kind is ActorKind.ORGANIZATION) and (governs or e.role is not Role.SEAT))
        elif acts or is_event_noun(token) or token.lemma_.lower() in _ARMED_FORCES:
            meant = referents(token, cast.offset, cast.roster, cast.start) if token.lemma_.lower() in BODY_HEADS else ()
            yield from meant or modifiers(token, trigger, subject, cast)


def _states(tokens: Iterable[Token], cast: Cast, *, with_seats: bool = False) -> Iterator[Named]:
    """The states named by some tokens, or before one ("the Comoros archipelago")."""
    for token in tokens:
        for word in (token, *(child for child in token.children if child.dep_ == "compound"), *token.conjuncts):
            entry = entry_of(word, cast)
            if entry is not None and entry.kind is ActorKind.STATE and (with_seats or entry.role is not Role.SEAT):
                yield entry


def _entries(tokens: Iterable[Token], cast: Cast) -> Iterator[Named]:
    for token in tokens:
        entry = entry_of(token, cast)
        if entry is not None:
            yield whole_of(entry, token, cast)


def whole_of(part: Named, token: Token, cast: Cast) -> Named:
    """The body that a part of it acts for, where the text says both: "detectives of Cusco Police's Burglary Squad"."""
    if part.kind is not ActorKind.ORGANIZATION or part.surface.rsplit(maxsplit=1)[-1] not in _PARTS:
        return part
    owners = (entry_of(child, cast) for child in token.children if child.dep_ == "poss")
    return next((owner for owner in owners if owner is not None and owner.kind is ActorKind.ORGANIZATION), part)


def _short_department(word: Token, head: Token, cast: Cast) -> Named | None:
    """The pattern "A Justice official" of an article that names the Justice Department."""
    if word.lower_ not in GENERIC or head.lower_ not in STATE_AGENTS or not word.text[:1].isupper():
        return None
    full = f"{word.text} Department"
    known = next((entry for entry in cast.roster.entries if entry.name == full), None)
    start = cast.offset + word.idx
    return replace(known, start=start, end=start + len(word), surface=word.text) if known is not None else None


def _party(word: Token, head: Token, cast: Cast) -> Named | None:
    """The pattern "Republican sources": people of a party act for it."""
    name = _PARTIES.get(word.text)
    if name is None or head.lower_ not in STATE_AGENTS or head.tag_ not in ("NNS", "NN"):
        return None
    start = cast.offset + word.idx
    return Named(start, start + len(word), word.text, name, ActorKind.ORGANIZATION)


def appositions(token: Token, cast: Cast) -> Iterator[Named]:
    """Persons named beside a role: "two aides, adviser X and secretary Y"; a body beside its kind: "the militant group X"."""
    is_body = token.lemma_.lower() in BODY_HEADS | COMPANIES | _KINDS_OF_BODY
    waiting = [(child, False) for child in token.children]
    for _ in range(_MAX_PHRASES):
        if not waiting:
            return
        node, beside = waiting.pop(0)
        beside = beside or node.dep_ == "appos"
        if node.dep_ == "acl" and node.lower_ in _CALLED:  # "a group called X", "a loner named Ana Ruiz"
            named = _entries((child for child in node.children if child.dep_ == "oprd"), cast)
            yield from (entry for entry in named if is_body or entry.kind is ActorKind.PERSON)
        if node.dep_ == "acl" and node.lower_ in _KNOWN_AS:  # "a man identified as X"
            told = (inner for child in node.children if child.lower_ == "as" for inner in child.children)
            kinds = (ActorKind.ORGANIZATION,) if is_body else (ActorKind.PERSON, ActorKind.ORGANIZATION)
            yield from (entry for entry in _entries(told, cast) if entry.kind in kinds)
        is_first = node.dep_ == "nmod" and any(child.dep_ == "cc" for child in node.children)  # "his parents, Karl and Ana Holm"
        if node.dep_ not in ("appos", "conj", "prep", "pobj", "dep") and not is_first:
            continue
        entry = entry_of(node, cast)
        if (
            beside
            and entry is not None
            and (entry.kind is ActorKind.PERSON or (is_body and entry.kind is ActorKind.ORGANIZATION and node.head == token))
        ):
            yield entry
        waiting.extend((child, beside) for child in node.children)


def crew(pronoun: Token, trigger: Token, cast: Cast) -> Iterator[Named]:
    """Who acts by those whom "they" stands for in a sentence: "Peruvian missiles as they flew over Lima"."""
    several = (word for word in reversed(list(pronoun.doc[: pronoun.i])) if word.tag_ == "NNS")
    nearest = next(several, None)
    if nearest is not None and (nearest.lemma_.lower() in STATE_AGENTS or nearest.lemma_.lower() in _COUNSEL):
        yield from modifiers(nearest, trigger, True, cast)
