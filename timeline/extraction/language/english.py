"""Whether a text is English, the one language that mentions are found in, by the share of its commonest small words."""

from __future__ import annotations

import re
from itertools import islice

from timeline.extraction.language.words import word_set

_WORD = re.compile(r"[^\W\d_]{1,30}")
_SMALL = word_set("and at by for from has he his it of that the to was were which with")
"""Among the commonest words of English prose, about one word in four; hardly any is a word of the languages around."""

_MOST = 2000
_LEAST = 60
"""Words of a text that is long enough to tell."""

_SHARE = 0.05


def is_english(text: str) -> bool:
    """Tell whether a text may be English: too short to tell, or with enough of its small words at its beginning."""
    words = [match[0].lower() for match in islice(_WORD.finditer(text), _MOST)]
    return len(words) < _LEAST or sum(word in _SMALL for word in words) >= _SHARE * len(words)
