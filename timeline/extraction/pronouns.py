"""Whether a person is a "he" or a "she", as far as given names tell; where they do not, either may be meant."""

from __future__ import annotations

from types import MappingProxyType

from timeline.extraction.names import given_names

_PRONOUNS = MappingProxyType({"m": ("he", "him", "his", "himself"), "f": ("she", "her", "hers", "herself")})


def may_be(name: str, pronoun: str) -> bool:
    """Tell whether a pronoun may stand for a full name."""
    allowed = _PRONOUNS.get(given_names().get(name.split(maxsplit=1)[0], ""))
    return allowed is None or pronoun in allowed
