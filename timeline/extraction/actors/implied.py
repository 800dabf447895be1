"""Whose an occurrence is that names nobody: the organization that the article is about, or the state whose law it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.extraction.coreference.common_nouns import RESULTS, enterprise
from timeline.extraction.coreference.salience import REACH
from timeline.extraction.language.roles import COMPANIES
from timeline.extraction.language.words import PRESENT_PERSON_PRONOUNS, word_set
from timeline.extraction.recognition.callings import goes_by
from timeline.extraction.recognition.named import Named, Roster
from timeline.model.mentions import ActorKind

if TYPE_CHECKING:
    from spacy.tokens import Token

_UPHEAVALS = word_set("coup genocide massacre protest rebellion revolution riot takeover unrest uprising war")
"""What no organization does, though the article is about it."""

_REPORTED = RESULTS | {"figure", "quarter", "result"}
_PEOPLE_SPOKEN_OF = PRESENT_PERSON_PRONOUNS | word_set("i they those we who you")
_OTHERS = word_set("""
adult anyone authority boy brother campaigner child cop counselor counsellor court critic daughter deputy detective doctor driver everyone
family father firefighter friend girl governor gunman inspector investigator judge jury kid lawyer lawmaker magistrate man mayor minister
mother neighbor neighbour newspaper nobody nurse officer opponent parent pastor patient pedestrian people person police politician priest
prosecutor pupil ranger regulator relative reporter rescuer resident rival scientist sheriff sister soldier somebody someone son source
student suspect teacher teenager troop tribunal victim voter watchdog widow witness woman youth
""")
"""Who acts or suffers by themselves, whatever organization an article is about."""

_OTHER_BODIES = word_set("""
assembly board borough brigade cathedral charity choir church city clinic club college committee community congregation council county court
diocese federation festival foundation gallery government hospital jury league legislature library mosque museum navy orchestra parish
parliament police prosecutor province school senate side society state synagogue synod team theater theatre town union university village
zoo
""")
"""What has a name of its own, or is told of without one: no organization of another kind is meant by it."""

_LOSSES = word_set(
    "assassination bury capsize crash death derail die drown funeral injure kill massacre memorial murder shooting vigil wound"
)
"""What befalls people, which is no organization's doing."""

_SEIZING = word_set("abduct capture free hold kidnap release rescue seize take")
_LAWS = word_set("act bill constitution law legislation")
_LAWMAKING = word_set("adopt enact pass sign")
_IN_FORCE = _LAWMAKING | word_set("approve come expire lapse repeal scrap take")


def main_organization(trigger: Token, offset: int, roster: Roster, sentence_start: int) -> tuple[Named, ...]:
    """The organization that the article is about, for an occurrence that names nobody: "Two segments posted lower earnings".

    A sentence that names it elsewhere had its chance to say so; only a noun in it may still be its doing.
    """
    position = offset + trigger.idx
    told = [token for token in (trigger, *trigger.children) if token.dep_ == "nsubj" or (token == trigger and token.pos_ != "VERB")]
    if any(token.lemma_.lower() in _REPORTED for token in told):
        return enterprise(position, roster, sentence_start)
    laws = [token for token in (trigger, *trigger.children) if token == trigger or token.dep_ in ("nsubj", "nsubjpass")]
    if any(token.lemma_.lower() in _LAWS for token in laws):
        return _lawgiver(trigger, position, roster)
    if trigger.dep_ == "acl" and trigger.lemma_ in _LAWMAKING:  # no enterprise makes a law
        return ()
    if trigger.lemma_.lower() in _UPHEAVALS:
        return ()
    near = next((entry for entry in roster.before(position, REACH) if entry.name == roster.main), None)
    if near is None or (near.start >= sentence_start and trigger.pos_ == "VERB" and near.surface.split()[-1][:1].isupper()):
        return ()
    clause = trigger.head if trigger.dep_ in ("acomp", "attr") else trigger
    subject = next((child for child in clause.children if child.dep_ in ("nsubj", "nsubjpass")), trigger)
    is_of_others = subject.lemma_.lower() in _OTHERS and subject.lemma_.lower() not in near.name.lower().split()
    if subject != trigger and subject.lemma_.lower() in _OTHER_BODIES and not _is_called(subject.lemma_.lower(), near):
        return ()
    if (is_of_others and trigger.lemma_ not in _SEIZING) or trigger.lemma_.lower() in _LOSSES:
        return ()
    is_counted = subject.pos_ == "NUM" and any(child.lower_ == "the" for child in subject.children)
    if (
        is_counted
        or subject.pos_ == "PROPN"
        or subject.lower_ in _PEOPLE_SPOKEN_OF
        or (subject.tag_ == "NNS" and subject.lemma_ in COMPANIES)
    ):  # not recognized, or others
        return ()
    return (near,)


def _is_called(noun: str, body: Named) -> bool:
    """Tell whether a body is of the kind that a noun tells of: by the noun itself or by what such bodies have in their names."""
    return noun in body.name.lower().split() or goes_by(body.name, noun) is True


def _lawgiver(trigger: Token, position: int, roster: Roster) -> tuple[Named, ...]:
    """Whose a law is: the state of which the article tells, where the sentence names none; what a law does is nobody's."""
    is_made = trigger.pos_ == "NOUN" or trigger.lemma_ in _IN_FORCE
    sentence = roster.within(position - trigger.idx, position - trigger.idx + len(trigger.doc.text))
    if not is_made or not roster.home or any(entry.kind is ActorKind.STATE for entry in sentence):
        return ()
    return (Named(position, position + len(trigger), trigger.text, roster.home, ActorKind.STATE),)
