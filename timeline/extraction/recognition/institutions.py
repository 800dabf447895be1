"""Bodies of a place or a people whose kind stands in small letters: "the Oden school board", "the Peruvian football league"."""

from __future__ import annotations

import re

from timeline.extraction.language.words import word_set
from timeline.extraction.names import Role, names
from timeline.extraction.recognition.bodies import OPENING
from timeline.model.mentions import ActorKind

_OF_TOWNS = (
    r"(?:(?:borough|city|county|district|municipal|parish|provincial|regional|town|tribal|village)"
    r" (?:assembly|board|commission|council|court|government|hall|library|museum|orchestra|school district|zoo)"
    r"|(?:education|harbou?r|health|hospital|housing|library|licensing|park|planning|port|school|sewer|transit|transport|water|zoning)"
    r" (?:authority|board|commission|committee|department|district|trust)"
    r"|(?:ambulance|corrections|fire|parks|police|probation|sanitation|transportation) (?:and rescue )?(?:authority|brigade|department)"
    r"|(?:ambulance|fire|probation) (?:and rescue )?service"
    r"|(?:coroner|district attorney|medical examiner|prosecutor|sheriff|state['’]s attorney)['’]s (?:department|office)"
    r"|board of (?:aldermen|education|health|selectmen|supervisors|trustees)|chamber of commerce|historical society"
    r"|public (?:library|schools)"
    r"|(?:business|grammar|high|law|medical|middle|primary|secondary|veterinary) school"
    r"|(?:children['’]s|county|district|general|maternity|memorial|military|teaching|university|veterans['’]?) hospital"
    r"|(?:(?:art|history|maritime|natural history|railway|science|war) museum|art gallery)"
    r"|archdiocese|diocese|presbytery|synod|orphanage|playhouse)"
)
"""What a town, a county or a region has for itself, and what a state's would stand for the state."""

_SPORTS = (
    r"(?:athletics|badminton|baseball|basketball|boxing|chess|cricket|curling|cycling|fencing|football|gaelic|golf|gymnastics|handball|hockey"
    r"|hurling|judo|lacrosse|motor racing|netball|racing|rowing|rugby(?: league| union)?|sailing|skating|ski|soccer|squash|swimming"
    r"|table tennis|tennis|volleyball|weightlifting|wrestling|yacht)"
)
_MEMBERS = (
    r"(?:actors|authors|bankers|bar|brewers|builders|dairy|dentists|dockers|doctors|drivers|employers|exporters|farmers|fishermen|growers"
    r"|journalists|lawyers|manufacturers|medical|merchants|miners|musicians|newspaper|nurses|parents|pharmacists|pilots|players|postal"
    r"|prison officers|publishers|railway|retailers|seamen|students?|taxi|teachers|tenants|tourism|trade|veterans|workers|writers)"
)
_OF_ANY = (
    rf"(?:{_SPORTS} (?:association|authority|board|club|commission|confederation|federation|league|union)"
    r"|olympic (?:association|committee)"
    rf"|{_MEMBERS}['’]? (?:association|confederation|cooperative|federation|guild|league|syndicate|union)"
    r"|(?:chamber|national|philharmonic|radio|symphony|youth) (?:choir|orchestra)"
    r"|(?:ballet|dance|film|opera|theat(?:er|re)) (?:club|company|society|troupe)"
    r"|(?:film|cancer|geographical|medical|mountaineering|medical research|polar|research|space) (?:academy|institute|society)"
    r"|lifeboat (?:association|institution)|mountain rescue(?: team)?)"
)
"""What a people has, too, that is no part of its state."""

FAITHS = word_set("""
Adventist Anglican Baptist Catholic Congregational Coptic Episcopal Evangelical Lutheran Mennonite Methodist Moravian Mormon Orthodox
Pentecostal Presbyterian Quaker Reformed Unitarian
""")
_PLACE = r"(?:(?:Ft|Mt|St)\. )?[A-Z][\w-]{1,25}(?: [A-Z][\w-]{1,25}){0,2}"
_INSTITUTION = re.compile(
    rf"(?<![\w.&’'-])(?P<place>{_PLACE}) (?:(?P<town>{_OF_TOWNS})|(?P<any>{_OF_ANY})|(?P<church>(?:church|congregation|parish)))(?![\w-])"
)
_ANY_ONE = re.compile(r"\b[Aa]n? (?:[a-z]+ )?$")
"""Before what is but one of its kind, without a name: "a Denver high school"."""

_CALENDAR = re.compile(
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December"
)


def institutions(text: str) -> tuple[str, ...]:
    """Return the names of bodies that end in small letters, each as it stands."""
    found: dict[str, None] = {}
    for match in _INSTITUTION.finditer(text):
        name = _from_place(match[0], match["place"])
        before = text[max(0, match.start() - 20) : match.start()]
        if (
            name
            and not _ANY_ONE.search(before)
            and _may_have(name[: len(name) - len(match[0]) + match.end("place") - match.start()], match)
        ):
            found[name] = None
    return tuple(found)


def is_institution(name: str) -> bool:
    """Tell whether a name is that of a body of a place or a people, with its kind in small letters."""
    match = _INSTITUTION.fullmatch(name) if name[-1:].islower() else None
    return match is not None and _may_have(match["place"], match)


def kind_of_institution(name: str) -> str:
    """Return what such a body is: the "school board" of the "Oden school board"; nothing of other names."""
    match = _INSTITUTION.fullmatch(name) if name[-1:].islower() else None
    return name[match.end("place") + 1 :] if match is not None else ""


def _from_place(name: str, place: str) -> str:
    """Take off words that only open the sentence or tell the day."""
    words = place.split()
    while words and (words[0] in OPENING or _CALENDAR.fullmatch(words[0])):
        name = name[len(words[0]) + 1 :]
        words = words[1:]
    return name if words else ""


def _may_have(place: str, match: re.Match[str]) -> bool:
    """Tell whether who is named before has such bodies of its own: a town or a county any, a state or a people none that is the state's."""
    if match["church"] is not None:
        words = place.split()
        return len(words) > 1 and words[0] != "Roman" and words[-1] in FAITHS
    known = names().find(place)
    is_state = any(candidate.kind is ActorKind.STATE and candidate.role is not Role.SEAT for candidate in known)
    is_other = any(candidate.kind is ActorKind.ORGANIZATION for candidate in known)
    return not is_other and not (is_state and match["town"] is not None)
