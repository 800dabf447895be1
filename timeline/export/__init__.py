"""Rows to files: CSV, JSON, JSON Lines and Markdown, row by row, and never half a file."""

from timeline.export.formats import Format, format_of
from timeline.export.terminal import sanitize
from timeline.export.writing import write_events, write_mentions

__all__ = ["Format", "format_of", "sanitize", "write_events", "write_mentions"]
