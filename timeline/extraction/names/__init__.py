"""Canonical names of states and organizations: tables, and the look-up that others may use; given names."""

from timeline.extraction.names.given import given_names
from timeline.extraction.names.tables import (
    NameCandidate,
    NameTable,
    Region,
    Role,
    canonical,
    former_leaders,
    leaders,
    names,
    no_actors,
    regions,
)

__all__ = [
    "NameCandidate",
    "NameTable",
    "Region",
    "Role",
    "canonical",
    "former_leaders",
    "given_names",
    "leaders",
    "names",
    "no_actors",
    "regions",
]
