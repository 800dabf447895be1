"""Canonical names of states and organizations: tables, and the look-up that others may use."""

from timeline.extraction.names.tables import NameCandidate, NameTable, Role, canonical, leaders, names

__all__ = ["NameCandidate", "NameTable", "Role", "canonical", "leaders", "names"]
