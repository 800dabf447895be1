"""A text on its way from capitals to ordinary letters: what is written so far, and of which words nothing more is to be decided."""

from __future__ import annotations

import re
from collections.abc import Iterable

from timeline.extraction.capitals.spelling import Span
from timeline.extraction.language.words import word_set

WORD = re.compile(r"[^\W\d_]+")
NEVER_NAMES = word_set("""
a about after all also an and any anybody anyone anything are as at be been before but by can could did dlrs do does everybody everyone
everything for from had has have he her him his how i if in into is it its may me more most my no nobody nor not of on one or our out over
shall she should so some somebody someone something than that the their them then there these they this those to two under until up was we
were what when where which while who whom whose will with would you your
""")
"""Words that no name makes of itself, whatever the tagger says."""

_OPENS = re.compile(r"[,:]\s(?:``|[\"“‘'])\s?(?=\w)")
_SCOTTISH = re.compile(r"mc(?=[b-df-hj-np-tv-z]?[aeiou]|[a-z]{4})")


class Draft:
    """The letters of a text. `names` are places where a name or a part of one begins; `settled` those of words that stay as they are."""

    def __init__(self, text: str) -> None:
        self.original = text
        self._letters = list(text)
        self.names: set[int] = set()
        self.settled: set[int] = set()

    @property
    def text(self) -> str:
        """The text as it is now."""
        return "".join(self._letters)

    def write(self, start: int, form: str, *, is_name: bool = False) -> None:
        """Write a form at its place, and settle its words."""
        self._letters[start : start + len(form)] = form
        words = {start + word.start() for word in WORD.finditer(form)}
        self.settled |= words
        if is_name:
            self.names |= words

    def lower(self, start: int, end: int) -> None:
        """Write small letters, where they are as long as the capitals."""
        for at in range(start, end):
            small = self._letters[at].lower()
            if len(small) == 1:
                self._letters[at] = small

    def capital(self, start: int) -> None:
        """Write a word with a capital."""
        large = self._letters[start].upper()
        if len(large) == 1:
            self._letters[start] = large

    def name(self, word: re.Match[str]) -> None:
        """Write a word as a name is written."""
        start = word.start()
        self.names.add(start)
        self.capital(start)
        if _SCOTTISH.match(word[0].lower()):
            self.capital(start + 2)

    def open_sentences(self, sentences: Iterable[Span]) -> None:
        """Write the first words of sentences with capitals, and those of what is quoted in them."""
        for begin, stop in sentences:
            for start in (begin, *(opening.end() for opening in _OPENS.finditer(self.original, begin, stop))):
                first = WORD.search(self.original, start, stop)
                if first and not self._letters[start : first.start()].count("."):
                    self.capital(first.start())
