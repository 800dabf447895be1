"""Which names are the same actor: what people decided, and what the names themselves say. Pure.

A person is called by the full name once and by the surname after that, and a company with and without its "Inc."; within one event such
names are one actor as long as only one bearer is about. Across events a surname stands for its only bearer where one actor is asked for; of
two Abes each stays for himself, and what the surname alone is said of is listed as ambiguous.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from timeline.model.actors import fold


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_FORMS = _words("""
inc corp corporation co company ltd plc llc group holdings ag sa nv
""")
_TITLES = _words("""
mr mrs ms miss dr sir dame lord lady president minister premier chancellor king queen prince princess pope general colonel captain
senator governor mayor judge justice secretary ambassador professor spokesman spokeswoman coach comedian comedienne actor actress singer
director defense defence prime foreign former vice chief executive
""")

_FEW = 60
"""Namesakes of whom each is compared with each; of more, only the surname alone is compared with the full names."""

Unified = Mapping[tuple[str, str], tuple[str, str]]
"""(key, name) -> (key, name) of the actor that it stands for."""


def may_be_same(one: str, other: str) -> bool:
    """Tell whether two actor keys may be one actor by their names alone: the same, a surname and a full name, with and without a title."""
    if one == other:
        return True
    kind, _, first = one.partition(":")
    other_kind, _, second = other.partition(":")
    if kind != other_kind:
        return False
    if kind == "person":
        return _persons_fit(_without_titles(first), _without_titles(second))
    return kind == "organization" and _without_form(first) == _without_form(second)


def any_same(some: Iterable[str], others: Iterable[str]) -> bool:
    """Tell whether two sets of actor keys have somebody in common."""
    listed = tuple(others)
    return any(may_be_same(one, other) for one in some for other in listed)


def unify(named: Iterable[tuple[str, str]], apart: Iterable[frozenset[str]] = ()) -> dict[tuple[str, str], tuple[str, str]]:
    """Return what each (key, name) of one event stands for; a name that fits two others stays by itself.

    `apart` are pairs of keys that people said are different.
    """
    counts = Counter(named)
    separate = frozenset(apart)
    names = sorted(counts)
    found: dict[tuple[str, str], tuple[str, str]] = {}
    for short in names:
        fitting = [
            other
            for other in names
            if other[0] != short[0]
            and may_be_same(short[0], other[0])
            and frozenset((short[0], other[0])) not in separate
            and _fuller(other[0]) > _fuller(short[0])
        ]
        bearers = {_core(other[0]) for other in fitting}
        if len(bearers) == 1:
            found[short] = min(fitting, key=lambda other: (-counts[other], len(other[1]), other))
    return {name: _end(name, found) for name in names}


def bearers(keys: Iterable[str], apart: Iterable[frozenset[str]] = ()) -> dict[str, tuple[str, ...]]:
    """Return each key that may be a shorter name of others -> the fuller names that it fits, in order.

    `apart` are pairs of keys that people said are different.
    """
    groups: dict[tuple[str, str], list[str]] = defaultdict(list)
    for key in sorted(set(keys)):
        core = _core(key)
        if core and key.startswith(("person:", "organization:")):
            groups[key.partition(":")[0], core[-1] if key.startswith("person:") else " ".join(core)].append(key)
    separate = frozenset(apart)
    found: dict[str, tuple[str, ...]] = {}
    for group in groups.values():
        for short in group if len(group) <= _FEW else [key for key in group if len(_core(key)) == 1]:
            fuller = [key for key in group if _fuller(key) > _fuller(short) and may_be_same(short, key)]
            if several := tuple(key for key in fuller if frozenset((short, key)) not in separate):
                found[short] = several
    return found


def only_bearer(fuller: Sequence[str]) -> str:
    """Return the fullest of some names where all are one bearer's, "" where they are several persons' or nobody's."""
    return max(fuller, key=lambda key: (_fuller(key), key)) if len({_core(key) for key in fuller}) == 1 else ""


def is_surname(name: str) -> bool:
    """Tell whether a name as it is written is one name alone, but for titles: Ruva, Mr. Smith-Jones."""
    words = name.split()
    while len(words) > 1 and _TITLES.issuperset(fold(words[0].strip(".")).split()):
        words = words[1:]
    return len(words) == 1


def person_key(name: str) -> str:
    """Return the key of a person who is called by a name, without the titles before it: Mr. Ruva is Ruva."""
    return f"person:{' '.join(_without_titles(name))}"


def surname_keys(key: str) -> tuple[str, ...]:
    """Return the keys by which a person may be called by the surname alone, which may be of several words; none for other actors."""
    core = _core(key)
    return tuple(f"person:{' '.join(core[start:])}" for start in range(1, len(core))) if key.startswith("person:") else ()


def _end(name: tuple[str, str], found: Mapping[tuple[str, str], tuple[str, str]]) -> tuple[str, str]:
    seen = {name}
    while name in found and found[name] not in seen:
        name = found[name]
        seen.add(name)
    return name


def _fuller(key: str) -> tuple[int, int]:
    """How good a name is to stand for the others: more names of one's own, then fewer titles and forms."""
    kind, _, name = key.partition(":")
    words = _without_titles(name) if kind == "person" else _without_form(name)
    return len(words), -len(fold(name).split())


def _core(key: str) -> tuple[str, ...]:
    kind, _, name = key.partition(":")
    return _without_titles(name) if kind == "person" else _without_form(name)


def _persons_fit(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    if not one or not other or one[-1] != other[-1]:
        return False
    short, long = sorted((one, other), key=len)
    return len(short) == 1 or short == long or (len(short) < len(long) and (short == long[-len(short) :] or short[0] == long[0]))


def _without_titles(name: str) -> tuple[str, ...]:
    words = [word.strip(".") for word in fold(name).replace("’", "'").removesuffix("'s").split()]
    while len(words) > 1 and words[0] in _TITLES:
        words = words[1:]
    return tuple(words)


def _without_form(name: str) -> tuple[str, ...]:
    words = [word.strip(".,") for word in fold(name).split()]
    while len(words) > 1 and words[-1] in _FORMS:
        words = words[:-1]
    return tuple(words)
