"""What an index by time says of a version of an event, in one number, so that most versions need not be looked up: bits.

Whether it is listed at all, whether its days do not tell under which period it stands, and a filter of who takes part (B. H. Bloom, 1970):
two bits for each actor, so that an actor's bits are there wherever it is, and seldom where it is not.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache
from zlib import crc32

LISTED, SPECIAL = 1, 2
_BITS = 60


@lru_cache(maxsize=65536)
def bits_of(actor: str) -> int:
    """Return the bits of an actor's key."""
    number = crc32(actor.encode())
    return 4 << number % _BITS | 4 << number // _BITS % _BITS


def traits(special: bool, actors: Iterable[Sequence[str]]) -> int:
    """Return the traits of a version that is listed; `actors` are (key, name)."""
    found = LISTED | SPECIAL if special else LISTED
    for key, _ in actors:
        found |= bits_of(key)
    return found
