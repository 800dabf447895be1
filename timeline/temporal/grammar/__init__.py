"""The grammar of time expressions: rules as data, one module a family; `scan` finds all forms of a text."""

from timeline.temporal.grammar.scan import scan

__all__ = ["scan"]
