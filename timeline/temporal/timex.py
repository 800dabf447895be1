"""The TIMEX3 layer: all time expressions of a text with type and value."""

from __future__ import annotations

from datetime import date

from timeline.temporal.carry import carry
from timeline.temporal.eras import settle_eras
from timeline.temporal.expressions import Bounds, TimeExpression
from timeline.temporal.forms import SEASON_OF_SPORT, UNMARKED
from timeline.temporal.grammar import scan
from timeline.temporal.infer import agreeing
from timeline.temporal.join import join
from timeline.temporal.orders import settle_orders
from timeline.temporal.resolution import Resolved, resolve
from timeline.temporal.tokens import Tokens, tokenize


def read(text: str, reference: date | Bounds | None) -> tuple[Tokens, list[Resolved]]:
    """Find and resolve all expressions of a text; of bounds only what both ends agree on."""
    tokens = tokenize(text)
    found = join(tokens, settle_orders(tokens, settle_eras(scan(tokens))))
    forms = carry(tokens, found)
    if len(forms) > len(found):
        forms = join(tokens, forms)
    if (
        isinstance(reference, Bounds)
        and reference.after is not None
        and reference.before is not None
        and reference.after < reference.before
    ):
        first, last = reference.after.toordinal(), reference.before.toordinal()
        opened, after, before = (resolve(tokens, forms, day) for day in (None, first, last))
        resolved = agreeing(opened, after, before, first, last)
    else:
        resolved = resolve(tokens, forms, reference_day(reference))
    return tokens, [item for item in resolved if item.is_found]


def reference_day(reference: date | Bounds | None) -> int | None:
    """Return the number of the reference day, where it is known."""
    if isinstance(reference, Bounds):
        return reference.after.toordinal() if reference.after is not None and reference.after == reference.before else None
    return None if reference is None else reference.toordinal()


def tag(text: str, reference: date | Bounds | None = None) -> list[TimeExpression]:
    """Find the time expressions of an English text, in order and without overlap.

    `reference` is the day of writing, or bounds for it. Without it, what depends on it has X in its value.
    """
    tokens, found = read(text, reference)
    starts, ends = tokens.starts, tokens.ends
    return [
        TimeExpression(start := starts[item.form.first], end := ends[item.form.last - 1], text[start:end], item.type, item.value)
        for item in found
        if item.form.name not in (UNMARKED, SEASON_OF_SPORT)
    ]
