"""What matching is worth and what it costs.

python benchmarks/identity.py clusters CLUSTERS.jsonl [--mentions DUMP.jsonl] [--folds 3] [--across]
python benchmarks/identity.py order CLUSTERS.jsonl [--mentions DUMP.jsonl] [--orders 5]
python benchmarks/identity.py cost [--events 10000 1000000] [--articles 40] [--folder DIR]

CLUSTERS holds one article a line: {id, cluster, dct, title, text}; articles of one cluster report the same occurrence. `clusters` scores
pairs of articles that share an event: recall over pairs of one cluster at most three days apart, precision over all linked pairs; for all
clusters, and for each fold of them alone. `order` matches the articles in a store one by one, in several orders, and compares the events.
`cost` fabricates events over the same ten years, so that more of them are denser, and times the matching of the same articles against each
number; where memory does not hold the larger file, reading it from the disk is part of what is measured.
With --mentions the extraction is kept in a file and read from it the next time.
"""

from __future__ import annotations

import argparse
import json
import random
import statistics
import sys
import tempfile
import time
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from itertools import combinations
from math import comb
from pathlib import Path
from typing import Any

from timeline.identity.matcher import Standing, assign
from timeline.identity.occurrence import Occurrence, about_of, occurrence_of
from timeline.model.actors import actor_key

DAYS = 3


class Corpus:
    """Articles with their clusters, and the mentions that extraction found in them."""

    def __init__(self, path: Path, dump: Path | None) -> None:
        """Read the articles; extract, or read what was extracted before."""
        lines = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
        self.articles = {line["id"]: line for line in lines}
        contents = json.loads(dump.read_text()) if dump and dump.exists() else _extract(lines)
        if dump and not dump.exists():
            dump.write_text(json.dumps(contents))
        self.source: dict[str, str] = {}
        self.content: dict[str, Any] = {}
        self.occurrences: list[Occurrence] = []
        for name, found in contents.items():
            about = about_of(self.articles[name].get("title", ""), [content for _, content in found])
            for mention, content in found:
                self.source[mention], self.content[mention] = name, content
                occurrence = occurrence_of(mention, name, content, about, actor_key, self.articles[name].get("dct") or "")
                if occurrence is not None:
                    self.occurrences.append(occurrence)

    def contents(self, article: str) -> list[tuple[str, Any]]:
        """Return the mentions of an article with their contents."""
        return [(mention, self.content[mention]) for mention, name in self.source.items() if name == article]

    def wanted(self, clusters: set[str]) -> list[tuple[str, str]]:
        """Return the pairs of articles of one cluster that were published within three days."""
        names = [name for name, line in self.articles.items() if line.get("dct") and line["cluster"] in clusters]
        day = {name: date.fromisoformat(self.articles[name]["dct"]) for name in names}
        return [
            (one, other)
            for one, other in combinations(sorted(names), 2)
            if self.articles[one]["cluster"] == self.articles[other]["cluster"] and abs((day[one] - day[other]).days) <= DAYS
        ]


def _extract(lines: Sequence[Mapping[str, Any]]) -> dict[str, list[tuple[str, Any]]]:
    from timeline.extraction.extractor import ArticleText, load
    from timeline.model.ids import article_id, mention_id
    from timeline.model.records import EventMentioned, to_data

    texts = [
        ArticleText(line["text"], date.fromisoformat(line["dct"]) if line.get("dct") else None, line.get("title", "")) for line in lines
    ]
    contents: dict[str, list[tuple[str, Any]]] = {}
    for line, found in zip(lines, load().extract_many(texts), strict=True):
        article = article_id(line["text"])
        kept = contents[line["id"]] = []
        for mention in found.mentions:
            place = mention.date or (mention.undated if mention.undated and mention.undated.phrase else None)
            id_ = mention_id(article, (place.start, place.end) if place else None, (mention.trigger.start, mention.trigger.end))
            kept.append((id_, to_data(EventMentioned(id_, article, mention, ""))["content"]))
    return contents


def _linked(events: Iterable[Iterable[str]], source: Mapping[str, str]) -> dict[tuple[str, str], list[tuple[str, ...]]]:
    found: dict[tuple[str, str], list[tuple[str, ...]]] = defaultdict(list)
    for mentions in map(tuple, events):
        for pair in combinations(sorted({source[mention] for mention in mentions}), 2):
            found[pair].append(mentions)
    return found


def _partition(occurrences: Sequence[Occurrence]) -> list[tuple[str, ...]]:
    standing = {item.mention: Standing("", fixed=False, since=number) for number, item in enumerate(occurrences)}
    events: dict[str, list[str]] = defaultdict(list)
    for item in assign(occurrences, standing):
        events[item.event].append(item.mention)
    return [tuple(sorted(mentions)) for mentions in events.values()]


def clusters(corpus: Corpus, folds: int, *, across: bool) -> None:
    """Print recall and precision for all clusters and for each fold."""
    linked = _linked(_partition(corpus.occurrences), corpus.source)
    names = sorted({line["cluster"] for line in corpus.articles.values()})
    for label, some in [("all", set(names)), *((f"fold {fold + 1} of {folds}", set(names[fold::folds])) for fold in range(folds))]:
        mine = {pair for pair in linked if {corpus.articles[name]["cluster"] for name in pair} <= some}
        wanted = corpus.wanted(some)
        within = sum(corpus.articles[one]["cluster"] == corpus.articles[other]["cluster"] for one, other in mine)
        recall = sum(pair in mine for pair in wanted) / max(1, len(wanted))
        print(f"{label:<14} pairs {len(wanted):>4}  linked {len(mine):>4}  recall {recall:.3f}  precision {within / max(1, len(mine)):.3f}")
    if across:
        foreign = {
            mentions
            for pair, events in linked.items()
            if len({corpus.articles[name]["cluster"] for name in pair}) > 1
            for mentions in events
        }
        for mentions in sorted(foreign):
            print("across clusters:")
            for mention in mentions:
                content, name = corpus.content[mention], corpus.source[mention]
                when = content["date"]["value"] if content["date"] else "undated"
                print(f"  {name} {corpus.articles[name]['cluster'][:24]}  {when}  {content['quote']['exact'][:140]!r}")


def order(corpus: Corpus, orders: int, folder: Path) -> None:
    """Match the articles in a store, one after the other, in several orders; print how near the events are to those of all at once.

    `equal` is the share of pairs of mentions, of those that are together in either, that are together in both; ARI the adjusted Rand index.
    They differ where a mention has more candidates than are looked at.
    """
    from identity_store import match_in_order

    whole = _partition(corpus.occurrences)
    compared = {mention for mentions in whole for mention in mentions}
    together = _pairs(whole)
    print(f"all at once: {len(together)} pairs of mentions in one event")
    moved: Counter[str] = Counter()
    for seed in range(orders):
        names = sorted(corpus.articles)
        random.Random(seed).shuffle(names)
        found = match_in_order(f"sqlite:///{folder}/order-{seed}.db", [(corpus.articles[name], corpus.contents(name)) for name in names])
        events = [tuple(mention for mention in mentions if mention in compared) for mentions in found]
        pairs = _pairs(events)
        both, either = len(pairs & together), len(pairs | together)
        moved.update(mention for pair in pairs ^ together for mention in pair)
        print(f"order {seed}: {len(pairs)} pairs, equal {both / max(1, either):.4f}, ARI {adjusted_rand(whole, events):.4f}", flush=True)
    for mention, number in moved.most_common(8):
        quote = corpus.content[mention]["quote"]["exact"][:100]
        print(f"  in {number} pairs that differ: {corpus.source[mention]} {quote!r}")


def adjusted_rand(one: Iterable[Sequence[str]], other: Iterable[Sequence[str]]) -> float:
    """Return the adjusted Rand index of two partitions of the same items: 1 where they are equal, 0 where they agree by chance only."""
    first = {item: number for number, items in enumerate(one) for item in items}
    second = {item: number for number, items in enumerate(other) for item in items}
    cells = Counter((first[item], second[item]) for item in first)
    same = sum(comb(number, 2) for number in cells.values())
    rows = sum(comb(number, 2) for number in Counter(first.values()).values())
    columns = sum(comb(number, 2) for number in Counter(second.values()).values())
    expected = rows * columns / comb(len(first), 2)
    most = (rows + columns) / 2
    return 1.0 if most == expected else (same - expected) / (most - expected)


def _pairs(events: Iterable[Iterable[str]]) -> set[tuple[str, str]]:
    return {pair for mentions in events for pair in combinations(sorted(mentions), 2)}


def cost(numbers: Sequence[int], articles: int, folder: Path) -> None:
    """Time the matching of the same articles against stores of several sizes, in turns; the ratio is that of the last to the first."""
    from identity_store import fabricate, match_articles

    engines = []
    for number in numbers:
        begun = time.perf_counter()
        engines.append(fabricate(f"sqlite:///{folder}/identity-{number}.db", number))
        print(f"{number:>9,} events, built in {time.perf_counter() - begun:.0f} s", flush=True)
    found = match_articles(engines, articles)
    medians = [[1000 * statistics.median(values) for values in list(zip(*costs, strict=True))[:2]] for costs in found]
    for number, (clock, processor), costs in zip(numbers, medians, found, strict=True):
        joined = sum(item.joined for item in costs)
        print(f"{number:>9,} events: {clock:.1f} ms an article, {processor:.1f} ms of processor time; {joined} mentions joined")
    by_clock, by_processor = (last / first for first, last in zip(medians[0], medians[-1], strict=True))
    print(f"ratio of the medians of {articles}: {by_clock:.2f}, by processor time {by_processor:.2f}")


def main() -> int:
    """Run what was asked for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=("clusters", "order", "cost"))
    parser.add_argument("corpus", nargs="?", type=Path)
    parser.add_argument("--mentions", type=Path)
    parser.add_argument("--folds", type=int, default=3)
    parser.add_argument("--across", action="store_true")
    parser.add_argument("--orders", type=int, default=5)
    parser.add_argument("--events", type=int, nargs="+", default=[10_000, 1_000_000])
    parser.add_argument("--articles", type=int, default=40)
    parser.add_argument("--folder", type=Path)
    args = parser.parse_args()
    if args.corpus is None and args.what != "cost":
        parser.error("name a file of clustered articles")
    with tempfile.TemporaryDirectory() as made:
        folder = args.folder or Path(made)
        if args.what == "cost":
            cost(args.events, args.articles, folder)
        elif args.what == "order":
            order(Corpus(args.corpus, args.mentions), args.orders, folder)
        else:
            clusters(Corpus(args.corpus, args.mentions), args.folds, across=args.across)
    return 0


if __name__ == "__main__":
    sys.exit(main())
