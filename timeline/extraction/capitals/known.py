"""What is written with capitals wherever it stands, from the tables of this package."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from timeline.extraction.capitals.draft import WORD
from timeline.extraction.language.words import word_set
from timeline.extraction.names import leaders, names, no_actors
from timeline.extraction.recognition.organizations import PLACES

_ALWAYS = word_set("""
Africa African Africans Anglican Arab Arabs Arctic Asia Asian Asians Atlantic Baltic Balkan Buddhist Buddhists Caribbean Catholic Catholics
Christian Christians Christmas Easter Europe European Europeans Hindu Hindus Internet Islam Islamic Jew Jewish Jews Marxist Mediterranean
Mormon Mormons Muslim Muslims Nazi Nazis Pacific Protestant Protestants Scandinavian Sikh Sikhs Thanksgiving
""")
"""Peoples, faiths, parts of the world and feasts, which no table of actors has."""

_WORDS_TOO = word_set(
    "Adobe Amnesty Apple Bayer Commons Confederate Fed IS Jersey Labour Lima Male Marine Muscat Oracle Shell Stripe Sucre US WHO"
)
"""Surfaces of the tables that are words as well."""


@lru_cache(maxsize=1)
def known() -> Mapping[str, tuple[str, ...]]:
    """Return names of the tables by their first word in capitals, the longest first, and those with the most capitals."""
    found: dict[str, set[str]] = {}
    several = (form for form in leaders() if " " in form)
    for form in (*names().surfaces, *no_actors(), *several, *PLACES, *_ALWAYS):
        first = WORD.match(form)
        if first and len(form) > 1 and form not in _WORDS_TOO:
            found.setdefault(first[0].upper(), set()).add(form)
    return {first: tuple(sorted(forms, key=_rank)) for first, forms in found.items()}


def _rank(form: str) -> tuple[int, int, str]:
    return -len(form), -sum(map(str.isupper, form)), form
