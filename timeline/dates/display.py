"""A date in the words that a reader of English expects, never finer than it is."""

from __future__ import annotations

from timeline.dates.edtf import DateKind, EdtfDate

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_MONTH = {f"{number:02d}": name for number, name in enumerate(_MONTHS, 1)}
_DAY = {f"{number:02d}": str(number) for number in range(1, 32)}
_FIRST_BARE_YEAR = 100
"""Years before it are written with AD, or 99 would be taken for 1999."""
_SEASONS = {21: "spring", 22: "summer", 23: "autumn"}


def display(date: EdtfDate, kind: DateKind = DateKind.INSTANT) -> str:
    """Write a date: `17 Oct 2024`, `Jun 2024`, `1990s`, `since 2022`, `by May 1998`, `10-16 Aug 1998` (with an en dash)."""
    return display_text(date.text, kind)


def display_text(text: str, kind: DateKind = DateKind.INSTANT) -> str:
    """Write the date that an EDTF text, known to be one, stands for."""
    if len(text) == 10 and text[4] == text[7] == "-" and (day := _DAY.get(text[8:])) and text[:4].isdigit() and text >= "1000":
        return f"{day} {_MONTH[text[5:7]]} {text[:4]}"  # nearly all are plain days, and an export writes very many
    start, slash, end = text.partition("/")
    if not slash:
        return _point(start)
    if start in ("", ".."):
        return f"{'until' if kind is DateKind.INTERVAL else 'by'} {_point(end)}"
    if end in ("", ".."):
        return f"since {_point(start)}" if kind is DateKind.INTERVAL else f"{_point(start)} or later"
    return _range(start, end)


def _range(start: str, end: str) -> str:
    if start == end:
        return _point(start)
    first, last = start.split("-"), end.split("-")
    plain = (start + end).replace("-", "").isdigit() and start[0] != "-" and end[0] != "-"
    if plain and len(first) == len(last) == 3 and first[0] == last[0]:
        if first[1] == last[1]:
            return f"{int(first[2])}–{_point(end)}"
        return f"{int(first[2])} {_MONTHS[int(first[1]) - 1]} – {_point(end)}"
    if plain and len(first) == len(last) == 2 and first[0] == last[0] and max(int(first[1]), int(last[1])) <= 12:
        return f"{_MONTHS[int(first[1]) - 1]}–{_point(end)}"
    joint = "–" if plain and len(first) == len(last) == 1 and int(start) >= _FIRST_BARE_YEAR else " – "
    return f"{_point(start)}{joint}{_point(end)}"


def _point(text: str) -> str:
    qualifier = text[-1] if text[-1] in "~?%" else ""
    body = text.removesuffix(qualifier) if qualifier else text
    before, after = {"~": ("about ", ""), "?": ("", " (uncertain)"), "%": ("about ", " (uncertain)"), "": ("", "")}[qualifier]
    return f"{before}{_plain(body)}{after}"


def _plain(body: str) -> str:
    marked = body.removeprefix("Y")
    sign, digits = ("-", marked[1:]) if marked.startswith("-") else ("", marked)
    year, *rest = digits.split("-")
    rest = [part for part in rest if part != "XX"]
    named = _year(sign, year)
    if not rest:
        return named
    code = int(rest[0])
    if code == 24:
        return f"winter {named}/{_year_after(sign, year)}"
    if code in _SEASONS:
        return f"{_SEASONS[code]} {named}"
    if 33 <= code <= 36:
        return f"Q{code - 32} {named}"
    if code >= 40:
        return f"H{code - 39} {named}"
    month = f"{_MONTHS[code - 1]} {named}"
    return month if len(rest) == 1 else f"{int(rest[1])} {month}"


def _year(sign: str, year: str) -> str:
    if "X" not in year:
        number = int(sign + year)
        if number <= 0:
            return f"{1 - number} BC"
        return str(number) if number >= _FIRST_BARE_YEAR else f"AD {number}"
    known = year.rstrip("X")
    missing = len(year) - len(known)
    era = " BC" if sign else ""
    if missing == 1:
        decade = 10 * int(known)
        if sign:
            return f"{decade + 10}–{decade + 1} BC"  # -019X is 200 to 191 BC: no decade that has a name
        if decade == 0:
            return "1 BC – AD 9"
        return f"{decade}s" if decade >= _FIRST_BARE_YEAR else f"AD {decade}s"
    return f"{_ordinal(int(known) + 1)} {'century' if missing == 2 else 'millennium'}{era}"


def _year_after(sign: str, year: str) -> str:
    """Write the year after as short as can be: 2024/25, but 1999/2000 and 44 BC/43 BC."""
    after = int(sign + year) + 1
    return f"{after % 100:02d}" if after > 1 and after % 100 else _year("-" if after < 0 else "", str(abs(after)))


def _ordinal(number: int) -> str:
    ending = "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"
