"""Texts that are all in capitals, as cables, telegrams and old wire copy are, in ordinary letters, every character in its place.

A stretch of such a text is first written in small letters but for what cannot be a word: names of the tables of this package, months,
initials, abbreviations. A tagger then says which other words are names, and rules say what is a part of a name next to one.
"""

from timeline.extraction.capitals.draft import Draft
from timeline.extraction.capitals.raising import name_words
from timeline.extraction.capitals.small import write_small
from timeline.extraction.capitals.spelling import ModelSpelling, Spelling
from timeline.extraction.capitals.stretches import pieces, stretches, with_full_stops

__all__ = ["ModelSpelling", "Spelling", "in_ordinary_letters"]


def in_ordinary_letters(text: str, spelling: Spelling | None) -> str:
    """Return a text as long as the given one, with what is all in capitals in ordinary letters; without `spelling` by the tables alone."""
    spans = stretches(text)
    if not spans:
        return text
    text = with_full_stops(text, spans)
    draft = Draft(text)
    for start, end in spans:
        write_small(draft, start, end)
    sentences = [piece for start, end in spans for piece in pieces(text, start, end)]
    draft.open_sentences(sentences)
    name_words(draft, sentences, spelling)
    return draft.text
