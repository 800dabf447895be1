from __future__ import annotations

import sys
import unicodedata

import pytest

from timeline.export.terminal import sanitize


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain Türkiye 日本 😀", "plain Türkiye 日本 😀"),
        ("\x1b[31mred\x1b[0m", "␛[31mred␛[0m"),
        ("\x1b]0;title\x07", "␛]0;title␇"),
        ("\x9b31m", "⟨U+009B⟩31m"),
        ("a\0b\x08\x7f", "a␀b␈␡"),
        ("\u202eevil\u202c", "⟨U+202E⟩evil⟨U+202C⟩"),
        ("\u2066x\u2069\u200f\u200e\u061c", "⟨U+2066⟩x⟨U+2069⟩⟨U+200F⟩⟨U+200E⟩⟨U+061C⟩"),
        ("\ud800", "⟨U+D800⟩"),
        ("Morsi\u200b and\ufeff others\u2060", "Morsi and others"),
        ("one\r\ntwo\nthree\tfour\u2028five", "one two three four five"),
        ("👩\u200d🚀 می\u200cخواهم", "👩\u200d🚀 می\u200cخواهم"),  # joiners belong to emoji and to Persian
    ],
)
def test_nothing_acts_on_the_terminal(text, shown):
    assert sanitize(text) == shown


def test_lines_may_stay():
    assert sanitize("one\r\ntwo\n\tthree\rfour\x1b", keep_lines=True) == "one\ntwo\n\tthree␍four␛"


@pytest.mark.parametrize("keep_lines", [False, True])
def test_no_control_character_and_no_mark_of_direction_is_left(keep_lines):
    kept = "\n\t" if keep_lines else ""
    everything = "".join(map(chr, range(sys.maxunicode + 1)))
    shown = sanitize(everything, keep_lines=keep_lines)
    left = {char for char in shown if unicodedata.category(char) in ("Cc", "Cs", "Zl", "Zp")}
    assert left == set(kept)
    assert not {
        char for char in shown if unicodedata.bidirectional(char) in ("LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI")
    }
    shown.encode()
