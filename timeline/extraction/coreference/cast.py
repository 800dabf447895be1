"""What actors are read from: the names of an article with the offices of its persons, seen from one sentence."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from timeline.extraction.affiliation.persons import Affiliations
from timeline.extraction.coreference.attacks import Attack
from timeline.extraction.coreference.belongings import Belonging
from timeline.extraction.coreference.frames import Frame
from timeline.extraction.coreference.kin import Kin
from timeline.extraction.recognition.named import Named, Roster

if TYPE_CHECKING:
    from spacy.tokens import Token


@dataclass(frozen=True, slots=True)
class Cast:
    """What actors are read from: the roster of the article, whom its persons act for, and where the parsed sentence starts.

    `is_quoted` tells whether somebody else than the author may say "I" there: it holds quotation marks, or stands between some;
    `voice` is who speaks there in a transcript;
    `lead_in` is whom the items of a list are said of.
    """

    roster: Roster
    affiliations: Affiliations
    offset: int
    start: int
    end: int
    attacks: tuple[Attack, ...] = ()
    belongings: tuple[Belonging, ...] = ()
    kin: tuple[Kin, ...] = ()
    frames: tuple[Frame, ...] = ()
    is_quoted: bool = False
    voice: str = ""
    lead_in: Named | None = None


def entry_of(token: Token, cast: Cast) -> Named | None:
    """The roster's entry that covers a token, the longest one."""
    position = cast.offset + token.idx
    covering = [entry for entry in cast.roster.within(cast.start, cast.end) if entry.start <= position < entry.end]
    return max(covering, key=lambda entry: entry.end - entry.start) if covering else None
