"""Canonical names of states and organizations: tables, and the look-up that others may use; given names."""

from timeline.extraction.names.given import given_names
from timeline.extraction.names.tables import NameCandidate, NameTable, Role, canonical, leaders, names, no_actors

__all__ = ["NameCandidate", "NameTable", "Role", "canonical", "given_names", "leaders", "names", "no_actors"]
