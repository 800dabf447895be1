"""The everyday words before a typed date in other languages: "am 3. März 2024", "seit 2022", "après 1990".

Data by language. A word that says two things in two languages ("na 1990") needs words of one of them beside it. Languages that say it
with endings (Turkish, Finnish, Hungarian) have none.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from timeline.dates.edtf import DateKind
from timeline.temporal.openings import Opening

_WORDS: Final = {
    "at": (
        "de: am, im, im jahr, im jahre, in, den, zum; fr: le, en, au, en l'an; es: el, en, el día; it: il, nel, in, a; "
        "pt: em, no, na, a; nl: op, in; sv: den, i, på; da: den, i, på; nb: den, i, på; pl: w, we, dnia, w dniu, w roku; "
        "cs: v, ve, dne, v roce; sk: v, vo, dňa, v roku; ru: в, во; uk: у, в; ro: în, pe, la; ca: el, al"
    ),
    "since": (
        "de: seit, seit dem, ab, ab dem; fr: depuis, depuis le, dès, à partir de, à partir du; "
        "es: desde, desde el, a partir de, a partir del; it: dal, da, a partire dal; pt: desde, a partir de; nl: sinds, vanaf; "
        "sv: sedan, från, från och med; da: siden, fra, fra den; nb: siden, fra; pl: od; cs: od; sk: od; hr: od; "
        "ru: с, со, начиная с; uk: з, від, починаючи з; ro: din, de la, începând din; ca: des de, des del"
    ),
    "until": (
        "de: bis, bis zum, bis ende; fr: jusqu'en, jusqu'au, jusqu'à; es: hasta, hasta el; it: fino al, fino a, sino al; "
        "pt: até, até o; nl: tot, tot en met; sv: till, till och med, fram till; da: indtil, til, frem til; "
        "nb: inntil, til, fram til; pl: do, aż do; cs: do, až do; sk: do, až do; ru: до, по; uk: до; "
        "ro: până în, până la, până pe; ca: fins a, fins al"
    ),
    "before": (
        "de: vor, vor dem; fr: avant, avant le; es: antes de, antes del; it: prima del, prima di; pt: antes de, antes do; "
        "nl: voor; sv: före, innan; da: før, før den; nb: før; pl: przed; cs: před; sk: pred; ru: перед, ранее; ro: înainte de; "
        "ca: abans de, abans del"
    ),
    "after": (
        "de: nach, nach dem; fr: après, après le; es: después de, después del, tras; it: dopo il, dopo; "
        "pt: depois de, depois do, após; nl: na; sv: efter; da: efter, efter den; nb: etter; pl: po; cs: po; sk: po; ru: после; "
        "uk: після; ro: după; ca: després de, després del"
    ),
}
"""By what they say: each language, and its words."""
_OPENS: Final = {
    "since": (True, False, DateKind.INTERVAL),
    "until": (False, False, DateKind.INTERVAL),
    "before": (False, True, DateKind.INSTANT),
    "after": (True, True, DateKind.INSTANT),
}
"""Does the date begin what is meant, is it left out, did it last."""
_MOST_WORDS: Final = 3


def _by_words() -> dict[str, dict[str, str]]:
    found: dict[str, dict[str, str]] = {}
    for meaning, languages in _WORDS.items():
        for entry in languages.split("; "):
            language, _, words = entry.partition(": ")
            for word in words.split(", "):
                found.setdefault(word, {})[language] = meaning
    return found


_MEANINGS: Final = _by_words()


@dataclass(frozen=True, slots=True)
class Preposition:
    """The words before a typed date, the date itself, and what they say of it, by language."""

    words: str
    rest: str
    meanings: dict[str, str]

    def meaning(self, language: str) -> str | None:
        """Return what the words say in a language; None where they say nothing, or two of a date that any language writes so ("")."""
        if language in self.meanings:
            return self.meanings[language]
        found = set(self.meanings.values())
        is_letter = len(self.words) == 1 and self.words.isascii()  # "w 2024" may be a week
        return found.pop() if not language and len(found) == 1 and not is_letter else None

    def opening(self, meaning: str) -> Opening | None:
        """Return how the words open the date; None where they only say "on" or "in"."""
        if meaning not in _OPENS:
            return None
        is_start, is_beyond, kind = _OPENS[meaning]
        return Opening(self.rest, self.words, is_start, is_beyond, kind)


def prepositions(typed: str) -> list[Preposition]:
    """Return the ways in which a typed date begins with such words, the longest first."""
    words = typed.split(" ")
    found = []
    for count in range(min(_MOST_WORDS, len(words) - 1), 0, -1):
        before = " ".join(words[:count])
        meanings = _MEANINGS.get(before.casefold().replace("’", "'"))
        if meanings is not None:
            found.append(Preposition(before, " ".join(words[count:]), meanings))
    return found
