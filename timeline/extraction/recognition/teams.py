"""Names of teams in reports on sports: "the Oden Otters beat", "a 3-1 victory over the Otters", which parser and form take for anything.

Only a text that is on a game by several of its words is read so, and a name only where it plays, more than once or under a second name.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from timeline.extraction.language.words import word_set
from timeline.extraction.names import names
from timeline.extraction.recognition.bodies import OPENING
from timeline.extraction.recognition.organizations import PLACES

_OF_GAMES = re.compile(
    r"\b(?:away (?:game|match|win)|(?:first|fourth|second|third|top) division|defender|equali[sz]er|fixtures?|free kick|goalless"
    r"|league leaders|red card|referee|relegat(?:ed|ion)|scored|sent off|table-toppers"
    r"|ballpark|batter|batting|bowler|bullpen|catcher|centre-back|championship|coach|cornerback|dugout|defenseman"
    r"|field goals?|forward|free throws?|fullback|goalkeeper|goaltender|half-?time|hat-trick|homer|infielder|innings?"
    r"|kick-?off|linebacker|lineup|midfielder|no-hitter|offside|outfielder|overtime|penalty kick|pitcher|play-?offs?"
    r"|point guard|power play|puck|quarterback|rebounds?|reliever|rookie|roster|scrum|season|semi-?final|shortstop|shutout"
    r"|slugger|stadium|standings|striker|tackle|touchdowns?|umpire|wicket|winger)\b",
    re.IGNORECASE,
)
_LEAST = 3
"""Different words of games in a report on one."""

_NAME = r"(?:[A-Z][\w’'.-]{1,20} ){0,2}[A-Z][a-z]{2,20}s"
_PLAYING = (
    r"(?:acquired|are|beat|blew|blanked|claimed|clinched|defeated|dropped|edged|fell|finished|had|have|host|hosted|improved|kept|led|lost|open"
    r"|opened|outscored|placed|play|played|posted|pulled|rallied|recalled|released|scored|selected|sent|signed|snapped|split|swept|tied|took"
    r"|traded|trailed|trail|visit|visited|went|will|won|were)"
)
_BEFORE = (
    r"(?:(?:championship|contest|deal|decision|defeat|final|game|games|loss|matchup?|no-hitter|opener|rout|series|shutout|victory|win|wins)"
    r" (?:against|over|to|with)|against|and|beat|beating|by|defeated|edged|face|faces|facing|for|from|joined|joins|left|routed|sent|to"
    r"|with)"
)
_TEAM = re.compile(
    rf"(?:\b(?P<before>{_BEFORE}) the (?P<behind>{_NAME})(?=[,.;]|['’]|\s(?:[a-z(]|\d))|\b[Tt]he (?P<doer>{_NAME})(?= {_PLAYING}\b))"
)
_CLUB = re.compile(
    r"(?<![\w.’'-])((?:[A-Z][a-z’'-]{1,20} ){1,2}(?:Albion|Athletic|Alexandra|Argyle|City|County|Hotspur|Orient"
    r"|Park Rangers|Rangers|Rovers|Thistle|Town|United|Villa|Wanderers|Wednesday))\b(?! [A-Z])(?! (?:Council|Hall))"
)
"""Clubs by the last word of their names, which a town may have too."""

_OFTEN = 2
_NO_TEAMS = word_set("""
Americans Championships Democrats Emmys Finals Games Grammys Greens Olympics Oscars Playoffs Republicans Series Sports States Times Tories
Years
""")


def teams(text: str) -> tuple[str, ...]:
    """Return the names of teams in a report on a game, each as it stands."""
    if len({match[0].lower() for match in _OF_GAMES.finditer(text)}) < _LEAST:
        return ()
    counts: Counter[str] = Counter()
    for match in _TEAM.finditer(text):
        name = match["behind"] or match["doer"]
        if not _is_other(name, text):
            counts[name] += 1 + (match["doer"] is not None)
    lasts = Counter(name.rsplit(maxsplit=1)[-1] for name in counts)
    told = [name for name, count in counts.items() if count >= _OFTEN or lasts[name.rsplit(maxsplit=1)[-1]] > 1]
    clubs = dict.fromkeys(match[1] for match in _CLUB.finditer(text))
    told += [club for club in clubs if club not in told and _is_of_town(club)]
    whole = tuple(name for name in told if not any(other.endswith(f" {name}") for other in told))
    return (*whole, *_alone(dict.fromkeys(name.rsplit(maxsplit=1)[-1] for name in whole if name in clubs), text))


def _alone(lasts: Iterable[str], text: str) -> Iterator[str]:
    """Yield the last words of clubs' names that stand alone: "Rovers lost"."""
    for last in lasts:
        if re.search(rf"(?:^|\n|[.!?”\"] |\b[a-z]{{1,20}} ){last}(?=['’]s\b| [a-z])", text):
            yield last


def _is_of_town(club: str) -> bool:
    """Tell whether a club is called after a town: not the city itself, as "New York City"."""
    return club.split(maxsplit=1)[0] not in OPENING and club.rsplit(maxsplit=1)[0] not in PLACES and not names().find(club)


def _is_other(name: str, text: str) -> bool:
    """Tell whether a plural name is a state's, a people's or a family's, or has its capital from elsewhere."""
    words = name.split()
    last = words[-1]
    is_family = re.search(rf"[A-Z][\w.]+ {re.escape(last.removesuffix('s'))}\b", text) is not None
    is_known = any(names().find(form) for form in (name, last, last.removesuffix("s")))
    return is_family or is_known or words[0] in OPENING or last in _NO_TEAMS or f" {last.lower()} " in text
