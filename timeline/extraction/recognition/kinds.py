"""What kind of thing a name names: the parser's labels, the name's own form, and the words around all its places, weighed together.

One article says one thing of a name: "Norvax" is not a person in one sentence and a company in the next. Weights were set by hand and
checked on the development articles; labels are spaCy's.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Mapping

from timeline.extraction.language.roles import PROFESSIONS, TITLE_MODIFIERS, TITLES
from timeline.extraction.language.words import EVENT_NOUNS, word_set
from timeline.extraction.names import Role, given_names, leaders, names
from timeline.extraction.recognition.bare import PARTICLES
from timeline.extraction.recognition.bodies import is_body_name
from timeline.extraction.recognition.countrymen import COUNTRYMEN
from timeline.extraction.recognition.institutions import is_institution
from timeline.extraction.recognition.organizations import PLACES
from timeline.extraction.recognition.people import PLACED
from timeline.extraction.recognition.spoken import actor, goes_by_surname, is_somebody

_PARSER = 3.0
"""What the parser's labels of all places weigh together."""


def _any(words: str) -> str:
    """A pattern for one of some words with "_" for the blanks inside."""
    return "(?:" + "|".join(word.replace("_", " ") for word in words.split()) + ")"


_HELD = _any(r"""
annual board brand business(?:es)? CEO chairman chief_executive chief_financial common_stock customers? directors? earnings employees
executives? headquarters holders? investors? management net_income officials? players? products? profits? quarterback revenues? sales
shareholders? shares? spokes\w+ staff stock stockholders? subsidiary treasurer unit users? workers
""")
KINDS_OF_BODY = _any("""
affiliate agency airline alliance association automaker band bank bloc bookmaker bottler brand brewer brewery broadcaster broadsheet
brokerage builder building_society carmaker carrier cartel chain charity chipmaker choir clinic club co-op co-operative coalition
collective college company conglomerate consortium consultancy contractor cooperative credit_union daily developer distiller distillery
distributor division drugmaker ensemble exchange exporter federation firm fishery football_club foundation foundry franchise fund gang
giant glassmaker grocer group guild haulier hedge_fund hospice hospital importer institute insurer insurgency journal junta label
law_firm lender lobby lobby_group magazine maker manufacturer militia movement museum mutual network news_agency newspaper nonprofit
nursery orchestra organi[sz]ation outlet papermaker parcel_service party planemaker platform portal pressure_group private_equity_firm
publisher quartet rap_group refiner refinery regulator retailer sect service shipbuilder shipper society sorority squad start-?up
startup steelmaker studio subsidiary supergroup supermarket supplier syndicate tabloid team theat(?:er|re) think-tank think_tank thrift
tour_operator toymaker trade_body trade_group trio troupe truckmaker trust union unit university utility vendor video_game_maker
watchdog website weekly wholesaler wire_service
""")
KINDS_BESIDE = _any("""
academy authority body board bureau campaign chamber church commission committee council court department directorate embassy faction
farm federation force gallery hotel inspectorate institution laborator(?:y|ies) library ministry office operator order parliament
partner police_force practice regiment rival school secretariat sponsor station tribunal vineyard winery workshop
""")
"""Further kinds of bodies, which tell of a name only where a comma stands between: "the tax office, ARKA,"."""

_KINDS_OF_PERSON = _any("""
activist actor actress ambassador analyst attorney author boss captain chairman chairwoman coach comedian commissioner congressman
congresswoman director doctor economist envoy founder governor head journalist lawmaker lawyer leader manager mayor minister musician
official pastor politician president priest professor prosecutor rapper researcher resident scientist secretary senator sheriff singer
spokesman spokeswoman striker student teacher writer
""")
_OFFICES_OF_BODIES = _any(r"""
CEO acquisition board chairman control customers directors? division employees executives? holders investors maker members? officials?
owners? parent president shares spokes\w+ stock subsidiary takeover units?
""")
_KIN = _any("""
attorneys? aunt birthday body boyfriend brother career children cousins? daughters? death arrest father friends? girlfriend grandfather
grandmother grandson husband killers? lawyers? memoir mother nephew niece parents relatives? sisters? sons? uncle widow wife
""")
_HONORIFICS = _any("""
Ambassador Capt Captain Chancellor Col Colonel Detective Dr Gen General Gov Governor Inspector Judge King Lady Lord Lt Maj Mayor Minister
Miss Mr Mrs Ms Pope Premier President Prince Princess Prof Queen Rep Rev Secretary Sen Senator Sgt Sheriff Sir
""")
_DEAL = r"(?:acquisition|bid|buy-?out|merger|offer|purchase|takeover)"
_ORG_AFTER = re.compile(
    rf"(?:['’]s?)?\s{_HELD}\b|\s\((?:[A-Z]{{1,5}}|Nasdaq)[):]|,\s(?:an?|the|its)\s(?:\w+[ -]){{0,4}}{KINDS_OF_BODY}\b"
    r"|,\s(?:which|whose\s(?:main|major|stock|shares))\b"
)
_TOLD_TO_BE = re.compile(
    rf",\s(?:an?|the|its)\s(?:[\w’'-]{{1,40}}\s){{0,4}}?(?:{KINDS_OF_BODY}|{KINDS_BESIDE})"
    r"(?=[,.;]|\s(?:based|for|founded|in|of|owned|that|which)\b)"
)
"""What a body is said to be behind its name: "Brixade, the maker of valves,"."""

_OF_BODY_BEFORE = re.compile(
    rf"\b(?:who\s[a-z]{{2,20}}|{_KINDS_OF_PERSON}s?\s(?:at|for|from|in|of))\s(?:an?|the|her|his|its|their)\s(?:[a-z-]{{1,30}}\s)?{KINDS_OF_BODY},\s$"
)
"""Before the name of somebody of a body, not the body's own: "the lawyer who heads the party, Ana Ruiz,"."""

_SAID_TO_BE = re.compile(rf",\s(?:an?|the)\s(?:\w+[ -]){{0,4}}{KINDS_OF_BODY},")
_ORG_BEFORE = re.compile(rf"(?:\b{_OFFICES_OF_BODIES}\s(?:of|for|at|in)(?:\sthe)?|\b(?:merger|deal|stake)\s(?:with|in))\s$")
_DEALING_AFTER = re.compile(rf"['’]s?\s(?:[\w$.-]+\s){{0,3}}{_DEAL}\b")
_DEALING_BEFORE = re.compile(
    rf"\b{_DEAL}s?\s(?:of\s(?:[A-Z]\w+\s){{1,3}})?(?:by|from|with)\s$|\b(?:[Ss]hares|[Ss]takes?|[Ss]tock) in (?:the )?$"
)
"""Whose a bid or a merger is, and in what one has shares."""

_OWNING = re.compile(r"\s(?:has\s|had\s|will\s)?[a-z]+(?:ed|s|d)?\sits\b")
_KIND_BEFORE = re.compile(
    rf"(?:\b(?:Company|{KINDS_OF_BODY})|-based)\s$"
    rf"|\b(?:[Aa]n?|[Hh]er|[Hh]is|[Ii]ts|[Tt]he|[Tt]heir|\w+['’]s?)(?: [a-z-]+)? {KINDS_OF_BODY}, $"
    rf"|\b{KINDS_OF_BODY},? (?:[a-z]+ )?(?:known|called|named) (?:[a-z]+ )?$"
)
_PERSON_AFTER = re.compile(
    rf",\s(?:aged\s)?\d{{2}}(?:,|\.|\sand\b|$)|\s\(\d{{2}}\)|,\swho(?:se\s{_KIN})?\b|['’]s?\s{_KIN}\b"
    rf"|,\s(?:an?|the|its|his|her|their)\s(?:[\w.'’-]+\s){{0,4}}{_KINDS_OF_PERSON}\b|,\s{_KINDS_OF_PERSON}\s(?:at|for|of)\b"
)
ACTING = re.compile(
    r"\s(?:also\s|has\s|had\s|is\s|was\s)*(?:accused|acquired|added|agreed|announced|apologi[sz]ed|appealed|approved|asked|attacked|banned"
    r"|beat|blamed|bought|boycotted|cancell?ed|captioned|captured|claimed|condemned|confirmed|criticised|criticized|declined|defeated|demanded"
    r"|denied|died|dismissed|elected|endorsed|expects|filed|fined|fired|fought|hired|insisted|joined|kidnapped|launched|leaked|lost|mourning"
    r"|offered|opposed|ordered|paid|plans|posted|praised|promised|raised|recalled|refused|rejected|reported|resigned|reunited|said|says|seized"
    r"|signed|sold|sued|suspended|threatened|told|tweeted|unveiled|urged|vowed|wants|warned|withdrew|won|wrote)\b"
)
"""What only somebody does."""

_PARTS = _any("""
airport capital city county district east inhabitants island mayor north outskirts people port province region residents south state streets
suburb town village west
""")
_TOWN_BEFORE = re.compile(rf"\b(?i:{_PARTS}) (?:of|in)(?: the)?\s$")
_STATES = _any(r"""
Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Mass Md Mich Minn Miss Mo Mont N\.C N\.D N\.H N\.J N\.M N\.Y Neb Nev Okla Ont Ore
Pa Que R\.I S\.C S\.D Tenn Tex Va Vt W\.Va Wash Wis Wyo
""")
_FROM_BEFORE = re.compile(
    rf"\b(?i:boy|couple|driver|family|farmer|girl|man|native|nurse|pensioner|refugee|student|teacher|team|woman|women|worker|men|{_KINDS_OF_PERSON})s?"
    r" from $|\b(?:drove|flew|flown|fled|sailed|travel+ed|walked) (?:back |up |down )?(?:from|to) $"
)
_HIT_AFTER = re.compile(
    r"\s(?:blaze|by-?election|derailment|disaster|earthquake|festival|fire|flooding|floods|marathon|massacre|quake|wildfires?)\b"
    r"(?! (?:and|company|group|insurance|service|team))"
)
"""What befalls a place, or is held in it: "the Volta fire of 2015"."""

_IN_BEFORE = re.compile(r"(?<!stake )(?<!interest )(?<!shares )(?<!confidence )\b(?:in|near|off|outside|around|across)\s$")
_OWNS = re.compile(r"['’]s?\s")
_PLACE_AFTER = re.compile(
    rf",\s{_STATES}\."
    r"|,\s[A-Z][A-Za-z.]{1,12}-based\b|\s(?:area|district|neighbo[u]?rhood|province|region|residents?|schoolgirls|suburb|villagers)\b"
)
_OWNED_BEFORE = re.compile(r"\b(?:[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|['’]s)\s$")
_SITE_AFTER = re.compile(
    r"\s(?:apartment|branch|brewery|campus|cannery|depot|estate|factory|farm|flat|foundry|headquarters|home|house|mansion|mill|mine|office|pad"
    r"|plant|refinery|residence|shop|shipyard|smelter|store|studio|villa|warehouse|yard)(?:s|es)?\b"
)
_THINGS = (
    r"(?:aircraft|album|app|camera|car|console|film|fleet|game|jet|missile|movie|novel|phone|plane|rocket|satellite|ship|show|smartphone|song"
    r"|spacecraft|tanker|truck|vaccine)"
)
_CRAFT = r"(?:boat|craft|drug|ferry|freighter|lander|medicine|orbiter|probe|rover|telescope|trawler|tugboat|vessel|yacht)"
_THING_AFTER = re.compile(
    rf"\s{_THINGS}s?\b|,\s(?:an?|the)\s(?:[\w-]+\s){{0,3}}(?:{_THINGS}|{_CRAFT})\b(?!\s(?:company|firm|maker))"
    r"|\s(?:asteroid|comet|lunar|Mars|moon|solar|space)\s(?:lander|orbiter|probe|rover|telescope)\b"
)
_ENTERPRISE = re.compile(
    rf"\b[Tt]he {_any('airline automaker bank carmaker chain chipmaker company drugmaker firm insurer lender retailer startup')}\b"
)
_START = re.compile(r"[.!?\n]\s?$")
_PLAIN_VERB = re.compile(r"\s(?:are|is|was|were|will|stayed|remained|began|came)\s")
_DESCRIBING = re.compile(r"(?:ed|en|ful|ous|ive|less)$")
_COUNTED = word_set("attendance demand output rain rainfall snow traffic turnout unrest voting")
"""What is told of a place or an occasion, with a capital at the front of a sentence."""

_NOUN_BEHIND = re.compile(rf"\s(?!{_HELD}\b)(?!(?:has|had|will|would|also)\b)[a-z]+s\s(?!its\b|the\b|an?\b)[a-z]+")
"""What follows a describing word that opens a sentence: "Heartbroken relatives refused"."""

_HONORIFIC = re.compile(rf"\b{_HONORIFICS}\.?\s$")
_OFFICE_BEFORE = re.compile(
    r"\b(?:ambassador|chairman|commander|director|envoy|leader|minister|president|secretary|spokesman)(?: (?:to|of|for) [\w ]{2,20})?, $"
    rf"|(?i:\b(?:her|his|their)|['’]s) (?:[a-z-]+ )?{_KIN}, $"
)
_PLACE_OF_ROLE = r"[A-Z][\w.’'&-]{1,30}(?: (?:of )?(?:the )?[A-Z][\w.’'&-]{1,30}){0,4}(?: [a-z]{3,15})?"
_ROLE_BEFORE = re.compile(rf"\b([a-z]{{4,20}}) (?:at|for|from|in|of|to|with) (?:the )?{_PLACE_OF_ROLE}, $")
_ONE_BEFORE = re.compile(r"\b(?:[Aa]n?|[Tt]he|[Hh]er|[Hh]is|[Ii]ts|[Tt]heir) (?:[a-z-]{2,20} ){0,3}?([a-z]{4,20}), $")
_WAS_BEFORE = re.compile(r"\b(?:former|late|retired|then|veteran) ([a-z]{4,20}) $")
_OF_STATE = re.compile(r" of ((?:the )?[A-Z][a-z]+(?: [A-Z][a-z]+)?)\b")
"""Behind somebody's name it tells where they are from: "knocked out Karl Holm of Peru"."""

_TITLE = re.compile(r"\b([\w-]+)\s$")
_INITIAL = re.compile(r"\s[A-Z]\.\s|^[A-Z]\.\s|\s(?:Jr|Sr)\b")
_ROLE = re.compile(r"\w{2,}(?:naut|ist|ician|woman|man|eer|er|or|ant|ent|back)")
_NO_ROLE = word_set(
    "after before over under other whether whenever never later former earlier rather former number member per either neither offer order "
    "paper letter center former power river water winter summer carrier maker insurer lender retailer developer manufacturer producer "
    "broadcaster publisher operator supplier provider newspaper user consumer computer server for or nor than then recent current ancient "
    "different independent president-elect against went sent government parliament movement department management investment agent client "
    "want grant plant restaurant giant important significant investor competitor sponsor floor door error terror sector factor"
)
_MODEL = re.compile(r"(?:[\w'’]{2,}[ -]|\b\w-)\d+\w?$")
"""What has a number at its end is a thing: "Chang'e-3", "Apollo 11"."""

_LETTERS = re.compile(r"[A-Z][A-Z0-9]{1,5}")
_CAMEL = re.compile(r"[a-z][A-Z]")
_PREFIXES = ("De", "Di", "La", "Mac", "Mc", "O'")
_QUOTES = frozenset({'"', "“", "”"})
_FIGURES = frozenset({"average", "composite", "index"})
"""Last words of names of what is counted: "Lima Stock Exchange Composite Index"."""

_MOST_CUES = 4
_OFTEN = 2


def judge(
    text: str, places: Mapping[str, Iterable[tuple[int, int]]], votes: Mapping[str, Counter[str]], companies: Collection[str]
) -> dict[str, str]:
    """Return the label of each surface: PERSON, ORG, or the one that the parser gave it most; `companies` are known to be ones."""
    fronts = {company.split(maxsplit=1)[0] for company in companies if " " in company}
    return {
        surface: "ORG"
        if surface in companies
        else _judge(text, surface, places.get(surface, ()), votes.get(surface, Counter()) + Counter({"ORG": surface in fronts}))
        for surface in votes
    }


def _judge(text: str, surface: str, places: Iterable[tuple[int, int]], votes: Counter[str]) -> str:
    if (
        (surface.split(maxsplit=1)[0] in PLACED and " " in surface and not is_body_name(surface))
        or (_MODEL.search(surface) and not is_body_name(surface))
        or _is_a_list(surface)
    ):
        return ""
    if is_body_name(surface) or is_institution(surface):
        return "ORG"
    places = tuple(places)
    if _is_quoted(text, places) or (" " not in surface and sum(votes.values()) == 1 and _only_opens(text, places)):
        return ""
    last = surface.rsplit(maxsplit=1)[-1].lower()
    is_called = len(surface.split()) == 2 and surface.split(maxsplit=1)[0] in given_names()  # "Julie Bishop"
    is_office = (last in TITLES and last not in TITLE_MODIFIERS) or last in EVENT_NOUNS | _FIGURES
    if " " in surface and not is_called and is_office:
        return "ORG" if any(_SAID_TO_BE.match(text, end) for _, end in places) else ""
    if surface in leaders():
        return "PERSON"
    total = sum(votes.values()) or 1
    scores: dict[str, float] = {label: _PARSER * count / total for label, count in votes.items()}
    scores["PERSON"] = scores.get("PERSON", 0.0) + _form_of_person(surface)
    scores["ORG"] = scores.get("ORG", 0.0) + _form_of_body(surface)
    cues = _cues(text, surface, places)
    for label, count in cues.items():
        scores[label] = scores.get(label, 0.0) + min(count, _MOST_CUES)
    best = max(scores, key=lambda label: (scores[label], label))
    if best == "ORG" and not cues["ORG"] and (is_somebody(text, surface, places) or (is_called and goes_by_surname(text, surface))):
        return "PERSON"
    if best == "PERSON" and " " not in surface and cues["GPE"] and not cues["PERSON"] and not _does(text, places):
        return "GPE"
    if best == "PERSON" and not cues["PERSON"] and _is_unnamed(text, surface):
        return actor(text, places)
    if best not in ("PERSON", "ORG") and any(_deals(text, start, end) for start, end in places):
        return "ORG"
    return best if best in ("PERSON", "ORG") or not _acts(text, places) else actor(text, places)


def _acts(text: str, places: tuple[tuple[int, int], ...]) -> bool:
    """Tell whether a name that the parser took for a place or a thing does what only somebody does, and nothing happens in it."""
    return _does(text, places) >= _OFTEN and not any(_IN_BEFORE.search(text, max(0, start - 40), start) for start, _ in places)


def _does(text: str, places: tuple[tuple[int, int], ...]) -> int:
    """How often a name does what only somebody does."""
    return sum(ACTING.match(text, end) is not None for _, end in places)


def _deals(text: str, start: int, end: int) -> bool:
    """Tell whether a name that the parser took for a place's stands where a bid or a merger is somebody's."""
    return _DEALING_AFTER.match(text, end) is not None or _DEALING_BEFORE.search(text, max(0, start - 60), start) is not None


def _is_unnamed(text: str, surface: str) -> bool:
    """Tell whether a lone word of a text on an enterprise may be its name as well as a person's: no first name ever stands before it."""
    if " " in surface or not _ENTERPRISE.search(text):
        return False
    return re.search(rf"[A-Z][\w.'’-]*\.? {re.escape(surface)}\b", text) is None


def _only_opens(text: str, places: tuple[tuple[int, int], ...]) -> bool:
    """Tell whether a word has its capital only from the start of a sentence, and nothing of a name: "Turnout was", "Schools will"."""
    (start, end), *others = places or ((0, 0),)
    opens = not start or _START.search(text, max(0, start - 3), start) is not None
    describes = _DESCRIBING.search(text[start:end]) is not None and _NOUN_BEHIND.match(text, end) is not None
    counts = text[start:end].lower() in _COUNTED and text[end : end + 4] in (" in ", " at ", " for")
    return opens and not others and (_PLAIN_VERB.match(text, end) is not None or describes or counts)


def _is_quoted(text: str, places: tuple[tuple[int, int], ...]) -> bool:
    """Tell whether a name stands between quotation marks of its own wherever it stands, as ships, songs and films do."""
    return bool(places) and all(
        text[start - 1 : start] in _QUOTES and text[end : end + 2].lstrip(".,")[:1] in _QUOTES for start, end in places
    )


def _is_a_list(surface: str) -> bool:
    """Tell whether the parser took several names for one: "Niger, Chad and Nigeria"."""
    parts = surface.split(", ")
    return len(parts) > 1 and any(names().find(part) for part in parts)


def _cues(text: str, surface: str, places: Iterable[tuple[int, int]]) -> Counter[str]:
    """What the words around the places of a surface say it is."""
    cues: Counter[str] = Counter()
    for start, end in places:
        before, after = text[max(0, start - 60) : start], text[end : end + 60]
        title = _TITLE.search(before)
        if _HONORIFIC.search(before):
            cues["PERSON"] += 2
        elif title is not None and (is_role(title[1].lower()) if " " in surface else title[1].lower() in PROFESSIONS):
            cues["PERSON"] += 1 if " " in surface else 2
        if " " in surface and (was := _WAS_BEFORE.search(before)) is not None and is_role(was[1]):
            cues["PERSON"] += 2
        if " " in surface and after.startswith((",", ".")) and (_OFFICE_BEFORE.search(before) or _is_behind_role(before, surface)):
            cues["PERSON"] += 3
        if " " in surface and (state := _OF_STATE.match(after)) is not None and names().find(state[1]):
            cues["PERSON"] += 3
        if (told := _PERSON_AFTER.match(after)) is not None:
            cues["PERSON"] += 3 if " " in surface and told[0].startswith(",") else 1
        cues["ORG"] += _of_body(before, after)
        if _THING_AFTER.match(after):
            cues["PRODUCT"] += 4
        is_site = _OWNED_BEFORE.search(before) is not None and _SITE_AFTER.match(after) is not None  # "its Lima plant"
        is_there = _TOWN_BEFORE.search(before) or _FROM_BEFORE.search(before) or _HIT_AFTER.match(after)
        if is_site or is_there or _PLACE_AFTER.match(after):
            cues["GPE"] += 4
        elif _IN_BEFORE.search(before) and not _OWNS.match(after):
            cues["GPE"] += 1
    return cues


def _of_body(before: str, after: str) -> int:
    """How much the words around a name say that it is an organization's."""
    is_kind = _KIND_BEFORE.search(before) is not None and _OF_BODY_BEFORE.search(before) is None
    kind = 4 if is_kind else 1 if _ORG_BEFORE.search(before) else 0
    told = 4 if _TOLD_TO_BE.match(after) else 1 if _ORG_AFTER.match(after) else 0
    return kind + told + 2 * (_OWNING.match(after) is not None)


def is_role(word: str) -> bool:
    """Tell whether a word before a name says what a person does: "guard", "astronaut", "quarterback"."""
    return word in TITLES or (_ROLE.fullmatch(word) is not None and word not in _NO_ROLE)


def _is_behind_role(before: str, surface: str) -> bool:
    """Tell whether a role stands before a name: "the greenkeeper at the Oden links, Karl Holm,", "a broker, Ana Ruiz,"."""
    role = _ROLE_BEFORE.search(before) or (_ONE_BEFORE.search(before) if surface.split(maxsplit=1)[0] in given_names() else None)
    return role is not None and is_role(role[1])


def without_role(surface: str) -> str:
    """Take off a word with which a sentence opens, before a name in full: "Qualifier Ana Ruiz"."""
    first, _, rest = surface.partition(" ")
    return rest if " " in rest and is_role(first.lower()) and first not in given_names() else surface


def without_people(surface: str) -> str:
    """Take a word for a people off the name of one of them: "Briton Ana Ruiz", "Chilean Ana Ruiz"."""
    first, _, rest = surface.partition(" ")
    is_people = first in COUNTRYMEN or any(candidate.role is Role.DEMONYM for candidate in names().find(first))
    return rest if " " in rest and is_people else surface


def own_name(surface: str, text: str) -> str:
    """Leave out a capital word before a person's name that the parser took for a part of it: "the Jesuit Ana Ruiz", "Ruiz Ruiz"."""
    first, _, rest = surface.partition(" ")
    if " " in rest and first in COUNTRYMEN and re.search(rf"\b[Tt]he {re.escape(surface)}\b", text):  # "the Dane Karl Holm"
        return rest
    if not rest or first in given_names() or first in PARTICLES or "." in first:
        return surface
    if (whose := without_people(surface)) != surface:
        return whose
    second, _, more = rest.partition(" ")
    is_before_given = bool(more) and second in given_names()
    is_acronym = is_before_given and len(first) > 1 and first.isupper() and not rest.isupper()
    is_once = is_before_given and text.count(rest) > 2 * text.count(surface)
    is_said = bool(more) and re.search(rf"\b(?:[Aa]n?|[Tt]he) {re.escape(surface)}\b", text) is not None
    is_said = is_said or (is_before_given and bool(names().find(first)))
    return rest if is_acronym or is_once or is_said or first in PLACES or first == rest else surface


def _form_of_person(surface: str) -> float:
    words = surface.split()
    if len(words) < 2:
        return 0.0
    known = given_names().get(words[0]) is not None
    return 2.0 * known + 2.0 * (_INITIAL.search(surface) is not None)


def _form_of_body(surface: str) -> float:
    """Letters alone ("NXP"), an ampersand, or capitals inside a word ("BlackRock") are rather an organization's."""
    if "&" in surface or _LETTERS.fullmatch(surface):
        return 1.5
    return 1.0 if " " not in surface and _CAMEL.search(surface) and not surface.startswith(_PREFIXES) else 0.0
