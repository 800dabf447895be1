"""Classes of English predicates that may name the same occurrence: reviewed by hand, from the language and from no corpus.

Lemmas of verbs and nouns together, in lower case; a word may stand in several classes. Words of reporting are a class that
proves nothing: that somebody said something on a day is true of every day.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType

from timeline.identity.terms import stem_of

_WORD = re.compile(r"[^\W\d_]+")
_CLASSES = """
accord: sign formalize conclude ink seal agree ratify agreement treaty pact accord deal signing ratification strike clinch reach
meeting: meet hold summit talk talks meeting negotiation negotiate conference host confer visit session discussion discuss dialogue forum
    gather
attack: attack strike bomb bombing shell shelling raid assault blast explosion explode detonate hit storm ram mow plow plough drive run
    crash open fire slam massacre rampage
violence: kill die death killing murder massacre slay shoot shooting gun slaughter stab stabbing execute assassinate assassination
    shootout fatal attack open fire perish lose open
injury: injure wound hurt injury hospitalize suffer hit
collision: collide collision crash hit strike derail ram smash wreck accident plow sink happen
declaration: declare declaration impose proclaim proclamation introduce order
launch: launch fire test missile lift blast launching firing send shoot fly overfly take
space: launch contact communication regain lose establish restore signal
election: elect election vote win poll victory reelect defeat beat referendum
departure: resign resignation quit step retire retirement leave depart departure announce oust fire dismiss sack remove
appointment: appoint appointment name nominate nomination hire promote inaugurate inauguration swear become take
arrest: arrest detain detention capture custody seize catch apprehend jail hold
justice: charge indict indictment accuse file sue lawsuit suit prosecute trial try appear court arraign plead
verdict: sentence convict conviction acquit verdict rule ruling find jail imprison sentencing
kidnapping: kidnap abduct abduction kidnapping seize hostage take capture
liberation: free release liberate liberation exchange swap rescue hand reunite
offer: offer bid raise propose proposal improve sweeten increase boost acquire buy purchase takeover acquisition up
merger: merge merger acquire acquisition buy takeover combine purchase
money: report loss profit earnings post fall rise revenue charge cost take write expect hit drop gain plunge slump result
market: fall rise drop gain plunge climb surge tumble slump jump trade close open slip dip
product: launch release unveil introduce announce debut enable roll add update upgrade reveal show present publish bring activate come
    open
breach: hack breach leak expose steal disclose compromise attack reveal theft access discover
separation: split separate divorce break breakup separation uncouple end part
union: marry wed wedding marriage engage engagement date start
birth: bear birth born deliver
quake: quake earthquake hit strike shake tremor aftershock
weather: fall snow snowfall storm hit rain bury blanket dump record break set smash flood flooding hurricane typhoon
discovery: discover discovery find identify detect recover uncover spot
sighting: see light streak spot sight flash meteor fireball report observe witness appear
journey: fly flight land landing take depart leave arrive return turn head travel divert cross visit trip journey
removal: remove kick eject throw escort order ban expel evict bar
apology: apologize apology regret sorry
criticism: condemn criticize denounce blast slam rebuke protest oppose urge call demand criticise letter write condemnation deplore
protest: protest demonstrate demonstration rally march riot strike parade walkout
celebration: celebrate celebration parade festival festivity mark commemorate anniversary holiday
legislation: pass approve adopt enact law bill vote sign legislation resolution reject block
money_aid: give donate pledge donation grant aid fund provide
sport: win beat defeat lose play score final game match tournament race sign
building: build open construct inaugurate complete construction opening
ending: end close finish conclude stop cease shut closure halt expire cancel suspend
beginning: start begin open kick launch commence resume onset
accusation: accuse allege accusation allegation claim reveal assault harass abuse reveal tell detail describe recount come
invasion: invade invasion enter occupy annex annexation incursion war offensive
elevation: achieve elevate upgrade raise promote lift
deployment: deploy send dispatch deployment station
crash_landing: land ditch emergency
warning: warn warning alert advise caution threaten threat
reporting: say tell announce state statement report add write tweet post explain comment remark reply respond confirm reveal announcement
    disclose speak speech address interview testify note share claim insist argue express acknowledge admit deny
"""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_EMPTY = _words("""
be have do make take get go come happen occur hold see give put become include say tell keep let use want show seem remain follow work
find think know look need leave bring event incident thing
""")
"""Predicates that name no occurrence by themselves."""

_HARM = frozenset({"violence", "injury"})
_HARMFUL = _HARM | {"attack", "collision", "quake", "weather", "crash_landing"}

_STANCES = _words("""
threaten threat warn warning vow promise pledge plan propose proposal expect urge call demand seek consider estimate forecast hope want deny
denial criticize criticise criticism condemn condemnation denounce rebuke respond response comment oppose praise welcome reject appeal
blame question defend slam
""")
"""Words for what somebody wants, fears or thinks of an act: the act itself need not have been done by it."""


def _parse() -> MappingProxyType[str, frozenset[str]]:
    classes: dict[str, set[str]] = {}
    for line in _CLASSES.strip().replace("\n    ", " ").splitlines():
        name, _, words = line.partition(":")
        for word in words.split():
            classes.setdefault(word, set()).add(name)
    return MappingProxyType({word: frozenset(names) for word, names in classes.items()})


_BY_LEMMA = _parse()


def classes_of(lemma: str) -> frozenset[str]:
    """Return the classes of a predicate, none for a word that is in none."""
    return _BY_LEMMA.get(lemma.casefold(), frozenset())


def is_reporting(lemma: str) -> bool:
    """Tell whether a predicate only says that somebody said something."""
    return "reporting" in classes_of(lemma)


def is_stance(lemma: str) -> bool:
    """Tell whether a predicate says what somebody wants, fears or thinks of an act, rather than that it was done."""
    return lemma.casefold() in _STANCES


def is_effect(one: str, other: str) -> bool:
    """Tell whether one predicate says what an occurrence of the other does to people: a storm, a crash, an attack kills or injures."""
    some, others = classes_of(one), classes_of(other)
    return bool((some & _HARM and others & _HARMFUL) or (others & _HARM and some & _HARMFUL))


def names_act(lemma: str) -> bool:
    """Tell whether a predicate is known to name an act by itself."""
    return lemma.casefold() not in _EMPTY and bool(classes_of(lemma) - {"reporting"})


def kinship(one: str, other: str) -> int:
    """Return how far two predicates may name one occurrence, in thousandths: the same word, a shared class, an empty word, neither."""
    one, other = one.casefold(), other.casefold()
    if one == other:
        return 400 if one in _EMPTY else 500 if is_reporting(one) else 1000
    if (classes_of(one) & classes_of(other)) - {"reporting"}:
        return 850
    if is_reporting(one) and is_reporting(other):
        return 400
    if not one or not other or one in _EMPTY or other in _EMPTY:
        return 350
    return 0


@lru_cache(maxsize=16384)
def classes_told(text: str) -> frozenset[str]:
    """Return the classes of all words of a clause that name an act, by their stems; words of reporting and empty ones do not count."""
    found: set[str] = set()
    for word in _WORD.findall(text.casefold()):
        found |= _by_stem().get(stem_of(word), frozenset())
    return frozenset(found)


def told_in(lemma: str, classes: frozenset[str]) -> bool:
    """Tell whether a clause with these classes tells by some word what a predicate names."""
    return lemma.casefold() not in _EMPTY and not is_reporting(lemma) and bool(classes_of(lemma) & classes)


@lru_cache(maxsize=1)
def _by_stem() -> Mapping[str, frozenset[str]]:
    return {stem_of(word): names for word, names in _BY_LEMMA.items() if word not in _EMPTY and "reporting" not in names}
