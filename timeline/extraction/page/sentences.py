"""Cuts paragraphs into sentences, each of bounded length, without what is glued to its front.

The rules are about what a full stop means; no model is needed, so the parser sees only the sentences that matter.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from timeline.extraction.page.layout import Paragraph, is_boilerplate

MAX_SENTENCE = 1200
"""Characters; what is longer is cut at a blank. The longest sentences of news have about 600."""

_MAX_TITLE = 250
_END = re.compile(
    r"(?<![.!?…])(?P<mark>[.!?…]{1,6})(?P<close>(?:''|[\"'”’»)\]]){0,4})"
    r"(?=\s{1,9}(?P<next>(?:``|[\"'“‘«(\[#$£€_–—-]|\s){0,9}\w)|(?P<glued>[A-Z“][a-z\W]))"
)
_ABBREVIATION = re.compile(
    r"(?:^|[\s(\"'“‘`/-])(?:mr|mrs|ms|dr|prof|gen|col|lt|sgt|capt|maj|adm|cmdr|brig|gov|sen|sens|rep|reps|rev|hon|st|ste|mt|ft|pres|messrs|"
    r"jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|no|nos|vs|art|sec|fig|approx|ca|dept|univ|al|[A-Za-z]|[ap]\.m|e\.g|i\.e|"
    r"(?:[A-Za-z]\.)+[A-Za-z])$",
    re.IGNORECASE,
)
_WEAK_ABBREVIATION = re.compile(
    r"(?:^|[\s(\"'“‘`-])(?:inc|corp|co|ltd|plc|jr|sr|bros|calif|conn|mass|mich|minn|pa|fla|ga|ill|ind|kan|ky|la|md|mo|nev|okla|ore|tenn|tex|"
    r"va|vt|wash|wis|wyo|ariz|ark|colo|del|etc|[ap]\.m|u\.s|u\.k|u\.n|e\.u|d\.c|n\.y|n\.j|(?:[A-Z]\.)+[A-Z])$",
    re.IGNORECASE,
)
_STARTER = re.compile(
    r"(?:The|A|An|In|On|At|He|She|It|They|We|I|But|And|His|Her|Its|Their|This|That|These|Those|However|Meanwhile|After|Before|While|When|If|As|For|"
    r"There|Since|Some|Many|Most|Both|One|Two|Last|Later|Earlier|Also|Under|Among|Another|Other|Such|What|Who|So|To|By|With|From|No|Not|Yet|Now)\b"
)
_PLACE = r"[A-ZÀ-Þ][A-ZÀ-Þ.'’-]+(?:[ /][A-ZÀ-Þ][A-ZÀ-Þ.'’-]*){0,3}"
_TOWN = r"[A-Z][\w.'’-]*(?:\s[A-Z][\w.'’-]*){0,3}"
_DAY = (
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s*)?(?:[A-Z][a-z]{2,8}\.?\s\d{1,2}|\d{1,2}(?:st|nd|rd|th)?\s[A-Z][a-z]{2,8}\.?)"
    r"(?:,?\s\d{4})?"
)
_DASH = r"(?:--+|[—–_]|-(?=\s))"
_DATELINE = re.compile(
    rf"\s*(?:{_PLACE}(?:,\s*{_TOWN})?(?:,\s*{_DAY})?\s*(?:\([^()]{{2,40}}\))?\s*{_DASH}"
    rf"|{_TOWN}(?:,\s*{_TOWN})?\s*"
    r"\((?:AP|AFP|UPI|Reuters|REUTERS|CNN|AA|Xinhua|Kyodo|Yonhap|TASS|Bloomberg|IANS|PTI|ANI|dpa)[^()]{0,30}\)"
    rf"\s*{_DASH}"
    rf"|{_TOWN}(?:,|\s\|)\s*{_DAY}\s*(?:\([^()]{{2,40}}\))?\s*(?:{_DASH}|[:|]))\s*"
    r"(?=\W?[A-ZÀ-Þ\d])"  # a clause in dashes goes on in small letters
)
_STAMP = re.compile(
    r"\s*(?:(?:updated|published|posted)\b:?\s*)?(?:\d{1,2}[:.]\d{2}(?:\s?[ap]\.?m\.?)?(?:\s[A-Z]{2,4}\b)?,?\s*"
    r"(?:(?:[A-Z][a-z]{2,8}\.?\s\d{1,2}|\d{1,2}\s[A-Z][a-z]{2,8}\.?),?\s\d{4}|\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}(?:,\s[A-Z][a-z]+day)?))[\s|:,–—-]*"
    r"|\s*(?:(?:updated|published|posted)\b:?\s*)?(?:[A-Z][a-z]{2,8}\.?\s\d{1,2},?|\d{1,2}\s[A-Z][a-z]{2,8}\.?),?\s\d{4}\s*[|•–—]\s*",
    re.IGNORECASE,
)
_AGENCY = re.compile(
    r"\((?:AP|AFP|UPI|Reuters|REUTERS|CNN|AA|Xinhua|Kyodo|Yonhap|TASS|Bloomberg|IANS|PTI|ANI|dpa)\)"
    r"\s*[-–—]*\s*(?=[A-Z\"“'])|Story highlights\s+"
)
"""What opens the first paragraph of an article from an agency."""

_ITEM = re.compile(r"\((?:[a-z]|[ivx]{2,4}|\d{1,2})\)\s{1,8}(?=[a-z])")
"""What an item of a list has in front that goes on in small letters: "the Defendant: (a) sold the ship"."""

_ADDRESSED = re.compile(
    r"(?:(?:Yes|No|Well|Thank you),? )?(?:Mr\.? (?:Chairman|President|Speaker)|Madam (?:Chair|Chairman|President|Speaker)"
    r"|Your (?:Excellency|Honou?r)|Senator|Sir),\s+(?=[A-Z]|I\b|the\b|we\b|he\b|she\b|they\b|it\b|on\b|in\b)"
)
"""Whom a speaker addresses, who does nothing there."""

_OPENER = re.compile(r"[\s)\]}>|•*·–—_-]+")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A span of the text that is one sentence, and its number in the article."""

    start: int
    end: int
    number: int
    paragraph: int
    heads: bool = False


def sentences(text: str, paragraphs: tuple[Paragraph, ...], labels: Mapping[int, int] = MappingProxyType({})) -> tuple[Sentence, ...]:
    """Return the sentences of the paragraphs, in order; `text` is what the paragraphs were cut from.

    `labels` are the ends of labels of speakers by where these begin: they stand between sentences.
    """
    found: list[Sentence] = []
    starts = sorted(labels)
    for index, paragraph in enumerate(paragraphs):
        first = True
        inside = starts[bisect_left(starts, paragraph.start) : bisect_left(starts, paragraph.end)]
        for start, end in _spoken(text, paragraph, [(start, labels[start]) for start in inside]):
            begin = _skip_front(text, start, end, first)
            first = False
            if end - begin >= 3 and not is_boilerplate(text[begin:end]):
                found.append(
                    Sentence(
                        begin,
                        end,
                        len(found),
                        index,
                        paragraph.heads and not paragraph.complete and paragraph.end - paragraph.start <= _MAX_TITLE,
                    )
                )
    return tuple(found)


def _spoken(text: str, paragraph: Paragraph, labels: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Cut a paragraph where sentences end, and at labels."""
    at = paragraph.start
    for start, end in labels:
        yield from split(text, at, start)
        at = min(end, paragraph.end)
    yield from split(text, at, paragraph.end)


def split(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Cut a span of a text where sentences end."""
    at = start
    for match in _END.finditer(text, start, end):
        stop = match.end("close")
        if "…" in match["mark"] or match["mark"].startswith(".."):
            continue
        if match["mark"] == "." and not _ends_here(text, at, match, end):
            continue
        yield from _bounded(text, at, stop)
        at = stop
        while at < end and text[at].isspace():
            at += 1
    if at < end:
        yield from _bounded(text, at, end)


def _ends_here(text: str, at: int, match: re.Match[str], end: int) -> bool:
    dot = match.start("mark")
    before = text[max(at, dot - 12) : dot]
    if match["glued"] is not None:
        return len(before) > 2 and before[-2:].islower() and before[-2:].isalpha() and match.end("mark") < end
    upcoming = text[match.end("close") : match.end("close") + 24].lstrip().lstrip("`\"'“‘«([")
    if upcoming[:1].islower():
        return False
    if match["close"] and match["close"].strip(")]"):
        return True
    if _WEAK_ABBREVIATION.search(before):
        return _STARTER.match(upcoming) is not None
    return _ABBREVIATION.search(before) is None


def _bounded(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while end - start > MAX_SENTENCE:
        cut = max(text.rfind(mark, start + MAX_SENTENCE // 3, start + MAX_SENTENCE) for mark in ("; ", ", ", " "))
        cut = cut + 1 if cut > start else start + MAX_SENTENCE
        yield start, cut
        start = cut
    if start < end:
        yield start, end


def _skip_front(text: str, start: int, end: int, first: bool) -> int:
    """Step over list marks, and at the front of a paragraph over a dateline or a time stamp."""
    if first and (agency := _AGENCY.match(text, start, end)) and agency.end() < end:
        return agency.end()
    opener = _OPENER.match(text, start, end)
    start = opener.end() if opener else start
    addressed = _ADDRESSED.match(text, start, end)
    start = addressed.end() if addressed else start
    if first:
        for pattern in (_STAMP, _DATELINE, _ITEM):
            match = pattern.match(text, start, min(end, start + 160))
            if match and match.end() < end:
                start = match.end()
    return start
