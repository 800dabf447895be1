"""Tells the body of an article from page furniture, and cuts it into paragraphs.

A paragraph is a span of the text. Nothing is changed: what is furniture (menus, bylines, captions, time stamps, lists of other
articles) is left out, and so yields no event.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

_LINE = re.compile(r"[^\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]+")
_SENTENCE_END = re.compile(r"[.!?…][\"'”’»)\]]*\s*$|[:;,]\s*$|['\"”’]\s*$")
_RUNS_ON = re.compile(r"\s(?:an?|and|at|by|for|from|in|of|on|or|since|than|the|to|until|with)$")
"""Words with which no line ends but goes on in the next one."""

_LETTER_RUN = re.compile(r"[^\W\d_]+(?:['’.-][^\W\d_]+)*")
_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)[a-z]*\.?"
_WEEKDAY = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?"
_STAMP_WORD = re.compile(
    rf"(?:{_MONTH}|{_WEEKDAY}|\d[\d:./-]*(?:st|nd|rd|th|am|pm|h)?|[ap]\.?m\.?|gmt|utc|e[sd]?t|p[sd]?t|jst|kst|cet|bst|ist|"
    r"updated?|published|posted|last|modified|created|on|at|ago|hours?|minutes?|min|read|first|local|time|[|•·,–—-]+)",
    re.IGNORECASE,
)
_FURNITURE = re.compile(
    r"\s*(?:©|\(c\)(?!\s(?:an?|at|by|in|on|the|to|\d{1,2})\b)|copyright\b|all rights reserved|read (?:more|also|next)\s*[:|]|https?://|www\.|FILE\s*[-–—]\s|#\w"
    r"|follow us\b|sign up for\b|read more about\b|reporting by [A-Z]|edit(?:ed|ing) by [A-Z]|additional reporting\b"
    r"|this (?:article|story) (?:was|has been) (?:originally |first )?(?:published|updated|posted)"
    r"|(?:hide|show|toggle|view) caption\b|photos?:\s|pictures?:\s|enlarge (?:this )?image\b|\d+ of \d+ photos\b)",
    re.IGNORECASE,
)
"""What opens a line that is none of the article's, whatever its length."""

_LIFE = re.compile(r"\bborn \w+ [\w ]{2,15}\d{4}\s*[;,]\s*died \w+")
"""What closes an obituary: "Anna Holm, pilot, born 3 May 1930; died 2 June 2015"."""

_LABEL = re.compile(
    r"\s*(?:read (?:more|also|next)\b|see also\b|related\b|more (?:from|on|in|like)\b|advertisement\b|sponsored\b|subscribe\b|sign up\b"
    r"|follow (?:us\b|@)|share\b|comments?\b|original source\b|source:|photos?\b|file photo\b|picture[ds]?\b|image\b|media caption\b"
    r"|scroll down\b|watch\b|video\b|click\b|tags?\b|topics?\b|filed under\b|contact us\b|terms of\b|privacy policy\b|cookies?\b"
    r"|slideshow\b|gallery\b|newsletter\b|@\w.{0,60}$|most (?:read|popular|viewed)\b|posted\b|updated\b|published\b|last updated\b"
    r"|(?:written )?by [\w.'-]+(?: [\w.'-]+){0,4}\s*(?:,|$|\|| for ))",
    re.IGNORECASE,
)
"""What opens a label or a button; a whole sentence may begin so too."""

_LONGEST_LABEL = 45
_LONGEST_CAPTION = 220
_LONG_LINE = 60
_FEW_LINES = 4
_MOSTLY = 0.6
_FEWEST_WORDS = 5
_FEWEST_IN_NOTES = 3
"""In notes, where no line ends with a full stop, short lines tell something too."""

_CREDIT = re.compile(
    r"(?i:\bfile (?:photo|picture|image)\b|\bfile pic\b|\bphoto/[A-Z]|\((?:AP|AFP|EPA|Reuters) photo\b"
    r"|(?:[/(©]\s?|^|via )getty images|getty images\W*$"
    r"|^(?:photos?|pictures?|images?|screenshot) (?:taken|by|from|of|shows?|courtesy)\b"
    r"|\bthis (?:video grab|handout (?:photo|picture|image)|undated (?:photo|picture|image)|image (?:made|taken|provided|released)"
    r"|photo (?:taken|provided|released)))"
    r"|^(?:AP|AFP|EPA|PA|Reuters|Getty):|\bAP:Associated Press|^(?:Reuters|AFP|AP|EPA|PA|Getty(?: Images)?)\s(?:The|A|An)\s"
    r"|\b(?:REUTERS|AFP|EPA|Reuters|AP)/[A-Z][\w. ]+"
    r"|\([A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){1,3} ?/ ?(?i:for )?(?:the )?[A-Z][\w .'’-]{2,40}\)\W*$"
    r"|\(\w[\w .-]{2,40}/(?:Associated Press|AP|AFP|Reuters|Getty[^)]*|EPA)[^)]{0,30}\)|©"
)
"""Words of a photographer's or an agency's credit."""

_SCENE = re.compile(
    r"\b(?:is|are) (?:seen|shown|pictured) (?:in|on|at|here|during|after|before)\b|\bpictured (?:above|below|here|left|right)\b"
    r"|\bposes? for (?:a )?(?:photo|picture)",
    re.IGNORECASE,
)
"""The present tense of captions."""

_OTHER_ARTICLES = re.compile(
    r"\s*(?:\W*\w+\W+)?(?:popular articles?|access ranking|most read|most popular|related (?:articles?|stories|news|topics)"
    r"|recommended(?: for you)?|more (?:stories|news|from)\b.{0,30}|latest (?:news|stories)|trending(?: now)?|you may also like"
    r"|editors?['’]? picks?|top stories)\s*:?\s*",
    re.IGNORECASE,
)
_TAG = re.compile(r"</?[a-zA-Z][^<>]{0,2000}>")
_GLUED_STAMP = re.compile(
    r"(?<=\w\s)(?:last )?(?:updated|published|posted|modified)\s?:\s{0,3}"
    rf"(?>(?:{_STAMP_WORD.pattern})[\s,]{{0,3}}){{1,12}}(?=by\b|[(|•·\n]|$)",
    re.IGNORECASE,
)
"""A time stamp glued to the line before it: "Troops leave the town Updated: 2019-03-04 11:52 By A. Roe"."""

_SPACES = re.compile(r"&(?:nbsp|ensp|emsp|thinsp|#160|#xa0);", re.IGNORECASE)
_MARKDOWN = re.compile(
    r"^[ \t]{0,3}#{1,6}(?=[ \t])|(?<![\w*])\*{1,3}(?=[^\s*])|(?<=[^\s*])\*{1,3}(?![\w*])"
    r"|\[(?=[^\][\n]{1,300}\]\((?:https?:|[/#.])[^\s()]{0,2000}\))|(?<=[^\s\][])\]\((?:https?:|[/#.])[^\s()]{0,2000}\)",
    re.MULTILINE,
)
"""The marks of a heading, of emphasis and of a link around its words."""

_HIDDEN = (("<script", "</script>"), ("<style", "</style>"), ("<!--", "-->"))
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1b\x1f\x7f\x80-\x84\x86-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufffd]")
_BOILERPLATE = re.compile(
    r"newsletter sign ?up|continue reading the main story|(?:to|in) your inbox|invalid email|embed x share|video provided by"
    r"|sign up (?:for|to)\b.{0,60}(?:newsletter|email|alerts?)|verify you(?:'|’)?re not a robot|privacy policy|terms of (?:use|service)"
    r"|^\W*(?:(?:first|last|originally) )?(?:published|updated|posted|modified)(?::| on\b| (?:an?|\d+) (?:minutes?|hours?|days?) ago)"
    r"|^\W*(?:related (?:articles?|stories|news|topics)|opening (?:hours|times)|office hours|tags|topics|keywords)\s*:"
    r"|all rights reserved|subscribe (?:to|now)\b|may not be (?:published|reproduced)"
    r"|^\W*(?:hide|show|toggle) caption\b|^\W*photos?:\s|\b\d{1,3} of \d{1,3} photos\b|\ba post shared by\b|^\W*editing by [A-Z]"
    r"|\(@\w{1,30}\)\s+(?:[a-z]{3,9}\.? \d{1,2}|\d{1,2} [a-z]{3,9}\.?),? \d{4}\W*$",
    re.IGNORECASE,
)
_FEWEST_FILLED, _MANY_FILLED = 3, 5
_SURE_OF_FEW, _SURE_OF_MANY = 2, 4
"""Of so many lines one must go on in small letters: a list whose lines fill it by chance has hardly any that do."""

_NARROWEST, _WIDEST = 28, 100
"""Characters of the lines of a text that was broken at a width."""

_LONGEST_PARAGRAPH = 20_000
_LIST_MARK = re.compile(r"\s*[-–—•*·>]+\s*$")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A span of running text. `heads` tells the first one of the article, which may be its title."""

    start: int
    end: int
    heads: bool = False
    complete: bool = True


def plain(text: str) -> str:
    """Blank out markup, glued time stamps, control characters and marks of direction, keeping every offset."""
    if "<" in text:
        for opening, closing in _HIDDEN:
            text = _without(text, opening, closing)
        text = _TAG.sub(_blanks, text)
    if "&" in text:
        text = _SPACES.sub(_blanks, text)
    return _CONTROL.sub(" ", _GLUED_STAMP.sub(_blanks, _MARKDOWN.sub(_blanks, text)))


def _blanks(match: re.Match[str]) -> str:
    return " " * len(match[0])


def _without(text: str, opening: str, closing: str) -> str:
    """Blank out what stands between two marks, once through the text."""
    lower = text.lower() if len(text.lower()) == len(text) else text
    parts: list[str] = []
    at = 0
    while (start := lower.find(opening, at)) >= 0:
        end = lower.find(closing, start)
        if end < 0:
            break
        parts += [text[at:start], re.sub(r"[^\n]", " ", text[start : end + len(closing)])]
        at = end + len(closing)
    return "".join([*parts, text[at:]])


def paragraphs(text: str) -> tuple[Paragraph, ...]:
    """Return the paragraphs of the body, in order; `text` is what `plain` returned."""
    spans = [_trim(text, match.start(), match.end()) for match in _LINE.finditer(text)]
    lines = [(start, end) for start, end in spans if start < end]
    return tuple(_body(text, list(_joined(text, lines, _is_wrapped(lines)))))


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def _is_wrapped(lines: list[tuple[int, int]]) -> bool:
    """Tell whether the lines were broken at a fixed width."""
    lengths = [end - start for start, end in lines]
    return len(lengths) >= 8 and max(lengths) <= 100 and sum(length >= 50 for length in lengths) > 0.6 * len(lengths)


def _is_filled(text: str, lines: list[tuple[int, int]]) -> bool:
    """Tell whether each line was broken because the next word had no room, and enough of them go on in small letters."""
    width = max(end - start for start, end in lines)
    if len(lines) < _FEWEST_FILLED or not _NARROWEST <= width <= _WIDEST:
        return False
    small = sum(text[start].islower() for start, _ in lines[1:])
    return small * (_SURE_OF_MANY if len(lines) >= _MANY_FILLED else _SURE_OF_FEW) >= len(lines) - 1 and all(
        end - start + 1 + len(text[following:stop].split(maxsplit=1)[0]) > width for (start, end), (following, stop) in pairwise(lines)
    )


def _blocks(text: str, lines: list[tuple[int, int]]) -> Iterator[list[tuple[int, int]]]:
    """Put lines together between which no line is blank."""
    block: list[tuple[int, int]] = []
    for start, end in lines:
        between = text[block[-1][1] : start] if block else ""
        if block and (between.count("\n") > 1 or (between.count("\r") > 1 and "\n" not in between)):
            yield block
            block = []
        block.append((start, end))
    if block:
        yield block


def _joined(text: str, lines: list[tuple[int, int]], wrapped: bool) -> Iterator[tuple[int, int]]:
    """Put lines together that are one paragraph: broken at a width, or going on in lower case."""
    for block in _blocks(text, lines):
        fills = wrapped or _is_filled(text, block)
        held = block[0]
        for start, end in block[1:]:
            is_open = _SENTENCE_END.search(text, max(held[0], held[1] - 8), held[1]) is None
            runs_on = is_open and (text[start].islower() or _RUNS_ON.search(text, max(held[0], held[1] - 8), held[1]) is not None)
            if (fills or runs_on) and end - held[0] < _LONGEST_PARAGRAPH:
                held = (held[0], end)
            else:
                yield held
                held = (start, end)
        yield held


def _body(text: str, blocks: list[tuple[int, int]]) -> Iterator[Paragraph]:
    skipping = 0
    captioned = _ends_its_lines(text, blocks)
    is_notes = not any(_ends_sentence(text[max(start, end - 8) : end]) for start, end in blocks)
    for number, (start, end) in enumerate(blocks):
        line = text[start : min(end, start + 4000)]
        ended = end - start > 4000 or _ends_sentence(line) or _LIFE.search(line) is not None
        if len(line) < 90 and _OTHER_ARTICLES.fullmatch(line):
            skipping = 40
            continue
        if skipping and not (ended and len(line) > 60):
            skipping -= 1
            continue
        skipping = 0
        heads = number == 0
        if captioned and not ended and not heads and len(line) <= _LONGEST_CAPTION:
            continue
        if _is_furniture(line, ended, _FEWEST_IN_NOTES if is_notes else 0 if heads else _FEWEST_WORDS) or (
            number and _LIST_MARK.fullmatch(text[slice(*blocks[number - 1])]) and not ended
        ):
            continue
        yield Paragraph(start, end, heads, ended)


def _ends_its_lines(text: str, blocks: list[tuple[int, int]]) -> bool:
    """Tell whether the paragraphs of an article end with a full stop, so that a line without one is a caption, a label or a teaser."""
    ended = [_ends_sentence(text[max(start, end - 8) : end]) for start, end in blocks[1:] if end - start >= _LONG_LINE]
    return len(ended) >= _FEW_LINES and sum(ended) > _MOSTLY * len(ended)


def _ends_sentence(line: str) -> bool:
    return _SENTENCE_END.search(line[-8:]) is not None


def is_boilerplate(sentence: str) -> bool:
    """Tell whether a sentence asks the reader for something: to subscribe, to sign up, to go on reading."""
    return _BOILERPLATE.search(sentence) is not None


def _is_keywords(line: str) -> bool:
    """Tell whether a long line is a list of names and keywords: hardly a word in lower case."""
    words = _LETTER_RUN.findall(line)
    return len(words) > 25 and sum(word[0].islower() for word in words) < 0.25 * len(words)


def _is_furniture(line: str, ended: bool, fewest: int) -> bool:
    """Tell whether a line is none of the article's; `fewest` is the least number of words of a line that does not end."""
    if _FURNITURE.match(line) or (_LABEL.match(line) and (len(line) <= _LONGEST_LABEL or not ended)):
        return True
    if len(line) < 700 and (_CREDIT.search(line) or (len(line) <= _LONGEST_CAPTION and _SCENE.search(line))):
        return True
    words = _LETTER_RUN.findall(line)
    if not words:
        return True
    rest = [word for word in line.split() if not _STAMP_WORD.fullmatch(word.strip("(),;"))]
    most = 1 if fewest == _FEWEST_IN_NOTES else max(1, len(line.split()) // 3)
    if len(line) < 120 and len(rest) <= most and not ended:
        return True
    if _is_keywords(line):
        return True
    if ended:
        return len(words) < 2
    return len(words) < fewest
