"""Gives forms their values: the day of writing, the time under discussion, and what each kind of form makes of them."""

from timeline.temporal.resolution.resolver import Resolved, resolve

__all__ = ["Resolved", "resolve"]
