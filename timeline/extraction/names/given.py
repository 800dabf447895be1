"""Given names and the sex of most who bear them, from a table in this package."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from importlib.resources import files
from types import MappingProxyType


@lru_cache(maxsize=1)
def given_names() -> Mapping[str, str]:
    """Return `m`, `f`, or `mf` where both bear it, by given name; read once."""
    found: dict[str, str] = {}
    for line in (files("timeline.extraction.names") / "given_names.txt").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            sex, _, some = line.partition("\t")
            found.update(dict.fromkeys(some.split(), sex))
    return MappingProxyType(found)
