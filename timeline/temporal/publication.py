"""The date of an article: from the header lines at the head of its text, else bounds from the dates it tells of.

The day is the one printed; it is never converted to another zone. A date in running prose is none.
"""

from __future__ import annotations

from datetime import date
from typing import Final

from timeline.dates.calendar import civil
from timeline.temporal.context import Tense, clause
from timeline.temporal.expressions import Bounds, Evidence, Publication
from timeline.temporal.headers import headers
from timeline.temporal.moments import Grain
from timeline.temporal.resolution import Resolved
from timeline.temporal.timex import read
from timeline.temporal.tokens import Tokens

_LONGEST: Final = 200
_READ: Final = 300_000
"""Characters of a text that are read for its date: about 100 pages."""


def published(text: str) -> Publication:
    """Say when an article was published, as far as its text tells."""
    text = text[:_READ]
    found = headers(text)
    if found:
        best = min(found, key=lambda header: ({"published": 0, "": 1, "updated": 2}[header.label], header.start))
        evidence = (Evidence(best.start, best.end, text[best.start : best.end]),)
        if len(best.readings) == 1:
            day = best.readings[0]
            return Publication(day, Bounds(day, day), evidence, f"'{evidence[0].text}' in the header: {best.rule}", best.time, best.zone)
        bounds = Bounds(min(best.readings), max(best.readings))
        ways = " or ".join(day.isoformat() for day in best.readings)
        rule = f"'{evidence[0].text}' in the header reads {'several' if len(best.readings) > 2 else 'two'} ways: {ways}"
        if best.rule.endswith("contradict each other"):
            rule = f"'{evidence[0].text}' in the header: {best.rule}: {ways}"
        return Publication(None, bounds, evidence, rule, best.time, best.zone, best.readings)
    return _in_words(text) or _bounded(text)


def _in_words(text: str) -> Publication | None:
    """Read a first line that is nothing but a day, in words or in a shape that no header has."""
    line = text[:_LONGEST].lstrip().split("\n", 1)[0]
    tokens, found = read(line, None)
    if len(found) != 1 or found[0].moment is None or found[0].moment.grain is not Grain.DAY or not found[0].is_absolute:
        return None
    evidence = _evidence(line, tokens, found[0])
    outside = line[: evidence.start] + line[evidence.end :]
    day = _day(found[0].moment.first)
    if day is None or any(char.isalnum() for char in outside):
        return None
    start = text.index(line)
    where = Evidence(start + evidence.start, start + evidence.end, evidence.text)
    return Publication(day, Bounds(day, day), (where,), f"'{where.text}' in the header: in words")


def _bounded(text: str) -> Publication:
    """Bound the day of writing by the latest past event and the earliest one to come that the text dates."""
    tokens, found = read(text, None)
    dated = [(item, item.moment) for item in found if item.moment is not None and item.is_absolute and item.moment.grain >= Grain.YEAR]
    tenses = [clause(tokens, item.form.first, item.form.last).tense for item, _ in dated]
    past = [
        (item, moment)
        for (item, moment), tense in zip(dated, tenses, strict=True)
        if tense is not Tense.FUTURE
        and (moment.grain > Grain.YEAR or (tense is Tense.PAST and tokens.low(item.form.first - 1) in ("in", "since")))
    ]
    coming = [pair for pair, tense in zip(dated, tenses, strict=True) if tense is Tense.FUTURE]
    said, evidence = [], []
    after = before = None
    if past:
        item, moment = max(past, key=lambda pair: (pair[1].first, -pair[0].form.first))
        after = _day(moment.first)
        evidence.append(_evidence(text, tokens, item))
        said.append(f"not before the past event of '{evidence[-1].text}'")
    if coming:
        item, moment = min(coming, key=lambda pair: (pair[1].last, pair[0].form.first))
        before = _day(moment.last)
        if before is not None and (after is None or before >= after):
            evidence.append(_evidence(text, tokens, item))
            said.append(f"not after what '{evidence[-1].text}' still expects")
        else:
            before = None
    return Publication(None, Bounds(after, before), tuple(evidence), "; ".join(said) or "the text does not tell")


def _evidence(text: str, tokens: Tokens, item: Resolved) -> Evidence:
    start, end = tokens.starts[item.form.first], tokens.ends[item.form.last - 1]
    return Evidence(start, end, text[start:end])


def _day(number: int) -> date | None:
    year, month, day = civil(number)
    return date(year, month, day) if 1 <= year <= 9999 else None
