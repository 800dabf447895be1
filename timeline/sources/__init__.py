"""Bytes to articles: one reader for each kind of file. Faulty input comes out as `Problem` values, never as an exception."""

from timeline.sources.options import ReadOptions
from timeline.sources.reading import read_path, read_stream

__all__ = ["ReadOptions", "read_path", "read_stream"]
