"""One phrase that dates something: its EDTF date, its words, and the line that tells how it came about."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from timeline.dates.calendar import iso_day
from timeline.dates.edtf import DateKind, EdtfDate
from timeline.errors import InvalidDate
from timeline.temporal.context import Tense, clause
from timeline.temporal.expressions import DatedPhrase, Role
from timeline.temporal.fiscal import MONTHS_OF_ITS_OWN
from timeline.temporal.forms import Form, Kind
from timeline.temporal.moments import Grain
from timeline.temporal.resolution import Resolved
from timeline.temporal.tokens import Tokens
from timeline.temporal.words import words_of

_UNSURE: Final = frozenset(("early", "late", "mid", "start", "end", "approx", "more", "less"))
_STARTS: Final = words_of("in since by until from to between during before after about around the")


def point(item: Resolved, *, is_about: bool = False) -> str | None:
    """Write the date of one expression as EDTF, with `~` where the text is not exact."""
    if item.moment is None:
        return None
    text = item.moment.edtf()
    form = item.form
    if item.last is not None:
        return f"{text}/{item.last.edtf()}"
    if form.name in ("pair", "overnight"):
        return f"{text}/{iso_day(item.moment.first + 1)}"
    if form.name == MONTHS_OF_ITS_OWN:
        return f"{text}/{item.moment.shifted(2).edtf()}"
    if form.name == "year-pair":
        return f"{text}/{item.moment.shifted(1).edtf()}"
    is_day = item.moment.grain is Grain.DAY
    is_unsure = is_about and not form.time if is_day else is_about or item.is_about or form.mod in _UNSURE
    return text + "~" if is_unsure and "/" not in text else text


def make(
    tokens: Tokens, item: Resolved, first: int, last: int, value: str | None, kind: DateKind, signal: str, planned: bool
) -> DatedPhrase:  # fmt: skip
    """Make the phrase of some tokens, dated by an item; a value that no calendar has, or that reads two ways, leaves it undated."""
    start, end = tokens.starts[first], tokens.ends[min(last, len(tokens)) - 1]
    words = " ".join(tokens.text[start:end].split())
    value = _valid(value)
    reason = ""
    readings = [moment.edtf() for moment in item.form.readings]
    if readings and not any(moment.edtf() in item.anchor for moment in item.form.readings):
        value, item = None, replace(item, rule=f"reads two ways: {' or '.join(readings)}")
    if value is None:
        reason = item.rule or "nothing says when the text was written"
    counted = f" + {item.anchor}" if item.anchor else ""
    rule = f"'{words}'{counted} -> {item.rule}" if value is not None else f"'{words}': {reason}"
    return DatedPhrase(
        start, end, tokens.text[start:end], value, kind, rule, reason,
        Role.DATE if value is not None else Role.UNRESOLVED, signal, planned, "inferred" in item.rule,
        tokens.starts[item.form.first], tokens.ends[item.form.last - 1], item.anchor, _is_in_name(tokens, item.form),
    )  # fmt: skip


def _is_in_name(tokens: Tokens, form: Form) -> bool:
    """Tell whether a year stands beside a capital: "its 2025 Diplomatic Bluebook", "Expo 2025"."""
    if form.kind is not Kind.MOMENT or form.moment is None or form.moment.grain is not Grain.YEAR or form.last - form.first > 1:
        return False
    after = tokens.is_capitalized(form.last) and not tokens.gap(form.last).count("\n")
    before = tokens.is_capitalized(form.first - 1) and tokens.low(form.first - 1) not in _STARTS and form.first > 1
    return after or (before and tokens.low(form.first - 2) not in (".", "!", "?", ""))


def _valid(value: str | None) -> str | None:
    """Return the value where it is a date that can be stored."""
    if value is None:
        return None
    try:
        EdtfDate.parse(value)
    except InvalidDate:
        return None
    return value


def first_of(value: str) -> str:
    """The first part of an interval, or a date that is none."""
    return value.partition("/")[0]


def last_of(value: str) -> str:
    """The last part of an interval, or a date that is none."""
    return value.rpartition("/")[2]


def tense_of(tokens: Tokens, item: Resolved) -> Tense:
    """The tense of the clause that an expression stands in."""
    return clause(tokens, item.form.first, item.form.last).tense
