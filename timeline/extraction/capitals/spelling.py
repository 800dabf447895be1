"""What a language model knows of spelling: which words of a text are names, and which forms it has seen."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import islice
from typing import TYPE_CHECKING, Any, Protocol, TypeAlias

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Token

Span: TypeAlias = tuple[int, int]

_PROPER = ("NNP", "NNPS")
_NOUNS = ("JJ", "NN", "NNS")
_NAMED = ("FAC", "GPE", "LOC", "NORP", "ORG", "PERSON")
_AT_ONCE = 32
"""Sentences that are tagged together: of the longest kind more would take much memory."""

_USED = ("ner", "tagger", "tok2vec")


class Spelling(Protocol):
    """Tells names from words in a text that is written in small letters."""

    def nouns(self, texts: Sequence[str], /) -> Iterator[tuple[tuple[int, bool], ...]]:
        """Yield for each text where its nouns and adjectives begin, and which of them are names or parts of names."""

    def has_seen(self, form: str, /) -> bool:
        """Tell whether a word is known as it is written, capitals and all."""

    def is_word(self, form: str, /) -> bool:
        """Tell whether a word in small letters is, or comes from, a word of the language."""


class ModelSpelling:
    """Spelling by a model: its tagger, which was trained on small letters, too, its vocabulary, and the tables of its lemmatizer."""

    def __init__(self, nlp: Language) -> None:
        self._nlp = nlp
        self._size = len(nlp.vocab.strings)  # it grows with what is read

    def nouns(self, texts: Sequence[str], /) -> Iterator[tuple[tuple[int, bool], ...]]:
        """Yield for each text where its nouns and adjectives begin, and which of them are names or parts of names."""
        unused = [name for name in self._nlp.pipe_names if name not in _USED]
        with self._nlp.select_pipes(disable=unused):
            for doc in self._nlp.pipe(texts, batch_size=_AT_ONCE):
                marked = ((token, _is_named(token)) for token in doc)
                yield tuple((token.idx, is_named) for token, is_named in marked if is_named or token.tag_ in _NOUNS)

    def has_seen(self, form: str, /) -> bool:
        """Tell whether a word is known as it is written, capitals and all."""
        return form in self._seen

    def is_word(self, form: str, /) -> bool:
        """Tell whether a word in small letters is, or comes from, a word of the language."""
        return form in self._words or any(
            form.removesuffix(ending) + instead in self._words for ending, instead in self._rules if form.endswith(ending)
        )

    @cached_property
    def _seen(self) -> frozenset[str]:
        return frozenset(islice(self._nlp.vocab.strings, self._size))

    @cached_property
    def _words(self) -> frozenset[str]:
        """Words of the lemmatizer, and those that are too common to stand in it."""
        tables = (self._table("lemma_index"), self._table("lemma_exc"))
        return frozenset(self._nlp.Defaults.stop_words).union(*(forms for table in tables for forms in table.values()))

    @cached_property
    def _rules(self) -> tuple[tuple[str, str], ...]:
        """Endings that the lemmatizer takes off, with what it puts there instead."""
        return tuple(sorted({(ending, instead) for pairs in self._table("lemma_rules").values() for ending, instead in pairs if ending}))

    def _table(self, name: str) -> dict[str, list[Any]]:
        """A table of the lemmatizer, or an empty one where a model has none."""
        from spacy.pipeline import Lemmatizer

        lemmatizer = self._nlp.get_pipe("lemmatizer") if self._nlp.has_pipe("lemmatizer") else None
        if not isinstance(lemmatizer, Lemmatizer) or not lemmatizer.lookups.has_table(name):
            return {}
        return dict(lemmatizer.lookups.get_table(name))


def _is_named(token: Token) -> bool:
    """Tell whether a token is a proper noun, or a word in a name that is none by itself."""
    return token.tag_ in _PROPER or (token.ent_type_ in _NAMED and token.is_alpha and token.tag_[0] in "JNV")
