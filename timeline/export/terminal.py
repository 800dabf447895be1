"""Text made safe to show: nothing in it moves a cursor, changes colours, or turns the direction of what stands beside it.

Articles come from anywhere, so their words are shown as words. C0 controls become their control pictures (ESC is U+241B), C1
controls, marks of direction and lone surrogates `⟨U+202E⟩`. What has no width and no effect is left out.
"""

from __future__ import annotations

import re

_UNSAFE = re.compile("[\0-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb\ud800-\udfff\U000e0001]")
_UNSAFE_IN_LINES = re.compile(_UNSAFE.pattern.replace("\0-\x1f", "\0-\x08\x0b-\x1f"))
_WIDTHLESS = frozenset("\u200b\u2060\u2061\u2062\u2063\u2064\ufeff")
_BLANKS = re.compile("\r\n|[\t\n\r\x0b\x0c\u2028\u2029]")


def sanitize(text: str, *, keep_lines: bool = False) -> str:
    """Make every character that a terminal would act on visible.

    A line end or a tab becomes a blank, so that the text stays on one line; with `keep_lines` line feeds and tabs stay.
    """
    if keep_lines:
        return _UNSAFE_IN_LINES.sub(_visible, text.replace("\r\n", "\n")) if _UNSAFE_IN_LINES.search(text) else text
    return _UNSAFE.sub(_visible, _BLANKS.sub(" ", text)) if _UNSAFE.search(text) else text


def escaped(json: str) -> str:
    """Write the same characters of a JSON text as escapes, by which its values stay what they are."""
    return json if json.isascii() and "\x7f" not in json else _UNSAFE_IN_LINES.sub(_as_escape, json)


def _as_escape(match: re.Match[str]) -> str:
    code = ord(match[0])
    return f"\\u{code:04x}" if code < 0x10000 else "".join(f"\\u{half:04x}" for half in _halves(code))


def _halves(code: int) -> tuple[int, int]:
    """The two surrogates that JSON writes a character beyond U+FFFF with."""
    return 0xD800 + (code - 0x10000 >> 10), 0xDC00 + (code - 0x10000 & 0x3FF)


def _visible(match: re.Match[str]) -> str:
    code = ord(match[0])
    if match[0] in _WIDTHLESS:
        return ""
    if code < 0x20:
        return chr(0x2400 + code)
    return "\u2421" if code == 0x7F else f"⟨U+{code:04X}⟩"
