"""The breadth of the language: one short sentence a way to tell time, and the words beside it that tell none."""

from __future__ import annotations

from datetime import date

import pytest

from timeline.temporal import tag

DAY = date(2024, 10, 16)  # a Wednesday

SENTENCES = """
"""
"""A line each: the sentence, and after the bars its expressions with their values."""


@pytest.mark.parametrize("line", SENTENCES.strip().splitlines())
def test_a_sentence_has_these_expressions(line):
    text, _, wanted = line.partition(" ||")
    assert " ; ".join(f"{item.text} = {item.value}" for item in tag(text, DAY)) == wanted.strip()
