"""Sides in games that are called by their towns: "the match against Lima", "a win over Beni", "they lost to Cusco"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from timeline.extraction.language.words import word_set
from timeline.extraction.names import Role
from timeline.extraction.recognition.named import Named
from timeline.model.mentions import ActorKind

if TYPE_CHECKING:
    from spacy.tokens import Token

_GAMES = word_set("debut defeat derby draw final fixture game loss match overtime play-off playoff semifinal semi-final victory win")
_BEATING = word_set("beat crush defeat edge host outplay rout thrash trounce")
_PLAYING = word_set("draw lose play win")
_SIDES = word_set("against for over to with")
_SCORING = word_set("appear bat bowl debut kick play pitch score start steal win")
_LEAGUES = word_set("AFC Bundesliga MLB NBA NCAA NFC NFL NHL UEFA")
_PLACES = frozenset({"FAC", "GPE", "LOC"})


def side(token: Token, entry: Named | None, offset: int) -> Named | None:
    """The side that a town's name stands for in a game, or nobody; states are sides under their own names."""
    if not _plays(token) or token.pos_ != "PROPN" or (entry is not None and entry.kind is not None and entry.role is not Role.SEAT):
        return None
    if entry is not None:
        return replace(entry, name=entry.surface, kind=ActorKind.ORGANIZATION, role=Role.NAME)
    first = min((child.i for child in token.children if child.dep_ == "compound"), default=token.i)
    span = token.doc[first : token.i + 1]
    start = offset + span.start_char
    return Named(start, start + len(span.text), span.text, span.text, ActorKind.ORGANIZATION) if token.ent_type_ in _PLACES else None


def _plays(token: Token) -> bool:
    """Tell whether a name is that of the other side: what is beaten, or whom a game is against."""
    above = token.head
    if token.dep_ == "dobj":
        return above.lemma_ in _BEATING
    if token.dep_ != "pobj" or above.lower_ not in _SIDES:
        return False
    lemma = above.head.lemma_.lower()
    if above.lower_ == "for":  # "scored twice for Cusco"
        return lemma in _SCORING and above.head.pos_ == "VERB"
    return (lemma in _GAMES and above.lower_ != "to") or (lemma in _PLAYING and above.head.pos_ == "VERB")


def is_league_beside(entry: Named, trigger: Token, offset: int) -> bool:
    """Tell whether a name is that of a league in which somebody plays, and which does nothing itself: "15 NFL seasons"."""
    if entry.name.split(maxsplit=1)[0] not in _LEAGUES:
        return False
    inside = (token for token in trigger.doc if entry.start <= offset + token.idx < entry.end)
    return not any(token.dep_ in ("nsubj", "nsubjpass") or token.head.dep_ == "agent" for token in inside)
