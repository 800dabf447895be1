"""Actor keys: the one name under which mentions of an actor meet."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from timeline.model.mentions import ActorKind


@lru_cache(maxsize=65536)
def actor_key(kind: ActorKind | str, name: str) -> str:
    """Return `kind:` and the casefolded NFC name, with runs of white space as one blank."""
    return f"{ActorKind(kind)}:{fold(name)}"


@lru_cache(maxsize=65536)
def fold(text: str) -> str:
    """Return a text as names are compared: NFC, casefolded, white space as single blanks."""
    return unicodedata.normalize("NFC", " ".join(unicodedata.normalize("NFC", text).casefold().split()))
