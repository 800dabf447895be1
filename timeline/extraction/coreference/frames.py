"""Who the parties are of what a noun may later name alone: a deal, a lawsuit, a war, a truce, a killing, as the text brought it in.

Read from the text, not from a parse, in which each name is one mark: "§ agreed to be acquired by §", "§ is suing §", "a war between § and
§", "the murder of §". Gaps are bounded.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from timeline.extraction.language.words import word_set
from timeline.extraction.names import Role
from timeline.extraction.recognition.authorities import is_authority
from timeline.extraction.recognition.named import Named
from timeline.model.mentions import ActorKind

_MARK = "\x1f"
_WORD = rf"(?:[^{_MARK}.;:\n“”\"]|\.(?=\d))"
_FAR = rf"(?:,{_WORD}{{1,90}},)?{_WORD}{{0,60}}?\b"
_NEAR = rf"{_WORD}{{0,25}}?"
_OF = rf"['’]s?{_NEAR}\b"
_A = rf"(?P<a>{_MARK})\.?"
_B = rf"(?P<b>{_MARK})"

_BUYING = (
    r"(?:acquir(?:e[ds]?|ing)|b(?:uy(?:s|ing)?|ought)|purchas(?:e[ds]?|ing)|t(?:akes?|ook|aken|aking) over"
    r"|merg(?:e[ds]?|ing) with|bids? for)"
)
_BOUGHT = r"(?:acquired|bought|purchased|taken over|swallowed up)"
_DEAL = r"(?:acquisition|bid|buy-?out|combination|merger|offer|proposal|purchase|sale|takeover|tie-?up)"
_SUIT = r"(?:action|appeal|case|claim|complaint|countersuit|lawsuit|petition|suit)s?"
_SUING = r"su(?:e[ds]?|ing)"
_WAR = r"(?:battles?|clash(?:es)?|conflict|fighting|hostilities|skirmish(?:es)?|stand-?off|war)"
_PEACE = (
    r"(?:accord|agreement|armistice|cease-?fire|convention|deal|dialogue|negotiations?|pact|peace(?: talks| process)?|talks|treaty"
    r"|truce)"
)
_KILLED = r"(?:abducted|assassinated|beheaded|executed|gunned down|kidnapped|killed|lynched|murdered|shot|slain|stabbed|strangled)"
_KILLING = (
    r"(?:abduction|assassination|beheading|beating|death|disappearance|execution|kidnapping|killing|lynching|murder|shooting|slaying"
    r"|stabbing)"
)
_FIGHTING = r"(?:invad(?:e[ds]?|ing)|attack(?:ed|ing|s)|bomb(?:ed|ing|s)|shell(?:ed|ing|s)|fought|fight(?:ing|s)?|clash(?:ed|es|ing) with)"
_FILING = r"(?:filed|brought|launched|lodged|lost|settled|won) (?:an?|its|his|her|their|the)"
_KILLS = r"(?:assassinat|execut|kidnapp?|kill|murder|stabb?|strangl)(?:ed|ing)"
_MEASURE = r"(?:blockade|boycott|embargo|sanctions|tariffs)"
_BEEN = r"(?: (?:was|were|is|are|had|has|have|been|being|to be|later|fatally|also)){1,3}"

_PATTERNS = MappingProxyType(
    {
        "deal": (
            rf"{_A}(?!{_WORD}{{0,60}} (?:be|been|being|was|were) ){_FAR}{_BUYING} {_WORD}{{0,45}}?{_B}",
            rf"(?P<b>{_MARK}){_FAR}{_BOUGHT} by {_NEAR}{_A}",
            rf"\b{_DEAL} (?:of|between) {_NEAR}{_A}(?: and|,) {_NEAR}{_B}",
            rf"{_A} and (?:the )?{_B}{_FAR}(?:merge[ds]?|merger|combine[ds]?|tie-?up)\b",
            rf"{_A}(?:{_OF})?{_FAR}(?:{_DEAL}|offered)\b{_WORD}{{0,45}}? (?:for|of|with|to (?:acquire|buy|purchase|take over)) {_NEAR}{_B}",
            rf"\b{_DEAL} (?:for|of) {_NEAR}(?P<b>{_MARK}) by {_NEAR}{_A}",
            rf"(?P<b>{_MARK}){_FAR}(?:bid|offer|proposal) (?:by|from) {_NEAR}{_A}",
            rf"{_A}{_FAR}(?:sell(?:s|ing)?|sold|sale of) {_FAR}to {_NEAR}{_B}",
        ),
        "case": (
            rf"{_A}{_FAR}{_SUING} {_NEAR}{_B}",
            rf"{_A}{_FAR}{_FILING} {_NEAR}\b{_SUIT} against {_NEAR}{_B}",
            rf"{_A}{_OF}{_SUIT} against {_NEAR}{_B}",
            rf"\b{_SUIT} (?:filed |brought )?by {_NEAR}{_A} against {_NEAR}{_B}",
            rf"{_A},? (?:v|vs|versus)\.? {_B}",
        ),
        "war": (
            rf"\b{_WAR}{_NEAR} (?:between|of) {_NEAR}{_A}{_NEAR} and {_NEAR}{_B}",
            rf"{_A}(?:{_OF})?{_FAR}{_WAR} (?:against|on|with) {_NEAR}{_B}",
            rf"{_A}{_FAR}{_FIGHTING} {_NEAR}{_B}",
            rf"{_A} and (?:the )?{_B}{_FAR}(?:at war|clashed|fought|went to war)\b",
        ),
        "peace": (
            rf"\b{_PEACE}{_NEAR} between {_NEAR}{_A}{_NEAR} and {_NEAR}{_B}",
            rf"{_A}(?:{_OF})?{_FAR}{_PEACE} with {_NEAR}{_B}",
            rf"{_A} and (?:the )?{_B}{_NEAR} (?:agreed|concluded|held|met|negotiated|reached|resumed|signed|talked)\b",
        ),
        "measure": (
            rf"{_A}{_FAR}{_MEASURE} (?:against|of|on) {_NEAR}{_B}",
            rf"\b{_MEASURE}{_NEAR} by {_NEAR}{_A} (?:against|on) {_NEAR}{_B}",
            rf"\b{_MEASURE} (?:against|on) {_NEAR}(?P<b>{_MARK}) by {_NEAR}{_A}",
        ),
        "killing": (
            rf"\b{_KILLING} of {_NEAR}{_B}",
            rf"{_B}(?:,{_WORD}{{1,60}},)?{_BEEN} {_KILLED}\b",
            rf"\b{_KILLS} (?:(?!and|at|by|in|near|on|with)[\w.’'-]{{1,15}} ){{0,3}}{_B}",
            rf"{_B}['’]s? (?:[a-z-]{{1,15}} )?{_KILLING}\b",
        ),
    }
)
_NOUNS = MappingProxyType(
    {
        ("deal",): word_set(
            "acquisition bid buy-out buyout combination deal merger offer proposal purchase sale takeover tie-up transaction"
        ),
        ("case", "trial"): word_set("appeal case complaint countersuit hearing lawsuit proceeding settlement suit"),
        ("trial", "case"): word_set("arraignment conviction retrial sentencing trial verdict"),
        ("war",): word_set("clash conflict fighting hostility invasion skirmish stand-off standoff war warfare"),
        ("peace", "deal"): word_set("accord agreement dialogue negotiation pact talk talks"),
        ("peace", "war"): word_set("armistice cease-fire ceasefire peace treaty truce"),
        ("measure",): word_set("blockade boycott embargo sanction tariff"),
        ("killing",): word_set("abduction assassination beheading kidnapping killing lynching murder slaying shooting stabbing"),
    }
)
SORTS_OF = MappingProxyType({noun: sorts for sorts, nouns in _NOUNS.items() for noun in nouns})
"""By which nouns what was brought in is named later, with the sorts that they may be of, the likeliest first."""

_COMPILED = MappingProxyType({sort: tuple(re.compile(one) for one in patterns) for sort, patterns in _PATTERNS.items()})


def _is_enterprise(entry: Named) -> bool:
    return entry.kind is ActorKind.ORGANIZATION and not is_authority(entry)


def _is_power(entry: Named) -> bool:
    return entry.kind in (ActorKind.STATE, ActorKind.GROUP, ActorKind.ORGANIZATION) and not entry.is_locative


def _is_litigant(entry: Named) -> bool:
    return entry.kind is not None and entry.role is not Role.DEMONYM


def _is_person(entry: Named) -> bool:
    return entry.kind is ActorKind.PERSON


_PARTIES: MappingProxyType[str, Callable[[Named], bool]] = MappingProxyType(
    {
        "deal": _is_enterprise,
        "case": _is_litigant,
        "war": _is_power,
        "measure": _is_power,
        "peace": _is_power,
        "killing": _is_person,
    }
)


@dataclass(frozen=True, slots=True)
class Frame:
    """That a text brought in something of a sort with its parties, and where the last of them stands."""

    sort: str
    parties: tuple[Named, ...]
    end: int


def frames(text: str, entries: Sequence[Named]) -> tuple[Frame, ...]:
    """Find what a text brings in with its parties, in order of the text; of a killing the party is the victim."""
    found = [frame for sort in _COMPILED for frame in _of_sort(sort, text, entries)]
    return tuple(sorted(found, key=lambda frame: frame.end))


def _of_sort(sort: str, text: str, entries: Sequence[Named]) -> Iterator[Frame]:
    fits = _PARTIES[sort]
    parts: list[str] = []
    marks: dict[int, Named] = {}
    at = length = 0
    for entry in entries:
        if entry.start < at or entry.role is Role.OTHER or not fits(entry):
            continue
        parts += [text[at : entry.start], _MARK]
        length += entry.start - at + 1
        marks[length - 1] = entry
        at = entry.end
    masked = "".join([*parts, text[at:]])
    for pattern in _COMPILED[sort]:
        for match in pattern.finditer(masked):
            told = [marks[place] for name, place in ((name, match.start(name)) for name in pattern.groupindex) if place in marks]
            names = {entry.name: entry for entry in told}
            if len(names) == len(pattern.groupindex):
                yield Frame(sort, tuple(names.values()), max(entry.end for entry in told))
