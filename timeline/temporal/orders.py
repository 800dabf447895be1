"""Days in figures that read two ways, "01/04/2014": the text's other days, "15/04/2014", tell whether the day or the month stands first."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from timeline.temporal.forms import Form, Kind
from timeline.temporal.tokens import Tokens

DAY_FIRST: Final = "day first"
MONTH_FIRST: Final = "month first"
ORDERS: Final = frozenset((DAY_FIRST, MONTH_FIRST))
"""Names of the forms that are settled here."""

_FIGURES: Final = re.compile(r"(\d{1,2})([./])(\d{1,2})\2\d{2,4}")
_MONTHS: Final = 12


def settle_orders(tokens: Tokens, forms: Sequence[Form]) -> list[Form]:
    """Return the forms, those that read two ways settled where all days with the same sign between their figures read one way."""
    if not any(form.readings for form in forms):
        return list(forms)
    told: dict[str, set[str]] = {}
    for sign, order in _orders(tokens, forms):
        told.setdefault(sign, set()).add(order)
    return [_settled(tokens, form, told) if form.readings else form for form in forms]


def _orders(tokens: Tokens, forms: Sequence[Form]) -> Iterator[tuple[str, str]]:
    """The orders that the figures of days with one reading leave, each with the sign between them."""
    for form in forms:
        match = _FIGURES.fullmatch(tokens.low(form.first)) if form.kind is Kind.MOMENT and not form.readings else None
        if match is not None and int(match[1]) != int(match[3]):
            yield match[2], DAY_FIRST if int(match[1]) > _MONTHS else MONTH_FIRST


def _settled(tokens: Tokens, form: Form, told: dict[str, set[str]]) -> Form:
    match = _FIGURES.fullmatch(tokens.low(form.first))
    orders = told.get(match[2], set()) if match is not None else set()
    if len(orders) != 1:
        return form
    (order,) = orders
    month_first, day_first = form.readings
    return form._replace(moment=day_first if order == DAY_FIRST else month_first, readings=(), name=order)
