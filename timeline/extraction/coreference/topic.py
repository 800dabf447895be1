"""The organization that an article is about, if it is about one: whoever its figures and plants without a name are of."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from timeline.extraction.names import Role
from timeline.extraction.recognition.named import Named
from timeline.model.mentions import ActorKind

_LEAST = 3
"""How often an article must name it; once less where it names nobody before."""

_NEARLY = 0.7
"""How often, for each time of whoever is named most."""

_TELLERS = frozenset(
    """
AFP;Al Jazeera;Associated Press;BBC;Bloomberg;CBS;CBS News;CNN;Daily Mail;Facebook;Fox News;Guardian;Instagram;Interfax;KCNA;Kyodo;NBC
NBC News;NPR;Nasdaq;New York Stock Exchange;New York Times;Reuters;TASS;Twitter;USA Today;Wall Street Journal;Washington Post;Xinhua
Yonhap;YouTube
""".replace("\n", ";").split(";")
)
"""Who mostly is named as the source of what an article tells, or as the place of it."""


def subject_of(entries: Sequence[Named]) -> str:
    """Return the organization named more often than any other, and nearly as often as whoever is named most, or nothing."""
    counts = Counter((entry.name, entry.kind) for entry in entries if entry.kind is not None and entry.role is not Role.OTHER)
    most = max((count for (name, _), count in counts.items() if name not in _TELLERS), default=0)
    ranked = [(name, count) for (name, kind), count in counts.most_common() if kind is ActorKind.ORGANIZATION and name not in _TELLERS]
    (name, count), (_, second) = [*ranked, ("", 0), ("", 0)][:2]
    first = next((entry.name for entry in entries if entry.kind is not None), "")
    return name if count > second and count >= max(_LEAST - (name == first), _NEARLY * most) else ""
