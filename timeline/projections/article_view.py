"""One article's stream, read as a whole: what the article is now, and which mentions it held when.

Pure: records in, rows out. Reading the whole stream at each change makes the result independent of how the records came in.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from timeline.identity.decisions import FOREVER
from timeline.identity.heirs import heirs
from timeline.identity.occurrence import days_of, with_lent
from timeline.log.read import Record


class Membership(NamedTuple):
    """A mention that an article held from one instant to another, with the event that a matcher gave it (at first its own).

    `matcher` is "" where none has seen it as it is now; it has a `score` then where one saw it with another date.
    `content` is the mention as recorded; `published` and the rest are what was known of the article at that time. `lineage` are the
    mentions whose place it took when the article was extracted again, the latest first: until a matcher sees it, it is in their event.
    `doubts` names what it nearly went to, mentions of other events and events recorded by hand, as `score:id` joined by blanks, the
    highest first.
    """

    mention: str
    event: str
    article: str
    record: str
    known_from: int
    known_to: int
    mentioned_at: int
    published: str
    source: str
    publisher: str
    matcher: str
    score: int
    content: dict[str, Any]
    extractor: str
    lineage: tuple[str, ...] = ()
    doubts: str = ""

    @property
    def names(self) -> tuple[str, ...]:
        """The ids by which decisions may name the mention: its own and those of its lineage."""
        return (self.mention, *self.lineage)

    @property
    def is_dated(self) -> bool:
        """Tell whether the mention has a date."""
        return self.content["date"] is not None


@dataclass(slots=True)
class ArticleView:
    """What an article's stream says, up to its last record."""

    article: str
    title: str = ""
    title_origin: str = ""
    source: str = ""
    publisher: str = ""
    url: str = ""
    published: dict[str, Any] = field(default_factory=dict)
    length: int = 0
    withdrawn: bool = False
    extractor: str = ""
    reference: str = ""
    problems: list[str] = field(default_factory=list)
    sightings: list[dict[str, str]] = field(default_factory=list)
    added_at: int = 0
    changed_at: int = 0
    memberships: list[Membership] = field(default_factory=list)

    @property
    def held(self) -> list[Membership]:
        """The mentions that hold now."""
        return [membership for membership in self.memberships if membership.known_to == FOREVER]


_UNASSIGNED: Mapping[str, Any] = {"event": "", "matcher": "", "score": 0}
_UNSEEN: Mapping[str, Any] = {"matcher": "", "doubts": (), "lent": None}
_UNLENT = ("", "", "")


class _Reader:
    def __init__(self, article: str) -> None:
        self.view = ArticleView(article)
        self.mentioned: dict[str, Record] = {}
        self.contents: dict[str, dict[str, Any]] = {}
        self.holding: tuple[str, ...] = ()
        self.assigned: dict[str, Mapping[str, Any]] = {}
        self.lineage: dict[str, tuple[str, ...]] = {}
        self.origin: dict[str, str] = {}
        self.gone: dict[str, dict[str, Any]] = {}
        self.open: dict[str, tuple[tuple[str, ...], int]] = {}
        """Mention -> what its membership says, and since when."""

    def take(self, record: Record) -> None:
        view, data = self.view, record.content
        view.changed_at = record.recorded_at
        match record.type:
            case "article-added":
                view.title, view.title_origin = data["title"], data["title_origin"]
                view.source, view.publisher, view.url = data["source"], data["publisher"], data["url"]
                view.published, view.length, view.added_at = data["published"], data["length"], record.recorded_at
            case "article-sighted":
                view.sightings.append({key: data[key] for key in ("source", "url", "publisher")})
                if not view.published.get("day") and data["published"]["day"]:
                    view.published = data["published"]
            case "article-corrected":
                for name in ("published", "title", "publisher", "url"):
                    if data[name] is not None:
                        setattr(view, name, data[name])
            case "article-withdrawn" | "article-restored":
                view.withdrawn = record.type == "article-withdrawn"
            case "event-mentioned":
                self.mentioned[record.id] = record
                self.contents[record.id] = data
                return
            case "article-extracted":
                self._hold(tuple(data["mentions"]))
                view.extractor, view.reference, view.problems = data["extractor"], data["reference"], data["problems"]
            case "mention-assigned":
                self.assigned[data["mention"]] = data
                if not self.lineage:
                    self._compare(record.recorded_at, only=data["mention"])
                    return
        self._compare(record.recorded_at)

    def _hold(self, ids: tuple[str, ...]) -> None:
        """Take what another extraction found; what it found with other spans takes the place of what it did not find any more."""
        before, now = ({data["mention"]: data["content"] for data in map(self.contents.__getitem__, held)} for held in (self.holding, ids))
        self.gone |= before
        self.gone = {name: content for name, content in self.gone.items() if name not in now}
        for new, old in heirs(self.gone, {name: content for name, content in now.items() if name not in before}).items():
            self.lineage[new] = tuple(name for name in dict.fromkeys((old, *self.lineage.get(old, ()))) if name != new)
            self.origin[new] = self.origin.get(old, old)
            del self.gone[old]
        self.holding = ids

    def _assigned(self, mention: str, id_: str) -> Mapping[str, Any]:
        """What a matcher said of a mention; with another date since then, it stays where it is until a matcher sees it again."""
        assigned = self.assigned.get(mention, _UNASSIGNED)
        matched = self.contents.get(assigned.get("mentioned", ""))
        if matched is None or days_of(matched["content"]) == days_of(self.contents[id_]["content"]):
            return assigned
        return {**assigned, **_UNSEEN}

    def _event_before(self, mention: str) -> str:
        """The event of a mention that no matcher has seen: that of the last in whose place it stands, or its own."""
        seen = next((self.assigned[name]["event"] for name in self.lineage.get(mention, ()) if name in self.assigned), "")
        return seen or self.origin.get(mention, mention)

    def _compare(self, at: int, only: str = "") -> None:
        """Close what no longer holds as it did, open what begins to; `only` is the one mention that may have changed."""
        now: dict[str, tuple[str, ...]] = {}
        view = self.view
        for id_ in () if view.withdrawn else self.holding:
            mention = self.contents[id_]["mention"]
            if only and mention != only:
                continue
            assigned = self._assigned(mention, id_)
            lent = assigned.get("lent")
            now[mention] = (
                id_,
                assigned["event"] or self._event_before(mention),
                view.published.get("day", ""),
                view.source,
                view.publisher,
                assigned["matcher"],
                str(assigned["score"]),
                " ".join(f"{score}:{name}" for name, score in assigned.get("doubts", ())),
                *((lent["value"], lent["kind"], lent["rule"]) if lent else _UNLENT),
            )
        for mention, begun in [(only, self.open[only])] if only in self.open else [] if only else list(self.open.items()):
            if now.get(mention) != begun[0]:
                self._close(mention, begun, at)
        for mention, key in now.items():
            if mention not in self.open:
                self.open[mention] = key, at

    def _close(self, mention: str, begun: tuple[tuple[str, ...], int], at: int) -> None:
        del self.open[mention]
        id_, event, published, source, publisher, matcher, score, doubts, *lent = begun[0]
        data = self.contents[id_]
        self.view.memberships.append(
            Membership(
                mention=mention,
                event=event,
                article=self.view.article,
                record=id_,
                known_from=begun[1],
                known_to=at,
                mentioned_at=self.mentioned[id_].recorded_at,
                published=published,
                source=source,
                publisher=publisher,
                matcher=matcher,
                score=int(score),
                content=with_lent(data["content"], *lent),
                extractor=data["extractor"],
                lineage=self.lineage.get(mention, ()),
                doubts=doubts,
            )
        )

    def finish(self) -> ArticleView:
        for mention, begun in list(self.open.items()):
            self._close(mention, begun, FOREVER)
        self.view.memberships.sort(key=lambda item: (item.known_from, item.mention))
        return self.view


def view_article(article: str, records: Iterable[Record]) -> ArticleView:
    """Read an article's records, in order of version."""
    reader = _Reader(article)
    for record in records:
        reader.take(record)
    return reader.finish()
