"""Finds and normalizes time expressions in English text (TIMEX3), and dates events by them (EDTF). Pure."""

from timeline.temporal.dated import dates
from timeline.temporal.expressions import Bounds, DatedPhrase, Evidence, Publication, Role, TimeExpression, TimexType
from timeline.temporal.publication import published
from timeline.temporal.timex import tag

__all__ = ["Bounds", "DatedPhrase", "Evidence", "Publication", "Role", "TimeExpression", "TimexType", "dates", "published", "tag"]
