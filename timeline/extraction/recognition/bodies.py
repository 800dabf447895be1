"""Names of organizations by their own form: "Holm Corp.", "Lima Savings Bank", "University of Cusco", "Front for the Freedom of Peru"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from timeline.extraction.language.roles import BODY_HEADS, GENERIC, TITLES
from timeline.extraction.language.words import word_set
from timeline.extraction.names import given_names, names

_CAP = r"[A-ZÀ-Þ][\w’'.-]{0,40}\w"
_AMP = r"(?:&|&amp;|amp;?)"
_AND = rf"(?:{_AMP}|and|y|und|et)"
_LEGAL = (
    r"(?:Inc|INC|Incorporated|Corp|CORP|Cos?|CO|Ltd|LTD|Limited|PLC|Plc|plc|LLC|LLP|L\.P|LP|AG|SA|S\.A|NV|N\.V|BV|B\.V"
    r"|GmbH|SE|SpA|S\.p\.A|S\.P\.A|ASA|AB|A/S|Oyj|Bhd|Berhad|Pty|KK|K\.K|KGaA|OAO|PJSC|Tbk)"
)
_COMPANY = re.compile(
    rf"(?<![\w.&])(?P<name>(?:{_CAP},[ ](?={_CAP}[ ](?:{_AMP}|and)[ ]))?{_CAP}(?:[ ](?:{_AMP}[ ])?{_CAP}){{0,6}}?)"
    rf"(?P<legal>(?:,?[ ](?:{_AND}[ ])?{_LEGAL}\b\.?)+)"
)
_LEGAL_BEFORE = re.compile(r"^(?:N\.V|NV|Oy|OY|AB|S\.A|PT|Cie|VEB)\.?\s(?=[A-Z])")
"""What some countries' companies have in front: "N.V. Holm"."""

_FRONTED = re.compile(rf"(?<![\w.&])(?:N\.V\.|Oy|OY|PT|VEB)[ ](?P<name>{_CAP}(?:[ ]{_CAP}){{1,3}})")
"""A name in full behind it; one word may be a model's, as in "PT Rapid"."""

_LEGAL_END = re.compile(rf"(?:,?\s(?:{_AND}\s)?{_LEGAL}\b\.?)+$")
_LEGAL_AFTER = re.compile(rf"(?:,?[ ](?:{_AND}[ ])?{_LEGAL}\b\.?)+")
HEADS = word_set(
    """
Academy Administration Advertiser Advisers Advisors Aerospace Agency Airlines Airways Albion Alliance Analytics Apparel Aquarium
Archdiocese Archives Argus Argyle Army Assembly Associates Association Assurance Athletic Authority Automotive Aviation Bakery Ballet
Bancorp Bank Bankers Beverages Biologics Biopharma Biosciences Biotech Board Boards Bottlers Brands Breweries Brewery Brewing Brigade
Brigades Broadcasting Brokers Brotherhood Brothers Builders Bureau Buses Capital Carriers Caucus Cement Centre Chamber Charities Chemical
Chemicals Choir Chronicle Cinemas Circle Clinic Clinics Club Coalition College Commission Committee Communications Companies Company
Computers Confederation Conference Congress Conservancy Conservatory Consortium Constabulary Construction Consultants Consulting
Cooperative Cooperatives Corporation Corps Cosmetics Council Courier Couriers Court Creamery Cruises Dailies Dairies Dairy Department
Diagnostics Diocese Directorate Dispatch Distilleries Distillers Distillery Dynamics Echo Electric Electronics Embassy Energy Engineering
Enquirer Ensemble Enterprises Entertainment Estates Examiner Exchange FC Farms Federation Fellowship Ferries Fertilizers Financial Foods
Footwear Force Forces Foundation Foundry Freight Front Fund Furniture Gallery Garments Gas Gazette Genetics Genomics Group Growers Guild
Haulage Healthcare Herald Holdings Homes Hosiery Hospice Hospital Hospitals Hotels Hotspur Industries Infrastructure Inquirer Inspectorate
Institute Instruments Insurance Interactive Interiors International Investments Ironworks Laboratories Laboratory Labs League Leasing
Legion Lines Lobby Logistics Lumber Magazines Manufacturing Marine Maritime Meats Media Mercury Metals Militia Mills Minerals Mining
Ministries Ministry Mobility Motor Motors Movement Museum Network Networks Newspapers Nutrition Observatory Office Oil Opera Orchestra
Organisation Organization Outfitters Packaging Paints Parliament Partners Party Patrol Payments Petroleum Pharma Pharmaceuticals
Philharmonic Pictures Pipelines Plastics Police Polytechnic Potteries Poultry Power Press Products Properties Publications Publishers
Publishing Quartet Radio Rail Railroad Railway Railways Records Refining Renewables Resources Restaurants Robotics Rovers Sawmills Schools
Sciences Seafood Seafoods Secretariat Securities Semiconductor Semiconductors Seminary Service Services Shipping Shipyard Shipyards
Society Software Solutions Squad Steel Steelworks Stores Studios Supermarkets Survey Symphony Syndicate Synod Systems Tankers Taskforce
Teamsters Tech Technologies Technology Telecom Telecommunications Telegraph Telephone Television Textile Textiles Theaters Theatre
Theatres Therapeutics Thistle Tobacco Trading Trains Trams Transport Travel Tribunal Tribune Troupe Truckers Trust Tyres Underwriters
Union United University Utilities Ventures Vineyards Vintners Wanderers Water Wholesalers Winery Wines Wireless Workers Workshop Zoo
    """
)
"""Last words of names of organizations."""

_NO_PLACES = word_set("Airlines Airways Bancorp Communications Electric Pharmaceuticals Railroad Railway Railways Systems University")

_OPENERS = (
    r"(?:Academy|Agency|Alliance|Archdiocese|Army|Association|Bank|Board|Brotherhood|Bureau|Chamber|Church|Coalition|College|Committee|Confederation"
    r"|Congress|Council|Court|Department|Diocese|Federation|Foundation|Front|Guild|Institute|League|Ministry|Movement|Office|Organi[sz]ation|Party|School"
    r"|Sisters|Society|Synod|Union|University)"
)
_NO_DAY = (
    r"(?![ ](?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
    r"|January|February|March|April|June|July|August|September|October|November|December)\b)"
)
_OF_WHOM = rf"(?:[ ](?:of|for){_NO_DAY}(?:[ ]the)?(?:[ ]{_CAP}){{1,6}}(?:[ ]{_AND}[ ]{_CAP}){{0,4}}){{1,3}}"
_APART = re.compile(
    r"(?<=\w)(?:[ ]\d{1,2}(?=$|[,.;:)]|[ ](?:and|at|for|from|has|have|in|is|on|said|was|were|who|will|[a-z]{2,12}ed)\b)"
    r"|[ ]\((?:[A-Z][a-z]{2,12}[- ]){0,2}[A-Z][a-z]{2,12}ist\))"
)
"""Behind a name, what tells it from another: "University of Oden 2", "Labour Party of Peru (Marxist)"."""
_OF = re.compile(rf"(?<![\w.&])(?P<name>(?:{_CAP}[ ]){{0,3}}{_OPENERS}{_OF_WHOM})")
_HELD = re.compile(
    rf"(?<![\w.&])(?P<name>{_CAP}(?:[ ]{_CAP}){{0,3}}?)(?:['’]s?)?[ ]"
    r"(?:shareholders|stockholders|holders|common stock|CEO|chief executive|chief financial officer|subsidiary|spokesman|spokeswoman)\b"
)
"""What only an enterprise or a body has."""

_LED = re.compile(
    rf"(?<![\w.&])(?P<name>{_CAP}(?:[ ]{_CAP}){{1,3}}?)(?:['’]s?)?[ ]"
    r"(?:chairman|chairwoman|director|founder|manager|pilot|president|researcher|spokesperson|vice president"
    r"|(?:head )?coach|(?:point )?guard|captain|forward|goalkeeper|linebacker|midfielder|outfielder|pitcher|quarterback|striker|winger)"
    r"[ ](?=[A-Z]\w+[ ][A-Z])"
)
"""What has two names and somebody with an office behind it: "Andes Freight director Ana Ruiz"."""

_FLOWN = re.compile(rf"(?<![\w.&])(?P<name>{_CAP}(?:[ ]{_CAP}){{0,2}}?)(?:['’]s?)?[ ][Ff]light[ ](?:[A-Z]{{1,3}}[ ]?)?\d{{1,4}}\b")
"""Whose a flight with a number is: "Sarvik Air Flight 218"."""

_NUMBERED = re.compile(
    rf"(?<!\w)(?P<name>\d{{1,3}}(?:st|nd|rd|th)[ ](?:U\.S\.[ ])?(?:{_CAP}[ ]){{0,3}}?"
    r"(?:Army|Battalion|Brigade|Circuit Court of Appeals|Corps|Division|Fleet|Regiment|Squadron|Wing))\b"
)
_RUN = re.compile(rf"(?<![\w.&])(?P<name>{_CAP}(?:(?:(?<=s)['’])?[ ](?:{_AND}[ ])?{_CAP}){{1,5}})")
_LOCAL = re.compile(rf"(?<![\w.&])(?P<name>(?:{_CAP}[ ]){{0,3}}(?:Local|Lodge)[ ](?:No\.[ ])?\d{{1,5}})\b(?!,\d)")
"""A union's or a society's body in a place: "Dockers Local 218"."""

_JOINED = re.compile(rf"(?<![\w.&])(?P<name>{_CAP}(?:,[ ]{_CAP})?[ ](?:&|&amp;)[ ]{_CAP})(?![\w&])")
"""Two names with an ampersand are one body's: "Holm & Vurk"."""

OPENING = word_set(
    """
A About Above According Across Additionally After Afterwards Against Along Alongside Also Although Amid Among An And Another Any
Anyone Around As At Away Because Before Below Beneath Beside Besides Between Both But By Despite Down During Each Earlier Either
Elsewhere Even Eventually Every Everyone Except Finally For Former Formerly From Further Furthermore Given He Her Here His How
However If In Including Indeed Initially Instead It Its Last Later Like Many Meantime Meanwhile Moreover Most Near Nearby Neither
Never Nevertheless No None Nonetheless Nor Not Now Of On Once One Only Or Other Others Otherwise Our Out Over Overall Perhaps Rather
Recently Regardless Rival Separately Several She Should Similarly Since Some Someone Somehow Soon Still Subsequently Such Than That
The Their Then There Thereafter Therefore These They This Those Though Three Through Throughout Thus To Today Together Tomorrow
Tonight Toward Towards Two Under Underneath Unless Unlike Until Upon We Were What Whatever When Whenever Where Whereas Wherever
Whether Which Whichever While Who Whoever Whose Why With Within Without Yesterday Yet
"""
)


_BOARD = re.compile(r"^Board of (?:Directors|Governors|Regents|Supervisors|Trustees)(?: (?:at|for|of) (?:the )?(?=[A-Z])|$)")
"""What a body decides by: its board stands for it."""

_OWNER = re.compile(r"(\S+)['’]s?\s")
DESCRIBING = ("-backed", "-based", "-led", "-listed", "-owned", "-run")
_WHERE = re.compile(rf"\w(?:{'|'.join(DESCRIBING)})\s")
_DAYS_AND_MONTHS = word_set(
    """
January February March April May June July August September October November December Monday Tuesday Wednesday Thursday Friday Saturday
Sunday
"""
)
_WEEKDAYS = word_set("Monday Tuesday Wednesday Thursday Friday Saturday Sunday")
"""Before a name of two words and more they are no part of it: "on Monday Oden Savings Bank"."""

COMPASS = word_set("East West North South Left Right Eastern Western Northern Southern")
"""First words of what is a place: "West Bank"."""


@dataclass(frozen=True, slots=True)
class Body:
    """A name of an organization as it stands in a text, without what makes it a legal person; `is_company` where it had that."""

    start: int
    end: int
    name: str
    is_company: bool


def bodies(text: str) -> Iterator[Body]:
    """Find the names in a text whose form says that they are organizations'."""
    for match in (*_COMPANY.finditer(text), *_FRONTED.finditer(text)):
        start, name = _trimmed(match.start("name"), match["name"])
        if name and name.lower() not in GENERIC:
            yield Body(start, start + len(name), name, is_company=True)
    yield from (Body(match.start(), match.end(), match["name"], is_company=False) for match in _NUMBERED.finditer(text))
    for match in (*_HELD.finditer(text), *_LED.finditer(text), *_FLOWN.finditer(text)):
        start, name = _trimmed(match.start("name"), match["name"].removesuffix("'s").removesuffix("’s"))
        words = [word.lower().strip(".") for word in name.split()]
        if (
            words
            and not names().find(name.split()[0])
            and not any(word in GENERIC or word in TITLES or word in BODY_HEADS for word in words)
        ):
            bare = without_legal_form(name)
            yield Body(start, start + len(bare), bare, is_company=bare != name)
    for match in _JOINED.finditer(text):
        start, name = _trimmed(match.start(), match["name"].removesuffix("'s").removesuffix("’s"))
        words = [word.strip(",") for word in name.split()]
        if "&" in name and words[0] not in given_names() and not any(word.lower() in GENERIC or word.lower() in TITLES for word in words):
            yield Body(start, start + len(name), name, is_company=False)
    for pattern in (_OF, _RUN, _LOCAL):
        for match in pattern.finditer(text):
            start, name = _trimmed(match.start("name"), match["name"].removesuffix("'s").removesuffix("’s"))
            name = _told_apart(text, start, name)
            words = name.split()
            if len(words) < 2 or _may_be_place(words) or (pattern is _RUN and words[-1].rstrip(".") not in HEADS):
                continue
            if not all(word.lower() in GENERIC or word.lower() in TITLES for word in words):
                yield Body(start, start + len(name), name, is_company=False)


def _told_apart(text: str, start: int, name: str) -> str:
    """Add to a name what tells it from another of the kind."""
    has_rivals = name.startswith("University of ") or "Party" in name
    match = _APART.match(text, start + len(name)) if has_rivals else None
    return name if match is None else name + match[0]


def without_legal_form(name: str) -> str:
    """Take "Inc." and the like off a name, and "N.V." from its front."""
    return _LEGAL_BEFORE.sub("", _LEGAL_END.sub("", name)) or name


def without_board(name: str) -> str:
    """Return the body whose board a name is of."""
    return _BOARD.sub("", name)


def has_legal_form(name: str) -> bool:
    """Tell whether a name ends with "Inc." and the like."""
    return _LEGAL_END.search(name) is not None or _LEGAL_BEFORE.match(name) is not None


def end_with_legal_form(text: str, end: int) -> int:
    """Return where a name that ends at an offset ends with its "Inc." and the like."""
    match = _LEGAL_AFTER.match(text, end)
    return match.end() if match is not None else end


def is_body_name(name: str) -> bool:
    """Tell whether the form of a name says that it is an organization's."""
    words = name.split()
    if _may_be_place(words):
        return False
    if _LOCAL.fullmatch(name) or (_APART.search(name) and name.startswith("University of ")):
        return True
    return has_legal_form(name) or (len(words) > 1 and words[-1] in HEADS) or (len(words) > 2 and _OF.fullmatch(name) is not None)


def _may_be_place(words: list[str]) -> bool:
    """Tell whether two words are rather a place's: "West Bank", but not "Eastern Airlines"."""
    return len(words) == 2 and words[0] in COMPASS and words[1] not in _NO_PLACES


def _trimmed(start: int, name: str) -> tuple[int, str]:
    """Take off words that only open the sentence, and a state or another body in the possessive."""
    owners = (
        match
        for match in _OWNER.finditer(name)
        if names().find(match[1]) or names().find(name[: match.end(1)]) or is_body_name(name[: match.end(1)])
    )
    owner = max((match.end() for match in (*owners, *_WHERE.finditer(name))), default=0)
    start, name = start + owner, name[owner:]
    while (first := name.split(maxsplit=1)) and (_opens_only(first[0]) or (first[0] in _WEEKDAYS and " " in first[-1])):
        if len(first) == 1:
            return start, ""
        shorter = first[1]
        start, name = start + len(name) - len(shorter), shorter
    shorter = without_board(name)
    return start + len(name) - len(shorter), shorter


def _opens_only(word: str) -> bool:
    """Tell whether the first word of a run is no part of the name: "In", "Monday,", "Lima-based"."""
    bare = word.rstrip(",")
    closed = bare != word and (bare in _DAYS_AND_MONTHS or bool(names().find(bare)))
    return closed or bare in OPENING or word.lower().endswith(DESCRIBING)
