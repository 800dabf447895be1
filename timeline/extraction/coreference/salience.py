"""Which of the names before a place an article may mean by a short reference: the nearest fitting one, subjects before others."""

from __future__ import annotations

from collections import Counter

from timeline.extraction.coreference.pronouns import may_be
from timeline.extraction.language.words import word_set
from timeline.extraction.names import Role
from timeline.extraction.recognition.authorities import is_authority
from timeline.extraction.recognition.callings import goes_by
from timeline.extraction.recognition.named import Named, Roster
from timeline.model.mentions import ActorKind

REACH = 500
"""Characters to look back: two or three sentences of news; by the read articles 450 to 550 give most."""

_BETWEEN = 10
"""Characters between two names of a list."""

_WHOLE = 20_000
"""Characters to look back for whom a text speaks of on."""

_AND = range(5, 10)
"""Characters between two who are named side by side: "X and Y"."""

_CLEARLY = 1.5
_LEAST_NAMED = 2
"""How often each of a pair is named at least, and how many times as often as a third, that both are meant whoever was named last."""

_STRETCH = 160
_PAIR_REACH = 350
_SENTENCE = 120
_FEDERATIONS = word_set(
    "Argentina Australia Austria Belgium Brazil Canada Germany India Malaysia Mexico Nigeria Pakistan Russia Switzerland"
)
_FEDERATIONS |= {"United States"}
_GROUPS = frozenset(
    {"Action", "Alliance", "Association", "Campaign", "Coalition", "Front", "Group", "League", "Movement", "Network", "Society"}
)
"""What is in the name of a group that is no enterprise."""

_FIRST_SENTENCES = 4
FAR_REACH = 3000
"""Characters to look back for two that are told to be two."""


def first_fitting(
    roster: Roster,
    position: int,
    sentence_start: int,
    kinds: tuple[ActorKind, ...],
    pronoun: str = "",
    *,
    is_company: bool = False,
    but: str = "",
    noun: str = "",
) -> tuple[Named, ...]:
    """The first fitting name of this sentence, or else the first one of the nearest stretch before it that has any; not `but`.

    A name that says that it is of another kind than a `noun` tells of does not fit.
    """

    def may_be_meant(entry: Named) -> bool:
        if not fits(entry, kinds, pronoun) or entry.name == but or (is_company and is_authority(entry)):
            return False
        return not noun or is_kind(entry, noun) is not False

    inside = [entry for entry in roster.before(position, position - sentence_start) if may_be_meant(entry)]
    if inside:
        main = next((entry for entry in roster.before(position, REACH) if entry.name == roster.main), None) if is_company else None
        opening = next((entry for entry in inside if entry.opens), None) if is_company else None
        return (opening or main or inside[-1],)
    earlier = [entry for entry in roster.before(sentence_start, REACH) if may_be_meant(entry)]
    if pronoun and _is_of_somebody(roster, earlier, sentence_start):
        return ()
    return topic(earlier, roster if is_company or ActorKind.PERSON in kinds else None, sentence_start)


def group_before(roster: Roster, position: int, sentence_start: int) -> tuple[Named, ...]:
    """The only group or alliance by its name of the sentence before, where no other body opens that."""
    near = [entry for entry in roster.within(roster.sentence_before(sentence_start), position) if entry.kind is ActorKind.ORGANIZATION]
    told = {entry.name: entry for entry in near if not _GROUPS.isdisjoint(entry.surface.split())}
    return tuple(told.values()) if len(told) == 1 and not any(entry.opens and entry.name not in told for entry in near) else ()


def named_first(roster: Roster, position: int) -> tuple[Named, ...]:
    """The state that one of the first sentences of a text names first, and no other with it."""
    first = next((entry for entry in roster.entries if fits(entry, (ActorKind.STATE,)) and entry.start < position), None)
    ends = [start for start in roster.starts[:_FIRST_SENTENCES] if first is not None and start > first.start]
    if first is None or not ends:
        return ()
    others = (entry.name for entry in roster.within(first.end, ends[0]) if fits(entry, (ActorKind.STATE,)))
    return (first,) if all(name == first.name for name in others) else ()


def is_kind(entry: Named, noun: str) -> bool | None:
    """Tell whether a body is what a noun says, as far as any of its names tells."""
    told = [goes_by(name, noun) for name in (entry.surface, entry.name)]
    return True if True in told else False if False in told else None


def named_most(roster: Roster, position: int, noun: str = "") -> tuple[Named, ...]:
    """The enterprise of which a text speaks on where it named none for long: the one that it named more often than any other."""
    earlier = [e for e in roster.before(position, _WHOLE) if fits(e, (ActorKind.ORGANIZATION,)) and not is_authority(e)]
    earlier = [entry for entry in earlier if not noun or is_kind(entry, noun) is not False]
    (name, count), (_, second) = [*Counter(entry.name for entry in earlier).most_common(2), ("", 0), ("", 0)][:2]
    return tuple(entry for entry in earlier if entry.name == name)[:1] if count > second else ()


def _is_of_somebody(roster: Roster, earlier: list[Named], sentence_start: int) -> bool:
    """Tell whether the sentence before tells of somebody without a name, and names nobody who is meant: "killed a leader. He had"."""
    before = roster.sentence_before(sentence_start)
    is_named = bool(earlier) and earlier[0].start >= before
    return before >= 0 and not is_named and any(before <= place < sentence_start for place in roster.unnamed)


def topic(earlier: list[Named], roster: Roster | None = None, sentence_start: int = -1) -> tuple[Named, ...]:
    """Of names before a sentence, the nearest that opens its own, or else the first one of the nearest stretch.

    With a roster given, persons of the very sentence before come first, and then one whom the article names much more often than others.
    """
    if earlier and earlier[0].opens and earlier[0].kind is ActorKind.PERSON:
        return (earlier[0],)
    if roster is not None and earlier and earlier[0].kind is ActorKind.PERSON:
        before = roster.sentence_before(sentence_start)
        near = [entry for entry in earlier if entry.start >= before >= 0]
        if near:
            return (near[-1],)
    if roster is not None and earlier:
        counts = Counter(entry.name for entry in roster.entries)
        ranked = sorted({entry.name for entry in earlier}, key=lambda name: -counts[name])
        if len(ranked) > 1 and counts[ranked[0]] >= 2 * counts[ranked[1]]:
            return (next(entry for entry in earlier if entry.name == ranked[0]),)
    opening = next((entry for entry in earlier if entry.opens), None)
    if opening is not None or not earlier:
        return (opening,) if opening is not None else ()
    return ([entry for entry in earlier if earlier[0].start - entry.start < _STRETCH][-1],)


def pair_before(roster: Roster, position: int) -> tuple[Named, ...]:
    """Whom "they" stands for: two that were named side by side ("X and Y") shortly before."""
    later: Named | None = None
    for entry in roster.before(position, _PAIR_REACH):
        if entry.kind is None or entry.role is Role.OTHER or entry.is_locative:
            continue
        if later is not None and entry.kind is later.kind and later.start - entry.end in _AND and entry.name != later.name:
            return (entry, later)
        later = entry
    return _two_alone(roster, position)


def _two_alone(roster: Roster, position: int) -> tuple[Named, ...]:
    """The only two who are named shortly before, where both are persons: "Weiss married Tom Archer. They divorced"."""
    near = {entry.name: entry for entry in roster.before(position, _SENTENCE) if entry.kind is not None and not entry.is_locative}
    people = tuple(near.values())
    return people[::-1] if len(people) == 2 and all(entry.kind is ActorKind.PERSON for entry in people) else ()


def body_spoken_of(roster: Roster, position: int, sentence_start: int) -> tuple[Named, ...]:
    """Whom "their" stands for where one body opens the sentence: "Holvar was told that their licence had ended"."""
    first = next(iter(roster.within(sentence_start, position)), None)
    is_body = first is not None and first.kind in (ActorKind.ORGANIZATION, ActorKind.GROUP) and first.role is not Role.OTHER
    return (first,) if first is not None and is_body else ()


def last_of(
    roster: Roster, position: int, kinds: tuple[ActorKind, ...], count: int, *, is_company: bool = False, pronoun: str = "", noun: str = ""
) -> tuple[Named, ...]:
    """Return as many different ones as were named last before a position, or nobody."""
    found: dict[str, Named] = {}
    for entry in roster.before(position, FAR_REACH):
        is_fit = fits(entry, kinds, pronoun) and not entry.is_locative and not (is_company and is_authority(entry))
        is_fit = is_fit and (not noun or is_kind(entry, noun) is not False)
        if is_fit and entry.name not in found:
            found[entry.name] = entry
            if len(found) == count:
                return tuple(found.values())
    return ()


def main_pair(roster: Roster, position: int, kind: ActorKind) -> tuple[Named, ...]:
    """Return the two whom a text named last if side by side, or clearly more often than any third before, or else those named last."""
    last = last_of(roster, position, (kind,), 2)
    if len(last) == 2 and last[0].start - last[1].end in _AND:
        return last
    earlier = [entry for entry in roster.before(position, _WHOLE) if fits(entry, (kind,)) and not entry.is_locative]
    counts = Counter(entry.name for entry in earlier)
    (first, _), (second, count), (_, third) = [*counts.most_common(3), ("", 0), ("", 0), ("", 0)][:3]
    if count < _CLEARLY * third or count < _LEAST_NAMED:
        return last
    return tuple(next(entry for entry in earlier if entry.name == name) for name in (first, second))


def two_sides(roster: Roster, position: int, noun: str = "") -> tuple[Named, ...]:
    """Return the two states or bodies that a text most often named side by side before, the last ones of several; bodies for a `noun`."""
    told = [pair for pair in roster.pairs if pair[1].end <= position and (not noun or all(_is_firm(one, noun) for one in pair))]
    counts = Counter(frozenset((first.name, second.name)) for first, second in told)
    return max(enumerate(told), key=lambda item: (counts[frozenset(one.name for one in item[1])], item[0]))[1] if told else ()


def _is_firm(entry: Named, noun: str) -> bool:
    return entry.kind is ActorKind.ORGANIZATION and not is_authority(entry) and is_kind(entry, noun) is not False


def listed(roster: Roster, position: int, kinds: tuple[ActorKind, ...], count: int) -> tuple[Named, ...]:
    """The last list of as many names before a position: "Peru, Chile and the Czech Republic" for "the three countries"."""
    chain: list[Named] = []
    for entry in roster.before(position, FAR_REACH):
        if not fits(entry, kinds):
            continue
        if chain and (chain[-1].start - entry.end > _BETWEEN or entry.name in {other.name for other in chain}):
            if len(chain) == count:
                break
            chain = []
        chain.append(entry)
    return tuple(chain) if len(chain) == count else ()


def fits(entry: Named, kinds: tuple[ActorKind, ...], pronoun: str = "") -> bool:
    """Tell whether an entry is of a kind, and may be what a pronoun stands for."""
    kind = ActorKind.STATE if entry.kind is ActorKind.GROUP else entry.kind  # "both sides" may be a state and a people
    return kind in kinds and entry.role is not Role.OTHER and (not pronoun or may_be(entry, pronoun))


def federation(roster: Roster) -> str:
    """The state whose federal courts and agents an article tells of: its home, or else the first federation that it names."""
    if roster.home in _FEDERATIONS:
        return roster.home
    return next((entry.name for entry in roster.entries if entry.name in _FEDERATIONS), "")
